"""What the session page says at one moment: every word and number on it, decided here."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from easeful.core.cue_words import PAUSED, SIDES, WAITS, moving_word
from easeful.core.glance import Glance, fullness, glance, is_breathing, is_relaxing, line_at
from easeful.core.plan import PlannedStep
from easeful.core.ports import Moment
from easeful.core.routine import Wait
from easeful.core.session import Session, State
from easeful.core.timeline import Kind, Timeline
from easeful.core.words import SECONDS_A_MINUTE, _, clock


@dataclass(frozen=True, slots=True)
class Shown:
    """The session page at one moment. Shares and ``fullness`` go from 0 to 1."""

    step: str
    name: str
    line: str
    care: str
    word: str
    beside: str
    number: str
    step_left: str
    next: str
    inner: float
    outer: float
    fullness: float
    breathing: bool
    relaxing: bool

    @property
    def words(self) -> tuple[str, ...]:
        """Return all that is written; while it stays the same, only shapes move."""
        return (
            self.step,
            self.name,
            self.line,
            self.word,
            self.beside,
            self.number,
            self.step_left,
            self.next,
        )


def shown(session: Session, now: Moment, line: str = "") -> Shown:
    """Return what to show of ``session`` at ``now``; ``line`` instead of its own, if any."""
    at = glance(session, now)
    step = session.timeline.plan[at.step]
    breathing = is_breathing(session)
    return Shown(
        step=_step(at),
        name=step.name,
        line=line or _line(at, step, line_at(session, now)),
        care=_care(at, step),
        word=_word(at, step, breathing=breathing),
        beside=_beside(at, step, breathing=breathing),
        number=_number(at),
        step_left=_("step {time}").format(time=clock(ceil(at.step_left))),
        next=_next(session.timeline, at.step),
        inner=at.span_share,
        outer=at.step_share,
        fullness=fullness(session, now),
        breathing=breathing,
        relaxing=is_relaxing(session),
    )


def _step(at: Glance) -> str:
    step = _("Step {number} of {count}").format(number=at.step + 1, count=at.steps)
    return f"{step} · {_left(at.total_left)}"


def _care(at: Glance, step: PlannedStep) -> str:
    """Return the cautions; before them, at the very start, what was changed for her."""
    if step.opening and at.kind in {Kind.READY, Kind.WAIT}:
        return step.opening
    return " ".join(filter(None, (step.advice, step.stop)))


def _line(at: Glance, step: PlannedStep, line: str) -> str:
    if at.state is State.WAITING and at.kind in WAITS:
        return WAITS[at.kind]
    return at.words if at.kind is Kind.SIDE else line or step.line


def _word(at: Glance, step: PlannedStep, *, breathing: bool) -> str:
    if at.state is State.PAUSED:
        return PAUSED
    if breathing and at.kind is not Kind.READY and at.words:
        return at.words
    between_repeats = at.kind is Kind.REST and at.words != step.line
    return (between_repeats and at.words) or moving_word(at.kind, at.breath)


def _beside(at: Glance, step: PlannedStep, *, breathing: bool) -> str:
    if at.state is State.PAUSED:
        return _("Press Space to go on")
    if at.state is State.WAITING:
        return _waiting(at, step)
    if at.kind is Kind.READY and step.props:
        return _("Have ready: {props}").format(props=", ".join(step.props))
    parts = [SIDES[at.side]] if at.side is not None else []
    if at.repeat is not None and at.repeat[1] > 1:
        form = _("breath {which} of {count}") if breathing else _("repeat {which} of {count}")
        parts.append(form.format(which=at.repeat[0], count=at.repeat[1]))
    if step.round is not None:
        form = _("round {which} of {count}")
        parts.append(form.format(which=step.round[0], count=step.round[1]))
    return "\n".join(parts)


def _waiting(at: Glance, step: PlannedStep) -> str:
    if at.kind in WAITS:
        return ""
    if step.wait is Wait.AFTER:
        return _("Press Space when you are done")
    return _("Press Space when you are ready")


def _number(at: Glance) -> str:
    """Return the seconds left of the hold; the half second of 5.5 is not shown."""
    if at.state is State.WAITING:
        return ""
    seconds = min(ceil(at.span_left), int(at.span_seconds))
    return clock(seconds) if seconds >= SECONDS_A_MINUTE else str(seconds)


def _next(timeline: Timeline, step: int) -> str:
    following = step + 1
    if following >= len(timeline.plan):
        return _("Then you are done")
    extent = timeline.extents[following]
    seconds = extent.end - extent.begin
    name = timeline.plan[following].name
    if not seconds:
        return _("Next: {name}").format(name=name)
    return _("Next: {name} · {time}").format(name=name, time=clock(seconds))


def _left(seconds: float) -> str:
    if seconds < SECONDS_A_MINUTE:
        return _("under 1 min left")
    return _("{count} min left").format(count=ceil(seconds / SECONDS_A_MINUTE))
