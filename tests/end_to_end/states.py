"""Every state that a page can be in, each by the way that leads to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.end_to_end.practitioner import MILD, STORY, VAGUE, Practitioner


def start(_: Practitioner) -> None:
    """Nothing said yet."""


def question(someone: Practitioner) -> None:
    someone.say(STORY)


def read_back(someone: Practitioner) -> None:
    someone.say(STORY)
    while "Yes, that is right" not in someone.choices():
        someone.answer()


def result(someone: Practitioner) -> None:
    someone.tell_until_result()


def range_of_levels(someone: Practitioner) -> None:
    someone.tell_until_result(VAGUE, prefer=MILD)
    for each in someone.page.locator("#result summary").all():
        each.click()


def after_the_result(someone: Practitioner) -> None:
    someone.tell_until_result()
    someone.say("What happens next?")


def danger(someone: Practitioner) -> None:
    someone.say("She is bleeding and he is still in the room with her")


def empty_message(someone: Practitioner) -> None:
    someone.page.get_by_role("button", name="Send").click()
    someone.page.locator("#trouble").wait_for()


def cleared(someone: Practitioner) -> None:
    someone.say(STORY)
    someone.page.get_by_text("Clear this conversation").click()
    someone.page.get_by_role("button", name="Clear it now").click()
    someone.page.locator(".govuk-notification-banner").wait_for()


def handover(someone: Practitioner) -> None:
    someone.tell_until_result()
    someone.open("/handover")


def page_at(path: str) -> Callable[[Practitioner], None]:
    return lambda someone: someone.open(path)


STATES: Mapping[str, Callable[[Practitioner], None]] = {
    "start": start,
    "question": question,
    "read back": read_back,
    "result": result,
    "range of levels": range_of_levels,
    "after the result": after_the_result,
    "danger": danger,
    "empty message": empty_message,
    "cleared": cleared,
    "hand-over": handover,
    "about": page_at("/about"),
    "privacy": page_at("/privacy"),
    "accessibility": page_at("/accessibility"),
    "embed": page_at("/embed"),
    "not found": page_at("/nowhere"),
}
EXPECTED = ("404", "422")  # what a browser reports of "not found" and "empty message"
