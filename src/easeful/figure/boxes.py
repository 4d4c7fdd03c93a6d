"""Boards, boxes and poles: the straight shapes that furniture is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import cos, hypot, pi, sin
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.outline import LIGHT, Cut, Loop, Point, Seen, ribbon
from easeful.figure.shape import Light, Shape, Tint
from easeful.figure.vectors import Frame, Vector, in_frame, minus, plus, times, unit

Block = tuple[Vector, Vector, Frame]
"""The middle of the underside of a box, its lengths (x, y, z), and its directions."""

EDGE_ON: Final = 1e-6
CORNERS: Final = ((-1, -1), (1, -1), (1, 1), (-1, 1))


def box(block: Block, camera: Camera, tint: Tint) -> list[Shape]:
    """Return the visible faces of a box."""
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
        shapes.append(Shape(tint, (tuple(corners),), depth, light=light, smooth=False))
    return shapes


def slab(block: Block, camera: Camera, tint: Tint, rounding: float) -> list[Shape]:
    """Return a flat board or a cloth with round corners: its edge, and its top."""
    base, size, frame = block
    x, y, z = (times(way, part) for way, part in zip(frame, size, strict=True))
    top = plus(base, y)
    corners = [
        camera.see(plus(plus(top, times(x, a / 2)), times(z, b / 2)))[:2] for a, b in CORNERS
    ]
    loop = rounded(corners, rounding)
    down = camera.see(y)
    edge = hull((*loop, *((px - down[0], py - down[1]) for px, py in loop)))
    depth = camera.see(base)[2]
    return [
        Shape(tint, (edge,), depth, light=Light.SIDE, smooth=False),
        Shape(tint, (loop,), depth, light=Light.LIT, smooth=False),
    ]


def hull(points: Iterable[Point]) -> Loop:
    """Return the line round points, as a thread would lie that is pulled tight."""
    ordered = sorted(set(points))
    lower = _half(ordered)
    upper = _half(ordered[::-1])
    return (*lower[:-1], *upper[:-1])


def _half(points: Sequence[Point]) -> list[Point]:
    kept: list[Point] = []
    for x, y in points:
        while len(kept) > 1:
            (ax, ay), (bx, by) = kept[-2:]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            kept.pop()
        kept.append((x, y))
    return kept


def rounded(corners: Sequence[Point], radius: float) -> Loop:
    """Return a polygon whose corners are cut round."""
    points: list[Point] = []
    for n, (x, y) in enumerate(corners):
        (ax, ay), (bx, by) = corners[n - 1], corners[(n + 1) % len(corners)]
        first, second = _towards((x, y), (ax, ay), radius), _towards((x, y), (bx, by), radius)
        points += [_bowed(first, (x, y), second, k / 5) for k in range(6)]
    return tuple(points)


def _bowed(a: Point, corner: Point, b: Point, k: float) -> Point:
    """Return a point of the curve from ``a`` to ``b`` that bends towards ``corner``."""
    p, q, r = (1 - k) * (1 - k), 2 * k * (1 - k), k * k
    return a[0] * p + corner[0] * q + b[0] * r, a[1] * p + corner[1] * q + b[1] * r


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


def cushion(block: Block, camera: Camera, tint: Tint) -> Shape:
    """Return a soft round thing: skin pulled over a ball in each corner and a larger one inside."""
    base, size, frame = block
    x, y, z = size
    small = min(y, x / 2, z / 2) * 0.4
    balls = [(plus(base, in_frame(frame, (0.0, y / 2, 0.0))), y / 2)]
    for a, b in CORNERS:
        corner = (a * (x / 2 - small), y * 0.45, b * (z / 2 - small))
        balls.append((plus(base, in_frame(frame, corner)), small))
    middle = camera.see(balls[0][0])
    seen = [(*camera.see(centre)[:2], radius) for centre, radius in balls]
    around = [(bx + dx * r, by + dy * r) for bx, by, r in seen for dx, dy in CIRCLE]
    whole = hull(around)
    k = 0.95
    off = y * 0.04
    lit = tuple(
        (middle[0] + (px - middle[0]) * k + LIGHT[0] * off, middle[1] + (py - middle[1]) * k + off)
        for px, py in whole
    )
    return Shape(tint, (whole,), middle[2] - 0.1, (lit,), smooth=False)


CIRCLE: Final = tuple((cos(pi * n / 12), sin(pi * n / 12)) for n in range(24))


def by_depth(shapes: Sequence[Shape]) -> list[Shape]:
    """Return the shapes, the farthest first."""
    return sorted(shapes, key=lambda shape: shape.depth)


def placed(shapes: Sequence[Shape], depth: float) -> list[Shape]:
    """Return the shapes one right after the other, from ``depth`` on."""
    return [replace(shape, depth=depth + n * 1e-4) for n, shape in enumerate(shapes)]
