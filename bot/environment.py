"""What must stand before Rasa is imported: other people's settings, and the order in which they are imported.

Telemetry is on by default in Rasa and would send crash reports; TensorFlow speaks to the terminal unless told not to.
"""

from __future__ import annotations

import contextlib
import os
import sys

SETTINGS = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    # Only for Rasa's progress bars, a screenful each; what is logged is settled in bot.quiet_logs.
    "LOG_LEVEL": "ERROR",
    # One process holds the conversations' locks; a second worker would not know of them.
    "SANIC_WORKERS": "1",
}

SECONDS_OF_A_TURN = 0.0005
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def settle_the_environment() -> None:
    """Sets what must be so, whatever the machine says."""
    os.environ.update(SETTINGS)


def answer_with_one_thread() -> None:
    """Not for training. A sentence is too little to share out: a second thread doubles what a turn costs."""
    os.environ.update(ONE_THREAD)


def let_threads_take_turns() -> None:
    """The sentence model works beside the parser, but each of its passes begins and ends in Python, where one thread at
    a time has its turn: 5 ms unless told otherwise, which is longer than a pass."""
    sys.setswitchinterval(SECONDS_OF_A_TURN)


def import_what_is_slow_after_rasa() -> None:
    """Halves the time to start.

    skops, which reads the stored classifier, looks through every module that is imported already: 1.3 s now, and
    more than 6 s once Rasa has brought TensorFlow with it.
    """
    with contextlib.suppress(ImportError):  # only some classifiers are stored in its form
        import skops.io  # type: ignore[import-untyped]  # noqa: F401
