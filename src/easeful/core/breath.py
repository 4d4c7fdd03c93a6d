"""Breathing patterns: the seconds of each phase, and the nine that have a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from easeful.core.words import _

FULL_BEFORE_TOP_UP: Final = 0.8
"""How far the first of two breaths in fills the lungs."""


class BreathPhase(StrEnum):
    """What to do with the breath for a few seconds."""

    IN = "in"
    TOP_UP = "top-up"
    HOLD = "hold"
    OUT = "out"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One breath as a row of phases, each with its seconds (halves allowed)."""

    name: str
    phases: tuple[tuple[BreathPhase, float], ...]

    @property
    def seconds(self) -> float:
        """Return the length of one whole breath."""
        return sum(seconds for _, seconds in self.phases)

    @property
    def has_holds(self) -> bool:
        """Say whether the breath is held anywhere; such patterns are opt-in."""
        return any(phase is BreathPhase.HOLD for phase, _ in self.phases)

    def fullness(self, at: float) -> float:
        """Return how full the lungs are ``at`` seconds into a row of such breaths, 0 to 1."""
        at, level = at % self.seconds, 0.0
        for phase, seconds in self.phases:
            goal = self._goal(phase, level)
            if at < seconds:
                return level + (goal - level) * at / seconds
            at, level = at - seconds, goal
        return level

    def _goal(self, phase: BreathPhase, level: float) -> float:
        """Return how full the lungs are after ``phase``."""
        match phase:
            case BreathPhase.IN:
                tops_up = any(phase is BreathPhase.TOP_UP for phase, _seconds in self.phases)
                return FULL_BEFORE_TOP_UP if tops_up else 1.0
            case BreathPhase.TOP_UP:
                return 1.0
            case BreathPhase.OUT:
                return 0.0
            case BreathPhase.HOLD | BreathPhase.REST:
                return level


PHASES_OF_NUMBERS: Final[Mapping[int, tuple[BreathPhase, ...]]] = MappingProxyType(
    {
        2: (BreathPhase.IN, BreathPhase.OUT),
        3: (BreathPhase.IN, BreathPhase.HOLD, BreathPhase.OUT),
        4: (BreathPhase.IN, BreathPhase.HOLD, BreathPhase.OUT, BreathPhase.HOLD),
    }
)
"""How two, three or four numbers written in a row are read."""


def pattern_of(*seconds: float, name: str = "") -> Pattern:
    """Return the pattern of two, three or four numbers; raise ``KeyError`` for another count."""
    phases = tuple(zip(PHASES_OF_NUMBERS[len(seconds)], seconds, strict=True))
    return Pattern(name or "-".join(f"{each:g}" for each in seconds), phases)


SIGH: Final = Pattern(
    "sigh",
    (
        (BreathPhase.IN, 2),
        (BreathPhase.TOP_UP, 1),
        (BreathPhase.OUT, 6),
        (BreathPhase.REST, 3),
    ),
)

NAMED_PATTERNS: Final[Mapping[str, Pattern]] = MappingProxyType(
    {
        "belly": pattern_of(4, 6, name="belly"),
        "even": pattern_of(5, 5, name="even"),
        "coherent": pattern_of(5.5, 5.5, name="coherent"),
        "pursed": pattern_of(2, 4, name="pursed"),
        "long-out": pattern_of(3, 6, name="long-out"),
        "longer-out": pattern_of(4, 8, name="longer-out"),
        "sigh": SIGH,
        "box": pattern_of(4, 4, 4, 4, name="box"),
        "4-7-8": pattern_of(4, 7, 8, name="4-7-8"),
    }
)
"""Sources are in the content's section 2.6, one for each pattern."""

PATTERN_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "belly": _("Belly breathing"),
        "even": _("Even breathing"),
        "coherent": _("Slow even breathing"),
        "pursed": _("Pursed-lip breathing"),
        "long-out": _("Long out-breath"),
        "longer-out": _("Longer out-breath"),
        "sigh": _("Double-in sigh"),
        "box": _("Box breathing"),
        "4-7-8": _("4-7-8 breathing"),
    }
)

PHASE_WORDS: Final[Mapping[BreathPhase, str]] = MappingProxyType(
    {
        BreathPhase.IN: _("Breathe in"),
        BreathPhase.TOP_UP: _("A little more"),
        BreathPhase.HOLD: _("Hold softly"),
        BreathPhase.OUT: _("Breathe out"),
        BreathPhase.REST: _("Rest"),
    }
)


def pattern_name(pattern: Pattern) -> str:
    """Return what the pattern is called on screen."""
    return PATTERN_NAMES.get(pattern.name) or _("Breathing {numbers}").format(numbers=pattern.name)


def pattern_line(pattern: Pattern) -> str:
    """Return the sentence that introduces the pattern."""
    if any(phase is BreathPhase.TOP_UP for phase, _seconds in pattern.phases):
        return _("Breathe in, a little more, then a long way out.")
    if pattern.has_holds:
        return _("Breathe with the circle. Hold softly, never hard.")
    return _("Breathe with the circle, easily.")
