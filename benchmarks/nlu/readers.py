"""Three ways to recognise an intent: Steady's pipeline, Rasa's default recipe, and TF-IDF with logistic regression.

Each is trained into a folder and loaded from there, so that one process trains and another, which is measured, answers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import joblib  # type: ignore[import-untyped]  # it comes without stubs
import yaml

from benchmarks.nlu.tasks import ROOT, Task

NAMES = {"served": "Steady, as it is served", "steady": "Steady", "tfidf": "TF-IDF", "diet": "Rasa's default recipe"}
FALLBACK = "nlu_fallback"
NOT_OURS = frozenset({"out_of_scope", FALLBACK})
Answer = dict[str, Any]  # best: the likeliest intent; taken: what it is taken for; score, confidence; also: list[str]
Reader = Callable[[str], Answer]

_RULES_OF_OUR_SUBJECT = ("ToldIncident", "FactReader", "StoryCheck", "UrgentCheck")
_DEFAULT_RECIPE = """
recipe: default.v1
assistant_id: baseline
language: en
pipeline:
  - name: WhitespaceTokenizer
  - name: RegexFeaturizer
  - name: LexicalSyntacticFeaturizer
  - name: CountVectorsFeaturizer
  - name: CountVectorsFeaturizer
    analyzer: char_wb
    min_ngram: 1
    max_ngram: 4
  - name: DIETClassifier
    epochs: 100
    constrain_similarities: true
    random_seed: 1
  - name: EntitySynonymMapper
  - name: ResponseSelector
    epochs: 100
    constrain_similarities: true
  - name: FallbackClassifier
    threshold: 0.3
    ambiguity_threshold: 0.1
"""


def train(kind: str, task: Task, folder: Path) -> None:
    if kind == "tfidf":
        _train_tfidf(task, folder / "tfidf.joblib")
    else:
        _train_rasa(_config(kind, ours=task.ours), task, folder)


def load(kind: str, folder: Path) -> Reader:
    """What was trained into the folder."""
    return _load_tfidf(folder / "tfidf.joblib") if kind == "tfidf" else _load_rasa(folder)


def _config(kind: str, *, ours: bool) -> dict[str, Any]:
    """Steady's own config.yml; a foreign subject has no use for the rules that know ours."""
    text = _DEFAULT_RECIPE if kind == "diet" else (ROOT / "config.yml").read_text(encoding="utf-8")
    config: dict[str, Any] = yaml.safe_load(text)
    parts = [each for each in config["pipeline"] if ours or each["name"].split(".")[-1] not in _RULES_OF_OUR_SUBJECT]
    return {**config, "pipeline": parts}


def _train_rasa(config: dict[str, Any], task: Task, folder: Path) -> None:
    from rasa.model_training import train_nlu

    by_intent: dict[str, list[str]] = {}
    for text, intent in task.train:
        by_intent.setdefault(intent, []).append(text)
    nlu = [{"intent": each, "examples": "".join(f"- {text}\n" for text in texts)} for each, texts in by_intent.items()]
    (folder / "config.yml").write_text(yaml.safe_dump(config, sort_keys=False))
    (folder / "nlu.yml").write_text(yaml.safe_dump({"version": "3.1", "nlu": nlu}, allow_unicode=True))
    train_nlu(str(folder / "config.yml"), str(folder / "nlu.yml"), str(folder), fixed_model_name="model")


def _load_rasa(folder: Path) -> Reader:
    """Both run on Steady's runner, so that what Rasa's own takes for each message counts for neither."""
    from rasa.core.agent import Agent

    from bot.quiet_logs import log_without_messages
    from bot.straight_runner import without_detours

    log_without_messages()  # as when it serves: Rasa's own log would take a tenth of a message's time
    agent, loop = without_detours(Agent.load(str(folder / "model.tar.gz"))), asyncio.new_event_loop()
    return lambda text: _answer(loop.run_until_complete(agent.parse_message(text)))


def _answer(parsed: dict[str, Any]) -> Answer:
    """Where nothing was believed, the likeliest intent is the one that was not."""
    taken = parsed["intent"]["name"] or FALLBACK
    ranked = [each for each in parsed.get("intent_ranking") or [] if each["name"] != FALLBACK]
    best: Answer = {"name": FALLBACK, "confidence": 0.0}
    best = parsed["intent"] if taken != FALLBACK else ranked[0] if ranked else best
    confidence = float(best["confidence"])
    ruled = taken != FALLBACK and confidence == 1.0
    belief = confidence if ruled else float(parsed.get("belief", confidence))
    also = [each["value"] for each in parsed["entities"] if each["entity"] == "also_asks"]
    return {"best": best["name"], "taken": taken, "confidence": confidence, "score": belief, "also": also}


def _train_tfidf(task: Task, file: Path) -> None:
    """Words, word pairs and pieces of words."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union

    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
    )
    model = make_pipeline(features, LogisticRegression(C=10, max_iter=200))
    model.fit([text for text, _ in task.train], [intent for _, intent in task.train])
    joblib.dump(model, file)


def _load_tfidf(file: Path) -> Reader:
    model = joblib.load(file)

    def read(text: str) -> Answer:
        likely = model.predict_proba([text])[0]
        best, confidence = str(model.classes_[likely.argmax()]), float(likely.max())
        return {"best": best, "taken": best, "confidence": confidence, "score": confidence, "also": []}

    return read
