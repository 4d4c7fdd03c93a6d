"""The session that runs beside heat, and stands still behind it while heat needs an answer.

It goes on by itself only if it ran: a pause that she made, and a calm screen, stay as they are.
"""

from __future__ import annotations

from easeful.core.events import (
    CueDue,
    EasierTaken,
    Event,
    Finished,
    LineRepeated,
    Paused,
    Resumed,
    Started,
    StepEntered,
    Waiting,
)
from easeful.core.session import Verb
from easeful.ui.routes import Route
from easeful.ui.stage import Stage


class BesideHeat:
    """Listens to one session after the other."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._runs = False
        self._goes_on = False
        self._is_behind = False

    @property
    def is_behind(self) -> bool:
        """Say whether a session stands behind a screen of heat."""
        return self._is_behind

    @property
    def is_seen(self) -> bool:
        """Say whether a session is what one sees."""
        return self._stage.route is Route.SESSION and self._stage.pages.session.runs

    def hear(self, event: Event) -> None:
        """Know whether time runs for the session."""
        match event:
            case Started() | Resumed() | Waiting():
                self._runs = True
            case Paused():
                self._runs = False
            case Finished():
                self._runs = self._is_behind = False
            case StepEntered() | CueDue() | EasierTaken() | LineRepeated():
                pass

    def stand_still(self) -> None:
        """Make way for a screen of heat."""
        if self.is_seen and not self._is_behind:
            self._is_behind, self._goes_on = True, self._runs
            self._stage.pages.session.obey(Verb.PAUSE)

    def come_back(self, *, may_run: bool) -> None:
        """Show the session that stood still; it goes on if it ran, where it ``may_run``."""
        self._is_behind = False
        session = self._stage.pages.session
        self._stage.show(Route.SESSION, session)
        if may_run and self._goes_on:
            session.obey(Verb.RESUME)
