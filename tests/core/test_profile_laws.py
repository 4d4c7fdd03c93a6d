"""Whatever was told: nothing is done that is not for her, and everything that changes is said."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

import pytest
import shipped
from drawn import routines
from hypothesis import given
from hypothesis import strategies as st
from samples import CATALOGUE

from easeful.core.changes import Became, Change, line_of, note_of, sentence_of
from easeful.core.day import Day
from easeful.core.exercise import PROFILE_FLAGS
from easeful.core.layout import lay_out
from easeful.core.plan import Catalogue, PlannedStep
from easeful.core.planner import Planner, Tailored
from easeful.core.profile import NO_PROFILE, Profile
from easeful.core.routine import Routine
from easeful.core.suggest import suggest
from easeful.core.summarise import summarise

PATH = PurePath("x.yaml")
SHIPPED = [replace(shipped.routine(path.read_bytes()), id=path.stem) for path in shipped.ROUTINES]
days = st.sampled_from(Day)


def profiles(exercises: list[str]) -> st.SearchStrategy[Profile]:
    return st.builds(
        Profile,
        st.frozensets(st.sampled_from(PROFILE_FLAGS)),
        st.booleans(),
        st.frozensets(st.sampled_from(exercises)),
    )


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """Draw exercises that lead to each other in any way, for anybody or for few."""
    ids = sorted(CATALOGUE.exercises)
    conditions = st.sampled_from(["", "late", "if painful"])
    flags = st.tuples(st.sampled_from(["pregnant", "knee_trouble"]), conditions)
    drawn = {
        name: replace(
            CATALOGUE.exercises[name],
            easier=draw(st.sampled_from(["", *ids])),
            skip_if=tuple(draw(st.lists(flags, max_size=2, unique_by=lambda pair: pair[0]))),
            adapt_if=draw(st.sampled_from([(), (("pregnant", "Slowly."),)])),
        )
        for name in ids
    }
    return Catalogue(drawn, CATALOGUE.groups)


def with_easier(step: PlannedStep | None) -> Iterator[PlannedStep]:
    while step is not None:
        yield step
        step = step.easier


def check(found: Tailored, catalogue: Catalogue, profile: Profile) -> None:
    done = [each for step in found.plan for each in with_easier(step) if each.exercise]
    for each in done:
        verdict = profile.judge(catalogue.exercises[each.exercise])
        assert verdict.suits, each.exercise
        assert verdict.advice == each.advice
    for index, change in enumerate(found.changes):
        assert change.reason
        assert note_of(change)
        assert not any(change is other for other in found.changes[:index])
        assert (change.became is Became.REPLACED) == bool(change.instead)
    assert bool(found.changes) == bool(line_of(found.changes)) == bool(sentence_of(found.changes))
    changed = {id(change) for change in found.changes}
    assert all(id(each.change) in changed for each in found.left_out)
    assert all(id(step.change) in changed for step in found.plan if step.change is not None)


@given(st.sampled_from(SHIPPED), profiles(sorted(shipped.catalogue().exercises)), days)
def test_of_what_ships_nothing_is_done_that_is_not_for_her(
    routine: Routine, profile: Profile, day: Day
) -> None:
    planner = Planner(shipped.catalogue(), day, profile=profile)
    check(planner.tailor(routine), shipped.catalogue(), profile)


@pytest.mark.parametrize("flag", PROFILE_FLAGS)
def test_for_each_flag_of_each_routine_that_ships_too(flag: str) -> None:
    for late in (False, True):
        profile = Profile(frozenset({flag}), late)
        for routine in SHIPPED:
            for day in Day:
                planner = Planner(shipped.catalogue(), day, profile=profile)
                check(planner.tailor(routine), shipped.catalogue(), profile)


@given(routines, catalogues(), profiles(sorted(CATALOGUE.exercises)), days)
def test_of_any_routine_nothing_is_done_that_is_not_for_her(
    routine: Routine, catalogue: Catalogue, profile: Profile, day: Day
) -> None:
    check(Planner(catalogue, day, profile=profile).tailor(routine), catalogue, profile)


@given(routines, catalogues(), days)
def test_who_tells_nothing_gets_what_was_written(
    routine: Routine, catalogue: Catalogue, day: Day
) -> None:
    found = Planner(catalogue, day, profile=NO_PROFILE).tailor(routine)
    assert not found.changes
    assert not any(step.opening or step.change or step.advice for step in found.plan)
    plain = {
        name: replace(each, skip_if=(), adapt_if=()) for name, each in catalogue.exercises.items()
    }
    assert found.plan == Planner(Catalogue(plain, catalogue.groups), day).plan(routine)


@given(routines, catalogues(), profiles(sorted(CATALOGUE.exercises)), days)
def test_what_is_not_changed_stays_as_it_was(
    routine: Routine, catalogue: Catalogue, profile: Profile, day: Day
) -> None:
    profile = replace(profile, flags=profile.flags - {"pem_or_mecfs"})
    found = Planner(catalogue, day, profile=profile).tailor(routine)
    if not found.changes:
        before = Planner(catalogue, day).plan(routine)
        assert [replace(step, easier=None) for step in found.plan] == [
            replace(step, easier=None) for step in before
        ]


@given(routines, catalogues(), profiles(sorted(CATALOGUE.exercises)))
def test_the_list_and_the_session_agree_on_the_length(
    routine: Routine, catalogue: Catalogue, profile: Profile
) -> None:
    summary = summarise(routine, catalogue, PATH, own=True, profile=profile)
    for day in Day:
        plan = Planner(catalogue, day, profile=profile).plan(routine)
        assert summary.seconds[day] == lay_out(plan).seconds
        assert summary.adapted_on(day).empty == (not plan)
    assert summary.steps == len(Planner(catalogue, Day.ORDINARY, profile=profile).plan(routine))


@given(profiles(sorted(shipped.catalogue().exercises)), days, st.integers(0, 23))
def test_something_of_which_nothing_is_left_is_never_proposed(
    profile: Profile, day: Day, hour: int
) -> None:
    summaries = [
        summarise(each, shipped.catalogue(), PATH, own=False, profile=profile)
        for each in SHIPPED[:8]
    ]
    found = suggest(summaries, day, hour)
    proposed = [*([found.first] if found.first else []), *found.others]
    assert all(has_steps(each.id, day, profile) for each in proposed)


def has_steps(routine: str, day: Day, profile: Profile) -> bool:
    found = next(each for each in SHIPPED if each.id == routine)
    return bool(Planner(shipped.catalogue(), day, profile=profile).plan(found))


def changes_of(routine: Routine, profile: Profile) -> tuple[Change, ...]:
    return Planner(shipped.catalogue(), Day.ORDINARY, profile=profile).tailor(routine).changes


def test_with_everything_told_breathing_is_still_there() -> None:
    everything = Profile(frozenset(PROFILE_FLAGS), late=True)
    left = [
        summarise(each, shipped.catalogue(), PATH, own=False, profile=everything)
        for each in SHIPPED
    ]
    assert suggest(left, Day.ORDINARY, 10).first is not None
    assert any(changes_of(each, everything) for each in SHIPPED)
