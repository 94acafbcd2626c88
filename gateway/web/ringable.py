"""Makes the numbers in a sentence ones that a tap rings."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup, escape

from gateway.contact_models import ContactPanel
from safeguarding.contacts import contact_book
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.telephone import link_to_ring

log = logging.getLogger(__name__)

_LINK = Markup('<a class="govuk-link app-contacts__tel" href="{}">{}</a>')
_TAG = re.compile(r"(<[^>]*>)")


def ringable(who: ContactPanel) -> Markup:
    """The words of the panel; the first number stands above them already, but a sentence should not be half a link."""
    words = escape(who.words)
    for each in (who.first, who.other):
        words = words.replace(escape(each.number), _LINK.format(each.link, each.number))
    return words


def left_unsaid(who: ContactPanel) -> bool:
    """Whether the words leave out the other number."""
    return who.other.number not in who.words


def ringable_text(text: str) -> Markup:
    """Text, or HTML that is safe, in which each number of contacts.yml rings; what is a link already stays as it is."""
    links = _links_in(knowledge_folder())
    if not links:
        return escape(text)
    a_number = _any_of(tuple(links))
    parts, inside_link = [], 0
    for part in _TAG.split(escape(text)):
        inside_link += part.startswith("<a ") - part.startswith("</a")
        is_plain = not inside_link and not part.startswith("<")
        parts.append(a_number.sub(lambda found: _LINK.format(links[found[0]], found[0]), part) if is_plain else part)
    return Markup("".join(parts))  # noqa: S704 - made of what was escaped, or safe before


@lru_cache(maxsize=8)
def _any_of(numbers: tuple[str, ...]) -> re.Pattern[str]:
    """Any of them on its own, and never a part of a longer one."""
    return re.compile(rf"(?<!\d)(?<!\d )(?:{'|'.join(map(re.escape, numbers))})(?!\d| \d)")


@lru_cache(maxsize=8)
def _links_in(_: Path) -> Mapping[str, str]:
    """What rings each number; none where the contacts cannot be read, and the words are then shown as they stand."""
    try:
        book = contact_book()
    except KnowledgeError as error:
        log.error("text without links to ring: %s", type(error).__name__)  # noqa: TRY400 - its text names the place
        return {}
    return {each.number: link_to_ring(each.number) for each in book.by_id.values() if each.number}
