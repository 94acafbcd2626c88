"""Where an assistant's files are. There is one in this repository; tests make small ones of their own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Project:
    """A folder laid out as Rasa expects it, with a model and a database that are made, not written."""

    root: Path = REPOSITORY
    actions: str = "actions"
    """The package of its custom actions."""

    @property
    def config(self) -> Path:
        return self.root / "config.yml"

    @property
    def domain(self) -> Path:
        return self.root / "domain.yml"

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def endpoints(self) -> Path:
        return self.root / "endpoints.yml"

    @property
    def credentials(self) -> Path:
        return self.root / "credentials.yml"

    @property
    def model(self) -> Path:
        """The one file that is served. Rasa would take any other in the folder, without a word."""
        return self.root / "models" / "steady.tar.gz"

    @property
    def database(self) -> Path:
        return self.root / "var" / "steady.db"

    def words(self) -> tuple[Path, ...]:
        """What people and Steady say, and by which rules: an edit needs part of the training."""
        return (self.config, self.domain, self.data)

    def code(self) -> tuple[Path, ...]:
        """What reads the words, and the packages that it runs on: a change needs all of the training."""
        parts = (
            "bot/nlu",
            "bot/reading",
            "safeguarding/facts.py",
            "safeguarding/fact_values.py",
            "requirements/bot.lock",
        )
        return tuple(self.root / part for part in parts)
