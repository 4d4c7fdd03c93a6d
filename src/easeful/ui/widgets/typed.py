"""Words to type that are asked for by themselves, soon after the last key: nothing to press.

What comes back from the text never disturbs who types: a space at the end stays under the cursor.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout

from easeful.ui.theme import Look, Role
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.scroll_bar import CalmScrollBar
from easeful.ui.widgets.shapes import FOCUS_WIDTH, paint_rounded, smooth_painter

PAUSE_MS: Final = 600
"""So long after the last key the words are taken."""

LINES: Final = 3
RADIUS: Final = 14
PADDING: Final = 14


class Pause(QObject):
    """Says when somebody has stopped typing."""

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.over)

    @property
    def is_typing(self) -> bool:
        """Say whether something typed has not been told yet."""
        return self._timer.isActive()

    def note_key(self) -> None:
        """Wait anew."""
        self._timer.start()

    def end(self) -> None:
        """Tell now what waits to be told."""
        if self._timer.isActive():
            self._timer.stop()
            self.over.emit()


class TypedLine(Field):
    """One line. ``told`` carries the words."""

    told = Signal(object)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__(name)
        self.setPlaceholderText(hint)
        self._pause = Pause(self)
        self._pause.over.connect(self._tell)
        self.textEdited.connect(self._pause.note_key)
        self.editingFinished.connect(self._pause.end)

    def show_words(self, words: str, hint: str = "") -> None:
        """Show what the text says, unless she has just typed something else."""
        self.setPlaceholderText(hint)
        if not self._pause.is_typing and self.text().split() != words.split():
            self.setText(words)

    def flush(self) -> None:
        """Tell at once what was typed."""
        self._pause.end()

    def _tell(self) -> None:
        self.told.emit(self.text().strip())


class _Box(QPlainTextEdit):
    """Qt's own box; Tab leads on, as everywhere on a page."""

    focused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(CalmScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setAutoFillBackground(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the frame show it."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the frame show it."""
        super().focusOutEvent(event)
        self.focused.emit()


class TypedText(QFrame):
    """Several lines. ``told`` carries the words, soon after the last key; ``typed`` at each.

    ``grew`` tells that what is typed takes more or fewer lines.
    """

    told = Signal(object)
    typed = Signal()
    grew = Signal()

    def __init__(
        self, name: str, lines: int = LINES, role: Role = Role.BODY, most: int = 0
    ) -> None:
        """``lines`` are seen at first, and more of what is in it, up to ``most``."""
        super().__init__()
        self._look: Look | None = None
        self._lines, self._most, self._role = lines, max(lines, most), role
        self._box = _Box()
        self._box.setAccessibleName(name)
        self._pause = Pause(self)
        self._pause.over.connect(self._tell)
        self._box.textChanged.connect(self._pause.note_key)
        self._box.textChanged.connect(self.typed)
        self._box.focused.connect(self._turn)
        self._box.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._box)
        self.setFocusProxy(self._box)

    @property
    def words(self) -> str:
        """Return what stands in it."""
        return self._box.toPlainText()

    def show_words(self, words: str, hint: str = "") -> None:
        """Show what the text says, unless she has just typed something else."""
        self._box.setPlaceholderText(hint)
        if not self._pause.is_typing and self.words.split() != words.split():
            with QSignalBlocker(self._box):
                self._box.setPlainText(words)

    def flush(self) -> None:
        """Tell at once what was typed."""
        self._pause.end()

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self._box.setFont(look.font(self._role))
        palette = QPalette(self._box.palette())
        for role, colour in (
            (QPalette.ColorRole.Text, look.palette.text),
            (QPalette.ColorRole.PlaceholderText, look.palette.quiet_text),
            (QPalette.ColorRole.Highlight, look.palette.fill),
            (QPalette.ColorRole.HighlightedText, look.palette.on_fill),
        ):
            palette.setColor(role, QColor(colour))
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self._box.setPalette(palette)
        side = look.space(PADDING)
        self._column.setContentsMargins(side, side // 2, side // 2, side // 2)
        self._grow()
        self.update()

    def sizeHint(self) -> QSize:
        """Return any width, and the height of its lines."""
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of another height, now that there is room for it."""
        super().resizeEvent(event)
        is_other = event.size().height() != event.oldSize().height()
        if is_other and self._pause.is_typing:
            self.grew.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint surface and outline, or the ring of the focus."""
        if self._look is None:
            return
        colours = self._look.palette
        focused = self._box.hasFocus()
        edge, width = (colours.focus, FOCUS_WIDTH) if focused else (colours.outline, 1.0)
        painter = smooth_painter(self)
        face = (colours.surface, edge)
        paint_rounded(painter, QRectF(self.rect()), self._look.space(RADIUS), face, width)
        painter.end()

    def _grow(self) -> None:
        """Be as high as what is in it, within bounds. Qt counts its height in lines."""
        document, line = self._box.document(), self._box.fontMetrics().lineSpacing()
        lines = min(self._most, max(self._lines, round(document.size().height())))
        high = line * lines + 2 * round(document.documentMargin()) + 2
        if self._look is not None and high != self._box.height():
            self._box.setFixedHeight(high)

    def _turn(self) -> None:
        self.update()
        if not self._box.hasFocus():
            self._pause.end()

    def _tell(self) -> None:
        self.told.emit(self.words.strip())
