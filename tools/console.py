"""Says what the build is doing, because a silent minute looks like a broken one.

Everything here runs on whatever Python 3 the machine has, so it keeps to Python 3.6's syntax.
"""

import re
import subprocess
import sys
import threading
import time
from typing import Callable, Dict, List, Optional

HEARTBEAT_SECONDS = 5.0
# uv lists every package that it installed, some two hundred lines that tell a reader nothing.
NOISE = re.compile(r"^ [-+~] |^Activate with|^Using C?Python|^Creating virtual")


class SetupError(Exception):
    """Something that the person at the keyboard can put right; the message says how."""


def say(message: str) -> None:
    print(message, flush=True)


class Heartbeat:
    """Prints a line whenever nothing else has been said for a few seconds."""

    def __init__(self) -> None:
        self._started = self._spoke = time.monotonic()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> "Heartbeat":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def say(self, line: str) -> None:
        self._spoke = time.monotonic()
        say("  " + line)

    def _beat(self) -> None:
        while not self._done.wait(1.0):
            now = time.monotonic()
            if now - self._spoke >= HEARTBEAT_SECONDS:
                self.say("still working, {:.0f} s so far".format(now - self._started))


def run(command: List[str], environment: Optional[Dict[str, str]] = None, folder: Optional[str] = None) -> bool:
    """Run a command, pass on what it says and keep a heartbeat going; True if it succeeded."""
    try:
        process = subprocess.Popen(
            command,
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            universal_newlines=True,
        )
    except OSError as problem:
        say("  {}: {}".format(command[0], problem.strerror))
        return False
    return _follow(process)


def _follow(process: "subprocess.Popen[str]") -> bool:
    try:
        with process, Heartbeat() as heartbeat:
            for line in process.stdout or ():
                if line.strip() and not NOISE.match(line):
                    heartbeat.say(line.rstrip())
            return process.wait() == 0
    finally:
        # On Ctrl-C the child must not go on writing into an environment that is being given up.
        if process.poll() is None:
            process.terminate()
            process.wait()


def finish_with(work: Callable[[], None]) -> None:
    """Run a script's main function and turn its failures into one line and an exit status."""
    try:
        work()
    except SetupError as problem:
        sys.exit("error: {}".format(problem))
    except OSError as problem:
        sys.exit("error: {}; check the disk's free space and who owns this folder, then run make again".format(problem))
    except KeyboardInterrupt:
        sys.exit("\nstopped; run the same command again and it goes on from a clean state")
