"""Sessions, heat and entries for tests of the journal: as plain as an example needs them."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count
from typing import Any, Final

from hypothesis import strategies as st

from easeful.core.day import Day
from easeful.core.diary import (
    Ended,
    Entry,
    Payback,
    Records,
    SessionRecord,
    Slept,
    StopReason,
    Told,
    Trigger,
)
from easeful.core.heat import HeatPlan, HeatRecord
from easeful.core.pack import Pack

WINTER: Final = timezone(timedelta(hours=1))
SUMMER: Final = timezone(timedelta(hours=2))
NEW_YORK: Final = timezone(timedelta(hours=-5))
ZONES: Final = (UTC, WINTER, SUMMER, NEW_YORK, timezone(timedelta(hours=14)))
_numbers = count(1)


def on(text: str, zone: timezone = WINTER) -> datetime:
    """Return a moment of 2026: "3-3 8:05"."""
    day, time = text.split()
    month, number = (int(each) for each in day.split("-"))
    hour, minute = (int(each) for each in time.split(":"))
    return datetime(2026, month, number, hour, minute, tzinfo=zone)


def session(began: datetime, minutes: float = 10, **others: Any) -> SessionRecord:  # noqa: ANN401 (any of its fields)
    number = next(_numbers)
    plain = SessionRecord(
        id=f"session-{number}",
        routine="low-back",
        name="Low back reset",
        day=Day.ORDINARY,
        began=began,
        total=minutes * 60,
        steps=8,
        moves=True,
        seconds=minutes * 60,
        ended=began + timedelta(minutes=minutes),
        how=Ended.WHOLE,
    )
    return plain._replace(**others)


def heat(
    began: datetime, minutes: float = 15, pack: Pack = Pack.PAD, area: str = "low-back"
) -> HeatRecord:
    plan = HeatPlan(pack, area, 1200, 300)
    ended = began + timedelta(minutes=minutes)
    return HeatRecord(next(_numbers), plan, began, minutes * 60, ended)


def entry(told: datetime, when: Told, pain: int | None = None, **others: Any) -> Entry:  # noqa: ANN401
    return Entry(f"entry-{next(_numbers)}", told, when, pain)._replace(**others)


_BEGIN: Final = datetime(2026, 3, 20, tzinfo=UTC)
SCORES: Final = st.none() | st.integers(0, 10)
MOMENTS: Final = st.integers(0, 10 * 24 * 60 * len(ZONES)).map(
    lambda n: (_BEGIN + timedelta(minutes=n // len(ZONES))).astimezone(ZONES[n % len(ZONES)])
)
LENGTHS: Final = st.sampled_from((-60, 0, 0.2, 5, 10, 29, 29.9, 60, 500))
LAST_SECONDS: Final = st.sampled_from((0.0, 240.0, 1e9, float("inf"), float("nan")))


@st.composite
def sessions(draw: st.DrawFn) -> SessionRecord:
    began, minutes = draw(MOMENTS), draw(LENGTHS)
    number = draw(st.integers(0, 11))
    ended = (None, began + timedelta(minutes=minutes), draw(MOMENTS))[number % 3]
    return session(
        began,
        ended=ended,
        seconds=draw(LAST_SECONDS) if number % 4 == 0 else max(0.0, minutes) * 60,
        moves=number % 2 == 0,
        routine="ab"[number % 2],
        why=None if number < 9 else StopReason.TIRED,
    )


@st.composite
def heats(draw: st.DrawFn) -> HeatRecord:
    record = heat(draw(MOMENTS), draw(LENGTHS), draw(st.sampled_from(Pack)))
    ended = (record.ended, None, draw(MOMENTS))[draw(st.integers(0, 2))]
    return HeatRecord(record.id, record.plan, record.began, record.on_seconds, ended)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    number = draw(st.integers(0, 11))
    return entry(
        draw(MOMENTS),
        draw(st.sampled_from(Told)),
        draw(SCORES),
        mood=draw(SCORES),
        words="better" if number % 3 == 0 else "",
        areas=((), ("neck",), ("neck", "unheard-of"))[number // 4],
        triggers=((), (Trigger.STRESS,), tuple(Trigger), ())[number % 4],
    )


_DAYS: Final = st.dates(date(2026, 3, 19), date(2026, 3, 31))


@st.composite
def records(draw: st.DrawFn) -> Records:
    """Draw all kinds, near each other, in no order and by clocks that were set."""
    nights = st.builds(Slept, _DAYS, SCORES, st.none() | st.floats(0, 24))
    return Records(
        tuple(draw(st.lists(sessions(), max_size=8))),
        tuple(draw(st.lists(entries(), max_size=10))),
        tuple(draw(st.lists(heats(), max_size=4))),
        draw(st.dictionaries(_DAYS, st.sampled_from(Day), max_size=8)),
        draw(st.dictionaries(_DAYS, st.sampled_from(Payback), max_size=4)),
        {night.on: night for night in draw(st.lists(nights, max_size=4))},
    )
