"""What the judges and the network together make of a message.

A judge sees which words a clause has, the network what is done to whom in it. Each is wrong in its own way: on accounts
that were not learnt from, both together read more at the same precision than either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
from bot.reading.signs import Floats, Signs
from bot.reading.spans import Span, span_of_age, span_of_clause
from bot.reading.telling_signs import signs_of_a_message


@dataclass(frozen=True)
class Shares:
    """How much the odds of each count; chosen so that the likelihoods are about true on accounts not learnt from."""

    of_the_judge: float
    of_the_network: float


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


def opinions_on(incident: Incident, clauses: Sequence[ClauseWithSigns], learnt: Learnt) -> Opinions:
    """What is made of each clause, of each number that may be an age, and of the whole; one clause there must be."""
    numbers = age_candidates(incident)
    spans = [span_of_clause(incident, clause) for clause, _ in clauses]
    spans += [span_of_age(incident, one) for one in numbers]
    ages = signs_of_ages(incident, numbers) if numbers else []
    whole = signs_of_a_message(incident.message, clauses)
    seen = _Seen.by(learnt.network, incident.message, [*spans, (0, len(incident.message))])
    by_judge, by_network = seen.odds_of(learnt.clauses, [signs for _, signs in clauses], 0)
    of_ages, of_all = seen.odds_of(learnt.ages, ages, len(clauses)), seen.odds_of(learnt.telling, [whole], len(spans))
    return Opinions(
        labels=learnt.clauses.labels,
        times=learnt.clauses.times,
        cut=tuple(clause for clause, _ in clauses),
        clauses=_likely(by_judge, by_network, OF_CLAUSES),
        by_judge=by_judge,
        by_network=np.where(np.isnan(by_network), by_judge, by_network),
        numbers=tuple(numbers),
        ages=_likely(*of_ages, OF_AGES),
        tells=float(_likely(*of_all, OF_TELLING)[0, 0]),
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
            known = [place for place, label in enumerate(judge.labels) if label in self.labels]
            its_own = [self.labels.index(judge.labels[one]) for one in known]
            by_network[:, known] = self.odds[first : first + len(signs), its_own]
        return by_judge, by_network


def _likely(by_judge: Floats, by_network: Floats, shares: Shares) -> Floats:
    both = shares.of_the_judge * by_judge + shares.of_the_network * by_network
    return odds_to_likelihood(np.where(np.isnan(by_network), by_judge, both))
