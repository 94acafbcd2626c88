"""Writes the lock files anew: `python3 -m tools.lock [--upgrade]`.

Hashes and no registry address, so that a mirror serves as well and cannot serve anything else.
"""

import sys
from typing import List

from tools import uv_tool
from tools.console import SetupError, finish_with, run, say

FOLDER = uv_tool.ROOT / "requirements"
BOT = ["--python-version", "3.10", "--override", "bot-overrides.txt", "--excludes", "bot-excludes.txt"]
GATEWAY = ["--python-version", "3.12"]

# In this order: a development file takes its limits from the lock before it.
LOCKS = [
    ("tools", ["--python-version", "3.8"]),
    ("build", ["--python-version", "3.10"]),
    ("bot", BOT),
    ("bot-dev", BOT),
    ("gateway", GATEWAY),
    ("gateway-dev", GATEWAY),
]


def write(name: str, options: List[str]) -> None:
    say("Locking {} (up to a minute)".format(name))
    command = [uv_tool.ensure(), "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
    command += ["--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "make lock"]
    command += options + ["{}.in".format(name), "--output-file", "{}.lock".format(name)]
    if not run(command, uv_tool.settings(), str(FOLDER)):
        raise SetupError("{}.lock was not written; uv says above what does not fit together".format(name))


def main() -> None:
    for name, options in LOCKS:
        write(name, options + sys.argv[1:])
    say("Next: make test, then commit requirements/")


if __name__ == "__main__":
    finish_with(main)
