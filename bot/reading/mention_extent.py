"""How far a mention reaches: the articles, adjectives and ages before a person's word, and a label behind it."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from bot.reading.person_words import PersonWord
from bot.reading.word_lists import word_list, words_of

FILE = "mentions.yml"
_MODIFIER_TAGS = {"JJ", "JJR", "JJS", "CD", "DT", "PRP$", "PDT", "RBR"}
_LABEL = re.compile(r"[A-Z]|\d{1,2}", re.ASCII)
_SMALL_LABELS = {"b", "c", "x", "y", "z"}
_HIGHEST_LABEL = 4  # "child 3" may be a name; "child 7" gives an age


def is_modifier(token: Token) -> bool:
    """Whether the word can stand between an article and a person's word."""
    return token.tag_ in _MODIFIER_TAGS or token.lower_ in words_of(FILE, "modifiers")


def first_word(doc: Doc, at: int, *, floor: int, plural: bool = True) -> int:
    """Where the mention starts: its articles, adjectives and ages are part of it."""
    start = at
    while start > floor and _is_part(doc, start - 1) and (plural or not _is_number_alone(doc, start - 1)):
        start -= 1
        if _opens_the_mention(doc, start):
            break
    return start


def _is_part(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.lower_ in {"and", "of"}:
        return _inside_age(doc, at) or (token.lower_ == "of" and at > 0 and doc[at - 1].lower_ == "looked")
    if token.lower_ == "after":
        return at > 0 and doc[at - 1].lower_ == "looked"
    if token.lower_ in {"is", "was", "be"}:
        return False
    return is_modifier(token) or bool(token.like_num)


def _is_number_alone(doc: Doc, at: int) -> bool:
    """ "brother 15 sister 13": the 15 counts no sisters."""
    following = doc[at + 1].lower_
    return (
        bool(doc[at].like_num) and doc[at].lower_ != "one" and following not in {"year", "years", "month", "and", "-"}
    )


def _opens_the_mention(doc: Doc, at: int) -> bool:
    """An article or an owner begins it, but for "all the boys" and "half a year"."""
    token = doc[at]
    if token.lower_ == "a" and not _inside_age(doc, at):
        return True
    is_article = token.tag_ in {"DT", "PRP$"} and token.lower_ != "half"
    return is_article and (at == 0 or doc[at - 1].lower_ not in {"all", "both", "half", "and"})


def _inside_age(doc: Doc, at: int) -> bool:
    """Whether "and" or "a" belongs to "3 and a half year old"."""
    following = [token.lower_ for token in doc[at : at + 3]]
    return following == ["and", "a", "half"] or (
        following[:2] == ["a", "half"] and at > 0 and doc[at - 1].lower_ == "and"
    )


def label_after(doc: Doc, at: int, word: PersonWord) -> tuple[int, str | None]:
    """Where the mention ends, and its name: "child A" and "YP 2" are names for one person."""
    if at + 1 < len(doc) and not word.plural and word.base != "ex" and _is_label(doc, at + 1):
        return at + 2, doc[at + 1].text.upper()
    return at + 1, None


def _is_label(doc: Doc, at: int) -> bool:
    text = doc[at].text
    if text.isdigit():
        is_age = at + 1 < len(doc) and doc[at + 1].lower_ in {"and", "year", "years"}
        return bool(_LABEL.fullmatch(text)) and int(text) <= _HIGHEST_LABEL and not is_age
    is_small_a = text == "a" and (at + 1 >= len(doc) or doc[at + 1].pos_ in {"VERB", "AUX", "PUNCT"})
    return text in _SMALL_LABELS or is_small_a or (text != "I" and bool(_LABEL.fullmatch(text)))


def owner_of(doc: Doc, start: int, at: int) -> int | None:
    """The place of "his" in "his sister" and of "girl" in "the girl's brother"; the writer's own are left out."""
    places = [token.i for token in doc[max(0, start - 1) : at] if token.tag_ == "PRP$"]
    if not places and start > 1 and doc[start - 1].tag_ == "POS":
        places = [start - 2]
    if not places or doc[places[0]].lower_ in {"my", "our"}:
        return None
    return int(places[0])


def counted(doc: Doc, start: int, words: list[str]) -> int | None:
    """How many "two boys" and "a group of boys" are."""
    counting: dict[str, str] = word_list(FILE)["counting"]
    before = [token.lower_ for token in doc[max(0, start - 2) : start]]
    if "both" in words:
        return 2
    numbers = [int(counting[word]) for word in words if word in counting]
    if not numbers and before[1:] == ["of"] and before[0] in counting:
        return int(counting[before[0]])
    return numbers[0] if numbers else None
