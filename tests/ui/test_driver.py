"""The driver wakes a machine when something is due, and never otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from fakes import FakeClock
from pytestqt.qtbot import QtBot

from easeful.core.ports import Moment
from easeful.ui.driver import Driver, Pace


@dataclass
class Egg:
    """A machine with two marks, at 5 s and 100 s, and one verb."""

    marks: list[float] = field(default_factory=lambda: [5.0, 100.0])
    allowed: frozenset[str] = frozenset({"turn"})

    def advance(self, now: Moment) -> Sequence[object]:
        due = [mark for mark in self.marks if mark <= now.steady]
        self.marks = [mark for mark in self.marks if mark > now.steady]
        return due

    def do(self, verb: str, now: Moment) -> Sequence[object]:
        return (*self.advance(now), verb)

    def next_mark(self, now: Moment) -> float | None:
        return self.marks[0] - now.steady if self.marks else None


def next_second(now: Moment) -> float:
    return 1 - now.steady % 1


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def driver(qapp: object, clock: FakeClock) -> Driver[str]:
    return Driver(Egg(), clock, next_second)


@pytest.fixture
def heard(driver: Driver[str]) -> list[object]:
    events: list[object] = []
    driver.happened.connect(events.append)
    return events


def test_it_sleeps_until_a_verb_wakes_it(driver: Driver[str]) -> None:
    assert driver.next_wake is None


def test_still_it_wakes_at_the_next_whole_second(driver: Driver[str], clock: FakeClock) -> None:
    clock.pass_seconds(0.25)
    driver.look()
    assert driver.next_wake == pytest.approx(750, abs=5)


def test_a_mark_comes_before_the_second(driver: Driver[str], clock: FakeClock) -> None:
    clock.pass_seconds(4.9)
    driver.look()
    assert driver.next_wake == pytest.approx(100, abs=5)


def test_moving_it_wakes_for_thirty_frames_a_second(driver: Driver[str]) -> None:
    driver.set_pace(Pace.MOVING)
    assert driver.next_wake == pytest.approx(33, abs=3)


def test_for_a_breath_five_times_a_second_will_do(driver: Driver[str], clock: FakeClock) -> None:
    driver.set_pace(Pace.BREATHING)
    assert driver.next_wake == pytest.approx(200, abs=5)
    clock.pass_seconds(0.95)
    driver.look()
    assert driver.next_wake == pytest.approx(50, abs=5)


def test_hidden_it_wakes_for_marks_only(driver: Driver[str]) -> None:
    driver.set_pace(Pace.HIDDEN)
    assert driver.next_wake == pytest.approx(5000, abs=5)


def test_hidden_it_never_sleeps_so_long_that_a_session_thinks_it_slept(
    driver: Driver[str], clock: FakeClock
) -> None:
    clock.pass_seconds(6)
    driver.set_pace(Pace.HIDDEN)
    assert driver.next_wake == pytest.approx(10_000, abs=5)


def test_hidden_it_tells_no_time(driver: Driver[str], clock: FakeClock) -> None:
    ticks: list[object] = []
    driver.set_pace(Pace.HIDDEN)
    driver.ticked.connect(ticks.append)
    clock.pass_seconds(2)
    driver.look()
    assert not ticks


def test_a_timer_that_fired_early_is_armed_again(
    driver: Driver[str], clock: FakeClock, heard: list[object]
) -> None:
    clock.pass_seconds(4.9996)
    driver.look()
    assert not heard
    assert driver.next_wake is not None
    assert driver.next_wake <= 1


def test_a_machine_in_which_nothing_is_due_any_more_costs_nothing(
    driver: Driver[str], clock: FakeClock, heard: list[object]
) -> None:
    clock.pass_seconds(100)
    driver.look()
    assert heard == [5.0, 100.0]
    assert driver.next_wake is None


def test_what_a_listener_causes_is_told_after_what_it_heard(
    driver: Driver[str], clock: FakeClock
) -> None:
    events: list[object] = []

    def turn_once(event: object) -> None:
        if event == 5.0:
            driver.do("turn")

    driver.happened.connect(turn_once)
    driver.happened.connect(events.append)
    clock.pass_seconds(100)
    driver.look()
    assert events == [5.0, 100.0, "turn"]


def test_a_verb_that_is_not_allowed_does_nothing(driver: Driver[str], heard: list[object]) -> None:
    driver.do("boil")
    assert not heard


def test_the_timer_really_ticks(qtbot: QtBot, driver: Driver[str], clock: FakeClock) -> None:
    clock.pass_seconds(4.99)
    driver.look()
    clock.pass_seconds(0.01)
    with qtbot.waitSignal(driver.happened, timeout=2000) as blocker:
        pass
    assert blocker.args == [5.0]
