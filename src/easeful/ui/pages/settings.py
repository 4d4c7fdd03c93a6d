"""The settings: few, each a choice between words, and kept the moment they are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.body import Side
from easeful.core.distance import pixels_per_mm
from easeful.core.ports import Editor
from easeful.core.settings import DISTANCES, TEXT_SIZES, Settings, Theme
from easeful.core.words import _
from easeful.ui.memory import Memory
from easeful.ui.pages.card_ruler import CardRuler
from easeful.ui.pages.setting_rows import SettingRow
from easeful.ui.pages.sheet import Sheet, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.flow import FlowLayout
from easeful.ui.widgets.text import Text, Tone

Choices = Sequence[tuple[object, str]]

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
HOLDS: Final[Choices] = ((False, _("Ask me first")), (True, _("Offer them")))

ROWS: Final = (
    ("theme", _("Colours"), "", THEMES),
    ("text_size", _("Text size"), "", tuple((size, f"{size} %") for size in TEXT_SIZES)),
    ("less_motion", _("Motion"), _("With less motion, nothing on the screen moves."), MOTION),
    ("distance", _("How far away are you?"), _("For the mat view: key F in a session."), AWAY),
    ("first_side", _("Which side first?"), "", FIRST_SIDES),
    ("breath_holds", _("Breathing with holds"), "", HOLDS),
)
"""The name of each setting, its heading, a sentence about it, and its choices."""


class SettingsPage(QWidget):
    """``told`` carries a sentence to show."""

    title = _("Settings")
    told = Signal(object)

    def __init__(self, memory: Memory, editor: Editor, folder: Path) -> None:
        super().__init__()
        self._memory, self._editor, self._folder = memory, editor, folder
        self._rows = {key: SettingRow(name, about, of) for key, name, about, of in ROWS}
        self._ruler = CardRuler()
        self._files = quiet_button(_("Open the folder"), "folder")
        self._lay_out()
        for key, row in self._rows.items():
            row.pills.chosen.connect(lambda value, key=key: self._keep(key, value))
        self._ruler.measured.connect(lambda value: self._keep("pixels_per_mm", value))
        self._files.clicked.connect(self._open_folder)

    def arrive(self) -> None:
        """Show the settings as they are."""
        self._show(self._memory.settings)
        self._rows["theme"].take_focus()

    def _show(self, settings: Settings) -> None:
        for key, row in self._rows.items():
            row.pills.show_choice(getattr(settings, key))
        said = self.screen().physicalDotsPerInch()
        self._ruler.show_pixels(pixels_per_mm(settings.pixels_per_mm, said))

    def _keep(self, key: str, value: object) -> None:
        changed: dict[str, Any] = {key: value}
        self._memory.keep(replace(self._memory.settings, **changed))

    def _open_folder(self) -> None:
        if not self._editor.open(self._folder):
            self.told.emit(_("The folder is {path}.").format(path=self._folder))

    def _lay_out(self) -> None:
        sheet = Sheet(860, gap=28)
        sheet.add(Text(self.title, Role.TITLE))
        for key, row in self._rows.items():
            sheet.add(row)
            if key == "distance":
                sheet.add(self._ruler)
        sheet.add(Text(_("Your own routines"), Role.HEADING))
        words = _("Every file in this folder is a routine. Easeful never changes them.")
        sheet.add(Text(words, Role.BODY, Tone.QUIET))
        buttons = FlowLayout()
        buttons.addWidget(self._files)
        sheet.add(buttons)
        sheet.add_space()
        fill(self, sheet)
