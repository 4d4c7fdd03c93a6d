"""The settings of the journal: whether to ask, what else to note, and the way to her data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.diary import Measure
from easeful.core.profile import AS_WRITTEN
from easeful.core.score_words import SCORE_WORDS
from easeful.core.words import _
from easeful.ui.memory import Memory
from easeful.ui.pages.setting_rows import (
    Choices,
    SettingGroup,
    SettingRow,
    SettingRows,
    line_of,
)
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.theme import Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.tick import TickList

GROWN: Final = _("A little more")
HOW_MUCH: Final = _("Movements have grown to {growth} % at most, as you agreed.")

ASKS: Final[Choices] = ((True, _("Yes")), (False, _("No")))
ALSO: Final[Mapping[str, str]] = MappingProxyType(
    {
        Measure.FATIGUE.value: SCORE_WORDS[Measure.FATIGUE].name,
        Measure.STIFFNESS.value: SCORE_WORDS[Measure.STIFFNESS].name,
        Measure.MOOD.value: SCORE_WORDS[Measure.MOOD].name,
        "sleep": _("Sleep, in the morning"),
    }
)
"""What may be noted beside pain, by its name in the settings."""


class JournalSettings(QWidget):
    """``data_wanted`` leads to backup, restore and deleting."""

    data_wanted = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        about = _("Each question is one tap, and can be left out.")
        row = SettingRow(_("Ask how I am, before and after"), about, ASKS)
        self._rows = SettingRows(memory, {"asks_scores": row})
        self._also = TickList(ALSO)
        data = quiet_button(_("My data"), "chevron-right")
        group = SettingGroup(_("Journal"))
        group.add(row)
        group.add(Together(Text(_("Also note"), Role.HEADING), self._also))
        self._written = quiet_button(_("As written again"), "undo")
        self._grown = Text("", Role.BODY, Tone.QUIET)
        self._growth = Together(Text(GROWN, Role.HEADING), self._grown, line_of(self._written))
        group.add(self._growth)
        kept = Text(_("Everything stays on this computer."), Role.BODY, Tone.QUIET)
        group.add(Together(kept, line_of(data)))
        fill(self, group)
        self._also.changed.connect(self._keep)
        self._written.clicked.connect(self._forget_growth)
        data.clicked.connect(self.data_wanted)

    def arrive(self) -> None:
        """Show the settings as they are."""
        self._rows.show(self._memory.settings)
        self._also.show_ticks(self._memory.settings.also_noted)
        growth = self._memory.settings.growth
        self._growth.setVisible(growth > AS_WRITTEN)
        self._grown.setText(HOW_MUCH.format(growth=growth))

    def _forget_growth(self) -> None:
        self._memory.keep(replace(self._memory.settings, growth=AS_WRITTEN))
        self.arrive()

    def _keep(self) -> None:
        self._memory.keep(replace(self._memory.settings, also_noted=self._also.ticked))
