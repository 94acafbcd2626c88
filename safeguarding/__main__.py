"""The policy at the command line, for people and for scripts: `python -m safeguarding assess | contacts | check`.

Wrong input ends with exit status 2 and one line that says what to do.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NoReturn

from safeguarding.as_json import assessment_as_json, call_as_json
from safeguarding.checking import check_everything
from safeguarding.clock import NaiveTime, NoTimeZones, UnreadableClock, london_now
from safeguarding.facts import FactError
from safeguarding.facts_file import read_facts_file
from safeguarding.hours import who_to_call
from safeguarding.knowledge_error import KnowledgeError, Severity

USAGE_ERROR = 2
_TO_BE_MENDED = (FactError, NaiveTime, UnreadableClock, NoTimeZones, KnowledgeError, OSError)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except _TO_BE_MENDED as error:
        _fail(_one_line(error))


def _assess(options: argparse.Namespace) -> int:
    facts = read_facts_file(options.facts)
    at = _time(options.at) if options.at else london_now()
    _print(assessment_as_json(facts, who_to_call(at)), indent=2)
    return 0


def _contacts(options: argparse.Namespace) -> int:
    for at in [_time(given) for given in options.at] or [london_now()]:
        call = call_as_json(who_to_call(at))
        if options.json:
            _print(call)
        else:
            unsure = "; not certain who answers, so try them in this order" if call["grey"] else ""
            first, other = (f"{call[which]['number']} ({call[which]['name']})" for which in ("first", "other"))
            print(f"{call['at']}: ring {first}, or {other}{unsure}")
            print(f"  until {call['until']}")
    return 0


def _check(_: argparse.Namespace) -> int:
    problems = check_everything(today=london_now().date())
    for problem in problems:
        print(f"{problem.severity.value}: {_one_line(problem)}")
    mistakes = [problem for problem in problems if problem.severity is Severity.ERROR]
    print(f"{len(mistakes)} to mend, {len(problems) - len(mistakes)} to look at")
    return USAGE_ERROR if mistakes else 0


def _time(given: str) -> datetime:
    try:
        moment = datetime.fromisoformat(given.replace("Z", "+00:00"))
    except ValueError:
        _fail(f"'{given}' is not a time; write one such as 2026-11-23T16:59+00:00")
    if moment.tzinfo is None:
        _fail(f"'{given}' has no time zone; add one, such as {given}+00:00")
    return moment


def _print(value: dict[str, Any], *, indent: int | None = None) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=indent))


def _one_line(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"cannot read {error.filename}: {error.strerror}"
    return " ".join(str(error).split())


def _fail(line: str) -> NoReturn:
    print(line, file=sys.stderr)
    raise SystemExit(USAGE_ERROR)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m safeguarding", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True)
    assess = commands.add_parser("assess", help="the level of concern for a file of facts, as JSON")
    assess.add_argument("facts", metavar="FACTS.yml", help="a YAML file of facts, or - for standard input")
    assess.add_argument("--at", metavar="ISO-TIME", help="the moment of the call, with its time zone; now if left out")
    assess.set_defaults(run=_assess)
    contacts = commands.add_parser("contacts", help="who to call, now or at given times")
    contacts.add_argument("--at", metavar="ISO-TIME", action="append", default=[], help="may be given more than once")
    contacts.add_argument("--json", action="store_true", help="one line of JSON for each time")
    contacts.set_defaults(run=_contacts)
    check = commands.add_parser("check", help="validate every knowledge file")
    check.set_defaults(run=_check)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
