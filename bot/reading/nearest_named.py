"""Whom a verb is about where the parser finds neither subject nor object, as in notes: the nearest that are named."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from bot.reading.sentence_parts import is_subject

_REACH = 7  # words after a verb in which the one it is done to is named
_ENDS = {".", "?", "!", ";"}


def named_before(verb: Token, at: Mapping[int, int]) -> list[Token]:
    """The boy of "boy, 9, SEND, touched a girl": who is named last before it in the sentence, owners left out."""
    for place in range(verb.i - 1, -1, -1):
        token = verb.doc[place]
        if token.text in _ENDS:
            return _before_the_sentence(verb, place, at) if place == verb.i - 1 else []
        is_aside = token.dep_ == "pobj" and token.head.head.lower_ not in {"one", "some", "two"}
        if place in at and token.tag_ != "PRP$" and not is_aside:
            return [token]
    return []


def _before_the_sentence(verb: Token, end: int, at: Mapping[int, int]) -> list[Token]:
    """ "He has a thing for feet. Takes their socks off": notes go on about the one they began with."""
    subjects = [token for token in verb.doc[:end] if token.i in at and is_subject(token)]
    return subjects[-1:]


def named_after(verb: Token, at: Mapping[int, int]) -> list[Token]:
    """The girl of "hand up a girl's skirt": who is named next, before another verb begins."""
    for place in range(verb.i + 1, min(verb.i + _REACH, len(verb.doc))):
        token = verb.doc[place]
        if token.text in _ENDS or token.pos_ in {"VERB", "AUX"} or token.lower_ in {"and", "but", "when"}:
            return []
        if place in at and not token.lower_.endswith("self") and not _only_owns_another(token, at):
            return [token]
    return []


def _only_owns_another(token: Token, at: Mapping[int, int]) -> bool:
    """The "his" of "his little sister's"."""
    return token.tag_ == "PRP$" and any(place in at for place in range(token.i + 1, token.i + 3))
