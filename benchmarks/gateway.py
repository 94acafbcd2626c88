"""What the gateway adds to a turn, and what the first view of the page weighs: `make bench-gateway`.

Both ways are measured in one run, turn by turn in alternation, against the same bot on this machine, so that whatever
else the machine is doing falls on both alike. The result is written to docs/assurance/gateway.md.
"""

from __future__ import annotations

import os
import platform
import re
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from benchmarks.gateway_services import Services, running_services
from benchmarks.json_calls import call, get_bytes, timed

REPORT = Path(__file__).resolve().parent.parent / "docs" / "assurance" / "gateway.md"
TURNS = 120
WARM_UP = 10
# A new conversation now and then, as in use: a long one makes Rasa itself slower.
TURNS_IN_A_CONVERSATION = 10
MESSAGES = ("What is harmful sexual behaviour?", "Who do I ring?", "How do I record it?", "Do I tell the parents?")
GOAL_MS, GOAL_BYTES = 10.0, 60_000


@dataclass(frozen=True)
class Weight:
    """Bytes over the wire, compressed as a browser asks for it, headers not counted."""

    address: str
    count: int


def main() -> None:
    with running_services() as services:
        direct, through = _turns(services)
        weights = _first_view(services)
    report = _report(direct, through, weights)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(report, encoding="utf-8")
    print(report)
    added = statistics.median(through) - statistics.median(direct)
    if added > GOAL_MS or sum(weight.count for weight in weights) > GOAL_BYTES:
        sys.exit("error: a goal is missed; see the lines above")


def _turns(services: Services) -> tuple[list[float], list[float]]:
    """Milliseconds of each turn: at Rasa's web hook, and through the gateway's API."""
    direct: list[float] = []
    through: list[float] = []
    conversation = None
    for turn in range(WARM_UP + TURNS):
        message = MESSAGES[turn % len(MESSAGES)]
        round_number = turn // TURNS_IN_A_CONVERSATION
        sender = f"bench-{round_number:06d}"
        if turn % TURNS_IN_A_CONVERSATION == 0:
            conversation = call(services.gateway + "/api/chat", {"conversation": None})["conversation"]
            call(services.bot + "/webhooks/rest/webhook", {"sender": sender, "payload": "/greet", "state": True})
        at_rasa = {"sender": sender, "message": message, "state": True}
        direct.append(timed(services.bot + "/webhooks/rest/webhook", at_rasa))
        at_gateway = {"conversation": conversation, "message": message}
        through.append(timed(services.gateway + "/api/chat", at_gateway))
    return direct[WARM_UP:], through[WARM_UP:]


def _first_view(services: Services) -> list[Weight]:
    """The page, what it asks for at once, and what its script does."""
    page, sent = get_bytes(services.gateway + "/")
    linked = re.findall(r'(?:<link[^>]+rel="(?:stylesheet|icon)"[^>]+href|<(?:script|img)[^>]+src)="([^"#]+)"', page)
    weights, waiting = {"/": sent}, list(linked)
    while waiting:
        address = waiting.pop(0)
        if address not in weights:
            text, weights[address] = get_bytes(services.gateway + address)
            modules = re.findall(r"""(?:from|import) ?['\"]([^'\"]+[.]js)""", text) if ".js" in address else []
            waiting += [urljoin(address, module) for module in modules]
    return [Weight(address, count) for address, count in weights.items()]


def _report(direct: list[float], through: list[float], weights: list[Weight]) -> str:
    added = statistics.median(through) - statistics.median(direct)
    quick, light = (
        "met" if met else "missed" for met in (added <= GOAL_MS, sum(w.count for w in weights) <= GOAL_BYTES)
    )
    total = sum(weight.count for weight in weights)
    rows = "\n".join(f"| `{re.sub(r'[0-9a-f]{12}', '...', one.address)}` | {one.count:,} |" for one in weights)
    return f"""# What the gateway adds

Written by `make bench-gateway`; not edited by hand. One run, {TURNS} turns each way in alternation, bot and gateway on
one machine ({_machine()}).

| a turn | median | 95th percentile |
| --- | --- | --- |
| at Rasa's REST web hook | {statistics.median(direct):.1f} ms | {_p95(direct):.1f} ms |
| through the gateway's API | {statistics.median(through):.1f} ms | {_p95(through):.1f} ms |

The gateway adds {added:.1f} ms at the median. Goal: at most {GOAL_MS:.0f} ms, {quick}.

| first view | bytes over the wire |
| --- | --- |
{rows}
| together | {total:,} |

Goal: at most {GOAL_BYTES:,} bytes, {light}. The page can be read and used before its script has arrived.
"""


def _machine() -> str:
    """With how busy it was, because a turn waits for its share of a machine that others use too."""
    kind = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{kind}, load average {os.getloadavg()[0]:.1f}"


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    main()
