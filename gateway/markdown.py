"""Turns the bot's Markdown into HTML that can carry only text: no HTML of its own, no images, checked links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup, escape

SCHEMES = frozenset({"https", "http", "mailto", "tel"})
_CLASSES = {
    "paragraph_open": "govuk-body",
    "bullet_list_open": "govuk-list govuk-list--bullet",
    "ordered_list_open": "govuk-list govuk-list--number",
    "link_open": "govuk-link",
}
# A heading of a message would break the order of the page's own.
_OFF = ("image", "html_block", "html_inline", "heading", "lheading", "code", "fence", "backticks", "hr", "reference")


# Markdown takes a line right after a list for more of its last entry; what the bot says there is a sentence of its own.
_LINE_AFTER_A_LIST = re.compile(r"^((?:[-*]|\d+[.)]) .*)\n(?=\S)(?!(?:[-*]|\d+[.)]) )", re.MULTILINE)


def as_html(text: str) -> Markup:
    """What the bot says."""
    apart = _LINE_AFTER_A_LIST.sub(r"\1\n\n", text)
    return Markup(_RENDERER.render(apart))  # noqa: S704 - the renderer escapes; tests send it what would break out


def as_typed(text: str) -> Markup:
    """What a practitioner wrote: shown as it stands, line for line."""
    paragraphs = (line for line in text.split("\n\n") if line.strip())
    lines = (Markup("<br>").join(escape(line) for line in each.split("\n")) for each in paragraphs)
    # dir="auto": Arabic or Urdu reads from the right, whatever stands around it.
    return Markup("").join(Markup('<p class="govuk-body" dir="auto">{}</p>').format(each) for each in lines)


class _Renderer(RendererHTML):
    def renderToken(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:  # noqa: ANN401, N802
        token = tokens[idx]
        if token.type in _CLASSES:
            token.attrJoin("class", _CLASSES[token.type])
        return super().renderToken(tokens, idx, options, env)


def _is_safe(url: str) -> bool:
    try:
        return urlsplit(url).scheme.lower() in SCHEMES
    except ValueError:
        return False


def _renderer() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True}, renderer_cls=_Renderer).disable(list(_OFF), True)
    parser.validateLink = _is_safe  # type: ignore[method-assign]  # the way that markdown-it documents
    return parser


_RENDERER = _renderer()
