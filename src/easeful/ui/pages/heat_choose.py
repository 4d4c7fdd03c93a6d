"""Heat while none is on: what, where, how long, and Start, or from when on it is possible."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.heat import Pack
from easeful.core.heat_choice import (
    MINUTES,
    USUAL,
    USUAL_COLD,
    HeatChoice,
    known,
    minutes_for,
)
from easeful.core.heat_words import EASEFUL_CANNOT, PACKS
from easeful.core.words import _, ngettext
from easeful.ui.pages.heat_areas import HeatAreas
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import primary_button, quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text, Tone

WHAT: Final = _("What?")
HOW_LONG: Final = _("How long?")
NEVER_LONGER: Final = _("Never longer than {minutes} minutes.")
PLUG: Final = _("Best: a pad that switches itself off, and a plug-in timer set to 30 minutes.")


class HeatChoose(QWidget):
    """``start_wanted`` and ``choice_changed`` carry the ``HeatChoice``."""

    start_wanted = Signal(object)
    choice_changed = Signal(object)
    remind_wanted = Signal()
    answers_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choice = HeatChoice()
        self._minutes = {True: USUAL, False: USUAL_COLD}
        self._packs = PillRow(WHAT, tuple(PACKS.items()))
        self._areas = HeatAreas()
        self._lengths = {pack: PillRow(HOW_LONG, _lengths(pack)) for pack in Pack}
        self._never = Text("", Role.BODY, Tone.QUIET)
        self._plug = Text(PLUG, Role.BODY, Tone.QUIET)
        self._lock = Text("", Role.HEADING)
        self._start = primary_button(_("Start"), "start", HEIGHT)
        self._remind = primary_button(_("Remind me then"), "reminders", HEIGHT)
        self._answers = quiet_button(_("My health answers"), "editor")
        self._settings = quiet_button(_("Heat settings"), "settings")
        self._frame = HeatFrame(_("Heat and cold"))
        self._lay_out()
        self._connect()
        self.show_choice(self._choice)
        self.show_lock("", "", may_remind=False)

    @property
    def title(self) -> str:
        """Return what is asked."""
        return self._frame.title

    @property
    def choice(self) -> HeatChoice:
        """Return what is chosen."""
        return self._choice

    def arrive(self) -> None:
        """Put the big button under the finger; where there is none, what was chosen."""
        for button in (self._start, self._remind):
            if not button.isHidden():
                button.setFocus()
                return
        self._answers.setFocus()

    def show_choice(self, choice: HeatChoice) -> None:
        """Show what is chosen; what it cannot be becomes the nearest that it can."""
        self._choice = choice = known(choice)
        self._minutes[choice.pack.warms] = choice.minutes
        self._packs.show_choice(choice.pack)
        self._areas.setVisible(choice.pack is not Pack.BATH)
        self._areas.show_pack(warms=choice.pack.warms)
        if choice.area:
            self._areas.show_area(choice.area)
        for pack, row in self._lengths.items():
            row.setVisible(pack is choice.pack)
        self._lengths[choice.pack].show_choice(choice.minutes)
        most = NEVER_LONGER.format(minutes=minutes_for(choice.pack)[-1])
        self._never.setText(f"{EASEFUL_CANNOT} {most}" if _is_electric(choice.pack) else most)
        self._plug.setVisible(_is_electric(choice.pack))

    def set_usual(self, *, heat: int, cold: int) -> None:
        """Offer these minutes where one turns from the one to the other."""
        self._minutes = {True: heat, False: cold}

    def show_lock(self, words: str, until: str, *, may_remind: bool) -> None:
        """Say why not, and from when on; with no ``words`` and no ``until`` it may start."""
        said = " ".join(f"{each.removesuffix('.')}." for each in (until, words) if each)
        self._lock.setText(said)
        self._lock.setVisible(bool(said))
        self._start.setVisible(not said)
        self._remind.setVisible(bool(said) and may_remind)

    def _take(self, choice: HeatChoice) -> None:
        self.show_choice(choice)
        self.choice_changed.emit(self._choice)

    def _take_pack(self, pack: Pack) -> None:
        self._take(HeatChoice(pack, self._areas.area, self._minutes[pack.warms]))

    def _take_area(self, area: str) -> None:
        self._take(replace(self._choice, area=area))

    def _take_minutes(self, minutes: int) -> None:
        self._take(replace(self._choice, minutes=minutes))

    def _ask_to_start(self) -> None:
        self.start_wanted.emit(self._choice)

    def _lay_out(self) -> None:
        links = QWidget()
        row = FlowLayout()
        for button in (self._answers, self._settings):
            row.addWidget(button)
        links.setLayout(row)
        frame = self._frame
        frame.add(Together(Text(WHAT, Role.HEADING), self._packs))
        frame.add(self._areas)
        frame.add(Together(Text(HOW_LONG, Role.HEADING), *self._lengths.values()))
        frame.add(Together(self._never, self._plug))
        frame.add(links)
        frame.keep_top()
        frame.pin(self._lock)
        for button in (self._start, self._remind):
            frame.answer(button)
        fill(self, frame)

    def _connect(self) -> None:
        self._packs.chosen.connect(self._take_pack)
        self._areas.chosen.connect(self._take_area)
        for row in self._lengths.values():
            row.chosen.connect(self._take_minutes)
        self._start.clicked.connect(self._ask_to_start)
        self._remind.clicked.connect(self.remind_wanted)
        self._answers.clicked.connect(self.answers_wanted)
        self._settings.clicked.connect(self.settings_wanted)


def _is_electric(pack: Pack) -> bool:
    return pack in {Pack.PAD, Pack.DAMP}


def _lengths(pack: Pack) -> tuple[tuple[int, str], ...]:
    """Return the choices of length: none that ``pack`` may not have."""
    return tuple(
        (each, ngettext("{count} min", "{count} min", each).format(count=each))
        for each in MINUTES
        if each in minutes_for(pack)
    )
