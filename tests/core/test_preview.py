"""A step that is looked at before it is done."""

from dataclasses import replace
from itertools import pairwise

import pytest
import shipped
from samples import routine_of

from easeful.core.body import Place, Position
from easeful.core.day import Day
from easeful.core.heat import Pack
from easeful.core.neutral import at_rest
from easeful.core.plan import LetGo, PlannedStep, Repeats, Thermal
from easeful.core.planner import Planner
from easeful.core.preview import Preview, preview_of, previews_of
from easeful.core.routine import Do, Heat, Rest, Tense, WrittenDose
from easeful.core.summarise import timeline_of
from easeful.figure.pose import Side
from easeful.figure.prop import Thing
from easeful.figure.shape import Tint
from easeful.figure.skeleton import solve
from easeful.figure.vectors import distance

CATALOGUE = shipped.catalogue()
POSES = CATALOGUE.ways.poses
FRAME = 1 / 30
FASTEST = 0.1
"""Metres between two frames: a movement is quick here, but nothing jumps."""


def step_of(exercise: str) -> PlannedStep:
    return Planner(CATALOGUE, Day.ORDINARY).plan(routine_of(Do(exercise)))[0]


def preview(exercise: str) -> Preview:
    step = step_of(exercise)
    assert step.motion is not None
    return preview_of(step, step.motion)


@pytest.mark.parametrize("exercise", sorted(CATALOGUE.exercises))
def test_it_begins_in_the_picture_and_nothing_jumps(exercise: str) -> None:
    shown = preview(exercise)
    poses = [shown.moment(n * FRAME)[1] for n in range(360)]
    assert poses[0] == shown.still.motion.picture
    joints = [solve(pose).joints() for pose in poses]
    farthest = max(distance(p, q) for a, b in pairwise(joints) for p, q in zip(a, b, strict=True))
    assert farthest < FASTEST


def test_it_goes_on_again_and_again() -> None:
    shown = preview("cat-cow")
    length = shown.into + shown.hold + shown.out + 0.5
    late = [shown.moment(20 + n * length)[1] for n in range(3)]
    assert late[0].pelvis == pytest.approx(late[2].pelvis)
    assert shown.moment(20)[1] != shown.moment(21.5)[1]


def test_a_long_hold_is_cut_short() -> None:
    body = step_of("childs-pose").body
    assert isinstance(body, Repeats)
    assert body.dose.hold > 10
    assert preview("childs-pose").hold <= 2


def test_what_goes_from_side_to_side_shows_both() -> None:
    shown = preview("marching")
    sides = {id(shown.moment(n / 4)[0]) for n in range(80)}
    assert len(sides) == 2
    assert shown.left == shown.still.motion.on(Side.LEFT)


def test_what_is_done_on_one_side_after_the_other_shows_one() -> None:
    assert preview("knee-to-chest").left is None


def test_hands_open_and_close() -> None:
    shown = preview("hand-opening")
    opened = [shown.opened(n / 10) for n in range(100)]
    assert (min(opened), max(opened)) == (0.0, 1.0)


def test_a_body_at_rest_only_breathes() -> None:
    motion = at_rest(Position.BACK, POSES)
    shown = preview_of(replace(step_of("cat-cow"), body=LetGo(6, 30, "")), motion)
    assert not shown.moves
    assert shown.moment(3) == (motion, motion.picture)
    breaths = [shown.breath(n / 10) for n in range(50)]
    assert min(breaths) == 0
    assert max(breaths) > 0.99


def test_a_body_that_moves_is_not_asked_to_breathe_as_well() -> None:
    assert preview("cat-cow").breath(2.5) == 0


def all_of(*steps: Do | Rest | Tense | Heat, places: tuple[Place, ...] = ()) -> tuple[Preview, ...]:
    timeline = timeline_of(routine_of(*steps), CATALOGUE, Day.ORDINARY)
    return previews_of(timeline, POSES, places)


def test_each_step_has_one() -> None:
    rest = Rest(WrittenDose(lasting=30), Position.SIDE)
    cat, lying = all_of(Do("cat-cow"), rest)
    assert cat.still.motion == CATALOGUE.exercises["cat-cow"].motion
    assert lying.still.motion.start == POSES["side"]


def test_a_muscle_group_glows_and_heat_is_a_pad() -> None:
    tensed, warmed = all_of(Tense("right-arm"), Heat(600, area="low-back"))
    assert tensed.still.glow == ("right-arm",)
    assert (warmed.still.area, warmed.still.pad) == ("low-back", Tint.PAD)


def test_heat_without_an_area_has_no_pad() -> None:
    step = PlannedStep("Warm bath", "", Thermal(Pack.BATH, 600, ""))
    assert preview_of(step, at_rest(Position.CHAIR, POSES)).still.pad is None


@pytest.mark.parametrize(
    ("places", "thing"), [((Place.BED,), Thing.BED), ((Place.FLOOR, Place.BED), Thing.MAT)]
)
def test_in_bed_there_is_a_bed(places: tuple[Place, ...], thing: Thing) -> None:
    (shown,) = all_of(Do("knee-to-chest"), places=places)
    assert thing in {prop.thing for prop in shown.still.motion.props}


def test_where_no_position_is_known_one_sits_if_there_is_a_chair() -> None:
    rest = Rest(WrittenDose(lasting=30))
    assert all_of(rest, places=(Place.CHAIR,))[0].still.motion.start == POSES["chair"]
    assert all_of(rest, places=(Place.FLOOR,))[0].still.motion.start == POSES["back"]


def test_what_is_done_on_a_chair_is_seen_on_a_chair() -> None:
    _rest, marching = all_of(Rest(WrittenDose(lasting=30), Position.CHAIR), Do("marching"))
    motion = CATALOGUE.exercises["marching"].motion
    assert motion is not None
    assert marching.still.motion == motion.at("chair")
    assert marching.still.motion != motion
