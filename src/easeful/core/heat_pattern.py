"""When to ask about a net-like pattern on the skin, and what counts as the same skin."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from easeful.core.heat_verdict import Past, Wish

PATTERN_DAYS: Final = 7
PATTERN_TIMES: Final = 20
PATTERN_WITHIN: Final = timedelta(days=28)
"""After so many days in a row, or times on one area, the skin is asked about (HEAT-28)."""


def asks_pattern(wish: Wish, past: Past, now: datetime) -> bool:
    """Say whether it is time to ask about a net-like pattern (HEAT-28), once in 28 days."""
    if not wish.pack.warms:
        return False
    asked = past.patterns.get(wish.area)
    if asked is not None and now - asked[0] < PATTERN_WITHIN:
        return False
    here = [
        record.began.astimezone(now.tzinfo)
        for record in past.records
        if record.plan.pack.warms and same_area(record.plan.area, wish.area)
    ]
    lately = [began for began in here if now - PATTERN_WITHIN < began <= now]
    return len(lately) >= PATTERN_TIMES or _days_in_a_row(lately, now) >= PATTERN_DAYS


def has_pattern(area: str, past: Past) -> bool:
    """Say whether a pattern was found where ``area`` may be, and none on ``area`` since."""
    looked, found = past.patterns.get(area, (None, False))
    if found:
        return True
    return any(
        there and same_area(other, area) and (looked is None or when > looked)
        for other, (when, there) in past.patterns.items()
    )


def _days_in_a_row(times: Iterable[datetime], now: datetime) -> int:
    """Return how many days up to today, or yesterday if today had none yet, had a time each."""
    days = {each.date() for each in times}
    day = now.date() if now.date() in days else now.date() - timedelta(days=1)
    count = 0
    while day in days:
        count, day = count + 1, day - timedelta(days=1)
    return count


def same_area(one: str, other: str) -> bool:
    """Say whether two areas may be the same skin: one that has no name may be any."""
    if not one or not other or one == other:
        return True
    return one.startswith(f"{other}-") or other.startswith(f"{one}-")
