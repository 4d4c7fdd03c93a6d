"""What a screen needs to know of a session at one moment, so that no widget computes anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from easeful.core.body import Breath, Side
from easeful.core.plan import Breaths, LetGo, Lines
from easeful.core.ports import Moment
from easeful.core.session import Session, State
from easeful.core.timeline import Kind, Span

NOTHING_RUNS: Final = Span(Kind.WAIT, 0, 0, 0)

LINES: Final = frozenset(
    {Kind.READY, Kind.IN, Kind.HOLD, Kind.OUT, Kind.TENSE, Kind.LET_GO, Kind.LINE}
)
"""Marks whose words are the line of instruction from then on."""


@dataclass(frozen=True, slots=True)
class Glance:
    """A session at one moment. Lengths in seconds; ``step`` counts from 0.

    ``span_left`` belongs to the hold, breath or rest under way; ``step_left`` to the whole step.
    """

    state: State
    step: int
    steps: int
    kind: Kind
    words: str
    side: Side | None
    repeat: tuple[int, int] | None
    breath: Breath | None
    span_left: float
    span_seconds: float
    step_left: float
    step_seconds: float
    total_left: float
    done: float

    @property
    def span_share(self) -> float:
        """Return how much of the hold is done, 0 to 1."""
        return 1 - self.span_left / self.span_seconds if self.span_seconds else 0.0

    @property
    def step_share(self) -> float:
        """Return how much of the step is done, 0 to 1."""
        return 1 - self.step_left / self.step_seconds if self.step_seconds else 0.0


def glance(session: Session, now: Moment) -> Glance:
    """Return what ``session`` looks like at ``now``."""
    timeline, at, step = session.timeline, session.position(now), session.step
    span = _span(session, at)
    extent = timeline.extents[step]
    return Glance(
        state=session.state,
        step=step,
        steps=len(timeline.plan),
        kind=span.kind,
        words=span.words,
        side=span.side,
        repeat=span.repeat,
        breath=span.breath,
        span_left=span.end - min(at, span.end),
        span_seconds=span.seconds,
        step_left=extent.end - min(at, extent.end),
        step_seconds=extent.end - extent.start,
        total_left=timeline.seconds - at,
        done=at,
    )


def next_second(session: Session, now: Moment) -> float | None:
    """Return the seconds until a number on the screen changes, ``None`` unless time runs."""
    if session.state is not State.RUNNING:
        return None
    at = session.position(now)
    span = _span(session, at)
    return (span.end - at) % 1 or 1.0


def _span(session: Session, at: float) -> Span:
    """Return the span under way; while the session waits, one without length."""
    mark = session.waits_at
    if mark is not None:
        return Span(mark.kind, at, at, mark.step, mark.words)
    return session.timeline.span_at(at, session.step) or NOTHING_RUNS


def is_breathing(session: Session) -> bool:
    """Say whether the step under way is a breathing pacer."""
    return isinstance(session.timeline.plan[session.step].body, Breaths)


def fullness(session: Session, now: Moment) -> float:
    """Return how full the lungs should be, 0 to 1; 0 where no breathing is paced."""
    body = session.timeline.plan[session.step].body
    if not isinstance(body, Breaths):
        return 0.0
    done = session.position(now) - session.timeline.extents[session.step].begin
    return body.pattern.fullness(done) if 0 < done < body.pattern.seconds * body.cycles else 0.0


def line_at(session: Session, now: Moment) -> str:
    """Return the line of instruction: that of the last mark with words, else the step's own."""
    timeline, at = session.timeline, session.position(now)
    line = timeline.plan[session.step].line
    if isinstance(timeline.plan[session.step].body, Breaths):
        return line
    for mark in timeline.marks[timeline.first_mark(session.step) :]:
        if mark.at > at or mark.step != session.step or mark == session.waits_at:
            break
        if mark.words and mark.kind in LINES:
            line = mark.words
    return line


def is_relaxing(session: Session) -> bool:
    """Say whether the step under way is relaxation that may be done with eyes closed."""
    body = session.timeline.plan[session.step].body
    return isinstance(body, LetGo) or (isinstance(body, Lines) and body.relaxing)
