"""What people say is written as practitioners type, once, about no one in particular.

An example under two intents teaches the classifier to guess; a name or a number of a real person must not be in the
repository at all. The intents are those of the domain, less those that only a button sends.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from bot.project import REPOSITORY

FEWEST_EXAMPLES = 20
SENT_BY_BUTTONS_ONLY = frozenset({"answer", "change_fact", "add_details", "same_case", "other_case"})
FILES = sorted((REPOSITORY / "data" / "nlu").rglob("*.yml"))

DRAMA_NUMBERS = re.compile(r"01632 960\d{3}|07700 900\d{3}")  # Ofcom's ranges that ring at no one
LIKE_A_NUMBER = re.compile(r"\d(?:[ -]?\d){5,}")
LIKE_AN_ADDRESS = re.compile(r"@|https?:|www\.|\b[a-z]{1,2}\d{1,2}[a-z]? ?\d[a-z]{2}\b", re.IGNORECASE)
CAPITALISED_WITHIN = re.compile(r"(?<=[a-z0-9,'] )[A-Z][\w'-]*")
PROPER_WORDS_THAT_NAME_NO_PERSON = frozenset(
    {"I", "A", "AIM", "Brook", "CPOMS", "CSWS", "DSL", "EHCP", "LAC", "LADO", "Leeds", "SEND", "Thursday"}
    | {"CAMHS", "DT", "GP", "HSB", "IT", "MyConcern", "NSPCC", "PTA", "SystmOne", "TA", "TA-HSB"}
    | {"Safe", "Project", "Children's", "Social", "Work", "Service", "Services", "Duty", "Advice", "City", "Council"}
    | {"West", "Yorkshire", "Police", "Act", "Parliament", "English", "Polish", "Poland", "Friday", "Sunday", "Steady"}
    | {"Hackett", "Hackett's", "Remove", "TRiM", "Sir", "Madam"}
)
AN_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9-]*(?:s|'s|'d)?")  # of a body, a role or a form
# The most given names in England of the last sixty years that are not also words, as in "mark" or "will".
FORENAMES = re.compile(
    r"\b(?:aaron|adam|adil|ahmed|aisha|alex|alfie|ali|alice|amelia|amy|andrew|anna|ava|ben|callum|charlie|charlotte|chloe|"
    r"connor|daisy|daniel|dave|david|dylan|ella|ellie|emily|emma|ethan|evie|fatima|finley|freddie|freya|george|hannah|"
    r"harry|hassan|henry|holly|ibrahim|isaac|isla|jade|jake|james|jayden|jessica|joe|john|jordan|josh|joshua|kai|katie|kyle|"
    r"laura|leah|leo|lewis|liam|lily|logan|louise|lucas|lucy|luke|maisie|maria|matthew|mia|michael|mohammed|molly|muhammad|"
    r"nathan|noah|oliver|olivia|omar|oscar|paul|peter|poppy|rebecca|riley|robert|ruby|ryan|sam|samuel|sarah|sophia|sophie|"
    r"steve|stephen|tariq|theo|thomas|toby|tom|tyler|yusuf|zara|zoe)(?:'s)?\b",
    re.IGNORECASE,
)
SPELT_AS_IN_AMERICA = re.compile(
    r"\b(?:behaviors?|colors?|favorites?|centers?|grays?|moms?|mommy|pediatric\w*|counseling|labeling|program|defense|"
    r"(?:recogn|real|organ|apolog|summar|sexual|minim)iz\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Example:
    """One thing that a person may say, and what is meant by it."""

    file: str
    intent: str
    text: str

    @property
    def as_heard(self) -> str:
        """Without capitals, points and doubled spaces, which the classifier does not go by."""
        return " ".join(re.sub(r"[^a-z0-9& ]", "", self.text.casefold()).split())


@lru_cache(maxsize=1)
def every_example() -> tuple[Example, ...]:
    """All examples in the order of the files."""
    return tuple(
        Example(file=file.name, intent=entry["intent"], text=line.removeprefix("- "))
        for file in FILES
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
        for line in entry["examples"].splitlines()
    )


def intents_of_the_domain() -> set[str]:
    """The intents that are understood from words."""
    domain = yaml.safe_load((REPOSITORY / "domain.yml").read_text(encoding="utf-8"))
    return set(domain["intents"]) - SENT_BY_BUTTONS_ONLY


def said_with(pattern: re.Pattern[str]) -> list[str]:
    """Every example in which the pattern is found."""
    return [example.text for example in every_example() if pattern.search(example.text)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_file_is_in_the_format_of_rasa_and_each_line_is_one_plain_example(file: Path) -> None:
    read = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert read["version"] == "3.1"
    for entry in read["nlu"]:
        assert set(entry) == {"intent", "examples"}
        assert all(re.fullmatch(r"- \S[^\[\]{}()]*(?<! )", line) for line in entry["examples"].splitlines()), entry


def test_the_intents_are_those_of_the_domain_that_are_said_in_words() -> None:
    assert {example.intent for example in every_example()} == intents_of_the_domain()


@pytest.mark.parametrize("intent", sorted(intents_of_the_domain()))
def test_each_intent_is_said_in_enough_ways(intent: str) -> None:
    assert sum(example.intent == intent for example in every_example()) >= FEWEST_EXAMPLES


def test_an_intent_stands_in_one_file_only() -> None:
    files = defaultdict(set)
    for example in every_example():
        files[example.intent].add(example.file)
    assert {intent: names for intent, names in files.items() if len(names) > 1} == {}


def test_no_example_is_given_twice_nor_under_two_intents() -> None:
    heard = Counter(example.as_heard for example in every_example())
    assert [words for words, times in heard.items() if times > 1] == []


def test_no_example_is_empty_once_signs_are_left_out() -> None:
    assert [example.text for example in every_example() if not example.as_heard] == []


def test_a_number_that_could_be_rung_is_one_for_drama() -> None:
    found = [number for text in said_with(LIKE_A_NUMBER) for number in LIKE_A_NUMBER.findall(text)]
    assert [number for number in found if not DRAMA_NUMBERS.fullmatch(number)] == []


def test_no_one_is_named() -> None:
    capitalised = {word for example in every_example() for word in CAPITALISED_WITHIN.findall(example.text)}
    names = {word for word in capitalised if not AN_ABBREVIATION.fullmatch(word)}
    assert names <= PROPER_WORDS_THAT_NAME_NO_PERSON
    assert said_with(FORENAMES) == []


@pytest.mark.parametrize("pattern", [LIKE_AN_ADDRESS, SPELT_AS_IN_AMERICA], ids=["no address", "UK spelling"])
def test_what_is_not_said(pattern: re.Pattern[str]) -> None:
    assert said_with(pattern) == []


@pytest.mark.parametrize(
    ("pattern", "caught"),
    [
        (LIKE_A_NUMBER, "ring 0113 496 0000"),
        (LIKE_A_NUMBER, "ring 07700-900123"),
        (CAPITALISED_WITHIN, "i spoke with Wilhelmina today"),
        (FORENAMES, "it was olivia's brother"),
        (LIKE_AN_ADDRESS, "they live at ls99 9zz"),
        (LIKE_AN_ADDRESS, "someone@example.org"),
        (SPELT_AS_IN_AMERICA, "what is harmful sexual behavior"),
    ],
)
def test_the_patterns_catch_what_they_are_for(pattern: re.Pattern[str], caught: str) -> None:
    assert pattern.search(caught)
