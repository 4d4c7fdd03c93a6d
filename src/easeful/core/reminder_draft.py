"""A reminder that is being written: what is chosen so far, and what is still missing.

What she set herself stays when she changes her mind about the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from types import MappingProxyType
from typing import Final, NamedTuple

from easeful.core.reminder import EVERY_DAY, About, Reminder, Weekday
from easeful.core.words import _

MORNING: Final = time(8)
BEGIN: Final = time(9)
END: Final = time(17)
"""Hours between which something asks every so often: those of a day at a desk."""


class _Usual(NamedTuple):
    """When a reminder of one kind asks as long as nobody says otherwise."""

    at: time
    every: int = 60
    repeats: bool = False


USUAL: Final[Mapping[About, _Usual]] = MappingProxyType(
    {
        About.HEAT: _Usual(time(20)),
        About.ROUTINE: _Usual(MORNING),
        About.POSTURE: _Usual(MORNING, 45, repeats=True),
        About.WATER: _Usual(MORNING, 60, repeats=True),
        About.BEDTIME: _Usual(time(21, 30)),
        About.OTHER: _Usual(time(10)),
    }
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is chosen so far. A time is ``None`` while what is typed is no time.

    ``own_times`` once she chose when; ``own_words`` is the kind for which ``say`` was written.
    """

    about: About | None = None
    repeats: bool = False
    at: tuple[time | None, ...] = (MORNING,)
    every: int = 60
    begin: time | None = BEGIN
    end: time | None = END
    days: frozenset[Weekday] = EVERY_DAY
    routine: str = ""
    say: str = ""
    is_on: bool = True
    own_times: bool = False
    own_words: About = About.OTHER

    @property
    def has_words(self) -> bool:
        """Say whether it asks in words of her own."""
        return self.about in {About.OTHER, self.own_words}


def draft_of(reminder: Reminder) -> Draft:
    """Return ``reminder`` as something that may be changed."""
    return Draft(
        about=reminder.about,
        repeats=reminder.every is not None,
        at=reminder.at or (USUAL[reminder.about].at,),
        every=reminder.every or USUAL[reminder.about].every,
        begin=reminder.begin or BEGIN,
        end=reminder.end or END,
        days=reminder.days,
        routine=reminder.routine,
        say=reminder.say,
        is_on=reminder.is_on,
        own_times=True,
        own_words=reminder.about if reminder.say else About.OTHER,
    )


def with_about(draft: Draft, about: About) -> Draft:
    """Return ``draft`` about something else, with its usual times unless she chose some."""
    if draft.own_times:
        return replace(draft, about=about)
    usual = USUAL[about]
    return replace(draft, about=about, repeats=usual.repeats, at=(usual.at,), every=usual.every)


def missing(draft: Draft) -> str:
    """Return what is still to do before it can be kept, "" if nothing."""
    if draft.about is None:
        return _("Choose what it is about.")
    if draft.about is About.ROUTINE and not draft.routine:
        return _("Choose a routine.")
    if draft.about is About.OTHER and not draft.say.strip():
        return _("Write what it should say.")
    if not draft.days:
        return _("Choose a day.")
    return _missing_time(draft)


def _missing_time(draft: Draft) -> str:
    times = (draft.begin, draft.end) if draft.repeats else draft.at
    if None in times:
        return _("Write a time such as 20:00.")
    if draft.repeats and draft.begin is not None and draft.end is not None:
        return "" if draft.begin < draft.end else _("“To” must be later than “From”.")
    return ""


def reminder_from(draft: Draft) -> Reminder:
    """Return the reminder; ask ``missing`` first."""
    about = draft.about or About.OTHER
    return Reminder(
        about=about,
        days=draft.days,
        at=() if draft.repeats else tuple(sorted({each for each in draft.at if each is not None})),
        every=draft.every if draft.repeats else None,
        begin=draft.begin if draft.repeats else None,
        end=draft.end if draft.repeats else None,
        routine=draft.routine if about is About.ROUTINE else "",
        say=draft.say.strip() if draft.has_words else "",
        is_on=draft.is_on,
    )
