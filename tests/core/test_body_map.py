"""A body to point at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.body_map import (
    AREAS,
    BODY,
    ROOM,
    SEEN,
    Face,
    Spot,
    area_near,
    faces_of,
    middle_of,
)
from easeful.core.heat_choice import COMMON, OTHERS
from easeful.core.heat_words import AREAS as WORDS
from easeful.figure.vectors import distance

PLACES = [(area, face) for face in Face for area in SEEN[face]]


@pytest.mark.parametrize(("area", "face"), PLACES)
def test_the_middle_of_each_area_answers_its_name(area: str, face: Face) -> None:
    assert area_near(middle_of(area, face)) == area


@pytest.mark.parametrize(("area", "face"), PLACES)
def test_a_finger_that_trembles_finds_it_too(area: str, face: Face) -> None:
    spot = middle_of(area, face)
    for x, y in ((0.012, 0), (-0.012, 0), (0, 0.012), (0, -0.012)):
        assert area_near(Spot(face, spot.x + x, spot.y + y)) == area


def test_every_area_of_heat_is_there_and_no_other() -> None:
    single = {area for area in WORDS if f"{area}-left" not in WORDS}
    assert set(AREAS) == single
    assert {area.removesuffix("-left").removesuffix("-right") for area in AREAS} == {
        *COMMON,
        *OTHERS,
    }


def test_every_area_is_seen_from_somewhere() -> None:
    assert all(faces_of(area) for area in AREAS)
    assert faces_of("belly") == (Face.FRONT,)
    assert faces_of("low-back") == (Face.BACK,)
    assert faces_of("knee") == (Face.FRONT,)
    assert faces_of("moon") == ()


def test_her_right_is_on_the_left_of_the_picture_from_the_front() -> None:
    right = middle_of("knee-right", Face.FRONT)
    left = middle_of("knee-left", Face.FRONT)
    assert right.x < left.x
    assert middle_of("calf-right", Face.BACK).x > middle_of("calf-left", Face.BACK).x


def test_beside_the_body_there_is_nothing() -> None:
    assert area_near(Spot(Face.FRONT, 0.42, 1.6)) == ""
    assert area_near(Spot(Face.BACK, 0.0, 0.1)) == ""


def test_a_belly_is_no_low_back() -> None:
    assert area_near(middle_of("belly", Face.FRONT)) == "belly"
    low = middle_of("low-back", Face.BACK)
    assert area_near(Spot(Face.FRONT, low.x, low.y)) != "low-back"


@given(st.sampled_from(Face), st.floats(-1, 1), st.floats(-1, 2.5))
def test_what_is_answered_is_seen_from_there(face: Face, x: float, y: float) -> None:
    assert area_near(Spot(face, x, y)) in {"", *SEEN[face]}


def test_it_is_as_good_on_both_sides() -> None:
    right, left = BODY.arms
    assert distance(right.tip, (left.tip[0], left.tip[1], -left.tip[2])) < 1e-6


def test_the_whole_body_is_in_the_picture() -> None:
    for face in Face:
        for joint in BODY.joints():
            x, y, _near = face.camera.see(joint)
            assert ROOM.left < x < ROOM.right
            assert ROOM.bottom < y < ROOM.top
