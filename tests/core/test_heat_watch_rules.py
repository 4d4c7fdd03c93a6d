"""When the watcher rings: whenever the window cannot, and never while it does."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import pytest
from fakes import FakeClock
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.heat import Alarm, HeatPlan, Pack
from easeful.core.heat_events import AlarmRang
from easeful.core.heat_guard import CAP, CAP_DAMP
from easeful.core.heat_marks import RING_EVERY, RINGS, RINGS_IN_ALL
from easeful.core.heat_phase import Phase
from easeful.core.heat_watch_rules import GRACE, HUNG, HeatWatch
from easeful.core.ports import Moment

PLAN: Final = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)
UNWATCHED: Final = [AlarmRang(Alarm.UNWATCHED, 1)]
OVER: Final = [AlarmRang(Alarm.TIME, 1)]


class SettableClock(FakeClock):
    """A clock whose wall somebody may set."""

    def set_wall(self, seconds: float) -> None:
        self._now = Moment(self._now.steady, self._now.wall + timedelta(seconds=seconds))


class Watched:
    """A watch, its clock, and the window's own count."""

    def __init__(self, plan: HeatPlan = PLAN, on_seconds: float = 0.0) -> None:
        self.clock = SettableClock()
        self.watch = HeatWatch(plan, on_seconds, self.clock.now())
        self.window_on = on_seconds

    def is_loud(self) -> bool:
        return self.watch.is_loud

    def is_spent(self) -> bool:
        return self.watch.is_spent

    def pass_seconds(self, seconds: float) -> None:
        self.clock.pass_seconds(seconds)
        self.window_on += seconds

    def beat(self, phase: Phase = Phase.ON, after: float = 1.0) -> list[AlarmRang]:
        self.pass_seconds(after)
        return list(self.watch.hear(phase, self.window_on, self.clock.now()))

    def look(self, after: float = 1.0) -> list[AlarmRang]:
        self.pass_seconds(after)
        return list(self.watch.look(self.clock.now()))

    def set_clock(self, seconds: float) -> list[AlarmRang]:
        """Set the clock on the wall, and look."""
        self.clock.set_wall(seconds)
        return self.look(after=0.0)

    def lose(self) -> list[AlarmRang]:
        return list(self.watch.lose(self.clock.now()))

    def looks(self, count: int) -> list[AlarmRang]:
        return [rang for _ in range(count) for rang in self.look()]

    def beats(self, count: int, phase: Phase = Phase.ON) -> list[AlarmRang]:
        return [rang for _ in range(count) for rang in self.beat(phase)]


@pytest.fixture
def watched() -> Watched:
    return Watched()


def test_a_window_that_is_well_is_left_to_ring_by_itself(watched: Watched) -> None:
    assert watched.beats(300) == []
    assert watched.beats(40, Phase.ASKING) == []
    assert watched.beats(560) == []
    assert watched.beats(3600, Phase.ALARM) == []
    assert not watched.is_loud()


def test_a_window_that_has_ended_is_rung_for_at_once(watched: Watched) -> None:
    watched.beats(60)
    assert watched.lose() == UNWATCHED
    assert watched.is_loud()


def test_a_window_that_has_ended_is_rung_for_until_every_ring_is_rung(watched: Watched) -> None:
    rung = watched.lose()
    rung += watched.looks(int(RINGS * RING_EVERY) - 1)
    assert len(rung) == RINGS
    assert not watched.is_spent()
    rung += watched.looks(40 * 60)
    assert [each.number for each in rung] == [*range(1, RINGS_IN_ALL + 1)]
    assert {each.why for each in rung} == {Alarm.UNWATCHED}
    assert watched.is_spent()
    assert watched.is_loud()


def test_a_window_that_ends_while_it_rings_is_rung_for_from_the_first_ring(
    watched: Watched,
) -> None:
    watched.beats(900)
    watched.beats(3000, Phase.ALARM)
    assert watched.lose() == OVER
    assert len(watched.looks(60)) == 3
    assert not watched.is_spent()


def test_a_window_hangs_after_ten_looks_without_a_word(watched: Watched) -> None:
    watched.beats(60)
    assert watched.looks(9) == []
    assert watched.look() == UNWATCHED


def test_one_word_in_between_is_enough(watched: Watched) -> None:
    for _ in range(20):
        assert watched.looks(HUNG - 1) == []
        assert watched.beat() == []


def test_a_sleep_of_the_machine_is_no_silence_of_the_window(watched: Watched) -> None:
    watched.beats(60)
    assert watched.look(after=500.0) == []
    assert watched.beat() == []


def test_a_window_that_goes_on_is_left_alone_again(watched: Watched) -> None:
    watched.looks(HUNG + 5)
    assert watched.is_loud()
    assert watched.beat() == []
    assert not watched.is_loud()
    assert watched.beats(60) == []
    assert watched.lose() == UNWATCHED


def test_what_only_the_window_may_ask_is_not_rung_for(watched: Watched) -> None:
    watched.beats(600)
    assert watched.looks(9) == []
    assert watched.beats(280) == []
    assert watched.lose() == UNWATCHED


def test_a_window_that_forgets_the_time_is_rung_for(watched: Watched) -> None:
    watched.beats(900)
    assert watched.beats(int(GRACE) - 1) == []
    assert watched.beats(1) == OVER
    assert len(watched.beats(20)) == 1
    assert watched.beat(Phase.ALARM) == []
    assert not watched.is_loud()


def test_a_window_that_asks_past_the_time_is_rung_for_too(watched: Watched) -> None:
    assert watched.beats(904, Phase.ASKING) == OVER


def test_after_a_sleep_past_the_time_the_window_has_a_moment_to_ring(watched: Watched) -> None:
    watched.beats(60)
    assert watched.look(after=7200.0) == []
    assert watched.beat(Phase.ALARM) == []


def test_a_window_that_hung_past_the_time_must_ring_as_soon_as_it_is_back(
    watched: Watched,
) -> None:
    watched.beats(890)
    watched.looks(60)
    watched.beat()
    assert watched.is_loud()
    watched.beat(Phase.ALARM)
    assert not watched.is_loud()


def test_the_time_is_that_of_the_cap_whatever_the_window_plans() -> None:
    watched = Watched(HeatPlan(Pack.DAMP, "", math.inf, math.nan))
    assert watched.beats(int(CAP_DAMP)) == []
    assert watched.beats(3) == OVER


def test_the_longer_count_holds(watched: Watched) -> None:
    watched.watch.hear(Phase.ON, 899.5, watched.clock.now())
    assert watched.beats(4) == OVER


def test_a_count_that_goes_back_is_not_followed(watched: Watched) -> None:
    watched.beats(898)
    watched.window_on = 0.0
    assert watched.beats(5) == OVER


@pytest.mark.parametrize("on_seconds", [math.inf, math.nan, -1.0, 1e9])
def test_a_pad_of_which_nobody_knows_how_long_it_has_been_on_is_over(on_seconds: float) -> None:
    watched = Watched(on_seconds=on_seconds)
    assert [*watched.look(), *watched.looks(3)] == OVER


def test_what_is_taken_up_counts_from_where_it_was() -> None:
    watched = Watched(on_seconds=890.0)
    assert watched.beats(12) == []
    assert watched.beat() == OVER


def eighths(least: int, most: int) -> st.SearchStrategy[float]:
    """Return seconds that any clock adds up without rounding."""
    return st.integers(least * 8, most * 8).map(lambda eighth: eighth / 8)


PHASES: Final = st.sampled_from([Phase.ON, Phase.ASKING, Phase.ALARM])
STEPS: Final = st.one_of(
    st.tuples(st.just("look"), eighths(0, 2), PHASES),
    st.tuples(st.just("beat"), eighths(0, 2), PHASES),
    st.tuples(st.just("look"), eighths(0, 3000), PHASES),
    st.tuples(st.just("set"), eighths(-5000, 5000), PHASES),
)


@dataclass
class Truth:
    """When it should be loud, counted by another hand."""

    end: float
    on: float = 0.0
    missed: int = 0
    phase: Phase = Phase.ON
    over_at: float | None = None

    def step(self, kind: str, seconds: float, said: Phase) -> bool:
        self.on += max(seconds, 0.0)
        self.missed = 0 if kind == "beat" else self.missed + 1
        self.phase = said if kind == "beat" else self.phase
        if self.phase is Phase.ALARM or self.on < self.end:
            self.over_at = None
        elif self.over_at is None:
            self.over_at = self.on
        is_late = self.over_at is not None and self.on - self.over_at >= GRACE
        return is_late or self.missed >= HUNG


@given(st.lists(STEPS, max_size=60), st.integers(1, 1500))
def test_it_is_loud_exactly_while_the_window_is_not_well(
    steps: Sequence[tuple[str, float, Phase]], seconds: int
) -> None:
    watched, was_loud = Watched(HeatPlan(Pack.PAD, "", seconds, 180.0)), False
    truth = Truth(min(seconds, CAP))
    for kind, length, said in steps:
        if kind == "set":
            rung = watched.set_clock(length)
        elif kind == "look":
            rung = watched.look(length)
        else:
            watched.window_on = 0.0  # the larger count holds
            rung = watched.beat(said, length)
        is_loud = watched.is_loud()
        assert is_loud == truth.step(kind, length, said)
        assert watched.watch.on_for(watched.clock.now()) == truth.on
        assert is_loud or not rung
        if is_loud and not was_loud:
            assert [each.number for each in rung] == [1]
        was_loud = is_loud
    assert watched.lose() or was_loud
    assert watched.is_loud()
