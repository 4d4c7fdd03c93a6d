"""What the screen is told of a session at one moment."""

from dataclasses import replace

import pytest
from drawn import plans
from fakes import at
from hypothesis import given
from hypothesis import strategies as st
from samples import held, plan_of, still

from easeful.core.body import Breath, Side
from easeful.core.breath import pattern_of
from easeful.core.glance import (
    Glance,
    fullness,
    glance,
    is_breathing,
    is_relaxing,
    line_at,
    next_second,
)
from easeful.core.heat import Pack
from easeful.core.plan import Plan, PlannedStep, Thermal
from easeful.core.routine import (
    Breathe,
    Common,
    Do,
    Imagine,
    Release,
    Step,
    Tense,
    Wait,
    WrittenDose,
)
from easeful.core.session import Session, State, Verb
from easeful.core.timeline import Kind

BREATHE = Breathe(pattern_of(4, 6), WrittenDose(cycles=3))
PLAN = (held(12, "Tilt"), still(5), *plan_of(BREATHE))
"""Get ready to 8, tilt to 20, rest to 25, breathe to 55."""


def started(*plan: PlannedStep) -> Session:
    session = Session(plan or PLAN)
    session.do(Verb.START, at(0))
    return session


def seen(seconds: float, *plan: PlannedStep) -> Glance:
    """Return a glance at a session that ran for so long, looked at every ten seconds."""
    session = started(*plan)
    for moment in (*range(0, int(seconds), 10), seconds):
        session.advance(at(moment))
    return glance(session, at(seconds))


def test_before_the_start_the_first_get_ready_is_shown() -> None:
    look = glance(Session(PLAN), at(99))
    assert (look.state, look.kind, look.span_left, look.done) == (State.READY, Kind.READY, 8, 0)


def test_a_hold_is_shown_with_what_is_left_of_it() -> None:
    look = seen(11)
    assert (look.kind, look.words, look.repeat) == (Kind.HOLD, "", (1, 1))
    assert (look.span_left, look.span_seconds) == (9, 12)
    assert (look.step_left, look.step_seconds) == (9, 20)
    assert (look.total_left, look.done) == (44, 11)
    assert (look.step, look.steps) == (0, 3)


def test_shares_grow_from_nought_to_one() -> None:
    look = seen(11)
    assert (look.span_share, look.step_share) == (0.25, 0.55)


def test_a_breath_is_shown_with_its_number() -> None:
    look = seen(40)
    assert (look.words, look.breath, look.repeat) == ("Breathe out", Breath.OUT, (2, 3))
    assert look.span_left == 5


def test_the_side_is_shown() -> None:
    assert seen(9, *plan_of(Do("knee-to-chest"))).side is Side.RIGHT


def test_while_a_step_waits_nothing_is_left_and_nothing_done() -> None:
    look = seen(60, replace(held(12), wait=Wait.YES))
    assert (look.state, look.kind, look.words) == (
        State.WAITING,
        Kind.WAIT,
        "Press when you are ready.",
    )
    assert (look.span_left, look.span_share) == (0, 0)
    assert look.step_left == 12


def test_at_ones_own_pace_nothing_of_the_next_step_is_shown() -> None:
    look = seen(60, replace(held(12), wait=Wait.AFTER), still(5))
    assert (look.kind, look.step) == (Kind.WAIT, 0)


HEAT = PlannedStep("Heat", "Put the pad on.", Thermal(Pack.PAD, 600, "hip"), wait=Wait.YES)


def test_after_a_first_wait_the_second_one_is_shown() -> None:
    session = started(HEAT, still(5))
    session.do(Verb.GO_ON, at(1))
    assert glance(session, at(2)).kind is Kind.HEAT


def test_paused_where_a_step_begins_that_step_is_shown() -> None:
    at_once = replace(held(12), wait=Wait.AFTER, ready=0)
    session = started(still(5), at_once, still(7))
    session.do(Verb.PAUSE, at(1))
    session.do(Verb.SKIP, at(2))
    look = glance(session, at(3))
    assert (look.step, look.kind, look.span_left) == (1, Kind.WAIT, 0)


def test_between_looks_no_step_is_longer_than_it_is() -> None:
    session = started(held(12), still(5))
    session.advance(at(10))
    look = glance(session, at(21))
    assert (look.step, look.span_left, look.step_left) == (0, 0, 0)
    assert look.total_left == 4


def test_a_step_without_any_length_shows_nothing() -> None:
    look = glance(Session((replace(held(0), ready=0), still(5))), at(0))
    assert (look.span_seconds, look.span_share, look.step_share) == (0, 0, 0)


def test_at_the_end_nothing_is_left() -> None:
    look = seen(55)
    assert (look.state, look.span_left, look.step_left, look.total_left) == (State.OVER, 0, 0, 0)
    assert (look.span_share, look.step_share) == (1, 1)


@pytest.mark.parametrize(("seconds", "until"), [(0, 1), (0.25, 0.75), (7.5, 0.5), (8, 1)])
def test_a_number_on_the_screen_changes_at_the_next_whole_second(
    seconds: float, until: float
) -> None:
    session = started()
    session.advance(at(seconds))
    assert next_second(session, at(seconds)) == until


def test_numbers_count_down_to_the_end_of_a_span_also_if_that_is_no_whole_second() -> None:
    session = started(*plan_of(Breathe(pattern_of(5.5, 5.5), WrittenDose(cycles=1))))
    assert next_second(session, at(0)) == 0.5


@pytest.mark.parametrize("verb", [Verb.PAUSE, Verb.STOP])
def test_no_number_changes_while_nothing_runs(verb: Verb) -> None:
    session = started()
    session.do(verb, at(1))
    assert next_second(session, at(1)) is None


@pytest.mark.parametrize(
    ("step", "breathing", "relaxing"),
    [
        (BREATHE, True, False),
        (Tense("jaw"), False, True),
        (Release("jaw"), False, True),
        (Imagine(("A wood.",), WrittenDose(lasting=60)), False, True),
        (Do("pelvic-tilt"), False, False),
    ],
)
def test_the_screen_knows_what_help_to_offer(
    step: Step, *, breathing: bool, relaxing: bool
) -> None:
    session = Session(plan_of(step))
    assert (is_breathing(session), is_relaxing(session)) == (breathing, relaxing)


@pytest.mark.parametrize(
    ("seconds", "full"), [(0, 0), (24, 0), (27, 0.5), (29, 1), (35, 0), (49, 1), (55, 0)]
)
def test_the_lungs_fill_with_the_pacer_and_only_there(seconds: float, full: float) -> None:
    session = started()
    for moment in (*range(0, int(seconds), 10), seconds):
        session.advance(at(moment))
    assert fullness(session, at(seconds)) == pytest.approx(full)


@pytest.mark.parametrize(("seconds", "full"), [(2, 0), (5, 0), (7, 0.5), (9, 1)])
def test_the_lungs_stay_empty_while_one_gets_ready(seconds: float, full: float) -> None:
    breathe = Breathe(pattern_of(4, 6), WrittenDose(cycles=3), Common(ready=5))
    assert fullness(started(*plan_of(breathe)), at(seconds)) == pytest.approx(full)


@pytest.mark.parametrize(
    ("seconds", "line"),
    [
        (0, "Lie on your back, knees bent."),
        (7.5, "Lie on your back, knees bent."),
        (8, "Breathe out. Press your low back down."),
        (12, "Breathe out. Press your low back down."),
        (13, "Breathe in and let go."),
        (17, "Breathe in and let go."),
        (18, "Breathe out. Press your low back down."),
    ],
)
def test_the_line_is_the_last_that_was_said(seconds: float, line: str) -> None:
    session = started(*plan_of(Do("pelvic-tilt")))
    for moment in (*range(0, int(seconds), 10), seconds):
        session.advance(at(moment))
    assert line_at(session, at(seconds)) == line


def test_while_a_step_waits_its_own_line_stays() -> None:
    tilt = Do("pelvic-tilt", common=Common(wait=Wait.YES))
    assert line_at(started(*plan_of(tilt)), at(60)) == "Lie on your back, knees bent."


def test_a_pacer_keeps_its_one_line() -> None:
    assert line_at(started(*plan_of(BREATHE)), at(5)) == "Breathe with the circle, easily."


def test_the_line_of_a_step_does_not_stay_for_the_next() -> None:
    session = started(*plan_of(Do("pelvic-tilt")), still(5))
    session.do(Verb.SKIP, at(1))
    assert line_at(session, at(1)) == "Rest now."


verbs = st.lists(st.sampled_from(Verb), max_size=8)


@given(plans, verbs, st.integers(1, 15))
def test_whatever_happened_a_glance_is_within_its_limits(
    plan: Plan, verbs: list[Verb], pace: int
) -> None:
    session = started(*plan)
    now = 0
    for verb in verbs:
        now += pace
        session.advance(at(now))
        if verb in session.allowed:
            session.do(verb, at(now))
    look = glance(session, at(now))
    assert 0 <= look.span_left <= look.span_seconds <= look.step_seconds
    assert look.span_left <= look.step_left <= look.total_left
    assert 0 <= look.span_share <= 1
    assert 0 <= look.step_share <= 1
    assert look.done + look.total_left == session.timeline.seconds
