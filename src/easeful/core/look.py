"""A look at one routine before it is started: its steps, props, cautions and minutes today."""

from __future__ import annotations

from dataclasses import dataclass, replace

from easeful.core.body import Position, Side
from easeful.core.changes import Became, Change, sentence_of
from easeful.core.layout import lay_out
from easeful.core.plan import (
    Breaths,
    Lasting,
    LetGo,
    Lines,
    PlannedStep,
    Repeats,
    Stillness,
    Thermal,
)
from easeful.core.planner import Planner
from easeful.core.routine import Routine, Wait
from easeful.core.timeline import Timeline
from easeful.core.words import _, clock, minutes_of, ngettext


@dataclass(frozen=True, slots=True)
class LookStep:
    """One step in the look: its name, how much of it, and its seconds with the get-ready.

    ``change`` is what was changed for this person; a step that is left out takes no time.
    """

    name: str
    dose: str
    seconds: float
    position: Position | None
    line: str
    stop: str
    note: str
    exercise: str = ""
    change: Change | None = None

    @property
    def is_left_out(self) -> bool:
        """Say whether it is only there to say that it is not done."""
        return self.change is not None and self.change.became is Became.LEFT_OUT


@dataclass(frozen=True, slots=True)
class Look:
    """A routine on one kind of day. ``adapted`` says in a sentence what is not as written.

    ``left_out`` are the steps that are not done, by the step of the others that each stands before.
    """

    seconds: float
    steps: tuple[LookStep, ...]
    props: tuple[str, ...]
    cautions: tuple[str, ...]
    adapted: str = ""
    left_out: tuple[tuple[int, LookStep], ...] = ()


def look_for(routine: Routine, planner: Planner) -> tuple[Timeline, Look]:
    """Return the timeline of ``routine`` as it is for one person, and the look at it."""
    tailored = planner.tailor(routine)
    timeline = lay_out(tailored.plan)
    left_out = tuple((each.before, _left_out(each.change)) for each in tailored.left_out)
    adapted = sentence_of(tailored.changes)
    return timeline, replace(look_at(timeline), adapted=adapted, left_out=left_out)


def look_at(timeline: Timeline) -> Look:
    """Return what can be said of a timeline before it is followed."""
    rows = zip(timeline.plan, timeline.extents, timeline.positions, strict=True)
    steps = tuple(
        LookStep(
            name=step.name,
            dose=dose_in_words(step),
            seconds=extent.end - extent.start,
            position=position,
            line=step.line,
            stop=step.stop,
            note=step.note,
            exercise=step.exercise,
            change=step.change,
        )
        for step, extent, position in rows
    )
    props = dict.fromkeys(prop for step in timeline.plan for prop in step.props)
    cautions = dict.fromkeys(step.stop for step in timeline.plan if step.stop)
    return Look(timeline.seconds, steps, tuple(props), tuple(cautions))


def _left_out(change: Change) -> LookStep:
    return LookStep(change.name, "", 0.0, None, "", "", "", change.exercise, change)


def dose_in_words(step: PlannedStep) -> str:
    """Return the dose as a person would say it: "6 times, 2 s each", "15 s, each side"."""
    if step.wait is Wait.AFTER:
        return _("at your own pace")
    match step.body:
        case Repeats(dose=dose, sides=sides, alternate=alternate):
            return _sided(_held(dose.repeat, dose.hold), sides, alternate=alternate)
        case Lasting(seconds=seconds, sides=sides):
            return _sided(clock(seconds), sides, alternate=False)
        case Thermal(seconds=seconds):
            return _("{count} min").format(count=minutes_of(seconds))
        case Breaths() | LetGo() | Lines() | Stillness():
            return ""


def _sided(dose: str, sides: tuple[Side, ...], *, alternate: bool) -> str:
    if len(sides) <= 1:
        return dose
    how = _("side to side") if alternate else _("each side")
    return f"{dose}, {how}"


def _held(repeat: int, hold: int) -> str:
    times = ngettext("once", "{count} times", repeat).format(count=repeat)
    if not hold:
        return times
    held = _("{seconds} s").format(seconds=hold)
    return held if repeat == 1 else _("{times}, {held} each").format(times=times, held=held)
