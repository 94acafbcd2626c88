"""What was answered to a message that arrives again, as far as the store knows it.

A gateway that got no answer sends the message again under the same id. While this process lives it
remembers its answers; after a restart the last turn of the stored conversation tells.
"""

from __future__ import annotations

from rasa.core.channels.channel import OutputChannel
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker


async def say_again(tracker: DialogueStateTracker, message_id: str, said: OutputChannel) -> bool:
    """Says what was said to the message, if it is one of those kept; False if it is new.

    Only the last answer is kept in words. For an earlier message nothing is said, which the caller makes good.
    """
    heard = [event for event in tracker.events if isinstance(event, UserUttered)]
    if message_id not in {event.message_id for event in heard}:
        return False
    if heard[-1].message_id == message_id:
        for event in _after(tracker, heard[-1]):
            await said.send_response(tracker.sender_id, event.message())
    return True


def _after(tracker: DialogueStateTracker, message: UserUttered) -> list[BotUttered]:
    events = list(tracker.events)
    place = next(place for place, event in enumerate(events) if event is message)
    return [event for event in events[place:] if isinstance(event, BotUttered)]
