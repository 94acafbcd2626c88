"""Incidents for tests: an ordinary one, with only the difference to state, and any consistent one for Hypothesis."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from safeguarding.facts import FACT_NAMES, Facts, facts_from, values_of
from safeguarding.what_follows import contradictions

ORDINARY = {
    "danger_now": "no",
    "behaviour": "kiss_or_cuddle",
    "who_else": "one_child",
    "child_age": 15,
    "other_age": 15,
    "functioning": "as_expected",
    "power": "equal",
    "agreement": "mutual",
    "pressure": "none",
    "violence": "none",
    "other_response": "comfortable",
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
    "relationship": "friend_or_peer",
    "when_it_happened": "today",
    "children_now": "apart",
}

ORDERED = [  # their enums say "least worrying first"
    "danger_now",
    "behaviour",
    "age_gap",
    "power",
    "agreement",
    "pressure",
    "violence",
    "other_response",
    "how_often",
    "getting_worse",
    "planning",
    "secrecy",
    "when_challenged",
    "wrong_place",
    "technology",
    "adult_involved",
    "knowledge_beyond_age",
    "effect_on_child",
    "children_now",
    "others_at_risk",
    "out_of_character",
    "trauma",
    "wider_behaviour",
]


def an_ordinary_incident(**different: Any) -> Facts:
    """A mutual kiss of two fifteen-year-olds, every fact known, but for what is given."""
    return facts_from({**ORDINARY, **different})


@st.composite
def any_facts(draw: st.DrawFn) -> Facts:
    """Any facts that can be so together, each known or not."""
    facts = Facts()
    for name in FACT_NAMES:
        value = draw(st.none() | st.sampled_from(values_of(name)))
        candidate = replace(facts, **{name: value})
        facts = facts if contradictions(candidate) else candidate
    return facts


@st.composite
def a_fact_to_fill_in(draw: st.DrawFn, facts: Facts) -> Facts:
    """The same facts with one unknown filled in, consistently; the same again when nothing can be."""
    unknown = [name for name in FACT_NAMES if getattr(facts, name) is None]
    if not unknown:
        return facts
    name = draw(st.sampled_from(unknown))
    fuller = replace(facts, **{name: draw(st.sampled_from(values_of(name)))})
    return facts if contradictions(fuller) else fuller
