"""A clause and an age are found again in the message as it was typed."""

from __future__ import annotations

import pytest

from bot.nlu.sentence_model import SentenceModel
from bot.reading.age_candidates import age_candidates
from bot.reading.clause_cutting import clauses_of
from bot.reading.incident import incident_in
from bot.reading.spans import span_of_age, span_of_clause, tokens_within

MESSAGE = "Hi - a boy of 12 touched my lass, she's in yr3!! She ran off & told nan."


@pytest.fixture(scope="module")
def incident():
    return incident_in(MESSAGE)


def test_clauses_stand_in_the_message_one_after_the_other(incident):
    spans = [span_of_clause(incident, each) for each in clauses_of(incident.line)]
    assert len(spans) > 1
    assert spans == sorted(spans)
    said = [MESSAGE[start:end] for start, end in spans]
    assert any("touched my lass" in each for each in said)
    assert any("told nan" in each for each in said)


def test_an_age_stands_where_it_was_typed(incident):
    said = {MESSAGE[slice(*span_of_age(incident, one))] for one in age_candidates(incident)}
    assert "12" in said
    assert any("yr3" in each for each in said)


def test_the_tokens_of_a_clause_are_those_of_its_words(incident):
    places = SentenceModel.load().places(MESSAGE)
    for each in clauses_of(incident.line):
        start, end = span_of_clause(incident, each)
        within = places[tokens_within((start, end), places)]
        assert MESSAGE[within[0][0] : within[-1][1]] == MESSAGE[start:end]
