"""One row of codes for an assessment; a database that fails is noted by the kind of its failure alone."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
import sqlalchemy as sa

from actions import outcomes
from safeguarding.advice import advise
from safeguarding.assessment import assess
from safeguarding.clock import in_london
from safeguarding.facts import facts_from

FACTS = facts_from(
    {"behaviour": "sexual_act", "who_else": "one_child", "child_age": 15, "other_age": 12, "pressure": "force"}
)
NOW = in_london(datetime(2026, 7, 1, 8, 59, 59, tzinfo=timezone.utc))


@pytest.fixture
def url(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path / 'deep' / 'outcomes.db'}"
    monkeypatch.setenv(outcomes.OUTCOMES_DATABASE, url)
    return url


def record(channel="rest"):
    found = assess(FACTS)
    outcomes.record(FACTS, found, advise(FACTS, found), now=NOW, channel=channel)


def rows(url):
    with sa.create_engine(url).connect() as connection:
        return connection.execute(sa.select(outcomes.OUTCOMES)).mappings().all()


def test_a_row_holds_codes_the_level_and_the_hour_in_leeds(url):
    record()
    (row,) = rows(url)
    assert row["hour"] == "2026-07-01T09"
    assert (row["lowest"], row["highest"], row["referred"]) == ("abusive", "violent", True)
    assert row["facts"] == {"behaviour": "sexual_act", "who_else": "one_child", "pressure": "force"}
    assert row["advice"][0] == "abusive"


def test_no_column_could_hold_a_person_or_a_text():
    assert {column.name for column in outcomes.OUTCOMES.columns} == {
        *("id", "hour", "channel", "lowest", "highest", "referred", "advice", "facts")
    }


@pytest.mark.parametrize(
    ("channel", "kept"), [(None, "unknown"), ("", "unknown"), ("teams", "teams"), ("x" * 99, "x" * 40)]
)
def test_the_channel(url, channel, kept):
    record(channel)
    assert rows(url)[0]["channel"] == kept


def test_each_assessment_is_a_row_of_its_own(url):
    record()
    record()
    assert len({row["id"] for row in rows(url)}) == 2


@pytest.mark.parametrize(
    "broken", ["sqlite:////proc/no/such/place.db", "nosuchdialect://someone:xylophone@localhost/outcomes", "not a url"]
)
def test_a_failure_is_swallowed_and_noted_without_its_text(broken, monkeypatch, caplog):
    monkeypatch.setenv(outcomes.OUTCOMES_DATABASE, broken)
    record()
    assert "outcome not recorded" in caplog.text
    assert "xylophone" not in caplog.text
