"""A journal of ten years, the same each time: for measuring, and for pages that must hold it.

Five to six sessions a day and 100,000 scores, 3,000 times of heat, and every day, night and month
answered. ``facts_of`` makes the values, ``write_ten_years`` a file: in a second, not as facts come.
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Final

from easeful.adapters.diary_orders import order_of
from easeful.adapters.journal_opening import opened
from easeful.adapters.journal_orders import Order
from easeful.adapters.journal_rows import time_text
from easeful.core.day import Day
from easeful.core.diary import (
    DayAfter,
    DayTold,
    Ended,
    Entry,
    Fact,
    HelpTold,
    News,
    Paper,
    PaperKey,
    Payback,
    SessionRecord,
    Slept,
    StopReason,
    Told,
    Trigger,
)

LAST: Final = date(2026, 3, 2)
DAYS: Final = 3650
SESSIONS: Final = 20_000
HEATS: Final = 3_000
ROUTINES: Final = (
    ("low-back-10", "Low back, ten minutes"),
    ("breathing", "Breathing"),
    ("neck", "Neck and shoulders"),
    ("morning", "A gentle morning"),
    ("evening", "Wind down"),
)
AREAS: Final = ("low-back", "neck", "knee-left", "hip-right", "hands")
SENTENCES: Final = ("", "", "", "", "Slept badly, then it eased.", "Weather. Both hands ache.")
SUMMER: Final = timezone(timedelta(hours=2))
WINTER: Final = timezone(timedelta(hours=1))


def facts_of(days: int = DAYS, sessions: int = SESSIONS, last: date = LAST) -> Iterator[Fact]:
    """Yield what was told on so many days up to ``last``, from the oldest to the newest."""
    chance = Random(7)  # noqa: S311 (nothing is secret)
    for number in range(days):
        on = last - timedelta(days=days - 1 - number)
        level = 5 + 2 * (number % 365) / 365 - number / days
        yield from _day(on, level, chance)
        first = number * sessions // days
        for each in range(first, (number + 1) * sessions // days):
            yield from _session(each, on, each - first, level, chance)
    yield Paper(PaperKey.NAME, "A. Person")
    yield Paper(PaperKey.QUESTION_1, "Why is it worse in the morning?")


def _day(on: date, level: float, chance: Random) -> Iterator[Fact]:
    yield DayTold(on, chance.choices(list(Day), weights=(1, 3, 6))[0])
    yield DayAfter(on, chance.choices(list(Payback), weights=(6, 3, 1))[0])
    yield Slept(on, chance.randint(2, 8), chance.randint(8, 18) / 2)
    if on.day == 1:
        yield HelpTold(on, News.NO)
    told = _at(on, 21, chance)
    for number in range(3):
        pain = _score(level, chance)
        when = told - timedelta(hours=4 * number)
        mood, words = _score(5, chance), chance.choice(SENTENCES)
        yield Entry(f"n{on.isoformat()}-{number}", when, Told.NOW, pain, mood=mood, words=words)


def _session(number: int, on: date, nth: int, level: float, chance: Random) -> Iterator[Fact]:
    began = _at(on, 7 + 2 * nth, chance)
    routine, name = chance.choice(ROUTINES)
    total = float(chance.choice((300, 600, 900)))
    is_whole = chance.random() < 0.8
    done = total if is_whole else total * chance.random()
    ended = began + timedelta(seconds=done)
    yield SessionRecord(
        id=f"s{number}",
        routine=routine,
        name=name,
        day=Day.ORDINARY,
        began=began,
        total=total,
        steps=12,
        moves=routine != "breathing",
        step=11 if is_whole else 4,
        seconds=done,
        ended=ended,
        how=Ended.WHOLE if is_whole else Ended.STOPPED,
        why=None if is_whole else chance.choice(list(StopReason)),
    )
    before = _score(level, chance)
    after = _score(before - 0.7, chance)
    areas = (chance.choice(AREAS),)
    triggers = (Trigger.STRESS,) if chance.random() < 0.05 else ()
    yield Entry(
        f"b{number}",
        began - timedelta(minutes=3),
        Told.BEFORE,
        before,
        _score(6, chance),
        areas=areas,
        triggers=triggers,
    )
    yield Entry(
        f"a{number}",
        ended + timedelta(minutes=2),
        Told.AFTER,
        after,
        _score(5, chance),
        words=chance.choice(SENTENCES),
    )


def _at(on: date, hour: int, chance: Random) -> datetime:
    zone = SUMMER if 4 <= on.month <= 10 else WINTER
    return datetime(on.year, on.month, on.day, hour, chance.randint(0, 59), tzinfo=zone)


def _score(around: float, chance: Random) -> int:
    return max(0, min(10, round(chance.gauss(around, 1.5))))


def write_ten_years(
    path: Path, days: int = DAYS, sessions: int = SESSIONS, heats: int = HEATS, last: date = LAST
) -> None:
    """Make a journal at ``path`` that holds them, and ``heats`` times of heat."""
    with closing(opened(path).connection) as file:
        file.execute("BEGIN")
        for order, values in orders_of(days, sessions, last):
            file.execute(order, values)
        for number in range(heats):
            began = datetime(last.year, last.month, last.day, 19, tzinfo=UTC) - timedelta(
                days=days * (heats - number) / max(heats, 1)
            )
            ended = began + timedelta(minutes=15)
            file.execute(
                "INSERT INTO heat VALUES (NULL, 'pad', 'low-back', 900, 300, ?, 900, 0, ?, 'boot',"
                " 'owner', 'time', ?, 'fine')",
                (time_text(began), time_text(ended), time_text(ended)),
            )
        file.execute("COMMIT")
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def orders_of(days: int, sessions: int, last: date) -> Iterator[Order]:
    """Yield the orders that write it down."""
    return map(order_of, facts_of(days, sessions, last))


def scores_in(path: Path) -> int:
    """Count the scores of a journal."""
    with closing(sqlite3.connect(path)) as file:
        columns = "count(pain) + count(fatigue) + count(stiffness) + count(mood)"
        return int(file.execute(f"SELECT {columns} FROM entry").fetchone()[0])  # noqa: S608


if __name__ == "__main__":
    write_ten_years(Path(sys.argv[1]))
