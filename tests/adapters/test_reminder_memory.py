"""The memory of the reminders on good and on bad disks."""

import json
import logging
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from easeful.adapters.reminder_memory import STALE, ReminderMemory
from easeful.adapters.reminder_text import read, written
from easeful.core.ports import Moment
from easeful.core.remembered import Remembered
from easeful.core.reminder import EVERY_DAY, WORKDAYS, About, Reminder, Weekday
from easeful.core.reminders import Missed, Reminders, Standing

NOON = datetime(2026, 3, 2, 12, tzinfo=timezone(timedelta(hours=1)))
HEAT = Reminder(About.HEAT, at=(time(20),))
WATER = Reminder(About.WATER, WORKDAYS, every=60, begin=time(9), end=time(17), say="Trink was. ☕")
FULL = Remembered(
    seen=NOON,
    postponed=((HEAT, NOON + timedelta(minutes=15)),),
    kept=((WATER, NOON),),
    passed=((WATER, datetime(2026, 3, 2, 12)),),  # noqa: DTZ001 (a local time has no zone)
    not_today=((HEAT, date(2026, 3, 2)),),
    paused_on=date(2026, 3, 1),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "cache" / "reminders.json"


@contextmanager
def a_full_disk() -> Iterator[None]:
    """Let no file grow past 16 bytes, as root too; Python ignores the signal for it."""
    assert signal.getsignal(signal.SIGXFSZ) is signal.SIG_IGN
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


def test_the_next_start_finds_all(path: Path) -> None:
    ReminderMemory(path).save(FULL)

    assert ReminderMemory(path).load() == FULL
    assert [each.name for each in path.parent.iterdir()] == ["reminders.json"]


def test_without_a_file_nothing_is_remembered(path: Path) -> None:
    assert ReminderMemory(path).load() == Remembered()


@pytest.mark.parametrize(
    "broken",
    [
        *(b"", b"{", b"\xff\x00", b"[]", b"3", b"null", b"[" * 100_000, b"1" * 5000),
        *(b'{"seen": 3}', b'{"seen": "2026-03-02T12:00"}', b'{"seen": "9999-12-31T23:59+00:00"}'),
        *(b'{"postponed": [[{}, "x"]]}', b'{"kept": [3]}', b'{"paused_on": "soon"}'),
        b" " * 3_000_000,
    ],
)
def test_a_broken_file_is_an_empty_memory(
    path: Path, broken: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(broken)
    store = ReminderMemory(path)

    with caplog.at_level(logging.WARNING):
        assert store.load() == Remembered()
    assert len(caplog.records) == 1
    store.save(FULL)
    assert ReminderMemory(path).load() == FULL


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *(("about", "tea"), ("about", 3), ("days", [7]), ("days", [True]), ("days", 1)),
        *(("at", ["8"]), ("at", ["25:00"]), ("at", ["08:00+01:00"]), ("at", "08:00")),
        *(("every", 0), ("every", -5), ("every", 1e9), ("every", 10**9), ("every", "60")),
        *(("begin", 9), ("say", None), ("routine", [])),
    ],
)
def test_a_reminder_that_the_core_would_stumble_over_does_not_come_through(
    key: str, value: object
) -> None:
    plain = json.loads(json.dumps(written(FULL)))
    plain["postponed"][0][0][key] = value

    with pytest.raises(ValueError):  # noqa: PT011 (its words are for the log)
        read(plain)


def test_a_local_time_has_no_zone_and_a_moment_has_one() -> None:
    plain = json.loads(json.dumps(written(FULL)))
    plain["passed"][0][1], plain["kept"][0][1] = plain["kept"][0][1], plain["passed"][0][1]

    for key in ("passed", "kept"):
        with pytest.raises(ValueError, match=r"a zone|no moment"):
            read({key: plain[key]})


def test_the_last_look_alone_is_written_seldom(path: Path) -> None:
    store = ReminderMemory(path)
    store.save(FULL)
    before = path.stat().st_ino
    store.save(replace(FULL, seen=NOON + STALE - timedelta(seconds=1)))
    assert path.stat().st_ino == before

    store.save(replace(FULL, seen=NOON + STALE))
    assert ReminderMemory(path).load().seen == NOON + STALE


@pytest.mark.parametrize(
    "changed",
    [
        replace(FULL, postponed=()),
        replace(FULL, kept=()),
        replace(FULL, passed=()),
        replace(FULL, not_today=()),
        replace(FULL, paused_on=None),
        replace(FULL, seen=NOON - timedelta(hours=2)),
    ],
)
def test_all_else_is_written_at_once(path: Path, changed: Remembered) -> None:
    ReminderMemory(path).save(FULL)
    store = ReminderMemory(path)
    store.load()
    store.save(changed)

    assert ReminderMemory(path).load() == changed


def test_saving_what_was_loaded_leaves_the_file_alone(path: Path) -> None:
    ReminderMemory(path).save(FULL)
    before = path.stat().st_ino
    store = ReminderMemory(path)
    store.save(store.load())

    assert path.stat().st_ino == before


def test_a_full_disk_leaves_the_old_file_and_is_tried_again(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store, less = ReminderMemory(path), replace(FULL, kept=())
    store.save(FULL)
    with a_full_disk(), caplog.at_level(logging.WARNING):
        store.save(less)
    assert len(caplog.records) == 1
    assert ReminderMemory(path).load() == FULL
    assert [each.name for each in path.parent.iterdir()] == ["reminders.json"]

    store.save(less)
    assert ReminderMemory(path).load() == less


def test_a_folder_in_its_place_stops_nothing(path: Path) -> None:
    path.mkdir(parents=True)
    store = ReminderMemory(path)

    assert store.load() == Remembered()
    store.save(FULL)
    assert path.is_dir()


def test_a_crash_between_two_writes_loses_and_doubles_nothing(path: Path) -> None:
    store = ReminderMemory(path)
    machine = Reminders([HEAT, WATER], store.load(), Standing())
    asked = 0
    for minute in range(9 * 60):  # from noon to 20:59, with 20:00 in it
        asked += len(machine.advance(Moment(0.0, NOON + timedelta(minutes=minute))))
        store.save(machine.memory)
    again = Reminders([HEAT, WATER], ReminderMemory(path).load(), Standing())
    tomorrow = NOON + timedelta(hours=33)

    assert asked == len(["13:00", "14:00", "15:00", "16:00", "17:00", "20:00"])
    assert again.advance(Moment(0.0, NOON + timedelta(hours=9))) == ()
    assert again.advance(Moment(0.0, tomorrow)) == (Missed((HEAT,)),)


times = st.times()
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.builds(
    lambda wall, zone: wall.replace(tzinfo=zone),
    st.datetimes(datetime(1971, 1, 1), datetime(8999, 12, 30)),  # noqa: DTZ001 (a zone follows)
    zones,
)
reminders = st.builds(
    Reminder,
    st.sampled_from(About),
    days=st.frozensets(st.sampled_from(Weekday)) | st.just(EVERY_DAY),
    at=st.lists(times, max_size=3).map(tuple),
    every=st.none() | st.integers(5, 720),
    begin=st.none() | times,
    end=st.none() | times,
    routine=st.text(max_size=9),
    say=st.text(max_size=9),
    is_on=st.booleans(),
)
dated = st.lists(st.tuples(reminders, moments), max_size=3).map(tuple)
memories = st.builds(
    Remembered,
    seen=st.none() | moments,
    postponed=dated,
    kept=dated,
    passed=st.lists(st.tuples(reminders, st.datetimes()), max_size=3).map(tuple),
    not_today=st.lists(st.tuples(reminders, st.dates()), max_size=3).map(tuple),
    paused_on=st.none() | st.dates(),
)


@given(memories)
@example(FULL)
def test_a_round_trip_changes_nothing(memory: Remembered) -> None:
    assert read(json.loads(json.dumps(written(memory)))) == memory


plain_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*written(FULL), "about", "days"]), inner, max_size=3)
    ),
)


@given(plain_values)
def test_any_values_are_a_memory_or_refused(plain: object) -> None:
    try:
        memory = read(plain)
    except ValueError:
        return
    Reminders([HEAT], memory, Standing()).advance(Moment(0.0, NOON.astimezone(UTC)))
