"""The sentences on the page for the doctor, a few for each part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from easeful.core import report_words as words
from easeful.core.counting import NO_PROOF, SAME, counted
from easeful.core.counting import number_words as number
from easeful.core.day import Day
from easeful.core.diary import Ended, Measure, Records, StopReason
from easeful.core.report_numbers import (
    Amounts,
    ByRoutine,
    Changed,
    amounts,
    by_routine,
    changed,
)
from easeful.core.wholes import Whole
from easeful.core.words import _

MOST_ROUTINES: Final = 5
FEWEST_SCORES: Final = 3
"""Of fewer scores no median is said: the lowest and the highest are all of them."""


class Line(NamedTuple):
    """One line; ``lead`` stands before it, stronger."""

    words: str
    lead: str = ""

    @property
    def text(self) -> str:
        """Return all of it."""
        return f"{self.lead}: {self.words}" if self.lead else self.words


def changes(
    records: Records, span: tuple[date, date], measures: Iterable[Measure] = Measure
) -> tuple[Line, ...]:
    """Return a line for each of ``measures`` that was told."""
    found = (changed(records, each, span) for each in measures)
    return tuple(_change(each) for each in found if each is not None)


def _change(found: Changed) -> Line:
    lead = words.LEADS[found.measure]
    reach = _("from {low} to {high}").format(low=found.low, high=found.high)
    if found.low == found.high:
        reach = _("always {low}").format(low=found.low)
    if found.scores == 1:
        return Line(_("{score}, told once.").format(score=found.low), lead)
    if not found.compared and found.scores >= FEWEST_SCORES and found.low != found.high:
        reach = _("median {median}, {reach}").format(median=number(found.median), reach=reach)
    said = _("{reach}, {count} scores.").format(reach=reach, count=found.scores)
    if not found.compared:
        return Line(said, lead)
    return Line(f"{_compared(found)}. {said[:1].upper()}{said[1:]}", lead)


def _compared(found: Changed) -> str:
    form = _("{first} in the first {weeks} weeks, {last} in the last {weeks}: {change}")
    if found.gaps:
        form = _(
            "{first} in the first {weeks} weeks with scores, {last} in the last {weeks}: {change}"
        )
    return form.format(
        weeks=found.compared,
        first=number(found.first),
        last=number(found.last),
        change=_difference(found.last - found.first),
    )


def before_and_after(wholes: Sequence[Whole]) -> tuple[Line, ...]:
    """Return what pain did from before to after: counted, and by routine on average.

    That it is no proof stands right under the count: what comes last is left out where room is
    short.
    """
    sentence = counted(wholes)
    if not sentence:
        return ()
    rows = tuple(_routine(each) for each in by_routine(wholes)[:MOST_ROUTINES])
    return (Line(sentence), Line(NO_PROOF), *rows)


def _routine(row: ByRoutine) -> Line:
    said = _difference(row.change)
    if abs(row.change) >= SAME:
        said = _("{size} {lower} on average").format(size=number(abs(row.change)), lower=said)
    form = _("{change}, {count} times")
    return Line(form.format(change=said, count=row.times), row.name)


def done(records: Records, span: tuple[date, date]) -> tuple[Line, ...]:
    """Return how much was done, what mostly, and what was ended early."""
    found = amounts(records.sessions, span)
    if not found.sessions:
        return ()
    most = words.counts_words(found.routines[:MOST_ROUTINES])
    lines = (
        Line(str(found.sessions), _("Sessions")),
        Line(str(found.days_moved), _("Days with movement")),
        Line(_minutes(found), _("Average week") if found.weeks else _("In all")),
        Line(_levels(records), _("Level")),
        Line(most, _("Mostly")),
        *_stopped(records),
    )
    return tuple(line for line in lines if line.words)


def _minutes(found: Amounts) -> str:
    """Return the minutes of each kind; of one that rounds to none nothing is said."""
    kinds = (
        (_("movement {n} min"), found.moving),
        (_("relaxation {n} min"), found.resting),
    )
    return ", ".join(form.format(n=round(minutes)) for form, minutes in kinds if round(minutes))


def _levels(records: Records) -> str:
    """Return on what kind of day each session was done, and how often it was made easier."""
    kinds = Counter(each.day for each in records.sessions)
    said = words.counts_words([(words.DAYS[day], kinds[day]) for day in Day if kinds[day]])
    easier = sum(each.easier for each in records.sessions)
    return _("{levels}; easier ones taken {n}").format(levels=said, n=easier) if easier else said


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
