"""The screen with all reminders: what comes next, the list, and how they behave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.settings import LATERS
from easeful.core.words import _, ngettext
from easeful.ui.announce import announce
from easeful.ui.pages.heat_frame import HEIGHT
from easeful.ui.pages.reminder_gone import Gone, Row
from easeful.ui.pages.reminder_rows import DELETED, ReminderRow, ReminderRows
from easeful.ui.pages.reminder_trouble import ReminderTrouble
from easeful.ui.pages.setting_rows import SettingGroup, SettingRow, line_of
from easeful.ui.pages.sheet import Sheet, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text, Tone

LATER: Final = tuple(
    (each, ngettext("{count} min", "{count} min", each).format(count=each)) for each in LATERS
)
YES_NO: Final = ((True, _("Yes")), (False, _("No")))
NOTHING: Final = _("No reminders yet. One may ask you gently; it never starts anything.")


@dataclass(frozen=True, slots=True)
class _Awaited:
    """A row that was asked to go or to come back; the next look at the file says if it did."""

    row: Row
    goes: bool


class ReminderList(QWidget):
    """Signals of rows carry the ``Row``; those of choices what was chosen."""

    add_wanted = Signal()
    change_wanted = Signal(object)
    switched = Signal(object)
    deleted = Signal(object)
    undone = Signal(object)
    pause_wanted = Signal()
    go_on_wanted = Signal()
    later_chosen = Signal(object)
    start_chosen = Signal(object)
    file_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._gone = Gone()
        self._awaited: _Awaited | None = None
        self._next = Text("", Role.LEAD)
        self._paused = Text(_("Paused for today."), Role.LEAD)
        self._add = primary_button(_("Add a reminder"), "plus", HEIGHT)
        self._go_on = quiet_button(_("Go on"), "start", HEIGHT)
        self._pause = quiet_button(_("Pause for today"), "pause", HEIGHT)
        self._nothing = Text(NOTHING, Role.LEAD, Tone.QUIET)
        self._trouble = ReminderTrouble()
        self._list = ReminderRows()
        self._later = SettingRow(_("“Later” asks again in"), "", LATER)
        self._start = SettingRow(_("Start with the computer"), "", YES_NO)
        self._file = quiet_button(_("Open reminders.yaml"), "editor")
        self._sheet = Sheet(860)
        self._lay_out(title)
        self._connect()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the reminders that there are."""
        return self._rows

    def arrive(self) -> None:
        """Forget what was deleted, and put the finger on the big button."""
        self._gone, self._awaited = Gone(), None
        self._list.show_rows(self._gone.among(self._rows))
        self._sheet.verticalScrollBar().setValue(0)
        self._add.setFocus()

    def show_rows(self, rows: tuple[Row, ...], problems: tuple[str, ...]) -> None:
        """Show the reminders; one that was just deleted stays as such."""
        self._mind_gone(len(rows) - len(self._rows))
        self._rows = rows
        self._list.show_rows(self._gone.among(rows))
        self._nothing.setVisible(not rows and not problems)
        self._trouble.show_problems(problems)

    def show_next(self, words: str, *, paused: bool) -> None:
        """Say what comes next, and whether reminders rest for today."""
        self._next.setText(words)
        self._next.setVisible(bool(words))
        for part in (self._paused, self._go_on):
            part.setVisible(paused)
        self._pause.setVisible(bool(words) and not paused)

    def show_choices(self, later: int, *, starts: bool | None) -> None:
        """Show the choices; ``starts`` is ``None`` where the computer cannot start it."""
        self._later.pills.show_choice(later)
        self._start.setVisible(starts is not None)
        if starts is not None:
            self._start.pills.show_choice(starts)

    def row_of(self, row: Row) -> ReminderRow | None:
        """Return where this reminder is seen."""
        return self._list.row_of(row)

    def reveal(self, part: QWidget) -> None:
        """Scroll until ``part`` is seen."""
        self._sheet.reveal(part)

    def _lay_out(self, title: str) -> None:
        buttons = FlowLayout()
        for button in (self._add, self._go_on, self._pause):
            buttons.addWidget(button)
        behave = SettingGroup(_("How they behave"))
        for part in (self._later, self._start, line_of(self._file)):
            behave.add(part)
        self._sheet.add(Text(title, Role.TITLE))
        for part in (self._paused, self._next, self._nothing):
            self._sheet.add(part)
        self._sheet.add(buttons)
        for part in (self._trouble, self._list, behave):
            self._sheet.add(part)
        self._sheet.add_space()
        fill(self, self._sheet)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_wanted)
        self._go_on.clicked.connect(self.go_on_wanted)
        self._pause.clicked.connect(self.pause_wanted)
        self._list.switched.connect(self.switched)
        self._list.change_wanted.connect(self.change_wanted)
        self._list.delete_wanted.connect(self._delete)
        self._list.undo_wanted.connect(self._undo)
        self._later.pills.chosen.connect(self.later_chosen)
        self._start.pills.chosen.connect(self.start_chosen)
        for each in (self._file.clicked, self._trouble.file_wanted):
            each.connect(self.file_wanted)

    def _mind_gone(self, more: int) -> None:
        """Remember what has gone, and forget what has come back, if the file has done it."""
        awaited, self._awaited = self._awaited, None
        if awaited is None:
            return
        if awaited.goes and more < 0:
            self._gone = self._gone.having(awaited.row)
            announce(self, DELETED)
        elif not awaited.goes and more > 0:
            self._gone = self._gone.without(awaited.row)

    def _delete(self, row: Row) -> None:
        self._awaited = _Awaited(row, goes=True)
        self.deleted.emit(row)

    def _undo(self, row: Row) -> None:
        self._awaited = _Awaited(row, goes=False)
        self.undone.emit(row)
