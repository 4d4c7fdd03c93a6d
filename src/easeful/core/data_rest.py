"""When her data may be put back or deleted: never while heat may be on, nor while it rests.

What only the journal knows, and what would be lost with it, has to be over first: whatever the
gates of heat refuse for a time, be it a gap, a day's limit, a burn or a cream. They are asked
themselves, so no rule of theirs is forgotten here.

Two refusals do not end by waiting. What was told about health is asked anew before the next heat.
A net-like pattern of the skin is not, as it shows only after weeks of heat; nobody shall have to
keep all that she told because of it, so what was found stays known, and nothing else does
(``heat_joined.lasting_patterns``).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from easeful.core.date_words import day_words
from easeful.core.heat import Pack
from easeful.core.heat_gates import possible_from
from easeful.core.heat_guard import CAP
from easeful.core.heat_health import Health
from easeful.core.heat_reasons import time_words
from easeful.core.heat_verdict import Limits, Past, Wish
from easeful.core.words import _

HEAT_IS_ON: Final = _("Heat is on, or waits for your answer. First see to that.")
RESTS: Final = _("Heat has to wait a while yet, and only your journal knows that.")

ANYWHERE: Final = ""
"""An area that was not named may be any skin, so no area has a longer rest."""


def rests_until(past: Past, limits: Limits, now: datetime) -> datetime | None:
    """Return until when the journal must know of what was, ``None`` if it need not.

    A pad that is on is another question. A clock that was wrong by days locks nothing for years.
    """
    over = tuple(each for each in past.records if each.ended is not None)
    known, healthy = replace(past, records=over, patterns={}), Health(frozenset(), frozenset(), now)
    ends = (
        possible_from(Wish(pack, ANYWHERE, CAP), healthy, known, limits, now) or now
        for pack in Pack
    )
    return max((each for each in ends if each > now), default=None)


def rest_words(until: datetime, now: datetime) -> str:
    """Say from when on it can be done, to the minute, never too early."""
    local = until.astimezone(now.tzinfo)
    if local.second or local.microsecond:
        local += timedelta(minutes=1)
    day, today = local.date(), now.date()
    words = _("You can do this on {day} from {time} on.")
    if day == today:
        words = _("You can do this from {time} on.")
    elif day == today + timedelta(days=1):
        words = _("You can do this tomorrow from {time} on.")
    return f"{RESTS} " + words.format(day=day_words(day, today), time=time_words(local))
