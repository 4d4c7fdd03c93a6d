"""The page of heat and cold: a stack of screens, of which one is seen.

It asks and shows. Who owns it says which screen, fills it, and hears what its signals say.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from easeful.core.ports import Clock
from easeful.core.scoring import Scoring
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.pages.heat_after import HeatAfter
from easeful.ui.pages.heat_alarm import HeatAlarm
from easeful.ui.pages.heat_before import HeatBeforePage
from easeful.ui.pages.heat_choose import HeatChoose
from easeful.ui.pages.heat_excuses import HeatExcuses
from easeful.ui.pages.heat_keys import HeatKeys, Listening
from easeful.ui.pages.heat_list import HeatList
from easeful.ui.pages.heat_on import HeatOn
from easeful.ui.pages.heat_pattern import HeatPattern
from easeful.ui.pages.heat_settings import HeatSettings
from easeful.ui.pages.heat_sound import HeatSound
from easeful.ui.pages.heat_taken_up import HeatTakenUp
from easeful.ui.pages.heat_why import HeatWhy

HeatScreen = (
    HeatChoose
    | HeatList
    | HeatWhy
    | HeatSound
    | HeatBeforePage
    | HeatExcuses
    | HeatOn
    | HeatAlarm
    | HeatTakenUp
    | HeatAfter
    | HeatPattern
    | HeatSettings
)


class HeatPage(QWidget):
    """``awake`` comes from any key or press while it is asked, and from the button."""

    title = _("Heat")
    awake = Signal()

    def __init__(self, clock: Clock, scoring: Scoring) -> None:
        super().__init__()
        self.choose, self.health, self.settings = HeatChoose(), HeatList(), HeatSettings()
        self.why, self.sound, self.pattern = HeatWhy(), HeatSound(), HeatPattern()
        self.before, self.excuses = HeatBeforePage(scoring), HeatExcuses()
        self.on, self.alarm, self.taken_up = HeatOn(), HeatAlarm(), HeatTakenUp()
        self.after = HeatAfter(scoring)
        self._stack = QStackedLayout(self)
        for screen in self._screens():
            self._stack.addWidget(screen)
        self._keys = HeatKeys(clock)
        self._keys.watch(self, self.on.view.is_off)
        self._connect()

    @property
    def seen(self) -> QWidget | None:
        """Return the screen that is seen."""
        return self._stack.currentWidget()

    def arrive(self) -> None:
        """Put the main answer of the screen that is seen under the finger."""
        for screen in self._screens():
            if screen is self.seen:
                screen.arrive()

    def show_for_session(self, *, waits: bool) -> None:
        """Know whether a session waits: then one goes on without heat, and not elsewhere."""
        for screen in (self.why, self.before, self.excuses):
            screen.show_for_session(waits=waits)

    def show_screen(self, screen: HeatScreen) -> None:
        """Show ``screen``; one that is seen already stays as it is."""
        if screen is self.seen and self.isVisible():
            return
        self._stack.setCurrentWidget(screen)
        self._keys.rest()
        self._mind_keys()
        screen.arrive()
        announce(self, screen.title)

    def _mind_keys(self) -> None:
        """Let the keys mean what fits the screen that is seen."""
        self._keys.listen(self._listening())

    def _listening(self) -> Listening:
        if self.seen is self.alarm:
            return Listening.ALARM
        if self.seen is not self.on:
            return Listening.BUTTONS
        if self.on.is_asked:
            return Listening.ASKED
        return Listening.ON if self.on.shows_view else Listening.BUTTONS

    def _screens(self) -> tuple[HeatScreen, ...]:
        return (
            self.choose,
            self.health,
            self.settings,
            self.why,
            self.sound,
            self.pattern,
            self.before,
            self.excuses,
            self.on,
            self.alarm,
            self.taken_up,
            self.after,
        )

    def _connect(self) -> None:
        self.on.changed.connect(self._mind_keys)
        self.on.awake.connect(self.awake)
        self._keys.awake.connect(self.awake)
        self._keys.off_asked.connect(self.on.ask_off)
        self._keys.no_pause.connect(self.on.view.say_no_pause)
