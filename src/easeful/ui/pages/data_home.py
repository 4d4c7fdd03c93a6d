"""The first screen of "My data": where it lies, and the three things that can be done with it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.pages.question import Answers
from easeful.ui.pages.setting_rows import line_of
from easeful.ui.pages.sheet import Sheet, Together, carded, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import Button, quiet_button
from easeful.ui.widgets.card import CardTone
from easeful.ui.widgets.text import Text, Tone

WIDE: Final = 860


class DataHome(QWidget):
    """Each signal asks for what its button says."""

    folder_wanted = Signal()
    backup_wanted = Signal()
    restore_wanted = Signal()
    delete_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._title = Text(_("My data"), Role.TITLE)
        self._told = Text("", Role.STRONG)
        self._card = carded(self._told, CardTone.SOFT)
        self._card.hide()
        self._folder = quiet_button(_("Open the folder"), "folder")
        self._backup = quiet_button(_("Make a backup"), "file")
        self._restore = quiet_button(_("Choose a backup"), "undo")
        self._delete = quiet_button(_("Delete everything"), "delete")
        self._back = quiet_button(_("Back"), "chevron-left")
        for button, wanted in (
            (self._folder, self.folder_wanted),
            (self._backup, self.backup_wanted),
            (self._restore, self.restore_wanted),
            (self._delete, self.delete_wanted),
            (self._back, self.back_wanted),
        ):
            button.clicked.connect(wanted)
        self._sheet = Sheet(WIDE, gap=30)
        self._lay_out(home)

    def arrive(self) -> None:
        """Put the finger on what is wanted most."""
        self._backup.setFocus()

    def say(self, words: str) -> None:
        """Say how something went, at the top; nothing if ``words`` are empty."""
        self._told.setText(words)
        self._card.setVisible(bool(words))
        if words:
            self._sheet.reveal(self._title)
            announce(self, words)

    def show_busy(self, *, busy: bool) -> None:
        """Let nothing else be begun meanwhile."""
        for button in (self._backup, self._restore, self._delete):
            button.setEnabled(not busy)

    def _lay_out(self, home: Path) -> None:
        stays = Text(_("Everything stays on this computer."), Role.LEAD)
        where = Text(str(home), Role.BODY, Tone.QUIET)
        self._sheet.add(self._title)
        self._sheet.add(self._card)
        self._sheet.add(Together(stays, where, line_of(self._folder)))
        backup = _("One file with all of it, to keep somewhere else.")
        self._sheet.add(_part(_("Backup"), backup, self._backup))
        restore = _("You first see what is in it. Nothing you have now is lost.")
        self._sheet.add(_part(_("Restore"), restore, self._restore))
        delete = _("You first see what goes and what stays.")
        self._sheet.add(_part(_("Delete everything"), delete, self._delete))
        self._sheet.add_space()
        foot = Answers(self._sheet, WIDE)
        foot.add(self._back)
        fill(self, self._sheet, foot)


def _part(heading: str, words: str, button: Button) -> Together:
    return Together(
        Text(heading, Role.HEADING, Tone.ACCENT),
        Text(words, Role.BODY, Tone.QUIET),
        line_of(button),
    )
