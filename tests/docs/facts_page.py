"""Writes the lower part of docs/facts.md from the code and the knowledge files: `python -m tests.docs.facts_page`.

Written out and committed, so that a safeguarding lead can read it without running anything; a test compares.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from safeguarding.band_words import band_words
from safeguarding.clock import london_now
from safeguarding.contacts import contact_book
from safeguarding.continuum import Band
from safeguarding.fact_words import fact_words
from safeguarding.facts import FACT_NAMES, NOT_KNOWN, Facts, code_of, values_of
from safeguarding.guidance import block_ids, render
from safeguarding.hours import who_to_call
from safeguarding.indicators import INDICATORS
from safeguarding.questions import FOR_THE_HANDOVER, GROUPED
from safeguarding.situations import SITUATIONS

PAGE = Path("docs/facts.md")
MARK = "<!-- From here on written by `python -m tests.docs.facts_page`, from the code and the knowledge files. -->\n"


def written_part() -> str:
    """Everything below the mark."""
    parts = (_facts(), _bands(), _indicators(), _situations(), _guidance(), _contacts())
    return "\n" + "\n".join(line for part in parts for line in (*part, "")).rstrip() + "\n"


def _facts() -> Iterator[str]:
    yield "## Every fact"
    for fact in FACT_NAMES:
        words = fact_words(fact)
        yield from (
            "",
            f"### `{fact}`",
            "",
            f"{words.label}. {' '.join(words.why.split())} Source: {words.source}.",
            "",
        )
        yield from _values(fact)
        yield from ("", _read_by(fact), _asked(fact))


def _values(fact: str) -> Iterator[str]:
    values = values_of(fact)
    if isinstance(values[0], int):
        yield f"- `{values[0]}` to `{values[-1]}`: whole years"
    else:
        yield from (f"- `{code_of(value)}`: {_read_back(fact, value)}" for value in values)
    yield f"- `{NOT_KNOWN}`"


def _read_back(fact: str, value: Enum | int) -> str:
    return fact_words(fact).read_back(value, about=Facts())


def _read_by(fact: str) -> str:
    readers = [f"`{one.name}`" for one in INDICATORS if fact in one.reads]
    readers += [f"`{one.block}`" for one in SITUATIONS if fact in one.test.reads]
    return f"Read by: {', '.join(readers)}." if readers else "Read by: the hand-over only."


def _asked(fact: str) -> str:
    return f"\nAsked: {_how_it_is_asked(fact)}."


def _how_it_is_asked(fact: str) -> str:
    group = next((one for one in GROUPED if fact in one.covers), None)
    if group and len(group.covers) > 1:
        return f"with {', '.join(f'`{one}`' for one in group.covers if one != fact)}"
    if fact == "age_gap":
        return "as two ages"
    moves_the_advice = any(fact in one.reads for one in INDICATORS) or any(
        fact in one.test.reads and one.weight for one in SITUATIONS
    )
    if group or moves_the_advice:
        return "by itself, while it can change the advice"
    return (
        "for the hand-over alone, and may be skipped" if fact in FOR_THE_HANDOVER else "never; taken where it is told"
    )


def _bands() -> Iterator[str]:
    yield from ("## The five levels", "", "| level | meaning |", "| --- | --- |")
    yield from (f"| `{band.word}` | {' '.join(band_words(band.word).meaning.split())} |" for band in Band)


def _indicators() -> Iterator[str]:
    yield from ("## What makes the level", "")
    yield "The level is the highest of those that are so. Each can be read out and answered with yes or no."
    yield from ("", "| at least | indicator | because | source | reads |", "| --- | --- | --- | --- | --- |")
    for one in INDICATORS:
        reads = ", ".join(f"`{fact}`" for fact in one.reads)
        yield f"| {one.band.word} | `{one.name}` | {one.because} | {one.source} | {reads} |"


def _situations() -> Iterator[str]:
    yield from ("## What calls for advice of its own", "", "| guidance | when | reads |", "| --- | --- | --- |")
    for one in SITUATIONS:
        reads = ", ".join(f"`{fact}`" for fact in one.test.reads)
        yield f"| `{one.block}` | {one.test.name.replace('_', ' ')} | {reads} |"


def _guidance() -> Iterator[str]:
    yield from ("## Guidance", "", "| block | title |", "| --- | --- |")
    yield from (f"| `{block.id}` | {block.title} |" for block in render(block_ids(), who_to_call(london_now())))


def _contacts() -> Iterator[str]:
    yield from ("## Contacts", "", "Numbers stand in `safeguarding/knowledge/contacts.yml` alone.", "")
    yield from ("| id | who |", "| --- | --- |")
    yield from (f"| `{one.id}` | {one.name} |" for one in contact_book().by_id.values())


def main() -> None:
    """Write the page anew, the upper part as it is."""
    upper = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    PAGE.write_text(upper + MARK + written_part(), encoding="utf-8")


if __name__ == "__main__":
    main()
