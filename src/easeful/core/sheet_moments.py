"""Which still pictures show a movement on paper: where it begins and where it goes.

Rule 1: one picture where nothing moves, two where something does, never more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from easeful.core.body import Place, Position
from easeful.core.neutral import at_rest, bedded, motion_for
from easeful.core.plan import Lasting, PlannedStep, Repeats
from easeful.core.preview import preview_of
from easeful.core.still import Still
from easeful.figure.motion import Motion
from easeful.figure.pose import Pose, Side

OPENED: Final = 0.75
"""How far hands are open that are seen from near, where they do not move."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One picture of a step; ``opened`` is for hands that are seen from near."""

    still: Still
    pose: Pose
    opened: float = OPENED


@dataclass(frozen=True, slots=True)
class Moments:
    """One picture, or two with an arrow from one to the other; ``back``: and back again."""

    shown: tuple[Moment, ...] = ()
    back: bool = False


NO_MOMENTS: Final = Moments()


def moments_of(step: PlannedStep, position: Position | None, places: tuple[Place, ...]) -> Moments:
    """Return the pictures of a step that has a movement of its own, else none."""
    motion = step.motion
    if motion is None:
        return NO_MOMENTS
    if step.positions:
        motion, _seen = motion_for(motion, step.positions[0], position or step.positions[0])
    if places == (Place.BED,):
        motion = bedded(motion)
    body = step.body
    alternate = isinstance(body, Repeats) and body.alternate
    sides = body.sides if isinstance(body, Repeats | Lasting) else ()
    first = Side(sides[0].value) if sides else Side.RIGHT
    shown = motion.on(first)
    if motion.hands:
        near = tuple(Moment(Still(motion), motion.start, far) for far in (1.0, 0.0))
        return Moments(near, back=True)
    if alternate:
        other = motion.on(Side.LEFT if first is Side.RIGHT else Side.RIGHT)
        both = tuple(Moment(Still(each), each.picture) for each in (shown, other))
        return Moments(both, back=True)
    return Moments(_ends(shown), back=_is_wave(shown))


def _is_wave(motion: Motion) -> bool:
    """Say whether a movement has two far ends, and its start lies between them."""
    return bool(motion.out) and motion.back not in (motion.start, motion.held)


def _ends(motion: Motion) -> tuple[Moment, ...]:
    """Return where a movement begins, and where it goes."""
    far = motion.held if motion.picture == motion.start else motion.picture
    ends = (motion.held, motion.back) if _is_wave(motion) else (motion.start, far)
    return tuple(Moment(Still(motion), pose) for pose in dict.fromkeys(ends))


def resting(
    step: PlannedStep,
    position: Position | None,
    places: tuple[Place, ...],
    bodies: Mapping[str, Pose],
) -> Moments:
    """Return a body at rest for a step without a movement; none where no ``bodies`` are known."""
    usual = position or (Position.CHAIR if Place.CHAIR in places else Position.BACK)
    if usual.value not in bodies:
        return NO_MOMENTS
    motion = at_rest(usual, bodies, on_bed=places == (Place.BED,))
    still = preview_of(step, motion).still
    return Moments((Moment(still, motion.picture),))
