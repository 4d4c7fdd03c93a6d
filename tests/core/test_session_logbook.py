"""A session is written down while it runs; what counts as done is time that ran."""

from dataclasses import replace
from datetime import timedelta

import pytest
from diary_fakes import MemoryDiary
from drawn import plans
from fakes import FakeClock
from hypothesis import given
from hypothesis import strategies as st
from samples import CAT_COW, held, still

from easeful.core.day import Day
from easeful.core.diary import Ended, SessionRecord, StopReason
from easeful.core.plan import Plan
from easeful.core.session import LONGEST_TICK, Session, State, Verb
from easeful.core.session_logbook import Done, SessionLogbook, record_of

TILT, REST, BRIDGE = held(12, "Tilt"), still(5), held(25, "Bridge")
PLAN = (TILT, REST, BRIDGE)
"""Get ready to 8, tilt to 20, rest to 25, get ready to 33, bridge to 58."""


class Desk:
    """A session, its logbook, and a clock to move."""

    def __init__(self, plan: Plan = PLAN, record: SessionRecord | None = None) -> None:
        self.clock = FakeClock()
        self.diary = MemoryDiary()
        self.session = Session(plan, 0 if record is None else record.step)
        self.done: list[Done] = []
        fresh = record_of(self.session, ("tilts", "Tilts"), Day.SORE, self.clock.now(), "a")
        self.logbook = SessionLogbook(
            self.session, record or fresh, self.diary, self.clock, self.done.append
        )
        self.ran = 0.0

    @property
    def record(self) -> SessionRecord:
        (record,) = self.diary.records(None, None).sessions
        return record

    def do(self, verb: Verb) -> None:
        for event in self.session.do(verb, self.clock.now()):
            self.logbook.hear(event)

    def pass_seconds(self, seconds: float) -> None:
        before = self.session.position(self.clock.now())
        now = self.clock.pass_seconds(seconds)
        for event in self.session.advance(now):
            self.logbook.hear(event)
        self.ran += max(0.0, self.session.position(now) - before)

    def run_to(self, seconds: int) -> None:
        for _second in range(seconds):
            self.pass_seconds(1)


def test_a_session_is_written_down_from_its_first_moment() -> None:
    desk = Desk()
    desk.do(Verb.START)
    record = desk.record
    assert (record.routine, record.name, record.day) == ("tilts", "Tilts", Day.SORE)
    assert (record.total, record.steps, record.step, record.moves) == (58, 3, 0, True)
    assert record.may_go_on


def test_a_crash_loses_no_more_than_the_step_under_way() -> None:
    desk = Desk()
    desk.do(Verb.START)
    desk.run_to(30)
    assert (desk.record.step, desk.record.seconds) == (2, 25)
    assert desk.record.how is None


@pytest.mark.parametrize(("whole", "how"), [(True, Ended.WHOLE), (False, Ended.STOPPED)])
def test_the_end_is_written_with_how_it_came(whole: bool, how: Ended) -> None:  # noqa: FBT001
    desk = Desk()
    desk.do(Verb.START)
    desk.run_to(58 if whole else 10)
    if not whole:
        desk.do(Verb.STOP)
    assert desk.record.how is how
    assert desk.record.ended == desk.clock.now().wall
    assert desk.record.seconds == (58 if whole else 10)
    assert not desk.record.may_go_on


def test_what_ends_with_the_window_may_be_carried_on() -> None:
    desk = Desk()
    desk.do(Verb.START)
    desk.run_to(30)
    desk.logbook.leave()
    desk.do(Verb.STOP)
    assert desk.record.how is Ended.CLOSED
    assert desk.record.may_go_on


def test_what_is_carried_on_stays_one_session() -> None:
    cut_off = replace_record(Desk(), step=2, seconds=25.0, easier=1)
    desk = Desk(record=cut_off)
    desk.do(Verb.START)
    desk.run_to(40)
    assert desk.record.id == cut_off.id
    assert desk.record.began == cut_off.began
    assert (desk.record.how, desk.record.seconds, desk.record.easier) == (Ended.WHOLE, 58, 1)


def replace_record(desk: Desk, **changes: object) -> SessionRecord:
    record = desk.logbook.record._replace(**changes)  # type: ignore[arg-type]
    return record._replace(began=record.began - timedelta(hours=2))


def test_a_skipped_step_and_a_pause_are_no_time_done() -> None:
    desk = Desk()
    desk.do(Verb.START)
    desk.run_to(10)
    desk.do(Verb.SKIP)
    desk.run_to(2)
    desk.do(Verb.PAUSE)
    desk.run_to(12)
    desk.do(Verb.SKIP)
    desk.do(Verb.STOP)
    assert desk.record.seconds == 12


def test_a_sleeping_machine_does_nothing() -> None:
    desk = Desk()
    desk.do(Verb.START)
    desk.run_to(9)
    desk.pass_seconds(4000)
    assert desk.record.seconds == 9


def test_a_step_that_begins_again_was_done_up_to_there() -> None:
    desk = Desk((held(120),))
    desk.do(Verb.START)
    desk.run_to(7)
    desk.do(Verb.BACK)
    desk.do(Verb.STOP)
    assert desk.record.seconds == 7


@pytest.mark.parametrize("verb", [Verb.SKIP, Verb.BACK, Verb.STOP])
def test_a_sleep_is_not_time_done_though_a_key_is_the_first_to_end_it(verb: Verb) -> None:
    desk = Desk()
    desk.do(Verb.START)
    desk.run_to(9)
    desk.clock.pass_seconds(4000)
    desk.do(verb)
    assert desk.record.seconds == 9


def test_what_came_to_its_end_as_the_window_closed_is_whole() -> None:
    desk = Desk()
    desk.do(Verb.START)
    desk.run_to(57)
    desk.clock.pass_seconds(2)
    desk.logbook.leave()
    desk.do(Verb.STOP)
    assert desk.record.how is Ended.WHOLE


def test_why_it_was_stopped_is_kept_beside_it() -> None:
    desk = Desk()
    desk.do(Verb.START)
    desk.do(Verb.STOP)
    desk.logbook.tell_why(StopReason.TIRED)
    assert (desk.record.how, desk.record.why) == (Ended.STOPPED, StopReason.TIRED)


def test_what_was_too_much_is_told_at_once() -> None:
    easier = replace(TILT, name="Easier")
    desk = Desk((replace(TILT, exercise=CAT_COW.id, easier=easier), REST))
    desk.do(Verb.START)
    desk.do(Verb.EASIER)
    assert desk.record.easier == 1
    assert desk.done == [Done(counts=False, easier=frozenset({CAT_COW.id}))]


@pytest.mark.parametrize(("seconds", "counts"), [(59, False), (60, True)])
def test_a_minute_counts_as_a_session(seconds: int, counts: bool) -> None:  # noqa: FBT001
    desk = Desk((held(120),))
    desk.do(Verb.START)
    desk.run_to(seconds)
    desk.do(Verb.STOP)
    assert [each.counts for each in desk.done] == [counts]


UNSEEN = -LONGEST_TICK - 1
"""Seconds of a sleep after which a key comes before anything has looked at the clock."""

Deed = float | Verb
deeds = st.lists(
    st.one_of(
        st.sampled_from([0.25, 1.0, 4.0, LONGEST_TICK]),
        st.sampled_from([LONGEST_TICK + 1, 5000.0, UNSEEN]),
        st.sampled_from([Verb.PAUSE, Verb.RESUME, Verb.GO_ON, Verb.SKIP, Verb.BACK, Verb.EASIER]),
    ),
    max_size=60,
)


@given(plans, deeds)
def test_the_time_done_is_the_time_that_ran(plan: Plan, story: list[Deed]) -> None:
    desk = Desk(plan)
    desk.do(Verb.START)
    for deed in story:
        if deed == UNSEEN:
            desk.clock.pass_seconds(-UNSEEN)
        elif not isinstance(deed, Verb):
            desk.pass_seconds(deed)
        elif deed in desk.session.allowed:
            desk.do(deed)
    if desk.session.state is not State.OVER:
        desk.do(Verb.STOP)
    assert desk.record.seconds == pytest.approx(desk.ran)
