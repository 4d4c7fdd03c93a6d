"""What was done and told, day by day, the newest first: rows that are made when they are read.

Every session, every heat and every entry stands in one row: what belongs to a whole with it, on
the day on which the whole began; the rest by itself. An entry that tells nothing has none.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from easeful.core.date_words import day_words
from easeful.core.day import Day
from easeful.core.diary import Entry, Measure, Payback, Records, Slept
from easeful.core.overview_rows import (
    Done,
    Row,
    RowKind,
    entries_of,
    row_of_entry,
    row_of_whole,
    trigger_notes,
)
from easeful.core.overview_words import KINDS, sleep_words
from easeful.core.report_words import PAYBACKS
from easeful.core.wholes import Whole
from easeful.core.words import _

_HARD: Final = frozenset({Day.FLARE, Day.SORE})
"""The kinds of day that have a row: of an ordinary one there is nothing to say."""


class DoneDay(NamedTuple):
    """All of one day. ``found`` is in no order yet: of ten years few days are read."""

    on: date
    found: tuple[Done, ...]
    day: Day | None
    payback: Payback | None
    slept: Slept | None
    today: date

    @property
    def title(self) -> str:
        """Return the day in words: "Tue 3 Mar"."""
        return day_words(self.on, self.today)

    @property
    def done(self) -> tuple[Done, ...]:
        """Return what was done and told, the newest first."""
        return tuple(sorted(self.found, key=_moment, reverse=True))

    @property
    def has_rows(self) -> bool:
        """Say whether there is anything to tell."""
        return bool(self.found) or self.payback is not None or self.day in _HARD or self._has_slept

    @property
    def kinds(self) -> tuple[RowKind | Done, ...]:
        """Return what there is a row for, without making it."""
        found: list[RowKind | Done] = []
        if self.day in _HARD:
            found.append(RowKind.DAY)
        if self.payback is not None:
            found.append(RowKind.NEXT_DAY)
        found.extend(self.done)
        if self._has_slept:
            found.append(RowKind.SLEEP)
        return tuple(found)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return all rows."""
        return tuple(self.row(each) for each in self.kinds)

    @property
    def _has_slept(self) -> bool:
        night = self.slept
        return night is not None and (night.hours, night.refreshed) != (None, None)

    def row(self, of: RowKind | Done) -> Row:
        """Return one row, of what ``kinds`` names."""
        if isinstance(of, Whole):
            return row_of_whole(of, triggers=self.day is not Day.FLARE)
        if isinstance(of, Entry):
            return row_of_entry(of, triggers=self.day is not Day.FLARE)
        if of is RowKind.DAY and self.day is not None:
            triggers = trigger_notes(each for one in self.done for each in entries_of(one))
            return Row(of, None, KINDS[self.day], notes=triggers if self.day is Day.FLARE else ())
        if of is RowKind.NEXT_DAY and self.payback is not None:
            how = _("The day after: {how}").format(how=PAYBACKS[self.payback])
            return Row(of, None, how)
        return Row(RowKind.SLEEP, None, sleep_words(self.slept) if self.slept else "")


def done_of(
    records: Records,
    wholes: Iterable[Whole],
    alone: Iterable[Entry],
    span: tuple[date, date],
    today: date,
) -> tuple[DoneDay, ...]:
    """Return every day of ``span`` of which something is known, the newest first."""
    found: dict[date, list[Done]] = {}
    for whole in wholes:
        found.setdefault(whole.began.date(), []).append(whole)
    for entry in alone:
        if not _tells(entry):
            continue
        found.setdefault(entry.told.date(), []).append(entry)
    told = {*records.days, *records.afters, *records.nights}
    told = {day for day in told if span[0] <= day <= span[1]}
    days = (
        DoneDay(
            on,
            tuple(found.get(on, ())),
            records.days.get(on),
            records.afters.get(on),
            records.nights.get(on),
            today,
        )
        for on in sorted(found.keys() | told, reverse=True)
    )
    return tuple([day for day in days if day.has_rows])


def _moment(done: Done) -> float:
    return (done.began if isinstance(done, Whole) else done.told).timestamp()


def _tells(entry: Entry) -> bool:
    told = (entry.words.strip(), entry.areas, entry.triggers)
    return any(told) or any(entry.score(each) is not None for each in Measure)
