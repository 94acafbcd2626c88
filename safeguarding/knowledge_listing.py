"""Which files a folder of wording holds, so that an owner may add or split files without a programmer."""

from __future__ import annotations

from pathlib import Path

from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder


def files_in(name: str, *, folder: Path | None = None) -> tuple[str, ...]:
    """Names such as ``guidance/levels.yml``, in the order of the alphabet. Raises KnowledgeError if there is none."""
    within = folder or knowledge_folder()
    files = tuple(f"{name}/{path.name}" for path in sorted((within / name).glob("*.yml")))
    if not files:
        raise KnowledgeError(file=f"{name}/*.yml", field="whole file", mend=f"put the files back into {within / name}")
    return files
