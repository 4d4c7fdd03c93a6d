"""The whole body as shapes: what is on the bones, each with how near it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.extremities import foot_shapes, hand_shapes
from easeful.figure.flesh import (
    BARE_SHIN,
    FOREARM,
    HEM,
    SHIN,
    SLEEVE,
    THIGH,
    UPPER_ARM,
    WAIST,
    front_of,
    limb_cuts,
    shape_of,
    trunk_cuts,
)
from easeful.figure.hair import Hair
from easeful.figure.head import head_shapes
from easeful.figure.outline import Cut, Seen, oval, ribbon, round_skin
from easeful.figure.shape import Light, Shape, Tint
from easeful.figure.skeleton import Limb, Skeleton
from easeful.figure.vectors import Frame, Vector, along, between

HALF: Final = 0.5
BESIDE: Final = 0.4
FAR: Final = 0.8
ENDLESS: Final = 1e6


NECK: Final = (0.045, 0.042, 0.043)


def body_shapes(body: Skeleton, camera: Camera, hair: Hair, breath: float = 0.0) -> list[Shape]:
    """Return all shapes of a body; their depths say the order. ``breath``: 0 is empty, 1 full."""
    shapes = _trunk(body, breath, camera)
    seat, trunk = shapes[0].depth, shapes[1].depth
    # Which side is the far one hangs on the pelvis alone, so that no limb changes its colour
    # while the chest turns.
    towards = camera.see(body.frames[0].right)[2]
    for n, out in ((0, 1.0), (1, -1.0)):
        far = min(1.0, max(0.0, -towards * out / FAR))
        shapes += _arm(body.arms[n], body.frames[3], out, far, camera)
        # Seen from the side, the near thigh lies over the trunk wherever it points.
        over = (trunk if towards * out > BESIDE else seat) + 0.002 if far < HALF else -ENDLESS
        shapes += _over(_leg(body.legs[n], out, far, camera), over)
    shapes += head_shapes(body.head, body.frames[5], hair, camera)
    return shapes


def _trunk(body: Skeleton, breath: float, camera: Camera) -> list[Shape]:
    cuts = trunk_cuts(body, breath, camera)
    depth = sum(cut.depth for cut in cuts) / len(cuts)
    seat = ribbon(cuts[: WAIST + 1])
    for leg in body.legs:
        seat = seat.with_(round_skin(_buttock(leg, body.frames[0], camera)))
    top = ribbon(cuts[HEM:], (0.35, 0.5))
    for arm in body.arms:
        top = top.with_(ribbon(_yoke(body, arm, camera)))
    nape = body.spine[4]
    neck_frame = body.frames[4]
    under = along(body.spine[5], body.frames[5].up, -0.06)
    neck = [
        Seen(Cut(place, (radius, 0.03, radius), neck_frame), camera)
        for place, radius in zip(
            (along(body.spine[3], neck_frame.up, -0.012), between(body.spine[3], nape, 0.6), under),
            NECK,
            strict=True,
        )
    ]
    return [
        Shape(Tint.LEGS, seat.whole, depth - 0.004, seat.lit),
        Shape(Tint.TOP, top.whole, depth, top.lit),
        # Under the collar, and under the chin where the head leans back.
        replace(
            shape_of(Tint.SKIN, neck, far=0.45),
            depth=min(depth - 0.002, camera.see(body.head)[2] - 0.01),
        ),
    ]


def _buttock(leg: Limb, pelvis: Frame, camera: Camera) -> Seen:
    """Return the round between a hip and the thigh, which fills out as the thigh bends."""
    place = along(along(leg.root, pelvis.forward, -0.026), pelvis.up, -0.018)
    return Seen(Cut(place, (0.086, 0.08, 0.078), pelvis), camera)


def _yoke(body: Skeleton, arm: Limb, camera: Camera) -> list[Seen]:
    """Return the slope from the neck to a shoulder."""
    chest = body.frames[3]
    neck = along(body.spine[3], chest.up, -0.036)
    return [
        Seen(Cut(place, (radius, radius, radius), chest), camera)
        for place, radius in (
            (neck, 0.052),
            (between(neck, arm.root, 0.6), 0.053),
            (arm.root, 0.055),
        )
    ]


def _arm(arm: Limb, chest: Frame, out: float, far: float, camera: Camera) -> tuple[Shape, ...]:
    upper, lower = front_of(arm, chest.forward)
    bare = limb_cuts(arm.root, arm.middle, upper, UPPER_ARM, camera)
    sleeve = limb_cuts(arm.root, arm.middle, upper, SLEEVE, camera)
    fore = limb_cuts(arm.middle, arm.tip, lower, FOREARM, camera)
    elbow = Seen(Cut(arm.middle, (0.0365, 0.0365, 0.0365), chest), camera)
    skin = shape_of(Tint.SKIN, bare, bias=0.018, far=far)
    forearm = shape_of(Tint.SKIN, fore, bias=0.02, far=far)
    over = shape_of(Tint.TOP, sleeve, bias=0.022, far=far, ends=(1.0, 0.3))
    return (
        skin,
        replace(over, depth=max(over.depth, skin.depth + 0.001)),
        forearm,
        _patch(Tint.SKIN, elbow, max(skin.depth, forearm.depth) + 0.0005, far),
        *hand_shapes(arm, out, far, camera),
    )


def _leg(leg: Limb, out: float, far: float, camera: Camera) -> tuple[Shape, ...]:
    """Return a leg, its thigh and its knee last."""
    upper, lower = front_of(leg, FORWARD)
    thigh = shape_of(
        Tint.LEGS, limb_cuts(leg.root, leg.middle, upper, THIGH, camera), 0.012, far, (0.55, 1.0)
    )
    shin = shape_of(
        Tint.LEGS, limb_cuts(leg.middle, leg.tip, lower, SHIN, camera), 0.01, far, (1.0, 0.25)
    )
    knee = Seen(Cut(leg.middle, (0.056, 0.056, 0.056), LEVEL), camera)
    bare = shape_of(Tint.SKIN, limb_cuts(leg.middle, leg.tip, lower, BARE_SHIN, camera), 0.0, far)
    return (
        replace(bare, depth=min(bare.depth, shin.depth - 0.001)),  # inside the trouser leg
        *foot_shapes(leg, out, far, camera),
        shin,
        thigh,
        _patch(Tint.LEGS, knee, max(thigh.depth, shin.depth) + 0.0005, far),
    )


def _over(leg: tuple[Shape, ...], over: float) -> list[Shape]:
    """Return a leg whose thigh is no farther than ``over``."""
    *lower, thigh, knee = leg
    if thigh.depth < over:
        knee = replace(knee, depth=max(knee.depth, over + 0.0005))
        thigh = replace(thigh, depth=over)
    return [*lower, thigh, knee]


FORWARD: Final[Vector] = (1.0, 0.0, 0.0)
LEVEL: Final = Frame(FORWARD, (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def _patch(tint: Tint, joint: Seen, depth: float, far: float) -> Shape:
    """Return the round of a joint, which hides the seam between its two bones."""
    return Shape(tint, (), depth, (oval(joint),), far=far, light=Light.LIT)
