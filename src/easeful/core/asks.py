"""What Today asks: one thing at a time, in a fixed order, and nothing twice.

Rule 1: nothing is asked before a first session was done. What was cut off may be carried on before.
Rule 2: whatever is asked can be put off; "Not now" holds for the day, for the signs for a week.
Rule 3: what she starts past is not asked again on that day; the caller remembers it as ``passed``.
Rule 4: who tells nothing of the days after for long is asked about one of them in a week.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, TypeAlias

from easeful.core.day import Day
from easeful.core.diary import (
    CARRY_ON_FOR,
    Ended,
    News,
    Payback,
    Recent,
    Records,
    SessionRecord,
)
from easeful.core.lately import BARELY, is_movement
from easeful.core.pacing import Growth, proposal
from easeful.core.settings import Settings

LOOK_BACK: Final = timedelta(days=3)
"""How long the body is still asked about a day."""

LET_GO_BY: Final = 5
"""Days with movement that she told nothing of; from then on one in each calendar week is asked."""

A_MONTH: Final = timedelta(days=30)
A_WEEK: Final = timedelta(days=7)
"""How long the signs are not asked about: after an answer, and after "Not now"."""

WORSE_IN_A_ROW: Final = 3
"""So many days after that were all worse ask about the signs at once."""

MORNING: Final = range(5, 12)
"""The hours in which last night is still near."""

USUAL_HOURS: Final = 7.0
"""Hours of sleep from which to count where no night was told yet."""


@dataclass(frozen=True, slots=True)
class CarryOn:
    """Whether a session that was cut off goes on where it was."""

    session: SessionRecord


@dataclass(frozen=True, slots=True)
class AfterDay:
    """How the body is after the sessions of the day ``on``."""

    on: date
    is_yesterday: bool


@dataclass(frozen=True, slots=True)
class AnySigns:
    """Whether one of the emergency signs is new, or getting worse."""


@dataclass(frozen=True, slots=True)
class LittleMore:
    """Whether doses may grow."""

    growth: Growth


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How the night was; ``hours`` are those told last."""

    on: date
    hours: float


@dataclass(frozen=True, slots=True)
class TellBody:
    """Whether she would tell of her body, once."""


Ask: TypeAlias = CarryOn | AfterDay | AnySigns | LittleMore | Refreshed | TellBody


def next_ask(
    recent: Recent, settings: Settings, now: datetime, passed: Collection[type[Ask]] = ()
) -> Ask | None:
    """Return the one thing to ask now, ``None`` if there is nothing."""
    found = (each for each in _asks(recent, settings, now) if type(each) not in passed)
    return next(found, None)


def gives_way(ask: Ask, recent: Recent, today: date) -> bool:
    """Say whether a score before the start comes first: an offer must not hide it for ever."""
    is_first_day = recent.first is None or recent.first >= today
    return isinstance(ask, TellBody) and not is_first_day


def has_moved_enough(recent: Recent, today: date) -> bool:
    """Say whether a whole session with movement was done today, as on an ordinary day."""
    done = (each for each in recent.records.sessions if each.began.date() == today)
    return any(each.moves and each.how is Ended.WHOLE and each.day is Day.ORDINARY for each in done)


def awaits_doctor(records: Records, today: date) -> bool:
    """Say whether she told today that one of the signs is new, or may be."""
    return records.helps.get(today, News.NO) is not News.NO


def _asks(recent: Recent, settings: Settings, now: datetime) -> Iterator[Ask]:
    today, records = now.date(), recent.records
    cut_off = _cut_off(records, now)
    if cut_off is not None:
        yield CarryOn(cut_off)
    if not settings.finished_a_session:
        return
    moved = _day_to_ask_about(records, now)
    if moved is not None and settings.asks_scores and settings.payback_put_off != today:
        yield AfterDay(moved, is_yesterday=today - moved == timedelta(days=1))
    if _signs_are_due(records, settings, today):
        yield AnySigns()
    growth = proposal(recent, settings, now)
    if growth is not None and not awaits_doctor(records, today):
        yield LittleMore(growth)
    if _night_is_due(records, settings, now):
        yield Refreshed(today, _last_hours(records))
    if not settings.offered_body and not settings.body:
        yield TellBody()


def _cut_off(records: Records, now: datetime) -> SessionRecord | None:
    """Return the newest session if it may go on."""
    if not records.sessions:
        return None
    newest = records.sessions[-1]
    is_fresh = timedelta() <= now - newest.began <= CARRY_ON_FOR
    has_begun = newest.step > 0 or newest.seconds >= BARELY
    return newest if newest.may_go_on and is_fresh and has_begun else None


def _day_to_ask_about(records: Records, now: datetime) -> date | None:
    """Return the last day with movement before today; today's own movement would mix with it.

    Not before the morning: a session late at night is not yesterday's a few minutes later.
    """
    today = now.date()
    sessions = list(filter(is_movement, records.sessions))
    if now.hour < MORNING.start or any(_ended_on(each) == today for each in sessions):
        return None
    moved = {each.began.date() for each in sessions}
    last = max((day for day in moved if day <= today), default=today)
    if not timedelta() < today - last <= LOOK_BACK or last in records.afters:
        return None
    told = max((day for day in records.afters if day < last), default=date.min)
    untold = sorted(day for day in moved if told < day <= last)
    is_again = len(untold) > LET_GO_BY and _week_of(untold[-2]) == _week_of(last)
    return None if is_again else last


def _ended_on(session: SessionRecord) -> date:
    """Return the day on which a session ended, also one that was cut off."""
    return (session.ended or session.began + timedelta(seconds=session.seconds)).date()


def _week_of(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _signs_are_due(records: Records, settings: Settings, today: date) -> bool:
    """Say whether a month has gone by, or three days after were all worse since the last answer.

    A date to come is that of a clock which was wrong.
    """
    told = max(records.helps, default=None)
    if any(on is not None and abs(today - on) < A_WEEK for on in (told, settings.help_put_off)):
        return False
    since = told or settings.seen_emergency_lines
    is_month_over = since is not None and abs(today - since) >= A_MONTH
    afters = [how for day, how in sorted(records.afters.items()) if told is None or day >= told]
    last = afters[-WORSE_IN_A_ROW:]
    return is_month_over or last == [Payback.WORSE] * WORSE_IN_A_ROW


def _night_is_due(records: Records, settings: Settings, now: datetime) -> bool:
    is_wanted = "sleep" in settings.also_noted and settings.sleep_put_off != now.date()
    return is_wanted and now.hour in MORNING and now.date() not in records.nights


def _last_hours(records: Records) -> float:
    nights = [records.nights[on] for on in sorted(records.nights)]
    return next((each.hours for each in reversed(nights) if each.hours is not None), USUAL_HOURS)
