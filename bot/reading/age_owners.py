"""Whose an age is: the person whose words it stands in, the one just before it, or the subject of "is"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from bot.reading.age_words import FILE, Age, age_at, number_in, word_at
from bot.reading.mentions import Kind, Mention
from bot.reading.word_lists import words_of

FURTHEST = 7  # words between a person and an age that belongs to them
_OPENING_WORDS = 3
_ENDS = {".", "?", "!", ";"}


def owner_of(doc: Doc, age: Age, mentions: Sequence[Mention], within: Mapping[int, int]) -> int | None:
    """The place of the owner among the mentions."""
    second = age_at(doc, age.end + 1) if not age.bare and age.end == age.start + 1 else None
    if second is not None and not second.bare:
        return owner_of(doc, second, mentions, within)  # the 14 of "14 and 15 year olds" goes with the 15
    inside = within.get(age.start)
    if inside is not None and mentions[inside].kind is not Kind.LABEL:
        return inside if not age.bare else None  # "two girls" counts them
    following = within.get(age.end)
    if following is not None and _begins_after(mentions[following], age):
        return following
    opened = _opens_with_age(doc, age, within)
    if opened is not None:
        return opened
    if _stands_alone(doc, age):
        return _last_subject(doc, age, mentions)
    subject = _subject_of_is(doc, age, mentions)
    return _owner_before(doc, age, mentions, within) if subject is None else subject


def _stands_for(subject: Token) -> Token:
    """The boy of "a boy with us who is 16"."""
    is_relative = subject.lower_ in {"who", "that", "which"} and subject.head.dep_ == "relcl"
    return subject.head.head if is_relative else subject


def _opens_with_age(doc: Doc, age: Age, within: Mapping[int, int]) -> int | None:
    """ "At 13 he", "Though only eleven she", "Aged 9, the boy": an age before the one it is of."""
    if word_at(doc, age.start - 1) not in {"at", "aged", "only", "age", "just"} or age.start > _OPENING_WORDS:
        return None
    after = age.end + 1 if word_at(doc, age.end) == "," else age.end
    return within.get(after)


def _subject_of_is(doc: Doc, age: Age, mentions: Sequence[Mention]) -> int | None:
    """The girl of "the girl who took him there is eight"."""
    number = doc[age.start]
    if number.dep_ not in {"attr", "acomp"} or number.head.lemma_ != "be" or word_at(doc, age.start - 1) == "not":
        return None
    subjects = {_stands_for(child).i for child in number.head.children if child.dep_ == "nsubj"}
    is_so = not any(child.dep_ in {"neg", "aux", "mark"} for child in number.head.children)
    return next((place for place, one in enumerate(mentions) if one.head in subjects and is_so), None)


def _stands_alone(doc: Doc, age: Age) -> bool:
    """ "He did it again. 14. Staff saw." has a sentence of its own for the age; a last "8" may answer a question."""
    if age.end + 1 >= len(doc):
        return False
    before = age.start - 1 if word_at(doc, age.start - 1) in {"aged", "age"} else age.start
    ends = word_at(doc, age.end) in {"", "."} or (word_at(doc, age.end) == "," and before == 0)
    return ends and word_at(doc, before - 1) in {"", *_ENDS} and before > 0


def _last_subject(doc: Doc, age: Age, mentions: Sequence[Mention]) -> int | None:
    """The one child whom the text before was about."""
    earlier = [place for place, mention in enumerate(mentions) if mention.end <= age.start]
    for place in reversed(earlier):
        mention = mentions[place]
        is_one_child = not (mention.plural or mention.adult) and mention.kind is not Kind.WRITER
        if is_one_child and doc[mention.head].dep_ in {"nsubj", "nsubjpass", "ROOT"}:
            return place
    return None


def _begins_after(mention: Mention, age: Age) -> bool:
    """ "12 year old boy"."""
    return not age.bare and mention.kind is Kind.NOUN and mention.start == age.end


def _owner_before(doc: Doc, age: Age, mentions: Sequence[Mention], within: Mapping[int, int]) -> int | None:
    """The person just before the age, with nothing between but the words that join the two."""
    between: list[str] = []
    for at in range(age.start - 1, max(-1, age.start - 1 - FURTHEST), -1):
        place = within.get(at)
        if place is not None and mentions[place].kind is Kind.WRITER and age.start - at > 1:
            continue  # "a lad with us who is 16", "a boy in my form, 14,"
        if place is not None and at == mentions[place].end - 1 and not _is_possessive(doc, mentions[place]):
            return place if _is_joined(doc, mentions[place], age, between[::-1]) else None
        joins = doc[at].lower_ in words_of(FILE, "links")
        if not joins and (doc[at].pos_ in {"VERB", "AUX"} or not _is_set_apart(doc, age)):
            return None
        between.append(doc[at].lower_)
    return None


def _is_set_apart(doc: Doc, age: Age) -> bool:
    """ "a pupil with a plan, age 12," and "a lad on our estate, 16,"."""
    before, following = word_at(doc, _past_small_words(doc, age.start - 1)), word_at(doc, age.end)
    if following in {"and", "&", "+"} and number_in(word_at(doc, age.end + 1)) is not None:
        return before in {",", "(", "-"}  # "two brothers, 12 and 10"
    if before == ",":
        return following in {",", ".", ""}
    return before in {"age", "aged"} or (before == "(" and following in {")", ","})


def _past_small_words(doc: Doc, at: int) -> int:
    """Past the "also" of ", also 14"."""
    while word_at(doc, at) in words_of(FILE, "small_words"):
        at -= 1
    return at


def _is_possessive(doc: Doc, mention: Mention) -> bool:
    following = word_at(doc, mention.head + 1)
    return doc[mention.head].tag_ == "PRP$" and following not in {"", "is", "'s"}


def _is_joined(doc: Doc, mention: Mention, age: Age, between: list[str]) -> bool:
    if _ENDS & {*between} or word_at(doc, mention.start - 1) in words_of(FILE, "asks"):
        return False
    if "not" in between and "quite" not in between and "yet" not in between:
        return False
    if not age.bare:
        return "from" not in between or "is" in between
    return _is_joined_to_a_number(doc, mention, age, between)


def _is_joined_to_a_number(doc: Doc, mention: Mention, age: Age, between: list[str]) -> bool:
    if words_of(FILE, "strong") & {*between}:
        return True
    if between and {*between} <= {"of", *words_of(FILE, "about"), *words_of(FILE, "not_yet")}:
        return mention.kind is not Kind.WRITER and (between[0] == "of" or _nothing_is_counted(doc, age))
    if not between and not mention.plural and mention.kind is Kind.NOUN:
        return age.end >= len(doc) or doc[age.end].tag_ not in {"NNS", "NNPS"}  # notes: "boy 13 known to services"
    is_aside = between in ([","], ["-"], []) or (between[-1:] == [","] and _is_set_apart(doc, age))
    if is_aside or (between and {*between} <= {",", "now", "just", "nearly", "almost", "also", "only", "-"}):
        return mention.kind is not Kind.WRITER and _nothing_is_counted(doc, age)
    return between[-1:] == ["who"]


def _nothing_is_counted(doc: Doc, age: Age) -> bool:
    """ "a boy, 9, who ..." or "boy 9 and girl 8": nothing is counted by the number."""
    if age.end >= len(doc):
        return True
    return doc[age.end].lower_ in words_of(FILE, "after_aside") or doc[age.end].pos_ in {"VERB", "AUX", "PUNCT"}
