import pytest
from figure_bodies import SHARED, bend_of, near, poses
from hypothesis import given

from easeful.figure.pose import SIDES, Arm, At, Hand, Leg, On, Pose, Side
from easeful.figure.skeleton import HIP, LUMBAR, THORACIC, UPPER, solve
from easeful.figure.two_bones import FOREARM, SHIN, THIGH, UPPER_ARM
from easeful.figure.vectors import NO_TURN, distance, dot, length

BESIDE = Arm(At((0.0, 0.9, 0.3)))


def standing(arm: Arm = BESIDE) -> Pose:
    leg = Leg(At((0.0, 0.075, 0.1)))
    return Pose((0.0, 0.88, 0.0), (NO_TURN,) * 6, (arm, arm), (leg, leg))


@given(poses)
def test_bones_keep_their_length_whatever_is_asked(pose: Pose) -> None:
    body = solve(pose)
    for limb in body.arms:
        assert distance(limb.root, limb.middle) == pytest.approx(UPPER_ARM, abs=1e-6)
        assert distance(limb.middle, limb.tip) == pytest.approx(FOREARM, abs=1e-6)
    for limb in body.legs:
        assert distance(limb.root, limb.middle) == pytest.approx(THIGH, abs=1e-6)
        assert distance(limb.middle, limb.tip) == pytest.approx(SHIN, abs=1e-6)
        assert distance(limb.root, body.pelvis) == pytest.approx(HIP, abs=1e-6)
    assert distance(body.spine[1], body.spine[2]) == pytest.approx(THORACIC, abs=1e-6)
    assert distance(body.spine[2], body.spine[3]) == pytest.approx(UPPER, abs=1e-6)
    assert distance(body.spine[0], body.spine[1]) <= LUMBAR + 0.02 + 1e-6


@given(poses)
def test_no_elbow_or_knee_closes_further_than_flesh_allows(pose: Pose) -> None:
    body = solve(pose)
    assert all(bend_of(arm) <= 150 for arm in body.arms)
    assert all(bend_of(leg) <= 160 for leg in body.legs)


@given(poses)
def test_hands_and_feet_have_three_directions_that_stand_on_each_other(pose: Pose) -> None:
    body = solve(pose)
    for limb in (*body.arms, *body.legs):
        forward, up, right = limb.end
        assert [length(way) for way in limb.end] == pytest.approx([1, 1, 1], abs=1e-6)
        assert [dot(forward, up), dot(up, right), dot(right, forward)] == pytest.approx(
            [0, 0, 0], abs=1e-6
        )


def test_a_hand_is_where_it_is_wanted() -> None:
    body = solve(standing(Arm(At((0.25, 1.1, 0.2)))))
    assert near(body.arms[0].tip, (0.25, 1.1, 0.2))


def test_what_is_out_of_reach_is_reached_for() -> None:
    arm = solve(standing(Arm(At((3.0, 1.28, 0.15))))).arms[0]
    assert distance(arm.root, arm.tip) == pytest.approx(UPPER_ARM + FOREARM, abs=0.001)
    assert arm.tip[0] > arm.root[0] + 0.5


def test_an_elbow_points_where_it_is_told() -> None:
    behind = solve(standing(Arm(At((0.3, 1.1, 0.15)), (-1.0, 0.0, 0.0)))).arms[0]
    outward = solve(standing(Arm(At((0.3, 1.1, 0.15)), (0.0, 0.0, 1.0)))).arms
    assert behind.middle[0] < outward[0].middle[0] - 0.1
    assert outward[0].middle[2] > 0.3


def test_a_hand_on_a_knee_goes_with_the_knee() -> None:
    arm = Arm(On("knee", Side.RIGHT, (0.05, 0.0, 0.0)))
    low = solve(standing(arm))
    high = solve(
        Pose(
            (0.0, 0.88, 0.0),
            (NO_TURN,) * 6,
            (arm, Arm(At((0.0, 0.9, -0.3)))),
            (Leg(At((0.3, 0.6, 0.1))), Leg(At((0.0, 0.075, -0.1)))),
        )
    )
    assert high.arms[0].tip[1] > low.arms[0].tip[1] + 0.2
    assert distance(high.arms[0].tip, high.legs[0].middle) == pytest.approx(0.05, abs=1e-6)


def test_a_flat_hand_and_a_flat_foot_are_level() -> None:
    body = solve(SHARED["hands-and-knees"])
    assert all(-0.3 < arm.end.forward[1] < 0 for arm in body.arms)
    assert all(arm.end.up[1] > 0.9 for arm in body.arms)
    assert all(abs(leg.end.forward[1]) < 0.05 for leg in solve(SHARED["chair"]).legs)


def test_a_flat_hand_is_open() -> None:
    arm = Arm(At((0.2, 0.9, 0.3)), hand=Hand(flat=1.0))
    assert solve(standing(arm)).arms[0].curl == 0


def test_a_leg_that_rests_on_the_other_comes_after_it() -> None:
    over = Leg(On("thigh", Side.LEFT, (0.08, 0.0, 0.0)))
    flat = Leg(At((0.4, 0.075, -0.1)))
    arm = Arm(At((0.0, 0.5, 0.3)))
    pose = Pose((0.0, 0.5, 0.0), (NO_TURN,) * 6, (arm, arm), (over, flat))
    body = solve(pose)
    assert distance(body.legs[0].tip, body.legs[1].middle) < 0.4


@pytest.mark.parametrize("name", SHARED)
def test_in_every_shared_pose_hands_and_feet_are_where_they_should_be(name: str) -> None:
    pose = SHARED[name]
    body = solve(pose)
    for n, _side in enumerate(SIDES):
        for limb, place in ((body.arms[n], pose.arms[n].wrist), (body.legs[n], pose.legs[n].ankle)):
            if isinstance(place, At):
                assert distance(limb.tip, place.point) < 0.02
