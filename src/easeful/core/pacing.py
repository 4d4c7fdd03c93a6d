"""Proposes how much: the kind of day, a little more, a short first routine (content, 4.1).

Rule 1: it proposes, with the reason in one line; what she chose for today always wins.
Rule 2: one good day is no reason for more, one bad day is one for less.
Rule 3: for whom effort makes worse nothing is proposed, ever: each of her days is small already.
Rule 4: more is proposed only where the days after were told to be fine, and flares do not keep
coming: what nobody knows is no reason for more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import inf
from typing import Final

from easeful.core.day import Day
from easeful.core.diary import DayTold, Recent
from easeful.core.lately import (
    GAP,
    LONG_GAP,
    WEEK,
    as_planned,
    bad_spells,
    days_away,
    days_back,
    days_told,
    done_mostly,
    flares,
    sessions_done,
    was_fine,
    week_of_movement,
    worse_in_a_row,
)
from easeful.core.profile import AS_WRITTEN, EFFORT_CRASHES, LADDER
from easeful.core.settings import Settings
from easeful.core.words import _

SORE_AFTER_FLARE: Final = 2
"""Days that are sore after a flare day."""

FIRST_WEEKS: Final = 14
"""Days before doses grow at all, also after a long time off; after a short one, a week."""

SESSIONS_A_WEEK: Final = 4
DAYS_MOVED_A_WEEK: Final = 3
"""Sessions with movement, and the days they are spread over, before a little more is proposed."""

FIRST_MINUTES: Final = 5.0
FIRST_SESSIONS: Final = 4
"""How long a routine is for who is new here, and the number of sessions from which one is not."""


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
    if today in days_told(recent, settings) or EFFORT_CRASHES in settings.body:
        return None
    worse = worse_in_a_row(recent, today)
    if worse > 1:
        return ProposedDay(Day.FLARE, _("Small again and very gentle: it was still worse, twice."))
    flared = flares(recent, settings)
    for back in range(1, SORE_AFTER_FLARE + 1):
        before = today - timedelta(days=back)
        if before in flared:
            is_told = before in days_told(recent, settings)
            return ProposedDay(Day.SORE, _after_flare(_named(before, today), is_told=is_told))
    if worse:
        return ProposedDay(Day.SORE, _("Sore today, as it was still worse after the last time."))
    away = days_away(recent, today)
    if away >= LONG_GAP:
        words = _("A gentle start after some weeks off, small again as at first.")
        return ProposedDay(Day.SORE, words)
    if away >= GAP:
        return ProposedDay(Day.SORE, _("A gentle start after some days off."))
    return None


def told_by_session(recent: Recent, settings: Settings, today: date) -> DayTold | None:
    """Return the kind of day that today is known by from a session on, ``None`` for no other.

    A flare day that was proposed is one once she goes along with it. It makes two days sore, as
    any other, and never a flare day: so no proposal feeds itself.
    """
    proposed = day_for(recent, settings, today)
    is_flare = proposed is not None and proposed.day is Day.FLARE
    return DayTold(today, Day.FLARE) if is_flare else None


def growth_now(recent: Recent, settings: Settings, today: date) -> int:
    """Return how much of each dose she does today.

    As written again after a long time off, when it was still worse twice in a row, and for whom
    effort makes worse: what grew before she told so counts no more.
    """
    too_long = days_away(recent, today) >= LONG_GAP
    too_much = worse_in_a_row(recent, today) > 1 or EFFORT_CRASHES in settings.body
    return AS_WRITTEN if too_long or too_much else settings.growth


def proposal(recent: Recent, settings: Settings, now: datetime) -> Growth | None:
    """Return what may be proposed to do a little more, ``None`` if nothing is."""
    today, asked = now.date(), settings.growth_put_off
    more = next((each for each in LADDER if each > settings.growth), None)
    if more is None or EFFORT_CRASHES in settings.body:
        return None
    if days_back(recent, today, LONG_GAP) < FIRST_WEEKS or days_back(recent, today, GAP) < WEEK:
        return None
    if asked is not None and abs((today - asked).days) < WEEK:  # a clock set back is no reason
        return None
    if not was_fine(recent, settings, today) or bad_spells(recent, settings, today) > 1:
        return None
    week = week_of_movement(recent, today)
    done = done_mostly(week)
    days = {each.began.date() for each in done}
    if len(done) < SESSIONS_A_WEEK or len(days) < DAYS_MOVED_A_WEEK or not as_planned(week):
        return None
    words = _("{count} sessions with movement in 7 days, and nothing stayed worse.")
    return Growth(more, words.format(count=len(week)))


def minutes_for(recent: Recent, settings: Settings, today: date) -> float:
    """Return how long a routine to propose: about 5 minutes at first, else as long as it likes.

    Who was here before the journal was is not new, though nothing is known of it.
    """
    if recent.first is None:
        return inf if settings.finished_a_session else FIRST_MINUTES
    sessions = recent.records.sessions
    was_seen_whole = any(each.began.date() == recent.first for each in sessions)
    count, last = sessions_done(recent)
    few = count < FIRST_SESSIONS and was_seen_whole
    return FIRST_MINUTES if few or (today - (last or recent.first)).days >= LONG_GAP else inf


def _after_flare(day: str, *, is_told: bool) -> str:
    """Return why a day is sore; what was only done as on a flare day was not called one."""
    if is_told:
        return _("Sore today, as {day} was a flare day.").format(day=day)
    return _("Sore today, as {day} was as small as a flare day.").format(day=day)


def _named(on: date, today: date) -> str:
    # Not at the top: a window that opens need not know of reminders.
    from easeful.core.reminder_words import DAY_NAMES  # noqa: PLC0415

    return _("yesterday") if (today - on).days == 1 else DAY_NAMES[on.weekday()]
