"""Starts sessions, and sees to what comes before and after one.

Nothing stands between Start and the first movement but the question about holds, asked once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from easeful.core.day import Day, gentler
from easeful.core.diary import SessionRecord, StopReason
from easeful.core.lately import BARELY
from easeful.core.routine import Routine
from easeful.core.session_logbook import SessionLogbook
from easeful.core.start import StartRequest
from easeful.core.summarise import summarise
from easeful.core.summary import Summary
from easeful.core.words import _
from easeful.ui.routes import Route
from easeful.ui.run import Ending, Opening, Run, Runs
from easeful.ui.stage import Stage

BREATHING: Final = "breathing-5"
"""What is offered when movement was too much."""

BEGINS_ANEW: Final = _("It is not the same as before, so it begins at step 1.")
GONE: Final = _("“{name}” is no longer there.")


@dataclass(frozen=True, slots=True)
class Trial:
    """A routine that is tried while it is written. ``first`` is its first step on each kind of day.

    ``after`` leads back to where it is written.
    """

    routine: Routine
    path: Path
    first: Mapping[Day, int | None]
    after: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A routine to be started; ``day`` is ``None`` for the kind of day chosen for today.

    ``record`` is that of a session that is carried on.
    """

    summary: Summary
    day: Day | None = None
    trial: Trial | None = None
    record: SessionRecord | None = None


class Starter(QObject):
    """Puts runs on the stage."""

    def __init__(
        self, stage: Stage, runs: Runs, refusal_of: Callable[[Routine | None], str]
    ) -> None:
        """Start runs on ``stage``; ``refusal_of`` says what heat has against a routine, or ""."""
        super().__init__()
        self._stage = stage
        self._runs = runs
        self._refusal_of = refusal_of
        self._asked: StartRequest | SessionRecord | None = None
        self._wanted: Wanted | None = None
        self._trial: Trial | None = None
        self._logbook: SessionLogbook | None = None
        self._goes_along = False

    def start(self, summary: Summary) -> None:
        """Start a routine on today's kind of day, instead of what still waits for the shelf."""
        self._asked = None
        self._begin(Wanted(summary))

    def try_out(self, trial: Trial) -> None:
        """Start what is being written, with all that is asked before any other start."""
        catalogue = self._stage.room.shelf.catalogue
        profile = self._stage.room.memory.settings.profile
        summary = summarise(trial.routine, catalogue, trial.path, own=True, profile=profile)
        self._begin(Wanted(summary, trial=trial))

    def carry_on(self, record: SessionRecord) -> None:
        """Go on with a session that was cut off, or ``start_what_was_asked`` does so later."""
        self._asked = record
        self.start_what_was_asked(shelf_is_read=False)

    def breathe_instead(self) -> None:
        """Have breathing follow the session that runs, which was too much."""
        self.tell_why(StopReason.TOO_MUCH)
        summary = self._summary(BREATHING)
        self._wanted = None if summary is None else Wanted(summary)

    def tell_why(self, reason: StopReason) -> None:
        """Keep why the last session was stopped early."""
        if self._logbook is not None:
            self._logbook.tell_why(reason)

    def ask_for(self, request: StartRequest) -> None:
        """Remember what was asked for from outside, until ``start_what_was_asked``."""
        self._asked = request

    def start_what_was_asked(self, *, shelf_is_read: bool) -> None:
        """Start it if the shelf knows it; say that it is not there once the shelf is read."""
        asked = self._asked
        if asked is None or self._stage.route is Route.FIRST_START:
            return
        summary = self._summary(asked.routine)
        if summary is None and not shelf_is_read:
            return
        self._asked = None
        if summary is None:
            self._stage.tell(_gone_words(asked))
        elif isinstance(asked, StartRequest):
            self._begin_or_ask(Wanted(summary, asked.day))
        else:
            day = gentler(asked.day, self._stage.day())
            self._begin_or_ask(Wanted(summary, day, record=asked))

    def accept_holds(self) -> None:
        """Remember that holds are welcome, and go on to what was wanted."""
        memory = self._stage.room.memory
        memory.keep(replace(memory.settings, breath_holds=True))
        if self._wanted is not None:
            self._begin(self._wanted)

    def decline_holds(self) -> bool:
        """Forget what was wanted; say whether it was a trial, which leads back by itself."""
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted.trial is None:
            return False
        wanted.trial.after()
        return True

    def keep_going(self) -> None:
        """Forget what else was asked for: the session that runs is what counts."""
        self._wanted = None

    def end(self, ending: Ending) -> None:
        """Show the closing page, or start what was asked for instead; a trial leads back."""
        trial, self._trial = self._trial, None
        wanted, self._wanted = self._wanted, None
        self.leave()
        if wanted is not None and self._begin(wanted):
            return
        if trial is not None:
            trial.after()
            return
        page = self._stage.pages.closing
        page.show_end(ending.summary.name, ending.seconds, whole=ending.whole)
        self._stage.show(Route.CLOSING, page)

    def leave(self) -> None:
        """Know that the day was as proposed, once: a start by mistake, soon over, tells nothing."""
        book, goes_along = self._logbook, self._goes_along
        self._goes_along = False
        if goes_along and book is not None and book.record.seconds >= BARELY:
            self._stage.room.keep_flare_day(book.record.began.date())

    def _begin_or_ask(self, wanted: Wanted) -> None:
        if self._stage.route is not Route.SESSION:
            self._begin(wanted)
        elif self._stage.pages.session.ask_to_stop(wanted.summary.name):
            self._wanted = wanted

    def _begin(self, wanted: Wanted) -> bool:
        """Start what is wanted, or ask first; say whether another page is seen for it now."""
        stage, trial = self._stage, wanted.trial
        if stage.is_over:
            return False
        routine = stage.room.shelf.routine(wanted.summary.id) if trial is None else trial.routine
        refusal = self._refusal_of(routine)
        if refusal:
            self._wanted = None
            stage.tell(refusal)
            return False
        if wanted.summary.has_holds and not stage.room.memory.settings.breath_holds:
            self._wanted = wanted
            stage.show(Route.HOLDS, stage.pages.holds)
            return True
        self._wanted = None
        if stage.route is Route.CLOSING:
            stage.pages.closing.flush()  # it tells of the session that is over
        run = self._run_of(wanted)
        if run is None:
            words = _("Nothing of “{name}” can be done now.")
            stage.tell(words.format(name=wanted.summary.name))
            return False
        self._show(wanted, run)
        return True

    def _show(self, wanted: Wanted, run: Run) -> None:
        """Let ``run`` begin before her eyes, and remember it."""
        stage, trial = self._stage, wanted.trial
        page = stage.pages.session
        page.set_sizes(*stage.far_sizes())
        page.begin(run, is_trial=trial is not None)
        stage.show(Route.SESSION, page)
        if wanted.record is not None and run.session.step < wanted.record.step:
            stage.tell(BEGINS_ANEW)
        self._trial, self._logbook = trial, run.logbook
        if trial is None:
            self._remember(wanted)

    def _remember(self, wanted: Wanted) -> None:
        """Know next time what was done, and whether she goes along with the day as proposed."""
        memory = self._stage.room.memory
        memory.keep(replace(memory.settings, last_routine=wanted.summary.id))
        self._goes_along = wanted.day is None or wanted.record is not None

    def _run_of(self, wanted: Wanted) -> Run | None:
        day, trial = wanted.day or self._stage.day(), wanted.trial
        if trial is None:
            self._stage.room.begin_small_again()  # Today may not have been seen for weeks
            return self._runs.make(wanted.summary, Opening(day, record=wanted.record))
        first = trial.first.get(day, 0)
        if first is None:
            return None
        return self._runs.make_of(trial.routine, wanted.summary, Opening(day, first, trial=True))

    def _summary(self, routine: str) -> Summary | None:
        summaries = self._stage.room.shelf.summaries
        return next((each for each in summaries if each.id == routine), None)


def _gone_words(asked: StartRequest | SessionRecord) -> str:
    if isinstance(asked, StartRequest):
        return _("There is no routine “{id}”.").format(id=asked.routine)
    return GONE.format(name=asked.name)
