"""The journal and its stand-in in memory keep the same promises."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from fakes import A_MORNING, at
from heat_fakes import HeatStore, MemoryHeatLog, MemoryHeatMemory

from easeful.adapters.journal import Journal
from easeful.core.heat import Alarm, HeatPlan, HeatRecord, OpenHeat, Pack, Skin
from easeful.core.heat_gates import may_start
from easeful.core.heat_health import Condition, Health
from easeful.core.heat_ports import HeatLog, HeatMemory
from easeful.core.heat_verdict import Limits, Past, Refused, Wish
from easeful.core.ports import Moment

PLAN: Final = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)
COLD: Final = HeatPlan(Pack.COLD, "", 180.0, 300.0)
ELSEWHERE: Final = timezone(timedelta(hours=5, minutes=30))


@dataclass(frozen=True, slots=True)
class Doors:
    """Both doors of one store, as ``owner``; ``another`` opens them again."""

    log: HeatLog
    memory: HeatMemory
    another: "Callable[..., Doors]"


def in_file(path: Path, opened: list[Journal], owner: str, boot: str = "boot") -> Doors:
    journal = Journal.open(path, owner, boot)
    opened.append(journal)
    return Doors(journal, journal.memory, partial(in_file, path, opened))


def in_memory(store: HeatStore, owner: str, boot: str = "boot") -> Doors:
    log = MemoryHeatLog(owner, boot, store)
    return Doors(log, MemoryHeatMemory(store), partial(in_memory, store))


@pytest.fixture(params=["file", "memory"])
def doors(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Doors]:
    opened: list[Journal] = []
    if request.param == "file":
        yield in_file(tmp_path / "deep" / "home" / "journal.db", opened, "window")
    else:
        yield in_memory(HeatStore(), "window")
    for each in opened:
        each.close()


def hours(count: float) -> datetime:
    return A_MORNING + timedelta(hours=count)


def test_at_first_nothing_is_known(doors: Doors) -> None:
    assert doors.log.find_open() is None
    assert doors.memory.past(A_MORNING) == Past()
    assert doors.memory.health() is None
    assert doors.memory.alarm_heard() is None
    assert doors.log.complaint == ""
    assert doors.log.boot == "boot"


def test_a_heat_that_began_is_open_for_whoever_comes_next(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(5))
    expected = OpenHeat(HeatRecord(record, PLAN, at(5).wall), at(5), "boot")
    assert record > 0
    assert doors.another("next").log.find_open() == expected


def test_the_offset_of_a_time_is_kept(doors: Doors) -> None:
    wall = datetime(2026, 3, 2, 13, 30, 0, 123456, tzinfo=ELSEWHERE)
    doors.log.begin(PLAN, Moment(5.25, wall))
    found = doors.log.find_open()
    assert found is not None
    assert found.seen == Moment(5.25, wall)
    assert found.record.began.utcoffset() == timedelta(hours=5, minutes=30)


def test_what_is_seen_is_known_to_whoever_comes_next(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    assert doors.log.see(record, 10.5, at(11))
    found = doors.another("next").log.find_open()
    assert found is not None
    assert (found.record.on_seconds, found.seen) == (10.5, at(11))


def test_the_time_that_a_pad_was_on_never_goes_back(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    doors.log.see(record, 600.0, at(600))
    doors.log.see(record, 20.0, at(620))
    doors.log.end(record, 30.0, at(640))
    (found,) = doors.memory.past(A_MORNING).records
    assert found.on_seconds == 600.0


def test_a_heat_that_ended_is_open_no_more(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    doors.log.ring(record, Alarm.TIME)
    doors.log.end(record, 901.0, at(901))
    doors.log.tell_skin(record, Skin.RED)
    assert doors.log.find_open() is None
    assert not doors.log.see(record, 902.0, at(902))
    assert doors.memory.past(at(1000).wall).records == (
        HeatRecord(record, PLAN, at(0).wall, 901.0, at(901).wall, Alarm.TIME, Skin.RED),
    )


def test_what_has_ended_ends_once(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    doors.log.end(record, 60.0, at(60))
    doors.another("watcher").log.end(record, 90.0, at(90))
    doors.another("watcher").log.ring(record, Alarm.UNWATCHED)
    (found,) = doors.memory.past(A_MORNING).records
    assert (found.ended, found.on_seconds, found.alarm) == (at(60).wall, 60.0, None)


def test_the_first_reason_of_an_alarm_stays(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    doors.log.ring(record, Alarm.NO_ANSWER)
    doors.log.ring(record, Alarm.TIME)
    found = doors.log.find_open()
    assert found is not None
    assert found.record.alarm is Alarm.NO_ANSWER


def test_the_skin_may_be_told_otherwise_later(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    doors.log.end(record, 60.0, at(60))
    doors.log.tell_skin(record, Skin.FINE)
    doors.log.tell_skin(record, Skin.BURNT)
    assert doors.memory.past(A_MORNING).records[0].skin is Skin.BURNT


def test_who_is_taken_over_from_learns_it(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    second = doors.another("second").log
    assert not second.see(record, 10.0, at(10))
    second.take_up(record)
    assert second.see(record, 20.0, at(20))
    assert not doors.log.see(record, 30.0, at(30))
    found = second.find_open()
    assert found is not None
    assert found.record.on_seconds == 20.0


def test_what_is_seen_in_another_run_of_the_machine_is_seen_there(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(1000))
    second = doors.another("second", "later boot").log
    second.take_up(record)
    taken = second.find_open()
    second.see(record, 900.0, at(5))
    found = second.find_open()
    assert taken is not None
    assert (taken.seen, taken.boot) == (at(1000), "boot")
    assert found is not None
    assert (found.seen, found.boot) == (at(5), "later boot")


def test_what_has_ended_is_not_taken_up(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    doors.log.end(record, 60.0, at(60))
    second = doors.another("second").log
    second.take_up(record)
    assert not second.see(record, 70.0, at(70))


def test_anybody_may_say_that_the_pad_is_off(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    doors.another("watcher").log.end(record, 60.0, at(60))
    assert not doors.log.see(record, 61.0, at(61))


def test_of_several_open_ones_the_last_is_found_first_and_the_others_stay(doors: Doors) -> None:
    first, second = doors.log.begin(PLAN, at(0)), doors.log.begin(COLD, at(9))
    found = doors.log.find_open()
    assert found is not None
    assert found.record.id == second
    doors.log.end(second, 1.0, at(10))
    left = doors.log.find_open()
    assert left is not None
    assert left.record.id == first


def test_who_watches_what_was_never_written_goes_on(doors: Doors) -> None:
    assert doors.log.see(0, 10.0, at(10))
    doors.log.ring(0, Alarm.TIME)
    doors.log.end(0, 10.0, at(10))
    doors.log.tell_skin(0, Skin.FINE)
    assert doors.log.complaint == ""


def test_a_record_is_known_for_thirty_days(doors: Doors) -> None:
    old = doors.log.begin(PLAN, at(0))
    doors.log.end(old, 60.0, Moment(60.0, hours(30)))
    assert doors.memory.past(hours(30) + timedelta(days=29, hours=23)).records
    assert not doors.memory.past(hours(30) + timedelta(days=30, hours=1)).records


def test_an_open_record_is_known_for_ever(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    past = doors.memory.past(A_MORNING + timedelta(days=4000))
    assert [each.id for each in past.records] == [record]


def test_a_record_written_by_a_clock_that_ran_ahead_is_known(doors: Doors) -> None:
    record = doors.log.begin(PLAN, at(0))
    doors.log.end(record, 60.0, at(60))
    assert doors.memory.past(A_MORNING - timedelta(days=400)).records


def test_days_are_reckoned_across_offsets(doors: Doors) -> None:
    ended = datetime(2026, 3, 2, 0, 30, tzinfo=ELSEWHERE)  # still the day before in UTC
    record = doors.log.begin(PLAN, Moment(0.0, ended))
    doors.log.end(record, 60.0, Moment(60.0, ended))
    edge = datetime(2026, 3, 31, 19, 0, tzinfo=UTC)
    assert doors.memory.past(edge - timedelta(minutes=1)).records
    assert not doors.memory.past(edge + timedelta(minutes=1)).records


@pytest.mark.parametrize(
    ("began", "ended"),
    [
        ("0001-01-01T00:00:00+02:00", A_MORNING.isoformat()),
        (A_MORNING.isoformat(), "9999-12-31T23:59:59-05:00"),
        ("9999-12-31T23:00:00+14:00", A_MORNING.isoformat()),
        ("9999-12-31T23:00:00-14:00", "9999-12-31T23:59:59-14:00"),
    ],
)
def test_a_year_at_the_end_of_all_calendars_is_no_mistake_and_costs_no_record(
    tmp_path: Path, began: str, ended: str
) -> None:
    path = tmp_path / "journal.db"
    with closing(Journal.open(path, "window", "boot")) as journal:
        record = journal.begin(PLAN, at(0))
        journal.end(record, 900.0, at(900))
        with closing(sqlite3.connect(path, isolation_level=None)) as file:
            file.execute("UPDATE heat SET began = ?, ended = ?", (began, ended))
        past = journal.memory.past(A_MORNING)
    (found,) = past.records
    assert found.ended is not None
    assert (found.began < A_MORNING) == (began < A_MORNING.isoformat())
    assert (found.ended > A_MORNING) == (ended > A_MORNING.isoformat())
    wish = Wish(PLAN.pack, PLAN.area, PLAN.seconds)
    verdict = may_start(
        wish, Health(frozenset(), frozenset(), A_MORNING), past, Limits(), A_MORNING
    )
    assert isinstance(verdict, Refused) == (ended == A_MORNING.isoformat())


def test_cold_that_ended_is_known_for_ever(doors: Doors) -> None:
    record = doors.log.begin(COLD, at(0))
    assert not doors.memory.past(A_MORNING).had_cold
    doors.log.end(record, 60.0, at(60))
    assert doors.memory.past(A_MORNING + timedelta(days=4000)).had_cold


def test_heat_is_no_cold(doors: Doors) -> None:
    doors.log.end(doors.log.begin(PLAN, at(0)), 60.0, at(60))
    assert not doors.memory.past(A_MORNING).had_cold


def test_the_last_answers_about_health_count(doors: Doors) -> None:
    first = Health(frozenset({Condition.NUMB, Condition.HEART}), frozenset(), A_MORNING)
    second = Health(frozenset({Condition.HEART}), frozenset({Condition.HEART}), hours(1))
    doors.memory.tell_health(first)
    assert doors.another("next").memory.health() == first
    doors.memory.tell_health(second)
    assert doors.another("next").memory.health() == second


def test_none_of_these_is_an_answer_too(doors: Doors) -> None:
    told = Health(frozenset(), frozenset(), A_MORNING)
    doors.memory.tell_health(told)
    assert doors.memory.health() == told


def test_the_alarm_was_heard_last_time_on_that_output(doors: Doors) -> None:
    doors.memory.tell_alarm_heard(A_MORNING, "Speakers")
    doors.memory.tell_alarm_heard(hours(1), "Kopfhörer 首")
    assert doors.another("next").memory.alarm_heard() == (hours(1), "Kopfhörer 首")


def test_the_last_cream_on_an_area_counts_for_a_day_and_more(doors: Doors) -> None:
    doors.memory.tell_cream("neck", A_MORNING)
    doors.memory.tell_cream("knee", A_MORNING)
    doors.memory.tell_cream("neck", hours(3))
    assert doors.memory.past(hours(24)).creams == {"neck": hours(3), "knee": A_MORNING}
    assert doors.memory.past(hours(49)).creams == {"neck": hours(3)}


def test_the_last_look_for_a_pattern_on_an_area_counts(doors: Doors) -> None:
    doors.memory.tell_pattern("neck", A_MORNING, found=True)
    doors.memory.tell_pattern("knee", A_MORNING, found=True)
    doors.memory.tell_pattern("neck", hours(9), found=False)
    past = doors.memory.past(hours(9000))
    assert past.patterns == {"neck": (hours(9), False), "knee": (A_MORNING, True)}
