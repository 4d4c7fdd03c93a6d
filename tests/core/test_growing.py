"""Doses grow a little, towards their ceilings and no further."""

from dataclasses import replace
from itertools import pairwise

import pytest
import shipped
from drawn import routines
from hypothesis import given
from hypothesis import strategies as st
from samples import CATALOGUE, PELVIC_TILT, routine_of

from easeful.core.body import Sides
from easeful.core.day import Day
from easeful.core.exercise import Dose, Exercise, Pace
from easeful.core.growing import LONGEST
from easeful.core.length import plan_seconds
from easeful.core.plan import Catalogue, Plan, Repeats
from easeful.core.planner import Planner
from easeful.core.profile import EFFORT_CRASHES, LADDER, NO_PROFILE, Profile
from easeful.core.routine import Do, Rest, Rounds, Routine, Step, WrittenDose
from easeful.core.settings import GROWTHS

SHIPPED = [replace(shipped.routine(path.read_bytes()), id=path.stem) for path in shipped.ROUTINES]
LONG_REST = Rest(WrittenDose(lasting=900))
"""Lets the routine be long enough for a repeat more to be less than a tenth of it."""

STRETCH = Exercise(
    "stretch", "Stretch", Dose(2, 20), ceiling=Dose(3, 30), pace=Pace(2, 2), sides=Sides.BOTH
)
SWING = Exercise("swing", "Swing", Dose(10), ceiling=Dose(15), pace=Pace(2, 2), easier="sway")
SWAY = Exercise("sway", "Sway", Dose(5), ceiling=Dose(15), pace=Pace(2, 2))
FREE = Exercise("free", "Free", Dose(10), pace=Pace(2, 2))
PULSE = Exercise("pulse", "Pulse", Dose(4, 2), ceiling=Dose(8, 5), pace=Pace(2, 2))
REST = Exercise("rest", "Rest", Dose(1, 180), ceiling=Dose(1, 240))
KNOWN = Catalogue(
    {each.id: each for each in (STRETCH, SWING, SWAY, FREE, PULSE, REST)}, CATALOGUE.groups
)


def plan(*steps: Step, growth: int, day: Day = Day.ORDINARY, profile: Profile = NO_PROFILE) -> Plan:
    found = Planner(KNOWN, day, profile=replace(profile, growth=growth))
    return found.plan(routine_of(*steps, LONG_REST))


def dose(*steps: Step, growth: int, day: Day = Day.ORDINARY) -> Dose:
    body = plan(*steps, growth=growth, day=day)[0].body
    assert isinstance(body, Repeats)
    return body.dose


def test_the_ladder_is_a_tenth_at_a_time() -> None:
    assert (LADDER[0], LADDER[-1]) == GROWTHS
    assert all(low < high <= low * 1.1 for low, high in pairwise(LADDER))


@pytest.mark.parametrize(
    ("step", "growth", "becomes"),
    [
        (Do("swing"), 100, Dose(10)),
        (Do("swing"), 110, Dose(11)),
        (Do("swing"), 119, Dose(11)),  # no step of the ladder
        (Do("swing"), 121, Dose(12)),
        (Do("swing"), 200, Dose(15)),  # its ceiling
        (Do("swing", WrittenDose(repeat=6)), 110, Dose(6)),  # rounded down
        (Do("swing", WrittenDose(repeat=6)), 121, Dose(7)),
        (Do("swing", WrittenDose(repeat=16)), 200, Dose(16)),  # more than the ceiling
        (Do("stretch"), 110, Dose(2, 22)),
        (Do("stretch"), 200, Dose(2, 30)),  # 60 s a side
        (Do("stretch", WrittenDose(hold=15)), 121, Dose(1, 18)),
        (Do("stretch", WrittenDose(hold=40)), 200, Dose(1, 40)),  # more than the ceiling
        (Do("pulse", WrittenDose(hold=6)), 200, Dose(1, 6)),  # nor what is beside it
        (Do("pulse", WrittenDose(repeat=4, hold=6)), 200, Dose(4, 6)),
        (Do("free"), 200, Dose(10)),
        (Do("rest"), 200, Dose(1, 180)),  # longer than 60 s as written
    ],
)
def test_a_dose_grows_to_this(step: Step, growth: int, becomes: Dose) -> None:
    assert dose(step, growth=growth) == becomes


def test_the_longest_stretch_is_reached_in_small_steps() -> None:
    for growth in LADDER:
        found = dose(Do("stretch"), growth=growth)
        assert found.repeat * found.hold <= LONGEST


@pytest.mark.parametrize(
    ("step", "growth", "becomes"),
    [
        (Do("swing"), 100, Dose(7)),
        (Do("swing"), 121, Dose(9)),
        (Do("stretch", WrittenDose(hold=20)), 121, Dose(1, 18)),
    ],
)
def test_on_a_sore_day_three_quarters_of_it_are_left(
    step: Step, growth: int, becomes: Dose
) -> None:
    assert dose(step, growth=growth, day=Day.SORE) == becomes


def test_on_a_flare_day_nothing_grows() -> None:
    steps = (Do("swing"), Do("stretch"))
    assert plan(*steps, growth=200, day=Day.FLARE) == plan(*steps, growth=100, day=Day.FLARE)


@pytest.mark.parametrize("day", Day)
def test_nor_in_a_routine_for_flare_days_nor_if_effort_makes_worse(day: Day) -> None:
    routine = routine_of(Do("swing"), Do("stretch"), LONG_REST)
    gentle = replace(routine, for_flare=True)
    more = Profile(growth=200)
    crashes = Profile(frozenset({EFFORT_CRASHES}))
    assert Planner(KNOWN, day, profile=more).plan(gentle) == Planner(KNOWN, day).plan(gentle)
    assert Planner(KNOWN, day, profile=replace(crashes, growth=200)).plan(routine) == Planner(
        KNOWN, day, profile=crashes
    ).plan(routine)


def test_what_stands_in_for_another_does_not_grow() -> None:
    easier = Profile(easier=frozenset({"swing"}))
    marked = Profile(not_for_me=frozenset({"swing"}))
    for profile in (easier, marked):
        (step, _rest) = plan(Do("swing"), growth=200, profile=profile)
        assert step.exercise == "sway"
        assert isinstance(step.body, Repeats)
        assert step.body.dose == Dose(5)


def test_what_is_easier_in_a_session_has_not_grown() -> None:
    step = plan(Do("swing"), growth=200)[0]
    assert step.easier is not None
    assert isinstance(step.easier.body, Repeats)
    assert step.easier.body.dose == Dose(5)


def test_rounds_grow_alike() -> None:
    stretch = Do("stretch", WrittenDose(hold=12))
    steps = plan(Rounds(3, (Do("swing"), stretch)), LONG_REST, growth=133)
    doses = [step.body.dose for step in steps if isinstance(step.body, Repeats)]
    assert doses == [Dose(13), Dose(1, 15)] * 3


def test_the_longest_stretch_is_that_of_all_rounds_together() -> None:
    steps = plan(Rounds(3, (Do("stretch"),)), LONG_REST, growth=133)  # 120 s as it is written
    doses = [step.body.dose for step in steps if isinstance(step.body, Repeats)]
    assert doses == [Dose(2, 20)] * 3


def test_a_short_routine_grows_in_turn_and_not_all_at_once() -> None:
    routine = routine_of(*(Do("swing", WrittenDose(repeat=5)), Do("sway")) * 2)
    counts = []
    for growth in LADDER:
        steps = Planner(KNOWN, Day.ORDINARY, profile=Profile(growth=growth)).plan(routine)
        counts.append(sum(s.body.dose.repeat for s in steps if isinstance(s.body, Repeats)))
    assert counts[:6] == [20, 20, 22, 24, 26, 28]


@pytest.mark.parametrize(
    ("step", "growth", "note"),
    [
        (Do("swing"), 100, ""),
        (Do("swing"), 110, "11 times instead of 10, as you agreed."),
        (Do("stretch"), 110, "22 s instead of 20 s, as you agreed."),
        (Do("free"), 200, ""),
    ],
)
def test_a_quiet_note_says_what_has_grown(step: Step, growth: int, note: str) -> None:
    assert plan(step, growth=growth)[0].note == note
    assert not plan(step, growth=growth, day=Day.SORE)[0].note


# Laws

growths = st.integers(100, 200)
days = st.sampled_from(Day)
flags = st.frozensets(st.sampled_from(["knee_trouble", "floor_difficulty", EFFORT_CRASHES]))
ceilings = st.none() | st.builds(Dose, st.integers(1, 12), st.integers(0, 60))


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    drawn = {
        name: replace(each, ceiling=draw(ceilings)) for name, each in CATALOGUE.exercises.items()
    }
    return Catalogue(drawn, CATALOGUE.groups)


def check(routine: Routine, catalogue: Catalogue, growth: int, flags: frozenset[str]) -> None:
    """Hold every law of growth for one routine."""
    profile = Profile(flags, growth=growth)
    for day in Day:
        before = Planner(catalogue, day, profile=replace(profile, growth=100)).plan(routine)
        after = Planner(catalogue, day, profile=profile).plan(routine)
        if day is Day.FLARE or routine.for_flare or EFFORT_CRASHES in flags:
            assert after == before
        for old, new in zip(before, after, strict=True):
            if old.body == new.body:
                continue
            assert isinstance(old.body, Repeats)
            assert isinstance(new.body, Repeats)
            ceiling = catalogue.exercises[new.exercise].ceiling
            assert ceiling is not None
            was, now = old.body.dose, new.body.dose
            assert was.repeat <= now.repeat <= ceiling.repeat
            assert was.hold <= now.hold <= ceiling.hold
            alike = [
                each for each in after if (each.exercise, each.body) == (new.exercise, new.body)
            ]
            assert len(alike) * now.repeat * now.hold <= LONGEST
            if day is Day.ORDINARY:
                assert now.repeat * 100 <= was.repeat * growth
                assert now.hold * 100 <= was.hold * growth


def check_a_week(routine: Routine, catalogue: Catalogue) -> None:
    """Hold that a week more is at most a tenth more, and that nothing ever gets less."""
    for day in (Day.ORDINARY, Day.SORE):
        plans = [
            Planner(catalogue, day, profile=Profile(growth=growth)).plan(routine)
            for growth in LADDER
        ]
        for low, high in pairwise(plans):
            assert plan_seconds(high) <= plan_seconds(low) * 1.1 + 1e-6
            for one, other in zip(low, high, strict=True):
                if isinstance(one.body, Repeats):
                    assert isinstance(other.body, Repeats)
                    assert one.body.dose.repeat <= other.body.dose.repeat
                    assert one.body.dose.hold <= other.body.dose.hold


@given(routines, catalogues(), growths, flags)
def test_no_dose_grows_past_its_ceiling_or_on_a_flare_day(
    routine: Routine, catalogue: Catalogue, growth: int, flags: frozenset[str]
) -> None:
    check(routine, catalogue, growth, flags)


@given(routines, catalogues())
def test_a_week_is_at_most_a_tenth_more(routine: Routine, catalogue: Catalogue) -> None:
    check_a_week(routine, catalogue)


@pytest.mark.parametrize("routine", SHIPPED, ids=lambda each: each.id)
def test_what_ships_grows_within_the_same_laws(routine: Routine) -> None:
    check(routine, shipped.catalogue(), 200, frozenset())
    check_a_week(routine, shipped.catalogue())


def test_most_of_what_ships_grows_in_the_first_week() -> None:
    moving = [each for each in SHIPPED if not each.for_flare and any_do(each)]
    grows = [each for each in moving if minutes(each, 110) > minutes(each, 100)]
    assert len(grows) >= len(moving) * 0.6


def any_do(routine: Routine) -> bool:
    return any(isinstance(step, Do) for step in routine.steps)


def minutes(routine: Routine, growth: int) -> float:
    planner = Planner(shipped.catalogue(), Day.ORDINARY, profile=Profile(growth=growth))
    return plan_seconds(planner.plan(routine)) / 60


def test_a_plan_of_who_agreed_to_nothing_is_as_written() -> None:
    routine = routine_of(Do(PELVIC_TILT.id, WrittenDose(repeat=3)))
    assert Planner(CATALOGUE, Day.ORDINARY, profile=Profile(growth=100)).plan(routine) == Planner(
        CATALOGUE, Day.ORDINARY
    ).plan(routine)
