"""Readers of the numbers of poses: metres, degrees, shares, and rows of them.

Like those of ``fields``, they note what is wrong at its place and return ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from easeful.figure.pose import SEGMENTS
from easeful.figure.vectors import Vector
from easeful.library.fields import no_such, scalar_of, text_of
from easeful.library.problem import Report, listed, quoted
from easeful.library.yaml_tree import Field, Items, Node, Text

NUMBER: Final = re.compile(r"[-+]?(?:[0-9]{1,4}(?:\.[0-9]{0,6})?|\.[0-9]{1,6})")
FARTHEST: Final = 5.0
"""Metres from the middle of the mat."""

STEEPEST: Final = 360.0
FARTHEST_WAY: Final = 10.0
YES_OR_NO: Final = ("yes", "no")
ROOM: Final = 3
"""Numbers of a point."""

WAYS: Final[Mapping[str, Vector]] = MappingProxyType(
    {
        "forward": (1.0, 0.0, 0.0),
        "back": (-1.0, 0.0, 0.0),
        "up": (0.0, 1.0, 0.0),
        "down": (0.0, -1.0, 0.0),
        "out": (0.0, 0.0, 1.0),
        "in": (0.0, 0.0, -1.0),
    }
)
"""Directions as the body knows them: (forward, up, outward)."""


def number_of(
    field: Field, report: Report, most: float, least: float | None = None
) -> float | None:
    """Return a number from ``least`` to ``most``; without ``least`` as far below nought."""
    text = scalar_of(field, report)
    return None if text is None else _number(text, field.value, report, most, least)


def numbers_of(
    field: Field, report: Report, counts: tuple[int, ...], most: float, least: float | None = None
) -> tuple[float, ...] | None:
    """Return a list of as many numbers as one of ``counts``."""
    node = field.value
    if not isinstance(node, Items) or len(node.items) not in counts:
        many = listed(map(str, counts))
        now = f", not {len(node.items)}" if isinstance(node, Items) else ""
        report.note(node, f"{quoted(field.key.text)} needs a list of {many} numbers{now}")
        return None
    values = [_item(item, report, most, least) for item in node.items]
    found = tuple(value for value in values if value is not None)
    return found if len(found) == len(values) else None


def point_of(field: Field, report: Report) -> Vector | None:
    """Return a point of the room: [x, y] or [x, y, z]. Metres."""
    numbers = numbers_of(field, report, (ROOM - 1, ROOM), FARTHEST)
    return None if numbers is None else vector(*numbers)


def vector(x: float, y: float, z: float = 0.0) -> Vector:
    """Return three numbers as a vector."""
    return x, y, z


def angles_of(field: Field, report: Report) -> tuple[float, ...] | None:
    """Return one angle for each segment of the trunk: one number for all, or one for each."""
    if isinstance(field.value, Text):
        number = number_of(field, report, STEEPEST)
        return None if number is None else (number,) * len(SEGMENTS)
    return numbers_of(field, report, (len(SEGMENTS),), STEEPEST)


def way_of(field: Field, report: Report) -> Vector | None:
    """Return a direction: words such as "back down", or [forward, up, outward]."""
    if isinstance(field.value, Items):
        numbers = numbers_of(field, report, (ROOM,), FARTHEST_WAY)
        way = vector(*numbers) if numbers else None
    else:
        way = _way_in_words(field, report)
    if way is not None and not any(way):
        report.note(field.value, f"{quoted(field.key.text)} needs a direction, such as back down")
        return None
    return way


def share_of(field: Field, report: Report) -> float:
    """Return 1 for yes and 0 for no."""
    text = scalar_of(field, report)
    if text is not None and text not in YES_OR_NO:
        report.note(field.value, f"write yes or no, not {quoted(text)}")
    return 1.0 if text == "yes" else 0.0


def _number(
    text: str, node: Node, report: Report, most: float, least: float | None
) -> float | None:
    if NUMBER.fullmatch(text) is None:
        report.note(node, f"{quoted(text)} is no number such as 0.45")
        return None
    value, low = float(text), -most if least is None else least
    if not low <= value <= most:
        report.note(node, f"write a number from {low:g} to {most:g}, not {quoted(text)}")
        return None
    return value


def _item(item: Node, report: Report, most: float, least: float | None) -> float | None:
    if isinstance(item, Text) and not item.empty:
        return _number(item.text.strip(), item, report, most, least)
    report.note(item, "a number such as 0.45 is missing here")
    return None


def _way_in_words(field: Field, report: Report) -> Vector | None:
    words = (text_of(field, report) or "").replace(",", " ").split()
    wrong = [word for word in words if word not in WAYS]
    if wrong:
        report.note(field.value, *no_such(wrong[0], WAYS, "direction", report))
    if wrong or not words:
        return None
    x, y, z = (sum(WAYS[word][axis] for word in words) for axis in range(ROOM))
    return x, y, z
