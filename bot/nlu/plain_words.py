"""Writes a message in plain words, so that the checks for danger have one way of saying each thing to look for.

"hes got hold of her in't toilets rn!!" becomes "he is got hold of her in the toilets right now !".
Apostrophes, abbreviations, dialect and slips of the finger are gone; the order of the words stays.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.nlu.spelling import Spelling

FOLDER = Path(__file__).parent / "urgent_words"
MOST_LETTERS = 4000  # far above any message; keeps the checks' time bounded

_PIECE = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*|[.?!,;:\"\n&]")
_AGE_IN_ONE_WORD = re.compile(r"\b(\d{1,2})(yo|yr|yrs|years?|months?)\b")
_ENDINGS = (("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'m", " am"), ("'s", " is"))


@lru_cache(maxsize=4)
def plain(text: str) -> str:
    """Lower-case words and marks, each with a space between; several checks look at the same message."""
    spelling, short = _spelling(), _short_forms()
    pieces = " ".join(_without_apostrophe(piece) for piece in _PIECE.findall(_one_alphabet(text)))
    written_out = short[0].sub(lambda found: short[1][found.group()], pieces)
    apart = _AGE_IN_ONE_WORD.sub(r"\1 \2", written_out)
    mended = " ".join(spelling.mend(word) for word in apart.split(" "))
    return short[0].sub(lambda found: short[1][found.group()], mended)


@lru_cache(maxsize=16)
def words_in(file: str) -> dict[str, Any]:
    """What a file of this folder holds, by the name of its lists."""
    return dict(yaml.safe_load((FOLDER / file).read_text(encoding="utf-8")))


def _one_alphabet(text: str) -> str:
    letters = unicodedata.normalize("NFKC", text[:MOST_LETTERS]).lower()
    return re.sub("[\u2018\u2019\u02bc`\u00b4]", "'", re.sub("[\u201c\u201d]", '"', letters))


def _without_apostrophe(piece: str) -> str:
    together = piece.replace("'", "")
    if piece in _short_forms()[1]:
        return _short_forms()[1][piece]
    if "'" not in piece or (together in _short_forms()[1] and together != "were"):
        return together if "'" in piece else piece
    for ending, meaning in _ENDINGS:
        if piece.endswith(ending):
            return piece[: -len(ending)].replace("'", "") + meaning
    return together


@lru_cache(maxsize=1)
def _short_forms() -> tuple[re.Pattern[str], dict[str, str]]:
    meanings: dict[str, str] = {str(key): str(value) for key, value in words_in("spellings.yml")["short"].items()}
    longest_first = sorted(meanings, key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest_first))})(?!\S)"), meanings


@lru_cache(maxsize=1)
def _spelling() -> Spelling:
    lists = words_in("mend_to.yml")
    looked_for = {word for group in words_in("danger.yml").values() for phrase in group for word in phrase.split()}
    real = looked_for | set(words_in("spellings.yml")["real_words"])
    return Spelling(urgent=lists["mend_to"], small=lists["small_words"], real=real)
