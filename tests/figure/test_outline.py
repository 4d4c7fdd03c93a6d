from itertools import pairwise
from math import hypot, pi

import pytest
from figure_bodies import points, turns
from hypothesis import given
from hypothesis import strategies as st

from easeful.figure.camera import Camera
from easeful.figure.cap import visible_cap
from easeful.figure.outline import Cut, Loop, Seen, capsule, curve, oval, ribbon, round_skin
from easeful.figure.vectors import NO_TURN, Turn, Vector, frame_of

STRAIGHT = Camera(0, 0)
BALL = Cut((0, 0, 0), (1, 1, 1), frame_of(NO_TURN))
cameras = st.builds(Camera, st.floats(-180, 180), st.floats(-80, 80))


def area(loop: Loop) -> float:
    pairs = zip(loop, (*loop[1:], *loop[:1]), strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2


@given(cameras, turns)
def test_a_ball_looks_the_same_from_everywhere(camera: Camera, turn: Turn) -> None:
    seen = Seen(Cut((0, 0, 0), (0.3, 0.3, 0.3), frame_of(turn)), camera)
    assert all(hypot(x, y) == pytest.approx(0.3) for x, y in oval(seen))


def test_an_ellipsoid_shows_its_sides() -> None:
    seen = Seen(Cut((0, 0, 0), (0.3, 0.2, 0.1), frame_of(NO_TURN)), STRAIGHT)
    assert seen.reach(1, 0) == pytest.approx(0.3)
    assert seen.reach(0, 1) == pytest.approx(0.2)
    assert Seen(Cut((0, 0, 0), (0.3, 0.2, 0.1), frame_of(NO_TURN)), Camera(90, 0)).reach(
        1, 0
    ) == pytest.approx(0.1)


def cuts(*places: float) -> list[Seen]:
    frame = frame_of(NO_TURN)
    return [Seen(Cut((x, 0, 0), (0.1, 0.1, 0.1), frame), STRAIGHT) for x in places]


def test_a_ribbon_has_round_ends() -> None:
    (loop,) = ribbon(cuts(0, 0.5, 1)).whole
    assert min(x for x, _y in loop) == pytest.approx(-0.1)
    assert max(x for x, _y in loop) == pytest.approx(1.1)
    assert max(y for _x, y in loop) == pytest.approx(0.1)


def test_a_ribbon_may_end_straight() -> None:
    (loop,) = ribbon(cuts(0, 0.5, 1), (0.0, 0.0)).whole
    assert min(x for x, _y in loop) == pytest.approx(0)


def test_all_outlines_run_the_same_way_so_that_they_fill_as_one() -> None:
    for loop in (
        *ribbon(cuts(0, 1)).whole,
        *ribbon(cuts(1, 0)).whole,
        *ribbon(cuts(0, 0.01)).whole,
    ):
        assert area(loop) > 0
    assert area(capsule((0, 0), (1, 0.2), 0.1, 0.3)) > 0


@given(points, cameras)
def test_the_lit_part_lies_inside_the_whole(place: Vector, camera: Camera) -> None:
    skin = round_skin(Seen(Cut(place, (0.3, 0.2, 0.25), frame_of(NO_TURN)), camera))
    whole, lit = skin.whole[0], skin.lit[0]
    assert 0 < area(lit) < area(whole)
    x, y, _near = camera.see(place)
    assert max(hypot(a - x, b - y) for a, b in lit) <= 0.32


def test_a_ribbon_seen_end_on_is_as_round_as_its_cuts() -> None:
    end_on = [
        Seen(Cut((0, 0, z), (0.1, 0.1, 0.1), frame_of(NO_TURN)), STRAIGHT) for z in (0, 0.5, 1)
    ]
    loops = ribbon(end_on).whole
    assert max(x for loop in loops for x, _y in loop) == pytest.approx(0.1)
    assert min(y for loop in loops for _x, y in loop) == pytest.approx(-0.1, abs=0.01)


def test_a_curve_goes_through_its_points_and_comes_back() -> None:
    square = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    assert tuple((x, y) for *_handles, x, y in curve(square)) == square


def cap_area(share: float, camera: Camera) -> float:
    return abs(area(visible_cap(BALL, (1.0, 0.0, 0.0), share, camera)))


@pytest.mark.parametrize("share", [-0.4, 0.0, 0.3])
def test_hair_never_jumps_however_the_head_turns(share: float) -> None:
    areas = [cap_area(share, Camera(yaw, 11)) for yaw in range(-180, 181)]
    steps = [abs(b - a) for a, b in pairwise(areas)]
    assert max(steps) < 0.06
    assert max(areas) > 2


def test_of_a_cap_that_looks_at_the_viewer_all_is_seen_and_of_one_behind_nothing() -> None:
    front, back = Camera(-90, 0), Camera(90, 0)
    assert cap_area(0.5, front) == pytest.approx(pi * 0.75, rel=0.02)
    assert visible_cap(BALL, (1.0, 0.0, 0.0), 0.5, back) == ()


def test_a_cap_and_the_rest_make_the_whole_ball() -> None:
    for yaw in range(-170, 181, 10):
        camera = Camera(yaw, 20)
        cap = cap_area(0.25, camera)
        rest = abs(area(visible_cap(BALL, (-1.0, 0.0, 0.0), -0.25, camera)))
        assert cap + rest == pytest.approx(pi, rel=0.03)
