"""What to do, as identifiers of guidance in the order in which it is done; the wording is in knowledge/guidance.

Leeds rule (one minute guide 40): problematic, abusive or violent means contact Duty and Advice, and both children are
referred to the Children's Social Work Service. While the range still reaches problematic, so does the advice.
"""

from dataclasses import dataclass

from safeguarding.assessment import Assessment, assess
from safeguarding.continuum import Band
from safeguarding.fact_values import WhoElse
from safeguarding.facts import Facts
from safeguarding.situations import SITUATIONS, is_so


@dataclass(frozen=True)
class Advice:
    """`band` is the level whose guidance is given; `blocks` are guidance ids, first things first."""

    band: Band
    refer: bool
    blocks: tuple[str, ...]


def advise(facts: Facts, assessment: Assessment | None = None) -> Advice:
    """The advice that the known facts call for."""
    found = assessment or assess(facts)
    situations = tuple(one.block for one in SITUATIONS if is_so(one, facts))
    refer = found.highest >= Band.PROBLEMATIC or bool({"danger", "police_adult_involved"} & set(situations))
    band = guidance_band(lowest=found.lowest, highest=found.highest)
    first = tuple(block for block in situations if block == "danger")
    then = tuple(block for block in situations if block != "danger")
    return Advice(band, refer, (*first, band.word, *then, *_for_everyone(facts, refer=refer)))


def guidance_band(*, lowest: Band, highest: Band) -> Band:
    """The level whose guidance covers a range: never below what is certain, and problematic while that is possible."""
    if lowest >= Band.PROBLEMATIC:
        return lowest
    return min(highest, Band.PROBLEMATIC)


def _for_everyone(facts: Facts, *, refer: bool) -> tuple[str, ...]:
    """Both children are responded to and supported at every level; the rest follows from whether it is referred."""
    only_one_child = facts.who_else in {WhoElse.NO_ONE, WhoElse.ADULT}
    blocks = [
        "child_who_harmed" if refer else "child_whose_behaviour",
        "speaking_with_children",
        "recording",
        "parents",
    ]
    if not only_one_child:
        blocks.insert(0, "child_harmed" if refer else "other_child")
    if refer:
        blocks += ["refer_the_child" if only_one_child else "refer_both", "what_happens_next"]
    return (*blocks, "look_after_yourself")
