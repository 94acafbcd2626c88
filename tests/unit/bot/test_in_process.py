"""Custom actions in Rasa's own process behave as they do behind an HTTP address."""

from __future__ import annotations

import pytest
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction, action_for_name_or_text
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.shared.core.events import BotUttered, SlotSet
from rasa_sdk import Action, interfaces

from bot.cannot_start import CannotStart
from bot.in_process import InProcessAction, InProcessActions


@pytest.fixture
def endpoint(toy):
    return toy.processor.action_endpoint


@pytest.fixture
async def run(toy, endpoint):
    async def run(name):
        tracker = await toy.tracker_store.create_tracker("case-0123456789")
        action = InProcessAction(name, endpoint)
        return await action.run(CollectingOutputChannel(), toy.nlg, tracker, toy.domain)

    return run


def acting(endpoint, monkeypatch, act):
    monkeypatch.setitem(endpoint._executor.actions, "action_number", act)


async def test_rasa_makes_our_action(toy, endpoint):
    assert isinstance(action_for_name_or_text("action_number", toy.domain, endpoint), InProcessAction)


async def test_what_the_action_says_and_sets_comes_back(run):
    said, was_set = await run("action_count")
    assert isinstance(said, BotUttered)
    assert (said.text, was_set) == ("1", SlotSet("counted", 1))


async def test_a_response_of_the_domain_is_filled_in(endpoint, run, monkeypatch):
    acting(endpoint, monkeypatch, lambda dispatcher, *_: dispatcher.utter_message(response="utter_greet"))
    (said,) = await run("action_number")
    assert said.text.startswith("Hello.")
    assert [button["title"] for button in said.data["buttons"]] == ["Tell"]


async def test_an_action_that_hands_the_turn_back_is_understood(endpoint, run, monkeypatch):
    def reject(*_):
        raise interfaces.ActionExecutionRejection("action_number", "not now")

    acting(endpoint, monkeypatch, reject)
    with pytest.raises(ActionExecutionRejection, match="not now"):
        await run("action_number")


async def test_an_action_cannot_reach_into_rasa(endpoint, run, toy, monkeypatch):
    def meddle(_, tracker, __):
        tracker.events.clear()
        tracker.slots["child_age"] = 99

    acting(endpoint, monkeypatch, meddle)
    await run("action_number")
    assert (await toy.tracker_store.create_tracker("case-0123456789")).get_slot("child_age") is None


async def test_what_json_cannot_carry_fails_here_too(endpoint, run, monkeypatch):
    acting(endpoint, monkeypatch, lambda *_: [{"event": "slot", "name": "counted", "value": {1, 2}}])
    with pytest.raises(TypeError):
        await run("action_number")


async def test_an_action_that_does_not_exist_is_an_error(run):
    with pytest.raises(Exception, match="action_unknown"):
        await run("action_unknown")


async def test_the_domain_is_written_out_once(endpoint, run, monkeypatch):
    seen = []
    acting(endpoint, monkeypatch, lambda _, __, domain: seen.append(domain))
    await run("action_number")
    await run("action_number")
    assert seen[0] is seen[1]
    assert "toy_form" in seen[0]["forms"]


async def test_an_http_address_still_works(toy, monkeypatch):
    called = []

    async def over_http(self, *_):
        called.append(self.action_endpoint.url)
        return []

    monkeypatch.setattr(RemoteAction, "run", over_http)
    from rasa.utils.endpoints import EndpointConfig

    action = InProcessAction("action_number", EndpointConfig("http://127.0.0.1:9/webhook"))
    assert await action.run(None, None, None, None) == []
    assert called == ["http://127.0.0.1:9/webhook"]


def test_a_package_that_does_not_import_is_said(caplog):
    with pytest.raises(CannotStart, match="no_such_package"):
        InProcessActions("no_such_package")


def test_every_action_has_a_name_of_its_own(endpoint):
    names = [each().name() for each in Action.__subclasses__() if each.__module__.startswith("tests.toy")]
    assert len(names) == len(set(names))
    assert {"action_number", "validate_toy_form"} <= endpoint.names
