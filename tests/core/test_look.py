"""What can be said of a routine before it is started."""

import pytest
from samples import plan_of

from easeful.core.body import Position, Sides
from easeful.core.breath import pattern_of
from easeful.core.layout import lay_out
from easeful.core.look import LookStep, dose_in_words, look_at
from easeful.core.routine import (
    Breathe,
    Common,
    Do,
    Heat,
    Imagine,
    Move,
    Rest,
    Step,
    Tense,
    Wait,
    WrittenDose,
)

LOOK = look_at(
    lay_out(
        plan_of(
            Breathe(pattern_of(4, 6), WrittenDose(cycles=3)),
            Do("pelvic-tilt", common=Common(note="On the mat.")),
            Do("cat-cow"),
            Do("knee-to-chest"),
        )
    )
)


def test_each_step_has_a_line_with_its_seconds_get_ready_included() -> None:
    assert LOOK.steps[1] == LookStep(
        name="Pelvic tilt",
        dose="6 times, 2 s each",
        seconds=8 + 58,
        position=Position.BACK,
        line="Lie on your back, knees bent.",
        stop="Stop if your leg tingles.",
        note="On the mat.",
        exercise="pelvic-tilt",
    )


def test_the_seconds_of_the_steps_add_up() -> None:
    assert sum(step.seconds for step in LOOK.steps) == LOOK.seconds


def test_what_is_needed_is_named_once() -> None:
    assert LOOK.props == ("mat", "cushion")


def test_a_caution_that_two_steps_share_is_said_once() -> None:
    assert LOOK.cautions == ("Stop if your leg tingles.",)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Do("pelvic-tilt"), "6 times, 2 s each"),
        (Do("cat-cow"), "5 times"),
        (Do("cat-cow", WrittenDose(repeat=1)), "once"),
        (Do("pelvic-tilt", WrittenDose(hold=15)), "15 s"),
        (Do("pelvic-tilt", WrittenDose(hold=15), Sides.BOTH), "15 s, each side"),
        (Do("pelvic-tilt", WrittenDose(hold=15), Sides.LEFT), "15 s"),
        (Do("marching"), "12 times, side to side"),
        (Do("knee-to-chest"), "2 times, 8 s each, each side"),
        (Do("cat-cow", common=Common(wait=Wait.AFTER)), "at your own pace"),
        (Do("cat-cow", common=Common(wait=Wait.YES)), "5 times"),
        (Move("Press.", WrittenDose(lasting=90)), "1:30"),
        (Move("Press.", WrittenDose(lasting=90), Sides.BOTH), "1:30, each side"),
        (Breathe(pattern_of(4, 6), WrittenDose(cycles=3)), ""),
        (Rest(WrittenDose(lasting=30)), ""),
        (Tense("jaw"), ""),
        (Imagine(("A wood.",), WrittenDose(lasting=60)), ""),
        (Heat(600), "10 min"),
    ],
)
def test_a_dose_is_said_as_a_person_would_say_it(step: Step, words: str) -> None:
    (planned,) = plan_of(step)
    assert dose_in_words(planned) == words
