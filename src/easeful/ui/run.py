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
from easeful.core.diary import SessionRecord
from easeful.core.diary_ports import Diary
from easeful.core.events import Event
from easeful.core.glance import next_second
from easeful.core.plan import Thermal
from easeful.core.planner import Planner
from easeful.core.ports import Chimes, Clock, Speaker
from easeful.core.remote import Remote
from easeful.core.routine import Routine
from easeful.core.scoring import Scoring
from easeful.core.script import Setting
from easeful.core.session import Session, Verb
from easeful.core.session_logbook import Done, SessionLogbook, record_of
from easeful.core.summary import Summary
from easeful.core.thermal_step import ThermalStep
from easeful.library.pictures import pictures_of
from easeful.library.shelf import Shelf
from easeful.ui.driver import Driver
from easeful.ui.memory import Memory

Listener = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Run:
    """A session, its driver, its coach, its figure and its routine.

    ``logbook`` writes it down; a trial has none.
    """

    summary: Summary
    session: Session
    driver: Driver[Verb]
    coach: Coach
    step: ThermalStep
    cast: Cast
    logbook: SessionLogbook | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """How a run begins: on which kind of day, and at which step.

    ``record`` is that of a session which is carried on; a ``trial`` is not written down.
    """

    day: Day
    first: int = 0
    record: SessionRecord | None = None
    trial: bool = False


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
    diary: Diary
    scoring: Scoring
    listeners: tuple[Listener, ...]


class Runs:
    """Makes runs."""

    def __init__(self, shelf: Shelf, memory: Memory, clock: Clock, around: Around) -> None:
        self._shelf = shelf
        self._memory = memory
        self._clock = clock
        self._around = around

    def make(self, summary: Summary, opening: Opening) -> Run | None:
        """Return a run of the routine, ``None`` if nothing of it is left to do."""
        routine = self._shelf.routine(summary.id)
        return None if routine is None else self.make_of(routine, summary, opening)

    def make_of(self, routine: Routine, summary: Summary, opening: Opening) -> Run | None:
        """Return a run of ``routine`` as it is given."""
        settings, around = self._memory.settings, self._around
        catalogue, side = self._shelf.catalogue, settings.first_side
        plan = Planner(catalogue, opening.day, side, settings.profile).plan(routine)
        if not plan:
            return None
        session = Session(plan, _first(opening, len(plan)))
        driver: Driver[Verb] = Driver(session, self._clock, partial(next_second, session))
        coach = Coach(session, coaching_for(routine, settings), around.speaker, around.chimes)
        around.remote.follow(session, routine.name, around.obey)
        step = ThermalStep(session, around.heat)
        logbook = None if opening.trial else self._logbook(session, routine, opening)
        writing = () if logbook is None else (around.scoring.hear, logbook.hear)
        hearing = (coach.hear, around.remote.hear, *around.listeners, step.hear, *writing)
        for hear in hearing:
            driver.happened.connect(hear)
        cast = self._cast(session, routine, summary)
        return Run(summary, session, driver, coach, step, cast, logbook)

    def _logbook(self, session: Session, routine: Routine, opening: Opening) -> SessionLogbook:
        diary, clock, cut_off = self._around.diary, self._clock, opening.record
        id_ = diary.new_id() if cut_off is None else cut_off.id
        day = self._memory.settings.profile.day(opening.day)  # whose doses are done
        record = record_of(session, (routine.id, routine.name), day, clock.now(), id_)
        if cut_off is not None:  # its plan may have changed since then
            record = cut_off._replace(
                day=record.day, total=record.total, steps=record.steps, step=record.step
            )
        return SessionLogbook(session, record, diary, clock, self._remember)

    def _remember(self, done: Done) -> None:
        """Know from the first session on that there was one, and what was too much."""
        settings = self._memory.settings
        finished = settings.finished_a_session or done.counts
        easier = settings.easier | done.easier
        self._memory.keep(replace(settings, finished_a_session=finished, easier=easier))

    def _cast(self, session: Session, routine: Routine, summary: Summary) -> Cast:
        place = routine.places[0] if len(routine.places) == 1 else Place.ANY
        names = (step.picture for step in session.timeline.plan)
        pictures = pictures_of(Path(summary.path), names)
        return Cast(session, Setting(self._shelf.catalogue.ways, place, pictures))


def _first(opening: Opening, steps: int) -> int:
    """Return the step to begin with; a plan that has changed since then begins anew."""
    record = opening.record
    if record is None:
        return opening.first
    return record.step if record.steps == steps else 0
