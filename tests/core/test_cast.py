"""The figure's part in a session: which phase and side it shows, when it stands still, how it gets
from one step to the next.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from fakes import at
from samples import CAT_COW, CATALOGUE, JAW, KNEE_TO_CHEST, MARCHING, PELVIC_TILT
from shipped import ROUTINES, catalogue, routine

from easeful.core.body import Place, Position, Side
from easeful.core.breath import NAMED_PATTERNS
from easeful.core.cast import FADE, Cast
from easeful.core.day import Day
from easeful.core.exercise import Exercise
from easeful.core.layout import lay_out
from easeful.core.living import LIVING
from easeful.core.plan import Catalogue
from easeful.core.planner import Planner
from easeful.core.routine import (
    Breathe,
    Cold,
    Common,
    Do,
    Heat,
    Move,
    Rest,
    Routine,
    Step,
    Talk,
    Tense,
    Wait,
    WrittenDose,
)
from easeful.core.script import Script, Setting
from easeful.core.session import Session, State, Verb
from easeful.core.stance import Life, Stance
from easeful.core.timeline import Kind
from easeful.figure import pose as figure_pose
from easeful.figure.motion import Motion, Phase
from easeful.figure.pose import At, Pose
from easeful.figure.prop import Prop, Thing
from easeful.figure.shape import Tint
from easeful.figure.skeleton import solve
from easeful.figure.vectors import distance

POSES = catalogue().ways.poses
BACK, CHAIR = POSES["back"], POSES["chair"]


def reaching(pose: Pose, high: float, z: float = 0.3) -> Pose:
    """Return a pose whose right hand is somewhere else, which is enough to tell it apart."""
    return replace(pose, arms=(replace(pose.arms[0], wrist=At((0.0, high, z))), pose.arms[1]))


IN, OUT = reaching(BACK, 0.5), reaching(BACK, 0.2)
ON_THE_BACK = Motion(BACK, into=(IN,), out=(OUT,), glow=("low-back",))
THERE_AND_BACK = Motion(BACK, into=(IN,))


def moving(exercise: Exercise, motion: Motion) -> Exercise:
    return replace(exercise, motion=motion)


LIBRARY = Catalogue(
    exercises={
        **CATALOGUE.exercises,
        "pelvic-tilt": moving(PELVIC_TILT, ON_THE_BACK),
        "knee-to-chest": moving(KNEE_TO_CHEST, THERE_AND_BACK),
        "marching": moving(
            MARCHING, Motion(POSES["standing"], into=(reaching(POSES["standing"], 1.0),))
        ),
        "cat-cow": moving(CAT_COW, Motion(POSES["hands-and-knees"])),
    },
    groups={**catalogue().groups, JAW.id: JAW},
    ways=catalogue().ways,
)


class Stage:
    """A session that has begun, and its figure."""

    def __init__(
        self, *steps: Step, place: Place = Place.ANY, pictures: dict[str, str] | None = None
    ) -> None:
        plan = Planner(LIBRARY, Day.ORDINARY).plan(Routine("mine", "Mine", steps))
        self.session = Session(plan)
        self.cast = Cast(self.session, Setting(LIBRARY.ways, place, pictures or {}))
        self.now = 0.0
        self.session.do(Verb.START, at(0))

    def stance(self, seconds: float, *, still: bool = False) -> Stance:
        """Return the figure at a moment that lies ahead."""
        while self.now < seconds:
            self.now = min(seconds, self.now + 1)
            self.session.advance(at(self.now))
        return self.cast.stance(at(self.now), still=still)

    def begin(self, kind: Kind, nth: int = 0) -> float:
        """Return when the nth span of a kind begins."""
        return [span.start for span in self.session.timeline.spans if span.kind is kind][nth]


def test_a_repeat_goes_in_stays_and_comes_out_with_the_timeline() -> None:
    stage = Stage(Do("pelvic-tilt"))
    begin = stage.begin(Kind.IN)
    assert stage.stance(begin).pose == ON_THE_BACK.pose(Phase.IN, 0)
    assert stage.stance(begin + 1.5).pose == ON_THE_BACK.pose(Phase.IN, 0.5)
    assert stage.stance(begin + 4).pose == IN
    assert stage.stance(begin + 6.5).pose == ON_THE_BACK.pose(Phase.OUT, 0.5)
    assert stage.stance(begin + 9).pose == OUT


def test_a_later_repeat_begins_where_the_one_before_has_ended() -> None:
    stage = Stage(Do("pelvic-tilt"))
    later = stage.begin(Kind.IN, 1)
    assert stage.stance(later - 1).pose == OUT
    assert stage.stance(later + 1.5).pose == ON_THE_BACK.pose(Phase.IN, 0.5, first=False)


def test_later_repeats_show_the_same_pictures_again() -> None:
    stage = Stage(Do("pelvic-tilt"))
    second, third = stage.begin(Kind.IN, 1), stage.begin(Kind.IN, 2)
    first = stage.stance(stage.begin(Kind.IN) + 1).frame
    again = stage.stance(second + 1).frame
    assert first != again
    assert again is not None
    assert stage.stance(third + 1).frame == again


def test_a_way_back_that_is_the_way_in_needs_no_pictures_of_its_own() -> None:
    stage = Stage(Do("knee-to-chest"))
    begin, out = stage.begin(Kind.IN), stage.begin(Kind.OUT)
    going = stage.stance(begin + 1)
    coming = stage.stance(out + 2)
    assert going.frame == coming.frame
    apart = zip(solve(going.pose).joints(), solve(coming.pose).joints(), strict=True)
    assert max(distance(a, b) for a, b in apart) < 0.001


def test_the_other_side_is_the_mirror_image_and_says_so() -> None:
    stage = Stage(Do("knee-to-chest"))
    assert stage.stance(stage.begin(Kind.HOLD)).side is Side.RIGHT
    last = stage.begin(Kind.SIDE)
    stance = stage.stance(last + 8 + 3)
    assert stance.side is Side.LEFT
    assert stance.pose == THERE_AND_BACK.on(figure_pose.Side.LEFT).held
    assert stance.view.room == stage.cast._script.act(0).views[0].room  # noqa: SLF001


def test_sides_that_take_turns_are_mirrored_each_half_repeat() -> None:
    stage = Stage(Do("marching"))
    begin = stage.begin(Kind.IN)
    right, left = stage.stance(begin + 0.5), stage.stance(begin + 2.5)
    assert right.motion.on(figure_pose.Side.LEFT) == left.motion
    assert right.side is None, "so quick a change is no use to read"


def test_a_pause_stands_still_where_it_is() -> None:
    stage = Stage(Do("pelvic-tilt"))
    begin = stage.begin(Kind.IN)
    moving_one = stage.stance(begin + 1)
    assert moving_one.life is Life.MOVES
    stage.session.do(Verb.PAUSE, at(stage.now))
    paused = stage.cast.stance(at(stage.now + 7))
    assert paused.life is Life.STILL
    assert paused.pose == moving_one.pose
    assert paused.words == "Figure: Pelvic tilt, paused"


def test_back_shows_the_step_from_its_start_again() -> None:
    stage = Stage(Do("pelvic-tilt"), Do("knee-to-chest"))
    ready = stage.stance(2).pose
    stage.stance(stage.begin(Kind.IN) + 2)
    stage.session.do(Verb.BACK, at(stage.now))
    stage.now += 2
    assert stage.cast.stance(at(stage.now)).pose == ready


def test_the_same_moment_gives_the_same_stance() -> None:
    stage = Stage(Do("pelvic-tilt"), Rest(WrittenDose(lasting=30)))
    for seconds in (1.0, 9.3, 20.0, stage.begin(Kind.REST, 5) + 3):
        assert stage.stance(seconds) == stage.cast.stance(at(stage.now))


def test_a_step_that_waits_shows_how_it_begins() -> None:
    stage = Stage(Do("pelvic-tilt", common=Common(wait=Wait.YES)))
    assert stage.session.state is State.WAITING
    stance = stage.stance(3)
    assert stance.pose == BACK
    assert stance.life is Life.STILL


def test_an_easier_exercise_brings_its_own_movement() -> None:
    stage = Stage(Do("cat-cow"))
    before = stage.stance(1).motion
    stage.session.do(Verb.EASIER, at(stage.now))
    after = stage.cast.stance(at(stage.now))
    assert before.start == POSES["hands-and-knees"]
    assert after.motion.start == CHAIR


def test_rest_lies_in_its_position_and_breathes_a_little() -> None:
    stage = Stage(Rest(WrittenDose(lasting=60), Position.BACK))
    breaths = {stage.stance(seconds / 4).breath for seconds in range(4, 100)}
    assert min(breaths) == 0
    assert max(breaths) == pytest.approx(LIVING, abs=0.05)
    stance = stage.stance(30)
    assert stance.pose == BACK
    assert stance.life is Life.BREATHES


def test_a_living_breath_is_empty_where_one_thing_ends_and_the_next_begins() -> None:
    stage = Stage(Do("knee-to-chest", WrittenDose(repeat=1, hold=17)))
    hold = stage.begin(Kind.HOLD)
    assert stage.stance(hold).breath == 0
    assert stage.stance(hold + 17).breath == 0


def test_breathing_fills_the_body_with_the_circle() -> None:
    stage = Stage(Breathe(NAMED_PATTERNS["belly"], WrittenDose(cycles=3)))
    begin = stage.begin(Kind.IN)
    assert stage.stance(begin).breath == 0
    assert stage.stance(begin + 2).breath == 0.5
    assert stage.stance(begin + 4).breath == 1
    assert stage.stance(begin + 7).breath == 0.5


def test_a_group_glows_warm_while_it_tenses_and_cools_while_it_lets_go() -> None:
    stage = Stage(Tense("jaw"))
    tense, let_go = stage.begin(Kind.TENSE), stage.begin(Kind.LET_GO)
    warm = stage.stance(tense + 3).glow
    assert warm is not None
    assert (warm.areas, warm.tint, warm.strength) == (("jaw",), Tint.WARM, 1.0)
    cool = stage.stance(let_go + 6).glow
    assert cool is not None
    assert cool.tint is Tint.COOL
    assert stage.stance(let_go + 29.99).glow is None


def test_a_hand_closes_while_it_is_tensed_and_opens_when_it_lets_go() -> None:
    stage = Stage(Tense("right-hand"))
    tense, let_go = stage.begin(Kind.TENSE), stage.begin(Kind.LET_GO)
    curls = [
        solve(stage.stance(at).pose).arms[0].curl
        for at in (tense, tense + 3, let_go + 0.5, let_go + 6)
    ]
    assert curls[1] == 1
    assert curls[0] < curls[2] < curls[1]
    assert curls[3] == curls[0]


def test_the_area_that_is_stretched_glows_while_it_is_held() -> None:
    stage = Stage(Do("pelvic-tilt", WrittenDose(repeat=2, hold=8)))
    begin = stage.begin(Kind.HOLD)
    assert stage.stance(begin - 1).glow is None
    assert stage.stance(begin).glow is None
    coming = stage.stance(begin + 0.75)
    held = stage.stance(begin + 4)
    assert coming.glow is not None
    assert held.glow is not None
    assert held.glow.areas == ("low-back",)
    assert coming.glow.strength < held.glow.strength
    assert (coming.life, held.life) == (Life.MOVES, Life.BREATHES)
    assert stage.stance(begin + 8).glow is None


@pytest.mark.parametrize(
    ("step", "tint"), [(Heat(600, "knee-left"), Tint.PAD), (Cold(300, "hand"), Tint.PACK)]
)
def test_heat_and_cold_lie_on_their_area(step: Heat | Cold, tint: Tint) -> None:
    stage = Stage(step)
    while stage.session.state is State.RUNNING:
        stage.stance(stage.now + 1)
    pad = stage.cast.stance(at(stage.now)).pad
    assert pad is not None
    assert (pad.area, pad.tint) == (step.area, tint)


def test_her_own_picture_takes_the_place_of_the_figure() -> None:
    dose = WrittenDose(lasting=20)
    stage = Stage(
        Move("Lift.", dose, picture="sheet.jpg"), pictures={"sheet.jpg": "/home/me/sheet.jpg"}
    )
    assert stage.stance(3).picture == "/home/me/sheet.jpg"
    assert Stage(Move("Lift.", dose, picture="gone.jpg")).stance(3).picture == ""


class TestBetweenSteps:
    def test_it_goes_from_where_it_was_to_where_the_next_step_begins(self) -> None:
        stage = Stage(Rest(WrittenDose(lasting=10), Position.CHAIR), Do("pelvic-tilt"))
        start = stage.stance(10)
        assert start.came is not None
        assert start.pose == CHAIR
        under_way = stage.stance(22)
        assert under_way.life is Life.MOVES
        assert under_way.pose not in {CHAIR, BACK}
        assert stage.stance(stage.begin(Kind.IN)).pose == BACK

    def test_all_of_the_way_is_in_the_picture(self) -> None:
        stage = Stage(Rest(WrittenDose(lasting=10), Position.CHAIR), Do("pelvic-tilt"))
        for seconds in range(17, 29):
            stance = stage.stance(seconds)
            assert stance.seen is not None
            camera, box = stance.seen
            for joint in solve(stance.pose).joints():
                x, y, _near = camera.see(joint)
                assert box.left < x < box.right
                assert box.bottom < y < box.top

    def test_words_without_a_position_keep_the_one_before(self) -> None:
        stage = Stage(
            Rest(WrittenDose(lasting=10), Position.CHAIR),
            Talk("Well done.", WrittenDose(lasting=9)),
        )
        stance = stage.stance(15)
        assert stance.pose == CHAIR
        assert stance.came is None

    def test_what_comes_before_the_first_position_is_done_in_it(self) -> None:
        stage = Stage(Talk("Hello.", WrittenDose(lasting=9)), Do("pelvic-tilt"))
        assert stage.stance(3).pose == BACK

    def test_in_bed_the_mat_is_a_bed_whose_top_is_the_ground(self) -> None:
        stage = Stage(Rest(WrittenDose(lasting=20), Position.BACK), place=Place.BED)
        (bed,) = stage.stance(5).motion.props
        assert isinstance(bed, Prop)
        assert bed.thing is Thing.BED
        assert bed.at[1] == -0.5


class TestLessMotion:
    def test_each_span_has_one_picture_that_comes_softly(self) -> None:
        stage = Stage(Do("pelvic-tilt"))
        begin = stage.begin(Kind.IN)
        assert stage.stance(begin, still=True).fade == 0
        coming = stage.stance(begin + FADE / 2, still=True)
        assert coming.fade == pytest.approx(0.5)
        assert coming.life is Life.MOVES
        there = stage.stance(begin + FADE + 0.01, still=True)
        assert (there.pose, there.fade, there.life) == (IN, 1, Life.STILL)
        assert stage.stance(begin + 2.9, still=True) == there

    def test_nothing_breathes(self) -> None:
        stage = Stage(Breathe(NAMED_PATTERNS["belly"], WrittenDose(cycles=3)))
        breaths = {stage.stance(seconds / 2, still=True).breath for seconds in range(60)}
        assert len(breaths) == 1


@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
def test_the_figure_of_a_shipped_routine_never_jumps_within_a_step(path: Path) -> None:
    plan = Planner(catalogue(), Day.ORDINARY).plan(routine(path.read_bytes()))
    script = Script(lay_out(plan), Setting(catalogue().ways))
    for step in range(len(plan)):
        act, spans = script.act(step), script.spans(step)
        for n, span in enumerate(spans):
            if n == 0 or span.kind in {Kind.SIDE, Kind.WAIT, Kind.HEAT, Kind.COLD}:
                continue
            just = 0.004 / span.seconds
            ends, begins = act.pose(spans, n - 1, 1.0), act.pose(spans, n, just)
            pairs = zip(solve(ends).joints(), solve(begins).joints(), strict=True)
            assert max(distance(a, b) for a, b in pairs) < 0.02, (plan[step].name, span)


@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
def test_between_the_steps_of_a_shipped_routine_there_is_a_way_or_a_soft_change(path: Path) -> None:
    written = routine(path.read_bytes())
    plan = Planner(catalogue(), Day.ORDINARY).plan(written)
    place = written.places[0] if len(written.places) == 1 else Place.ANY
    script = Script(lay_out(plan), Setting(catalogue().ways, place))
    for step in range(1, len(plan)):
        change, came = script.change(step, 0), script.came(step)
        view, start = script.act(step).start()
        assert came is not None
        if change is not None:
            assert change.way.pose(0) == came[1]
            assert change.way.pose(1) == start
        else:
            assert came[1] == start or came[0] is not view
