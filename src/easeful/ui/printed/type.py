"""Text on paper: measured and painted in the shipped font. Lengths are points, 72 to an inch.

Rule 1: text stays text in the file, so that it can be searched and copied: no ligatures.
Rule 2: a line too long for its room is broken, inside a word if need be; nothing is cut off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

FAMILY: Final = "Atkinson Hyperlegible Next"
FINE: Final = 20
"""Text is laid out on a grid so many times finer than a point."""

LEADING: Final = 1.28
"""From one line to the next, as a share of the size."""

SEMI: Final = QFont.Weight.DemiBold
BOLD: Final = QFont.Weight.Bold
PLAIN: Final = QFont.Weight.Normal


def know_fonts(folder: Path) -> None:
    """Make the shipped font known; where that fails, the system's own is taken."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text looks."""

    points: float
    weight: QFont.Weight = PLAIN
    colour: str = "#1E2026"
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Run:
    """Some words; ``lead`` stands before them, stronger."""

    words: str
    lead: str = ""


@lru_cache(maxsize=64)
def font_of(points: float, weight: QFont.Weight) -> QFont:
    """Return the font of a size and a weight, on the fine grid."""
    font = QFont(FAMILY)
    font.setPixelSize(round(points * FINE))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)
    return font


class Written:
    """One paragraph, broken into lines ``width`` points wide. Made by ``written``."""

    def __init__(self, run: Run, style: Style, width: float) -> None:
        text = f"{run.lead} {run.words}" if run.lead and run.words else run.lead or run.words
        self.text = " ".join(text.split())
        self._style = style
        self._layout = QTextLayout(self.text, font_of(style.points, style.weight))
        option = QTextOption(style.align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        if run.lead:
            self._layout.setFormats([_stronger(len(run.lead), style)])
        step = style.points * LEADING
        self._layout.beginLayout()
        lines = 0
        self.wide = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width * FINE)
            extra = (step * FINE - line.height()) / 2
            line.setPosition(QPointF(0, lines * step * FINE + extra))
            self.wide = max(self.wide, line.naturalTextWidth() / FINE)
            lines += 1
        self._layout.endLayout()
        self.lines = lines
        self.height = lines * step

    def pieces(self) -> Sequence[str]:
        """Return the text of each line."""
        units = self.text.encode("utf-16-le")  # Qt counts in these
        lines = (self._layout.lineAt(n) for n in range(self.lines))
        ends = (
            (2 * each.textStart(), 2 * (each.textStart() + each.textLength())) for each in lines
        )
        return [units[start:end].decode("utf-16-le", "replace") for start, end in ends]

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it with its upper left corner there; ``painter`` is in points."""
        painter.save()
        painter.scale(1 / FINE, 1 / FINE)
        painter.setPen(QColor(self._style.colour))
        self._layout.draw(painter, QPointF(x * FINE, y * FINE))
        painter.restore()


@lru_cache(maxsize=8192)
def written(run: Run, style: Style, width: float) -> Written:
    """Return a paragraph; it is measured once for all designs that are tried."""
    return Written(run, style, width)


def _stronger(length: int, style: Style) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFont(font_of(style.points, SEMI if style.weight is PLAIN else BOLD))
    found = QTextLayout.FormatRange()
    found.start = 0
    found.length = length
    found.format = form
    return found
