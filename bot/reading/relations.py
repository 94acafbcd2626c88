"""How the children know each other, from what they are called: "his sister", "her boyfriend", "cousins"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.reading.mentions import Mention
from bot.reading.phrases import IN_PASSING, Found
from bot.reading.rendering import Rendered
from bot.reading.roles import Cast, Role
from bot.reading.standing import Standing
from bot.reading.word_lists import word_list


def relations_found(cast: Cast, text: Rendered, standing: Standing) -> Iterator[Found]:
    """The relation that a word for one of the two names, where its owner can be the other of them."""
    for place, mention in enumerate(cast.people.mentions):
        kind = _kinds().get(mention.noun)
        word = text.word_of(mention.head)
        if kind is None or word is None or not standing.is_so(word) or mention.none_of_them:
            continue
        if _is_between_them(cast, place, mention):
            yield Found("relationship", kind, mention.start, mention.end - 1, standing.hedged[word])


def implied_places_found(cast: Cast, text: Rendered, standing: Standing) -> Iterator[Found]:
    """ "a pupil", "another resident": where a story is set of which no place is said."""
    for mention in cast.people.mentions:
        place, word = _implied_by().get(mention.noun), text.word_of(mention.head)
        if place is not None and word is not None and standing.is_so(word) and not mention.none_of_them:
            yield Found("setting", place, mention.start, mention.end - 1, standing.hedged[word], IN_PASSING)


def _is_between_them(cast: Cast, place: int, mention: Mention) -> bool:
    role = cast.roles[place]
    if role not in {Role.OTHER, Role.CHILD}:
        return False
    if mention.owner is None:
        owned_or_pair = (
            mention.plural
            or mention.noun in {"boyfriend", "girlfriend"}
            or mention.noun.startswith(("step", "half", "foster"))
        )
        return owned_or_pair or mention.noun in {"brother", "sister", "cousin", "twin", "sibling", "classmate", "ex"}
    owner = next(
        (cast.roles[one] for one, other in enumerate(cast.people.mentions) if other.head == mention.owner), None
    )
    return owner in {Role.CHILD, Role.OTHER, Role.KID, Role.BOTH} and owner is not role


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    lists: dict[str, str] = word_list("people.yml")["relations"]
    return {word: kind for kind, words in lists.items() for word in words.split()}


@lru_cache(maxsize=1)
def _implied_by() -> dict[str, str]:
    lists: dict[str, str] = word_list("people.yml")["implies"]
    return {word: place for place, words in lists.items() for word in words.split()}
