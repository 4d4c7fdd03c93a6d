"""Two hands that open and curl: what holds however far they are open."""

from itertools import pairwise
from math import acos, degrees

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.figure.fingers import FINGERS, THUMB, finger_joints, palm_of
from easeful.figure.hands import VIEW, hands_room, hands_shapes
from easeful.figure.pose import SIDES, Side
from easeful.figure.shape import Shape
from easeful.figure.vectors import Vector, cross, distance, dot, minus, unit

share = st.floats(0, 1)
ALL = (*FINGERS, THUMB)
NAMES = ("index", "middle", "ring", "little", "thumb")


def bones(row: tuple[Vector, ...]) -> list[Vector]:
    """Return the direction of every bone of a finger."""
    return [unit(minus(b, a)) for a, b in pairwise(row)]


def middle(shape: Shape) -> Vector:
    """Return about where a shape is."""
    xs, ys = zip(*(point for loop in shape.loops for point in loop), strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, 0.0


def tip_in_picture(side: Side, finger: str, *, open_: float) -> tuple[float, float]:
    """Return where the tip of a finger is seen: to the right, and up."""
    tip = finger_joints(side, open_, 1.0)[NAMES.index(finger)][-1]
    return VIEW.see(tip)[:2]


@given(st.sampled_from(SIDES), share, share)
def test_the_bones_of_a_finger_keep_their_length(side: Side, open_: float, spread: float) -> None:
    for row, finger in zip(finger_joints(side, open_, spread), ALL, strict=True):
        lengths = [distance(a, b) for a, b in pairwise(row)]
        assert lengths == pytest.approx(finger.bones, abs=1e-6)


@given(st.sampled_from(SIDES), share, share)
def test_fingers_bend_towards_the_palm_and_never_past_a_right_angle(
    side: Side, open_: float, spread: float
) -> None:
    hand = palm_of(side)
    for row in finger_joints(side, open_, spread)[:4]:
        flat = unit(cross(cross(hand.up, bones(row)[0]), hand.up))
        ways = [flat, *bones(row)]
        axis = cross(flat, hand.up)
        for a, b in pairwise(ways):
            assert degrees(acos(min(1.0, dot(a, b)))) <= 90
            assert dot(cross(a, b), axis) >= -1e-9


@given(share, share)
def test_the_thumb_bends_towards_the_other_fingers(open_: float, spread: float) -> None:
    thumb = bones(finger_joints(Side.RIGHT, open_, spread)[-1])
    for a, b in pairwise(thumb):
        assert dot(b, palm_of(Side.RIGHT).right) < dot(a, palm_of(Side.RIGHT).right)
        assert degrees(acos(min(1.0, dot(a, b)))) <= 90


@given(share, share)
def test_the_left_hand_is_the_mirror_image_of_the_right(open_: float, spread: float) -> None:
    right, left = (finger_joints(side, open_, spread) for side in SIDES)
    for one, other in zip(right, left, strict=True):
        assert [(x, y, -z) for x, y, z in one] == [pytest.approx(point) for point in other]


def test_the_fingers_of_an_open_hand_stand_in_a_row_with_the_thumb_outside() -> None:
    row = ("little", "ring", "middle", "index", "thumb")
    right = [tip_in_picture(Side.RIGHT, finger, open_=1)[0] for finger in row]
    left = [tip_in_picture(Side.LEFT, finger, open_=1)[0] for finger in row]
    assert right[0] > 0
    assert right == sorted(right)
    assert left == sorted(left, reverse=True)


def test_opening_carries_fingertips_away_from_the_wrist_and_the_thumb_away_from_them() -> None:
    shut, wide = (
        [tip_in_picture(Side.RIGHT, finger, open_=k) for finger in NAMES] for k in (0.0, 1.0)
    )
    assert all(b[1] - a[1] > 0.05 for a, b in zip(shut[:4], wide[:4], strict=True))
    assert wide[4][0] - shut[4][0] > 0.04


def test_spreading_widens_the_fan_and_an_unspread_hand_keeps_its_fingers_apart() -> None:
    def gaps(spread: float) -> list[float]:
        tips = [row[-1] for row in finger_joints(Side.RIGHT, 1.0, spread)[:4]]
        return [distance(a, b) for a, b in pairwise(tips)]

    assert all(0.016 < shut < wide for shut, wide in zip(gaps(0), gaps(1), strict=True))


@given(st.floats(0, 0.99), share)
def test_a_hundredth_of_the_way_moves_no_joint_more_than_two_millimetres(
    open_: float, spread: float
) -> None:
    before = finger_joints(Side.RIGHT, open_, spread)
    later = finger_joints(Side.RIGHT, open_ + 0.01, spread)
    for one, other in zip(before, later, strict=True):
        assert max(map(distance, one, other)) < 0.002


@given(st.floats(0, 0.99), share)
def test_nothing_comes_goes_or_jumps_before_something_else(open_: float, spread: float) -> None:
    before, later = (hands_shapes(k, spread, VIEW) for k in (open_, open_ + 0.01))
    assert [shape.tint for shape in before] == [shape.tint for shape in later]
    for one, other in zip(before, later, strict=True):
        assert distance(middle(one), middle(other)) < 0.006
    assert [shape.depth for shape in before] == sorted(shape.depth for shape in before)


@given(share, share)
def test_hands_lie_on_the_pillow_and_in_the_picture(open_: float, spread: float) -> None:
    room = hands_room()
    for side in SIDES:
        for row in finger_joints(side, open_, spread):
            for joint in row:
                x, y, _near = VIEW.see(joint)
                assert room.left + 0.02 < x < room.right - 0.02
                assert room.bottom + 0.02 < y < room.top - 0.01
                assert joint[1] > 0.015
