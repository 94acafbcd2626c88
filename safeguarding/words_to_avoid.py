"""Words that Steady does not use, with what to write instead.

Behaviour is described and no child is labelled (NSPCC Learning, Why language matters); terms for images follow
the ECPAT guidelines of 2025. Practitioners may type any of these words and are understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_INSTEAD: Mapping[str, str] = {
    # labels on a child
    r"abusers?": "child who has harmed",
    r"perpetrat\w+": "child who has harmed",
    r"(?:sex )?offenders?": "child who has harmed",
    r"predators?|groomers?": "say what the child did",
    r"victims?(?! Support\b)": "child who has been harmed",
    r"two sides": "both children",
    r"kids?|LAC": "child, or looked-after child",
    # words of a court
    r"alleg\w+": "what happened, or what the child said",
    r"disclos\w+": "told, shared or said",
    r"confess\w*|admitted": "said",
    r"prov(?:es|ed|en)|diagnos\w+": "suggests, or looks most like",
    # images
    r"child porn\w*|kiddie porn\w*": "indecent images of children",
    r"revenge porn\w*": "images shared without agreement",
    r"sext(?:s|ing|ed)?": "sending nudes or semi-nudes",
    # words that judge or play down
    r"abnormal\w*|devian\w+|pervert\w*": "outside what is expected",
    r"banter|boys (?:being|will be) boys|just experimenting": "describe the behaviour",
    r"historic(?:al)?": "non-recent",
    # praise jars
    r"well done|good (?:job|question|work)|great|brilliant|excellent|fantastic|amazing|awesome|wonderful|perfect": (
        "leave praise out"
    ),
    # spelling of the United States
    r"behavior\w*": "behaviour",
    r"(?:colo|favo|hono|neighbo)r(?:s|ed|ite|ing)?": "the spelling with -our",
    r"centers?": "centre",
    r"counselors?": "counsellor",
    r"gotten": "got",
    r"(?!(?:size|resize|seize|prize|capsize)[sd]?\b)\w{2,}iz(?:e[sd]?|ing|ations?)": "the spelling with -ise",
    r"(?<!computer )programs?": "programme",
}
_FORBIDDEN = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), instead) for words, instead in _INSTEAD.items())
_MARKS = (
    (re.compile("!"), "end with a full stop"),
    (re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]"), "leave the picture out"),
    (re.compile(r"(?<!\d)\d(?: ?\d){5,}|\b1[01]\d\b"), "put the contact's id in braces, such as {police}"),
)
_IN_QUOTES = re.compile(r'"[^"]*"')


def words_to_mend(text: str, *, names_words_to_avoid: bool = False) -> Iterator[str]:
    """One line for each slip: the word and what to write instead.

    ``names_words_to_avoid``: the text teaches which words not to say, so what stands in double quotes is let through.
    """
    read = _IN_QUOTES.sub("", text) if names_words_to_avoid else text
    for pattern, instead in (*_FORBIDDEN, *_MARKS):
        for found in pattern.finditer(read):
            yield f"'{found.group()}': {instead}"
