"""May heat or cold start now, and if not, why, from when on, and what instead? Pure rules.

The ids are those of the content's section 3.2 and 3.6. What was changed, and why:

HEAT-05: two hours stay the default; the person may choose one hour or more, as leaflets differ.
HEAT-08: the night is no lock but a sentence, and a question every 3 minutes: who cannot sleep for
pain would use the pad unguarded. HEAT-10, 11, 22, 24: five sentences and one button say what five
questions asked. HEAT-17: the day's lock after a burn holds for cold too. HEAT-21: the alarm is
heard at the first heat, every 7 days and when the output changed, not every day.
HEAT-14's lock is gone: see ``heat_guard``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from easeful.core.heat import HeatPlan, HeatRecord, Pack, Skin
from easeful.core.heat_guard import CAP_DAMP, CAPS
from easeful.core.heat_health import (
    OFTEN_ASKED,
    SHORTER,
    Condition,
    Health,
    Outcome,
    outcome,
)
from easeful.core.heat_marks import CHECK_EVERY, CHECK_OFTEN
from easeful.core.heat_pattern import asks_pattern, has_pattern, same_area
from easeful.core.heat_verdict import Allowed, Limits, Past, Refused, Verdict, Why, Wish

GAP_LEAST: Final = timedelta(minutes=60)
"""Between two times of heat on one area, whatever the settings say."""

GAP_SURE: Final = timedelta(minutes=120)
"""The same for cold (COLD-02), and for a bag that must cool before it is heated (HEAT-26)."""

GAP_ELSEWHERE: Final = timedelta(minutes=60)
"""On another area (HEAT-06)."""

GAP_TURN: Final = timedelta(minutes=30)
"""From hot to cold or back (COLD-09)."""

DAY: Final = timedelta(hours=24)
MOST_ON_AREA: Final = 4
MOST_IN_ALL: Final = 6
"""Times in 24 h (HEAT-07)."""

FIRST_COLD: Final = 180.0
"""Seconds of the very first cold: people with fibromyalgia feel cold pain earlier (COLD-07)."""

ALARM_HEARD_FOR: Final = timedelta(days=7)
SOONEST: Final = 60.0
"""Seconds that a time of heat lasts at least."""


def may_start(wish: Wish, health: Health, past: Past, limits: Limits, now: datetime) -> Verdict:
    """Say whether ``wish`` may start ``now``; the reason that lasts longest comes first."""
    blocked = _blocked(wish, health)
    if blocked is not None:
        return blocked
    refusals = tuple(_refusals(wish, past, limits, now))
    if refusals:
        return max(refusals, key=lambda each: each.until or datetime.max.replace(tzinfo=now.tzinfo))
    care = tuple(
        each for each in Condition if each in health.conditions and _is_careful(each, wish, health)
    )
    at_night = limits.night.holds(now.time())
    often = at_night or not OFTEN_ASKED.isdisjoint(health.conditions)
    plan = HeatPlan(
        wish.pack,
        wish.area,
        _seconds(wish, health, past),
        CHECK_OFTEN if often else CHECK_EVERY,
    )
    return Allowed(plan, care, at_night, asks_pattern=asks_pattern(wish, past, now))


def possible_from(
    wish: Wish, health: Health, past: Past, limits: Limits, now: datetime
) -> datetime | None:
    """Return from when on ``wish`` may start: ``now`` if at once, ``None`` if no time heals it."""
    verdict = may_start(wish, health, past, limits, now)
    return now if isinstance(verdict, Allowed) else verdict.until


def alarm_must_be_heard(heard: datetime | None, heard_on: str, output: str, now: datetime) -> bool:
    """Say whether the alarm is to be heard before this start (HEAT-21).

    ``heard_on`` and ``output`` name the sound outputs of then and of now, "" where unknown.
    """
    if heard is None or not timedelta(0) <= now - heard < ALARM_HEARD_FOR:
        return True
    return bool(output) and output != heard_on


def _blocked(wish: Wish, health: Health) -> Refused | None:
    """Return the refusal that health gives: first what is a plain no, then what may be agreed."""
    means = {each: outcome(each, wish.pack, wish.area) for each in health.conditions}
    no = tuple(each for each in Condition if means.get(each) is Outcome.BLOCK)
    if no:
        return Refused(Why.HEALTH, conditions=no)
    ask = tuple(
        each for each in Condition if means.get(each) is Outcome.ASK and each not in health.agreed
    )
    return Refused(Why.HEALTH, conditions=ask, may_agree=True) if ask else None


def _refusals(wish: Wish, past: Past, limits: Limits, now: datetime) -> Iterator[Refused]:
    """Yield every reason of time."""
    if any(record.ended is None for record in past.records):
        yield Refused(Why.ALREADY_ON)
    if wish.pack.warms:
        for area, told in past.creams.items():
            if same_area(area, wish.area):
                yield from _until(Why.CREAM, told + DAY, now)
        if has_pattern(wish.area, past):
            yield Refused(Why.PATTERN)
    for record in past.records:
        if record.ended is not None:
            yield from _after(record, record.ended, wish, limits, now)
    yield from _limits(wish, past, now)


def _after(
    record: HeatRecord, ended: datetime, wish: Wish, limits: Limits, now: datetime
) -> Iterator[Refused]:
    """Yield what an earlier time forbids."""
    if record.skin is Skin.BURNT:
        yield from _until(Why.BURN, ended + DAY, now)
    if record.plan.pack.warms is not wish.pack.warms:
        yield from _until(Why.GAP_TURN, ended + GAP_TURN, now)
    elif same_area(record.plan.area, wish.area):
        yield from _until(Why.GAP, ended + gap_after(wish.pack, limits), now)
    else:
        yield from _until(Why.GAP_ELSEWHERE, ended + GAP_ELSEWHERE, now)


def gap_after(pack: Pack, limits: Limits) -> timedelta:
    """Return the gap between two times of ``pack`` on one area."""
    least = GAP_SURE if pack in {Pack.COLD, Pack.WRAP} else GAP_LEAST
    return max(limits.gap, least)


def _until(why: Why, until: datetime, now: datetime) -> Iterator[Refused]:
    """Yield the refusal while it lasts.

    A clock that was wrong by days when it was written down must not lock heat for years; one that
    is a little behind now, as after an hour was put right, unlocks nothing.
    """
    if now < until <= now + 2 * DAY:
        yield Refused(why, until)


def _limits(wish: Wish, past: Past, now: datetime) -> Iterator[Refused]:
    """Yield the refusals of so many times a day, heat and cold each for itself."""
    of_a_day = sorted(
        (
            record
            for record in past.records
            if now - DAY < record.began < now + DAY and record.plan.pack.warms is wish.pack.warms
        ),
        key=lambda record: record.began,
    )
    here = [record for record in of_a_day if same_area(record.plan.area, wish.area)]
    for why, records, most in (
        (Why.LIMIT_AREA, here, MOST_ON_AREA),
        (Why.LIMIT_ALL, of_a_day, MOST_IN_ALL),
    ):
        if len(records) >= most:
            yield Refused(why, records[-most].began + DAY)


def _is_careful(condition: Condition, wish: Wish, health: Health) -> bool:
    found = outcome(condition, wish.pack, wish.area)
    return found is Outcome.CARE or (found is Outcome.ASK and condition in health.agreed)


def _seconds(wish: Wish, health: Health, past: Past) -> float:
    """Return how long it may last: within the cap, less where health or first cold ask for it."""
    most = CAPS[wish.pack]
    if wish.pack.warms and not SHORTER.isdisjoint(health.conditions):
        most = min(most, CAP_DAMP)
    if not wish.pack.warms and not past.had_cold:
        most = FIRST_COLD
    return min(wish.seconds, most) if wish.seconds >= SOONEST else SOONEST
