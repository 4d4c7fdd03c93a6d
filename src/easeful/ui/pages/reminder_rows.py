"""The list of reminders: what, when, a switch, and what else may be done with each."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from easeful.core.reminder_words import times_in_words
from easeful.core.words import _
from easeful.ui.dress import dress
from easeful.ui.pages.reminder_gone import Row, Shown
from easeful.ui.pages.sheet import Together
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import Card
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.press import REST_MS
from easeful.ui.widgets.switch import Switch
from easeful.ui.widgets.text import Text, Tone

ROOM_FOR_WORDS: Final = 240
"""Pixels at 100 % that the words have beside the buttons; with less these stand below them."""

LEAST_WIDTH: Final = 80
"""Pixels; a word that is longer than the row is cut rather than the buttons behind it."""

DELETED: Final = _("Deleted.")


class ReminderRow(Card):
    """One reminder. Every signal carries its ``Row``; ``switched`` (Row, on)."""

    switched = Signal(object)
    change_wanted = Signal(object)
    delete_wanted = Signal(object)
    undo_wanted = Signal(object)

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self._shown = shown
        self._look: Look | None = None
        self._name = Text("", Role.LEAD)
        self._name.setMinimumWidth(LEAST_WIDTH)
        self._when = Text("", Role.BODY, Tone.QUIET)
        self._switch = Switch("")
        self._change = quiet_button(_("Change"))
        self._delete = quiet_button(_("Delete"))
        self._undo = quiet_button(_("Undo"), "again")
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._connect()
        self.show_row(shown)

    @property
    def shown(self) -> Shown:
        """Return what is seen."""
        return self._shown

    def show_row(self, shown: Shown) -> None:
        """Show another reminder, or what became of this one."""
        if shown.is_gone is not self._shown.is_gone:
            self._rest.start()
        self._shown = shown
        row, name = shown.row, shown.row.name
        self._name.setText(name)
        self._when.setText(DELETED if shown.is_gone else _begun(times_in_words(row.reminder)))
        self._switch.show_on(wanted=row.reminder.is_on)
        self._switch.setAccessibleName(name)
        for button in (self._change, self._delete, self._undo):
            button.setAccessibleName(f"{button.text()}: {name}")
        self._show_controls(is_gone=shown.is_gone)
        self._fit()

    def take_focus(self) -> None:
        """Put the finger on what may be done next."""
        (self._undo if self._shown.is_gone else self._change).setFocus()

    def set_look(self, look: Look) -> None:
        """Take on colours, and lengths that grow with the text."""
        super().set_look(look)
        self._look = look
        side, above = look.space(20), look.space(14)
        self.setContentsMargins(side, above, side, above)
        self._row.setSpacing(look.space(12))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the words where they have no room beside them."""
        super().resizeEvent(event)
        self._fit()

    def _show_controls(self, *, is_gone: bool) -> None:
        """Show what may be done. The focus goes there first: lost, it would scroll the page."""
        live = (self._switch, self._change, self._delete)
        come, go = ((self._undo,), live) if is_gone else (live, (self._undo,))
        for part in come:
            part.show()
        if any(part.hasFocus() for part in go):
            self.take_focus()
        for part in go:
            part.hide()

    def _lay_out(self) -> None:
        buttons = QWidget()
        self._flow = FlowLayout(gap=10)
        for part in (self._switch, self._change, self._delete, self._undo):
            self._flow.addWidget(part)
        buttons.setLayout(self._flow)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(Together(self._name, self._when), 1)
        self._row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self._switch.toggled.connect(lambda is_on: self.switched.emit((self._shown.row, is_on)))
        self._change.clicked.connect(lambda: self.change_wanted.emit(self._shown.row))
        self._delete.clicked.connect(lambda: self._ask(self.delete_wanted))
        self._undo.clicked.connect(lambda: self._ask(self.undo_wanted))

    def _ask(self, wanted: SignalInstance) -> None:
        """Ask for it; but Undo stands where Delete was, and a doubled press meant only one."""
        if not self._rest.isActive():
            wanted.emit(self._shown.row)

    def _fit(self) -> None:
        if self._look is None:
            return
        margins = self.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._row.spacing()
        needed = self._flow.sizeHint().width() + self._look.px(ROOM_FOR_WORDS)
        beside = QBoxLayout.Direction.LeftToRight
        self._row.setDirection(beside if room >= needed else QBoxLayout.Direction.TopToBottom)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


class ReminderRows(QWidget):
    """All of them. Widgets stay where they are, and with them the focus."""

    switched = Signal(object)
    change_wanted = Signal(object)
    delete_wanted = Signal(object)
    undo_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._rows: list[ReminderRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_rows(self, rows: tuple[Shown, ...]) -> None:
        """Show these, and nothing where there is none."""
        while len(self._rows) > len(rows):
            spare = self._rows.pop()
            spare.hide()
            spare.deleteLater()
        for widget, shown in zip(self._rows, rows, strict=False):
            widget.show_row(shown)
        for shown in rows[len(self._rows) :]:
            self._add(shown)
        self.setVisible(bool(rows))

    def row_of(self, row: Row) -> ReminderRow | None:
        """Return the widget in which this reminder is seen; the last if it is there twice."""
        found = (each for each in reversed(self._rows) if each.shown.row.reminder == row.reminder)
        return next(found, None)

    def set_look(self, look: Look) -> None:
        """Keep the look for rows to come."""
        self._look = look
        self._column.setSpacing(look.space(10))

    def _add(self, shown: Shown) -> None:
        widget = ReminderRow(shown)
        widget.switched.connect(self.switched)
        widget.change_wanted.connect(self.change_wanted)
        widget.delete_wanted.connect(self.delete_wanted)
        widget.undo_wanted.connect(self.undo_wanted)
        self._rows.append(widget)
        self._column.addWidget(widget)
        if self._look is not None:
            dress(widget, self._look)
        widget.show()
