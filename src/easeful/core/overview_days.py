"""Each day of a span: movement, calm, heat and the kind of day.

A session counts on the day on which it was begun, where she was, also one that was stopped.
A day on which nothing was written down is a day like any other: nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from easeful.core.date_words import day_words
from easeful.core.day import Day
from easeful.core.diary import Records
from easeful.core.lately import BARELY
from easeful.core.overview_words import KINDS_WITHIN, length_words
from easeful.core.wholes import sound
from easeful.core.words import _, ngettext

NEW_WITHIN: Final = 7
"""Whoever began later than that in a span is not told of the days before."""


class DayLine(NamedTuple):
    """One day. Seconds; ``day`` is its kind, ``None`` where it was not told."""

    on: date
    sessions: int
    moved: float
    calm: float
    heat: float
    cold: float
    day: Day | None
    today: date

    @property
    def words(self) -> str:
        """Return it as it is read: "Tue 3 Mar: 14 minutes, a sore day"."""
        lengths = (
            (self.moved, "{length}"),
            (self.calm, _("{length} of calm")),
            (self.heat, _("{length} of heat")),
            (self.cold, _("{length} of cold")),
        )
        parts = [form.format(length=length_words(each)) for each, form in lengths if each]
        if self.day is not None:
            parts.append(KINDS_WITHIN[self.day])
        what = ", ".join(parts) or _("nothing noted")
        return _("{day}: {what}").format(day=day_words(self.on, self.today), what=what)


def days_of(records: Records, span: tuple[date, date], today: date) -> tuple[DayLine, ...]:
    """Return every day of ``span``, also the empty ones."""
    first = span[0].toordinal()
    many = max(0, span[1].toordinal() + 1 - first)
    moved, calm, heat, cold = ([0.0] * many for _kind in range(4))
    sessions = [0] * many
    for session in records.sessions:
        at = session.began.toordinal() - first
        if 0 <= at < many:
            sessions[at] += 1
            (moved if session.moves else calm)[at] += sound(session.seconds)
    for each in records.heats:
        at = each.began.toordinal() - first
        if 0 <= at < many and each.ended is not None:
            (heat if each.plan.pack.warms else cold)[at] += sound(each.on_seconds)
    dates = [date.fromordinal(first + at) for at in range(many)]
    return tuple(
        DayLine(
            on, sessions[at], moved[at], calm[at], heat[at], cold[at], records.days.get(on), today
        )
        for at, on in enumerate(dates)
    )


def moved_words(days: Sequence[DayLine], today: date) -> str:
    """Say on how many days there was movement, of more than a few seconds; "" if on none.

    Of how many is said to those who were there all the time: the others missed nothing.
    """
    moved = [day.on for day in days if day.moved >= BARELY]
    if not moved:
        return ""
    many = len(moved)
    if moved[0] - days[0].on >= timedelta(days=NEW_WITHIN) or many == 1:
        return ngettext("You moved on {n} day.", "You moved on {n} days.", many).format(n=many)
    if days[-1].on == today:
        return _("You moved on {n} of the last {all} days.").format(n=many, all=len(days))
    return _("You moved on {n} of {all} days.").format(n=many, all=len(days))
