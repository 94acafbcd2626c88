"""What to read out on the call: the known facts in the order in which Duty and Advice asks, and never a name.

What is not known is said to be not known. What shows who a child is stays blank, to be said by phone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from safeguarding.assessment import Assessment
from safeguarding.call_words import filled
from safeguarding.continuum import Band
from safeguarding.fact_values import WhoElse
from safeguarding.fact_words import FactWords, all_fact_words, read_back
from safeguarding.facts import Facts
from safeguarding.handover_words import HandoverWords, handover_words
from safeguarding.hours import WhoToCall
from safeguarding.opening_hours import weekday_of
from safeguarding.spoken_time import MONTHS, spoken_hour
from safeguarding.what_follows import with_what_follows

CONCERN = "concern"
THE_OTHER_CHILD = "the_other_child"

# Not asked about where there is no such person, so not said to be "not known" either.
_NOT_ABOUT_AN_ADULT = {"other_age", "age_gap"}
_ONLY_WITH_SOMEONE_ELSE = _NOT_ABOUT_AN_ADULT | {
    "other_functioning",
    "other_response",
    "agreement",
    "pressure",
    "violence",
    "power",
    "relationship",
    "children_now",
}


@dataclass(frozen=True)
class Part:
    """``lines`` are what is known, ``not_known`` one sentence or "", ``blanks`` what is said by phone."""

    id: str
    title: str
    lines: tuple[str, ...]
    not_known: str
    blanks: tuple[str, ...]


@dataclass(frozen=True)
class Handover:
    """``intro`` says what this is, when it was made and whom to ring; ``closing`` what to do after the call."""

    title: str
    intro: tuple[str, ...]
    parts: tuple[Part, ...]
    closing: tuple[str, ...]


def handover(facts: Facts, assessment: Assessment, who: WhoToCall) -> Handover:
    """One incident, summed up from coded facts alone: nothing that was typed gets in. Raises KnowledgeError."""
    words = handover_words()
    return Handover(
        title=words.title,
        intro=(*words.intro, _made(words, who.at), filled(words.ring, who)),
        parts=tuple(_parts(words, facts, tuple(_level(words, assessment)))),
        closing=words.closing,
    )


def as_text(summary: Handover) -> str:
    """Plain text to copy or print, one thing a line."""
    parts = (line for count, part in enumerate(summary.parts, 1) for line in _part_as_text(count, part))
    return "\n".join([summary.title, "", *summary.intro, *parts, "", *summary.closing])


def _part_as_text(count: int, part: Part) -> Iterator[str]:
    yield from ("", f"{count}. {part.title}")
    yield from (f"   {line}" for line in (*part.blanks, *part.lines, part.not_known) if line)


def _parts(words: HandoverWords, facts: Facts, level: tuple[str, ...]) -> Iterator[Part]:
    for id, part in words.parts.items():
        asked = [fact for fact in all_fact_words().values() if fact.handover == id and _applies(fact.fact, facts)]
        if not asked and id == THE_OTHER_CHILD:
            continue
        yield Part(
            id=id,
            title=part.title,
            lines=(*(level if id == CONCERN else ()), *_known(words, asked, facts)),
            not_known=_not_known(words, asked, facts),
            blanks=tuple(words.say("blank", what=what) for what in part.by_phone),
        )


def _applies(fact: str, facts: Facts) -> bool:
    if getattr(facts, fact) is not None:
        return True
    if facts.who_else is WhoElse.NO_ONE:
        return fact not in _ONLY_WITH_SOMEONE_ELSE
    return facts.who_else is not WhoElse.ADULT or fact not in _NOT_ABOUT_AN_ADULT


def _known(words: HandoverWords, asked: Iterable[FactWords], facts: Facts) -> Iterator[str]:
    for fact in asked:
        value = getattr(with_what_follows(facts), fact.fact)
        if value is not None:
            yield words.say("line", label=fact.label, words=read_back(fact.fact, value, about=facts))


def _not_known(words: HandoverWords, asked: Iterable[FactWords], facts: Facts) -> str:
    open_facts = [fact.label for fact in asked if getattr(with_what_follows(facts), fact.fact) is None]
    return words.say("not_known", facts=_as_list(open_facts)) if open_facts else ""


def _made(words: HandoverWords, at: datetime) -> str:
    """With the year, since a summary may be read long after it was printed."""
    day = f"{weekday_of(at.date()).value.capitalize()} {at.day} {MONTHS[at.month - 1]} {at.year}"
    return words.say("made", day=day, hour=spoken_hour(at.time()))


def _level(words: HandoverWords, assessment: Assessment) -> Iterator[str]:
    """The level or range, what makes the lower end certain, and what could still change it."""
    yield words.say(_level_template(assessment), lowest=assessment.lowest.word, highest=assessment.highest.word)
    deciding = [reason for reason in assessment.reasons if reason.band is assessment.lowest]
    yield from (words.say("reason", reason=reason.text) for reason in deciding)
    if assessment.open:
        labels = [all_fact_words()[one.fact].label for one in assessment.open]
        yield words.say("level_open", facts=_as_list(labels))


def _level_template(assessment: Assessment) -> str:
    if assessment.is_settled:
        return "level_settled"
    return "level_unclear" if assessment.lowest is Band.NORMAL else "level_range"


def _as_list(labels: Iterable[str]) -> str:
    return "; ".join(label[:1].lower() + label[1:] for label in labels)
