"""Why heat may not start, and from when on it may, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from easeful.core.heat_health import REASONS
from easeful.core.heat_verdict import Refused, Why
from easeful.core.month_names import MONTHS
from easeful.core.words import _

NOT_NOW: Final = _("Not now")
ASK_FIRST: Final = _("Ask your doctor or pharmacist first")
WORDS: Final[Mapping[Why, str]] = MappingProxyType(
    {
        Why.ALREADY_ON: _("It is on already."),
        Why.HEALTH: "",
        Why.BURN: _("After a burn the skin needs a day without heat or cold."),
        Why.CREAM: _("There was cream or a patch. Heat there could burn you."),
        Why.PATTERN: _("With a net-like pattern: no heat there until a doctor has seen it."),
        Why.GAP: _("The skin there needs a rest between two times."),
        Why.GAP_ELSEWHERE: _("Your skin needs an hour of rest."),
        Why.GAP_TURN: _("Let the skin feel normal first, between hot and cold."),
        Why.LIMIT_AREA: _("Four times in 24 hours on one place are enough."),
        Why.LIMIT_ALL: _("Six times in 24 hours are enough."),
    }
)


def title_of(refused: Refused) -> str:
    """Return what a refusal is called."""
    return ASK_FIRST if refused.may_agree else NOT_NOW


def reasons_of(refused: Refused) -> tuple[str, ...]:
    """Return why, a sentence each."""
    if refused.why is Why.HEALTH:
        return tuple(REASONS[each] for each in refused.conditions if each in REASONS)
    return (WORDS[refused.why],)


def until_words(until: datetime, now: datetime) -> str:
    """Return when it is possible again, to the minute, never too early."""
    local = until.astimezone(now.tzinfo)
    if local.second or local.microsecond:
        local += timedelta(minutes=1)
    words = f"{local.hour}:{local.minute:02}"
    if local.date() == now.date():
        return _("Possible again at {time}").format(time=words)
    if local.date() == now.date() + timedelta(days=1):
        return _("Possible again tomorrow at {time}").format(time=words)
    day = f"{local.day} {MONTHS[local.month - 1]}"
    return _("Possible again on {date} at {time}").format(date=day, time=words)


def time_words(moment: datetime) -> str:
    """Return a time of day as it is read: ``14:02``, ``7:05``."""
    return f"{moment.hour}:{moment.minute:02}"
