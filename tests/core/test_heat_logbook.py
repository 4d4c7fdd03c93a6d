"""What is written down of heat, and when, so that no end of the app loses a pad that is on."""

from datetime import UTC, datetime
from math import inf, nan

from fakes import FakeClock
from heat_fakes import HeatStore, MemoryHeatLog
from heat_world import World, WorldLog

from easeful.core.heat import Alarm, HeatPlan, HeatRecord, OpenHeat, Pack, Skin
from easeful.core.heat_events import (
    AlarmRang,
    CheckAnswered,
    CheckAsked,
    CheckLouder,
    ChecksOften,
    HeatBegan,
    HeatEvent,
    HeatTakenUp,
    Louder,
    PadOff,
    SkinLineDue,
    SkinTold,
    StillOn,
)
from easeful.core.heat_logbook import HeatLogbook
from easeful.core.ports import Moment

PAD = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)


class Scene:
    """A logbook in a world of its own."""

    def __init__(self, *events: HeatEvent) -> None:
        self.world = World(counts_sleep=True)
        self.log = WorldLog(self.world, 1)
        self.gone = 0
        self.logbook = HeatLogbook(self.log, self.world, self.go)
        self.hear(*events)

    def hear(self, *events: HeatEvent) -> None:
        for event in events:
            self.logbook.hear(event)

    @property
    def record(self) -> HeatRecord:
        return self.world.rows[-1].record

    @property
    def found(self) -> OpenHeat:
        found = self.log.find_open()
        assert found is not None
        return found

    def go(self) -> None:
        self.gone += 1


class FullDisk(WorldLog):
    """Can write nothing down."""

    def begin(self, _plan: HeatPlan, _now: Moment) -> int:
        return 0


def test_the_record_is_open_from_the_first_moment() -> None:
    scene = Scene(HeatBegan(PAD))
    assert scene.logbook.record == 1
    assert scene.found.record.plan == PAD
    assert scene.found.seen == scene.world.now()


def test_how_long_it_has_been_on_is_refreshed_with_both_clocks() -> None:
    scene = Scene(HeatBegan(PAD))
    scene.world.pass_seconds(10)
    scene.hear(StillOn(10.0))
    assert scene.found.record.on_seconds == 10
    assert scene.found.seen == scene.world.now()


def test_the_reason_of_the_alarm_is_kept_and_the_record_stays_open() -> None:
    scene = Scene(HeatBegan(PAD), AlarmRang(Alarm.NO_ANSWER, 1), AlarmRang(Alarm.NO_ANSWER, 2))
    assert scene.found.record.alarm is Alarm.NO_ANSWER


def test_only_the_answer_that_the_pad_is_off_closes_it() -> None:
    scene = Scene(HeatBegan(PAD), PadOff(321.0, None), SkinTold(Skin.RED))
    assert scene.log.find_open() is None
    assert scene.record.ended == scene.world.now().wall
    assert scene.record.on_seconds == 321
    assert scene.record.skin is Skin.RED


def test_a_record_that_is_taken_up_is_ours_and_refreshed_at_once() -> None:
    scene = Scene(HeatBegan(PAD))
    next_one = HeatLogbook(WorldLog(scene.world, 2), scene.world, scene.go, 1)
    next_one.hear(HeatTakenUp(PAD, 44.0))
    assert scene.found.record.on_seconds == 44
    assert scene.gone == 0


def test_who_had_it_before_learns_that_it_hasgone() -> None:
    scene = Scene(HeatBegan(PAD))
    WorldLog(scene.world, 2).take_up(1)
    scene.hear(StillOn(10.0))
    assert scene.gone == 1
    assert scene.record.on_seconds == 0


def test_who_has_it_open_learns_that_it_was_closed_elsewhere() -> None:
    scene = Scene(HeatBegan(PAD))
    WorldLog(scene.world, 2).end(1, 10.0, scene.world.now())
    scene.hear(StillOn(10.0))
    assert scene.gone == 1


def test_the_pad_is_off_whoever_has_the_record() -> None:
    scene = Scene(HeatBegan(PAD))
    WorldLog(scene.world, 2).take_up(1)
    scene.hear(PadOff(10.0, None))
    assert scene.log.find_open() is None


def test_where_nothing_can_be_written_heat_is_watched_all_the_same() -> None:
    scene = Scene()
    scene.logbook = HeatLogbook(FullDisk(scene.world, 1), scene.world, scene.go)
    scene.hear(HeatBegan(PAD), StillOn(10.0))
    assert scene.gone == 0
    assert scene.logbook.record == 0


def test_what_comes_between_is_not_written_down() -> None:
    scene = Scene(HeatBegan(PAD))
    before = scene.record
    scene.hear(SkinLineDue(), CheckAsked(), CheckLouder(Louder.LOUD), CheckAnswered(late=True))
    scene.hear(ChecksOften())
    assert scene.record == before


NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def left_open(on_seconds: float = 100.0, alarm: Alarm | None = None) -> OpenHeat:
    record = HeatRecord(1, PAD, NOON, on_seconds, alarm=alarm)
    return OpenHeat(record, Moment(50.0, NOON), "boot 1")


def test_the_same_run_of_the_machine_knows_how_long_it_has_been_on() -> None:
    assert left_open().seconds_on(Moment(80.0, NOON), "boot 1") == 130
    later = NOON.replace(minute=5)
    assert left_open().seconds_on(Moment(80.0, later), "boot 1") == 400


def test_where_nobody_can_know_the_end_counts_as_passed() -> None:
    now = Moment(80.0, NOON)
    assert left_open().seconds_on(now, "boot 2") == inf
    assert left_open().seconds_on(now, "") == inf
    assert left_open().seconds_on(Moment(49.0, NOON), "boot 1") == inf
    assert left_open(-1.0).seconds_on(now, "boot 1") == inf
    assert left_open(nan).seconds_on(now, "boot 1") == inf


def test_an_alarm_that_ranggoes_on_in_the_window_that_is_opened_next() -> None:
    now = Moment(80.0, NOON)
    assert left_open(alarm=Alarm.NO_ANSWER).seconds_on(now, "boot 1") == inf
    assert left_open(alarm=Alarm.TIME).seconds_on(now, "boot 1") == inf


def test_the_alarm_of_a_second_process_leaves_her_the_rest_of_her_time() -> None:
    assert left_open(alarm=Alarm.UNWATCHED).seconds_on(Moment(80.0, NOON), "boot 1") == 130


def test_a_slip_that_is_taken_back_is_a_record_of_its_own() -> None:
    store = HeatStore()
    clock = FakeClock()
    book = HeatLogbook(MemoryHeatLog(store=store), clock, lambda: None)
    plan = HeatPlan(Pack.PAD, "low-back", 900, 300)
    for event in (HeatBegan(plan), PadOff(100, None), HeatTakenUp(plan, 160)):
        book.hear(event)
    first, second = (entry.heat.record for entry in store.entries.values())
    assert first.ended is not None
    assert (second.ended, second.on_seconds, book.record) == (None, 160, second.id)
