"""Whose each age of a message is, by the judge: the child's, the youngest other child's, that of both or of neither."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.reading.age_candidates import AgeCandidate
from bot.reading.incident import Incident
from bot.reading.judging import SUREST
from bot.reading.opinions import Opinions
from bot.reading.phrases import Found

# Where it is less sure three of ten are wrong, on accounts set apart that were labelled twice; a wrong owner does harm.
SURE_OF_THE_CHILD, SURE_OF_THE_OTHER = 0.75, 0.75
SURE_IF_THE_WORDS_SAY_SO = 0.5  # where who is who, as the words show it, leads to the same
OF_THE_WORDS = 0.15  # by so much surer another number must be to be taken before the one that the words make it
_Judged = tuple[AgeCandidate, float, float]
NEARLY_AS_SURE = 0.15  # of several others the youngest counts, but not a brother who was in the next room
_YEAR_GROUPS = frozenset({"year", "reception"})
NEAR = 8  # words
# Where nobody else or only an adult was part of it, no age is that of another child.
_NO_OTHER_CHILD = frozenset({"no_one", "adult"})


def ages_judged(incident: Incident, opinions: Opinions, read: Collection[Found]) -> Iterator[Found]:
    """At most one age for each of the two.

    Args:
        read: the other facts of the message.
    """
    both = zip(opinions.numbers, opinions.ages, strict=True)
    judged = _said_once(incident, [(one, float(child), float(other)) for one, (child, other) in both])
    child = max(judged, key=lambda one: _sureness_of_the_child(incident, one), default=None)
    if child is not None and child[1] >= _sure_from(incident, "child_age", child[0], SURE_OF_THE_CHILD):
        yield _found(incident, "child_age", child[0], child[1])
    others = [one for one in judged if _is_of_the_other(incident, one)]
    if others and not any(one.fact == "who_else" and one.value in _NO_OTHER_CHILD for one in read):
        surest = max(other for _, _, other in others)
        youngest = min((one for one in others if one[2] >= surest - NEARLY_AS_SURE), key=lambda one: one[0].years)
        yield _found(incident, "other_age", youngest[0], youngest[2])


def _said_once(incident: Incident, judged: list[_Judged]) -> list[_Judged]:
    """A year group and the age beside it, "a year 9 lad, 14", are of one child, of whom the age says more."""
    found = dict(enumerate(judged))
    for place, group in enumerate(judged):
        if incident.doc[group[0].age.start].lower_ not in _YEAR_GROUPS:
            continue
        ages = [at for at, one in found.items() if _is_the_age_of(incident, group, one)]
        if ages:
            nearest = min(ages, key=lambda at: _words_between(judged[at], group))
            age, child, other = found[nearest]
            found[nearest] = (age, max(child, group[1]), max(other, group[2]))
            del found[place]
    return list(found.values())


def _is_the_age_of(incident: Incident, group: _Judged, one: _Judged) -> bool:
    """A school year has children of two ages; both have to be the same child's."""
    is_an_age = incident.doc[one[0].age.start].lower_ not in _YEAR_GROUPS
    is_near = _words_between(one, group) <= NEAR and one[0].years - group[0].years in (0, 1)
    return is_an_age and is_near and (one[1] > one[2]) == (group[1] > group[2])


def _words_between(one: _Judged, other: _Judged) -> int:
    first, second = sorted((one[0].age, other[0].age), key=lambda age: age.start)
    return second.start - first.end


def _is_of_the_other(incident: Incident, judged: _Judged) -> bool:
    """More likely theirs than the child's, or that of both."""
    one, child, other = judged
    if child >= SURE_OF_THE_CHILD and all(_is_said(incident, fact, one) for fact in ("child_age", "other_age")):
        return True  # "two boys of 9"
    is_sure = other >= _sure_from(incident, "other_age", one, SURE_OF_THE_OTHER)
    return is_sure and (other > child or child >= SURE_OF_THE_CHILD)


def _sureness_of_the_child(incident: Incident, judged: _Judged) -> float:
    """Of two that may be the child's the one that the words make it, unless the judge is clearly surer of the other."""
    one, child, _ = judged
    return child + OF_THE_WORDS * _is_said(incident, "child_age", one)


def _sure_from(incident: Incident, fact: str, one: AgeCandidate, without_words: float) -> float:
    return SURE_IF_THE_WORDS_SAY_SO if _is_said(incident, fact, one) else without_words


def _is_said(incident: Incident, fact: str, one: AgeCandidate) -> bool:
    """Whether who is who, as the words show it, makes this number that age."""
    return any(each.fact == fact and each.value == one.years for each in incident.found)


def _found(incident: Incident, fact: str, one: AgeCandidate, likely: float) -> Found:
    word = incident.line.word_of(one.age.start, incident.line.word_before(one.age.start))
    hedged = one.age.about or (word is not None and incident.standing.hedged[word])
    return Found(fact, one.years, one.age.start, one.age.end - 1, hedged, min(SUREST, likely))
