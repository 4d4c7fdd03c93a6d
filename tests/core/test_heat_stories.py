"""Heat ends: stories of people, clocks, sleep, kills and restarts, and what is always said.

The pad knows how long it has truly been on; the app has two clocks, of which the one may stand
still in sleep and the other be set by anybody, and a record that outlives it. ``heat_witness`` has
the laws; ``test_heat_mutants`` breaks each rule of the code on purpose and sees a story fail.

What no clock tells nobody can know. So where the steady clock does not count sleep, and only there,
nobody sets the other one back unseen: while the app is dead or hangs. On Linux it counts sleep.
"""

from collections.abc import Sequence
from math import inf, nan
from zoneinfo import ZoneInfo

import pytest
from heat_window import Window
from heat_world import World, longest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from easeful.core.heat import HeatPlan, Pack
from easeful.core.heat_events import HeatEvent, StillOn
from easeful.core.heat_guard import LOOK, HeatGuard
from easeful.core.heat_phase import HeatNotAllowedError, HeatVerb

lengths = st.sampled_from([300.0, 600.0, 900.0, 1200.0]) | st.sampled_from(
    [nan, inf, -inf, -1.0, 0.0, 60.0, 901.0, 1201.0, 1e9, 1e308]
)
intervals = st.sampled_from([300.0, 180.0]) | st.sampled_from([nan, inf, -1.0, 0.0, 181.0, 1e9])
plans = st.builds(HeatPlan, st.sampled_from(Pack), st.just("neck"), lengths, intervals)

looks = st.sampled_from([0.125, 0.5, 1.0, 5.0, 9.5, 14.0, 15.0])
sleeps = st.sampled_from([1.0, 14.0, 16.0, 120.0, 400.0, 800.0, 1300.0, 30_000.0])
YEAR = 366 * 24 * 3600.0
shifts = st.sampled_from([1.0, 12.0, 60.0, 900.0, 3600.0, YEAR])
zones = st.sampled_from(["Europe/Berlin", "Pacific/Kiritimati", "America/New_York"]).map(ZoneInfo)

LIKELY = {
    HeatVerb.AWAKE: 12,
    HeatVerb.OFTEN: 2,
    HeatVerb.PAD_OFF: 1,
    HeatVerb.FINE: 1,
    HeatVerb.BURNT: 1,
}
"""How likely a person presses what she may press."""


class Story(RuleBasedStateMachine):
    """What may happen to a pad that is on."""

    @initialize(counts_sleep=st.sampled_from([False, False, True]), plan=plans)
    def start(self, *, counts_sleep: bool, plan: HeatPlan) -> None:
        self.world = World(counts_sleep)
        self.windows = [Window(self.world)]
        self.windows[0].begin(plan)

    @property
    def healthy(self) -> list[Window]:
        return [window for window in self.windows if not window.hangs]

    @property
    def watching(self) -> list[Window]:
        return [window for window in self.healthy if window.guard is not None]

    @property
    def answering(self) -> list[Window]:
        return [window for window in self.watching if window.guard and window.guard.allowed]

    def look(self) -> None:
        for window in self.healthy:
            window.look()

    # Time, and what clocks make of it

    @rule(every=looks, times=st.integers(1, 40))
    def wait(self, every: float, times: int) -> None:
        for _ in range(times):
            self.world.pass_seconds(every)
            self.look()

    @rule(seconds=sleeps)
    def sleep(self, seconds: float) -> None:
        self.world.sleep(seconds)

    @rule(seconds=shifts)
    def set_the_clock_forward(self, seconds: float) -> None:
        self.world.set_clock(seconds)

    @rule(seconds=shifts, kills=st.booleans())
    def set_the_clock_back(self, seconds: float, *, kills: bool) -> None:
        seen = 0 < len(self.watching) == len(self.windows) or not self.world.open_rows
        assume(seen or self.world.counts_sleep)
        if not self.world.counts_sleep:
            self.look()
        self.world.set_clock(-seconds)
        if not self.world.counts_sleep:
            self.look()
        if kills:
            self.windows = []

    @rule(zone=zones)
    def travel(self, zone: ZoneInfo) -> None:
        self.world.travel(zone)

    # What becomes of the app

    @precondition(lambda self: self.healthy)
    @rule()
    def hang(self) -> None:
        self.healthy[-1].hangs = True

    @precondition(lambda self: len(self.healthy) < len(self.windows))
    @rule()
    def come_back(self) -> None:
        for window in self.windows:
            window.hangs = False

    @precondition(lambda self: self.windows)
    @rule(data=st.data(), seconds=sleeps | st.none())
    def kill(self, data: st.DataObject, seconds: float | None) -> None:
        """End a window, and perhaps open another one later."""
        self.windows.remove(data.draw(st.sampled_from(self.windows)))
        if seconds is not None and not self.healthy:
            self.world.pass_seconds(seconds)
            self.open()

    @precondition(lambda self: self.answering)
    @rule(data=st.data(), events=st.integers(0, 2), seconds=st.sampled_from([0.0, 5.0, 14.0]))
    def kill_before_all_is_written(self, data: st.DataObject, events: int, seconds: float) -> None:
        self.world.pass_seconds(seconds)
        window = data.draw(st.sampled_from(self.answering))
        window.do(self.drawn_verb(data, window), killed_after=events)
        self.windows.remove(window)

    @precondition(lambda self: not self.healthy)
    @rule()
    def open(self) -> None:
        """The first, or, as the others hang, a second one."""
        self.windows.append(Window(self.world))
        self.windows[-1].open()

    @rule(seconds=st.sampled_from([20.0, 300.0, 3600.0]), opens=st.booleans())
    def start_the_machine_again(self, seconds: float, *, opens: bool) -> None:
        self.windows = []
        self.world.start_again(seconds)
        if opens:
            self.open()

    # What people do

    def drawn_verb(self, data: st.DataObject, window: Window) -> HeatVerb:
        assert window.guard is not None
        rows = [[verb] * LIKELY.get(verb, 0) for verb in HeatVerb if verb in window.guard.allowed]
        return data.draw(st.sampled_from([verb for row in rows for verb in row]))

    @precondition(lambda self: self.answering)
    @rule(data=st.data(), seconds=st.sampled_from([0.0, 0.125, 12.0, 60.0]))
    def press(self, data: st.DataObject, seconds: float) -> None:
        """Press what the screen offered; time goes on before it is heard."""
        window = data.draw(st.sampled_from(self.answering))
        verb = self.drawn_verb(data, window)
        self.world.pass_seconds(seconds)
        window.do(verb)

    @precondition(lambda self: self.watching)
    @rule(
        often=st.sampled_from([False, False, False, True]),
        pause=st.sampled_from([0.0, 5.0, 20.0, 40.0]),
        looks=st.integers(0, 40),
    )
    def wait_for_the_question_and_answer(self, pause: float, looks: int, *, often: bool) -> None:
        """Perhaps it takes the voice to wake her; and time goes on."""
        window = self.watching[0]
        if often and window.guard and HeatVerb.OFTEN in window.guard.allowed:
            window.do(HeatVerb.OFTEN)
        for _ in range(40):
            if window.is_asking:
                self.wait(pause / 4, 4)
                break
            self.wait(10.0, 1)
        if window.is_asking:
            window.do(HeatVerb.AWAKE)
        self.wait(10.0, looks)

    @precondition(lambda self: self.watching)
    @rule(verb=st.sampled_from(HeatVerb))
    def press_what_is_not_there(self, verb: HeatVerb) -> None:
        window = self.watching[0]
        assert window.guard is not None
        assume(verb not in window.guard.allowed)
        before = face(window.guard, self.world)
        with pytest.raises(HeatNotAllowedError):
            window.guard.do(verb, self.world.now())
        assert face(window.guard, self.world) == before

    @precondition(lambda self: self.healthy and not self.world.open_rows)
    @rule(plan=plans, killed_after=st.sampled_from([None, None, 0, 1]))
    def begin_once_more(self, plan: HeatPlan, killed_after: int | None) -> None:
        window = self.healthy[0]
        window.begin(plan, killed_after=killed_after)
        if killed_after is not None:
            self.windows.remove(window)

    # What always holds

    @invariant()
    def a_pad_that_is_on_is_written_down(self) -> None:
        assert self.world.open_rows or not self.world.is_on

    @invariant()
    def what_is_written_down_is_not_less_than_the_truth(self) -> None:
        for row in self.world.open_rows:
            assert row.record.on_seconds >= min(row.truth, longest(row.record.plan))

    @invariant()
    def somebody_looks_again_soon(self) -> None:
        for window in self.watching:
            assert window.guard is not None
            if window.guard.phase in {"on", "asking", "alarm"}:
                coming = window.guard.next_mark(self.world.now())
                assert coming is not None
                assert 0 <= coming <= LOOK

    def teardown(self) -> None:
        """However it went: as soon as anybody looks, it is said."""
        if hasattr(self, "world"):
            self.come_back()
            if not self.windows:
                self.open()
            self.world.pass_seconds(1300)
            self.look()


def face(guard: HeatGuard, world: World) -> tuple[object, ...]:
    """Return all that can be seen of a guard now."""
    now = world.now()
    return guard.phase, guard.on_for(now), guard.left(now), guard.answer_left(now), guard.alarm


TestStory = Story.TestCase
TestStory.settings = settings(
    max_examples=max(200, 2 * settings().max_examples), stateful_step_count=40
)


@st.composite
def lives(draw: st.DrawFn) -> list[tuple[float, HeatVerb | None]]:
    """Return how long nothing is pressed, and what is pressed then, again and again."""
    pauses = st.integers(1, 200).map(lambda quarters: quarters / 4)
    verbs = st.sampled_from([None, HeatVerb.AWAKE, HeatVerb.AWAKE, HeatVerb.OFTEN])
    return draw(st.lists(st.tuples(pauses, verbs), min_size=5, max_size=60))


@given(plan=plans, life=lives(), pieces=st.sampled_from([4, 16]))
def test_how_often_we_look_changes_nothing(
    plan: HeatPlan, life: list[tuple[float, HeatVerb | None]], pieces: int
) -> None:
    often, seldom, world = HeatGuard(plan), HeatGuard(plan), World(counts_sleep=True)
    for guard in (often, seldom):
        guard.do(HeatVerb.BEGIN, world.now())
    for pause, verb in [*life, (60.0, HeatVerb.PAD_OFF), (60.0, None)]:
        told: list[list[HeatEvent]] = [[], []]
        for piece in range(pieces):
            world.pass_seconds(pause / pieces)
            told[0] += often.advance(world.now())
            if piece == pieces - 1 or piece % max(1, int(pieces * 14 / pause)) == 0:
                told[1] += seldom.advance(world.now())
        if verb in often.allowed:
            told[0] += often.do(verb, world.now())
            told[1] += seldom.do(verb, world.now())
        assert spoken(told[0]) == spoken(told[1])
        assert face(often, world) == face(seldom, world)


def spoken(events: Sequence[HeatEvent]) -> list[HeatEvent]:
    """Return what a person notices; how often the record is refreshed she does not."""
    return [event for event in events if not isinstance(event, StillOn)]
