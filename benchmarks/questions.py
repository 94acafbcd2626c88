"""How many questions the published-style cases need, from nothing and from a told story, against asking every fact.

Run with `make bench-questions`; it prints the figures and writes docs/assurance/questions.md. Answers are given as the
buttons of domain.yml give them, so that a "none of these" settles its whole group and anything else one fact.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from statistics import mean, median

import yaml

from safeguarding.advice import advise
from safeguarding.enough import enough_is_asked
from safeguarding.facts import FACT_NAMES, NOT_KNOWN, Facts, facts_from
from safeguarding.questions import Question, next_question
from tests.cases.published import Case, published_cases

REPORT = Path("docs/assurance/questions.md")
DOMAIN = Path("domain.yml")
ANSWER = "/answer"

Codes = Mapping[str, object]


@dataclass(frozen=True)
class Measured:
    """One case: questions from nothing, after its first line was read, and whether the advice is that of all facts."""

    case: Case
    from_nothing: int
    from_story: int
    same_advice: bool


def measure() -> tuple[Measured, ...]:
    """Every published-style case."""
    return tuple(_measured(case) for case in published_cases())


def ask_until_settled(codes: Codes, *, told: Codes) -> tuple[int, Facts]:
    """How many questions someone who knows `codes` is asked until the asking ends, and what has been learnt then."""
    known, not_known, count, in_a_row = dict(told), set[str](), 0, 0
    while not enough_is_asked(not_known_in_a_row=in_a_row, told_unasked=len(told)) and (
        question := next_question(facts_from(known), frozenset(not_known))
    ):
        count += 1
        answer = _answer(question, codes, known)
        learnt = {fact: code for fact, code in answer.items() if code != NOT_KNOWN}
        in_a_row = 0 if learnt else in_a_row + 1
        known.update(learnt)
        not_known.update(answer.keys() - learnt.keys())
    return count, facts_from(known)


def _measured(case: Case) -> Measured:
    from_nothing, learnt = ask_until_settled(case.codes, told={})
    from_story, learnt_after_story = ask_until_settled(case.codes, told=case.told)
    advised = {(advise(facts).band, advise(facts).refer) for facts in (learnt, learnt_after_story, case.facts)}
    return Measured(case, from_nothing, from_story, same_advice=len(advised) == 1)


def _answer(question: Question, codes: Codes, known: Codes) -> Codes:
    """The button that says most of what is so and not said yet; without one, the facts of the question as typed."""
    so = {fact: codes.get(fact, NOT_KNOWN) for fact in FACT_NAMES}
    true = [button for button in _buttons(question.fact) if all(_same(so[fact], button[fact]) for fact in button)]
    fitting = [button for button in true if not button.keys() <= known.keys()]
    typed = {fact: so[fact] for fact in question.covers if fact not in known}
    return max(fitting, key=len, default=typed)


def _same(one: object, other: object) -> bool:
    """YAML reads a bare yes as true; buttons say "yes"."""
    words = {True: "yes", False: "no"}
    return (words[one] if isinstance(one, bool) else one) == (words[other] if isinstance(other, bool) else other)


@lru_cache(maxsize=64)
def _buttons(fact: str) -> tuple[Codes, ...]:
    """What each button of a question stands for; its braces are doubled in domain.yml, since Rasa fills single ones."""
    (response,) = _responses()[f"utter_ask_{fact}"]
    payloads = [button["payload"] for button in response["buttons"]]
    return tuple(json.loads(payload[len(ANSWER) :].replace("{{", "{").replace("}}", "}")) for payload in payloads)


@lru_cache(maxsize=1)
def _responses() -> Mapping[str, list[dict[str, list[dict[str, str]]]]]:
    responses: Mapping[str, list[dict[str, list[dict[str, str]]]]]
    responses = yaml.safe_load(DOMAIN.read_text(encoding="utf-8"))["responses"]
    return responses


def report(measured: Sequence[Measured]) -> str:
    """The page that is kept in docs/assurance."""
    levels = sorted({_level(one) for one in measured}, key=lambda level: _ORDER.index(level))
    rows = [_row(level, [one for one in measured if _level(one) == level]) for level in levels]
    return _PAGE.format(
        cases=len(measured),
        everything=len(FACT_NAMES),
        same=sum(one.same_advice for one in measured),
        otherwise=", ".join(one.case.id for one in measured if not one.same_advice) or "none",
        rows="\n".join([*rows, _row("**every case**", measured)]),
        single="\n".join(_line(one) for one in measured),
    )


def _level(one: Measured) -> str:
    return one.case.lowest if one.case.lowest == one.case.highest else "a range"


def _row(name: str, of: Sequence[Measured]) -> str:
    cells = [_spread(of, lambda one: one.from_nothing), _spread(of, lambda one: one.from_story)]
    share = mean(one.from_story for one in of) / len(FACT_NAMES)
    return f"| {name} | {len(of)} | {cells[0]} | {cells[1]} | {share:.0%} |"


def _spread(of: Sequence[Measured], count: Callable[[Measured], int]) -> str:
    counts = [count(one) for one in of]
    return f"{mean(counts):.1f} | {median(counts):g} | {min(counts)} to {max(counts)}"


def _line(one: Measured) -> str:
    return f"| {one.case.id} | {_level(one)} | {one.from_nothing} | {one.from_story} |"


_ORDER = ("normal", "inappropriate", "problematic", "abusive", "violent", "a range")
_PAGE = """# How many questions an incident needs

Written by `make bench-questions`; do not edit by hand.

The {cases} published-style cases of `tests/cases/` were asked about until no open fact could change the advice, or
until so many answers in a row were "don't know" that the asking ends (`safeguarding/enough.py`): once from nothing,
once after the facts in the first line of the case were read. Answers were given by the buttons of the question.
Asking every fact would be {everything} questions each time. In {same} of {cases} cases the level of the advice and
the referral were the same as with everything known.
Not the same: {otherwise}. In danger everything else waits, so the advice is that of what is not ruled out.

| level | cases | from nothing: mean | median | range | told first: mean | median | range | share of every fact |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
{rows}

## Case by case

| case | level | from nothing | told first |
| --- | --- | ---: | ---: |
{single}
"""


def main() -> None:
    """Measure, print and keep the page."""
    page = report(measure())
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(page, encoding="utf-8")
    print(page.partition("## Case by case")[0].rstrip())
    print(f"\nWritten to {REPORT}.")


if __name__ == "__main__":
    main()
