"""The choice of a voice, made once the computer has told which ones it has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from easeful.core.sound import VoiceChoice
from easeful.core.words import _
from easeful.ui.dress import dress
from easeful.ui.pages.setting_rows import Choices, SettingRow
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look

MOST: Final = 8
LONGEST: Final = 24
"""Characters of a name, so that the largest text still fits into a narrow window."""

IN_BRACKETS: Final = re.compile(r"(?P<language>.+) \((?P<inner>.+)\)")


class WhichVoice(QWidget):
    """Hidden while there is nothing to choose."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._column = fill(self)
        self.has_choice = False
        self.hide()

    def make_row(self, voices: Sequence[VoiceChoice], chosen: str) -> SettingRow:
        """Offer the first of ``voices``, and the chosen one wherever it stands in them."""
        offered = [each for at, each in enumerate(voices) if at < MOST or each.id == chosen]
        names = short_names([each.name for each in offered])
        ids = (each.id for each in offered)
        choices: Choices = (("", _("The computer’s")), *zip(ids, names, strict=True))
        row = SettingRow(_("Which voice?"), "", choices)
        self._column.addWidget(row)
        if self._look is not None:
            dress(row, self._look)
        self.has_choice = True
        return row

    def set_look(self, look: Look) -> None:
        """Keep the look for the row to come."""
        self._look = look


def short_names(names: Sequence[str]) -> list[str]:
    """Return "Scotland" for "English (Scotland)" where all are English, and nothing too long."""
    found = [IN_BRACKETS.fullmatch(name) for name in names]
    inner = [match["inner"] for match in found if match]
    languages = {match["language"] for match in found if match}
    are_alike = len(inner) == len(names) and len(languages) == 1
    return [_shortened(name) for name in (inner if are_alike else names)]


def _shortened(name: str) -> str:
    """Return a name without its middle if it is long: voices often differ at the end."""
    if len(name) <= LONGEST:
        return name
    half = (LONGEST - 1) // 2
    return f"{name[:half].rstrip()}…{name[-half:].lstrip()}"
