"""Which picture stands for a routine."""

from collections import Counter
from dataclasses import replace

import pytest
import shipped
from samples import plan_of, routine_of

from easeful.core.body import Place, Position
from easeful.core.breath import NAMED_PATTERNS
from easeful.core.day import Day
from easeful.core.pictured import COMMON, picture_of
from easeful.core.planner import Planner
from easeful.core.routine import (
    Breathe,
    Do,
    Heat,
    Move,
    Rest,
    Step,
    Tense,
    WrittenDose,
)
from easeful.core.still import Still
from easeful.core.summarise import summarise
from easeful.figure.prop import Thing
from easeful.figure.shape import Tint

CATALOGUE = shipped.catalogue()
POSES = CATALOGUE.ways.poses
LONG = WrittenDose(lasting=300)


def still_for(*steps: Step, places: tuple[Place, ...] = (), name: str = "mine") -> Still:
    routine = replace(routine_of(*steps), id=name, places=places)
    found = picture_of(routine, Planner(CATALOGUE, Day.ORDINARY).plan(routine), POSES)
    assert found is not None
    return found


def is_of(still: Still, exercise: str) -> bool:
    motion = CATALOGUE.exercises[exercise].motion
    return motion is not None and still.motion.picture == motion.picture


def things(still: Still) -> set[Thing]:
    return {prop.thing for prop in still.motion.props}


def test_the_exercise_is_the_picture() -> None:
    assert is_of(still_for(Do("cat-cow"), Rest(LONG)), "cat-cow")


@pytest.mark.parametrize("common", sorted(COMMON))
def test_what_all_have_in_common_stands_for_none(common: str) -> None:
    long = WrittenDose(repeat=50)
    assert is_of(still_for(Do(common, long), Do("sphinx")), "sphinx")


def test_where_there_is_nothing_else_it_does() -> None:
    assert is_of(still_for(Do("pelvic-tilt")), "pelvic-tilt")


def test_what_takes_longest_wins() -> None:
    assert is_of(still_for(Do("cat-cow", WrittenDose(repeat=30)), Do("sphinx")), "cat-cow")


def test_of_those_that_take_as_long_each_routine_has_its_own_and_keeps_it() -> None:
    steps = (Do("knee-to-chest"), Do("knee-rolls"), Do("figure-four"), Do("hamstring-strap"))
    pictures = {name: still_for(*steps, name=name) for name in map(str, range(20))}
    assert len({each.motion.picture for each in pictures.values()}) > 2
    assert all(still_for(*steps, name=name) == each for name, each in pictures.items())
    backwards = {name: still_for(*reversed(steps), name=name) for name in pictures}
    assert backwards == pictures


def test_mostly_breathing_is_a_breath() -> None:
    breathe = Breathe(NAMED_PATTERNS["belly"], WrittenDose(cycles=60))
    still = still_for(breathe, Do("cat-cow", WrittenDose(repeat=1)), places=(Place.CHAIR,))
    assert still.breathes
    assert things(still) == {Thing.CHAIR}


def test_relaxing_in_bed_is_in_bed_and_no_breath() -> None:
    still = still_for(Tense("right-arm"), Rest(LONG), places=(Place.BED,))
    assert things(still) == {Thing.BED}
    assert not still.breathes


def test_letting_go_with_a_few_breaths_is_no_breath() -> None:
    breathe = Breathe(NAMED_PATTERNS["belly"], WrittenDose(cycles=3))
    assert not still_for(Tense("right-arm"), Rest(LONG), breathe, places=(Place.BED,)).breathes


def test_an_exercise_in_bed_is_in_bed_too() -> None:
    still = still_for(Do("knee-to-chest"), places=(Place.BED,))
    assert Thing.BED in things(still)
    assert Thing.MAT not in things(still)


@pytest.mark.parametrize(("area", "down"), [("low-back", True), ("belly", False)])
def test_heat_is_a_pad_on_the_area(area: str, *, down: bool) -> None:
    still = still_for(Heat(600, area=area), Rest(LONG))
    assert (still.area, still.pad) == (area, Tint.PAD)
    assert still.motion.start == (POSES["front"] if down else POSES["back-legs-long"])


def test_a_sheet_s_own_movement_has_a_body_in_its_position() -> None:
    own = Move("Stretch like that.", LONG, position=Position.KNEELING)
    assert still_for(own, Rest(LONG)).motion.start == POSES["kneeling"]


def test_where_nothing_is_known_of_bodies_there_is_no_picture() -> None:
    routine = routine_of(Rest(LONG))
    assert picture_of(routine, plan_of(*routine.steps), {}) is None


def test_every_shipped_routine_has_a_picture_and_few_have_the_same() -> None:
    pictures: Counter[str] = Counter()
    for path in shipped.ROUTINES:
        routine = shipped.read(path.read_bytes(), path.name).routine
        assert routine is not None
        picture = summarise(routine, CATALOGUE, path, own=False).picture
        assert picture, routine.id
        if any(isinstance(step, Do) for step in routine.steps):
            pictures[picture] += 1
    assert max(pictures.values()) <= 2
