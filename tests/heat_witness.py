"""Knows the truth about one heating pad, hears what is said of it, and asserts the laws."""

from __future__ import annotations

from collections.abc import Sequence

from heat_world import World, longest

from easeful.core.heat import Alarm, HeatPlan, HeatRecord
from easeful.core.heat_events import (
    AlarmRang,
    CheckAnswered,
    CheckAsked,
    CheckLouder,
    ChecksOften,
    HeatBegan,
    HeatEvent,
    HeatTakenUp,
    PadOff,
    SkinLineDue,
    SkinTold,
    StillOn,
)
from easeful.core.heat_guard import HeatGuard
from easeful.core.heat_phase import HeatVerb, Phase
from easeful.core.ports import Moment

LONGEST_LOOK = 15.0
WITHIN = 45.0
OFTEN, SELDOM = 180.0, 300.0
SOON, RINGS_SOON, LATER, RINGS = 20.0, 30, 60.0, 60


class Witness:
    """Hears one guard. What it counts is true time, which no clock of the app need show."""

    def __init__(self, world: World, plan: HeatPlan) -> None:
        self._world = world
        self._end = longest(plan)
        self._every = OFTEN if plan.check_every <= OFTEN else SELDOM
        self._shifts = world.shifts
        self._looked: Moment | None = None
        self._is_honest = True
        self._ask_by = 0.0
        self._asked_at: float | None = None
        self._rings = 0
        self._rung_at = 0.0
        self._alarm: Alarm | None = None
        self.is_on = True

    def looks(self) -> bool:
        """Note that somebody looks now; say whether questions could be heard since last time."""
        healthy = self._looked is None or self._world.gap(self._looked) <= LONGEST_LOOK
        self._looked = self._world.now()
        return healthy

    def hear(self, events: Sequence[HeatEvent], *, healthy: bool) -> None:
        for event in events:
            self._hear(event, healthy=healthy)
        rings = sum(isinstance(event, AlarmRang) for event in events)
        assert rings <= 1, "rings that nobody heard are not made up for"

    def opened(self, events: Sequence[HeatEvent], record: HeatRecord) -> None:
        """Judge what the app says when it starts with an open record: always the question."""
        first, then, *_ = events
        assert isinstance(first, HeatTakenUp)
        assert isinstance(then, CheckAsked | AlarmRang)
        if record.alarm in {Alarm.TIME, Alarm.NO_ANSWER}:
            assert isinstance(then, AlarmRang), "an alarm ends only with the pad"

    def judge(self, guard: HeatGuard) -> None:
        """Judge what has been said by now."""
        if not self.is_on:
            return
        now = self._world.seconds
        if self._world.on_for >= self._end:
            assert self._alarm, "the pad is on past the cap, and nobody says so"
        if self._alarm:
            assert guard.phase is Phase.ALARM
            assert guard.allowed == {HeatVerb.PAD_OFF}
            pause = SOON if self._rings < RINGS_SOON else LATER
            assert self._rings == RINGS or now - self._rung_at < pause, "it rings again and again"
        elif self._asked_at is not None:
            assert now - self._asked_at < WITHIN, "who does not answer gets the alarm"
        else:
            assert now < self._ask_by, "the question comes in time"

    def _hear(self, event: HeatEvent, *, healthy: bool) -> None:
        now = self._world.seconds
        match event:
            case HeatBegan():
                assert event.plan.seconds == self._end
                self._ask_by = now + self._every
            case HeatTakenUp():
                self._every, self._is_honest = OFTEN, False
            case CheckAsked():
                assert self._asked_at is None or not healthy, "a question is not put off"
                self._asked_at = now
            case CheckAnswered():
                assert self._asked_at is not None
                self._every = OFTEN if event.late else self._every
                self._asked_at, self._ask_by = None, now + self._every
            case ChecksOften():
                self._every = OFTEN
                self._ask_by = min(self._ask_by, now + OFTEN)
            case AlarmRang():
                self._hear_ring(event)
            case PadOff():
                assert event.alarm is self._alarm
                self.is_on = False
            case CheckLouder():
                assert self._asked_at is not None
            case SkinLineDue() | StillOn():
                assert self.is_on
            case SkinTold():
                assert not self.is_on

    def _hear_ring(self, event: AlarmRang) -> None:
        assert self.is_on, "what is off does not ring"
        if self._alarm is None:
            self._judge_why(event.why)
        assert event.number == self._rings + 1 <= RINGS
        assert self._alarm in {None, event.why}
        self._alarm, self._rings, self._rung_at = event.why, event.number, self._world.seconds

    def _judge_why(self, why: Alarm) -> None:
        """While the clocks tell the truth nothing comes early: an alarm that lies is not heeded."""
        if not self._is_honest or self._world.shifts != self._shifts:
            return
        if why is Alarm.TIME:
            assert self._world.on_for >= self._end
        else:
            assert self._asked_at is not None
            assert self._world.seconds - self._asked_at > WITHIN - LONGEST_LOOK
