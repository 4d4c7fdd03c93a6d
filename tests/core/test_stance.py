"""Things come and go on the way from one step to the next."""

import pytest

from easeful.core.body import Position
from easeful.core.neutral import STANDING, motion_for
from easeful.core.stance import Stance, View
from easeful.figure.motion import Motion
from easeful.figure.prop import Prop, Thing
from easeful.figure.scene import Box

CHAIR, MAT, WALL = (Prop(thing) for thing in (Thing.CHAIR, Thing.MAT, Thing.WALL))
ROOM = Box(-1, 0, 1, 2)


def on_the_way(share: float, before: tuple[Prop, ...], after: tuple[Prop, ...]) -> Stance:
    came = View(Motion(STANDING, props=before), ROOM)
    return Stance(View(Motion(STANDING, props=after), ROOM), STANDING, came=came, share=share)


def test_a_chair_is_gone_before_she_is_on_the_floor_in_its_place() -> None:
    assert on_the_way(0.0, (CHAIR,), (MAT,)).presence(CHAIR) == 1
    assert on_the_way(0.3, (CHAIR,), (MAT,)).presence(CHAIR) == 0


def test_a_wall_is_there_when_she_comes_to_it_and_no_sooner() -> None:
    assert on_the_way(0.5, (MAT,), (WALL,)).presence(WALL) == 0
    assert on_the_way(0.9, (MAT,), (WALL,)).presence(WALL) == 1


def test_the_mat_she_lies_on_stays_until_she_is_up() -> None:
    assert on_the_way(0.3, (MAT,), (CHAIR,)).presence(MAT) == 1


@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_what_both_steps_need_is_always_there(share: float) -> None:
    assert on_the_way(share, (CHAIR,), (CHAIR,)).presence(CHAIR) == 1


def test_what_is_done_on_a_chair_is_done_on_the_edge_of_a_bed_too() -> None:
    motion = Motion(STANDING, props=(CHAIR,))
    there, position = motion_for(motion, Position.CHAIR, Position.BED_EDGE)
    assert position is Position.BED_EDGE
    assert [prop.thing for prop in there.props] == [Thing.BED]


def test_a_motion_written_for_a_position_is_shown_in_it() -> None:
    sitting = Motion(STANDING, upper=True)
    motion = Motion(STANDING, elsewhere=(("chair", sitting),))
    assert motion_for(motion, Position.STANDING, Position.CHAIR) == (sitting, Position.CHAIR)


def test_where_nothing_is_written_the_own_position_is_shown() -> None:
    motion = Motion(STANDING)
    shown = motion_for(motion, Position.STANDING, Position.BACK)
    assert shown == (motion, Position.STANDING)
