"""Answers that are the same to every question: yes, no, "don't know", and "that is all I know"."""

from safeguarding.answer_words import is_said_in, is_wholly


def is_yes(text: str) -> bool:
    """Whether the whole answer is a plain yes."""
    return is_wholly("yes", text)


def is_no(text: str) -> bool:
    """Whether the whole answer is a plain no, or "none"."""
    return is_wholly("no", text)


def says_dont_know(text: str) -> bool:
    """Whether the whole answer is that it is not known."""
    return is_wholly("not_known", text)


def is_all_that_is_known(text: str) -> bool:
    """Whether someone says, beside whatever else, that they know no more."""
    return is_said_in("all_that_is_known", text)
