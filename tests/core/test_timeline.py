"""A timeline knows what goes on at any moment of it."""

from dataclasses import replace

import pytest
from drawn import plans
from hypothesis import given
from hypothesis import strategies as st
from samples import held, still

from easeful.core.layout import lay_out
from easeful.core.plan import Plan
from easeful.core.timeline import STOPS, Kind

TWO_STEPS = lay_out((held(15), still(30)))
"""Get ready to 8, hold to 23, rest to 53."""


@pytest.mark.parametrize(
    ("position", "step", "kind"),
    [
        (0, 0, Kind.READY),
        (7.5, 0, Kind.READY),
        (8, 0, Kind.HOLD),
        (22.5, 0, Kind.HOLD),
        (23, 0, Kind.HOLD),
        (40, 0, Kind.HOLD),
        (23, 1, Kind.REST),
        (53, 1, Kind.REST),
    ],
)
def test_this_goes_on_in_a_step(position: float, step: int, kind: Kind) -> None:
    span = TWO_STEPS.span_at(position, step)
    assert span is not None
    assert span.kind is kind


def test_a_step_without_any_length_has_no_span() -> None:
    nothing = replace(held(0), ready=0)
    assert lay_out((still(5), nothing, still(5))).span_at(5, 1) is None


@pytest.mark.parametrize(("step", "kind"), [(0, Kind.READY), (1, Kind.BEGIN), (2, Kind.END)])
def test_the_first_mark_of_a_step_is_what_one_hears_first(step: int, kind: Kind) -> None:
    assert TWO_STEPS.marks[TWO_STEPS.first_mark(step)].kind is kind


def test_a_span_knows_its_length() -> None:
    assert [span.seconds for span in TWO_STEPS.spans] == [8, 15, 30]


def test_a_session_stands_still_at_waits_heat_and_cold() -> None:
    assert {Kind.WAIT, Kind.HEAT, Kind.COLD} == STOPS


@given(plans, st.floats(0, 1))
def test_the_span_under_way_is_the_one_that_holds_the_moment(plan: Plan, share: float) -> None:
    timeline = lay_out(plan)
    position = share * timeline.seconds
    for step, extent in enumerate(timeline.extents):
        span = timeline.span_at(position, step)
        if span is not None and extent.start <= position < extent.end:
            assert span.step == step
            assert span.start <= position < span.end
