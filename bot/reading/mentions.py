"""Finds the words that stand for a person: "a 14 year old boy", "his sister", "child B", "the younger one", "she"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from spacy.tokens import Doc, Token

from bot.reading.word_lists import word_list


class Gender(Enum):
    """As the words say it; OPEN where they do not."""

    MALE = "male"
    FEMALE = "female"
    OPEN = "open"


class Kind(Enum):
    """What kind of word it is; a proper name is a LABEL like "child A"."""

    NOUN = "noun"
    PRONOUN = "pronoun"
    LABEL = "label"
    WRITER = "writer"
    PLURAL_PRONOUN = "plural pronoun"
    EACH_OTHER = "each other"


@dataclass(frozen=True)
class Mention:
    """`words[start:end]` of the parse, with the word that carries it at `head`.

    `age` and `marks` are what is said of the person in these words: marks such as "other", "younger", "same".
    `owner` is the place of the word whose relative this is ("his" in "his sister"). A `predicate` only says what others
    are ("they are friends").
    """

    start: int
    end: int
    head: int
    noun: str
    kind: Kind
    gender: Gender = Gender.OPEN
    adult: bool = False
    plural: bool = False
    definite: bool = False
    marks: frozenset[str] = frozenset()
    count: int | None = None
    label: str | None = None
    owner: int | None = None
    none_of_them: bool = False
    predicate: bool = False


@dataclass(frozen=True)
class _Noun:
    base: str
    gender: Gender
    adult: bool
    plural: bool


_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "couple": 2,
    "pair": 2,
    "group": 3,
    "gang": 3,
}
_DEFINITE = {"the", "this", "that", "these", "those", "said", "my", "our"}
_MODIFIER_TAGS = {"JJ", "JJR", "JJS", "CD", "DT", "PRP$", "PDT", "RBR"}
_MODIFIERS = {
    "year", "years", "old", "other", "another", "same", "younger", "older", "elder", "little", "year", "months", "month",
    "different", "female", "male", "very", "much", "much-", "slightly", "foster", "step", "half", "reception", "nursery", "primary",
    "and", "a", "looked", "after", "adopted", "autistic", "big", "school", "sixth", "form", "just", "own", "adopted", "looked-after", "fostered", "nearly", "almost", "of",
    "secondary", "infant", "junior", "alleged", "fellow", "bigger", "smaller", "only", "disabled", "certain", "young", "SEND", "send",
    "non", "verbal", "supply", "support", "teaching", "social", "care", "key", "learning", "dinner", "lunchtime", "family", "health",
}  # fmt: skip
_STANDING_FOR = {
    "one",
    "ones",
    "other",
    "others",
    "younger",
    "older",
    "youngest",
    "eldest",
    "oldest",
    "another",
    "elder",
}
_LABELLED = re.compile(r"[A-Z]|\d{1,2}|one|two", re.ASCII)
_MARKS = {
    "other",
    "another",
    "younger",
    "older",
    "little",
    "youngest",
    "oldest",
    "eldest",
    "elder",
    "same",
    "bigger",
    "smaller",
    "big",
}
_SAID_OF_MALES = {"male", "boy"}


def mentions_in(doc: Doc) -> tuple[Mention, ...]:
    """Every mention of a person, in the order of the text."""
    found: list[Mention] = []
    at = 0
    while at < len(doc):
        mention = _mention_at(doc, at, found)
        if mention:
            found.append(mention)
        at = max(at + 1, mention.end if mention else 0)
    return tuple(found)


def _mention_at(doc: Doc, at: int, before: list[Mention]) -> Mention | None:
    token = doc[at]
    word = token.lower_
    if word == "each" and at + 1 < len(doc) and doc[at + 1].lower_ == "other":
        return Mention(at, at + 2, at + 1, "each other", Kind.EACH_OTHER, plural=True)
    if word == "one" and at + 1 < len(doc) and doc[at + 1].lower_ == "another":
        return Mention(at, at + 2, at + 1, "each other", Kind.EACH_OTHER, plural=True)
    return _pronoun(token) or _noun_mention(doc, at, before) or _letter(doc, at)


def _pronoun(token: Token) -> Mention | None:
    word, at = token.lower_, token.i
    lists = _pronouns()
    if word not in lists:
        return None
    kind, gender = lists[word]
    if word == "mine" or (word == "us" and token.is_upper):
        return None
    return Mention(at, at + 1, at, word, kind, gender, plural=kind is Kind.PLURAL_PRONOUN, definite=True)


def _noun_mention(doc: Doc, at: int, before: list[Mention]) -> Mention | None:
    one_of = _one_of(doc, at)
    if one_of is not None:
        return one_of
    noun = _noun_at(doc, at)
    if noun is None:
        return None
    start = _first_word(doc, at, floor=before[-1].end if before else 0)
    if _is_compared(doc, start):
        return None
    end, label = _label_after(doc, at, noun)
    if noun.base == "person" and not label and not _is_young(doc, start, at):
        return None
    words = [token.lower_ for token in doc[start:at]]
    first = words[0] if words else ""
    owner = next((token.i for token in doc[start:at] if token.tag_ == "PRP$"), None)
    if owner is None and start > 0 and doc[start - 1].tag_ == "PRP$":
        owner = start - 1
    if owner is None and start > 1 and doc[start - 1].tag_ == "POS":
        owner = start - 2
    if owner is not None and doc[owner].lower_ in {"my", "our"}:
        owner = None
    return Mention(
        start=start,
        end=end,
        head=at,
        noun=noun.base,
        kind=Kind.LABEL if label else Kind.NOUN,
        gender=_gender(noun, words),
        adult=noun.adult and "young" not in words,
        plural=noun.plural,
        definite=first in _DEFINITE or bool(label) or owner is not None or noun.base == "other",
        marks=frozenset([*(set(words) & _MARKS), *({noun.base} & _MARKS), *({doc[at].lower_} & _MARKS)]),
        count=_count(doc, start, words) if noun.plural else None,
        label=label,
        owner=owner,
        none_of_them=first in {"no", "any", "every", "each"} or "no" in words,
        predicate=_is_predicate(doc, start, at),
    )


def _one_of(doc: Doc, at: int) -> Mention | None:
    """ "one of our lads" and "three of his mates"."""
    word = doc[at].lower_
    if (
        word not in {"one", "two", "three", "four", "some", "several"}
        or at + 2 >= len(doc)
        or doc[at + 1].lower_ != "of"
    ):
        return None
    for place in range(at + 2, min(at + 7, len(doc))):
        noun = _nouns().get(doc[place].lower_)
        if noun:
            gender = _gender(noun, [token.lower_ for token in doc[at:place]])
            young = noun.base != "person" or any(token.lower_ == "young" for token in doc[at:place])
            return (
                Mention(at, place + 1, place, noun.base, Kind.NOUN, gender, noun.adult, word != "one")
                if young
                else None
            )
        if doc[place].tag_ not in _MODIFIER_TAGS and doc[place].lower_ not in _MODIFIERS and doc[place].tag_ != "VBG":
            return None
    return None


_COMPARING = {"like", "as", "than", "level", "age", "stage", "ability", "mind", "expect", "expected", "typical"}


def _is_compared(doc: Doc, start: int) -> bool:
    """ "at the level of a 6 year old" and "as a toddler" speak of no other child."""
    before = [token.lower_ for token in doc[max(0, start - 2) : start]]
    if before[-1:] in (["of"], ["for"], ["from"]):
        return bool({*before[:-1]} & _COMPARING)
    if before[-1:] == ["as"]:
        return doc[start].lower_ in {"a", "an"} and before[:1] not in (["same"], ["such"])
    return before[-1:] in (["like"], ["than"]) and doc[start].lower_ in {"a", "an"}


def _is_predicate(doc: Doc, start: int, at: int) -> bool:
    """ "they are friends", "he is a twin": what someone is said to be; "it was a boy in her class" names one."""
    if doc[at].dep_ != "attr" or not start:
        return False
    subject = next((child for child in doc[at].head.children if child.dep_ == "nsubj"), None)
    return (
        subject is not None
        and subject.lower_ not in {"it", "this", "that", "there", "who", "one", "victim"}
        and subject.i < start
    )


def _count(doc: Doc, start: int, words: list[str]) -> int | None:
    before = [token.lower_ for token in doc[max(0, start - 2) : start]]
    counted = [_NUMBERS[word] for word in words if word in _NUMBERS]
    if not counted and before[1:] == ["of"] and before[0] in _NUMBERS:
        return _NUMBERS[before[0]]
    return counted[0] if counted else None


def _gender(noun: _Noun, words: list[str]) -> Gender:
    if noun.gender is not Gender.OPEN:
        return noun.gender
    if "female" in words:
        return Gender.FEMALE
    return Gender.MALE if "male" in words else Gender.OPEN


def _noun_at(doc: Doc, at: int) -> _Noun | None:
    """The person's word at this place, unless it is only part of another ("children's home")."""
    token = doc[at]
    following = doc[at + 1].lower_ if at + 1 < len(doc) else ""
    if following in {"'s", "'"} and at + 2 < len(doc) and doc[at + 2].lower_ in _not_before():
        return None
    if following in _not_before() and following not in {"well"}:
        return None
    noun = _nouns().get(token.lower_)
    if token.lower_ in {"couple", "pair", "duo", "trio"}:
        return _Noun("couple", Gender.OPEN, adult=False, plural=True) if following != "of" and at else None
    if noun:
        if token.lower_ in {"head", "minor", "partner"} and token.pos_ not in {"NOUN", "PROPN"}:
            return None
        # "the boy teacher", "girl pupil": the last of the words carries the mention.
        return None if following in _nouns() and token.lower_ not in {"staff"} and not noun.plural else noun
    if token.lower_ in {"old", "olds"} and at and doc[at - 1].lower_ in {"year", "years", "month", "months"}:
        return None if _is_followed_by_person(doc, at) or not _has_number(doc, at) else _year_old(token, following)
    if token.lower_ in _STANDING_FOR:
        return _standing_for(doc, at)
    return _year_group(doc, at)


def _year_old(token: Token, following: str) -> _Noun | None:
    article = token.doc[max(0, token.i - 6) : token.i]
    counted = token.lower_ == "olds"
    words = {word.lower_ for word in article}
    # "he is 12 year old" says an age; "a 12 year old" and "the 12 year old" are persons.
    is_person = counted or bool(
        words & {"a", "an", "the", "this", "that", "our", "another", "one", "other", "their", "my", "younger"}
    )
    before = token.doc[token.i - 2] if token.i >= 2 else None
    is_said_of = (
        before is not None
        and before.i > 0
        and token.doc[before.i - 1].lower_ in {"is", "'s", "was", "are", "aged", "nearly", "who"}
    )
    if is_said_of or (not is_person and following in {",", ")", "(", "and", "but"} and not _opens(token)):
        return None
    return _Noun("child", Gender.OPEN, adult=False, plural=counted) if is_person or _opens(token) else None


def _opens(token: Token) -> bool:
    """Whether "14 year old" opens a sentence, as in "14 year old touched a girl"."""
    first = token.i - 2
    return (
        first <= 0
        or token.doc[first].is_sent_start is True
        or token.doc[first - 1].lower_ in {"of", "by", "and", "to", "with"}
    )


def _has_number(doc: Doc, at: int) -> bool:
    return at >= 2 and (doc[at - 2].like_num or doc[at - 2].lower_ in {"half", "few"})


def _is_followed_by_person(doc: Doc, at: int) -> bool:
    """Whether a person's word comes before the next verb or mark: "14 year old autistic boy"."""
    for token in doc[at + 1 : at + 5]:
        if token.lower_ in _nouns() or token.lower_ == "person":
            return True
        if token.tag_ not in _MODIFIER_TAGS and token.lower_ not in _MODIFIERS and token.tag_ not in {"NN", "NNP"}:
            return False
    return False


def _standing_for(doc: Doc, at: int) -> _Noun | None:
    word = doc[at].lower_
    before = doc[at - 1].lower_ if at else ""
    following = doc[at + 1].lower_ if at + 1 < len(doc) else ""
    if word in {"one", "ones"}:
        marked = before in _MARKS | {"harmed", "first", "second"}
        of_some = word == "one" and following == "of" and at + 2 < len(doc) and _leads_to_person(doc, at + 2)
        return _Noun("child", Gender.OPEN, adult=False, plural=word == "ones") if marked or of_some else None
    if word == "others":
        return _Noun("other", Gender.OPEN, adult=False, plural=True) if before not in {"than"} else None
    ends = following in {
        "",
        ".",
        ",",
        "is",
        "was",
        "'s",
        "has",
        "had",
        "who",
        "said",
        "told",
        "(",
        "and",
        ")",
        "did",
        "did",
    } or (at + 1 < len(doc) and doc[at + 1].pos_ in {"VERB", "AUX"})
    if before in {"the", "an"} and ends and word not in {"another"}:
        return _Noun("other" if word == "other" else "child", Gender.OPEN, adult=False, plural=False)
    return None


def _leads_to_person(doc: Doc, at: int) -> bool:
    return any(token.lower_ in _nouns() or token.lower_ in {"them", "year", "young"} for token in doc[at : at + 4])


def _year_group(doc: Doc, at: int) -> _Noun | None:
    """ "a year 9", "two year 3s": a child named by the year group."""
    token = doc[at]
    if at == 0 or doc[at - 1].lower_ != "year":
        return None
    plural = bool(re.fullmatch(r"\d{1,2}s", token.lower_))
    before = doc[at - 2].lower_ if at >= 2 else ""
    if _is_followed_by_person(doc, at) or not (plural or token.like_num):
        return None
    named = before in {"a", "the", "another", "one", "some", "two", "three", "of", "my", "our"} and before != ""
    following = doc[at + 1] if at + 1 < len(doc) else None
    is_subject = (
        following is not None and following.pos_ in {"VERB", "AUX"} and (at < 2 or doc[at - 1].is_sent_start is True)
    )
    is_group = following is not None and following.lower_ in {
        "class",
        "teacher",
        "group",
        "form",
        "tutor",
        "assembly",
        "lesson",
    }
    if plural or ((named and before not in {"of"}) and not is_group) or (is_subject and not is_group):
        return _Noun("child", Gender.OPEN, adult=False, plural=plural)
    return None


def _first_word(doc: Doc, at: int, *, floor: int) -> int:
    """Where the mention starts: its articles, adjectives and ages are part of it."""
    start = at
    while start > floor:
        token = doc[start - 1]
        if token.lower_ in {"and", "a", "of"} and not _inside_age(doc, start - 1):
            if token.lower_ == "a":
                return start - 1
            break
        if token.tag_ not in _MODIFIER_TAGS and token.lower_ not in _MODIFIERS and not token.like_num:
            break
        if token.lower_ in {"is", "was", "be"} or (
            token.lower_ in {"after", "of"} and start - 1 > 0 and doc[start - 2].lower_ != "looked"
        ):
            break
        start -= 1
        if (
            token.tag_ in {"DT", "PRP$"}
            and token.lower_ not in {"half"}
            and (start == 0 or doc[start - 1].lower_ not in {"all", "both", "half"})
        ):
            break
    return start


def _inside_age(doc: Doc, at: int) -> bool:
    """Whether "and a" or "of" belongs to "3 and a half year old"."""
    following = [token.lower_ for token in doc[at : at + 3]]
    return following[:3] == ["and", "a", "half"] or (
        following[:2] == ["a", "half"] and at > 0 and doc[at - 1].lower_ == "and"
    )


def _label_after(doc: Doc, at: int, noun: _Noun) -> tuple[int, str | None]:
    """ "child A" and "YP 2" are names for one person."""
    if at + 1 < len(doc) and not noun.plural and noun.base not in {"year", "ex"}:
        token = doc[at + 1]
        lower_a = token.text == "a" and (
            at + 2 >= len(doc) or doc[at + 2].pos_ in {"VERB", "AUX", "PUNCT"} or doc[at + 2].lower_ == "("
        )
        lower_b = token.text in {"b", "c", "x", "y", "z"}
        if lower_b or lower_a or (_LABELLED.fullmatch(token.text) and token.text not in {"I", "one", "two"}):
            is_age = token.like_num and (int(token.text) > 4 if token.text.isdigit() else True)
            if not is_age:
                return at + 2, token.text.upper()
    return at + 1, None


def _letter(doc: Doc, at: int) -> Mention | None:
    """A child named by a capital letter: "P is 8"."""
    token = doc[at]
    if not re.fullmatch(r"[B-HJ-Z]", token.text) or token.dep_ not in {
        "nsubj",
        "nsubjpass",
        "dobj",
        "pobj",
        "poss",
        "dative",
        "ROOT",
        "agent",
    }:
        return None
    if at and doc[at - 1].lower_ in {
        "option",
        "section",
        "part",
        "class",
        "form",
        "set",
        "wing",
        "block",
        "room",
        "grade",
        "vitamin",
    }:
        return None
    return Mention(at, at + 1, at, "child", Kind.LABEL, definite=True, label=token.text)


def _is_young(doc: Doc, start: int, at: int) -> bool:
    return any(token.lower_ in {"young", "younger", "year", "old", "disabled"} for token in doc[start:at])


@lru_cache(maxsize=1)
def _nouns() -> dict[str, _Noun]:
    lists = word_list("people.yml")
    found: dict[str, _Noun] = {}
    for part, adult in (("children", False), ("adults", True)):
        for gender, words in lists[part].items():
            which = Gender.OPEN if gender == "any" else Gender(gender)
            for word in words.split():
                found[word] = _Noun(word, which, adult, plural=word == "staff")
                found[lists["plurals"].get(word, f"{word}s")] = _Noun(word, which, adult, plural=True)
    found["person"] = _Noun("person", Gender.OPEN, adult=False, plural=False)
    found["people"] = _Noun("person", Gender.OPEN, adult=False, plural=True)
    return found


@lru_cache(maxsize=1)
def _not_before() -> frozenset[str]:
    return frozenset(word_list("people.yml")["not_before"].split())


@lru_cache(maxsize=1)
def _pronouns() -> dict[str, tuple[Kind, Gender]]:
    lists = word_list("people.yml")
    found = {word: (Kind.PRONOUN, Gender.MALE) for word in lists["males"].split()}
    found |= {word: (Kind.PRONOUN, Gender.FEMALE) for word in lists["females"].split()}
    found |= {word: (Kind.PLURAL_PRONOUN, Gender.OPEN) for word in lists["plural_pronouns"].split()}
    return found | {word: (Kind.WRITER, Gender.OPEN) for word in lists["writer"].split()}
