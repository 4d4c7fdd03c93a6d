"""Which muscle group is meant, and whether it is tensed before it is let go."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.dress import dress
from easeful.ui.edit.stock import Stock
from easeful.ui.pages.sheet import Sheet, Together, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text

HOW: Final = (("release", _("Only let go")), ("tense", _("Tense a little, then let go")))


class GroupPage(QWidget):
    """``chosen`` carries ("tense" or "release", group)."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._how = HOW[0][0]
        self._hows = PillRow(_("How"), HOW)
        self._asked = Together(Text(_("How"), Role.HEADING), self._hows)
        self._groups = QWidget()
        self._flow = FlowLayout(8)
        self._groups.setLayout(self._flow)
        self._back = quiet_button(_("Back"), "chevron-left")
        sheet = Sheet(gap=16, framed=False)
        top = FlowLayout()
        top.addWidget(self._back)
        sheet.add(top)
        for part in (Text(_("Which muscles?"), Role.TITLE), self._asked, self._groups):
            sheet.add(part)
        sheet.add_space()
        fill(self, sheet)
        self._hows.chosen.connect(self._take_how)
        self._back.clicked.connect(self.left)

    def show_stock(self, stock: Stock) -> None:
        """Show the groups that there are."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for group in stock.catalogue.groups.values():
            button = quiet_button(group.name)
            button.clicked.connect(lambda _checked=False, id_=group.id: self._tell(id_))
            self._flow.addWidget(button)
        if self._look is not None:
            dress(self._groups, self._look)

    def begin(self, kind: str = "") -> None:
        """Start anew; ``kind``: how is settled already."""
        self._how = kind or HOW[0][0]
        self._asked.setVisible(not kind)
        self._hows.show_choice(self._how)
        self._back.setFocus()

    def set_look(self, look: Look) -> None:
        """Keep the look for buttons to come."""
        self._look = look
        self._flow.set_gap(look.space(8))

    def _take_how(self, how: str) -> None:
        self._how = how

    def _tell(self, group: str) -> None:
        self.chosen.emit((self._how, group))
