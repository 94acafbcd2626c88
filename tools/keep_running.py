"""Runs a command again whenever it is killed: `python3 -m tools.keep_running COMMAND...`, for the bot under `make run`.

A command that ends by itself has said what is wrong, so its exit status is passed on and nothing is tried again.
"""

import signal
import subprocess
import sys
import time
from typing import List, Optional

from tools.console import say

SECONDS_BEFORE_AGAIN = 1.0


class _Told(Exception):
    """Somebody asked this process to end."""


def keep_running(command: List[str]) -> int:
    """The command's exit status once it has ended by itself, or 128 and the signal that ended this process."""
    running: "Optional[subprocess.Popen[bytes]]" = None
    try:
        while True:
            running = subprocess.Popen(command)
            status = running.wait()
            if status >= 0:
                return status
            say("It was ended by signal {}; starting it again".format(-status))
            time.sleep(SECONDS_BEFORE_AGAIN)
    except (_Told, KeyboardInterrupt) as told:
        if running is not None:
            running.terminate()
            running.wait()
        return 128 + (signal.SIGTERM if isinstance(told, _Told) else signal.SIGINT)


def _end(*_: object) -> None:
    raise _Told


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _end)
    sys.exit(keep_running(sys.argv[1:]))
