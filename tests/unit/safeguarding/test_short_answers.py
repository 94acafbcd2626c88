"""Yes, no, "don't know" and "that is all I know", whatever was asked."""

import pytest

from safeguarding.short_answers import begins_with_no, is_all_that_is_known, is_no, is_yes, says_dont_know


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
        "thats everything",
        "that's the lot really",
        "that was all of it I think",
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


@pytest.mark.parametrize("text", ["no to the lot", "no and no", "none of em", "nah none of that", "no nowt like that"])
def test_no_to_several_things_is_a_no(text: str) -> None:
    assert is_no(text)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("no shes gone home", True),
        ("No, he's with me now", True),
        ("nah not as far as i can tell", True),
        ("not right now, shes in with the head", True),
        ("not that we know of yet", True),
        ("no idea", False),
        ("no one knows where he is", False),
        ("nobody is with them", False),
        ("no answer from her phone", False),
        ("no staff in the room", False),
        ("not breathing", False),
        ("not safe where she is", False),
        ("now he has gone", False),
        ("", False),
    ],
)
def test_someone_says_no_and_goes_on(text: str, begins: bool) -> None:
    assert begins_with_no(text) is begins
