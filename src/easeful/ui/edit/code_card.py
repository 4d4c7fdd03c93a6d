"""The surface on which the numbers and the text of a file stand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.ui.edit.code_box import CodeBox
from easeful.ui.edit.line_numbers import LineNumbers
from easeful.ui.theme import Look
from easeful.ui.widgets.shapes import FOCUS_WIDTH, paint_rounded, smooth_painter

RADIUS: Final = 18
ABOVE: Final = 8
"""Pixels that keep the text out of the round corners."""


class CodeCard(QWidget):
    """The surface on which numbers and text stand, with a ring while one types."""

    def __init__(self, numbers: LineNumbers, box: CodeBox) -> None:
        super().__init__()
        self._box = box
        self._look: Look | None = None
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(numbers)
        self._row.addWidget(box, 1)
        box.focus_changed.connect(self.update)

    def set_look(self, look: Look) -> None:
        """Take on the colours, and room for the round corners."""
        self._look = look
        inset, above = round(FOCUS_WIDTH) + 1, look.space(ABOVE)
        self._row.setContentsMargins(inset, above, ABOVE, above)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, and its edge or ring."""
        if self._look is None:
            return
        colours = self._look.palette
        edge, width = (colours.outline, 1.0)
        if self._box.hasFocus():
            edge, width = (colours.focus, FOCUS_WIDTH)
        painter = smooth_painter(self)
        paint_rounded(painter, QRectF(self.rect()), RADIUS, (colours.surface, edge), width)
        painter.end()
