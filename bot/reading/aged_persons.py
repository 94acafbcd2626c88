"""Children who are named only by an age or a school year: "the 12 year old", "two year 3s"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from bot.reading.mention_extent import FILE, is_modifier
from bot.reading.person_words import PersonWord, person_words
from bot.reading.word_lists import words_of

_GROUP = re.compile(r"\d{1,2}s")


def year_old(doc: Doc, at: int) -> PersonWord | None:
    """The "old" of "a 12 year old", where that is the person and not what is said of one."""
    if not _has_number(doc, at) or is_followed_by_person(doc, at):
        return None
    is_group = doc[at].lower_ == "olds"
    before = {token.lower_ for token in doc[max(0, at - 6) : at]}
    is_named = is_group or bool(before & words_of(FILE, "before_a_year_old"))
    says_an_age = at >= 3 and doc[at - 3].lower_ in words_of(FILE, "says_an_age")
    if says_an_age or not (is_named or _opens(doc, at)):
        return None
    return PersonWord("child", plural=is_group)


def _has_number(doc: Doc, at: int) -> bool:
    return at >= 2 and (bool(doc[at - 2].like_num) or doc[at - 2].lower_ in {"half", "few"})


def _opens(doc: Doc, at: int) -> bool:
    """Whether "14 year old" opens a sentence, as in "14 year old touched a girl"."""
    first = at - 2
    if first <= 0 or doc[first].is_sent_start is True or doc[first - 1].pos_ == "VERB":
        return True
    return doc[first - 1].lower_ in words_of(FILE, "opens_a_person")


def is_followed_by_person(doc: Doc, at: int) -> bool:
    """Whether a person's word comes before the next verb or mark: "14 year old autistic boy"."""
    for token in doc[at + 1 : at + 5]:
        if token.lower_ in person_words():
            return True
        if not is_modifier(token) and token.tag_ not in {"NN", "NNP"}:
            return False
    return False


def year_group(doc: Doc, at: int) -> PersonWord | None:
    """ "a year 9", "two year 3s": a child named by the year group."""
    token = doc[at]
    is_group = bool(_GROUP.fullmatch(token.lower_))
    if at == 0 or doc[at - 1].lower_ != "year" or not (is_group or token.like_num):
        return None
    if is_followed_by_person(doc, at):
        return None
    return PersonWord("child", plural=is_group) if is_group or _is_one_child(doc, at) else None


def _is_one_child(doc: Doc, at: int) -> bool:
    following = doc[at + 1] if at + 1 < len(doc) else None
    if following is not None and following.lower_ in words_of(FILE, "year_group_nouns"):
        return False
    if at >= 2 and doc[at - 2].lower_ in words_of(FILE, "before_a_year_group"):
        return True
    begins = at < 2 or doc[at - 1].is_sent_start is True
    return begins and following is not None and following.pos_ in {"VERB", "AUX"}
