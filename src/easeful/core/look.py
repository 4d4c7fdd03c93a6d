"""A look at one routine before it is started: its steps, props, cautions and minutes today."""

from __future__ import annotations

from dataclasses import dataclass

from easeful.core.body import Position, Side
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
from easeful.core.routine import Wait
from easeful.core.timeline import Timeline
from easeful.core.words import _, clock, ngettext


@dataclass(frozen=True, slots=True)
class LookStep:
    """One step in the look: its name, how much of it, and its seconds with the get-ready."""

    name: str
    dose: str
    seconds: float
    position: Position | None
    line: str
    stop: str
    note: str


@dataclass(frozen=True, slots=True)
class Look:
    """A routine on one kind of day."""

    seconds: float
    steps: tuple[LookStep, ...]
    props: tuple[str, ...]
    cautions: tuple[str, ...]


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
        )
        for step, extent, position in rows
    )
    props = dict.fromkeys(prop for step in timeline.plan for prop in step.props)
    cautions = dict.fromkeys(step.stop for step in timeline.plan if step.stop)
    return Look(timeline.seconds, steps, tuple(props), tuple(cautions))


def dose_in_words(step: PlannedStep) -> str:
    """Return the dose as a person would say it: "6 times, 2 s each", "15 s, each side"."""
    if step.wait is Wait.AFTER:
        return _("at your own pace")
    match step.body:
        case Repeats(dose=dose, sides=sides, alternate=alternate):
            return _sided(_held(dose.repeat, dose.hold), sides, alternate=alternate)
        case Lasting(seconds=seconds, sides=sides):
            return _sided(clock(seconds), sides, alternate=False)
        case Breaths() | LetGo() | Lines() | Stillness() | Thermal():
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
