"""What the JSON API takes and gives. The OpenAPI document is made from these, and a test holds the two together."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from gateway.choices import CHOICE_PATTERN
from gateway.settings import MOST_CHARACTERS
from gateway.signing import ID_PATTERN

Id = Annotated[str, Field(pattern=ID_PATTERN, description="A conversation, as an earlier answer named it.")]
Text = Annotated[str, Field(min_length=1, max_length=MOST_CHARACTERS, description="What the practitioner wrote.")]
ChoiceId = Annotated[str, Field(pattern=CHOICE_PATTERN, description="The id of a choice of the last answer.")]
MessageId = Annotated[
    str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$", description="The same again when a message is sent again.")
]


class _Taken(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Begin(_Taken):
    """A new case. Without a message, the answer is the welcome."""

    conversation: None = None
    message: Text | None = None


class Write(_Taken):
    conversation: Id
    message: Text
    message_id: MessageId | None = None


class Choose(_Taken):
    conversation: Id
    choice: ChoiceId
    message_id: MessageId | None = None


class Number(BaseModel):
    name: str
    number: str
    link: str = Field(description='What one tap opens: "tel:..."')


class Contacts(BaseModel):
    """Who answers at a moment. `grey`: it is not certain, so try `first`, then `other`."""

    at: str | None = Field(description="ISO 8601, in Europe/London; null where the clock could not be trusted.")
    first: Number
    other: Number
    emergency: Number
    grey: bool
    words: str
    until: str | None = Field(description="When this changes, ISO 8601.")
    until_words: str


class ChoiceModel(BaseModel):
    id: str
    title: str


class MessageModel(BaseModel):
    """`text` is Markdown without HTML. `kind` says what it is: welcome, question, answer, result, danger ..."""

    text: str
    choices: list[ChoiceModel]
    kind: str


class Fact(BaseModel):
    fact: str
    label: str
    words: str
    change: str = Field(description="The id of the choice that asks about it again.")


class Reason(BaseModel):
    text: str
    band: str
    source: str


class OpenFact(BaseModel):
    fact: str
    label: str
    could_be: list[str]


class Assessment(BaseModel):
    """Hackett's continuum: from what the known facts make certain to what they leave open."""

    lowest: str
    highest: str
    reasons: list[Reason]
    open: list[OpenFact]


class Progress(BaseModel):
    step: int
    fewest_left: int
    most_left: int


class ChatAnswer(BaseModel):
    conversation: str = Field(description="To go on with; it is another one where a new case has begun.")
    messages: list[MessageModel]
    facts: list[Fact]
    progress: Progress | None
    assessment: Assessment | None
    contacts: Contacts


class Fault(BaseModel):
    where: str
    what: str


class Problem(BaseModel):
    """RFC 9457 problem details, with the numbers."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    code: str
    contacts: Contacts
    errors: list[Fault] | None = None


class Cleared(BaseModel):
    cleared: bool
    assistant_cleared: bool = Field(description="False while the assistant is away: it is asked again until done.")
    contacts: Contacts


class Health(BaseModel):
    ok: bool
    contacts: Contacts


class Readiness(BaseModel):
    ready: bool
    bot: bool
    database: bool
    knowledge: bool
    contacts: Contacts
