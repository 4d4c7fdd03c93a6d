"""The settings about her own routines: where they are, and whether a double click opens them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.desktop_ports import FileType
from easeful.core.words import _
from easeful.ui.pages.setting_rows import Choices, SettingGroup, SettingRow, line_of
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.text import Text, Tone

OPENS: Final[Choices] = ((True, _("Open it here")), (False, _("Do not")))


class OwnFilesSettings(QWidget):
    """``folder_wanted`` asks for the folder; ``told`` carries a sentence to show.

    ``file_type`` is ``None`` where the computer cannot be told what opens a file.
    """

    folder_wanted = Signal()
    told = Signal(object)

    def __init__(self, home: Path, file_type: FileType | None) -> None:
        super().__init__()
        self._file_type = file_type
        self._row = SettingRow(_("A double click on a routine that I was sent"), "", OPENS)
        folder = quiet_button(_("Open the folder"), "folder")
        folder.clicked.connect(self.folder_wanted)
        group = SettingGroup(_("Your own routines"))
        words = _(
            "They are files in {path}. What you change here changes only its own words there."
        )
        group.add(Text(words.format(path=home), Role.BODY, Tone.QUIET))
        group.add(line_of(folder))
        if file_type is not None:
            self._row.pills.chosen.connect(self._choose)
            group.add(self._row)
        fill(self, group)

    def arrive(self) -> None:
        """Show what the computer does now; other programs change it too."""
        if self._file_type is not None:
            self._row.pills.show_choice(self._file_type.is_on)

    def _choose(self, wanted: object) -> None:
        if self._file_type is None:
            return
        trouble = self._file_type.turn_on() if wanted else self._file_type.turn_off()
        if trouble:
            self.told.emit(trouble)
        self.arrive()
