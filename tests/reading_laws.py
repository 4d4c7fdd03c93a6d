"""What holds for the reading of any file whatever, as functions that laws and long runs share."""

from itertools import pairwise

from shipped import catalogue

from easeful.core.day import Day
from easeful.core.layout import lay_out
from easeful.core.length import plan_seconds
from easeful.core.planner import Planner
from easeful.core.routine import Routine
from easeful.library.exercise_file import read_exercise
from easeful.library.limits import LONGEST, MOST_STEPS
from easeful.library.problem import Problem
from easeful.library.routine_file import read_routine


def look_at_routine(data: bytes) -> Routine | None:
    """Read ``data`` and assert all that holds for any routine file; return the routine."""
    read = read_routine("any.yaml", data, catalogue())

    assert (read.routine is None) == bool(read.problems)
    assert read == read_routine("any.yaml", data, catalogue())
    look_at_problems(data, read.problems)
    if read.routine is not None:
        look_at_plans(read.routine)
    return read.routine


def look_at_exercise(data: bytes) -> None:
    """Read ``data`` and assert all that holds for any exercise file."""
    read = read_exercise("any.yaml", data)

    assert (read.exercise is None) == bool(read.problems)
    assert read == read_exercise("any.yaml", data)
    look_at_problems(data, read.problems)


def look_at_problems(data: bytes, problems: tuple[Problem, ...]) -> None:
    """Assert that each problem has a place in the file and words on one line, and comes once."""
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1

    assert len(set(problems)) == len(problems)
    assert list(problems) == sorted(problems)
    for problem in problems:
        assert problem.path == "any.yaml"
        assert 1 <= problem.line <= lines + 1
        assert problem.column >= 1
        assert problem.words.isprintable()
        assert problem.words.strip()


def look_at_plans(routine: Routine) -> None:
    """Assert that a routine can be done on every kind of day, within the limits of the format."""
    for day in Day:
        plan = Planner(catalogue(), day).plan(routine)
        timeline = lay_out(plan)

        assert len(plan) <= MOST_STEPS
        assert timeline.seconds <= LONGEST
        assert abs(timeline.seconds - plan_seconds(plan)) < 1e-6
        assert all(one.at <= other.at for one, other in pairwise(timeline.marks))
