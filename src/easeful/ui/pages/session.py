"""The session page: shows a running session, and hands on what a person asks of it.

Rule 1: the session decides; this page asks it, and shows what it says.
Rule 2: frames are asked for only while something that is seen moves.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from easeful.core.diary import StopReason
from easeful.core.events import EasierTaken, Event, Finished, StepEntered
from easeful.core.glance import is_breathing, is_relaxing
from easeful.core.ports import Clock, Moment
from easeful.core.session import State, Verb
from easeful.core.session_logbook import has_movement
from easeful.core.stance import Life
from easeful.core.words import _
from easeful.ui.driver import Pace
from easeful.ui.pages.session_keys import Ask
from easeful.ui.pages.session_notes import SessionNotes
from easeful.ui.pages.session_screens import SessionScreens
from easeful.ui.pages.sheet import fill
from easeful.ui.run import Ending, Run
from easeful.ui.theme import Look

VERBS: Final[Mapping[Ask, tuple[Verb, ...]]] = MappingProxyType(
    {
        Ask.PAUSE_OR_GO_ON: (Verb.PAUSE, Verb.RESUME, Verb.GO_ON),
        Ask.PAUSE: (Verb.PAUSE,),
        Ask.SKIP: (Verb.SKIP,),
        Ask.BACK: (Verb.BACK,),
        Ask.REPEAT_LINE: (Verb.REPEAT_LINE,),
        Ask.EASIER: (Verb.EASIER,),
    }
)
"""What is asked, and the verbs for it; the first that is allowed is done."""

TOO_MUCH: Final = 2
"""How often something easier is taken before breathing only is offered."""

PACES: Final[Mapping[Life, Pace]] = MappingProxyType(
    {Life.STILL: Pace.STILL, Life.BREATHES: Pace.BREATHING, Life.MOVES: Pace.MOVING}
)


class SessionPage(QWidget):
    """``over`` carries how the run ended, ``afar`` whether the whole screen is wanted.

    ``kept_going`` tells that the person went on when asked whether to stop, ``breathe`` that she
    wants breathing in place of more movement; the session ends with it.
    """

    title = _("Session")
    over = Signal(object)
    kept_going = Signal()
    breathe = Signal()
    afar = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._run: Run | None = None
        self._less_motion = False
        self._looked_at = False
        self._easier = 0
        self._notes = SessionNotes(self)
        self._screens = SessionScreens(clock)
        fill(self, self._screens)
        self._screens.asked.connect(self._do_asked)
        self._screens.left.connect(self._stand_still)
        self._screens.returned.connect(self._return)
        self._screens.stopped.connect(self._stop_here)
        self._screens.breathe.connect(self.breathe)
        self._screens.breathe.connect(self.stop)
        self._screens.told.connect(self._say)
        self._screens.afar.connect(self._look_anew)
        self._screens.afar.connect(self.afar)

    @property
    def runs(self) -> bool:
        """Say whether a session is under way."""
        return self._run is not None

    def begin(self, run: Run, *, is_trial: bool = False) -> None:
        """Start ``run`` and show it; a trial stops without a question."""
        self._run, self._easier = run, 0
        self._screens.is_trial = is_trial
        self._notes.clear()
        self._screens.show_from_afar(wanted=False)
        self._screens.show_session()
        run.driver.happened.connect(self._hear)
        run.driver.ticked.connect(self._tick)
        run.driver.do(Verb.START)

    def arrive(self) -> None:
        """Put Pause under the finger."""
        self._screens.view.take_focus()

    def ask_to_stop(self, instead: str = "") -> bool:
        """Ask whether to stop here; ``instead`` names another routine that was asked for.

        Say whether it was asked: a calm screen is not disturbed.
        """
        return self._screens.ask_to_stop(instead)

    def stop(self) -> None:
        """End the session here."""
        self._do(Verb.STOP)

    def leave(self) -> None:
        """End the session because the window closes; it may be carried on later."""
        if self._run is not None and self._run.logbook is not None:
            self._run.logbook.leave()
        self.stop()

    def go_on_after_heat(self, verb: Verb) -> None:
        """Leave the step of heat by ``verb``; others have spoken and rung meanwhile."""
        if self._run is not None:
            self._run.coach.prepare()
        if verb is Verb.STOP:
            self._tell_why(StopReason.SKIN)
        self._do(verb)

    def obey(self, verb: Verb) -> None:
        """Do what a media key asks for; over a question or a calm screen, only go on."""
        if self._screens.shows_session:
            self._do(verb)
        elif verb in {Verb.RESUME, Verb.GO_ON}:
            self._screens.take(Ask.PAUSE_OR_GO_ON)

    def set_sizes(self, preferred: float, least: float) -> None:
        """Set the size of the mat view's line, in pixels."""
        self._screens.view.set_sizes(preferred, least)

    def set_look(self, look: Look) -> None:
        """Know whether the circle may move."""
        self._less_motion = look.less_motion
        self._set_pace()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the time again."""
        super().showEvent(event)
        self._looked_at = True
        self._set_pace()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell no time while nobody looks: a minimised window hides too, and is still visible."""
        super().hideEvent(event)
        self._looked_at = False
        self._set_pace()

    def _hear(self, event: Event) -> None:
        if self._run is None:
            return
        session = self._run.session
        self._notes.hear(event, session.timeline.plan[session.step])
        if isinstance(event, StepEntered):
            self._screens.way_out = self._way_out()
        if isinstance(event, EasierTaken):
            self._mind_easier()
        if isinstance(event, Finished):
            self._end(self._run, whole=event.whole)

    def _tick(self, now: Moment) -> None:
        if self._run is not None:
            view = self._screens.view
            view.show_moment(self._run, now, self._notes.hint, self._notes.line)
            view.show_figure(self._run.cast.stance(now, still=self._less_motion))
            self._set_pace()

    def _end(self, run: Run, *, whole: bool) -> None:
        self._run = None
        gone = run.session.position(self._clock.now())
        seconds = gone if run.logbook is None else run.logbook.record.seconds
        self._screens.show_session()
        self._screens.show_from_afar(wanted=False)
        run.driver.deleteLater()
        self.over.emit(Ending(run.summary, seconds, whole))

    def _mind_easier(self) -> None:
        """Offer breathing once movement was too much twice, when the step has been taken."""
        self._easier += 1
        if self._easier == TOO_MUCH:
            QTimer.singleShot(0, self, self._offer_breathing)

    def _offer_breathing(self) -> None:
        if self._run is not None and has_movement(self._run.session.timeline.plan):
            self._screens.offer_breathing()

    def _stop_here(self) -> None:
        """End it; on the screen for dizziness that is why."""
        if self._screens.shows_dizzy:
            self._tell_why(StopReason.DIZZY)
        self.stop()

    def _tell_why(self, reason: StopReason) -> None:
        if self._run is not None and self._run.logbook is not None:
            self._run.logbook.tell_why(reason)

    def _way_out(self) -> Ask | None:
        if self._run is not None and is_breathing(self._run.session):
            return Ask.DIZZY
        if self._run is not None and is_relaxing(self._run.session):
            return Ask.BRING_BACK
        return None

    def _do_asked(self, ask: Ask) -> None:
        self._do(*VERBS[ask])

    def _do(self, *verbs: Verb) -> None:
        if self._run is not None:
            driver = self._run.driver
            allowed = next((verb for verb in verbs if verb in driver.allowed), None)
            if allowed is not None:
                driver.do(allowed)

    def _say(self, words: str) -> None:
        if self._run is not None:
            self._run.coach.tell(words)

    def _stand_still(self) -> None:
        self._do(Verb.PAUSE)

    def _return(self) -> None:
        self._screens.show_session()
        self.kept_going.emit()
        self._do(Verb.RESUME)

    def _look_anew(self) -> None:
        """Show the moment on the screen that has just come."""
        if self._run is not None:
            self._run.driver.look()

    def _set_pace(self) -> None:
        """Be told the time as often as what is seen needs it."""
        if self._run is None:
            return
        session = self._run.session
        circle = is_breathing(session) and session.state is State.RUNNING and not self._less_motion
        seen = Pace.MOVING if circle else PACES[self._screens.view.life]
        self._run.driver.set_pace(seen if self._looked_at else Pace.HIDDEN)
