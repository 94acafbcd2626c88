"""One message of a practitioner, from its form to the answer that is kept: once, in order, and never lost.

The page and the JSON API both come through here.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from weakref import WeakValueDictionary

from gateway.bot_answer import Answer, NoAnswer, state_to_keep
from gateway.choices import Chosen, chosen_in
from gateway.handing_over import text_to_keep
from gateway.kept import Changed, Conversation, KeptChoice, KeptTurn
from gateway.parts import Parts
from gateway.signing import key_of, seen_in
from gateway.typed import checked
from gateway.web_models import BotState
from gateway.words import InTheWay, What

GREETING = "/greet"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Said:
    """What arrived: ``text`` that was typed, or ``choice``, the id of a button. ``token`` is its form's."""

    token: str
    text: str = ""
    choice: str = ""


class Chat:
    def __init__(self, parts: Parts) -> None:
        self._bot, self._watch, self._store = parts.bot, parts.watch, parts.store
        self._signer, self._clock, self._settings = parts.signer, parts.clock, parts.settings
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def find(self, id: str) -> Conversation | None:
        """Raises StoreDown."""
        return await self._store.load(key_of(id), now=self._now())

    async def say(self, id: str, said: Said) -> tuple[Conversation, Answer | None]:
        """The conversation after the message, and the answer to it; None where it had been sent already.

        Raises InTheWay with what a person is to be told, StoreDown.
        """
        async with self._locks.setdefault(id, asyncio.Lock()):
            seen = seen_in(said.token)
            if seen is None:
                raise InTheWay(What.BAD_CSRF)
            conversation = await self.find(id)
            self.refuse_what_is_over(conversation, seen=seen)
            if conversation and self._is_sent(conversation, said):
                return conversation, None
            return await self._answered(id, conversation, said, seen)

    async def begin(self, id: str) -> tuple[Conversation, Answer]:
        """A new conversation with only the welcome in it. Raises InTheWay, StoreDown."""
        conversation, answer = await self._welcomed(id)
        await self._keep_new(conversation)
        return conversation, answer

    async def clear(self, id: str) -> bool:
        """Deletes what was said here and at the bot; False where the bot will only be asked again later.

        Raises StoreDown.
        """
        async with self._locks.setdefault(id, asyncio.Lock()):
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

    @staticmethod
    def _is_sent(conversation: Conversation, said: Said) -> bool:
        """A double click, or a page sent again. The same form with other words is not: those must not be lost."""
        before = conversation.sent_with(said.token)
        return before is not None and (bool(said.choice) or before.text == checked(said.text))

    async def _answered(
        self, id: str, conversation: Conversation | None, said: Said, seen: int
    ) -> tuple[Conversation, Answer]:
        text = "" if said.choice else checked(said.text)
        if conversation and conversation.last != seen:
            raise InTheWay(What.STALE_CHOICE if said.choice else What.MOVED_ON)
        before = conversation or (await self._welcomed(id))[0]
        chosen = chosen_in(before, said.choice) if said.choice else Chosen(title=text, payload="")
        answer = await self._ask(before.sender, said, chosen)
        new = (
            KeptTurn(before.last + 1, "you", "message", chosen.title, token=said.token),
            *_turns(before.last + 1, answer),
        )
        after = replace(
            before,
            last=before.last + len(new),
            turns=(*before.turns, *new),
            state=state_to_keep(answer, before.state),
        )
        if conversation is None:
            await self._keep_new(after)
        else:
            await self._keep(after, new, after_turn=before.last)
        return after, answer

    async def _welcomed(self, id: str) -> tuple[Conversation, Answer]:
        """A conversation with the bot's welcome, not kept yet."""
        sender = self._signer.sender(id)
        answer = await self._ask(sender, Said(token="welcome"), Chosen(title="", payload=GREETING))  # noqa: S106
        turns = _turns(0, answer)
        kept = Conversation(key_of(id), sender, len(turns), state=state_to_keep(answer, None), turns=turns)
        return kept, answer

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
