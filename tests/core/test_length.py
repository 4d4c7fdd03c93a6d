"""How long a plan takes: by hand, and once more by the formula of the content's section 1.2."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from drawn import routines
from hypothesis import given
from samples import CATALOGUE, plan_of

from easeful.core.body import Position, Side, Sides
from easeful.core.breath import NAMED_PATTERNS, pattern_of
from easeful.core.day import Day
from easeful.core.exercise import Dose, Pace
from easeful.core.heat import Pack
from easeful.core.length import body_seconds, get_ready, plan_seconds, positions_of
from easeful.core.plan import (
    Body,
    Breaths,
    Lasting,
    LetGo,
    Lines,
    PlannedStep,
    Repeats,
    Stillness,
    Thermal,
)
from easeful.core.planner import Planner
from easeful.core.routine import (
    Breathe,
    Cold,
    Common,
    Do,
    Heat,
    Imagine,
    Move,
    OneStep,
    Release,
    Rest,
    Rounds,
    Routine,
    Step,
    Talk,
    Tense,
    Wait,
    WrittenDose,
)

BOTH = (Side.RIGHT, Side.LEFT)
PACE = Pace(into=3, out=3, between=4)
BACK, SIDE, CHAIR = Position.BACK, Position.SIDE, Position.CHAIR


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        (Repeats(Dose(6, 2), Pace(3, 3, 2)), 6 * 8 + 5 * 2),
        (Repeats(Dose(1, 15), Pace()), 15),
        (Repeats(Dose(2, 8), PACE), 14 + 4 + 14),
        (Repeats(Dose(2, 8), PACE, (Side.LEFT,)), 32),
        (Repeats(Dose(2, 8), PACE, BOTH), 32 + 8 + 32),
        (Repeats(Dose(2, 8), PACE, BOTH, alternate=True), 28 + 4 + 28),
        (Repeats(Dose(5), Pace(4, 4)), 40),
        (Lasting(60), 60),
        (Lasting(60, (Side.LEFT,)), 60),
        (Lasting(60, BOTH), 60 + 8 + 60),
        (Breaths(NAMED_PATTERNS["coherent"], 27), 297),
        (Breaths(NAMED_PATTERNS["sigh"], 3), 36),
        (LetGo(6, 30, "Let go."), 36),
        (LetGo(0, 24, "Let go."), 24),
        (Lines(("A wood.", "A bench."), 60), 60),
        (Stillness(30), 30),
        (Thermal(Pack.PAD, 900, "hip"), 0),
    ],
)
def test_a_body_takes_this_long(body: Body, seconds: float) -> None:
    assert body_seconds(body) == seconds


@pytest.mark.parametrize(
    ("positions", "before", "seconds", "after"),
    [
        ((), None, 8, None),
        ((), BACK, 8, BACK),
        ((BACK,), None, 8, BACK),
        ((BACK,), BACK, 8, BACK),
        ((BACK,), CHAIR, 25, BACK),
        ((SIDE, BACK), BACK, 8, BACK),
        ((SIDE, BACK), CHAIR, 25, SIDE),
    ],
)
def test_getting_ready_takes_longer_where_the_position_changes(
    positions: tuple[Position, ...],
    before: Position | None,
    seconds: int,
    after: Position | None,
) -> None:
    step = PlannedStep("Tilt", "Tilt.", Stillness(30), positions)
    assert get_ready(step, before) == (seconds, after)


def test_a_get_ready_that_is_given_holds_also_where_the_position_changes() -> None:
    step = PlannedStep("Tilt", "Tilt.", Stillness(30), (BACK,), ready=3)
    assert get_ready(step, CHAIR) == (3, BACK)


def test_a_step_that_waits_for_a_key_has_no_get_ready_of_its_own() -> None:
    step = PlannedStep("Tilt", "Tilt.", Stillness(30), (BACK,), ready=3, wait=Wait.YES)
    assert get_ready(step, CHAIR) == (0, BACK)


@pytest.mark.parametrize(
    ("step", "seconds"),
    [
        (Do("pelvic-tilt"), 8 + 58),
        (Do("pelvic-tilt", common=Common(wait=Wait.YES)), 58),
        (Do("pelvic-tilt", common=Common(wait=Wait.AFTER)), 8),
        (Do("pelvic-tilt", common=Common(wait=Wait.AFTER, ready=20)), 20),
        (Do("marching"), 8 + 12 * 4),
        (Rest(WrittenDose(lasting=30), BACK), 30),
        (Heat(600), 8),
        (Rounds(3, (Do("pelvic-tilt"),), between=10), 8 + 3 * 58 + 2 * 10),
        (Rounds(2, (Do("pelvic-tilt"), Rest(WrittenDose(lasting=5)))), 2 * (8 + 58 + 5)),
        (Rounds(2, (Tense("jaw"),)), 2 * (8 + 36)),
    ],
)
def test_a_routine_of_one_step_takes_this_long(step: Step, seconds: float) -> None:
    assert plan_seconds(plan_of(step)) == seconds


def test_the_body_stays_where_the_last_step_that_says_so_put_it() -> None:
    rest = WrittenDose(lasting=30)
    steps = (Rest(rest), Rest(rest, BACK), Rest(rest), Rest(rest, CHAIR), Do("hand-opening"))
    assert positions_of(plan_of(*steps)) == (None, BACK, BACK, CHAIR, CHAIR)


def test_a_routine_from_the_documents_takes_as_long_as_a_hand_reckons() -> None:
    """Counted by hand, one line a step; the position changes twice."""
    steps = (
        Breathe(pattern_of(4, 6), WrittenDose(lasting=60)),  # 6 x 10 = 60
        Do("pelvic-tilt", WrittenDose(repeat=8)),  # 8 + 8 x 8 + 7 x 2 = 86
        Do("cat-cow"),  # 25 + 5 x 8 = 65
        Do("knee-to-chest", WrittenDose(hold=15), Sides.BOTH),  # 25 + 21 + 8 + 21 = 75
        Move("Press up.", WrittenDose(repeat=10, hold=2), position=Position.FRONT),  # 25 + 60 = 85
        Rest(WrittenDose(lasting=30)),  # 30
    )
    assert plan_seconds(plan_of(*steps)) == 60 + 86 + 65 + 75 + 85 + 30


# The same once more, from the routine as it is written, on an ordinary day


@dataclass(frozen=True)
class Row:
    """A step with what rounds add to it: a get-ready of their own, a wait, and a rest."""

    step: OneStep
    ready: int | None
    wait: Wait
    rest: int = 0


def rows_of(steps: tuple[Step, ...]) -> Iterator[Row]:
    for step in steps:
        if not isinstance(step, Rounds):
            yield Row(step, step.common.ready, step.common.wait)
            continue
        once = list(rows_of(step.steps))
        first = once[0]
        opened = step.common.ready is not None
        waits = step.common.wait is not Wait.NO
        yield from rested(
            [
                replace(
                    first,
                    ready=step.common.ready if opened else first.ready,
                    wait=step.common.wait if waits else first.wait,
                ),
                *once[1:],
            ],
            step.between if step.times > 1 else 0,
        )
        again = once
        if len(once) == 1 and first.ready is None and not isinstance(first.step, Tense):
            again = [replace(first, ready=0)]
        for which in range(2, step.times + 1):
            yield from rested(again, step.between if which < step.times else 0)


def rested(rows: list[Row], rest: int) -> list[Row]:
    return [*rows[:-1], replace(rows[-1], rest=rows[-1].rest + rest)]


def first_given(*values: int | None) -> int:
    return next(value for value in values if value is not None)


def formula(dose: Dose, pace: Pace, sides: Sides) -> float:
    """Return the seconds by the three lines of section 1.2."""
    rep_s = (pace.into + dose.hold + pace.out) * (2 if sides is Sides.ALTERNATE else 1)
    side_s = dose.repeat * rep_s + (dose.repeat - 1) * pace.between
    rows = 2 if sides is Sides.BOTH else 1
    return rows * side_s + (rows - 1) * 8


def as_written(written: WrittenDose, own: Dose, pace: Pace, sides: Sides) -> float:
    repeat = first_given(written.repeat, own.repeat if written.hold is None else 1)
    dose = Dose(repeat, first_given(written.hold, own.hold))
    into, out = first_given(written.into, pace.into), first_given(written.out, pace.out)
    return formula(dose, Pace(into, out, first_given(written.between, pace.between)), sides)


def seconds_of(step: OneStep) -> float:
    match step:
        case Do(exercise=name, dose=written, sides=sides):
            exercise = CATALOGUE.exercises[name]
            return as_written(written, exercise.ordinary, exercise.pace, sides or exercise.sides)
        case Move(dose=written, sides=sides):
            if written.lasting is not None:
                return 2 * written.lasting + 8 if sides is Sides.BOTH else written.lasting
            pace = Pace() if written.repeat is None else Pace(2, 2)
            return as_written(written, Dose(), pace, sides)
        case Breathe(pattern=pattern, dose=written):
            breaths = first_given(written.cycles, -int(-(written.lasting or 0) // pattern.seconds))
            return breaths * pattern.seconds
        case Tense(dose=written):
            return first_given(written.lasting, 6) + first_given(written.let_go, 30)
        case Release(dose=written):
            return first_given(written.lasting, 24)
        case Imagine(dose=written) | Talk(dose=written) | Rest(dose=written):
            return first_given(written.lasting)
        case Heat() | Cold():
            return 0


def ready_of(row: Row, before: Position | None, now: Position | None) -> int:
    if row.wait is Wait.YES:
        return 0
    if row.ready is not None:
        return row.ready
    match row.step:
        case Breathe() | Release() | Imagine() | Talk() | Rest():
            return 0
        case Tense():
            return 8
        case Do() | Move() | Heat() | Cold():
            return 8 if before is None or before is now else 25


def position_in(step: OneStep, before: Position | None) -> Position | None:
    match step:
        case Do(exercise=name):
            fitting = CATALOGUE.exercises[name].positions
            return before if not fitting or before in fitting else fitting[0]
        case Move(position=position) | Rest(position=position):
            return position or before
        case Breathe() | Tense() | Release() | Imagine() | Talk() | Heat() | Cold():
            return before


def reckoned(routine: Routine) -> float:
    total, position = 0.0, None
    for row in rows_of(routine.steps):
        now = position_in(row.step, position)
        body = 0 if row.wait is Wait.AFTER else seconds_of(row.step)
        total += ready_of(row, position, now) + body + row.rest
        position = now
    return total


@given(routines)
def test_a_routine_takes_as_long_as_the_formula_says(routine: Routine) -> None:
    plan = Planner(CATALOGUE, Day.ORDINARY).plan(routine)
    assert plan_seconds(plan) == reckoned(routine)
