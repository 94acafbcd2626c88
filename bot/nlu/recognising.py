"""All that was learnt: the examples, how far a judgement by them is believed, and when that is enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.nlu.acceptance import Acceptance, chosen, is_never_to_be_missed, what_is_not_ours
from bot.nlu.belief import Belief, learn_belief
from bot.nlu.examples import OFF_TOPIC, Examples, Floats, Judgement
from bot.nlu.learning import learn
from bot.nlu.sentence_model import SentenceModel

QUESTION = "ask_"
LIKELY_OFF_TOPIC = 0.5
KNOWN_PIECES = 0.5  # the share of a message's pieces of words that the training lines hold too: nonsense has less
# From here on a part of a message is understood as it stands in it. Of 4,994 parts of training lines that were joined
# 4 were then taken for another question; where all were looked at by themselves too 1, where none were 21 (ADR 0015).
WITHOUT_A_DOUBT = 0.95
# Examples of an intent that are judged as if unseen: enough to choose by, at a fraction of the time for all.
JUDGED, JUDGED_NEVER_TO_BE_MISSED = 12, 60


@dataclass(frozen=True)
class Recognised:
    """The intent that is taken, or None; ``ranking``: intents with their probabilities, the likeliest first."""

    intent: str | None
    ranking: tuple[tuple[str, float], ...]
    belief: float
    also: str | None = None


@dataclass(frozen=True)
class Recogniser:
    examples: Examples
    belief: Belief
    acceptance: Acceptance

    def recognise(self, text: str, cosines: Floats) -> Recognised:
        """`cosines`: how near it is to each example, as Nearness has it."""
        judged = self.examples.judge(text, cosines)
        best, belief = self.examples.intents[judged.best], self.belief(judged)
        heard = self.acceptance.heard(judged, self.examples.intents)
        accepted = belief >= self.acceptance.threshold or self._is_off_topic(judged)
        if heard is None or heard == best:
            return Recognised(best if heard == best or accepted else None, self._ranking(judged), belief)
        # What to do about images is answered beside another question. Danger, a child and a harmed person come first,
        # but who asks about images and only may be one of them is told of both.
        if accepted and heard.startswith(QUESTION):
            return Recognised(best, self._ranking(judged), belief, also=heard)
        also = best if accepted and best.startswith(QUESTION) and is_never_to_be_missed(best) else None
        return Recognised(heard, self._ranking(judged), max(belief, self.acceptance.threshold), also)

    def surely_asked(self, clause: str, within: Floats, alone: Callable[[], Floats]) -> str | None:
        """What a part of a message asks, where that is surer than a message by itself has to be.

        Args:
            within: how near it is to each example as it stands in the message.
            alone: and by itself; not asked where that would hardly change anything.
        """
        of_part = self.examples.judge(clause, within)
        asked, belief = self.examples.intents[of_part.best], self.belief(of_part)
        if belief < WITHOUT_A_DOUBT:
            by_itself = self.examples.judge(clause, alone())
            belief, asked = max((belief, asked), (self.belief(by_itself), self.examples.intents[by_itself.best]))
        return asked if belief >= self.acceptance.surely else None

    def _is_off_topic(self, judged: Judgement) -> bool:
        """To say so is no risk, so that the odds are enough; but "blorp fnarg" is off no subject."""
        odds, is_language = float(judged.probabilities[judged.best]), judged.known[1] >= KNOWN_PIECES
        return is_language and self.examples.intents[judged.best] == OFF_TOPIC and odds >= LIKELY_OFF_TOPIC

    def _ranking(self, judged: Judgement) -> tuple[tuple[str, float], ...]:
        order = judged.probabilities.argsort()[::-1]
        return tuple((self.examples.intents[place], float(judged.probabilities[place])) for place in order)

    def as_arrays(self) -> dict[str, Any]:
        """For keeping in an .npz file; no part of it is code."""
        return {**self.examples.as_arrays(), **self.belief.as_arrays(), **self.acceptance.as_arrays()}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Any]) -> Recogniser:
        """What as_arrays gave."""
        return Recogniser(Examples.from_arrays(arrays), Belief.from_arrays(arrays), Acceptance.from_arrays(arrays))


def learn_to_recognise(texts: Sequence[str], vectors: Floats, intents: Sequence[str]) -> Recogniser:
    """From the training examples, and from messages that are not ours.

    Args:
        vectors: one row of length 1 for each text.
    """
    examples, unseen = learn(texts, vectors, intents, judged=_to_judge(intents))
    judged = zip(unseen.places, unseen.scores, unseen.cosines, strict=True)
    ours = [
        (examples.unseen(texts[place], scores, cosines), intents[place])
        for place, scores, cosines in judged
        if intents[place] != OFF_TOPIC
    ]
    lines = what_is_not_ours()
    near = examples.near.of(SentenceModel.load().embed(lines))
    not_ours = [examples.judge(*both) for both in zip(lines, near, strict=True)]
    belief = learn_belief([(each, examples.intents[each.best] == right) for each, right in ours], not_ours)
    return Recogniser(examples, belief, chosen(examples, belief, ours, not_ours))


def _to_judge(intents: Sequence[str]) -> list[int]:
    """Places spread over each intent's examples."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, intent in enumerate(intents):
        places[intent].append(place)
    wanted = {one: JUDGED_NEVER_TO_BE_MISSED if is_never_to_be_missed(one) else JUDGED for one in places}
    return sorted(
        place for intent, all_of_it in places.items() for place in all_of_it[:: len(all_of_it) // wanted[intent] or 1]
    )
