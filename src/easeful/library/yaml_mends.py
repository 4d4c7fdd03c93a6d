"""What was probably meant where a slip of YAML has one certain correction.

Each returns what to replace and by what, or twice "" where nothing is certain.
"""

from __future__ import annotations

import re
from typing import Final

from easeful.library.problem import At

KEY_RUN_INTO_VALUE: Final = re.compile(r"([A-Za-z][\w-]*):(?!//)(\S.*)")
"""A key whose author forgot the space after its colon; a web address is none."""

KEY_OR_ITEM: Final = re.compile(r"\s*(?:-|[\w-]+:)(?:\s|$)")
INDENT: Final = 2
"""Spaces that most people indent by."""

NEVER_CLOSED: Final = "quoted scalar"
SIMPLE_KEY: Final = "simple key"


def meant_at(text: str, part: str, at: At) -> tuple[str, str]:
    """Return the correction of a message of the parser's with ``part`` in it."""
    lines = text.split("\n")
    rest = lines[at.line - 1][at.column - 1 :].rstrip() if at.line <= len(lines) else ""
    if part == SIMPLE_KEY and (run_in := KEY_RUN_INTO_VALUE.fullmatch(rest)):
        return rest, f"{run_in[1]}: {run_in[2]}"
    below = lines[at.line] if at.line < len(lines) else ""
    if part == NEVER_CLOSED and " #" not in rest and (not below or KEY_OR_ITEM.match(below)):
        return rest, rest + rest[:1]
    return "", ""


def without_tab(above: list[str], line: str, index: int) -> tuple[str, str]:
    """Return the correction of a line that is indented with a tab at ``index``."""
    rest = line[index:].lstrip(" \t")
    spaces = 1 if line[:index].strip() else _indent_below(above, rest) - index
    if spaces < 0 or not rest:
        return "", ""
    return line[index : len(line) - len(rest) + 1], " " * spaces + rest[:1]


def _indent_below(above: list[str], line: str) -> int:
    """Return how far a line is probably meant to be indented."""
    before = next((each for each in reversed(above) if each.strip() and "\t" not in each), "")
    if not line.startswith("- "):
        column = len(before) - len(before.lstrip(" -"))
        return column + INDENT if before.rstrip().endswith(":") else column
    items = [each for each in above if each.lstrip(" ").startswith("- ")]
    return len(items[-1]) - len(items[-1].lstrip(" ")) if items else INDENT
