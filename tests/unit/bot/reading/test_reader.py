"""What the reader may never do: fail on a message, or take a narrow denial for a wide one."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.keeping import learnt
from bot.reading.opinions import surely_tells_nothing
from bot.reading.reader import incident_told_in, read_facts, read_message
from bot.reading.so_far import SoFar, tells_a_story_of_its_own
from bot.reading.sureness import tells_from
from safeguarding.facts import read_value

pytestmark = pytest.mark.usefixtures("learnt")
STORIES = [story["text"] for story in yaml.safe_load((Path(__file__).parent / "stories_seen.yml").read_text("utf-8"))]


def facts_in(text: str) -> dict[str, object]:
    return {found.fact: found.value for found in read_facts(text)}


@pytest.mark.parametrize("text", STORIES)
def test_a_story_that_breaks_off_anywhere_is_read_without_failing(text: str) -> None:
    """People press Enter early; a rule that looks at the next word must bear that there is none."""
    words = text.split()
    for end in range(0, len(words), 3):
        for found in read_facts(" ".join(words[:end])):
            read_value(found.fact, found.value)


@pytest.mark.parametrize("text", ["he's only in reception", "a boy in year", "she is 9 and he", "he is in reception"])
def test_an_age_may_be_the_last_word(text: str) -> None:
    read_facts(f"uses proper porn language, {text}")


@settings(deadline=None)  # the first message loads the parser
@given(st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    read_facts(text)


@pytest.mark.parametrize(
    ("said", "pressure"),
    [
        ("he didn't force her", None),
        ("there was no force", None),
        ("nobody forced anyone", None),
        ("he did not threaten her", None),
        ("there was no pressure", "none"),
        ("there was no force or pressure", "none"),
        ("she was not pressured", "none"),
        ("he forced her", "force"),
        ("he did hold her down", "force"),
    ],
)
def test_a_denial_says_no_more_than_it_denies(said: str, pressure: str | None) -> None:
    """Without force there may still have been a threat, a bribe or a trick: unknown is not no."""
    assert facts_in(f"a boy of 14 touched a girl of 12 over her clothes, {said}").get("pressure") == pressure


@pytest.mark.parametrize("so_far", [None, SoFar(), SoFar("boy", "girl")])
@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("it's the first time", {"how_often": "once"}),
        ("It happened once.", {"how_often": "once"}),
        ("is it the first time?", {}),
        ("if it happened once", {}),
    ],
)
def test_what_is_said_by_itself_is_believed_as_an_answer_is(so_far, said, facts):
    assert {one.fact: one.value for one in read_message(said, so_far).facts} == facts


def test_what_is_said_in_two_clauses_is_weighed_as_a_story_is():
    assert facts_in("It's the first time. The bell rang.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "My nephew is 16 and wants to know what the law says about sending pictures to his girlfriend",
        "Which policy covers pupils of 16 and 17 who are going out with pupils of 14?",
        "Dentist here, a boy of 7 and his sister of 4 have missed five appointments, who do I refer them to?",
        "Is there a leaflet for parents of a six year old about private parts?",
        "what should happen if a boy of 12 touches a girl of 8 at school",
    ],
)
def test_of_a_message_that_stands_alone_and_surely_tells_of_no_incident_nothing_is_read(text: str) -> None:
    assert facts_in(text) == {}


def test_nor_is_it_where_an_incident_was_spoken_of_before() -> None:
    text = "A boy of 10 hit a girl with a bat, it was an accident at cricket, who do I tell about first aid?"
    told = incident_told_in(text)
    assert told is not None
    assert tells_a_story_of_its_own(told.cast)
    assert surely_tells_nothing(text, learnt(), tells_from=tells_from())
    assert read_message(text, SoFar("boy", "girl")).facts == ()


@pytest.mark.parametrize(("text", "facts"), [("he is 9", {"child_age": 9}), ("they're both 12", {"child_age": 12})])
def test_a_first_message_that_may_tell_of_one_is_read_however_short(text, facts):
    assert facts_in(text).items() >= facts.items()


@pytest.mark.parametrize("so_far", [SoFar(), SoFar("boy", "girl")])
def test_once_an_incident_is_spoken_of_what_looks_like_nothing_by_itself_is_read(so_far) -> None:
    text = "he's looked after"
    assert surely_tells_nothing(text, learnt(), tells_from=tells_from())
    assert [one.value for one in read_message(text, so_far).facts] == ["looked_after"]
    assert facts_in(text) == {}
