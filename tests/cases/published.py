"""The published-style cases: one invented incident each, with the level that a published characteristic gives it.

The level was judged from the published characteristics before the policy was run. Fields of a case:
    text        what a practitioner might type, in one clinical line
    source      an id of sources.yml, and the characteristic that the case illustrates
    facts       what that line tells, in the codes of safeguarding/facts.py
    when_asked  what else the practitioner can say when asked (optional)
    rest        what the answer to every other question is: "ordinary" (nothing of concern) or "not_known"
    expect      lowest, highest, refer; and blocks of guidance that must be there, in their order (optional)
    disputed    how the policy differs and why, where a safeguarding lead has to decide (optional)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from safeguarding.facts import Facts, facts_from

FOLDER = Path(__file__).parent

ORDINARY: Mapping[str, str] = {
    "danger_now": "no",
    "functioning": "as_expected",
    "how_often": "once",
    "getting_worse": "no",
    "planning": "spontaneous",
    "secrecy": "no",
    "when_challenged": "stopped",
    "wrong_place": "no",
    "technology": "not_used",
    "adult_involved": "no",
    "knowledge_beyond_age": "no",
    "effect_on_child": "not_affected",
    "when_it_happened": "today",
}
ORDINARY_WITH_SOMEONE: Mapping[str, str] = {
    "power": "equal",
    "agreement": "mutual",
    "pressure": "none",
    "violence": "none",
    "other_response": "comfortable",
    "relationship": "friend_or_peer",
    "children_now": "apart",
}


@dataclass(frozen=True)
class Case:
    """``codes`` are what the practitioner knows in all; ``told`` is the part that the first line says."""

    id: str
    source: str
    text: str
    told: Mapping[str, object]
    codes: Mapping[str, object]
    lowest: str
    highest: str
    refer: bool
    blocks: tuple[str, ...] = field(default=())
    disputed: str = ""

    @property
    def facts(self) -> Facts:
        return facts_from(self.codes)


def published_cases() -> tuple[Case, ...]:
    """Every case of the folder, in the order of the files' names."""
    return tuple(
        _case(entry)
        for file in sorted(FOLDER.glob("*.yml"))
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))
    )


def _case(entry: dict[str, Any]) -> Case:
    told, expect = entry["facts"], dict(entry["expect"])
    return Case(
        id=entry["id"],
        source=entry["source"],
        text=entry["text"],
        told=told,
        codes={**_rest(entry.get("rest", "ordinary"), told), **told, **entry.get("when_asked", {})},
        blocks=tuple(expect.pop("blocks", ())),
        disputed=entry.get("disputed", ""),
        **expect,
    )


def _rest(rest: str, told: Mapping[str, object]) -> Mapping[str, str]:
    if rest == "not_known":
        return {}
    alone = told.get("who_else") == "no_one"
    return ORDINARY if alone else {**ORDINARY, **ORDINARY_WITH_SOMEONE}
