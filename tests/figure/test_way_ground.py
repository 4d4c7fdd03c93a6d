from dataclasses import replace
from itertools import pairwise

import pytest
from figure_bodies import SHARED

from easeful.figure.pose import At, pose_between
from easeful.figure.skeleton import solve
from easeful.figure.way_ground import KNEE, grounded, low_between

KNEELING = SHARED["kneeling"]
LOW = (KNEE, 0.012)


def test_a_pose_on_the_ground_is_left_as_it_is() -> None:
    pose = SHARED["hands-and-knees"]
    assert grounded(pose, low_between(solve(pose), solve(pose))) is pose


def test_knees_that_sink_are_lifted_onto_the_ground() -> None:
    x, y, z = KNEELING.pelvis
    sunk = replace(KNEELING, pelvis=(x, y - 0.05, z))
    assert min(leg.middle[1] for leg in solve(sunk).legs) < KNEE - 0.02
    lifted = solve(grounded(sunk, LOW))
    assert min(leg.middle[1] for leg in lifted.legs) == pytest.approx(KNEE, abs=0.004)


def test_a_hand_under_the_ground_is_lifted_and_the_other_stays() -> None:
    pose = SHARED["hands-and-knees"]
    right, left = pose.arms
    under = replace(pose, arms=(replace(right, wrist=At((0.06, -0.05, 0.17))), left))
    arms = solve(grounded(under, LOW)).arms
    assert arms[0].tip[1] > 0.0
    assert arms[1].tip == solve(pose).arms[1].tip


def test_what_hangs_over_the_edge_of_a_bed_is_not_lifted() -> None:
    x, y, z = KNEELING.pelvis
    hanging = replace(KNEELING, pelvis=(x, y - 0.5, z))
    assert grounded(hanging, LOW).pelvis == hanging.pelvis


def test_between_two_poses_nothing_need_be_higher_than_in_both() -> None:
    front, table = solve(SHARED["front"]), solve(SHARED["hands-and-knees"])
    knees, _hands = low_between(front, table)
    assert knees == min(leg.middle[1] for leg in front.legs)


def test_lifting_sets_in_without_a_jump() -> None:
    start, end = KNEELING, SHARED["front"]
    low = low_between(solve(start), solve(end))
    heights = [grounded(pose_between(start, end, n / 200), low).pelvis[1] for n in range(201)]
    steps = [abs(b - a) for a, b in pairwise(heights)]
    assert max(steps) < 0.01
