"""From the position of one step to that of the next, through poses that show how to get there.

Rule 1: a way starts and ends exactly in the poses it was asked for.
Rule 2: what bears weight stays where it is; hands and feet step, one after the other.
Rule 3: its seconds are an unhurried pace; there is no clock here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from math import ceil, hypot
from typing import Final

from easeful.figure.pose import Pose, pose_between
from easeful.figure.skeleton import solve
from easeful.figure.vectors import ORIGIN, distance, minus
from easeful.figure.way_book import Leg, Passage, WayBook
from easeful.figure.way_ground import Low, grounded, low_between
from easeful.figure.way_limbs import Key
from easeful.figure.way_spot import ON_A_SEAT, Node, Spot, spot_of, towards, wrapped
from easeful.figure.way_steps import stepped

__all__ = ["Passage", "Way", "WayBook", "way_between"]

FASTEST: Final = 1.05
"""The speed that no joint goes beyond. Metres in a second: 1.75 cm between two frames."""

SHORTEST: Final = 0.5
"""The least time between two poses, so that each can be read. Seconds."""

ROUNDED: Final = 0.2
"""So long before a pose the body begins to turn towards the one after it. Seconds."""

SUDDEN: Final = 1.2
FLOW: Final = 0.45
"""How fast it is in a pose that it passes, as a share of the speed between two."""

LOOKS: Final = 8
PEAKED: Final = 1.1
FINEST: Final = 0.003
"""A speed is known once a closer look makes it no tenth more, or the look is as close as this."""

NEAR: Final = 0.05
"""Two poses whose joints are so near each other are the same to a viewer. Metres."""

LONGEST_STRIDE: Final = 0.34
SHUFFLE: Final = 0.17
"""How far one goes in a piece while sitting or on all fours. Metres."""

WIDEST_TURN: Final = 62.0


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


def way_between(a: Pose, b: Pose, stance_a: str, stance_b: str, book: WayBook) -> Way:
    """Return the way from ``a``, which is of ``stance_a``, to ``b``."""
    return timed(_without_twins(list(_keys(a, b, stance_a, stance_b, book))))


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


def _without_twins(poses: list[Pose]) -> list[Pose]:
    """Return the poses without those that look like the one before."""
    kept = poses[:1]
    for pose in poses[1:-1]:
        if _apart(kept[-1], pose) > NEAR and _apart(pose, poses[-1]) > NEAR:
            kept.append(pose)
    return [*kept, poses[-1]]


def _apart(a: Pose, b: Pose) -> float:
    """Return how far the joint that differs most is from itself. Metres."""
    return max(distance(p, q) for p, q in zip(solve(a).joints(), solve(b).joints(), strict=True))


def _keys(a: Pose, b: Pose, stance_a: str, stance_b: str, book: WayBook) -> Iterator[Pose]:
    here, there = (
        spot_of(pose, book.poses[stance], stance) for pose, stance in ((a, stance_a), (b, stance_b))
    )
    legs = book.legs_between(_node(stance_a, here), _node(stance_b, there))
    yield a
    if legs or _far(here, there):
        yield from _through(legs, here, there, stance_a, book)
    yield b


def _node(stance: str, spot: Spot) -> Node:
    if stance in ON_A_SEAT:
        return Node(stance, stance == "standing" and abs(spot.angle) > 90)  # noqa: PLR2004
    return Node(stance, spot.flip_x, spot.flip_z)


def _far(a: Spot, b: Spot) -> bool:
    """Return whether one must turn or walk to come from ``a`` to ``b``."""
    return (
        distance(a.move, b.move) > LONGEST_STRIDE or abs(wrapped(a.angle - b.angle)) > WIDEST_TURN
    )


def _through(
    legs: list[Leg], here: Spot, there: Spot, stance: str, book: WayBook
) -> Iterator[Pose]:
    """Return the usual poses on the way, those between them, and steps where they do not meet."""
    stances = [stance, *(leg.node.stance for leg in legs)]
    spots = [here]
    for leg in legs:
        spots.append(leg.leads_to(leg.spot(spots[-1], book.poses[leg.origin.stance])))
    where = _stepping(stances)
    ends = [there]
    for leg in reversed(legs[where:]):
        ends.append(_origin(leg, ends[-1], book))
    ends.reverse()
    for n, leg in enumerate(legs[:where]):
        yield spots[n].put(book.poses[stances[n]])
        yield from leg.poses(leg.spot(spots[n], book.poses[stances[n]]))
    yield from _moved(spots[where], ends[0], stances[where], book)
    for n, leg in enumerate(legs[where:]):
        yield from leg.poses(leg.spot(ends[n], book.poses[stances[where + n]]))
        yield ends[n + 1].put(book.poses[leg.node.stance])


def _origin(leg: Leg, there: Spot, book: WayBook) -> Spot:
    """Return where a passage must start to lead ``there``."""
    back = Leg(leg.passage, leg.node, leg.origin, backwards=not leg.backwards)
    return back.leads_to(back.spot(there, book.poses[leg.node.stance]))


STEPPING: Final = (
    "standing",
    "hook-sitting",
    "hands-and-knees",
    "sitting-floor",
    "kneeling",
    "chair",
    "back",
    "front",
)
"""In which stance one goes to another place, best first."""


def _stepping(stances: Sequence[str]) -> int:
    """Return which of the stances on the way is the one to step, crawl or shift in."""
    for stance in STEPPING:
        if stance in stances:
            return stances.index(stance)
    return len(stances) - 1


def _moved(a: Spot, b: Spot, stance: str, book: WayBook) -> Iterator[Pose]:
    """Return the usual pose at ``a``, at ``b``, and as often between as steps are needed."""
    pose = book.poses[stance]
    if (a.flip_x, a.flip_z) != (b.flip_x, b.flip_z):
        yield a.put(pose)
        a = a.like(Node(stance, b.flip_x, b.flip_z), pose)
    x, _y, z = minus(b.move, a.move)
    stride = LONGEST_STRIDE if stance == "standing" else SHUFFLE
    turn = abs(wrapped(b.angle - a.angle)) / WIDEST_TURN
    pieces = max(1, ceil(turn - 1e-6), ceil(hypot(x, z) / stride - 1e-6))
    if (a.move, a.angle) == (b.move, b.angle) or (b.move == ORIGIN == a.move and not turn):
        pieces = 0
    for n in range(pieces):
        yield towards(a, b, n / pieces).put(pose)
    yield b.put(pose)
