"""Boards, boxes and poles: the straight shapes that furniture is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import hypot
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.outline import Cut, Loop, Point, Seen, ribbon
from easeful.figure.shape import Light, Shape, Tint
from easeful.figure.vectors import Frame, Vector, minus, plus, times, unit

Block = tuple[Vector, Vector, Frame]
"""The middle of the underside of a box, its lengths (x, y, z), and its directions."""

EDGE_ON: Final = 1e-6
CORNERS: Final = ((-1, -1), (1, -1), (1, 1), (-1, 1))


def box(block: Block, camera: Camera, tint: Tint, rounding: float = 0.0) -> list[Shape]:
    """Return the visible faces of a box; the corners of its top are round by ``rounding``."""
    base, size, frame = block
    x, y, z = (times(way, part / 2) for way, part in zip(frame, size, strict=True))
    middle = plus(base, y)
    depth = camera.see(middle)[2]
    shapes = []
    for out, one, other, light in (
        (z, x, y, Light.SIDE),
        (x, z, y, Light.SHADE),
        (y, x, z, Light.LIT),
    ):
        near = camera.see(out)[2]
        if abs(near) < EDGE_ON or (light is Light.LIT and near < 0):
            continue
        centre = plus(middle, out) if near > 0 else minus(middle, out)
        corners = [
            camera.see(plus(plus(centre, times(one, a)), times(other, b)))[:2] for a, b in CORNERS
        ]
        loop = rounded(corners, rounding if light is Light.LIT else 0.0)
        shapes.append(Shape(tint, (loop,), depth, light=light, smooth=False))
    return shapes


def rounded(corners: Sequence[Point], radius: float) -> Loop:
    """Return a polygon whose corners are cut round."""
    if radius <= 0:
        return tuple(corners)
    points: list[Point] = []
    for n, (x, y) in enumerate(corners):
        (ax, ay), (bx, by) = corners[n - 1], corners[(n + 1) % len(corners)]
        first, second = _towards((x, y), (ax, ay), radius), _towards((x, y), (bx, by), radius)
        soft = (first[0] + second[0]) / 4 + x / 2, (first[1] + second[1]) / 4 + y / 2
        points += [first, soft, second]
    return tuple(points)


def _towards(corner: Point, other: Point, radius: float) -> Point:
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    size = hypot(dx, dy) or 1.0
    cut = min(radius, size / 3) / size
    return corner[0] + dx * cut, corner[1] + dy * cut


def pole(low: Vector, high: Vector, radius: float, camera: Camera) -> Shape:
    """Return a round pole of wood."""
    frame = Frame((1.0, 0.0, 0.0), unit(minus(high, low)), (0.0, 0.0, 1.0))
    cuts = [Seen(Cut(point, (radius, 0.004, radius), frame), camera) for point in (low, high)]
    skin = ribbon(cuts, rim=0.3)
    return Shape(Tint.WOOD, skin.whole, cuts[0].depth, skin.lit)


def by_depth(shapes: Sequence[Shape]) -> list[Shape]:
    """Return the shapes, the farthest first."""
    return sorted(shapes, key=lambda shape: shape.depth)


def placed(shapes: Sequence[Shape], depth: float) -> list[Shape]:
    """Return the shapes one right after the other, from ``depth`` on."""
    return [replace(shape, depth=depth + n * 1e-4) for n, shape in enumerate(shapes)]
