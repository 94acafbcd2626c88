"""What a child does who was harmed: pushes away, says to stop, tells an adult. It is no behaviour of theirs."""

from __future__ import annotations

from bot.reading.deeds import FILE, Deed
from bot.reading.word_lists import words_of


def is_refusal(deed: Deed) -> bool:
    """ "she pushed him off", "told him to stop", "showed me the messages"."""
    following = deed.following(8)
    if deed.is_one_of("pushed_off", FILE):
        return bool(following & words_of(FILE, "off")) and not following & words_of(FILE, "not_off")
    if deed.is_one_of("told_to_stop", FILE):
        keeps_secret = "not" in following or "n't" in following
        is_to_stop = bool(following & words_of(FILE, "stop_words"))
        return is_to_stop and not (keeps_secret and following & words_of(FILE, "secret_words"))
    return deed.is_one_of("shown_to_us", FILE) and bool(following & words_of(FILE, "us"))


def is_telling_us(deed: Deed) -> bool:
    """ "she told her teacher": who tells an adult was most often harmed."""
    if deed.lemma not in {"tell", "say", "report", "ask"} or deed.verb.tag_ == "VBN":
        return False
    return bool(deed.following(4) & words_of(FILE, "whom_one_tells"))
