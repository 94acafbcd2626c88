"""Teaches the network: goes through all messages a few times, several of about one length together.

Needs TensorFlow, which Rasa brings; only `make learn` comes here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tensorflow as tf  # type: ignore[import-untyped]  # it comes without stubs

from bot.nlu.sentence_model import SentenceModel
from bot.reading.network import Network
from bot.reading.network_in_training import LEFT_OUT, NetworkInTraining, Tensor
from bot.reading.network_lessons import LABELS, MessageLesson
from bot.reading.signs import Array
from bot.reading.spans import tokens_within

TIMES = 4  # through all messages; more learns them by heart
TIMES_AGAIN = 2  # from one that has learnt already, when accounts were added or labels mended
TOKENS = 900  # in a batch
FASTEST_OF_ADAPTERS, FASTEST_OF_HEADS = 1e-3, 2e-3  # how far a step may go
FASTEST_AGAIN = 0.6  # of that, so that what was learnt is not lost before it is used
WARMING_UP = 0.06  # the share of the steps in which they grow to that; then they shrink to nothing
LONGEST_STEP = 1.0
SEED = 7
PROCESSOR, HALVES_AT_ONCE = Path("/proc/cpuinfo"), "amx_bf16"  # what Linux calls it
_WHOLE, _PART, _MARKS = tf.int32, tf.float32, tf.float32
_SHAPES = [
    tf.TensorSpec([None, None], _WHOLE),
    tf.TensorSpec([None, None], _PART),
    tf.TensorSpec([None], _WHOLE),
    tf.TensorSpec([None, None], _PART),
    tf.TensorSpec([None, None], _MARKS),
    tf.TensorSpec([None, None], _MARKS),
]


@dataclass(frozen=True)
class Cut:
    """A message in tokens, its spans as marks over them, and what is wanted and known of each."""

    tokens: Array
    within: Array
    wanted: Array
    known: Array


def learn_a_network(
    lessons: Sequence[MessageLesson],
    say: Callable[[str], None] = lambda _: None,
    start: Network | None = None,
    seed: int = SEED,
) -> Network:
    """The network that makes the labels of the lessons likeliest; takes half an hour or more.

    Args:
        say: told once for each time through the lessons, with the mean loss of a message.
        start: one that has learnt already and goes on from there; one with other labels begins from nothing.
        seed: of the order of the lessons, and of what is left out by chance.
    """
    tf.random.set_seed(seed)
    _multiply_in_half_precision(HALVES_AT_ONCE in PROCESSOR.read_text() if PROCESSOR.is_file() else False)
    cuts, chance = [cut(lesson) for lesson in lessons], np.random.default_rng(seed)
    network, times, fastest = NetworkInTraining(LABELS, seed), TIMES, 1.0
    if start is not None and start.labels == LABELS:
        network.take_up(start)
        times, fastest = TIMES_AGAIN, FASTEST_AGAIN
    step = _step_of(network)
    steps = times * len(list(_batches(cuts, chance)))
    done = 0
    for _ in range(times):
        losses = []
        for batch in _batches(cuts, chance):
            losses.append(float(step(*together(batch), tf.constant(fastest * _speed(done / steps), tf.float32))))
            done += 1
        say(f"{done} of {steps} steps, loss {np.mean(losses):.3f}")
    return network.learnt()


def cut(lesson: MessageLesson) -> Cut:
    """Each message once, before learning begins."""
    model = SentenceModel.load()
    places = model.places(lesson.message)
    return Cut(
        model.tensors(lesson.message)["input_ids"][0],
        np.stack([tokens_within(one.span, places) for one in lesson.spans]),
        np.stack([one.wanted for one in lesson.spans]),
        np.stack([one.known for one in lesson.spans]),
    )


def together(batch: Sequence[Cut]) -> tuple[Array, ...]:
    """As the network in training takes them: tokens, which are there, and each span's message, tokens and labels."""
    longest = max(len(one.tokens) for one in batch)

    def filled(rows: Array) -> Array:
        return np.pad(rows, ((0, 0), (0, longest - rows.shape[1])))

    return (
        np.concatenate([filled(one.tokens[np.newaxis]) for one in batch]).astype(np.int32),
        np.concatenate([filled(np.ones((1, len(one.tokens)))) for one in batch]).astype(np.float32),
        np.repeat(np.arange(len(batch)), [len(one.within) for one in batch]).astype(np.int32),
        np.concatenate([filled(one.within) for one in batch]).astype(np.float32),
        np.concatenate([one.wanted for one in batch]).astype(np.float32),
        np.concatenate([one.known for one in batch]).astype(np.float32),
    )


def _multiply_in_half_precision(can: bool) -> None:
    """Takes three quarters of the time where the processor can; where it cannot, it would take far more."""
    tf.config.optimizer.set_experimental_options({"auto_mixed_precision_onednn_bfloat16": can})


def _batches(cuts: Sequence[Cut], chance: np.random.Generator) -> Iterator[list[Cut]]:
    """All of them, in a new order each time."""
    order = np.argsort([len(one.tokens) + chance.uniform(0, 8) for one in cuts])
    batches: list[list[Cut]] = [[]]
    for place in order:
        if batches[-1] and (len(batches[-1]) + 1) * len(cuts[place].tokens) > TOKENS:
            batches.append([])
        batches[-1].append(cuts[place])
    for place in chance.permutation(len(batches)):
        yield batches[place]


def _speed(done: float) -> float:
    """The share of the longest step, by the share of the steps that are done."""
    return min(1.0, done / WARMING_UP) * (1 - done)


def _step_of(network: NetworkInTraining) -> Callable[..., Tensor]:
    variables = [*network.adapting, *network.heads]
    optimisers = (tf.keras.optimizers.legacy.Adam(), tf.keras.optimizers.legacy.Adam())

    @tf.function(input_signature=[*_SHAPES, tf.TensorSpec([], tf.float32)], autograph=False)
    def step(*given: Tensor) -> Tensor:
        tokens, there, of, within, wanted, known, speed = given
        with tf.GradientTape() as tape:
            odds = network.odds(network.states(tokens, there, LEFT_OUT), there, of, within, LEFT_OUT)
            surprise = tf.nn.sigmoid_cross_entropy_with_logits(labels=wanted, logits=odds) * known
            loss = tf.reduce_sum(surprise) / tf.cast(tf.shape(of)[0], tf.float32)
        slopes, _ = tf.clip_by_global_norm(tape.gradient(loss, variables), LONGEST_STEP)
        parts = len(network.adapting)
        for optimiser, fastest, which in zip(
            optimisers, (FASTEST_OF_ADAPTERS, FASTEST_OF_HEADS), (slice(parts), slice(parts, None)), strict=True
        ):
            optimiser.learning_rate = fastest * speed
            optimiser.apply_gradients(zip(slopes[which], variables[which], strict=True))
        return loss

    return step  # type: ignore[no-any-return]  # tf.function has no types
