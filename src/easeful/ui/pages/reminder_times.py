"""The times of day at which a reminder asks: one as a rule, more if they are wanted."""

from __future__ import annotations

from datetime import time
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.reminder_words import time_in_words
from easeful.core.words import _
from easeful.library.reminder_file import MOST_TIMES
from easeful.ui.dress import dress
from easeful.ui.theme import Look
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.time_field import TimeField, stepped

COMMON: Final = (time(8), time(13), time(20))
APART: Final = 4 * 60
"""Minutes from the last time to the next one, where all common times are taken."""


class ReminderTimes(QWidget):
    """``changed`` carries the times in their order, ``None`` for one that is not yet a time.

    The common times stand for the last one, which is the newest.
    """

    changed = Signal(object)

    def __init__(self, times: tuple[time | None, ...]) -> None:
        super().__init__()
        self._look: Look | None = None
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = FlowLayout(gap=10)
        for each in COMMON:
            button = quiet_button(time_in_words(each))
            button.clicked.connect(lambda _checked=False, moment=each: self._take(moment))
            row.addWidget(button)
        self._more = quiet_button(_("Another time"), "plus")
        self._more.clicked.connect(self._add_another)
        row.addWidget(self._more)
        self._column.addLayout(row)
        self.show_times(times)

    @property
    def times(self) -> tuple[time | None, ...]:
        """Return what is chosen."""
        return tuple(line.field.moment for line in self._lines)

    def show_times(self, times: tuple[time | None, ...]) -> None:
        """Show these times."""
        while len(self._lines) > len(times):
            self._drop(self._lines[-1])
        while len(self._lines) < len(times):
            self._add()
        for line, each in zip(self._lines, times, strict=True):
            line.field.show_time(each)

    def set_look(self, look: Look) -> None:
        """Keep the look for times to come."""
        self._look = look
        self._column.setSpacing(look.space(12))

    def _take(self, moment: time) -> None:
        self._lines[-1].field.show_time(moment)
        self._tell()

    def _add_another(self) -> None:
        another = next_after(self.times)
        self._add()
        self._lines[-1].field.show_time(another)
        self._lines[-1].field.take_focus()
        self._tell()

    def _add(self) -> None:
        line = _Line(_("Time {n}").format(n=len(self._lines) + 1))
        line.field.changed.connect(self._tell)
        line.remove_wanted.connect(lambda: self._remove(line))
        self._column.insertWidget(len(self._lines), line)
        self._lines.append(line)
        if self._look is not None:
            dress(line, self._look)
        line.show()
        self._mind_number()

    def _remove(self, line: _Line) -> None:
        self._drop(line)
        self._lines[-1].field.take_focus()
        self._tell()

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        self._mind_number()

    def _mind_number(self) -> None:
        for line in self._lines:
            line.show_remove(wanted=len(self._lines) > 1)
        self._more.setEnabled(len(self._lines) < MOST_TIMES)

    def _tell(self) -> None:
        self.changed.emit(self.times)


def next_after(times: tuple[time | None, ...]) -> time:
    """Return the time that is offered beside these: a common one, else some hours later."""
    free = (each for each in COMMON if each not in times)
    return next(free, stepped(times[-1] or COMMON[-1], APART))


class _Line(QWidget):
    """One time, and a button that takes it away where it is not the only one."""

    remove_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.field = TimeField(name)
        self._remove = quiet_button(_("Remove"))
        self._remove.setAccessibleName(_("Remove: {name}").format(name=name))
        self._remove.clicked.connect(self.remove_wanted)
        self.field.add(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)

    def show_remove(self, *, wanted: bool) -> None:
        """Offer to take it away, or not."""
        self._remove.setVisible(wanted)
