"""Whether it was one child, several or an adult that the behaviour was shown to or with."""

from __future__ import annotations

from collections.abc import Iterator

from bot.reading.age_facts import is_a_pair, is_pair
from bot.reading.people import Person
from bot.reading.phrases import Found
from bot.reading.rendering import Rendered
from bot.reading.roles import Cast
from bot.reading.standing import Standing

_OF_TWO = {"twin", "couple", "pair", "duo"}


def who_else_found(cast: Cast, text: Rendered, standing: Standing) -> Iterator[Found]:
    """From the persons who have a part in it; nothing where no one did anything to anyone."""
    two = _two_children(cast)
    if two is not None and (cast.child is None or not cast.others):
        yield from _first_mention(cast, two, "one_child", text, standing)
    elif not cast.deed and not (cast.child is not None and cast.others):
        return
    elif cast.others:
        yield from _of_others(cast, text, standing)
    elif cast.mutual and cast.child is None:
        yield from _of_the_two(text, standing)
    elif cast.mutual and is_pair(cast) and cast.child is not None:
        size = _size_of_group(cast.child, text)
        value = "one_child" if size == 2 else "several_children"
        yield from _first_mention(cast, cast.child, value, text, standing) if size is not None else ()


def _two_children(cast: Cast) -> Person | None:
    """The second of exactly two children who are named, or of a pair, whichever of them did it."""
    children = cast.people.children
    if len(children) == 1 and is_a_pair(children[0]):
        return children[0]
    named = [one for one in children if one.nouns and not one.plural and len(one.unsure) < len(one.mentions)]
    return named[1] if len(named) == len(children) == 2 else None


def _of_others(cast: Cast, text: Rendered, standing: Standing) -> Iterator[Found]:
    adults = [person for person in cast.others if person.adult]
    children = [person for person in cast.others if not person.adult]
    if adults and not children:
        yield from _first_mention(cast, adults[0], "adult", text, standing)
    elif children and not adults:
        several = len(children) > 1 or children[0].plural
        yield from _first_mention(cast, children[0], "several_children" if several else "one_child", text, standing)


def _size_of_group(group: Person, text: Rendered) -> int | None:
    said_two = group.noun in _OF_TWO or "both" in text.words
    return 2 if said_two or len({owned.age.years for owned in group.ages}) == 2 else group.count


def _of_the_two(text: Rendered, standing: Standing) -> Iterator[Found]:
    """ "they were kissing, both 14": two, of whom nothing else is said."""
    for word, shown in enumerate(text.words):
        if shown in {"both", "couple"} and standing.is_so(word):
            yield Found("who_else", "one_child", text.tokens[word], text.tokens[word], standing.hedged[word])
            return


def _first_mention(cast: Cast, person: Person, value: str, text: Rendered, standing: Standing) -> Iterator[Found]:
    for place in person.mentions:
        mention = cast.people.mentions[place]
        word = text.word_of(mention.head)
        if word is not None and standing.is_so(word):
            yield Found("who_else", value, mention.start, mention.end - 1, standing.hedged[word])
            return
