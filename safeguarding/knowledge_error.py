"""The one way a mistake in a knowledge file is told to the person who edits it."""

from __future__ import annotations

from enum import Enum


class Severity(Enum):
    """Whether a mistake may reach a practitioner."""

    ERROR = "error"
    """The file cannot be trusted: the service does not start with it."""

    WARNING = "warning"
    """A person must look at it soon (a review date has passed): the service keeps answering."""


class KnowledgeError(Exception):
    """One mistake in one field of one knowledge file, in a single line that an owner can act on.

    Raised when the knowledge is loaded; collected, not raised, by the ``check_...`` functions.
    ``mend`` is an instruction ("write the number in groups, as 01632 960 001"), not a diagnosis.
    """

    def __init__(self, *, file: str, field: str, mend: str, severity: Severity = Severity.ERROR) -> None:
        self.mend = " ".join(mend.split())
        super().__init__(f"{file}: {field}: {self.mend}")
        self.file = file
        self.field = field
        self.severity = severity
