"""The labelled accounts of accounts/: what each tells, and in which words. The reader learns from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from safeguarding.facts import FactError, code_of, read_value

FOLDER = Path(__file__).parent / "accounts"
Value = tuple[str, str]  # a fact and the code of one of its values


class AccountError(ValueError):
    """A label that cannot be so; says in which file and account, and what to mend."""


@dataclass(frozen=True)
class Told:
    """One fact of an account: the codes that are right, the likeliest first, and where the words that say it stand."""

    fact: str
    codes: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Account:
    """`may`: what can be argued, so that reading it is neither right nor wrong."""

    text: str
    told: tuple[Told, ...]
    may: frozenset[Value]

    def codes(self, fact: str) -> tuple[str, ...]:
        """What is right for a fact; nothing where it is not told."""
        return next((one.codes for one in self.told if one.fact == fact), ())

    def is_open(self, fact: str, code: str) -> bool:
        """Whether the account leaves it to the reader to take this value."""
        return (fact, code) in self.may or code in self.codes(fact)[1:]


def accounts_in(folder: Path = FOLDER) -> tuple[Account, ...]:
    """Every account of a folder's files, in their order.

    Raises:
        AccountError: a fact, a value or the words of a label do not exist.
    """
    return tuple(account for file in sorted(folder.glob("*.yml")) for account in accounts_of(file))


def accounts_of(file: Path) -> Iterator[Account]:
    """The accounts of one file; raises as accounts_in does."""
    with file.open(encoding="utf-8") as stream:
        # The C loader reads two megabytes in seconds; Python's own takes half a minute.
        written: list[dict[str, Any]] | None = yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    if not isinstance(written, list):
        raise AccountError(f"{file.name}: a list of accounts is expected; README.md beside it shows one")
    for place, given in enumerate(written, start=1):
        try:
            yield _account(given)
        except KeyError as error:
            raise AccountError(f"{file.name}, account {place}: {error} is missing") from error
        except (FactError, AttributeError, TypeError, ValueError) as error:
            raise AccountError(f"{file.name}, account {place}: {error}") from error


def _account(given: Mapping[str, Any]) -> Account:
    text = given["text"]
    told = tuple(_told(text, fact, label) for fact, label in given["facts"].items())
    may = frozenset((fact, code) for fact, values in given.get("may", {}).items() for code in _codes(fact, values))
    return Account(text, told, may)


def _told(text: str, fact: str, label: object) -> Told:
    if not (isinstance(label, list) and len(label) == len(("value", "words")) and isinstance(label[1], str)):
        raise ValueError(f"{fact}: write its value and the words that say it, as in [14, a lad of 14]")
    codes, start = _codes(fact, label[0]), text.find(label[1])
    if start < 0:
        raise ValueError(f"{fact}: the words {label[1]!r} do not stand in the text; copy them from it")
    if not codes:
        raise ValueError(f"{fact}: what is not known is not told; leave it out")
    return Told(fact, codes, start, start + len(label[1]))


def _codes(fact: str, values: object) -> tuple[str, ...]:
    given = values if isinstance(values, list) else [values]
    read = [read_value(fact, each) for each in given]
    return tuple(str(code_of(each)) for each in read if each is not None)
