"""What danger sounds like, one sign a concern, in the plain words that plain_words.py makes.

A sign that must be in the present says so in its own pattern ("is holding her", not "held her"): what was done is
part of a practitioner's story and no emergency. Whether a sign that was found is denied, over or long ago is
decided in danger.py.
"""

from __future__ import annotations

from functools import lru_cache

from bot.nlu.danger_sign import Sign
from bot.nlu.signs_of_being_cut_off import away, confined, help_wanted
from bot.nlu.signs_of_harm import armed, attack, body, own_life, said_outright


@lru_cache(maxsize=1)
def all_signs() -> tuple[Sign, ...]:
    """Every sign, the plainest first."""
    return (*said_outright(), *body(), *attack(), *confined(), *armed(), *own_life(), *away(), *help_wanted())
