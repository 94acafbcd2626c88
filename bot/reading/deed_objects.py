"""Whom a verb is done to: its objects, and those whose body, clothes or room it reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from bot.reading.word_lists import word_list, words_of

FILE = "deeds.yml"
_LEADS_ON = {"prep", "dative", "prt", "advmod"}


def objects(verb: Token) -> list[Token]:
    """The words for those it is done to, and for those whose it is."""
    return [found for child in verb.children for found in _reached(child, verb)]


def joined(token: Token) -> list[Token]:
    """The girl in "a boy and a girl"."""
    return [child for child in token.children if child.dep_ == "conj"]


def _reached(child: Token, verb: Token) -> Iterator[Token]:
    # After some verbs the parser takes an object for a subject: "pushed him" as "him pushed".
    is_object = child.dep_ in {"dobj", "dative", "oprd"}
    if is_object or (child.dep_ == "nsubj" and child.i > verb.i and verb.tag_ != "VBZ"):
        yield from _with_owners(child, verb)
    if child.dep_ == "ccomp" and child.i > verb.i and verb.lemma_ in words_of(FILE, "with_a_clause"):
        yield from (one for one in child.children if one.dep_ == "nsubj")
    if child.dep_ in _LEADS_ON and child.lower_ not in words_of(FILE, "not_to_whom"):
        for one in child.children:
            if one.dep_ == "pobj":
                yield from _with_owners(one, verb)
    if child.dep_ == "prep" and child.lower_ == "with":
        yield from (one for one in child.children if one.dep_ == "pobj")


def _with_owners(token: Token, verb: Token) -> Iterator[Token]:
    """ "her bum", "another resident's bum" and "the chest of a girl" lead to the person; "his name" does not."""
    yield token
    if token.lower_ in of_the_body() or verb.lemma_.lower() in words_of("doing.yml", "to_another"):
        yield from (child for child in token.children if child.dep_ in {"poss", "compound"})
    yield from joined(token)
    of_whom = [child for child in token.children if child.dep_ == "prep" and child.lower_ in words_of(FILE, "of_whom")]
    for word in (one for child in of_whom for one in child.children if one.dep_ == "pobj"):
        yield word
        yield from (child for child in word.children if child.dep_ == "poss")


@lru_cache(maxsize=1)
def of_the_body() -> frozenset[str]:
    """Parts of the body, clothes and rooms: who owns them is reached with them."""
    macros: dict[str, str] = word_list("macros.yml")
    parts = " ".join(macros[name] for name in ("clothes", "bottom", "privates"))
    return frozenset(re.findall(r"[a-z]{3,}", parts)) | words_of(FILE, "of_the_body")
