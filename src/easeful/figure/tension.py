"""What a body does while a group of muscles is tensed: a little, as the words ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from easeful.figure.pose import SIDES, Arm, Leg, Pose
from easeful.figure.vectors import Turn, after, turned

DRAWN: Final = 0.035
"""How far shoulder blades go towards each other. Metres."""

TOES_UP: Final = 22.0
TOES_SPREAD: Final = 8.0
PRESSED: Final = -7.0
"""How far the head presses back into the pillow. Degrees."""

TUCKED: Final = 12.0
"""How far the pelvis tips as the belly draws in. Degrees."""

Change = Callable[[Pose, int, float], Pose]


def tensed(pose: Pose, groups: Iterable[str], strength: float) -> Pose:
    """Return ``pose`` with the muscles of ``groups`` tensed by ``strength`` (0 to 1)."""
    if strength <= 0:
        return pose
    for group in groups:
        for n, side in enumerate(SIDES):
            part = group.removeprefix(f"{side.value}-")
            other = SIDES[1 - n].value
            if group.startswith(f"{other}-"):
                continue
            for change in CHANGES.get(part, ()):
                pose = change(pose, n, strength)
    return pose


def _fist(pose: Pose, n: int, k: float) -> Pose:
    arm = pose.arms[n]
    hand = replace(
        arm.hand, curl=arm.hand.curl + (1 - arm.hand.curl) * k, flat=arm.hand.flat * (1 - k)
    )
    return _with_arm(pose, n, replace(arm, hand=hand))


def _draw_back(pose: Pose, n: int, k: float) -> Pose:
    arm = pose.arms[n]
    return _with_arm(pose, n, replace(arm, forward=arm.forward - DRAWN * k))


def _toes_up(pose: Pose, n: int, k: float) -> Pose:
    return _toes(pose, n, TOES_UP, k)


def _toes_spread(pose: Pose, n: int, k: float) -> Pose:
    return _toes(pose, n, TOES_SPREAD, k)


def _toes(pose: Pose, n: int, angle: float, k: float) -> Pose:
    leg = pose.legs[n]
    foot = replace(leg.foot, angle=leg.foot.angle + angle * k, flat=leg.foot.flat * (1 - 0.3 * k))
    return _with_leg(pose, n, replace(leg, foot=foot))


def _press_head(pose: Pose, _n: int, k: float) -> Pose:
    return _bent(pose, (4, 5), PRESSED * k / 2)


def _tuck(pose: Pose, _n: int, k: float) -> Pose:
    return _bent(pose, (0,), TUCKED * k / 2)


def _bent(pose: Pose, parts: tuple[int, ...], angle: float) -> Pose:
    """Return the pose with parts of the trunk bent further; each side of the body does half."""
    trunk: list[Turn] = list(pose.trunk)
    for part in parts:
        trunk[part] = after(trunk[part], turned(-angle, 2))
    return replace(pose, trunk=tuple(trunk))


def _with_arm(pose: Pose, n: int, arm: Arm) -> Pose:
    return replace(pose, arms=(arm, pose.arms[1]) if n == 0 else (pose.arms[0], arm))


def _with_leg(pose: Pose, n: int, leg: Leg) -> Pose:
    return replace(pose, legs=(leg, pose.legs[1]) if n == 0 else (pose.legs[0], leg))


CHANGES: Final[Mapping[str, tuple[Change, ...]]] = MappingProxyType(
    {
        "hand": (_fist,),
        "hands": (_fist,),
        "upper-arm": (_fist,),
        "arm": (_fist,),
        "arms": (_fist,),
        "both-arms": (_fist,),
        "neck": (_press_head,),
        "head": (_press_head,),
        "shoulders": (_draw_back,),
        "trunk": (_draw_back, _tuck),
        "belly": (_tuck,),
        "calf": (_toes_up,),
        "calves": (_toes_up,),
        "foot": (_toes_spread,),
        "feet": (_toes_spread,),
        "leg": (_toes_up,),
        "both-legs": (_toes_up,),
        "thigh": (),
    }
)
"""What moves for each group; a thigh and a face are tensed without moving."""
