"""The way between the pages, always in the same place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.ui.routes import AT_BOTTOM, BELONGS_TO, IN_RAIL, SHORT, Route
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import nav_button
from easeful.ui.widgets.text import Text, Tone


class NavRail(QWidget):
    """``chosen`` carries the route of the button that was pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._is_short = False
        self._buttons = {
            route: nav_button(words, icon) for route, words, icon in (*IN_RAIL, *AT_BOTTOM)
        }
        self._name = Text("easeful", Role.TITLE, Tone.ACCENT)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        for route, button in self._buttons.items():
            if route is AT_BOTTOM[0][0]:
                self._column.addStretch(1)
            self._column.addWidget(button)
            button.clicked.connect(lambda _checked=False, route=route: self._choose(route))

    def show_route(self, route: Route) -> None:
        """Show where we are."""
        here = BELONGS_TO.get(route, route)
        for each, button in self._buttons.items():
            button.setChecked(each is here)

    def show_short(self, *, wanted: bool) -> None:
        """Use short names where the page needs the room."""
        for route, words, icon in (*IN_RAIL, *AT_BOTTOM):
            self._buttons[route].show_face(SHORT.get(route, words) if wanted else words, icon)
            self._buttons[route].setAccessibleName(words)
        self._name.setVisible(not wanted)
        self._is_short = wanted
        self._set_lengths()

    def set_look(self, look: Look) -> None:
        """Take on colours, and lengths that grow with the text."""
        self._look = look
        self._set_lengths()
        self._name.setContentsMargins(look.space(14), 0, 0, look.space(14))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line between the rail and the page."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setPen(QColor(self._look.palette.edge))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        painter.end()

    def _set_lengths(self) -> None:
        """Stand closer where the room is short: every way stays in the window."""
        if self._look is None:
            return
        look, side = self._look, self._look.space(14)
        above, below, gap = (8, 8, 2) if self._is_short else (24, 20, 6)
        self._column.setContentsMargins(side, look.space(above), side, look.space(below))
        self._column.setSpacing(look.space(gap))

    def _choose(self, route: Route) -> None:
        self._buttons[route].setChecked(True)
        self.chosen.emit(route)
