"""How long a movement takes that nobody has to hurry for, judged by its key poses alone.

A joint may go ``STEP`` between two frames. Movements are eased, so in their middle they are half
as quick again as on the whole. On its way a joint goes at least straight: what is told here is
the least, and the tests look at every frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import dist, pi, sqrt
from typing import Final, NamedTuple

from easeful.figure.limits import FRAMES, JOINT_NAMES, STEP
from easeful.figure.motion import STAYING
from easeful.figure.vectors import Vector

Joints = tuple[Vector, ...]
"""As ``Skeleton.joints`` has them."""

EASED: Final = pi / 2
"""How much quicker an eased movement is in its middle than on the whole."""

AT_MOST: Final = STEP * FRAMES
"""The most that a joint may go in a second. Metres."""


class Hurry(NamedTuple):
    """The joint that needs longest, how far it goes (metres), and the seconds of its phase."""

    joint: str
    way: float
    seconds: float


def way_takes(places: Sequence[Joints]) -> Hurry:
    """Return how long a way through several poses takes."""
    pieces = len(places) - 1
    found = Hurry("", 0.0, 0.0)
    for n, (before, after) in enumerate(pairwise(places)):
        joint, gone = _farthest(before, after)
        seconds = gone * pieces * EASED * _quickest(n, pieces) / AT_MOST
        found = max(found, Hurry(joint, gone, seconds), key=_seconds)
    return found


def hold_takes(places: Sequence[Joints]) -> Hurry:
    """Return how long a hold takes in which several poses are visited, the held one first."""
    found = Hurry("", 0.0, 0.0)
    for before, after in pairwise(places):
        joint, gone = _farthest(before, after)
        seconds = gone * EASED / AT_MOST * len(places) / STAYING
        found = max(found, Hurry(joint, gone, seconds), key=_seconds)
    return found


def _seconds(hurry: Hurry) -> float:
    return hurry.seconds


def _quickest(n: int, pieces: int) -> float:
    """Return the quickest moment of a piece of an eased way, 1 being that of the whole."""
    # The way is done by 1 - cos; where half of it is done, the sine is greatest.
    first, last = 2 * n / pieces - 1, 2 * (n + 1) / pieces - 1
    if first <= 0 <= last:
        return 1.0
    nearest = min(abs(first), abs(last))
    return sqrt(1 - nearest * nearest)


def _farthest(before: Joints, after: Joints) -> tuple[str, float]:
    ways = list(map(dist, before, after))
    gone = max(ways)
    return JOINT_NAMES[ways.index(gone)], gone
