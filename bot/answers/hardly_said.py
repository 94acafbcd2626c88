"""What phrases read from some words, and the words as a whole hardly say.

"The mum is kicking off", asked whether anyone was hurt, has the "kicking" of a violence that is not told. Of 161
answers set apart, in five words or more, of which a phrase read what was asked, 33 said something else; of the 125 that
stay, 6.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.answers.answer_judge import AnswerJudge
from bot.reading.signs import Floats
from safeguarding.answers import read_answer
from safeguarding.facts import code_of

FEWEST, LONGEST = 5, 14  # words: fewer are all phrase, and more are read as a story
HARDLY, HARDLY_IN_PASSING = 0.05, 0.08
# Of 533 lines of data/nlu that tell of danger half are above the second, and three quarters above the first: by itself
# it decides nothing, and is heard only where the classifier is not sure and no rule hears a danger.
HARDLY_ASKED = 0.3
DANGER, IN_DANGER = "danger_now", "yes"


def hardly_said_to_what_was_asked(text: str, likely: Floats, judge: AnswerJudge, asked: Collection[str]) -> list[str]:
    """The facts of a question of which an answer's phrases are not to be believed; never that someone is in danger.

    Args:
        likely: what `judge` makes of the text.
    """
    if not FEWEST <= len(text.split()) <= LONGEST:
        return []
    return [fact for fact in asked if (code := _by_phrase(fact, text)) and _hardly(fact, code, likely, judge, HARDLY)]


def hardly_said_in_passing(text: str, read: Mapping[str, str], likely: Floats, judge: AnswerJudge) -> list[str]:
    """The facts of those that were read from a message in the middle of a conversation; `read` are their codes."""
    if len(text.split()) > LONGEST:
        return []
    return [fact for fact, code in read.items() if _hardly(fact, code, likely, judge, HARDLY_IN_PASSING)]


def hardly_tells_of_danger(likely: Floats, judge: AnswerJudge, *, asked: str) -> bool:
    """Whether a message is so unlikely an answer that says so. Where just that was asked, less is enough."""
    return judge.how_likely(DANGER, IN_DANGER, likely) < (HARDLY_ASKED if asked == DANGER else HARDLY)


def _by_phrase(fact: str, text: str) -> str | None:
    value = (read_answer(fact, text) or {}).get(fact)
    return None if value is None else str(code_of(value))


def _hardly(fact: str, code: str, likely: Floats, judge: AnswerJudge, bar: float) -> bool:
    return (fact, code) != (DANGER, IN_DANGER) and judge.how_likely(fact, code, likely) < bar
