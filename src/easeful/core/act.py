"""What the figure does in one step: which movement on which side, and the pose at any moment of it.

Rule 1: a span of the timeline and a share of it give a pose; nothing here knows what time it is.
Rule 2: a span begins in the pose in which the one before it has ended, so nothing jumps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from easeful.core.body import Position, Side
from easeful.core.plan import Lasting, PlannedStep, Repeats
from easeful.core.routine import Wait
from easeful.core.stance import Frame, View
from easeful.core.timeline import Kind, Span
from easeful.figure.motion import Phase, eased
from easeful.figure.pose import Pose, pose_between

FRAMES: Final = 30
"""Pictures of a second, each of which later repeats show again."""

SETTLING: Final = 2.5
"""So long it takes at most to come into a pose for which no time is given. Seconds."""

PHASES: Final = {Kind.IN: Phase.IN, Kind.HOLD: Phase.HOLD, Kind.OUT: Phase.OUT}


@dataclass(frozen=True, slots=True)
class Act:
    """One step as the figure does it, in ``position``; ``views`` are those of right and left."""

    step: PlannedStep
    position: Position
    views: tuple[View, View]

    @property
    def moves(self) -> bool:
        """Say whether there is a movement at all."""
        motion = self.views[0].motion
        moves = motion.into or motion.out or motion.hands
        return isinstance(self.step.body, Repeats) and bool(moves)

    @property
    def first_side(self) -> Side | None:
        """Return the side that comes first, ``None`` if there are none."""
        body = self.step.body
        return body.sides[0] if isinstance(body, Repeats | Lasting) and body.sides else None

    def view(self, side: Side | None) -> View:
        """Return the view of ``side``, of the first one where there is none yet."""
        return self.views[1 if (side or self.first_side) is Side.LEFT else 0]

    def start(self) -> tuple[View, Pose]:
        """Return the view and the pose in which the step begins."""
        view = self.view(None)
        return view, view.motion.start

    def end(self, spans: Sequence[Span]) -> tuple[View, Pose]:
        """Return the view and the pose in which the step ends."""
        if not spans:
            return self.start()
        return self.view(spans[-1].side), self.pose(spans, len(spans) - 1, 1.0)

    def frame(self, span: Span, share: float) -> Frame | None:
        """Return which of the pictures of a phase is seen at ``share`` of ``span``."""
        motion, phase = self.view(span.side).motion, PHASES.get(span.kind, Phase.REST)
        starts = not self.moves or span.kind in {Kind.READY, Kind.SIDE}
        if starts or phase is Phase.REST:
            return None if span.kind is Kind.WAIT else Frame(Phase.REST, starts or not motion.out)
        many = max(1, round(span.seconds * FRAMES))
        number = round(share * many)
        first = phase is not Phase.IN or not motion.out or self._first(span)
        there_and_back = not (motion.out or motion.stay) and len(motion.into) <= 1
        if phase is Phase.OUT and there_and_back:
            return Frame(Phase.IN, True, many - number, many)  # noqa: FBT003
        return Frame(phase, first, number if phase is not Phase.HOLD or motion.stay else 0, many)

    def pose(self, spans: Sequence[Span], n: int, share: float) -> Pose:
        """Return the pose at ``share`` of the span ``n`` of the step's ``spans``."""
        span = spans[n]
        pose = self._asked(span, share)
        begins = self.jumps(spans, n)
        if begins is None:
            return pose
        if span.kind in {Kind.IN, Kind.OUT}:
            return pose_between(begins, pose, eased(share))
        settling = min(SETTLING, span.seconds / 2)
        return pose_between(begins, pose, eased(share * span.seconds / settling))

    def jumps(self, spans: Sequence[Span], n: int) -> Pose | None:
        """Return where the span ``n`` really begins, if that is not where its movement does."""
        if n == 0 or not spans[n].seconds or spans[n].kind is Kind.SIDE:
            return None  # a way leads to the other side
        before = self._asked(spans[n - 1], 1.0)
        return None if before == self._asked(spans[n], 0.0) else before

    def _asked(self, span: Span, share: float) -> Pose:
        """Return the pose that the movement has there by itself."""
        motion = self.view(span.side).motion
        if not self.moves or span.kind in {Kind.READY, Kind.SIDE}:
            return motion.start
        if span.kind is Kind.WAIT:
            return motion.picture if self.step.wait is Wait.AFTER else motion.start
        phase = PHASES.get(span.kind, Phase.REST)
        first = phase is not Phase.REST and self._first(span)
        return motion.pose(phase, share, first=first)

    @staticmethod
    def _first(span: Span) -> bool:
        return span.repeat is None or span.repeat[0] == 1
