"""A picture of a body, as a text for the cache and back."""

import json

import pytest
import shipped
from figure_bodies import poses
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.still import Still, read, still_of, written
from easeful.figure.camera import Camera
from easeful.figure.motion import Motion
from easeful.figure.pose import Between, Pose
from easeful.figure.prop import Prop, Thing
from easeful.figure.shape import Tint
from easeful.figure.skeleton import solve
from easeful.figure.vectors import distance

NEARLY = 0.001
MOTIONS = {
    each.id: each.motion
    for each in shipped.catalogue().exercises.values()
    if each.motion is not None
}


def read_back(still: Still) -> Still:
    found = read(written(still))
    assert found is not None
    return found


def farthest(a: Pose, b: Pose) -> float:
    joints = zip(solve(a).joints(), solve(b).joints(), strict=True)
    return max(distance(p, q) for p, q in joints)


@pytest.mark.parametrize("exercise", MOTIONS)
def test_every_shipped_movement_has_its_picture_in_the_cache(exercise: str) -> None:
    still = still_of(MOTIONS[exercise])
    found = read_back(still)
    assert farthest(found.motion.picture, MOTIONS[exercise].picture) < NEARLY
    assert found.motion.camera == still.motion.camera
    assert [prop.thing for prop in found.motion.props] == [p.thing for p in still.motion.props]
    assert (found.motion.hands, found.motion.upper) == (still.motion.hands, still.motion.upper)


@given(poses)
def test_any_pose_is_read_as_it_was_written(pose: Pose) -> None:
    assert farthest(read_back(Still(Motion(pose))).motion.picture, pose) < NEARLY


def test_a_pose_on_the_way_to_another_is_read_too() -> None:
    pose = shipped.catalogue().exercises["cat-cow"].motion
    assert pose is not None
    start, end = pose.start, pose.held
    leg = start.legs[0]
    place = Between(leg.ankle, end.legs[0].ankle, 0.25, 0.1)
    half = Pose(start.pelvis, start.trunk, start.arms, (type(leg)(place), start.legs[1]))
    assert farthest(read_back(Still(Motion(half))).motion.picture, half) < NEARLY


def test_all_that_is_around_the_body_is_kept() -> None:
    pose = MOTIONS["cat-cow"].start
    strap = Prop(Thing.STRAP, ends=("right-hand", "left-foot"), turn=30.0, size=(0.1, 0.0, 0.2))
    motion = Motion(pose, camera=Camera(12.5, 3.0), props=(strap,))
    found = read_back(Still(motion, "knee-left", Tint.PACK, breathes=True, glow=("neck",)))
    assert found.motion.props == (strap,)
    assert found.motion.camera == Camera(12.5, 3.0)
    assert (found.area, found.pad, found.breathes) == ("knee-left", Tint.PACK, True)
    assert found.glow == ("neck",)


@given(st.text() | st.recursive(st.none() | st.floats() | st.text(), st.lists).map(str))
def test_what_is_no_picture_is_none(text: str) -> None:
    assert read(text) is None


DAMAGES = {
    "no place": (lambda rows: rows[0][2][0].__setitem__(0, [])),
    "no such part": (lambda rows: rows[0][2][0].__setitem__(0, ["tail", "right", [0, 0, 0]])),
    "a word for an angle": (lambda rows: rows[0][3][0].__setitem__(2, [1, "up", 0])),
    "no such thing": (lambda rows: rows[2][0].__setitem__(0, "sofa")),
    "a camera too many": (lambda rows: rows[1].append(3)),
    "no trunk": (lambda rows: rows[0].__setitem__(1, [])),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_cannot_be_drawn_is_none(damage: str) -> None:
    rows = json.loads(written(still_of(MOTIONS["cat-cow"])))
    DAMAGES[damage](rows)
    assert read(json.dumps(rows)) is None


@given(st.data())
def test_a_damaged_text_is_a_picture_or_none(data: st.DataObject) -> None:
    text = written(still_of(MOTIONS["hamstring-strap"]))
    at = data.draw(st.integers(0, len(text) - 1))
    found = read(text[:at] + data.draw(st.text(max_size=3)) + text[at + 1 :])
    assert found is None or isinstance(found, Still)


def test_it_is_small() -> None:
    assert max(len(written(still_of(motion))) for motion in MOTIONS.values()) < 1000
