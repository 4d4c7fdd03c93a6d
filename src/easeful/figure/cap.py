"""The visible part of a cap of an ellipsoid: how hair keeps its line however the head turns.

In the space of the unit ball everything is simple: the rim of the cap is a circle, the edge of
what is seen is a great circle, and where they cross is worked out, not guessed by depth.
"""

from __future__ import annotations

from math import acos, atan2, cos, pi, sin, sqrt
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.outline import Cut, Loop, Point
from easeful.figure.vectors import Vector, cross, dot, plus, times, unit

TURNS: Final = 28
"""Points of a rim; and as many of an edge."""

ROUND: Final = 2 * pi
TINY: Final = 1e-9
STEEP: Final = 0.9


def visible_cap(cut: Cut, axis: Vector, share: float, camera: Camera) -> Loop:
    """Return the visible part of an ellipsoid beyond a plane, as a closed line.

    ``axis`` (forward, up, right; length 1) is that of the cap, which has all points of the unit
    ball whose part along it is more than ``share``. No line at all if none of it is seen.
    """
    return _Cap(cut, axis, share, camera).line()


class _Cap:
    def __init__(self, cut: Cut, axis: Vector, share: float, camera: Camera) -> None:
        self._axis, self._share = axis, share
        self._middle = camera.see(cut.centre)
        self._right, self._up = (_scaled(row, cut) for row in (camera.rows[0], camera.rows[1]))
        forward, up, right = (
            dot(camera.rows[2], way) / size for way, size in zip(cut.frame, cut.half, strict=True)
        )
        # What is seen of the unit ball is the half of it on this side.
        self._view = unit((forward, up, right))
        self._first, self._second = _beside(axis)
        self._radius = sqrt(max(0.0, 1 - share * share))

    def line(self) -> Loop:
        """Return the line."""
        axis, view = self._axis, self._view
        # The rim is in front where base + swing * cos(t - start) is above 0.
        base = dot(axis, view) * self._share
        a, b = dot(self._first, view) * self._radius, dot(self._second, view) * self._radius
        swing = sqrt(a * a + b * b)
        if abs(base) < swing - TINY:
            return self._crossed(atan2(b, a), acos(-base / swing))
        if base > 0:
            rim = self._points([self._rim(ROUND * n / TURNS) for n in range(TURNS)])
            return rim if dot(axis, view) > 0 else _with_hole(self._disc(), rim)
        return self._disc() if dot(axis, view) > self._share else ()

    def _crossed(self, middle: float, reach: float) -> Loop:
        """Return the front of the rim, and back along the edge of the ball on the cap's side."""
        arc = [self._rim(middle - reach + 2 * reach * n / TURNS) for n in range(TURNS + 1)]
        first = arc[-1]
        second = cross(self._view, first)
        angle = atan2(dot(arc[0], second), dot(arc[0], first)) % ROUND
        half_way = _turned(first, second, angle / 2)
        if dot(half_way, self._axis) < self._share:
            angle -= ROUND
        edge = [_turned(first, second, angle * n / TURNS) for n in range(1, TURNS)]
        return self._points([*arc, *edge])

    def _rim(self, t: float) -> Vector:
        around = times(_turned(self._first, self._second, t), self._radius)
        return plus(times(self._axis, self._share), around)

    def _disc(self) -> Loop:
        first, second = _beside(self._view)
        return self._points([_turned(first, second, ROUND * n / TURNS) for n in range(TURNS)])

    def _points(self, on_ball: list[Vector]) -> tuple[Point, ...]:
        x, y, _near = self._middle
        return tuple((x + dot(self._right, u), y + dot(self._up, u)) for u in on_ball)


def _scaled(row: Vector, cut: Cut) -> Vector:
    a, b, c = (dot(row, way) * size for way, size in zip(cut.frame, cut.half, strict=True))
    return a, b, c


def _beside(axis: Vector) -> tuple[Vector, Vector]:
    """Return two directions that stand on ``axis`` and on each other."""
    first = unit(cross(axis, (0.0, 0.0, 1.0) if abs(axis[2]) < STEEP else (1.0, 0.0, 0.0)))
    return first, cross(axis, first)


def _turned(first: Vector, second: Vector, angle: float) -> Vector:
    return plus(times(first, cos(angle)), times(second, sin(angle)))


def _with_hole(disc: Loop, hole: Loop) -> Loop:
    """Return a disc with a hole in it, as one line that goes there and back."""
    inner = hole if _area(disc) * _area(hole) < 0 else tuple(reversed(hole))
    return (*disc, disc[0], *inner, inner[0], disc[0])


def _area(loop: Loop) -> float:
    """Return twice the area inside a line, below 0 if it runs with the clock."""
    return sum(
        ax * by - bx * ay for (ax, ay), (bx, by) in zip(loop, (*loop[1:], loop[0]), strict=True)
    )
