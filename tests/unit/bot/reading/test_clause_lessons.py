"""What the reader is taught of each clause: what its words say, and nothing of what the labels do not decide."""

from __future__ import annotations

import numpy as np
import pytest
import yaml

from bot.reading.accounts import accounts_of
from bot.reading.clause_lessons import LABELS, lessons_of_clauses
from bot.reading.clause_signs import clauses_with_signs
from bot.reading.incident import incident_in

ACCOUNT = {
    "text": "A boy of 12 touched a girl. She was in tears. She was sobbing in the office, and her mum knows.",
    "facts": {
        "other_response": [["distressed", "uncomfortable"], "in tears"],
        "parents_told": ["one_family", "her mum knows"],
    },
    "may": {"setting": ["school"]},
}
CRIED, SOBBED, TOLD = "in tears", "sobbing", "her mum knows"


@pytest.fixture(scope="module")
def taught(tmp_path_factory):
    """For words of the message: what is taught of the clause that holds them, by label: said, not said, or nothing."""
    file = tmp_path_factory.mktemp("accounts") / "one.yml"
    file.write_text(yaml.safe_dump([ACCOUNT]))
    (account,) = accounts_of(file)
    incident = incident_in(account.text)
    clauses = clauses_with_signs(incident)
    lessons = lessons_of_clauses(account, incident, clauses)
    by_words = {}
    for words in (CRIED, SOBBED, TOLD):
        at = account.text.index(words)
        for (clause, _), (_, wanted, known) in zip(clauses, lessons, strict=True):
            start, end = incident.typed(incident.line.tokens[clause.first], incident.line.tokens[clause.last])
            if start <= at < end:
                by_words[words] = {
                    "=".join(label): bool(wanted[place]) if known[place] else None for place, label in enumerate(LABELS)
                }
    return by_words


@pytest.mark.parametrize(
    ("words", "label", "is_said"),
    [
        (CRIED, "other_response=distressed", True),
        (TOLD, "parents_told=one_family", True),
        (CRIED, "other_response=comfortable", False),
        (SOBBED, "other_response=comfortable", False),
        (SOBBED, "violence=injury", False),
        # Told, and marked elsewhere: whether it is said here as well the labels do not say.
        (SOBBED, "other_response=distressed", None),
        (CRIED, "parents_told=one_family", None),
        # Another value that would be right too, and what can be argued.
        (CRIED, "other_response=uncomfortable", None),
        (TOLD, "setting=school", None),
    ],
)
def test_a_clause_teaches_what_its_words_decide(taught, words, label, is_said):
    assert taught[words][label] is is_said


def test_every_value_of_every_fact_but_the_ages_is_a_label():
    facts = {fact for fact, _ in LABELS}
    assert "behaviour" in facts
    assert not facts & {"child_age", "other_age"}
    assert len(LABELS) == len(np.unique(["=".join(label) for label in LABELS]))
