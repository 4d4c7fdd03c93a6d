"""Reads a motion: its poses, what is around them, and whether a body can do it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from easeful.figure.limits import Room
from easeful.figure.motion import Motion, Phase
from easeful.library.fields import by_key, choice_in, choice_of, scalar_of
from easeful.library.motion_check import Bodies, Looked, look_at_pace
from easeful.library.motion_rows import HOLD, IN, OUT, PHASES, START, Found, Row, own_poses, rows_in
from easeful.library.motion_values import (
    LENGTHWISE,
    MIRROR,
    MOST_ELSEWHERE,
    MOTION,
    PHASE,
    POSITION,
    SWITCH,
    SWITCH_OFF,
    WHOLE_MOTION,
)
from easeful.library.pose_draft import PoseDraft
from easeful.library.pose_fields import PoseReader, Poses
from easeful.library.problem import Place, Report, quoted
from easeful.library.scene_fields import camera_in, glow_in, props_in
from easeful.library.yaml_tree import Field, Fields

KEYS: Final = frozenset(MOTION)
WHOLE_KEYS: Final = frozenset(WHOLE_MOTION.keys)

HALF_TURNED: Final = 45.0
ON_SIDE: Final = 30.0
SIDEWAYS: Final = 90.0


@dataclass(frozen=True, slots=True)
class MotionRead:
    """A motion, the joints of its phases, and where the phases stand in the file."""

    motion: Motion
    joints: Mapping[str, tuple[Looked, ...]]
    keys: Mapping[str, Place]
    elsewhere: tuple[MotionRead, ...] = ()

    def look_at_pace(self, seconds: tuple[int, int, int], report: Report) -> None:
        """Note phases (in, hold, out) that no body does in ``seconds``."""
        look_at_pace(self.keys, self.joints, seconds, report)
        for each in self.elsewhere:
            each.look_at_pace(seconds, report)


def motion_in(
    field: Field, shared: Poses, report: Report, *, look: bool = True
) -> MotionRead | None:
    """Return the motion written at ``field``; ``shared`` are the poses that all may name.

    ``look``: note what no body does.
    """
    found = _fields(field, WHOLE_KEYS, report)
    if found is None:
        return None
    read = _motion(field, found, PoseReader(shared, report), report, look=look)
    others: dict[str, MotionRead] = {}
    if "elsewhere" in found:
        others = _elsewhere(found["elsewhere"], shared, report, look=look)
    if read is None:
        return None
    motions = tuple((position, each.motion) for position, each in others.items())
    whole = replace(read.motion, elsewhere=motions)
    return replace(read, motion=whole, elsewhere=tuple(others.values()))


def _elsewhere(field: Field, shared: Poses, report: Report, *, look: bool) -> dict[str, MotionRead]:
    """Return the motions of other positions that the exercise may be done in."""
    if not isinstance(field.value, Fields) or not field.value.fields:
        report.note(field.value, '"elsewhere" needs motions by position, such as {standing: ...}')
        return {}
    if len(field.value.fields) > MOST_ELSEWHERE:
        words = f'"elsewhere" has more than {MOST_ELSEWHERE} positions; write fewer'
        report.note(field.value, words)
        return {}
    names = {each.key.text for each in field.value.fields}
    motions: dict[str, MotionRead] = {}
    for each in by_key(field.value, names, report).values():
        position = choice_in(each.key, *POSITION, report)
        found = _fields(each, KEYS, report)
        read = found and _motion(each, found, PoseReader(shared, report), report, look=look)
        if position and read:
            motions[position.value] = read
    return motions


def _fields(field: Field, known: frozenset[str], report: Report) -> Found | None:
    if isinstance(field.value, Fields) and field.value.fields:
        return by_key(field.value, known, report)
    words = f"{quoted(field.key.text)} needs fields such as {{start: hands-and-knees}}"
    report.note(field.value, words)
    return None


def _motion(
    field: Field, found: Found, poses: PoseReader, report: Report, *, look: bool
) -> MotionRead | None:
    props = props_in(found.get("props"), report)
    camera, glow = camera_in(found.get("view"), report), glow_in(found.get("glow"), report)
    upper, hands = _flag(found, "upper", report), _flag(found, "hands", report)
    own = own_poses(found, poses, report)
    if START not in found:
        at = field.value.fields[0].key if isinstance(field.value, Fields) else field.key
        report.note(at, '"start" is missing')
        return None
    rows = rows_in(found, poses, report)
    room = Room(props)
    bodies = Bodies(report, room.floor, room.blocks, look=look)
    for pose in own:
        bodies.look_at(pose)
    looked = {key: [bodies.look_at(pose) for pose in row] for key, row in rows.items()}
    into, stay, out = (tuple(pose for pose, _joints in looked[key]) for key in (IN, HOLD, OUT))
    motion = Motion(
        start=looked[START][0][0],
        into=into,
        stay=stay,
        out=out,
        camera=camera,
        props=props,
        glow=glow,
        still=_still(found, rows, report),
        mirror=0 if _lengthwise(found, rows[START][0].draft, report) else 2,
        hands=hands,
        upper=upper,
    )
    return MotionRead(
        motion,
        {key: tuple(joints for _pose, joints in row) for key, row in looked.items()},
        {key: found[key].key for key in PHASES if key in found},
    )


def _still(found: Found, rows: Mapping[str, Row], report: Report) -> Phase:
    usual = Phase.IN if rows[IN] else Phase.OUT if rows[OUT] else Phase.REST
    if "still" not in found:
        return usual
    return choice_of(found["still"], *PHASE, report) or usual


def _flag(found: Found, key: str, report: Report) -> bool:
    text = scalar_of(found[key], report) if key in found else SWITCH_OFF
    if text is not None and text not in SWITCH.words:
        report.note(found[key].value, f"write yes or no, not {quoted(text or '')}")
    return text is not None and text != SWITCH_OFF


def _lengthwise(found: Found, draft: PoseDraft, report: Report) -> bool:
    """Say whether the other side is the mirror image along the mat: head and feet change places."""
    if "mirror" not in found:
        return _is_sideways(draft)
    text = scalar_of(found["mirror"], report)
    if text is not None and text not in MIRROR.words:
        words = f"write sideways or lengthwise, not {quoted(text or '')}"
        report.note(found["mirror"].value, words)
    return text == LENGTHWISE


def _is_sideways(draft: PoseDraft) -> bool:
    """Say whether the body faces the viewer or away, or lies on its side: mirrored along x."""
    faces = abs(abs(draft.facing) - SIDEWAYS) < HALF_TURNED
    lies = abs(abs(draft.bend[0]) - SIDEWAYS) < ON_SIDE
    return faces or (lies and abs(abs(draft.turn[0]) - SIDEWAYS) < ON_SIDE)
