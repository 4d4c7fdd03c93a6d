"""Heat while it is on: the view, “is the pad off?”, and why not to sleep.

A question whether somebody is awake takes the place of everything else here.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from easeful.core.heat import Pack
from easeful.core.heat_excuses import Excuse, answer_to
from easeful.core.heat_glance import HeatGlance
from easeful.core.heat_words import INSTEAD, IS_IT_OFF, IS_OFF, STILL_ON
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.heat_on_view import HeatOnView
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.text import Text

STAY_AWAKE: Final = _("I stay awake")
BEFORE_SLEEP: Final = _("Before you sleep")


class HeatOn(QWidget):
    """``changed`` comes when another of its screens is seen."""

    awake = Signal()
    often = Signal()
    pad_off = Signal()
    sleepy = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view = HeatOnView()
        self._asked = False
        self._pack = Pack.PAD
        self._off = HeatFrame("")
        self._is_off = self._off.answer(primary_button("", "check", HEIGHT))
        self._still_on = self._off.answer(quiet_button("", "heat", HEIGHT))
        self._sleep = HeatFrame(BEFORE_SLEEP)
        self._not_to_sleep = Text("", Role.LEAD)
        self._took_off = self._sleep.answer(primary_button("", "check", HEIGHT))
        self._stay = self._sleep.answer(quiet_button(STAY_AWAKE, "chevron-left", HEIGHT))
        self._stack = QStackedLayout(self)
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        """Return what is said, or asked."""
        seen = self._stack.currentWidget()
        return seen.title if isinstance(seen, HeatFrame) else self.view.title

    @property
    def is_asked(self) -> bool:
        """Say whether it is asked whether somebody is awake."""
        return self._asked

    @property
    def shows_view(self) -> bool:
        """Say whether the time left is seen, and no other question."""
        return self._stack.currentWidget() is self.view

    def arrive(self) -> None:
        """Show the time left, or the question."""
        self._show_view()

    def show_on(self, glance: HeatGlance) -> None:
        """Show one moment."""
        self._pack = glance.pack
        asked = glance.asked and not self._asked
        self._asked = glance.asked
        if asked and not self.shows_view:
            self._show_view()
        self.view.show_on(glance)
        self.changed.emit()

    def ask_off(self) -> None:
        """Ask whether the pad is off; Enter says no, as no slip may end the watch."""
        self._off.show_title(IS_IT_OFF[self._pack])
        self._is_off.show_face(IS_OFF[self._pack], "check")
        self._still_on.show_face(STILL_ON[self._pack], "heat" if self._pack.warms else "cold")
        self._show(self._off)
        self._still_on.setFocus()
        announce(self, self._off.title)

    def _refuse_sleep(self) -> None:
        self._not_to_sleep.setText(answer_to(Excuse.SLEEP, self._pack))
        self._took_off.show_face(IS_OFF[self._pack], "check")
        self._show(self._sleep)
        self._stay.setFocus()
        announce(self, self._not_to_sleep.text())
        self.sleepy.emit()

    def _show_view(self) -> None:
        self._show(self.view)
        self.view.arrive()

    def _show(self, screen: QWidget) -> None:
        self._stack.setCurrentWidget(screen)
        self.changed.emit()

    def _lay_out(self) -> None:
        self._off.gather()
        self._sleep.add(self._not_to_sleep)
        self._sleep.add(Text(INSTEAD, Role.LEAD))
        self._sleep.gather()
        for screen in (self.view, self._off, self._sleep):
            self._stack.addWidget(screen)

    def _connect(self) -> None:
        self.view.awake.connect(self.awake)
        self.view.often.connect(self.often)
        self.view.sleepy.connect(self._refuse_sleep)
        for button in (self._still_on, self._stay):
            button.clicked.connect(self._show_view)
        for source in (self.view.pad_off, self._is_off.clicked, self._took_off.clicked):
            source.connect(self.pad_off)
