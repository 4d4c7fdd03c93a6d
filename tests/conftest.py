"""What holds for every test: no window on the screen, how many random stories, which order."""

import os

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "quick",
    deadline=None,
    derandomize="CI" in os.environ,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", settings.get_profile("quick"), max_examples=5000)
settings.load_profile("long" if "EASEFUL_LONG" in os.environ else "quick")


def pytest_configure(config: pytest.Config) -> None:
    """Know the mark of what takes longest."""
    config.addinivalue_line("markers", "first: takes long, so that nothing should wait for it")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest: else one worker is at it when the others have ended."""
    items.sort(key=lambda item: item.get_closest_marker("first") is None)
