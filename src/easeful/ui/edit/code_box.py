"""The box in which a file is typed: spaces for Tabs, lines that stay in line, washes and dots.

Nothing but plain text gets in. Undo is the manuscript's, not Qt's.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from easeful.core.words import _
from easeful.ui.edit.block_shapes import BlockShapes
from easeful.ui.edit.code_paint import paint_dots, paint_line, paint_wash, places_of, seen_blocks
from easeful.ui.edit.colours import Colours
from easeful.ui.edit.manuscript import Manuscript
from easeful.ui.edit.marks import Marks, Ranges, within
from easeful.ui.edit.text_bytes import for_the_box
from easeful.ui.edit.typing_keys import type_key
from easeful.ui.edit.wishes import KEYS, Wish
from easeful.ui.theme import Look
from easeful.ui.widgets.scroll_bar import CalmScrollBar

POINTS: Final = 13.0
"""Size of the letters at 100 %: letters of one width are wide, and look larger than others."""

GAP: Final = 5
SIDE: Final = 12
HELP: Final = _("To leave the text, press Esc and then Tab, or Ctrl and Tab.")


class CodeBox(QTextEdit):
    """Types into a manuscript. ``wished`` carries a ``Wish``, ``menu_wanted`` a place for it.

    ``typed`` carries the letter that a key has just typed, "" if it deleted one.
    """

    typed = Signal(str)
    focus_changed = Signal()
    wished = Signal(object)
    menu_wanted = Signal(object)

    def __init__(self, manuscript: Manuscript, marks: Marks) -> None:
        super().__init__()
        self._marks = marks
        self._found: Ranges = ()
        self._look: Look | None = None
        self._is_leaving = False
        self._line = 0
        self.setDocument(manuscript.document)
        self._shapes = BlockShapes(manuscript.document)
        self._colours = Colours(manuscript.document)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(CalmScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Text of the routine"))
        self.setAccessibleDescription(HELP)
        self.cursorPositionChanged.connect(self._follow)

    def set_look(self, look: Look) -> None:
        """Take on colours, letters of one width, and lengths that grow with them."""
        self._look = look
        font = letters(look)
        self.document().setDocumentMargin(look.space(SIDE))
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._shapes.show_in(QFontMetricsF(font).horizontalAdvance("0"), look.space(GAP))
        self._colours.show_in(look.palette)
        self.setCursorWidth(max(2, look.px(2)))
        palette = QPalette(self.palette())
        for role, colour in (
            (QPalette.ColorRole.Base, look.palette.surface),
            (QPalette.ColorRole.Text, look.palette.text),
            (QPalette.ColorRole.Highlight, look.palette.fill),
            (QPalette.ColorRole.HighlightedText, look.palette.on_fill),
        ):
            palette.setColor(role, QColor(colour))
        self.setPalette(palette)

    def show_found(self, found: Ranges) -> None:
        """Show places of the document as found; none of them ends the search."""
        self._found = found
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the shortcuts of the window."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.keyCombination() in KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key: a wish, a way out, or typing."""
        wish = KEYS.get(event.keyCombination())
        is_tab = event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        if self._is_leaving and is_tab:
            wish = Wish.LEAVE if event.key() == Qt.Key.Key_Tab else Wish.LEAVE_BACK
        self._is_leaving = event.key() == Qt.Key.Key_Escape
        if wish in {Wish.LEAVE, Wish.LEAVE_BACK}:
            self._leave(wish)
        elif wish is not None:
            self.wished.emit(wish)
        elif not self._is_leaving and not type_key(self.textCursor(), event):
            super().keyPressEvent(event)
            self.typed.emit(event.text() if event.text().isprintable() else "")
            return
        self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that what is typed lands here."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget a half-pressed way out."""
        self._is_leaving = False
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for our own menu; Qt's would offer an undo that is not ours."""
        self.menu_wanted.emit(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Take text, not files: those are for the page."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Take plain text without what no file may have."""
        if self.canInsertFromMimeData(source):
            self.textCursor().insertText(for_the_box(source.text()))
            self.ensureCursorVisible()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the washes, let Qt write, and paint the dots."""
        if self._look is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_under(painter, self._look)
            painter.end()
        super().paintEvent(event)
        if self._look is not None and len(self._marks):
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_over(painter, self._look)
            painter.end()

    def _leave(self, wish: Wish) -> None:
        """Go to the next control, or the one before; Qt lets only a box go that takes no Tabs."""
        self.setTabChangesFocus(True)
        self.focusNextPrevChild(wish is Wish.LEAVE)
        self.setTabChangesFocus(False)

    def _paint_under(self, painter: QPainter, look: Look) -> None:
        colours, marked = look.palette, self._marks.ranges
        now = self.textCursor().block()
        for block, rect in seen_blocks(self):
            if block == now and self.hasFocus():
                row = rect.adjusted(0, -2, 0, 2)
                paint_line(painter, row, self.viewport().width(), look)
            for start, stop in within(block, marked):
                for place in places_of(block, rect, start, stop):
                    paint_wash(painter, place, (colours.warning_soft, colours.warning_soft))
            for start, stop in within(block, self._found):
                for place in places_of(block, rect, start, stop):
                    paint_wash(painter, place, (colours.accent_soft, colours.outline))

    def _paint_over(self, painter: QPainter, look: Look) -> None:
        marked = self._marks.ranges
        for block, rect in seen_blocks(self):
            for start, stop in within(block, marked):
                for place in places_of(block, rect, start, stop):
                    paint_dots(painter, place, look)

    def _follow(self) -> None:
        """Wash another line when the cursor has come to it."""
        line = self.textCursor().blockNumber()
        if line != self._line:
            self._line = line
            self.viewport().update()


def letters(look: Look) -> QFont:
    """Return the system's letters of one width, in the size of the theme."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPointSizeF(POINTS * look.zoom / 100)
    return font
