"""What is seen of a stance: its camera, and the shapes of the body, of things, glow and pads."""

from __future__ import annotations

from dataclasses import replace

from easeful.core.stance import Stance
from easeful.figure.camera import Camera
from easeful.figure.furniture import UNDER
from easeful.figure.glow import glow_shapes, pad_shapes
from easeful.figure.hair import Hair
from easeful.figure.hands import VIEW as HANDS_VIEW
from easeful.figure.hands import hands_room, hands_shapes
from easeful.figure.motion import Phase, eased
from easeful.figure.prop import Prop
from easeful.figure.scene import Box, scene_shapes, still_shapes
from easeful.figure.shape import Shape, Tint
from easeful.figure.skeleton import Skeleton


def seen_from(stance: Stance) -> tuple[Camera, Box]:
    """Return the camera, and what of its picture is filled."""
    if stance.motion.hands:
        return HANDS_VIEW, hands_room()
    return stance.seen or (stance.motion.camera, stance.view.room)


def shapes_of(stance: Stance, body: Skeleton, camera: Camera, hair: Hair) -> list[Shape]:
    """Return everything that is seen of ``body``, in the order of painting."""
    if stance.motion.hands:
        far = opened(stance)
        return hands_shapes(far, far, camera)
    fading, props = _things(stance, camera)
    shapes = [*fading, *scene_shapes(body, props, camera, hair, stance.breath)]
    pad, glow = stance.pad, stance.glow
    if pad is not None:
        shapes = with_pad(shapes, pad_shapes(body, camera, pad.area, pad.tint))
    if glow is not None:
        shapes += glow_shapes(body, camera, glow.areas, glow.tint, glow.strength)
    return shapes


def with_pad(shapes: list[Shape], pad: list[Shape]) -> list[Shape]:
    """Return ``shapes`` with a pad over them, but for what of it the body hides."""
    behind = [shape for shape in pad if shape.depth < -UNDER / 2]
    over = [shape for shape in pad if shape not in behind]
    at = next((n for n, shape in enumerate(shapes) if shape.tint is Tint.TOP), len(shapes))
    return [*shapes[:at], *behind, *shapes[at:], *over]


def opened(stance: Stance) -> float:
    """Return how far the hands are open, where they are seen from near."""
    frame = stance.frame
    if frame is None or not stance.motion.hands:
        return 0.0
    share = {Phase.IN: frame.number / frame.of, Phase.HOLD: 1.0}.get(frame.phase, 0.0)
    return eased(share)


def _things(stance: Stance, camera: Camera) -> tuple[list[Shape], tuple[Prop, ...]]:
    """Return the things that come and go, as shapes, and those that are simply there."""
    here, came = stance.motion.props, stance.came
    if came is None:
        return [], here
    before = came.motion.props
    fading: list[Shape] = []
    for prop in (*before, *here):
        if (prop in before) is not (prop in here):
            strength = stance.presence(prop)
            if strength > 0:
                shapes = still_shapes((prop,), camera)
                fading += [replace(each, strength=strength) for each in shapes]
    fading.sort(key=lambda shape: shape.depth)
    return fading, tuple(prop for prop in here if prop in before)


def is_under(shape: Shape) -> bool:
    """Say whether a shape belongs to what everything else stands on."""
    return shape.depth < UNDER / 2 and shape.tint is not Tint.SHADOW
