"""What people slip on in YAML, in their own words: tabs, colons, quotes and indentation.

The parser's messages are for programmers; each is turned into what to do about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from easeful.library.problem import TOP, At, Mistake, in_quotes, quoted
from easeful.library.yaml_mends import NEVER_CLOSED, SIMPLE_KEY, meant_at, without_tab

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
    ("there", NEVER_CLOSED): "the quote that opens here is never closed; close it",
    ("there", "flow"): "inside these brackets a comma is missing, or they are never closed",
    ("there", SIMPLE_KEY): 'a line needs a key, a colon and a space, such as "hold: 15 s"',
    ("here", "document start"): "this does not belong to what stands above it; check the spaces",
    ("here", "block sequence"): 'put what begins with "- " on a line of its own',
    ("here", "incompatible"): 'delete this line; a routine needs no "%YAML"',
}
"""What a part of the parser's message means, and whether it lies here or where it began."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip; ``quotes`` are the columns (from 0) of a value that quotes would mend.

    ``wrong`` and ``right`` are those of its problem.
    """

    at: At
    words: str
    quotes: tuple[int, int] | None = None
    wrong: str = ""
    right: str = ""

    @property
    def mistake(self) -> Mistake:
        """Return what there is to say about it."""
        return Mistake(self.words, self.wrong, self.right)


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
        slip = _tab(text.split("\n")[: mark.line], line, here)
    elif "mapping values are not allowed" in problem:
        slip = _colon(line, here)
    elif "cannot start any token" in problem or "alias" in context or "anchor" in context:
        slip = _quotes_wanted(line, there)
    elif "'-' indicator" in problem or "expected key" in problem:
        slip = _misplaced(line, here)
    else:
        slip = _other(text, problem, context, (here, there))
    return slip


def mended(text: str, slip: Slip) -> str | None:
    """Return the text as it was meant, where quotes mend the slip; else ``None``."""
    if slip.quotes is None:
        return None
    lines = text.split("\n")
    start, end = slip.quotes
    line = lines[slip.at.line - 1]
    lines[slip.at.line - 1] = f"{line[:start]}{in_quotes(line[start:end])}{line[end:]}"
    return "\n".join(lines)


def _other(text: str, problem: str, context: str, places: tuple[At, At]) -> Slip:
    """Return the slip of one of the parser's other messages; ``places`` are here and there."""
    here, there = places
    for (place, part), words in SLIPS.items():
        if part in (problem if place == "here" else context):
            at = here if place == "here" else there
            return Slip(at, words, None, *meant_at(text, part, at))
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


def _tab(above: list[str], line: str, at: At) -> Slip:
    index = max(line.find("\t"), 0)
    words = "this line is indented with a tab; use spaces"
    return Slip(At(at.line, index + 1), words, None, *without_tab(above, line, index))


def _colon(line: str, at: At) -> Slip:
    start, end = _value(line)
    if start < min(end, at.column - 1):
        words = f"put quotes round {quoted(line[start:end])}, because it has a colon in it"
        return _in_quotes(line, words, at.line, (start, end))
    indent = len(line) - len(line.lstrip())
    words = "this line does not line up with the one above; start both in the same column"
    return Slip(At(at.line, indent + 1), words)


def _quotes_wanted(line: str, at: At) -> Slip:
    start, end = _value(line)
    if start < end and start == at.column - 1:
        words = f"put quotes round {quoted(line[start:end])}, because of its first character"
        return _in_quotes(line, words, at.line, (start, end))
    first = quoted(line[at.column - 1 : at.column])
    return Slip(at, f"put quotes round text that begins with {first}")


def _misplaced(line: str, at: At) -> Slip:
    start, end = _value(line)
    if start < min(end, at.column - 1) and line[start] in "\"'*&":
        words = f"put quotes round the whole of {quoted(line[start:end])}"
        return _in_quotes(line, words, at.line, (start, end))
    if NO_SPACE.match(line):
        words, first = (
            'put a space after the "-" at the start of this line',
            line.split(maxsplit=1)[0],
        )
        return Slip(at, words, None, first, f"- {first[1:]}")
    return Slip(at, "this line does not line up with the ones above; check the spaces before it")


def _in_quotes(line: str, words: str, number: int, value: tuple[int, int]) -> Slip:
    start, end = value
    wrong = line[start:end]
    return Slip(At(number, start + 1), words, value, wrong, in_quotes(wrong))
