"""Folds away what can wait, so that what to do now and the number stand close to the level, on a phone too.

A result is as long as twelve screens of a phone. Its first steps, and what the situation forbids, stay open; the rest
has its heading in sight and opens with one click, without a script, and on paper by itself.
"""

from __future__ import annotations

import logging
import re
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from safeguarding.clock import london_now
from safeguarding.guidance import render
from safeguarding.hours import who_to_call
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder

log = logging.getLogger(__name__)

# Ids in knowledge/guidance. The first steps name the support, the referral and the record that these say more about.
LATER = (
    "child_harmed",
    "child_who_harmed",
    "other_child",
    "child_whose_behaviour",
    "speaking_with_children",
    "recording",
    "parents",
    "refer_both",
    "refer_the_child",
    "what_happens_next",
    "look_after_yourself",
)
_HEADING = re.compile(r'(?=<h4 class="govuk-heading-s">)')
_TITLE = re.compile(r'<h4 class="govuk-heading-s">([^<]*)</h4>')
_FOLDED = Markup(
    '<details class="govuk-details app-later"><summary class="govuk-details__summary">'
    '<span class="govuk-details__summary-text">{}</span></summary>'
    '<div class="govuk-details__text">{}</div></details>'
)


def with_later_parts_folded(html: Markup) -> Markup:
    """``html`` has its headings already."""
    titles = _titles_in(knowledge_folder())
    return Markup("").join(_folded(Markup(part), titles) for part in _HEADING.split(html))  # noqa: S704 - safe before


def _folded(part: Markup, titles: frozenset[str]) -> Markup:
    heading = _TITLE.match(part)
    if heading is None or Markup(heading[1]).unescape() not in titles:  # noqa: S704
        return part
    return _FOLDED.format(Markup(heading[1]), part[heading.end() :])  # noqa: S704


@lru_cache(maxsize=8)
def _titles_in(_: Path) -> frozenset[str]:
    """None where the guidance cannot be read; then all of it is shown."""
    try:
        return frozenset(block.title for block in render(LATER, who_to_call(london_now())))
    except (KnowledgeError, KeyError) as error:
        log.error("nothing is folded: %s", type(error).__name__)  # noqa: TRY400 - its text names the place
        return frozenset()
