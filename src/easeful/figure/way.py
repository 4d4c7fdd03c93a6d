"""One way: the poses that it passes, at an unhurried pace.

Its seconds are those that its fastest joint needs; there is no clock here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from typing import Final

from easeful.figure.pose import Pose, pose_between
from easeful.figure.skeleton import solve
from easeful.figure.vectors import distance
from easeful.figure.way_ground import Low, grounded, low_between
from easeful.figure.way_limbs import Key
from easeful.figure.way_steps import stepped

FASTEST: Final = 1.05
"""The speed that no joint goes beyond. Metres in a second: 1.75 cm between two frames."""

SHORTEST: Final = 0.5
"""The least time between two poses, so that each can be read. Seconds."""

ROUNDED: Final = 0.2
"""So long before a pose the body begins to turn towards the one after it. Seconds."""

SUDDEN: Final = 1.2
"""How much quicker than it looks what is lifted off the ground may be, which sets in at once."""

FLOW: Final = 0.45
"""How fast it is in a pose that it passes, as a share of the speed between two."""

LOOKS: Final = 8
PEAKED: Final = 1.1
FINEST: Final = 0.003
"""A speed is known once a closer look makes it no tenth more, or the look is as close as this."""


@dataclass(frozen=True, slots=True)
class Way:
    """Poses to pass, with the share of the time at which each is reached: first 0, last 1.

    ``seconds``: how long it takes at an unhurried pace.
    """

    poses: tuple[Pose, ...]
    shares: tuple[float, ...]
    seconds: float
    _keys: tuple[Key, ...] = field(init=False, repr=False, compare=False)
    _lows: tuple[Low, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out once the bodies of the poses that are passed."""
        keys = tuple(map(_key, self.poses))
        object.__setattr__(self, "_keys", keys)
        lows = tuple(low_between(a[1], b[1]) for a, b in pairwise(keys))
        object.__setattr__(self, "_lows", lows)

    def pose(self, share: float) -> Pose:
        """Return the pose at ``share`` (0 to 1) of the time."""
        if share <= 0:
            return self.poses[0]
        if share >= 1:
            return self.poses[-1]
        span = min(ROUNDED / self.seconds, share, 1 - share)
        here, there = self._passed(share - span), self._passed(share + span)
        first, last = self._piece(share - span), self._piece(share + span)
        knees, hands = zip(*self._lows[first : last + 1], strict=True)
        return grounded(pose_between(here, there, 0.5), (min(knees), min(hands)))

    def _piece(self, share: float) -> int:
        """Return between which two poses ``share`` is."""
        return min(len(self.poses) - 2, bisect_right(self.shares, share) - 1)

    def _passed(self, share: float) -> Pose:
        last, n = len(self.poses) - 2, self._piece(share)
        start, end = self.shares[n], self.shares[n + 1]
        k = _flowing((share - start) / (end - start), first=n == 0, last=n == last)
        return stepped(self._keys[n], self._keys[n + 1], k)


def timed(poses: Sequence[Pose]) -> Way:
    """Return the way through ``poses``, as slow as its fastest joint needs."""
    last = len(poses) - 2
    keys = [_key(pose) for pose in poses]
    lengths = [
        _seconds(p, q, first=n == 0, last=n == last) for n, (p, q) in enumerate(pairwise(keys))
    ]
    total = sum(lengths)
    shares = [0.0, *(done / total for done in accumulate(lengths))]
    return Way(tuple(poses), (*shares[:-1], 1.0), total)


def _flowing(k: float, *, first: bool, last: bool) -> float:
    """Return ``k`` so that a way starts and ends softly, and goes on through what it passes."""
    begin, end = 0.0 if first else FLOW, 0.0 if last else FLOW
    k2, k3 = k * k, k * k * k
    return begin * (k3 - 2 * k2 + k) + (3 * k2 - 2 * k3) + end * (k3 - k2)


def _key(pose: Pose) -> Key:
    """Return a pose with its body. How it is lifted to in its own exercise is no matter here."""
    right, left = (replace(arm, lift=0.0) for arm in pose.arms)
    right_leg, left_leg = (replace(leg, lift=0.0) for leg in pose.legs)
    return replace(pose, arms=(right, left), legs=(right_leg, left_leg)), solve(pose)


def _seconds(p: Key, q: Key, *, first: bool, last: bool) -> float:
    """Return how long it takes from ``p`` to ``q``."""
    low = low_between(p[1], q[1])

    def speeds(begin: float, end: float) -> list[float]:
        """Return how fast the fastest joint is at some places between two shares."""
        shares = [begin + (end - begin) * n / LOOKS for n in range(LOOKS + 1)]
        blends = [stepped(p, q, _flowing(share, first=first, last=last)) for share in shares]
        poses = [grounded(blend, low) for blend in blends]
        # What is lifted off the ground sets in quickly: between two looks it may be quicker.
        lifted = any(pose is not blend for pose, blend in zip(poses, blends, strict=True))
        sudden = SUDDEN if lifted else 1.0
        return [
            max(map(distance, here, there)) * LOOKS / (end - begin) * sudden
            for here, there in pairwise([solve(pose).joints() for pose in poses])
        ]

    begin, end, before, fastest = 0.0, 1.0, 0.0, 0.0
    found = speeds(begin, end)
    # Where it is fastest, something may turn even more quickly: there one looks more closely.
    while max(found) > before * PEAKED and end - begin > FINEST:
        before, step = max(found), (end - begin) / LOOKS
        fastest = max(fastest, before)
        begin += found.index(before) * step
        end = begin + step
        found = speeds(begin, end)
    return max(SHORTEST, max(fastest, *found) / FASTEST)
