"""Scrolls to a card that was just opened, or along with one that is dragged."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from easeful.ui.pages.sheet import LEAST_MARGIN

NEAR: Final = 80
"""Pixels from an edge at which the page follows a card that is dragged."""

AGAIN_MS: Final = 40
"""Words that wrap get their height in a second turn."""


def reveal_from_top(area: QScrollArea, part: QWidget) -> None:
    """Scroll once ``part`` has its place: a part that is too high begins at the top."""
    for wait in (0, AGAIN_MS):
        QTimer.singleShot(wait, part, lambda: _scroll(area, part))


def follow_mouse(area: QScrollArea, cards: QWidget, down: int) -> None:
    """Scroll while a card is dragged, ``down`` pixels from the top of ``cards``, to an edge."""
    area.ensureVisible(0, cards.y() + down, 0, NEAR)


def _scroll(area: QScrollArea, part: QWidget) -> None:
    content, bar = area.widget(), area.verticalScrollBar()
    if content is None or not part.isVisible():
        return
    top = part.mapTo(content, QPoint(0, 0)).y()
    first = top + part.height() + LEAST_MARGIN - area.viewport().height()
    bar.setValue(min(max(bar.value(), first), max(0, top - LEAST_MARGIN)))
