"""The file of muscle groups: what they are called, and the lines for tensing and letting go."""

from __future__ import annotations

from dataclasses import dataclass

from easeful.core.exercise import MuscleGroup
from easeful.library.fields import by_key, text_of
from easeful.library.problem import TOP, Problem, Report, quoted, together
from easeful.library.yaml_tree import Field, Fields, read_tree


@dataclass(frozen=True, slots=True)
class GroupsRead:
    """What came of the file of muscle groups."""

    groups: tuple[MuscleGroup, ...]
    problems: tuple[Problem, ...]


def read_groups(path: str, data: bytes) -> GroupsRead:
    """Read the muscle groups: under ``groups``, by id, a name and lines to tense and release."""
    tree, problems = read_tree(path, data)
    report = Report(path)
    groups: list[MuscleGroup] = []
    if isinstance(tree, Fields):
        found = by_key(tree, frozenset({"format", "groups"}), report)
        node = found["groups"].value if "groups" in found else None
        if isinstance(node, Fields):
            each = by_key(node, {field.key.text for field in node.fields}, report)
            groups = [group for field in each.values() if (group := _group(field, report))]
    if not groups and not problems:
        report.note(TOP, '"groups" is missing')
    return GroupsRead(tuple(groups), together(problems, report))


def _group(field: Field, report: Report) -> MuscleGroup | None:
    if not isinstance(field.value, Fields):
        report.note(field.value, f'{quoted(field.key.text)} needs a "name" under it')
        return None
    found = by_key(field.value, frozenset({"name", "tense", "release", "care"}), report)
    texts = {key: text_of(each, report) or "" for key, each in found.items()}
    for key in ("name", "tense", "release"):
        if key not in found:
            report.note(field.key, f"{quoted(key)} is missing")
    return MuscleGroup(
        id=field.key.text,
        name=texts.get("name", ""),
        tense=texts.get("tense", ""),
        release=texts.get("release", ""),
        care=texts.get("care", ""),
    )
