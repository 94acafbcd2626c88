"""The ages of the child who showed the behaviour and of the youngest other child, from the ages that have an owner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.reading.ages import BOTH, OwnedAge
from bot.reading.people import Person
from bot.reading.phrases import Found
from bot.reading.rendering import Rendered
from bot.reading.roles import Cast
from bot.reading.standing import Standing
from bot.reading.word_lists import word_list

OLDEST_CHILD = 17
_A_PAIR = 2
_OF_TWO = {"twin", "couple", "pair", "duo"}
_Stated = dict[int, list[Found]]  # by person, the ages that the text states as so


def ages_found(ages: Sequence[OwnedAge], cast: Cast, text: Rendered, standing: Standing) -> Iterator[Found]:
    """At most one age for each of the two."""
    stated = {id(person): list(_said(cast, person.ages, text, standing)) for person in cast.people.persons}
    both = list(_said(cast, [owned for owned in ages if owned.mention == BOTH], text, standing))
    if both and cast.child is not None and stated[id(cast.child)] and not cast.child.plural:
        yield from _child_age(stated[id(cast.child)], mutual=False)
        yield replace(min(both, key=lambda found: int(found.value)), fact="other_age")
        return  # "he is 15 ... both girls are 14"
    group = [one for one in cast.people.children if one.plural and one.count != _A_PAIR]
    if both and len(group) == 1 and len(cast.people.children) > 1:
        stated[id(group[0])] += both  # "a gang of five lads, all about 15"
    elif both:
        yield both[0]
        yield replace(both[0], fact="other_age")
        return
    pair = _said_of_a_pair(cast, stated)
    if pair:
        yield max(pair, key=lambda found: int(found.value))
        yield replace(min(pair, key=lambda found: int(found.value)), fact="other_age")
    elif not _leaves_open_who_is_older(cast, stated):
        yield from _of_each(cast, text, stated)


def _said_of_a_pair(cast: Cast, stated: _Stated) -> list[Found]:
    """ "two boys of 9", "the twins are seven", or two children of one age, whichever of them did it."""
    children = [one for one in cast.people.children if stated[id(one)]]
    ages = {found.value for one in children for found in stated[id(one)]}
    if len(children) == 1 and is_a_pair(children[0]) and len(ages) <= 2:
        return stated[id(children[0])]
    singles = [one for one in children if not one.plural]
    if len(singles) == len(children) == 2 and len(ages) == 1 and not (cast.child and cast.others):
        return stated[id(children[0])]
    return []


def is_a_pair(person: Person) -> bool:
    """ "two boys", "the twins"."""
    return person.plural and (person.count == _A_PAIR or person.noun in _OF_TWO)


def _leaves_open_who_is_older(cast: Cast, stated: _Stated) -> bool:
    """Of two who both took part the older counts as the child, which one age does not tell."""
    if cast.by_deed or not cast.mutual or cast.child is None or is_pair(cast):
        return False
    return not (stated[id(cast.child)] and any(stated[id(one)] for one in cast.others))


def _of_each(cast: Cast, text: Rendered, stated: _Stated) -> Iterator[Found]:
    others = [found for person in cast.others if not person.adult for found in stated[id(person)]]
    if cast.child is not None:
        yield from _child_age(stated[id(cast.child)], mutual=is_pair(cast))
        others += stated[id(cast.child)] if is_pair(cast) else []
    if others:
        yield replace(min(others, key=lambda found: int(found.value)), fact="other_age")
    elif cast.child is None and _corrects().search(text.line):
        yield from _the_only_age(cast, stated)


def _the_only_age(cast: Cast, stated: _Stated) -> Iterator[Found]:
    """ "sorry, he is 12 not 11" speaks of the child whom the whole conversation is about."""
    said = [found for person in cast.people.children for found in stated[id(person)]]
    if len({found.value for found in said}) == 1:
        yield said[0]


def is_pair(cast: Cast) -> bool:
    """ "two 4 year olds showing each other": one group is both the child and the other."""
    return cast.child is not None and cast.child.plural and not cast.others


def _said(cast: Cast, ages: Sequence[OwnedAge], text: Rendered, standing: Standing) -> Iterator[Found]:
    for owned in ages:
        at = owned.age.start if owned.mention == BOTH else cast.people.mentions[owned.mention].head
        word = text.word_of(at, text.word_of(owned.age.start, 0)) or 0
        if owned.past or not standing.is_so(word) or owned.age.years > OLDEST_CHILD:
            continue
        hedged = owned.age.about or standing.hedged[word]
        yield Found("child_age", owned.age.years, owned.age.start, owned.age.end - 1, hedged)


def _child_age(said: list[Found], *, mutual: bool) -> Iterator[Found]:
    """One age; two that differ are kept only for a pair, of whom the older counts as the child."""
    years = {found.value for found in said}
    if len(years) == 1 or (mutual and said):
        yield max(said, key=lambda found: int(found.value))
    elif said:
        yield said[-1]


@lru_cache(maxsize=1)
def _corrects() -> re.Pattern[str]:
    return re.compile(rf"(?<![^ ])(?:{word_list('gaps.yml')['corrects']})(?![^ ])")
