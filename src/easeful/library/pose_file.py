"""The file of poses that all exercises may name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from easeful.figure.limits import NO_FLOOR
from easeful.library.fields import by_key
from easeful.library.files import read_bytes
from easeful.library.motion_check import Bodies
from easeful.library.pose_draft import PoseDraft
from easeful.library.pose_fields import NO_POSES, PoseReader, Poses
from easeful.library.problem import TOP, Problem, Report, together
from easeful.library.routine_file import format_is_newer
from easeful.library.yaml_tree import Fields, read_tree

MOST_POSES: Final = 200


@dataclass(frozen=True, slots=True)
class PosesRead:
    """What came of the file of poses. A pose may start from one above it."""

    poses: Poses
    problems: tuple[Problem, ...]


def read_poses(path: str, data: bytes, *, look: bool = True) -> PosesRead:
    """Read the poses: under ``poses``, by name. ``look``: see that a body can do them."""
    tree, problems = read_tree(path, data)
    report = Report(path)
    poses: dict[str, PoseDraft] = {}
    if isinstance(tree, Fields) and not format_is_newer(tree, report):
        found = by_key(tree, frozenset({"format", "poses"}), report)
        node = found["poses"].value if "poses" in found else None
        if isinstance(node, Fields):
            poses = _poses_in(node, Bodies(report, NO_FLOOR, look=look), report)
    if not poses and not problems and not report.count:
        report.note(TOP, '"poses" is missing')
    return PosesRead(poses, together(problems, report))


def poses_at(path: Path) -> PosesRead:
    """Read the file at ``path``, which ships, so that tests have looked at it."""
    data = read_bytes(path)
    if isinstance(data, Problem):
        return PosesRead(NO_POSES, (data,))
    return read_poses(str(path), data, look=False)


def _poses_in(node: Fields, bodies: Bodies, report: Report) -> dict[str, PoseDraft]:
    reader = PoseReader(NO_POSES, report)
    found = by_key(node, {field.key.text for field in node.fields}, report)
    poses: dict[str, PoseDraft] = {}
    for n, (name, field) in enumerate(found.items()):
        if n == MOST_POSES:
            report.note(field.key, f"there are more than {MOST_POSES} poses; write fewer")
            break
        reader.later = found.keys()
        pose = reader.pose(field.value, field.key)
        reader.named(name, pose)
        bodies.look_at(pose)
        poses[name] = pose.draft
    return poses
