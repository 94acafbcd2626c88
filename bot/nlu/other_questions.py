"""How a second question of a message reaches the actions: as an entity, since Rasa hands on one intent only."""

from collections.abc import Iterable

from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

ALSO_ASKS, EXTRACTOR = "also_asks", "ClauseClassifier"


def note_other_questions(message: Message, intents: Iterable[str]) -> None:
    """Adds what else is asked; nothing twice."""
    found = list(message.get(ENTITIES) or [])
    noted = {each["value"] for each in found if each["entity"] == ALSO_ASKS}
    new = [each for each in intents if each not in noted]
    found += [{"entity": ALSO_ASKS, "value": each, "start": 0, "end": 0, "extractor": EXTRACTOR} for each in new]
    message.set(ENTITIES, found, add_to_output=True)
