"""Who is who: puts the words that stand for the same person together, and leaves open what the words leave open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from bot.reading.ages import OwnedAge
from bot.reading.mentions import Gender, Kind, Mention


@dataclass
class Person:
    """One person, or one group, of the story. Grows while the text is read, then is only looked at.

    `mentions` are places among the mentions; `unsure` those that may be someone else.
    """

    gender: Gender
    adult: bool
    plural: bool
    noun: str
    count: int | None = None
    label: str | None = None
    marks: set[str] = field(default_factory=set)
    ages: list[OwnedAge] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    unsure: set[int] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)

    @property
    def years(self) -> int | None:
        """The age now, or the only one said."""
        now = [owned.age.years for owned in self.ages if not owned.past]
        return now[-1] if now else None


@dataclass(frozen=True)
class People:
    """`by_mention` leads from the place of a mention to the person; absent where the words leave it open."""

    mentions: tuple[Mention, ...]
    persons: tuple[Person, ...]
    by_mention: Mapping[int, Person]

    @property
    def children(self) -> list[Person]:
        """Everyone who is not said to be an adult."""
        return [person for person in self.persons if not person.adult]

    def mention_at(self) -> dict[int, int]:
        """From the place of a word to the mention that it carries."""
        return {mention.head: place for place, mention in enumerate(self.mentions)}


def people_in(doc: Doc, mentions: Sequence[Mention], ages: Sequence[OwnedAge]) -> People:
    """The persons of the story, in the order in which they come up."""
    gathering = _Gathering(doc, mentions, ages)
    for place in range(len(mentions)):
        gathering.take(place)
    return People(tuple(mentions), tuple(gathering.persons), gathering.by_mention)


class _Gathering:
    """Reads the mentions one after the other."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention], ages: Sequence[OwnedAge]) -> None:
        self._doc, self._mentions = doc, mentions
        self._ages: dict[int, list[OwnedAge]] = {}
        for owned in ages:
            self._ages.setdefault(owned.mention, []).append(owned)
        self.persons: list[Person] = []
        self.by_mention: dict[int, Person] = {}

    def take(self, place: int) -> None:
        mention = self._mentions[place]
        if mention.kind in {Kind.WRITER, Kind.EACH_OTHER} or mention.none_of_them or mention.predicate:
            if mention.predicate:
                self._take_predicate(place)
            return
        if mention.kind is Kind.PLURAL_PRONOUN:
            self._take_they(place)
            return
        person, sure = self._pronoun(place) if mention.kind is Kind.PRONOUN else self._noun(place)
        self._link(place, person, sure=sure)

    def _link(self, place: int, person: Person, *, sure: bool) -> None:
        mention = self._mentions[place]
        person.mentions.append(place)
        if not sure:
            person.unsure.add(place)
        if person.gender is Gender.OPEN and sure:
            person.gender = mention.gender
        if mention.kind is not Kind.PRONOUN:
            person.nouns.add(mention.noun)
            person.marks |= mention.marks
        person.ages += [owned for owned in self._ages.get(place, []) if sure]
        self.by_mention[place] = person

    def _new(self, place: int) -> Person:
        mention = self._mentions[place]
        person = Person(mention.gender, mention.adult, mention.plural, mention.noun, mention.count, mention.label)
        self.persons.append(person)
        return person

    def _take_predicate(self, place: int) -> None:
        """ "he is a 9 year old boy" says more of him."""
        mention = self._mentions[place]
        subject = _subject_of(self._doc[mention.head].head)
        for earlier in range(place - 1, -1, -1):
            if subject is not None and self._mentions[earlier].head == subject.i and earlier in self.by_mention:
                person = self.by_mention[earlier]
                self.by_mention[place] = person
                if person.plural == mention.plural and earlier not in person.unsure:
                    person.ages += self._ages.get(place, [])
                    person.nouns.add(mention.noun)
                    person.gender = mention.gender if person.gender is Gender.OPEN else person.gender

    def _take_they(self, place: int) -> None:
        """ "they" is the one group that was named, or a single child of open gender; else it stays open."""
        groups = [person for person in self.persons if person.plural and not person.adult]
        single = [person for person in self.persons if not person.plural and not person.adult]
        if len(groups) == 1 and not single:
            self._link(place, groups[0], sure=True)
        elif len(groups) == 1 and self._is_done_to_by(place, single):
            self._link(place, groups[0], sure=True)
        elif len(single) == 1 and not groups and single[0].gender is Gender.OPEN:
            self._link(place, single[0], sure=False)

    def _is_done_to_by(self, place: int, doers: list[Person]) -> bool:
        """ "he gave them sweets": them is the group, since he is not among them."""
        token = self._doc[self._mentions[place].head]
        verb = _verb_of(token)
        subject = _subject_of(verb) if verb is not None and not self._is_subject(place) else None
        return subject is not None and any(
            self._mentions[one].head == subject.i for person in doers for one in person.mentions
        )

    def _pronoun(self, place: int) -> tuple[Person, bool]:
        mention = self._mentions[place]
        fitting = [
            person
            for person in self.persons
            if not person.plural
            and person.gender in {mention.gender, Gender.OPEN}
            and not self._is_excluded(place, person)
        ]
        fitting = self._by_age(place, fitting)
        children = [person for person in fitting if not person.adult]
        known = [person for person in children if person.gender is mention.gender]
        if len(known) == 1:
            return known[0], True
        if len(known) > 1:
            return self._of_several(place, known)
        if children:
            nearer = [one for one in fitting if one.adult and one.mentions[-1] > children[-1].mentions[-1]]
            if nearer and not self._is_subject(place):
                return nearer[-1], False
            if nearer and self._is_subordinate(place):
                return nearer[-1], False
            return (children[0], True) if len(children) == 1 else self._of_several(place, children)
        adults = [person for person in fitting if person.gender is mention.gender or self._is_near(place, person)]
        if adults:
            return adults[-1], True
        return self._new(place), True

    def _by_age(self, place: int, fitting: list[Person]) -> list[Person]:
        """Someone who is 9 is not the one who was said to be 12."""
        said = [owned.age.years for owned in self._ages.get(place, []) if not owned.past]
        if not said:
            return fitting
        agreeing = [person for person in fitting if person.years in (None, said[-1])]
        return agreeing or fitting

    def _is_excluded(self, place: int, person: Person) -> bool:
        """ "he touched him": two persons, since it is not "himself"."""
        token = self._doc[self._mentions[place].head]
        if token.lower_.endswith("self") or token.tag_ == "PRP$":
            return False
        verb = _verb_of(token)
        if verb is None or token.dep_ in {"nsubj", "nsubjpass"}:
            return False
        subject = _subject_of(verb)
        return subject is not None and any(self._mentions[one].head == subject.i for one in person.mentions)

    def _is_subject(self, place: int) -> bool:
        return self._doc[self._mentions[place].head].dep_ in {"nsubj", "nsubjpass"}

    def _is_subordinate(self, place: int) -> bool:
        """ "as she walked past" speaks of the one named last."""
        return bool(self._doc[self._mentions[place].head].head.dep_ == "advcl")

    def _is_near(self, place: int, person: Person) -> bool:
        last = self._mentions[person.mentions[-1]]
        return self._mentions[place].head - last.head < 15

    def _of_several(self, place: int, fitting: list[Person]) -> tuple[Person, bool]:
        """Two boys and "he": the one that the sentence already speaks of as its subject, but not for sure."""
        subjects = [person for person in fitting if self._was_last_subject(place, person)]
        chosen = subjects or sorted(fitting, key=lambda person: person.mentions[-1])
        return chosen[-1], False

    def _was_last_subject(self, place: int, person: Person) -> bool:
        for earlier in range(place - 1, -1, -1):
            token = self._doc[self._mentions[earlier].head]
            if token.dep_ in {"nsubj", "nsubjpass"} and earlier in self.by_mention:
                return self.by_mention[earlier] is person
        return False

    def _noun(self, place: int) -> tuple[Person, bool]:
        mention = self._mentions[place]
        same = [person for person in self.persons if self._may_be(place, person)]
        if mention.kind is Kind.LABEL:
            labelled = [person for person in self.persons if person.label == mention.label and person.label]
            return (labelled[0], True) if labelled else (self._new(place), True)
        if mention.marks & {"youngest", "oldest", "eldest"} and self._groups():
            return self._groups()[-1], True
        if not mention.definite or not same:
            return self._new(place), True
        agreeing = [person for person in same if self._agrees(place, person)]
        if mention.marks & {"other", "another"}:
            return self._the_other(place, same)
        for mark, pick in (("younger", min), ("little", min), ("older", max), ("eldest", max), ("bigger", max)):
            if mark in mention.marks and (marked := self._marked(mark, pick, same)):
                return marked, True
        if len(agreeing) == 1:
            return agreeing[0], True
        return self._of_several(place, agreeing or same)

    def _groups(self) -> list[Person]:
        return [person for person in self.persons if person.plural and not person.adult]

    def _may_be(self, place: int, person: Person) -> bool:
        mention = self._mentions[place]
        fits = person.plural == mention.plural and person.adult == mention.adult
        if mention.owner is not None and mention.noun not in person.nouns:
            return False
        genders = person.gender is mention.gender or Gender.OPEN in (person.gender, mention.gender)
        relatives = person.nouns & _RELATIVES
        if mention.noun in _RELATIVES and relatives and mention.noun not in relatives and mention.adult:
            return False
        if person.adult and mention.adult and mention.noun not in person.nouns:
            return False
        said = [owned.age.years for owned in self._ages.get(place, []) if not owned.past]
        ages_fit = not said or person.years in (None, said[-1])
        return fits and genders and ages_fit

    def _agrees(self, place: int, person: Person) -> bool:
        """Named by the same word, or by the same age, or the only one it can be."""
        mention = self._mentions[place]
        said = [owned.age.years for owned in self._ages.get(place, [])]
        if said and person.years == said[-1]:
            return True
        return mention.noun in person.nouns or (mention.gender is not Gender.OPEN and person.gender is mention.gender)

    def _the_other(self, place: int, same: list[Person]) -> tuple[Person, bool]:
        """ "the other boy" is not the one whom the text spoke of last."""
        if len(same) < 2:
            marked = [person for person in same if person.marks & {"other"}]
            return (marked[0], True) if marked else (self._new(place), True)
        last = max(same, key=lambda person: person.mentions[-1])
        rest = [person for person in same if person is not last]
        marked = [person for person in same if "other" in person.marks]
        if len(marked) == 1:
            return marked[0], True
        return rest[-1], len(rest) == 1

    @staticmethod
    def _marked(mark: str, pick: object, same: list[Person]) -> Person | None:
        marked = [person for person in same if mark in person.marks]
        if len(marked) == 1:
            return marked[0]
        aged = [person for person in same if person.years is not None]
        if len(aged) >= 2 and len({person.years for person in aged}) == len(aged):
            ordered = sorted(aged, key=lambda person: person.years or 0)
            return ordered[0] if pick is min else ordered[-1]
        return None


_RELATIVES = {"mum", "mother", "dad", "father", "brother", "sister", "son", "daughter", "uncle", "aunt", "cousin"}


def _verb_of(token: Token) -> Token | None:
    head = token.head
    for _ in range(3):
        if head.pos_ in {"VERB", "AUX"}:
            return head
        if head.head is head:
            return None
        head = head.head
    return None


def _subject_of(verb: Token) -> Token | None:
    for _ in range(4):
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                return child
        if verb.dep_ not in {"conj", "xcomp", "ccomp"} or verb.head is verb:
            return None
        verb = verb.head
    return None
