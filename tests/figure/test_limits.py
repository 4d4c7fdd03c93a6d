"""What a body can do: each limit holds at its end, and is told of beyond it."""

from collections.abc import Callable
from dataclasses import replace
from math import cos, radians, sin
from pathlib import Path

import pytest
from shipped import EXERCISES, PLACES, catalogue, poses
from written import ALL_FOURS, STANDING

from easeful.figure.angles import against, hip, shoulder
from easeful.figure.fault import Fault
from easeful.figure.hurry import AT_MOST, hold_takes, way_takes
from easeful.figure.limits import FRAMES, Room, faults_in, faults_of, frames_of
from easeful.figure.motion import STAYING, Motion, Phase
from easeful.figure.pose import SIDES, At, Between, Foot, Hand, On, Pose, Side, direction
from easeful.figure.prop import Prop, Thing
from easeful.figure.ranges import JOINTS, SLACK, WHOLES, Range, arm_faults, leg_faults, trunk_faults
from easeful.figure.reach import NEAR_ENOUGH, reach_faults
from easeful.figure.skeleton import Limb, Skeleton, solve
from easeful.figure.two_bones import ARM, LEG
from easeful.figure.vectors import NO_TURN, Vector, along, between, distance, minus, plus, times
from easeful.library.pose_draft import LEG_PARTS

UP = STANDING.pose()
BODY = solve(UP)
FOURS = ALL_FOURS.pose()


def said(faults: list[Fault]) -> list[str]:
    return [fault.words for fault in faults]


def with_right_leg(ankle: At | On, foot: Foot = UP.legs[0].foot) -> Pose:
    return replace(UP, legs=(replace(UP.legs[0], ankle=ankle, foot=foot), UP.legs[1]))


def with_right_arm(wrist: At | On, hand: Hand = UP.arms[0].hand) -> Pose:
    return replace(UP, arms=(replace(UP.arms[0], wrist=wrist, hand=hand), UP.arms[1]))


def test_a_standing_and_a_kneeling_body_have_no_faults() -> None:
    assert faults_in(UP) == []
    assert faults_in(FOURS) == []


# The trunk


def turned(limit: Range, bend: float, tilt: float, turn: float) -> list[str]:
    """Return what is said of a trunk in which everything from one part on is turned."""
    trunk = [NO_TURN] * 6
    spread = limit.high - limit.low
    for n in range(limit.low + 1, 6):
        share = min(1.0, (n - limit.low) / spread)
        trunk[n] = direction(bend * share, tilt * share, turn * share)
    return [fault.words for fault in trunk_faults(tuple(trunk))]


@pytest.mark.parametrize("limit", [*JOINTS, *WHOLES], ids=lambda limit: limit.part)
@pytest.mark.parametrize(
    ("words", "most", "moved"),
    [
        ("bent forward", lambda limit: limit.forward, lambda k: (k, 0.0, 0.0)),
        ("bent back", lambda limit: limit.back, lambda k: (-k, 0.0, 0.0)),
        ("leaned to the side", lambda limit: limit.side, lambda k: (0.0, k, 0.0)),
        ("leaned to the side", lambda limit: limit.side, lambda k: (0.0, -k, 0.0)),
        ("turned", lambda limit: limit.turn, lambda k: (0.0, 0.0, k)),
        ("turned", lambda limit: limit.turn, lambda k: (0.0, 0.0, -k)),
    ],
)
def test_each_part_of_the_trunk_goes_so_far_and_no_farther(
    limit: Range,
    words: str,
    most: Callable[[Range], float],
    moved: Callable[[float], tuple[float, float, float]],
) -> None:
    end = most(limit) + SLACK

    def told(degrees: float) -> bool:
        start = f"the {limit.part} is {words} by {degrees:.0f} degrees; {most(limit):.0f} is"
        return any(each.startswith(start) for each in turned(limit, *moved(degrees)))

    assert not told(end - 1)
    # Where its joints give in before the whole does, they are what is told of.
    assert told(end + 1) or (limit in WHOLES and turned(limit, *moved(end + 1)))


def test_a_whole_is_told_of_where_none_of_its_joints_is() -> None:
    low, middle, upper = (direction(bend) for bend in (40, 78, 104))
    trunk = (NO_TURN, low, middle, upper, upper, upper)

    assert [fault.words for fault in trunk_faults(trunk)] == [
        "the whole back is bent forward by 104 degrees; 95 is the most"
    ]


@pytest.mark.parametrize("facing", [0.0, 70.0, 180.0])
@pytest.mark.parametrize("lies", [0.0, 90.0, -90.0])
def test_a_bend_is_measured_against_the_part_below_it(facing: float, lies: float) -> None:
    low = direction(lies, facing=facing)
    for bend in (-30.0, 20.0):
        assert against(low, direction(lies + bend, facing=facing)) == pytest.approx((bend, 0, 0))


def test_a_head_on_backwards_is_seen() -> None:
    assert against(NO_TURN, direction(0, turn=179)).turn == pytest.approx(179)
    assert abs(against(NO_TURN, direction(180)).bend) == pytest.approx(180)


# Legs and arms: directions are (forward, up, outward).


def limb_of(root: Vector, upper: Vector, lower: Vector, bones: tuple[float, float]) -> Limb:
    middle = along(root, upper, bones[0])
    return Limb(root, middle, along(middle, lower, bones[1]), BODY.legs[0].end)


def with_leg(thigh: Vector, shin: Vector) -> Skeleton:
    leg = limb_of(BODY.legs[0].root, thigh, shin, LEG[:2])
    foot = replace(leg, end=leg.end._replace(forward=_at_right_angles(shin)))
    return replace(BODY, legs=(foot, BODY.legs[1]))


def with_arm(upper: Vector, fore: Vector) -> Skeleton:
    arm = limb_of(BODY.arms[0].root, upper, fore, ARM[:2])
    return replace(BODY, arms=(replace(arm, end=arm.end._replace(forward=fore)), BODY.arms[1]))


def _at_right_angles(way: Vector) -> Vector:
    x, y, z = way
    return (-y, x, 0.0) if abs(z) < 0.9 else (1.0, 0.0, 0.0)


def forward(angle: float) -> Vector:
    """Return the direction of a limb that hangs at 0 degrees and points ahead at 90."""
    return sin(radians(angle)), -cos(radians(angle)), 0.0


def outward(angle: float) -> Vector:
    return 0.0, -cos(radians(angle)), sin(radians(angle))


@pytest.mark.parametrize(
    ("thigh", "words"),
    [
        (forward(144), ""),
        (forward(147), "the right thigh is raised by 147 degrees; 140 is the most"),
        (forward(-34), ""),
        (forward(-37), "the right thigh is taken back by 37 degrees; 30 is the most"),
        (outward(49), ""),
        (outward(52), "the right thigh is spread by 52 degrees; 45 is the most"),
        (outward(-34), ""),
        (outward(-37), "the right thigh is taken across by 37 degrees; 30 is the most"),
        (plus(times(forward(90), 0.5), (0.0, 0.0, 0.75**0.5)), ""),
        (
            plus(times(forward(90), sin(radians(8))), (0.0, 0.0, cos(radians(8)))),
            "the right thigh is spread by 82 degrees; 75 is the most",
        ),
    ],
)
def test_a_thigh_goes_so_far_and_no_farther(thigh: Vector, words: str) -> None:
    found = [fault.words for fault in leg_faults(with_leg(thigh, thigh), 0)]

    assert found == ([words] if words else [])


@pytest.mark.parametrize("raised", [0.0, 45.0, 90.0, 130.0])
def test_a_knee_bends_back_and_never_forward(raised: float) -> None:
    thigh = forward(raised)
    right, wrong = (forward(raised - angle) for angle in (70, -70))

    assert not any("knee" in fault.words for fault in leg_faults(with_leg(thigh, right), 0))
    assert any(
        "knee is bent the wrong" in each.words for each in leg_faults(with_leg(thigh, wrong), 0)
    )


def test_a_shin_crosses_in_front_but_does_not_swing_out_as_far() -> None:
    thigh = forward(90)
    across, out = (0.0, 0.0, -1.0), (0.0, 0.0, 1.0)

    assert hip(with_leg(thigh, across).legs[0], BODY.frames[0], 1.0).turned == pytest.approx(90)
    assert not any("knee" in each.words for each in leg_faults(with_leg(thigh, across), 0))
    assert any("knee" in each.words for each in leg_faults(with_leg(thigh, out), 0))


@pytest.mark.parametrize(
    ("upper", "words"),
    [
        (forward(180), ""),
        (forward(-64), ""),
        (forward(-67), "the right upper arm is taken back by 67 degrees; 60 is the most"),
        (outward(-49), ""),
        (outward(-52), "the right upper arm is taken across by 52 degrees; 45 is the most"),
    ],
)
def test_an_upper_arm_goes_so_far_and_no_farther(upper: Vector, words: str) -> None:
    found = [fault.words for fault in arm_faults(with_arm(upper, upper), 0)]

    assert found == ([words] if words else [])


@pytest.mark.parametrize("raised", [0.0, 30.0, 90.0])
def test_an_elbow_bends_forward_and_never_back(raised: float) -> None:
    upper = forward(raised)
    right, wrong = (forward(raised + angle) for angle in (70, -70))

    assert not any("elbow" in each.words for each in arm_faults(with_arm(upper, right), 0))
    assert any("elbow is bent the" in each.words for each in arm_faults(with_arm(upper, wrong), 0))


def test_a_forearm_lies_on_the_belly_behind_the_back_and_beside_a_raised_arm() -> None:
    for upper, fore in (
        (forward(0), (0.0, 0.0, -1.0)),
        (forward(-20), (-0.5, 0.0, -(0.75**0.5))),
        (outward(90), (0.0, 1.0, 0.0)),
        (outward(90), (0.0, -1.0, 0.0)),
    ):
        assert not any("elbow" in each.words for each in arm_faults(with_arm(upper, fore), 0))


def test_both_sides_are_measured_alike() -> None:
    for n, out in enumerate((1.0, -1.0)):
        leg, arm = FOURS_BODY.legs[n], FOURS_BODY.arms[n]
        assert hip(leg, FOURS_BODY.frames[0], out) == pytest.approx(
            hip(FOURS_BODY.legs[0], FOURS_BODY.frames[0], 1.0), abs=1e-6
        )
        assert shoulder(arm, FOURS_BODY.frames[3], out) == pytest.approx(
            shoulder(FOURS_BODY.arms[0], FOURS_BODY.frames[3], 1.0), abs=1e-6
        )


FOURS_BODY = solve(FOURS)


def test_a_foot_is_pointed_and_drawn_up_so_far_and_no_farther() -> None:
    def told(angle: float) -> list[str]:
        foot = replace(UP.legs[0].foot, flat=0.0, angle=angle)
        pose = with_right_leg(At((0.0, 0.3, 0.1)), foot)
        return [each for each in said(faults_in(pose)) if "right foot" in each]

    assert told(-84) == told(44) == []
    assert told(-87) == ["the right foot is pointed by 87 degrees; 80 is the most"]
    assert told(47) == ["the right foot is drawn up by 47 degrees; 40 is the most"]


def test_a_wrist_bends_so_far_and_no_farther() -> None:
    def told(wrist: float) -> list[str]:
        return said(faults_in(with_right_arm(At((0.2, 1.0, 0.25)), Hand(wrist=wrist))))

    assert told(94) == told(-94) == []
    assert told(97) == ["the right wrist is bent by 97 degrees; 90 is the most"]


# Reach


def test_what_cannot_be_reached_is_told_with_what_is_missing() -> None:
    hip_joint = BODY.legs[0].root
    far = At(along(hip_joint, (1.0, 0.0, 0.0), sum(LEG[:2]) + 0.12))

    (fault,) = [each for each in faults_in(with_right_leg(far)) if "reach" in each.words]

    missing, _semicolon, advice = fault.words.partition("; ")
    assert missing == "the right foot cannot reach that far: 12 cm are missing"
    assert advice == "bring it nearer or move the pelvis"
    assert fault.about[0] == "right-foot"


def test_what_is_too_near_is_told_too() -> None:
    near = At(along(BODY.arms[0].root, (1.0, 0.0, 0.0), 0.06))

    (words,) = said(faults_in(with_right_arm(near)))

    assert words.startswith("the right hand is ")
    assert words.endswith(" cm too near; the elbow bends no further")


@pytest.mark.parametrize(
    "place",
    [
        On("thigh", Side.RIGHT),
        On("thigh", Side.LEFT, (0.1, 0.0, 0.0)),
        On("ankle", Side.RIGHT),
        On("knee", Side.LEFT, (0.0, -0.2, 0.0)),
        On("chest", Side.LEFT),
        On("shoulder", Side.RIGHT, (0.0, 0.02, -0.1)),
        On("head", Side.LEFT, (0.0, 0.6, 0.0)),
    ],
)
def test_what_is_missing_to_a_place_on_the_body_is_told_to_the_centimetre(place: On) -> None:
    pose = with_right_arm(place)
    off = distance(point_of(place), solve(pose).arms[0].tip)
    found = [fault.words for fault in reach_faults(pose, solve(pose))]

    assert len(found) == (off > NEAR_ENOUGH)
    assert all(f" {off * 100:.0f} cm " in words for words in found)


def test_some_places_on_the_body_are_out_of_reach() -> None:
    assert faults_in(with_right_arm(On("hip", Side.RIGHT))) == []
    assert "reach" in said(faults_in(with_right_arm(On("ankle", Side.RIGHT))))[0]


def point_of(place: On) -> Vector:
    """Return where a place on a standing body is, from what a leg does that hangs on it a little.

    A foot that goes a hundredth of the way there shows the whole way.
    """
    start = UP.legs[0].ankle
    assert isinstance(start, At)
    lifted = At(plus(start.point, (0.1, 0.3, 0.0)))
    foot = Between(lifted, place, 0.01)
    legs = (replace(UP.legs[0], ankle=foot), UP.legs[1])
    tip = solve(replace(UP, legs=legs)).legs[0].tip
    if place.part in LEG_PARTS and place.side is Side.RIGHT:
        right = BODY.legs[0]
        return {"ankle": right.tip, "thigh": between(right.middle, right.root, 0.45)}[place.part]
    return along(lifted.point, minus(tip, lifted.point), 100.0)


def test_a_limb_that_does_not_get_there_says_nothing_else() -> None:
    far = with_right_leg(At((2.0, -1.0, 0.1)))

    assert [each.about[0] for each in faults_in(far)] == ["right-foot"]


# The floor, and furniture


def test_nothing_is_under_the_floor() -> None:
    assert faults_in(UP, 0.03) == []
    assert said(faults_in(UP, 0.04))[0] == "the right foot is 2 cm under the floor"
    assert faults_in(UP, -5.0) == []


def moved(pose: Pose, way: Vector) -> Pose:
    """Return a pose elsewhere, hands and feet too."""

    def put(place: object) -> At:
        assert isinstance(place, At)
        return At(plus(place.point, way))

    right, left = pose.arms
    first, second = pose.legs
    return replace(
        pose,
        pelvis=plus(pose.pelvis, way),
        arms=(replace(right, wrist=put(right.wrist)), replace(left, wrist=put(left.wrist))),
        legs=(replace(first, ankle=put(first.ankle)), replace(second, ankle=put(second.ankle))),
    )


@pytest.mark.parametrize(
    ("prop", "clear", "through", "name"),
    [
        (Prop(Thing.CHAIR), (-0.6, 0.0, 0.0), (0.0, 0.0, 0.0), "the seat of the chair"),
        (Prop(Thing.TABLE), (-0.6, 0.0, 0.0), (0.0, 0.0, 0.0), "the table"),
        (Prop(Thing.BED), (0.0, 0.5, 0.0), (0.0, 0.3, 0.0), "the bed"),
        (Prop(Thing.WALL, (-0.4, 0.0, 0.0)), (0.0, 0.0, 0.0), (-0.4, 0.0, 0.0), "the wall"),
        (Prop(Thing.DOORWAY), (0.0, 0.0, 0.0), (0.0, 0.0, 0.45), "the door frame"),
    ],
)
def test_nothing_goes_through_hard_things(
    prop: Prop, clear: Vector, through: Vector, name: str
) -> None:
    for turn in (0.0, 180.0):
        room = Room([replace(prop, turn=turn)])

        assert faults_in(moved(UP, clear), room.floor, room.blocks) == []
        found = said(faults_in(moved(UP, through), room.floor, room.blocks))
        assert found
        assert all(f"goes through {name}" in each for each in found)


def test_soft_things_give_way() -> None:
    for thing in set(Thing) - {Thing.CHAIR, Thing.TABLE, Thing.BED, Thing.WALL, Thing.DOORWAY}:
        assert Room([Prop(thing)]).blocks == ()


def test_the_floor_is_where_a_bed_or_a_chair_stands() -> None:
    assert Room([]).floor == 0.0
    assert Room([Prop(Thing.BED, (0.0, -0.5, 0.0)), Prop(Thing.MAT)]).floor == -0.5


# Hurry


def raised_to(height: float) -> Pose:
    return with_right_arm(At((0.3, height, 0.3)))


def test_a_way_takes_as_long_as_its_quickest_moment_allows() -> None:
    low, high = raised_to(0.9), raised_to(1.4)
    takes = way_takes([solve(low).joints(), solve(high).joints()])

    quick = faults_of(Motion(low, (high,)), (takes.seconds * 0.9, 0.0, 20.0))
    slow = faults_of(Motion(low, (high,)), (takes.seconds * 1.4, 0.0, 20.0))

    assert takes.way * 1.5 < takes.seconds * AT_MOST < takes.way * 1.6
    assert any(f"in: the {takes.joint} goes" in each.words for each in quick)
    assert slow == []


def test_a_hold_takes_longer_for_each_place_that_is_visited() -> None:
    joints = [solve(raised_to(height)).joints() for height in (0.9, 1.4)]
    way = way_takes(joints)

    assert hold_takes(joints).seconds == pytest.approx(way.seconds * 2 / STAYING)
    assert hold_takes([*joints, joints[0]]).seconds == pytest.approx(way.seconds * 3 / STAYING)
    assert hold_takes(joints[:1]).seconds == 0.0


def test_pieces_of_a_way_share_its_time() -> None:
    a, b, c = (solve(raised_to(height)).joints() for height in (0.9, 1.15, 1.4))

    assert way_takes([a, b, c]).seconds == pytest.approx(way_takes([a, c]).seconds, rel=0.15)
    assert way_takes([a]).seconds == 0.0


# Whole motions


def test_every_frame_is_looked_at_and_another_repeat_if_it_begins_elsewhere() -> None:
    low, high = raised_to(0.9), raised_to(1.2)
    frames = list(frames_of(Motion(low, (high,)), (2.0, 5.0, 1.0)))

    assert len(frames) == 2 * FRAMES + 1 + 2 + FRAMES + 1
    assert [phase for phase, _n, _pose in frames[::61]][:3] == [Phase.IN, Phase.IN, Phase.HOLD]
    assert len(list(frames_of(Motion(low, (high,), out=(high,)), (2.0, 5.0, 1.0)))) == 2 * len(
        frames
    )


def test_what_is_planted_does_not_slip() -> None:
    low = replace(UP, pelvis=plus(UP.pelvis, (0.0, -0.04, 0.0)))
    rail = At(plus(solve(low).arms[0].root, (0.0, -0.5, 0.0)))
    motion = Motion(replace(low, arms=with_right_arm(rail).arms), (with_right_arm(rail),))

    assert said(faults_of(motion, (9.0, 0.0, 9.0))) == [
        "in: the right hand slips by 5 mm where it is planted"
    ]


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_a_body_can_do_every_key_pose_of_a_shipped_exercise_on_both_sides(path: Path) -> None:
    motion = catalogue().exercises[path.stem].motion
    assert motion is not None

    for side in SIDES:
        each = motion.on(side)
        room = Room(each.props)
        assert [said(faults_in(pose, room.floor, room.blocks)) for pose in each.poses] == [
            [] for _pose in each.poses
        ]


def test_the_shipped_poses_are_known() -> None:
    assert PLACES.shelf.poses.is_file()
    assert "standing" in poses()
