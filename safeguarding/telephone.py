"""Telephone numbers as people in the United Kingdom write, read aloud and ring them."""

from __future__ import annotations

import re

# Shapes only, never a number. Ofcom, "Telephone area codes and how numbers are written":
# https://www.ofcom.org.uk/phones-and-broadband/phone-numbers
_WRITTEN_IN_GROUPS = re.compile(
    r"""
      999 | 1\d\d                           # emergency and national three-figure services
    | 02\d\ \d{4}\ \d{4}                    # the few areas with a three-figure code
    | 0[1-9]\d\d\ \d{3}\ \d{4}              # areas such as Leeds, and 03, 08 numbers
    | 0[17]\d{3}\ (?:\d{6}|\d{3}\ \d{3})    # other areas, mobiles
    | 08\d\d\ \d{4}\ \d{3}                  # helplines that group theirs so
    | 08\d\d\ (?:\d{4}|\d{3}\ \d{3})        # short freephone numbers
    """,
    re.VERBOSE,
)


def is_written_in_groups(number: str) -> bool:
    """Whether it is the shape of a UK number and set in groups a person can read aloud."""
    return _WRITTEN_IN_GROUPS.fullmatch(number) is not None


def link_to_ring(number: str) -> str:
    """The address that rings ``number`` when tapped on a phone, as ``tel:01632960001`` (RFC 3966)."""
    return f"tel:{number.replace(' ', '')}"
