"""The story as far as it was read: the persons who came up, from which the next word's person is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from bot.reading.ages import OwnedAge
from bot.reading.mentions import Mention
from bot.reading.people import Person
from bot.reading.sentence_parts import is_subject, subject_of, verb_of


class StorySoFar:
    """Grows with each mention; `place` is always a mention's place among the mentions."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention], ages: Sequence[OwnedAge]) -> None:
        self.mentions = mentions
        self.persons: list[Person] = []
        self.by_mention: dict[int, Person] = {}
        self._doc = doc
        self._ages: dict[int, list[OwnedAge]] = {}
        for owned in ages:
            self._ages.setdefault(owned.mention, []).append(owned)

    def word(self, place: int) -> Token:
        """The word that carries the mention."""
        return self._doc[self.mentions[place].head]

    def ages_at(self, place: int) -> list[OwnedAge]:
        """The ages said right beside this mention."""
        return self._ages.get(place, [])

    def years_at(self, place: int) -> int | None:
        """The age that this mention has now, not what it was before."""
        said = [owned.age.years for owned in self.ages_at(place) if not owned.past]
        return said[-1] if said else None

    def new_person(self, place: int) -> Person:
        """Someone who was not spoken of before."""
        mention = self.mentions[place]
        person = Person(mention.gender, mention.adult, mention.plural, mention.noun, mention.count, mention.label)
        self.persons.append(person)
        return person

    def has_article(self, place: int) -> bool:
        """ "a smaller girl" is someone new; "smaller girl", in notes, may be the one before."""
        return bool(self._doc[self.mentions[place].start].tag_ == "DT")

    def opens_a_sentence(self, place: int) -> bool:
        """ "Lad's a mess": in notes the one before, without an article."""
        start = self.mentions[place].start
        return start == 0 or self._doc[start - 1].text in {".", "!", "?", ";"}

    def follows_at_once(self, place: int) -> bool:
        """Whether only a comma or a bracket, and perhaps an age, parts it from the mention before."""
        between = [token.text for token in self._doc[self.mentions[place - 1].end : self.mentions[place].start]]
        return bool(between) and between[0] in {",", "("} and all(one in {",", "("} or one.isdigit() for one in between)

    def groups(self) -> list[Person]:
        """The groups of children."""
        return [person for person in self.persons if person.plural and not person.adult]

    def single_children(self) -> list[Person]:
        """The children who are spoken of one by one."""
        return [person for person in self.persons if not person.plural and not person.adult]

    def is_subject(self, place: int) -> bool:
        """Whether its sentence is about this mention."""
        return is_subject(self.word(place))

    def is_done_by(self, place: int, person: Person) -> bool:
        """Whether this person is the subject of the verb that the mention is an object of."""
        verb = None if self.is_subject(place) else verb_of(self.word(place))
        subject = subject_of(verb) if verb is not None else None
        return subject is not None and any(self.mentions[one].head == subject.i for one in person.mentions)

    def of_several(self, place: int, fitting: list[Person]) -> tuple[Person, bool]:
        """Two boys and "he": the one that the sentence already speaks of as its subject, but not for sure."""
        last = self.last_subject(place)
        if any(person is last for person in fitting) and last is not None:
            return last, False
        return max(fitting, key=lambda person: person.mentions[-1]), False

    def last_subject(self, place: int) -> Person | None:
        """Whom the text before was about."""
        for earlier in range(place - 1, -1, -1):
            if self.is_subject(earlier) and earlier in self.by_mention:
                return self.by_mention[earlier]
        return None
