"""Each verb of the story with the persons who do it and the persons it is done to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from bot.reading.deed_objects import joined, objects
from bot.reading.nearest_named import named_after, named_before
from bot.reading.people import People, Person
from bot.reading.person_words import FILE as PERSON_WORDS
from bot.reading.word_lists import word_list, words_of

FILE = "deeds.yml"
_AT_MOST = 8  # verbs that hang on one another, followed back to a subject


@dataclass(frozen=True)
class Deed:
    """A verb with the persons who are its subject and its object, no person being both."""

    verb: Token
    doers: tuple[Person, ...]
    targets: tuple[Person, ...]

    @property
    def lemma(self) -> str:
        """The base form, by which word lists name a verb."""
        return str(self.verb.lemma_.lower())

    def is_one_of(self, kind: str, file: str = "doing.yml") -> bool:
        """Whether the verb is in this list."""
        return self.lemma in words_of(file, kind)

    @property
    def negated(self) -> bool:
        """ "did not touch"."""
        return any(child.dep_ == "neg" for child in self.verb.children)

    @property
    def reflexive(self) -> bool:
        """ "himself" among the next few words."""
        return bool(self.following(4) & {"himself", "herself", "themselves", "itself", "themself"})

    def following(self, words: int) -> set[str]:
        """The next few words of the text."""
        return {token.lower_ for token in self.verb.doc[self.verb.i + 1 : self.verb.i + words]}


def deeds_in(doc: Doc, people: People) -> Iterator[Deed]:
    """What was done, verb by verb; an adult's doings and the writer's are no part of it."""
    at = people.mention_at()
    for token in doc:
        if token.lemma_.lower() in words_of("doing.yml", "by_hand"):
            yield from _by_hand(token, people, at)
        if not _is_verb(token):
            continue
        doers, targets = _persons(subjects(token), people, at), _persons(_done_to(token), people, at)
        if _is_passive(token):
            doers, targets = _persons(_agents(token), people, at), doers + targets
        elif not doers and _is_listed(token):
            doers = _persons(named_before(token, at), people, at)
        if not targets and _is_listed(token):
            targets = _persons(named_after(token, at), people, at)
        if (doers or targets) and not any(person.adult for person in doers) and not _is_writers(token):
            yield Deed(token, doers, tuple(one for one in targets if all(one is not doer for doer in doers)))


def _by_hand(noun: Token, people: People, at: Mapping[int, int]) -> Iterator[Deed]:
    """ "caught with her hand down a 4 year old's nappy": a deed without a verb."""
    if noun.i + 1 >= len(noun.doc) or noun.nbor().lower_ not in words_of(FILE, "by_hand_where"):
        return
    own = [child for child in noun.children if child.dep_ == "poss"]
    doers = _persons(own, people, at) or _persons(named_before(noun, at), people, at)
    targets = tuple(
        one for one in _persons(named_after(noun, at), people, at) if all(one is not doer for doer in doers)
    )
    if doers and targets and not any(person.adult for person in doers):
        yield Deed(noun, doers, targets)


def _is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or token.tag_ in {"VBG", "VBN", "VBD"}


def _is_listed(verb: Token) -> bool:
    """Whether the verb is one that tells who did what to whom, so that it is worth a guess whom it is about."""
    return any(verb.lemma_.lower() in words_of("doing.yml", kind) for kind in ("to_another", "weak", "with_another"))


def _is_passive(verb: Token) -> bool:
    """ "was touched"; the parser also sees a passive in "he's been showing"."""
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return True  # "a boy bitten by his cousin"
    has_own = any(child.dep_ in {"nsubj", "dobj"} for child in verb.children)
    if verb.tag_ == "VBN" and verb.dep_ == "conj" and not has_own and verb.head is not verb:
        return _is_passive(verb.head)  # "was hit and choked"
    return verb.tag_ in {"VBN", "VBD"} and any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def _is_writers(verb: Token) -> bool:
    """What the writer did is no part of it."""
    by_writer = any(subject.lower_ in {"i", "we", "you"} for subject in subjects(verb))
    return by_writer and not any(child.dep_ == "nsubjpass" for child in verb.children)


def _persons(tokens: Iterable[Token], people: People, at: Mapping[int, int]) -> tuple[Person, ...]:
    places = [at.get(token.i, _counted(token, at)) for token in tokens]
    found = [people.by_mention[place] for place in places if place is not None and place in people.by_mention]
    return tuple({id(person): person for person in found}.values())


def _counted(token: Token, at: Mapping[int, int]) -> int | None:
    """The lads in "a gang of five lads"."""
    of = [word for child in token.children if child.lower_ == "of" for word in child.children]
    return next((at[word.i] for word in of if word.i in at), None)


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


def _done_to(verb: Token) -> list[Token]:
    return [*objects(verb), *_stranded(verb)]


def _stranded(verb: Token) -> list[Token]:
    """The kid in "the kid he did it to"."""
    bare = any(
        child.dep_ == "prep" and child.lower_ in {"to", "with", "on"} and not list(child.children)
        for child in verb.children
    )
    return [verb.head] if bare and verb.dep_ == "relcl" else []


def _agents(verb: Token) -> list[Token]:
    """The boy in "by a boy"."""
    by = [child for child in verb.children if child.dep_ == "agent" or child.lower_ == "by"]
    return [word for child in by for word in child.children if word.dep_ == "pobj"]
