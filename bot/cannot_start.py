"""The one way in which a command gives up: with a line that a person at the keyboard can act on."""


class CannotStart(RuntimeError):
    """Something without which Steady must not go on; the message says what, and what to do about it."""
