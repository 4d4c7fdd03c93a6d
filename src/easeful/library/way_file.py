"""Reads the ways between stances: the poses that are passed, and where the next stance then is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from easeful.figure.pose import At, Pose
from easeful.figure.vectors import ORIGIN, minus
from easeful.figure.way_book import Passage, WayBook
from easeful.figure.way_spot import Spot
from easeful.library.fields import by_key, no_such, text_of
from easeful.library.files import read_bytes
from easeful.library.pose_draft import PoseDraft
from easeful.library.pose_fields import Poses, point_of, pose_in
from easeful.library.problem import Problem, Report, together
from easeful.library.yaml_tree import Field, Fields, Items, Node, read_tree

FILE_KEYS: Final = frozenset({"format", "poses", "ways"})
WAY_KEYS: Final = frozenset({"from", "to", "pass", "keep", "meet", "mirror"})
KEPT: Final = ("right-foot", "left-foot", "right-hand", "left-hand")


@dataclass(frozen=True, slots=True)
class WaysRead:
    """What came of the file of ways."""

    book: WayBook
    problems: tuple[Problem, ...]


def ways_at(path: Path, shared: Poses) -> WaysRead:
    """Read the file at ``path``; ``shared`` are the poses that it may name."""
    data = read_bytes(path)
    if isinstance(data, Problem):
        return WaysRead(WayBook({}, ()), (data,))
    return read_ways(str(path), data, shared)


def read_ways(path: str, data: bytes, shared: Poses) -> WaysRead:
    """Read the ways: own poses under ``poses``, by name, and a list under ``ways``."""
    tree, problems = read_tree(path, data)
    report = Report(path)
    known = dict(shared)
    passages: list[Passage] = []
    if isinstance(tree, Fields):
        found = by_key(tree, FILE_KEYS, report)
        own = found["poses"].value if "poses" in found else None
        if isinstance(own, Fields):
            names = {field.key.text for field in own.fields}
            for name, field in by_key(own, names, report).items():
                known[name] = pose_in(field.value, known, PoseDraft(), report)
        ways = found["ways"].value if "ways" in found else None
        if isinstance(ways, Items):
            read = (_passage(item, known, report) for item in ways.items)
            passages = [passage for passage in read if passage]
    poses = {name: draft.pose() for name, draft in known.items()}
    return WaysRead(WayBook(poses, tuple(passages)), together(problems, report))


def _passage(node: Node, known: Poses, report: Report) -> Passage | None:
    if not isinstance(node, Fields) or not node.fields:
        report.note(node, 'a way needs fields such as "from", "to" and "pass"')
        return None
    found = by_key(node, WAY_KEYS, report)
    start, end = (_stance(found, key, node, known, report) for key in ("from", "to"))
    if not start or not end:
        return None
    draft = known[start]
    poses: list[Pose] = []
    passed = found["pass"].value if "pass" in found else None
    for item in passed.items if isinstance(passed, Items) else ():
        draft = pose_in(item, known, draft, report)
        poses.append(draft.pose())
    meet = _meet(found, known[start].pose(), known[end].pose(), report)
    return Passage(start, end, tuple(poses), meet)


def _stance(found: dict[str, Field], key: str, node: Fields, known: Poses, report: Report) -> str:
    if key not in found:
        report.note(node.fields[0].key, f'"{key}" is missing')
        return ""
    name = text_of(found[key], report) or ""
    if name and name not in known:
        report.note(found[key].value, *no_such(name, known, "pose", report))
        return ""
    return name


def _meet(found: dict[str, Field], start: Pose, end: Pose, report: Report) -> Spot:
    """Return where the pose at the end is: at a point, or where a hand, foot or the seat stays."""
    flip = "mirror" in found and text_of(found["mirror"], report) == "yes"
    spot = Spot(flip_x=flip)
    there = spot.put(end)
    if "meet" in found:
        x, y, z = point_of(found["meet"], report) or ORIGIN
        return Spot(flip, move=minus((x, y, z), there.pelvis))
    if "keep" not in found:
        return spot
    part = text_of(found["keep"], report) or ""
    if part not in KEPT:
        report.note(found["keep"].value, *no_such(part, KEPT, "part", report))
        return spot
    here, after = _planted(start, part), _planted(there, part)
    return Spot(flip, move=minus((here[0], 0.0, here[2]), (after[0], 0.0, after[2])))


def _planted(pose: Pose, part: str) -> tuple[float, float, float]:
    n = 0 if part.startswith("right") else 1
    place = pose.legs[n].ankle if part.endswith("foot") else pose.arms[n].wrist
    return place.point if isinstance(place, At) else pose.pelvis
