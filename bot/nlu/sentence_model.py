"""Turns a sentence into a vector, so that other words with the same meaning lie near.

The model is all-MiniLM-L6-v2 as int8 ONNX, taken from two installed packages: nothing is downloaded when the
assistant runs. What its file computes is computed from a quicker graph (sentence_model_passes.py). A folder with any
other sentence-transformers ONNX model can be put in its place, and is run as its file is.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

import numpy as np
import numpy.typing as npt
from tokenizers import Encoding, Tokenizer

from bot.nlu.beside import Beside
from bot.nlu.sentence_model_files import FOLDER_SETTING, files_in, installed_files
from bot.nlu.sentence_model_passes import Pass, PassOfAFile, pass_as_published
from bot.nlu.sentence_model_vectors import (
    Places,
    Tensors,
    Vectors,
    as_tensors,
    mean_of,
    of_length_one,
    of_one_length,
)

MOST_TOKENS = 256  # what its authors set for it; a longer message is cut on purpose
WORTH_SEVERAL_THREADS = 200  # texts: a training, never a turn
REMEMBERED_TEXTS = 2048  # 1.5 kB each
REMEMBERED_BY_TOKEN = 4  # 400 kB each at most: the message that is being read, and its parts
ByToken = tuple[Vectors, Places]


@dataclass(frozen=True)
class _Begun:
    states: Beside[Vectors]
    places: Places


class SentenceModel:
    """Embeds each text as if it were alone: padding to another's length would change its vector."""

    def __init__(self, *, through: Pass, tokenizer: Path) -> None:
        self._through = through
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MOST_TOKENS)
        self._remembered: OrderedDict[str, Vectors] = OrderedDict()
        self._by_token: OrderedDict[str, _Begun] = OrderedDict()
        self._lock = Lock()

    @staticmethod
    def load(folder: Path | None = None) -> SentenceModel:
        """The model in ``folder`` (model.onnx and tokenizer.json), else in the folder that the environment names,
        else the one that was installed. Each is loaded once a process.

        Raises:
            SentenceModelError: a file is missing, or an installed one is not the one that was tested.
        """
        named = os.environ.get(FOLDER_SETTING)
        return _loaded(folder or (Path(named) if named else None))

    @staticmethod
    def published() -> SentenceModel:
        """The installed model's file, run as it is; raises as `load` does."""
        files = installed_files()
        return SentenceModel(through=PassOfAFile(files.model), tokenizer=files.tokenizer)

    @property
    def dimensions(self) -> int:
        """Numbers in a vector."""
        return int(self.embed([""]).shape[1])

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, of length 1, so that a product of two rows is their cosine similarity."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        if len(texts) < WORTH_SEVERAL_THREADS:
            return np.stack([self._vector(text) for text in texts])
        return self._embed_many(texts)

    def _embed_many(self, texts: Sequence[str]) -> Vectors:
        """Texts of as many tokens go through the model together where that changes none of them, which is quicker."""
        tensors = [self.tensors(text) for text in texts]
        lengths = np.array([each["input_ids"].shape[1] for each in tensors])
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)

        def embed(places: npt.NDArray[np.int64]) -> None:
            together = {name: np.concatenate([tensors[one][name] for one in places]) for name in tensors[0]}
            vectors[places] = mean_of(self._through.prepared(together)(), together["attention_mask"])

        with ThreadPoolExecutor(os.cpu_count()) as threads:
            list(threads.map(embed, of_one_length(lengths, together=self._through.takes_several)))
        return vectors

    def _vector(self, text: str) -> Vectors:
        with self._lock:
            if text in self._remembered:
                self._remembered.move_to_end(text)
                return self._remembered[text]
        vector = of_length_one(self.token_by_token(text)[0].mean(axis=0))
        with self._lock:
            self._remembered[text] = vector
            if len(self._remembered) > REMEMBERED_TEXTS:
                self._remembered.popitem(last=False)
        return vector

    def begin(self, text: str) -> None:
        """Starts the pass over a text beside what is done meanwhile: the parser leaves a core free.

        All that is Python's is done before and after: only one thread at a time can do that.
        """
        with self._lock:
            if text not in self._by_token:
                self._remember(text, begun := self._begun(text))
                begun.states.begin()

    def token_by_token(self, text: str) -> ByToken:
        """One row a token, and where each begins and ends in the text: the model's own marks stand nowhere in it.

        The last few texts are remembered: what a message wants and what it tells are read from one pass.
        """
        with self._lock:
            begun = self._by_token.get(text)
            if begun is None:
                begun = self._begun(text)
                self._remember(text, begun)
        try:
            return begun.states.result()[0], begun.places
        except BaseException:
            with self._lock:
                self._by_token.pop(text, None)  # the next time it may succeed
            raise

    def _begun(self, text: str) -> _Begun:
        cut = self._cut(text)
        return _Begun(Beside(self._through.prepared(as_tensors(cut))), np.array(cut.offsets))

    def _remember(self, text: str, begun: _Begun) -> None:
        self._by_token[text] = begun
        if len(self._by_token) > REMEMBERED_BY_TOKEN:
            self._by_token.popitem(last=False)

    def tensors(self, text: str) -> Tensors:
        """The text as the model takes it."""
        return as_tensors(self._cut(text))

    def places(self, text: str) -> Places:
        """Where each token begins and ends in the text."""
        return np.array(self._cut(text).offsets)

    def _cut(self, text: str) -> Encoding:
        # JSON may hold half of a surrogate pair, which the tokeniser refuses.
        return self._tokenizer.encode(text.encode("utf-8", "replace").decode("utf-8"))

    def states(self, tensors: Tensors) -> Vectors:
        """The model's bare pass: one row a token."""
        states: Vectors = self._through.prepared(tensors)()[0]
        return states


@lru_cache(maxsize=4)
def _loaded(folder: Path | None) -> SentenceModel:
    files = files_in(folder) if folder else installed_files()
    through = PassOfAFile(files.model) if folder else pass_as_published()
    return SentenceModel(through=through, tokenizer=files.tokenizer)
