"""The sentence model's weights as its authors published them, before they were put into bytes: adapters add to them."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from safetensors import safe_open

from bot.nlu.sentence_model_files import installed_weights

Floats = npt.NDArray[np.float32]


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


@lru_cache(maxsize=1)
def _file() -> str:
    """Checked once a process."""
    return str(installed_weights())
