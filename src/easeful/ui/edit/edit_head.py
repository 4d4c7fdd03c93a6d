"""The top of the page on which a routine is changed: what it is, how it stands, how it is seen."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.settings import EditAs
from easeful.core.words import _
from easeful.ui.edit.room import RoomFor
from easeful.ui.edit.saver import Saver, Standing
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text, Tone

VIEWS: Final = ((EditAs.CARDS, _("Cards")), (EditAs.TEXT, _("Text")))
DONE: Final = _("Done")
STANDINGS: Final[Mapping[Standing, str]] = MappingProxyType(
    {
        Standing.SAVED: _("Saved"),
        Standing.WAITING: _("Saving …"),
        Standing.DRAFT: _("Kept as a draft until nothing needs a look."),
        Standing.CHANGED_ELSEWHERE: _("Kept as a draft."),
        Standing.GONE: _("Kept as a draft."),
        Standing.FAILED: _("{why} It is kept as a draft."),
    }
)


class EditHead(QWidget):
    """``done`` leads back, ``view_chosen`` carries a ``EditAs``."""

    done = Signal()
    view_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._back = quiet_button(DONE, "chevron-left")
        self._name = Text("", Role.TITLE)
        self._state = Text("", Role.BODY, Tone.QUIET)
        self._views = PillRow(_("Show it as"), VIEWS)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._state)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._views, 0, Qt.AlignmentFlag.AlignTop)
        self._back.clicked.connect(self.done)
        self._views.chosen.connect(self.view_chosen)

    @property
    def name(self) -> str:
        """Return what the routine is called now."""
        return self._name.text()

    def show_name(self, name: str) -> None:
        """Show what the routine is called."""
        self._name.setText(name)

    def show_standing(self, saver: Saver) -> None:
        """Say in a few words how the text stands to its file."""
        words = STANDINGS[saver.standing].format(why=saver.words)
        if saver.standing is Standing.SAVED and saver.words:
            words = saver.words
        self._state.setText(words)

    def show_view(self, view: EditAs) -> None:
        """Show which view is seen."""
        self._views.show_choice(view)

    def fit(self, room: RoomFor, view: EditAs) -> None:
        """Give up what there is no room for; the cards begin with the name themselves."""
        self._name.setVisible(view is EditAs.TEXT and room is RoomFor.ALL)
        self._state.setVisible(room is not RoomFor.LITTLE)
        self._back.show_face("" if room is RoomFor.LITTLE else DONE, "chevron-left")
        self._back.setAccessibleName(DONE)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._row.setSpacing(look.space(16))
