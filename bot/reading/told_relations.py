"""What words other than verbs tell of who did it: "frightened of him", "the victim", "messages from a boy"."""

from __future__ import annotations

from spacy.tokens import Doc

from bot.reading.deeds import FILE
from bot.reading.evidence import FAIR, PLAIN, WEAK, Evidence
from bot.reading.people import People
from bot.reading.sentence_parts import is_subject
from bot.reading.word_lists import words_of

CERTAIN = PLAIN + 1  # "the victim" is said in so many words


def weigh_relations(doc: Doc, people: People, evidence: Evidence) -> None:
    """Adds what is told of each person without a verb."""
    _weigh_fear(doc, people, evidence)
    _weigh_feelings(doc, people, evidence)
    for place, mention in enumerate(people.mentions):
        person = people.by_mention.get(place)
        if person is None:
            continue
        is_called_harmed = "harmed" in {token.lower_ for token in doc[max(0, mention.head - 2) : mention.head]}
        if mention.noun in words_of("people.yml", "harmed") or is_called_harmed or _happened_to(doc, people, place):
            evidence.says_had_done((person,), CERTAIN)
        if _is_sender(doc, people, place):
            evidence.says_did((person,), FAIR)
        if mention.noun in words_of("people.yml", "harming"):
            evidence.says_did((person,), CERTAIN)


def _weigh_fear(doc: Doc, people: People, evidence: Evidence) -> None:
    """The one whom another is "frightened of"."""
    at = people.mention_at()
    for token in doc:
        if token.lower_ not in words_of(FILE, "feared"):
            continue
        after = doc[token.i + 1 : token.i + 6]
        feared = [at[word.i] for word in after if word.i in at]
        if feared and feared[0] in people.by_mention and {"of", "what"} & {word.lower_ for word in after}:
            evidence.says_did((people.by_mention[feared[0]],), FAIR)


def _weigh_feelings(doc: Doc, people: People, evidence: Evidence) -> None:
    """ "she was in tears" is most often said of the child who was harmed, "he was caught" of the one who did it."""
    at = people.mention_at()
    for place, one in ((at[token.i], token) for token in doc if token.i in at and is_subject(token)):
        if place not in people.by_mention or place in people.by_mention[place].unsure:
            continue
        said = {token.lower_ for token in doc[one.i + 1 : one.i + 6]}
        if said & words_of(FILE, "of_the_harmed") and not said & words_of(FILE, "denied"):
            evidence.says_had_done((people.by_mention[place],), WEAK)
        if said & words_of(FILE, "of_the_doer") and not said & words_of(FILE, "denied"):
            evidence.says_did((people.by_mention[place],), WEAK)


def _is_sender(doc: Doc, people: People, place: int) -> bool:
    """The sender in "messages from a boy in Y8"."""
    sent, before = _two_before(doc, people, place)
    return before == "from" and sent in words_of(FILE, "sent")


def _happened_to(doc: Doc, people: People, place: int) -> bool:
    """ "the girl it happened to", "it happened to a boy"."""
    if _two_before(doc, people, place) in {("happened", "to"), ("done", "to")}:
        return True
    head = people.mentions[place].head
    following = [token.lower_ for token in doc[head + 1 : head + 5]]
    return "happened" in following and "to" in following[following.index("happened") :]


def _two_before(doc: Doc, people: People, place: int) -> tuple[str, str]:
    start = people.mentions[place].start
    earlier = doc[start - 2].lower_ if start >= 2 else ""
    return earlier, doc[start - 1].lower_ if start else ""
