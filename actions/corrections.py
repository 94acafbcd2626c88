"""Takes new facts into a case: what was unknown is filled in, what was known is changed, so that it can be said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from actions.case import Case
from actions.message import ReadWords
from safeguarding.assessment import assess
from safeguarding.continuum import Band
from safeguarding.fact_values import Agreement, Pressure
from safeguarding.facts import NOT_KNOWN, Facts, facts_from
from safeguarding.what_follows import contradictions

_AGES = {"child_age", "other_age"}
# Under threat or force nobody agrees freely (Sexual Offences Act 2003, s. 75).
_TAKES_AWAY_AGREEMENT = {Pressure.THREAT.value, Pressure.FORCE.value}
_AGREED = Agreement.MUTUAL.value


@dataclass(frozen=True)
class Changed:
    """A fact that was known and is now something else."""

    fact: str
    before: Facts
    after: Facts

    @property
    def bands(self) -> tuple[tuple[Band, Band], tuple[Band, Band]]:
        """Lowest and highest band before, and after."""
        old, new = assess(self.before), assess(self.after)
        return (old.lowest, old.highest), (new.lowest, new.highest)


def take_in(case: Case, codes: Mapping[str, Any], *, words: Mapping[str, ReadWords] | None = None) -> list[Changed]:
    """Put facts into the case.

    "Not known" overwrites what is known only where just that was asked again. Where two facts cannot both be so, the
    more worrying stands.

    Returns:
        The facts that were known and have changed.
    """
    before = case.facts
    kept = {fact for fact, code in codes.items() if code == NOT_KNOWN and case.knows(fact) and fact != case.requested}
    taken = {fact: code for fact, code in codes.items() if fact not in kept}
    changed = [fact for fact, code in taken.items() if case.knows(fact) and str(case.slots[fact]) != str(code)]
    for fact, code in taken.items():
        case.put(fact, int(code) if fact in _AGES and code != NOT_KNOWN else code)
    if _AGES & set(taken) and "age_gap" not in taken:
        case.forget(["age_gap"])  # it follows from the ages
    if (
        taken.get("pressure") in _TAKES_AWAY_AGREEMENT
        and "agreement" not in taken
        and case.slots["agreement"] == _AGREED
    ):
        case.forget(["agreement"])  # what was said of it before is open again
    _settle_contradictions(case)
    _keep_words(case, words or {}, taken)
    return [Changed(fact, before, case.facts) for fact in changed if case.knows(fact)]


def _settle_contradictions(case: Case) -> None:
    """Never downwards: where "no one else" and force cannot both be so, the force stands and who was there is open."""
    for implied, *because in (one.facts for one in contradictions(case.facts)):
        if "who_else" in because:
            case.put("who_else", NOT_KNOWN)
        else:
            case.forget([implied])


def _keep_words(case: Case, words: Mapping[str, ReadWords], taken: Mapping[str, Any]) -> None:
    kept = {fact: read for fact, read in (case.slots.get("words_read") or {}).items() if fact not in taken}
    new = {fact: [words[fact].words, words[fact].hedged] for fact in taken if fact in words}
    case.put("words_read", {**kept, **new} or None)


def would_contradict(facts: Facts, codes: Mapping[str, Any]) -> int:
    """How many known facts a new story says otherwise: two or more look like another incident."""
    known = {name: str(value) for name, value in facts.known().items()}
    told = {name: str(value) for name, value in facts_from(codes).known().items()}
    return sum(1 for name, value in told.items() if name in known and known[name] != value)
