"""What the lock files promise: hashes for everything, no address, and one set of versions."""

import re

import pytest

from tools.environment import KINDS, LOCKS

EVERY_LOCK = sorted(LOCKS.glob("*.lock"))
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[.*\])?==(\S+)(.*)$", re.MULTILINE)


def pins(name: str) -> set[tuple[str, str]]:
    return {(package, version) for package, version, _ in PINNED.findall((LOCKS / name).read_text())}


def test_each_environment_has_its_locks():
    names = {path.name for path in EVERY_LOCK}
    assert names >= {f"{kind}{suffix}.lock" for kind in KINDS for suffix in ("", "-dev")} | {"tools.lock", "build.lock"}


@pytest.mark.parametrize("path", sorted(LOCKS.iterdir()), ids=lambda path: path.name)
def test_no_file_names_a_registry(path):
    assert not re.search(r"://|index-url|find-links", path.read_text())


@pytest.mark.parametrize("path", EVERY_LOCK, ids=lambda path: path.name)
def test_every_package_has_a_hash(path):
    lines = path.read_text().splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if PINNED.match(line):
            assert "--hash=sha256:" in following, line


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_tests_run_with_is_what_people_run_and_more(kind):
    assert pins(f"{kind}.lock") < pins(f"{kind}-dev.lock")


def test_knowledge_is_read_by_the_same_yaml_under_both_pythons():
    def major(name: str) -> set[str]:
        return {version.split(".")[0] for package, version in pins(name) if package == "pyyaml"}

    assert major("bot.lock") == major("gateway.lock") != set()


def test_the_validator_that_makes_a_form_turn_slow_stays_out():
    assert ("jsonschema", "3.2.0") in pins("bot.lock")


def test_nothing_brings_a_second_deep_learning_library():
    packages = {package for package, _ in pins("bot-dev.lock")}
    assert not packages & {"torch", "sentence-transformers", "transformers", "jax", "tensorflow"}
