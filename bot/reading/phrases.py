"""Looks for the phrases of words/phrases/*.yml in the rendered story; each phrase stands for one value of one fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.reading.anchors import Anchors, Needs, needs_of
from bot.reading.rendering import Rendered
from bot.reading.standing import Standing, is_denied, is_only_possible
from bot.reading.word_lists import FOLDER, word_list


@dataclass(frozen=True)
class Found:
    """A value that the text gives for a fact, in words `first` to `last` (of the parse, both included)."""

    fact: str
    value: str | int
    first: int
    last: int
    hedged: bool = False
    confidence: float = 1.0


@dataclass(frozen=True)
class Phrase:
    """`even` names what does not matter for it: "denied", "possible", "if", "asked".

    One with little `confidence` counts where nothing else is said: a story of a pupil, with no place, is of school.
    """

    fact: str
    value: str
    pattern: re.Pattern[str]
    even: frozenset[str]
    confidence: float
    needs: Needs
    only_with: re.Pattern[str] | None
    unless: re.Pattern[str] | None


IN_PASSING = 0.5  # the confidence of what is only implied
_OF_THE_TELLING = frozenset({"setting", "when_it_happened"})


def phrases_found(text: Rendered, standing: Standing) -> Iterator[Found]:
    """Every phrase that the text states as so."""
    for phrase in that_may_be_in(text.line):
        if phrase.only_with and not phrase.only_with.search(text.line):
            continue
        for match in phrase.pattern.finditer(text.line):
            if match.end() > match.start() and (found := _taken(text, standing, phrase, match)):
                yield found


def _taken(text: Rendered, standing: Standing, phrase: Phrase, match: re.Match[str]) -> Found | None:
    first, last = text.word_at(match.start()), text.word_at(match.end() - 1)
    core = text.word_at(match.start("core")) if "core" in phrase.pattern.groupindex and match.group("core") else first
    if phrase.fact in _OF_THE_TELLING and text.told[first]:
        return None  # "she told me today at school" says when and where she told it
    if phrase.unless and phrase.unless.search(_sentence(text, first, last)):
        return None
    if standing.unreal[first] or standing.unreal[core]:
        return None
    if "if" not in phrase.even and (standing.conditional[first] or standing.conditional[core]):
        return None
    if "denied" not in phrase.even and (is_denied(text, first) or (core != first and is_denied(text, core))):
        return None
    if "possible" not in phrase.even and is_only_possible(text, core):
        return None
    hedged = standing.hedged[first] or standing.hedged[last]
    return Found(phrase.fact, phrase.value, text.tokens[first], text.tokens[last], hedged, phrase.confidence)


def _sentence(text: Rendered, first: int, last: int) -> str:
    start = first
    while start > 0 and text.words[start - 1] not in {".", "?", "!", ";"}:
        start -= 1
    end = last
    while end < len(text.words) - 1 and text.words[end] not in {".", "?", "!", ";"}:
        end += 1
    return " ".join(text.words[start : end + 1])


def that_may_be_in(line: str) -> Iterator[Phrase]:
    """Those of which the line has what they cannot do without, in their order."""
    return (phrases()[place] for place in _anchors().that_may_be_in(line))


@lru_cache(maxsize=1)
def _anchors() -> Anchors:
    return Anchors(tuple(one.needs for one in phrases()))


@lru_cache(maxsize=1)
def phrases() -> tuple[Phrase, ...]:
    """All phrases, file by file."""
    found: list[Phrase] = []
    for file in sorted((FOLDER / "phrases").glob("*.yml")):
        for fact, values in word_list(f"phrases/{file.name}").items():
            for value, lines in values.items():
                found += [_phrase(fact, value, line) for line in lines]
    return tuple(found)


def _phrase(fact: str, value: str, line: str | dict[str, str]) -> Phrase:
    say = line if isinstance(line, str) else line["say"]
    options = {} if isinstance(line, str) else line
    pattern = _compiled(say)
    return Phrase(
        fact,
        value,
        pattern,
        frozenset(options.get("even", "").split()),
        IN_PASSING if "in_passing" in options else 1.0,
        needs_of(pattern.pattern),
        _compiled(options["only_with"]) if "only_with" in options else None,
        _compiled(options["unless"]) if "unless" in options else None,
    )


def _compiled(say: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^ ])(?:{expanded(say)})(?![^ ])")


def expanded(say: str) -> str:
    """The pattern with each {macro} replaced by what macros.yml has for it."""
    macros: dict[str, str] = word_list("macros.yml")
    for _ in range(5):
        say = re.sub(r"\{([a-z_]+)\}", lambda found: f"(?:{macros[found.group(1)]})", say)
    # What eats the rest of a clause must begin with a new word: "stop" is not the beginning of "stopped coming".
    say = re.sub(r"(?<! )(?<!\{)\[\^\.,;\]\*", r"(?:(?:(?<= )|(?= |$))[^.,;]*)", say)
    return _with_adults_words(say)


def _with_adults_words(say: str) -> str:
    """ADULT is any adult; "mum" in a pattern is the adult who was called so."""
    say = re.sub(r"\b(ADULT|NOBODY)\b(?!:)", r"\1(?::[a-z]+)?", say)
    return _adult_words().sub(r"(?:ADULT:)?\g<0>", say)


@lru_cache(maxsize=1)
def _adult_words() -> re.Pattern[str]:
    lists: dict[str, Any] = word_list("people.yml")
    words = [word for listed in lists["adults"].values() for word in listed.split()]
    plurals = [lists["plurals"].get(word, f"{word}s\\??") for word in words]
    return re.compile(
        rf"(?<![A-Za-z\\])(?<!ADULT:)(?:{'|'.join(sorted([*plurals, *words], key=len, reverse=True))})(?![a-z])"
    )
