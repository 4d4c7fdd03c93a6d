"""A switch: on or off, by the place of its knob, by its colour and in a word."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent

from easeful.core.words import _
from easeful.ui.theme import Look
from easeful.ui.widgets.shapes import FOCUS_WIDTH, focus_of, paint_rounded, smooth_painter
from easeful.ui.widgets.toggle import HEIGHT, Toggle

ON: Final = _("On")
OFF: Final = _("Off")
TRACK: Final = (50, 28)
KNOB: Final = 20
PADDING: Final = 10
GAP: Final = 10
RADIUS: Final = 14


class Switch(Toggle):
    """A check box that looks like what it does."""

    def __init__(self, name: str) -> None:
        super().__init__(OFF, name)
        self.toggled.connect(self._say)

    def show_on(self, *, wanted: bool) -> None:
        """Show how it stands, without saying so again."""
        with QSignalBlocker(self):
            self.setChecked(wanted)
        self._say(wanted)

    def sizeHint(self) -> QSize:
        """Return room for the track and the longer word."""
        look = self._look
        if look is None:
            return super().sizeHint()
        metrics = QFontMetricsF(self.font())
        words = ceil(max(metrics.horizontalAdvance(each) for each in (ON, OFF)))
        width = words + look.px(TRACK[0]) + look.space(GAP + 2 * PADDING)
        return QSize(width, max(HEIGHT, self.fontMetrics().height() + 2 * look.space(11)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the focus ring, track, knob and word."""
        look = self._look
        if look is None:
            return
        painter = smooth_painter(self)
        self._paint_ground(painter, look)
        wide, high = (look.px(each) for each in TRACK)
        track = QRectF(look.space(PADDING), (self.height() - high) / 2, wide, high)
        colours, inset = look.palette, high / 2
        edge = colours.fill if self.isChecked() else colours.outline
        fill = colours.fill if self.isChecked() else colours.surface
        paint_rounded(painter, track, inset, (fill, edge), 2.0)
        left = track.right() - inset if self.isChecked() else track.left() + inset
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.on_fill if self.isChecked() else colours.quiet_text))
        painter.drawEllipse(QPointF(left, track.center().y()), look.px(KNOB) / 2, look.px(KNOB) / 2)
        painter.setPen(QColor(colours.text))
        words = QRectF(track.right() + look.space(GAP), 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()

    def _paint_ground(self, painter: QPainter, look: Look) -> None:
        """Paint what shows that the switch has the focus, or is under the pointer."""
        ring = focus_of(self, look.palette)
        under = look.palette.wash if self.underMouse() else look.palette.surface
        rect = QRectF(self.rect())
        if ring is not None:
            paint_rounded(painter, rect, look.space(RADIUS), (under, ring[0]), FOCUS_WIDTH)
        elif self.underMouse():
            paint_rounded(painter, rect, look.space(RADIUS), (under, under))

    def _say(self, is_on: bool) -> None:  # noqa: FBT001 - what Qt's signal brings
        self.setText(ON if is_on else OFF)
        self.update()
