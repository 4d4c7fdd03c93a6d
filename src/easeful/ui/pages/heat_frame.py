"""The frame of every screen of heat: words that scroll when they must, answers that stay in sight.

As ``Question``, but what is pinned under the words may be words as well, or as wide as the page;
and a short question may stand in the middle with its answers close to it, as ``ShortQuestion``.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.ui.pages.sheet import LEAST_MARGIN, MARGIN, Sheet, fill, side_margin
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text

WIDEST: Final = 820
HEIGHT: Final = 64
"""Pixels that an answer is high at least."""

LARGE_FROM: Final = 720
ABOVE: Final = 24
ABOVE_MIDDLE: Final = 2
BELOW_MIDDLE: Final = 3
"""The middle, as the eye sees it, is a little above the middle."""

WORDS_FIRST: Final = 1000
"""Only what the words do not need is left free."""


class HeatFrame(QWidget):
    """A title, parts under it, and answers."""

    def __init__(self, title: str, *, centred: bool = False) -> None:
        super().__init__()
        self._gathered = False
        self._wide = LARGE_FROM
        self._title = Text(title, Role.TITLE)
        self._sheet = Sheet(WIDEST, gap=16, above=ABOVE)
        self._sheet.add(self._title)
        self._title.setVisible(bool(title))
        self._bar = _Bar(self._sheet, centred=centred)
        self._column = fill(self, self._sheet, self._bar)

    @property
    def title(self) -> str:
        """Return what is asked."""
        return self._title.text()

    def show_title(self, title: str) -> None:
        """Ask something else."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put ``part`` under the words that are there."""
        self._sheet.add(part, stretch)

    def keep_top(self) -> None:
        """Let the words begin at the top, and the answers stand at the bottom."""
        self._sheet.add_space()

    def gather(self) -> None:
        """Let all stand in the middle; otherwise the words begin at the top."""
        self._gathered = True
        self._column.setStretch(0, WORDS_FIRST)
        self._column.insertStretch(0, ABOVE_MIDDLE)
        self._column.addStretch(BELOW_MIDDLE)
        content = self._sheet.widget()
        if content is not None:
            content.installEventFilter(self)

    def begin_at_top(self) -> None:
        """Scroll back to the title."""
        self._sheet.verticalScrollBar().setValue(0)

    def pin(self, part: QWidget) -> None:
        """Keep ``part`` in sight, above the answers."""
        self._bar.pin(part)

    def answer(self, button: Button) -> Button:
        """Offer ``button``, the big one first."""
        return self._bar.answer(button)

    def set_look(self, look: Look) -> None:
        """Take on the width from which on a short question is large."""
        self._wide = look.px(LARGE_FROM)
        self._fit_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep no more room for the words than they need."""
        super().resizeEvent(event)
        self._fit_title()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do so too when the words change."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit_title(self) -> None:
        if self._gathered:
            self._title.set_role(Role.DISPLAY if self.width() >= self._wide else Role.TITLE)

    def _fit(self) -> None:
        content = self._sheet.widget()
        if not self._gathered or content is None:
            return
        layout = content.layout()
        if layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            self._sheet.setMaximumHeight(max(needed, layout.totalMinimumSize().height()))


class _Bar(QWidget):
    """What stays in sight under ``sheet``, in line with its words."""

    def __init__(self, sheet: Sheet, *, centred: bool) -> None:
        super().__init__()
        self._sheet = sheet
        self._look: Look | None = None
        self._column = QVBoxLayout(self)
        self._row = FlowLayout(centred=centred)
        self._column.addLayout(self._row)

    def pin(self, part: QWidget) -> None:
        """Put ``part`` above the answers."""
        self._column.insertWidget(self._column.count() - 1, part)

    def answer(self, button: Button) -> Button:
        """Put ``button`` behind the other answers."""
        self._row.addWidget(button)
        return button

    def set_look(self, look: Look) -> None:
        """Take on the colour of the line above, and lengths that grow with the text."""
        self._look = look
        self._column.setSpacing(look.space(10))
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay in line with the words."""
        super().resizeEvent(event)
        self._set_margins()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a line where the words go on underneath."""
        if self._look is None or not self._sheet.scrolls:
            return
        painter = QPainter(self)
        painter.setPen(QColor(self._look.palette.edge))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        painter.end()

    def _set_margins(self) -> None:
        if self._look is not None:
            margin = self._look.space(MARGIN)
            side = side_margin(self.width(), margin, self._look.px(WIDEST))
            self._column.setContentsMargins(side, LEAST_MARGIN, side, min(side, MARGIN))
