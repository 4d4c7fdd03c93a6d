"""When her data may be put back or deleted: never while heat may be on, nor while it rests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from easeful.core.heat import HeatRecord, Skin
from easeful.core.heat_gates import DAY, GAP_SURE
from easeful.core.heat_reasons import time_words
from easeful.core.words import _

HEAT_IS_ON: Final = _("Heat is on, or waits for your answer. First see to that.")
RESTS: Final = _("Heat was used a short while ago, and its rest is in the journal.")


def rests_until(records: Iterable[HeatRecord], now: datetime) -> datetime | None:
    """Return until when the journal must know of the last heat, ``None`` if it need not.

    After a burn that is a day. A clock that was wrong by days locks nothing for years.
    """
    ends = (
        each.ended + (DAY if each.skin is Skin.BURNT else GAP_SURE)
        for each in records
        if each.ended is not None
    )
    return max((each for each in ends if now < each <= now + 2 * DAY), default=None)


def rest_words(until: datetime, now: datetime) -> str:
    """Say from when on it can be done, to the minute, never too early."""
    local = until.astimezone(now.tzinfo)
    if local.second or local.microsecond:
        local += timedelta(minutes=1)
    time = time_words(local)
    if local.date() == now.date():
        return f"{RESTS} " + _("You can do this from {time} on.").format(time=time)
    return f"{RESTS} " + _("You can do this tomorrow from {time} on.").format(time=time)
