"""How long a plan takes, without laying it out: cheap enough to be asked of every file."""

from __future__ import annotations

from math import ceil
from typing import Final

from easeful.core.body import Position
from easeful.core.plan import (
    Body,
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
from easeful.core.routine import Wait
from easeful.core.speech_length import estimated_seconds

GET_READY: Final = 8
GET_READY_ELSEWHERE: Final = 25
"""Getting into another position takes longer, above all down to the floor."""

CHANGE_SIDES: Final = 8

SLOWEST: Final = 80
"""Per cent of the usual speed at which a voice may read what is said before the first step."""

BEFORE_WORDS: Final = 1.5
"""Seconds for the chime before them, and for silence after them."""


def plan_seconds(plan: Plan) -> float:
    """Return the seconds of a whole plan; waits, heat and cold take none."""
    return seconds_from(plan, None)[0]


def seconds_from(plan: Plan, position: Position | None) -> tuple[float, Position | None]:
    """Return the seconds of a part that begins in ``position``, and the position at its end."""
    total = 0.0
    for step in plan:
        ready, position = get_ready(step, position)
        total += ready + step.rest_after
        total += 0 if step.wait is Wait.AFTER else body_seconds(step.body)
    return total, position


def positions_of(plan: Plan) -> tuple[Position | None, ...]:
    """Return the position of the body in each step; ``None`` before the first one known."""
    positions: list[Position | None] = []
    position = None
    for step in plan:
        _ready, position = get_ready(step, position)
        positions.append(position)
    return tuple(positions)


def get_ready(step: PlannedStep, before: Position | None) -> tuple[int, Position | None]:
    """Return the seconds of the get-ready, and the position of the body from then on.

    The first position of a routine is no change. A step that waits has no get-ready of its own.
    """
    stays = not step.positions or before in step.positions
    position = before if stays else step.positions[0]
    if step.wait is Wait.YES:
        return 0, position
    more = _opening_seconds(step)
    if step.ready is not None:
        return step.ready + more, position
    changes = before is not None and position is not before
    return (GET_READY_ELSEWHERE if changes else GET_READY) + more, position


def _opening_seconds(step: PlannedStep) -> int:
    """Return the seconds in which the opening can be said, and the name of the step after it."""
    if not step.opening:
        return 0
    return ceil(BEFORE_WORDS + estimated_seconds(f"{step.opening} {step.name}.", SLOWEST))


def body_seconds(body: Body) -> float:
    """Return the seconds of what is done after the get-ready.

    For repeats: each takes in + hold + out (twice that if it goes to both sides), with a rest
    between two; all of it on one side, 8 s, all of it on the other.
    """
    match body:
        case Repeats(dose=dose, pace=pace, sides=sides, alternate=alternate):
            once = (pace.into + dose.hold + pace.out) * (len(sides) if alternate else 1)
            side = dose.repeat * once + (dose.repeat - 1) * pace.between
            return side if alternate else _each_side(side, len(sides))
        case Lasting(seconds=seconds, sides=sides):
            return _each_side(seconds, len(sides))
        case Breaths(pattern=pattern, cycles=cycles):
            return pattern.seconds * cycles
        case LetGo(tense_seconds=tense, release_seconds=release):
            return tense + release
        case Lines(seconds=seconds) | Stillness(seconds=seconds):
            return seconds
        case Thermal():
            return 0


def _each_side(seconds: float, sides: int) -> float:
    rows = max(1, sides)
    return rows * seconds + (rows - 1) * CHANGE_SIDES
