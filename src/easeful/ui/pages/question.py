"""The frame of everything that is asked: one thing at a time, a big answer, and a quiet one.

Later questions use it too: asked after the first session, one by one, and put off for ever if the
person likes. Under a long text the answers stay at the bottom, so that they are always seen; a
short question is a ``ShortQuestion``.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from easeful.ui.pages.sheet import LEAST_MARGIN, MARGIN, Sheet, fill, side_margin
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text, Tone

WIDEST: Final = 820


class Question(QWidget):
    """A title, with a quiet word above it if wanted; some text, and answers under it all."""

    def __init__(self, title: str, above: str = "") -> None:
        super().__init__()
        self._title = Text(title, Role.TITLE)
        self._sheet = Sheet(WIDEST, gap=14, above=24)
        if above:
            self._sheet.add(Text(above, Role.HEADING, Tone.ACCENT))
        self._sheet.add(self._title)
        self._answers = Answers(self._sheet)
        fill(self, self._sheet, self._answers)

    def show_title(self, title: str) -> None:
        """Ask something else."""
        self._title.setText(title)

    def add(self, part: QWidget) -> None:
        """Put ``part`` under the text that is there."""
        self._sheet.add(part)

    def add_space(self) -> None:
        """Keep what was added at the top."""
        self._sheet.add_space()

    @property
    def at(self) -> int:
        """Return how far down it is scrolled, in pixels."""
        return self._sheet.verticalScrollBar().value()

    def scroll_to(self, at: int) -> None:
        """Scroll so far down, if there is so much."""
        self._sheet.verticalScrollBar().setValue(at)

    def answer(self, button: Button) -> Button:
        """Offer ``button``, the big one first."""
        self._answers.add(button)
        return button


class Answers(QWidget):
    """The buttons under ``sheet``, in line with its text, which is at most ``widest``."""

    def __init__(self, sheet: Sheet, widest: int = WIDEST) -> None:
        super().__init__()
        self._sheet, self._widest = sheet, widest
        self._row = FlowLayout()
        self._look: Look | None = None
        self.setLayout(self._row)

    def add(self, button: Button) -> None:
        """Put ``button`` behind the others."""
        self._row.addWidget(button)

    def set_look(self, look: Look) -> None:
        """Take on the colour of the line above, and lengths that grow with the text."""
        self._look = look
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay in line with the text."""
        super().resizeEvent(event)
        self._set_margins()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a line where the text goes on underneath."""
        if self._look is None or not self._sheet.scrolls:
            return
        painter = QPainter(self)
        painter.setPen(QColor(self._look.palette.edge))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        painter.end()

    def _set_margins(self) -> None:
        if self._look is not None:
            margin = self._look.space(MARGIN)
            side = side_margin(self.width(), margin, self._look.px(self._widest))
            self._row.setContentsMargins(side, LEAST_MARGIN, side, min(side, margin))
