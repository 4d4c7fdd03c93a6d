"""What is worked out once for many routines is the same as for each alone."""

from itertools import permutations
from pathlib import PurePath

import pytest
import shipped
from drawn import routines
from hypothesis import given
from hypothesis import strategies as st
from samples import CATALOGUE, routine_of

from easeful.core.body import Sides
from easeful.core.day import Day
from easeful.core.exercise import PROFILE_FLAGS
from easeful.core.planner import Alike, Planner
from easeful.core.profile import NO_PROFILE, Profile
from easeful.core.routine import (
    Common,
    Do,
    Move,
    Rest,
    Rounds,
    Routine,
    Skip,
    Talk,
    WrittenDose,
)
from easeful.core.summarise import Summaries, summarise

PATH = PurePath("x.yaml")
SHIPPED = [shipped.routine(path.read_bytes()) for path in shipped.ROUTINES]
TOLD = Profile(frozenset(PROFILE_FLAGS), late=True)
SHORTER = Common(flare=WrittenDose(lasting=10))
DIFFERENT = (
    Move("Lift.", WrittenDose(repeat=8)),
    Move("Hold.", WrittenDose(hold=20)),
    Talk("Well done.", WrittenDose(lasting=30), SHORTER),
    Rest(WrittenDose(lasting=60), common=SHORTER),
    Rest(WrittenDose(lasting=60), common=Common(flare=Skip())),
    Do("pelvic-tilt"),
    Rounds(2, (Talk("Again.", WrittenDose(lasting=30)), Move("Lift.", WrittenDose(repeat=6)))),
)
"""Steps that are not the same on all days, and one that is."""

profiles = st.builds(
    Profile,
    st.frozensets(st.sampled_from(PROFILE_FLAGS)),
    st.booleans(),
    st.frozensets(st.sampled_from(sorted(CATALOGUE.exercises))),
)


@given(st.lists(routines, min_size=1, max_size=3), profiles)
def test_many_summaries_are_those_of_each_routine_alone(
    found: list[Routine], profile: Profile
) -> None:
    summaries = Summaries(CATALOGUE, profile)
    for each in found:
        alone = summarise(each, CATALOGUE, PATH, own=True, profile=profile)
        assert summaries.of(each, PATH, own=True) == alone


@pytest.mark.parametrize("days", list(permutations(Day)))
def test_no_day_takes_on_what_is_so_on_another_day_only(days: tuple[Day, ...]) -> None:
    routine = routine_of(*DIFFERENT)
    alike: Alike = {}
    for day in days:
        found = Planner(CATALOGUE, day).tailor(routine, alike)
        assert found == Planner(CATALOGUE, day).tailor(routine)


def test_of_an_exercise_all_that_is_written_counts_each_time() -> None:
    written = [
        Do("pelvic-tilt"),
        Do("pelvic-tilt", sides=Sides.LEFT),
        Do("pelvic-tilt", WrittenDose(repeat=3)),
        Do("pelvic-tilt", common=Common(say="Slowly.", flare=WrittenDose(repeat=1))),
        Do("pelvic-tilt"),
    ]
    for day in Day:
        planner = Planner(CATALOGUE, day)
        for step in written:
            alone = Planner(CATALOGUE, day).plan(routine_of(step))
            assert planner.plan(routine_of(step)) == alone
            assert (alone[0].line == "Slowly.") == (step.common.say == "Slowly.")
        tilt, left = (planner.plan(routine_of(step))[0] for step in written[:2])
        assert tilt.body != left.body


def test_so_they_are_of_what_ships() -> None:
    known = shipped.catalogue()
    for profile in (NO_PROFILE, TOLD):
        summaries = Summaries(known, profile)
        for each in SHIPPED:
            alone = summarise(each, known, PATH, own=False, profile=profile)
            assert summaries.of(each, PATH, own=False) == alone


@given(routines, profiles)
def test_what_days_have_in_common_is_planned_once_and_changes_none_of_them(
    routine: Routine, profile: Profile
) -> None:
    alike: Alike = {}
    for day in Day:
        together = Planner(CATALOGUE, day, profile=profile).tailor(routine, alike)
        assert together == Planner(CATALOGUE, day, profile=profile).tailor(routine)


@given(st.lists(routines, min_size=2, max_size=3), profiles, st.sampled_from(Day))
def test_a_planner_plans_the_next_routine_as_a_new_one_would(
    found: list[Routine], profile: Profile, day: Day
) -> None:
    planner = Planner(CATALOGUE, day, profile=profile)
    for each in found:
        assert planner.tailor(each) == Planner(CATALOGUE, day, profile=profile).tailor(each)
