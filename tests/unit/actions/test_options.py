"""The options of every question, read from domain.yml as it is and as Rasa hands it over."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from actions.options import options_of
from safeguarding.facts import FACT_NAMES, NOT_KNOWN, read_value

DOMAIN = yaml.safe_load(Path("domain.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("fact", FACT_NAMES)
def test_every_option_of_a_question_is_a_fact_and_one_of_them_is_not_known(fact):
    options = options_of(fact, DOMAIN)
    for codes in options.values():
        assert codes
        for name, code in codes.items():
            read_value(name, code)
    assert options["don't know"][fact] == NOT_KNOWN


@pytest.mark.parametrize("fact", FACT_NAMES)
def test_no_option_but_not_known_settles_more_than_the_question_names(fact):
    for title, codes in options_of(fact, DOMAIN).items():
        assert NOT_KNOWN not in codes.values() or title == "don't know"


@pytest.mark.parametrize("payload", ['/answer{"pressure": "none"}', '/answer{{"pressure": "none"}}'])
def test_single_and_doubled_braces(payload):
    buttons = [{"title": "None of These", "payload": payload}, {"title": "Ring", "payload": "/ask_who_to_call"}]
    domain = {"responses": {"utter_ask_pressure": [{"text": "?", "buttons": buttons}]}}
    assert options_of("pressure", domain) == {"none of these": {"pressure": "none"}}


@pytest.mark.parametrize("domain", [{}, {"responses": {}}, {"responses": {"utter_ask_pressure": [{"text": "?"}]}}])
def test_a_question_without_buttons_has_no_options(domain):
    assert options_of("pressure", domain) == {}


def test_nothing_asked_has_no_options():
    assert options_of(None, DOMAIN) == {}
