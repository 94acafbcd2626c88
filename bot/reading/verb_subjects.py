"""Who does what a verb says: its own subject, that of the verb it hangs on, or whom "by" names."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from bot.reading.deed_objects import FILE, joined
from bot.reading.person_words import FILE as PERSON_WORDS
from bot.reading.word_lists import word_list, words_of

_AT_MOST = 8  # verbs that hang on one another, followed back to a subject


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Who does it, by the verb itself or by the verb that it hangs on."""
    own = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if own:
        return [_antecedent(token) for subject in own for token in [subject, *joined(subject)]]
    if verb.dep_ == "acl":
        return [verb.head]
    if (
        verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"}
        or verb.head is verb
        or depth > _AT_MOST
    ):
        return []
    return _subjects_of_head(verb, depth)


def _subjects_of_head(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    named = _named_between(head, verb) if head.lemma_ in words_of(FILE, "tells_of_another") else None
    if named is not None:
        return [named]
    if verb.dep_ == "xcomp" and head.lemma_ in words_of(FILE, "hands_the_deed_on"):
        handed_on = [child for child in head.children if child.dep_ == "dobj"]
        if handed_on:
            return handed_on
    return subjects(head, depth + 1) if head.pos_ in {"VERB", "AUX"} else []


def _antecedent(token: Token) -> Token:
    """ "who" and "that" stand for the word that they belong to."""
    if token.lower_ in {"who", "that", "which"} and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _named_between(telling: Token, verb: Token) -> Token | None:
    """The brother in "told me his brother, fifteen, makes him": whom the teller speaks of."""
    found = [
        token
        for token in telling.doc[telling.i + 1 : verb.i]
        if token.pos_ == "NOUN" and token.dep_ in {"dobj", "appos", "pobj"} and token.lower_ in _children()
    ]
    return found[-1] if found else None


@lru_cache(maxsize=1)
def _children() -> frozenset[str]:
    lists: dict[str, str] = word_list(PERSON_WORDS)["children"]
    return frozenset(" ".join(lists.values()).split())


def agents(verb: Token) -> list[Token]:
    """The boy in "by a boy"."""
    by = [child for child in verb.children if child.dep_ == "agent" or child.lower_ == "by"]
    return [word for child in by for word in child.children if word.dep_ == "pobj"]


def is_passive(verb: Token) -> bool:
    """ "was touched"; the parser also sees a passive in "he's been showing"."""
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and agents(verb):
        return True  # "a boy bitten by his cousin"
    if verb.tag_ == "VBN" and verb.dep_ in {"xcomp", "ccomp", "acomp"} and verb.head.lemma_ == "get":
        return not any(child.dep_ == "dobj" for child in verb.head.children)  # "she got hit"
    has_own = any(child.dep_ in {"nsubj", "dobj"} for child in verb.children)
    if verb.tag_ in {"VBN", "VBD"} and verb.dep_ == "conj" and not has_own and verb.head is not verb:
        return is_passive(verb.head)  # "was hit and choked"
    return verb.tag_ in {"VBN", "VBD"} and any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def is_made_to(verb: Token) -> bool:
    """ "asked a boy to kiss his willy": who asks does it, not who is asked."""
    head = verb.head.lemma_.lower()
    hangs_on_it = verb.dep_ == "xcomp" or (verb.dep_ == "ccomp" and head in words_of(FILE, "with_a_clause"))
    return hangs_on_it and head in words_of(FILE, "makes_another_do")
