"""The calm screens of a session: one for dizziness, one for coming back (content 2.1 and 2.6).

Dizziness stops the pacer, and for a minute nothing at all is offered (BR-03).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from easeful.core.ports import Clock
from easeful.core.words import _
from easeful.ui.pages.short_question import ShortQuestion
from easeful.ui.theme import Role
from easeful.ui.widgets.bullets import Bullets
from easeful.ui.widgets.buttons import SESSION_HEIGHT, Button, primary_button, stop_button
from easeful.ui.widgets.text import Text, Tone

QUIET_SECONDS: Final = 60.0
"""Nothing is offered before this (BR-03)."""

DIZZY: Final = (
    _("Breathe normally. Stay seated."),
    _("Let your breath come and go as it likes."),
)
COME_BACK: Final = _("Come back into the room.")
GROUNDING: Final = (
    _("Press your heels into the floor or the bed."),
    _("Name three things that you see."),
    _("Take a sip of water."),
)


class CalmScreens(QWidget):
    """``go_on`` leads back into the session, ``end`` ends it."""

    go_on = Signal()
    end = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._since = 0.0
        self._stack = QStackedLayout(self)
        self._dizzy = self._make_dizzy()
        self._grounding = self._make_grounding()
        for screen in (self._dizzy, self._grounding):
            self._stack.addWidget(screen)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def offers(self) -> bool:
        """Say whether anything may be chosen now."""
        return self._stack.currentWidget() is self._grounding or self._waited()

    @property
    def is_for_dizzy(self) -> bool:
        """Say whether it is about dizziness."""
        return self._stack.currentWidget() is self._dizzy

    def show_dizzy(self) -> None:
        """Say to breathe normally and stay seated, and nothing else for a minute."""
        self._since = self._clock.now().steady
        self._stack.setCurrentWidget(self._dizzy)
        self._offer(self._dizzy_answers, are_offered=False)
        self._timer.start(int(QUIET_SECONDS * 1000))

    def show_grounding(self) -> None:
        """Help to come back into the room."""
        self._stack.setCurrentWidget(self._grounding)
        self._grounding_answers[0].setFocus()

    def leave(self) -> None:
        """Wait for nothing any more."""
        self._timer.stop()

    def look(self) -> None:
        """Offer to go on or to end, once the minute is over."""
        if not self._waited():
            left = QUIET_SECONDS - (self._clock.now().steady - self._since)
            self._timer.start(max(1, int(left * 1000)))
            return
        self._offer(self._dizzy_answers, are_offered=True)
        self._dizzy_answers[-1].setFocus()

    def _waited(self) -> bool:
        return self._clock.now().steady - self._since >= QUIET_SECONDS

    def _offer(self, answers: tuple[Button, ...], *, are_offered: bool) -> None:
        self._then.setVisible(are_offered)
        for button in answers:
            button.setVisible(are_offered)

    def _make_dizzy(self) -> ShortQuestion:
        words = _("If it stays, or you feel faint, end here and call somebody.")
        self._then = Text(words, Role.BODY, Tone.QUIET)
        title, lead = DIZZY
        self._dizzy_answers = self._make_answers()
        return ShortQuestion(title, (Text(lead, Role.LEAD), self._then), self._dizzy_answers)

    def _make_grounding(self) -> ShortQuestion:
        words = _("Keep your eyes open. Look around as long as you like.")
        parts = (Bullets(GROUNDING, Role.LEAD), Text(words, Role.BODY, Tone.QUIET))
        self._grounding_answers = self._make_answers()
        return ShortQuestion(COME_BACK, parts, self._grounding_answers)

    def _make_answers(self) -> tuple[Button, ...]:
        go_on = primary_button(_("Go on gently"), "start", SESSION_HEIGHT)
        end = stop_button(_("End here"), "stop", SESSION_HEIGHT)
        go_on.clicked.connect(self.go_on)
        end.clicked.connect(self.end)
        return go_on, end
