"""Situations that call for advice of their own, beside the band: danger, an adult, images, health, being together.

Like the indicators they are named predicates over facts, so that a question is asked only while its answer can still
change what is advised.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass

from safeguarding.continuum import Band, Holds, Indicator
from safeguarding.fact_values import (
    Behaviour,
    ChildrenNow,
    Relationship,
    Services,
    Setting,
    Technology,
    Violence,
    WhenItHappened,
    WhoElse,
    YesNo,
)
from safeguarding.facts import Facts
from safeguarding.indicators.kinds import INVASIVE, images_of_a_child
from safeguarding.what_follows import with_what_follows


@dataclass(frozen=True)
class Situation:
    """`block` names the guidance; `weight` is how much it changes the advice, 0 when it is never worth a question."""

    block: str
    weight: int
    test: Indicator


def is_so(situation: Situation, facts: Facts) -> bool:
    """Whether the known facts make the situation certain."""
    return situation.test.holds(with_what_follows(facts)) is Holds.YES


def _situation(block: str, *, weight: int) -> Callable[[Callable[..., bool]], Situation]:
    def make(predicate: Callable[..., bool]) -> Situation:
        reads = tuple(inspect.signature(predicate).parameters)
        return Situation(
            block, weight, Indicator(predicate.__name__, Band.NORMAL, block, "leeds-omg-40", predicate, reads)
        )

    return make


@_situation("danger", weight=100)
def someone_is_in_danger(danger_now: YesNo) -> bool:
    return danger_now is YesNo.YES


@_situation("police_adult_involved", weight=3)
def an_adult_is_involved(adult_involved: YesNo) -> bool:
    """Then it is abuse of the child (UKCIS 2024): police as well as Duty and Advice."""
    return adult_involved is YesNo.YES


@_situation("images", weight=3)
def there_are_images_of_a_child(technology: Technology) -> bool:
    return images_of_a_child(technology)


@_situation("technology", weight=0)
def technology_was_used(technology: Technology) -> bool:
    return technology in {Technology.MESSAGES, Technology.PORNOGRAPHY}


@_situation("health_and_evidence", weight=2)
def health_care_or_evidence_may_matter(
    violence: Violence, behaviour: Behaviour, when_it_happened: WhenItHappened
) -> bool:
    """Acute paediatric pathway: within 14 days (West Yorkshire SARC); any injury at any time."""
    recent = when_it_happened is not WhenItHappened.LONGER_AGO
    return violence is not Violence.NONE or (behaviour in INVASIVE and recent)


@_situation("non_recent", weight=0)
def it_is_non_recent(when_it_happened: WhenItHappened) -> bool:
    return when_it_happened is WhenItHappened.LONGER_AGO


@_situation("keep_apart", weight=2)
def the_children_are_together(children_now: ChildrenNow, who_else: WhoElse) -> bool:
    with_a_child = who_else in {WhoElse.ONE_CHILD, WhoElse.SEVERAL_CHILDREN}
    return with_a_child and children_now is not ChildrenNow.APART


@_situation("siblings", weight=0)
def they_are_siblings(relationship: Relationship) -> bool:
    return relationship is Relationship.SIBLING


@_situation("adult_target", weight=0)
def it_was_towards_an_adult(who_else: WhoElse) -> bool:
    return who_else is WhoElse.ADULT


@_situation("school", weight=0)
def it_was_in_a_school(setting: Setting) -> bool:
    return setting is Setting.SCHOOL


@_situation("looked_after_or_social_worker", weight=0)
def a_social_worker_knows_the_child(services: Services) -> bool:
    return services in {Services.SOCIAL_WORKER, Services.LOOKED_AFTER}


SITUATIONS: tuple[Situation, ...] = tuple(found for found in vars().values() if isinstance(found, Situation))
