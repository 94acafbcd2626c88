"""Learns how much each reason counts, from accounts set apart: neither judges nor network have learnt from them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.reading.accounts import Account
from bot.reading.clause_signs import clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.learnt import Learnt
from bot.reading.opinions import opinions_on
from bot.reading.reasons import Reasons, reasons_of
from bot.reading.signs import Array, Floats
from bot.reading.sureness import is_left_to_phrases
from bot.reading.weighing import REASONS, Weighing

HELD_SMALL = 0.3  # the smaller, the more the numbers are held near nothing
OF_A_REASON, OF_A_FACT = 3.0, 2.0  # of what size they are, so that all are held as small


def learn_to_weigh(accounts: Sequence[Account], learnt: Learnt) -> Weighing:
    """The weighing that makes what the accounts tell likeliest; what they leave to the reader is not shown."""
    shown = [_of_an_account(account, reasons) for account, reasons in _with_reasons(accounts, learnt)]
    facts = sorted({fact for of_one, _, _ in shown for fact in of_one})
    rows = np.concatenate([of for _, of, _ in shown])
    which = np.array([facts.index(fact) for of_one, _, _ in shown for fact in of_one])
    told = np.concatenate([verdicts for _, _, verdicts in shown])
    signs = np.hstack([rows / OF_A_REASON, np.eye(len(facts))[which] / OF_A_FACT])
    learnt_from = LogisticRegression(C=HELD_SMALL, max_iter=5000).fit(signs, told)
    counts, leans = np.split(learnt_from.coef_[0], [len(REASONS)])
    return Weighing(
        counts=(counts / OF_A_REASON).astype(np.float32),
        leans=dict(zip(facts, (leans / OF_A_FACT).tolist(), strict=True)),
        always=float(learnt_from.intercept_[0]),
    )


def _with_reasons(accounts: Sequence[Account], learnt: Learnt) -> list[tuple[Account, Reasons]]:
    found = []
    for account in accounts:
        incident = incident_in(account.text)
        clauses = clauses_with_signs(incident) if incident is not None else []
        if incident is not None and clauses:
            found.append((account, reasons_of(incident, opinions_on(incident, clauses, learnt))))
    return found


def _of_an_account(account: Account, reasons: Reasons) -> tuple[list[str], Floats, Array]:
    """Of each candidate its fact, its reasons, and whether the account tells it."""
    shown = [
        place
        for place, label in enumerate(reasons.labels)
        if reasons.is_candidate[place] and not is_left_to_phrases(*label) and label not in account.may
    ]
    told = np.array(
        [value in account.codes(fact) for fact, value in (reasons.labels[one] for one in shown)], dtype=bool
    )
    return [reasons.labels[one][0] for one in shown], reasons.of[shown], told
