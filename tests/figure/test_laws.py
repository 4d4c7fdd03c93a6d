"""Anatomy: what holds in every moment of every shipped movement, and on every way to the next."""

from dataclasses import replace
from math import cos, radians, sin

import pytest
from figure_bodies import SHARED
from figure_laws import (
    Planted,
    bones_break,
    breaches,
    enters,
    flesh_of,
    grounded,
    joints_break,
    sinks,
    solids_of,
)
from figure_walks import Played, Walk, broken_in, broken_on_the_way, changes, played_exercise
from shipped import EXERCISES, ROUTINES

from easeful.core.exercise import Pace
from easeful.core.plan import Repeats
from easeful.core.stance import Stance
from easeful.figure.limits import faults_in
from easeful.figure.pose import At, Pose, direction
from easeful.figure.prop import Prop, Thing
from easeful.figure.ranges import arm_faults, leg_faults
from easeful.figure.skeleton import Limb, Skeleton, solve
from easeful.figure.vectors import Vector, along

STANDING = SHARED["standing"]
BODY = solve(STANDING)
ROOM = {
    Thing.CHAIR: (0.0, -0.1, 0.0),
    Thing.BED: (0.0, 0.5, 0.0),
    Thing.WALL: (0.0, 0.0, 0.0),
    Thing.TABLE: (0.0, 0.3, 0.0),
}


@pytest.mark.parametrize("name", [path.stem for path in EXERCISES])
def test_an_exercise_is_what_a_body_can_do(name: str) -> None:
    found = broken_in(name)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", [path.stem for path in ROUTINES])
def test_a_body_can_go_from_each_step_to_the_next(name: str) -> None:
    found = [words for way in changes(name) for words in broken_on_the_way(*way)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", sorted(SHARED))
def test_shared_poses_keep_the_laws(name: str) -> None:
    pose = SHARED[name]
    found = list(breaches(pose, solve(pose), ()))
    assert not found, "\n".join(found)


def test_both_sides_are_walked() -> None:
    played = played_exercise("knee-to-chest", Pace(4, 4, 3), 8)
    (step,) = played.timeline.plan
    assert isinstance(step.body, Repeats)
    sides = {span.side for span in played.timeline.spans if span.repeat}
    assert len(sides) == len(step.body.sides) == 2


# Each law can fail: a body in which it is broken, and only there.


def with_leg(body: Skeleton, leg: Limb) -> Skeleton:
    return replace(body, legs=(leg, body.legs[1]))


def moved(way: Vector) -> Pose:
    """Return the standing pose somewhere else, hands and feet too."""
    x, y, z = way

    def put(place: object) -> At:
        assert isinstance(place, At)
        return At((place.point[0] + x, place.point[1] + y, place.point[2] + z))

    legs, arms, pelvis = STANDING.legs, STANDING.arms, STANDING.pelvis
    return replace(
        STANDING,
        pelvis=(pelvis[0] + x, pelvis[1] + y, pelvis[2] + z),
        arms=(
            replace(arms[0], wrist=put(arms[0].wrist)),
            replace(arms[1], wrist=put(arms[1].wrist)),
        ),
        legs=(
            replace(legs[0], ankle=put(legs[0].ankle)),
            replace(legs[1], ankle=put(legs[1].ankle)),
        ),
    )


def test_a_bone_that_is_two_millimetres_too_long_is_seen() -> None:
    leg = BODY.legs[0]
    longer = replace(leg, middle=along(leg.middle, (0.0, -1.0, 0.0), 0.002))
    assert list(bones_break(BODY)) == []
    assert "the thigh is 422 mm long, not 420" in list(bones_break(with_leg(BODY, longer)))


def knee_bent(angle: float) -> Skeleton:
    """Return a body whose right knee is bent; below 0 it bends forward, as no knee does."""
    leg = BODY.legs[0]
    x, y, z = leg.root
    shin = (-sin(radians(angle)) * 0.41, -cos(radians(angle)) * 0.41)
    knee = (x, y - 0.42, z)
    return with_leg(BODY, replace(leg, middle=knee, tip=(x + shin[0], knee[1] + shin[1], z)))


def test_a_knee_bends_by_a_hundred_and_sixty_degrees_at_most() -> None:
    assert not any("bent by" in words for words in joints_break(knee_bent(159)))
    assert "the right knee is bent by 161 degrees" in list(joints_break(knee_bent(161)))


def test_a_knee_bends_one_way_only() -> None:
    assert not any("wrong way" in fault.words for fault in leg_faults(knee_bent(60), 0))
    assert any(
        "knee is bent the wrong way" in fault.words for fault in leg_faults(knee_bent(-60), 0)
    )


def arm_bent(angle: float) -> Skeleton:
    """Return a body whose right elbow is bent; below 0 the forearm goes back, as none does."""
    arm = BODY.arms[0]
    x, y, z = arm.root
    elbow = (x, y - 0.28, z)
    wrist = (x + sin(radians(angle)) * 0.25, elbow[1] - cos(radians(angle)) * 0.25, z)
    return replace(BODY, arms=(replace(arm, middle=elbow, tip=wrist), BODY.arms[1]))


def test_an_elbow_bends_by_a_hundred_and_fifty_degrees_at_most() -> None:
    assert not any("elbow" in words for words in joints_break(arm_bent(149)))
    assert "the right elbow is bent by 151 degrees" in list(joints_break(arm_bent(151)))


def test_an_elbow_bends_one_way_only() -> None:
    assert not any("wrong way" in fault.words for fault in arm_faults(arm_bent(70), 0))
    assert any(
        "elbow is bent the wrong way" in fault.words for fault in arm_faults(arm_bent(-70), 0)
    )


def test_an_ankle_has_its_range() -> None:
    leg = BODY.legs[0]
    end = leg.end
    up = replace(leg, end=end._replace(forward=end.up, up=(-1.0, 0.0, 0.0)))
    assert any("foot is" in fault.words for fault in leg_faults(with_leg(BODY, up), 0))


def test_what_goes_through_the_floor_is_seen_with_its_flesh() -> None:
    assert list(sinks(flesh_of(BODY), 0.0)) == []
    lower = solve(moved((0.0, -0.045, 0.0)))
    assert any(
        "foot" in words and "under the floor" in words for words in sinks(flesh_of(lower), 0)
    )


@pytest.mark.parametrize("thing", ROOM)
def test_what_goes_into_a_thing_is_seen(thing: Thing) -> None:
    here = solids_of((Prop(thing, ROOM[thing]),), BODY)
    there = solids_of((Prop(thing, (3.0, 0.0, 0.0)),), BODY)
    assert any("inside" in words for words in enters(flesh_of(BODY), here))
    assert list(enters(flesh_of(BODY), there)) == []


def test_a_back_that_bends_too_far_is_seen() -> None:
    bends = (0, 0, 80, 80, 80, 80)
    pose = replace(STANDING, trunk=tuple(direction(bend) for bend in bends))
    assert any("is bent forward by" in fault.words for fault in faults_in(pose))


def test_a_planted_foot_that_slides_is_seen() -> None:
    before: dict[str, Planted] = grounded(STANDING, BODY, {})[0]
    higher = replace(STANDING, pelvis=(0.0, STANDING.pelvis[1] + 0.02, 0.0))
    assert grounded(STANDING, BODY, before)[1] == []
    assert any("foot slides" in words for words in grounded(higher, solve(higher), before)[1])


def test_a_foot_that_is_put_elsewhere_is_no_slide() -> None:
    before = grounded(STANDING, BODY, {})[0]
    stepped = moved((0.1, 0.0, 0.0))
    assert not any("foot" in words for words in grounded(stepped, solve(stepped), before)[1])


class Away(Played):
    """Stands still, but is somewhere else from a moment on, and all at once."""

    def __init__(self, far: float, seconds: float) -> None:
        super().__init__("away", played_exercise("pelvic-tilt", Pace(3, 3, 0), 2).timeline.plan)
        self.far, self.seconds = far, seconds

    def stance(self, step: int, at: float) -> Stance:
        begin = self.timeline.extents[0].begin
        share = min(1.0, max(0.0, (at - begin) / self.seconds)) if self.seconds else at >= begin
        pose = moved((self.far * share, 0.0, 0.0))
        return replace(super().stance(step, at), pose=pose)


@pytest.mark.parametrize(
    ("far", "seconds", "is_seen"),
    [(2.3, 2, False), (2.5, 2, True), (0.01, 0, False), (0.03, 0, True)],
)
def test_a_joint_that_is_too_fast_is_seen(far: float, seconds: float, *, is_seen: bool) -> None:
    away = Away(far, seconds)
    found = Walk(away, 0).through(away.borders(0))
    assert any("jumps" in words for words in found.values()) is is_seen
