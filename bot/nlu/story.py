"""Takes a message for a story when facts were read from it though no intent was recognised, or only its question was.

A practitioner under stress writes in her own way; two facts about two children say more about what she means than how
like the training examples her words are. A story that ends in a question is a story, and the question is answered too.
"""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.other_questions import note_other_questions

STORY = "report_incident"
_NOT_RECOGNISED = frozenset({DEFAULT_NLU_FALLBACK_INTENT_NAME, "out_of_scope", None})
_FACTS_THAT_MAKE_A_STORY = 2
_FACTS_BESIDE_A_QUESTION = 3
_QUESTION = "ask_"
_READER = "FactReader"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class StoryCheck(GraphComponent):
    """Stands after the classifier and the fact reader, and before the check for danger."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003 - Rasa hands them to every component
        model_storage: ModelStorage,  # noqa: ARG003
        resource: Resource,  # noqa: ARG003
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> GraphComponent:
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Changes the intent of those messages only that nobody recognised, or that ask something beside the story."""
        for message in messages:
            recognised, facts = (message.get(INTENT) or {}).get(INTENT_NAME_KEY), _facts_in(message)
            if recognised in _NOT_RECOGNISED and facts >= _FACTS_THAT_MAKE_A_STORY:
                _take_for_a_story(message)
            elif str(recognised).startswith(_QUESTION) and facts >= _FACTS_BESIDE_A_QUESTION:
                _take_for_a_story(message)
                note_other_questions(message, [str(recognised)])
        return messages


def _take_for_a_story(message: Message) -> None:
    message.set(INTENT, {INTENT_NAME_KEY: STORY, PREDICTED_CONFIDENCE_KEY: 1.0}, add_to_output=True)


def _facts_in(message: Message) -> int:
    return len({each["entity"] for each in message.get(ENTITIES) or [] if each.get("extractor") == _READER})
