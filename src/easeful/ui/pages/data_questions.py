"""What is asked before her data are put back or deleted, and what is said afterwards.

Nothing has changed yet when these are seen, and "Back" leaves everything as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.heat_reasons import time_words
from easeful.core.month_names import month_of
from easeful.core.words import _, ngettext
from easeful.library.backup_look import Found
from easeful.library.home_care import JournalFacts
from easeful.ui.pages.question import Question
from easeful.ui.pages.sheet import fill
from easeful.ui.pages.short_question import ShortQuestion
from easeful.ui.pages.titled import Titled
from easeful.ui.theme import Role
from easeful.ui.widgets.bullets import Bullets
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.tick import Tick

HEIGHT: Final = 64


class RestoreQuestion(QWidget):
    """``accepted`` puts the backup back. ``kept`` says what becomes of what is there now."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, name: str, found: Found, kept: Sequence[str]) -> None:
        super().__init__()
        question = Question(_("Restore this backup?"), name)
        question.add(Text(made_words(found.made), Role.LEAD))
        question.add(Titled(_("In it"), Bullets(inside(found))))
        question.add(Titled(_("What happens"), Bullets(kept)))
        question.add_space()
        self._yes = question.answer(primary_button(_("Restore it"), "undo", HEIGHT))
        no = question.answer(quiet_button(_("Back"), "chevron-left", HEIGHT))
        self._yes.clicked.connect(self.accepted)
        no.clicked.connect(self.declined)
        fill(self, question)

    def arrive(self) -> None:
        """Put the big button under the finger: nothing is lost by it."""
        self._yes.setFocus()


class DeleteQuestion(QWidget):
    """``accepted`` carries whether what she wrote goes too; first a tick, then the button."""

    accepted = Signal(object)
    declined = Signal()

    def __init__(self, stays: str = "") -> None:
        super().__init__()
        self._own = Tick(_("Delete these too"))
        self._sure = Tick(_("I want everything deleted"))
        question = Question(_("Delete everything?"))
        question.add(Titled(_("This goes, and cannot be brought back"), Bullets(GOES)))
        question.add(Titled(_("This stays"), Bullets((STAYS,))))
        question.add(self._own)
        if stays:
            question.add(Text(stays, Role.BODY))
        question.add(Titled(_("Are you sure?"), self._sure))
        question.add_space()
        self._back = question.answer(primary_button(_("Back"), "chevron-left", HEIGHT))
        self._delete = question.answer(quiet_button(_("Delete everything"), "delete", HEIGHT))
        self._delete.setEnabled(False)
        self._sure.toggled.connect(self._delete.setEnabled)
        self._back.clicked.connect(self.declined)
        self._delete.clicked.connect(self._accept)
        fill(self, question)

    def arrive(self) -> None:
        """Put the finger on the way back."""
        self._back.setFocus()

    def _accept(self) -> None:
        if self._sure.isChecked():
            self.accepted.emit(self._own.isChecked())


class DataOver(QWidget):
    """Says what was done; ``leave_wanted`` closes the app, and there is nothing else to do."""

    title = _("My data")
    leave_wanted = Signal()

    def __init__(self, title: str, words: Sequence[str]) -> None:
        super().__init__()
        self._close = primary_button(_("Close Easeful"), "close", HEIGHT)
        self._close.clicked.connect(self.leave_wanted)
        parts = tuple(Text(each, Role.LEAD) for each in words if each)
        fill(self, ShortQuestion(title, parts, (self._close,)))

    def arrive(self) -> None:
        """Put the one button under the finger."""
        self._close.setFocus()


GOES: Final = (
    _("Your journal: sessions, scores, notes, heat"),
    _("Settings and reminders"),
    _("What you told about your body"),
    _("Drafts, the log, and copies of the journal kept in the folder"),
)
STAYS: Final = _("Routines, exercises and pictures you made")


KEPT: Final = {
    (True, True): _("Settings and reminders"),
    (True, False): _("Settings"),
    (False, True): _("Reminders"),
    (False, False): "",
}
"""By whether there are settings in it, and reminders."""


def made_words(made: datetime) -> str:
    """Return when a backup was made."""
    words = _("Made on {day} {month}, {time}.")
    return words.format(day=made.day, month=month_of(made), time=time_words(made))


def inside(found: Found) -> tuple[str, ...]:
    """Return what is in a backup, in a line for each kind."""
    journal = found.journal or JournalFacts()
    n_sessions, n_entries, n_heats = journal.sessions, journal.entries, journal.heats
    told = (
        (n_sessions, ngettext("{n} session", "{n} sessions", n_sessions)),
        (n_entries, ngettext("{n} entry", "{n} entries", n_entries)),
        (n_heats, ngettext("{n} time of heat or cold", "{n} times of heat or cold", n_heats)),
    )
    made = (
        (found.routines, ngettext("{n} routine of yours", "{n} routines of yours", found.routines)),
        (found.exercises, ngettext("{n} exercise", "{n} exercises", found.exercises)),
    )
    lines = (
        *(
            ", ".join(words.format(n=count) for count, words in each if count)
            for each in (told, made)
        ),
        KEPT[found.has_settings, found.has_reminders],
    )
    return tuple(filter(None, lines)) or (_("Nothing that you have told or made"),)
