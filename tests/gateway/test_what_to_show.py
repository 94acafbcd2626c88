"""What the templates are told: where the result belongs, which buttons come first, what is folded away."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from gateway.bot_answer import AssessmentState
from gateway.contacts_panel import panel_at
from gateway.markdown import as_html
from gateway.views import assessment_of
from gateway.web.later_parts import LATER
from gateway.web.what_to_show import (
    answers_and_changes,
    blank_to_fill,
    result_is_latest,
    shows_result,
    with_headings,
)
from gateway.web_models import BotState, Choice, Form, PageState, Speaker, Turn
from safeguarding.guidance import block_ids
from tests.gateway.conftest import MONDAY_MORNING
from tests.gateway.played_bot import ASSESSMENT

YES, NO, CHANGE = Choice("1.0", "Yes"), Choice("1.1", "No"), Choice("1.2", "Change: Age of the child")


def page(*kinds: str, assessed: bool = True) -> PageState:
    """With a turn of each kind; "you" is the practitioner's."""
    turns = tuple(
        Turn(f"turn-{number}", Speaker.YOU if kind == "you" else Speaker.STEADY, Markup(""), kind, ())
        for number, kind in enumerate(kinds, start=1)
    )
    return PageState(
        contacts=panel_at(MONDAY_MORNING),
        bot=BotState.READY,
        form=Form("", "", "", 4000),
        turns=turns,
        started=True,
        progress=None,
        facts=(),
        assessment=assessment_of(AssessmentState.model_validate(ASSESSMENT)) if assessed else None,
        can_hand_over=True,
        notice="",
        trouble=None,
    )


@pytest.mark.parametrize(
    ("kinds", "shown", "latest"),
    [
        (("welcome",), False, False),
        (("welcome", "you", "question"), False, False),
        (("welcome", "you", "result"), True, True),
        (("welcome", "you", "result", "result"), True, True),
        (("welcome", "you", "result", "you", "answer"), True, False),
        (("welcome", "you", "result", "you", "started_anew"), False, False),
        (("welcome", "you", "result", "you"), True, False),  # still being read
        ((), False, False),
    ],
)
def test_a_result_is_shown_from_the_moment_it_is_given_to_the_next_case(
    kinds: tuple[str, ...], shown: bool, latest: bool
):
    assert (shows_result(page(*kinds)), result_is_latest(page(*kinds))) == (shown, latest)


def test_nothing_is_drawn_without_an_assessment():
    state = page("you", "result", assessed=False)
    assert not shows_result(state)
    assert not result_is_latest(state)


@pytest.mark.parametrize(
    ("offered", "answers", "changes"),
    [
        ([YES, NO], [YES, NO], []),
        ([CHANGE, YES], [YES], [CHANGE]),
        ([CHANGE], [CHANGE], []),  # something has to be in sight
        ([], [], []),
    ],
)
def test_what_only_changes_a_fact_comes_apart(offered: list[Choice], answers: list[Choice], changes: list[Choice]):
    assert answers_and_changes(offered) == (answers, changes)


SECTIONS = """**What to do now**

1. Ring.

**Make a record**

1. Write.

- Not this.

**If there are images**

1. Do not look."""


def test_of_a_result_what_can_wait_is_folded_and_the_first_steps_are_not():
    html = with_headings(as_html(SECTIONS), "result")
    assert html.count("<details") == html.count("</details>") == 1
    folded = html[html.index("<details") : html.index("</details>")]
    assert "Make a record" in folded
    assert "Write." in folded
    assert "Not this." in folded
    assert "Ring." not in folded
    assert "Do not look." not in folded
    assert html.count("<h4") == 2


@pytest.mark.parametrize("kind", ["answer", "question", "danger"])
def test_any_other_answer_is_shown_whole(kind: str):
    html = with_headings(as_html(SECTIONS), kind)
    assert "<details" not in html
    assert html.count("<h4") == 3


def test_without_the_guidance_nothing_is_folded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("STEADY_KNOWLEDGE", str(tmp_path))
    assert "<details" not in with_headings(as_html(SECTIONS), "result")


def test_what_is_folded_is_there():
    assert set(LATER) <= set(block_ids())


def test_bold_words_in_a_sentence_are_no_heading():
    assert "<h4" not in with_headings(as_html("This is **at least problematic**."), "result")


def test_a_blank_is_drawn_and_its_underscores_are_for_plain_text_alone():
    html = blank_to_fill("Name <1> (by phone): ____")
    assert html == 'Name &lt;1&gt; (by phone): <span class="app-handover__underscores">____</span>'
    assert blank_to_fill("Name & more") == "Name &amp; more"
