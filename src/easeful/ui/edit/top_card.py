"""The card of the routine itself: what it is called, what it is for, and where it is done."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.body import Place
from easeful.core.words import _
from easeful.library.outline import Outline
from easeful.ui.edit.edits import SetTop, Value
from easeful.ui.pages.sheet import Together
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.toggle import Toggle
from easeful.ui.widgets.typed import TypedLine

NAME: Final = _("Name")
ABOUT: Final = _("What it is for, in a few words")
WHERE: Final = _("Where it is done")
PLACES: Final[Mapping[Place, str]] = MappingProxyType(
    {
        Place.FLOOR: _("Floor"),
        Place.BED: _("Bed"),
        Place.CHAIR: _("Chair"),
        Place.STANDING: _("Standing"),
    }
)


class TopCard(QWidget):
    """``asked`` carries a ``SetTop``."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._name = TypedLine(NAME)
        self._about = TypedLine(ABOUT)
        self._shown: dict[str, str] = {}
        self._places = {place: Toggle(words) for place, words in PLACES.items()}
        flow = FlowLayout(8)
        where = QWidget()
        for toggle in self._places.values():
            flow.addWidget(toggle)
            toggle.toggled.connect(self._ask_place)
        where.setLayout(flow)
        where.setAccessibleName(WHERE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for words, part in ((NAME, self._name), (ABOUT, self._about), (WHERE, where)):
            self._column.addWidget(Together(Text(words, Role.BODY, Tone.QUIET), part))
        self._name.told.connect(partial(self._ask, "name"))
        self._about.told.connect(partial(self._ask, "about"))
        self._name.editingFinished.connect(self._keep_a_name)

    def show_outline(self, outline: Outline) -> None:
        """Show what the text says."""
        self._shown = {"name": outline.name, "about": outline.about}
        self._name.show_words(outline.name)
        self._about.show_words(outline.about)
        for place, toggle in self._places.items():
            with QSignalBlocker(toggle):
                toggle.setChecked(place in outline.places)
            toggle.update()

    def flush(self) -> None:
        """Ask at once for what was typed."""
        for typed in (self._name, self._about):
            typed.flush()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(12))

    def _ask(self, key: str, words: object) -> None:
        value: Value = " ".join(str(words).split()) or None
        if (key == "about" or value) and value != (self._shown.get(key) or None):
            self.asked.emit(SetTop(key, value))

    def _ask_place(self) -> None:
        chosen = [place.value for place, toggle in self._places.items() if toggle.isChecked()]
        value: Value = chosen[0] if len(chosen) == 1 else chosen or None
        self.asked.emit(SetTop("place", value))

    def _keep_a_name(self) -> None:
        """Bring the old name back where none is left: a routine has one."""
        if not self._name.text().strip():
            self._name.show_words(self._shown.get("name", ""))
