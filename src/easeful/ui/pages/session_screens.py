"""The screens of a session, of which one is seen: the session itself, a question, or calm.

While another screen than the session's is seen, the session stands still; who owns it is told so.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from easeful.core.ports import Clock
from easeful.ui.pages.calm import COME_BACK, DIZZY, GROUNDING, CalmScreens
from easeful.ui.pages.session_keys import Ask, SessionKeys
from easeful.ui.pages.session_view import SessionView
from easeful.ui.pages.stop_question import StopQuestion
from easeful.ui.pages.too_much import SPOKEN, TooMuch

FOR_THE_SESSION: Final = frozenset(
    {Ask.PAUSE_OR_GO_ON, Ask.PAUSE, Ask.SKIP, Ask.BACK, Ask.REPEAT_LINE, Ask.EASIER}
)


class SessionScreens(QWidget):
    """``asked`` carries what the session should do, ``told`` what is to be said aloud.

    ``breathe`` asks for breathing in place of the session. The others say which screen it is. Where
    ``is_trial`` is set, nothing is asked before the end.
    """

    asked = Signal(object)
    told = Signal(object)
    left = Signal()
    returned = Signal()
    stopped = Signal()
    breathe = Signal()
    afar = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.way_out: Ask | None = None
        self.is_trial = False
        self.view = SessionView()
        self._question = StopQuestion()
        self._too_much = TooMuch()
        self._calm = CalmScreens(clock)
        self._stack = QStackedLayout(self)
        for screen in (self.view, self._question, self._too_much, self._calm):
            self._stack.addWidget(screen)
        self._keys = SessionKeys(clock)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for widget in (self, *self.findChildren(QWidget)):
            widget.installEventFilter(self._keys)
        self._connect()

    @property
    def shows_session(self) -> bool:
        """Say whether the session itself is seen."""
        return self._stack.currentWidget() is self.view

    @property
    def shows_dizzy(self) -> bool:
        """Say whether the screen for dizziness is seen."""
        return self._stack.currentWidget() is self._calm and self._calm.is_for_dizzy

    def show_session(self) -> None:
        """Show the session itself."""
        self._calm.leave()
        self._stack.setCurrentWidget(self.view)
        self.view.take_focus()

    def show_from_afar(self, *, wanted: bool) -> None:
        """Show the mat view, or leave it."""
        if wanted != self.view.from_afar:
            self.view.show_from_afar(wanted=wanted)
            self.view.take_focus()
            self.afar.emit(wanted)

    def ask_to_stop(self, instead: str = "") -> bool:
        """Ask whether to stop here; say whether that was asked: calm is not disturbed."""
        if self._stack.currentWidget() is self._calm:
            return False
        self.left.emit()
        self._stack.setCurrentWidget(self._question)
        self._question.ask(instead)
        return True

    def offer_breathing(self) -> bool:
        """Offer breathing in place of more movement; say whether that was asked."""
        if self.is_trial or not self.shows_session:
            return False
        self.left.emit()
        self._stack.setCurrentWidget(self._too_much)
        self._too_much.ask()
        self.told.emit(SPOKEN)
        return True

    def take(self, ask: Ask) -> None:
        """Do what a key or a button asks for, on the screen that is seen."""
        if self.shows_session:
            self._take_in_session(ask)
        elif self._stack.currentWidget() is self._question:
            if ask in {Ask.PAUSE_OR_GO_ON, Ask.LEAVE}:
                self.returned.emit()
        elif self._stack.currentWidget() is self._too_much:
            self._take_when_too_much(ask)
        elif ask in {Ask.STOP, Ask.LEAVE}:
            self.stopped.emit()
        elif ask is Ask.PAUSE_OR_GO_ON and self._calm.offers:
            self.returned.emit()

    def _take_when_too_much(self, ask: Ask) -> None:
        if ask in {Ask.PAUSE_OR_GO_ON, Ask.LEAVE}:
            self.returned.emit()
        elif ask is Ask.STOP:
            self.ask_to_stop()

    def _take_in_session(self, ask: Ask) -> None:
        if ask in FOR_THE_SESSION:
            self.asked.emit(ask)
        elif ask is Ask.MAT_VIEW:
            self.show_from_afar(wanted=not self.view.from_afar)
        elif ask is Ask.LEAVE and self.view.from_afar:
            self.show_from_afar(wanted=False)
        elif ask in {Ask.STOP, Ask.LEAVE} and self.is_trial:
            self.stopped.emit()
        elif ask in {Ask.STOP, Ask.LEAVE}:
            self.ask_to_stop()
        elif ask is self.way_out:
            self._calm_down(ask)
        else:
            self.asked.emit(Ask.PAUSE)

    def _calm_down(self, ask: Ask) -> None:
        self.left.emit()
        self._stack.setCurrentWidget(self._calm)
        if ask is Ask.DIZZY:
            self.setFocus()
            self._calm.show_dizzy()
            self.told.emit(" ".join(DIZZY))
        else:
            self._calm.show_grounding()
            self.told.emit(" ".join((COME_BACK, *GROUNDING)))

    def _connect(self) -> None:
        self._keys.asked.connect(self.take)
        self.view.asked.connect(self.take)
        self._question.keep_going.connect(self.returned)
        self._question.stop.connect(self.stopped)
        self._too_much.keep_going.connect(self.returned)
        self._too_much.breathe.connect(self.breathe)
        self._calm.go_on.connect(self.returned)
        self._calm.end.connect(self.stopped)
