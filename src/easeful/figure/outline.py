"""Outlines: closed lines in the picture, and the smooth shapes that a body is made of.

A line is a row of points (x right, y up, metres); whoever paints it draws a smooth curve through
them. All run the same way round, so that shapes that overlap fill as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.vectors import Frame, Vector

Point = tuple[float, float]
Loop = tuple[Point, ...]

ROUND: Final = tuple((cos(2 * pi * n / 10), sin(2 * pi * n / 10)) for n in range(10))
DIAGONAL: Final = sqrt(0.5)
FOLDED: Final = 1.6
"""A shape that is seen this short, in its own half widths, needs its round ends filled in."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A cut through a part of the body: an ellipsoid that the skin goes round.

    ``half`` are its half lengths (forward, up, right) in the directions of ``frame``. Metres.
    """

    centre: Vector
    half: Vector
    frame: Frame


class Seen:
    """A cut as it is seen: a middle, how near it is, and how wide it is in any direction."""

    __slots__ = ("depth", "fx", "fy", "rx", "ry", "ux", "uy", "x", "y")

    def __init__(self, cut: Cut, camera: Camera) -> None:
        (ax, ay, az), (bx, by, bz), (cx, cy, cz) = camera.rows
        x, y, z = cut.centre
        self.x = ax * x + ay * y + az * z
        self.y = bx * x + by * y + bz * z
        self.depth = cx * x + cy * y + cz * z
        forward, up, right = cut.frame
        hf, hu, hr = cut.half
        self.fx = (ax * forward[0] + ay * forward[1] + az * forward[2]) * hf
        self.fy = (bx * forward[0] + by * forward[1] + bz * forward[2]) * hf
        self.ux = (ax * up[0] + ay * up[1] + az * up[2]) * hu
        self.uy = (bx * up[0] + by * up[1] + bz * up[2]) * hu
        self.rx = (ax * right[0] + ay * right[1] + az * right[2]) * hr
        self.ry = (bx * right[0] + by * right[1] + bz * right[2]) * hr

    def reach(self, nx: float, ny: float) -> float:
        """Return how far the cut reaches from its middle in the direction (nx, ny)."""
        f = self.fx * nx + self.fy * ny
        u = self.ux * nx + self.uy * ny
        r = self.rx * nx + self.ry * ny
        return sqrt(f * f + u * u + r * r)

    def edge(self, nx: float, ny: float) -> Point:
        """Return the farthest point in the direction (nx, ny)."""
        f = self.fx * nx + self.fy * ny
        u = self.ux * nx + self.uy * ny
        r = self.rx * nx + self.ry * ny
        size = sqrt(f * f + u * u + r * r) or 1e-9
        return (
            self.x + (self.fx * f + self.ux * u + self.rx * r) / size,
            self.y + (self.fy * f + self.uy * u + self.ry * r) / size,
        )


def oval(cut: Seen) -> Loop:
    """Return the outline of one cut."""
    return tuple(cut.edge(nx, ny) for nx, ny in ROUND)


@dataclass(frozen=True, slots=True)
class Skin:
    """The outlines of a round shape: all of it, and the part of it in the light."""

    whole: tuple[Loop, ...]
    lit: tuple[Loop, ...]

    def with_(self, other: Skin) -> Skin:
        """Return both as one shape."""
        return Skin((*self.whole, *other.whole), (*self.lit, *other.lit))


LIGHT: Final[Point] = (-0.45, 0.9)
"""Where the light comes from in the picture; what lies away from it is in shade."""

RIM: Final = 0.16
"""How much of a round shape lies in shade."""

OFF: Final = 0.78
"""How far the lit part is moved towards the light: the rest is a thin rim on the lit side."""


def round_skin(cut: Seen, rim: float = RIM) -> Skin:
    """Return the outlines of one cut."""
    whole = oval(cut)
    size = cut.reach(*LIGHT) * rim * OFF
    dx, dy, k = LIGHT[0] * size, LIGHT[1] * size, 1 - rim
    x, y = cut.x, cut.y
    return Skin((whole,), (tuple((x + dx + (a - x) * k, y + dy + (b - y) * k) for a, b in whole),))


def ribbon(cuts: Sequence[Seen], ends: tuple[float, float] = (1.0, 1.0), rim: float = RIM) -> Skin:
    """Return the outlines round a row of cuts, with round ends; 0 is a straight end.

    A row that is seen end on needs its largest cuts as ovals besides.
    """
    k = 1 - rim
    left: list[Point] = []
    right: list[Point] = []
    lit_left: list[Point] = []
    lit_right: list[Point] = []
    shifts: list[Point] = []
    wides: list[float] = []
    ways = _ways(cuts)
    for cut, (tx, ty) in zip(cuts, ways, strict=True):
        wide = cut.reach(-ty, tx)
        wides.append(wide)
        x, y, nx, ny = cut.x, cut.y, -ty * wide, tx * wide
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
        size = cut.reach(*LIGHT) * rim * OFF
        shift = LIGHT[0] * size, LIGHT[1] * size
        shifts.append(shift)
        x, y, nx, ny = x + shift[0], y + shift[1], nx * k, ny * k
        lit_left.append((x + nx, y + ny))
        lit_right.append((x - nx, y - ny))
    first, last = cuts[0], cuts[-1]
    start = _end(first, (-ways[0][0], -ways[0][1]), ends[0], wides[0])
    end = _end(last, ways[-1], ends[1], wides[-1])
    # Round the start, along its right, round the end, and back along its left.
    line = (*start, *right, *end, *reversed(left))
    lit = (
        *_moved(start, first, shifts[0], k),
        *lit_right,
        *_moved(end, last, shifts[-1], k),
        *reversed(lit_left),
    )
    skin = Skin((line,), (lit,))
    seen = hypot(last.x - first.x, last.y - first.y)
    largest = max(wides)
    if seen < FOLDED * largest:
        widest = cuts[wides.index(largest)]
        for cut in {id(each): each for each in (first, widest, last)}.values():
            skin = skin.with_(round_skin(cut, rim))
    return skin


def _moved(points: Sequence[Point], cut: Seen, shift: Point, k: float) -> tuple[Point, ...]:
    x, y = cut.x, cut.y
    dx, dy = x + shift[0], y + shift[1]
    return tuple((dx + (a - x) * k, dy + (b - y) * k) for a, b in points)


def _ways(cuts: Sequence[Seen]) -> list[Point]:
    """Return the direction of a row of cuts at each of them."""
    last = len(cuts) - 1
    ways: list[Point] = []
    before = (1.0, 0.0)
    for n in range(last + 1):
        a, b = cuts[max(0, n - 1)], cuts[min(last, n + 1)]
        dx, dy = b.x - a.x, b.y - a.y
        size = hypot(dx, dy)
        before = (dx / size, dy / size) if size > SHORT else before
        ways.append(before)
    return ways


SHORT: Final = 1e-6
SMALL: Final = 0.0125
"""The end of so small a part, a fingertip, is round enough with one point. Metres."""


def _end(cut: Seen, way: Point, flat: float, wide: float) -> tuple[Point, ...]:
    """Return the points of a round end, seen in its own direction from its right to its left."""
    if flat <= 0:
        return ()
    tx, ty = way
    if wide < SMALL:
        long = cut.reach(tx, ty) * flat
        return ((cut.x + tx * long, cut.y + ty * long),)
    long = cut.reach(tx, ty) * flat
    a, b = wide * DIAGONAL, long * DIAGONAL
    return (
        (cut.x + ty * a + tx * b, cut.y - tx * a + ty * b),
        (cut.x + tx * long, cut.y + ty * long),
        (cut.x - ty * a + tx * b, cut.y + tx * a + ty * b),
    )


def capsule(a: Point, b: Point, radius: float, squash: float) -> Loop:
    """Return the outline round a line on the ground, which the camera squashes in height."""
    ax, ay, bx, by = a[0], a[1] / squash, b[0], b[1] / squash
    dx, dy = bx - ax, by - ay
    size = hypot(dx, dy)
    dx, dy = (dx / size, dy / size) if size > SHORT else (1.0, 0.0)
    return tuple(
        (x + (dx * f - dy * s) * radius, (y + (dy * f + dx * s) * radius) * squash)
        for x, y, arc in ((bx, by, ARC), (ax, ay, BACK_ARC))
        for f, s in arc
    )


ARC: Final = tuple((cos(pi * n / 5 - pi / 2), sin(pi * n / 5 - pi / 2)) for n in range(6))
BACK_ARC: Final = tuple((-f, -s) for f, s in ARC)


def curve(loop: Loop) -> list[tuple[float, float, float, float, float, float]]:
    """Return a closed smooth curve through the points: two handles and a point, again and again.

    It begins at the last point of ``loop``. Handles are a third of their piece, so that uneven
    points make no loops.
    """
    count = len(loop)
    tangents: list[Point] = []
    for n in range(count):
        (ax, ay), (bx, by) = loop[n - 1], loop[(n + 1) % count]
        dx, dy = bx - ax, by - ay
        size = hypot(dx, dy) or 1e-9
        tangents.append((dx / size, dy / size))
    pieces: list[tuple[float, float, float, float, float, float]] = []
    px, py = loop[-1]
    tx, ty = tangents[-1]
    for (x, y), (ux, uy) in zip(loop, tangents, strict=True):
        third = hypot(x - px, y - py) * 0.36
        pieces.append((px + tx * third, py + ty * third, x - ux * third, y - uy * third, x, y))
        px, py, tx, ty = x, y, ux, uy
    return pieces
