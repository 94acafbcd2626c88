"""Learns to weigh the reasons, from accounts set apart: neither judges nor network have learnt from them.

And from when a value is believed: each writer's accounts are weighed by what was learnt from those of all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from bot.reading.accounts import Account
from bot.reading.clause_signs import clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.learnt import Learnt
from bot.reading.opinions import opinions_on
from bot.reading.reasons import reasons_of
from bot.reading.signs import Array, Floats
from bot.reading.sureness import calms, is_left_to_phrases, tells_from
from bot.reading.trees import LEAF, Trees
from bot.reading.weighing import REASONS, SPEAKS_AGAINST, SPEAKS_FOR, Weighing

# Of the readings; the goal is 0.97, but what can be argued is not counted (ADR 0031). A calming one does more harm.
RIGHT, RIGHT_IF_IT_CALMS = 0.98, 0.985
SUREST = 0.99
HELD_SMALL, OF_A_REASON, OF_A_FACT = 0.3, 3.0, 2.0  # of what size they are, so that all leans are held as small
TREES, LEAVES, SEEN_BY_A_LEAF, OF_A_TREE, SEED = 150, 12, 40, 0.06, 0


@dataclass(frozen=True)
class Shown:
    """A candidate of an account: its fact and value, its reasons, whether the account tells it (None: leaves it open),
    and where the fact stands among those of all accounts. `may_be_read`: the message tells of an incident."""

    label: tuple[str, str]
    reasons: Floats
    told: bool | None
    account: int
    may_be_read: bool


def learn_to_weigh(writers: Sequence[Sequence[Account]], learnt: Learnt) -> Weighing:
    """The weighing that makes what the accounts tell likeliest.

    Args:
        writers: the accounts of each.
    """
    shown = [_shown(accounts, learnt) for accounts in writers]
    weighing = _learnt_from(one for of_one in shown for one in of_one)
    judged: list[tuple[float, bool, bool]] = []
    for place, of_one in enumerate(shown):
        others = _learnt_from(one for other in shown[:place] + shown[place + 1 :] for one in other)
        judged += _readings(of_one, others)
    of_all, of_calming = sure_from(judged, RIGHT), sure_from([one for one in judged if one[2]], RIGHT_IF_IT_CALMS)
    return replace(weighing, sure_from=of_all, sure_from_if_it_calms=max(of_all, of_calming))


def _shown(accounts: Sequence[Account], learnt: Learnt) -> list[Shown]:
    found: list[Shown] = []
    for place, account in enumerate(accounts):
        incident = incident_in(account.text)
        clauses = clauses_with_signs(incident) if incident is not None else []
        if incident is None or not clauses:
            continue
        opinions = opinions_on(incident, clauses, learnt)
        reasons = reasons_of(incident, opinions)
        found += [
            Shown(label, reasons.of[row], _is_told(account, label), place, opinions.tells >= tells_from())
            for row, label in enumerate(reasons.labels)
            if reasons.is_candidate[row] and not is_left_to_phrases(*label)
        ]
    return found


def _is_told(account: Account, label: tuple[str, str]) -> bool | None:
    fact, value = label
    return True if value in account.codes(fact) else None if label in account.may else False


def _learnt_from(candidates: Iterable[Shown]) -> Weighing:
    shown = [one for one in candidates if one.told is not None]
    facts = sorted({one.label[0] for one in shown})
    which = np.array([facts.index(one.label[0]) for one in shown])
    rows, told = np.stack([one.reasons for one in shown]), np.array([one.told for one in shown], dtype=np.bool_)
    leans = _leans(rows, which, told, facts)
    directions = [(one in SPEAKS_FOR) - (one in SPEAKS_AGAINST) for one in REASONS]
    model = HistGradientBoostingClassifier(
        max_iter=TREES,
        learning_rate=OF_A_TREE,
        max_leaf_nodes=LEAVES,
        min_samples_leaf=SEEN_BY_A_LEAF,
        l2_regularization=2.0,
        monotonic_cst=[*directions, 1],
        early_stopping=False,
        random_state=SEED,
    ).fit(np.column_stack([rows, leans[which]]), told)
    always = float(model._baseline_prediction.item())
    by_fact = dict(zip(facts, leans.tolist(), strict=True))
    return Weighing(_trees(model), by_fact, always, sure_from=SUREST, sure_from_if_it_calms=SUREST)


def _leans(rows: Floats, which: Array, told: Array, facts: Sequence[str]) -> Floats:
    """How much likelier a value of each fact is than its reasons say."""
    signs = np.hstack([rows / OF_A_REASON, np.eye(len(facts))[which] / OF_A_FACT])
    model = LogisticRegression(C=HELD_SMALL, max_iter=5000).fit(signs, told)
    return np.asarray(model.coef_[0][len(REASONS) :] / OF_A_FACT, dtype=np.float32)


def _trees(model: HistGradientBoostingClassifier) -> Trees:
    """scikit-learn offers no other way to its nodes."""
    trees = [predictor.nodes for (predictor,) in model._predictors]
    nodes = np.concatenate(trees)
    leaves = nodes["is_leaf"].astype(np.bool_)
    return Trees(
        tree=np.repeat(np.arange(len(trees)), [len(one) for one in trees]),
        node=np.concatenate([np.arange(len(one)) for one in trees]),
        column=np.where(leaves, LEAF, nodes["feature_idx"]).astype(np.int64),
        upto=np.where(leaves, 0, nodes["num_threshold"]).astype(np.float32),
        low=np.where(leaves, 0, nodes["left"]).astype(np.int64),
        high=np.where(leaves, 0, nodes["right"]).astype(np.int64),
        answer=np.where(leaves, nodes["value"], 0).astype(np.float32),
    )


def _readings(shown: Sequence[Shown], weighing: Weighing) -> list[tuple[float, bool, bool]]:
    """Of each fact of each account the likeliest value: how likely, whether that is right, and whether it calms."""
    likely = weighing.likely(np.stack([one.reasons for one in shown]), [one.label[0] for one in shown])
    best: dict[tuple[int, str], tuple[float, Shown]] = {}
    for one, how_likely in zip(shown, likely.tolist(), strict=True):
        of = (one.account, one.label[0])
        if one.may_be_read and how_likely > best.get(of, (0.0, one))[0]:
            best[of] = (how_likely, one)
    return [(sure, one.told, calms(*one.label)) for sure, one in best.values() if one.told is not None]


def sure_from(judged: Sequence[tuple[float, bool, bool]], right: float) -> float:
    """The least likelihood from which so many of the readings are right.

    Args:
        judged: how likely each is, whether that is right, and whether it calms.
    """
    surest_first = sorted(judged, reverse=True)
    shares = np.cumsum([is_right for _, is_right, _ in surest_first]) / np.arange(1, len(surest_first) + 1)
    enough = np.flatnonzero(shares >= right)
    return surest_first[enough[-1]][0] if len(enough) else SUREST
