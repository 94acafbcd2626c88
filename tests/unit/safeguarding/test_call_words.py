"""The sentences that depend on the clock: a fitting one at every moment, with the right number in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from safeguarding.call_words import call_words, check_call_words, filled, who_to_call_in_words
from safeguarding.clock import london
from safeguarding.hours import Reason, WhoToCall, who_to_call

EditKnowledge = Callable[..., Path]
DAY, NIGHT = "0113 376 0336", "0113 535 0600"


def at(text: str) -> WhoToCall:
    return who_to_call(datetime.fromisoformat(text).replace(tzinfo=london()))


MOMENTS = [
    ("2026-11-23T10:00", Reason.IN_HOURS, "Duty and Advice is open until 5pm today."),
    ("2026-11-27T10:00", Reason.IN_HOURS, "open until 4.30pm today."),
    ("2026-11-23T22:00", Reason.OUT_OF_HOURS, "Duty and Advice is closed now."),
    ("2026-11-22T02:10", Reason.WEEKEND, "closed at the weekend"),
    ("2026-12-25T12:00", Reason.BANK_HOLIDAY, "closed on this bank holiday"),
    ("2026-11-24T08:30", Reason.GREY_MORNING, f"Try {NIGHT} (Children's Emergency Duty Team) first, then {DAY}"),
    ("2026-11-27T16:45", Reason.GREY_FRIDAY, f"Try {NIGHT} (Children's Emergency Duty Team) first, then {DAY}"),
    ("2026-12-30T12:00", Reason.MAYBE_CLOSED, f"Try {DAY} (Duty and Advice) first, then {NIGHT}"),
    ("2099-11-24T12:00", Reason.BANK_HOLIDAYS_NOT_KNOWN, f"Try {DAY} (Duty and Advice) first, then {NIGHT}"),
]


@pytest.mark.parametrize(("moment", "reason", "said"), MOMENTS)
def test_each_reason_has_its_sentence_and_the_number_to_ring_first(moment: str, reason: Reason, said: str) -> None:
    who = at(moment)
    assert who.reason is reason
    assert said in who_to_call_in_words(who)
    assert who.first.number in who_to_call_in_words(who)


@pytest.mark.parametrize("moment", [moment for moment, reason, _ in MOMENTS if reason is not Reason.IN_HOURS])
def test_both_numbers_are_said_whenever_duty_and_advice_is_not_certainly_open(moment: str) -> None:
    assert DAY in who_to_call_in_words(at(moment))
    assert NIGHT in who_to_call_in_words(at(moment))


@pytest.mark.parametrize(
    ("moment", "now", "today"),
    [
        ("2026-11-23T10:00", "Ring {day} (Duty and Advice) now.", "Ring {day} (Duty and Advice) today"),
        ("2026-11-23T22:00", "Do not wait until the next working day.", "If it is safe to wait, ring {day}"),
        ("2026-11-24T08:30", "If there is no answer, ring {day}", "If they cannot help, ring {day}"),
    ],
)
def test_a_phrase_has_one_form_for_each_state_of_the_clock(moment: str, now: str, today: str) -> None:
    assert now.format(day=DAY) in filled("{ring_now}", at(moment))
    assert today.format(day=DAY) in filled("{ring_today}", at(moment))


def test_the_out_of_hours_team_is_not_sent_what_can_wait() -> None:
    assert filled("{ring_today}", at("2026-11-23T22:00")).startswith(
        f"If a child may be at risk before the next working day, ring {NIGHT}"
    )


@pytest.mark.parametrize("moment", [moment for moment, _, _ in MOMENTS])
@pytest.mark.parametrize("phrase", [*call_words().phrases, "who_to_call"])
def test_every_phrase_is_filled_at_every_moment(moment: str, phrase: str) -> None:
    said = filled(f"{{{phrase}}}", at(moment))
    assert at(moment).first.number in said
    assert "{" not in said


def test_a_placeholder_that_does_not_exist_is_never_passed_over() -> None:
    with pytest.raises(KeyError):
        filled("Ring {somebody}.", at("2026-11-23T10:00"))


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("  maybe_closed: >-", "  perhaps_closed: >-", "reasons.maybe_closed"),
        ("Then ring {first_number} ({first_name}).", "Then ring {fist_number}.", "phrases.then_ring.in_hours"),
        ("Duty and Advice is open until {until}.", "Duty and Advice is open until {until.", "reasons.in_hours"),
        ("    grey: The number to try first", "    gray: The number to try first", "phrases.the_number.grey"),
        ("sources: [leeds-omg-40,", "sources: [leeds-omg-44,", "sources"),
    ],
)
def test_a_slip_is_named(edit_knowledge: EditKnowledge, old: str, new: str, field: str) -> None:
    edit_knowledge("who_to_call.yml", old=old, new=new)
    assert field in [problem.field for problem in check_call_words()]


def test_the_shipped_file_is_right() -> None:
    assert check_call_words() == []
