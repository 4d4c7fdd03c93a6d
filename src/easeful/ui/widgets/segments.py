"""A routine as a row of segments, one a step, filled as far as it is done."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from easeful.core.words import _
from easeful.ui.theme import Look
from easeful.ui.widgets.shapes import smooth_painter

THICKNESS: Final = 10
GAP: Final = 6.0
LEAST: Final = 6.0
"""Pixels that the shortest step keeps."""


class SegmentBar(QLabel):
    """Shows where in the routine we are. Lengths and what is done are in the same unit."""

    def __init__(self) -> None:
        super().__init__()
        self._lengths: tuple[float, ...] = ()
        self._done = 0.0
        self._thickness = THICKNESS
        self._look: Look | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take on the colours."""
        self._look = look
        self.update()

    def set_thickness(self, pixels: int) -> None:
        """Be as thick as the distance to the eye asks for."""
        self._thickness = pixels
        self.updateGeometry()

    def show_done(self, lengths: Sequence[float], done: float) -> None:
        """Show steps of ``lengths``, of which ``done`` is over."""
        before = (self._lengths, self._fills())
        self._lengths, self._done = tuple(lengths), done
        if before != (self._lengths, self._fills()):
            self.update()
            self._name()

    def sizeHint(self) -> QSize:
        """Return a thin row."""
        return QSize(240, self._thickness)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and hardly any width."""
        return QSize(48, self._thickness)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every segment."""
        if self._look is None:
            return
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, fill in zip(self._places(), self._fills(), strict=True):
            _paint_segment(painter, place, fill, self._look)
        painter.end()

    def _places(self) -> list[QRectF]:
        total, number = sum(self._lengths), len(self._lengths)
        gap = min(GAP, self.width() / max(1, number) / 3)
        room = self.width() - gap * (number - 1)
        least = min(LEAST, room / max(1, number))
        spare = room - least * number
        widths = [least + spare * (length / total if total else 0) for length in self._lengths]
        lefts = [0.0, *accumulate(width + gap for width in widths)]
        top = (self.height() - self._thickness) / 2
        return [
            QRectF(left, top, width, self._thickness)
            for left, width in zip(lefts, widths, strict=False)
        ]

    def _fills(self) -> list[float]:
        """Return how many whole pixels of each segment are filled."""
        starts = [0.0, *accumulate(self._lengths)]
        return [
            round(place.width() * _share(self._done - start, length))
            for place, start, length in zip(self._places(), starts, self._lengths, strict=False)
        ]

    def _name(self) -> None:
        over = sum(1 for end in accumulate(self._lengths) if end <= self._done)
        words = _("{done} of {steps} steps done").format(done=over, steps=len(self._lengths))
        if words != self.accessibleName():
            self.setAccessibleName(words)


def _share(done: float, length: float) -> float:
    return min(1.0, max(0.0, done / length)) if length else float(done > 0)


def _paint_segment(painter: QPainter, place: QRectF, fill: float, look: Look) -> None:
    radius = min(place.height(), place.width()) / 2
    shape = QPainterPath()
    shape.addRoundedRect(place, radius, radius)
    painter.fillPath(shape, QColor(look.palette.ring_track))
    if fill > 0:
        painter.save()
        painter.setClipRect(QRectF(place.left(), place.top(), fill, place.height()))
        painter.fillPath(shape, QColor(look.palette.ring))
        painter.restore()
