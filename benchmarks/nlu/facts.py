"""How well facts are read from unseen stories and bare answers, and how many questions that saves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from actions.typed_answer import answer_of
from benchmarks.nlu.measures import Share
from benchmarks.questions import ask_until_settled
from bot.answers.answering import meant_by
from bot.answers.keeping_answers import kept_answers
from bot.answers.labelled_answers import LabelledAnswer
from bot.nlu.sentence_model import SentenceModel
from bot.reading.reader import read_facts
from safeguarding.facts import NOT_KNOWN
from tests.nlu.evaluation_set import BareAnswer, Story


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


def bare_answers_right(answers: Sequence[BareAnswer], *, learnt: bool = True) -> Share:
    """Bare answers from which just what is expected was read, or what may be read beside it."""
    return Share(sum(_answered(each, learnt=learnt) for each in answers), len(answers))


def _answered(answer: BareAnswer, *, learnt: bool = True) -> bool:
    """As in a conversation, in which the question about one fact is open.

    Args:
        learnt: whether what was learnt of answers counts beside the phrases.
    """
    vector = SentenceModel.load().embed([answer.text])[0]
    judge = kept_answers()
    meant = meant_by(answer.text, vector, answer.asked, judge) if learnt and judge else {}
    read = {fact: str(code) for fact, code in answer_of(answer.text, meant, (answer.asked,)).items()}
    known = {fact: code for fact, code in read.items() if code != NOT_KNOWN}
    expected = {fact: {str(value) for value in values} for fact, values in answer.expected.items()}
    allowed = {
        fact: {str(value) for value in values} for fact, values in (*answer.may.items(), *answer.expected.items())
    }
    return (
        expected.keys() <= known.keys()
        and all(value in allowed.get(fact, ()) for fact, value in known.items())
        and (read.get(answer.asked) == NOT_KNOWN) == answer.cannot_say
    )


def whole_answers_right(answers: Sequence[LabelledAnswer], *, learnt: bool = True) -> Share:
    """Answers from which all that they say to what the question asks is read, and nothing else."""
    return Share(sum(_answered_wholly(each, learnt=learnt) for each in answers), len(answers))


def _answered_wholly(answer: LabelledAnswer, *, learnt: bool) -> bool:
    judge, vector = kept_answers(), SentenceModel.load().embed([answer.text])[0]
    meant = meant_by(answer.text, vector, answer.asked, judge) if learnt and judge else {}
    says = {answer.asked: answer.means, **dict(answer.beside)}
    read = {fact: str(code) for fact, code in answer_of(answer.text, meant, tuple(says)).items() if fact in says}
    if NOT_KNOWN in answer.means[:1]:
        return read.get(answer.asked) == NOT_KNOWN
    return all(read.get(fact) in codes if codes else fact not in read for fact, codes in says.items())


def _of(counter: Counter[str], fact: str | None) -> int:
    return counter.total() if fact is None else counter[fact]


def _share(hits: int, others: int) -> Share:
    return Share(hits, hits + others)
