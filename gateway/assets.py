"""Serves the style sheet, script and pictures that `make` has built from npm packages and gateway/web."""

from __future__ import annotations

import os

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from gateway.web.rendering import ASSETS

_FOR_EVER = "public, max-age=31536000, immutable"


class Assets(StaticFiles):
    """Works without them too: the pages read well unstyled, and the numbers come first."""

    def __init__(self) -> None:
        super().__init__(directory=ASSETS, check_dir=False)

    async def get_response(self, path: str, scope: Scope) -> Response:
        if not os.path.isdir(ASSETS):  # noqa: PTH112 - as Starlette itself looks
            raise HTTPException(404)
        answer = await super().get_response(path, scope)
        # Every address has the version of its build in it, so it names one content for ever.
        answer.headers["Cache-Control"] = _FOR_EVER
        return answer
