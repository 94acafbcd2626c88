"""What the tests of the reader share."""

import pytest

from bot.reading import keeping


@pytest.fixture(scope="session")
def learnt():
    """Learnt at most once, outside the time that a test may take: after an account has changed it needs minutes."""
    return keeping.learnt()
