"""Cuts a message into the parts that may ask something of their own: "do I ring now or wait? and can I tell his mum".

Only cuts that are plain to see: the end of a sentence, and a joining word before a question. A story is not cut up.
"""

import re

_ENDS = re.compile(r"(?<=[?!])\s*|(?<=[.;])\s+|\n+|\s+[-–—]+\s+")
_ASKS = (
    r"(?:what|who|whom|when|where|which|why|how|do|does|did|should|shall|can|could|is|are|am|will|would|must|have|has"
    r"|need|whats|whos|hows)"
)
_JOINING = r"(?:and also|and then|and|also|plus|but|oh and|or|then)"
_JOINS = re.compile(rf"[,]?\s+{_JOINING}\s+(?={_ASKS}\b)|,\s+(?={_ASKS}\b)", re.IGNORECASE)
_QUESTION = re.compile(rf"^(?:and|also|plus|but|so|oh|ok|then|or)?\s*{_ASKS}\b", re.IGNORECASE)
_SHORTEST = 3  # words; less than that asks nothing by itself
MOST = 5


def clauses_in(text: str) -> tuple[str, ...]:
    """The parts in their order, the whole message if it has one part only; at most MOST of them, the last ones."""
    sentences = [part.strip() for part in _ENDS.split(text) if part and part.strip()]
    parts = [clause.strip(" ,") for sentence in sentences for clause in _JOINS.split(sentence)]
    return tuple(part for part in parts if len(part.split()) >= _SHORTEST)[-MOST:]


def looks_like_a_question(clause: str) -> bool:
    """Whether it begins or ends as a question does."""
    return clause.rstrip().endswith("?") or bool(_QUESTION.match(clause))
