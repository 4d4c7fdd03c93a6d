"""Heat at one moment: whole seconds, and nothing that is not so."""

import pytest
from fakes import at
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.heat import HeatPlan, Pack
from easeful.core.heat_glance import glance, next_second
from easeful.core.heat_guard import HeatGuard
from easeful.core.heat_phase import HeatVerb

PLAN = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)


def begun() -> HeatGuard:
    guard = HeatGuard(PLAN)
    guard.do(HeatVerb.BEGIN, at(0))
    return guard


def test_at_the_start_all_of_it_is_left() -> None:
    shown = glance(begun(), at(0), often=False)
    assert (shown.left, shown.seconds, shown.share) == (900, 900, 1.0)
    assert (shown.pack, shown.area, shown.often) == (Pack.PAD, "low-back", False)


def test_a_second_that_has_begun_is_still_there() -> None:
    assert glance(begun(), at(0.1), often=True).left == 900
    assert glance(begun(), at(1), often=True).left == 899
    assert glance(begun(), at(899.5), often=True).left == 1


def test_it_is_asked_only_while_the_guard_asks() -> None:
    guard = begun()
    guard.advance(at(299))
    assert not glance(guard, at(299), often=False).asked
    guard.advance(at(300))
    shown = glance(guard, at(307), often=False)
    assert (shown.asked, shown.answer_left) == (True, 38)
    guard.do(HeatVerb.AWAKE, at(308))
    shown = glance(guard, at(308), often=False)
    assert (shown.asked, shown.answer_left) == (False, 0)


def test_past_the_end_nothing_is_left() -> None:
    shown = glance(begun(), at(2000), often=False)
    assert (shown.left, shown.share) == (0, 0.0)


@pytest.mark.parametrize(("now", "wait"), [(0, 1.0), (0.25, 0.75), (10.5, 0.5)])
def test_the_number_changes_with_the_second(now: float, wait: float) -> None:
    assert next_second(begun(), at(now)) == wait


@given(eighths=st.integers(0, 7191), later=st.sampled_from([0.0, 0.25, 0.5]))
def test_two_looks_within_a_second_show_the_same(eighths: int, later: float) -> None:
    guard, now = begun(), eighths / 8
    soon = now + next_second(guard, at(now)) * later
    assert glance(guard, at(now), often=False).left - glance(guard, at(soon), often=False).left == 0
