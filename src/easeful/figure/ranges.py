"""How far the joints of a body go: the most that healthy people do, and what of a pose is beyond.

The back and the neck. White and Panjabi (Clinical Biomechanics of the Spine, 2nd ed., table 2-5)
give each vertebra's range; in all they bend 74 degrees in the lumbar and 76 in the thoracic
spine, forward and back together, lean 29 and 68 to a side and turn 9 and 71; the neck bends 136,
leans 61 and turns 77. Five joints of ours stand for twenty-four, so each has the sum of its share
and a few degrees more, while the whole back and the whole neck are held to what is measured on
people: Norkin and White, Measurement of Joint Motion (5th ed., appendix B), and AAOS, Joint Motion
(1965). Those measure from standing, a back that is bent a little already: hence a little more.

The hip. AAOS and Norkin and White: 120 forward, 30 back, 45 outward, 30 across. Drawn up by the
hands a thigh reaches the belly, some 140, and a bent one spreads to about 75, as in sitting
cross-legged. The shoulder, with its blade and the collarbone: 60 behind the body, and 45 across
the chest from straight ahead (AAOS: 180 up needs no limit). The wrist: 80 and, leaned upon, 90.
The ankle: pointed 50 and, knelt upon, 80; drawn up 20 and, under the weight of a lunge, 40.

Knees and elbows. A thigh turns 45 out and 45 in, a bent and spread one twice as far outward
together with the shin (an ankle laid on the other thigh); an upper arm turns 90 out and 70 in,
some 110 with the blade (a hand behind the back), and more as ``angles`` measures it when it is
raised. A joint that would need more than ``THIGH_TURNED`` or ``ARM_TURNED`` is bent the wrong way.

``SLACK`` is for what those books do not measure: a body of round numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, radians
from typing import Final, NamedTuple

from easeful.figure.angles import Against, Ball, against, bent_by, hip, shoulder
from easeful.figure.fault import BEND, TILT, TURN, Fault
from easeful.figure.pose import SIDES
from easeful.figure.skeleton import Limb, Skeleton
from easeful.figure.vectors import Turn, minus, unit

SLACK: Final = 5.0
"""Degrees beyond a range that are let pass."""


class Range(NamedTuple):
    """How far one part of the trunk goes against another. Degrees; each way to the side."""

    part: str
    low: int
    high: int
    forward: float
    back: float
    side: float
    turn: float

    @property
    def least(self) -> float:
        """Return the angle up to which no direction is beyond the range."""
        return min(self[3:])


JOINTS: Final = (
    Range("lower back", 0, 1, 45.0, 30.0, 25.0, 15.0),
    Range("middle back", 1, 2, 45.0, 35.0, 30.0, 25.0),
    Range("upper back", 2, 3, 40.0, 25.0, 30.0, 45.0),
    Range("neck", 3, 4, 45.0, 50.0, 40.0, 45.0),
    Range("head", 4, 5, 30.0, 40.0, 25.0, 50.0),
)
WHOLES: Final = (
    Range("whole back", 0, 3, 95.0, 55.0, 50.0, 70.0),
    Range("head against the shoulders", 3, 5, 60.0, 75.0, 50.0, 85.0),
)
EASY: Final = {limit: cos(radians(limit.least / 2)) for limit in (*JOINTS, *WHOLES)}
"""Two turns whose product is above this are less apart than any limit."""

OUTWARD: Final = (1.0, -1.0)


def trunk_faults(trunk: tuple[Turn, ...]) -> Iterator[Fault]:
    """Say where the back or the neck is bent too far; of a whole only if none of its joints is."""
    found = [fault for joint in JOINTS for fault in _beyond(joint, trunk)]
    yield from found
    if not found:
        for whole in WHOLES:
            yield from _beyond(whole, trunk)


def _beyond(limit: Range, trunk: tuple[Turn, ...]) -> Iterator[Fault]:
    low, high = trunk[limit.low], trunk[limit.high]
    if abs(sum(a * b for a, b in zip(low, high, strict=True))) > EASY[limit]:
        return
    now: Against = against(low, high)
    way, most = ("forward", limit.forward) if now.bend > 0 else ("back", limit.back)
    for about, turned, degrees, ends in (
        (BEND, f"bent {way}", abs(now.bend), most),
        (TILT, "leaned to the side", abs(now.tilt), limit.side),
        (TURN, "turned", abs(now.turn), limit.turn),
    ):
        if degrees > ends + SLACK:
            words = f"the {limit.part} is {turned} by {degrees:.0f} degrees; {ends:.0f} is the most"
            yield Fault(words, (about, BEND, TURN, TILT))


HIP_FORWARD: Final = 140.0
HIP_BACK: Final = 30.0
HIP_OUT: Final = (45.0, 75.0)
"""Of a straight hip, and of one that is bent."""

BENT_HIP: Final = 40.0
HIP_ACROSS: Final = 30.0
THIGH_TURNED: Final = (100.0, 60.0)
"""Outward and inward."""

UPRIGHT_THIGH: Final = 80.0
"""A thigh spread this far has no front that could be told."""

ARM_BACK: Final = 60.0
ARM_ACROSS: Final = 45.0
ARM_TURNED: Final = (110.0, 135.0)
"""Outward and inward."""

OVERHEAD: Final = 145.0
"""An upper arm this high may be turned in many ways; which of them it is cannot be told."""

WRIST: Final = 90.0
POINTED: Final = 80.0
DRAWN_UP: Final = 40.0


def leg_faults(body: Skeleton, n: int) -> Iterator[Fault]:
    """Say what is wrong with the hip, knee and ankle of one side."""
    leg, side = body.legs[n], SIDES[n].value
    about = (f"{side}-foot", "pelvis")
    ball = hip(leg, body.frames[0], OUTWARD[n])
    spread = HIP_OUT[ball.raised > BENT_HIP]
    for words, degrees, most in (
        ("raised", ball.raised, HIP_FORWARD),
        ("taken back", -ball.raised, HIP_BACK),
        ("spread", ball.out, spread),
        ("taken across", -ball.out, HIP_ACROSS),
    ):
        upright = abs(ball.out) > UPRIGHT_THIGH and words in {"raised", "taken back"}
        if degrees > most + SLACK and not upright:
            yield Fault(_too_far(f"{side} thigh", words, degrees, most), about)
    if _is_wrong_way(ball, THIGH_TURNED) and abs(ball.out) < UPRIGHT_THIGH:
        words = f'the {side} knee is bent the wrong way; point "knee" elsewhere'
        yield Fault(words, (f"{side}-foot knee", *about))
    else:
        yield from _ankle(leg, side)


def _ankle(leg: Limb, side: str) -> Iterator[Fault]:
    shin = unit(minus(leg.middle, leg.tip))
    pointed = bent_by(shin, leg.end.forward) - 90.0
    about = (f"{side}-foot toes", f"{side}-foot flat", f"{side}-foot")
    if pointed > POINTED + SLACK:
        yield Fault(_too_far(f"{side} foot", "pointed", pointed, POINTED), about)
    if -pointed > DRAWN_UP + SLACK:
        yield Fault(_too_far(f"{side} foot", "drawn up", -pointed, DRAWN_UP), about)


def arm_faults(body: Skeleton, n: int) -> Iterator[Fault]:
    """Say what is wrong with the shoulder, elbow and wrist of one side."""
    arm, side = body.arms[n], SIDES[n].value
    about = (f"{side}-hand", BEND)
    ball = shoulder(arm, body.frames[3], OUTWARD[n])
    for words, degrees, most in (
        ("taken back", ball.back, ARM_BACK),
        ("taken across", -ball.out, ARM_ACROSS),
    ):
        if degrees > most + SLACK:
            yield Fault(_too_far(f"{side} upper arm", words, degrees, most), about)
    if ball.high < OVERHEAD and _is_wrong_way(ball, ARM_TURNED):
        words = f'the {side} elbow is bent the wrong way; point "elbow" elsewhere'
        yield Fault(words, (f"{side}-hand elbow", *about))
    fore = unit(minus(arm.tip, arm.middle))
    wrist = bent_by(fore, arm.end.forward)
    if wrist > WRIST + SLACK:
        places = (f"{side}-hand wrist", f"{side}-hand flat", f"{side}-hand")
        yield Fault(_too_far(f"{side} wrist", "bent", wrist, WRIST), places)


def _is_wrong_way(ball: Ball, most: tuple[float, float]) -> bool:
    out, inward = most
    return not -inward - SLACK <= ball.turned <= out + SLACK


def _too_far(part: str, words: str, degrees: float, most: float) -> str:
    return f"the {part} is {words} by {degrees:.0f} degrees; {most:.0f} is the most"
