"""Looks for accessibility faults with axe-core, and says why what axe cannot decide by itself is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What axe leaves to a person, by rule and part of the element, with the person's answer.
EXPLAINED: Mapping[tuple[str, str], str] = {
    (
        "color-contrast",
        'class="app-band__',
    ): "Text in a picture; test_picture.py works out its contrast from the colours.",
}


def faults_on(page: Page, axe_source: str, *, without: Sequence[str] = ()) -> list[str]:
    """Violations, and incomplete checks without an explanation. ``without`` are rules that cannot be told here."""
    # Where the numbers stay in sight over other text, axe cannot see what is behind that text.
    page.evaluate("scrollTo(0, 0); document.querySelectorAll('.app-beside').forEach((each) => each.scrollTo(0, 0))")
    # By way of the debugger, because the page's own policy rightly refuses a script that is not ours.
    page.evaluate(axe_source)
    found: dict[str, Any] = page.evaluate(
        """([tags, without]) => axe.run(document, {
             runOnly: {type: 'tag', values: tags}, resultTypes: ['violations', 'incomplete'],
             rules: Object.fromEntries(without.map((rule) => [rule, {enabled: false}]))})""",
        [TAGS, list(without)],
    )
    return [*_told(found["violations"], "violation"), *_told(found["incomplete"], "incomplete")]


def _told(rules: list[dict[str, Any]], kind: str) -> Iterator[str]:
    for rule in rules:
        for node in rule["nodes"]:
            target = " ".join(str(each) for each in node["target"])
            if kind == "violation" or not _is_explained(rule["id"], node["html"]):
                yield f"{kind}: {rule['id']} at {target}: {node.get('failureSummary') or node.get('html')}"


def _is_explained(rule: str, html: str) -> bool:
    return any(rule == known and part in html for known, part in EXPLAINED)
