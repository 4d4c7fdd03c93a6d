"""The watcher at work, with doors that fail: it rings."""

import os
from collections.abc import Callable, Iterator
from threading import Event
from time import perf_counter

import pytest
from fakes import FakeChimes, FakeClock, at
from heat_fakes import MemoryHeatLog
from sound_server import wait_until

from easeful.adapters.heat_ledger import HeatLedger
from easeful.adapters.heat_line import HeatLine
from easeful.adapters.heat_vigil import Doors, Vigil
from easeful.core.heat import Alarm, HeatPlan, Pack
from easeful.core.heat_marks import RINGS, RINGS_IN_ALL
from easeful.core.heat_ports import HeatLog
from easeful.core.heat_watch_lines import Charge
from easeful.core.notice import Notice
from easeful.core.ports import Moment

PLAN = HeatPlan(Pack.PAD, "neck", 900.0, 300.0)


class RunningClock(FakeClock):
    """A clock that goes on by ``step`` whenever somebody looks."""

    step = 1.0

    def now(self) -> Moment:
        return self.pass_seconds(self.step)


class Notes:
    """Shows notes to nobody; a test says what happens then."""

    def __init__(self) -> None:
        self.shown: list[Notice] = []
        self.withdrawn = 0
        self.then: Callable[[], None] = lambda: None

    def listen(self, answered: Callable[[str, str], None]) -> None:
        self.answer = answered

    def show(self, notice: Notice, lost: Callable[[], None]) -> None:
        self.shown.append(notice)
        self.then()
        lost()

    def withdraw(self, _key: str) -> None:
        self.withdrawn += 1


class Watcher:
    """A vigil, its doors, and the window's end of the pipe."""

    def __init__(self, open_log: Callable[[], HeatLog], record: int) -> None:
        self.clock = RunningClock()
        self.chimes = FakeChimes(self.clock)
        self.notes = Notes()
        self.ledger = HeatLedger(open_log, record, self.clock)
        self.opened = 0
        pipe, self.window = os.pipe()
        self.line = HeatLine(pipe)
        doors = Doors(self.clock, self.chimes, self.notes, self.ledger, self._open)
        self.vigil = Vigil(Charge(record, PLAN, 0.0, at(0.0)), self.line, doors)
        self._pipe = pipe

    def _open(self) -> None:
        self.opened += 1

    def say(self, line: bytes) -> None:
        os.write(self.window, line)

    def end_window(self) -> None:
        if self.window >= 0:
            os.close(self.window)
        self.window = -1

    def close(self) -> None:
        self.end_window()
        self.ledger.close()
        self.line.close()
        os.close(self._pipe)


@pytest.fixture
def heat_log() -> MemoryHeatLog:
    log = MemoryHeatLog()
    log.begin(PLAN, FakeClock().now())
    return log


@pytest.fixture
def watcher(heat_log: MemoryHeatLog) -> Iterator[Watcher]:
    watcher = Watcher(lambda: heat_log, 1)
    yield watcher
    watcher.close()


@pytest.fixture
def little_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("easeful.adapters.heat_vigil.LOOK", 0.0001)


def fail() -> None:
    raise RuntimeError("planted")


def test_what_goes_wrong_is_rung_for_until_the_pad_is_off(
    little_waiting: None, watcher: Watcher
) -> None:
    def fail_later() -> None:
        watcher.notes.then = lambda: None
        watcher.line.post(lambda: watcher.say(b"off 1\n"))
        fail()

    watcher.notes.then = fail_later
    watcher.clock.step = 1000.0
    watcher.say(b"on 1\n")
    watcher.vigil.keep()
    assert len(watcher.chimes.rung) == 2


@pytest.mark.parametrize("broken", ["chimes", "notes", "line"])
def test_a_part_that_fails_for_good_does_not_keep_the_watcher_from_ringing(
    little_waiting: None, monkeypatch: pytest.MonkeyPatch, watcher: Watcher, broken: str
) -> None:
    rings: list[object] = []

    def ring(chime: object) -> None:
        rings.append(chime)
        if broken == "chimes":
            fail()

    monkeypatch.setattr(watcher.chimes, "ring", ring)
    if broken == "notes":
        watcher.notes.then = fail
    if broken == "line":
        monkeypatch.setattr(watcher.line, "wait", lambda _seconds: fail())
    watcher.end_window()
    watcher.vigil.keep()
    assert len(rings) >= RINGS_IN_ALL


def test_a_record_that_is_closed_ends_the_ringing_of_a_broken_watcher(
    little_waiting: None, watcher: Watcher, heat_log: MemoryHeatLog
) -> None:
    def close_and_fail() -> None:
        heat_log.end(1, 1.0, watcher.clock.now())
        fail()

    watcher.notes.then = close_and_fail
    watcher.end_window()
    watcher.vigil.keep()
    assert 2 <= len(watcher.chimes.rung) < RINGS


def test_where_nobody_sees_the_note_it_leaves_after_the_last_ring(
    little_waiting: None, watcher: Watcher, heat_log: MemoryHeatLog
) -> None:
    watcher.clock.step = 20.0
    watcher.end_window()
    watcher.vigil.keep()
    assert len(watcher.chimes.rung) == RINGS_IN_ALL == len(watcher.notes.shown)
    assert heat_log.find_open() is not None


def test_the_answer_that_the_pad_is_off_is_written_down(
    watcher: Watcher, heat_log: MemoryHeatLog
) -> None:
    watcher.notes.then = lambda: watcher.line.post(lambda: watcher.notes.answer("", "off"))
    watcher.end_window()
    watcher.vigil.keep()
    watcher.ledger.close()
    (record,) = heat_log.records
    assert record.ended is not None
    assert record.alarm is Alarm.UNWATCHED
    assert len(watcher.chimes.rung) == 1


def test_the_answer_open_opens_a_window_and_goes_on(little_waiting: None, watcher: Watcher) -> None:
    watcher.clock.step = 20.0
    watcher.notes.then = lambda: watcher.line.post(lambda: watcher.notes.answer("", "open"))
    watcher.end_window()
    watcher.vigil.keep()
    assert watcher.opened > RINGS
    assert len(watcher.chimes.rung) == RINGS_IN_ALL


def test_a_journal_that_hangs_does_not_hush_the_alarm(little_waiting: None) -> None:
    never = Event()

    def open_log() -> HeatLog:
        never.wait()
        return MemoryHeatLog()

    watcher = Watcher(open_log, 1)
    watcher.clock.step = 20.0
    watcher.end_window()
    watcher.vigil.keep()
    assert len(watcher.chimes.rung) == RINGS_IN_ALL
    never.set()
    watcher.close()


def test_a_journal_that_cannot_be_opened_does_not_either(little_waiting: None) -> None:
    def open_log() -> HeatLog:
        raise OSError("planted")

    watcher = Watcher(open_log, 1)
    watcher.clock.step = 20.0
    watcher.end_window()
    watcher.vigil.keep()
    assert len(watcher.chimes.rung) == RINGS_IN_ALL
    watcher.close()


def test_a_line_in_two_pieces_is_one(watcher: Watcher) -> None:
    watcher.say(b"on 1\nala")
    assert watcher.line.wait(1.0) == [b"on 1"]
    watcher.say(b"rm 2\n")
    assert watcher.line.wait(1.0) == [b"alarm 2"]


def test_lines_that_were_kept_come_first_and_at_once(watcher: Watcher) -> None:
    watcher.say(b"on 2\n")
    watcher.line.keep([b"on 1"])
    assert watcher.line.wait(60.0) == [b"on 1", b"on 2"]


def test_the_end_of_the_window_is_noticed_once_its_last_line_is_read(watcher: Watcher) -> None:
    watcher.say(b"off 1\n")
    watcher.end_window()
    assert watcher.line.wait(1.0) == [b"off 1"]
    was_noticed = watcher.line.has_ended
    assert watcher.line.wait(60.0) == []
    assert (was_noticed, watcher.line.has_ended) == (False, True)
    assert watcher.line.wait(0.0) == []


def test_a_call_that_is_posted_ends_the_wait(watcher: Watcher) -> None:
    called = Event()
    watcher.line.post(called.set)
    watcher.line.wait(60.0)
    assert called.is_set()


def test_the_ledger_of_no_record_asks_nobody() -> None:
    ledger = HeatLedger(lambda: pytest.fail("asked"), 0, FakeClock())
    began = perf_counter()
    ledger.see(1.0, 5.0)
    assert perf_counter() - began < 1.0
    ledger.ring(Alarm.TIME)
    ledger.end(1.0)
    ledger.close()
    assert ledger.is_ours


def test_the_ledger_learns_that_another_window_has_taken_up_the_record(
    heat_log: MemoryHeatLog,
) -> None:
    ledger = HeatLedger(lambda: heat_log, 1, FakeClock())
    ledger.see(100.0, 5.0)
    assert ledger.is_ours
    assert heat_log.records[0].on_seconds == 100.0
    MemoryHeatLog("another", store=heat_log.store).take_up(1)
    ledger.see(101.0)
    wait_until(lambda: not ledger.is_ours)
    ledger.close()
