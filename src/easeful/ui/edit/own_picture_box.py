"""The photograph of a sheet: chosen, dropped or pasted, and shown as large as there is room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.core.words import _
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.own_picture import is_picture, own_picture
from easeful.ui.widgets.shapes import FOCUS_WIDTH, smooth_painter

HIGH: Final = 340
LOW: Final = 112
"""Pixels with a picture, and without one."""

RADIUS: Final = 18
DASHES: Final = (4.0, 3.0)
EMPTY: Final = _("Choose, drop or paste a photograph of the sheet.")
WRAPPED: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a picture: its ``name`` for the routine, or why it was ``refused``."""

    name: str = ""
    refused: str = ""


@dataclass(frozen=True, slots=True)
class PictureDoors:
    """``ask`` lets her choose a file; ``keep`` copies one into her folder under a free name."""

    ask: Callable[[QWidget, Callable[[Path], None]], None]
    keep: Callable[[Path], Kept]


class OwnPictureBox(QWidget):
    """``taken`` carries the file, ``pressed`` asks for one; ``refused`` carries a sentence."""

    taken = Signal(object)
    pressed = Signal()
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._file: Path | None = None
        self._pixmap = QPixmap()
        self._pasted: QTemporaryDir | None = None
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_file(None)

    def show_file(self, file: Path | None) -> None:
        """Show a picture, upright; none: how to bring one."""
        self._file, self._pixmap = file, QPixmap()
        self.updateGeometry()
        self.setAccessibleName(
            EMPTY if file is None else _("Picture: {name}").format(name=file.name)
        )
        self.update()

    def take(self, file: Path) -> None:
        """Take a picture, unless it is none."""
        if is_picture(str(file)):
            self.show_file(file)
            self.taken.emit(file)
        else:
            words = _("{name} is no picture that can be shown.").format(name=file.name)
            self.refused.emit(words)

    def set_look(self, look: Look) -> None:
        """Take on the colours."""
        self._look = look
        self.setFont(look.font(Role.BODY))
        self.update()

    def sizeHint(self) -> QSize:
        """Return its height; the width is what there is."""
        return QSize(HIGH, LOW if self._file is None else HIGH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture anew."""
        super().resizeEvent(event)
        self._pixmap = QPixmap()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, or ask for a file."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_from(QGuiApplication.clipboard().mimeData())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for a file."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pressed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files and pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take what was dropped."""
        if self.take_from(event.mimeData()):
            event.acceptProposedAction()

    def take_from(self, brought: QMimeData) -> bool:
        """Take the picture of a drop or of the clipboard; say whether there was one."""
        local = [Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile()]
        if local:
            self.take(local[0])
            return True
        image = brought.imageData() if brought.hasImage() else None
        if not isinstance(image, QImage) or image.isNull():
            return False
        # It has no file yet: one is needed until the picture is kept, and not a moment longer.
        self._pasted = QTemporaryDir()
        file = Path(self._pasted.filePath("sheet.png"))
        if image.save(str(file)):
            self.take(file)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, or the place for one."""
        look = self._look
        if look is None:
            return
        painter = smooth_painter(self)
        colours = look.palette
        focused = self.hasFocus()
        pen = QPen(QColor(colours.focus if focused else colours.outline))
        pen.setWidthF(FOCUS_WIDTH if focused else 1.5)
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self._file is None and not focused:
            pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if self._file is None:
            painter.setPen(QColor(colours.quiet_text))
            side = look.space(20)
            painter.drawText(self.rect().adjusted(side, side, -side, -side), WRAPPED, EMPTY)
        else:
            self._paint_picture(painter)
        painter.end()

    def _paint_picture(self, painter: QPainter) -> None:
        room = self.rect().adjusted(8, 8, -8, -8)
        if self._pixmap.isNull():
            size, ratio = room.size(), self.devicePixelRatioF()
            self._pixmap = own_picture(str(self._file), size, ratio)
        shown = QRectF(self._pixmap.rect())
        shown.setSize(self._pixmap.deviceIndependentSize())
        shown.moveCenter(QRectF(room).center())
        painter.drawPixmap(shown.topLeft(), self._pixmap)
