"""A browser without JavaScript: reads a page's forms, fills them in and follows redirects."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx


@dataclass
class Page(HTMLParser):
    """``fields`` are those of all forms, which agree; ``buttons`` are choices by what stands on them."""

    answer: httpx.Response
    fields: dict[str, str] = field(default_factory=dict)
    buttons: dict[str, str] = field(default_factory=dict)
    typed: str = ""
    text: str = ""
    _open: list[str] = field(default_factory=list)
    _choice: str = ""
    _label: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.answer.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._open.append(tag)
        if tag == "input":
            self._open.pop()
            if given.get("name") in {"csrf", "form"}:
                self.fields[given["name"]] = given.get("value", "")
        if tag == "button" and given.get("name") == "choice":
            self._choice, self._label = given["value"], ""

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass
        if tag == "button" and self._choice:
            self.buttons[" ".join(self._label.split())] = self._choice
            self._choice = ""

    def handle_data(self, data: str) -> None:
        if "script" in self._open or "style" in self._open:
            return
        if "textarea" in self._open:
            self.typed += data
        elif self._choice:
            self._label += data
        self.text += data


@dataclass
class Browser:
    """``page`` is what is on the screen."""

    client: httpx.AsyncClient
    page: Page | None = None

    async def open(self, path: str = "/") -> Page:
        self.page = Page(await self.client.get(path, follow_redirects=True))
        return self.page

    async def send(self, message: str, **fields: str) -> Page:
        return await self.post("/", message=message, **fields)

    async def choose(self, title: str) -> Page:
        assert self.page is not None
        return await self.post("/", choice=self.page.buttons[title])

    async def post(self, path: str, **fields: str) -> Page:
        assert self.page is not None
        sent = {**self.page.fields, **fields}
        self.page = Page(await self.client.post(path, data=sent, follow_redirects=True))
        return self.page

    def second_tab(self) -> Browser:
        """Shares the cookies, and shows the same page."""
        return Browser(self.client, self.page)
