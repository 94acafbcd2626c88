"""What a template is given: values that are ready to be shown, so that a template decides nothing but layout.

The numbers are part of every one of them. No page can be made without a ContactPanel.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from markupsafe import Markup

from gateway.contact_models import ContactPanel
from safeguarding.handover import Handover


class Speaker(Enum):
    YOU = "you"
    STEADY = "steady"


class BotState(Enum):
    """STARTING: it has not answered since the gateway started. DOWN: it has, and does not now."""

    READY = "ready"
    STARTING = "starting"
    DOWN = "down"


@dataclass(frozen=True)
class Choice:
    """A button: ``id`` is the value that its form sends as "choice"; what it stands for stays on the server."""

    id: str
    title: str


@dataclass(frozen=True)
class Turn:
    """One message. ``html`` is safe to show; ``choices`` are given on the last question only, older ones are spent.

    ``anchor`` is the id for the element. ``kind`` is that of the contract ("question", "result", "danger", ...), and
    "message" for what the practitioner wrote. A "handover" has no text: it is made when asked for, at /handover.
    """

    anchor: str
    speaker: Speaker
    html: Markup
    kind: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class FactRow:
    """One fact so far; ``change`` asks about it again. ``said`` are the practitioner's own words, if typed."""

    fact: str
    label: str
    words: str
    change: Choice
    said: str = ""


@dataclass(frozen=True)
class BandView:
    """One level of the continuum in Hackett's words; ``possible`` when the known facts allow it."""

    id: str
    name: str
    meaning: str
    signs: tuple[str, ...]
    colour: str
    possible: bool


@dataclass(frozen=True)
class ReasonView:
    """``source_title`` and ``source_url`` may be empty."""

    text: str
    band: BandView
    source_title: str
    source_url: str


@dataclass(frozen=True)
class OpenFactView:
    """What is not known, the levels that it could lead to, highest first, and why it matters."""

    fact: str
    label: str
    why: str
    could_be: tuple[BandView, ...]
    ask: Choice


@dataclass(frozen=True)
class AssessmentView:
    """``bands`` are all five, mildest first. ``lowest`` and ``highest`` are equal when nothing open can change it."""

    lowest: BandView
    highest: BandView
    bands: tuple[BandView, ...]
    reasons: tuple[ReasonView, ...]
    open: tuple[OpenFactView, ...]

    @property
    def is_settled(self) -> bool:
        return self.lowest.id == self.highest.id


@dataclass(frozen=True)
class Progress:
    """Questions: ``step`` is the one being asked, counted from 1; ``fewest`` to ``most`` are left after it."""

    step: int
    fewest: int
    most: int


@dataclass(frozen=True)
class Trouble:
    """Something went wrong: ``code`` for a test, ``title`` and ``text`` for a person. ``status`` is the HTTP status."""

    code: str
    status: int
    title: str
    text: str


@dataclass(frozen=True)
class Form:
    """The hidden fields of every form on the page, and what had been typed, which is never lost.

    ``csrf`` goes in a field "csrf", ``token`` in "form": a token is good for one turn, so that a double click is one.
    """

    csrf: str
    token: str
    typed: str
    limit: int


@dataclass(frozen=True)
class PageState:
    """The conversation page. ``notice`` is good news to tell ("cleared", "new_case"), ``trouble`` is bad news.

    With no conversation yet ``turns`` holds the welcome, or nothing while the assistant is loading. ``is_reading``:
    the answer to the last turn takes long; the page is to be looked at again, and nothing can be sent until then.
    """

    contacts: ContactPanel
    bot: BotState
    form: Form
    turns: tuple[Turn, ...]
    started: bool
    progress: Progress | None
    facts: tuple[FactRow, ...]
    assessment: AssessmentView | None
    can_hand_over: bool
    notice: str
    trouble: Trouble | None
    is_reading: bool = False


@dataclass(frozen=True)
class HandoverPage:
    """``handover`` is made anew for each view and stored nowhere. ``bands`` as in AssessmentView."""

    contacts: ContactPanel
    form: Form
    handover: Handover
    assessment: AssessmentView | None


@dataclass(frozen=True)
class PlainPage:
    """Accessibility, privacy, about, error, embed: ``trouble`` is None except on an error page."""

    contacts: ContactPanel
    bands: tuple[BandView, ...]
    trouble: Trouble | None = None
    about: About | None = None


@dataclass(frozen=True)
class About:
    """``version`` is of the content; owner and days are from contacts.yml; conversations are kept ``kept_hours``.

    ``owner`` is "" while none is named.
    """

    version: str
    owner: str
    last_checked: date
    review_by: date
    kept_hours: float
