"""Takes a message for a story when facts were read from it though no intent was recognised, or only its question was.

A practitioner under stress writes in her own way; two facts about two children say more about what she means than how
like the training examples her words are. A story that ends in a question is a story, and the question is answered too.
"""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.other_questions import note_other_questions
from bot.nlu.part_of_the_pipeline import WithoutTraining

STORY = "report_incident"
_NOT_RECOGNISED = frozenset({DEFAULT_NLU_FALLBACK_INTENT_NAME, "out_of_scope", "None"})
_FACTS_THAT_MAKE_A_STORY = 2
_FACTS_BESIDE_A_QUESTION = 3
_ANOTHER_WORRY = "other_safeguarding"  # bruises, neglect: sounds alike, but tells of no sexual behaviour
_QUESTION = "ask_"
_READER = "FactReader"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class StoryCheck(WithoutTraining):
    """Stands after the classifier and the fact reader, and before the check for danger."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Changes the intent of those messages only that nobody recognised, or that ask something beside the story."""
        for message in messages:
            recognised, facts = str((message.get(INTENT) or {}).get(INTENT_NAME_KEY)), _facts_in(message)
            if recognised.startswith(_QUESTION) and facts >= _FACTS_BESIDE_A_QUESTION:
                _take_for_a_story(message)
                note_other_questions(message, [recognised])
            elif _is_a_story_after_all(message, recognised, facts):
                _take_for_a_story(message)
        return messages


def _is_a_story_after_all(message: Message, recognised: str, facts: int) -> bool:
    if recognised == _ANOTHER_WORRY:
        return facts >= _FACTS_BESIDE_A_QUESTION and _tells_what_a_child_did(message)
    return recognised in _NOT_RECOGNISED and facts >= _FACTS_THAT_MAKE_A_STORY


def _take_for_a_story(message: Message) -> None:
    message.set(INTENT, {INTENT_NAME_KEY: STORY, PREDICTED_CONFIDENCE_KEY: 1.0}, add_to_output=True)


def _tells_what_a_child_did(message: Message) -> bool:
    return any(
        each["entity"] == "behaviour" and each.get("extractor") == _READER for each in message.get(ENTITIES) or []
    )


def _facts_in(message: Message) -> int:
    return len({each["entity"] for each in message.get(ENTITIES) or [] if each.get("extractor") == _READER})
