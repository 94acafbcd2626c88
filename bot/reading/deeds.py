"""Each verb of the story with the persons who do it and the persons it is done to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bot.reading.deed_objects import objects, of_the_body
from bot.reading.nearest_named import named_after, named_before
from bot.reading.people import People, Person
from bot.reading.verb_subjects import agents, is_made_to, is_passive, subjects
from bot.reading.word_lists import words_of

FILE = "deeds.yml"


@dataclass(frozen=True)
class Deed:
    """A verb with the persons who are its subject and its object, no person being both."""

    verb: Token
    doers: tuple[Person, ...]
    targets: tuple[Person, ...]
    own_body: bool = False  # "got his willy out"

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
        if not _is_verb(token) or _is_writers(token):
            continue
        doers, targets = _parts(token, people, at)
        if (doers or targets) and not any(person.adult for person in doers):
            others = tuple(one for one in targets if all(one is not doer for doer in doers))
            yield Deed(token, doers, others, _is_of_own_body(token, doers, people, at))


def harmed_by_adults(doc: Doc, people: People) -> tuple[Person, ...]:
    """To whom adults alone did something: of them it is not told that they did anything to anyone."""
    at, found = people.mention_at(), list[Person]()
    for token in doc:
        if _is_verb(token) and not _is_writers(token) and token.lemma_.lower() in words_of("doing.yml", "to_another"):
            doers, targets = _parts(token, people, at)
            if doers and all(one.adult for one in doers):
                found += targets
    return tuple(found)


def _parts(verb: Token, people: People, at: Mapping[int, int]) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """Who does it, and to whom, by the grammar of the sentence or else by who is named nearest."""
    doers, targets = _persons(subjects(verb), people, at), _persons(_done_to(verb), people, at)
    if is_passive(verb) and verb.dep_ == "advcl" and not any(child.dep_ == "nsubjpass" for child in verb.children):
        return (), targets  # "looked at videos of children being abused" says nothing of who looked
    if is_passive(verb):
        doers, targets = _persons(agents(verb), people, at), doers + targets
    elif is_made_to(verb):
        doers, targets = _persons(subjects(verb.head), people, at), doers + targets
    elif not doers and _is_listed(verb):
        doers = _persons(named_before(verb, at), people, at)
    if not targets and _is_listed(verb):
        targets = _persons(named_after(verb, at), people, at)
    return doers, targets


def _is_of_own_body(verb: Token, doers: tuple[Person, ...], people: People, at: Mapping[int, int]) -> bool:
    """Whether what is shown or taken off belongs to the one who does it."""
    things = [child for child in verb.children if child.dep_ in {"dobj", "nsubj"} and child.lower_ in of_the_body()]
    owners = [owner for thing in things for owner in thing.children if owner.dep_ == "poss"]
    return any(person is doer for person in _persons(owners, people, at) for doer in doers)


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


def _done_to(verb: Token) -> list[Token]:
    return [*objects(verb), *_stranded(verb)]


def _stranded(verb: Token) -> list[Token]:
    """The kid in "the kid he did it to"."""
    bare = any(
        child.dep_ == "prep" and child.lower_ in {"to", "with", "on"} and not list(child.children)
        for child in verb.children
    )
    return [verb.head] if bare and verb.dep_ == "relcl" else []
