"""A scene: a body and the things around it as flat shapes, in the order of painting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from easeful.figure.body import body_shapes
from easeful.figure.camera import Camera
from easeful.figure.furniture import IN_FRONT, TABLE_TOP, UNDER, prop_shapes, strap_shape
from easeful.figure.hair import Hair
from easeful.figure.motion import Motion
from easeful.figure.outline import capsule
from easeful.figure.prop import Prop, Thing
from easeful.figure.shape import Shape, Tint
from easeful.figure.skeleton import Skeleton, solve
from easeful.figure.vectors import Vector, along, between

SOFT: Final = ((1.15, 0.05), (0.95, 0.06), (0.75, 0.06))
"""The shadow of what is near the ground is a few flat ones: how wide, how dark."""

AROUND: Final = ((1.7, 0.02), (1.35, 0.025))
"""That of what is higher is wide and faint."""

THIN: Final = 0.046
"""What is thinner than this, an arm, throws no wide shadow."""

FAINT: Final = 0.2
"""A dark shadow that would be thinner than this share of what throws it is none."""

HIGH: Final = 0.5
"""What is this high above the ground throws no dark shadow any more. Metres."""


@dataclass(frozen=True, slots=True)
class Box:
    """What of the picture is filled. Metres: left, bottom, right, top."""

    left: float
    bottom: float
    right: float
    top: float

    def towards(self, other: Box, k: float) -> Box:
        """Return the box ``k`` of the way to ``other``."""
        return Box(
            self.left + (other.left - self.left) * k,
            self.bottom + (other.bottom - self.bottom) * k,
            self.right + (other.right - self.right) * k,
            self.top + (other.top - self.top) * k,
        )

    def with_(self, other: Box) -> Box:
        """Return the box around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


def still_shapes(props: Sequence[Prop], camera: Camera) -> list[Shape]:
    """Return what does not move: the things around, the farthest first."""
    return sorted(
        (shape for prop in props for shape in prop_shapes(prop, camera)),
        key=lambda shape: shape.depth,
    )


def scene_shapes(
    body: Skeleton, props: Sequence[Prop], camera: Camera, hair: Hair, breath: float = 0.0
) -> list[Shape]:
    """Return everything of one moment, in the order of painting."""
    still = [shape for prop in props for shape in _around(prop, body, camera)]
    still.sort(key=_depth)
    under = [shape for shape in still if shape.depth < UNDER / 2]
    over = [shape for shape in still if abs(shape.depth - TABLE_TOP) < 1]
    front = [shape for shape in still if shape.depth > (TABLE_TOP + IN_FRONT) / 2]
    beside = [shape for shape in still if UNDER / 2 <= shape.depth < TABLE_TOP / 2]
    dark = shadow(body, floor_of(props), camera)
    straps = [part for prop in props for part in strap_parts(body, prop)]
    flesh = body_shapes(body, camera, hair, breath)
    flesh += [strap_shape(part, camera) for part in straps]
    if over:
        hips = camera.see(body.pelvis)[1]
        legs = [shape for shape in flesh if _is_leg(shape, hips)]
        rest = [shape for shape in flesh if not _is_leg(shape, hips)]
        upper = sorted([*beside, *rest], key=_depth)
        return [*under, *dark, *sorted(legs, key=_depth), *over, *upper, *front]
    return [*under, *dark, *sorted([*beside, *flesh], key=_depth), *front]


SITTING: Final = 0.35
SEATED: Final = 0.75


def _around(prop: Prop, body: Skeleton, camera: Camera) -> list[Shape]:
    """Return a thing's shapes; a chair hides only who sits on it."""
    x, y, z = (a - b for a, b in zip(body.pelvis, prop.at, strict=True))
    sits = abs(x) < SITTING and abs(z) < SITTING and y < SEATED
    return [
        shape if sits or shape.depth < (TABLE_TOP + IN_FRONT) / 2 else replace(shape, depth=UNDER)
        for shape in prop_shapes(prop, camera)
    ]


def _depth(shape: Shape) -> float:
    return shape.depth


def _is_leg(shape: Shape, hips: float) -> bool:
    if shape.tint is Tint.LEGS:
        return True
    if shape.tint is not Tint.SKIN:
        return False
    return all(y < hips - 0.12 for loop in shape.loops for _x, y in loop)


def floor_of(props: Sequence[Prop]) -> float:
    """Return how high the ground is that things stand on. Metres."""
    return min(
        (prop.at[1] for prop in props if prop.thing in {Thing.BED, Thing.CHAIR}), default=0.0
    )


def shadow(body: Skeleton, floor: float, camera: Camera) -> list[Shape]:
    """Return the soft shadow on the ground under a body."""
    pelvis, _waist, chest, top, nape, head = body.spine
    bones: list[tuple[Vector, Vector, float]] = [
        (pelvis, chest, 0.12),
        (chest, top, 0.12),
        (nape, head, 0.08),
    ]
    for limb, thick in zip((*body.arms, *body.legs), (0.045, 0.045, 0.075, 0.075), strict=True):
        end = along(limb.tip, limb.end.forward, 0.1)
        bones += [(limb.root, limb.middle, thick), (limb.middle, end, thick * 0.75)]
    ground = max(0.0, floor)
    squash = max(0.05, camera.rows[2][1])
    seen = []
    for a, b, radius in bones:
        high = max(0.0, (a[1] + b[1]) / 2 - ground)
        spots = [camera.see((p[0] + 0.1 * high, ground, p[2] - 0.03 * high))[:2] for p in (a, b)]
        seen.append((spots[0], spots[1], radius, max(0.0, 1 - high / HIGH)))
    contact = [(a, b, radius * low) for a, b, radius, low in seen if low > FAINT]
    around = [(a, b, radius) for a, b, radius, _low in seen if radius > THIN]
    return [
        Shape(
            Tint.SHADOW,
            tuple(capsule(a, b, radius * wide, squash) for a, b, radius in bones_seen),
            UNDER / 2 - 1,
            strength=dark,
            smooth=False,
        )
        for layers, bones_seen in ((AROUND, around), (SOFT, contact))
        for wide, dark in layers
    ]


def strap_parts(body: Skeleton, prop: Prop) -> list[list[Vector]]:
    """Return the way of a strap, from each end of the body that holds it to the next."""
    points = [end_point(body, end) for end in prop.ends]
    return [[between(a, b, k / 3) for k in range(4)] for a, b in pairwise(points)]


def end_point(body: Skeleton, end: str) -> Vector:
    """Return where a strap is held: "right-hand", "left-foot", "right-thigh"."""
    side, _, part = end.partition("-")
    n = 0 if side == "right" else 1
    if part == "hand":
        arm = body.arms[n]
        return along(arm.tip, arm.end.forward, 0.07)
    leg = body.legs[n]
    if part == "foot":
        return along(along(leg.tip, leg.end.forward, 0.11), leg.end.up, -0.06)
    return between(leg.root, leg.middle, 0.6)


FLESH: Final = 0.07
"""How far the picture reaches beyond a joint."""

CROWN: Final = 0.13
HIPS: Final = 0.12
LEFT_OUT: Final = frozenset({Thing.WALL, Thing.DOORWAY, Thing.STRAP})
"""Things that may go beyond the picture."""


def room_of(motion: Motion, margin: float = 0.06) -> Box:
    """Return the part of the picture that a whole motion needs. Metres."""
    spots = [spot for pose in motion.poses for spot in _spots(solve(pose), upper=motion.upper)]
    seen = [motion.camera.see(spot) for spot in spots]
    xs, ys = [x for x, _y, _near in seen], [y for _x, y, _near in seen]
    box = Box(min(xs) - FLESH, min(ys) - FLESH, max(xs) + FLESH, max(ys) + FLESH)
    for prop in motion.props:
        if prop.thing not in LEFT_OUT and not motion.upper:
            for shape in prop_shapes(prop, motion.camera):
                for loop in shape.loops:
                    xs, ys = [x for x, _y in loop], [y for _x, y in loop]
                    box = box.with_(Box(min(xs), min(ys), max(xs), max(ys)))
    return Box(box.left - margin, box.bottom - margin, box.right + margin, box.top + margin)


def _spots(body: Skeleton, *, upper: bool) -> list[Vector]:
    """Return the points of a body that must be seen: all, or those from the hips up."""
    head = body.frames[5]
    crown = [
        along(body.head, way, size) for way in (head.up, head.forward) for size in (-CROWN, CROWN)
    ]
    hips = body.frames[0].right
    crown += [along(body.pelvis, hips, size) for size in (-HIPS, HIPS)]
    if not upper:
        return [*body.joints(), *crown]
    arms = [point for arm in body.arms for point in (arm.root, arm.middle, arm.tip)]
    return [*body.spine, *arms, *crown]
