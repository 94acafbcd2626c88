"""The last word on a message: danger, a child who writes, or a person who was harmed, by rules and not by a classifier.
Images are answered beside what was asked, and whoever reaches nobody on the telephone is told whom else to ring.

It stands last in the pipeline and so before any slot is filled: a cry for help never becomes the answer to a question.
"""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.danger import danger_in, denies_danger
from bot.nlu.first_person import (
    a_carer_by_work_writes,
    a_child_writes,
    a_harmed_person_writes,
    a_practitioner_writes,
)
from bot.nlu.images import IMAGES, images_should_be_answered_too
from bot.nlu.no_answer import WHO_TO_CALL, says_that_nobody_answers
from bot.nlu.other_questions import note_other_questions
from bot.nlu.part_of_the_pipeline import WithoutTraining
from bot.nlu.story import STORY

DANGER, CHILD, HARMED, PARENT = "danger", "i_am_a_child", "i_was_harmed", "i_am_a_parent"
NOT_FOR = frozenset({DANGER, CHILD, HARMED, PARENT})
BUTTON_MARK = "/"
_MAY_BE_A_PRACTITIONER = frozenset({CHILD, HARMED, PARENT})
_SURE = 0.9  # "a pupil grabbed me, i'm his tutor" is less; a child who also says what they want to be is more


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class UrgentCheck(WithoutTraining):
    """Overrules the classifier where a rule is sure, and takes back a danger that the message denies."""

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, with the intent of the urgent ones at certainty and at the head of the ranking."""
        for message in messages:
            text = str(message.get(TEXT) or "")
            if not text.startswith(BUTTON_MARK):
                _settle(message, text)
        return messages


def _settle(message: Message, text: str) -> None:
    recognised = (message.get(INTENT) or {}).get(INTENT_NAME_KEY)
    if (urgent := _urgent_intent(text)) is not None:
        # A child who was harmed may give no age that a rule reads: then the classifier tells the child.
        _recognise(message, CHILD if urgent == HARMED and recognised == CHILD else urgent, 1.0)
    elif recognised == DANGER and denies_danger(text):
        _recognise(message, _next_best(message), 0.0)
    elif (
        recognised == PARENT
        and a_carer_by_work_writes(text)
        or recognised in _MAY_BE_A_PRACTITIONER
        and not _is_surely(message)
        and a_practitioner_writes(text)
    ):
        _recognise(message, STORY, 1.0)
    elif recognised not in NOT_FOR and says_that_nobody_answers(text):
        _recognise(message, WHO_TO_CALL, 1.0)
    elif images_should_be_answered_too(text, asked=str(recognised)):
        note_other_questions(message, [IMAGES])


def _is_surely(message: Message) -> bool:
    return float((message.get(INTENT) or {}).get(PREDICTED_CONFIDENCE_KEY) or 0.0) >= _SURE


def _urgent_intent(text: str) -> str | None:
    """Danger before all: a child in danger is told of 999 first. A harmed child is a child first."""
    if danger_in(text) is not None:
        return DANGER
    if a_child_writes(text):
        return CHILD
    return HARMED if a_harmed_person_writes(text) else None


def _next_best(message: Message) -> str:
    ranking = [each for each in message.get(INTENT_RANKING_KEY) or [] if each[INTENT_NAME_KEY] != DANGER]
    return str(ranking[0][INTENT_NAME_KEY]) if ranking else DEFAULT_NLU_FALLBACK_INTENT_NAME


def _recognise(message: Message, intent: str, confidence: float) -> None:
    recognised = {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: confidence}
    rest = [each for each in message.get(INTENT_RANKING_KEY) or [] if each[INTENT_NAME_KEY] != intent]
    message.set(INTENT, recognised, add_to_output=True)
    message.set(INTENT_RANKING_KEY, [recognised, *rest], add_to_output=True)
