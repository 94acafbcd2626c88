"""What a practitioner does on the page, whether a script runs or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.end_to_end.browser import PATIENCE_MS, Watched

STORY = (
    "A boy of 12 pushed an 8 year old girl down and touched her under her clothes in the school toilets today."
    " She was crying."
)
VAGUE = "A boy touched a girl over her clothes."  # leaves much to be asked, and some of it open
MOST_QUESTIONS = 25

# The first of these that is offered is chosen; whatever else is asked gets "Don't know".
SERIOUS = (
    "Yes, that is right",
    "No",
    "Touching under clothes",
    "One child",
    "Force",
    "Was upset or afraid",
    "None of these",
)
MILD = ("Yes, that is right", "No", "Touching over clothes", "One child", "Once, and it stopped", "Neither")
AGES = {"How old is the child": "12", "How old is the other child": "8"}


@dataclass
class Practitioner:
    page: Page
    url: str
    watched: Watched | None = None

    def open(self, path: str = "/") -> None:
        self.page.goto(self.url + path)

    def turns(self) -> Locator:
        return self.page.locator(".app-turn")

    def said_last(self) -> str:
        return self.turns().last.inner_text()

    def answer_given(self) -> str:
        """All messages since the practitioner's last."""
        turns = self.page.evaluate("[...document.querySelectorAll('.app-turn')].map((e) => [e.className, e.innerText])")
        said = [place for place, (kinds, _) in enumerate(turns) if "app-turn--you" in kinds]
        return "\n".join(text for _, text in turns[(said or [-1])[-1] + 1 :])

    def choices(self) -> list[str]:
        return self.page.locator(".app-choice").all_inner_texts()

    def say(self, text: str) -> None:
        self.page.get_by_role("textbox").fill(text)
        with self.answered():
            self.page.get_by_role("button", name="Send").click()

    def choose(self, title: str) -> None:
        with self.answered():
            self.page.locator(".app-choice").get_by_text(title, exact=True).click()

    def answered(self) -> _Answered:
        return _Answered(self)

    def answer(self, prefer: Sequence[str] = SERIOUS) -> None:
        """Whatever is asked now: an age in figures, anything else by a button."""
        age = next((age for question, age in AGES.items() if question in self.said_last()), None)
        if age:
            self.say(age)
        else:
            self.choose(best_of(self.choices(), prefer))

    def tell_until_result(self, story: str = STORY, *, prefer: Sequence[str] = SERIOUS) -> list[str]:
        """The whole conversation; returns the questions that were asked."""
        self.say(story)
        asked: list[str] = []
        for _ in range(MOST_QUESTIONS):
            if self.page.locator("#result").count():
                return asked
            asked.append(self.said_last())
            self.answer(prefer)
        raise AssertionError(f"no result after {MOST_QUESTIONS} questions; last: {self.said_last()}")


@dataclass
class _Answered:
    """Waits until the page shows what was said and the answer to it."""

    practitioner: Practitioner
    _before: int = 0

    def __enter__(self) -> None:
        self._before = self.practitioner.page.locator(".app-turn--you").count()

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            page = self.practitioner.page
            expect(page.locator(".app-turn--you")).to_have_count(self._before + 1, timeout=PATIENCE_MS)
            answer = page.locator(".app-turn").last  # which a busy machine may give late
            expect(answer).not_to_have_class(re.compile("app-turn--you"), timeout=PATIENCE_MS)


def best_of(offered: Sequence[str], preferred: Sequence[str]) -> str:
    for title in preferred:
        if title in offered:
            return title
    return "Don't know" if "Don't know" in offered else offered[0]
