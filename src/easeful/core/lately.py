"""What the last weeks were like: the facts by which pacing goes.

Rule 1: a session of a few seconds is none, neither for the better nor for the worse.
Rule 2: what she did counts as what she told: a session done as on a flare day was one.
Rule 3: nothing here depends on the hour, only on days of her own calendar.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from easeful.core.day import Day
from easeful.core.diary import Ended, Payback, Recent, SessionRecord, StopReason
from easeful.core.settings import Settings

BARELY: Final = 30.0
"""Seconds of a session below which nothing has been done yet."""

WEEK: Final = 7

GAP: Final = 7
LONG_GAP: Final = 21
"""Days since the last movement from which the first day back is gentle, and she begins anew."""

WORSE_COUNTS: Final = 3
"""Days back to the last answer to how the body was on the day after."""

IN_A_ROW: Final = 14
"""Days within which two answers follow each other."""

FOUR_WEEKS: Final = 28
ONE_SPELL: Final = 3
"""Days within which bad days that follow each other are one spell."""

TOO_MUCH: Final = frozenset(
    {StopReason.PAIN, StopReason.TIRED, StopReason.DIZZY, StopReason.TOO_MUCH}
)
"""Reasons to stop that say it was more than enough."""


def days_told(recent: Recent, settings: Settings) -> dict[date, Day]:
    """Return the kinds of days that she chose."""
    chosen = settings.day_chosen
    return {**recent.records.days, **({} if chosen is None else {chosen.on: chosen.day})}


def flares(recent: Recent, settings: Settings) -> set[date]:
    """Return the flare days: those that she chose, and those on which she did a session as such."""
    told = days_told(recent, settings)
    as_such = _dates(each for each in _begun(recent) if each.day is Day.FLARE)
    return {on for on in told.keys() | as_such if told.get(on, Day.FLARE) is Day.FLARE}


def days_away(recent: Recent, today: date) -> int:
    """Return the days since the last session with movement before today, 0 if there was none.

    Where no movement is known any session counts: who only breathes is away from nothing.
    """
    if recent.first is None or recent.first >= today:
        return 0
    before = [each for each in _begun(recent) if each.began.date() < today]
    dates = _dates(filter(is_movement, before))
    if recent.moved is not None and recent.moved < today:
        dates.add(recent.moved)  # it may be longer ago than the records go back
    return (today - max(dates or _dates(before), default=recent.first)).days


def sessions_done(recent: Recent) -> tuple[int, date | None]:
    """Return how many sessions were done lately, and the day of the last."""
    begun = _begun(recent)
    return len(begun), max(_dates(begun), default=None)


def days_back(recent: Recent, today: date, gap: int) -> int:
    """Return the days since she moved again after so many days off, or since the first session."""
    if recent.first is None:
        return 0
    back = recent.first
    moved = _dates(each for each in _begun(recent) if each.moves)
    for before, on in pairwise([recent.first, *sorted(moved)]):
        if (on - before).days >= gap:
            back = on
    return (today - back).days


def worse_in_a_row(recent: Recent, today: date) -> int:
    """Return how many of the last two answers are "still worse", counted from the last one."""
    afters = recent.records.afters
    told = sorted(on for on in afters if on <= today)
    if not told or (today - told[-1]).days > WORSE_COUNTS:
        return 0
    near = (on for on in told[-2:] if (told[-1] - on).days <= IN_A_ROW)
    last_two = [afters[on] is Payback.WORSE for on in near]
    return sum(last_two) if last_two[-1] else 0


def week_of_movement(recent: Recent, today: date) -> list[SessionRecord]:
    """Return the sessions with movement of the last week."""
    return [e for e in _begun(recent) if e.moves and is_in_week(e.began.date(), today)]


def done_mostly(sessions: Iterable[SessionRecord]) -> list[SessionRecord]:
    """Return those that were done for at least half of their time."""
    return [each for each in sessions if each.seconds * 2 >= each.total]


def as_planned(sessions: Collection[SessionRecord]) -> bool:
    """Say whether most of ``sessions`` were done to the end, as on an ordinary day."""
    whole = [each for each in sessions if each.how is Ended.WHOLE and each.day is Day.ORDINARY]
    return len(whole) * 2 > len(sessions)


def was_fine(recent: Recent, settings: Settings, today: date) -> bool:
    """Say whether the last week, as far as told, was well: the days after, and the sessions.

    Of the days after at least one must be told: what nobody knows was not fine.
    """
    afters = recent.records.afters
    told = [payback for on, payback in afters.items() if is_in_week(on, today)]
    week = (each for each in recent.records.sessions if is_in_week(each.began.date(), today))
    return (
        days_told(recent, settings).get(today, Day.ORDINARY) is Day.ORDINARY
        and bool(told)
        and Payback.WORSE not in told
        and not any(is_in_week(on, today) for on in flares(recent, settings))
        and not any(each.why in TOO_MUCH or each.easier for each in week)
    )


def bad_spells(recent: Recent, settings: Settings, today: date) -> int:
    """Return how often in the last four weeks there was a flare, or it was still worse."""
    afters = recent.records.afters
    worse = {on for on, payback in afters.items() if payback is Payback.WORSE}
    since = today - timedelta(days=FOUR_WEEKS)
    bad = sorted(on for on in worse | flares(recent, settings) if since < on <= today)
    return sum((on - before).days > ONE_SPELL for before, on in pairwise([date.min, *bad]))


def is_movement(session: SessionRecord) -> bool:
    """Say whether something was moved in ``session``, for more than a few seconds."""
    return session.moves and session.seconds >= BARELY


def is_in_week(on: date, today: date) -> bool:
    """Say whether ``on`` is one of the seven days up to ``today``."""
    return 0 <= (today - on).days < WEEK


def _begun(recent: Recent) -> list[SessionRecord]:
    return [each for each in recent.records.sessions if each.seconds >= BARELY]


def _dates(sessions: Iterable[SessionRecord]) -> set[date]:
    return {each.began.date() for each in sessions}
