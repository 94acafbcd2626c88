"""Settings of other people's software that must stand before Rasa is imported; imported first by `bot.__main__`.

Telemetry is on by default in Rasa and would send crash reports; TensorFlow speaks to the terminal unless told not to.
"""

from __future__ import annotations

import os
import warnings

QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    # One process holds the conversations' locks; a second worker would not know of them.
    "SANIC_WORKERS": "1",
}


def settle_the_environment() -> None:
    """Sets what must be so, whatever the machine says, and hides other people's warnings about their own code."""
    os.environ.update(QUIET)
    if not os.environ.get("PYTHONWARNINGS"):
        warnings.simplefilter("ignore")
