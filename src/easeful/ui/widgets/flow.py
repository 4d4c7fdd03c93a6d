"""A layout that sets widgets in rows like words, and begins a new row where one is full."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

EVENER: Final = 16
"""Pixels by which rows are made narrower to find even ones."""


class FlowLayout(QLayout):
    """Rows of widgets at their own size, ``gap`` pixels apart; from the left, or centred."""

    def __init__(self, gap: int = 16, *, centred: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._gap = gap
        self._centred = centred
        self.setContentsMargins(0, 0, 0, 0)

    def set_gap(self, gap: int) -> None:
        """Keep widgets ``gap`` pixels apart from now on."""
        self._gap = gap
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take an item; ``addWidget`` ends here."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return one item, or none past the end, as Qt wants it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Let go of one item."""
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Return none: it is as large as its rows."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows in ``width``. Qt asks hundreds of times for one page."""
        if width not in self._heights:
            self._heights[width] = self._set_rows(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was reckoned: a widget came, went, or has another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Set the rows into ``rect``."""
        super().setGeometry(rect)
        self._set_rows(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one long row."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the widest and highest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _set_rows(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        top = area.top()
        for row in self._even_rows(area.width()) if self._centred else self._rows(area.width()):
            sizes = [item.sizeHint() for item in row]
            if move:
                self._set_row(row, sizes, area, top)
            top += max(size.height() for size in sizes) + self._gap
        return max(area.top(), top - self._gap) - rect.top() + margins.bottom()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items that are shown, broken where a row is full."""
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not rows or left + wide > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += wide + self._gap
        return rows

    def _even_rows(self, width: int) -> list[list[QLayoutItem]]:
        """Return as few rows, but rather three and two than four and one."""
        rows = self._rows(width)
        for narrower in range(width, 0, -EVENER):
            even = self._rows(narrower)
            if len(even) > len(rows) or len(rows) == 1:
                break
            rows = even
        return rows

    def _set_row(self, row: list[QLayoutItem], sizes: list[QSize], area: QRect, top: int) -> None:
        wide = sum(size.width() for size in sizes) + self._gap * (len(sizes) - 1)
        left = area.left() + (max(0, area.width() - wide) // 2 if self._centred else 0)
        for item, size in zip(row, sizes, strict=True):
            item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self._gap
