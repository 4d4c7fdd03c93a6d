"""Vectors and rotations as plain tuples: quick without a library, and easy to compare.

A vector is (x, y, z): x along the mat, y up, z towards the viewer. Metres.
"""

from __future__ import annotations

from math import cos, radians, sin, sqrt
from typing import Final, NamedTuple

Vector = tuple[float, float, float]
Turn = tuple[float, float, float, float]
"""A rotation as a unit quaternion (w, x, y, z)."""

ORIGIN: Final[Vector] = (0.0, 0.0, 0.0)
UP: Final[Vector] = (0.0, 1.0, 0.0)
DOWN: Final[Vector] = (0.0, -1.0, 0.0)
NO_TURN: Final[Turn] = (1.0, 0.0, 0.0, 0.0)
TINY: Final = 1e-9


class Frame(NamedTuple):
    """Three directions of a part of the body as the body itself knows them; each of length 1."""

    forward: Vector
    up: Vector
    right: Vector


def plus(a: Vector, b: Vector) -> Vector:
    """Return ``a + b``."""
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def minus(a: Vector, b: Vector) -> Vector:
    """Return ``a - b``."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def times(a: Vector, k: float) -> Vector:
    """Return ``a`` made ``k`` times as long."""
    return a[0] * k, a[1] * k, a[2] * k


def along(a: Vector, direction: Vector, k: float) -> Vector:
    """Return the point ``k`` in ``direction`` from ``a``."""
    return a[0] + direction[0] * k, a[1] + direction[1] * k, a[2] + direction[2] * k


def dot(a: Vector, b: Vector) -> float:
    """Return the product of two vectors as a number."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """Return the vector that stands on both."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(a: Vector) -> float:
    """Return the length of ``a``."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def distance(a: Vector, b: Vector) -> float:
    """Return how far ``a`` is from ``b``."""
    return length(minus(a, b))


def unit(a: Vector, fallback: Vector = UP) -> Vector:
    """Return ``a`` with length 1; ``fallback`` where it has no direction."""
    size = length(a)
    return times(a, 1 / size) if size > TINY else fallback


def across(a: Vector, axis: Vector, fallback: Vector = UP) -> Vector:
    """Return the part of ``a`` that stands on ``axis`` (length 1), with length 1."""
    return unit(along(a, axis, -dot(a, axis)), fallback)


def between(a: Vector, b: Vector, k: float) -> Vector:
    """Return the point ``k`` (0 to 1) of the way from ``a`` to ``b``."""
    return (
        a[0] + (b[0] - a[0]) * k,
        a[1] + (b[1] - a[1]) * k,
        a[2] + (b[2] - a[2]) * k,
    )


def in_frame(frame: Frame, local: Vector) -> Vector:
    """Return the world's direction of ``local``, which is (forward, up, right)."""
    f, u, r = frame
    a, b, c = local
    return (
        f[0] * a + u[0] * b + r[0] * c,
        f[1] * a + u[1] * b + r[1] * c,
        f[2] * a + u[2] * b + r[2] * c,
    )


def turned(angle: float, axis: int) -> Turn:
    """Return the rotation by ``angle`` (degrees) about x (0), y (1) or z (2)."""
    half = radians(angle) / 2
    parts = [cos(half), 0.0, 0.0, 0.0]
    parts[axis + 1] = sin(half)
    return parts[0], parts[1], parts[2], parts[3]


def after(a: Turn, b: Turn) -> Turn:
    """Return the rotation that does ``b`` first, then ``a``."""
    aw, ax, ay, az = a
    bw, bx, by, bz = b
    return (
        aw * bw - ax * bx - ay * by - az * bz,
        aw * bx + ax * bw + ay * bz - az * by,
        aw * by - ax * bz + ay * bw + az * bx,
        aw * bz + ax * by - ay * bx + az * bw,
    )


def undone(a: Turn) -> Turn:
    """Return the rotation that takes ``a`` back."""
    return a[0], -a[1], -a[2], -a[3]


def turn_between(a: Turn, b: Turn, k: float) -> Turn:
    """Return the rotation ``k`` of the way from ``a`` to ``b``, the short way round."""
    near = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]
    sign = -1.0 if near < 0 else 1.0
    w, x, y, z = (p + (sign * q - p) * k for p, q in zip(a, b, strict=True))
    size = sqrt(w * w + x * x + y * y + z * z)
    if size < TINY:
        return a
    return w / size, x / size, y / size, z / size


def frame_of(turn: Turn) -> Frame:
    """Return the directions of a part that was turned so; unturned it faces along x."""
    w, x, y, z = turn
    return Frame(
        (1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y)),
        (2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x)),
        (2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)),
    )
