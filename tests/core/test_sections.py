"""What each step of a routine becomes, beside the plan of the whole."""

from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from samples import CATALOGUE, routine_of
from shipped import HANDOUTS, ROUTINES, catalogue, routine

from easeful.core.body import Side
from easeful.core.day import Day
from easeful.core.length import plan_seconds
from easeful.core.planner import Planner
from easeful.core.profile import Profile
from easeful.core.routine import Common, Do, Rest, Rounds, Skip, WrittenDose
from easeful.core.sections import sections_of

REST = Rest(WrittenDose(lasting=30))


@pytest.mark.parametrize("path", [*ROUTINES, *HANDOUTS], ids=lambda path: path.stem)
@pytest.mark.parametrize("day", Day)
@pytest.mark.parametrize("side", Side)
def test_together_the_sections_are_the_whole_plan(path: Path, day: Day, side: Side) -> None:
    whole = routine(path.read_bytes())
    plan = Planner(catalogue(), day, side).plan(whole)

    sections = sections_of(whole, catalogue(), side)

    assert len(sections) == len(whole.steps)
    assert sum(each.seconds[day] for each in sections) == plan_seconds(plan)
    firsts = [each.first[day] for each in sections]
    here = [first for first in firsts if first is not None]
    assert here == sorted(set(here))
    assert here[0] == 0
    if day is Day.ORDINARY:
        assert tuple(chain.from_iterable(each.planned for each in sections)) == plan
    for section, first in zip(sections, firsts, strict=True):
        if first is None:
            assert section.seconds[day] == 0
        elif day is Day.ORDINARY:
            assert plan[first] == section.planned[0]


PROFILES = (
    Profile(not_for_me=frozenset({"cat-cow", "bridge", "knee-to-chest"})),
    Profile(flags=frozenset({"pregnant", "wrist_trouble", "pem_or_mecfs"}), late=True),
)


@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
@pytest.mark.parametrize("profile", PROFILES)
def test_what_is_changed_for_a_person_is_in_its_section(path: Path, profile: Profile) -> None:
    whole = routine(path.read_bytes())
    found = Planner(catalogue(), Day.ORDINARY, Side.RIGHT, profile).tailor(whole)

    sections = sections_of(whole, catalogue(), Side.RIGHT, profile)

    plan = tuple(replace(each, opening="") for each in found.plan)
    assert tuple(chain.from_iterable(each.planned for each in sections)) == plan
    assert sum(each.seconds[Day.ORDINARY] for each in sections) == plan_seconds(plan)
    for section in sections:
        assert (section.first[Day.ORDINARY] is None) == (not section.planned)


def test_rounds_are_one_section() -> None:
    whole = routine_of(Rounds(3, (Do("cat-cow"), REST)), Do("pelvic-tilt"))

    rounds, tilt = sections_of(whole, CATALOGUE)

    assert len(rounds.planned) == 6
    assert tilt.first[Day.ORDINARY] == 6


def test_a_step_left_out_on_a_flare_day_takes_no_time_and_those_after_it_move_up() -> None:
    whole = routine_of(REST, Do("pelvic-tilt", common=Common(flare=Skip())), REST)

    _, skipped, last = sections_of(whole, CATALOGUE)

    assert skipped.first == {Day.FLARE: None, Day.SORE: 1, Day.ORDINARY: 1}
    assert skipped.seconds[Day.FLARE] == 0
    assert last.first == {Day.FLARE: 1, Day.SORE: 2, Day.ORDINARY: 2}


def test_getting_into_another_position_counts_for_the_step_that_needs_it() -> None:
    tilt, again, cat = sections_of(
        routine_of(Do("pelvic-tilt"), Do("pelvic-tilt"), Do("cat-cow")), CATALOGUE
    )

    assert tilt.seconds == again.seconds
    assert cat.seconds[Day.ORDINARY] == 25 + 5 * 8


def test_a_routine_without_steps_has_no_sections() -> None:
    assert sections_of(routine_of(), CATALOGUE) == ()
