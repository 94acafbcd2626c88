"""The record of the start page's scores says what was measured, and a goal that is missed is not called met."""

from __future__ import annotations

import pytest

from tests.end_to_end.lighthouse import CATEGORIES, SCREENS, TIMINGS, Run, is_good, report

AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36"


def run(screen: str, performance: float | None = 1.0, accessibility: float = 1.0) -> Run:
    scores = {"performance": performance, "accessibility": accessibility, "best-practices": 1.0}
    told = {
        "lighthouseVersion": "13.5.0",
        "environment": {"hostUserAgent": AGENT},
        "categories": {name: {"score": scores[name]} for name in CATEGORIES},
        "audits": {name: {"displayValue": "1.1\xa0s"} for name in TIMINGS},
    }
    return Run(screen, told)


def runs(*phone: Run) -> list[Run]:
    return [*phone, *(run("desk") for _ in range(3))]


@pytest.mark.parametrize(
    ("phone", "good"),
    [
        ([run("phone"), run("phone"), run("phone")], True),
        ([run("phone"), run("phone", 0.99), run("phone")], True),  # the middle one counts
        ([run("phone", 0.99), run("phone", 0.99), run("phone")], False),
        ([run("phone", None), run("phone", None), run("phone")], False),
        ([run("phone", accessibility=0.9)] * 3, False),
    ],
)
def test_the_goal_is_met_by_the_middle_run_of_each_kind(phone: list[Run], good: bool) -> None:
    assert is_good(runs(*phone)) is good
    assert ("missed" in report(runs(*phone))) is not good


def test_the_record_has_a_row_for_each_run() -> None:
    text = report(runs(run("phone", 0.97), run("phone"), run("phone")))

    assert "Lighthouse 13.5.0, Chromium 156.0.0.0" in text
    assert "| phone 1 | 97 | 100 | 100 | 1.1 s |" in text
    assert [text.count(f"| {screen} ") for screen in SCREENS] == [3, 3]
