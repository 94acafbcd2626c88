"""What a word is in its sentence: the verb that it belongs to, and the subject of a verb."""

from __future__ import annotations

from spacy.tokens import Token

from bot.reading.word_lists import words_of

SUBJECTS = {"nsubj", "nsubjpass"}
_SHARE_A_SUBJECT = {"conj", "xcomp", "ccomp"}  # verbs that take the subject of the verb they hang on


def verb_of(token: Token) -> Token | None:
    """The verb that the word is a part of; None for a word that is too far from one."""
    head = token.head
    for _ in range(3):
        if head.pos_ in {"VERB", "AUX"}:
            return head
        if head.head is head:
            return None
        head = head.head
    return None


def subject_of(verb: Token) -> Token | None:
    """Who or what does it, where the sentence says so."""
    for _ in range(4):
        for child in verb.children:
            if child.dep_ in SUBJECTS:
                return child
        told = [child for child in verb.head.children if child.dep_ == "dobj"] if verb.dep_ == "xcomp" else []
        if told and verb.head.lemma_.lower() in words_of("deeds.yml", "hands_the_deed_on"):
            return told[0]  # "told a girl to show him": she shows it
        if verb.dep_ not in _SHARE_A_SUBJECT or verb.head is verb:
            return None
        verb = verb.head
    return None


def is_subject(token: Token) -> bool:
    """Whether the sentence is about this word."""
    return token.dep_ in SUBJECTS
