"""A message as the reader sees it: parsed, with who is who, in one line in which each person is shown by their part.

Reading a message and learning from an account both begin here, so that what is learnt is what will be met.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from bot.reading.age_facts import ages_found
from bot.reading.age_gaps import age_gap_found
from bot.reading.ages import OwnedAge, ages_of
from bot.reading.gathering import people_in
from bot.reading.mention_finding import mentions_in
from bot.reading.needs import needs_found, stages_found
from bot.reading.parsing import parse
from bot.reading.phrases import Found, phrases_found
from bot.reading.plain_text import PlainText, plain_text
from bot.reading.relations import implied_places_found, relations_found
from bot.reading.rendering import Rendered, rendered
from bot.reading.roles import Cast, cast_of
from bot.reading.standing import Standing, standing_of
from bot.reading.subject import kept
from bot.reading.who_else import who_else_found
from bot.reading.worth_reading import worth_reading


@dataclass(frozen=True)
class Incident:
    """`message` as it was typed; `found` is what phrases and the persons' parts say of it."""

    message: str
    plain: PlainText
    doc: Doc
    ages: tuple[OwnedAge, ...]
    cast: Cast
    line: Rendered
    standing: Standing
    found: tuple[Found, ...]

    def typed(self, first: int, last: int) -> tuple[int, int]:
        """The place in the message of words `first` to `last` of the parse."""
        return self.plain.origin(self.doc[first].idx, self.doc[last].idx + len(self.doc[last]))


def incident_in(message: str) -> Incident | None:
    """None where nothing in the message can be a fact."""
    plain = plain_text(message)
    if not worth_reading(plain.text):
        return None
    doc = parse(plain.text)
    mentions = mentions_in(doc)
    ages = ages_of(doc, mentions)
    cast = cast_of(doc, people_in(doc, mentions, ages))
    line = rendered(doc, cast)
    if not line.words:
        return None
    standing = standing_of(line)
    found = kept(list(_found(ages, cast, line, standing)), cast, line)
    return Incident(message, plain, doc, ages, cast, line, standing, tuple(found))


def _found(ages: tuple[OwnedAge, ...], cast: Cast, line: Rendered, standing: Standing) -> Iterator[Found]:
    yield from needs_found(cast, line, list(phrases_found(line, standing)))
    yield from ages_found(ages, cast, line, standing)
    yield from who_else_found(cast, line, standing)
    yield from age_gap_found(line, standing)
    yield from stages_found(cast, line, standing)
    yield from relations_found(cast, line, standing)
    yield from implied_places_found(cast, line, standing)
