"""The settings: few, each a choice between words, and kept the moment they are chosen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.body import Side
from easeful.core.distance import pixels_per_mm
from easeful.core.ports import Voices
from easeful.core.settings import DISTANCES, TEXT_SIZES, Theme
from easeful.core.words import _
from easeful.ui.audition import Audition
from easeful.ui.memory import Memory
from easeful.ui.pages.card_ruler import CardRuler
from easeful.ui.pages.journal_settings import JournalSettings
from easeful.ui.pages.own_files_settings import OwnFilesSettings
from easeful.ui.pages.setting_rows import (
    Choices,
    SettingGroup,
    SettingRow,
    SettingRows,
    line_of,
)
from easeful.ui.pages.settings_figure import FigureSettings
from easeful.ui.pages.sheet import Sheet, fill
from easeful.ui.pages.sound_settings import SoundSettings
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.text import Text, Tone

THEMES: Final[Choices] = (
    (Theme.SYSTEM, _("As the computer")),
    (Theme.LIGHT, _("Light")),
    (Theme.DARK, _("Dark")),
    (Theme.NIGHT, _("Night")),
)
MOTION: Final[Choices] = ((False, _("The circle moves")), (True, _("Less motion")))
AWAY: Final[Choices] = tuple(
    zip(DISTANCES, (_("At the desk"), _("1 m"), _("2 m"), _("3 m")), strict=True)
)
FIRST_SIDES: Final[Choices] = ((Side.RIGHT, _("Right")), (Side.LEFT, _("Left")))
STAYS: Final[Choices] = ((True, _("Stay out of sight")), (False, _("Quit")))
HOLDS: Final[Choices] = ((False, _("Ask me first")), (True, _("Offer them")))

ROWS: Final = (
    ("theme", _("Colours"), "", THEMES),
    ("text_size", _("Text size"), "", tuple((size, f"{size} %") for size in TEXT_SIZES)),
    ("less_motion", _("Motion"), _("With less motion, nothing on the screen moves."), MOTION),
    ("distance", _("How far away are you?"), _("For the mat view: key F in a session."), AWAY),
    ("first_side", _("Which side first?"), "", FIRST_SIDES),
    ("breath_holds", _("Breathing with holds"), "", HOLDS),
    (
        "stays_for_reminders",
        _("When I close the window"),
        _("Reminders come only while Easeful is there. Ctrl+Q always quits."),
        STAYS,
    ),
)
"""The name of each setting, its heading, a sentence about it, and its choices."""


class SettingsPage(QWidget):
    """``told`` carries a sentence to show; ``body_wanted`` leads to "My body"."""

    title = _("Settings")
    told = Signal(object)
    body_wanted = Signal()

    def __init__(
        self,
        memory: Memory,
        audition: Audition,
        voices: Voices,
        more: tuple[JournalSettings, OwnFilesSettings],
    ) -> None:
        """Show the settings, and ``more`` under them."""
        super().__init__()
        self._memory, self._more = memory, more
        _journal, own_files = more
        rows = {key: SettingRow(name, about, choices) for key, name, about, choices in ROWS}
        self._rows = SettingRows(memory, rows)
        self._ruler = CardRuler()
        self._figure = FigureSettings(memory)
        self._sound = SoundSettings(memory, audition, voices)
        self._body = quiet_button(_("My body"), "chevron-right")
        self._lay_out()
        self._ruler.measured.connect(self._keep_measure)
        own_files.told.connect(self.told)
        self._body.clicked.connect(self.body_wanted)

    def arrive(self) -> None:
        """Show the settings as they are."""
        settings = self._memory.settings
        self._rows.show(settings)
        self._figure.arrive()
        self._sound.arrive()
        for part in self._more:
            part.arrive()
        said = self.screen().physicalDotsPerInch()
        self._ruler.show_pixels(pixels_per_mm(settings.pixels_per_mm, said))
        self._rows["theme"].take_focus()

    def _keep_measure(self, pixels: float) -> None:
        self._rows.keep("pixels_per_mm", pixels)

    def _lay_out(self) -> None:
        look = SettingGroup(_("Look"))
        for key in ("theme", "text_size", "less_motion", "distance"):
            look.add(self._rows[key])
        look.add(self._ruler)
        sessions = SettingGroup(_("Sessions"))
        for key in ("first_side", "breath_holds", "stays_for_reminders"):
            sessions.add(self._rows[key])
        sheet = Sheet(860, gap=48)
        sheet.add(Text(self.title, Role.TITLE))
        groups = (look, self._figure, self._sound, sessions, self._my_body(), *self._more)
        for group in groups:
            sheet.add(group)
        sheet.add_space()
        fill(self, sheet)

    def _my_body(self) -> SettingGroup:
        group = SettingGroup(_("My body"))
        words = _("Sore knees, pregnant, dizzy? Say so once, and movements adapt.")
        group.add(Text(words, Role.BODY, Tone.QUIET))
        group.add(line_of(self._body))
        return group
