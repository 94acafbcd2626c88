"""How well short messages are understood in a conversation: answers to the open question, and what is told unasked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actions.typed_answer import answer_of
from benchmarks.nlu.measures import Share
from bot.answers.answer_judge import AnswerJudge
from bot.answers.answering import meant_by
from bot.answers.hardly_said import hardly_said_in_passing, hardly_said_to_what_was_asked
from bot.answers.keeping_answers import kept_answers
from bot.answers.labelled_answers import LabelledAnswer
from bot.answers.told_unasked import told_unasked
from bot.nlu.sentence_model import SentenceModel
from bot.reading.reader import read_message
from bot.reading.signs import Floats
from bot.reading.so_far import SoFar
from safeguarding.facts import NOT_KNOWN
from tests.nlu.evaluation_set import BareAnswer

# Who is who in the conversation in which the messages are told; their writers were given no other.
IN_THE_MIDDLE = SoFar("boy", "girl", child_age=12, other_age=9)


def bare_answers_right(answers: Sequence[BareAnswer], *, learnt: bool = True) -> Share:
    """Bare answers from which just what is expected was read, or what may be read beside it."""
    return Share(sum(_answered(each, learnt=learnt) for each in answers), len(answers))


def _answered(answer: BareAnswer, *, learnt: bool = True) -> bool:
    """As in a conversation, in which the question about one fact is open.

    Args:
        learnt: whether what was learnt of answers counts beside the phrases.
    """
    read = _read_of(answer.text, answer.asked, (answer.asked,), learnt=learnt)
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
    says = {answer.asked: answer.means, **dict(answer.beside)}
    of_all = _read_of(answer.text, answer.asked, tuple(says), learnt=learnt)
    read = {fact: code for fact, code in of_all.items() if fact in says}
    if NOT_KNOWN in answer.means[:1]:
        return read.get(answer.asked) == NOT_KNOWN
    return all(read.get(fact) in codes if codes else fact not in read for fact, codes in says.items())


def _read_of(text: str, asked: str, covers: tuple[str, ...], *, learnt: bool) -> dict[str, str]:
    """As the actions have it."""
    judge = kept_answers() if learnt else None
    if judge is None:
        return {fact: str(code) for fact, code in answer_of(text, {}, covers).items()}
    likely = judge.likely(text, _vector(text))
    hardly = hardly_said_to_what_was_asked(text, likely, judge, covers)
    meant = meant_by(text, likely, asked, judge)
    return {fact: str(code) for fact, code in answer_of(text, meant, covers, hardly_said=hardly).items()}


@dataclass(frozen=True)
class ToldInPassing:
    """Of what is read how much is right, and of what is told how much is read."""

    precision: Share
    recall: Share


def told_in_passing(messages: Sequence[LabelledAnswer], *, learnt: bool = True) -> ToldInPassing:
    """Of messages that were typed while none of what they tell was asked.

    Args:
        learnt: whether what was learnt of such messages counts beside the reader of stories.
    """
    right = wrong = told = 0
    for message in messages:
        tells = dict(message.beside)
        read = {fact: code for fact, code in _read_in_passing(message.text, learnt=learnt).items() if fact in tells}
        right += sum(code in tells[fact] for fact, code in read.items())
        wrong += sum(code not in tells[fact] for fact, code in read.items())
        told += sum(bool(codes) for codes in tells.values())
    return ToldInPassing(Share(right, right + wrong), Share(right, told))


def _read_in_passing(text: str, *, learnt: bool) -> dict[str, str]:
    read = {one.fact: str(one.value) for one in read_message(text, IN_THE_MIDDLE).facts}
    judge = kept_answers() if learnt else None
    if judge is None:
        return read
    likely: Floats = judge.likely(text, _vector(text))
    hardly = hardly_said_in_passing(text, read, likely, judge)
    return {**_unasked(text, likely, judge), **{fact: code for fact, code in read.items() if fact not in hardly}}


def _unasked(text: str, likely: Floats, judge: AnswerJudge) -> dict[str, str]:
    return dict(told_unasked(text, likely, judge, asked=()))


def _vector(text: str) -> Floats:
    vector: Floats = SentenceModel.load().embed([text])[0]
    return vector
