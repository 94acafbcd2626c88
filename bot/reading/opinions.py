"""What the judges and the network together make of a message.

A judge sees which words a clause has, the network what is done to whom in it. Each is wrong in its own way: on accounts
that were not learnt from, both together read more at the same precision than either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bot.reading.age_candidates import AgeCandidate, age_candidates
from bot.reading.age_signs import signs_of_ages
from bot.reading.clause_cutting import Clause
from bot.reading.clause_signs import ClauseWithSigns
from bot.reading.incident import Incident
from bot.reading.judge import Judge, odds_to_likelihood
from bot.reading.learnt import Learnt
from bot.reading.network import Network
from bot.reading.network_lessons import TELLS
from bot.reading.signs import Floats, Signs
from bot.reading.spans import Span, span_of_age, span_of_clause
from bot.reading.telling_signs import signs_of_a_message


@dataclass(frozen=True)
class Shares:
    """How much the odds of each count; chosen so that the likelihoods are about true on accounts not learnt from."""

    of_the_judge: float
    of_the_network: float


_SUREST_JUDGE = 8.0  # log odds; one that is surer that a message tells of an incident says no more
OF_CLAUSES, OF_AGES, OF_TELLING = Shares(0.25, 0.65), Shares(0.5, 0.55), Shares(0.25, 0.75)


@dataclass(frozen=True)
class Opinions:
    """How likely each label is, from 0 to 1: a row a clause or an age, a column a label.

    `times`: how often each label of a clause was shown in learning. `tells`: that the message tells of an incident.
    `by_judge` and `by_network`: of which odds `clauses` were made, as logarithms; those of the judge where the network
    has none.
    """

    labels: tuple[str, ...]
    times: npt.NDArray[np.int64]
    cut: tuple[Clause, ...]
    clauses: Floats
    by_judge: Floats
    by_network: Floats
    numbers: tuple[AgeCandidate, ...]
    ages: Floats
    tells: float


def surely_tells_nothing(message: str, learnt: Learnt, *, tells_from: float) -> bool:
    """Whether the network is so sure that a message tells of no incident that a judge could not change it.

    Most messages are questions: they need no judge, and no cutting into clauses.

    Args:
        tells_from: how likely it has to be.
    """
    odds = _network_on_telling(message, learnt)
    return bool(_likely(np.full_like(odds, _SUREST_JUDGE), odds, OF_TELLING) < tells_from)


def how_likely_it_tells(incident: Incident, clauses: Sequence[ClauseWithSigns], learnt: Learnt) -> float:
    """That the message tells of an incident: from 0 to 1. Most messages do not, and need no other opinion."""
    by_judge = np.minimum(learnt.telling.odds(signs_of_a_message(incident.message, clauses)), _SUREST_JUDGE)
    return float(_likely(by_judge, _network_on_telling(incident.message, learnt), OF_TELLING)[0])


def _network_on_telling(message: str, learnt: Learnt) -> Floats:
    """Its odds that a message tells of an incident, as a logarithm; not a number where there is no network."""
    knows = learnt.network is not None and TELLS in learnt.network.labels
    odds = learnt.network.odds_of_the_whole(message, TELLS) if learnt.network and knows else np.nan
    return np.array([odds], dtype=np.float32)


def opinions_on(
    incident: Incident, clauses: Sequence[ClauseWithSigns], learnt: Learnt, *, tells: float | None = None
) -> Opinions:
    """What is made of each clause, of each number that may be an age, and of the whole; one clause there must be.

    Args:
        tells: what how_likely_it_tells gave, where that is known already.
    """
    numbers = age_candidates(incident)
    spans = [span_of_clause(incident, clause) for clause, _ in clauses]
    spans += [span_of_age(incident, one) for one in numbers]
    ages = signs_of_ages(incident, numbers) if numbers else []
    seen = _Seen.by(learnt.network, incident.message, spans)
    by_judge, by_network = seen.odds_of(learnt.clauses, [signs for _, signs in clauses], 0)
    return Opinions(
        labels=learnt.clauses.labels,
        times=learnt.clauses.times,
        cut=tuple(clause for clause, _ in clauses),
        clauses=_likely(by_judge, by_network, OF_CLAUSES),
        by_judge=by_judge,
        by_network=np.where(np.isnan(by_network), by_judge, by_network),
        numbers=tuple(numbers),
        ages=_likely(*seen.odds_of(learnt.ages, ages, len(clauses)), OF_AGES),
        tells=how_likely_it_tells(incident, clauses, learnt) if tells is None else tells,
    )


@dataclass(frozen=True)
class _Seen:
    """The network's odds, a row a span; without a network there are none."""

    labels: tuple[str, ...] = ()
    odds: Floats | None = None

    @staticmethod
    def by(network: Network | None, message: str, spans: Sequence[Span]) -> _Seen:
        return _Seen(network.labels, network.odds(message, spans)) if network else _Seen()

    def odds_of(self, judge: Judge, signs: Sequence[Signs], first: int) -> tuple[Floats, Floats]:
        """By the judge and by the network, of the spans from `first` on, one for each of the signs.

        Not a number where the network has none: of a label that only the judge knows, and beyond the network's sight.
        """
        if not signs:
            nothing = np.zeros((0, len(judge.labels)), dtype=np.float32)
            return nothing, nothing
        by_judge = np.stack([judge.odds(each) for each in signs])
        by_network = np.full_like(by_judge, np.nan)
        if self.odds is not None:
            known, its_own = _known_to_both(judge.labels, self.labels)
            by_network[:, known] = self.odds[first : first + len(signs), its_own]
        return by_judge, by_network


@lru_cache(maxsize=8)
def _known_to_both(labels: tuple[str, ...], its_labels: tuple[str, ...]) -> tuple[list[int], list[int]]:
    """Where those labels that are among the others stand, and where among the others."""
    known = [place for place, label in enumerate(labels) if label in its_labels]
    return known, [its_labels.index(labels[one]) for one in known]


def _likely(by_judge: Floats, by_network: Floats, shares: Shares) -> Floats:
    both = shares.of_the_judge * by_judge + shares.of_the_network * by_network
    return odds_to_likelihood(np.where(np.isnan(by_network), by_judge, both))
