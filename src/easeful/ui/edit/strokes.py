"""What Enter, Tab and the remark key do to lines, as a tired person means it.

Nothing here knows a widget: a line and a column go in, what is to be typed comes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from easeful.ui.edit.line_syntax import HEAD, KEY

WIDE: Final = 2
"""Spaces that a Tab is worth."""

LIST_KEYS: Final = frozenset({"steps", "imagine", "cues"})
"""Keys under which a list begins."""


class Stroke(NamedTuple):
    """In one line, characters ``start`` to ``end`` (from 0) become ``text``."""

    start: int
    end: int
    text: str


def enter(above: Sequence[str], line: str, column: int) -> Stroke:
    """Return what Enter does in ``line``, with the lines ``above`` it.

    It keeps what stands under each other in line; a second Enter begins the next step, a third
    ends the list.
    """
    before = line[:column]
    rest = line[column:]
    if not before.strip(" -"):
        leaves = not rest.strip() and before
        return _begun(above, before) if leaves else Stroke(column, column, f"\n{_spaces(before)}")
    gap = len(rest) - len(rest.lstrip(" "))
    return Stroke(column, column + gap, f"\n{_under(before)}")


def is_there(before: str, letter: str) -> bool:
    """Say whether a dash or a space was put there by Enter, and is typed once more from habit."""
    return letter in {"-", " "} and before.endswith("- ") and not before.strip(" -")


def tab(column: int) -> str:
    """Return the spaces that bring ``column`` to the next stop."""
    return " " * (WIDE - column % WIDE)


def outdent(line: str) -> int:
    """Return how many characters Shift+Tab takes from the beginning of a line."""
    if line.startswith("\t"):
        return 1
    return min(WIDE, len(line) - len(line.lstrip(" ")))


def rub_out(line: str, column: int) -> int:
    """Return how many characters Backspace takes: a whole stop of what only indents."""
    before = line[:column]
    return WIDE if before and not before.strip(" ") and len(before) % WIDE == 0 else 1


def remark(lines: Sequence[str]) -> list[Stroke]:
    """Return for each line how it becomes a remark, or if all are, how it becomes none."""
    written = [line for line in lines if line.strip()]
    if all(line.lstrip().startswith("#") for line in written):
        return [_bared(line) for line in lines]
    indent = min(len(line) - len(line.lstrip()) for line in written)
    return [Stroke(indent, indent, "# ") if line.strip() else Stroke(0, 0, "") for line in lines]


def _bared(line: str) -> Stroke:
    at = line.find("#")
    if at < 0:
        return Stroke(0, 0, "")
    return Stroke(at, at + (2 if line[at + 1 : at + 2] == " " else 1), "")


def _under(before: str) -> str:
    """Return what a new line begins with under what stands ``before`` the cursor."""
    head = HEAD.match(before)
    start = head.end() if head else 0
    key = KEY.match(before, start)
    if before[start : start + 1] == "#":
        return _spaces(before[:start])
    if key is None:
        return before[:start]
    opens = key.group(1).strip() in LIST_KEYS and not before[key.end() :].strip()
    return " " * start + ("  - " if opens else "")


def _begun(above: Sequence[str], before: str) -> Stroke:
    """Return how a line without words becomes the next step, or leaves the list."""
    indent = len(before) if not before.strip() else before.index("-")
    for line in reversed(above):
        head = HEAD.match(line)
        dashes = head.group(1) if head else ""
        at = line.index("-") if dashes else indent
        if at < indent:
            return Stroke(0, len(before), f"{line[:at]}- ")
    return Stroke(0, len(before), "")


def _spaces(before: str) -> str:
    """Return ``before`` with blanks for what is none."""
    return before if not before.strip(" ") else " " * len(before)
