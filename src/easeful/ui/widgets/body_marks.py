"""What lies over a body to point at: glows or pads on what is chosen, an edge on what is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtGui import QPainter, QTransform

from easeful.core.body_map import BODY, Face, faces_of
from easeful.figure.glow import glow_shapes, pad_shapes
from easeful.figure.shape import Tint
from easeful.ui.figure_paint import paint_shapes
from easeful.ui.figure_still import colours_of, paint_edges
from easeful.ui.theme import Look

MARKED: Final = 2.0
POINTED: Final = 1.4
"""How strong an area glows that is chosen, and one that is pointed at where pads are chosen."""

POINTED_EDGE: Final = 3.0
"""Pixels; an edge of what is chosen is half as thick."""

PADS: Final = frozenset({Tint.PAD, Tint.PACK})
GLOWS: Final[Mapping[Tint, Tint]] = {Tint.PAD: Tint.WARM, Tint.PACK: Tint.COOL}


class BodyMarks:
    """Paints over one face of the body, which ``mapping`` takes to pixels."""

    def __init__(self, face: Face, look: Look, mapping: QTransform) -> None:
        self._face, self._look, self._mapping = face, look, mapping

    def paint_chosen(self, painter: QPainter, areas: Sequence[str], tint: Tint) -> None:
        """Paint a glow on ``areas``, or a pad or a pack, where they are seen."""
        colours, mapping, camera = colours_of(self._look), self._mapping, self._face.camera
        edge = self._look.palette.text
        seen = [area for area in areas if self._face in faces_of(area)]
        if tint in PADS:
            for area in seen:
                over = [each for each in pad_shapes(BODY, camera, area, tint) if each.depth > 0]
                paint_shapes(painter, over, colours, mapping)
                paint_edges(painter, over, mapping, edge)
            return
        glow = glow_shapes(BODY, camera, seen, tint, MARKED)
        paint_shapes(painter, glow, colours, mapping)
        paint_edges(painter, glow[1:2], mapping, edge)

    def paint_pointed(self, painter: QPainter, area: str, tint: Tint) -> None:
        """Paint an edge round ``area``; it glows only where a glow does not say that it is chosen.

        ``tint`` is that of what is chosen.
        """
        if not area or self._face not in faces_of(area):
            return
        shown = GLOWS.get(tint, tint)
        glow = glow_shapes(BODY, self._face.camera, (area,), shown, POINTED)
        if tint in PADS:
            paint_shapes(painter, glow, colours_of(self._look), self._mapping)
        paint_edges(painter, glow[1:2], self._mapping, self._look.palette.text, POINTED_EDGE)
