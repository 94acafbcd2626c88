"""The same fact in the words of different people, and words like it that do not say it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.reading.reader import read_message
from bot.reading.so_far import SoFar

Read = Callable[[str], dict[str, object]]
STORY = "A boy of 14 touched a girl of 12. "


@pytest.mark.parametrize(
    ("said", "fact", "value"),
    [
        ("She was in floods of tears.", "other_response", "distressed"),
        ("She won't go back in.", "other_response", "distressed"),
        ("She found it hilarious.", "other_response", "comfortable"),
        ("It made her feel weird.", "other_response", "uncomfortable"),
        ("He's mortified.", "effect_on_child", "upset"),
        ("I told him to stop and he packed it in.", "when_challenged", "stopped"),
        ("Staff told him to stop and he did it again.", "when_challenged", "continued"),
        ("He has been spoken to, makes no odds.", "when_challenged", "continued"),
        ("He denies everything.", "when_challenged", "denied"),
        ("It has only happened once.", "how_often", "once"),
        ("That's the third time.", "how_often", "more_than_once"),
        ("It's every single day.", "how_often", "persistent"),
        ("He keeps doing it.", "how_often", "persistent"),
        ("He kept on at her until she gave in.", "pressure", "persuasion"),
        ("He gave her sweets to do it.", "pressure", "bribe_or_trick"),
        ("He said he'd batter her if she told.", "pressure", "threat"),
        ("He wouldn't let her past.", "pressure", "force"),
        ("He pinned her down.", "pressure", "force"),
        ("She told him to leave off.", "agreement", "not_given"),
        ("She was asleep.", "agreement", "not_able"),
        ("They were both up for it.", "agreement", "mutual"),
        ("It was a spur of the moment thing.", "planning", "spontaneous"),
        ("He waited until the staff were busy.", "planning", "planned"),
        ("He said it was their secret.", "secrecy", "yes"),
        ("He is a lot bigger than she is.", "power", "imbalance"),
        ("There was no malice in it.", "intent", "no"),
        ("He did it out of spite.", "intent", "yes"),
        ("It's not like him at all.", "out_of_character", "yes"),
        ("It's getting worse.", "getting_worse", "yes"),
        ("He has a social worker.", "services", "social_worker"),
        ("Both sets of parents know.", "parents_told", "both_families"),
        ("I've logged it on CPOMS.", "recorded", "yes"),
        ("I've told the DSL.", "named_person_told", "yes"),
        ("They are in separate rooms now.", "children_now", "apart"),
    ],
)
def test_a_fact_is_read_however_it_is_said(read: Read, said: str, fact: str, value: str) -> None:
    assert read(STORY + said).get(fact) == value


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        ("I told her mum twice.", "how_often"),
        ("Once upon a time he was no trouble.", "how_often"),
        ("He threatened to jump off the bridge.", "pressure"),
        ("She wanted to go home.", "agreement"),
        ("They went out for a vape.", "pressure"),
        ("He has lost two brothers.", "effect_on_child"),
        ("Someone shut the door.", "planning"),
        ("His dad hits him.", "violence"),
        ("She told her teacher this morning.", "when_it_happened"),
        ("I have kept quiet about my own life.", "secrecy"),
    ],
)
def test_words_like_it_are_not_taken_for_it(read: Read, said: str, fact: str) -> None:
    assert fact not in read(STORY + said)


@pytest.mark.parametrize(
    ("text", "behaviour"),
    [
        ("a boy of 8 keeps rubbing himself at carpet time", "self_touch"),
        ("a boy of 13 groped a girl over her skirt", "touch_over_clothes"),
        ("a boy of 13 put his hand down a girl's knickers", "touch_under_clothes"),
        ("a boy of 9 was peeping under the toilet door at girls", "looking"),
        ("a lad of 16 exposed himself on the bus", "showing"),
        ("he's 15 and had sex with a girl of 13", "sexual_act"),
        ("a boy of 10 makes sexual comments to girls", "talk"),
        ("two 5 year olds playing doctors with their pants down", "curious_play"),
        ("a girl of 6 kissed a boy of 6 on the cheek", "kiss_or_cuddle"),
    ],
)
def test_the_behaviour_is_read_in_outline(read: Read, text: str, behaviour: str) -> None:
    assert read(text).get("behaviour") == behaviour


@pytest.mark.parametrize(
    ("where", "setting"),
    [
        ("in the corridor at school", "school"),
        ("at nursery", "school"),
        ("at his nan's house", "home"),
        ("in the residents' lounge of our children's home", "residential"),
        ("in the foster placement", "foster"),
        ("on Snapchat", "online"),
        ("in the park", "public"),
        ("at the leisure centre", "public"),
    ],
)
def test_the_place_is_read(read: Read, where: str, setting: str) -> None:
    assert read(f"A boy of 14 groped a girl of 12 {where}.").get("setting") == setting


def test_a_place_that_is_said_outdoes_one_that_is_implied(read: Read) -> None:
    assert read("I'm a teacher. A pupil of 13 groped a girl of 12 in the park.").get("setting") == "public"


def test_a_place_may_be_implied(read: Read) -> None:
    assert read("A pupil of 13 groped a girl in his class.").get("setting") == "school"


@pytest.mark.parametrize("later", ["he's my foster child", "she is another resident", "I'm a teacher"])
def test_a_later_message_implies_no_place(later: str) -> None:
    assert "setting" not in {found.fact for found in read_message(later, SoFar("boy", "girl")).facts}
