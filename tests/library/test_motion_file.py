"""What a motion says, and what is read from it."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from shipped import poses
from written import ALL_FOURS, STANDING, read_motion

from easeful.figure.camera import Camera
from easeful.figure.motion import Motion, Phase
from easeful.figure.pose import At, Foot, Hand, On, Pose, Side, direction
from easeful.figure.prop import Prop, Thing
from easeful.figure.vectors import ORIGIN
from easeful.library.exercise_file import read_exercise
from easeful.library.limb_fields import FOOT_KEYS, HAND_KEYS
from easeful.library.motion_fields import WHOLE_KEYS
from easeful.library.motion_values import VIEWS
from easeful.library.number_fields import WAYS
from easeful.library.pose_fields import POSE_KEYS
from easeful.library.scene_fields import GLOWS, PROP_KEYS

AS_WRITTEN = """\
  view: side
  props: [mat, {chair: {at: [0.9, 0], turn: 180}}, {strap: {ends: [right-hand, left-foot]}}]
  poses:
    bowed: {from: standing, bend: [0, 5, 20, 30, 40, 45]}
  start: standing
  in: [bowed, {bend: [0, 5, 25, 40, 50, 55]}]
  hold: {turn: [0, 0, 0, 0, 10, 30]}
  out: [bowed, start]
  glow: [neck, right-shoulder, neck]
  still: hold
"""


def motion(text: str) -> Motion:
    """Return a motion that reads without a problem."""
    found = read_motion(text)
    assert found.problems == ()
    assert found.exercise is not None
    assert found.exercise.motion is not None
    return found.exercise.motion


def said(text: str) -> list[str]:
    """Return the problems, with lines counted from the motion's own first."""
    return [f"{each.line - 4}:{each.column}: {each.words}" for each in read_motion(text).problems]


def start(text: str) -> Pose:
    """Return the pose that the motion of no more than a ``start`` has."""
    return motion(f"  start: {text}\n").start


def test_every_part_of_a_motion_is_read() -> None:
    found = motion(AS_WRITTEN)

    assert found.camera == VIEWS["side"]
    assert found.props == (
        Prop(Thing.MAT),
        Prop(Thing.CHAIR, (0.9, 0.0, 0.0), turn=180.0),
        Prop(Thing.STRAP, ends=("right-hand", "left-foot")),
    )
    assert found.start == STANDING.pose()
    assert found.glow == ("neck", "right-shoulder")
    assert found.still is Phase.HOLD
    assert (len(found.into), len(found.stay), len(found.out)) == (2, 1, 2)
    assert found.out == (found.into[0], found.start)


def test_a_pose_differs_from_the_one_before_it_in_its_phase() -> None:
    found = motion(AS_WRITTEN)

    assert found.into[0].trunk[3] == direction(30)
    assert found.into[1].trunk[3] == direction(40)
    assert found.into[1].legs == found.start.legs
    assert found.stay[0].trunk[5] == direction(55, turn=30)


def test_a_start_is_enough() -> None:
    assert motion("  start: standing\n") == Motion(STANDING.pose(), still=Phase.REST)


def test_what_comes_last_stands_on_the_card_unless_it_is_said() -> None:
    bow = "{bend: 5}"

    assert motion(f"  start: standing\n  in: {bow}\n").still is Phase.IN
    assert motion(f"  start: standing\n  out: {bow}\n").still is Phase.OUT
    assert motion(f"  start: standing\n  in: {bow}\n  still: rest\n").still is Phase.REST


def test_a_phase_may_be_named_by_those_below_it() -> None:
    found = motion("  start: standing\n  in: {bend: 5}\n  hold: [start, in]\n  out: in\n")

    assert found.stay == (found.start, found.held)
    assert found.back == found.held


def test_a_view_may_be_two_angles() -> None:
    assert motion("  view: {yaw: -40}\n  start: standing\n").camera == Camera(-40.0, 16.0)
    assert motion("  view: {pitch: 3}\n  start: standing\n").camera == Camera(-25.0, 3.0)


@pytest.mark.parametrize("thing", [each for each in Thing if each is not Thing.STRAP])
def test_everything_may_be_named_alone_or_with_its_place(thing: Thing) -> None:
    size = "size: [0.1, 0.2, 0.3]"
    text = f"  props: [{thing}, {{{thing}: {{at: [3, 0, 3], {size}}}}}]\n  start: standing\n"

    # A block in which she stands is a fault of its own.
    alone, placed = read_motion(text), read_motion(text.replace(f"[{thing}, ", "["))

    assert not any(f'"{thing}"' in each.words for each in alone.problems)
    assert placed.exercise is not None
    assert placed.exercise.motion is not None
    assert placed.exercise.motion.props == (Prop(thing, (3.0, 0.0, 3.0), (0.1, 0.2, 0.3)),)


@pytest.mark.parametrize("area", GLOWS)
def test_every_area_may_glow(area: str) -> None:
    assert motion(f"  start: standing\n  glow: {area}\n").glow == (area,)


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_may_be_named(name: str) -> None:
    assert motion(f"  view: {name}\n  start: standing\n").camera == VIEWS[name]


def test_both_hands_are_written_as_the_right_one_and_one_alone_as_it_is() -> None:
    both = start("{from: standing, hands: {at: [0.1, 0.9, 0.2]}}")
    left = start("{from: standing, left-hand: {at: [0.1, 0.9, -0.2]}}")

    assert [arm.wrist for arm in both.arms] == [At((0.1, 0.9, 0.2)), At((0.1, 0.9, -0.2))]
    assert left.arms[1].wrist == At((0.1, 0.9, -0.2))
    assert left.arms[0] == STANDING.pose().arms[0]


def test_one_hand_may_differ_from_both() -> None:
    pose = start("{from: standing, hands: {curl: 1}, left-hand: {curl: 0, wrist: 20}}")

    assert [arm.hand for arm in pose.arms] == [Hand(curl=1.0), Hand(wrist=20.0, curl=0.0)]


def test_a_hand_may_lie_on_a_part_of_either_side() -> None:
    pose = start(
        "{from: standing, right-hand: {on: other-shoulder, offset: [0.05, 0, -0.05], elbow: out},"
        " left-hand: {on: hip}}"
    )

    assert pose.arms[0].wrist == On("shoulder", Side.LEFT, (0.05, 0.0, -0.05))
    assert pose.arms[0].elbow == (0.0, 0.0, 1.0)
    assert pose.arms[1].wrist == On("hip", Side.LEFT, ORIGIN)


def test_directions_are_words_or_numbers() -> None:
    pose = start(
        "{from: standing, right-hand: {palm: back down}, left-hand: {palm: [0.5, -1, 0]},"
        " feet: {knee: 'forward, out'}}"
    )

    assert [arm.hand.palm for arm in pose.arms] == [(-1.0, -1.0, 0.0), (0.5, -1.0, 0.0)]
    assert pose.legs[0].knee == (1.0, 0.0, 1.0)


def test_toes_take_a_foot_off_the_floor() -> None:
    pose = start(
        "{from: standing, right-foot: {at: [0, 0.2, 0.1], toes: -30, heading: 0},"
        " left-foot: {heading: 20}}"
    )

    assert pose.legs[0].foot == Foot(0.0, -30.0, 0.0)
    assert pose.legs[1].foot == Foot(1.0, 0.0, 20.0)


def test_a_lift_is_for_the_way_to_one_place_only() -> None:
    found = motion(
        "  start: standing\n  in:\n    - {right-foot: {at: [0.2, 0.1, 0.1], lift: 0.2, toes: 0}}\n"
        "    - {bend: 2}\n    - {right-foot: {at: [-0.01, 0.075, 0.095]}}\n"
    )

    assert [pose.legs[0].lift for pose in found.into] == [0.2, 0.2, 0.0]


def test_the_trunk_takes_one_angle_or_one_for_each_part() -> None:
    pose = start("{from: standing, bend: 10, tilt: [0, 0, 2, 4, 6, 8], facing: 90}")

    assert pose.trunk[0] == direction(10, facing=90)
    assert pose.trunk[5] == direction(10, 8, facing=90)


@pytest.mark.parametrize(
    ("pose", "axis"),
    [
        ("standing", 2),
        ("{from: standing, facing: 90}", 0),
        ("{from: standing, facing: 180}", 2),
        ("{from: standing, facing: -80}", 0),
        ("{from: standing, bend: -90, turn: 90}", 0),
        ("{from: standing, bend: -90}", 2),
    ],
)
def test_who_faces_the_viewer_or_lies_on_a_side_is_mirrored_along_the_mat(
    pose: str, axis: int
) -> None:
    found = read_motion(f"  start: {pose}\n")

    if found.exercise is None:  # no body stands like that, but the axis can be seen all the same
        found = read_motion(f"  start: {pose}\n", look=False)
    assert found.exercise is not None
    assert found.exercise.motion is not None
    assert found.exercise.motion.mirror == axis


def test_another_position_may_have_a_motion_of_its_own() -> None:
    found = motion(
        "  start: standing\n  elsewhere:\n    hands-and-knees: {start: all-fours, upper: yes}\n"
    )

    assert found.at("hands-and-knees") == Motion(ALL_FOURS.pose(), still=Phase.REST, upper=True)
    assert found.at("chair") is found


def test_hands_may_be_seen_from_near() -> None:
    assert motion("  start: standing\n  hands: yes\n").hands
    assert not motion("  start: standing\n  hands: no\n").hands


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("  start: standing\n  in: {from: in, bend: 3}\n", ['2:14: "in" comes only here']),
        ("  start: standing\n  in: hold\n  hold: start\n", ['2:7: "hold" comes only here']),
        ("  start: up\n", ['1:10: there is no pose "up"']),
        ("  start: {bend: 3}\n", ["1:3: it is not said where the feet", "1:3: it is not said"]),
        ("  start: standing\n  in: []\n", ['2:7: "in" needs 1 to 12 poses']),
        ("  start: standing\n  in: [%s]\n" % ("start, " * 13), ['2:7: "in" needs 1 to 12']),
        ("  start: standing\n  start: standing\n", ['2:3: "start" is given twice']),
        ("  start: standing\n  elsewhere: {sofa: {start: standing}}\n", ['2:15: "sofa" is no pos']),
        ("  start: standing\n  elsewhere: {chair: {}}\n", ['2:22: "chair" needs fields']),
        ("  start: standing\n  elsewhere: chair\n", ['2:14: "elsewhere" needs motions']),
        (
            "  start: standing\n  elsewhere: {chair: {start: up, elsewhere: {}}}\n",
            ['2:30: there is no pose "up"', '2:34: unknown key "elsewhere"'],
        ),
        ("  start: {from: standing, pelvis: [nan, 0]}\n", ['1:36: "nan" is no number']),
        ("  start: {from: standing, pelvis: [1e9, 0]}\n", ['1:36: "1e9" is no number']),
        ("  start: {from: standing, pelvis: [.inf, 0]}\n", ['1:36: ".inf" is no number']),
        ("  start: {from: standing, pelvis: [6, 0]}\n", ["1:36: write a number from -5 to 5"]),
        ("  start: {from: standing, pelvis: [99999, 0]}\n", ['1:36: "99999" is no number']),
        ("  start: {from: standing, pelvis: [0, 1, 2, 3]}\n", ['1:35: "pelvis" needs a list of']),
        ("  start: {from: standing, pelvis: [[1], 0]}\n", ["1:36: a number such as 0.45"]),
        (
            "  start: {from: standing, right-hand: {offset: [0, 0, 0]}}\n",
            ['1:40: "offset" is counted from a part'],
        ),
    ],
)
def test_mistakes_are_told_with_their_places(text: str, problems: list[str]) -> None:
    found = said(text)

    assert len(found) == len(problems)
    for one, other in zip(found, problems, strict=True):
        assert one.startswith(other)


def test_what_a_pose_inherits_is_not_complained_of_again() -> None:
    text = (
        "  poses: {far: {from: standing, right-foot: {at: [0.9, 0.075, 0.1]}}}\n"
        "  start: far\n  in: {from: start, left-hand: {curl: 1}}\n  out: start\n"
    )

    (problem,) = said(text)

    assert problem.startswith("1:50: the right foot cannot reach that far: ")
    assert problem.endswith(" cm are missing; bring it nearer or move the pelvis")


def test_a_pose_with_other_mistakes_is_not_judged() -> None:
    assert said("  start: {from: standing, pelvis: [0, 3], bend: stiff}\n") == [
        '1:49: "stiff" is no number such as 0.45'
    ]


def test_a_movement_without_time_is_too_quick() -> None:
    text = "  start: standing\n  in: {right-hand: {at: [0.3, 1.4, 0.3]}}\n"
    head = "name: Any\ndose: {ordinary: {hold: 5}}\n\n"

    (problem,) = read_motion(text, head).problems

    assert (problem.line - 4, problem.column) == (2, 3)
    assert problem.words.endswith('s or more; "pace" gives "in" 0 s')


def test_a_movement_elsewhere_may_be_too_quick_as_well() -> None:
    text = (
        "  start: standing\n  elsewhere:\n"
        "    standing: {start: standing, in: {right-hand: {at: [0.3, 1.4, 0.3]}}}\n"
    )
    head = "name: Any\ndose: {ordinary: {hold: 5}}\n\n"

    assert [(each.line - 4, each.column) for each in read_motion(text, head).problems] == [(3, 33)]


def test_a_pace_with_mistakes_is_not_held_against_a_movement() -> None:
    text = "  start: standing\n  in: {right-hand: {at: [0.3, 1.4, 0.3]}}\n"
    head = "name: Any\ndose: {ordinary: {hold: 5}}\npace: {in: soon}\n"

    assert [each.words[:6] for each in read_motion(text, head).problems] == ['"soon"']


def test_the_motion_in_the_readme_is_one_that_a_body_can_do() -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    section = text[text.index("### The movement of an exercise") :]
    example = section.split("```yaml\n", 1)[1].split("```", 1)[0]

    head = "name: X\ndose: {ordinary: {repeat: 2}}\n"
    found = read_exercise("x.yaml", f"{head}{example}".encode(), poses())

    assert found.problems == ()
    assert found.exercise is not None
    assert found.exercise.motion is not None


@pytest.mark.parametrize(
    "keys", [WHOLE_KEYS, POSE_KEYS, HAND_KEYS, FOOT_KEYS, PROP_KEYS, VIEWS, Thing, WAYS]
)
def test_the_readme_names_every_key(keys: Iterable[str]) -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    section = text[text.index("### The movement of an exercise") :].split("\n## ")[0]

    assert {str(key) for key in keys if not re.search(rf"\b{key}\b", section)} == set()
