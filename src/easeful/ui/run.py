"""One session under way: what drives it, and what it is called. And how such a run is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from easeful.core.day import Day
from easeful.core.events import Event
from easeful.core.glance import next_second
from easeful.core.planner import Planner
from easeful.core.ports import Clock
from easeful.core.session import Session, Verb
from easeful.core.summary import Summary
from easeful.library.shelf import Shelf
from easeful.ui.driver import Driver
from easeful.ui.memory import Memory

Listener = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Run:
    """A session, its driver and its routine."""

    summary: Summary
    session: Session
    driver: Driver[Verb]


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: ``seconds`` of it were done, all of it if ``whole``."""

    summary: Summary
    seconds: float
    whole: bool


class Runs:
    """Makes runs. Each listener hears every event of each."""

    def __init__(
        self, shelf: Shelf, memory: Memory, clock: Clock, listeners: Sequence[Listener]
    ) -> None:
        self._shelf = shelf
        self._memory = memory
        self._clock = clock
        self._listeners = tuple(listeners)

    def make(self, summary: Summary, day: Day) -> Run | None:
        """Return a run of the routine on ``day``, ``None`` if nothing of it is left to do."""
        routine = self._shelf.routine(summary.id)
        if routine is None:
            return None
        first_side = self._memory.settings.first_side
        plan = Planner(self._shelf.catalogue, day, first_side).plan(routine)
        if not plan:
            return None
        session = Session(plan)
        driver: Driver[Verb] = Driver(session, self._clock, partial(next_second, session))
        for listener in self._listeners:
            driver.happened.connect(listener)
        return Run(summary, session, driver)
