"""The bottom of the page on which a routine is changed: how long it takes, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from easeful.core.day import Day
from easeful.core.settings import EditAs
from easeful.core.words import _, minutes_of
from easeful.library.understanding import Understanding
from easeful.ui.edit.manuscript import Manuscript
from easeful.ui.edit.room import RoomFor
from easeful.ui.edit.saver import Saver, Standing
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.text import Text, Tone

DAYS: Final[Mapping[Day, str]] = MappingProxyType(
    {
        Day.FLARE: _("flare {count}"),
        Day.SORE: _("sore {count}"),
        Day.ORDINARY: _("ordinary {count} min"),
    }
)


class EditFoot(QWidget):
    """``save_wanted`` asks to save what has mistakes; ``editor_wanted`` for her own editor."""

    save_wanted = Signal()
    editor_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    try_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._found: Understanding | None = None
        self._room = RoomFor.ALL
        self._times = Text("", Role.BODY, Tone.QUIET)
        self._save = quiet_button(_("Save as it is"), "check")
        self._editor = quiet_button(_("Open in my editor"), "editor")
        self._undo = quiet_button(_("Undo"), "undo")
        self._redo = quiet_button(_("Redo"), "redo")
        self._try = primary_button(_("Try it"), "start")
        self._faces = {
            self._save: (_("Save as it is"), "check", RoomFor.LITTLE),
            self._undo: (_("Undo"), "undo", RoomFor.WHAT_IS_WRITTEN),
            self._redo: (_("Redo"), "redo", RoomFor.WHAT_IS_WRITTEN),
        }
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._times, 1)
        for button, signal in (
            (self._save, self.save_wanted),
            (self._editor, self.editor_wanted),
            (self._undo, self.undo_wanted),
            (self._redo, self.redo_wanted),
            (self._try, self.try_wanted),
        ):
            self._row.addWidget(button)
            button.clicked.connect(signal)

    def show_understanding(self, found: Understanding) -> None:
        """Show how long it takes, and whether there is anything to try."""
        self._found = found
        self._try.setEnabled(bool(found.sections))
        self._show_times()

    def show_standing(self, saver: Saver) -> None:
        """Offer to save what has mistakes."""
        self._save.setVisible(saver.standing is Standing.DRAFT)
        self._show_times()

    def show_undo(self, manuscript: Manuscript) -> None:
        """Show what can be undone."""
        self._undo.setEnabled(manuscript.can_undo)
        self._redo.setEnabled(manuscript.can_redo)

    def fit(self, room: RoomFor, view: EditAs) -> None:
        """Give up what there is no room for."""
        self._room = room
        self._editor.setVisible(view is EditAs.TEXT and room is RoomFor.ALL)
        for button, (words, icon, until) in self._faces.items():
            bare = room.value >= until.value
            button.show_face("" if bare else words, icon)
            button.setAccessibleName(words)
        self._times.setVisible(room is not RoomFor.LITTLE)
        self._row.setStretch(0, 0 if room is RoomFor.LITTLE else 1)
        self._show_times()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._row.setSpacing(look.space(12))

    def _show_times(self) -> None:
        """Say how long it takes; where there is no room, on an ordinary day alone."""
        found = self._found
        if found is None or not found.sections:
            self._times.setText("")
            return
        is_free = self._room is RoomFor.ALL and self._save.isHidden()
        days = tuple(Day) if is_free else (Day.ORDINARY,)
        words = (DAYS[day].format(count=minutes_of(found.seconds[day])) for day in days)
        self._times.setText(" · ".join(words))
