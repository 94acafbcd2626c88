"""Chooses from the evidence the child who showed the behaviour and the others; nobody where the story does not say."""

from __future__ import annotations

from bot.reading.evidence import PLAIN, Evidence
from bot.reading.people import People, Person

Scored = list[tuple[int, Person]]


def parts_of(people: People, evidence: Evidence) -> tuple[Person | None, tuple[Person, ...]]:
    """The child, and those to whom it was shown, adults among them."""
    scored = [(evidence.balance(one), one) for one in people.children]
    child = _child_by_deed(scored) or _child_by_default(people, evidence, scored)
    if child is None:
        return None, tuple(one for score, one in scored if score < 0 or _is_named_other(one))
    targets = [one for _, one in scored if one is not child and evidence.had_done.get(id(one), 0) > 0]
    adults = [one for one in people.persons if one.adult and evidence.had_done.get(id(one), 0) >= PLAIN]
    others = targets or ([] if adults else _others_by_default(people, child, evidence))
    return child, (*others, *adults)


def _child_by_deed(scored: Scored) -> Person | None:
    """The one of whom most is told; of two alike the one named first."""
    best = max((score for score, _ in scored), default=0)
    return next((one for score, one in scored if score == best), None) if best > 0 else None


def _child_by_default(people: People, evidence: Evidence, scored: Scored) -> Person | None:
    """Where no deed tells: the only one left, the older of two who both took part, the child a story opens with."""
    harmed = any(score < 0 for score, _ in scored)
    rest = [one for score, one in scored if score >= 0]
    if harmed:
        return rest[0] if len(rest) == 1 else None
    if len(rest) == 2 and sum(map(_is_named_other, rest)) == 1:
        return next(one for one in rest if not _is_named_other(one))
    if rest and (evidence.mutual or evidence.together or _are_partners(rest)):
        return _older_of(rest)
    alone = [one for one in people.children if not one.plural]
    if len(alone) != 1 or _is_named_other(alone[0]):
        return None
    # "she was upset" alone may speak of either child; "a boy in my class ..." opens a story about him.
    return alone[0] if alone[0].nouns else None


def _are_partners(rest: list[Person]) -> bool:
    return len(rest) == 2 and any(one.nouns & {"boyfriend", "girlfriend"} for one in rest)


def _older_of(rest: list[Person]) -> Person:
    """Where both took part the older counts as the child, so that "the other" is the younger."""
    first, *more = [one for one in rest if not one.plural][:2] or rest
    if more and first.years is not None and more[0].years is not None:
        return more[0] if more[0].years > first.years else first
    return rest[0]


def _is_named_other(person: Person) -> bool:
    return "other" in person.marks and not person.plural


def _others_by_default(people: People, child: Person, evidence: Evidence) -> list[Person]:
    """The one other child of the story."""
    rest = [one for one in people.children if one is not child and not one.unsure]
    return rest if len(rest) == 1 and not (rest[0].plural and not evidence.mutual) else []
