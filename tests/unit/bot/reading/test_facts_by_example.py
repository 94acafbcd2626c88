"""What no phrase was written for is read from clauses that are like labelled ones, and nothing else is."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import clause_facts, clause_keeping
from bot.reading.clause_examples import NOTHING, labelled_clauses
from bot.reading.clause_ridge import ClauseExamples
from bot.reading.reader import read_facts
from bot.reading.word_lists import FOLDER, word_list
from safeguarding.facts import FACT_NAMES, read_value

INCIDENT = "A boy of 12 touched a girl of 9 at school. "


@pytest.fixture(scope="module")
def examples() -> ClauseExamples:
    return clause_keeping.learnt_before_or_now()


def by_example(text: str) -> dict[str, str | int]:
    return {one.fact: one.value for one in read_facts(text) if one.confidence < 1}


def likeliest(examples: ClauseExamples, clause: str) -> tuple[str, str]:
    scores = examples.judge(clause_facts.words_of(clause), worth_a_look=-1)
    assert scores is not None
    return examples.values[int(scores.argmax())]


# One row a way of putting it that stands in no file, beside its opposite or its near miss.
@pytest.mark.parametrize(
    ("clause", "fact", "value"),
    [
        ("OTHER was sobbing her heart out", "other_response", "distressed"),
        ("OTHER was giggling and not at all bothered", "other_response", "comfortable"),
        ("CHILD had OTHER pinned down on the floor", "pressure", "force"),
        ("CHILD gave OTHER sweets so OTHER would do it", "pressure", "bribe_or_trick"),
        ("CHILD said CHILD would hurt OTHER if OTHER told ADULT:mum", "pressure", "threat"),
        ("CHILD carried on after WRITER told CHILD to stop", "when_challenged", "continued"),
        ("CHILD flatly denies doing it", "when_challenged", "denied"),
        ("CHILD has seen ADULT:dad beat ADULT:mum up", "trauma", "yes"),
        ("it happens nearly every day", "how_often", "persistent"),
    ],
)
def test_other_wording_of_the_same_is_nearest_to_its_value(
    examples: ClauseExamples, clause: str, fact: str, value: str
) -> None:
    assert likeliest(examples, clause) == (fact, value)


@pytest.mark.parametrize(
    "clause",
    [
        "ADULT:mum was sobbing on the phone",
        "WRITER am a teacher in a primary ADULT:school",
        "BOTH sit at the same table",
        "the trip is on friday",
    ],
)
def test_what_says_nothing_of_the_children_stays_below_every_threshold(examples: ClauseExamples, clause: str) -> None:
    scores = examples.judge(clause_facts.words_of(clause), worth_a_look=-1)
    thresholds = word_list(clause_facts.THRESHOLDS)["thresholds"]
    assert scores is not None
    for value, score in zip(examples.values, scores, strict=True):
        assert score < float(thresholds.get("=".join(value), 1))


@pytest.mark.parametrize(
    "said",
    [
        "What if she was crying her eyes out?",
        "Was she in floods of tears?",
        "I don't know if she was in floods of tears.",
        "Should I ring his mum?",
        "If he did it again I would ring you.",
    ],
)
def test_a_question_and_a_supposition_are_not_read(said: str) -> None:
    assert not by_example(INCIDENT + said)


@pytest.mark.parametrize(
    "message",
    [
        "the photocopier has jammed and everyone is in floods of tears",
        "who is covering lunch duty, nobody told me",
        "my manager kept on at me until i gave in",
    ],
)
def test_a_message_that_tells_of_no_incident_is_not_read(message: str) -> None:
    assert not by_example(message)


def test_a_calming_value_is_not_taken_from_what_someone_says() -> None:
    """ "She says it was fine" may be what she was told to say."""
    assert "agreement" not in by_example(INCIDENT + "She says yes it was fine.")
    assert "other_response" not in by_example(INCIDENT + "She says yes it was fine.")


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="bcdfghjklmnpqrstvwxz ", max_size=60))
def test_nothing_is_read_by_example_from_letters_that_make_no_words(letters: str) -> None:
    assert not by_example(letters)


def test_every_value_of_the_examples_and_thresholds_exists() -> None:
    for one in labelled_clauses():
        for fact, value in one.gives:
            assert read_value(fact, value) is not None
        assert one.read_for <= {*FACT_NAMES, NOTHING}
    for written in word_list(clause_facts.THRESHOLDS)["thresholds"]:
        fact, _, value = written.partition("=")
        assert read_value(fact, value) is not None


def test_no_clause_stands_twice_under_a_fact() -> None:
    """Not under two values, and not under a value and under nothing."""
    for file in sorted((FOLDER / "clauses").glob("*.yml")):
        for fact, values in word_list(f"clauses/{file.name}").items():
            times = Counter(line.lower() for lines in values.values() for line in lines)
            assert not [line for line, count in times.items() if count > 1], fact


def test_what_was_kept_judges_as_what_was_learnt(examples: ClauseExamples) -> None:
    again = ClauseExamples.from_arrays(examples.as_arrays())
    words = clause_facts.words_of("OTHER was crying")
    first, second = examples.judge(words, -1), again.judge(words, -1)
    assert first is not None
    assert second is not None
    assert np.allclose(first, second, atol=0.01)
