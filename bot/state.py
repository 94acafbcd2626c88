"""What a page shows beside the conversation: where the dialogue stands, as data.

What the state holds is decided in actions.turn_state, beside the dialogue; here it is only never missing.
"""

from __future__ import annotations

import logging
from typing import Any

from bot.turn import Turn

SAFETY: dict[str, Any] = {
    "kind": "safety",
    "question": None,
    "step": 0,
    "left": [0, 0],
    "facts": [],
    "assessment": None,
    "contacts": None,
}

log = logging.getLogger(__name__)


def state_of(turn: Turn) -> dict[str, Any]:
    """The state after a turn; of kind "safety" if anything failed, and then with as much of it as is known."""
    try:
        from actions.turn_state import turn_state  # late: the page's state must not keep the bot from starting

        state = turn_state(dict(turn.slots))
    except Exception as error:  # noqa: BLE001 - the words have been said; a page can do without the rest
        log.error("no state: %s", type(error).__name__)  # noqa: TRY400
        return dict(SAFETY)
    return {**state, "kind": "safety"} if turn.failures else dict(state)
