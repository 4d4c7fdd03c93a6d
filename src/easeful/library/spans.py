"""Where on its line a mistake is underlined, and what the offered correction replaces.

Lines are those of the file without their ends; a byte order mark belongs to none of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from easeful.library.plain_text import SPACES
from easeful.library.problem import Problem

KEY: Final = re.compile(r"""[^\s:'"#\[\]{},][^:#\[\]{},]*:(?=\s|$)""")
QUOTED: Final = re.compile(r""""(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?""")
PLAIN: Final = re.compile(r"(?:(?!\s#).)*")
PLAIN_IN_BRACKETS: Final = re.compile(r"(?:(?!\s#)[^,\[\]{}])*")
BRACKETS: Final = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction: the line (from 1), from and to which character (from 0), and the new text."""

    line: int
    start: int
    end: int
    text: str


def span_of(line: str, problem: Problem) -> tuple[int, int]:
    """Return from and to which character (from 0) of its line a problem is underlined.

    It is the wrong word, or else the key or the value at its column without a remark; of what
    cannot be found all that is written on the line. It is empty only if the line is.
    """
    line = line.translate(SPACES)
    at = min(problem.column - 1, len(line))
    found = _wrong_in(line, at, problem.wrong) if problem.right else None
    start, end = found or _written_at(line, at)
    if start < end:
        return start, end
    start, end = len(line) - len(line.lstrip()), len(line.rstrip())
    return (start, end) if start < end else (0, len(line))


def fix_of(lines: Sequence[str], problem: Problem) -> Fix | None:
    """Return the correction that is offered; ``None`` where none is certain."""
    if not problem.right or not 0 < problem.line <= len(lines):
        return None
    line = lines[problem.line - 1].translate(SPACES)
    found = _wrong_in(line, problem.column - 1, problem.wrong)
    right = _below(line[: found[0]], problem.right) if found else ""
    return Fix(problem.line, *found, right) if found and right else None


def _below(before: str, right: str) -> str:
    """Return a correction of several lines under each other, "" where there can be only one."""
    if "\n" not in right:
        return right
    indent = len(before) - len(before.lstrip(" -"))
    return "" if _is_in_brackets(before) else right.replace("\n", f"\n{' ' * indent}")


def _wrong_in(line: str, at: int, wrong: str) -> tuple[int, int] | None:
    """Return where ``wrong`` stands from ``at`` on; as a whole word rather than within one."""
    found = re.compile(rf"(?<![\w-]){re.escape(wrong)}(?![\w-])").search(line, at)
    if found:
        return found.span()
    return (at, at + len(wrong)) if line.startswith(wrong, at) else None


def _written_at(line: str, at: int) -> tuple[int, int]:
    """Return where the key or the value that begins ``at`` ends."""
    key = KEY.match(line, at)
    if key:
        return at, key.end() - 1
    if line[at : at + 1] in BRACKETS:
        return at, _closed(line, at)
    if line[at : at + 1] in {'"', "'"} and (quoted := QUOTED.match(line, at)):
        return quoted.span()
    form = PLAIN_IN_BRACKETS if _is_in_brackets(line[:at]) else PLAIN
    found = form.match(line, at)
    text = found.group() if found else ""
    return at, at + len(text.rstrip())


def _is_in_brackets(before: str) -> bool:
    bare = QUOTED.sub("", before)
    return any(bare.count(opens) > bare.count(closes) for opens, closes in BRACKETS.items())


def _closed(line: str, at: int) -> int:
    """Return where the brackets that open ``at`` are closed, or what stands in them ends."""
    depth, index = 0, at
    while index < len(line):
        quoted = QUOTED.match(line, index)
        if quoted:
            index = quoted.end()
            continue
        if line[index] in "[{":
            depth += 1
        elif line[index] in "]}":
            depth -= 1
            if not depth:
                return index + 1
        index += 1
    found = PLAIN.match(line, at)
    return at + len(found.group().rstrip()) if found else at
