"""What lies over the body: areas that glow, and a pad or a pack on one of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from easeful.figure.areas import Line, is_of_limb, lines_of
from easeful.figure.camera import Camera
from easeful.figure.outline import Cut, Loop, Seen, ribbon
from easeful.figure.shape import Shape, Tint
from easeful.figure.skeleton import Skeleton
from easeful.figure.vectors import Frame, Vector, between

LAYERS: Final = tuple((1.35 - 0.12 * n, 0.035 + 0.012 * n) for n in range(9))
"""A soft glow is a few flat ones: how wide, how strong."""

ON_TOP: Final = 100.0


def glow_shapes(
    body: Skeleton, camera: Camera, areas: Iterable[str], tint: Tint, strength: float
) -> list[Shape]:
    """Return the glow of ``areas``, as strong as ``strength`` (0 to 1), over the body."""
    if strength <= 0:
        return []
    seen = [_seen(line, camera) for area in areas for line in lines_of(body, area)]
    return [
        Shape(
            tint,
            tuple(loop for a, b, r in seen for loop in _thick(a, b, r * wide)),
            ON_TOP + n * 0.01,
            strength=strong * strength,
        )
        for n, (wide, strong) in enumerate(LAYERS)
        if seen
    ]


_LEVEL: Final = Frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
_FLAT: Final = Camera(0.0, 0.0)


def _seen(line: Line, camera: Camera) -> tuple[Vector, Vector, float]:
    a, b, radius = line
    return camera.see(a), camera.see(b), radius


def _thick(a: Vector, b: Vector, radius: float) -> tuple[Loop, ...]:
    cuts = [
        Seen(Cut((p[0], p[1], 0.0), (radius, radius, radius), _LEVEL), _FLAT)
        for p in (a, between(a, b, 0.5), b)
    ]
    return ribbon(cuts).whole


BEHIND: Final = -0.02
"""A pad on the trunk whose middle is farther away than this is hidden by the trunk. Metres."""


def pad_shapes(body: Skeleton, camera: Camera, area: str, tint: Tint) -> list[Shape]:
    """Return a pad or a pack that lies on ``area``, over the body."""
    shapes = []
    for a, b, radius in lines_of(body, area):
        near = camera.see(between(a, b, 0.5))[2] - camera.see(_core(body, a))[2]
        cuts = [
            Seen(Cut(point, (size, size, size), _LEVEL), camera)
            for point, size in (
                (between(a, b, -0.12), radius * 0.86),
                (between(a, b, 0.5), radius * 0.98),
                (between(a, b, 1.12), radius * 0.86),
            )
        ]
        skin = ribbon(cuts, (0.55, 0.55), 0.1)
        seen_from_here = near > BEHIND or is_of_limb(area)
        depth = ON_TOP / 2 if seen_from_here else sum(cut.depth for cut in cuts) / 3
        shapes.append(Shape(tint, skin.whole, depth, skin.lit))
    return shapes


def _core(body: Skeleton, point: Vector) -> Vector:
    """Return the joint of the spine nearest to ``point``."""
    return min(
        body.spine[:5],
        key=lambda joint: sum((p - q) ** 2 for p, q in zip(joint, point, strict=True)),
    )
