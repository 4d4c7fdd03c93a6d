"""The few things about heat that a person may choose: the rest between, the night, how often I ask.

``rows`` are by the name of the setting, as ``SettingRows`` wants them.
"""

from __future__ import annotations

from datetime import time
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.settings import HEAT_GAPS
from easeful.core.words import _
from easeful.ui.pages.heat_frame import HEIGHT, HeatFrame
from easeful.ui.pages.setting_rows import Choices, SettingRow
from easeful.ui.pages.sheet import fill
from easeful.ui.widgets.buttons import primary_button

GAPS: Final[Choices] = tuple((each, _("{count} min").format(count=each)) for each in HEAT_GAPS)
OFTEN: Final[Choices] = ((False, _("5 min")), (True, _("3 min")))
BEGINS: Final = (time(20, 30), time(21), time(21, 30), time(22), time(22, 30), time(23))
ENDS: Final = (time(6), time(6, 30), time(7), time(7, 30), time(8))
"""No choice of both makes a night shorter than seven hours."""

REST: Final = _("The skin needs about two hours. One hour is the least.")
AT_NIGHT: Final = _("At night I ask every 3 minutes.")


class HeatSettings(QWidget):
    """``back`` leads back to Heat; what is chosen is kept by who owns ``rows``."""

    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = {
            "heat_gap": SettingRow(_("Rest between two times in one place"), REST, GAPS),
            "heat_often": SettingRow(_("“Are you awake?” comes every"), "", OFTEN),
            "night_from": SettingRow(_("The night begins"), AT_NIGHT, _hours(BEGINS)),
            "night_to": SettingRow(_("The night ends"), "", _hours(ENDS)),
        }
        self._frame = HeatFrame(_("Heat settings"))
        for row in self.rows.values():
            self._frame.add(row)
        self._frame.keep_top()
        self._back = self._frame.answer(primary_button(_("Done"), "check", HEIGHT))
        self._back.clicked.connect(self.back)
        fill(self, self._frame)

    @property
    def title(self) -> str:
        """Return what is chosen here."""
        return self._frame.title

    def arrive(self) -> None:
        """Begin at the top."""
        self._frame.begin_at_top()
        self._back.setFocus()


def _hours(times: tuple[time, ...]) -> Choices:
    return tuple((each, f"{each.hour}:{each.minute:02}") for each in times)
