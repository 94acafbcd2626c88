"""The accounts that the reader learns from can be loaded, are labelled with what exists, and name nobody."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bot.reading.accounts import FOLDER, AccountError, accounts_in, accounts_of
from bot.reading.keeping import SET_APART
from safeguarding.facts import FACT_NAMES, code_of, values_of

AGES = ("child_age", "other_age")
FEWEST_TIMES = 5  # a value that fewer accounts tell is learnt from chance
FEWEST_TIMES_AN_AGE = 1000
NEVER_GRAPHIC = re.compile(r"\b(?:penetrat|oral\b|nipple|wank|suck)", re.IGNORECASE)
# Long enough for a telephone number of any country: not one stands there, so none can be a real one.
LONG_NUMBER = re.compile(r"\d(?:[ -]?\d){6,}")
EMAIL = re.compile(r"[\w.]+@\w")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


@pytest.fixture(scope="module")
def accounts():
    return accounts_in()


@pytest.fixture
def written(tmp_path):
    def write(*lines):
        file = tmp_path / "written.yml"
        file.write_text("\n".join(lines), encoding="utf-8")
        return file

    return write


def the_account(file):
    (account,) = accounts_of(file)
    return account


def test_an_account_has_its_facts_and_where_the_words_stand_that_say_them(written):
    account = the_account(written("- text: He is 12, she cried.", "  facts: {child_age: [12, He is 12]}"))
    (told,) = account.told
    assert (told.fact, told.codes) == ("child_age", ("12",))
    assert account.text[told.start : told.end] == "He is 12"
    assert account.may == frozenset()


def test_of_several_right_values_the_first_is_wanted_and_the_others_are_open(written):
    account = the_account(written("- text: a y9 lad", "  facts: {child_age: [[13, 14], y9 lad]}"))
    assert account.codes("child_age") == ("13", "14")
    assert not account.is_open("child_age", "13")
    assert account.is_open("child_age", "14")


def test_what_may_be_read_is_open(written):
    account = the_account(written("- text: a lad", "  facts: {}", "  may: {setting: [school, home]}"))
    assert account.may == {("setting", "school"), ("setting", "home")}
    assert account.is_open("setting", "home")
    assert not account.is_open("setting", "public")


def test_what_is_not_told_has_no_code(written):
    assert the_account(written("- text: a lad", "  facts: {}")).codes("setting") == ()


@pytest.mark.parametrize("code", ["yes", "'yes'", "true"])
def test_yes_is_yes_however_yaml_reads_it(written, code):
    account = the_account(written("- text: it is written up", f"  facts: {{recorded: [{code}, written up]}}"))
    assert account.codes("recorded") == ("yes",)


@pytest.mark.parametrize(
    ("label", "mend"),
    [
        ("{shoe_size: [12, He is 12]}", "unknown fact 'shoe_size'; the facts are: danger_now"),
        ("{setting: [moon, He is 12]}", "setting: 'moon' is not a value of this fact; use home"),
        ("{child_age: [18, He is 12]}", "a whole number of years from 0 to 17"),
        ("{child_age: [[12, 18], He is 12]}", "child_age: '18' is not a value"),
        ("{child_age: [12, he is 12]}", "child_age: the words 'he is 12' do not stand in the text; copy them from it"),
        ("{child_age: [12, 12]}", "write its value and the words that say it"),  # words that YAML reads as a number
        ("{child_age: 12}", "write its value and the words that say it"),
        ("{child_age: [12]}", "write its value and the words that say it"),
        ("{child_age: [not_known, He is 12]}", "what is not known is not told; leave it out"),
    ],
)
def test_a_label_that_cannot_be_so_is_named_by_file_and_account(written, label, mend):
    file = written("- text: He is 13.", "  facts: {}", "- text: He is 12.", f"  facts: {label}")
    with pytest.raises(AccountError, match=r"^written\.yml, account 2: ") as raised:
        tuple(accounts_of(file))
    assert mend in str(raised.value)


@pytest.mark.parametrize("label", ["{shoe_size: [12]}", "{setting: [moon]}"])
def test_a_value_that_may_be_read_has_to_exist_too(written, label):
    with pytest.raises(AccountError, match="account 1"):
        the_account(written("- text: He is 12.", "  facts: {}", f"  may: {label}"))


@pytest.mark.parametrize(("line", "missing"), [("- text: He is 12.", "facts"), ("- facts: {}", "text")])
def test_what_an_account_lacks_is_named(written, line, missing):
    with pytest.raises(AccountError, match=rf"written\.yml, account 1: .*{missing}.* is missing"):
        the_account(written(line))


def test_an_account_that_is_bare_text_is_refused(written):
    with pytest.raises(AccountError, match="account 1"):
        the_account(written("- He is 12."))


def test_the_accounts_of_a_folder_come_in_the_order_of_its_files(tmp_path):
    for name in ("b", "a"):
        (tmp_path / f"{name}.yml").write_text(f"- {{text: {name}, facts: {{}}}}", encoding="utf-8")
    assert [one.text for one in accounts_in(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yml")), ids=lambda file: file.stem)
def test_every_file_of_accounts_loads(file):
    assert any(account.told for account in accounts_of(file))


def test_no_account_stands_twice(accounts):
    times = Counter(re.sub(r"\W+", " ", one.text.lower()).strip() for one in accounts)
    assert [text for text, count in times.items() if count > 1] == []


def test_no_account_tells_a_fact_and_leaves_the_same_value_open(accounts):
    told = [(one, fact.fact, fact.codes[0]) for one in accounts for fact in one.told]
    assert [one.text for one, fact, code in told if (fact, code) in one.may] == []


def test_every_label_has_a_value(accounts):
    """A fact that is "not known" is left out."""
    assert [one.text for one in accounts for told in one.told if not told.codes] == []


@pytest.mark.parametrize("fact", [fact for fact in FACT_NAMES if fact not in AGES])
def test_every_value_of_a_fact_is_told_several_times(accounts, fact):
    times = Counter(code for one in accounts for code in one.codes(fact))
    rare = {str(code_of(value)) for value in values_of(fact)} - {code for code, n in times.items() if n >= FEWEST_TIMES}
    assert rare == set()


@pytest.mark.parametrize("fact", AGES)
def test_every_age_of_childhood_is_told_and_ages_are_told_often(accounts, fact):
    told = [code for one in accounts for code in one.codes(fact)]
    assert set(told) == {str(years) for years in range(18)}
    assert len(told) >= FEWEST_TIMES_AN_AGE


def test_some_accounts_tell_nothing(accounts):
    """Else the reader would learn that everything that is typed tells of an incident."""
    assert sum(not one.told for one in accounts) >= len(accounts) / 50


def test_the_datasheet_counts_them_as_they_are(accounts):
    sheet = " ".join((FOLDER / "README.md").read_text(encoding="utf-8").split())
    assert f"{len(accounts):,} invented messages" in sheet
    assert f"in {len([*FOLDER.glob('*.yml')])} sittings" in sheet
    assert f"{len(accounts_in(SET_APART)):,} more" in sheet


@pytest.mark.parametrize("never", [NEVER_GRAPHIC, LONG_NUMBER, EMAIL, POSTCODE], ids=lambda never: never.pattern)
def test_no_account_is_graphic_or_leads_to_a_person(accounts, never):
    assert [one.text for one in (*accounts, *accounts_in(SET_APART)) if never.search(one.text)] == []


@pytest.mark.parametrize(
    ("never", "text"),
    [
        (NEVER_GRAPHIC, "Penetrating"),
        (LONG_NUMBER, "ring 0113 496 0123"),
        (LONG_NUMBER, "0113-4960123"),
        (EMAIL, "write to a.b@example.org"),
        (POSTCODE, "they live in LS1 4AP"),
    ],
)
def test_what_leads_to_a_person_would_be_found(never, text):
    assert never.search(text)
