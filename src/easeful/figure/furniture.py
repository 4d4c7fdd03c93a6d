"""How things look: what a body lies, sits or leans on, in the same light as the body."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import cos, radians, sin
from types import MappingProxyType
from typing import Final

from easeful.figure.boxes import box, by_depth, cushion, placed, pole, slab
from easeful.figure.camera import Camera
from easeful.figure.outline import Cut, Seen, ribbon, round_skin
from easeful.figure.prop import Prop, Thing
from easeful.figure.shape import Light, Shape, Tint
from easeful.figure.vectors import Frame, Vector, along

USUAL: Final[Mapping[Thing, Vector]] = MappingProxyType(
    {
        Thing.MAT: (1.78, 0.016, 0.66),
        Thing.CHAIR: (0.43, 0.45, 0.44),
        Thing.BED: (2.1, 0.5, 0.98),
        Thing.WALL: (0.03, 1.9, 1.5),
        Thing.DOORWAY: (0.1, 1.98, 0.92),
        Thing.TABLE: (0.62, 0.71, 0.9),
        Thing.PILLOW: (0.34, 0.1, 0.5),
        Thing.BOLSTER: (0.72, 0.18, 0.28),
        Thing.CUSHION: (0.34, 0.06, 0.34),
        Thing.STRAP: (0.0, 0.0, 0.0),
        Thing.TOWEL: (0.3, 0.025, 0.42),
        Thing.ROLL: (0.09, 0.09, 0.4),
        Thing.BLANKET: (0.42, 0.06, 0.4),
        Thing.BALL: (0.24, 0.24, 0.24),
    }
)
"""Lengths (x, y, z) in metres; the height of a chair is that of its seat."""

UNDER: Final = -50.0
"""Depth of what everything else stands on; walls are behind that."""

TABLE_TOP: Final = 40.0
"""Over the legs, under the trunk and the arms; the scene puts it there."""

IN_FRONT: Final = 60.0
"""Before the whole body; the scene puts it there."""

FROM_BEHIND: Final = -0.1
BACK: Final = 0.43
"""How far the back of a chair goes up from its seat. Metres."""

LEAN: Final = 0.05
BOARD: Final = 0.035
POST: Final = 0.09

Draw = Callable[[Prop, Camera], list[Shape]]


def size_of(prop: Prop) -> Vector:
    """Return the lengths of a thing."""
    usual = USUAL[prop.thing]
    x, y, z = (given or known for given, known in zip(prop.size, usual, strict=True))
    return x, y, z


def prop_shapes(prop: Prop, camera: Camera) -> list[Shape]:
    """Return a thing's shapes, the farthest first. Straps are drawn with the body."""
    return DRAWN[prop.thing](prop, camera) if prop.thing in DRAWN else []


def _frame(prop: Prop) -> Frame:
    c, s = cos(radians(prop.turn)), sin(radians(prop.turn))
    return Frame((c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c))


def _feet(prop: Prop, inset: float) -> Iterator[Vector]:
    """Return the places of four feet, ``inset`` from the edges."""
    x, _height, z = size_of(prop)
    frame = _frame(prop)
    for a in (-1, 1):
        for b in (-1, 1):
            side = along(prop.at, frame.forward, a * (x / 2 - inset))
            yield along(side, frame.right, b * (z / 2 - inset))


def _parted(legs: Sequence[Shape]) -> tuple[list[Shape], list[Shape]]:
    """Return the two far legs of a table and the two near ones, which stand before the knees."""
    ordered = by_depth(legs)
    return ordered[:2], ordered[2:]


def _mat(prop: Prop, camera: Camera) -> list[Shape]:
    size = size_of(prop)
    base = along(prop.at, (0.0, -1.0, 0.0), size[1])
    return placed(slab((base, size, _frame(prop)), camera, Tint.MAT, 0.06), UNDER)


def _chair(prop: Prop, camera: Camera) -> list[Shape]:
    x, height, z = size_of(prop)
    frame = _frame(prop)
    up = frame.up
    legs = [
        pole(foot, along(foot, up, height - BOARD), 0.017, camera) for foot in _feet(prop, 0.025)
    ]
    base = along(prop.at, up, height - BOARD)
    seat = slab((base, (x, BOARD, z), frame), camera, Tint.WOOD, 0.03)
    rear = along(along(prop.at, frame.forward, -(x / 2 - 0.02)), up, height)
    posts = []
    for b in (-1, 1):
        low = along(rear, frame.right, b * (z / 2 - 0.03))
        high = along(along(low, up, BACK), frame.forward, -LEAN)
        posts.append(pole(low, high, 0.017, camera))
    rest = along(along(rear, up, BACK - 0.2), frame.forward, -LEAN * 0.9)
    back = box((rest, (0.025, 0.2, z - 0.04), frame), camera, Tint.WOOD)
    # Seen from behind, the back of a chair stands before the body.
    depth = UNDER + 0.01 if camera.see(frame.forward)[2] > FROM_BEHIND else IN_FRONT
    return [
        *placed([*by_depth(posts), *back], depth),
        *placed([*by_depth(legs), *seat], UNDER + 0.02),
    ]


def _bed(prop: Prop, camera: Camera) -> list[Shape]:
    x, height, z = size_of(prop)
    frame = _frame(prop)
    up = frame.up
    feet = [pole(foot, along(foot, up, 0.1), 0.03, camera) for foot in _feet(prop, 0.06)]
    frame_of_bed = box((along(prop.at, up, 0.08), (x, 0.2, z), frame), camera, Tint.WOOD)
    mattress = (along(prop.at, up, 0.26), (x, height - 0.26, z), frame)
    sheet = box(mattress, camera, Tint.SHEET)
    return placed([*by_depth(feet), *frame_of_bed, *sheet], UNDER)


def _wall(prop: Prop, camera: Camera) -> list[Shape]:
    x, height, z = size_of(prop)
    frame = _frame(prop)
    faces = box((prop.at, (x, height, z), frame), camera, Tint.WALL)
    wall = [_lit_face(shape) for shape in faces]
    skirting = box((prop.at, (x + 0.012, 0.09, z), frame), camera, Tint.WALL)
    shaded = [replace(shape, light=Light.SIDE) for shape in skirting]
    return placed([*wall, *shaded], UNDER - 1)


def _lit_face(shape: Shape) -> Shape:
    """Return the face of a wall in the light, which a box keeps for its top."""
    return replace(shape, light=Light.LIT if shape.light is Light.SHADE else Light.SIDE)


def _doorway(prop: Prop, camera: Camera) -> list[Shape]:
    x, height, z = size_of(prop)
    frame = _frame(prop)
    posts: list[Shape] = []
    for b in (-1, 1):
        base = along(prop.at, frame.right, b * (z + POST) / 2)
        posts += box((base, (x, height, POST), frame), camera, Tint.WOOD)
    lintel = along(prop.at, frame.up, height)
    above = box((lintel, (x, POST, z + 2 * POST), frame), camera, Tint.WOOD)
    return placed([*by_depth(posts), *above], UNDER - 1)


def _table(prop: Prop, camera: Camera) -> list[Shape]:
    x, height, z = size_of(prop)
    frame = _frame(prop)
    up = frame.up
    legs = [
        pole(foot, along(foot, up, height - BOARD), 0.022, camera) for foot in _feet(prop, 0.05)
    ]
    top = (along(prop.at, up, height - BOARD), (x, BOARD, z), frame)
    board = slab(top, camera, Tint.WOOD, 0.05)
    far, near = _parted(legs)
    return [*placed(far, UNDER + 0.05), *placed([*near, *board], TABLE_TOP)]


def _soft(tint: Tint) -> Draw:
    """Return what draws a cushion."""

    def draw(prop: Prop, camera: Camera) -> list[Shape]:
        return [cushion((prop.at, size_of(prop), _frame(prop)), camera, tint)]

    return draw


def _roll(prop: Prop, camera: Camera) -> list[Shape]:
    """Return a rolled towel: round, along its longest side."""
    x, y, z = size_of(prop)
    frame = _frame(prop)
    middle = along(prop.at, frame.up, y / 2)
    way, size = (frame.forward, x) if x >= z else (frame.right, z)
    half = (0.01, y / 2, z / 2) if x >= z else (x / 2, y / 2, 0.01)
    ends = [along(middle, way, k * size / 2) for k in (-1, 1)]
    skin = ribbon([Seen(Cut(end, half, frame), camera) for end in ends])
    return [Shape(Tint.TOWEL, skin.whole, camera.see(middle)[2] - 0.1, skin.lit)]


def _ball(prop: Prop, camera: Camera) -> list[Shape]:
    x, y, z = (size / 2 for size in size_of(prop))
    middle = along(prop.at, (0.0, 1.0, 0.0), y)
    skin = round_skin(Seen(Cut(middle, (x, y, z), _frame(prop)), camera))
    return [Shape(Tint.BALL, skin.whole, camera.see(middle)[2] - 0.1, skin.lit)]


def _folded(prop: Prop, camera: Camera) -> list[Shape]:
    shapes = slab((prop.at, size_of(prop), _frame(prop)), camera, Tint.TOWEL, 0.04)
    return placed(shapes, camera.see(prop.at)[2] - 0.1)


def strap_shape(points: list[Vector], camera: Camera, width: float = 0.017) -> Shape:
    """Return a band through ``points``."""
    frame = Frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    cuts = [Seen(Cut(point, (width, width, width), frame), camera) for point in points]
    skin = ribbon(cuts, rim=0.25)
    depth = sum(cut.depth for cut in cuts) / len(cuts)
    return Shape(Tint.STRAP, skin.whole, depth + 0.03, skin.lit)


DRAWN: Final[Mapping[Thing, Draw]] = MappingProxyType(
    {
        Thing.MAT: _mat,
        Thing.CHAIR: _chair,
        Thing.BED: _bed,
        Thing.WALL: _wall,
        Thing.DOORWAY: _doorway,
        Thing.TABLE: _table,
        Thing.PILLOW: _soft(Tint.PILLOW),
        Thing.BOLSTER: _soft(Tint.PILLOW),
        Thing.CUSHION: _soft(Tint.CLOTH),
        Thing.ROLL: _roll,
        Thing.BALL: _ball,
        Thing.TOWEL: _folded,
        Thing.BLANKET: _folded,
    }
)
