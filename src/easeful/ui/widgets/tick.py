"""Lines to tick: real check boxes, each as wide as the page and high enough for sore hands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from easeful.ui.paint import Kind, paint_of
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.press import OncePress, state_of
from easeful.ui.widgets.shapes import focus_of, paint_control, paint_rounded, smooth_painter

T = TypeVar("T")

HEIGHT: Final = 64
PADDING: Final = 18
GAP: Final = 16
BOX: Final = 28
RADIUS: Final = 14
FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


class Tick(QCheckBox):
    """One line. A doubled press ticks it once; Enter ticks it as Space does."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._look: Look | None = None
        self._once = OncePress(self)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Take on colours and size."""
        self._look = look
        self.setFont(look.font(Role.BODY))
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Let all of the line be pressed."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Say that narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for all words in ``width``."""
        if self._look is None:
            return HEIGHT
        room = QRect(0, 0, max(1, width - self._before() - self._look.space(PADDING)), 1 << 16)
        words = QFontMetrics(self.font()).boundingRect(room, FLAGS, self.text()).height()
        return max(HEIGHT, words + 2 * self._look.space(PADDING))

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(320, self.heightForWidth(max(320, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return hardly any width: the words wrap."""
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for all words."""
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key once."""
        if self._once.takes_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press once."""
        if self._once.takes_mouse():
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint face, focus ring, box and words."""
        if self._look is None:
            return
        look = self._look
        kind = Kind.QUIET if self.isChecked() else Kind.CARD
        paint = paint_of(look.palette, kind, state_of(self))
        painter = smooth_painter(self)
        radius = look.space(RADIUS)
        paint_control(painter, QRectF(self.rect()), radius, paint, focus_of(self, look.palette))
        self._paint_box(painter, look)
        painter.setPen(QColor(paint.text))
        before = self._before()
        room = self.rect().adjusted(before, 0, -look.space(PADDING), 0)
        painter.drawText(room, FLAGS, self.text())
        painter.end()

    def _paint_box(self, painter: QPainter, look: Look) -> None:
        size, colours = look.px(BOX), look.palette
        corner = QPointF(look.space(PADDING), (self.height() - size) / 2)
        box = QRectF(corner.x(), corner.y(), size, size)
        if not self.isChecked():
            paint_rounded(painter, box, size / 4, (colours.surface, colours.outline), 2.0)
            return
        paint_rounded(painter, box, size / 4, (colours.fill, colours.fill))
        mark = round(size * 0.8)
        tick = look.icons.pixmap("check", colours.on_fill, mark, self.devicePixelRatioF())
        inset = (size - mark) / 2
        painter.drawPixmap(corner + QPointF(inset, inset), tick)

    def _before(self) -> int:
        """Return the width of what stands before the words."""
        look = self._look
        return look.space(PADDING + GAP) + look.px(BOX) if look is not None else 0


class TickList(QWidget, Generic[T]):
    """Lines of which any number may be ticked; ``changed`` comes when a person ticks one."""

    changed = Signal()

    def __init__(self, choices: Mapping[T, str]) -> None:
        super().__init__()
        self._ticks = {value: Tick(words) for value, words in choices.items()}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for tick in self._ticks.values():
            self._column.addWidget(tick)
            tick.toggled.connect(self._tell)

    @property
    def ticked(self) -> frozenset[T]:
        """Return what is ticked."""
        return frozenset(value for value, tick in self._ticks.items() if tick.isChecked())

    def show_ticks(self, values: Iterable[T]) -> None:
        """Show what is ticked, without saying so again."""
        wanted = frozenset(values)
        for value, tick in self._ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(value in wanted)

    def set_look(self, look: Look) -> None:
        """Take on the distance between the lines."""
        self._column.setSpacing(look.space(8))

    def _tell(self, _checked: bool) -> None:  # noqa: FBT001 - what Qt's signal brings
        self.changed.emit()
