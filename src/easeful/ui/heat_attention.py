"""Gets her attention when heat needs it: the window comes forward, and a note on the desktop.

Where playback reports silence, screen and note say so and the screen grows stronger: the only
moment at which Easeful insists.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.core.heat import HeatPlan
from easeful.core.heat_events import (
    AlarmRang,
    CheckAnswered,
    CheckAsked,
    CheckLouder,
    ChecksOften,
    HeatBegan,
    HeatEvent,
    HeatTakenUp,
    Louder,
    PadOff,
    SkinLineDue,
    SkinTold,
    StillOn,
)
from easeful.core.heat_start import can_be_heard
from easeful.core.heat_words import ALARMS, ANY_KEY, ARE_YOU_AWAKE, IS_OFF, TAKE_IT_OFF
from easeful.core.notice import OPEN, Answer, Notice
from easeful.core.ports import Chimes, Outputs
from easeful.core.sound_output import SoundOutput
from easeful.core.words import _
from easeful.ui.desk import Desk
from easeful.ui.main_window import MainWindow

KEY: Final = "heat"
AWAKE: Final = Answer("awake", _("I'm awake"))
OFF: Final = "off"
SOUNDS_BY_MS: Final = 3000
"""Milliseconds after which an alarm that rings must have reached an output; some wake slowly."""

UNHEARD: Final = _("You may not hear the alarm.")


class HeatAttention(QObject):
    """Listens to one heat after the other. ``unheard`` tells that an alarm is not heard."""

    unheard = Signal()

    def __init__(self, window: MainWindow, desk: Desk, chimes: Chimes, outputs: Outputs) -> None:
        super().__init__()
        self._window = window
        self._desk = desk
        self._chimes = chimes
        self._outputs = outputs
        self._plan: HeatPlan | None = None
        self._alarm: AlarmRang | None = None
        self._answer: Callable[[str], None] = _ignore
        self._is_heard = QTimer(self, singleShot=True, interval=SOUNDS_BY_MS)
        self._is_heard.timeout.connect(self._look_whether_it_sounds)

    def follow(self, plan: HeatPlan, answer: Callable[[str], None]) -> None:
        """Be there for ``plan``; ``answer`` takes the id of a note's button."""
        self._plan, self._answer, self._alarm = plan, answer, None

    def hear(self, event: HeatEvent) -> None:
        """Get her attention, as much of it as the event needs."""
        match event:
            case CheckAsked():
                self._ask()
            case CheckLouder(how=Louder.LOUD):
                self._window.come_forward()
            case CheckAnswered():
                self._desk.withdraw(KEY)
            case AlarmRang():
                self._ring(event)
            case PadOff():
                self.rest()
            case (
                HeatBegan()
                | HeatTakenUp()
                | StillOn()
                | SkinLineDue()
                | CheckLouder()
                | ChecksOften()
                | SkinTold()
            ):
                pass

    def rest(self) -> None:
        """Leave her alone, and give the screen back."""
        self._is_heard.stop()
        self._alarm = None
        self._desk.withdraw(KEY)
        self._window.show_from_afar(False)  # noqa: FBT003 (the window's own signature)

    def _ask(self) -> None:
        """Post the question, if the window is not what she looks at."""
        if not self._window.isActiveWindow():
            self._post(Notice(KEY, ARE_YOU_AWAKE, ANY_KEY, (AWAKE,), urgent=True))

    def _ring(self, alarm: AlarmRang) -> None:
        if self._plan is None:
            return
        self._alarm = alarm
        if alarm.number == 1:
            self._window.show_from_afar(True)  # noqa: FBT003 (the window's own signature)
            self._post_alarm(self._plan, alarm, "")
        self._window.come_forward()
        self._is_heard.start()

    def _post_alarm(self, plan: HeatPlan, alarm: AlarmRang, more: str) -> None:
        body = " ".join(part for part in (ALARMS[alarm.why], more) if part)
        answers = (Answer(OFF, IS_OFF[plan.pack]),)
        self._post(Notice(KEY, TAKE_IT_OFF[plan.pack], body, answers, urgent=True))

    def _post(self, notice: Notice) -> None:
        self._desk.show(notice, self._take, self._window.come_forward)

    def _take(self, answer: str) -> None:
        """Take what was pressed on the note: a button of it, or the note itself."""
        if answer == OPEN:
            self._window.come_forward()
        else:
            self._answer(answer)

    def _look_whether_it_sounds(self) -> None:
        """Ask the output, then the sound server: it may be muted while it takes all we play."""
        if self._chimes.is_silent or not self._chimes.is_sounding:
            self._escalate()
        else:
            self._outputs.find(self._take_output)

    def _take_output(self, output: SoundOutput) -> None:
        if not can_be_heard(output):
            self._escalate()

    def _escalate(self) -> None:
        if self._plan is not None and self._alarm is not None:
            self._post_alarm(self._plan, self._alarm, UNHEARD)
            self._window.come_forward()
            self.unheard.emit()


def _ignore(_answer: str) -> None:
    """Stand in for a heat that is not there."""
