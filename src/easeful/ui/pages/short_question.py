"""A short question in the middle of the page, with its answers close to it."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from easeful.ui.pages.sheet import Sheet, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import Button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text

WIDEST: Final = 720


class ShortQuestion(QWidget):
    """A title, a little text, and answers, the big one first."""

    def __init__(self, title: str, parts: tuple[QWidget, ...], answers: tuple[Button, ...]) -> None:
        super().__init__()
        self._title = Text(title, Role.DISPLAY)
        self._wide = WIDEST
        self._row = FlowLayout()
        for button in answers:
            self._row.addWidget(button)
        sheet = Sheet(WIDEST)
        sheet.add_space()
        for part in (self._title, *parts):
            sheet.add(part)
        sheet.add(self._row)
        sheet.add_space()
        sheet.add_space()
        fill(self, sheet)

    def show_title(self, title: str) -> None:
        """Ask something else."""
        self._title.setText(title)

    def set_look(self, look: Look) -> None:
        """Keep the answers a little apart from the text."""
        self._row.setContentsMargins(0, look.space(16), 0, 0)
        self._wide = look.px(WIDEST)
        self._fit_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the title on one line or two."""
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        self._title.set_role(Role.DISPLAY if self.width() >= self._wide else Role.TITLE)
