"""One message of a practitioner, from its form to the answer that is kept: once, in order, and never lost.

The page and the JSON API both come through here.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from weakref import WeakValueDictionary

from gateway.another_case import begun_with, is_another_case
from gateway.bot_answer import Answer, NoAnswer, state_to_keep
from gateway.choices import Chosen, chosen_in
from gateway.handing_over import text_to_keep
from gateway.kept import Changed, Conversation, KeptChoice, KeptTurn
from gateway.parts import Parts
from gateway.said import Outcome, Said
from gateway.signing import key_of, seen_in
from gateway.typed import checked
from gateway.web_models import BotState
from gateway.words import InTheWay, What

GREETING = "/greet"
# A second tab must not wait for as long as a slow answer to the first.
SECONDS_TO_WAIT_FOR_A_TURN = 1.7

log = logging.getLogger(__name__)


class Chat:
    def __init__(self, parts: Parts) -> None:
        self._bot, self._watch, self._store = parts.bot, parts.watch, parts.store
        self._signer, self._clock, self._settings = parts.signer, parts.clock, parts.settings
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def find(self, id: str) -> Conversation | None:
        """Raises StoreDown."""
        return await self._store.load(key_of(id), now=self._now())

    async def say(self, id: str, said: Said, *, begins: bool = True) -> Outcome:
        """Answered once, however often it is sent. ``begins``: a conversation that was never kept begins with this.

        Raises InTheWay with what a person is to be told, StoreDown.
        """
        async with self._alone(id):
            conversation = await self.find(id)
            if conversation is None and not begins:
                raise InTheWay(What.NOT_FOUND)
            said = said.with_token(conversation)
            seen = seen_in(said.token)
            if seen is None:
                raise InTheWay(What.BAD_CSRF)
            if conversation and conversation.closed and (moved := await self.moved(id, said.token)):
                return moved
            self.refuse_what_is_over(conversation, seen=seen)
            if conversation and self._is_sent(conversation, said):
                return Outcome(id, conversation)
            return await self._answered(id, conversation, said, seen)

    def is_busy(self, id: str) -> bool:
        """Whether a turn of this conversation is being answered by this process."""
        lock = self._locks.get(id)
        return lock is not None and lock.locked()

    async def begin(self, id: str) -> Outcome:
        """A new conversation with only the welcome in it. Raises InTheWay, StoreDown."""
        conversation = await self._welcomed(id)
        await self._keep_new(conversation)
        return Outcome(id, conversation)

    async def clear(self, id: str) -> bool:
        """Deletes what was said here and at the bot; False where the bot will only be asked again later.

        Raises InTheWay, StoreDown.
        """
        async with self._alone(id):
            await self._store.forget_unanswered(key_of(id))
            sender = await self._store.close(key_of(id))
            if sender is None:
                return True
            if erased := await self._bot.erase(sender):
                await self._store.erased_at_bot(key_of(id))
            return erased

    def refuse_what_is_over(self, conversation: Conversation | None, *, seen: int = 0) -> None:
        """``seen`` turns were shown, so that a conversation of which nothing is left has expired. Raises InTheWay."""
        if (conversation and conversation.expired) or (conversation is None and seen > 0):
            raise InTheWay(What.EXPIRED, hours=f"{self._settings.kept_hours:g}")
        if conversation and conversation.closed:
            raise InTheWay(What.CLOSED)

    @asynccontextmanager
    async def _alone(self, id: str) -> AsyncIterator[None]:
        """One turn of a conversation at a time. Raises InTheWay where another one takes long."""
        lock = self._locks.setdefault(id, asyncio.Lock())
        try:
            async with asyncio.timeout(SECONDS_TO_WAIT_FOR_A_TURN):
                await lock.acquire()
        except TimeoutError:
            raise InTheWay(What.STILL_READING) from None
        try:
            yield
        finally:
            lock.release()

    @staticmethod
    def _is_sent(conversation: Conversation, said: Said) -> bool:
        """A double click, or a page sent again. The same form with other words is not: those must not be lost."""
        before = conversation.sent_with(said.token)
        return before is not None and (bool(said.choice) or before.text == checked(said.text))

    async def moved(self, id: str, token: str) -> Outcome | None:
        """Where the same form has already ended this case and begun another: a double click, or a slow answer."""
        next_id = self._signer.next_id(id, token)
        conversation = await self.find(next_id)
        return Outcome(next_id, conversation) if conversation and not conversation.is_over else None

    async def _answered(self, id: str, conversation: Conversation | None, said: Said, seen: int) -> Outcome:
        text = "" if said.choice else checked(said.text)
        if conversation and conversation.last != seen:
            raise InTheWay(What.STALE_CHOICE if said.choice else What.MOVED_ON)
        before = conversation or await self._welcomed(id)
        chosen = chosen_in(before, said.choice) if said.choice else Chosen(title=text, payload="")
        answer = await self._ask(before.sender, said, chosen)
        asked = KeptTurn(before.last + 1, "you", "message", chosen.title, token=said.token)
        new, state = (asked, *_turns(asked.number, answer)), state_to_keep(answer, before.state)
        if conversation and is_another_case(chosen.payload, before.state, state):
            next_id = self._signer.next_id(id, said.token)
            return await self._go_on_as(next_id, begun_with(new, before, key=key_of(next_id), state=state), before)
        after = replace(before, last=before.last + len(new), turns=(*before.turns, *new), state=state)
        await (self._keep(after, new, after_turn=before.last) if conversation else self._keep_new(after))
        return Outcome(id, after)

    async def _go_on_as(self, id: str, case: Conversation, before: Conversation) -> Outcome:
        await self._keep_new(case)
        await self._store.close(before.key, erase_at_bot=False)
        return Outcome(id, case)

    async def _welcomed(self, id: str) -> Conversation:
        """A conversation with the bot's welcome, not kept yet."""
        sender = self._signer.sender(id)
        answer = await self._ask(sender, Said(token="welcome"), Chosen(title="", payload=GREETING))  # noqa: S106
        turns = _turns(0, answer)
        return Conversation(key_of(id), sender, len(turns), state=state_to_keep(answer, None), turns=turns)

    async def _ask(self, sender: str, said: Said, chosen: Chosen) -> Answer:
        message_id = self._signer.message_id(said.token, chosen.payload or chosen.title)
        seconds = self._watch.patience
        try:
            if chosen.payload:
                answer = await self._bot.choose(sender, chosen.payload, message_id=message_id, seconds=seconds)
            else:
                answer = await self._bot.say(sender, chosen.title, message_id=message_id, seconds=seconds)
        except NoAnswer as failure:
            log.warning("no answer from the bot: %s", failure)
            starting = self._watch.failed() is BotState.STARTING
            raise InTheWay(What.BOT_STARTING if starting else What.BOT_DOWN) from None
        self._watch.answered()
        return answer

    async def _keep_new(self, conversation: Conversation) -> None:
        try:
            await self._store.begin(conversation, expires_at=self._expiry())
        except Changed:
            raise InTheWay(What.MOVED_ON) from None

    async def _keep(self, conversation: Conversation, new: Iterable[KeptTurn], *, after_turn: int) -> None:
        try:
            await self._store.add(
                conversation.key, new, conversation.state, after=after_turn, expires_at=self._expiry()
            )
        except Changed:
            raise InTheWay(What.MOVED_ON) from None

    def _now(self) -> float:
        return self._clock().timestamp()

    def _expiry(self) -> float:
        return self._now() + self._settings.kept_hours * 3600


def _turns(last: int, answer: Answer) -> tuple[KeptTurn, ...]:
    return tuple(
        KeptTurn(
            number=last + place,
            speaker="steady",
            kind=answer.kind,
            text=text_to_keep(message.text, kind=answer.kind),
            choices=tuple(KeptChoice(button.title, button.payload) for button in message.buttons),
        )
        for place, message in enumerate(answer.messages, start=1)
    )
