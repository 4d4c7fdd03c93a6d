"""The same as a picture shows, as rows that keys walk and a screen reader reads."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from easeful.ui.theme import Look, Palette, Role
from easeful.ui.widgets.scroll_bar import CalmScrollBar
from easeful.ui.widgets.shapes import FOCUS_WIDTH, paint_rounded, smooth_painter

MOST_ROWS: Final = 9
"""Rows that are seen at once."""

MEASURED: Final = 60
"""Rows that are looked at to find how wide a column is."""

PADDING: Final = 24
LEAST_COLUMN: Final = 130
MOST_LINES: Final = 4
NO_FILL: Final = "transparent"

_Index = QModelIndex | QPersistentModelIndex


class Rows(NamedTuple):
    """A table of which only those cells are made that are seen."""

    header: tuple[str, ...]
    many: int
    row: Callable[[int], tuple[str, ...]]


NO_ROWS: Final = Rows((), 0, lambda _at: ())


class _Model(QAbstractTableModel):
    """Hands Qt the cells it asks for."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are; none has rows in it."""
        return 0 if parent is not None and parent.isValid() else self._rows.many

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows.header)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return the words of a cell."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        return self._rows.row(index.row())[index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's
        """Return what stands above a column."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._rows.header[section]


class _Whole(QStyledItemDelegate):
    """Paints all cells of a row alike: keys are on rows, not on cells."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


def _calm(palette: QPalette, colours: Palette, *, is_walked: bool) -> QPalette:
    """Return a palette in which the row that keys are on is soft, and the head flat."""
    calm = QPalette(palette)
    soft = (colours.accent_soft, colours.on_accent_soft)
    under, words = soft if is_walked else (colours.surface, colours.text)
    calm.setColor(QPalette.ColorRole.Highlight, QColor(under))
    calm.setColor(QPalette.ColorRole.HighlightedText, QColor(words))
    calm.setColor(QPalette.ColorRole.Base, QColor(colours.surface))
    calm.setColor(QPalette.ColorRole.Text, QColor(colours.text))
    calm.setColor(QPalette.ColorRole.Button, QColor(colours.surface))
    calm.setColor(QPalette.ColorRole.ButtonText, QColor(colours.quiet_text))
    return calm


class ChartTable(QTableView):
    """Tab comes to it and leaves it again; arrows go from row to row."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._look: Look | None = None
        self._rows = NO_ROWS
        self._model = _Model(NO_ROWS)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setItemDelegate(_Whole(self))
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBar(CalmScrollBar())
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def set_look(self, look: Look) -> None:
        """Take on type and the height of rows."""
        self._look = look
        self.setFont(look.font(Role.BODY))
        self.horizontalHeader().setFont(look.font(Role.STRONG))
        self._colour()
        self._measure()

    def show_rows(self, rows: Rows) -> None:
        """Show these rows from the first on."""
        self._rows = rows
        before, self._model = self._model, _Model(rows)
        self.setModel(self._model)
        before.deleteLater()
        self._measure()
        if rows.many:
            self.selectRow(0)
            self.scrollToTop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the row that keys are on."""
        super().focusInEvent(event)
        self._colour()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no row as another."""
        super().focusOutEvent(event)
        self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and a line above and below the one that keys are on."""
        super().paintEvent(event)
        if self._look is None or not self.hasFocus():
            return
        room = self.viewport().rect()
        row = self.visualRect(self.currentIndex())
        row.setLeft(room.left())
        row.setRight(room.right())
        place = row & room if row.intersects(room) else room  # a wheel may have left it behind
        sides = QRectF(place).adjusted(-FOCUS_WIDTH, 0, FOCUS_WIDTH, 0)  # none runs into words
        painter = smooth_painter(self.viewport())
        paint_rounded(painter, sides, 0, (NO_FILL, self._look.palette.focus), FOCUS_WIDTH)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break words where the width asks for it."""
        super().resizeEvent(event)
        self._measure()

    def _colour(self) -> None:
        if self._look is not None:
            colours = self._look.palette
            self.setPalette(_calm(self.palette(), colours, is_walked=self.hasFocus()))

    def _measure(self) -> None:
        """Give each column the room of its words; where there is too little, the longest wraps."""
        if self._look is None or not self._rows.header:
            return
        look, words = self._look, QFontMetrics(self.font())
        widths = self._widths(look)
        longest = max(range(len(widths)), key=widths.__getitem__)
        left = self.viewport().width() - (sum(widths) - widths[longest])
        shown = max(left, look.px(LEAST_COLUMN))
        lines = (
            min(MOST_LINES, ceil(widths[longest] / shown * 1.1)) if left < widths[longest] else 1
        )
        for column, width in enumerate(widths):
            self.setColumnWidth(column, shown if column == longest else width)
        high = max(look.px(36), lines * words.height() + look.space(14))
        self.verticalHeader().setDefaultSectionSize(high)
        self.horizontalHeader().setFixedHeight(words.height() + look.space(14))
        seen = min(MOST_ROWS if lines == 1 else MOST_ROWS // 2, max(1, self._rows.many))
        bar = self.horizontalScrollBar().sizeHint().height() if left < shown else 0
        self.setFixedHeight(high * seen + self.horizontalHeader().height() + bar + 2)

    def _widths(self, look: Look) -> list[int]:
        """Return the widths that the columns want, by their first rows."""
        words, heads = QFontMetrics(self.font()), QFontMetrics(self.horizontalHeader().font())
        first = [self._rows.row(at) for at in range(min(MEASURED, self._rows.many))]
        widths = []
        for column, head in enumerate(self._rows.header):
            cells = max((words.horizontalAdvance(row[column]) for row in first), default=0)
            widths.append(max(cells, heads.horizontalAdvance(head)) + look.space(PADDING))
        return widths
