"""How well facts are read from unseen stories, and how many questions that saves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.nlu.measures import Share
from benchmarks.questions import ask_until_settled
from bot.reading.reader import read_facts
from tests.nlu.evaluation_set import Story


@dataclass
class Counts:
    """Per fact: read and right, read and wrong, and not read though told. ``harmful``: readings that would do harm,
    most of them a fact given to the wrong child."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    harmful: Counter[str] = field(default_factory=Counter)

    def precision(self, fact: str | None = None) -> Share:
        return _share(_of(self.right, fact), _of(self.wrong, fact))

    def recall(self, fact: str | None = None) -> Share:
        return _share(_of(self.right, fact), _of(self.missed, fact))

    def facts(self) -> list[str]:
        return sorted({*self.right, *self.wrong, *self.missed})


def count_facts(stories: Sequence[Story]) -> Counts:
    """A fact read wrongly is a wrong reading and a missed fact; what may be read but need not is neither."""
    counts = Counts()
    for story in stories:
        read = {each.fact: each.value for each in read_facts(story.text)}
        verdicts = {fact: story.verdict(fact, value) for fact, value in read.items()}
        counts.right.update(fact for fact, verdict in verdicts.items() if verdict == "right")
        counts.wrong.update(fact for fact, verdict in verdicts.items() if verdict == "wrong")
        counts.missed.update(fact for fact in story.facts if verdicts.get(fact, "wrong") == "wrong")
        counts.harmful.update(fact for fact, value in read.items() if value in story.forbidden.get(fact, ()))
    return counts


@dataclass(frozen=True)
class QuestionsAsked:
    """About each story that tells a fact, of someone who knows no more than it tells: had nothing been read, after what
    is read from it, and had all that it tells been read."""

    before: list[float]
    after: list[float]
    had_all_been_read: list[float]


def questions_asked(stories: Sequence[Story]) -> QuestionsAsked:
    told = [story for story in stories if story.facts]
    codes = [{fact: values[0] for fact, values in story.facts.items()} for story in told]
    read = [{each.fact: each.value for each in read_facts(story.text)} for story in told]
    return QuestionsAsked(
        before=[float(ask_until_settled(known, told={})[0]) for known in codes],
        after=[float(ask_until_settled(known, told=given)[0]) for known, given in zip(codes, read, strict=True)],
        had_all_been_read=[float(ask_until_settled(known, told=known)[0]) for known in codes],
    )


def facts_from_nonsense(texts: Sequence[str]) -> Share:
    """Messages from which a fact was read where there is none; the goal is none."""
    return Share(sum(bool(read_facts(text)) for text in texts), len(texts))


def _of(counter: Counter[str], fact: str | None) -> int:
    return counter.total() if fact is None else counter[fact]


def _share(hits: int, others: int) -> Share:
    return Share(hits, hits + others)
