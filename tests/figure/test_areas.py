import pytest
from figure_bodies import SHARED

from easeful.figure.areas import AREAS, area_at, is_of_limb, lines_of
from easeful.figure.camera import Camera
from easeful.figure.glow import glow_shapes, pad_shapes
from easeful.figure.shape import Tint
from easeful.figure.skeleton import solve
from easeful.figure.vectors import between, distance

BODY = solve(SHARED["standing"])
FRONT, BEHIND = Camera(-90, 4), Camera(90, 4)
HEAT_AREAS = tuple(
    area
    for part in ("shoulder", "hip", "thigh", "knee", "foot", "hand", "elbow")
    for area in (f"{part}-left", f"{part}-right")
)


@pytest.mark.parametrize("area", sorted(AREAS))
def test_every_area_is_somewhere(area: str) -> None:
    lines = lines_of(BODY, area)
    assert lines
    for a, b, radius in lines:
        assert distance(a, b) < 0.6
        assert 0.02 < radius < 0.2


def test_an_area_of_two_is_on_its_side() -> None:
    assert lines_of(BODY, "right-knee")[0][0][2] > 0
    assert lines_of(BODY, "knee-left")[0][0][2] < 0
    assert len(lines_of(BODY, "knees" if "knees" in AREAS else "knee")) == 2


def test_a_name_that_is_none_is_nowhere() -> None:
    assert lines_of(BODY, "tail") == ()


@pytest.mark.parametrize("area", [*HEAT_AREAS, "neck", "belly"])
def test_pointing_at_the_middle_of_an_area_names_it(area: str) -> None:
    a, b, _radius = lines_of(BODY, area)[0]
    x, y, _near = FRONT.see(between(a, b, 0.5))
    assert area_at(BODY, FRONT, x, y, [*HEAT_AREAS, "neck", "belly", "low-back"]) == area


def test_what_faces_the_viewer_wins() -> None:
    a, b, _radius = lines_of(BODY, "low-back")[0]
    middle = between(a, b, 0.5)
    for camera, area in ((FRONT, "belly"), (BEHIND, "low-back")):
        x, y, _near = camera.see(middle)
        assert area_at(BODY, camera, x, y, ["belly", "low-back"]) == area


def test_pointing_beside_the_body_names_nothing() -> None:
    assert area_at(BODY, FRONT, 1.0, 1.0, HEAT_AREAS) == ""


def test_a_glow_is_as_strong_as_it_is_asked_to_be() -> None:
    weak, strong = (
        glow_shapes(BODY, FRONT, ["belly"], Tint.WARM, strength) for strength in (0.2, 1.0)
    )
    assert all(a.strength < b.strength for a, b in zip(weak, strong, strict=True))
    assert glow_shapes(BODY, FRONT, ["belly"], Tint.WARM, 0) == []


def test_a_pad_on_the_back_is_behind_the_body_seen_from_the_front() -> None:
    (front,) = pad_shapes(BODY, FRONT, "low-back", Tint.PAD)
    (behind,) = pad_shapes(BODY, BEHIND, "low-back", Tint.PAD)
    assert front.depth < 1 < behind.depth


def test_limbs_are_told_from_the_trunk() -> None:
    assert is_of_limb("right-knee")
    assert is_of_limb("calves")
    assert not is_of_limb("shoulder-left")
    assert not is_of_limb("belly")
