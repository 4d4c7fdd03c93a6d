"""The words of a printed sheet: doses as a clinic writes them, and the sentences that never change.

Rule 1: it says what to do and when to stop; it promises nothing and treats nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from easeful.core.body import Side
from easeful.core.breath import BreathPhase, Pattern
from easeful.core.day import Day
from easeful.core.heat_words import AREAS
from easeful.core.month_names import month_of
from easeful.core.plan import (
    Body,
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
from easeful.core.words import SECONDS_A_MINUTE, _, ngettext

DAYS: Final[Mapping[Day, str]] = MappingProxyType(
    {Day.FLARE: _("for a flare day"), Day.SORE: _("for a sore day"), Day.ORDINARY: ""}
)
SIDES: Final[Mapping[Side, str]] = MappingProxyType(
    {Side.LEFT: _("left side"), Side.RIGHT: _("right side")}
)
BREATHS: Final[Mapping[BreathPhase, str]] = MappingProxyType(
    {
        BreathPhase.IN: _("in {seconds}"),
        BreathPhase.TOP_UP: _("a little more {seconds}"),
        BreathPhase.HOLD: _("hold softly {seconds}"),
        BreathPhase.OUT: _("out {seconds}"),
        BreathPhase.REST: _("rest {seconds}"),
    }
)

STOP_HEADING: Final = _("Stop and rest if you feel")
STOP_WORDS: Final = _(
    "sharp or spreading pain, dizziness, pressure in the chest, jaw, neck or arm, cold sweat, "
    "a cramp that does not ease, or bad pain in a joint."
)
HELP_HEADING: Final = _("Call your emergency number")
HELP_WORDS: Final = _(
    "for new numbness between the legs, new bladder or bowel trouble, weak or numb legs, back pain "
    "after a bad fall, chest pain, fainting, a drooping face or trouble speaking."
)
HEAT_CARE: Final = _("On top of you, a cloth between. Stay awake. 20 minutes at most.")
COLD_CARE: Final = _("On top of you, a damp cloth between. 15 minutes at most.")
HONEST: Final = _(
    "May help you feel looser. This is no medical advice and treats no illness. "
    "No clinician has reviewed Easeful’s exercises yet: ask yours if you are unsure."
)
WEEKS_HEADING: Final = _("Four weeks to tick, if you like")
WEEKS_WORDS: Final = _("An empty box is fine. Pain: 0 is none, 10 the worst.")


def length(seconds: float) -> str:
    """Return a length of time: "15 s", "2 min", "1 min 30 s"."""
    minutes, left = divmod(round(seconds), SECONDS_A_MINUTE)
    parts = [_("{count} min").format(count=minutes)] if minutes else []
    if left or not minutes:
        parts.append(_("{count} s").format(count=left))
    return " ".join(parts)


def times(count: int) -> str:
    """Return how often."""
    return ngettext("once", "{count} times", count).format(count=count)


def dose_on_paper(step: PlannedStep) -> str:
    """Return the dose in words: "8 times, hold 2 s, each side"."""
    free = [_("at your own pace")] if step.wait is Wait.AFTER else []
    return ", ".join([*_parts(step.body, is_free=bool(free)), *free])


def _parts(body: Body, *, is_free: bool) -> list[str]:
    match body:
        case Repeats():
            return _repeats(body, is_free=is_free)
        case Lasting(seconds=seconds, sides=sides):
            return [_("for {length}").format(length=length(seconds)), *_sides(sides)]
        case Breaths(pattern=pattern, cycles=cycles):
            breaths = ngettext("{count} breath", "{count} breaths", cycles).format(count=cycles)
            return [breaths, _("about {length}").format(length=length(pattern.seconds * cycles))]
        case LetGo(tense_seconds=tense, release_seconds=release):
            tensing = _("tense a little for {length}").format(length=length(tense))
            letting_go = _("let go for {length}").format(length=length(release))
            return [tensing, letting_go] if tense else [letting_go]
        case Lines(seconds=seconds) | Stillness(seconds=seconds):
            return [length(seconds)]
        case Thermal(seconds=seconds, area=area):
            return [length(seconds), *([AREAS[area].lower()] if area in AREAS else [])]


def _repeats(body: Repeats, *, is_free: bool) -> list[str]:
    """Return count, hold and sides. Nothing is counted where neither was asked for."""
    repeat, hold = body.dose.repeat, body.dose.hold
    parts = [] if repeat == 1 and (hold or is_free) else [times(repeat)]
    if hold:
        parts.append(_("hold {length}").format(length=length(hold)))
    return [*parts, *_sides(body.sides, alternate=body.alternate)]


def _sides(sides: tuple[Side, ...], *, alternate: bool = False) -> list[str]:
    if len(sides) == 1:
        return [SIDES[sides[0]]]
    if sides:
        return [_("side to side") if alternate else _("each side")]
    return []


def breath_in_words(pattern: Pattern) -> str:
    """Return one breath: "Breathe in 4 s, out 6 s."."""
    parts = [
        BREATHS[phase].format(seconds=_("{count} s").format(count=f"{seconds:g}"))
        for phase, seconds in pattern.phases
    ]
    return _("Breathe {phases}.").format(phases=", ".join(parts))


def sets_in_words(sets: int, rest: int) -> str:
    """Return "2 sets, rest 30 s between", "" for one."""
    if sets == 1:
        return ""
    said = _("{count} sets").format(count=sets)
    return f"{said}, {rest_in_words(rest)}" if rest else said


def rounds_in_words(first: int, last: int, count: int, rest: int) -> str:
    """Return "Steps 3 to 5: 2 times over, rest 30 s between."."""
    one, many = _("Step {first}: {times} over"), _("Steps {first} to {last}: {times} over")
    form = one if first == last else many
    said = form.format(first=first, last=last, times=times(count))
    return f"{said}, {rest_in_words(rest)}." if rest else f"{said}."


def rest_in_words(seconds: int) -> str:
    """Return the rest between two sets or rounds."""
    return _("rest {length} between").format(length=length(seconds))


def printed_in_words(day: date | None) -> str:
    """Return when it was printed; a line to write on where that is not told."""
    when = "________________" if day is None else f"{day.day} {month_of(day)}"
    return _("Printed on {when}").format(when=when)
