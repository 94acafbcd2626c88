"""Who keeps a file of wording right, and when it was last read against its sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_section import Section

NO_OWNER_YET = "to be named"


@dataclass(frozen=True)
class Review:
    """``review_by`` is at most a year after ``last_reviewed``: most sources change each September."""

    owner: str
    last_reviewed: date
    review_by: date


def read_review(section: Section) -> Review:
    review = Review(
        owner=section.text("owner"),
        last_reviewed=section.day("last_reviewed"),
        review_by=section.day("review_by"),
    )
    if date.min < review.last_reviewed and (review.review_by - review.last_reviewed).days > 366:
        section.note("review_by", "write a date at most one year after last_reviewed")
    return review


def overdue(review: Review, *, file: str, today: date) -> list[KnowledgeError]:
    """Warnings only: wording that waits for its review is still far better than none."""
    mends = {}
    if review.owner == NO_OWNER_YET:
        mends["owner"] = "name the person who keeps this wording right"
    if date.min < review.review_by < today:
        mends["review_by"] = (
            f"it passed on {review.review_by}; read every sentence against its source, "
            "then set last_reviewed and review_by"
        )
    return [
        KnowledgeError(file=file, field=field, mend=mend, severity=Severity.WARNING) for field, mend in mends.items()
    ]
