"""From the position of one step to that of the next, through poses that show how to get there.

Rule 1: a way starts and ends exactly in the poses it was asked for.
Rule 2: what bears weight stays where it is; hands and feet step, one after the other.
Rule 3: its seconds are an unhurried pace; there is no clock here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, hypot
from typing import Final

from easeful.figure.pose import Pose
from easeful.figure.skeleton import solve
from easeful.figure.vectors import ORIGIN, distance, minus
from easeful.figure.way import Way, timed
from easeful.figure.way_book import Leg, Passage, WayBook
from easeful.figure.way_spot import ON_A_SEAT, Node, Spot, spot_of, towards, wrapped

__all__ = ["Passage", "Way", "WayBook", "way_between"]

NEAR: Final = 0.05
"""Two poses whose joints are so near each other are the same to a viewer. Metres."""

LONGEST_STRIDE: Final = 0.34
SHUFFLE: Final = 0.17
"""How far one goes in a piece while sitting or on all fours. Metres."""

WIDEST_TURN: Final = 62.0


def way_between(a: Pose, b: Pose, stance_a: str, stance_b: str, book: WayBook) -> Way:
    """Return the way from ``a``, which is of ``stance_a``, to ``b``."""
    return timed(_without_twins(list(_keys(a, b, stance_a, stance_b, book))))


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
