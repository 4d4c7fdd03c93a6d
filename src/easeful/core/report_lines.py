"""The sentences on the page for the doctor, a few for each part of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from easeful.core import report_words as words
from easeful.core.counting import NO_PROOF, SAME, counted
from easeful.core.counting import number_words as number
from easeful.core.diary import Ended, Measure, Records, StopReason
from easeful.core.report_numbers import (
    ByRoutine,
    Changed,
    amounts,
    by_routine,
    changed,
)
from easeful.core.wholes import Whole
from easeful.core.words import _, ngettext

MOST_ROUTINES: Final = 5


class Line(NamedTuple):
    """One line; ``lead`` stands before it, stronger."""

    words: str
    lead: str = ""

    @property
    def text(self) -> str:
        """Return all of it."""
        return f"{self.lead}: {self.words}" if self.lead else self.words


def changes(records: Records, span: tuple[date, date]) -> tuple[Line, ...]:
    """Return a line for each measure that was told."""
    found = (changed(records, each, span) for each in Measure)
    return tuple(_change(each) for each in found if each is not None)


def _change(found: Changed) -> Line:
    lead = words.MEASURES[found.measure]
    reach = _("Lowest {low}, highest {high}.").format(low=found.low, high=found.high)
    if found.low == found.high:
        reach = ngettext("{low}, told once.", "Always {low}.", found.scores).format(low=found.low)
    if not found.compared:
        middle = _("{median} in the middle.").format(median=number(found.median))
        return Line(reach if found.low == found.high else f"{middle} {reach}", lead)
    form = _("first {weeks} weeks {first}, last {weeks} weeks {last}: {change}. {reach}")
    difference = _difference(found.last - found.first)
    said = form.format(
        weeks=found.compared,
        first=number(found.first),
        last=number(found.last),
        change=difference,
        reach=reach,
    )
    return Line(said, lead)


def before_and_after(wholes: Sequence[Whole]) -> tuple[Line, ...]:
    """Return what pain did from before to after: counted, and by routine on average."""
    sentence = counted(wholes)
    if not sentence:
        return ()
    rows = tuple(_routine(each) for each in by_routine(wholes)[:MOST_ROUTINES])
    return (Line(sentence), *rows, Line(NO_PROOF))


def _routine(row: ByRoutine) -> Line:
    form = _("{change} on average, {count} times")
    size = _difference(row.change)
    if abs(row.change) >= SAME:
        size = f"{number(abs(row.change))} {size}"
    return Line(form.format(change=size, count=row.times), row.name)


def done(records: Records, span: tuple[date, date]) -> tuple[Line, ...]:
    """Return how much was done, what mostly, and what was ended early."""
    found = amounts(records.sessions, span)
    if not found.sessions:
        return ()
    a_week = _("movement {moving} min, relaxation {resting} min")
    most = words.counts_words(found.routines[:MOST_ROUTINES])
    return (
        Line(str(found.sessions), _("Sessions")),
        Line(str(found.days_moved), _("Days with movement")),
        Line(a_week.format(moving=round(found.moving), resting=round(found.resting)), _("A week")),
        Line(most, _("Mostly")),
        *_stopped(records),
    )


def _stopped(records: Records) -> tuple[Line, ...]:
    ended = [each.why for each in records.sessions if each.how is Ended.STOPPED]
    if not ended:
        return ()
    told = [(words.REASONS[why], ended.count(why)) for why in StopReason if why in ended]
    untold = ended.count(None)
    told += [(_("not said"), untold)] if told and untold else []
    said = f"{len(ended)} ({words.counts_words(told)})" if told else str(len(ended))
    return (Line(said, _("Stopped early")),)


def _difference(by: float) -> str:
    if abs(by) < SAME:
        return _("about the same")
    return _("lower") if by < 0 else _("higher")
