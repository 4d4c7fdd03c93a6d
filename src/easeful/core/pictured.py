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
from typing import Final, NamedTuple
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
    chosen = choice_of(routine, plan, poses)
    return None if chosen is None else drawn(chosen, plan, poses)


class Chosen(NamedTuple):
    """What is in the picture: an ``exercise``, or the body at rest of the name ``pose``.

    ``tint`` is that of a pad or a pack on ``area``. It is the same for many routines.
    """

    exercise: str = ""
    pose: str = ""
    position: Position = Position.BACK
    on_bed: bool = False
    area: str = ""
    tint: Tint | None = None
    breathes: bool = False


def choice_of(routine: Routine, plan: Plan, poses: Poses) -> Chosen | None:
    """Return what stands for ``routine``, none where nothing is known of any body."""
    moving = [step for step in plan if step.motion is not None]
    breathing = _seconds(plan, Breaths)
    if moving and breathing <= MOSTLY * _seconds(moving, Repeats | Lasting):
        return Chosen(_movement(routine.id, moving), on_bed=routine.places == (Place.BED,))
    thermal = next((step.body for step in plan if isinstance(step.body, Thermal)), None)
    if thermal is not None:
        chosen = _warmed(thermal)
    else:
        breathes = breathing > _seconds(plan, LetGo | Lines | Stillness)
        chosen = _at_rest(routine, plan)._replace(breathes=breathes)
    return chosen if chosen.pose in poses else None


def drawn(chosen: Chosen, plan: Plan, poses: Poses) -> Still:
    """Return the picture of what was chosen from ``plan``."""
    if not chosen.exercise:
        pose = {chosen.position.value: poses[chosen.pose]}
        motion = at_rest(chosen.position, pose, on_bed=chosen.on_bed)
        return Still(motion, chosen.area, chosen.tint, breathes=chosen.breathes)
    motions = (step.motion for step in reversed(plan) if step.exercise == chosen.exercise)
    still = still_of(next(motion for motion in motions if motion is not None))
    return replace(still, motion=bedded(still.motion)) if chosen.on_bed else still


def _seconds(plan: Sequence[PlannedStep], kinds: type | UnionType) -> float:
    return sum(body_seconds(step.body) for step in plan if isinstance(step.body, kinds))


def _movement(routine: str, moving: Sequence[PlannedStep]) -> str:
    """Return the exercise that stands for the routine."""
    seconds: Counter[str] = Counter()
    for step in moving:
        seconds[step.exercise] += round(body_seconds(step.body))
    telling = {each: long for each, long in seconds.items() if each not in COMMON} or seconds
    longest = max(telling.values())
    fit = [each for each, long in telling.items() if long >= NEARLY * longest]
    return _one_of(routine, fit)


def _warmed(thermal: Thermal) -> Chosen:
    """Return a body that lies with a pad or a pack on top."""
    part = thermal.area.removesuffix("-left").removesuffix("-right")
    position = Position.FRONT if part in BEHIND else Position.BACK
    pose = position.value if position is Position.FRONT else LYING[1]
    tint = Tint.PAD if thermal.pack.warms else Tint.PACK
    return Chosen(pose=pose, position=position, area=thermal.area, tint=tint)


def _at_rest(routine: Routine, plan: Plan) -> Chosen:
    """Return a body that sits, lies or stands as the routine allows it."""
    position = _position(routine, plan)
    pose = _one_of(routine.id, LYING) if position is Position.BACK else position.value
    on_bed = Place.BED in routine.places and Place.FLOOR not in routine.places
    return Chosen(pose=pose, position=position, on_bed=on_bed)


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
