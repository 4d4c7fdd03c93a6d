"""A body to point at: how it stands, and which of its areas are seen from the front and the back.

Names of areas are those of routines: ``easeful.core.heat_words.AREAS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import cos, pi, sin
from typing import Final

from easeful.figure.areas import area_at, lines_of
from easeful.figure.camera import Camera
from easeful.figure.motion import Motion
from easeful.figure.pose import Arm, At, Foot, Hand, Leg, Pose, direction
from easeful.figure.scene import Box
from easeful.figure.skeleton import solve
from easeful.figure.vectors import between

_HAND: Final = Hand(curl=0.15, palm=(0.5, 0.0, -1.0))
_FOOT: Final = Foot(flat=1.0, heading=12.0)

POSE: Final = Pose(
    pelvis=(0.0, 0.892, 0.0),
    trunk=tuple(direction(bend) for bend in (0, -4, 2, 3, 6, 0)),
    arms=(
        Arm(At((0.03, 0.82, 0.345)), (-0.8, -0.2, 0.6), _HAND),
        Arm(At((0.03, 0.82, -0.345)), (-0.8, -0.2, 0.6), _HAND),
    ),
    legs=(
        Leg(At((-0.02, 0.075, 0.115)), foot=_FOOT),
        Leg(At((-0.02, 0.075, -0.115)), foot=_FOOT),
    ),
)
"""Upright, arms a little away, so that nothing hides anything."""

BODY: Final = solve(POSE)
ROOM: Final = Box(-0.44, -0.04, 0.44, 1.73)
"""What of the picture the body fills. Metres."""


class Face(Enum):
    """From where the body is seen."""

    FRONT = Camera(-90.0, 4.0)
    BACK = Camera(90.0, 4.0)

    @property
    def camera(self) -> Camera:
        """Return the camera."""
        return self.value

    @property
    def motion(self) -> Motion:
        """Return the body that stands there."""
        return Motion(POSE, camera=self.value)


def pair_of(part: str) -> tuple[str, str]:
    """Return the areas of both sides of ``part``, the right one first."""
    return f"{part}-right", f"{part}-left"


def _both(*parts: str) -> tuple[str, ...]:
    return tuple(side for part in parts for side in pair_of(part))


SEEN: Final = {
    Face.FRONT: (
        *_both("shoulder"),
        "belly",
        *_both("elbow", "hip", "hand", "thigh", "knee", "foot"),
    ),
    Face.BACK: (
        "neck",
        *_both("shoulder"),
        "upper-back",
        *_both("elbow"),
        "low-back",
        *_both("hip", "hand", "thigh", "calf", "foot"),
    ),
}
"""The areas that are seen, from the head down."""

AREAS: Final = (
    "neck",
    *_both("shoulder"),
    "upper-back",
    "belly",
    *_both("elbow"),
    "low-back",
    *_both("hip", "hand", "thigh", "knee", "calf", "foot"),
)
"""All areas, from the head down."""

NEAR: Final = (0.0, 0.03, 0.055)
ROUND: Final = 12
"""How far beside an area one may point, in how many directions: fingers tremble. Metres."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the picture of one face of the body. Metres."""

    face: Face
    x: float
    y: float


def area_near(spot: Spot) -> str:
    """Return the area at ``spot`` or close to it, "" where there is none."""
    for far in NEAR:
        found = []
        for n in range(ROUND if far else 1):
            angle = 2 * pi * n / ROUND
            x, y = spot.x + far * cos(angle), spot.y + far * sin(angle)
            area = area_at(BODY, spot.face.camera, x, y, SEEN[spot.face])
            if area:
                found.append(area)
        if found:
            return max(found, key=found.count)
    return ""


def middle_of(area: str, face: Face) -> Spot:
    """Return the middle of ``area`` as it is seen from ``face``."""
    a, b, _radius = lines_of(BODY, area)[0]
    x, y, _near = face.camera.see(between(a, b, 0.5))
    return Spot(face, x, y)


def faces_of(area: str) -> tuple[Face, ...]:
    """Return from where ``area`` is seen; both of a pair are seen where one of them is."""
    return tuple(face for face, seen in SEEN.items() if area in seen or f"{area}-right" in seen)
