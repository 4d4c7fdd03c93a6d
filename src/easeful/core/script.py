"""The figure's part in one timeline: an act for each step, and the ways between them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from easeful.core.act import Act
from easeful.core.body import UPRIGHT, Place, Position
from easeful.core.neutral import at_rest, bedded, motion_for
from easeful.core.plan import NO_WAYS, LetGo, Lines, Plan, PlannedStep, Repeats, Stillness
from easeful.core.routine import Wait
from easeful.core.stance import View
from easeful.core.timeline import Kind, Mark, Span, Timeline
from easeful.figure.camera import Camera
from easeful.figure.motion import Motion, eased
from easeful.figure.pose import Pose, Side
from easeful.figure.scene import Box, room_of
from easeful.figure.ways import Way, WayBook, way_between

LISTEN: Final = 1.0
"""So long the figure waits before it goes to the next position: its name comes first. Seconds."""

STEPPING_BACK: Final = 0.15
"""In this share of a way the picture comes to show all of it, and in the last the next thing."""

HURRIED: Final = 0.84
"""A way may be gone in this share of its unhurried time; where there is less, pictures change."""

DIRECTLY: Final = 2.5
"""How long a way takes of which nothing is known. Seconds."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is around a session: the book of ways, the place, and the person's own pictures.

    ``pictures`` are paths, by the name that the routine has for them.
    """

    ways: WayBook = NO_WAYS
    place: Place = Place.ANY
    pictures: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Change:
    """A way from one pose to another, and when it is gone. Seconds on the timeline.

    ``room`` is what of the picture the whole way needs.
    """

    begin: float
    end: float
    way: Way
    came: View
    view: View
    room: Box

    def share(self, at: float) -> float:
        """Return how much of the way is gone."""
        return min(1.0, max(0.0, (at - self.begin) / (self.end - self.begin)))

    def seen(self, share: float) -> tuple[Camera, Box]:
        """Return from where it is seen, and how much: back a little first, and near again."""
        camera = self.came.motion.camera.towards(self.view.motion.camera, eased(share))
        box = self.came.room.towards(self.room, eased(share / STEPPING_BACK))
        return camera, box.towards(self.view.room, eased((share - 1) / STEPPING_BACK + 1))


def change_to(view: View, came: View, way: Way, begin: float, end: float) -> Change:
    """Return the change from ``came`` to ``view``, with room for all of its way."""
    here, there = came.motion.camera, view.motion.camera
    body = Motion(way.poses[0], way.poses[1:])
    room = came.room.with_(view.room)
    for share in (0.0, 0.5, 1.0):
        room = room.with_(room_of(replace(body, camera=here.towards(there, share))))
    return Change(begin, end, way, came, view, room)


class Script:
    """The acts of one timeline. What it says of a moment never changes."""

    def __init__(self, timeline: Timeline, setting: Setting) -> None:
        self.timeline = timeline
        self._setting = setting
        self._positions = _positions(timeline, setting.place)
        self._acts: dict[int, Act] = {}
        self._changes: dict[tuple[int, int], Change | None] = {}
        self._views: dict[object, tuple[View, View]] = {}

    def spans(self, step: int) -> Sequence[Span]:
        """Return the spans of ``step``."""
        spans = self.timeline.spans
        first = bisect_left(spans, step, key=lambda span: span.step)
        return spans[first : bisect_right(spans, step, first, key=lambda span: span.step)]

    def index(self, step: int, at: float, waits: Mark | None) -> int:
        """Return which of the spans of ``step`` is under way, or waited in."""
        spans = self.spans(step)
        if waits is not None:
            return next((n for n, span in enumerate(spans) if span.kind is waits.kind), 0)
        return max(0, bisect_right(spans, at, key=lambda span: span.start) - 1)

    def act(self, step: int) -> Act:
        """Return what the figure does in ``step``."""
        if step not in self._acts:
            planned, position = self.timeline.plan[step], self._positions[step]
            if planned.motion is not None and planned.positions:
                motion, position = motion_for(planned.motion, planned.positions[0], position)
                planned = replace(planned, motion=motion)
            self._acts[step] = Act(planned, position, self._both_sides(planned, position))
        return self._acts[step]

    def change(self, step: int, n: int) -> Change | None:
        """Return the way in the span ``n`` of ``step``: to the step itself, or between sides."""
        span = self.spans(step)[n]
        key = (step, n if span.kind is Kind.SIDE else -1)
        if key not in self._changes:
            sides = span.kind is Kind.SIDE
            self._changes[key] = self._other_side(step, n) if sides else self._entry(step)
        return self._changes[key]

    def came(self, step: int) -> tuple[View, Pose] | None:
        """Return the view and the pose from which one comes to ``step``."""
        return self.act(step - 1).end(self.spans(step - 1)) if step > 0 else None

    def _entry(self, step: int) -> Change | None:
        act, came = self.act(step), self.came(step)
        if came is None or act.step.wait is Wait.YES or self._is_cut(step):
            return None
        extent = self.timeline.extents[step]
        ready = extent.begin - extent.start
        room = ready if ready or act.moves else extent.end - extent.start
        view, start = act.start()
        if not room or came[0].motion.hands is not view.motion.hands:
            return None
        if came[1] == start and came[0] == view:
            return None
        way = self._way(came[1], start, self.act(step - 1).position, act.position)
        if way.seconds * HURRIED > room:
            return None
        begin = extent.start + (min(LISTEN, max(0.0, ready - way.seconds)) if ready else 0.0)
        end = min(begin + way.seconds, extent.start + room)
        return change_to(view, came[0], way, begin, end)

    def _other_side(self, step: int, n: int) -> Change | None:
        act, spans = self.act(step), self.spans(step)
        if n == 0:
            return None
        view, pose = act.view(spans[n - 1].side), act.pose(spans, n - 1, 1.0)
        start = act.view(spans[n].side).motion.start
        way = self._way(pose, start, act.position, act.position)
        if way.seconds * HURRIED > spans[n].seconds:
            return None
        begin = spans[n].start
        end = min(begin + way.seconds, spans[n].end)
        return change_to(act.view(spans[n].side), view, way, begin, end)

    def _is_cut(self, step: int) -> bool:
        """Say whether no way leads here: lying, the bed is the ground; sitting, the floor is."""
        here, there = self.act(step - 1).position, self.act(step).position
        changes = (here in UPRIGHT) != (there in UPRIGHT)
        return changes and self._setting.place is Place.BED

    def _way(self, a: Pose, b: Pose, here: Position, there: Position) -> Way:
        book = self._setting.ways
        if here.value in book.poses and there.value in book.poses:
            return way_between(a, b, self._lies_as(a, here), self._lies_as(b, there), book)
        return Way((a, b), (0.0, 1.0), DIRECTLY)

    def _lies_as(self, pose: Pose, position: Position) -> str:
        """Return the position a pose is in: an exercise on the back may end on the side."""
        on_side = self._setting.ways.poses.get(Position.SIDE.value)
        lies = on_side is not None and pose.trunk == on_side.trunk
        return Position.SIDE.value if lies else position.value

    def _both_sides(self, step: PlannedStep, position: Position) -> tuple[View, View]:
        """Return the movement of a step right and left; the same ones for the same exercise."""
        sided = isinstance(step.body, Repeats) and bool(step.body.sides)
        key = (position, step.motion, sided)
        if key not in self._views:
            rest = at_rest(position, self._setting.ways.poses)
            motion = step.motion or rest
            if motion.hands:
                motion = replace(rest, hands=motion.hands, glow=motion.glow)
            right = bedded(motion) if self._setting.place is Place.BED else motion
            left = right.on(Side.LEFT)
            room = room_of(right).with_(room_of(left)) if sided else room_of(right)
            self._views[key] = View(right, room), View(left, room)
        return self._views[key]


def _positions(timeline: Timeline, place: Place) -> tuple[Position, ...]:
    """Return the position of the body in each step: a guess where no file says it."""
    first = next((each for each in timeline.positions if each is not None), None)
    usual = first or _usual(timeline.plan, place)
    return tuple(each or usual for each in timeline.positions)


def _usual(plan: Plan, place: Place) -> Position:
    if place is Place.STANDING:
        return Position.STANDING
    relaxes = any(
        isinstance(step.body, LetGo | Stillness)
        or (isinstance(step.body, Lines) and step.body.relaxing)
        for step in plan
    )
    lies = place in {Place.FLOOR, Place.BED} or (place is Place.ANY and relaxes)
    return Position.BACK if lies else Position.CHAIR
