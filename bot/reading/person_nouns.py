"""Whether the word at a place stands for a person: a listed word, or one that stands in for it ("the younger one")."""

from __future__ import annotations

from spacy.tokens import Doc

from bot.reading.aged_persons import year_group, year_old
from bot.reading.mention_extent import FILE
from bot.reading.person_words import PersonWord, person_words, takes_the_place_of_a_person
from bot.reading.word_lists import words_of

_COUPLES = {"couple", "pair", "duo", "trio"}
_NOUNS_ONLY = {"male", "female", "head", "minor", "partner", "sub", "cover"}  # words that are as often something else


def person_word_at(doc: Doc, at: int) -> PersonWord | None:
    """The person's word at this place, unless it is only part of another ("children's home")."""
    word = doc[at].lower_
    if _is_part_of_a_name(doc, at):
        return None
    if word in _COUPLES:
        return PersonWord("couple", plural=True) if at and _word(doc, at + 1) != "of" else None
    if word in person_words():
        return _listed(doc, at)
    if word in {"old", "olds"} and _word(doc, at - 1) in {"year", "years", "month", "months"}:
        return year_old(doc, at)
    if word in words_of(FILE, "standing_for"):
        return _standing_in(doc, at)
    return year_group(doc, at)


def _word(doc: Doc, at: int) -> str:
    return str(doc[at].lower_) if 0 <= at < len(doc) else ""


def _is_part_of_a_name(doc: Doc, at: int) -> bool:
    following = _word(doc, at + 1)
    if following in {"'s", "'"}:
        return _word(doc, at + 2) in {"home", "homes", "services", "service", "centre", "ward"}
    return takes_the_place_of_a_person(following)


def _listed(doc: Doc, at: int) -> PersonWord | None:
    token = doc[at]
    word = person_words()[token.lower_]
    if token.lower_ in _NOUNS_ONLY and token.pos_ not in {"NOUN", "PROPN"}:
        return None
    # "the boy teacher", "girl pupil": the last of the words carries the mention.
    is_first_of_two = _word(doc, at + 1) in person_words() and token.lower_ != "staff" and not word.plural
    return None if is_first_of_two else word


def _standing_in(doc: Doc, at: int) -> PersonWord | None:
    word, before = doc[at].lower_, _word(doc, at - 1)
    if word in {"one", "ones"}:
        return PersonWord("child", plural=word == "ones") if _is_a_chosen_one(doc, at) else None
    if word == "others":
        return PersonWord("other", plural=True) if before != "than" else None
    if word == "another" and _word(doc, at + 1) == "'s":
        return PersonWord("child")
    if word == "other" and before in {",", ".", ";", "and", "but", ""} and _word(doc, at + 1) in {"is", "'s", "was"}:
        return PersonWord("other")
    if before in {"the", "an"} and word != "another" and _ends_there(doc, at):
        return PersonWord("other" if word == "other" else "child")
    return None


def _is_a_chosen_one(doc: Doc, at: int) -> bool:
    """ "the younger one", "one of them"."""
    marked = _word(doc, at - 1) in words_of(FILE, "marks") | words_of(FILE, "marked_before")
    return marked or (doc[at].lower_ == "one" and _word(doc, at + 1) == "of" and _leads_to_person(doc, at + 2))


def _leads_to_person(doc: Doc, at: int) -> bool:
    words = {token.lower_ for token in doc[at : at + 4]}
    return bool(words & {"them", "year", "young"}) or any(word in person_words() for word in words)


def _ends_there(doc: Doc, at: int) -> bool:
    """Whether "the older" is all that is said, and no "boy" follows."""
    if at + 1 >= len(doc):
        return True
    return doc[at + 1].lower_ in words_of(FILE, "ends_after") or doc[at + 1].pos_ in {"VERB", "AUX"}
