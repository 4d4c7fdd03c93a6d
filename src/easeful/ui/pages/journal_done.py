"""What was done, the newest day first. Only the days that are seen are made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from easeful.core.heat_reasons import time_words
from easeful.core.overview_done import DoneDay
from easeful.core.overview_rows import Row
from easeful.core.words import _
from easeful.ui.dress import dress
from easeful.ui.pages.journal_frame import Pair
from easeful.ui.pages.journal_looking import UnreadError
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.card import Card
from easeful.ui.widgets.long_words import breakable
from easeful.ui.widgets.text import Text, Tone

AT_ONCE: Final = 20
"""Rows that are shown first, and as many more with each press of the button, in whole days."""

SHARES: Final = (1, 5)
NARROW: Final = 600
TIME_WIDE: Final = 60
TOP: Final = Qt.AlignmentFlag.AlignTop


class DoneList(Card):
    """Quiet rows; "Older" shows more of them."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._days: Sequence[DoneDay] = ()
        self._rows: list[QWidget] = []
        self._older = quiet_button(_("Older"), "chevron-down")
        self._older.clicked.connect(self._show_more)
        self._holder = QWidget()
        self._column = fill(self._holder)
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self._frame.addWidget(Text(_("What you did"), Role.HEADING))
        self._frame.addWidget(self._holder)
        self._frame.addWidget(self._older, 0, Qt.AlignmentFlag.AlignLeft)

    def show_days(self, days: Sequence[DoneDay]) -> None:
        """Show the first of ``days``, which begin with the newest."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self._days = [], days
        self._show_more()

    def set_look(self, look: Look) -> None:
        """Take on colours, and lengths that grow with the text."""
        super().set_look(look)
        self._look = look
        self._frame.setSpacing(look.space(14))
        self._column.setSpacing(look.space(16))

    def _show_more(self) -> None:
        """Show some more days below the others, none of which moves."""
        lines = 0
        for at in range(len(self._rows), len(self._days)):
            if lines >= AT_ONCE:
                break
            try:
                day = self._days[at]  # of years a day is read only now
            except UnreadError:
                break  # she may ask again
            lines += len(day.kinds)
            row = _Row(day)
            if self._look is not None:
                dress(row, self._look)
            self._column.addWidget(row)
            self._rows.append(row)
        self._older.setVisible(len(self._rows) < len(self._days))


class _Row(Pair):
    """A day, and beside it what was on it."""

    def __init__(self, day: DoneDay) -> None:
        title = Text(day.title, Role.STRONG)
        super().__init__((title, _Told(day.rows)), SHARES, NARROW, gap=4)
        self.keep_top(title)


class _Told(QWidget):
    """What was done and told on a day, with the times of it in a column."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for row in rows:
            at = self._grid.rowCount()
            if row.at is not None:
                self._grid.addWidget(Text(time_words(row.at), Role.BODY, Tone.QUIET), at, 0, TOP)
            for down, (words, tone) in enumerate(_lines(row)):
                text = Text(breakable(words), Role.BODY, tone)
                text.setAccessibleName(words if down else _said(row))
                self._grid.addWidget(text, at + down, 1)

    def set_look(self, look: Look) -> None:
        """Take on the distance between lines, and the width of times."""
        self._grid.setVerticalSpacing(look.space(3))
        self._grid.setColumnMinimumWidth(0, look.px(TIME_WIDE))


def _lines(row: Row) -> Iterator[tuple[str, Tone]]:
    """Yield the lines of a row: what it was, how it felt, and her own words, quietly."""
    felt = " \u00b7 ".join([*(each.short for each in row.scores), *row.notes])
    yield "\n".join(part for part in (_what(row), felt) if part), Tone.PLAIN
    if row.quote:
        yield _("\u201c{words}\u201d").format(words=row.quote), Tone.QUIET


def _said(row: Row) -> str:
    """Return the first of them as it is read aloud: there an arrow would be a riddle."""
    return ". ".join([_what(row), *(each.words for each in row.scores), *row.notes])


def _what(row: Row) -> str:
    return row.what or row.title
