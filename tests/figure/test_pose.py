from dataclasses import replace

import pytest
from figure_bodies import SHARED, near, points, poses, turns
from hypothesis import given
from hypothesis import strategies as st

from easeful.figure.mirror import mirrored
from easeful.figure.pose import Arm, At, Pose, direction, pose_between
from easeful.figure.skeleton import Skeleton, solve
from easeful.figure.vectors import Turn, Vector, between, distance, frame_of, length

SWAPPED = (0, 1, 2, 3, 4, 5, 9, 10, 11, 6, 7, 8, 15, 16, 17, 12, 13, 14, 19, 18, 21, 20)
"""The joints of the other side, in the order of ``Skeleton.joints``."""


def flipped(body: Skeleton, axis: int) -> list[Vector]:
    joints = body.joints()
    signs = (-1, 1, 1) if axis == 0 else (1, 1, -1)
    return [
        (joints[n][0] * signs[0], joints[n][1] * signs[1], joints[n][2] * signs[2]) for n in SWAPPED
    ]


@pytest.mark.parametrize("axis", [0, 2])
@pytest.mark.parametrize("name", SHARED)
def test_a_mirrored_body_is_the_mirror_image(name: str, axis: int) -> None:
    pose = SHARED[name]
    image = solve(mirrored(pose, axis)).joints()
    assert all(near(a, b, 1e-6) for a, b in zip(image, flipped(solve(pose), axis), strict=True))


@given(poses, st.sampled_from([0, 2]))
def test_mirrored_twice_is_the_same_body(pose: Pose, axis: int) -> None:
    again = solve(mirrored(mirrored(pose, axis), axis)).joints()
    assert all(near(a, b, 1e-6) for a, b in zip(again, solve(pose).joints(), strict=True))


@given(poses, poses)
def test_a_blend_begins_and_ends_with_its_poses(a: Pose, b: Pose) -> None:
    assert pose_between(a, b, 0) is a
    assert pose_between(a, b, 1) is b


@given(poses, poses, st.floats(0, 1))
def test_a_blend_is_a_body(a: Pose, b: Pose, k: float) -> None:
    joints = solve(pose_between(a, b, k)).joints()
    assert all(-10 < part < 10 for joint in joints for part in joint)


@given(points, points, st.floats(0, 1))
def test_a_hand_goes_in_a_line_from_point_to_point(a: Vector, b: Vector, k: float) -> None:
    start, end = (
        Pose((0, 1, 0), p.trunk, (with_wrist(p, place), p.arms[1]), p.legs)
        for p, place in ((SHARED["standing"], a), (SHARED["standing"], b))
    )
    place = pose_between(start, end, k).arms[0].wrist
    assert isinstance(place, At)
    assert near(place.point, between(a, b, k), 1e-9)


def with_wrist(pose: Pose, point: Vector) -> Arm:
    return replace(pose.arms[0], wrist=At(point))


def test_what_is_planted_stays_while_the_back_moves() -> None:
    table = SHARED["hands-and-knees"]
    rounded = replace(table, trunk=tuple(direction(60 + 12 * n) for n in range(6)))
    spots = [solve(pose_between(table, rounded, n / 30)).arms[0].tip for n in range(31)]
    assert max(distance(spots[0], spot) for spot in spots) < 0.005


@given(turns)
def test_a_turn_keeps_lengths_and_right_angles(turn: Turn) -> None:
    frame = frame_of(turn)
    assert [length(way) for way in frame] == pytest.approx([1, 1, 1], abs=1e-9)


@pytest.mark.parametrize(
    ("angles", "forward", "up"),
    [
        ((0, 0, 0, 0), (1, 0, 0), (0, 1, 0)),
        ((90, 0, 0, 0), (0, -1, 0), (1, 0, 0)),
        ((-90, 0, 0, 0), (0, 1, 0), (-1, 0, 0)),
        ((0, 90, 0, 0), (1, 0, 0), (0, 0, 1)),
        ((0, 0, 90, 0), (0, 0, 1), (0, 1, 0)),
        ((0, 0, 0, 90), (0, 0, 1), (0, 1, 0)),
        ((-90, 0, 90, 0), (0, 0, 1), (-1, 0, 0)),
    ],
)
def test_directions_are_those_of_the_words(
    angles: tuple[float, ...], forward: Vector, up: Vector
) -> None:
    frame = frame_of(direction(*angles))
    assert near(frame.forward, forward, 1e-9)
    assert near(frame.up, up, 1e-9)
