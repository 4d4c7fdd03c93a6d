"""A time of day: typed, or stepped to with big buttons. The clock has 24 hours, as in the file."""

from __future__ import annotations

from datetime import time
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QWidget

from easeful.core.reminder import MINUTES_AN_HOUR
from easeful.core.reminder_words import time_in_words
from easeful.core.words import _
from easeful.library.times import HALF_A_DAY, HOURS_A_DAY, NEARLY
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import LEAST_HEIGHT, Button, quiet_button
from easeful.ui.widgets.field import Field
from easeful.ui.widgets.flow import FlowLayout

HOUR: Final = MINUTES_AN_HOUR
STEP: Final = 5
A_DAY: Final = HOURS_A_DAY * MINUTES_AN_HOUR
STEPS: Final = (
    (-HOUR, _("−1 h"), _("one hour earlier")),
    (HOUR, _("+1 h"), _("one hour later")),
    (-STEP, _("−5 min"), _("five minutes earlier")),
    (STEP, _("+5 min"), _("five minutes later")),
)
KEYS: Final = {
    Qt.Key.Key_Up: STEP,
    Qt.Key.Key_Down: -STEP,
    Qt.Key.Key_PageUp: HOUR,
    Qt.Key.Key_PageDown: -HOUR,
}
WIDTH: Final = 132
LONGEST: Final = 12
"""Letters; enough for "08:00 p.m."."""


class TimeField(QWidget):
    """``changed`` carries the time, ``None`` while what is typed is no time."""

    changed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._moment: time | None = None
        self._last = time()
        self._typed = _Typed(name)
        row = FlowLayout(gap=8)
        row.addWidget(self._typed)
        for minutes, words, heard in STEPS:
            button = quiet_button(words)
            button.setAccessibleName(f"{name}: {heard}")
            button.clicked.connect(lambda _checked=False, by=minutes: self._step(by))
            row.addWidget(button)
        self._row = row
        self.setLayout(row)
        self._typed.textEdited.connect(self._read)
        self._typed.editingFinished.connect(self._tidy)
        self._typed.stepped.connect(self._step)

    @property
    def moment(self) -> time | None:
        """Return the time, ``None`` if what is typed is none."""
        return self._moment

    def add(self, button: Button) -> None:
        """Put ``button`` behind the others."""
        self._row.addWidget(button)

    def show_time(self, moment: time | None) -> None:
        """Show ``moment``; what is being typed stays as it is if it says the same."""
        if moment is not None and moment != self._moment:
            self._moment = self._last = moment
            self._typed.setText(time_in_words(moment))

    def take_focus(self) -> None:
        """Be ready for typing over what is there."""
        self._typed.setFocus()
        self._typed.selectAll()

    def _read(self, text: str) -> None:
        self._moment = time_in(text)
        self._last = self._moment or self._last
        self.changed.emit(self._moment)

    def _tidy(self) -> None:
        """Write what was typed as it was understood."""
        if self._moment is not None:
            self._typed.setText(time_in_words(self._moment))

    def _step(self, by: int) -> None:
        self.show_time(stepped(self._last, by))
        self._tidy()
        self.changed.emit(self._moment)


class _Typed(Field):
    """The line for typing, in large type; arrows step as the buttons do."""

    stepped = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setPlaceholderText("")
        self.setMaxLength(LONGEST)

    def set_look(self, look: Look) -> None:
        """Take on colours, and the size of a title."""
        super().set_look(look)
        self.setFont(look.font(Role.TITLE))

    def sizeHint(self) -> QSize:
        """Return room for a time."""
        wide = WIDTH if self._look is None else self._look.px(WIDTH)
        return QSize(wide, self._height())

    def _height(self) -> int:
        """Return the height of the buttons beside it."""
        if self._look is None:
            return LEAST_HEIGHT
        words = QFontMetrics(self._look.font(Role.STRONG)).height()
        return max(LEAST_HEIGHT, words + 2 * self._look.space(12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows and page keys step."""
        by = KEYS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(by)


def time_in(text: str) -> time | None:
    """Return the time of day that ``text`` says: 20:00, 8, 8.30, 0830, 8 pm; else ``None``."""
    found = NEARLY.fullmatch(text.strip())
    if found is None:
        return None
    hour, half = int(found["h"]), (found["half"] or "").lower()
    if half and 1 <= hour <= HALF_A_DAY:
        hour = hour % HALF_A_DAY + (HALF_A_DAY if half == "p" else 0)
    return time(hour % HOURS_A_DAY, int(found["m"] or 0)) if hour <= HOURS_A_DAY else None


def stepped(moment: time, by: int) -> time:
    """Return the time ``by`` minutes away; small steps lead to the next round one."""
    minutes = moment.hour * MINUTES_AN_HOUR + moment.minute
    if abs(by) == STEP:
        minutes = (minutes // STEP + 1 if by > 0 else (minutes - 1) // STEP) * STEP
    else:
        minutes += by
    return time(*divmod(minutes % A_DAY, MINUTES_AN_HOUR))
