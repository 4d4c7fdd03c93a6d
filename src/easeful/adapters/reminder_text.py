"""The memory of the reminders as plain JSON values, and back.

Whatever JSON is given ends in a memory or in ``ValueError``: a value that the core would stumble
over does not come through.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final, TypeVar

from easeful.core.remembered import Dated, Remembered
from easeful.core.reminder import About, Reminder, Weekday

T = TypeVar("T")

LONGEST_EVERY: Final = 24 * 60
"""Minutes."""

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 9000
"""Near the ends of the calendar, reckoning in other zones fails."""


def written(memory: Remembered) -> dict[str, object]:
    """Return ``memory`` as plain values."""
    return {
        "seen": _or_none(memory.seen, datetime.isoformat),
        "postponed": _dated(memory.postponed),
        "kept": _dated(memory.kept),
        "passed": _dated(memory.passed),
        "not_today": [[_plain(each), day.isoformat()] for each, day in memory.not_today],
        "paused_on": _or_none(memory.paused_on, date.isoformat),
    }


def read(plain: object) -> Remembered:
    """Return the memory that was written; raise ``ValueError`` if it is none."""
    fields = _fields(plain)
    return Remembered(
        seen=_read_or_none(fields.get("seen"), _moment),
        postponed=_pairs(fields.get("postponed", []), _moment),
        kept=_pairs(fields.get("kept", []), _moment),
        passed=_pairs(fields.get("passed", []), _local),
        not_today=_pairs(fields.get("not_today", []), date.fromisoformat),
        paused_on=_read_or_none(fields.get("paused_on"), date.fromisoformat),
    )


def _dated(pairs: Dated) -> list[object]:
    return [[_plain(reminder), at.isoformat()] for reminder, at in pairs]


def _plain(reminder: Reminder) -> dict[str, object]:
    return {
        "about": reminder.about.value,
        "days": [int(day) for day in sorted(reminder.days)],
        "at": [moment.isoformat() for moment in reminder.at],
        "every": reminder.every,
        "begin": _or_none(reminder.begin, time.isoformat),
        "end": _or_none(reminder.end, time.isoformat),
        "routine": reminder.routine,
        "say": reminder.say,
        "is_on": reminder.is_on,
    }


def _reminder(plain: object) -> Reminder:
    fields = _fields(plain)
    return Reminder(
        about=About(_text(fields.get("about"))),
        days=frozenset(Weekday(_number(day)) for day in _list(fields.get("days"))),
        at=tuple(_time(_text(moment)) for moment in _list(fields.get("at"))),
        every=_read_every(fields.get("every")),
        begin=_read_or_none(fields.get("begin"), _time),
        end=_read_or_none(fields.get("end"), _time),
        routine=_text(fields.get("routine")),
        say=_text(fields.get("say")),
        is_on=fields.get("is_on") is True,
    )


def _or_none(value: T | None, write: Callable[[T], str]) -> str | None:
    return None if value is None else write(value)


def _read_or_none(plain: object, read_text: Callable[[str], T]) -> T | None:
    return None if plain is None else read_text(_text(plain))


def _pairs(plain: object, read_text: Callable[[str], T]) -> tuple[tuple[Reminder, T], ...]:
    pairs = []
    for pair in _list(plain):
        match pair:
            case [reminder, str() as text]:
                pairs.append((_reminder(reminder), read_text(text)))
            case _:
                raise ValueError("no pair of a reminder and a time")
    return tuple(pairs)


def _moment(text: str) -> datetime:
    """Return a moment with its zone."""
    moment = datetime.fromisoformat(text)
    if moment.utcoffset() is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"no moment: {text}")
    return moment


def _local(text: str) -> datetime:
    """Return a local time, without a zone."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError(f"a zone: {text}")
    return moment


def _time(text: str) -> time:
    moment = time.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError(f"a zone: {text}")
    return moment


def _read_every(plain: object) -> int | None:
    if plain is None:
        return None
    minutes = _number(plain)
    if not 1 <= minutes <= LONGEST_EVERY:
        raise ValueError(f"no minutes: {minutes}")
    return minutes


def _fields(plain: object) -> dict[str, object]:
    if not isinstance(plain, dict):
        raise ValueError("no fields")  # noqa: TRY004 (what a file says is a value)
    return plain


def _list(plain: object) -> list[object]:
    if not isinstance(plain, list):
        raise ValueError("no list")  # noqa: TRY004 (as above)
    return plain


def _text(plain: object) -> str:
    if not isinstance(plain, str):
        raise ValueError("no text")  # noqa: TRY004 (as above)
    return plain


def _number(plain: object) -> int:
    if type(plain) is not int:
        raise ValueError("no number")
    return plain
