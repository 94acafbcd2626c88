"""Serves the toy assistant as `python -m bot serve` serves Steady: `python -m tests.toy FOLDER` (STEADY_BOT_PORT)."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bot.environment import settle_the_environment

settle_the_environment()

from bot.address import claim  # noqa: E402
from bot.loading import load  # noqa: E402
from bot.project import Project  # noqa: E402
from bot.serving import serve  # noqa: E402
from bot.settings import address  # noqa: E402

if __name__ == "__main__":
    project = Project(Path(sys.argv[1]), actions="tests.toy.toy_actions")
    claimed = claim(*address())
    serve(project, asyncio.run(load(project)), claimed, when_ready=lambda: sys.stdout.write("ready\n"))
