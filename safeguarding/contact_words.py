"""Puts names and numbers into wording, so that none has to stand anywhere but in contacts.yml.

A text may name ``{first_name}``, ``{first_number}``, ``{other_name}``, ``{other_number}`` and ``{until}`` (whom to ring
at this minute), or the id of a contact, such as ``{childline}``: its number, or else its page or address.
"""

from __future__ import annotations

import string
from collections.abc import Iterable

from safeguarding.contact import Audience, Contact
from safeguarding.contacts import contact_book
from safeguarding.hours import WhoToCall
from safeguarding.knowledge_section import Section
from safeguarding.spoken_time import spoken_moment

OF_THE_CALL = ("first_name", "first_number", "other_name", "other_number", "until")


def with_contacts(text: str, who: WhoToCall) -> str:
    """The text with every placeholder filled. Raises KeyError for a placeholder that does not exist."""
    return text.format_map({name: _filled(name, who) for name in placeholders_in(text)})


def placeholders_in(text: str) -> tuple[str, ...]:
    """In the order in which they stand. Raises ValueError for a brace that is not closed."""
    return tuple(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def note_wrong_placeholders(
    section: Section,
    field: str,
    texts: Iterable[str],
    *,
    for_whom: tuple[Audience, ...] = (Audience.PRACTITIONER,),
    phrases: Iterable[str] = (),
) -> None:
    """Notes a name that nothing fills, and a contact that none of the readers may use.

    A child is never sent to a line that only practitioners may ring.
    """
    for name in _placeholders_of_all(section, field, texts):
        if mend := _mend(name, for_whom, ours=(*OF_THE_CALL, *phrases)):
            section.note(field, mend)


def reach(contact: Contact) -> str:
    """What to ring, open or write to, as it is read out."""
    return contact.number or contact.url or contact.email


def _filled(name: str, who: WhoToCall) -> str:
    if name == "until":
        return str(spoken_moment(who.until, now=who.at))
    if name not in OF_THE_CALL:
        return reach(contact_book().by_id[name])
    of, _, part = name.partition("_")
    contact = who.first if of == "first" else who.other
    return contact.name if part == "name" else contact.number


def _placeholders_of_all(section: Section, field: str, texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        try:
            yield from placeholders_in(text)
        except ValueError:
            section.note(field, "close the brace, or take it out; braces are for names such as {childline}")


def _mend(name: str, for_whom: tuple[Audience, ...], *, ours: tuple[str, ...]) -> str:
    """What the owner has to do about the placeholder; "" where it is right."""
    if name in ours:
        for_us = Audience.PRACTITIONER in for_whom
        return "" if for_us else f"take out {{{name}}}; only practitioners may ring these teams"
    if name not in contact_book().by_id:
        return f"correct {{{name}}}; it is not an id of contacts.yml, nor a phrase of who_to_call.yml"
    theirs = contact_book().by_id[name].for_whom
    return "" if set(theirs) & set(for_whom) else f"take out {{{name}}}; it is not for the people who read this"
