"""Reads every sentence that the assistant can say: words to avoid, numbers, abbreviations, length, reading grade."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from safeguarding.indicators import INDICATORS
from safeguarding.knowledge_error import Severity
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.reading_age import grade, sentences_of, syllables_of, words_of
from safeguarding.wording import check_wording, everything_spoken_in, files_of_wording, mends_of, problems_of
from safeguarding.words_check import check_words
from safeguarding.words_to_avoid import words_to_mend

EditKnowledge = Callable[..., Path]
ROOT = Path(__file__).parents[3]
REVIEWED = date(2026, 11, 23)
# Found on older pages and long out of use; put together here so that no search finds them whole.
STALE = ["0113 240" + " 9536", "0113 376" + " 0469"]


def responses() -> Iterator[Any]:
    """The short turns of the dialogue, with the titles of their buttons."""
    for name, variants in yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["responses"].items():
        for variant in variants:
            titles = [button["title"] for button in variant.get("buttons", [])]
            yield pytest.param([variant.get("text", ""), *titles], id=name)


def spoken() -> Iterator[Any]:
    for file in files_of_wording():
        for one in everything_spoken_in(file):
            yield pytest.param(one, id=f"{one.file}:{one.field}")


@pytest.mark.parametrize("one", spoken())
def test_every_text_of_the_knowledge_files_keeps_to_the_style(one: Any) -> None:
    assert [str(problem) for problem in problems_of(one)] == []


@pytest.mark.parametrize("texts", responses())
def test_every_turn_of_the_dialogue_keeps_to_the_style(texts: list[str]) -> None:
    assert list(mends_of(texts)) == []


@pytest.mark.parametrize("reason", [indicator.because for indicator in INDICATORS])
def test_every_reason_keeps_to_the_style(reason: str) -> None:
    assert list(mends_of([reason])) == []


@pytest.mark.parametrize("number", STALE)
def test_a_stale_number_is_nowhere_in_the_product(number: str) -> None:
    digits = number.replace(" ", "")
    for path in [*knowledge_folder().rglob("*.yml"), *ROOT.glob("*.yml"), *(ROOT / "safeguarding").rglob("*.py")]:
        assert digits not in path.read_text(encoding="utf-8").replace(" ", "")


@pytest.mark.parametrize(
    "word",
    [
        "the abuser",
        "a perpetrator",
        "sex offenders",
        "the victim",
        "the alleged incident",
        "an allegation",
        "a disclosure",
        "he admitted it",
        "a diagnosis",
        "this proves it",
        "child porn",
        "revenge porn",
        "sexting",
        "abnormal",
        "deviant",
        "historic abuse",
        "just banter",
        "boys will be boys",
        "well done",
        "Great, thanks",
        "his behavior",
        "a center",
        "we organize it",
        "to minimize it",
        "a program for staff",
        "Ring now!",
        "Ring now \U0001f642",
        "Ring 01632 960 001",
        "Ring 01632960001",
        "Ring 101",
    ],
)
def test_a_word_to_avoid_is_found(word: str) -> None:
    assert list(words_to_mend(word))


@pytest.mark.parametrize(
    "text",
    [
        "the child who has harmed",
        "Victim Support",
        "a computer program",
        "the size of a prize",
        "non-recent behaviour",
        "Ring 999",
        "the year 2021",
        "within 14 days",
        "the CSA Centre",
        "an improved plan",
    ],
)
def test_a_plain_word_is_let_through(text: str) -> None:
    assert list(words_to_mend(text)) == []


def test_a_text_may_quote_what_not_to_say_and_only_in_quotes() -> None:
    assert list(words_to_mend('Do not say "banter".', names_words_to_avoid=True)) == []
    assert list(words_to_mend('Do not say "banter".'))
    assert list(words_to_mend("Do not say banter.", names_words_to_avoid=True))


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Harmful sexual behaviour (HSB) is meant. HSB is a range."], False),
        (["HSB is harmful sexual behaviour (HSB)."], True),
        (["Tell the DSL."], True),
        (["Tell the designated safeguarding lead (DSL).", "The DSL decides."], False),
        (["Technology-assisted harmful sexual behaviour (TA-HSB) is one kind."], False),
        (["TA-HSB is one kind."], True),
    ],
)
def test_an_abbreviation_is_spelled_out_the_first_time(texts: list[str], found: bool) -> None:
    assert any("spell it out" in mend for mend in mends_of(texts)) == found


@pytest.mark.parametrize(("words", "found"), [(30, False), (31, True)])
def test_no_sentence_is_over_thirty_words(words: int, found: bool) -> None:
    texts = [" ".join(["go"] * words) + ".", "Ring now. Go on. Ring now. Stop."]
    assert any("make two of the sentence" in mend for mend in mends_of(texts)) == found


@pytest.mark.parametrize(("words", "found"), [(20, False), (21, True)])
def test_sentences_have_twenty_words_on_average_at_most(words: int, found: bool) -> None:
    assert any("on average" in mend for mend in mends_of([" ".join(["go"] * words) + "."])) == found


def test_hard_reading_is_found_in_a_text_and_not_in_a_label() -> None:
    hard = "Multidisciplinary considerations necessitate comprehensive deliberation regarding accommodation."
    assert any("reading grade" in mend for mend in mends_of([hard] * 5))
    assert not any("reading grade" in mend for mend in mends_of([hard]))


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("ring", 1),
        ("made", 1),
        ("called", 1),
        ("names", 1),
        ("table", 2),
        ("needed", 2),
        ("houses", 2),
        ("children", 2),
        ("people", 2),
        ("together", 3),
        ("supervised", 3),
        ("referral", 3),
    ],
)
def test_syllables(word: str, syllables: int) -> None:
    assert syllables_of(word) == syllables


def test_names_of_services_and_terms_of_the_field_count_as_one_word() -> None:
    assert words_of("Ring Duty and Advice now") == ("Ring", "Leeds", "now")
    assert words_of("harmful sexual behaviour") == ("Leeds",)


def test_sentences_end_at_full_stops_and_colons_and_not_within_addresses() -> None:
    assert sentences_of("Ring: now. See https://example.org/a.b for more.") == ("Ring:", "now.", "See there for more.")


def test_the_grade_is_flesch_and_kincaids() -> None:
    # Two sentences, seven words, seven syllables: 0.39 x 3.5 + 11.8 x 1 - 15.59.
    assert grade(["The cat sat down.", "It did not."]) == pytest.approx(0.39 * 3.5 + 11.8 - 15.59)
    assert grade([]) == 0.0


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("guidance/levels.yml", "Stay calm.", "Well done.", "guidance/levels.yml: blocks.normal: 'Well done'"),
        ("answers/about.yml", "I can be wrong", "I can be wrong!", "answers/about.yml: answers.ask_about_bot: '!'"),
        ("facts.yml", "label: Secrecy", "label: Banter", "facts.yml: facts.secrecy: 'Banter'"),
        (
            "who_to_call.yml",
            "Then ring {first_number}",
            "Then ring 01632 960 001",
            "who_to_call.yml: phrases.then_ring",
        ),
    ],
)
def test_a_slip_is_named_by_file_and_field(
    edit_knowledge: EditKnowledge, file: str, old: str, new: str, said: str
) -> None:
    edit_knowledge(file, old=old, new=new)
    assert any(str(problem).startswith(said) for problem in check_wording())


def test_the_check_finds_no_error_and_says_that_owners_are_still_to_be_named() -> None:
    problems = check_words(today=REVIEWED)
    assert [str(problem) for problem in problems if problem.severity is Severity.ERROR] == []
    assert {problem.field for problem in problems} <= {
        "owner",
        "contact",
    }  # a mailbox and owners are named by Leeds before release


@pytest.mark.parametrize(("today", "due"), [(date(2027, 11, 23), False), (date(2027, 11, 24), True)])
def test_a_review_that_is_due_is_a_warning(today: date, due: bool) -> None:
    problems = [problem for problem in check_words(today=today) if problem.field == "review_by"]
    assert bool(problems) == due
    assert all(problem.severity is Severity.WARNING for problem in problems)


@pytest.mark.parametrize(
    "file", ["sources.yml", "facts.yml", "who_to_call.yml", "guidance/levels.yml", "answers/about.yml"]
)
def test_a_file_that_cannot_be_read_is_reported_once_by_name(edit_knowledge: EditKnowledge, file: str) -> None:
    edit_knowledge(file, old="owner: to be named\n", new="owner: [to be\n")
    named = [str(problem) for problem in check_words(today=REVIEWED) if problem.file == file]
    assert len(named) == len(set(named)) == 1
