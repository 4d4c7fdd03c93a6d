"""Lets Tab go down a column whose widgets were made in another order than they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(above: QWidget | None, parts: Iterable[QWidget]) -> None:
    """Let Tab come from ``above`` and go through all ``parts``, from top to bottom."""
    first = [] if above is None else _stops(above)[-1:]
    for one, other in pairwise([*first, *(stop for part in parts for stop in _stops(part))]):
        QWidget.setTabOrder(one, other)


def _stops(part: QWidget) -> list[QWidget]:
    """Return what Tab stops at in a part."""
    inner = part.findChildren(QWidget)
    return [each for each in inner if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
