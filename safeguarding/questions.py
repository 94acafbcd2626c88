"""Which open fact to ask next, and when to stop: only what can still change the advice is asked.

A question may cover several facts ("none of these"), so that an ordinary incident needs a dozen answers and a clear
emergency one. Facts that never move the advice are not asked here; they may be added to the hand-over afterwards.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache

from safeguarding.assessment import assess, open_indicators
from safeguarding.continuum import Band, Holds
from safeguarding.fact_values import WhoElse, YesNo
from safeguarding.facts import FACT_NAMES, Facts, values_of
from safeguarding.situations import SITUATIONS
from safeguarding.what_follows import with_what_follows


@dataclass(frozen=True)
class Question:
    """Asks `fact`; an answer of "none of these" settles `also` too."""

    fact: str
    also: tuple[str, ...] = ()

    @property
    def covers(self) -> tuple[str, ...]:
        """Every fact that one answer may settle."""
        return (self.fact, *self.also)


# In the order in which they are asked when two matter equally. Every other fact has a question of its own.
GROUPED: tuple[Question, ...] = (
    Question("danger_now"),
    Question("behaviour"),
    Question("who_else"),
    Question("child_age"),
    Question("other_age"),
    Question("pressure", also=("violence",)),
    Question("agreement", also=("other_response", "power")),
    Question("how_often", also=("getting_worse", "when_challenged", "secrecy", "planning")),
    Question("technology", also=("adult_involved",)),
    Question("wrong_place", also=("knowledge_beyond_age", "effect_on_child")),
)
# What is left of a group whose leading fact is known already, as it often is after a story.
REST_OF_A_GROUP: tuple[Question, ...] = (
    Question("getting_worse", also=("when_challenged", "secrecy", "planning")),
    Question("other_response", also=("power",)),
    Question("knowledge_beyond_age", also=("effect_on_child",)),
)
# Named by the guide or wanted by Duty and Advice, but they do not move the advice: asked last, may be skipped.
FOR_THE_HANDOVER: tuple[str, ...] = (
    "functioning",
    "developmental_stage",
    "setting",
    "relationship",
    "when_it_happened",
    "children_now",
    "others_at_risk",
    "trauma",
    "wider_behaviour",
    "out_of_character",
    "services",
    "named_person_told",
    "parents_told",
    "recorded",
)
# What happened, to whom and at what age: asked first while they matter, since everything else is read in their light.
_OPENING = ("danger_now", "behaviour", "who_else", "child_age", "other_age")
_GROUP_OF = {question.fact: question for question in GROUPED}
_ALSO_ASKED = {question.fact: question.also for question in (*GROUPED, *REST_OF_A_GROUP)}
_ORDER = {name: place for place, name in enumerate([*_GROUP_OF, *FACT_NAMES])}
_IMPLAUSIBLE_ALONE = {"children_now", "other_functioning"}


def also_asked(fact: str) -> tuple[str, ...]:
    """What the question about a fact asks beside it, whether it is one of a group or the rest of one."""
    return _ALSO_ASKED.get(fact, ())


def next_question(facts: Facts, asked: Collection[str] = ()) -> Question | None:
    """The question whose answer can change the advice most; None when no open fact can.

    Args:
        facts: what is known.
        asked: facts already answered with "don't know", which are not asked again.
    """
    ranked = _ranked(facts, frozenset(asked))
    return ranked[0] if ranked else None


def questions_left(facts: Facts, asked: Collection[str] = ()) -> tuple[int, int]:
    """The fewest and the most questions that may still come.

    The fewest is counted along the most worrying answers, which settle most; the most is every question that can
    matter now.
    """
    most = len(_ranked(facts, frozenset(asked)))
    fewest, along = 0, facts
    while (question := next_question(along, asked)) is not None and fewest < most:
        along = replace(along, **{question.fact: values_of(question.fact)[-1]})  # type: ignore[arg-type]
        fewest += 1
    return min(fewest, most), most


def next_for_the_handover(facts: Facts, asked: Collection[str] = ()) -> Question | None:
    """The next fact that would make the hand-over fuller."""
    settled = with_what_follows(facts)
    for name in FOR_THE_HANDOVER:
        if getattr(settled, name) is None and name not in asked and _can_be_asked(name, facts):
            return Question(name)
    return None


def matters(facts: Facts) -> dict[str, int]:
    """How much each unknown fact can change the advice; facts that cannot are left out."""
    if facts.danger_now is YesNo.YES:
        return {}  # everything else waits (LSCP, reporting a concern)
    settled, lowest = with_what_follows(facts), assess(facts).lowest
    weights: dict[str, int] = {}
    for one in open_indicators(facts):
        _add(weights, _to_ask(one.unknown(settled), facts), one.band - lowest)
    refer = assess(facts).highest >= Band.PROBLEMATIC
    for situation in SITUATIONS:
        waits = situation.block == "keep_apart" and not (refer and lowest >= Band.PROBLEMATIC)
        if situation.test.holds(settled) is Holds.OPEN and not waits:
            _add(weights, situation.test.unknown(settled), situation.weight)
    return {name: weight for name, weight in weights.items() if weight > 0 and _can_be_asked(name, facts)}


def _add(weights: dict[str, int], names: Collection[str], weight: int) -> None:
    for name in names:
        weights[name] = weights.get(name, 0) + max(weight, 0)


def _to_ask(unknown: Collection[str], facts: Facts) -> set[str]:
    """A gap in age is asked as two ages, which are easier to give and say more."""
    if "age_gap" not in unknown:
        return set(unknown)
    instead = {name for name in ("who_else", "child_age", "other_age") if getattr(facts, name) is None}
    return (set(unknown) - {"age_gap"}) | instead


def _can_be_asked(name: str, facts: Facts) -> bool:
    return not (facts.who_else is WhoElse.NO_ONE and name in _IMPLAUSIBLE_ALONE)


@lru_cache(maxsize=4096)
def _ranked(facts: Facts, asked: frozenset[str]) -> tuple[Question, ...]:
    weights = {name: weight for name, weight in matters(facts).items() if name not in asked}
    questions: dict[str, Question] = {}
    for name in weights:
        question = _question_that_covers(name, weights, facts)
        questions[question.fact] = question
    return tuple(sorted(questions.values(), key=lambda one: _rank(one, weights)))


def _question_that_covers(name: str, weights: Collection[str], facts: Facts) -> Question:
    """The group's question while its leading fact is open and it settles more than the fact's own would."""
    for group in (*GROUPED, *REST_OF_A_GROUP):
        matter = [covered for covered in group.covers if covered in weights]
        if name in matter and getattr(facts, group.fact) is None and (group.fact in matter or len(matter) > 1):
            return group
    return Question(name)


def _rank(question: Question, weights: dict[str, int]) -> tuple[int, int, int]:
    opening = _OPENING.index(question.fact) if question.fact in _OPENING else len(_OPENING)
    return opening, -sum(weights.get(name, 0) for name in question.covers), _ORDER[question.fact]
