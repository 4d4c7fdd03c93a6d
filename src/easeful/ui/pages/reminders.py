"""The reminders: all of them on one screen, and one at a time while it is made or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from easeful.core.reminder import Reminder
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.dress import dress
from easeful.ui.pages.reminder_form import ReminderForm
from easeful.ui.pages.reminder_gone import Row
from easeful.ui.pages.reminder_list import ReminderList
from easeful.ui.pages.reminder_routine import Names
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look
from easeful.ui.widgets.press import REST_MS


class RemindersPage(QWidget):
    """Shows what there is and asks; the file is changed elsewhere, and then shown again.

    ``added`` carries a ``Reminder``; ``changed`` and ``undone`` (index, ``Reminder``);
    ``switched`` (index, on); ``deleted`` the index. What was filled in is kept until the file has
    taken it: the form closes when the next ``show_reminders`` brings something new.
    """

    title = _("Reminders")
    added = Signal(object)
    changed = Signal(object)
    switched = Signal(object)
    deleted = Signal(object)
    undone = Signal(object)
    pause_today = Signal()
    go_on_today = Signal()
    later_chosen = Signal(object)
    start_chosen = Signal(object)
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._names: Names = ()
        self._last = ""
        self._form: ReminderForm | None = None
        self._changing: Row | None = None
        self._wanted: Reminder | None = None
        self._list = ReminderList(self.title)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        fill(self, self._stack)
        self._connect()
        self.show_reminders((), "", (), paused=False)

    def arrive(self) -> None:
        """Show the list; a form that was left half filled in is still there."""
        if self._form is not None and self._form.is_changed:
            self._form.arrive()
            return
        self._close_form()
        self._list.arrive()

    def show_reminders(
        self, rows: tuple[Row, ...], next_words: str, problems: tuple[str, ...], *, paused: bool
    ) -> None:
        """Show what the file says, what comes next, and whether reminders rest for today."""
        is_taken = self._wanted is not None and rows != self._list.rows
        self._list.show_rows(rows, problems)
        self._list.show_next(next_words, paused=paused)
        if is_taken:
            self._show_saved()

    def show_choices(self, later: int, *, starts: bool | None) -> None:
        """Show the minutes of "Later", and whether it starts with the computer.

        ``starts`` is ``None`` where the computer cannot do that.
        """
        self._list.show_choices(later, starts=starts)

    def show_routines(self, names: Names, last: str) -> None:
        """Take the routines that there are, (id, name), and the id of the last one used."""
        self._names, self._last = names, last

    def set_look(self, look: Look) -> None:
        """Keep the look for forms to come."""
        self._look = look

    def _connect(self) -> None:
        shown = self._list
        shown.add_wanted.connect(self._add)
        shown.change_wanted.connect(self._change)
        shown.switched.connect(self._switch)
        shown.deleted.connect(lambda row: self.deleted.emit(row.index))
        shown.undone.connect(lambda row: self.undone.emit((row.index, row.reminder)))
        shown.pause_wanted.connect(self.pause_today)
        shown.go_on_wanted.connect(self.go_on_today)
        shown.later_chosen.connect(self.later_chosen)
        shown.start_chosen.connect(self.start_chosen)
        shown.file_wanted.connect(self.file_wanted)

    def _switch(self, switched: tuple[Row, bool]) -> None:
        row, is_on = switched
        self.switched.emit((row.index, is_on))

    def _add(self) -> None:
        self._open_form(None)

    def _change(self, row: Row) -> None:
        self._open_form(row)

    def _open_form(self, row: Row | None) -> None:
        form = ReminderForm(self._names, self._last, None if row is None else row.reminder)
        self._changing, self._form = row, form
        form.saved.connect(self._keep)
        form.cancelled.connect(self._cancel)
        if self._look is not None:
            dress(form, self._look)
        self._stack.addWidget(form)
        self._show_screen(form)
        form.arrive()

    def _keep(self, reminder: Reminder) -> None:
        """Ask for the reminder to be kept; one that left the file meanwhile is added anew."""
        before = self._changing
        if before is not None and before.reminder == reminder:
            self._cancel()
            return
        self._wanted = reminder
        there = [row for row in self._list.rows if before and row.reminder == before.reminder]
        if before is None or not there:
            self.added.emit(reminder)
        else:
            nearest = min(there, key=lambda row: abs(row.index - before.index))
            self.changed.emit((nearest.index, reminder))

    def _show_saved(self) -> None:
        wanted = self._wanted
        row = next((each for each in self._list.rows if each.reminder == wanted), self._changing)
        self._close_form()
        announce(self, _("Saved"))
        self._go_to(row)

    def _cancel(self) -> None:
        row = self._changing
        self._close_form()
        self._go_to(row)

    def _go_to(self, row: Row | None) -> None:
        """Put the finger on ``row`` in the list; on the big button if it is not there."""
        place = None if row is None else self._list.row_of(row)
        if place is None:
            self._list.arrive()
        else:
            place.take_focus()
            self._list.reveal(place)

    def _close_form(self) -> None:
        if self._form is not None:
            self._show_screen(self._list)
            self._stack.removeWidget(self._form)
            self._form.deleteLater()
        self._form = self._changing = self._wanted = None

    def _show_screen(self, screen: QWidget) -> None:
        """Show ``screen``; the second click of a doubled one was not meant for it."""
        deaf = Qt.WidgetAttribute.WA_TransparentForMouseEvents
        screen.setAttribute(deaf)
        QTimer.singleShot(REST_MS, screen, lambda: screen.setAttribute(deaf, False))  # noqa: FBT003
        self._stack.setCurrentWidget(screen)
