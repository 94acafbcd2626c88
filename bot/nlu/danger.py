"""Whether a message says that someone is in danger or hurt now, decided by rules that can be read aloud.

Missing a danger is worse than a false alarm: what is ambiguous counts. What is denied ("no one is in danger"), long
ago, over, or asked in general does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.nlu.danger_sign import Sign, any_of
from bot.nlu.danger_signs import all_signs
from bot.nlu.plain_words import plain


@dataclass(frozen=True)
class Danger:
    """The sign that was found and the plain words that showed it."""

    sign: str
    words: str


@dataclass(frozen=True)
class _Found:
    sign: Sign
    match: re.Match[str]
    clause: str
    rest: str  # the whole message, in plain words


def danger_in(text: str) -> Danger | None:
    """The first sign of danger that stands, or None."""
    for found in _signs_in(text):
        if not _denied(found) and not _over(found) and not _only_in_general(found):
            return Danger(found.sign.name, found.match.group())
    return None


def denies_danger(text: str) -> bool:
    """Whether danger is spoken of only to say that there is none, as in "nobody is hurt"."""
    return danger_in(text) is None and (_answered_no(plain(text)) or any(map(_denied, _signs_in(text))))


def _signs_in(text: str) -> Iterator[_Found]:
    whole = _patterns()["asked and denied"].sub(" ", plain(text))
    whole = _patterns()["harmless"].sub(" ", whole)
    for clause in _clauses(whole):
        for sign in all_signs():
            for match in sign.pattern.finditer(clause):
                yield _Found(sign, match, clause, whole)


def _clauses(whole: str) -> list[str]:
    """Cut where a new statement begins; a mere time ("last year ,") stays with the statement that it dates."""
    pieces = [piece.strip() for piece in _patterns()["cut"].split(whole) if piece and piece.strip()]
    clauses: list[str] = []
    pending = ""
    for piece in pieces:
        if len(piece.split()) <= 4 and _patterns()["not now"].search(piece):
            if clauses:
                clauses[-1] += " " + piece
            pending = piece
            continue
        clauses.append(f"{pending} {piece}".strip())
        pending = ""
    return clauses or [pending]


def _denied(found: _Found) -> bool:
    before = found.clause[: found.match.start()].strip()
    if re.search(rf"\b{any_of('belief')}\b(?:(?! but ).)*$", before):
        return True
    for negator in reversed(list(_patterns()["negator"].finditer(before))):
        between = before[negator.end() :].strip()
        return not between or bool(_patterns()["reached over"].fullmatch(between))
    return False


def _over(found: _Found) -> bool:
    """Long ago, past with a date, ended, or the person is back."""
    clause = found.clause
    if _patterns()["strong now"].search(clause) and not _patterns()["was"].search(clause):
        return False
    if found.sign.ends_when_found and _patterns()["found"].search(found.rest):
        return True
    if _patterns()["ended"].search(clause):
        return True
    if _patterns()["long ago"].search(clause):
        return True
    return bool(_patterns()["was"].search(clause) and _patterns()["just past"].search(clause))


def _only_in_general(found: _Found) -> bool:
    if re.search(rf"\b{any_of('general')}\b", found.clause):
        return True
    if found.sign.name == "hurt now" and _patterns()["looking"].search(found.clause[: found.match.start()]):
        return True
    if _patterns()["strong now"].search(found.clause):
        return False
    if found.sign.habitual and _patterns()["habit"].search(found.clause):
        return True
    if found.sign.name == "alone with the person feared" and _patterns()["plan"].search(found.clause):
        return True
    return found.sign.in_general and bool(_patterns()["if anyone"].search(found.clause))


def _answered_no(whole: str) -> bool:
    return bool(_patterns()["asked and denied"].search(whole) or _patterns()["all well"].search(whole))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    subject = (
        r"(?:he|she|they|it|i|we|you|there|now|today|tonight|someone|somebody|nobody|no one|the|a|that|this|his|her)"
    )
    no = r"(?:no|nope|nah|none|negative|nobody|no one|not)"
    sources = {
        "cut": rf"[.?!;,:\"\n]| (?:but|because|so|although|however|though|whereas|except|while|whilst|then) | and (?={subject} )| (?=(?:what|how|who|where) (?:do|does|should|shall|can|now|else) )| (?=(?:should|shall|can|do|must) (?:i|we) )",
        "harmless": rf"\b{any_of('harmless')}\b",
        "negator": rf"\b{any_of('negators')}\b(?! {any_of('no_denial')}\b)",
        "reached over": rf"{any_of('reached_over')}(?: {any_of('reached_over')})*",
        "long ago": rf"(?<!since )\b(?:{any_of('long_ago')}\b|(?:\d+|one|two|three|four|five|six|few|couple of|several) (?:\w+ )?(?:days?|weeks?|months?|years?|terms?) (?:ago|back|since|earlier)|when (?:he|she|they|i|we) (?:was|were) (?:\w+ )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|little|small|young|younger|a|in|at|much)\b|in (?:19|20)\d\d)",
        "just past": rf"(?<!since )\b{any_of('just_past')}\b",
        "not now": rf"\b(?:{any_of('long_ago')}|{any_of('just_past')}|ago)\b",
        "was": r"\b(?:was|were|had|did|got|ended up|went)\b",
        "strong now": rf"\b(?:{any_of('strong_now')}|now)\b",
        "habit": rf"\b{any_of('habit')}\b",
        "found": rf"\b{any_of('found')}\b",
        "ended": r"\b(?:no longer|any ?more|is over now|(?:has|have|is) (?:now )?(?:stopped|ended|finished|been dealt|been resolved|passed)(?! (?:breathing|responding|out|moving))|out of danger|now safe|stopped bleeding)\b",
        "plan": r"\b(?:can|could|should|may|must|shall|ok|okay|allowed|allow|if|when|whether|never|not|avoid|make sure|will|would|before|until|was|were|had)\b",
        "looking": r"\b(?:see|check|checking|look|ask|asked|asking|find out|know|tell) (?:if|whether) \w*",
        "if anyone": rf"\b(?:if|when|where|whenever|what about|every time|whether|should) (?:\w+ )?{any_of('generic_person')}\b|\bif (?:he|she|they) (?:ever|were to|goes|go|says|becomes|gets|threatens|starts)\b",
        "asked and denied": rf"[^.!?]*\b(?:danger|hurt|injured|bleeding|emergency|injur\w+|risk|harm\w*|missing|weapons?|unsafe)\b[^.!?,]{{0,30}}[?:,] *{no}\b(?! idea| clue| sure)(?= *(?:[.,!;]|$|one\b|body\b|at all|now|that|hurt|thank))|\b(?:danger|hurt|injured|bleeding|emergency|injuries|risk)(?: (?:now|right now|at the moment|currently))? {no}(?= *(?:[.,!]|$))",
        "all well": r"\b(?:(?:everyone|everybody|all|both|they|she|he|child|children|all of them|both of them|kids) (?:is|are|is all|are all|are both)(?: now| all)? safe(?! if)|no danger|no (?:one|body) (?:is )?(?:in )?(?:any )?(?:danger|hurt|injured)|nobody (?:is )?(?:in )?(?:any )?(?:danger|hurt|injured)|not (?:\w+ )?(?:hurt|injured|bleeding|in danger|missing)|not urgent|not an emergency)\b",
    }
    return {name: re.compile(source) for name, source in sources.items()}
