"""Makes the OpenAPI document say what FastAPI does not know: that every error has the form of a Problem."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from gateway.api_models import Problem

VERSION = "1"
SUMMARY = (
    "An assistant for safeguarding practitioners in Leeds. Every answer, errors included, has the numbers that are"
    " answered at that minute."
)


def describe(app: FastAPI) -> None:
    app.version, app.description = VERSION, SUMMARY
    made = app.openapi

    def openapi() -> dict[str, Any]:
        document = made()
        schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        parts = document.setdefault("components", {}).setdefault("schemas", {})
        for name, part in {**schema.pop("$defs", {}), Problem.__name__: schema}.items():
            parts.setdefault(name, part)
        return document

    app.openapi = openapi  # type: ignore[method-assign]  # the way that FastAPI documents
