"""Decides what a template may not decide by itself."""

from __future__ import annotations

from gateway.web_models import PageState

RESULT = "result"
ANOTHER_CASE = frozenset({"welcome", "started_anew"})


def shows_result(page: PageState) -> bool:
    """Whether a result has been given in this case. Before that a level would be read from a few answers only."""
    if page.assessment is None:
        return False
    told = [turn.kind for turn in page.turns if turn.kind == RESULT or turn.kind in ANOTHER_CASE]
    return bool(told) and told[-1] == RESULT
