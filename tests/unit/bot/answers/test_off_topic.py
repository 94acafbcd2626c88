"""Messages about other things teach that nothing is told; those that ask of an incident do not."""

from __future__ import annotations

from bot.answers.labelled_answers import MAY_BE_TOLD_IN_PASSING
from bot.answers.off_topic import off_topic_messages

FILE = """
version: "3.1"
nlu:
  - intent: out_of_scope
    examples: |
      - the printer is jammed
      - what is for lunch
  - intent: ask_siblings
    examples: |
      - do step siblings count
"""


def test_only_what_names_no_fact(tmp_path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "lines.yml").write_text(FILE, encoding="utf-8")
    messages = off_topic_messages(tmp_path)
    assert [one.text for one in messages] == ["the printer is jammed", "what is for lunch"]
    assert all(dict(one.beside) == dict.fromkeys(MAY_BE_TOLD_IN_PASSING, ()) for one in messages)


def test_there_are_many() -> None:
    assert len(off_topic_messages()) > 1000
