"""What holds for every test: no window on the screen, how many random stories, which order."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken, isValid
from shipped import read_once

from easeful.library import shelf_reading

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


@pytest.fixture(autouse=True)
def _shipped_files_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a thousand windows share the shipped exercises: reading them takes longest of a start."""
    monkeypatch.setattr(shelf_reading, "reading_catalogue", read_once)


@pytest.fixture(autouse=True)
def _no_window_left_to_the_collector() -> Iterator[None]:
    """Let Qt take its windows down after each test, as it does in the app.

    Left in a circle of Python, a window is taken apart piece by piece whenever the collector comes,
    in the middle of another test: PySide6 then deletes items that their layouts still have, and
    even the screen, because a widget was once asked for it.
    """
    before = QApplication.topLevelWidgets()
    yield
    QCoreApplication.processEvents()  # what was put off wants its window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for window in QApplication.topLevelWidgets():
        if isValid(window) and _is_left(window) and window not in before:
            window.blockSignals(True)  # noqa: FBT003 - who would hear of it may be gone already
            Shiboken.delete(window)


def _is_left(window: QWidget) -> bool:
    """Say whether nothing else takes ``window`` down: neither a parent nor a whole module."""
    return window.parentWidget() is None and not window.property("kept")
