"""Finds the words that stand for a person: "a 14 year old boy", "his sister", "child B", "the younger one", "she"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from bot.reading.age_words import number_in
from bot.reading.mention_extent import FILE, counted, first_word, is_modifier, label_after, owner_of
from bot.reading.mentions import Gender, Kind, Mention
from bot.reading.person_nouns import person_word_at
from bot.reading.person_words import PersonWord, person_words, pronouns
from bot.reading.word_lists import words_of
from safeguarding.facts import AGES_OF_CHILDHOOD

_LETTER = re.compile(r"[B-HJ-Z]")
_PARTS_OF_SENTENCE = {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative", "ROOT", "agent"}
_EACH_OTHER = {("each", "other"), ("one", "another")}
_FURTHEST = 7  # words in which "one of our older lads" comes to its noun


def mentions_in(doc: Doc) -> tuple[Mention, ...]:
    """Every mention of a person, in the order of the text."""
    found: list[Mention] = []
    at = 0
    while at < len(doc):
        mention = _mention_at(doc, at, floor=found[-1].end if found else 0)
        if mention:
            found.append(mention)
        at = max(at + 1, mention.end if mention else 0)
    return tuple(found)


def _mention_at(doc: Doc, at: int, *, floor: int) -> Mention | None:
    if at + 1 < len(doc) and (doc[at].lower_, doc[at + 1].lower_) in _EACH_OTHER:
        return Mention(at, at + 2, at + 1, "each other", Kind.EACH_OTHER, plural=True)
    return _pronoun(doc, at) or _one_of(doc, at) or _noun(doc, at, floor) or _letter(doc, at)


def _pronoun(doc: Doc, at: int) -> Mention | None:
    token = doc[at]
    word = token.lower_
    if word not in pronouns() or word == "mine" or (word == "us" and token.is_upper):
        return None
    kind, gender = pronouns()[word]
    return Mention(at, at + 1, at, word, kind, gender, plural=kind is Kind.PLURAL_PRONOUN, definite=True)


def _one_of(doc: Doc, at: int) -> Mention | None:
    """ "one of our lads" and "three of his mates"."""
    if doc[at].lower_ not in words_of(FILE, "one_of") or at + 2 >= len(doc) or doc[at + 1].lower_ != "of":
        return None
    if doc[at + 2].lower_ in {"ours", "mine"}:
        return Mention(at, at + 3, at, "child", Kind.NOUN, plural=doc[at].lower_ != "one")
    for place in range(at + 2, min(at + _FURTHEST, len(doc))):
        noun = person_words().get(doc[place].lower_)
        if noun:
            before = [token.lower_ for token in doc[at:place]]
            plural = doc[at].lower_ != "one"
            one = Mention(at, place + 1, place, noun.base, Kind.NOUN, _gender(noun, before), noun.adult, plural)
            return one if noun.base != "person" or "young" in before else None
        if not is_modifier(doc[place]) and doc[place].tag_ != "VBG":
            return None
    return None


def _noun(doc: Doc, at: int, floor: int) -> Mention | None:
    word = person_word_at(doc, at)
    if word is None:
        return None
    start = first_word(doc, at, floor=floor, plural=word.plural)
    end, label = label_after(doc, at, word)
    before = [token.lower_ for token in doc[start:at]]
    is_anyone = word.base == "person" and not label and not words_of(FILE, "young") & {*before}
    if is_anyone or _is_compared(doc, start):
        return None
    owner = owner_of(doc, start, at)
    first = before[0] if before else ""
    return Mention(
        start=start,
        end=end,
        head=at,
        noun=word.base,
        kind=Kind.LABEL if label else Kind.NOUN,
        gender=_gender(word, before),
        adult=word.adult and "young" not in before and not _is_of_childhood(before),
        plural=word.plural,
        definite=first in words_of(FILE, "definite") or bool(label) or owner is not None or word.base == "other",
        marks=words_of(FILE, "marks") & {*before, word.base, doc[at].lower_},
        count=counted(doc, start, before) if word.plural else None,
        label=label,
        owner=owner,
        none_of_them=first in {"no", "any", "every", "each"} or "no" in before,
        predicate=_is_predicate(doc, start, at) or (word.plural and _is_shown(doc, start)),
    )


def _is_of_childhood(before: list[str]) -> bool:
    """ "a six year old neighbour" is a child."""
    ages = [number_in(word) for word in before] if {"old", "year", "years"} & {*before} else []
    return any(age is not None and age in AGES_OF_CHILDHOOD for age in ages)


def _gender(word: PersonWord, before: list[str]) -> Gender:
    if word.gender is not Gender.OPEN:
        return word.gender
    if "female" in before:
        return Gender.FEMALE
    return Gender.MALE if "male" in before else Gender.OPEN


def _is_compared(doc: Doc, start: int) -> bool:
    """ "at the level of a 6 year old" and "as a toddler" speak of no other child."""
    earlier, before = ("", *(token.lower_ for token in doc[max(0, start - 2) : start]))[-2:] if start else ("", "")
    has_article = doc[start].lower_ in {"a", "an"}
    if before in {"of", "for", "from"}:
        return earlier in words_of(FILE, "comparing")
    if before == "as":
        return has_article and earlier not in {"same", "such"}
    return before in {"like", "than"} and has_article


def _is_predicate(doc: Doc, start: int, at: int) -> bool:
    """ "they are friends", "he is a twin": what someone is said to be; "it was a boy in her class" names one."""
    if doc[at].dep_ != "attr" or not start:
        return False
    subject = next((child for child in doc[at].head.children if child.dep_ == "nsubj"), None)
    return subject is not None and subject.lower_ not in words_of(FILE, "empty_subjects") and subject.i < start


def _is_shown(doc: Doc, start: int) -> bool:
    """ "videos of children": who is in them is no one of the story."""
    return start >= 2 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in words_of(FILE, "pictures")


def _letter(doc: Doc, at: int) -> Mention | None:
    """A child named by a capital letter: "P is 8"."""
    token = doc[at]
    is_named = at + 1 < len(doc) and (doc[at + 1].text in {"(", "'s"} or doc[at + 1].pos_ in {"VERB", "AUX"})
    if not _LETTER.fullmatch(token.text) or not (is_named or token.dep_ in _PARTS_OF_SENTENCE):
        return None
    if at and doc[at - 1].lower_ in words_of(FILE, "not_a_name_after"):
        return None
    return Mention(at, at + 1, at, "child", Kind.LABEL, definite=True, label=token.text)
