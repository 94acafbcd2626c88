"""Fills the templates: ready values in, a whole page out."""

from __future__ import annotations

import logging
from datetime import date
from functools import lru_cache

import jinja2

from gateway.web.built import ASSETS, WEB, asset_address
from gateway.web.continuum_picture import picture_of
from gateway.web.ringable import left_unsaid, ringable, ringable_text
from gateway.web.what_to_show import (
    answers_and_changes,
    blank_to_fill,
    result_is_latest,
    shows_result,
    with_headings,
)
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.service import Service, service
from safeguarding.spoken_time import MONTHS

__all__ = ["ASSETS", "render"]

TEMPLATES = WEB / "templates"
_NAMELESS = Service(name="Steady", question="What should I do?", for_whom="", council="", contact=None)

log = logging.getLogger(__name__)


def render(template: str, page: object, *, nonce: str) -> str:
    """``page`` is one of gateway.web_models; ``nonce`` that of this answer's security policy."""
    return _environment().get_template(template).render(page=page, cspNonce=nonce, service=_service())


def _service() -> Service:
    """A page that cannot say what it is called still has to show the numbers."""
    try:
        return service()
    except KnowledgeError as error:
        log.error("page without service.yml: %s", type(error).__name__)  # noqa: TRY400 - its text names the place
        return _NAMELESS


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader(
            [
                jinja2.FileSystemLoader(TEMPLATES),
                jinja2.PrefixLoader({"govuk_frontend_jinja": jinja2.PackageLoader("govuk_frontend_jinja")}),
            ]
        ),
        autoescape=True,
        # The macros of govuk-frontend ask for parameters that nobody gave.
        undefined=jinja2.ChainableUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= _GLOBALS
    environment.filters |= _FILTERS
    return environment


def _to_be_named(about: Service) -> str:
    """A page says what is still missing; a blank, or a name that nobody gave, would be worse."""
    return f"to be named by {about.council} before release" if about.council else "to be named before release"


def _long_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _sentence(clause: str) -> str:
    """A clause as it stands alone: with a capital."""
    return clause[:1].upper() + clause[1:]


_GLOBALS = {
    "asset": asset_address,
    "picture_of": picture_of,
    "shows_result": shows_result,
    "to_be_named": _to_be_named,
    "left_unsaid": left_unsaid,
    "result_is_latest": result_is_latest,
    "answers_and_changes": answers_and_changes,
}
_FILTERS = {
    "long_date": _long_date,
    "sentence": _sentence,
    "blank_to_fill": blank_to_fill,
    "ringable": ringable,
    "ringable_text": ringable_text,
    "with_headings": with_headings,
}
