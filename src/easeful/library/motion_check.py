"""Says of a motion what no body does, at the place in the file where it is written.

What a body does is known to ``easeful.figure.limits``; here each fault finds its line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from easeful.figure.hurry import Joints, hold_takes, way_takes
from easeful.figure.limits import faults_in
from easeful.figure.pose import Pose
from easeful.figure.skeleton import solve
from easeful.figure.solids import Block
from easeful.library.motion_rows import HOLD, IN, OUT, PHASES, START
from easeful.library.pose_draft import PoseDraft
from easeful.library.pose_fields import WrittenPose
from easeful.library.problem import Place, Report, quoted

Looked = Joints | None
"""The joints of a body that was looked at; none if its pose has other mistakes."""

NOWHERE: Final = PoseDraft().pose()
"""Stands for a pose with mistakes; its motion is not used."""

WITHOUT: Final = re.compile(r"\b(?:right|left) |[0-9]+")
"""What is left out where two faults are compared: both hands may have the same one."""

MOST_NOTED: Final = 30
"""Faults; who has made so many looks at them before more are looked for."""

LEEWAY: Final = 1.03
"""A movement may be this much too quick: it is judged by few poses, and in round numbers."""


class Bodies:
    """Makes bodies of poses, each once, and notes what is wrong with them."""

    def __init__(
        self, report: Report, floor: float, blocks: Sequence[Block] = (), *, look: bool = True
    ) -> None:
        """``floor`` and ``blocks`` stop bodies; or do not ``look`` what bodies do."""
        self._report = report
        self._floor = floor
        self._blocks = blocks
        self._look = look
        self._made: dict[int, tuple[PoseDraft, Pose, Looked]] = {}
        self._noted: set[str] = set()
        self._count = 0

    def look_at(self, pose: WrittenPose) -> tuple[Pose, Looked]:
        """Return a pose and its joints after noting what no body does of it.

        What a pose before it had as well is not noted again. A pose with other mistakes is not
        looked at, for it is not what was meant.
        """
        draft = pose.draft
        made = self._made.get(id(draft))
        if made is None:
            figure = draft.pose() if pose.sound else NOWHERE
            looks = pose.sound and self._look and self._count < MOST_NOTED
            joints = self._looked(pose, figure) if looks else None
            made = self._made[id(draft)] = draft, figure, joints
        return made[1:]

    def _looked(self, pose: WrittenPose, figure: Pose) -> Joints:
        body = solve(figure)
        here: set[tuple[Place, str]] = set()
        for fault in faults_in(figure, self._floor, self._blocks, body):
            place = next((pose.places[key] for key in fault.about if key in pose.places), None)
            inherited = place is None and fault.words in self._noted
            kind = (place or pose.at, WITHOUT.sub("", fault.words))
            if not inherited and kind not in here:
                self._report.note(place or pose.at, fault.words)
                here.add(kind)
                self._count += 1
            self._noted.add(fault.words)
        return body.joints()


def look_at_pace(
    keys: Mapping[str, Place],
    bodies: Mapping[str, tuple[Looked, ...]],
    seconds: tuple[int, int, int],
    report: Report,
) -> None:
    """Note phases that are too quick if they take no more than ``seconds`` (in, hold, out).

    ``keys`` are the places of the phases in the file, ``bodies`` those of their key poses.
    """
    start, into, stay, out = (bodies[key] for key in PHASES)
    held, back = (into or start)[-1:], (out or start)[-1:]
    # A repeat begins at the start, a later one where the one before has ended.
    ways = (
        (IN, (*start, *into), seconds[0]),
        (IN, (*back, *into) if back != start else (), seconds[0]),
        (HOLD, (*held, *stay), seconds[1]),
        (OUT, (*(stay or held)[-1:], *(out or start)), seconds[2]),
    )
    noted: set[Place] = set()
    for phase, way, length in ways:
        place = keys.get(phase) or keys.get(IN) or keys[START]
        words = _too_quick(phase, way, length)
        if words and place not in noted:
            report.note(place, words)
            noted.add(place)


def _too_quick(phase: str, bodies: Sequence[Looked], seconds: int) -> str:
    """Return what is wrong with a way through ``bodies``, "" if nothing is."""
    known = [body for body in bodies if body is not None]
    if len(known) < len(bodies):
        return ""
    takes = hold_takes(known) if phase == HOLD else way_takes(known)
    if takes.seconds <= seconds * LEEWAY:
        return ""
    source = "the ordinary dose holds" if phase == HOLD else f'"pace" gives {quoted(phase)}'
    way = f"the {takes.joint} goes {takes.way * 100:.0f} cm"
    return f"{way}, which takes {takes.seconds:.1f} s or more; {source} {seconds} s"
