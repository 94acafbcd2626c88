"""Every number of a message that may be a child's age, whoever it is of, and what the words say of its owner."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.age_words import Age, age_at, word_at
from bot.reading.ages import BOTH, first_of_two
from bot.reading.incident import Incident
from bot.reading.roles import Role

OLDEST_CHILD = 17
OPEN = "open"  # no words for a person that it plainly belongs to
PAST = "past"  # what the child was at some time before


@dataclass(frozen=True)
class AgeCandidate:
    """`owner` is the part of the person in the story, as far as the words show it."""

    age: Age
    owner: str

    @property
    def years(self) -> int:
        return self.age.years


def age_candidates(incident: Incident) -> list[AgeCandidate]:
    """In the order of the text; a number that the message only supposes or asks about is none."""
    found, at = [], 0
    while at < len(incident.doc):
        age = first_of_two(incident.doc, at) or age_at(incident.doc, at)
        is_a_year_group = word_at(incident.doc, at - 1) == "year"  # "I'm a year 6 teacher"
        if age is not None and age.years <= OLDEST_CHILD and not is_a_year_group and _is_stated(incident, age):
            found.append(AgeCandidate(age, _owner(incident, age)))
        at = age.end if age is not None else at + 1
    return found


def _is_stated(incident: Incident, age: Age) -> bool:
    word = incident.line.word_of(age.start, incident.line.word_before(age.start))
    return word is None or incident.standing.is_so(word)


def _owner(incident: Incident, age: Age) -> str:
    owned = next((one for one in incident.ages if one.age.start == age.start), None)
    if owned is None:
        return OPEN
    if owned.past:
        return PAST
    return Role.BOTH.value if owned.mention == BOTH else incident.cast.roles[owned.mention].value
