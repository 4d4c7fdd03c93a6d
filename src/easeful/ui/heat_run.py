"""One time of heat under way: its guard, what drives it, and who listens. And how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from easeful.core.coaching import ENGLISH, manner_for, volumes_for
from easeful.core.heat import HeatPlan, OpenHeat
from easeful.core.heat_care import HeatCare
from easeful.core.heat_coach import HeatCoach
from easeful.core.heat_events import HeatEvent
from easeful.core.heat_guard import HeatGuard
from easeful.core.heat_logbook import HeatLogbook
from easeful.core.heat_phase import HeatVerb
from easeful.core.heat_ports import HeatLog, HeatMemory, HeatWatch
from easeful.core.ports import Chimes, Clock, Moment, Outputs, Speaker, WakeLock
from easeful.ui.driver import Driver
from easeful.ui.memory import Memory

A_SECOND: Final = 1.0


@dataclass(frozen=True, slots=True)
class HeatDoors:
    """The doors behind heat. ``lock`` is a wake lock of its own: a session lets go of its."""

    log: HeatLog
    memory: HeatMemory
    watch: HeatWatch
    lock: WakeLock
    outputs: Outputs


@dataclass(frozen=True, slots=True)
class Hearers:
    """Who hears an event besides heat's own parts: ``first`` makes way, ``last`` shows it.

    ``gone`` is called if the record is closed or taken over elsewhere.
    """

    first: Callable[[HeatEvent], None]
    last: Callable[[HeatEvent], None]
    gone: Callable[[], None]


@dataclass(frozen=True, slots=True)
class HeatRun:
    """Heat under way, and everything that must live as long."""

    guard: HeatGuard
    driver: Driver[HeatVerb]
    logbook: HeatLogbook
    coach: HeatCoach
    care: HeatCare
    began: Moment

    def drop(self) -> None:
        """Watch no more, and say nothing of what is told yet: somebody else does."""
        self.driver.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self.driver.happened.disconnect()
        self.driver.ticked.disconnect()
        self.driver.deleteLater()
        self.care.end()
        self.coach.rest()


class HeatRuns:
    """Makes runs."""

    def __init__(
        self, doors: HeatDoors, memory: Memory, clock: Clock, speaker: Speaker, chimes: Chimes
    ) -> None:
        self.doors = doors
        self._memory = memory
        self._clock = clock
        self._speaker = speaker
        self._chimes = chimes
        self._beside: tuple[Callable[[HeatEvent], None], ...] = ()

    def let_hear(self, listener: Callable[[HeatEvent], None]) -> None:
        """Let ``listener`` hear every run from now on, before the last, who may end it."""
        self._beside = (*self._beside, listener)

    def make(self, plan: HeatPlan, hearers: Hearers) -> HeatRun:
        """Return a run of ``plan``."""
        return self._run(HeatGuard(plan), 0, hearers)

    def take_up(self, found: OpenHeat, hearers: Hearers) -> HeatRun:
        """Return a run of what was under way when the app ended."""
        now = self._clock.now()
        on_seconds = found.seconds_on(now, self.doors.log.boot)
        # Zero would be a new pad; this one has been on before, if only for a moment.
        guard = HeatGuard(found.record.plan, max(on_seconds, 0.001))
        return self._run(guard, found.record.id, hearers)

    def _run(self, guard: HeatGuard, record: int, hearers: Hearers) -> HeatRun:
        """Put the ear before the journal: a disk that is slow must not delay an alarm."""
        settings, doors = self._memory.settings, self.doors
        driver: Driver[HeatVerb] = Driver(guard, self._clock, _each_second)
        logbook = HeatLogbook(doors.log, self._clock, hearers.gone, record)
        coach = HeatCoach(
            guard.plan,
            manner_for(ENGLISH, settings),
            volumes_for(settings),
            self._speaker,
            self._chimes,
        )
        care = HeatCare(guard, logbook, doors.watch, doors.lock)
        own = (hearers.first, coach.hear, logbook.hear, care.hear)
        for listener in (*own, *self._beside, hearers.last):
            driver.happened.connect(listener)
        driver.ticked.connect(care.beat)
        return HeatRun(guard, driver, logbook, coach, care, self._clock.now())


def _each_second(_now: Moment) -> float:
    """Return how soon a number changes, and how often the watcher wants to be told."""
    return A_SECOND
