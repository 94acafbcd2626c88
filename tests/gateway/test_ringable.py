"""Numbers in what is said ring at a tap, whole, each once, and nothing else is taken for a number."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from gateway.contacts_panel import panel_at
from gateway.markdown import as_html
from gateway.web.ringable import left_unsaid, ringable, ringable_text
from tests.gateway.conftest import MONDAY_MORNING

DUTY = '<a class="govuk-link app-contacts__tel" href="tel:01133760336">0113 376 0336</a>'
EMERGENCY = '<a class="govuk-link app-contacts__tel" href="tel:999">999</a>'


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Ring 0113 376 0336 now.", f"Ring {DUTY} now."),
        ("ring 999.", f"ring {EMERGENCY}."),
        ("**999**", f"<strong>{EMERGENCY}</strong>"),
        ("0113 376 0336 or 999", f"{DUTY} or {EMERGENCY}"),
        ("9990 and 1999", "9990 and 1999"),
        ("0113 376 0336 7", "0113 376 0336 7"),  # part of another number
        ("[ring](tel:999)", '<a href="tel:999" class="govuk-link">ring</a>'),
        ("[999](tel:999)", '<a href="tel:999" class="govuk-link">999</a>'),
        ("no number", "no number"),
    ],
)
def test_a_number_of_the_contacts_rings(said: str, shown: str):
    assert ringable_text(as_html(said)) == f'<p class="govuk-body">{shown}</p>\n'


def test_plain_text_is_escaped():
    assert ringable_text("<b>999</b>") == Markup(f"&lt;b&gt;{EMERGENCY}&lt;/b&gt;")


def test_without_the_contacts_the_words_are_shown_as_they_stand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("STEADY_KNOWLEDGE", str(tmp_path))
    assert ringable_text("Ring 999 & wait") == "Ring 999 &amp; wait"


def test_the_words_of_the_panel_ring_too_and_leave_out_neither_number():
    who = panel_at(MONDAY_MORNING)
    assert DUTY in ringable(who)
    assert not left_unsaid(who)
