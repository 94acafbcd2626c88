"""What happens on a busy morning: back, reload, two tabs, a double click, a long story, a night in between."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.end_to_end.conftest import TUESDAY_MORNING, Opened
from tests.end_to_end.practitioner import STORY, Practitioner
from tests.end_to_end.running import RunningGateway

BOTH_WAYS = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
URDU = "ایک لڑکے نے ایک لڑکی کو چھوا 😟 He is 12."
HTML = "<img src=x onerror=alert(1)><script>alert(2)</script><b>He is 12</b>"


def other_tab(someone: Practitioner) -> Practitioner:
    tab = Practitioner(someone.page.context.new_page(), someone.url)
    tab.open()
    return tab


@BOTH_WAYS
def test_a_reload_loses_nothing_and_sends_nothing_twice(opened: Opened, *, script: bool) -> None:
    someone = opened(script=script)
    someone.say(STORY)
    turns = someone.turns().all_inner_texts()

    someone.page.reload()

    assert [each.split() for each in someone.turns().all_inner_texts()] == [each.split() for each in turns]


@BOTH_WAYS
def test_back_and_forward_again(opened: Opened, *, script: bool) -> None:
    someone = opened(script=script)
    someone.say(STORY)
    turns = someone.turns().count()

    someone.page.get_by_role("link", name="Privacy").click()
    someone.page.go_back()

    assert someone.turns().count() == turns
    someone.choose(someone.choices()[0])
    assert someone.turns().count() > turns


@BOTH_WAYS
def test_an_answer_from_a_second_tab_is_not_given_to_the_wrong_question(opened: Opened, *, script: bool) -> None:
    someone = opened(script=script, expected=("409",))
    someone.say(STORY)
    second = other_tab(someone)
    second.choose(second.choices()[0])

    someone.page.get_by_role("textbox").fill("She is 8")
    someone.page.get_by_role("button", name="Send").click()

    expect(someone.page.locator("#trouble")).to_contain_text("The conversation has moved on")
    expect(someone.page.get_by_role("textbox")).to_have_value("She is 8")
    assert someone.said_last() == second.said_last()


def test_a_double_click_is_one_answer(opened: Opened) -> None:
    someone = opened()
    someone.say(STORY)

    with someone.answered():
        someone.page.locator(".app-choice").first.dblclick()

    assert someone.page.locator(".app-turn--you").count() == 2


def test_the_same_form_sent_twice_without_script_is_one_answer(opened: Opened) -> None:
    someone = opened(script=False)
    someone.page.get_by_role("textbox").fill(STORY)
    fields: dict[str, str | float | bool] = {
        name: someone.page.locator(f"#ask [name={name}]").input_value() for name in ("csrf", "form", "message")
    }
    someone.page.get_by_role("button", name="Send").click()
    turns = someone.turns().count()

    again = someone.page.request.post(someone.url, form=fields, headers={"Origin": someone.url})

    assert again.ok
    someone.page.reload()
    assert someone.turns().count() == turns


@BOTH_WAYS
def test_a_case_that_has_expired_keeps_what_was_typed(opened: Opened, gateway: RunningGateway, *, script: bool) -> None:
    someone = opened(script=script, expected=("404",))
    someone.say(STORY)
    gateway.clock.put(TUESDAY_MORNING + timedelta(hours=25))
    someone.page.get_by_role("textbox").fill("She is 8")
    someone.page.get_by_role("button", name="Send").click()

    expect(someone.page.locator("#trouble")).to_contain_text("This conversation is no longer kept")
    expect(someone.page.get_by_role("textbox")).to_have_value("She is 8")
    someone.page.get_by_role("button", name="Send").click()
    expect(someone.page.locator(".app-turn--you")).to_have_count(1)
    expect(someone.page.locator(".app-turn--you")).to_contain_text("She is 8")


@BOTH_WAYS
def test_a_story_as_long_as_may_be_and_one_that_is_longer(opened: Opened, *, script: bool) -> None:
    someone = opened(script=script, expected=("422",))
    story = (STORY + " ") * 60
    someone.page.get_by_role("textbox").fill(story[:4001].replace(" ", "x") + "x")
    someone.page.get_by_role("button", name="Send").click()

    expect(someone.page.locator("#trouble")).to_contain_text("Your message is too long")
    assert len(someone.page.get_by_role("textbox").input_value()) == 4002

    someone.say(story[:4000].strip())
    assert "pushed an 8 year old girl" in someone.page.locator(".app-turn--you").inner_text()
    assert someone.page.locator(".app-facts__row").count() >= 1


@BOTH_WAYS
def test_an_empty_message_is_said_to_be_empty(opened: Opened, *, script: bool) -> None:
    someone = opened(script=script, expected=("422",))

    someone.page.get_by_role("button", name="Send").click()

    expect(someone.page.locator("#trouble")).to_contain_text("Write a message first")
    assert someone.page.title().startswith("Error: ")
    if script:
        expect(someone.page.locator("#trouble")).to_be_focused()


@BOTH_WAYS
@pytest.mark.parametrize("text", [URDU, HTML], ids=["right to left and emoji", "pasted HTML"])
def test_whatever_is_pasted_is_shown_as_it_stands(opened: Opened, text: str, *, script: bool) -> None:
    someone = opened(script=script)

    someone.say(text)

    said = someone.page.locator(".app-turn--you .app-turn__words")
    expect(said).to_have_text(text)
    assert said.locator("img, script, b").count() == 0
    assert said.locator("p").get_attribute("dir") == "auto"


@BOTH_WAYS
def test_clearing_deletes_and_says_so(opened: Opened, *, script: bool) -> None:
    someone = opened(script=script)
    someone.say(STORY)

    someone.page.get_by_text("Clear this conversation").click()
    someone.page.get_by_role("button", name="Clear it now").click()

    expect(someone.page.locator("#messages")).to_contain_text("It is deleted from this page and from the server.")
    assert someone.page.locator(".app-turn--you").count() == 0
    someone.page.goto(someone.url)
    assert STORY not in someone.page.content()


def test_a_new_case_carries_nothing_over(opened: Opened) -> None:
    someone = opened()
    someone.say(STORY)

    someone.page.locator("#beside summary", has_text="Start a new case").click()
    someone.page.get_by_role("button", name="Delete this and start a new case").click()

    expect(someone.page.locator("#messages")).to_contain_text("A new case has been started")
    assert someone.page.locator(".app-facts__row").count() == 0


def test_an_answer_that_never_comes_leaves_the_words_and_says_so(opened: Opened) -> None:
    someone = opened(expected=("Failed to load resource", "net::ERR"))
    someone.page.route(
        someone.url + "/", lambda route: route.abort() if route.request.method == "POST" else route.continue_()
    )
    someone.page.get_by_role("textbox").fill("She is 8")

    someone.page.get_by_role("button", name="Send").click()

    expect(someone.page.locator("#trouble")).to_contain_text("Your message was not sent")
    expect(someone.page.get_by_role("textbox")).to_have_value("She is 8")
