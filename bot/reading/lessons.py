"""All that the reader learns from, in the form in which the judges and the network are shown it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from bot.reading import age_lessons, clause_lessons
from bot.reading.accounts import Account
from bot.reading.age_lessons import ages_of_an_account
from bot.reading.clause_lessons import lessons_of_clauses
from bot.reading.clause_signs import clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.network_lessons import MessageLesson, lesson_of_a_line, lesson_of_an_account
from bot.reading.signs import Signs
from bot.reading.telling_signs import signs_of_a_message


@dataclass(frozen=True)
class Lessons:
    """Of one message, in which something can be a fact: of itself, of its clauses and of its ages."""

    message: Signs
    tells: bool
    clauses: Sequence[clause_lessons.Lesson]
    ages: Sequence[age_lessons.Lesson]
    for_the_network: MessageLesson


def lessons_from(accounts: Sequence[Account], tell_nothing: Sequence[str]) -> list[Lessons]:
    """One for each account, and one for each line that tells of no incident."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # the sentence model works beside the parser
        found = [*threads.map(_of_an_account, accounts), *threads.map(_of_a_line, tell_nothing)]
    return [one for one in found if one is not None]


def _of_an_account(account: Account) -> Lessons | None:
    incident = incident_in(account.text)
    if incident is None:
        return None
    shown = clauses_with_signs(incident)
    clauses, ages = lessons_of_clauses(account, incident, shown), ages_of_an_account(account, incident)
    cut = [clause for clause, _ in shown]
    return Lessons(
        message=signs_of_a_message(account.text, shown),
        tells=bool(account.told),
        clauses=clauses,
        ages=[lesson for _, lesson in ages],
        for_the_network=lesson_of_an_account(account, incident, zip(cut, clauses, strict=True), ages),
    )


def _of_a_line(line: str) -> Lessons | None:
    incident = incident_in(line)
    if incident is None:
        return None
    signs = signs_of_a_message(line, clauses_with_signs(incident))
    return Lessons(signs, tells=False, clauses=(), ages=(), for_the_network=lesson_of_a_line(line))
