"""Yes, no, "don't know" and "that is all I know", whatever was asked."""

import pytest

from safeguarding.short_answers import is_all_that_is_known, is_no, is_yes, says_dont_know


@pytest.mark.parametrize(
    "text",
    [
        "that's all I know",
        "thats all i know",
        "That is all we know, sorry.",
        "i dont know anything else",
        "don't know any more than that",
        "No one is hurt, that's everything we've been told",
        "nothing else to add",
        "I've told you everything I know",
        "we know nothing else",
        "cant tell you any more than that",
    ],
)
def test_someone_says_that_they_know_no_more(text: str) -> None:
    assert is_all_that_is_known(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "i don't know",
        "all i know is that he's 12",
        "that's all he said",
        "is that all i need to know",
        "she knows nothing more",
        "that is not all I know",
        "everything stopped when I came in",
    ],
)
def test_other_words_are_no_end_of_it(text: str) -> None:
    assert not is_all_that_is_known(text)


@pytest.mark.parametrize(
    ("text", "which"), [("yep", is_yes), ("aye", is_yes), ("nope", is_no), ("none", is_no), ("dunno", says_dont_know)]
)
def test_each_short_answer_is_one_thing_only(text: str, which) -> None:
    assert [one for one in (is_yes, is_no, says_dont_know) if one(text)] == [which]
