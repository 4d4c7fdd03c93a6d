"""One session under way: what drives it, and what it is called. And how such a run is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from easeful.core.body import Place
from easeful.core.cast import Cast
from easeful.core.coach import Coach
from easeful.core.coaching import coaching_for
from easeful.core.day import Day
from easeful.core.events import Event, Finished
from easeful.core.glance import next_second
from easeful.core.plan import Thermal
from easeful.core.planner import Planner
from easeful.core.ports import Chimes, Clock, Speaker
from easeful.core.remote import Remote
from easeful.core.routine import Routine
from easeful.core.script import Setting
from easeful.core.session import Session, Verb
from easeful.core.summary import Summary
from easeful.core.thermal_step import ThermalStep
from easeful.library.pictures import pictures_of
from easeful.library.shelf import Shelf
from easeful.ui.driver import Driver
from easeful.ui.memory import Memory

Listener = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Run:
    """A session, its driver, its coach, its figure and its routine."""

    summary: Summary
    session: Session
    driver: Driver[Verb]
    coach: Coach
    step: ThermalStep
    cast: Cast


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: ``seconds`` of it were done, all of it if ``whole``."""

    summary: Summary
    seconds: float
    whole: bool


@dataclass(frozen=True, slots=True)
class Around:
    """What is around a run: voice and chimes for its coach, media keys, and other listeners.

    ``obey`` takes what a media key asks for, ``heat`` a step of heat at which a session waits.
    """

    speaker: Speaker
    chimes: Chimes
    remote: Remote
    obey: Callable[[Verb], None]
    heat: Callable[[Thermal], None]
    listeners: tuple[Listener, ...]


class Runs:
    """Makes runs."""

    def __init__(self, shelf: Shelf, memory: Memory, clock: Clock, around: Around) -> None:
        self._shelf = shelf
        self._memory = memory
        self._clock = clock
        self._around = around

    def make(self, summary: Summary, day: Day) -> Run | None:
        """Return a run of the routine on ``day``, ``None`` if nothing of it is left to do."""
        routine = self._shelf.routine(summary.id)
        return None if routine is None else self.make_of(routine, summary, day)

    def make_of(self, routine: Routine, summary: Summary, day: Day, first: int = 0) -> Run | None:
        """Return a run of ``routine`` as it is given, from its step ``first`` on."""
        settings, around = self._memory.settings, self._around
        catalogue, side = self._shelf.catalogue, settings.first_side
        plan = Planner(catalogue, day, side, settings.profile).plan(routine)
        if not plan:
            return None
        session = Session(plan, first)
        driver: Driver[Verb] = Driver(session, self._clock, partial(next_second, session))
        coach = Coach(session, coaching_for(routine, settings), around.speaker, around.chimes)
        around.remote.follow(session, routine.name, around.obey)
        step = ThermalStep(session, around.heat)
        hearing = (coach.hear, around.remote.hear, *around.listeners, step.hear, self._remember)
        for hear in hearing:
            driver.happened.connect(hear)
        return Run(summary, session, driver, coach, step, self._cast(session, routine, summary))

    def _remember(self, event: Event) -> None:
        """Know from the first whole session on that there was one; questions wait for that."""
        settings = self._memory.settings
        if isinstance(event, Finished) and event.whole and not settings.finished_a_session:
            self._memory.keep(replace(settings, finished_a_session=True))

    def _cast(self, session: Session, routine: Routine, summary: Summary) -> Cast:
        place = routine.places[0] if len(routine.places) == 1 else Place.ANY
        names = (step.picture for step in session.timeline.plan)
        pictures = pictures_of(Path(summary.path), names)
        return Cast(session, Setting(self._shelf.catalogue.ways, place, pictures))
