"""The map of stances: which poses lie between one and the next, and the shortest way over it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final

from easeful.figure.pose import Pose
from easeful.figure.way_spot import ACROSS, HANDED, Node, Spot

TURNING: Final = 2.0
"""What it costs to turn round while standing, in poses."""

SAME_BOTH_WAYS: Final = "standing"


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
    node: Node
    """Where it leads."""
    backwards: bool


@dataclass(frozen=True, slots=True)
class WayBook:
    """The usual pose of each stance, and the passages between them."""

    poses: Mapping[str, Pose]
    passages: tuple[Passage, ...]

    def legs_between(self, start: Node, end: Node) -> list[Leg]:
        """Return the shortest way, passage by passage; none if there is no way."""
        known: dict[Node, tuple[float, Leg | None, Node]] = {start: (0.0, None, start)}
        queue: list[tuple[float, int, Node]] = [(0.0, 0, start)]
        while queue:
            cost, _n, node = heappop(queue)
            if node == end:
                break
            for more, leg in self._from(node):
                far = cost + more
                if leg.node not in known or far < known[leg.node][0]:
                    known[leg.node] = (far, leg, node)
                    heappush(queue, (far, len(known), leg.node))
        legs: list[Leg] = []
        while end in known and known[end][1] is not None:
            _cost, way, end = known[end]
            if way is not None:
                legs.append(way)
        return legs[::-1]

    def _from(self, node: Node) -> Iterator[tuple[float, Leg]]:
        if node.stance == SAME_BOTH_WAYS:
            other = Node(node.stance, not node.flip_x)
            stay = Passage(node.stance, node.stance, (), Spot())
            yield TURNING, Leg(stay, other, backwards=False)
        for passage in self.passages:
            cost = 1.0 + len(passage.poses)
            for here, there, backwards in (
                (passage.start, passage.end, False),
                (passage.end, passage.start, True),
            ):
                if here == node.stance:
                    for other in _across(node, there, passage.meet):
                        yield cost, Leg(passage, other, backwards)


def _across(node: Node, stance: str, meet: Spot) -> Iterator[Node]:
    """Return the nodes of ``stance`` that a passage leads to."""
    flip_x, flip_z = node.flip_x != meet.flip_x, node.flip_z != meet.flip_z
    if stance in ACROSS:
        yield Node(stance)
        return
    options = {flip_x} if node.stance not in ACROSS else {False, True}
    for each in sorted(options):
        if stance == "half-kneeling":
            yield Node(stance, each, flip_z=False)
            yield Node(stance, each, flip_z=True)
        else:
            yield Node(stance, each, flip_z and stance in HANDED)
