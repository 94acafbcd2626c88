"""Settings of other people's software that must stand before Rasa is imported; imported first by `bot.__main__`.

Telemetry is on by default in Rasa and would send crash reports; TensorFlow speaks to the terminal unless told not to.
"""

from __future__ import annotations

import os

QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    # Only for Rasa's progress bars, a screenful each; what is logged is settled in bot.quiet_logs.
    "LOG_LEVEL": "ERROR",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    # One process holds the conversations' locks; a second worker would not know of them.
    "SANIC_WORKERS": "1",
}


def settle_the_environment() -> None:
    """Sets what must be so, whatever the machine says."""
    os.environ.update(QUIET)
