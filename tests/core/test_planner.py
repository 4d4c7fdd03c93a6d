"""What becomes of each step as written, on one kind of day, for one person."""

from dataclasses import replace

import pytest
from drawn import routines
from hypothesis import given
from hypothesis import strategies as st
from samples import CATALOGUE, plan_of, routine_of

from easeful.core.body import Position, Side, Sides
from easeful.core.breath import NAMED_PATTERNS
from easeful.core.day import Day
from easeful.core.exercise import Dose, Exercise, Instead, Pace
from easeful.core.heat import Pack
from easeful.core.length import plan_seconds
from easeful.core.plan import (
    Body,
    Breaths,
    Catalogue,
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
    Release,
    Rest,
    Rounds,
    Routine,
    Skip,
    Step,
    Talk,
    Tense,
    Wait,
    WrittenDose,
)

BELLY = NAMED_PATTERNS["belly"]
NO_SIDES: tuple[Side, ...] = ()
RIGHT_THEN_LEFT = (Side.RIGHT, Side.LEFT)


def only(step: Step, day: Day = Day.ORDINARY) -> PlannedStep:
    """Return the one step that becomes of ``step``."""
    (planned,) = plan_of(step, day=day)
    return planned


def dose_of(step: Step, day: Day, *, for_flare: bool = False) -> Dose:
    (planned,) = plan_of(step, day=day, for_flare=for_flare)
    assert isinstance(planned.body, Repeats)
    return planned.body.dose


@pytest.mark.parametrize(
    ("step", "body"),
    [
        (Breathe(BELLY, WrittenDose(lasting=60)), Breaths(BELLY, 6)),
        (Breathe(BELLY, WrittenDose(cycles=3)), Breaths(BELLY, 3)),
        (Tense("jaw"), LetGo(6, 30, "Let the jaw hang.")),
        (Tense("jaw", WrittenDose(lasting=5, let_go=10)), LetGo(5, 10, "Let the jaw hang.")),
        (Release("jaw"), LetGo(0, 24, "Let the jaw hang.")),
        (Release("jaw", WrittenDose(lasting=30)), LetGo(0, 30, "Let the jaw hang.")),
        (
            Imagine(("A wood.", "A bench."), WrittenDose(lasting=60)),
            Lines(("A wood.", "A bench."), 60),
        ),
        (Talk("Nearly done.", WrittenDose(lasting=9)), Lines(("Nearly done.",), 9, relaxing=False)),
        (Rest(WrittenDose(lasting=30)), Stillness(30)),
        (Heat(600, "low-back"), Thermal(Pack.PAD, 600, "low-back")),
        (Cold(300, "knee-left"), Thermal(Pack.COLD, 300, "knee-left")),
        (Move("Lift.", WrittenDose(repeat=3)), Repeats(Dose(3), Pace(2, 2))),
        (Move("Lift.", WrittenDose(hold=20)), Repeats(Dose(1, 20), Pace())),
        (Move("Lift.", WrittenDose(lasting=60)), Lasting(60)),
        (
            Move("Lift.", WrittenDose(lasting=60), Sides.BOTH),
            Lasting(60, RIGHT_THEN_LEFT),
        ),
        (Move("Walk.", WrittenDose(lasting=60), Sides.ALTERNATE), Lasting(60)),
        (
            Move("Lift.", WrittenDose(repeat=3, hold=1), Sides.LEFT),
            Repeats(Dose(3, 1), Pace(2, 2), (Side.LEFT,)),
        ),
    ],
)
def test_a_step_becomes_this_body(step: Step, body: Body) -> None:
    assert only(step).body == body


@pytest.mark.parametrize(
    ("sides", "planned", "alternate"),
    [
        (Sides.NONE, NO_SIDES, False),
        (Sides.LEFT, (Side.LEFT,), False),
        (Sides.RIGHT, (Side.RIGHT,), False),
        (Sides.BOTH, RIGHT_THEN_LEFT, False),
        (Sides.ALTERNATE, RIGHT_THEN_LEFT, True),
    ],
)
def test_the_sides_that_are_written_hold(
    sides: Sides, planned: tuple[Side, ...], *, alternate: bool
) -> None:
    body = only(Do("pelvic-tilt", sides=sides)).body
    assert isinstance(body, Repeats)
    assert (body.sides, body.alternate) == (planned, alternate)


def test_an_exercise_keeps_its_own_sides_where_none_are_written() -> None:
    body = only(Do("knee-to-chest")).body
    assert isinstance(body, Repeats)
    assert body.sides == RIGHT_THEN_LEFT


def test_the_dominant_side_comes_first() -> None:
    left_handed = Planner(CATALOGUE, Day.ORDINARY, Side.LEFT)
    (planned,) = left_handed.plan(routine_of(Do("knee-to-chest")))
    assert isinstance(planned.body, Repeats)
    assert planned.body.sides == (Side.LEFT, Side.RIGHT)


def test_an_exercise_brings_its_words() -> None:
    tilt = only(Do("pelvic-tilt"))
    assert tilt.name == "Pelvic tilt"
    assert tilt.line == "Lie on your back, knees bent."
    assert tilt.stop == "Stop if your leg tingles."
    assert tilt.feel == "The low back presses down."
    assert tilt.props == ("mat",)
    assert tilt.exercise == "pelvic-tilt"
    assert tilt.positions == (Position.BACK,)


def test_an_exercise_without_a_first_line_is_introduced_by_its_name() -> None:
    assert only(Do("cat-cow")).line == "Cat-cow"


def test_an_own_exercise_keeps_the_words_of_its_sheet() -> None:
    press = Move(
        "Press up on straight arms.",
        WrittenDose(repeat=10),
        position=Position.FRONT,
        picture="sheet.jpg",
    )
    planned = only(press)
    assert planned.name == "Press up on straight arms"
    assert planned.line == "Press up on straight arms."
    assert planned.positions == (Position.FRONT,)
    assert planned.picture == "sheet.jpg"


@pytest.mark.parametrize(
    ("step", "ready"),
    [
        (Do("cat-cow"), None),
        (Move("Lift.", WrittenDose(repeat=3)), None),
        (Heat(600), None),
        (Cold(300), None),
        (Tense("jaw"), 8),
        (Release("jaw"), 0),
        (Breathe(BELLY, WrittenDose(cycles=3)), 0),
        (Imagine(("A wood.",), WrittenDose(lasting=60)), 0),
        (Talk("Nearly done.", WrittenDose(lasting=9)), 0),
        (Rest(WrittenDose(lasting=30)), 0),
        (Do("cat-cow", common=Common(ready=3)), 3),
        (Tense("jaw", common=Common(ready=5)), 5),
        (Rest(WrittenDose(lasting=30), common=Common(ready=12)), 12),
    ],
)
def test_only_some_steps_have_a_get_ready_of_fixed_length(step: Step, ready: int | None) -> None:
    assert only(step).ready == ready


def test_what_any_step_may_have_takes_the_place_of_its_own_words() -> None:
    common = Common(say="Slowly.", name="Tilt", stop="Stop if sore.", note="Mat.", wait=Wait.YES)
    planned = only(Do("pelvic-tilt", common=common))
    assert (planned.line, planned.name, planned.stop) == ("Slowly.", "Tilt", "Stop if sore.")
    assert (planned.note, planned.wait) == ("Mat.", Wait.YES)


@pytest.mark.parametrize(
    ("step", "body"),
    [
        (
            Imagine(("A wood.", "A bench."), WrittenDose(lasting=60), Common(say="A beach.")),
            Lines(("A beach.", "A bench."), 60),
        ),
        (
            Talk("Done.", WrittenDose(lasting=9), Common(say="All done.")),
            Lines(("All done.",), 9, relaxing=False),
        ),
        (Release("jaw", common=Common(say="Loose.")), LetGo(0, 24, "Loose.")),
    ],
)
def test_say_replaces_the_first_line_also_where_lines_are_spread(step: Step, body: Body) -> None:
    assert only(step).body == body


def test_tensing_warns_of_what_the_group_needs() -> None:
    assert only(Tense("jaw")).note == "Jaw pain: release only."


@pytest.mark.parametrize(
    ("step", "day", "dose"),
    [
        (Do("pelvic-tilt"), Day.ORDINARY, Dose(6, 2)),
        (Do("pelvic-tilt"), Day.SORE, Dose(4, 2)),
        (Do("pelvic-tilt"), Day.FLARE, Dose(4, 2)),
        (Do("pelvic-tilt", WrittenDose(repeat=8)), Day.FLARE, Dose(4, 2)),
        (Do("pelvic-tilt", WrittenDose(hold=15)), Day.FLARE, Dose(1, 7)),
        (Do("knee-to-chest", WrittenDose(repeat=3)), Day.FLARE, Dose(1, 5)),
        (Move("Lift.", WrittenDose(repeat=8)), Day.SORE, Dose(6)),
    ],
)
def test_a_step_has_the_dose_of_the_day(step: Step, day: Day, dose: Dose) -> None:
    assert dose_of(step, day) == dose


@pytest.mark.parametrize("day", Day)
def test_a_routine_written_for_a_flare_day_is_done_as_written(day: Day) -> None:
    step = Do("pelvic-tilt", WrittenDose(repeat=8, hold=20))
    assert dose_of(step, day, for_flare=True) == Dose(8, 20)


def test_a_step_may_be_left_out_on_a_flare_day() -> None:
    skipped = Do("cat-cow", common=Common(flare=Skip()))
    assert [step.name for step in plan_of(skipped, Do("marching"), day=Day.FLARE)] == [
        "Gentle marching"
    ]


@pytest.mark.parametrize("day", [Day.SORE, Day.ORDINARY])
def test_a_step_for_other_days_is_done_on_other_days(day: Day) -> None:
    assert only(Do("marching", common=Common(flare=Skip())), day).name == "Gentle marching"


def test_whole_rounds_may_be_left_out_on_a_flare_day() -> None:
    rounds = Rounds(3, (Do("cat-cow"),), common=Common(flare=Skip()))
    assert plan_of(rounds, day=Day.FLARE) == ()


@pytest.mark.parametrize(
    ("day", "dose"), [(Day.FLARE, Dose(3, 2)), (Day.SORE, Dose(6, 2)), (Day.ORDINARY, Dose(8, 2))]
)
def test_the_flare_dose_of_a_step_is_for_flare_days_only(day: Day, dose: Dose) -> None:
    common = Common(flare=WrittenDose(repeat=3))
    assert dose_of(Do("pelvic-tilt", WrittenDose(repeat=8), common=common), day) == dose


def test_on_a_flare_day_another_exercise_takes_over_with_its_own_dose() -> None:
    common = Common(name="Cat", say="On hands and knees.", flare=WrittenDose(repeat=9))
    planned = only(Do("cat-cow", WrittenDose(repeat=20), Sides.BOTH, common), Day.FLARE)
    assert planned == only(Do("seated-cat-cow"), Day.FLARE)


def test_a_replaced_exercise_still_waits_and_takes_its_time() -> None:
    planned = only(Do("cat-cow", common=Common(wait=Wait.AFTER, ready=40)), Day.FLARE)
    assert (planned.wait, planned.ready) == (Wait.AFTER, 40)


def test_a_replacement_may_be_replaced_itself() -> None:
    assert only(Do("wall-cat"), Day.FLARE).exercise == "seated-cat-cow"


@pytest.mark.parametrize("day", [Day.SORE, Day.ORDINARY])
def test_nothing_is_replaced_on_other_days(day: Day) -> None:
    assert only(Do("wall-cat"), day).exercise == "wall-cat"


def test_the_easier_exercise_stands_ready_with_its_own_dose() -> None:
    assert only(Do("cat-cow", WrittenDose(repeat=20))).easier == only(Do("seated-cat-cow"))


def test_an_exercise_may_be_made_easier_with_words_alone() -> None:
    seated = only(Do("seated-cat-cow"))
    assert (seated.easier, seated.easier_words) == (None, "Make it half as big.")


def exercise(name: str, easier: str, flare: Instead | None = None) -> Exercise:
    return Exercise(name, name, ordinary=Dose(2), flare=flare, easier=easier)


def test_exercises_that_are_each_easier_than_the_other_end_somewhere() -> None:
    both = {name: exercise(name, easier) for name, easier in (("a", "b"), ("b", "a"))}
    (planned,) = Planner(Catalogue(both, {}), Day.ORDINARY).plan(routine_of(Do("a")))
    assert planned.easier is not None
    assert planned.easier.easier is None


def test_what_is_replaced_by_the_exercise_itself_is_nothing_easier() -> None:
    hard, easy = exercise("hard", "easy"), exercise("easy", "", Instead("hard"))
    catalogue = Catalogue({"hard": hard, "easy": easy}, {})
    (planned,) = Planner(catalogue, Day.FLARE).plan(routine_of(Do("hard")))
    assert planned.easier is None


TILT, MARCH = Do("pelvic-tilt"), Do("marching")


def test_rounds_repeat_their_steps_in_order() -> None:
    plan = plan_of(Rounds(2, (TILT, MARCH)))
    assert [(step.exercise, step.round) for step in plan] == [
        ("pelvic-tilt", (1, 2)),
        ("marching", (1, 2)),
        ("pelvic-tilt", (2, 2)),
        ("marching", (2, 2)),
    ]


def test_between_rounds_there_is_a_rest_but_not_after_the_last() -> None:
    plan = plan_of(Rounds(3, (TILT, MARCH), between=20))
    assert [step.rest_after for step in plan] == [0, 20, 0, 20, 0, 0]


@pytest.mark.parametrize(("day", "rest"), [(Day.FLARE, 40), (Day.SORE, 20), (Day.ORDINARY, 20)])
def test_a_flare_day_may_have_another_rest_between_rounds(day: Day, rest: int) -> None:
    common = Common(flare=WrittenDose(between=40))
    plan = plan_of(Rounds(2, (TILT, MARCH), between=20, common=common), day=day)
    assert [step.rest_after for step in plan] == [0, rest, 0, 0]


def test_rounds_of_a_single_step_get_ready_once() -> None:
    assert [step.ready for step in plan_of(Rounds(3, (TILT,)))] == [None, 0, 0]


def test_rounds_of_several_steps_get_ready_each_time() -> None:
    assert [step.ready for step in plan_of(Rounds(2, (TILT, MARCH)))] == [None] * 4


def test_rounds_that_a_flare_day_leaves_a_single_step_get_ready_once() -> None:
    skipped = replace(MARCH, common=Common(flare=Skip()))
    plan = plan_of(Rounds(2, (TILT, skipped)), day=Day.FLARE)
    assert [step.ready for step in plan] == [None, 0]


def test_a_get_ready_that_is_written_holds_in_every_round() -> None:
    tilt = replace(TILT, common=Common(ready=5))
    assert [step.ready for step in plan_of(Rounds(2, (tilt,)))] == [5, 5]


def test_tensing_keeps_its_cue_time_in_every_round() -> None:
    assert [step.ready for step in plan_of(Rounds(2, (Tense("jaw"),)))] == [8, 8]


def test_rounds_within_rounds_are_unrolled_and_count_the_inner_ones() -> None:
    plan = plan_of(Rounds(2, (Rounds(2, (TILT,), between=5), MARCH), between=30))
    assert [(step.exercise, step.round, step.rest_after) for step in plan] == [
        ("pelvic-tilt", (1, 2), 5),
        ("pelvic-tilt", (2, 2), 0),
        ("marching", (1, 2), 30),
        ("pelvic-tilt", (1, 2), 5),
        ("pelvic-tilt", (2, 2), 0),
        ("marching", (2, 2), 0),
    ]


def test_what_rounds_say_opens_the_first_of_them() -> None:
    common = Common(say="Three times.", stop="Stop if sore.", wait=Wait.YES, ready=30)
    first, second = plan_of(Rounds(2, (TILT,), common=common))
    assert (first.line, first.stop) == ("Three times.", "Stop if sore.")
    assert (first.wait, first.ready) == (Wait.YES, 30)
    assert second.line == "Lie on your back, knees bent."
    assert second.wait is Wait.NO


def unrolled(steps: tuple[Step, ...]) -> int:
    """Return how many steps there are once rounds are written out."""
    return sum(
        step.times * unrolled(step.steps) if isinstance(step, Rounds) else 1 for step in steps
    )


@given(routine=routines, day=st.sampled_from([Day.SORE, Day.ORDINARY]))
def test_every_step_is_done_but_on_a_flare_day(routine: Routine, day: Day) -> None:
    assert len(Planner(CATALOGUE, day).plan(routine)) == unrolled(routine.steps)


@given(routine=routines, day=st.sampled_from(Day))
def test_every_step_of_rounds_knows_its_round(routine: Routine, day: Day) -> None:
    rounds = replace(routine, steps=(Rounds(2, routine.steps),))
    assert all(step.round for step in Planner(CATALOGUE, day).plan(rounds))


@given(routines)
def test_the_first_side_changes_nothing_but_sides(routine: Routine) -> None:
    right, left = (Planner(CATALOGUE, Day.ORDINARY, side).plan(routine) for side in Side)
    assert plan_seconds(right) == plan_seconds(left)
