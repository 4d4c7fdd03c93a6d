"""Laws of a session, tried on stories of verbs, ticks, sleep and clocks that go astray.

Two sessions live through each story: one is looked at often, the other as seldom as it may be.
Beside them stands what the rules make of it: the state that the events tell, the position, and
the mark that must be told next.
"""

from collections.abc import Sequence

import pytest
from drawn import plans
from fakes import FakeClock, FakeWakeLock
from hypothesis import assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from easeful.core.awake import Awake
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
from easeful.core.plan import Plan
from easeful.core.session import (
    ALLOWED,
    BACK_RESTARTS_FROM,
    LONGEST_TICK,
    NotAllowedError,
    Session,
    State,
    Verb,
)
from easeful.core.timeline import STOPS, Kind, Timeline

LIKELY = {
    Verb.RESUME: 20,
    Verb.GO_ON: 20,
    Verb.START: 1,
    Verb.SKIP: 3,
    Verb.EASIER: 4,
    Verb.PAUSE: 4,
    Verb.REPEAT_LINE: 2,
    Verb.BACK: 4,
    Verb.STOP: 1,
}
"""How likely a verb is among those that are allowed; a story should go on, and rarely stop."""

SLEPT = (Paused(PauseReason.CLOCK_GAP),)
OF_A_STEP = {Verb.SKIP, Verb.BACK, Verb.EASIER, Verb.REPEAT_LINE}

ticks = st.integers(1, int(LONGEST_TICK * 4)).map(lambda quarters: quarters / 4)
short_ticks = st.integers(1, 8).map(lambda quarters: quarters / 4)
sleeps = st.sampled_from([LONGEST_TICK + 0.25, 60.0, 30_000.0])
pieces = st.sampled_from([1, 2, 4, 16])
"""How often one session is looked at in a tick; each piece is a multiple of 1/64 s, so exact."""


def told(events: Sequence[Event]) -> list[object]:
    """Return events without how late the cues are."""
    return [event.mark if isinstance(event, CueDue) else event for event in events]


def first_mark(timeline: Timeline, step: int) -> int:
    return next(
        (index for index, mark in enumerate(timeline.marks) if mark.step == step),
        len(timeline.marks) - 1,
    )


class Story(RuleBasedStateMachine):
    """What a person, time and a bad clock may do to a session."""

    @initialize(plan=plans)
    def begin(self, plan: Plan) -> None:
        self.clock = FakeClock()
        self.lock = FakeWakeLock()
        self.awake = Awake(self.lock)
        self.session, self.seldom = Session(plan), Session(plan)
        self.untold: list[object] = []  # to the one that is seldom looked at
        self.unlooked = 0.0
        self.ends = 0
        # what the rules make of it
        self.state = State.READY
        self.step = 0
        self.position = 0.0
        self.as_of = 0.0
        self.due = 0
        self.carry_out(Verb.START)

    # What may happen

    @rule(seconds=ticks, pieces=pieces)
    def wait_long(self, seconds: float, pieces: int) -> None:
        self.tick(seconds, pieces)

    @rule(seconds=short_ticks, pieces=pieces)
    def wait_shortly(self, seconds: float, pieces: int) -> None:
        self.tick(seconds, pieces)

    @precondition(lambda self: self.session.allowed)
    @rule(data=st.data())
    def ask(self, data: st.DataObject) -> None:
        self.look_seldom()
        verb = self.drawn_verb(data)
        self.carry_out(verb)

    @precondition(lambda self: self.session.allowed)
    @rule(data=st.data(), seconds=ticks)
    def ask_too_late(self, data: st.DataObject, seconds: float) -> None:
        self.ask_after(seconds, data)

    @precondition(lambda self: self.state is State.RUNNING)
    @rule(data=st.data(), seconds=sleeps)
    def ask_after_a_sleep(self, data: st.DataObject, seconds: float) -> None:
        self.ask_after(seconds, data)

    @rule(verb=st.sampled_from(Verb))
    def ask_what_is_not_allowed(self, verb: Verb) -> None:
        assume(verb not in self.session.allowed)
        before = self.face(self.session)
        with pytest.raises(NotAllowedError):
            self.session.do(verb, self.clock.now())
        assert self.face(self.session) == before

    @precondition(lambda self: self.state is State.RUNNING)
    @rule(seconds=sleeps)
    def sleep(self, seconds: float) -> None:
        self.look_seldom()
        turned_back = max(0.0, self.as_of - self.clock.now().steady)
        self.jump(turned_back + seconds)

    @rule(seconds=ticks | sleeps)
    def turn_the_clock_back(self, seconds: float) -> None:
        self.look_seldom()
        self.jump(-seconds)

    # How it is followed

    def drawn_verb(self, data: st.DataObject) -> Verb:
        allowed = [[verb] * LIKELY[verb] for verb in LIKELY if verb in self.session.allowed]
        return data.draw(st.sampled_from([verb for row in allowed for verb in row]))

    def ask_after(self, seconds: float, data: st.DataObject) -> None:
        """Draw a verb for what is on the screen, and do it when nobody has looked for a while."""
        self.look_seldom()
        verb, meant = self.drawn_verb(data), self.session.step
        now = self.clock.pass_seconds(seconds)
        by_time = tuple(self.seldom.advance(now))
        void = verb not in self.seldom.allowed or (verb in OF_A_STEP and meant != self.seldom.step)
        self.let_time_pass()
        self.hear(by_time)
        if void:
            assert self.session.do(verb, now) == by_time
        else:
            self.carry_out(verb, by_time)

    def tick(self, seconds: float, pieces: int) -> None:
        if self.unlooked + seconds > LONGEST_TICK:
            self.look_seldom()
        self.unlooked += seconds
        events: list[Event] = []
        for _ in range(pieces):
            events += self.session.advance(self.clock.pass_seconds(seconds / pieces))
        self.let_time_pass()
        self.hear(events)
        self.untold += told(events)

    def jump(self, seconds: float) -> None:
        """Move the clock so that a running session pauses, or, if it can, sees nothing at all."""
        now = self.clock.pass_seconds(seconds)
        events = self.session.advance(now)
        gap = abs(now.steady - self.as_of) > LONGEST_TICK
        assert events == (SLEPT if gap and self.state is State.RUNNING else ())
        assert events == self.seldom.advance(now)
        self.hear(events)

    def look_seldom(self) -> None:
        self.unlooked = 0.0
        assert told(self.seldom.advance(self.clock.now())) == self.untold
        self.untold = []
        assert self.face(self.session) == self.face(self.seldom)

    def let_time_pass(self) -> None:
        """Move the position as the rules say: only while running, and not past a stop."""
        now = self.clock.now().steady
        if self.state is not State.RUNNING or abs(now - self.as_of) > LONGEST_TICK:
            return
        self.position += max(0.0, now - self.as_of)
        self.as_of = max(now, self.as_of)
        for mark in self.session.timeline.marks[self.due :]:
            if mark.kind in STOPS or mark.kind is Kind.END:
                self.position = min(self.position, mark.at)
                break

    def carry_out(self, verb: Verb, by_time: tuple[Event, ...] = ()) -> None:
        """Let both sessions do ``verb``; one of them may not know yet what time did."""
        now = self.clock.now()
        step, running = self.target(verb), self.state is State.RUNNING
        events = tuple(self.session.do(verb, now))
        assert events[: len(by_time)] == by_time
        assert events[len(by_time) :] == tuple(self.seldom.do(verb, now))
        timeline = self.session.timeline
        if step is not None:
            self.due = first_mark(timeline, step)
            self.position = timeline.marks[self.due].at
        if not running:
            self.as_of = now.steady
        self.hear(events[len(by_time) :])
        ended = verb is Verb.STOP or step == len(timeline.plan)
        assert not ended or self.state is State.OVER

    def target(self, verb: Verb) -> int | None:
        """Return the step that ``verb`` goes to the start of, ``None`` if it moves nothing."""
        if verb is Verb.SKIP:
            return self.step + 1
        if verb is Verb.BACK:
            age = self.position - self.session.timeline.extents[self.step].start
            return self.step if age > BACK_RESTARTS_FROM else max(0, self.step - 1)
        if verb is Verb.EASIER and self.session.timeline.plan[self.step].easier:
            return self.step
        return None

    def hear(self, events: Sequence[Event]) -> None:
        for event in events:
            assert self.state is not State.OVER
            self.awake.hear(event)
            match event:
                case Started() | Resumed():
                    self.state = State.RUNNING
                case Waiting(mark=mark):
                    self.state = State.WAITING
                    assert mark.at == self.position
                case Paused():
                    self.state = State.PAUSED
                case Finished():
                    self.state = State.OVER
                    self.ends += 1
                case StepEntered(step=step):
                    self.step = step
                    if self.state is State.WAITING:
                        self.state = State.RUNNING
                case CueDue(mark=mark, late=late):
                    assert mark == self.session.timeline.marks[self.due]
                    assert mark.step == self.step
                    assert 0 <= late <= LONGEST_TICK
                    self.due += 1
                case EasierTaken() | LineRepeated():
                    pass

    def face(self, session: Session) -> tuple[object, ...]:
        """Return all that can be seen of a session now."""
        now = self.clock.now()
        return (
            session.state,
            session.step,
            session.position(now),
            session.waits_at,
            session.allowed,
            session.next_mark(now),
            session.timeline,
        )

    # What always holds

    @invariant()
    def the_events_alone_tell_state_and_step(self) -> None:
        assert self.session.state is self.state
        assert self.session.step == self.step

    @invariant()
    def the_position_is_where_the_rules_put_it(self) -> None:
        assert self.session.position(self.clock.now()) == self.position

    @invariant()
    def the_position_lies_within_the_step(self) -> None:
        extent = self.session.timeline.extents[self.step]
        assert extent.start <= self.position <= extent.end

    @invariant()
    def a_session_ends_exactly_once(self) -> None:
        assert self.ends == (self.session.state is State.OVER)

    @invariant()
    def the_screen_is_awake_exactly_while_running_or_waiting(self) -> None:
        assert self.lock.held == (self.session.state in {State.RUNNING, State.WAITING})

    @invariant()
    def what_is_allowed_is_in_the_table(self) -> None:
        allowed = self.session.allowed
        assert allowed | {Verb.EASIER} == ALLOWED[self.state] | {Verb.EASIER}

    @invariant()
    def time_causes_something_only_while_it_runs(self) -> None:
        coming = self.session.next_mark(self.clock.now())
        assert (coming is not None) == (self.state is State.RUNNING)
        if coming is not None:
            assert coming == self.session.timeline.marks[self.due].at - self.position

    @invariant()
    def it_is_known_what_is_waited_for(self) -> None:
        mark = self.session.waits_at
        assert (mark is not None) == (self.state is State.WAITING)
        assert mark is None or mark == self.session.timeline.marks[self.due - 1]

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.look_seldom()


TestStory = Story.TestCase
TestStory.settings = settings(max_examples=2 * settings().max_examples)
