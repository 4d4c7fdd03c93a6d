"""The map of stances: which poses lie between one and the next, and the shortest way over it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from typing import Final

from easeful.figure.pose import Pose
from easeful.figure.way_spot import ACROSS, HANDED, Node, Spot

TURNING: Final = 2.0
"""What it costs to turn round while standing, in poses."""

SAME_BOTH_WAYS: Final = "standing"

BED: Final = "bed-edge"
ON_BEDS: Final = frozenset({BED, "bed-side"})
"""A bed is only on the way of who comes from it or goes to it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The poses between two stances, as they are if ``start`` is where it is written.

    ``meet`` is where the pose of ``end`` then is.
    """

    start: str
    end: str
    poses: tuple[Pose, ...]
    meet: Spot


@dataclass(frozen=True, slots=True)
class Leg:
    """One passage as it is walked: from its start or, ``backwards``, from its end."""

    passage: Passage
    origin: Node
    node: Node
    """Where it leads."""
    backwards: bool

    def spot(self, here: Spot, pose: Pose) -> Spot:
        """Return where the passage is if one comes from ``here``, in the ``pose`` of its stance."""
        meet, origin, node = self.passage.meet, self.origin, self.node
        flips = origin.flip_x, origin.flip_z
        if origin.stance not in HANDED and node.stance not in ACROSS:
            flips = node.flip_x != meet.flip_x, node.flip_z != meet.flip_z
        spot = here.like(Node(origin.stance, *flips), pose)
        return spot.then(meet.back) if self.backwards else spot

    def poses(self, spot: Spot) -> Iterator[Pose]:
        """Return the poses on the way, if the passage is at ``spot``."""
        poses = self.passage.poses
        yield from map(spot.put, reversed(poses) if self.backwards else poses)

    def leads_to(self, spot: Spot) -> Spot:
        """Return where the next stance is, if the passage is at ``spot``."""
        return spot if self.backwards else spot.then(self.passage.meet)


@dataclass(frozen=True, slots=True)
class WayBook:
    """The usual pose of each stance, and the passages between them."""

    poses: Mapping[str, Pose]
    passages: tuple[Passage, ...]

    def legs_between(self, start: Node, end: Node) -> list[Leg]:
        """Return the shortest way, passage by passage; none if there is no way."""
        known: dict[Node, tuple[float, Leg | None]] = {start: (0.0, None)}
        order = count()
        queue: list[tuple[float, int, Node]] = [(0.0, next(order), start)]
        while queue:
            cost, _n, node = heappop(queue)
            if node == end:
                break
            for more, leg in self._from(node):
                if leg.node.stance in ON_BEDS and BED not in {start.stance, end.stance}:
                    continue
                far = cost + more
                if leg.node not in known or far < known[leg.node][0]:
                    known[leg.node] = (far, leg)
                    heappush(queue, (far, next(order), leg.node))
        legs: list[Leg] = []
        last = known.get(end, (0.0, None))[1]
        while last is not None:
            legs.append(last)
            last = known[last.origin][1]
        return legs[::-1]

    def _from(self, node: Node) -> Iterator[tuple[float, Leg]]:
        if node.stance == SAME_BOTH_WAYS:
            other = Node(node.stance, not node.flip_x)
            stay = Passage(node.stance, node.stance, (), Spot())
            yield TURNING, Leg(stay, node, other, backwards=False)
        for passage in self.passages:
            cost = 1.0 + len(passage.poses)
            for here, there, backwards in (
                (passage.start, passage.end, False),
                (passage.end, passage.start, True),
            ):
                if here == node.stance:
                    for other in _across(node, there, passage.meet):
                        yield cost, Leg(passage, node, other, backwards)


def _across(node: Node, stance: str, meet: Spot) -> Iterator[Node]:
    """Return the nodes of ``stance`` that a passage leads to."""
    if stance in ACROSS:
        yield Node(stance)
        return
    for flip_x in (False, True):
        if node.stance in ACROSS or flip_x == (node.flip_x != meet.flip_x):
            yield Node(stance, flip_x)
            if stance == "half-kneeling":
                yield Node(stance, flip_x, flip_z=True)
