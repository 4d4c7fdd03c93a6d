"""Proposes how much: the kind of day, a little more, a short first routine (content, 4.1).

Rule 1: it proposes, with the reason in one line; what she chose for today always wins.
Rule 2: one good day is no reason for more, one bad day is one for less.
Rule 3: for whom effort makes worse nothing is proposed, ever: each of her days is small already.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import inf
from typing import Final

from easeful.core.day import Day
from easeful.core.diary import Payback, Recent, SessionRecord, StopReason
from easeful.core.profile import AS_WRITTEN, EFFORT_CRASHES, LADDER
from easeful.core.settings import Settings
from easeful.core.words import _

SORE_AFTER_FLARE: Final = 2
"""Days that are sore after a flare day."""

WORSE_COUNTS: Final = 3
"""Days back to the last answer to how the body was on the day after."""

IN_A_ROW: Final = 14
"""Days within which two answers follow each other."""

GAP: Final = 7
LONG_GAP: Final = 21
"""Days since the last session from which the first day back is gentle, and doses begin anew."""

FIRST_WEEKS: Final = 14
WEEK: Final = 7
"""Days before doses grow at all, and between two times."""

SESSIONS_A_WEEK: Final = 4
DAYS_A_WEEK: Final = 3
"""Sessions with movement, and the days they are spread over, before a little more is proposed."""

FIRST_MINUTES: Final = 5.0
FIRST_SESSIONS: Final = 4
"""How long a routine is for who is new here, and the number of sessions from which one is not."""

TOO_MUCH: Final = frozenset({StopReason.PAIN, StopReason.DIZZY, StopReason.TOO_MUCH})


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A kind of day for today, and why."""

    day: Day
    reason: str


@dataclass(frozen=True, slots=True)
class Growth:
    """How much of each dose to do from now on, in per cent, and why that may be asked."""

    growth: int
    reason: str


def day_for(recent: Recent, settings: Settings, today: date) -> ProposedDay | None:
    """Return the kind of day to propose, ``None`` for an ordinary one, or if she chose already."""
    days = _days(recent, settings)
    if today in days or EFFORT_CRASHES in settings.body:
        return None
    worse = _worse_in_a_row(recent, today)
    if worse > 1:
        return ProposedDay(Day.FLARE, _("Very gentle today: it was still worse, twice in a row."))
    for back in range(1, SORE_AFTER_FLARE + 1):
        before = today - timedelta(days=back)
        if days.get(before) is Day.FLARE:
            words = _("Sore today, as {day} was a flare day.")
            return ProposedDay(Day.SORE, words.format(day=_named(before, today)))
    if worse:
        return ProposedDay(Day.SORE, _("Sore today, as it was still worse after the last time."))
    away = _days_away(recent, today)
    if away >= LONG_GAP:
        words = _("A gentle start after some weeks off, small again as at first.")
        return ProposedDay(Day.SORE, words)
    if away >= GAP:
        return ProposedDay(Day.SORE, _("A gentle start after some days off."))
    return None


def growth_now(recent: Recent, settings: Settings, today: date) -> int:
    """Return how much of each dose she does today: as written again after a long time off."""
    away = _days_away(recent, today)
    return AS_WRITTEN if away >= LONG_GAP else settings.growth


def proposal(recent: Recent, settings: Settings, now: datetime) -> Growth | None:
    """Return what may be proposed to do a little more, ``None`` if nothing is."""
    today = now.date()
    more = next((each for each in LADDER if each > settings.growth), None)
    asked, first = settings.growth_put_off, recent.first
    if more is None or EFFORT_CRASHES in settings.body:
        return None
    if first is None or (today - first).days < FIRST_WEEKS:
        return None
    if asked is not None and (today - asked).days < WEEK:
        return None
    if not _was_fine(recent, settings, today):
        return None
    done = [each for each in _week(recent, today) if each.moves and each.seconds * 2 >= each.total]
    if len(done) < SESSIONS_A_WEEK or len(_dates(done)) < DAYS_A_WEEK:
        return None
    return Growth(more, _why(recent, today, len(done)))


def minutes_for(recent: Recent, settings: Settings, today: date) -> float:
    """Return how long a routine to propose: about 5 minutes at first, else as long as it likes.

    Who was here before the journal was is not new, though nothing is known of it.
    """
    if recent.first is None:
        return inf if settings.finished_a_session else FIRST_MINUTES
    sessions = recent.records.sessions
    was_seen_whole = any(each.began.date() == recent.first for each in sessions)
    few = len(sessions) < FIRST_SESSIONS and was_seen_whole
    last = max(_dates(sessions), default=recent.first)
    return FIRST_MINUTES if few or (today - last).days >= LONG_GAP else inf


def _why(recent: Recent, today: date, count: int) -> str:
    if any(_is_in_week(on, today) for on in recent.records.afters):
        words = _("{count} sessions with movement in 7 days, and nothing stayed worse.")
    else:
        words = _("{count} sessions with movement in 7 days.")
    return words.format(count=count)


def _days(recent: Recent, settings: Settings) -> dict[date, Day]:
    """Return the kinds of days that she chose."""
    chosen = settings.day_chosen
    return {**recent.records.days, **({} if chosen is None else {chosen.on: chosen.day})}


def _worse_in_a_row(recent: Recent, today: date) -> int:
    """Return how many of the last two answers are "still worse", counted from the last one."""
    afters = recent.records.afters
    told = sorted(on for on in afters if on <= today)
    if not told or (today - told[-1]).days > WORSE_COUNTS:
        return 0
    last_two = [afters[on] is Payback.WORSE for on in told[-2:] if _is_near(on, told[-1])]
    return sum(last_two) if last_two[-1] else 0


def _is_near(on: date, last: date) -> bool:
    return (last - on).days <= IN_A_ROW


def _days_away(recent: Recent, today: date) -> int:
    """Return the days since the last session before today, 0 if there was none."""
    if recent.first is None or recent.first >= today:
        return 0
    dates = [on for on in _dates(recent.records.sessions) if on < today]
    return (today - max(dates, default=recent.first)).days


def _was_fine(recent: Recent, settings: Settings, today: date) -> bool:
    """Say whether in the last week nothing was a flare, too much, or worse on the day after."""
    afters, days = recent.records.afters, _days(recent, settings)
    worse = (on for on, payback in afters.items() if payback is Payback.WORSE)
    flares = (on for on, day in days.items() if day is Day.FLARE)
    sessions = _week(recent, today)
    return (
        days.get(today, Day.ORDINARY) is Day.ORDINARY
        and not any(_is_in_week(on, today) for on in (*worse, *flares))
        and not any(each.day is Day.FLARE or each.why in TOO_MUCH for each in sessions)
    )


def _week(recent: Recent, today: date) -> list[SessionRecord]:
    return [each for each in recent.records.sessions if _is_in_week(each.began.date(), today)]


def _is_in_week(on: date, today: date) -> bool:
    return 0 <= (today - on).days < WEEK


def _dates(sessions: Collection[SessionRecord]) -> set[date]:
    return {each.began.date() for each in sessions}


def _named(on: date, today: date) -> str:
    # Not at the top: a window that opens need not know of reminders.
    from easeful.core.reminder_words import DAY_NAMES  # noqa: PLC0415

    return _("yesterday") if (today - on).days == 1 else DAY_NAMES[on.weekday()]
