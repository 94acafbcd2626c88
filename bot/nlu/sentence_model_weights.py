"""The sentence model's weights as its authors published them, before they were put into bytes: adapters add to them.

And what two models that are loaded from one file hold together.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import onnxruntime
from safetensors import safe_open

from bot.nlu.sentence_model_files import installed_weights

Floats = npt.NDArray[np.float32]
# The vectors of its words: by what name they were published, and by what name the tested model.onnx knows them.
_WORDS, _WORDS_IN_THE_MODEL = "embeddings.word_embeddings.weight", "inner.embeddings.word_embeddings.weight"
_STEPS = 127  # of a byte, on either side of nothing


def weights(name: str) -> Floats:
    """A matrix by its published name, as what a row is multiplied with."""
    return np.ascontiguousarray(published(f"{name}.weight").T)


def published(name: str) -> Floats:
    """An array as it was published.

    Raises:
        SentenceModelError: the file is missing, or is not the one that was tested.
    """
    with safe_open(_file(), framework="np") as arrays:  # type: ignore[no-untyped-call,attr-defined]  # it has no types
        return np.asarray(arrays.get_tensor(name), dtype=np.float32)


def held(array: Floats) -> onnxruntime.OrtValue:
    """An array outside of a model, which the model uses where it stands."""
    return onnxruntime.OrtValue.ortvalue_from_numpy(array)


@lru_cache(maxsize=1)
def words_held_once() -> Mapping[str, onnxruntime.OrtValue]:
    """The vectors of all words, 47 MB, for every model that is loaded from the tested file, which each would else make
    for itself; exactly as the file has them, in bytes."""
    vectors = published(_WORDS)
    step = np.abs(vectors).max(axis=1, keepdims=True) / _STEPS
    return {_WORDS_IN_THE_MODEL: held(np.round(vectors / step) * step)}


@lru_cache(maxsize=1)
def _file() -> str:
    """Checked once a process."""
    return str(installed_weights())
