"""What the file of shared poses says, and what is read from it."""

from pathlib import Path

import pytest
from shipped import PLACES

from easeful.core.body import Position
from easeful.figure.limits import faults_in
from easeful.figure.skeleton import solve
from easeful.library.pose_file import MOST_POSES, poses_at, read_poses

UP = "{hands: {at: [0, 0.8, 0.2]}, feet: {at: [0, 0.08, 0.1]}}"


def said(text: str) -> list[str]:
    """Return the problems without the name of the file."""
    found = read_poses("poses.yaml", text.encode())
    return [str(each).removeprefix("poses.yaml:") for each in found.problems]


def test_a_pose_may_start_from_one_above_it() -> None:
    text = f"format: 1\nposes:\n  up: {UP}\n  bowed: {{from: up, bend: 5}}\n"
    found = read_poses("poses.yaml", text.encode())

    assert found.problems == ()
    assert found.poses["bowed"].hands == found.poses["up"].hands
    assert found.poses["bowed"].bend == (5.0,) * 6


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ['1:1: "poses" is missing']),
        ("- up\n", ['1:1: "poses" is missing']),
        ("poses: up\n", ['1:1: "poses" is missing']),
        ("poses: {}\n", ['1:1: "poses" is missing']),
        ("format: 2\n", ['1:9: this file is written in format "2"; update Easeful to read it']),
        (f"poses:\n  up: {UP}\n  up: {UP}\n", ['3:3: "up" is given twice, first on line 2']),
        (
            f"poses:\n  one: {{from: two}}\n  two: {UP}\n",
            ['2:15: "two" comes only here or further down; start from a pose above'],
        ),
    ],
)
def test_mistakes_are_told_with_their_places(text: str, problems: list[str]) -> None:
    assert said(text) == problems


def test_a_pose_of_no_body_is_told_of_where_it_stands() -> None:
    text = f"poses:\n  up: {UP}\n  far: {{from: up, pelvis: [0, 1.2]}}\n  on: {{from: far}}\n"

    assert [each.partition(" that far")[0] for each in said(text)] == [
        "3:27: the right foot cannot reach",
        "3:27: the right hand cannot reach",
    ]


def test_there_may_not_be_very_many_poses() -> None:
    text = "poses:\n" + "".join(f"  p{n}: {UP}\n" for n in range(MOST_POSES + 9))

    assert said(text) == [f"{MOST_POSES + 2}:3: there are more than 200 poses; write fewer"]


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    found = poses_at(tmp_path / "poses.yaml")

    assert not found.poses
    assert [each.words for each in found.problems] == ["this file is not there any more"]


def test_the_shipped_poses_are_those_of_bodies() -> None:
    path = PLACES.shelf.poses
    found = read_poses(path.name, path.read_bytes())

    assert found.problems == ()
    assert all(faults_in(each.pose(), -1.0) == [] for each in found.poses.values())


def test_each_position_has_a_shipped_pose() -> None:
    poses = poses_at(PLACES.shelf.poses).poses

    assert {position.value for position in Position} <= set(poses)


def test_reading_without_a_look_finds_the_same_poses() -> None:
    data = PLACES.shelf.poses.read_bytes()
    looked, read = read_poses("p.yaml", data), read_poses("p.yaml", data, look=False)

    assert looked.poses == read.poses
    assert solve(read.poses["chair"].pose()) == solve(looked.poses["chair"].pose())
