"""The head: a skull with a chin and a nose, and hair that keeps its line however it turns.

The hair is the part of an ellipsoid behind a plane. What of it can be seen is worked out, not
guessed by depth, so it never jumps between front and back.
"""

from __future__ import annotations

from typing import Final

from easeful.figure.camera import Camera
from easeful.figure.cap import visible_cap
from easeful.figure.hair import Hair
from easeful.figure.outline import Cut, Seen, oval, ribbon, round_skin
from easeful.figure.shape import Light, Shape, Tint
from easeful.figure.vectors import Frame, Vector, in_frame, plus, unit

SKULL: Final = (0.098, 0.108, 0.08)
"""Half lengths (forward, up, right)."""

SCALP: Final = (0.105, 0.108, 0.086)
SCALP_AT: Final = (-0.01, 0.013, 0.0)
UNDER_HAIR: Final = (0.1035, 0.1065, 0.0845)
HAIRLINE: Final = {
    Hair.BUN: ((0.86, -0.5, 0.0), 0.4),
    Hair.SHORT: ((0.82, -0.57, 0.0), 0.3),
    Hair.LONG: ((0.92, -0.38, 0.0), 0.44),
}
"""The direction of the face from the middle of the scalp, and where the plane of the hair is."""

CHIN: Final = (0.036, -0.084, 0.0)
JAW: Final = (0.01, -0.055, 0.0)
MOUTH: Final = (0.044, -0.046, 0.0)
NOSE: Final = (0.099, -0.016, 0.0)
NOSE_SHADE: Final = 0.24
ASIDE: Final = 0.3
EAR: Final = (-0.008, -0.014, 0.079)
BUN: Final = (-0.07, 0.104, 0.0)


def head_shapes(at: Vector, frame: Frame, hair: Hair, camera: Camera) -> list[Shape]:
    """Return the head, from the back to the front."""
    skull = Seen(Cut(at, SKULL, frame), camera)
    jaw = Seen(Cut(plus(at, in_frame(frame, JAW)), (0.07, 0.05, 0.066), frame), camera)
    chin = Seen(Cut(plus(at, in_frame(frame, CHIN)), (0.045, 0.033, 0.04), frame), camera)
    mouth = Seen(Cut(plus(at, in_frame(frame, MOUTH)), (0.048, 0.05, 0.048), frame), camera)
    nose = Seen(Cut(plus(at, in_frame(frame, NOSE)), (0.02, 0.022, 0.013), frame), camera)
    face = round_skin(skull, 0.1).with_(ribbon((skull, jaw, chin), rim=0.1))
    face = face.with_(round_skin(mouth, 0.1)).with_(round_skin(nose, 0.1))
    shapes = [Shape(Tint.SKIN, face.whole, skull.depth, face.lit)]
    shade = NOSE_SHADE * min(1.0, (camera.see(frame.forward)[2] - ASIDE) / (1 - ASIDE))
    if shade > 0:  # in profile the nose is part of the face's own line
        tip = round_skin(nose, shade)
        shapes.append(Shape(Tint.SKIN, tip.whole, skull.depth + 0.003, tip.lit))
    if hair is not Hair.LONG:
        shapes += _ears(at, frame, camera, skull.depth)
    if hair is Hair.NONE:
        return shapes
    shapes += _scalp(at, frame, hair, camera, skull.depth)
    return shapes


def _ears(at: Vector, frame: Frame, camera: Camera, depth: float) -> list[Shape]:
    """Return the ear that is seen: only a side that is turned to the viewer shows one."""
    shapes = []
    for out in (1.0, -1.0):
        forward, up, right = EAR
        middle = plus(at, in_frame(frame, (forward, up, right * out)))
        facing = camera.see(frame.right)[2] * out
        if facing > 0.0:
            ear = Seen(Cut(middle, (0.02, 0.027, 0.011), frame), camera)
            skin = round_skin(ear, 0.2)
            shapes.append(Shape(Tint.SKIN, skin.whole, depth + 0.004, skin.lit))
    return shapes


def _scalp(at: Vector, frame: Frame, hair: Hair, camera: Camera, depth: float) -> list[Shape]:
    centre = plus(at, in_frame(frame, SCALP_AT))
    axis, share = HAIRLINE[hair]
    away = unit((-axis[0], -axis[1], -axis[2]))
    scalp = Cut(centre, SCALP, frame)
    loop = visible_cap(scalp, away, -share, camera)
    shapes = [
        Shape(Tint.SKIN, (), depth + 0.001, (oval(Seen(Cut(centre, UNDER_HAIR, frame), camera)),))
    ]
    if loop:
        shapes.append(Shape(Tint.HAIR, (loop,), depth + 0.002, light=Light.LIT, smooth=False))
    if hair is Hair.BUN:
        middle = plus(at, in_frame(frame, BUN))
        bun = Seen(Cut(middle, (0.042, 0.042, 0.045), frame), camera)
        behind = bun.depth < camera.see(centre)[2]
        order = depth - 0.004 if behind else depth + 0.006
        skin = round_skin(bun, 0.14)
        shapes.append(Shape(Tint.HAIR, skin.whole, order, skin.lit))
    if hair is Hair.LONG:
        shapes += _long(at, frame, camera, depth)
    return shapes


def _long(at: Vector, frame: Frame, camera: Camera, depth: float) -> list[Shape]:
    """Return hair to the shoulders: behind the head it falls from the scalp to the nape."""
    cuts = [
        Seen(Cut(plus(at, in_frame(frame, place)), half, frame), camera)
        for place, half in (
            ((-0.03, 0.02, 0.0), (0.08, 0.06, 0.088)),
            ((-0.06, -0.06, 0.0), (0.055, 0.05, 0.09)),
            ((-0.07, -0.13, 0.0), (0.035, 0.03, 0.08)),
        )
    ]
    behind = cuts[2].depth < depth
    skin = ribbon(cuts, rim=0.1)
    far = sum(cut.depth for cut in cuts) / len(cuts)
    return [Shape(Tint.HAIR, skin.whole, far if behind else depth + 0.003, skin.lit)]
