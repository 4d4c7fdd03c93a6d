"""What she took easier in a session is done easier from the start, until she takes that back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import shipped
from drawn import routines
from hypothesis import given
from hypothesis import strategies as st
from samples import CATALOGUE, routine_of

from easeful.core.changes import Became, Change, line_of, note_of, opening_of, sentence_of
from easeful.core.day import Day
from easeful.core.exercise import PROFILE_FLAGS, Dose, Exercise, Instead, Pace
from easeful.core.look import look_for
from easeful.core.plan import Catalogue, Plan, PlannedStep, Repeats
from easeful.core.planner import Planner
from easeful.core.profile import Profile
from easeful.core.profile_note import note_for
from easeful.core.routine import Do, Rounds, Routine, Step, WrittenDose

PACE = Pace(2, 2)
BRIDGE = Exercise("bridge", "Bridge", Dose(6), pace=PACE, easier="tilt")
TILT = Exercise("tilt", "Tilt", Dose(8), pace=PACE, easier="lie", easier_words="Think of it.")
LIE = Exercise("lie", "Lie", Dose(1, 60), easier_words="Put a pillow under your knees.")
KNEEL = Exercise("kneel", "Kneel", Dose(4), pace=PACE, skip_if=(("knee_trouble", ""),))
HIPS = replace(BRIDGE, id="hips", name="Hips", easier="kneel")
FOLDED = replace(LIE, id="folded", adapt_if=(("knee_trouble", "Fold the mat."),))
WALL = replace(BRIDGE, id="wall", name="Wall", flare=Instead("tilt"))
THERE = replace(BRIDGE, id="there", name="There", easier="back")
BACK = replace(BRIDGE, id="back", name="Back", easier="there")
ALL = (BRIDGE, TILT, LIE, KNEEL, HIPS, FOLDED, WALL, THERE, BACK)
KNOWN = Catalogue({each.id: each for each in ALL}, CATALOGUE.groups)
SHIPPED = [replace(shipped.routine(path.read_bytes()), id=path.stem) for path in shipped.ROUTINES]


def easier(*exercises: str, flags: tuple[str, ...] = (), not_for_me: str = "") -> Profile:
    marked = frozenset({not_for_me} - {""})
    return Profile(frozenset(flags), not_for_me=marked, easier=frozenset(exercises))


def plan(*steps: Step, profile: Profile, day: Day = Day.ORDINARY) -> Plan:
    return Planner(KNOWN, day, profile=profile).plan(routine_of(*steps))


def done(*steps: Step, profile: Profile, day: Day = Day.ORDINARY) -> list[str]:
    return [step.exercise for step in plan(*steps, profile=profile, day=day)]


def test_the_easier_one_is_done_from_the_start_and_says_why() -> None:
    (step,) = plan(Do("bridge"), profile=easier("bridge"))
    assert (step.exercise, step.name) == ("tilt", "Tilt")
    assert step.change is not None
    assert note_of(step.change) == "In place of Bridge. Easier, as you took it last time."
    assert (step.change.exercise, step.change.easier) == ("bridge", True)
    assert step.opening == "Adapted to you: Tilt instead of Bridge."


@pytest.mark.parametrize(
    ("profile", "exercise"),
    [
        (easier(), "bridge"),
        (easier("tilt"), "bridge"),
        (easier("bridge"), "tilt"),
        (easier("bridge", "tilt"), "lie"),  # from easier to easier
        (easier("bridge", "tilt", "lie"), "lie"),  # there is nothing easier
        (easier("bridge", not_for_me="tilt"), "lie"),  # what is not for her is passed over
        (easier("tilt", not_for_me="bridge"), "lie"),  # also where another stands in
        (easier("gone"), "bridge"),
    ],
)
def test_of_a_row_of_exercises_this_is_done(profile: Profile, exercise: str) -> None:
    assert done(Do("bridge"), profile=profile) == [exercise]


def test_if_no_easier_one_suits_it_stays() -> None:
    assert done(Do("hips"), profile=easier("hips", flags=("knee_trouble",))) == ["hips"]


@pytest.mark.parametrize(
    ("profile", "exercise"), [(easier("there"), "back"), (easier("there", "back"), "back")]
)
def test_a_row_that_leads_back_comes_to_an_end(profile: Profile, exercise: str) -> None:
    assert done(Do("there"), profile=profile) == [exercise]


def test_words_that_make_it_easier_are_its_advice() -> None:
    (step,) = plan(Do("lie"), profile=easier("lie"))
    assert step.advice == "Put a pillow under your knees."
    assert step.change is not None
    assert note_of(step.change) == (
        "Easier, as you took it last time. Put a pillow under your knees."
    )
    both = easier("folded", flags=("knee_trouble",))
    (step,) = plan(Do("folded"), profile=both)
    assert step.advice == "Put a pillow under your knees. Fold the mat."


def test_the_advice_goes_with_what_takes_its_place() -> None:
    (step,) = plan(Do("bridge"), profile=easier("bridge", "tilt", "lie"))
    assert step.change is not None
    assert (step.change.became, step.advice) == (Became.REPLACED, LIE.easier_words)


def test_it_is_never_more_than_is_written() -> None:
    (step,) = plan(Do("bridge", WrittenDose(repeat=3)), profile=easier("bridge"))
    assert isinstance(step.body, Repeats)
    assert step.body.dose.repeat == 3


def test_on_a_flare_day_it_is_what_is_done_then_that_counts() -> None:
    assert done(Do("wall"), profile=easier("wall"), day=Day.FLARE) == ["tilt"]
    assert done(Do("wall"), profile=easier("tilt"), day=Day.FLARE) == ["lie"]
    assert done(Do("wall"), profile=easier("tilt")) == ["wall"]


def test_easier_in_a_session_passes_over_what_was_too_much() -> None:
    (step,) = plan(Do("bridge"), profile=easier("tilt"))
    assert step.easier is not None
    assert step.easier.exercise == "lie"


def test_in_rounds_it_is_said_once() -> None:
    found = Planner(KNOWN, Day.ORDINARY, profile=easier("bridge")).tailor(
        routine_of(Rounds(3, (Do("bridge"), Do("lie"))))
    )
    assert len(found.changes) == 1
    assert [step.exercise for step in found.plan] == ["tilt", "lie"] * 3


def test_the_look_and_the_editor_say_it_too() -> None:
    profile = easier("bridge")
    planner = Planner(KNOWN, Day.ORDINARY, profile=profile)
    _timeline, look = look_for(routine_of(Do("bridge")), planner)
    assert look.adapted == "Adapted to you: Tilt instead of Bridge."
    assert look.steps[0].change is not None
    assert note_for(BRIDGE, profile, KNOWN) == (
        "In its place for you: Tilt (easier, as you took it last time)."
    )


TAKEN = Change(Became.REPLACED, "Bridge", "easier, as you took it last time", "bridge", "Tilt")
TAKEN = replace(TAKEN, easier=True)
ADVISED = replace(TAKEN, became=Became.ADAPTED, instead="", advice="Half as high.")


@pytest.mark.parametrize(
    ("change", "line", "sentence"),
    [
        (
            TAKEN,
            "Tilt instead of Bridge, as last time",
            "Adapted to you: Tilt instead of Bridge.",
        ),
        (ADVISED, "Bridge adapted, as last time", "Adapted to you: a hint at 1 step."),
    ],
)
def test_a_card_says_it_in_one_line(change: Change, line: str, sentence: str) -> None:
    assert (line_of([change]), sentence_of([change])) == (line, sentence)
    assert bool(opening_of([change])) == (change is TAKEN)


# Laws


def with_easier(step: PlannedStep | None) -> Iterator[PlannedStep]:
    while step is not None:
        yield step
        step = step.easier


def suiting(exercise: Exercise, catalogue: Catalogue, profile: Profile, day: Day) -> bool:
    """Say whether there is something easier than ``exercise`` that suits, however far down."""
    seen = {exercise.id}
    while exercise.easier in catalogue.exercises and len(seen) <= 4:
        exercise = catalogue.exercises[exercise.easier]
        while day is Day.FLARE and isinstance(exercise.flare, Instead):
            exercise = catalogue.exercises[exercise.flare.exercise]
        if exercise.id in seen:
            return False
        seen.add(exercise.id)
        if profile.judge(exercise).suits:
            return True
    return False


def check(routine: Routine, catalogue: Catalogue, profile: Profile, day: Day) -> None:
    found = Planner(catalogue, day, profile=profile).tailor(routine)
    for step in found.plan:
        for each in with_easier(step):
            if each.exercise:
                assert profile.judge(catalogue.exercises[each.exercise]).suits
        if step.exercise in profile.easier:
            assert not suiting(catalogue.exercises[step.exercise], catalogue, profile, day)
    for change in found.changes:
        assert change.reason
        assert not change.easier or change.exercise in profile.easier
    assert bool(found.changes) == bool(line_of(found.changes)) == bool(sentence_of(found.changes))


def profiles(exercises: list[str]) -> st.SearchStrategy[Profile]:
    some = st.frozensets(st.sampled_from(exercises))
    flags = st.frozensets(st.sampled_from(PROFILE_FLAGS), max_size=3)
    return st.builds(Profile, flags, st.booleans(), some, some)


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """Draw exercises of which each leads to later ones only: a row, and no circle."""
    ids = sorted(CATALOGUE.exercises)
    conditions = st.lists(st.sampled_from([("knee_trouble", ""), ("pregnant", "late")]), max_size=1)
    drawn = {
        name: replace(
            CATALOGUE.exercises[name],
            easier=draw(st.sampled_from(["", *ids[index + 1 :]])),
            easier_words=draw(st.sampled_from(["", "Half as far."])),
            flare=None,
            skip_if=tuple(draw(conditions)),
        )
        for index, name in enumerate(ids)
    }
    return Catalogue(drawn, CATALOGUE.groups)


@given(routines, catalogues(), profiles(sorted(CATALOGUE.exercises)), st.sampled_from(Day))
def test_nothing_that_was_too_much_is_done_where_something_easier_suits(
    routine: Routine, catalogue: Catalogue, profile: Profile, day: Day
) -> None:
    check(routine, catalogue, profile, day)


@given(
    st.sampled_from(SHIPPED),
    st.frozensets(st.sampled_from(PROFILE_FLAGS), max_size=3),
    st.sampled_from(sorted(shipped.catalogue().exercises)),
    st.sampled_from(Day),
)
def test_of_what_ships_neither(
    routine: Routine, flags: frozenset[str], exercise: str, day: Day
) -> None:
    check(routine, shipped.catalogue(), Profile(flags, easier=frozenset({exercise})), day)
