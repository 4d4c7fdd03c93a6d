"""The session: runs a timeline, may pause.

Rule 1: every transition lives in this file.
Rule 2: time comes in as ``now``; nothing here reads a clock.
Rule 3: what happened goes out as events; nothing here speaks, draws or stores.
Rule 4: pausing, waiting and a clock that jumped cost no time of the routine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

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
from easeful.core.layout import lay_out
from easeful.core.plan import Plan
from easeful.core.ports import Moment
from easeful.core.timeline import STOPS, Kind, Mark, Timeline

LONGEST_TICK: Final = 15.0
"""A larger step of the clock means the machine slept, so the session pauses instead.

So does a step back as large: waiting for the clock to catch up would look like a freeze.
"""

BACK_RESTARTS_FROM: Final = 3.0
"""Older than this, a step is restarted by ``back``; younger, the one before it (as in music)."""


class Verb(StrEnum):
    """What a person may ask of a session."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    GO_ON = "go-on"
    SKIP = "skip"
    BACK = "back"
    EASIER = "easier"
    REPEAT_LINE = "repeat-line"
    STOP = "stop"


class State(StrEnum):
    """Where a session stands."""

    READY = "ready"
    RUNNING = "running"
    WAITING = "waiting"
    PAUSED = "paused"
    OVER = "over"


_MOVES: Final = frozenset({Verb.SKIP, Verb.BACK, Verb.EASIER, Verb.REPEAT_LINE, Verb.STOP})

_OF_A_STEP: Final = frozenset({Verb.SKIP, Verb.BACK, Verb.EASIER, Verb.REPEAT_LINE})
"""Verbs that mean the step on the screen, and nothing once it has gone."""

ALLOWED: Final[Mapping[State, frozenset[Verb]]] = MappingProxyType(
    {
        State.READY: frozenset({Verb.START}),
        State.RUNNING: _MOVES | {Verb.PAUSE},
        State.WAITING: _MOVES | {Verb.GO_ON},
        State.PAUSED: _MOVES | {Verb.RESUME},
        State.OVER: frozenset(),
    }
)

STANDS_STILL: Final[Mapping[Kind, State]] = MappingProxyType(
    {**dict.fromkeys(STOPS, State.WAITING), Kind.END: State.OVER}
)
"""The marks at which a session stops running, and what it is then."""


class NotAllowedError(Exception):
    """A verb was asked for that the state does not allow; nothing was changed."""


class Session:
    """One run through a plan."""

    def __init__(self, plan: Plan, first: int = 0) -> None:
        """Stand at the start of the step ``first``; raise ``ValueError`` if there is none."""
        if not 0 <= first < len(plan):
            raise ValueError("a plan needs at least one step")
        self._timeline = lay_out(plan)
        self._state = State.READY
        self._position = self._timeline.extents[first].start
        self._as_of = 0.0
        self._next = self._timeline.first_mark(first)
        self._step = first

    @property
    def timeline(self) -> Timeline:
        """Return the timeline as it is now; taking an easier exercise changes it."""
        return self._timeline

    @property
    def state(self) -> State:
        """Return where the session stands."""
        return self._state

    @property
    def step(self) -> int:
        """Return the index of the step under way."""
        return self._step

    @property
    def waits_at(self) -> Mark | None:
        """Return the mark at which the session waits, ``None`` if it does not."""
        return self._timeline.marks[self._next - 1] if self._state is State.WAITING else None

    @property
    def allowed(self) -> frozenset[Verb]:
        """Return the verbs that may be done now."""
        allowed = ALLOWED[self._state]
        return allowed if self._easier_exists() else allowed - {Verb.EASIER}

    def position(self, now: Moment) -> float:
        """Return how many seconds of the timeline have been done."""
        if self._state is not State.RUNNING:
            return self._position
        return min(self._position + self._gone_by(now), self._timeline.seconds)

    def next_mark(self, now: Moment) -> float | None:
        """Return the seconds until the next mark, ``None`` unless running."""
        if self._state is not State.RUNNING:
            return None
        return max(0.0, self._timeline.marks[self._next].at - self.position(now))

    def advance(self, now: Moment) -> Sequence[Event]:
        """Let time pass: every mark since the last look, in order, each once."""
        if self._state is not State.RUNNING:
            return ()
        if abs(now.steady - self._as_of) > LONGEST_TICK:
            self._state = State.PAUSED
            return (Paused(PauseReason.CLOCK_GAP, self._position),)
        self._position += self._gone_by(now)
        self._as_of = max(now.steady, self._as_of)
        return tuple(self._due())

    def do(self, verb: Verb, now: Moment) -> Sequence[Event]:
        """Carry out ``verb``, time's own events first.

        A verb that time made void (the step ended while the finger came down) is dropped.
        Raise ``NotAllowedError``, changing nothing, for one that was not allowed to begin with.
        """
        if verb not in self.allowed:
            raise NotAllowedError(f"{verb} while {self._state}")
        meant = self._step
        events = self.advance(now)
        void = verb not in self.allowed or (verb in _OF_A_STEP and meant != self._step)
        return events if void else (*events, *self._carry_out(verb, now))

    def _carry_out(self, verb: Verb, now: Moment) -> Iterator[Event]:
        match verb:
            case Verb.START:
                self._run(now)
                yield Started()
                yield from self._enter(self._step, now)
            case Verb.PAUSE:
                self._state = State.PAUSED
                yield Paused(PauseReason.PERSON, self._position)
            case Verb.RESUME | Verb.GO_ON:
                self._run(now)
                yield Resumed(self._position)
                yield from self._due()
            case Verb.SKIP:
                yield from self._enter(self._step + 1, now)
            case Verb.BACK:
                age = self._position - self._timeline.extents[self._step].start
                young = age <= BACK_RESTARTS_FROM
                yield from self._enter(max(0, self._step - 1) if young else self._step, now)
            case Verb.EASIER:
                yield from self._take_easier(now)
            case Verb.REPEAT_LINE:
                yield LineRepeated(self._timeline.plan[self._step].line, self._position)
            case Verb.STOP:
                self._state = State.OVER
                yield Finished(whole=False)

    def _enter(self, step: int, now: Moment) -> Iterator[Event]:
        """Stand at the start of ``step``; past the last one, at the end."""
        past = step >= len(self._timeline.plan)
        if past or self._state is State.WAITING:
            self._run(now)
        self._next = self._timeline.first_mark(step)
        self._position = self._timeline.marks[self._next].at
        if not past:
            self._step = step
            yield StepEntered(step)
        yield from self._due()

    def _gone_by(self, now: Moment) -> float:
        return max(0.0, now.steady - self._as_of)

    def _run(self, now: Moment) -> None:
        self._state, self._as_of = State.RUNNING, now.steady

    def _due(self) -> Iterator[Event]:
        """Report the marks that were reached, up to one at which the session must stand."""
        marks = self._timeline.marks
        while self._state is State.RUNNING and marks[self._next].at <= self._position:
            mark = marks[self._next]
            late = self._position - mark.at
            if mark.step != self._step:
                self._step = mark.step
                yield StepEntered(mark.step)
            self._next += 1
            self._state = STANDS_STILL.get(mark.kind, State.RUNNING)
            if self._state is not State.RUNNING:
                self._position = mark.at
            yield CueDue(mark, late)
            if self._state is State.WAITING:
                yield Waiting(mark)
            elif self._state is State.OVER:
                yield Finished(whole=True)

    def _take_easier(self, now: Moment) -> Iterator[Event]:
        """Do the easier exercise from its start, or show the words that make this one easier."""
        plan, step = self._timeline.plan, self._step
        hard = plan[step]
        words = "" if hard.easier else hard.easier_words
        yield EasierTaken(step, words, self._position, hard.exercise)
        if hard.easier:
            instead = replace(
                hard.easier, wait=hard.wait, round=hard.round, rest_after=hard.rest_after
            )
            self._timeline = lay_out((*plan[:step], instead, *plan[step + 1 :]))
            yield from self._enter(step, now)

    def _easier_exists(self) -> bool:
        step = self._timeline.plan[self._step]
        return step.easier is not None or bool(step.easier_words)
