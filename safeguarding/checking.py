"""Every check of the knowledge in one place, for the owner's command and for a test."""

from __future__ import annotations

from datetime import date

from safeguarding.bank_holidays import check_bank_holidays
from safeguarding.closures import check_closures
from safeguarding.contacts import check_contacts
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.words_check import check_words


def check_everything(*, today: date) -> list[KnowledgeError]:
    """Every mistake in every knowledge file, each once, and, as warnings, what is due for another look."""
    problems = (
        *check_contacts(today=today),
        *check_closures(today=today),
        *check_bank_holidays(today=today),
        *check_words(today=today),
    )
    # A file that others rest on is read for each of them.
    return list({str(problem): problem for problem in problems}.values())
