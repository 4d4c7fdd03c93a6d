"""Reads the key poses of a motion, in the order in which a repeat passes them."""

from __future__ import annotations

from typing import Final

from easeful.library.fields import by_key
from easeful.library.pose_fields import PoseReader, WrittenPose
from easeful.library.problem import Report, quoted
from easeful.library.yaml_tree import Field, Fields, Items

START: Final = "start"
IN: Final = "in"
HOLD: Final = "hold"
OUT: Final = "out"
PHASES: Final = (START, IN, HOLD, OUT)
"""Names of poses too, each for what is below it."""

MOST_POSES: Final = 12
"""Of one phase, and of a motion's own."""

Row = tuple[WrittenPose, ...]
Found = dict[str, Field]


def own_poses(found: Found, poses: PoseReader, report: Report) -> Row:
    """Return the poses of ``poses``, which those of the phases may then name."""
    if "poses" not in found:
        return ()
    node = found["poses"].value
    if not isinstance(node, Fields) or not node.fields:
        report.note(node, '"poses" needs poses by name under it')
        return ()
    if len(node.fields) > MOST_POSES:
        report.note(node, f'"poses" has more than {MOST_POSES} poses; write fewer')
        return ()
    by_name = by_key(node, {field.key.text for field in node.fields}, report)
    poses.later = (*by_name, *PHASES)
    own = []
    for name, field in by_name.items():
        if name in PHASES:
            words = f"{quoted(name)} is a part of the motion; give the pose another name"
            report.note(field.key, words)
            continue
        pose = poses.pose(field.value, field.key)
        poses.named(name, pose)
        own.append(pose)
    return tuple(own)


def rows_in(found: Found, poses: PoseReader, report: Report) -> dict[str, Row]:
    """Return the poses of each phase; a pose differs from the one before it in its phase."""
    poses.later = PHASES
    field = found[START]
    start = poses.pose(field.value, field.key)
    poses.named(START, start)
    into = _row(IN, found, start, poses, report)
    stay = _row(HOLD, found, (into or (start,))[-1], poses, report)
    out = _row(OUT, found, start, poses, report)
    return {START: (start,), IN: into, HOLD: stay, OUT: out}


def _row(key: str, found: Found, base: WrittenPose, poses: PoseReader, report: Report) -> Row:
    """Return the pose of a phase, or several that are passed one after the other."""
    if key not in found:
        return ()
    field = found[key]
    is_list = isinstance(field.value, Items)
    nodes = field.value.items if isinstance(field.value, Items) else (field.value,)
    if not 0 < len(nodes) <= MOST_POSES:
        report.note(field.value, f"{quoted(key)} needs 1 to {MOST_POSES} poses")
        return ()
    row = []
    for node in nodes:
        base = poses.pose(node, node if is_list else field.key, base)
        row.append(base)
    poses.named(key, base)
    return tuple(row)
