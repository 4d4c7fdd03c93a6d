"""Which one chime belongs to a moment of a session."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from easeful.core.body import Breath
from easeful.core.plan import Body, Breaths, Lines, Repeats
from easeful.core.sound import Chime
from easeful.core.timeline import Kind, Span

LONG_HOLD: Final = 5.0
"""Seconds; the end of a hold this long is a letting go, and rings as one."""

TONES: Final = MappingProxyType({Breath.IN: Chime.IN, Breath.OUT: Chime.OUT})

CHIMES: Final[Mapping[Kind, Chime]] = MappingProxyType(
    {
        Kind.SIDE: Chime.SIDE,
        Kind.LET_GO: Chime.LET_GO,
        Kind.TENSE: Chime.BEGIN,
        Kind.HALF: Chime.HALF,
        Kind.READY: Chime.READY,
        Kind.HEAT: Chime.READY,
        Kind.COLD: Chime.READY,
    }
)
"""Those that ring for one kind of mark whatever the step is, the most telling first."""


def chime_of(kinds: AbstractSet[Kind], span: Span | None, body: Body) -> Chime | None:
    """Return what rings where marks of these ``kinds`` are, and ``span`` of ``body`` begins."""
    for kind, chime in CHIMES.items():
        if kind in kinds:
            return chime
    if Kind.REST in kinds:
        return _of_rest(span, body)
    if Kind.BEGIN in kinds and not isinstance(body, Lines | Breaths):
        return Chime.BEGIN
    return _tone(kinds, span, body)


def _of_rest(span: Span | None, body: Body) -> Chime | None:
    """Return the bowl of a rest; between two repeats, one that says to let go."""
    if span is None or span.repeat is None:
        return Chime.REST
    if isinstance(body, Breaths):
        return None
    came_back = isinstance(body, Repeats) and body.pace.out > 0
    return None if came_back else Chime.LET_GO


def _tone(kinds: AbstractSet[Kind], span: Span | None, body: Body) -> Chime | None:
    if span is None or not kinds & {Kind.IN, Kind.HOLD, Kind.OUT}:
        return None
    if Kind.OUT in kinds and isinstance(body, Repeats) and body.dose.hold >= LONG_HOLD:
        return Chime.LET_GO
    return TONES.get(span.breath) if span.breath is not None else None
