"""What the marks of a picture mean: each mark with its words, in rows."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from easeful.ui.dress import dress
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.chart_marks import Mark, paint_mark
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.shapes import smooth_painter

WIDE: Final = 18
HIGH: Final = 14
GAP: Final = 8

Legend = tuple[tuple[Mark, str], ...]


class ChartLegend(QWidget):
    """Stands below a picture."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._shown: Legend = ()
        self._row = FlowLayout(gap=GAP + 4)
        self.setLayout(self._row)

    def set_look(self, look: Look) -> None:
        """Keep the look for marks to come."""
        self._look = look

    def show_marks(self, marks: Sequence[tuple[Mark, str]]) -> None:
        """Show what these marks mean."""
        if self._shown == tuple(marks):
            return
        self._shown = tuple(marks)
        while (item := self._row.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for mark, words in marks:
            part = _Meaning(mark, words)
            self._row.addWidget(part)
            if self._look is not None:
                dress(part, self._look)
            part.show()
        self._row.invalidate()
        self.updateGeometry()


class _Meaning(QLabel):
    """One mark and its words. A label, so that a screen reader reads it."""

    def __init__(self, mark: Mark, words: str) -> None:
        super().__init__(words)
        self._mark = mark
        self._look: Look | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self.setFont(look.font(Role.CAPTION))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for mark and words."""
        metrics = QFontMetricsF(self.font())
        wide = metrics.horizontalAdvance(self.text()) + self._left() + 1
        return QSize(ceil(wide), ceil(max(metrics.height(), WIDE)) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both."""
        if self._look is None:
            return
        look, painter = self._look, smooth_painter(self)
        wide, high = look.px(WIDE), look.px(HIGH)
        place = QRectF(0, (self.height() - high) / 2, wide, high)
        paint_mark(painter, self._mark, place, look.palette)
        painter.setPen(QColor(look.palette.quiet_text))
        words = QRectF(self._left(), 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()

    def _left(self) -> int:
        return WIDE if self._look is None else self._look.px(WIDE) + GAP
