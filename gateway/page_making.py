"""Gathers what each page is given and has it rendered."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from pydantic import ValidationError

from gateway.bot_answer import State
from gateway.contacts_panel import panel_by
from gateway.content_version import content_version
from gateway.handing_over import facts_in, summary_of
from gateway.kept import Conversation, Unanswered
from gateway.parts import Parts
from gateway.settings import MOST_CHARACTERS
from gateway.signing import new_token
from gateway.views import (
    assessment_of,
    bands,
    facts_of,
    progress_of,
    turns_in,
    welcome_turns,
    with_what_is_being_read,
)
from gateway.web.rendering import render
from gateway.web_models import About, BandView, Form, HandoverPage, PageState, PlainPage, Trouble, Turn
from safeguarding.contacts import NO_OWNER_YET, contact_book
from safeguarding.knowledge_error import KnowledgeError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Beside:
    """What a page shows beside the conversation: words that were not sent, good news, bad news, what is being read."""

    typed: str = ""
    notice: str = ""
    what: Trouble | None = None
    reading: Unanswered | None = None


class PageMaker:
    def __init__(self, parts: Parts) -> None:
        self._clock, self._watch = parts.clock, parts.watch
        self._signer, self._settings = parts.signer, parts.settings

    def conversation(self, id: str, kept: Conversation | None, beside: Beside, *, nonce: str) -> str:
        state = state_in(kept)
        page = PageState(
            contacts=panel_by(self._clock),
            bot=self._watch.state,
            form=self._form(id, seen=kept.last if kept else 0, typed=beside.typed),
            turns=self._turns(kept, beside.reading),
            started=kept is not None,
            progress=progress_of(state),
            facts=facts_of(state),
            assessment=assessment_of(state.assessment) if state else None,
            can_hand_over=bool(state and state.facts),
            notice=beside.notice,
            trouble=beside.what,
            is_reading=beside.reading is not None,
        )
        return render("conversation.html", page, nonce=nonce)

    def handover(self, id: str, kept: Conversation, *, nonce: str) -> str:
        """Raises KnowledgeError."""
        facts, state = facts_in(kept.state), state_in(kept)
        page = HandoverPage(
            contacts=panel_by(self._clock),
            form=self._form(id, seen=kept.last, typed=""),
            handover=summary_of(facts, now=self._clock()),
            assessment=assessment_of(state.assessment if state else None),
        )
        return render("handover.html", page, nonce=nonce)

    def plain(self, template: str, *, nonce: str) -> str:
        page = PlainPage(panel_by(self._clock), _bands_if_any(), about=self._about())
        return render(template, page, nonce=nonce)

    def error(self, what: Trouble, *, nonce: str) -> str:
        return render("error.html", PlainPage(panel_by(self._clock), (), trouble=what), nonce=nonce)

    def _turns(self, kept: Conversation | None, reading: Unanswered | None) -> tuple[Turn, ...]:
        turns = turns_in(kept) if kept else welcome_turns(self._watch.welcome)
        return turns if reading is None else with_what_is_being_read(turns, reading)

    def _form(self, id: str, *, seen: int, typed: str) -> Form:
        return Form(self._signer.csrf(id), new_token(seen), typed, MOST_CHARACTERS)

    def _about(self) -> About | None:
        try:
            book = contact_book()
        except KnowledgeError as error:
            log.error("about without the knowledge: %s", type(error).__name__)  # noqa: TRY400
            return None
        owner = "" if book.owner == NO_OWNER_YET else book.owner
        return About(content_version(), owner, book.last_checked, book.review_by, self._settings.kept_hours)


def state_in(kept: Conversation | None) -> State | None:
    try:
        return State.model_validate(kept.state) if kept and kept.state else None
    except ValidationError:
        return None  # written by another version; the next answer brings a new one


def _bands_if_any() -> tuple[BandView, ...]:
    try:
        return bands()
    except KnowledgeError:
        return ()
