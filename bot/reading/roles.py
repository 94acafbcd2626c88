"""Who showed the behaviour and who it was shown to, from who did what to whom; open where the story does not say."""

from __future__ import annotations

import re
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
    """`roles` has a role for each mention's place. `others` may hold an adult to whom it was shown. `deed`: someone did it
    to someone, in these words."""

    people: People
    child: Person | None
    others: tuple[Person, ...]
    mutual: bool
    roles: tuple[Role, ...]
    deed: bool


@dataclass
class _Evidence:
    did: dict[int, int] = field(default_factory=dict)
    had_done: dict[int, int] = field(default_factory=dict)
    mutual: bool = False
    together: bool = False
    deed: bool = False

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
    evidence.mutual = evidence.mutual or _is_mutual(doc, people)
    evidence.together = _are_named_together(doc, people)
    child, others = _parts(people, evidence)
    roles = tuple(_role(people, place, child, others) for place in range(len(people.mentions)))
    return Cast(people, child, others, evidence.mutual or evidence.together, roles, evidence.deed or evidence.mutual)


def _is_mutual(doc: Doc, people: People) -> bool:
    """ "each other", a couple, "they" as those who kissed, or "a boy of 6 and a girl of 5 were found"."""
    words = {token.lower_ for token in doc}
    text = doc.text.lower()
    dating = any(words_of in text for words_of in ("going out", "in a relationship", "dating", "went out with"))
    said = dating or any(one.kind is Kind.EACH_OTHER for one in people.mentions) or {"boyfriend", "girlfriend"} <= words
    couple = any(one.noun == "couple" for one in people.mentions) or bool(words & {"mutual", "mutually"})
    return said or couple or any(_is_shared(token) for token in doc)


def _are_named_together(doc: Doc, people: People) -> bool:
    """ "a boy of 6 and a girl of 5 were found ...": two, and neither is said to have done it."""
    heads = [people.mentions[one.mentions[0]].head for one in people.children if not one.plural]
    if len(heads) != 2 or len(people.children) != 2:
        return False
    between = doc[heads[0] + 1 : heads[1]]
    return any(token.lower_ in {"and", "&"} for token in between) and not any(
        token.pos_ in {"VERB", "AUX", "PUNCT", "ADP"} for token in between
    )


def _is_shared(token: Token) -> bool:
    shared = token.lemma_.lower() in _kinds()["with_another"] or _is_having_sex(token)
    return shared and any(child.dep_ == "nsubj" and child.lower_ in {"they", "both"} for child in token.children)


def _deeds(doc: Doc, people: People) -> Iterator[_Deed]:
    at = people.mention_at()
    for token in doc:
        if token.pos_ in {"VERB", "AUX"} or token.tag_ in {"VBG", "VBN", "VBD"}:
            doers, targets = (
                _persons(_subjects(token), people, at),
                _persons([*_objects(token), *_stranded(token)], people, at),
            )
            if any(child.dep_ == "nsubjpass" for child in token.children) or _is_passive_participle(token):
                doers, targets = _persons(_agents(token), people, at), doers + targets
            if doers or targets:
                yield _Deed(token, doers, targets)


def _is_passive_participle(token: Token) -> bool:
    return token.tag_ == "VBN" and any(child.dep_ in {"auxpass"} for child in token.children)


def _persons(tokens: list[Token], people: People, at: dict[int, int]) -> tuple[Person, ...]:
    places = [at.get(token.i, _counted(token, at)) for token in tokens]
    found = [people.by_mention[place] for place in places if place is not None and place in people.by_mention]
    return tuple({id(person): person for person in found}.values())


def _counted(token: Token, at: dict[int, int]) -> int | None:
    """The lads in "a gang of five lads"."""
    of = [word for child in token.children if child.lower_ == "of" for word in child.children]
    return next((at[word.i] for word in of if word.i in at), None)


def _subjects(verb: Token) -> list[Token]:
    own = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if own:
        return [_antecedent(token) for token in own for token in [token, *_joined(token)]]
    if verb.dep_ in {"acl"}:
        return [verb.head]
    if verb.dep_ in {"conj", "xcomp", "advcl", "ccomp"} and verb.head is not verb:
        if verb.head.lemma_ in {"tell", "say", "report", "disclose"} and (named := _named_between(verb.head, verb)):
            return [named]
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


def _named_between(telling: Token, verb: Token) -> Token | None:
    """The brother in "told me his brother, fifteen, makes him": whom the teller speaks of."""
    found = [
        token
        for token in telling.doc[telling.i + 1 : verb.i]
        if token.pos_ == "NOUN" and token.dep_ in {"dobj", "appos", "pobj"} and token.lower_ in _said_of()
    ]
    return found[-1] if found else None


@lru_cache(maxsize=1)
def _said_of() -> frozenset[str]:
    lists: dict[str, dict[str, str]] = word_list("people.yml")
    return frozenset(" ".join(lists["children"].values()).split())


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
            found += _with_owners(child, verb)
        if child.dep_ == "ccomp" and child.i > verb.i and verb.lemma_ in {"make", "force", "get", "let"}:
            found += [one for one in child.children if one.dep_ == "nsubj"]
        if child.dep_ in {"prep", "dative", "prt", "advmod"} and child.lower_ not in {"by", "since", "with"}:
            found += [word for one in child.children if one.dep_ == "pobj" for word in _with_owners(one, verb)]
        if child.dep_ == "prep" and child.lower_ == "with":
            found += [one for one in child.children if one.dep_ == "pobj"]
    return found


def _with_owners(token: Token, verb: Token) -> list[Token]:
    """ "her bum", "another resident's bum" and "the chest of a girl" lead to the person; "his name" does not."""
    is_of_body = token.lower_ in _of_the_body() or verb.lemma_.lower() in _kinds()["to_another"]
    owners = [child for child in token.children if child.dep_ in {"poss", "compound"} and is_of_body]
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


@lru_cache(maxsize=1)
def _of_the_body() -> frozenset[str]:
    macros: dict[str, str] = word_list("macros.yml")
    parts = " ".join(macros[name] for name in ("clothes", "bottom", "privates"))
    return frozenset(re.findall(r"[a-z]{3,}", parts)) | frozenset(
        "arm arms hand hands leg legs face head hair neck mouth wrist wrists body room bedroom bed thigh thighs knee lap".split()
    )


def _agents(verb: Token) -> list[Token]:
    return [
        word
        for child in verb.children
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")
        for word in child.children
        if word.dep_ == "pobj"
    ]


_AUDIENCE = {"friend", "mate", "teammate"}  # "sent it to his mates": they were shown what was done to another


def _weigh(deed: _Deed, evidence: _Evidence) -> None:
    if any(person.adult for person in deed.doers) or _is_writers(deed.verb):
        return
    kinds, lemma = _kinds(), deed.verb.lemma_.lower()
    doers = [person for person in deed.doers if not person.adult]
    targets = [person for person in deed.targets if all(person is not doer for doer in deed.doers)]
    if lemma in {"send", "share", "show", "post", "pass", "forward"}:
        targets = [person for person in targets if not (person.plural and person.nouns & _AUDIENCE)]
    for kind, weight in (("to_another", 4), ("weak", 1)):
        if lemma in kinds[kind] and not _is_refused(deed.verb):
            for person in doers if targets or kind == "to_another" else []:
                evidence.add(evidence.did, person, weight if targets else 1)
            for person in targets:
                evidence.add(evidence.had_done, person, weight)
            seen = bool(targets) and (bool(doers) or kind == "to_another")
            evidence.deed = evidence.deed or (seen and not _is_negated(deed.verb))
    if lemma in kinds["weak"] and _is_refused(deed.verb):
        for person in doers:
            evidence.add(evidence.had_done, person, 1)
        for person in targets:
            evidence.add(evidence.did, person, 1)
    if (
        lemma == "do"
        and _is_the_deed(deed.verb)
        and not _is_negated(deed.verb)
        and not any(one.adult for one in deed.doers)
    ):
        for person in doers:
            evidence.add(evidence.did, person, 3)
        for person in targets:
            evidence.add(evidence.had_done, person, 3)
        evidence.deed = evidence.deed or bool(doers)
    if lemma in {"tell", "say", "report", "ask"} and doers and _tells_us(deed.verb):
        for person in doers:
            evidence.add(evidence.had_done, person, 1)
    if lemma in kinds["found"] and not deed.doers:
        for person in targets:
            evidence.add(evidence.did, person, 1)
    if lemma in kinds["stood_up_to"] and not _is_negated(deed.verb):
        for person in doers:
            evidence.add(evidence.did, person, 1)
    if lemma in kinds["alone"] and doers and not targets:
        for person in doers:
            evidence.add(evidence.did, person, 1)
    if lemma in kinds["by_the_other"]:
        for person in doers:
            evidence.add(evidence.had_done, person, 1)
    if (
        (lemma in kinds["with_another"] or _is_having_sex(deed.verb))
        and not targets
        and (len(doers) > 1 or any(person.plural for person in doers))
    ):
        evidence.mutual = True
    if lemma in kinds["with_another"] and doers and targets:
        for person in doers:
            evidence.add(evidence.did, person, 2)
        for person in targets:
            evidence.add(evidence.had_done, person, 2)
        evidence.deed = evidence.deed or not _is_negated(deed.verb)
    if lemma in {"say", "tell", "threaten"} and _says_they_will_hurt(deed.verb):
        for person in doers:
            evidence.add(evidence.did, person, 3)


def _says_they_will_hurt(verb: Token) -> bool:
    following = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 12]]
    will = bool({"will", "'ll", "'d", "would", "going"} & set(following))
    return will and bool(
        {"kill", "hurt", "batter", "hit", "beat", "smack", "stab", "post", "share", "leak", "get"} & set(following)
    )


def _is_writers(verb: Token) -> bool:
    """What the writer did is no part of it."""
    return any(subject.lower_ in {"i", "we", "you"} for subject in _subjects(verb)) and not any(
        child.dep_ == "nsubjpass" for child in verb.children
    )


def _is_refused(verb: Token) -> bool:
    """ "she pushed him off" and "told him to stop" are what a child does who was harmed."""
    following = {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 8]}
    if verb.lemma_ in {"push", "pull", "shove", "kick", "hit", "slap", "punch"}:
        return bool(following & {"off", "away"}) and "trousers" not in following
    if verb.lemma_ in {"tell", "ask", "say", "talk", "speak"}:
        return (
            not (
                following
                & {
                    "not",
                    "secret",
                    "quiet",
                    "nudes",
                    "nude",
                    "sex",
                    "sexual",
                    "delete",
                    "undress",
                    "pictures",
                    "photos",
                    "for",
                }
            )
            or "stop" in following
        )
    return verb.lemma_ in {"show", "give"} and bool(following & {"me", "us", "messages", "teacher"})


def _is_having_sex(verb: Token) -> bool:
    return verb.lemma_ == "have" and any(
        child.dep_ == "dobj" and child.lower_ in {"sex", "intercourse"} for child in verb.children
    )


def _stranded(verb: Token) -> list[Token]:
    """The kid in "the kid he did it to"."""
    bare = any(
        child.dep_ == "prep" and child.lower_ in {"to", "with", "on"} and not list(child.children)
        for child in verb.children
    )
    return [verb.head] if bare and verb.dep_ == "relcl" else []


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


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
            after = doc[token.i + 1 : token.i + 6]
            feared = [word for word in after if word.i in at and any(one.lower_ in {"of", "what"} for one in after)]
            for word in feared[:1]:
                evidence.add(evidence.did, people.by_mention.get(at[word.i]), 2)
    for place, mention in enumerate(people.mentions):
        person = people.by_mention.get(place)
        if (
            mention.noun in word_list("people.yml")["harmed"].split()
            or "harmed" in _words_before(doc, mention.head)
            or _happened_to(doc, people, place)
        ):
            evidence.add(evidence.had_done, person, 5)
        if _is_from(doc, people, place):
            evidence.add(evidence.did, person, 2)
        if mention.noun in word_list("people.yml")["harming"].split():
            evidence.add(evidence.did, person, 5)


def _is_from(doc: Doc, people: People, place: int) -> bool:
    """The sender in "messages from a boy in Y8"."""
    before = [token.lower_ for token in doc[max(0, people.mentions[place].start - 2) : people.mentions[place].start]]
    things = {
        "messages",
        "message",
        "texts",
        "photos",
        "pictures",
        "picture",
        "photo",
        "video",
        "videos",
        "nude",
        "nudes",
        "snap",
        "snaps",
    }
    return before[1:] == ["from"] and before[0] in things


def _happened_to(doc: Doc, people: People, place: int) -> bool:
    """ "the girl it happened to", "it happened to a boy"."""
    head = people.mentions[place].head
    following = [token.lower_ for token in doc[head + 1 : head + 5]]
    before = [token.lower_ for token in doc[max(0, people.mentions[place].start - 2) : people.mentions[place].start]]
    return before in (["happened", "to"], ["done", "to"]) or (
        "happened" in following and "to" in following[following.index("happened") :]
    )


def _words_before(doc: Doc, head: int) -> set[str]:
    return {token.lower_ for token in doc[max(0, head - 2) : head]}


def _parts(people: People, evidence: _Evidence) -> tuple[Person | None, tuple[Person, ...]]:
    scored = [(evidence.did.get(id(one), 0) - evidence.had_done.get(id(one), 0), one) for one in people.children]
    doers = [(score, one) for score, one in scored if score > 0]
    best = max((score for score, _ in doers), default=0)
    by_deed = [one for score, one in doers if score == best]
    child: Person | None = by_deed[0] if by_deed else _child_by_default(people, evidence, scored)
    if child is None:
        return None, tuple(one for score, one in scored if score < 0 or _is_named_other(one))
    targets = [one for score, one in scored if one is not child and evidence.had_done.get(id(one), 0) > 0]
    adults = [one for one in people.persons if one.adult and evidence.had_done.get(id(one), 0) >= 4]
    others = targets or ([] if adults else _others_by_default(people, child, evidence))
    return child, tuple([*others, *adults])


def _are_partners(rest: list[Person]) -> bool:
    return len(rest) == 2 and any(one.nouns & {"boyfriend", "girlfriend"} for one in rest)


def _older_of(rest: list[Person]) -> Person:
    """Where both took part the older counts as the child, so that "the other" is the younger."""
    singles = [one for one in rest if not one.plural][:2]
    if len(singles) == 2 and None not in (first := singles[0].years, second := singles[1].years):
        return singles[1] if (second or 0) > (first or 0) else singles[0]
    return rest[0]


def _is_named_other(person: Person) -> bool:
    return bool(person.marks & {"other"}) and not person.plural


def _child_by_default(people: People, evidence: _Evidence, scored: list[tuple[int, Person]]) -> Person | None:
    harmed = [one for score, one in scored if score < 0]
    rest = [one for score, one in scored if score >= 0]
    if harmed and len(rest) == 1:
        return rest[0]
    if len(rest) == 2 and sum(map(_is_named_other, rest)) == 1 and not harmed:
        return next(one for one in rest if not _is_named_other(one))
    if (evidence.mutual or evidence.together or _are_partners(rest)) and rest and not harmed:
        return _older_of(rest)
    alone = [one for one in people.children if not one.plural]
    if len(alone) != 1 or harmed or _is_named_other(alone[0]):
        return None
    # "she was upset" alone may speak of either child; "a boy in my class ..." opens a story about him.
    return alone[0] if alone[0].nouns else None


def _others_by_default(people: People, child: Person, evidence: _Evidence) -> list[Person]:
    """The one other child of the story."""
    rest = [one for one in people.children if one is not child and not one.unsure]
    return rest if len(rest) == 1 and not (rest[0].plural and not evidence.mutual) else []


_THE_TWO = {"child", "kid", "boy", "girl", "pupil", "student", "sibling", "couple", "pair"}


def _role(people: People, place: int, child: Person | None, others: tuple[Person, ...]) -> Role:
    mention = people.mentions[place]
    person = people.by_mention.get(place)
    if mention.kind is Kind.WRITER:
        return Role.WRITER
    if mention.none_of_them:
        return Role.NOBODY
    if mention.predicate and person is None:
        return Role.KID
    if mention.kind in {Kind.PLURAL_PRONOUN, Kind.EACH_OTHER} and person is None:
        return Role.BOTH
    if person is None:
        return Role.KID
    if person.adult and all(person is not one for one in others):
        return Role.ADULT
    if place in person.unsure:
        return Role.KID
    if mention.plural and mention.definite and len(people.children) == 1 and mention.noun in _THE_TWO:
        return Role.BOTH
    if person is child:
        return Role.CHILD
    return Role.OTHER if any(person is one for one in others) else Role.KID


@lru_cache(maxsize=1)
def _kinds() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words.split()) for kind, words in word_list("doing.yml").items()}
