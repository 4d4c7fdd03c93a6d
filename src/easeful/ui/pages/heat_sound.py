"""The alarm is heard before it is needed: it plays, and the person says whether she hears it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.words import _
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.setting_rows import line_of
from easeful.ui.pages.sheet import carded, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.card import CardTone
from easeful.ui.widgets.text import Text, Tone

PLAY: Final = _("Play the alarm")
PLAY_AGAIN: Final = _("Play it again")
I_HEAR: Final = _("I hear it")
NOTHING: Final = _("I hear nothing")
WITHOUT: Final = _("Go on without sound")
HELP: Final = _("Turn the sound up, or pull the headphones out. Then play it again.")
ONLY_SCREEN: Final = _("Without sound only the screen can wake you.")


class HeatSound(QWidget):
    """``heard`` and ``without_sound`` both go on; the second only after it was offered."""

    play_wanted = Signal()
    heard = Signal()
    without_sound = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._warning = Text("", Role.BODY)
        self._card = carded(self._warning, CardTone.WARM)
        self._help = Text(HELP, Role.LEAD)
        self._only = Text(ONLY_SCREEN, Role.BODY, Tone.QUIET)
        self._without = quiet_button(WITHOUT, "skip", HEIGHT)
        self._play = primary_button(PLAY, "sound", HEIGHT)
        self._hear = primary_button(I_HEAR, "check", HEIGHT)
        self._again = quiet_button(PLAY_AGAIN, "sound", HEIGHT)
        self._back = quiet_button(_("Back"), "chevron-left", HEIGHT)
        self._nothing = quiet_button(NOTHING, "warning", HEIGHT)
        self._frame = HeatFrame(_("This is the alarm"))
        self._lay_out()
        self._connect()
        self.begin()

    @property
    def title(self) -> str:
        """Return what is asked."""
        return self._frame.title

    def arrive(self) -> None:
        """Begin anew, with the button that plays under the finger."""
        self.begin()
        self._play.setFocus()

    def begin(self) -> None:
        """Nothing has been played yet."""
        self._offer_play(is_first=True)
        self._show_help(wanted=False)

    def show_warning(self, words: str) -> None:
        """Say that no sound can be heard, and why; "" takes it back."""
        self._warning.setText(words)
        self._card.setVisible(bool(words))
        self._offer_without()

    def _ask_to_play(self) -> None:
        self._offer_play(is_first=False)
        self._show_help(wanted=False)
        self._hear.setFocus()
        self.play_wanted.emit()

    def _help_out(self) -> None:
        self._show_help(wanted=True)
        self._again.setFocus()

    def _offer_play(self, *, is_first: bool) -> None:
        self._play.setVisible(is_first)
        for button in (self._hear, self._again, self._nothing):
            button.setVisible(not is_first)

    def _show_help(self, *, wanted: bool) -> None:
        self._help.setVisible(wanted)
        self._offer_without()

    def _offer_without(self) -> None:
        offered = not self._help.isHidden() or bool(self._warning.text())
        for part in (self._only, self._without_line):
            part.setVisible(offered)

    def _lay_out(self) -> None:
        self._without_line = line_of(self._without)
        words = _("It rings when the time is over, or when you do not answer.")
        lead = Text(words, Role.LEAD)
        for part in (lead, self._card, self._help, self._only, self._without_line):
            self._frame.add(part)
        self._card.setVisible(False)
        self._frame.gather()
        for button in (self._play, self._hear, self._again, self._nothing, self._back):
            self._frame.answer(button)
        fill(self, self._frame)

    def _connect(self) -> None:
        self._play.clicked.connect(self._ask_to_play)
        self._again.clicked.connect(self._ask_to_play)
        self._hear.clicked.connect(self.heard)
        self._nothing.clicked.connect(self._help_out)
        self._without.clicked.connect(self.without_sound)
        self._back.clicked.connect(self.back)
