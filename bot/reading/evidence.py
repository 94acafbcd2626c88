"""Weighs what is said of each child: who showed the behaviour, and to whom it was shown.

A verb such as "groped" tells much, a verb such as "followed" little; a child who was harmed may push, shout and tell.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.reading.deeds import FILE, Deed
from bot.reading.people import Person
from bot.reading.refusals import is_refusal, is_telling_us
from bot.reading.word_lists import words_of

PLAIN, STRONG, FAIR, WEAK = 4, 3, 2, 1  # the weights, from "he groped her" to "he followed her"


@dataclass
class Evidence:
    """By person: how much says that they did it, and how much that it was done to them."""

    did: dict[int, int] = field(default_factory=dict)
    had_done: dict[int, int] = field(default_factory=dict)
    mutual: bool = False
    together: bool = False
    deed: bool = False

    def says_did(self, persons: tuple[Person, ...], weight: int) -> None:
        """Adds to what says that these did it."""
        for person in persons:
            self.did[id(person)] = self.did.get(id(person), 0) + weight

    def says_had_done(self, persons: tuple[Person, ...], weight: int) -> None:
        """Adds to what says that it was done to these."""
        for person in persons:
            self.had_done[id(person)] = self.had_done.get(id(person), 0) + weight

    def touches(self, person: Person) -> bool:
        """Whether anything at all tells for or against this person."""
        return id(person) in self.did or id(person) in self.had_done

    def balance(self, person: Person) -> int:
        """Above zero for one who did it, below for one it was done to."""
        return self.did.get(id(person), 0) - self.had_done.get(id(person), 0)


def weigh(deed: Deed, evidence: Evidence) -> None:
    """Adds what one verb tells."""
    for rule in (_done_to_another, _pushed_off, _did_it, _told_us, _of_one_child, _with_another, _threatened):
        rule(deed, evidence)


def _done_to_another(deed: Deed, evidence: Evidence) -> None:
    """ "he groped her", and with less weight "he followed her"."""
    targets = _without_an_audience(deed)
    for kind, weight in (("to_another", PLAIN), ("by_hand", FAIR), ("weak", WEAK)):
        if not deed.is_one_of(kind) or is_refusal(deed):
            continue
        plain = kind == "to_another"
        if "own" in deed.following(4) or (kind == "by_hand" and not deed.doers):
            continue
        if not deed.doers and deed.is_one_of("only_with_a_doer", FILE):
            continue
        if targets or plain:
            evidence.says_did(deed.doers, weight if targets else WEAK)
        evidence.says_had_done(targets, weight)
        is_seen = bool(targets) and (bool(deed.doers) or plain)
        evidence.deed = evidence.deed or (is_seen and not deed.negated)


def _without_an_audience(deed: Deed) -> tuple[Person, ...]:
    if not deed.is_one_of("shared_with_an_audience", FILE):
        return deed.targets
    audience = words_of(FILE, "audience")
    is_passed_on = any(child.lower_ in words_of(FILE, "shared_things") for child in deed.verb.children)
    return tuple(person for person in deed.targets if not (person.plural and (is_passed_on or person.nouns & audience)))


def _pushed_off(deed: Deed, evidence: Evidence) -> None:
    """ "she pushed him off": it was done to her."""
    if deed.is_one_of("weak") and is_refusal(deed):
        evidence.says_had_done(deed.doers, WEAK)
        evidence.says_did(_without_an_audience(deed), WEAK)


def _did_it(deed: Deed, evidence: Evidence) -> None:
    """ "did it", "has been doing things to her"; not "she did well"."""
    objects = {child.lower_ for child in deed.verb.children if child.dep_ == "dobj"}
    if deed.lemma != "do" or not objects & words_of(FILE, "deed_words") or deed.negated:
        return
    evidence.says_did(deed.doers, STRONG)
    evidence.says_had_done(deed.targets, STRONG)
    evidence.deed = evidence.deed or bool(deed.doers)


def _told_us(deed: Deed, evidence: Evidence) -> None:
    if is_telling_us(deed):
        evidence.says_had_done(deed.doers, WEAK)


def _of_one_child(deed: Deed, evidence: Evidence) -> None:
    """Verbs that speak of one child alone: "was caught", "denied it", "was undressing", "screamed"."""
    if deed.is_one_of("found") and not deed.doers:
        evidence.says_did(deed.targets[:1], WEAK)
    if deed.is_one_of("stood_up_to") and not deed.negated:
        evidence.says_did(deed.doers, WEAK)
    if deed.is_one_of("alone") and not deed.targets:
        evidence.says_did(deed.doers, WEAK)
    if deed.is_one_of("to_oneself") and deed.reflexive:
        evidence.says_did(deed.doers, FAIR)
    if deed.own_body and deed.is_one_of("bares"):
        evidence.says_did(deed.doers, FAIR)
    if deed.is_one_of("by_the_other"):
        evidence.says_had_done(deed.doers, WEAK)


def _with_another(deed: Deed, evidence: Evidence) -> None:
    """ "they kissed" is of both, "he kissed her" of one to the other."""
    if not deed.is_one_of("with_another") and not is_having_sex(deed):
        return
    if not deed.targets:
        several = len(deed.doers) > 1 or any(person.plural for person in deed.doers)
        evidence.mutual = evidence.mutual or several
    elif deed.doers and deed.is_one_of("with_another"):
        evidence.says_did(deed.doers, FAIR)
        evidence.says_had_done(deed.targets, FAIR)
        evidence.deed = evidence.deed or not deed.negated


def is_having_sex(deed: Deed) -> bool:
    """ "had sex"."""
    sex = words_of(FILE, "sex")
    return deed.lemma == "have" and any(one.dep_ == "dobj" and one.lower_ in sex for one in deed.verb.children)


def _threatened(deed: Deed, evidence: Evidence) -> None:
    """ "said he would kill her"."""
    following = deed.following(12)
    if deed.lemma in {"say", "tell", "threaten"} and following & words_of(FILE, "will"):
        evidence.says_did(deed.doers if following & words_of(FILE, "will_hurt") else (), STRONG)
