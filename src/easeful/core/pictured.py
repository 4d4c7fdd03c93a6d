"""Which picture stands for a routine in the list: what one does in it most, and can be known by.

Rule 1: a movement that many routines have in common stands for one only where it has no other.
Rule 2: of several that will do the routine's id decides, so that neighbours differ, and each
routine always has the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType, UnionType
from typing import Final
from zlib import crc32

from easeful.core.body import Place, Position
from easeful.core.length import body_seconds, positions_of
from easeful.core.neutral import at_rest, bedded
from easeful.core.plan import (
    Breaths,
    Lasting,
    LetGo,
    Lines,
    Plan,
    PlannedStep,
    Repeats,
    Stillness,
    Thermal,
)
from easeful.core.routine import Routine
from easeful.core.still import Still, still_of
from easeful.figure.motion import Motion
from easeful.figure.pose import Pose
from easeful.figure.shape import Tint

COMMON: Final = frozenset(
    {
        "ankle-pumps",
        "chin-tuck",
        "constructive-rest",
        "hand-opening",
        "nose-to-armpit",
        "pelvic-tilt",
        "seated-pelvic-tilt",
        "shoulder-blade-squeeze",
        "shoulder-rolls",
        "standing-pelvic-tilt",
    }
)
"""Exercises that are small, or part of nearly everything."""

NEARLY: Final = 0.6
"""What takes this share of the time of the longest exercise may stand for the routine too."""

MOSTLY: Final = 2.0
"""So many times longer than all exercises must breathing or letting go be to be the picture."""

BEHIND: Final = frozenset({"neck", "upper-back", "low-back", "calf"})
"""Areas on which a pad lies while one lies on the front."""

LYING: Final = (Position.BACK.value, "back-legs-long")
"""Two ways to lie on the back, by the names of their poses."""

PLACES: Final[Mapping[Place, Position]] = MappingProxyType(
    {
        Place.FLOOR: Position.BACK,
        Place.BED: Position.BACK,
        Place.CHAIR: Position.CHAIR,
        Place.STANDING: Position.STANDING,
    }
)
"""How one is at rest in a place."""

Poses = Mapping[str, Pose]


def picture_of(routine: Routine, plan: Plan, poses: Poses) -> Still | None:
    """Return the picture for ``routine``, none where nothing is known of any body.

    ``poses`` are bodies at rest, by name.
    """
    moving = [step for step in plan if step.motion is not None]
    breathing = _seconds(plan, Breaths)
    quiet = _seconds(plan, LetGo | Lines | Stillness)
    if moving and breathing <= MOSTLY * _seconds(moving, Repeats | Lasting):
        still = _movement(routine.id, moving)
        return replace(still, motion=bedded(still.motion)) if _in_bed(routine) else still
    thermal = next((step.body for step in plan if isinstance(step.body, Thermal)), None)
    if thermal is not None:
        tint = Tint.PAD if thermal.pack.warms else Tint.PACK
        return _warmed(thermal.area, tint, poses)
    motion = _at_rest(routine, plan, poses)
    return None if motion is None else Still(motion, breathes=breathing > quiet)


def _seconds(plan: Sequence[PlannedStep], kinds: type | UnionType) -> float:
    return sum(body_seconds(step.body) for step in plan if isinstance(step.body, kinds))


def _movement(routine: str, moving: Sequence[PlannedStep]) -> Still:
    """Return the picture of the exercise that stands for the routine."""
    seconds: Counter[str] = Counter()
    motions: dict[str, Motion] = {}
    for step in moving:
        if step.motion is not None:
            seconds[step.exercise] += round(body_seconds(step.body))
            motions[step.exercise] = step.motion
    telling = {each: long for each, long in seconds.items() if each not in COMMON} or seconds
    longest = max(telling.values())
    fit = [each for each, long in telling.items() if long >= NEARLY * longest]
    return still_of(motions[_one_of(routine, fit)])


def _warmed(area: str, tint: Tint, poses: Poses) -> Still | None:
    """Return a body that lies with a pad or a pack on top."""
    part = area.removesuffix("-left").removesuffix("-right")
    position = Position.FRONT if part in BEHIND else Position.BACK
    pose = poses.get(position if position is Position.FRONT else LYING[1])
    return None if pose is None else Still(at_rest(position, {position: pose}), area, tint)


def _at_rest(routine: Routine, plan: Plan, poses: Poses) -> Motion | None:
    """Return a body that sits, lies or stands as the routine allows it."""
    position = _position(routine, plan)
    name = _one_of(routine.id, LYING) if position is Position.BACK else position.value
    if name not in poses:
        return None
    on_bed = Place.BED in routine.places and Place.FLOOR not in routine.places
    return at_rest(position, {position: poses[name]}, on_bed=on_bed)


def _in_bed(routine: Routine) -> bool:
    return routine.places == (Place.BED,)


def _position(routine: Routine, plan: Plan) -> Position:
    """Return a position: that of a movement in the person's own words, else one of its places."""
    known = positions_of(plan)
    own = next((at for step, at in zip(plan, known, strict=True) if _is_own(step)), None)
    if own is not None:
        return own
    places = [PLACES[place] for place in routine.places if place in PLACES]
    if places:
        return Position(_one_of(routine.id, places))
    return next((each for each in known if each is not None), Position.CHAIR)


def _is_own(step: PlannedStep) -> bool:
    return isinstance(step.body, Repeats | Lasting) and not step.exercise


def _one_of(routine: str, names: Iterable[str]) -> str:
    """Return one of ``names``; for the same routine always the same, whatever their order."""
    return max(names, key=lambda name: crc32(f"{routine} {name}".encode()))
