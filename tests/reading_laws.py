"""What holds for the reading of any file whatever, as functions that laws and long runs share."""

from itertools import chain, pairwise
from math import isfinite

from shipped import catalogue, poses

from easeful.core.day import Day
from easeful.core.layout import lay_out
from easeful.core.length import plan_seconds
from easeful.core.planner import Planner
from easeful.core.routine import Routine
from easeful.figure.hair import Hair
from easeful.figure.limits import Room, faults_in
from easeful.figure.motion import Motion, Phase
from easeful.figure.pose import SIDES
from easeful.figure.scene import room_of, scene_shapes
from easeful.figure.skeleton import solve
from easeful.library.exercise_file import read_exercise
from easeful.library.limits import LONGEST, MOST_STEPS
from easeful.library.problem import Problem
from easeful.library.routine_file import read_routine

WIDEST = 12.0
"""No body gets farther from the middle of the room, in metres."""


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
    read = read_exercise("any.yaml", data, poses())

    assert (read.exercise is None) == bool(read.problems)
    assert read == read_exercise("any.yaml", data, poses())
    look_at_problems(data, read.problems)
    if read.exercise is not None and read.exercise.motion is not None:
        look_at_motion(read.exercise.motion)


def look_at_motion(motion: Motion) -> None:
    """Assert that a body can be in every pose of a motion, on both sides and between them."""
    for side in SIDES:
        each = motion.on(side)
        room = Room(each.props)
        for pose in each.poses:
            assert faults_in(pose, room.floor, room.blocks) == []
        for phase in Phase:
            for share in (0.0, 0.3, 0.7, 1.0):
                joints = solve(each.pose(phase, share, first=False)).joints()
                assert all(map(isfinite, chain(*joints)))
                assert all(abs(number) < WIDEST for number in chain(*joints))
        scene_shapes(solve(each.picture), each.props, each.camera, Hair.BUN)
        assert room_of(each).right > room_of(each).left


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
