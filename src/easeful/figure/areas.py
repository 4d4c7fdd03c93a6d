"""Areas of the body by name: where each is, and which one is pointed at.

An area is a few thick lines in the body. Names are those of routines and of muscle groups; areas
of which there are two begin with "right-" or "left-", and without that mean both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import hypot
from types import MappingProxyType
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.pose import SIDES
from easeful.figure.skeleton import Limb, Skeleton
from easeful.figure.vectors import Vector, along, between, in_frame, plus

Line = tuple[Vector, Vector, float]
"""From here to there, and how thick (radius). Metres."""

Finder = Callable[[Skeleton, int], tuple[Line, ...]]


def _on(joint: int, frame: int, *places: tuple[float, float, float], radius: float) -> Finder:
    """Return a finder of a line from one place on the trunk to another, given outward."""

    def find(body: Skeleton, n: int) -> tuple[Line, ...]:
        out = 1.0 if n == 0 else -1.0
        points = [
            plus(body.spine[joint], in_frame(body.frames[frame], (f, u, r * out)))
            for f, u, r in places
        ]
        return ((points[0], points[-1], radius),)

    return find


def _limb(which: str, start: float, end: float, radius: float) -> Finder:
    """Return a finder of a part of a bone: 0 is its upper end, 1 its lower."""

    def find(body: Skeleton, n: int) -> tuple[Line, ...]:
        limb = (body.arms if "arm" in which else body.legs)[n]
        a, b = (limb.root, limb.middle) if which.startswith("upper") else (limb.middle, limb.tip)
        return ((between(a, b, start), between(a, b, end), radius),)

    return find


def _end(arm: bool, start: float, end: float, radius: float) -> Finder:  # noqa: FBT001
    def find(body: Skeleton, n: int) -> tuple[Line, ...]:
        limb: Limb = (body.arms if arm else body.legs)[n]
        low = 0.0 if arm else -0.045
        origin = along(limb.tip, limb.end.up, low)
        way = limb.end.forward
        return ((along(origin, way, start), along(origin, way, end), radius),)

    return find


def _all(*finders: Finder) -> Finder:
    def find(body: Skeleton, n: int) -> tuple[Line, ...]:
        return tuple(line for finder in finders for line in finder(body, n))

    return find


_UPPER_ARM: Final = _limb("upper-arm", 0.15, 0.9, 0.05)
_FOREARM: Final = _limb("lower-arm", 0.1, 0.9, 0.042)
_HAND: Final = _end(True, 0.02, 0.13, 0.045)  # noqa: FBT003
_THIGH: Final = _limb("upper-leg", 0.15, 0.85, 0.08)
_CALF: Final = _limb("lower-leg", 0.12, 0.6, 0.058)
_FOOT: Final = _end(False, -0.02, 0.13, 0.045)  # noqa: FBT003

MIDDLE: Final[Mapping[str, Finder]] = MappingProxyType(
    {
        "neck": _on(4, 4, (-0.02, -0.085, 0.0), (-0.02, 0.0, 0.0), radius=0.055),
        "upper-back": _on(3, 3, (-0.075, -0.12, 0.075), (-0.075, -0.12, -0.075), radius=0.085),
        "low-back": _on(1, 1, (-0.075, -0.05, 0.06), (-0.075, -0.05, -0.06), radius=0.08),
        "spine": _all(
            _on(1, 1, (-0.08, -0.1, 0.0), (-0.08, 0.08, 0.0), radius=0.055),
            _on(3, 3, (-0.08, -0.16, 0.0), (-0.07, 0.0, 0.0), radius=0.055),
        ),
        "chest": _on(3, 3, (0.08, -0.12, 0.07), (0.08, -0.12, -0.07), radius=0.08),
        "belly": _on(1, 1, (0.07, -0.05, 0.045), (0.07, -0.05, -0.045), radius=0.085),
        "forehead": _on(5, 5, (0.07, 0.055, 0.03), (0.07, 0.055, -0.03), radius=0.045),
        "eyes": _on(5, 5, (0.08, 0.01, 0.035), (0.08, 0.01, -0.035), radius=0.035),
        "jaw": _on(5, 5, (0.05, -0.065, 0.035), (0.05, -0.065, -0.035), radius=0.045),
        "face": _on(5, 5, (0.05, 0.03, 0.0), (0.055, -0.05, 0.0), radius=0.075),
        "head": _on(5, 5, (0.0, 0.03, 0.0), (0.02, -0.04, 0.0), radius=0.1),
        "trunk": _all(
            _on(1, 1, (0.0, -0.05, 0.0), (0.0, 0.05, 0.0), radius=0.13),
            _on(3, 3, (0.0, -0.14, 0.06), (0.0, -0.14, -0.06), radius=0.12),
        ),
    }
)

SIDED: Final[Mapping[str, Finder]] = MappingProxyType(
    {
        "waist": _on(2, 2, (0.0, -0.12, 0.1), (0.0, 0.02, 0.105), radius=0.06),
        "shoulder": _on(3, 3, (0.0, 0.0, 0.08), (0.0, -0.045, 0.16), radius=0.06),
        "hip": _on(0, 0, (0.03, 0.0, 0.11), (0.03, 0.06, 0.11), radius=0.075),
        "buttock": _on(0, 0, (-0.07, -0.01, 0.08), (-0.07, -0.05, 0.075), radius=0.08),
        "upper-arm": _UPPER_ARM,
        "elbow": _limb("lower-arm", -0.06, 0.08, 0.045),
        "forearm": _FOREARM,
        "hand": _HAND,
        "arm": _all(_UPPER_ARM, _FOREARM, _HAND),
        "thigh": _THIGH,
        "knee": _limb("lower-leg", -0.05, 0.1, 0.065),
        "calf": _CALF,
        "foot": _FOOT,
        "leg": _all(_THIGH, _CALF, _FOOT),
    }
)

PLURALS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "shoulders": "shoulder",
        "hands": "hand",
        "arms": "arm",
        "both-arms": "arm",
        "hips": "hip",
        "thighs": "thigh",
        "calves": "calf",
        "feet": "foot",
        "both-legs": "leg",
        "legs": "leg",
        "buttocks": "buttock",
    }
)

AREAS: Final = frozenset({*MIDDLE, *SIDED, *PLURALS})


def lines_of(body: Skeleton, area: str) -> tuple[Line, ...]:
    """Return where ``area`` is in ``body``; nothing for a name that is none."""
    if area in MIDDLE:
        return MIDDLE[area](body, 0)
    for n, side in enumerate(SIDES):
        part = area.removeprefix(f"{side.value}-")
        if part != area and part in SIDED:
            return SIDED[part](body, n)
        part = area.removesuffix(f"-{side.value}")
        if part != area and part in SIDED:
            return SIDED[part](body, n)
    part = PLURALS.get(area, area)
    return (*SIDED[part](body, 0), *SIDED[part](body, 1)) if part in SIDED else ()


OF_TRUNK: Final = frozenset({"waist", "shoulder", "hip", "buttock"})


def is_of_limb(area: str) -> bool:
    """Say whether an area is part of an arm or a leg."""
    part = area
    for side in SIDES:
        part = part.removeprefix(f"{side.value}-").removesuffix(f"-{side.value}")
    part = PLURALS.get(part, part)
    return part in SIDED and part not in OF_TRUNK


def area_at(body: Skeleton, camera: Camera, x: float, y: float, areas: Sequence[str]) -> str:
    """Return the one of ``areas`` that is pointed at in the picture; none far from the body.

    What faces the viewer wins over what lies behind it.
    """
    best, nearest = "", 1.0
    for area in areas:
        for line in lines_of(body, area):
            a, b, radius = camera.see(line[0]), camera.see(line[1]), line[2]
            share = _share_along(a, b, x, y)
            px, py, depth = between(a, b, share)
            off = hypot(px - x, py - y) / (radius * 1.35) - min(0.25, max(-0.25, depth * 1.5))
            if off < nearest:
                best, nearest = area, off
    return best


def _share_along(a: Vector, b: Vector, x: float, y: float) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    size = dx * dx + dy * dy
    if size == 0:
        return 0.0
    return min(1.0, max(0.0, ((x - a[0]) * dx + (y - a[1]) * dy) / size))
