"""Answers one message, always: with what the assistant says, or with the numbers.

Rasa answers nothing when an action fails, a store is down or a turn is cut off, and it gives up a turn when the caller
hangs up. Here a turn runs to its end whoever still listens, and whatever went wrong ends in the safety line. The web
hook, the terminal chat and the scenario tests all go through this.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from bot.collecting import CHANNEL, Collected, Reply
from bot.incoming import Incoming, Refused
from bot.payloads import as_plain_text, is_payload
from bot.said_before import say_again
from bot.state import state_of
from bot.turn import Turn, note_slots, open_turn
from safeguarding.clock import Clock, london_now
from safeguarding.safety_line import is_safety_line, safety_line_by

MOST_REMEMBERED = 2_000
EMPTY, TOO_LONG = "utter_message_empty", "utter_message_too_long"

log = logging.getLogger(__name__)


class Replies:
    """Answers messages with the agent that is loaded now.

    ``patience`` is how many seconds a person is kept waiting, ``limit`` after how many a turn is given up.
    """

    def __init__(
        self, agent: Callable[[], Agent], *, clock: Clock = london_now, patience: float = 15, limit: float = 60
    ) -> None:
        self._agent, self._clock, self._patience, self._limit = agent, clock, patience, limit
        self._answers: OrderedDict[tuple[str, str | None], asyncio.Task[Reply]] = OrderedDict()
        self._met: set[str] = set()

    async def to(self, message: Incoming) -> Reply:
        """Raises Refused for a payload that none of our buttons sends, and nothing else."""
        if message.is_payload and not is_payload(message.text, self._agent().domain.intents):
            raise Refused("the payload is not one of ours")
        answer = self._answer_to(message)
        try:
            return await asyncio.wait_for(asyncio.shield(answer), self._patience)
        except asyncio.TimeoutError:
            return self._finished([], Turn(failures=["patience"]), message)

    def _answer_to(self, message: Incoming) -> asyncio.Task[Reply]:
        """One task for one message: who asks again under the same message_id gets the same answer.

        Remembered in this process; of the time before it the store knows (see bot.said_before).
        """
        key = (message.sender, message.message_id)
        if key in self._answers:
            return self._answers[key]
        task = asyncio.create_task(self._answer(message))
        if message.message_id is not None:
            self._answers[key] = task
            if len(self._answers) > MOST_REMEMBERED:
                self._answers.popitem(last=False)
        return task

    async def _answer(self, message: Incoming) -> Reply:
        with open_turn() as turn:
            said = Collected()
            try:
                await asyncio.wait_for(self._take_turn(message, said, turn), self._limit)
            except Exception as error:  # noqa: BLE001 - nothing may be silent
                turn.failures.append(type(error).__name__)
                # It was not stored, so the same message may be sent again.
                self._answers.pop((message.sender, message.message_id), None)
            return self._finished(said.messages, turn, message)

    async def _take_turn(self, message: Incoming, said: Collected, turn: Turn) -> None:
        agent, text = self._agent(), message.text
        if not is_payload(text, agent.domain.intents):
            text = as_plain_text(text)
        async with agent.lock_store.lock(message.sender):
            if message.is_too_long or not text:
                await self._say_why_it_cannot_be_read(message, said, turn)
            elif not await self._was_answered_by_an_earlier_process(message, said):
                note_slots(await self._slots_of(message.sender))
                heard = UserMessage(text, said, message.sender, input_channel=CHANNEL, message_id=message.message_id)
                await _without_ending_the_process(agent.processor.handle_message(heard))

    async def _slots_of(self, sender: str) -> Mapping[str, Any]:
        """What is known before the message is read: "she is 7" needs to know who she is."""
        tracker = await self._agent().tracker_store.retrieve(sender)
        return tracker.current_slot_values() if tracker else {}

    async def _was_answered_by_an_earlier_process(self, message: Incoming, said: Collected) -> bool:
        if message.message_id is None or message.sender in self._met:
            return False
        if len(self._met) >= MOST_REMEMBERED:
            self._met.clear()  # costs a look into the store, no more
        self._met.add(message.sender)
        tracker = await self._agent().tracker_store.retrieve(message.sender)
        if tracker is None:
            return False
        note_slots(tracker.current_slot_values())
        return await say_again(tracker, message.message_id, said)

    async def _say_why_it_cannot_be_read(self, message: Incoming, said: Collected, turn: Turn) -> None:
        agent = self._agent()
        tracker = await agent.tracker_store.retrieve(message.sender)
        note_slots(tracker.current_slot_values() if tracker else {})
        draft = agent.nlg.generate_from_slots(TOO_LONG if message.is_too_long else EMPTY, {}, CHANNEL)
        if draft:
            await said.send_response(message.sender, draft)
        if message.is_too_long:
            turn.failures.append("too long")  # what it said was not heard, so the numbers go with it

    def _finished(self, said: Reply, turn: Turn, message: Incoming) -> Reply:
        """What is sent: what was said, the safety line if anything failed or nothing was said, the state if asked."""
        reply = list(said)
        if not reply:
            turn.failures.append("silence")
        if any(is_safety_line(part.get("text", "")) for part in reply):
            turn.failures.append("action")
        if turn.failures:
            log.error("conversation %s: safety line because of %s", message.sender, ", ".join(turn.failures))
            line = {"recipient_id": message.sender, "text": safety_line_by(self._clock)}
            reply += [line] if line not in reply else []
        if message.with_state:
            reply.append({"recipient_id": message.sender, "custom": {"state": state_of(turn)}})
        return reply


async def _without_ending_the_process(work: Awaitable[object]) -> None:
    """Rasa ends the process where some libraries fail; one conversation must not end all others."""
    try:
        await work
    except SystemExit:
        raise RuntimeError("Rasa wanted to exit") from None
