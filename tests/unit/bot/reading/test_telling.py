"""Whether a message tells of an incident: what that is judged by, and what it is learnt from."""

from __future__ import annotations

import pytest

from bot.reading.clause_signs import clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.lines_that_tell_nothing import lines_that_tell_nothing
from bot.reading.opinions import opinions_on
from bot.reading.reader import read_facts
from bot.reading.sureness import tells_from
from bot.reading.telling_signs import PIECE, signs_of_a_message

TOLD = "A boy of 9 touched a girl. She was crying."


def signs_of(message: str):
    return signs_of_a_message(message, clauses_with_signs(incident_in(message)))


def test_a_message_shows_the_words_of_all_its_clauses_and_no_pieces_of_words() -> None:
    named = signs_of(TOLD).named
    assert {name for name in named if "crying" in name}
    assert {name for name in named if "touched" in name}
    assert not [name for name in named if name.startswith(PIECE)]


def test_a_word_is_as_strong_as_where_it_is_strongest() -> None:
    of_each = [signs.named for _, signs in clauses_with_signs(incident_in(TOLD))]
    for name, strength in signs_of(TOLD).named.items():
        assert strength == max(each.get(name, 0.0) for each in of_each)


def tells(message: str, learnt) -> bool:
    incident = incident_in(message)
    clauses = clauses_with_signs(incident) if incident else []
    return bool(clauses) and opinions_on(incident, clauses, learnt).tells >= tells_from()


@pytest.mark.parametrize(
    "message",
    [
        "Boy in year 5 pulled a girl's skirt up at dinner time and laughed.",
        "she flinches whenever he comes into the room",
        "foster carer found him in her bed last night",
        "two lads of 12 watching porn on the bus",
    ],
)
def test_what_happened_is_told(message: str, learnt) -> None:
    assert tells(message, learnt)


@pytest.mark.parametrize(
    "message",
    [
        "can victim support help a child",
        "live chat with a person please",
        "is it logged when i ring",
        "what does abusive mean on the continuum",
        "our training folder is ten years old, is it still ok",
        "how do i keep two children apart",
    ],
)
def test_what_only_asks_tells_of_nothing(message: str, learnt) -> None:
    assert not tells(message, learnt)


@pytest.mark.parametrize(
    "message", ["blorp fnarg the quibbit sloom", "asdf qwer zxcv uiop hjkl", "12 monkeys 9 lives 7"]
)
def test_nonsense_tells_nothing(message: str, learnt) -> None:
    assert not tells(message, learnt)
    assert read_facts(message) == ()


def test_the_lines_that_tell_nothing_are_those_of_questions_and_talk() -> None:
    lines = lines_that_tell_nothing()
    assert len(lines) > 3000
    assert "should i delete it" in lines
    assert not [line for line in lines if line.startswith("a boy of")]


def test_no_line_of_an_intent_that_may_tell_is_among_them(tmp_path) -> None:
    (tmp_path / "some.yml").write_text(
        "nlu:\n- {intent: report_incident, examples: '- he did it'}\n- {intent: greet, examples: '- hello'}\n",
        encoding="utf-8",
    )
    assert lines_that_tell_nothing(tmp_path) == ("hello",)
