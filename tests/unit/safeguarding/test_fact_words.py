"""The words of each fact: a label, a reason for asking, and one clause for every value."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from safeguarding.band_words import all_band_words, band_words, check_band_words
from safeguarding.continuum import Band
from safeguarding.fact_values import AgeGap, Agreement, OtherResponse, WhoElse
from safeguarding.fact_words import all_fact_words, check_fact_words, fact_words, read_back
from safeguarding.facts import FACT_NAMES, Facts, values_of
from safeguarding.handover_words import handover_words
from safeguarding.indicators import INDICATORS
from safeguarding.sources import check_sources, source, sources

EditKnowledge = Callable[..., Path]
NO_FACTS = Facts()


def test_every_fact_has_words_in_the_order_of_the_facts() -> None:
    assert tuple(all_fact_words()) == FACT_NAMES


@pytest.mark.parametrize("fact", FACT_NAMES)
def test_every_value_is_read_back_as_a_clause_of_its_own(fact: str) -> None:
    clauses = [read_back(fact, value, about=NO_FACTS) for value in values_of(fact)]
    assert len(set(clauses)) == len(clauses)
    for clause in clauses:
        assert clause[0].islower()
        assert clause[-1] not in ".?"
        assert "{" not in clause


@pytest.mark.parametrize("fact", FACT_NAMES)
def test_every_fact_says_why_it_is_asked_and_on_what_that_rests(fact: str) -> None:
    words = fact_words(fact)
    assert words.why.endswith(".")
    assert words.source in sources()
    assert words.handover in handover_words().parts
    assert words.label[0].isupper()


@pytest.mark.parametrize(
    ("fact", "value", "about", "said"),
    [
        ("child_age", 12, NO_FACTS, "the child is 12"),
        ("child_age", 0, NO_FACTS, "the child is under one year old"),
        ("other_age", 5, NO_FACTS, "the other child is 5"),
        ("other_age", 5, Facts(who_else=WhoElse.SEVERAL_CHILDREN), "the youngest other child is 5"),
        ("other_response", OtherResponse.COMFORTABLE, Facts(who_else=WhoElse.ADULT), "the adult seemed comfortable"),
        ("agreement", Agreement.NOT_GIVEN, Facts(who_else=WhoElse.ONE_CHILD), "the other child did not agree"),
        (
            "age_gap",
            AgeGap.THREE_OR_FOUR_YEARS,
            NO_FACTS,
            "the child is about three or four years older",
        ),
    ],
)
def test_what_is_read_back(fact: str, value: object, about: Facts, said: str) -> None:
    assert read_back(fact, value, about=about) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("      none: there was no pressure\n", "", "facts.pressure.words.none"),
        ("      force: force was used\n", "      forced: force was used\n", "facts.pressure.words.forced"),
        ("  planning:\n", "  plans:\n", "facts.plans"),
        ("  planning:\n", "  plans:\n", "facts.planning"),
        ("    label: Secrecy\n", "", "facts.secrecy.label"),
        ("source: aim-checklist-domains", "source: a-feeling", "facts.planning.source"),
        ("any_age: the child is {age}", "any_age: the child is {years}", "facts.child_age.words.any_age"),
        ("no_one: no one else was part of it", "no_one: no one {age}", "facts.who_else.words.no_one"),
        ("threat: there were threats", "threat: there {were threats", "facts.pressure.words.threat"),
        ('      "0": the child is', '      "18": the child is', "facts.child_age.words.18"),
    ],
)
def test_a_slip_is_named(edit_knowledge: EditKnowledge, old: str, new: str, field: str) -> None:
    edit_knowledge("facts.yml", old=old, new=new)
    assert field in [problem.field for problem in check_fact_words()]


def test_the_bands_have_words_in_hacketts_order() -> None:
    assert list(all_band_words()) == [band.word for band in Band]
    assert band_words("violent").colour == "red"


def test_a_band_without_words_is_a_slip(edit_knowledge: EditKnowledge) -> None:
    edit_knowledge("continuum.yml", old="  abusive:\n", new="  abuse:\n")
    fields = [problem.field for problem in check_band_words()]
    assert {"bands.abuse", "bands.abusive"} <= set(fields)


def test_every_indicator_rests_on_a_source_that_is_listed() -> None:
    assert {indicator.source for indicator in INDICATORS} <= set(sources())


def test_the_framework_is_acknowledged_as_its_publisher_asks() -> None:
    assert source("nspcc-framework-2019").acknowledge == (
        "Hackett, S, Branigan, P and Holmes, D (2019). Operational framework for children and young people "
        "displaying harmful sexual behaviours, second edition, London, NSPCC."
    )


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("confidence: high\n    note: The guide", "confidence: low\n    note: The guide", "leeds-omg-40.confidence"),
        ("url: https://csapathway.uk", "url: http://csapathway.uk", "csa-centre-pathway.url"),
        ('title: "One minute guide 40: Harmful sexual behaviour"', 'name: "Guide"', "leeds-omg-40.title"),
    ],
)
def test_a_slip_in_the_sources_is_named(edit_knowledge: EditKnowledge, old: str, new: str, field: str) -> None:
    edit_knowledge("sources.yml", old=old, new=new)
    assert f"sources.{field}" in [problem.field for problem in check_sources()]


def test_the_shipped_files_are_right() -> None:
    assert [*check_fact_words(), *check_band_words(), *check_sources()] == []
