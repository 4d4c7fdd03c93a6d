"""Walks through movements as a session plays them, frame by frame, and gathers what breaks a law.

Where nothing is fast only every eighth frame is looked at; where one was, and at every border
between two phases, all of them. ``make long`` looks at every frame.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise, product
from typing import Final, cast

from figure_laws import JOINTS, Planted, breaches, grounded
from shipped import ROUTINES, catalogue, read, routine

from easeful.core.body import Place, Position
from easeful.core.cast import Cast
from easeful.core.day import Day
from easeful.core.exercise import Dose, Exercise, Pace
from easeful.core.layout import lay_out
from easeful.core.plan import Plan, Repeats
from easeful.core.planner import Planner
from easeful.core.ports import Moment
from easeful.core.script import Change, Script, Setting
from easeful.core.session import Session, State
from easeful.core.stance import Stance
from easeful.core.timeline import Mark, Timeline
from easeful.figure.limits import STEP
from easeful.figure.pose import Pose
from easeful.figure.prop import Prop
from easeful.figure.skeleton import Skeleton, solve
from easeful.figure.vectors import Vector, distance

FRAMES: Final = 60
SKIPPED: Final = 1 if "EASEFUL_LONG" in os.environ else 8
"""Every how many frames a calm movement is looked at."""

CALM: Final = 0.75
"""A piece in which a joint goes more than this share of what it may is looked at frame by frame."""

WALL: Final = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Seek:
    """Stands in for a session that may be looked at anywhere."""

    state = State.RUNNING
    waits_at: Mark | None = None

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.step = 0
        self.at = 0.0

    def position(self, _now: Moment) -> float:
        return self.at


class Played:
    """One plan, and the figure in it at any second."""

    def __init__(self, name: str, plan: Plan, place: Place = Place.ANY) -> None:
        self.name = name
        self.timeline = lay_out(plan)
        setting = Setting(ways=catalogue().ways, place=place)
        self.script = Script(self.timeline, setting)
        self._seek = Seek(self.timeline)
        self._cast = Cast(cast("Session", self._seek), setting)

    def stance(self, step: int, at: float) -> Stance:
        """Return what the figure does ``at`` seconds, in ``step``."""
        self._seek.step, self._seek.at = step, at
        return self._cast.stance(Moment(at, WALL))

    def borders(self, step: int) -> list[float]:
        """Return the seconds at which something else begins in ``step``."""
        found = set()
        for n, span in enumerate(self.script.spans(step)):
            found |= {span.start, span.end}
            change = self.script.change(step, n)
            if change is not None:
                found |= {change.begin, change.end}
        return sorted(found)


NEW: Final = 0.01
"""Of a picture of which no more is there than this, nothing was there before."""

SEEN: Final = 0.5
"""A thing of which so much is there counts as being there."""


def things_in(stance: Stance) -> tuple[Prop, ...]:
    """Return the things that can be seen."""
    here, came = stance.motion.props, stance.came
    if came is None:
        return here
    before = came.motion.props
    return (
        *(prop for prop in before if stance.presence(prop) > SEEN),
        *(prop for prop in here if prop not in before and stance.presence(prop) > SEEN),
    )


@dataclass(slots=True)
class Walk:
    """Goes from moment to moment, and keeps the worst of each breach."""

    played: Played
    step: int
    body: Skeleton | None = None
    pose: Pose | None = None
    planted: dict[str, Planted] = field(default_factory=dict)
    found: dict[str, str] = field(default_factory=dict)
    last: tuple[Vector, ...] | None = None

    def through(self, times: Sequence[float]) -> dict[str, str]:
        """Return what breaks a law between the first and the last of ``times``, by its words."""
        for start, end in pairwise(times):
            self._piece(start, end)
        return self.found

    def _piece(self, start: float, end: float) -> None:
        """Look at one piece: closely at its ends, and where it is quick."""
        frame = 1 / FRAMES
        many = max(1, round((end - start) * FRAMES))
        looks = sorted({0, 1, *range(0, many, SKIPPED), max(0, many - 1), many})
        # A border belongs to what begins there; so the piece ends a hair before.
        last = end - 1e-6
        before, at_frame = self.last, -1
        if self.played.stance(self.step, start).fade < NEW:
            before, self.planted = None, {}  # a new picture comes in softly; nothing moves there
        for n in looks:
            at = min(start + n * frame, last)
            joints = self._look(at)
            if before is not None:
                gone = [distance(a, b) for a, b in zip(before, joints, strict=True)]
                if at_frame >= 0 and n - at_frame > 1 and max(gone) > CALM * STEP * (n - at_frame):
                    self._closely(start, at_frame, n)
                else:
                    self._speed(gone, n - at_frame, at)
            before, at_frame = joints, n
        self.last = before

    def _closely(self, start: float, first: int, last: int) -> None:
        times = [start + n / FRAMES for n in range(first, last + 1)]
        joints = [solve(self.played.stance(self.step, at).pose).joints() for at in times]
        for n, (a, b) in enumerate(pairwise(joints)):
            gone = [distance(p, q) for p, q in zip(a, b, strict=True)]
            self._speed(gone, 1, start + (first + n) / FRAMES)

    def _speed(self, gone: Sequence[float], frames: int, at: float) -> None:
        for name, far in zip(JOINTS, gone, strict=True):
            if far > STEP * frames:
                self._note(f"the {name} jumps {far * 100:.1f} cm between two frames", at)

    def _look(self, at: float) -> tuple[Vector, ...]:
        stance = self.played.stance(self.step, at)
        if stance.pose is not self.pose or self.body is None:
            self.pose, self.body = stance.pose, solve(stance.pose)
            self.planted, slid = grounded(stance.pose, self.body, self.planted)
            for words in (*breaches(stance.pose, self.body, things_in(stance)), *slid):
                self._note(words, at)
        return self.body.joints()

    def _note(self, words: str, at: float) -> None:
        """Keep the worst of what differs only in its numbers."""
        key = "".join(each for each in words if not each.isdigit() and each != ".")
        known = self.found.get(key, "")
        if not known or _number(words) > _number(known):
            span = self.played.timeline.span_at(at, self.step)
            kind = span.kind.value if span else ""
            side = f" {span.side.value}" if span and span.side else ""
            self.found[key] = f"{words} [{self.played.name} {at:.2f} s, {kind}{side}]"


@cache
def played_exercise(name: str, pace: Pace, hold: int, elsewhere: str = "") -> Played:
    """Return two repeats of an exercise, on both sides if it has them.

    ``elsewhere``: in another position that it has a motion for.
    """
    exercise = catalogue().exercises[name]
    text = f"name: Walk\nsteps:\n  - {{do: {name}, repeat: 2, hold: {hold}}}\n"
    (step,) = Planner(catalogue(), Day.ORDINARY).plan(routine(text))
    assert isinstance(step.body, Repeats)
    assert step.exercise == exercise.id
    body = replace(step.body, pace=pace, dose=Dose(2, hold))
    step = replace(step, body=body)
    if elsewhere and step.motion is not None:
        motion = step.motion.at(elsewhere)
        step = replace(step, motion=motion, positions=(Position(elsewhere),))
    words = f"{name} {elsewhere}, {pace.into}-{hold}-{pace.out}"
    return Played(words, (step,))


def ways_to_do_it(exercise: Exercise) -> list[tuple[Pace, int]]:
    """Return the paces and holds in which an exercise is done, in its file and in routines."""
    doses = (exercise.ordinary, exercise.flare, exercise.ceiling)
    found = {(exercise.pace, dose.hold) for dose in doses if isinstance(dose, Dose)}
    for played in played_routines():
        for step in played.timeline.plan:
            if step.exercise == exercise.id and isinstance(step.body, Repeats):
                found.add((step.body.pace, step.body.dose.hold))
    still = exercise.motion is not None and not exercise.motion.stay
    paces = {pace: [hold for each, hold in found if each == pace] for pace, _hold in found}
    # Where nothing moves in the hold its length makes no difference.
    return sorted(
        (
            (pace, min(hold, 1) if still else hold)
            for pace, holds in paces.items()
            for hold in ({max(holds)} if still else {min(holds), max(holds)})
        ),
        key=repr,
    )


@cache
def played_routines() -> tuple[Played, ...]:
    """Return every shipped routine as it is played on each kind of day."""
    found = []
    for path in ROUTINES:
        text = read(path.read_bytes(), path.name).routine
        assert text is not None
        for day in Day:
            plan = Planner(catalogue(), day).plan(text)
            place = text.places[0] if len(text.places) == 1 else Place.ANY
            found.append(Played(f"{path.stem} ({day.value})", plan, place))
    return tuple(found)


def broken_in(name: str) -> list[str]:
    """Return what breaks a law in an exercise, however it is done."""
    found: dict[str, str] = {}
    exercise = catalogue().exercises[name]
    assert exercise.motion is not None
    places = ["", *(position for position, _motion in exercise.motion.elsewhere)]
    for (pace, hold), place in product(ways_to_do_it(exercise), places):
        played = played_exercise(name, pace, hold, place)
        found = {**Walk(played, 0).through(played.borders(0)), **found}
    return sorted(found.values())


def changes(routine_id: str) -> list[tuple[Played, int, Change]]:
    """Return every way from one step of a routine to the next, on any day, each once."""
    seen = set()
    found = []
    for played in played_routines():
        if not played.name.startswith(f"{routine_id} ("):
            continue
        for step in range(len(played.timeline.plan)):
            change = played.script.change(step, 0)
            if change is not None:
                key = (change.way.poses, round(change.end - change.begin, 3))
                if key not in seen:
                    seen.add(key)
                    found.append((played, step, change))
    return found


def broken_on_the_way(played: Played, step: int, change: Change) -> list[str]:
    """Return what breaks a law on the way to a step."""
    found = Walk(played, step).through((change.begin, change.end))
    before, after = (played.timeline.plan[n].name for n in (step - 1, step))
    return [f"{before} to {after}: {words}" for words in sorted(found.values())]


def _number(words: str) -> float:
    digits = [each for each in words.split(" [", maxsplit=1)[0].split() if each[:1].isdigit()]
    return float(digits[0]) if digits else 0.0
