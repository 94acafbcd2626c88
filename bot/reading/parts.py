"""Chooses from the evidence the child who showed the behaviour and the others; nobody where the story does not say."""

from __future__ import annotations

from bot.reading.evidence import FAIR, PLAIN, WEAK, Evidence
from bot.reading.people import People, Person

NAMED_FIRST, OLDER = 1, 2  # what the order and the ages add to the deeds, of two children
ENOUGH = 2  # by so much one of two must be ahead, or it stays open who did it
_PARTNERS = {"boyfriend", "girlfriend"}


def parts_of(people: People, evidence: Evidence) -> tuple[Person | None, tuple[Person, ...]]:
    """The child, and those to whom it was shown, adults among them."""
    children = _without_bystanders(_without_the_pair(people.children), evidence)
    singles = [one for one in children if not one.plural]
    child = _of_two(singles, evidence) if len(singles) == len(children) == 2 else _of_many(children, evidence)
    if child is None:
        return None, tuple(one for one in children if _is_surely_other(one, singles, evidence))
    most = max((evidence.had_done.get(id(one), 0) for one in children if one is not child), default=0)
    least = max(WEAK, most // 2)  # who was only told of it or was near is no one it was done to
    targets = [one for one in children if one is not child and evidence.had_done.get(id(one), 0) >= least]
    adults = [one for one in people.persons if one.adult and evidence.had_done.get(id(one), 0) >= PLAIN]
    others = targets or ([] if adults else _others_by_default(children, child, evidence))
    return child, (*others, *adults)


def _without_the_pair(children: list[Person]) -> list[Person]:
    """ "both lads ... he is 16 and the other one is 12": the pair is the two who are then spoken of one by one."""
    singles = [one for one in children if not one.plural]
    return singles if len(singles) == 2 and all(one.count == 2 for one in children if one.plural) else children


def _without_bystanders(children: list[Person], evidence: Evidence) -> list[Person]:
    """Two children and a group of whom nothing is told: "a nude of a girl to his mates"."""
    active = [one for one in children if not one.plural or evidence.touches(one)]
    return active if len(active) == 2 and not any(one.plural for one in active) else children


def _of_two(two: list[Person], evidence: Evidence) -> Person | None:
    """Of two children the one for whom the deeds, the order and the ages together speak."""
    first, second = two
    if _is_named_other(first) != _is_named_other(second) and not _balance(evidence, first, second):
        return first if _is_named_other(second) else second
    lead = _balance(evidence, first, second) + NAMED_FIRST
    if first.years is not None and second.years is not None and first.years != second.years:
        lead += OLDER if first.years > second.years else -OLDER
    if abs(lead) < ENOUGH:
        is_shared = evidence.mutual or evidence.together or any(one.nouns & _PARTNERS for one in two)
        return _older_of(two) if is_shared else None
    return first if lead > 0 else second


def _balance(evidence: Evidence, first: Person, second: Person) -> int:
    return evidence.balance(first) - evidence.balance(second)


def _older_of(two: list[Person]) -> Person:
    """Where both took part the older counts as the child, so that "the other" is the younger."""
    first, second = two
    return second if (second.years or 0) > (first.years or 0) and first.years is not None else first


def _of_many(children: list[Person], evidence: Evidence) -> Person | None:
    """The one of whom most is told; without that the only one left, or the child whom the story opens with."""
    best = max((evidence.balance(one) for one in children), default=0)
    if best >= (FAIR if sum(not one.plural for one in children) > 1 else WEAK):
        return next(one for one in children if evidence.balance(one) == best)
    harmed = [one for one in children if evidence.balance(one) < 0]
    rest = [one for one in children if evidence.balance(one) >= 0]
    if harmed:
        return rest[0] if len(rest) == 1 else None
    if rest and (evidence.mutual or evidence.together):
        singles = [one for one in rest if not one.plural]
        return _older_of(singles) if len(singles) == 2 else rest[0]
    alone = [one for one in children if not one.plural]
    # "she was upset" alone may speak of either child; "a boy in my class ..." opens a story about him.
    if len(alone) != 1 or _is_named_other(alone[0]):
        return None
    return alone[0] if alone[0].nouns or alone[0].years is not None else None


def _is_surely_other(person: Person, singles: list[Person], evidence: Evidence) -> bool:
    if evidence.balance(person) <= -FAIR:
        return True
    return len(singles) == 1 and _is_named_other(person)


def _is_named_other(person: Person) -> bool:
    return "other" in person.marks and not person.plural


def _others_by_default(children: list[Person], child: Person, evidence: Evidence) -> list[Person]:
    """The one other child of the story."""
    rest = [one for one in children if one is not child and len(one.unsure) < len(one.mentions)]
    aged = [one for one in rest if not one.plural and one.years is not None]
    if len(rest) > 1 and len(aged) == 1 and child.years is not None:
        return aged  # of several who are named, the one whose age is told as well
    is_open = len(rest) == 1 and rest[0].plural and not (evidence.mutual or evidence.balance(child) > WEAK)
    return rest if len(rest) == 1 and not is_open else []
