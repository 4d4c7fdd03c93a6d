"""The phrases of the journal: what was done, how it was before and after, how a day was.

They say what was written down and no more. Short is good: many stand below each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from easeful.core.counting import MEASURES, number_words
from easeful.core.date_words import month_words
from easeful.core.day import Day
from easeful.core.diary import Measure, SessionRecord, Slept
from easeful.core.heat import HeatRecord
from easeful.core.heat_words import AREAS, PACKS
from easeful.core.score_words import SCORE_WORDS
from easeful.core.weeks import Week
from easeful.core.wholes import Whole, sound
from easeful.core.words import SECONDS_A_MINUTE, _, minutes_of, ngettext

KINDS: Final[Mapping[Day, str]] = MappingProxyType(
    {
        Day.FLARE: _("A flare day"),
        Day.SORE: _("A sore day"),
        Day.ORDINARY: _("An ordinary day"),
    }
)
KINDS_WITHIN: Final[Mapping[Day, str]] = MappingProxyType(
    {
        Day.FLARE: _("a flare day"),
        Day.SORE: _("a sore day"),
        Day.ORDINARY: _("an ordinary day"),
    }
)
"""The same within a sentence."""


class Scores(NamedTuple):
    """One measure before and after; of what was told by itself only ``before`` is known."""

    measure: Measure
    before: int | None
    after: int | None
    by_itself: bool = False

    @property
    def words(self) -> str:
        """Return it as it is read aloud: "Pain 6 before, 4 after"."""
        if self.by_itself:
            return self._said(_("{measure} {before}"))
        if self.after is None:
            return self._said(_("{measure} {before} before"))
        if self.before is None:
            return self._said(_("{measure} {after} after"))
        return self._said(_("{measure} {before} before, {after} after"))

    @property
    def short(self) -> str:
        """Return it as it is seen: "Pain 6 → 4"; else as it is read."""
        if self.before is None or self.after is None:
            return self.words
        return self._said(_("{measure} {before} → {after}"))

    def _said(self, words: str) -> str:
        name = SCORE_WORDS[self.measure].name
        return words.format(measure=name, before=self.before, after=self.after)


def length_words(seconds: float) -> str:
    """Return a length: "9 minutes"; what was hardly begun is "less than a minute"."""
    if seconds < SECONDS_A_MINUTE / 2:
        return _("less than a minute")
    minutes = minutes_of(seconds)
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)


def names_of(whole: Whole) -> tuple[str, ...]:
    """Return what was done, in the order in which it was begun: "Heat pad, low back"."""
    return tuple(_name(each) for each in _in_order(whole))


def lengths_of(whole: Whole) -> tuple[float, ...]:
    """Return the seconds of each, in the same order."""
    return tuple(_seconds(each) for each in _in_order(whole))


def whole_words(whole: Whole) -> str:
    """Return what was done and how long: "Heat pad, 15 minutes, then Reset, 9 minutes"."""
    parts = (f"{_name(each)}, {length_words(_seconds(each))}" for each in _in_order(whole))
    return then(parts)


def then(parts: Iterable[str]) -> str:
    """Return what followed each other as one phrase."""
    return _(", then ").join(parts)


def area_list(areas: Iterable[str]) -> str:
    """Return places on the body; one that is not known stands as it is written."""
    return ", ".join(AREAS.get(area, area) for area in areas)


def sleep_words(slept: Slept) -> str:
    """Return a night: "Slept 6.5 h, refreshed 4 of 10"; "" of an empty one."""
    if slept.hours is None and slept.refreshed is None:
        return ""
    if slept.refreshed is None:
        form = _("Slept {hours} h")
    elif slept.hours is None:
        form = _("Slept, refreshed {n} of 10")
    else:
        form = _("Slept {hours} h, refreshed {n} of 10")
    return form.format(hours=number_words(slept.hours or 0), n=slept.refreshed)


def week_words(week: Week, measure: Measure, today: date) -> str:
    """Return a week: "Week of 2 March: pain 5 in the middle, from 3 to 7, noted 9 times"."""
    when = _("Week of {day}").format(day=month_words(week.monday, today))
    if week.median is None:
        return _("{week}: {measure} not noted").format(week=when, measure=MEASURES[measure])
    form = ngettext(
        "{week}: {measure} {median}, noted once",
        "{week}: {measure} {median} in the middle, from {low} to {high}, noted {n} times",
        week.count,
    )
    return form.format(
        week=when,
        measure=MEASURES[measure],
        median=number_words(week.median),
        low=week.low,
        high=week.high,
        n=week.count,
    )


def _in_order(whole: Whole) -> list[SessionRecord | HeatRecord]:
    items: list[SessionRecord | HeatRecord] = [*whole.sessions, *whole.heats]
    return items if len(items) == 1 else sorted(items, key=lambda each: each.began.timestamp())


def _name(item: SessionRecord | HeatRecord) -> str:
    if isinstance(item, SessionRecord):
        return item.name
    area = item.plan.area
    pack = PACKS[item.plan.pack]
    return f"{pack}, {AREAS.get(area, area).lower()}" if area else pack


def _seconds(item: SessionRecord | HeatRecord) -> float:
    return sound(item.seconds if isinstance(item, SessionRecord) else item.on_seconds)
