"""The persons of a story: what is known of each, and which words stand for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.reading.ages import OwnedAge
from bot.reading.mentions import Gender, Mention


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
