"""The settings of the figure: each choice as it will look, with its word, and the figure beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from easeful.core.appearance import USUAL, Appearance, Clothes, HairColour, Skin
from easeful.core.words import _
from easeful.figure.camera import Camera
from easeful.figure.hair import Hair
from easeful.figure.head import head_shapes
from easeful.figure.scene import Box
from easeful.figure.shape import Shape, Tint
from easeful.figure.vectors import NO_TURN, ORIGIN, frame_of
from easeful.ui.figure_paint import fit, paint_shapes
from easeful.ui.figure_palette import FigurePalette, figure_palette
from easeful.ui.memory import Memory
from easeful.ui.pages.setting_rows import SettingGroup
from easeful.ui.pages.sheet import fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.figure_mirror import SIZE, FigureMirror
from easeful.ui.widgets.swatches import Face, SwatchRow
from easeful.ui.widgets.text import Text

SKIN_WORDS: Final[Mapping[Skin, str]] = MappingProxyType(
    {
        Skin.PALE: _("Pale"),
        Skin.LIGHT: _("Light"),
        Skin.GOLDEN: _("Golden"),
        Skin.TAN: _("Tan"),
        Skin.BROWN: _("Brown"),
        Skin.DEEP: _("Deep"),
    }
)
HAIR_WORDS: Final[Mapping[Hair, str]] = MappingProxyType(
    {
        Hair.BUN: _("Bun"),
        Hair.SHORT: _("Short"),
        Hair.LONG: _("Long"),
        Hair.NONE: _("None"),
    }
)
COLOUR_WORDS: Final[Mapping[HairColour, str]] = MappingProxyType(
    {
        HairColour.BLACK: _("Black"),
        HairColour.BROWN: _("Brown"),
        HairColour.RED: _("Red"),
        HairColour.BLOND: _("Blond"),
        HairColour.GREY: _("Grey"),
        HairColour.WHITE: _("White"),
    }
)
CLOTHES_WORDS: Final[Mapping[Clothes, str]] = MappingProxyType(
    {
        Clothes.TEAL: _("Teal"),
        Clothes.PLUM: _("Plum"),
        Clothes.MOSS: _("Moss"),
        Clothes.ROSE: _("Rose"),
        Clothes.SKY: _("Sky"),
        Clothes.SAND: _("Sand"),
    }
)
NARROW: Final = 380
"""Pixels at 100 % that the rows need; else the figure stands over them."""

HALF: Final = 180 * 16
"""Half a round; Qt counts in sixteenths of a degree."""

HEAD: Final = Box(-0.15, -0.15, 0.15, 0.15)
FROM_BESIDE: Final = Camera(-20.0, 4.0)


class FigureSettings(QWidget):
    """What is chosen is kept at once, and seen at once."""

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._narrow = NARROW
        self._mirror = FigureMirror()
        self._rows = {
            "skin": SwatchRow(_("Skin"), _swatches(SKIN_WORDS, _skin)),
            "hair": SwatchRow(_("Hair"), _swatches(HAIR_WORDS, self._head)),
            "hair_colour": SwatchRow(_("Colour of hair"), _swatches(COLOUR_WORDS, _hair)),
            "clothes": SwatchRow(_("Clothes"), _swatches(CLOTHES_WORDS, _pair)),
        }
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout()
        self._lay_out()
        for key, row in self._rows.items():
            self._connect(key, row)
        memory.changed.connect(self._show)

    def arrive(self) -> None:
        """Show what is chosen."""
        self._show()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._narrow = look.px(NARROW) + SIZE.width()
        self._beside.setSpacing(look.space(28))
        self._column.setSpacing(look.space(8))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the way in which the rows have room."""
        super().resizeEvent(event)
        self._turn()

    def _show(self) -> None:
        settings = self._memory.settings
        self._mirror.show_person(settings.person)
        for key, row in self._rows.items():
            row.show_choice(getattr(settings, key))

    def _connect(self, key: str, row: SwatchRow) -> None:
        def keep(value: object) -> None:
            changed: dict[str, Any] = {key: value}
            self._memory.keep(replace(self._memory.settings, **changed))

        row.chosen.connect(keep)

    def _lay_out(self) -> None:
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addWidget(self._mirror, 0, Qt.AlignmentFlag.AlignTop)
        for row in self._rows.values():
            self._column.addWidget(Text(row.accessibleName(), Role.HEADING))
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._beside.addLayout(self._column, 1)
        part = QWidget()
        part.setLayout(self._beside)
        group = SettingGroup(_("The figure"))
        group.add(part)
        fill(self, group)

    def _turn(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(down if self.width() < self._narrow else across)

    def _head(self, hair: object) -> Face:
        """Return what paints a head with this hair, in the colours that are chosen."""

        def paint(painter: QPainter, place: QRectF, look: Look) -> None:
            if isinstance(hair, Hair):
                colours = figure_palette(look.palette, self._memory.settings.person)
                shapes = head_shapes(ORIGIN, frame_of(NO_TURN), hair, FROM_BESIDE)
                shapes = sorted(shapes, key=lambda shape: shape.depth)
                paint_shapes(painter, shapes, colours, fit(HEAD, place))

        return paint


def _swatches(
    words: Mapping[Any, str], face: Callable[[object], Face]
) -> list[tuple[object, str, Face]]:
    return [(value, word, face(value)) for value, word in words.items()]


def _seen(look: Look, person: Appearance, tint: Tint) -> QBrush:
    """Return the colour that ``tint`` has on the figure, which by night is another one."""
    return FigurePalette(look.palette, person).ink(Shape(tint, (), 0.0)).lit


def _skin(value: object) -> Face:
    return _round(lambda look: (_seen(look, replace(USUAL, skin=Skin(str(value))), Tint.SKIN),))


def _hair(value: object) -> Face:
    person = replace(USUAL, hair_colour=HairColour(str(value)))
    return _round(lambda look: (_seen(look, person, Tint.HAIR),))


def _pair(value: object) -> Face:
    person = replace(USUAL, clothes=Clothes(str(value)))
    return _round(lambda look: (_seen(look, person, Tint.TOP), _seen(look, person, Tint.LEGS)))


def _round(colours: Callable[[Look], tuple[QBrush, ...]]) -> Face:
    """Return what paints a round of one colour, or of two, the first above the other."""

    def paint(painter: QPainter, place: QRectF, look: Look) -> None:
        rect, parts = place.adjusted(2, 2, -2, -2), colours(look)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, start in zip((parts[0], parts[-1]), (0, HALF), strict=True):
            painter.setBrush(colour)
            painter.drawChord(rect, start, HALF)
        painter.setPen(QPen(QColor(look.palette.outline), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect)

    return paint
