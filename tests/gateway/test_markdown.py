"""The bot's Markdown and the practitioner's text as HTML: nothing but text comes through."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.markdown import as_html, as_typed

THEN = '<p class="govuk-body">Then.</p>'
ALLOWED = {"p", "strong", "em", "ul", "ol", "li", "a", "br", "blockquote"}


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Ring **now**.", '<p class="govuk-body">Ring <strong>now</strong>.</p>'),
        ("- a\n- b", '<ul class="govuk-list govuk-list--bullet">\n<li>a</li>\n<li>b</li>\n</ul>'),
        ("1. a\n2. b", '<ol class="govuk-list govuk-list--number">\n<li>a</li>\n<li>b</li>\n</ol>'),
        (
            "- a\n- b\nThen.",
            '<ul class="govuk-list govuk-list--bullet">\n<li>a</li>\n<li>b</li>\n</ul>\n' + THEN,
        ),
        (
            "1. a\n2. b\nThen.",
            '<ol class="govuk-list govuk-list--number">\n<li>a</li>\n<li>b</li>\n</ol>\n' + THEN,
        ),
        ("- a\n  more of a", '<ul class="govuk-list govuk-list--bullet">\n<li>a<br />\nmore of a</li>\n</ul>'),
        ("one\ntwo", '<p class="govuk-body">one<br />\ntwo</p>'),
        (
            "[guide](https://leeds.gov.uk/x)",
            '<p class="govuk-body"><a href="https://leeds.gov.uk/x" class="govuk-link">guide</a></p>',
        ),
        ("[ring](tel:01632960001)", '<p class="govuk-body"><a href="tel:01632960001" class="govuk-link">ring</a></p>'),
        ("# not a heading", '<p class="govuk-body"># not a heading</p>'),
    ],
)
def test_what_the_bot_says(text: str, html: str):
    assert as_html(text).strip() == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b onclick=x>bold</b>",
        "![picture](https://elsewhere.example/x.png)",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,hello)",
        "[x](vbscript:x)",
        "[x](//elsewhere.example)",
        "[x](/relative)",
        "<https://[broken>",
        "[x](http://[)",
        "    <img src=x>",
        "```html\n<img src=x>\n```",
    ],
)
def test_what_could_break_out_is_text(text: str):
    for html in (as_html(text), as_typed(text)):
        for tag, attributes in _Tags(html).found:
            assert tag in ALLOWED
            assert (attributes.get("href") or "https:").startswith(("https:", "http:")), html
            assert not {name for name in attributes if name.startswith("on")}


@given(st.text(max_size=300))
def test_no_text_makes_a_tag_that_is_not_allowed(text: str):
    for html in (as_html(text), as_typed(text)):
        assert {tag for tag, _ in _Tags(html).found} <= ALLOWED


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=200))
def test_what_is_typed_is_shown_as_it_was(text: str):
    assert as_typed(text).striptags() == " ".join(text.split())


def test_what_is_typed_reads_in_its_own_direction():
    assert 'dir="auto"' in as_typed("سؤال")
