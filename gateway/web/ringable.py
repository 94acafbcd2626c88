"""Makes the numbers in a sentence ones that a tap rings."""

from __future__ import annotations

from markupsafe import Markup, escape

from gateway.web_models import ContactPanel


def ringable(who: ContactPanel) -> Markup:
    """The words of the panel; the first number stands above them already, but a sentence should not be half a link."""
    words = escape(who.words)
    for each in (who.first, who.other):
        link = Markup('<a class="govuk-link app-contacts__tel" href="{}">{}</a>').format(each.link, each.number)
        words = words.replace(escape(each.number), link)
    return words


def left_unsaid(who: ContactPanel) -> bool:
    """Whether the words leave out the other number."""
    return who.other.number not in who.words
