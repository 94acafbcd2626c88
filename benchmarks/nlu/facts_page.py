"""The part of the page on facts, bare answers, and messages that ask two things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.nlu.answers import ToldInPassing, bare_answers_right, told_in_passing, whole_answers_right
from benchmarks.nlu.facts import (
    Counts,
    QuestionsAsked,
    count_facts,
    facts_from_nonsense,
    questions_asked,
)
from benchmarks.nlu.intervals import of_mean, shown
from benchmarks.nlu.measures import Share
from benchmarks.nlu.tasks import ROOT
from bot.answers.labelled_answers import LabelledAnswer, answers_of
from bot.reading.accounts import Account, accounts_of
from bot.reading.clause_signs import AGES
from safeguarding.facts import NOT_KNOWN
from tests.nlu import evaluation_set
from tests.nlu.evaluation_set import BareAnswer, Story

HELD_OUT = ROOT / "tests" / "unit" / "bot" / "reading" / "accounts_held_out.yml"
ANSWERS = ROOT / "tests" / "unit" / "bot" / "answers"
ANSWERS_HELD_OUT, WHOLE_ANSWERS = ANSWERS / "answers_held_out.yml", ANSWERS / "answers_to_whole_questions.yml"
IN_PASSING = ANSWERS / "told_in_passing.yml"


@dataclass(frozen=True)
class ByTwoWays:
    """Answers that are read rightly: by phrases alone, and by what was learnt of answers beside them."""

    by_phrases: Share
    learnt: Share


@dataclass(frozen=True)
class FactFigures:
    """What is read from the unseen stories, garbled lines and bare answers."""

    counts: Counts
    nonsense: Share
    bare_answers: ByTwoWays
    answers_held_out: ByTwoWays
    whole_answers: ByTwoWays
    in_passing: ToldInPassing
    in_passing_as_stories: ToldInPassing
    questions: QuestionsAsked
    held_out: Counts


def measure_facts() -> FactFigures:
    stories, in_passing = evaluation_set.stories(), tuple(answers_of(IN_PASSING))
    return FactFigures(
        counts=count_facts(stories),
        nonsense=facts_from_nonsense([each.text for each in evaluation_set.garbled()]),
        bare_answers=_by_two_ways(evaluation_set.bare_answers()),
        answers_held_out=_by_two_ways(held_out_answers()),
        whole_answers=_of_whole_answers(tuple(answers_of(WHOLE_ANSWERS))),
        in_passing=told_in_passing(in_passing),
        in_passing_as_stories=told_in_passing(in_passing, learnt=False),
        questions=questions_asked(stories),
        held_out=count_facts(held_out_accounts()),
    )


def _by_two_ways(answers: Sequence[BareAnswer]) -> ByTwoWays:
    return ByTwoWays(bare_answers_right(answers, learnt=False), bare_answers_right(answers))


def _of_whole_answers(answers: Sequence[LabelledAnswer]) -> ByTwoWays:
    return ByTwoWays(whole_answers_right(answers, learnt=False), whole_answers_right(answers))


def held_out_answers() -> list[BareAnswer]:
    """As bare answers, which are counted by the same rules."""
    return [
        BareAnswer(
            asked=one.asked,
            text=one.text,
            expected={} if cannot_say else _values_of_an_answer(one),
            may={},
            hedged=(),
            cannot_say=cannot_say,
        )
        for one in answers_of(ANSWERS_HELD_OUT)
        for cannot_say in [one.means[:1] == (NOT_KNOWN,)]
    ]


def _values_of_an_answer(answer: LabelledAnswer) -> dict[str, tuple[str, ...]]:
    codes = tuple(code for code in answer.means if code != NOT_KNOWN)
    return {answer.asked: codes} if codes else {}


def held_out_accounts() -> list[Story]:
    """As stories, which are counted by the same rules."""
    return [
        Story(
            id=str(place),
            text=account.text,
            facts={one.fact: _values(one.fact, one.codes) for one in account.told},
            may={fact: _values(fact, _codes_of(fact, account)) for fact, _ in account.may},
            forbidden={},
            hedged=(),
        )
        for place, account in enumerate(accounts_of(HELD_OUT))
    ]


def _codes_of(fact: str, account: Account) -> list[str]:
    return sorted(code for each, code in account.may if each == fact)


def _values(fact: str, codes: Sequence[str]) -> tuple[str | int, ...]:
    return tuple(int(code) if fact in AGES else code for code in codes)


def facts_part(of: FactFigures) -> str:
    rows = "\n".join(_row(each, of.counts) for each in of.counts.facts())
    return (
        f"## Facts from {len(evaluation_set.stories())} stories\n\n{_totals(of)}\n\n"
        f"| fact | precision | recall | would do harm |\n| --- | ---: | ---: | ---: |\n{rows}"
    )


def _totals(of: FactFigures) -> str:
    return (
        f"Precision {_shown(of.counts.precision())}, recall {_shown(of.counts.recall())}; readings that would do harm, "
        f"as with the wrong owner: {of.counts.harmful.total()}. Garbled messages from which a fact "
        f"was read: {of.nonsense.hits} of {of.nonsense.among}.\n\n{_of_answers(of)}\n\n"
        f"On accounts by another writer, longer and harder, from which nothing is learnt either but some settings were "
        f"chosen ({HELD_OUT.name}): precision {_shown(of.held_out.precision())}, recall "
        f"{_shown(of.held_out.recall())}.\n\n{_asked(of.questions)}"
    )


def _of_answers(of: FactFigures) -> str:
    own, others, whole = of.bare_answers, of.answers_held_out, of.whole_answers
    return (
        f"Of {own.learnt.among} bare answers just what should be read is read from {_shown(own.learnt)}; by their "
        f"phrases alone, from {_shown(own.by_phrases)}. Of {others.learnt.among} by another writer, from whom nothing "
        f"is learnt either ({ANSWERS_HELD_OUT.name}), from {_shown(others.learnt)}; by their phrases alone, from "
        f"{_shown(others.by_phrases)}. Of {whole.learnt.among} by one more writer, each to the question as it is asked "
        f"({WHOLE_ANSWERS.name}), all that they say to what it asks, and nothing else, is read from "
        f"{_shown(whole.learnt)}; by their phrases alone, from {_shown(whole.by_phrases)}.\n\n{_in_passing(of)}"
    )


def _in_passing(of: FactFigures) -> str:
    found, as_stories = of.in_passing, of.in_passing_as_stories
    return (
        f"Messages by one more writer that tell something nobody asked about, or nothing though they sound near "
        f"({IN_PASSING.name}): {found.recall.among} facts are told; recall {_shown(found.recall)}, precision "
        f"{_shown(found.precision)}. By the reader of stories alone: {_shown(as_stories.recall)} and "
        f"{_shown(as_stories.precision)}."
    )


def _asked(of: QuestionsAsked) -> str:
    return (
        f"Questions asked about a story, on the average of the {len(of.before)} that tell a fact, of someone who knows "
        f"nothing beside it and says so, until the asking ends (`safeguarding/enough.py`): {_mean(of.before)} had "
        f"nothing been read, {_mean(of.after)} after what is read from it, {_mean(of.had_all_been_read)} had all been "
        f"read that it tells. How many are asked of someone who knows everything is in [questions.md](questions.md)."
    )


def _row(fact: str, counts: Counts) -> str:
    precision, recall = counts.precision(fact), counts.recall(fact)
    return f"| {fact} | {_counted(precision)} | {_counted(recall)} | {counts.harmful[fact] or ''} |"


def _counted(share: Share) -> str:
    return f"{share.value:.2f} ({share.hits} of {share.among})" if share.among else "none read"


def _mean(values: list[float]) -> str:
    low, high = of_mean(values)
    return f"{np.mean(values):.2f} ({low:.2f} to {high:.2f})"


def _shown(share: Share) -> str:
    return shown(share.value, share.interval)
