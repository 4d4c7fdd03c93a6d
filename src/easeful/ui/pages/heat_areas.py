"""Where heat or cold goes: a body to point at, or its parts by name, and the side of two."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

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
from easeful.figure.shape import Tint
from easeful.ui.pages.sheet import CLOSE, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.body_map import SIZE, BodyMap
from easeful.ui.widgets.pills import PillRow
from easeful.ui.widgets.text import Text

GAP: Final = 16
SHARES: Final = (5, 4)
SMALL: Final = 280
LARGE: Final = 330
WIDE: Final = 720
"""Pixels: how high the body is, and from which width on it may be the larger one."""

PILLS: Final = 330
"""Pixels at 100 % that the words need beside the body; else they stand under it."""

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
        self._tint = Tint.PAD
        self._narrow = PILLS + SIZE.width()
        self._parts = PillRow(WHERE, PARTS)
        self._far = PillRow(_("Where else?"), FAR)
        self._sides = PillRow(_("Which side?"), SIDES)
        self._parts.chosen.connect(self._take_part)
        self._far.chosen.connect(self._take_far)
        self._sides.chosen.connect(self._take_side)
        self._map = BodyMap(WHERE, AREAS)
        self._said = Text("", Role.STRONG)
        self._lay_out()
        self._map.chosen.connect(self._take)
        self._map.pointed.connect(self._say)

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
        self._map.show_marks((area,), self._tint)
        self._say("")

    def show_pack(self, *, warms: bool) -> None:
        """Show a pad on what is chosen, or a cold pack."""
        self._tint = Tint.PAD if warms else Tint.PACK
        self._map.show_marks((self._area,), self._tint)

    def set_look(self, look: Look) -> None:
        """Keep the rows as far apart as those of one choice."""
        self._column.setSpacing(look.space(GAP))
        self._rows.setSpacing(look.space(CLOSE))
        for row in (self._top, self._beside):
            row.setSpacing(look.space(GAP))
        self._narrow = look.px(PILLS) + SIZE.width()
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the way in which both can be used."""
        super().resizeEvent(event)
        self._turn()

    def _lay_out(self) -> None:
        words, body = QWidget(), QWidget()
        self._column = fill(words, self._parts, self._far, self._sides)
        self._column.addStretch(1)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fill(body, self._map).addStretch(1)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top = QHBoxLayout()
        for row, parts in (
            (self._top, (Text(WHERE, Role.HEADING), self._said)),
            (self._beside, (words, body)),
        ):
            row.setContentsMargins(0, 0, 0, 0)
            for part, share in zip(parts, SHARES, strict=True):
                row.addWidget(part, share)
        self._rows = fill(self)
        self._rows.addLayout(self._top)
        self._rows.addLayout(self._beside)

    def _turn(self) -> None:
        down, across = QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(down if self.width() < self._narrow else across)
        self._map.setFixedHeight(SMALL if self.width() < WIDE else LARGE)

    def _say(self, area: str) -> None:
        """Say what is pointed at, else what is chosen."""
        self._said.setText(AREAS.get(area or self._area, ""))

    def _take_part(self, part: str) -> None:
        self._take(area_of(OTHERS[0] if part == ELSEWHERE else part, side_of(self._area)))

    def _take_far(self, part: str) -> None:
        self._take(area_of(part, side_of(self._area)))

    def _take_side(self, side: str) -> None:
        self._take(area_of(part_of(self._area), side))

    def _take(self, area: str) -> None:
        self.show_area(area)
        self.chosen.emit(area)
