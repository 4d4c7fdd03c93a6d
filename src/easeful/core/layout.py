"""Builds the timeline of a plan: one function for each kind of body."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from easeful.core.body import Breath, Phase, Position, Side
from easeful.core.breath import PHASE_WORDS, BreathPhase
from easeful.core.exercise import Cue
from easeful.core.length import CHANGE_SIDES, get_ready
from easeful.core.plan import (
    Breaths,
    Lasting,
    LetGo,
    Lines,
    Plan,
    PlannedStep,
    Repeats,
    Stillness,
    Thermal,
)
from easeful.core.routine import Wait
from easeful.core.timeline import (
    COUNT_FROM,
    COUNTED,
    HALF_WAY_FROM,
    READY_COUNT_FROM,
    Extent,
    Kind,
    Mark,
    Span,
    Timeline,
)
from easeful.core.words import _

BREATH_KINDS: Final = {
    BreathPhase.IN: (Kind.IN, Breath.IN),
    BreathPhase.TOP_UP: (Kind.IN, Breath.IN),
    BreathPhase.HOLD: (Kind.HOLD, None),
    BreathPhase.OUT: (Kind.OUT, Breath.OUT),
    BreathPhase.REST: (Kind.REST, None),
}
PHASE_KINDS: Final = {Phase.IN: Kind.IN, Phase.HOLD: Kind.HOLD, Phase.OUT: Kind.OUT}

CHANGE_TO: Final = {
    Side.LEFT: _("Change sides. Now the left."),
    Side.RIGHT: _("Change sides. Now the right."),
}


def lay_out(plan: Plan) -> Timeline:
    """Return the timeline of ``plan``."""
    line = _Line()
    for step in plan:
        line.add(step)
    return line.finished(plan)


@dataclass(slots=True)
class _Line:
    """A timeline while it is being built.

    ``at`` is where the next span starts; ``side`` and ``repeat`` are those of the next spans.
    """

    at: float = 0.0
    step: int = -1
    position: Position | None = None
    side: Side | None = None
    repeat: tuple[int, int] | None = None
    marks: list[Mark] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)
    positions: list[Position | None] = field(default_factory=list)

    def add(self, step: PlannedStep) -> None:
        """Put one step at the end of the line."""
        self.step += 1
        self.side = self.repeat = None
        start = self.at
        self._get_ready(step)
        begin = self.at
        self._mark(Kind.BEGIN, step.name)
        # Whoever asks for it: a pad is watched over by its own machine.
        if step.wait is Wait.AFTER and not isinstance(step.body, Thermal):
            self._stop(Kind.WAIT, _("At your own pace. Press when you are done."))
        else:
            self._body(step)
        if step.rest_after:
            self.side = self.repeat = None
            self._span(Kind.REST, step.rest_after, _("Rest"))
        self.extents.append(Extent(start, begin, self.at))
        self.positions.append(self.position)

    def finished(self, plan: Plan) -> Timeline:
        """Return the line as it stands, with its end marked."""
        self._mark(Kind.END)
        marks = tuple(sorted(self.marks, key=lambda mark: mark.at))
        return Timeline(
            plan,
            marks,
            tuple(self.spans),
            tuple(self.extents),
            tuple(self.positions),
            self.at,
        )

    def _get_ready(self, step: PlannedStep) -> None:
        seconds, self.position = get_ready(step, self.position)
        if step.wait is Wait.YES:
            self._mark(Kind.READY, step.line)
            self._stop(Kind.WAIT, _("Press when you are ready."))
        elif seconds:
            self._span(Kind.READY, seconds, step.line)
            if seconds >= READY_COUNT_FROM:
                self._count()

    def _body(self, step: PlannedStep) -> None:
        match step.body:
            case Repeats():
                self._repeats(step.body)
            case Lasting(seconds=seconds, sides=sides):
                for side in sides or (None,):
                    self._change_to(side, sides)
                    self._held(Kind.BEGIN, seconds)
            case Breaths():
                self._breaths(step.body)
            case LetGo(tense_seconds=tense, release_seconds=release, release_line=words):
                if tense:
                    self._span(Kind.TENSE, tense, step.line, Breath.IN)
                self._span(Kind.LET_GO, release, words, Breath.OUT)
            case Lines(lines=lines, seconds=seconds):
                start = self.at
                for index, words in enumerate(lines, start=1):
                    self._span_until(start + seconds * index / len(lines), Kind.LINE, words)
            case Stillness(seconds=seconds):
                self._span(Kind.REST, seconds, step.line)
            case Thermal(pack=pack):
                self._stop(Kind.HEAT if pack.warms else Kind.COLD, step.line)

    def _repeats(self, body: Repeats) -> None:
        rows = (None,) if body.alternate or not body.sides else body.sides
        for side in rows:
            self._change_to(side, body.sides)
            for which in range(1, body.dose.repeat + 1):
                if which > 1 and body.pace.between:
                    self._span(Kind.REST, body.pace.between, _("Let go"))
                self.repeat = (which, body.dose.repeat)
                for each in body.sides if body.alternate else (side,):
                    self.side = each
                    self._one_repeat(body)

    def _one_repeat(self, body: Repeats) -> None:
        lengths = {
            Phase.IN: body.pace.into,
            Phase.HOLD: body.dose.hold,
            Phase.OUT: body.pace.out,
        }
        for phase, seconds in lengths.items():
            if not seconds:
                continue
            cues = [cue for cue in body.cues if cue.at is phase] or [Cue(phase)]
            start = self.at
            self._held(PHASE_KINDS[phase], seconds, cues[0].say, cues[0].breath)
            for index, cue in enumerate(cues[1:], start=1):
                at = start + seconds * index / len(cues)
                self.marks.append(Mark(at, Kind.LINE, self.step, cue.say))

    def _breaths(self, body: Breaths) -> None:
        for which in range(1, body.cycles + 1):
            self.repeat = (which, body.cycles)
            for phase, seconds in body.pattern.phases:
                kind, breath = BREATH_KINDS[phase]
                self._span(kind, seconds, PHASE_WORDS[phase], breath)

    def _change_to(self, side: Side | None, sides: tuple[Side, ...]) -> None:
        self.side = side
        if side is not None and sides.index(side) > 0:
            self.repeat = None
            self._span(Kind.SIDE, CHANGE_SIDES, CHANGE_TO[side])

    def _held(
        self, kind: Kind, seconds: float, words: str = "", breath: Breath | None = None
    ) -> None:
        """Put a span that may be long enough to be halved and counted out."""
        start = self.at
        self._span(kind, seconds, words, breath)
        if kind not in {Kind.HOLD, Kind.BEGIN}:
            return
        if seconds >= HALF_WAY_FROM:
            self.marks.append(Mark(start + seconds / 2, Kind.HALF, self.step, _("Half way")))
        if seconds >= COUNT_FROM:
            self._count()

    def _span(
        self, kind: Kind, seconds: float, words: str = "", breath: Breath | None = None
    ) -> None:
        self._span_until(self.at + seconds, kind, words, breath)

    def _span_until(
        self, end: float, kind: Kind, words: str = "", breath: Breath | None = None
    ) -> None:
        span = Span(kind, self.at, end, self.step, words, self.side, self.repeat, breath)
        self.spans.append(span)
        if kind is not Kind.BEGIN:
            self._mark(kind, words)
        self.at = end

    def _stop(self, kind: Kind, words: str) -> None:
        self._span(kind, 0, words)

    def _count(self) -> None:
        for left in COUNTED:
            self.marks.append(Mark(self.at - left, Kind.COUNT, self.step, str(left)))

    def _mark(self, kind: Kind, words: str = "") -> None:
        self.marks.append(Mark(self.at, kind, max(self.step, 0), words))
