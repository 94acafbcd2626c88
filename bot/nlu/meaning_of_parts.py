"""The meaning of a message and of each of its parts, from one pass of the sentence model.

A part has the mean over its own words as they stand in the message. They have taken up something of the words around
them, so that what sets a part apart from the whole message counts a little more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_vectors import Places, Vectors, of_length_one

APART = 0.3
Part = tuple[str, Vectors]


def embed_with_parts(model: SentenceModel, text: str, parts: Sequence[str]) -> tuple[Vectors, tuple[Part, ...]]:
    """The vector of a text, and each part that the model has read with its own; all of length 1.

    Args:
        parts: pieces of the text as they stand in it, in their order.
    """
    if not parts:
        return model.embed([text])[0], ()
    states, places = model.token_by_token(text)
    whole, own = states.mean(axis=0), [states[_within(places, *span)] for span in _spans(text, parts)]
    # What stands beyond the model's limit of tokens has none.
    apart = [(part, _set_apart(its.mean(axis=0), whole)) for part, its in zip(parts, own, strict=True) if len(its)]
    return of_length_one(whole), tuple(apart)


def _within(places: Places, start: int, end: int) -> npt.NDArray[np.bool_]:
    """Which tokens stand between two places of the text."""
    starts, ends = places.T
    return np.asarray((starts < ends) & (starts >= start) & (ends <= end))


def _set_apart(part: Vectors, whole: Vectors) -> Vectors:
    return of_length_one(part + APART * (part - whole))


def _spans(text: str, parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    end = 0
    for part in parts:
        start = text.index(part, end)
        end = start + len(part)
        yield start, end
