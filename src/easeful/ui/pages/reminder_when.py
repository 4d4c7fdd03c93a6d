"""When a reminder asks: at a time, or every so often from one time to another."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.reminder_draft import Draft
from easeful.core.words import _, ngettext
from easeful.ui.pages.reminder_times import ReminderTimes
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.time_field import TimeField

NAME: Final = _("When?")
WAYS: Final = ((False, _("At a time")), (True, _("Every so often")))
SPANS: Final = (30, 45, 60, 90, 120)
EVERY: Final = _("Every")
FROM: Final = _("From")
TO: Final = _("To")


class ReminderWhen(QWidget):
    """``changed`` carries the ``Draft`` with the times that were chosen."""

    changed = Signal(object)

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._ways = PillRow(NAME, WAYS)
        self._times = ReminderTimes(draft.at)
        self._spans = PillRow(EVERY, _spans(draft.every))
        self._begin, self._end = TimeField(FROM), TimeField(TO)
        self._repeat = Together(
            self._spans,
            Text(FROM, Role.HEADING),
            self._begin,
            Text(TO, Role.HEADING),
            self._end,
        )
        fill(self, Together(Text(NAME, Role.HEADING), self._ways, self._times, self._repeat))
        self._connect()
        self.show_draft(draft)

    def show_draft(self, draft: Draft) -> None:
        """Show what is chosen."""
        self._draft = draft
        self._ways.show_choice(draft.repeats)
        self._times.setVisible(not draft.repeats)
        self._repeat.setVisible(draft.repeats)
        self._times.show_times(draft.at)
        self._spans.show_choice(draft.every)
        self._begin.show_time(draft.begin)
        self._end.show_time(draft.end)

    def _connect(self) -> None:
        self._ways.chosen.connect(self._take_way)
        self._times.changed.connect(self._take_times)
        self._spans.chosen.connect(self._take_span)
        self._begin.changed.connect(self._take_begin)
        self._end.changed.connect(self._take_end)

    def _take_way(self, repeats: object) -> None:
        self._take(replace(self._draft, repeats=bool(repeats)))

    def _take_times(self, times: tuple[time | None, ...]) -> None:
        self._take(replace(self._draft, at=times))

    def _take_span(self, every: int) -> None:
        self._take(replace(self._draft, every=every))

    def _take_begin(self, begin: time | None) -> None:
        self._take(replace(self._draft, begin=begin))

    def _take_end(self, end: time | None) -> None:
        self._take(replace(self._draft, end=end))

    def _take(self, draft: Draft) -> None:
        self.show_draft(replace(draft, own_times=True))
        self.changed.emit(self._draft)


def _spans(every: int) -> tuple[tuple[int, str], ...]:
    """Return the choices, with the one that a file may have brought."""
    return tuple(
        (each, ngettext("{count} min", "{count} min", each).format(count=each))
        for each in sorted({*SPANS, every})
    )
