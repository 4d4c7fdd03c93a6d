"""A session by examples; its laws are in ``test_session_stories``."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from fakes import at
from samples import held, still

from easeful.core.events import (
    CueDue,
    EasierTaken,
    Event,
    Finished,
    LineRepeated,
    Paused,
    PauseReason,
    Resumed,
    Started,
    StepEntered,
    Waiting,
)
from easeful.core.heat import Pack
from easeful.core.plan import PlannedStep, Thermal
from easeful.core.routine import Wait
from easeful.core.session import NotAllowedError, Session, State, Verb
from easeful.core.timeline import Kind, Mark

TILT, REST, BRIDGE = held(12, "Tilt"), still(5), held(25, "Bridge")
PLAN = (TILT, REST, BRIDGE)
"""Get ready to 8, tilt to 20, rest to 25, get ready to 33, bridge to 58."""

WAITS = replace(TILT, wait=Wait.YES)
OWN_PACE = replace(TILT, wait=Wait.AFTER)
HEAT = PlannedStep("Heat", "Put the pad on.", Thermal(Pack.PAD, 600, "hip"))

READY_WAIT = Mark(0, Kind.WAIT, 0, "Press when you are ready.")


def started(*plan: PlannedStep, base: float = 0) -> Session:
    """Return a session that was started at ``base``."""
    session = Session(plan or PLAN)
    session.do(Verb.START, at(base))
    return session


def started_and_at(seconds: float, *plan: PlannedStep) -> Session:
    """Return a session that ran for some seconds, looked at every second."""
    session = started(*plan)
    for second in range(1, int(seconds) + 1):
        session.advance(at(second))
    session.advance(at(seconds))
    return session


def cues(events: Sequence[Event]) -> list[tuple[float, str]]:
    return [(event.mark.at, event.mark.kind.value) for event in events if isinstance(event, CueDue)]


def kinds(events: Sequence[Event]) -> list[type[Event]]:
    return [type(event) for event in events]


# Running


def test_a_session_needs_something_to_do() -> None:
    with pytest.raises(ValueError, match="at least one step"):
        Session(())


def test_before_its_start_no_time_passes() -> None:
    session = Session(PLAN)
    assert session.advance(at(100)) == ()
    assert session.position(at(100)) == 0


def test_it_starts_with_the_get_ready_of_its_first_step() -> None:
    assert Session(PLAN).do(Verb.START, at(0)) == (
        Started(),
        StepEntered(0),
        CueDue(Mark(0, Kind.READY, 0, "Tilt it."), late=0),
    )


def test_between_marks_nothing_happens() -> None:
    assert started().advance(at(4.5)) == ()


def test_each_mark_is_told_once_with_how_late_it_is() -> None:
    session = started()
    assert session.advance(at(5.25)) == (CueDue(Mark(5, Kind.COUNT, 0, "3"), late=0.25),)
    assert session.advance(at(5.5)) == ()


def test_several_marks_are_told_in_order() -> None:
    assert cues(started().advance(at(8))) == [
        (5, "count"),
        (6, "count"),
        (7, "count"),
        (8, "begin"),
        (8, "hold"),
    ]


def test_a_step_is_entered_before_its_first_mark_is_told() -> None:
    session = started_and_at(19)
    assert session.advance(at(20)) == (
        StepEntered(1),
        CueDue(Mark(20, Kind.BEGIN, 1, "Rest"), late=0),
        CueDue(Mark(20, Kind.REST, 1, "Rest now."), late=0),
    )
    assert session.step == 1


def test_at_the_end_it_is_over() -> None:
    session = started_and_at(57)
    assert session.advance(at(58.5)) == (CueDue(Mark(58, Kind.END, 2), 0.5), Finished(whole=True))
    assert session.state is State.OVER
    assert session.allowed == frozenset()


def test_after_the_end_nothing_happens_any_more() -> None:
    session = started_and_at(58)
    assert session.advance(at(59)) == ()
    assert session.position(at(90)) == 58


def test_the_position_is_known_between_looks() -> None:
    assert started().position(at(7.75)) == 7.75


def test_the_position_never_passes_the_end() -> None:
    assert started_and_at(50).position(at(64)) == 58


def test_the_next_mark_is_known() -> None:
    assert started().next_mark(at(1.5)) == 3.5


def test_a_mark_that_is_overdue_is_due_now() -> None:
    assert started().next_mark(at(6)) == 0


@pytest.mark.parametrize("verb", [Verb.PAUSE, Verb.STOP])
def test_standing_still_it_needs_no_waking(verb: Verb) -> None:
    session = started()
    session.do(verb, at(1))
    assert session.next_mark(at(2)) is None


# Pausing


def test_a_pause_costs_no_time() -> None:
    session = started()
    assert session.do(Verb.PAUSE, at(4)) == (Paused(PauseReason.PERSON),)
    assert session.advance(at(500)) == ()
    assert session.do(Verb.RESUME, at(1000)) == (Resumed(),)
    assert session.position(at(1001)) == 5


def test_time_s_own_events_come_before_the_pause() -> None:
    events = started().do(Verb.PAUSE, at(5))
    assert events == (CueDue(Mark(5, Kind.COUNT, 0, "3"), 0), Paused(PauseReason.PERSON))


def test_a_sleeping_machine_pauses_rather_than_skips() -> None:
    session = started_and_at(4)
    assert session.advance(at(4000)) == (Paused(PauseReason.CLOCK_GAP),)
    assert session.state is State.PAUSED
    assert session.position(at(4000)) == 4


def test_fifteen_seconds_are_no_sleep_yet() -> None:
    session = started()
    assert Paused(PauseReason.CLOCK_GAP) not in session.advance(at(15))
    assert session.position(at(15)) == 15


def test_a_little_more_is() -> None:
    assert started().advance(at(15.25)) == (Paused(PauseReason.CLOCK_GAP),)


def test_after_a_sleep_it_goes_on_where_it_stood() -> None:
    session = started_and_at(4)
    session.advance(at(4000))
    session.do(Verb.RESUME, at(4100))
    assert cues(session.advance(at(4101))) == [(5, "count")]


def test_a_verb_after_a_sleep_finds_a_paused_session() -> None:
    session = started_and_at(4)
    events = session.do(Verb.SKIP, at(4000))
    assert events == (Paused(PauseReason.CLOCK_GAP), StepEntered(1))
    assert session.state is State.PAUSED


def test_a_pause_after_a_sleep_is_no_second_pause() -> None:
    assert started_and_at(4).do(Verb.PAUSE, at(4000)) == (Paused(PauseReason.CLOCK_GAP),)


def test_a_sleep_does_not_matter_while_paused() -> None:
    session = started()
    session.do(Verb.PAUSE, at(4))
    assert session.advance(at(4000)) == ()


# Clocks that go backwards


def test_a_clock_that_goes_back_a_little_counts_no_second_twice() -> None:
    session = started_and_at(6)
    assert session.advance(at(3)) == ()
    assert cues(session.advance(at(7))) == [(7, "count")]
    assert session.position(at(7)) == 7


def test_a_verb_while_the_clock_is_back_counts_no_second_twice() -> None:
    session = started_and_at(6)
    session.do(Verb.SKIP, at(3))
    assert session.position(at(6)) == 20


def test_a_clock_that_goes_back_far_pauses_rather_than_freezes() -> None:
    session = started(base=5000)
    assert session.advance(at(0)) == (Paused(PauseReason.CLOCK_GAP),)
    session.do(Verb.RESUME, at(1))
    assert session.position(at(3)) == 2


# Skip and back


def test_skip_goes_to_the_start_of_the_next_step() -> None:
    session = started()
    assert session.do(Verb.SKIP, at(2)) == (
        StepEntered(1),
        CueDue(Mark(20, Kind.BEGIN, 1, "Rest"), 0),
        CueDue(Mark(20, Kind.REST, 1, "Rest now."), 0),
    )
    assert session.position(at(3)) == 21


def test_skipping_the_last_step_ends_the_session() -> None:
    session = started(REST)
    assert session.do(Verb.SKIP, at(2)) == (CueDue(Mark(5, Kind.END, 0), 0), Finished(whole=True))


def test_skipping_the_last_step_ends_also_a_paused_session() -> None:
    session = started(REST)
    session.do(Verb.PAUSE, at(2))
    assert Finished(whole=True) in session.do(Verb.SKIP, at(3))


def test_skip_leaves_a_paused_session_paused() -> None:
    session = started()
    session.do(Verb.PAUSE, at(2))
    assert session.do(Verb.SKIP, at(3)) == (StepEntered(1),)
    assert session.position(at(9)) == 20


def test_what_was_skipped_to_while_paused_is_told_on_going_on() -> None:
    session = started()
    session.do(Verb.PAUSE, at(2))
    session.do(Verb.SKIP, at(3))
    assert cues(session.do(Verb.RESUME, at(9))) == [(20, "begin"), (20, "rest")]


@pytest.mark.parametrize(
    ("age", "step", "position"), [(3.25, 2, 25), (3, 1, 20), (0, 1, 20), (30, 2, 25)]
)
def test_back_restarts_a_step_or_goes_before_a_young_one(
    age: float, step: int, position: float
) -> None:
    session = started_and_at(25 + age)
    session.do(Verb.BACK, at(25 + age))
    assert (session.step, session.position(at(25 + age))) == (step, position)


def test_before_the_first_step_there_is_none() -> None:
    session = started()
    assert kinds(session.do(Verb.BACK, at(2))) == [StepEntered, CueDue]
    assert session.position(at(2)) == 0


def test_going_back_tells_the_marks_again() -> None:
    session = started_and_at(7)
    session.do(Verb.BACK, at(7))
    assert cues(session.advance(at(13))) == [(5, "count"), (6, "count")]


def test_back_leaves_a_paused_session_paused() -> None:
    session = started_and_at(7)
    session.do(Verb.PAUSE, at(7))
    session.do(Verb.BACK, at(8))
    assert (session.state, session.position(at(9))) == (State.PAUSED, 0)


# Waiting


def test_a_step_may_wait_for_the_person() -> None:
    session = Session((WAITS, REST))
    events = session.do(Verb.START, at(0))
    assert events[-2:] == (CueDue(READY_WAIT, 0), Waiting(READY_WAIT))
    assert (session.state, session.waits_at) == (State.WAITING, READY_WAIT)


def test_waiting_costs_no_time() -> None:
    session = started(WAITS, REST)
    assert session.advance(at(1000)) == ()
    assert session.do(Verb.GO_ON, at(2000))[0] == Resumed()
    assert session.position(at(2001)) == 1


def test_what_comes_after_a_wait_is_told_on_going_on() -> None:
    session = started(WAITS, REST)
    assert cues(session.do(Verb.GO_ON, at(5))) == [(0, "begin"), (0, "hold")]


def test_a_wait_that_was_reached_late_starts_where_it_stands() -> None:
    session = started(OWN_PACE, REST)
    events = session.advance(at(10))
    assert isinstance(events[-1], Waiting)
    assert session.position(at(10)) == 8


def test_a_step_at_ones_own_pace_ends_with_a_key() -> None:
    session = started_and_at(8, OWN_PACE, REST)
    assert kinds(session.do(Verb.GO_ON, at(99))) == [Resumed, StepEntered, CueDue, CueDue]


def test_heat_waits_for_its_own_machine() -> None:
    session = started_and_at(8, HEAT, REST)
    assert session.waits_at == Mark(8, Kind.HEAT, 0, "Put the pad on.")


def test_a_running_session_waits_nowhere() -> None:
    assert started().waits_at is None


def test_a_step_may_wait_twice() -> None:
    session = started(replace(HEAT, wait=Wait.YES), REST)
    session.do(Verb.GO_ON, at(5))
    assert session.waits_at == Mark(0, Kind.HEAT, 0, "Put the pad on.")


@pytest.mark.parametrize("verb", [Verb.SKIP, Verb.BACK])
def test_moving_away_from_a_wait_runs_on(verb: Verb) -> None:
    session = started_and_at(13, REST, OWN_PACE, REST)
    session.do(verb, at(99))
    assert session.state is State.RUNNING


def test_from_a_wait_at_its_start_a_step_is_left_by_back() -> None:
    session = started_and_at(5, REST, WAITS)
    session.do(Verb.BACK, at(99))
    assert session.step == 0


# Easier


EASY = held(6, "Easy")
HARD = replace(TILT, easier=EASY)


def test_the_easier_exercise_takes_the_place_of_the_harder_one() -> None:
    session = started_and_at(10, REST, HARD, BRIDGE)
    events = session.do(Verb.EASIER, at(10))
    assert events[:2] == (EasierTaken(1), StepEntered(1))
    assert session.position(at(10)) == 5
    assert [step.name for step in session.timeline.plan] == ["Rest", "Easy", "Bridge"]


def test_the_rest_of_the_routine_moves_with_it() -> None:
    session = started(HARD, REST)
    session.do(Verb.EASIER, at(2))
    assert session.timeline.seconds == 8 + 6 + 5


def test_what_is_easier_stands_in_the_same_round_and_waits_the_same_way() -> None:
    session = started(replace(HARD, round=(1, 2), rest_after=20, wait=Wait.AFTER), REST)
    session.do(Verb.EASIER, at(2))
    easy = session.timeline.plan[0]
    assert (easy.round, easy.rest_after, easy.wait) == ((1, 2), 20, Wait.AFTER)


def test_words_alone_may_make_it_easier_and_move_nothing() -> None:
    session = started(replace(TILT, easier_words="Half as far."))
    assert session.do(Verb.EASIER, at(2)) == (EasierTaken(0, "Half as far."),)
    assert session.position(at(2)) == 2


def test_easier_is_offered_only_where_there_is_something() -> None:
    assert Verb.EASIER not in started().allowed
    assert Verb.EASIER in started(HARD).allowed
    assert Verb.EASIER in started(replace(TILT, easier_words="Half as far.")).allowed


def test_a_paused_session_stays_paused_at_the_easier_step() -> None:
    session = started_and_at(4, HARD, REST)
    session.do(Verb.PAUSE, at(4))
    assert session.do(Verb.EASIER, at(5)) == (EasierTaken(0), StepEntered(0))
    assert (session.state, session.position(at(6))) == (State.PAUSED, 0)


# Lines, stopping, and verbs that cannot be


def test_a_line_may_be_heard_again() -> None:
    assert started().do(Verb.REPEAT_LINE, at(1)) == (LineRepeated("Tilt it."),)


def test_a_stopped_session_is_over_but_not_whole() -> None:
    session = started()
    assert session.do(Verb.STOP, at(1)) == (Finished(whole=False),)
    assert session.state is State.OVER


MOVES = {Verb.SKIP, Verb.BACK, Verb.REPEAT_LINE, Verb.STOP}


def test_these_verbs_are_allowed() -> None:
    assert Session(PLAN).allowed == {Verb.START}
    assert started().allowed == {*MOVES, Verb.PAUSE}
    assert started(WAITS).allowed == {*MOVES, Verb.GO_ON}
    assert started_and_at(58).allowed == set()


def test_a_paused_session_may_go_on() -> None:
    session = started()
    session.do(Verb.PAUSE, at(1))
    assert session.allowed == {*MOVES, Verb.RESUME}


@pytest.mark.parametrize("verb", [Verb.START, Verb.RESUME, Verb.GO_ON, Verb.EASIER])
def test_a_verb_that_is_not_allowed_is_a_mistake_and_changes_nothing(verb: Verb) -> None:
    session = started()
    with pytest.raises(NotAllowedError, match=verb):
        session.do(verb, at(6))
    assert cues(session.advance(at(6))) == [(5, "count"), (6, "count")]


@pytest.mark.parametrize("verb", [Verb.SKIP, Verb.BACK, Verb.REPEAT_LINE])
def test_a_verb_meant_for_a_step_that_has_ended_is_void(verb: Verb) -> None:
    session = started_and_at(19)
    events = session.do(verb, at(21))
    assert kinds(events) == [StepEntered, CueDue, CueDue]
    assert session.position(at(21)) == 21


@pytest.mark.parametrize(("verb", "last"), [(Verb.PAUSE, Paused), (Verb.STOP, Finished)])
def test_pause_and_stop_are_meant_whatever_the_step(verb: Verb, last: type[Event]) -> None:
    assert kinds(started_and_at(19).do(verb, at(21))) == [StepEntered, CueDue, CueDue, last]


def test_a_verb_after_the_end_is_void_and_the_end_is_told() -> None:
    session = started_and_at(57)
    assert session.do(Verb.PAUSE, at(59))[-1] == Finished(whole=True)


def test_a_pause_is_void_where_the_session_waits_by_itself() -> None:
    session = started_and_at(7, OWN_PACE, REST)
    assert isinstance(session.do(Verb.PAUSE, at(9))[-1], Waiting)
    assert session.state is State.WAITING


def test_it_may_begin_at_a_later_step() -> None:
    session = Session(PLAN, first=2)
    assert session.position(at(99)) == 25
    assert session.do(Verb.START, at(100)) == (
        Started(),
        StepEntered(2),
        CueDue(Mark(25, Kind.READY, 2, BRIDGE.line), 0),
    )
    session.advance(at(108))
    assert session.position(at(108)) == 33


def test_there_is_no_step_past_the_last_to_begin_at() -> None:
    with pytest.raises(ValueError, match="at least one step"):
        Session(PLAN, first=3)
