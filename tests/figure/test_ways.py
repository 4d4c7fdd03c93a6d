"""The ways from one position to another: where they lead through, and what no body does on them."""

import re
from dataclasses import replace
from functools import cache
from itertools import permutations

import pytest
from shipped import PLACES, poses

from easeful.core.body import Position
from easeful.figure.limits import JOINT_NAMES, STEP, faults_in
from easeful.figure.mirror import mirrored
from easeful.figure.pose import At, Hand, Pose
from easeful.figure.skeleton import Skeleton, solve
from easeful.figure.two_bones import FOREARM, SHIN, THIGH, UPPER_ARM
from easeful.figure.vectors import distance
from easeful.figure.way_spot import Node, Spot, spot_of
from easeful.figure.ways import Way, WayBook, way_between
from easeful.library.way_file import ways_at

FRAMES = 60
STANCES = tuple(position.value for position in Position)
PAIRS = tuple(permutations(STANCES, 2))
FEW = tuple((a, STANCES[(n + by) % len(STANCES)]) for n, a in enumerate(STANCES) for by in (3, 7))
"""Each stance twice as a start and twice as an end; together they go along every passage."""

BED_FLOOR = -0.5
LONGEST = 30.0
BARELY = ": 2 cm are missing"
"""A hand that lies on a thigh may be a few millimetres behind it while the leg steps."""

NUMBER = re.compile(r"[0-9.]+")


@cache
def book() -> WayBook:
    read = ways_at(PLACES.assets / "ways.yaml", poses())
    assert not read.problems
    return read.book


def usual(stance: str) -> Pose:
    return book().poses[stance]


@cache
def way(a: str, b: str) -> Way:
    return way_between(usual(a), usual(b), a, b, book())


def through(a: str, b: str) -> list[str]:
    """Return the stances on the way."""
    return [leg.node.stance for leg in book().legs_between(Node(a), Node(b))]


def looks(each: Way, every: int) -> list[tuple[Pose, Pose]]:
    """Return two frames that follow each other, ``every`` so many frames."""
    count = round(each.seconds * FRAMES)
    return [(each.pose(n / count), each.pose((n + 1) / count)) for n in range(0, count, every)]


def jump(a: Skeleton, b: Skeleton) -> tuple[float, str]:
    return max(zip(map(distance, a.joints(), b.joints()), JOINT_NAMES, strict=True))


def slips(a: Pose, b: Pose, before: Skeleton, after: Skeleton) -> float:
    """Return how far a hand or foot has gone that was to stay where it is."""
    limbs = zip((*before.arms, *before.legs), (*after.arms, *after.legs), strict=True)
    places = (
        zip((arm.wrist for arm in a.arms), (arm.wrist for arm in b.arms), strict=True),
        zip((leg.ankle for leg in a.legs), (leg.ankle for leg in b.legs), strict=True),
    )
    stays = [p == q and isinstance(p, At) for pairs in places for p, q in pairs]
    return max(
        (distance(p.tip, q.tip) for (p, q), stay in zip(limbs, stays, strict=True) if stay),
        default=0.0,
    )


def known_faults() -> set[str]:
    """Return what the usual poses have themselves; their own tests tell of it."""
    return {plain(str(fault)) for stance in STANCES for fault in faults_in(usual(stance))}


def plain(words: str) -> str:
    """Return the words without what differs from frame to frame, and from side to side."""
    return NUMBER.sub("", words).replace("left", "right")


def check(a: str, b: str, every: int) -> None:
    """Look at a way for everything that no body does."""
    each, known = way(a, b), known_faults()
    floor = BED_FLOOR if "bed-edge" in {a, b} else 0.0
    for here, there in looks(each, every):
        before, after = solve(here), solve(there)
        gone, joint = jump(before, after)
        assert gone <= STEP, (a, b, joint, gone)
        assert slips(here, there, before, after) <= 0.005, (a, b)
        for limb, bones in (
            *((arm, (UPPER_ARM, FOREARM)) for arm in before.arms),
            *((leg, (THIGH, SHIN)) for leg in before.legs),
        ):
            found = distance(limb.root, limb.middle), distance(limb.middle, limb.tip)
            assert found == pytest.approx(bones, abs=1e-3)
        found_here = [str(fault) for fault in faults_in(here, floor, (), before)]
        faults = {plain(words) for words in found_here if BARELY not in words}
        assert not faults - known, (a, b)


@pytest.mark.parametrize(("a", "b"), FEW)
def test_no_way_asks_what_no_body_does(a: str, b: str) -> None:
    check(a, b, every=15)


@pytest.mark.long
@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_no_frame_of_any_way_asks_what_no_body_does(a: str, b: str) -> None:
    check(a, b, every=1)


@pytest.mark.parametrize(("a", "b"), FEW)
def test_a_way_begins_and_ends_exactly_where_it_was_asked_to(a: str, b: str) -> None:
    found = way(a, b)
    assert (found.pose(0.0), found.pose(1.0)) == (usual(a), usual(b))
    assert (found.shares[0], found.shares[-1]) == (0.0, 1.0)
    assert list(found.shares) == sorted(set(found.shares))


@pytest.mark.parametrize(("a", "b"), FEW)
def test_a_way_starts_and_ends_softly(a: str, b: str) -> None:
    found = way(a, b)
    frame = 1 / (found.seconds * FRAMES)
    for share in (0.0, 1 - frame):
        gone, joint = jump(solve(found.pose(share)), solve(found.pose(share + frame)))
        assert gone < 0.004, joint


@pytest.mark.parametrize(("a", "b"), FEW)
def test_a_way_fits_into_the_time_to_get_ready(a: str, b: str) -> None:
    assert way(a, b).seconds <= LONGEST


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_every_position_leads_to_every_other(a: str, b: str) -> None:
    assert through(a, b)[-1] == b


@pytest.mark.parametrize(
    ("a", "b", "by"),
    [
        ("standing", "hands-and-knees", ["half-kneeling", "kneeling"]),
        ("standing", "back", ["half-kneeling", "kneeling", "hands-and-knees", "side"]),
        ("back", "standing", ["side", "hands-and-knees", "half-kneeling"]),
        ("back", "sitting-floor", ["side", "side-sitting"]),
        ("chair", "back", ["standing", "half-kneeling", "side"]),
        ("chair", "kneeling", ["standing", "half-kneeling"]),
        ("front", "standing", ["hands-and-knees", "half-kneeling"]),
        ("hands-and-knees", "sitting-floor", ["side-sitting"]),
        ("bed-edge", "back", ["bed-side", "side"]),
    ],
)
def test_people_see_how_to_get_there_safely(a: str, b: str, by: list[str]) -> None:
    found = through(a, b)
    assert [stance for stance in dict.fromkeys(found) if stance in by] == by


def test_a_bed_is_not_on_the_way_of_who_has_none() -> None:
    for a, b in PAIRS:
        if "bed-edge" not in {a, b}:
            assert not {"bed-edge", "bed-side"} & set(through(a, b))


def test_the_same_pose_again_needs_no_way_but_has_one() -> None:
    found = way_between(usual("back"), usual("back"), "back", "back", book())
    assert found.pose(0.5).pelvis == usual("back").pelvis


def test_changing_the_kneeling_leg_goes_by_way_of_kneeling() -> None:
    right = usual("half-kneeling")
    stance = "half-kneeling"
    left = spot_of(mirrored(right), right, stance)
    legs = book().legs_between(Node(stance), Node(stance, left.flip_x, left.flip_z))
    assert "kneeling" in [leg.node.stance for leg in legs]


def test_changing_the_side_that_one_lies_on_goes_by_way_of_sitting() -> None:
    legs = book().legs_between(Node("side"), Node("side", flip_x=True))
    assert "hook-sitting" in [leg.node.stance for leg in legs]


def test_who_must_turn_round_turns_by_steps() -> None:
    here = usual("standing")
    away = Spot(angle=180.0).put(here)
    found = way_between(here, away, "standing", "standing", book())
    assert len(found.poses) > 3
    for a, b in looks(found, every=2):
        right, left = (leg.tip for leg in solve(a).legs)
        assert min(right[1], left[1]) < 0.095  # one foot is always on the ground
        assert jump(solve(a), solve(b))[0] <= STEP


def test_somebody_who_steps_lifts_the_foot_and_sinks_a_little() -> None:
    here = usual("standing")
    there = Spot(move=(0.33, 0.0, 0.0)).put(here)
    found = way_between(here, there, "standing", "standing", book())
    bodies = [(pose, solve(pose)) for pose in (found.pose(n / 30) for n in range(30))]
    assert max(leg.tip[1] for _pose, body in bodies for leg in body.legs) > 0.1
    assert min(pose.pelvis[1] for pose, _body in bodies) < here.pelvis[1] - 0.005
    for pose, body in bodies:
        for leg, limb in zip(pose.legs, body.legs, strict=True):
            assert isinstance(leg.ankle, At)
            assert distance(leg.ankle.point, limb.tip) < 0.008


@pytest.mark.parametrize("elbow", [(0.0, -1.0, 0.2), (0.3, 1.0, 0.0), (0.3, 0.3, -1.0)])
@pytest.mark.parametrize("wrist", [(-0.46, 0.1, 0.5), (-0.7, 0.1, 0.3), (-0.3, 0.4, 0.3)])
def test_an_elbow_swings_round_and_never_snaps(
    elbow: tuple[float, float, float], wrist: tuple[float, float, float]
) -> None:
    here = usual("back")
    arm = replace(here.arms[0], wrist=At(wrist), elbow=elbow, hand=Hand())
    there = replace(here, arms=(arm, here.arms[1]))
    found = way_between(here, there, "back", "back", book())
    gone = [jump(solve(a), solve(b)) for a, b in looks(found, every=1)]
    assert max(gone)[0] <= STEP, max(gone)
    assert found.seconds < 12.0


@pytest.mark.parametrize("angle", [0.0, 90.0, -150.0])
@pytest.mark.parametrize(("flip_x", "flip_z"), [(False, False), (True, False), (False, True)])
def test_a_place_can_be_undone(angle: float, flip_x: bool, flip_z: bool) -> None:  # noqa: FBT001
    spot = Spot(flip_x, flip_z, angle, (0.3, 0.0, -0.7))
    here = usual("half-kneeling")
    again = spot.then(spot.back).put(spot.then(Spot()).put(here))
    joints = zip(solve(again).joints(), solve(spot.put(here)).joints(), strict=True)
    assert max(distance(a, b) for a, b in joints) < 1e-6
