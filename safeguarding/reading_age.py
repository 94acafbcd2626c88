"""How hard a text is to read, by the Flesch-Kincaid grade, so that a person under stress can take it in at once.

Grade 0.39 x words per sentence + 11.8 x syllables per word - 15.59 (Kincaid et al. 1975). Names of services and the
field's own terms count as one short word: nobody can choose a simpler one. Syllables are estimated from the spelling,
which is right within a syllable for nearly every word; over a text the errors cancel out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# Longest first, so that "harmful sexual behaviour" is one term and not three words.
TERMS = (
    "Leeds Safeguarding Children Partnership",
    "Centre of expertise on child sexual abuse",
    "Sexual Behaviours Traffic Light Tool",
    "Assessment, Intervention, Moving on",
    "Technology-assisted harmful sexual behaviour",
    "Children's Emergency Duty Team",
    "Children's Social Work Service",
    "harmful sexual behaviour coordinator",
    "sexual assault referral centre",
    "designated safeguarding lead",
    "criminal responsibility",
    "harmful sexual behaviour",
    "Duty and Advice",
    "named person",
    "nudes and semi-nudes",
    "extreme pornography",
    "inappropriate",
    "pornography",
    "safeguarding",
    "problematic",
    "continuum",
    "assessment",
    "behaviour",
    "sexual",
)

_TERM = re.compile("|".join(re.escape(term) for term in TERMS), re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
# The e of "made", "called" and "names" is not said; that of "table", "needed" and "houses" is.
_SILENT_END = re.compile(r"(?:[^aeiouy](?<![^aeiouylr]l)e|[^aeiouytd]ed|[^aeiouyszcgxh]es)$")
_END_OF_SENTENCE = re.compile(r"(?<=[.?!:;])[\"'”’)]*\s+")


def sentences_of(text: str) -> tuple[str, ...]:
    """A colon or a semicolon ends one too: the reader may rest there."""
    parts = (part.strip() for part in _END_OF_SENTENCE.split(_ADDRESS.sub("there", text)))
    return tuple(part for part in parts if words_of(part))


def words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_TERM.sub("Leeds", text)))


def grade(texts: Iterable[str]) -> float:
    """Years of schooling needed to read the texts, taken as one; 0 where there is nothing to read."""
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    words = [word for sentence in sentences for word in words_of(sentence)]
    if not words:
        return 0.0
    syllables = sum(syllables_of(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def syllables_of(word: str) -> int:
    """Estimated: groups of vowels, less a silent e, es or ed at the end; at least one."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", plain))
    return max(1, groups - bool(_SILENT_END.search(plain)))
