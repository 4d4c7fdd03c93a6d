"""Days, or months, as small areas in a grid: the more movement, the stronger the colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from easeful.ui.theme import Look, Role
from easeful.ui.widgets.chart_marks import paint_cell, paint_flare

WIDEST: Final = 64
HIGHEST: Final = 26
LEAST_HIGH: Final = 16
GAP: Final = 4.0
APART: Final = 8.0

STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Cell(NamedTuple):
    """A day or month: ``level`` from 0, nothing, to 3; ``flare`` for a flare day."""

    column: int
    row: int
    level: int
    flare: bool = False


class Grid(NamedTuple):
    """Cells in order of time, and what stands above the columns and beside the rows."""

    cells: tuple[Cell, ...]
    columns: tuple[str, ...]
    rows: tuple[str, ...]


class _Frame(NamedTuple):
    """Where the cells of a grid begin, and how far apart they are."""

    left: float
    top: float
    wide: float
    high: float

    def place(self, cell: Cell) -> QRectF:
        """Return where a cell stands."""
        left, top = self.left + cell.column * self.wide, self.top + cell.row * self.high
        return QRectF(left, top, self.wide - GAP, self.high - GAP)


class GridPicture:
    """A grid that can be read cell by cell."""

    def __init__(self, grid: Grid, words: Callable[[int], str]) -> None:
        """``words`` gives those of each cell."""
        self._grid, self._words = grid, words
        self._index = {(cell.column, cell.row): at for at, cell in enumerate(grid.cells)}

    @property
    def count(self) -> int:
        """Return how many cells there are."""
        return len(self._grid.cells)

    def words(self, at: int) -> str:
        """Return what a cell says."""
        return self._words(at)

    def height(self, width: int, look: Look) -> int:
        """Return how high it wants to be."""
        frame = self._frame(width, look)
        return round(frame.top + frame.high * len(self._grid.rows)) + 2

    def places(self, room: QRectF, look: Look) -> Sequence[QRectF]:
        """Return where each cell stands."""
        frame = self._frame(room.width(), look)
        return [frame.place(cell) for cell in self._grid.cells]

    def paint(self, painter: QPainter, room: QRectF, look: Look) -> None:
        """Paint cells and what stands around them."""
        frame, palette = self._frame(room.width(), look), look.palette
        painter.setFont(look.font(Role.CAPTION))
        painter.setPen(QColor(palette.quiet_text))
        self._paint_words(painter, frame, QFontMetricsF(painter.font()), room.right())
        for cell in self._grid.cells:
            place = frame.place(cell)
            paint_cell(painter, place, cell.level, palette)
            if cell.flare:
                paint_flare(painter, place.center(), place.height() * 0.24, cell.level, palette)

    def near(self, place: QPointF, places: Sequence[QRectF]) -> int | None:
        """Return the cell under the pointer; the gap right of and below it belongs to it."""
        if not places:
            return None
        first, cell = places[0], self._grid.cells[0]
        wide, high = first.width() + GAP, first.height() + GAP
        column = (place.x() - first.left()) // wide + cell.column
        row = (place.y() - first.top()) // high + cell.row
        return self._index.get((int(column), int(row)))

    def step(self, at: int, key: Qt.Key) -> int | None:
        """Go along a row or a column; where that ends, to the day before or after."""
        if key not in STEPS:
            return None
        cell, (right, down) = self._grid.cells[at], STEPS[key]
        beside = self._index.get((cell.column + right, cell.row + down))
        if beside is not None:
            return beside
        return max(0, min(self.count - 1, at + right + down))

    def _frame(self, width: float, look: Look) -> _Frame:
        metrics = QFontMetricsF(look.font(Role.CAPTION))
        beside = max((metrics.horizontalAdvance(each) for each in self._grid.rows), default=0.0)
        left, top = beside + APART, metrics.height() + APART / 2
        room = (width - left) / max(1, len(self._grid.columns))
        wide = min(float(look.px(WIDEST)), room)
        line = metrics.height() + 2
        high = max(line, min(float(look.space(HIGHEST)), max(wide, LEAST_HIGH)))
        return _Frame(left, top, wide, high)

    def _paint_words(
        self, painter: QPainter, frame: _Frame, metrics: QFontMetricsF, right: float
    ) -> None:
        """Paint what stands beside the rows, and above those columns where there is room."""
        base = (frame.high - GAP) / 2 + (metrics.ascent() - metrics.descent()) / 2
        for row, words in enumerate(self._grid.rows):
            painter.drawText(QPointF(0, frame.top + row * frame.high + base), words)
        end = 0.0
        for column, words in enumerate(self._grid.columns):
            left = frame.left + column * frame.wide
            wide = metrics.horizontalAdvance(words)
            if left >= end and left + wide <= right:
                painter.drawText(QPointF(left, metrics.ascent()), words)
                end = left + wide + APART
