"""Shapes that several widgets paint: rounded areas, faces of controls, the ring of the focus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from easeful.ui.paint import Paint
from easeful.ui.palette import Palette

FOCUS_WIDTH: Final = 3.0
"""Pixels; thick enough to be found without looking for it (``content.md`` UX-25)."""

FOCUS_GAP: Final = 2.0
"""Pixels between the ring and the face, so that the ring stands out from any fill."""


def smooth_painter(widget: QWidget) -> QPainter:
    """Return a painter on ``widget`` with soft edges; the caller ends it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def paint_rounded(
    painter: QPainter, rect: QRectF, radius: float, colours: tuple[str, str], width: float = 1.0
) -> None:
    """Paint a rounded area in (fill, outline), the outline inside ``rect``."""
    fill, outline = colours
    half = width / 2
    painter.setPen(QPen(QColor(outline), width))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def paint_control(
    painter: QPainter, rect: QRectF, radius: float, paint: Paint, focus: tuple[str, str] | None
) -> None:
    """Paint the face of a control; inside the ring and gap of ``focus`` where it has one."""
    if focus is None:
        paint_rounded(painter, rect, radius, (paint.fill, paint.outline))
        return
    ring, gap = focus
    paint_rounded(painter, rect, radius, (gap, ring), FOCUS_WIDTH)
    inset = FOCUS_WIDTH + FOCUS_GAP
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(paint.fill))
    inner = rect.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, radius - inset, radius - inset)


def focus_of(widget: QWidget, palette: Palette) -> tuple[str, str] | None:
    """Return the colours of the focus ring and its gap if ``widget`` has the focus."""
    return (palette.focus, palette.background) if widget.hasFocus() else None


def cut_corners(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Make what was painted on ``rect`` transparent outside its round corners."""
    corners = QPainterPath()
    corners.addRect(rect.adjusted(-1, -1, 1, 1))
    corners.addRoundedRect(rect, radius, radius)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.fillPath(corners, Qt.GlobalColor.black)
