"""Who showed the behaviour and who it was shown to, from who did what to whom; open where the story does not say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from spacy.tokens import Doc, Token

from bot.reading.mentions import Kind
from bot.reading.people import People, Person
from bot.reading.word_lists import word_list


class Role(Enum):
    """What a word for a person is shown as while phrases are looked for."""

    CHILD = "CHILD"
    OTHER = "OTHER"
    BOTH = "BOTH"
    KID = "KID"  # a child of whom the story does not say which
    ADULT = "ADULT"
    WRITER = "WRITER"
    NOBODY = "NOBODY"


@dataclass(frozen=True)
class Cast:
    """`roles` has a role for each mention's place. `others` may hold an adult to whom it was shown."""

    people: People
    child: Person | None
    others: tuple[Person, ...]
    mutual: bool
    roles: tuple[Role, ...]

    def is_child(self, person: Person) -> bool:
        return person is self.child


@dataclass
class _Evidence:
    did: dict[int, int] = field(default_factory=dict)
    had_done: dict[int, int] = field(default_factory=dict)
    mutual: bool = False
    first_doer: int | None = None

    def add(self, ledger: dict[int, int], person: Person | None, weight: int) -> None:
        if person is not None:
            ledger[id(person)] = ledger.get(id(person), 0) + weight


@dataclass(frozen=True)
class _Deed:
    """A verb with the persons who are its subject and its object."""

    verb: Token
    doers: tuple[Person, ...]
    targets: tuple[Person, ...]


def cast_of(doc: Doc, people: People) -> Cast:
    """The parts that the persons have in the story."""
    evidence = _Evidence()
    for deed in _deeds(doc, people):
        _weigh(deed, evidence)
    _weigh_relations(doc, people, evidence)
    evidence.mutual = evidence.mutual or any(one.kind is Kind.EACH_OTHER for one in people.mentions) or _is_couple(doc)
    child, others = _parts(people, evidence)
    roles = tuple(_role(people, place, child, others) for place in range(len(people.mentions)))
    return Cast(people, child, others, evidence.mutual, roles)


def _is_couple(doc: Doc) -> bool:
    words = {token.lower_ for token in doc}
    return bool(words & {"couple", "mutual", "mutually"}) or {"boyfriend", "girlfriend"} <= words


def _deeds(doc: Doc, people: People) -> Iterator[_Deed]:
    at = people.mention_at()
    for token in doc:
        if token.pos_ in {"VERB", "AUX"} or token.tag_ in {"VBG", "VBN", "VBD"}:
            doers, targets = _persons(_subjects(token), people, at), _persons(_objects(token), people, at)
            if any(child.dep_ == "nsubjpass" for child in token.children) or _is_passive_participle(token):
                doers, targets = _persons(_agents(token), people, at), doers + targets
            if doers or targets:
                yield _Deed(token, doers, targets)


def _is_passive_participle(token: Token) -> bool:
    return token.tag_ == "VBN" and any(child.dep_ in {"auxpass"} for child in token.children)


def _persons(tokens: list[Token], people: People, at: dict[int, int]) -> tuple[Person, ...]:
    found = [people.by_mention[at[token.i]] for token in tokens if token.i in at and at[token.i] in people.by_mention]
    return tuple({id(person): person for person in found}.values())


def _subjects(verb: Token) -> list[Token]:
    own = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if own:
        return [_antecedent(token) for token in own for token in [token, *_joined(token)]]
    if verb.dep_ in {"acl"}:
        return [verb.head]
    if verb.dep_ in {"conj", "xcomp", "advcl"} and verb.head is not verb:
        if verb.dep_ == "xcomp":
            objects = [child for child in verb.head.children if child.dep_ == "dobj"]
            if objects and verb.head.lemma_ in {
                "make",
                "force",
                "get",
                "ask",
                "tell",
                "want",
                "see",
                "catch",
                "find",
                "let",
                "help",
                "order",
            }:
                return objects
        return _subjects(verb.head) if verb.head.pos_ in {"VERB", "AUX"} else []
    return []


def _antecedent(token: Token) -> Token:
    """ "who" and "that" stand for the word that they belong to."""
    if token.lower_ in {"who", "that", "which"} and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _joined(token: Token) -> list[Token]:
    return [child for child in token.children if child.dep_ == "conj"]


def _objects(verb: Token) -> list[Token]:
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ in {"dobj", "dative", "oprd"} or (
            child.dep_ == "nsubj" and child.i > verb.i and verb.tag_ != "VBZ"
        ):
            found += _with_owners(child)
        if child.dep_ == "ccomp" and child.i > verb.i and verb.lemma_ in {"make", "force", "get", "let"}:
            found += [one for one in child.children if one.dep_ == "nsubj"]
        if child.dep_ in {"prep", "dative", "prt", "advmod"} and child.lower_ not in {"by", "since", "with"}:
            found += [word for one in child.children if one.dep_ == "pobj" for word in _with_owners(one)]
        if child.dep_ == "prep" and child.lower_ == "with":
            found += [one for one in child.children if one.dep_ == "pobj"]
    return found


def _with_owners(token: Token) -> list[Token]:
    """ "her bum", "another resident's bum" and "the chest of a girl" lead to the person."""
    owners = [child for child in token.children if child.dep_ in {"poss", "compound"}]
    of = [
        word
        for child in token.children
        if child.dep_ == "prep" and child.lower_ in {"of", "on", "in", "at", "to", "under", "up", "down"}
        for word in child.children
        if word.dep_ == "pobj"
    ]
    return [
        token,
        *owners,
        *_joined(token),
        *of,
        *[child for word in of for child in word.children if child.dep_ == "poss"],
    ]


def _agents(verb: Token) -> list[Token]:
    return [
        word
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for word in child.children
        if word.dep_ == "pobj"
    ]


def _weigh(deed: _Deed, evidence: _Evidence) -> None:
    kinds, lemma = _kinds(), deed.verb.lemma_.lower()
    doers = [person for person in deed.doers if not person.adult]
    targets = [person for person in deed.targets if all(person is not doer for doer in deed.doers)]
    for kind, weight in (("to_another", 4), ("weak", 1)):
        if lemma in kinds[kind] and not _is_refused(deed.verb):
            for person in doers if targets or kind == "to_another" else []:
                evidence.add(evidence.did, person, weight if targets else 1)
            for person in targets:
                evidence.add(evidence.had_done, person, weight)
    if lemma in {"do", "happen"} and _is_the_deed(deed.verb) and not any(one.adult for one in deed.doers):
        for person in doers:
            evidence.add(evidence.did, person, 3)
        for person in targets:
            evidence.add(evidence.had_done, person, 3)
    if lemma in {"tell", "say", "report", "ask"} and doers and _tells_us(deed.verb):
        for person in doers:
            evidence.add(evidence.had_done, person, 1)
    if lemma in kinds["alone"] and doers and not targets:
        for person in doers:
            evidence.add(evidence.did, person, 1)
    if lemma in kinds["by_the_other"]:
        for person in doers:
            evidence.add(evidence.had_done, person, 1)
    if lemma in kinds["with_another"] and not targets and (len(doers) > 1 or any(person.plural for person in doers)):
        evidence.mutual = True
    if lemma in kinds["with_another"] and doers and targets:
        for person in doers:
            evidence.add(evidence.did, person, 2)
        for person in targets:
            evidence.add(evidence.had_done, person, 2)


def _is_refused(verb: Token) -> bool:
    """ "she pushed him off" and "told him to stop" are what a child does who was harmed."""
    following = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 6]}
    if verb.lemma_ in {"push", "pull", "shove", "kick", "hit", "slap", "punch"}:
        return bool(following & {"off", "away"}) and "trousers" not in following
    if verb.lemma_ in {"tell", "ask", "say", "talk", "speak"}:
        return (
            not (following & {"not", "secret", "quiet", "nudes", "nude", "sex", "delete", "undress"})
            or "stop" in following
        )
    return verb.lemma_ in {"show", "give"} and bool(following & {"me", "us", "messages", "teacher"})


def _is_the_deed(verb: Token) -> bool:
    """ "did it", "has been doing things to her"; not "she did well"."""
    return any(
        child.dep_ == "dobj" and child.lower_ in {"it", "this", "that", "things", "stuff", "something"}
        for child in verb.children
    )


def _tells_us(verb: Token) -> bool:
    following = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 4]}
    return (
        bool(following & {"me", "us", "teacher", "mum", "mam", "ta", "worker", "staff", "nan", "carer"})
        and verb.tag_ != "VBN"
    )


def _weigh_relations(doc: Doc, people: People, evidence: _Evidence) -> None:
    """ "frightened of him", "the victim", "child who has harmed"."""
    at = people.mention_at()
    for token in doc:
        if token.lower_ in {"frightened", "scared", "afraid", "terrified", "wary", "petrified"}:
            feared = [word for prep in token.children if prep.lower_ == "of" for word in prep.children if word.i in at]
            for word in feared:
                evidence.add(evidence.did, people.by_mention.get(at[word.i]), 2)
    for place, mention in enumerate(people.mentions):
        person = people.by_mention.get(place)
        if mention.noun in word_list("people.yml")["harmed"].split() or "harmed" in _words_before(doc, mention.head):
            evidence.add(evidence.had_done, person, 5)
        if mention.noun in word_list("people.yml")["harming"].split():
            evidence.add(evidence.did, person, 5)


def _words_before(doc: Doc, head: int) -> set[str]:
    return {token.lower_ for token in doc[max(0, head - 2) : head]}


def _parts(people: People, evidence: _Evidence) -> tuple[Person | None, tuple[Person, ...]]:
    scored = [(evidence.did.get(id(one), 0) - evidence.had_done.get(id(one), 0), one) for one in people.children]
    doers = [(score, one) for score, one in scored if score > 0]
    if doers:
        best = max(score for score, _ in doers)
        child = next(one for score, one in doers if score == best)
    else:
        child = _child_by_default(people, evidence, scored)
    if child is None:
        return None, ()
    targets = [one for score, one in scored if one is not child and evidence.had_done.get(id(one), 0) > 0]
    adults = [one for one in people.persons if one.adult and evidence.had_done.get(id(one), 0) >= 4]
    others = targets or ([] if adults else _others_by_default(people, child, evidence))
    return child, tuple([*others, *adults])


def _child_by_default(people: People, evidence: _Evidence, scored: list[tuple[int, Person]]) -> Person | None:
    harmed = [one for score, one in scored if score < 0]
    rest = [one for score, one in scored if score >= 0]
    if harmed and len(rest) == 1:
        return rest[0]
    marked = [one for one in rest if one.noun == "other" or "other" in one.marks]
    if len(marked) == 1 and not harmed and len(rest) == 2 and not marked[0].plural:
        return next(one for one in rest if one is not marked[0])
    if evidence.mutual and rest:
        return rest[0]
    alone = [one for one in people.children if not one.plural]
    return alone[0] if len(people.children) == 1 and alone and not harmed else None


def _others_by_default(people: People, child: Person, evidence: _Evidence) -> list[Person]:
    """The one other child of the story."""
    rest = [one for one in people.children if one is not child and not one.unsure]
    return rest if len(rest) == 1 and not (rest[0].plural and not evidence.mutual) else []


def _role(people: People, place: int, child: Person | None, others: tuple[Person, ...]) -> Role:
    mention = people.mentions[place]
    person = people.by_mention.get(place)
    if mention.kind is Kind.WRITER:
        return Role.WRITER
    if mention.none_of_them:
        return Role.NOBODY
    if mention.kind in {Kind.PLURAL_PRONOUN, Kind.EACH_OTHER} and person is None:
        return Role.BOTH
    if person is None:
        return Role.KID
    if person.adult and all(person is not one for one in others):
        return Role.ADULT
    if place in person.unsure:
        return Role.KID
    if person is child:
        return Role.CHILD
    return Role.OTHER if any(person is one for one in others) else Role.KID


@lru_cache(maxsize=1)
def _kinds() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words.split()) for kind, words in word_list("doing.yml").items()}
