"""When to stop asking: someone who has told what they know is not asked for the rest one thing at a time.

What is not asked stays not known, just as if the answer had been "don't know": the result says so, and its advice is
that of the worst it may be. What is not known is no reason to delay a call (Leeds one minute guide 40).
"""

MOST_NOT_KNOWN_IN_A_ROW = 4
# Who tells three things or more unasked has said what they know, and need only say twice that they know no more.
FEWEST_FACTS_OF_A_STORY, MOST_AFTER_A_STORY = 3, 2


def enough_is_asked(*, not_known_in_a_row: int, told_unasked: int) -> bool:
    """Whether the asking ends although an open fact may still change the advice.

    Args:
        not_known_in_a_row: how many of the last answers were "don't know".
        told_unasked: how many facts were read from the practitioner's own account.
    """
    return not_known_in_a_row >= most_not_known(told_unasked=told_unasked)


def most_not_known(*, told_unasked: int) -> int:
    """How many "don't know" in a row end the asking."""
    return MOST_AFTER_A_STORY if told_unasked >= FEWEST_FACTS_OF_A_STORY else MOST_NOT_KNOWN_IN_A_ROW
