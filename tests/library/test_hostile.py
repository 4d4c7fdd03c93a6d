"""A hostile file is refused, and costs neither time nor memory worth speaking of.

Time is looked at by the long tests only: ``make long``.
"""

import tracemalloc
from pathlib import PurePath
from time import process_time

import pytest
from hostile import HOSTILE, VALID
from reading_laws import look_at_exercise, look_at_problems, look_at_routine
from shipped import catalogue, poses, read

from easeful.core.body import Phase
from easeful.core.day import Day
from easeful.core.exercise import Cue, Dose, Exercise, Pace
from easeful.core.plan import Catalogue
from easeful.core.summarise import summarise, timeline_of
from easeful.library.exercise_file import read_exercise
from easeful.library.exercise_values import MOST_CUES
from easeful.library.plain_text import LARGEST
from easeful.library.routine_file import read_routine

MOST_MEMORY = 20 * 1024 * 1024
MOST_SECONDS = 0.05
SLACK = 3
"""A machine that does something else meanwhile may take this many times as long."""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_little_memory(name: str) -> None:
    data = HOSTILE[name]
    catalogue()

    tracemalloc.start()
    found = read_routine("any.yaml", data, catalogue())
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found.routine is None
    assert found.problems
    assert peak < MOST_MEMORY
    look_at_problems(data[:LARGEST], found.problems)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_no_exercise_either(name: str) -> None:
    look_at_exercise(HOSTILE[name][: LARGEST + 1])


@pytest.mark.parametrize("name", VALID)
def test_a_file_that_is_as_much_as_can_be_is_read(name: str) -> None:
    assert look_at_routine(VALID[name].encode()) is not None


@pytest.mark.long
@pytest.mark.parametrize("name", [*HOSTILE, *VALID])
def test_a_hostile_file_is_answered_at_once(name: str) -> None:
    data = HOSTILE.get(name) or VALID[name].encode()
    data = data[: LARGEST + 1]

    routine = min(seconds_of_reading(data, exercise=False) for _each in range(5))
    exercise = min(seconds_of_reading(data, exercise=True) for _each in range(5))

    assert max(routine, exercise) < MOST_SECONDS * SLACK


def seconds_of_reading(data: bytes, *, exercise: bool) -> float:
    began = process_time()
    if exercise:
        read_exercise("any.yaml", data, poses())
    else:
        read_routine("any.yaml", data, catalogue())
    return process_time() - began


MANY_CUES = Exercise(
    "many-cues",
    "Many cues",
    Dose(repeat=500, hold=1),
    pace=Pace(),
    cues=tuple(Cue(Phase.HOLD, "a") for _each in range(MOST_CUES)),
)
WITH_CUES = "name: x\nsteps:\n" + "- {do: many-cues, ready: 0}\n" * 21


@pytest.mark.long
@pytest.mark.parametrize("name", [*VALID, "many cues"])
def test_the_largest_routines_are_laid_out_and_summed_up_quickly(name: str) -> None:
    known = Catalogue({**catalogue().exercises, "many-cues": MANY_CUES}, catalogue().groups)
    found = read_routine("any.yaml", VALID.get(name, WITH_CUES).encode(), known).routine
    assert found is not None, read(VALID.get(name, WITH_CUES)).problems

    began = process_time()
    summarise(found, known, PurePath("any.yaml"), own=True)
    summed_up = process_time()
    timeline_of(found, known, Day.ORDINARY)
    laid_out = process_time()

    assert summed_up - began < MOST_SECONDS * SLACK
    assert laid_out - summed_up < 1.0
