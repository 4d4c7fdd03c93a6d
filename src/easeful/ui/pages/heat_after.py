"""When the pad is off: how the skin looks, help for a burn, and when heat is possible again."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from easeful.core.diary import Told
from easeful.core.heat import Skin
from easeful.core.heat_words import COLD_AID, FIRST_AID, HOW_IS_THE_SKIN, SKINS, STILL_ON
from easeful.core.pack import Pack
from easeful.core.scoring import Scoring
from easeful.core.words import _
from easeful.ui.announce import announce
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.heat_score import HeatScore
from easeful.ui.pages.heat_why import REMIND, TODAY
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.marked_lines import MarkedLines
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.wide_button import WideButton

AID: Final = _("Help for the skin")
DONE: Final = _("Done")
STRETCH: Final = _("Stretch a little")
SKIN_ICONS: Final[Mapping[Skin, str]] = MappingProxyType(
    {Skin.FINE: "check", Skin.RED: "look", Skin.BURNT: "warning"}
)
CLOSING: Final[Mapping[Skin, str]] = MappingProxyType(
    {
        Skin.FINE: _("Good. Let the skin rest."),
        Skin.RED: _("Leave it off today. If it stays, show it to somebody."),
        Skin.BURNT: _("No heat and no cold until tomorrow. If in doubt, show it to a doctor."),
    }
)


class HeatAfter(QWidget):
    """``skin`` carries the ``Skin`` that was told; the others come from the screens behind it."""

    skin = Signal(object)
    still_on = Signal()
    remind_wanted = Signal()
    stretch = Signal()
    back = Signal()
    aid_read = Signal()

    def __init__(self, scoring: Scoring) -> None:
        super().__init__()
        self._question = HeatFrame(HOW_IS_THE_SKIN)
        self._aid = HeatFrame(AID)
        self._done = HeatFrame(_("Heat is over"))
        self._lines = MarkedLines("chevron-right")
        self._words = Text("", Role.LEAD)
        self._next = Text("", Role.HEADING)
        self._score = HeatScore(scoring, Told.AFTER)
        self._stack = QStackedLayout(self)
        self._make_question()
        self._make_aid()
        self._make_done()
        for screen in (self._question, self._aid, self._done):
            self._stack.addWidget(screen)

    @property
    def title(self) -> str:
        """Return what is asked, or said."""
        seen = self._stack.currentWidget()
        return seen.title if isinstance(seen, HeatFrame) else HOW_IS_THE_SKIN

    def arrive(self) -> None:
        """Put the first answer of the screen that is seen under the finger."""
        seen = self._stack.currentWidget()
        if seen is self._question:
            self._fine.setFocus()
        elif seen is self._aid:
            self._read.setFocus()
        else:
            (self._today if self._stretch.isHidden() else self._stretch).setFocus()

    def ask(self, pack: Pack = Pack.PAD) -> None:
        """Ask how the skin looks; a slip on “off” can be taken back."""
        self._still_on.show_face(STILL_ON[pack], "heat" if pack.warms else "cold")
        self._show(self._question)

    def show_aid(self, *, warm: bool) -> None:
        """Say what to do for a burn, or for skin that the cold has hurt; ``aid_read`` follows."""
        self._lines.show_lines(FIRST_AID if warm else COLD_AID)
        self._show(self._aid)

    def show_done(self, skin: Skin, again: str, *, warm: bool, may_remind: bool) -> None:
        """Say that it is over; ``again`` from when on it is possible, "" where nobody can say."""
        self._done.show_title(_("Heat is over") if warm else _("Cold is over"))
        self._words.setText(CLOSING[skin])
        self._next.setText(f"{again.removesuffix('.')}." if again else "")
        self._next.setVisible(bool(again))
        self._remind.setVisible(may_remind)
        self._stretch.setVisible(warm and skin is Skin.FINE)
        self._score.ask()
        self._show(self._done)

    def set_look(self, look: Look) -> None:
        """Take on the distance between the answers."""
        self._column.setSpacing(look.space(16))

    def _show(self, screen: HeatFrame) -> None:
        self._stack.setCurrentWidget(screen)
        screen.begin_at_top()
        self.arrive()
        announce(self, screen.title)

    def _make_question(self) -> None:
        rows = QWidget()
        self._column = QVBoxLayout(rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        buttons = {each: WideButton(SKINS[each], SKIN_ICONS[each]) for each in Skin}
        for each, button in buttons.items():
            self._column.addWidget(button)
            button.clicked.connect(lambda _checked=False, each=each: self.skin.emit(each))
        self._fine = buttons[Skin.FINE]
        self._still_on = self._question.answer(quiet_button("", "heat", HEIGHT))
        self._still_on.clicked.connect(self.still_on)
        self._question.add(rows)
        self._question.gather()

    def _make_aid(self) -> None:
        self._aid.add(self._lines)
        self._aid.gather()
        self._read = self._aid.answer(primary_button(DONE, "check", HEIGHT))
        self._read.clicked.connect(self.aid_read)

    def _make_done(self) -> None:
        for part in (self._words, self._next, self._score):
            self._done.add(part)
        self._done.gather()
        self._stretch = self._done.answer(primary_button(STRETCH, "leaf", HEIGHT))
        self._today = self._done.answer(quiet_button(TODAY, "today", HEIGHT))
        self._remind = self._done.answer(quiet_button(REMIND, "reminders", HEIGHT))
        self._stretch.clicked.connect(self.stretch)
        self._remind.clicked.connect(self.remind_wanted)
        self._today.clicked.connect(self.back)
