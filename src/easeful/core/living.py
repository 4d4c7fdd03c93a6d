"""What lives in a figure that does not move: its breath, and the areas that glow."""

from __future__ import annotations

from math import cos, pi
from typing import Final

from easeful.core.plan import LetGo, PlannedStep, Thermal
from easeful.core.stance import Glow, Pad
from easeful.core.timeline import Kind, Span
from easeful.figure.motion import Motion, eased
from easeful.figure.shape import Tint

BREATH: Final = 5.0
"""About so long a breath takes. Seconds."""

BREATH_FROM: Final = 3.0
"""In a shorter time there is no breath to be seen. Seconds."""

LIVING: Final = 0.4
"""How full such a breath is."""

LEVELS: Final = 32
"""Steps of a full breath, so that its pictures come again."""

WARMING: Final = 1.5
COOLING: Final = 2.0
"""How long it takes to warm, and to cool. Seconds."""

COOL: Final = 0.7
HINT: Final = 0.3
"""How strong an area glows that is let go of, and one that is tensed soon."""

GLOW_LEVELS: Final = 20
"""Steps of a full glow, so that its pictures come again."""

STRETCH: Final = 0.6
"""How strong an area glows that is stretched."""


def level(fullness: float) -> float:
    """Return how full a chest looks: it slows down towards both ends, in small steps."""
    return round(eased(fullness) * LEVELS) / LEVELS


def living_breath(done: float, seconds: float) -> float:
    """Return how full a body is ``done`` seconds into ``seconds`` at rest: whole easy breaths."""
    if seconds < BREATH_FROM or not 0 < done < seconds:
        return 0.0
    breaths = max(1, round(seconds / BREATH))
    swell = (1 - cos(2 * pi * breaths * done / seconds)) / 2
    return round(swell * LIVING * LEVELS) / LEVELS


def glow_of(step: PlannedStep, motion: Motion, span: Span, done: float) -> Glow | None:
    """Return what glows ``done`` seconds into ``span``."""
    if isinstance(step.body, LetGo):
        return _tensed(step.group, span, done)
    if not motion.glow or span.kind is not Kind.HOLD:
        return None  # while she moves, the movement says enough
    strength = eased(min(done, span.seconds - done) / WARMING)
    steps = round(strength * STRETCH * GLOW_LEVELS)
    return Glow(motion.glow, Tint.WARM, steps / GLOW_LEVELS) if steps else None


def pad_of(step: PlannedStep, span: Span) -> Pad | None:
    """Return the pad or the pack of a step that is about heat or cold."""
    body = step.body
    if not isinstance(body, Thermal) or span.kind not in {Kind.HEAT, Kind.COLD}:
        return None
    return Pad(body.area, Tint.PAD if body.pack.warms else Tint.PACK)


def tension_of(step: PlannedStep, span: Span, done: float) -> float:
    """Return how tense the muscles of a step are ``done`` seconds into ``span``, 0 to 1."""
    if not isinstance(step.body, LetGo):
        return 0.0
    match span.kind:
        case Kind.TENSE:
            return eased(done / WARMING)
        case Kind.LET_GO if span.breath is not None:
            return 1 - eased(done / COOLING)
        case _:
            return 0.0


def is_changing(glow: Glow | None, span: Span, done: float) -> bool:
    """Say whether a glow comes or goes just then."""
    ends = min(done, span.seconds - done) < WARMING
    return glow is not None and (
        (span.kind is Kind.HOLD and ends)
        or (span.kind is Kind.TENSE and done < WARMING)
        or (span.kind is Kind.LET_GO and (done < 2 * COOLING or span.seconds - done < COOLING))
    )


def _tensed(group: str, span: Span, done: float) -> Glow | None:
    """Return the glow of a muscle group: warm while it tenses, then cool, then none."""
    tint, strength = Tint.WARM, 0.0
    match span.kind:
        case Kind.READY:
            strength = HINT * eased(done / WARMING)
        case Kind.TENSE:
            strength = HINT + (1 - HINT) * eased(done / WARMING)
        case Kind.LET_GO if done < COOLING and span.breath is not None:
            strength = 1 - eased(done / COOLING)
        case Kind.LET_GO:
            tint = Tint.COOL
            ends = eased((span.seconds - done) / COOLING)
            strength = COOL * min(eased((done - COOLING) / COOLING), ends)
        case _:
            """Nothing is tensed."""
    strength = round(strength, 2)
    return Glow((group,), tint, strength) if strength > 0 else None
