"""The words of a reminder: what it asks, what it is about, and when. Gentle, and no blame."""

from __future__ import annotations

from datetime import time
from itertools import pairwise
from typing import Final

from easeful.core.reminder import EVERY_DAY, MINUTES_AN_HOUR, About, Reminder, Weekday, times_of
from easeful.core.words import _, shortened

HOURS_FROM: Final = 2 * MINUTES_AN_HOUR
"""Minutes from which whole hours are said as hours."""

FEWEST_IN_A_ROW: Final = 3
"""Days that are said as "Monday to Wednesday" rather than one by one."""

DAY_NAMES: Final = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)


def words(reminder: Reminder, routine_name: str = "") -> str:
    """Return what it asks."""
    if reminder.say:
        return reminder.say
    match reminder.about:
        case About.HEAT:
            return _("Time for your heat pad?")
        case About.ROUTINE:
            return _("Time for {routine}?").format(routine=routine_name or _("your routine"))
        case About.POSTURE:
            return _("How are you sitting? Move a little if you like.")
        case About.WATER:
            return _("A glass of water?")
        case About.BEDTIME:
            return _("Getting ready for bed?")
        case About.OTHER:
            return _("You wanted to be reminded.")


def short_words(reminder: Reminder, routine_name: str = "") -> str:
    """Return what it is about as a word or two for a list: "heat pad"."""
    if reminder.say:
        return shortened(reminder.say)
    match reminder.about:
        case About.HEAT:
            return _("heat pad")
        case About.ROUTINE:
            return routine_name or _("routine")
        case About.POSTURE:
            return _("how you sit")
        case About.WATER:
            return _("water")
        case About.BEDTIME:
            return _("bedtime")
        case About.OTHER:
            return _("reminder")


def times_in_words(reminder: Reminder) -> str:
    """Return when it asks: "20:00 · Monday to Friday"; every day is not said."""
    days = "" if reminder.days == EVERY_DAY else _days_in_words(sorted(reminder.days))
    return " · ".join(part for part in (_hours_in_words(reminder), days) if part)


def time_in_words(moment: time) -> str:
    """Return a time of day as people write it: 9:00, 20:00."""
    return f"{moment.hour}:{moment.minute:02}"


def _hours_in_words(reminder: Reminder) -> str:
    if reminder.every is None or reminder.begin is None or reminder.end is None:
        return _listed([time_in_words(moment) for moment in times_of(reminder)])
    hours, left = divmod(reminder.every, MINUTES_AN_HOUR)
    whole = reminder.every >= HOURS_FROM and not left
    return _("every {length} from {begin} to {end}").format(
        length=_("{n} h").format(n=hours) if whole else _("{n} min").format(n=reminder.every),
        begin=time_in_words(reminder.begin),
        end=time_in_words(reminder.end),
    )


def _days_in_words(days: list[Weekday]) -> str:
    in_a_row = all(other - one == 1 for one, other in pairwise(days))
    if in_a_row and len(days) >= FEWEST_IN_A_ROW:
        return _("{first} to {last}").format(first=DAY_NAMES[days[0]], last=DAY_NAMES[days[-1]])
    return _listed([DAY_NAMES[day] for day in days])


def _listed(parts: list[str]) -> str:
    *most, last = parts or [""]
    return _("{most} and {last}").format(most=", ".join(most), last=last) if most else last
