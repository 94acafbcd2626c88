"""What is learnt of typed answers: from labelled ones, and from the words that tell each fact of an account.

"x3" tells in an account that it happened more than once, and says the same to "how often?".
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.answers.answer_signs import as_compared, signs_of_an_answer
from bot.answers.labelled_answers import LabelledAnswer
from bot.nlu.sentence_model import SentenceModel
from bot.reading import clause_lessons
from bot.reading.accounts import Account, Told, Value
from bot.reading.clause_lessons import Labels
from bot.reading.learning_to_judge import Lessons
from safeguarding.facts import NOT_KNOWN

VALUES = clause_lessons.LABELS
LABELS = (*("=".join(label) for label in VALUES), NOT_KNOWN)
LONGEST = 90  # letters of what is compared with an answer
MOST_OF_A_VALUE, SEED = 500, 0  # words of accounts: more take longer and teach hardly more
TIMES = 3  # an answer that was typed as one teaches more than words out of an account


@dataclass
class Words:
    """What some words tell, what can be argued that they do, and of which facts they may tell too."""

    tell: set[Value] = field(default_factory=set)
    may: set[Value] = field(default_factory=set)
    open_facts: set[str] = field(default_factory=set)


def lessons_on_answers(accounts: Iterable[Account], answers: Iterable[LabelledAnswer]) -> Lessons:
    """All of them, in the form in which a judge learns."""
    examples = [*_of_words(words_that_tell(accounts)), *_of_answers(answers)]
    texts = [text for text, _, _ in examples]
    vectors = dict(zip(distinct := sorted(set(texts)), SentenceModel.load().embed(distinct), strict=True))
    return Lessons(
        LABELS,
        [signs_of_an_answer(text, vectors[text]) for text in texts],
        np.stack([wanted for _, wanted, _ in examples]),
        np.stack([known for _, _, known in examples]),
    )


def words_that_tell(accounts: Iterable[Account]) -> dict[str, Words]:
    """The words of every fact of every account, with all that they tell wherever they stand."""
    found: dict[str, Words] = {}
    for account in accounts:
        for told in account.told:
            text = as_compared(account.text[told.start : told.end])
            if text and len(text) <= LONGEST:
                _note(found.setdefault(text, Words()), account, told)
    return found


def _note(words: Words, account: Account, told: Told) -> None:
    same = [other for other in account.told if other.start < told.end and told.start < other.end]
    words.tell |= {(one.fact, one.codes[0]) for one in same}
    words.may |= account.may | {(one.fact, code) for one in same for code in one.codes[1:]}
    words.open_facts |= {one.fact for one in account.told} - {one.fact for one in same}


def _of_words(words: dict[str, Words]) -> Iterator[tuple[str, Labels, Labels]]:
    shown: Counter[Value] = Counter()
    order = sorted(words)
    random.Random(SEED).shuffle(order)  # noqa: S311 - not for a secret
    for text in order:
        one = words[text]
        tells = one.tell & set(VALUES)
        if all(shown[value] >= MOST_OF_A_VALUE for value in tells):
            continue  # the words of ages are among them
        shown.update(tells)
        wanted = np.array([value in tells for value in VALUES] + [False])
        is_open = [fact in one.open_facts or (fact, code) in one.may for fact, code in VALUES]
        yield text, wanted, wanted | ~np.array([*is_open, False])


def _of_answers(answers: Iterable[LabelledAnswer]) -> Iterator[tuple[str, Labels, Labels]]:
    """Of an age it is learnt only whether it is known: the number itself is read."""
    for answer in answers:
        asked = {answer.asked: answer.means} if answer.asked else {}
        lesson = (as_compared(answer.text), *_wanted_and_known({**asked, **dict(answer.beside)}))
        yield from [lesson] * TIMES


def _wanted_and_known(said: Mapping[str, Sequence[str]]) -> tuple[Labels, Labels]:
    """Only what was asked is known; but whoever does not know says nothing of any fact."""
    first = {(fact, codes[0]) for fact, codes in said.items() if codes}
    argued = {(fact, code) for fact, codes in said.items() for code in codes[1:]}
    does_not_know, may_not_know = (any(code == NOT_KNOWN for _, code in those) for those in (first, argued))
    wanted = np.array([*(value in first for value in VALUES), does_not_know])
    of_the_asked = (fact in said and (fact, code) not in argued for fact, code in VALUES)
    known = np.array([*of_the_asked, does_not_know or not may_not_know])
    return wanted, known | (does_not_know and len(first) == 1)
