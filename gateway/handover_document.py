"""The hand-over summary as a Word document with headings to move by; made in memory and never written to disk."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from safeguarding.handover import Handover, Part

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LANGUAGE = "en-GB"


def as_document(summary: Handover) -> bytes:
    document = docx.Document()
    _describe(document, summary.title)
    # A real heading, unlike Word's "Title" style, stands in the outline by which a screen reader moves.
    document.add_heading(summary.title, level=1)
    for line in summary.intro:
        document.add_paragraph(line)
    for count, part in enumerate(summary.parts, start=1):
        _add_part(document, count, part)
    for line in summary.closing:
        document.add_paragraph(line)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def _add_part(document: Document, count: int, part: Part) -> None:
    document.add_heading(f"{count}. {part.title}", level=2)
    for line in (*part.blanks, *part.lines):
        document.add_paragraph(line, style="List Bullet")
    if part.not_known:
        document.add_paragraph(part.not_known)


def _describe(document: Document, title: str) -> None:
    """The template that comes with the library names its own author, year and language."""
    about = document.core_properties
    about.title, about.language = title, LANGUAGE
    about.author = about.comments = about.last_modified_by = ""
    about.created = about.modified = datetime.now(UTC)
    fonts = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = fonts.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        fonts.append(language)
    language.set(qn("w:val"), LANGUAGE)
