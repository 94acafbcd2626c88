"""`make bench-page`: measures the start page with Lighthouse, as a slow phone and as a desk, and records the scores."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gateway.settings import ROOT
from gateway.web.__main__ import build
from gateway.web.node_packages import NODE, ensure_packages
from tests.end_to_end.browser import QUIET, chromium_path
from tests.end_to_end.screenshots import running
from tools.console import finish_with, say

REPORT = ROOT / "docs" / "assurance" / "page.md"
LISTS, INTO = Path(__file__).parent, ROOT / "build" / "lighthouse"
GOAL = 100
# Lighthouse's own advice: one run is at the mercy of what else the machine does, so the middle one of several counts.
RUNS = 3
SCREENS: Mapping[str, list[str]] = {"phone": [], "desk": ["--preset=desktop"]}
CATEGORIES = {"performance": "Performance", "accessibility": "Accessibility", "best-practices": "Best practices"}
TIMINGS = {
    "first-contentful-paint": "first words",
    "largest-contentful-paint": "largest words",
    "speed-index": "speed index",
    "total-blocking-time": "blocked",
    "cumulative-layout-shift": "shift",
}


@dataclass(frozen=True)
class Run:
    screen: str
    told: Mapping[str, Any]

    def score(self, category: str) -> int:
        """Of 100, as Lighthouse rounds it; a category that could not be scored counts as nothing."""
        return round(100 * (self.told["categories"][category]["score"] or 0))

    def timing(self, audit: str) -> str:
        return str(self.told["audits"][audit].get("displayValue", "none")).replace("\xa0", " ")


def measure(url: str, screen: str, folder: Path) -> Run:
    """Raises CalledProcessError with what Lighthouse said."""
    program = INTO / "node_modules" / "lighthouse" / "cli" / "index.js"
    out = folder / f"{screen}.json"
    flags = " ".join(("--headless=new", "--no-sandbox", *QUIET))
    options = [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}", *SCREENS[screen]]
    quiet = ["--quiet", "--no-enable-error-reporting", "--output=json", f"--output-path={out}"]
    environment = {**os.environ, "CHROME_PATH": chromium_path()}
    subprocess.run([str(NODE), str(program), url, *options, *quiet], env=environment, check=True, timeout=180)
    return Run(screen, json.loads(out.read_text(encoding="utf-8")))


def report(runs: list[Run]) -> str:
    version, browser = runs[0].told["lighthouseVersion"], runs[0].told["environment"]["hostUserAgent"]
    met = "met" if is_good(runs) else "missed"
    return f"""# The start page, measured by Lighthouse

Written by `make bench-page`; not edited by hand. Lighthouse {version}, {_browser_of(browser)}, {RUNS} runs of each
kind with the real assistant behind the page, on {_machine()}.
"Phone" is Lighthouse's own: a slow 4G network and a processor four times slower. "Desk" is its desktop setting.

| run | {" | ".join([*CATEGORIES.values(), *TIMINGS.values()])} |
| --- |{" --- |" * (len(CATEGORIES) + len(TIMINGS))}
{chr(10).join(_row(number, run) for number, run in enumerate(runs))}

Goal: {GOAL} for performance and for accessibility, {met}. The middle run of each kind counts, as Lighthouse advises.
"""


def is_good(runs: list[Run]) -> bool:
    return all(
        statistics.median(run.score(category) for run in runs if run.screen == screen) >= GOAL
        for screen in SCREENS
        for category in ("performance", "accessibility")
    )


def _row(number: int, run: Run) -> str:
    cells = [f"{run.screen} {number % RUNS + 1}", *(str(run.score(each)) for each in CATEGORIES)]
    return f"| {' | '.join([*cells, *(run.timing(each) for each in TIMINGS)])} |"


def _browser_of(agent: str) -> str:
    return next(part for part in agent.split() if "Chrome/" in part).replace("HeadlessChrome/", "Chromium ")


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f}"


def main() -> None:
    build()
    ensure_packages(LISTS, INTO, optional=True)
    with tempfile.TemporaryDirectory() as folder, running() as gateway:
        runs = [measure(gateway.url, screen, Path(folder)) for screen in SCREENS for _ in range(RUNS)]
    REPORT.write_text(report(runs), encoding="utf-8")
    say(report(runs))
    if not is_good(runs):
        sys.exit("error: a goal is missed; see the lines above")


if __name__ == "__main__":
    finish_with(main)
