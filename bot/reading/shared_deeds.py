"""Whether both children took part alike: "each other", a couple, "they were kissing", "a boy and a girl were found"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from bot.reading.deeds import FILE
from bot.reading.mentions import Kind
from bot.reading.people import People
from bot.reading.word_lists import word_list, words_of


def is_mutual(doc: Doc, people: People) -> bool:
    """Whether the words say that it was between them."""
    words = {token.lower_ for token in doc}
    if {"boyfriend", "girlfriend"} <= words or words & words_of(FILE, "mutual"):
        return True
    if any(one.kind is Kind.EACH_OTHER or one.noun == "couple" for one in people.mentions):
        return True
    dating: str = word_list(FILE)["dating"]
    return any(said in doc.text.lower() for said in dating.split("|")) or any(_is_shared(token) for token in doc)


def _is_shared(verb: Token) -> bool:
    """ "they kissed", "both had sex"."""
    has_sex = verb.lemma_ == "have" and any(
        child.dep_ == "dobj" and child.lower_ in words_of(FILE, "sex") for child in verb.children
    )
    if not has_sex and verb.lemma_.lower() not in words_of("doing.yml", "with_another"):
        return False
    return any(child.dep_ == "nsubj" and child.lower_ in {"they", "both"} for child in verb.children)


def are_named_together(doc: Doc, people: People) -> bool:
    """ "a boy of 6 and a girl of 5 were found ...": two, and neither is said to have done it."""
    heads = [people.mentions[one.mentions[0]].head for one in people.children if not one.plural]
    if len(heads) != 2 or len(people.children) != 2:
        return False
    between = doc[heads[0] + 1 : heads[1]]
    if any(token.pos_ in {"VERB", "AUX", "PUNCT", "ADP"} for token in between):
        return False
    return any(token.lower_ in {"and", "&"} for token in between)
