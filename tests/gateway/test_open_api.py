"""The OpenAPI document is true: schemathesis makes requests from it and holds every answer against it."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks

from gateway.app import create_app
from gateway.settings import Settings
from tests.gateway.conftest import SetClock
from tests.gateway.played_bot import PlayedBot

OPERATIONS = [
    ("get", "/api/contacts"),
    ("post", "/api/chat"),
    ("get", "/api/chat/{conversation}"),
    ("delete", "/api/chat/{conversation}"),
    ("get", "/healthz"),
    ("get", "/readyz"),
]
# The document cannot say which moments exist, nor that a message of blanks is empty: the answer tells those apart.
NOT_HELD = ["positive_data_acceptance"]

load_all_checks()


@pytest.fixture
def document(tmp_path: Path) -> schemathesis.BaseSchema:
    chosen = Settings(database_url=f"sqlite:///{tmp_path}/gateway.db", secret="for tests")
    app = create_app(chosen, clock=SetClock(), bot_transport=httpx.ASGITransport(PlayedBot().app()))
    return schemathesis.openapi.from_asgi("/api/openapi.json", app)


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_every_answer_is_as_the_document_says(document: schemathesis.BaseSchema, method: str, path: str, mode):
    operation = document[path][method]
    if mode is GenerationMode.NEGATIVE and path in {"/healthz", "/readyz"}:
        return  # they take nothing that could be wrong

    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=operation.as_strategy(generation_mode=mode))
    def hold(case: schemathesis.Case) -> None:
        case.call_and_validate(excluded_checks=CHECKS.get_by_names(NOT_HELD))

    hold()


def test_the_document_names_every_operation(document: schemathesis.BaseSchema):
    named = {(method, path) for path, item in document.raw_schema["paths"].items() for method in item}
    assert named == set(OPERATIONS)
