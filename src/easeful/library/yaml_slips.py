"""What people slip on in YAML, in their own words: tabs, colons, quotes and indentation.

The parser's messages are for programmers; each is turned into what to do about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from easeful.library.problem import TOP, At, quoted

if TYPE_CHECKING:
    import yaml

KEY: Final = re.compile(r"\s*(?:- +){0,16}[^\s:'\"][^:]*:[ \t]+")
"""What stands on a line before a value."""

NO_SPACE: Final = re.compile(r"\s*-[^\s-]")
"""A line of a list whose author forgot the space after its dash."""

UNREADABLE: Final = "this cannot be read; check the colons, quotes and spaces here and above"
SLIPS: Final = {
    ("here", "escape"): 'after "\\" this means something else; use single quotes instead',
    ("here", "node content"): "something is missing here; write it, or delete the comma",
    ("there", "quoted scalar"): "the quote that opens here is never closed; close it",
    ("there", "flow"): "inside these brackets a comma is missing, or they are never closed",
    ("there", "simple key"): 'a line needs a key, a colon and a space, such as "hold: 15 s"',
    ("here", "document start"): "this does not belong to what stands above it; check the spaces",
    ("here", "block sequence"): 'put what begins with "- " on a line of its own',
    ("here", "incompatible"): 'delete this line; a routine needs no "%YAML"',
}
"""What a part of the parser's message means, and whether it lies here or where it began."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip; ``quotes`` are the columns (from 0) of a value that quotes would mend."""

    at: At
    words: str
    quotes: tuple[int, int] | None = None


def explain(text: str, error: yaml.MarkedYAMLError) -> Slip:
    """Return what ``error`` of the YAML parser means for the person who wrote ``text``."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Slip(TOP, UNREADABLE)
    problem, context = error.problem or "", error.context or ""
    opened = error.context_mark or mark
    here, line = At(mark.line + 1, mark.column + 1), _line(text, mark.line)
    there = At(opened.line + 1, opened.column + 1)
    if "tab" in problem or _tab_in_indent(line, mark.column):
        slip = _tab(line, here)
    elif "mapping values are not allowed" in problem:
        slip = _colon(line, here)
    elif "cannot start any token" in problem or "alias" in context or "anchor" in context:
        slip = _quotes_wanted(line, there)
    elif "'-' indicator" in problem or "expected key" in problem:
        slip = _misplaced(line, here)
    else:
        slip = _other(problem, context, here, there)
    return slip


def mended(text: str, slip: Slip) -> str | None:
    """Return the text as it was meant, where quotes mend the slip; else ``None``."""
    if slip.quotes is None:
        return None
    lines = text.split("\n")
    start, end = slip.quotes
    line = lines[slip.at.line - 1]
    value = line[start:end].replace("\\", "\\\\").replace('"', '\\"')
    lines[slip.at.line - 1] = f'{line[:start]}"{value}"{line[end:]}'
    return "\n".join(lines)


def _other(problem: str, context: str, here: At, there: At) -> Slip:
    for (place, part), words in SLIPS.items():
        if part in (problem if place == "here" else context):
            return Slip(here if place == "here" else there, words)
    return Slip(here, UNREADABLE)


def _line(text: str, index: int) -> str:
    lines = text.split("\n")
    return lines[index] if index < len(lines) else ""


def _value(line: str) -> tuple[int, int]:
    """Return where the value of ``key: value`` begins and ends; twice the same if none is there.

    It runs to the end of the line, or to a remark.
    """
    found, end = KEY.match(line), len(line.rstrip())
    if found is None or found.end() >= end:
        return end, end
    start, remark = found.end(), line.find(" #", found.end())
    return start, len(line[:remark].rstrip()) if remark > start else end


def _tab_in_indent(line: str, column: int) -> bool:
    return "\t" in line[: column + 1] and not line[: column + 1].strip(" \t-")


def _tab(line: str, at: At) -> Slip:
    column = max(line.find("\t"), 0) + 1
    return Slip(At(at.line, column), "this line is indented with a tab; use spaces")


def _colon(line: str, at: At) -> Slip:
    start, end = _value(line)
    if start < min(end, at.column - 1):
        words = f"put quotes round {quoted(line[start:end])}, because it has a colon in it"
        return Slip(At(at.line, start + 1), words, (start, end))
    indent = len(line) - len(line.lstrip())
    words = "this line does not line up with the one above; start both in the same column"
    return Slip(At(at.line, indent + 1), words)


def _quotes_wanted(line: str, at: At) -> Slip:
    start, end = _value(line)
    if start < end and start == at.column - 1:
        words = f"put quotes round {quoted(line[start:end])}, because of its first character"
        return Slip(at, words, (start, end))
    first = quoted(line[at.column - 1 : at.column])
    return Slip(at, f"put quotes round text that begins with {first}")


def _misplaced(line: str, at: At) -> Slip:
    start, end = _value(line)
    if start < min(end, at.column - 1) and line[start] in "\"'*&":
        words = f"put quotes round the whole of {quoted(line[start:end])}"
        return Slip(At(at.line, start + 1), words, (start, end))
    if NO_SPACE.match(line):
        return Slip(at, 'put a space after the "-" at the start of this line')
    return Slip(at, "this line does not line up with the ones above; check the spaces before it")
