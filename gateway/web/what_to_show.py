"""Decides what a template may not decide by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from gateway.web.later_parts import with_later_parts_folded
from gateway.web_models import Choice, PageState, Speaker

RESULT = "result"
ANOTHER_CASE = frozenset({"welcome", "started_anew"})
# The reading back of many facts offers each to be changed; what comes with most presses should not come first.
CHANGE = "Change: "
_ALONE_AND_BOLD = re.compile(r'<p class="govuk-body"><strong>([^<]*)</strong></p>')


def shows_result(page: PageState) -> bool:
    """Whether a result has been given in this case. Before that a level would be read from a few answers only."""
    if page.assessment is None:
        return False
    told = [turn.kind for turn in page.turns if turn.kind == RESULT or turn.kind in ANOTHER_CASE]
    return bool(told) and told[-1] == RESULT


def result_is_latest(page: PageState) -> bool:
    """Whether the result is the answer to the last message, so that the picture belongs beside it."""
    if page.assessment is None or not page.turns:
        return False
    last = page.turns[-1]
    return last.speaker is Speaker.STEADY and last.kind == RESULT


def answers_and_changes(choices: Iterable[Choice]) -> tuple[list[Choice], list[Choice]]:
    """What answers the question, and apart from it what only changes a fact; the first is never left empty."""
    offered = list(choices)
    changes = [each for each in offered if each.title.startswith(CHANGE)]
    answers = [each for each in offered if each not in changes]
    return (answers, changes) if answers else (offered, [])


def with_headings(html: Markup, kind: str) -> Markup:
    """What the assistant writes in bold on a line of its own is a heading, by which a screen reader can move."""
    headed = Markup(_ALONE_AND_BOLD.sub(r'<h4 class="govuk-heading-s">\1</h4>', html))  # noqa: S704 - it was safe before
    return with_later_parts_folded(headed) if kind == RESULT else headed


def blank_to_fill(line: str) -> Markup:
    """The underscores belong to the plain text alone: on the page and on paper a line is drawn."""
    label, underscores, _ = line.partition("____")
    drawn = Markup('{}<span class="app-handover__underscores">{}</span>')
    return drawn.format(label, underscores) if underscores else escape(line)
