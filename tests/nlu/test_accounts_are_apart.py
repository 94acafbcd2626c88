"""No account that is learnt from or weighed by is close to an evaluation story: the figures would measure memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer

from bot.nlu.sentence_model import SentenceModel
from bot.reading.accounts import FOLDER, accounts_in
from bot.reading.keeping import SET_APART
from tests.nlu import evaluation_set

NEAREST_ALLOWED = 0.95  # cosine similarity
# "he did it again" has hardly another way to be said; it says nothing about memory.
FEWEST_WORDS = 7
SHARED, CHUNK = 0.5, 2000
_CUTS = re.compile(r"[.;!?,]\s+|\s+(?:and|but)\s+")


def sentences_of(texts: Iterable[str]) -> list[str]:
    return long_enough(part for text in texts for part in _CUTS.split(text))


def long_enough(texts: Iterable[str]) -> list[str]:
    return sorted({text for text in texts if len(text.split()) >= FEWEST_WORDS})


def alike_in_words(ours: list[str], unseen: list[str]) -> list[str]:
    """Those of ours that share half of their words with one of the others, or of which one of them shares half of its.

    To embed every sentence of 17,000 accounts takes minutes. In November 2026 half of them were, and a quarter of the
    accounts as a whole: of those that share less, none came nearer than 0.87.
    """
    words = CountVectorizer(binary=True, token_pattern=r"\w+")
    counted = words.fit_transform([*ours, *unseen]).astype(np.int32)
    mine, theirs = counted[: len(ours)], counted[len(ours) :]
    many, few = np.asarray(mine.sum(axis=1)), np.asarray(theirs.sum(axis=1)).T
    found = []
    for start in range(0, len(ours), CHUNK):
        shared = (mine[start : start + CHUNK] @ theirs.T).toarray()
        least = np.minimum(many[start : start + CHUNK], few)
        found += [ours[start + place] for place in np.flatnonzero((shared >= least * SHARED).any(axis=1))]
    return found


def too_near(ours: list[str], unseen: list[str]) -> Iterator[str]:
    """Only our own words are shown: whoever mends them must not read the evaluation set."""
    model, ours = SentenceModel.load(), alike_in_words(ours, unseen)
    nearest = (model.embed(ours) @ model.embed(unseen).T).max(axis=1)
    for place in np.flatnonzero(nearest > NEAREST_ALLOWED):
        yield f"{nearest[place]:.3f}: {ours[place]!r}"


@pytest.mark.timeout(900)
@pytest.mark.parametrize("parts_of", [sentences_of, long_enough], ids=["sentences", "whole accounts"])
def test_no_account_is_worded_as_an_evaluation_story(parts_of) -> None:
    accounts = parts_of(account.text for folder in (FOLDER, SET_APART) for account in accounts_in(folder))
    stories = parts_of(story.text for story in evaluation_set.stories())
    assert list(too_near(accounts, stories)) == []
