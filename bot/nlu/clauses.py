"""Cuts a message into the parts that may ask something of their own: "do I ring now or wait? and can I tell his mum".

Only cuts that are plain to see: the end of a sentence, a joining word before a question, and a verb turned round with
its subject where nothing marks the end, as in what is dictated: "do i ring now can i tell his mum". A story is not cut.
"""

import re
from collections.abc import Iterator

_ENDS = re.compile(r"(?<=[?!])\s*|(?<=[.;])\s+|\n+|\s+[-–—]+\s+")
_ASKS = (
    r"(?:what|who|whom|when|where|which|why|how|do|does|did|should|shall|can|could|is|are|am|will|would|must|have|has"
    r"|need|whats|whos|hows)"
)
_JOINING = r"(?:and also|and then|and|also|plus|but|oh and|or|then)"
_JOINS = re.compile(rf"[,]?\s+{_JOINING}\s+(?={_ASKS}\b)|,\s+(?={_ASKS}\b)", re.IGNORECASE)
_QUESTION = re.compile(rf"^(?:and|also|plus|but|so|oh|ok|then|or)?\s*{_ASKS}\b", re.IGNORECASE)
_TURNED = r"(?:do|does|did|should|shall|can|could|is|are|am|will|would|must)"
_LEADS = rf"(?:(?:what|who|whom|when|where|which|why|how)\s+(?:(?!{_TURNED}\b)\w+\s+)?)?"
_TURNED_ROUND = re.compile(rf"\b{_LEADS}{_TURNED}\s+(?P<who>i|we|you|he|she|it|they|there)\b", re.IGNORECASE)
# "she said can i stay here" asks nothing of us.
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys|ying)|ask(?:s|ed|ing)?|tell(?:s|ing)?|told|goes|went|like|nor|neither)(?:\s+(?:me|us|him|her|them))?\W*$",
    re.IGNORECASE,
)
_WHO_WRITES = {"i", "we"}
_SHORTEST = 3  # words; less than that asks nothing by itself
MOST = 5


def clauses_in(text: str) -> tuple[str, ...]:
    """The parts in their order, the whole message if it has one part only; at most MOST of them, the last ones."""
    sentences = [part.strip() for part in _ENDS.split(text) if part and part.strip()]
    joined = [clause for sentence in sentences for clause in _JOINS.split(sentence)]
    parts = [part.strip(" ,") for clause in joined for part in _run_on(clause)]
    return tuple(part for part in parts if len(part.split()) >= _SHORTEST)[-MOST:]


def _run_on(clause: str) -> Iterator[str]:
    """Its questions where they run on: each that the writer asks of herself, and any other behind one."""
    start, asked = 0, False
    for question in _TURNED_ROUND.finditer(clause):
        before, may_begin = clause[start : question.start()], asked or question["who"].lower() in _WHO_WRITES
        if may_begin and len(before.split()) >= _SHORTEST and not _SAYING.search(before):
            yield before
            start = question.start()
        asked = True
    yield clause[start:]


def parts_in(text: str) -> tuple[str, ...]:
    """The clauses of a message that has several; none where it is all of one."""
    clauses = clauses_in(text)
    return () if clauses == (text,) else clauses


def looks_like_a_question(clause: str) -> bool:
    """Whether it begins or ends as a question does."""
    return clause.rstrip().endswith("?") or bool(_QUESTION.match(clause))
