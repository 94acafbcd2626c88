"""From who is who to the facts that only persons give: ages, who it was shown to, the gap in age."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.reading.age_words import number_in
from bot.reading.ages import BOTH, OwnedAge
from bot.reading.people import Person
from bot.reading.phrases import Found
from bot.reading.rendering import Rendered
from bot.reading.roles import Cast
from bot.reading.standing import Standing

OLDEST_CHILD = 17


def ages_found(doc_ages: Sequence[OwnedAge], cast: Cast, text: Rendered, standing: Standing) -> Iterator[Found]:
    """The age of the child who showed the behaviour and of the youngest other child."""
    places = {token: word for word, token in enumerate(text.tokens)}
    stated = {id(person): list(_ages_said(cast, person.ages, places, standing)) for person in cast.people.persons}
    both = list(_ages_said(cast, [owned for owned in doc_ages if owned.mention == BOTH], places, standing))
    group = [one for one in cast.people.children if one.plural and one.count != 2]
    if both and len(group) == 1 and len(cast.people.children) > 1:
        stated[id(group[0])] += both  # "a gang of five lads, all about 15"
    elif both:
        yield both[0]
        yield _as("other_age", both[0])
        return
    if (
        cast.mutual
        and len(cast.others) == 1
        and cast.child
        and not (stated[id(cast.child)] and stated[id(cast.others[0])])
    ):
        return  # of two who both took part the older counts as the child, which one age does not tell
    if cast.child is not None:
        yield from _child_age(stated[id(cast.child)], mutual=_is_pair(cast))
    others = [found for person in cast.others if not person.adult for found in stated[id(person)]]
    if cast.child is not None and _is_pair(cast):
        others += stated[id(cast.child)]
    if others:
        yield _as("other_age", min(others, key=lambda found: int(found.value)))
    if cast.child is None and not others and _CORRECTS.search(text.line):
        yield from _the_only_age(cast, stated)


_CORRECTS = re.compile(
    r"(?<![^ ])(?:sorry|actually|correction|correct|meant|not \d+|wrong|mistake|misread|checked|typo|said|told you)(?![^ ])"
)


def _the_only_age(cast: Cast, stated: dict[int, list[Found]]) -> Iterator[Found]:
    """ "sorry, he is 12 not 11" speaks of the child whom the whole conversation is about."""
    said = [found for person in cast.people.children for found in stated[id(person)]]
    if len({found.value for found in said}) == 1:
        yield said[0]


def _is_pair(cast: Cast) -> bool:
    """ "two 4 year olds showing each other": one group is both the child and the other."""
    return cast.child is not None and cast.child.plural and not cast.others


def _ages_said(cast: Cast, ages: Sequence[OwnedAge], places: dict[int, int], standing: Standing) -> Iterator[Found]:
    for owned in ages:
        at = owned.age.start if owned.mention == BOTH else cast.people.mentions[owned.mention].head
        word = places.get(at, places.get(owned.age.start, 0))
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


def _as(fact: str, found: Found) -> Found:
    return Found(fact, found.value, found.first, found.last, found.hedged, found.confidence)


def who_else_found(cast: Cast, text: Rendered, standing: Standing) -> Iterator[Found]:
    """Whether it was one child, several or an adult that it was shown to or with."""
    if not cast.deed and not (cast.child is not None and cast.others):
        return
    persons = cast.others
    if not persons and _is_pair(cast) and cast.mutual and cast.child:
        said_two = cast.child.noun in {"twin", "couple", "pair", "duo"} or "both" in text.words
        size = 2 if said_two or len({owned.age.years for owned in cast.child.ages}) == 2 else cast.child.count
        if size is not None:
            yield from _first_mention(
                cast, cast.child, "one_child" if size == 2 else "several_children", text, standing
            )
        return
    if not persons and cast.mutual and cast.child is None:
        yield from _the_two(text, standing)
        return
    adults = [person for person in persons if person.adult]
    children = [person for person in persons if not person.adult]
    if adults and not children:
        yield from _first_mention(cast, adults[0], "adult", text, standing)
    elif children and not adults:
        several = len(children) > 1 or children[0].plural
        yield from _first_mention(cast, children[0], "several_children" if several else "one_child", text, standing)


def _the_two(text: Rendered, standing: Standing) -> Iterator[Found]:
    """ "they were kissing, both 14": two, of whom nothing else is said."""
    for word, shown in enumerate(text.words):
        if shown in {"both", "couple"} and standing.is_so(word):
            yield Found("who_else", "one_child", text.tokens[word], text.tokens[word], standing.hedged[word])
            return


def _first_mention(cast: Cast, person: Person, value: str, text: Rendered, standing: Standing) -> Iterator[Found]:
    places = {token: word for word, token in enumerate(text.tokens)}
    for place in person.mentions:
        mention = cast.people.mentions[place]
        word = places.get(mention.head)
        if word is not None and standing.is_so(word):
            yield Found("who_else", value, mention.start, mention.end - 1, standing.hedged[word])
            return


_GAPS = ((5, "five_years_or_more"), (3, "three_or_four_years"), (2, "two_years"), (0, "under_two_years"))
_SAID = re.compile(
    r"(?<![^ ])(?P<who>CHILD|OTHER|KID)(?: [a-z']+){0,6}? (?P<years>[a-z]+|\d+) (?:and a half )?(?:year|years) (?P<which>older|younger|above|below)(?![^ ])"
)
_BETWEEN = re.compile(
    r"(?<![^ ])(?:(?:there is|with|has|have|is|of|about|only|just|a|an) )*(?P<years>[a-z]+|\d+) (?:- )?(?:year|years) (?:- )?(?:between BOTH|age (?:gap|difference)|gap|difference in age|apart)(?![^ ])"
)
_GAP_OF = re.compile(
    r"(?<![^ ])age (?:gap|difference) (?:of|is|was) (?:about |around |over )?(?P<years>[a-z]+|\d+) (?:year|years)(?![^ ])"
)


def age_gap_found(text: Rendered, standing: Standing) -> Iterator[Found]:
    """A gap that is said in years; one that follows from two ages is left to the policy."""
    for pattern in (_SAID, _BETWEEN, _GAP_OF):
        for match in pattern.finditer(text.line):
            years = 1 if match.group("years") in {"a", "one"} else number_in(match.group("years"))
            first, last = text.word_at(match.start()), text.word_at(match.end() - 1)
            if years is None or not standing.is_so(first):
                continue
            value = _gap(years, match.groupdict().get("who"), match.groupdict().get("which"))
            if value:
                yield Found("age_gap", value, text.tokens[first], text.tokens[last], standing.hedged[first])


def _gap(years: int, who: str | None, which: str | None) -> str | None:
    if who == "KID":
        return None
    child_is_older = (who, which) in {
        ("CHILD", "older"),
        ("OTHER", "younger"),
        ("CHILD", "above"),
        ("OTHER", "below"),
    } or who is None
    if not child_is_older:
        return "other_older" if years >= 2 else "under_two_years"
    return next(value for least, value in _GAPS if years >= least)
