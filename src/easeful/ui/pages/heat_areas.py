"""Where heat or cold goes: the parts of the body by name, and the side where there are two."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.heat_choice import (
    COMMON,
    FIRST_AREA,
    OTHERS,
    SIDES,
    area_of,
    has_sides,
    part_of,
    side_of,
)
from easeful.core.heat_words import AREAS
from easeful.core.words import _
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text

GAP: Final = 16
WHERE: Final = _("Where?")
ELSEWHERE: Final = "elsewhere"
PARTS: Final = (
    *((part, AREAS[part]) for part in COMMON),
    (ELSEWHERE, _("Elsewhere")),
)
FAR: Final = tuple((part, AREAS[part]) for part in OTHERS)


class HeatAreas(QWidget):
    """``chosen`` carries the area, by its key in ``AREAS``."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._area = FIRST_AREA
        self._parts = PillRow(WHERE, PARTS)
        self._far = PillRow(_("Where else?"), FAR)
        self._sides = PillRow(_("Which side?"), SIDES)
        self._parts.chosen.connect(self._take_part)
        self._far.chosen.connect(self._take_far)
        self._sides.chosen.connect(self._take_side)
        first = Together(Text(WHERE, Role.HEADING), self._parts)
        self._column = fill(self, first, self._far, self._sides)

    @property
    def area(self) -> str:
        """Return what is chosen."""
        return self._area

    def show_area(self, area: str) -> None:
        """Show what is chosen."""
        self._area = area
        part = part_of(area)
        is_far = part in OTHERS
        self._parts.show_choice(ELSEWHERE if is_far else part)
        self._far.show_choice(part)
        self._far.setVisible(is_far)
        self._sides.show_choice(side_of(area))
        self._sides.setVisible(has_sides(part))

    def set_look(self, look: Look) -> None:
        """Keep the rows as far apart as those of one choice."""
        self._column.setSpacing(look.space(GAP))

    def _take_part(self, part: str) -> None:
        self._take(area_of(OTHERS[0] if part == ELSEWHERE else part, side_of(self._area)))

    def _take_far(self, part: str) -> None:
        self._take(area_of(part, side_of(self._area)))

    def _take_side(self, side: str) -> None:
        self._take(area_of(part_of(self._area), side))

    def _take(self, area: str) -> None:
        self.show_area(area)
        self.chosen.emit(area)
