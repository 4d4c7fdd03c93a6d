"""Which characters of a YAML text an edit changes.

What an item or field owns: its lines with the remarks at their ends; the remarks right above it,
without an empty line between, that begin in its column (be it behind a dash); the remarks right
below it that begin further in. Empty lines and all other remarks are nobody's and stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from easeful.library.yaml_places import BLANK, EditRefusedError, Entry, Page, Spot
from easeful.library.yaml_writing import Plain, item_lines, on_one_line

COMMA: Final = re.compile(r"[ \t]*,")
COMMA_AND_SPACE: Final = re.compile(r"[ \t]*,[ \t]*")
DASHES: Final = re.compile(r" *(?:- +)+(?=#)")
REST_OF_LINE: Final = re.compile(r"[ \t]*,?[ \t]*(#.*)?")


class Cut(NamedTuple):
    """Characters that are taken out, and what stands there instead."""

    start: int
    end: int
    text: str = ""


def cut(text: str, cuts: Sequence[Cut]) -> str:
    """Return ``text`` after ``cuts``, which do not overlap; two at one place go in in order."""
    parts, place = [], 0
    for each in sorted(cuts, key=lambda each: (each.start, each.end)):
        parts += [text[place : each.start], each.text]
        place = each.end
    return "".join([*parts, text[place:]])


def owned(page: Page, entry: Entry) -> tuple[int, int]:
    """Return from where to where an entry that has lines of its own reaches."""
    line, column, start = page.line_of(entry.start), page.column_of(entry.start), entry.start
    if begins_its_line(page, start):
        while page.remark_on(line - 1) == column:
            line -= 1
            start = page.starts[line] + column
        if _remark_behind_dashes(page, line - 1) == column:
            start = page.starts[line - 1] + column
    last = page.line_of(entry.end)
    while page.remark_on(last + 1) > column:
        last += 1
    return start, page.ends[last]


def without(page: Page, parent: Spot, index: int) -> list[Cut]:
    """Take one entry out."""
    if not parent.in_lines:
        return [_without_between(page, parent, index)]
    start, end = owned(page, parent.entries[index])
    if begins_its_line(page, start):
        return [whole_lines(page, start, end)]
    if index + 1 < len(parent.entries):
        below = owned(page, parent.entries[index + 1])[0]
        if page.line_of(below) == page.line_of(end) + 1:
            return [Cut(start, below)]
    return [Cut(len(page.text[:start].rstrip(BLANK)), end)]


def moved(page: Page, parent: Spot, frm: int, to: int) -> list[Cut]:
    """Let one entry take another one's place; what stands between entries stays."""
    if parent.in_lines:
        spans = [owned(page, each) for each in parent.entries]
    else:
        spans = [(each.start, each.end) for each in parent.entries]
        pairs = pairwise(spans)
        if any("#" in page.text[end:start] for (_, end), (start, _) in pairs):
            words = "This list has remarks between its brackets; change its order by hand."
            raise EditRefusedError(words)
    texts = [page.text[start:end] for start, end in spans]
    texts.insert(to, texts.pop(frm))
    return [Cut(*span, text) for span, text in zip(spans, texts, strict=True)]


def inserted(page: Page, parent: Spot, index: int, value: Plain) -> list[Cut]:
    """Put an item before the one at ``index``, or behind the last."""
    if not parent.in_lines:
        return [inserted_between(parent, index, on_one_line(value, between=True))]
    column = page.column_of(parent.entries[0].start)
    beside = parent.entries[min(index, len(parent.entries) - 1)]
    lines = item_lines(value, column, gap_of(page, beside))
    if index < len(parent.entries):
        place = owned(page, parent.entries[index])[0]
        before = page.text[page.starts[page.line_of(place)] : place]
        indent = " " * column if before.strip(BLANK) else before
        return [Cut(place, place, joined(page, [*lines, indent]))]
    return [appended(page, parent, lines)]


def appended(page: Page, parent: Spot, lines: Sequence[str]) -> Cut:
    """Put ``lines`` behind the last entry; the first is indented as the entries are."""
    if not parent.in_lines:
        return inserted_between(parent, len(parent.entries), lines[0])
    column = page.column_of(parent.entries[0].start)
    return below(page, parent.entries[-1], indented(lines, column))


def below(page: Page, entry: Entry, lines: Sequence[str]) -> Cut:
    """Put ``lines`` right below an entry and all that it owns; all are indented already."""
    end = owned(page, entry)[1]
    if end == len(page.text):
        return Cut(end, end, joined(page, ["", *lines]))
    place = page.starts[page.line_of(end) + 1]
    return Cut(place, place, joined(page, [*lines, ""]))


def at_the_end(page: Page, lines: Sequence[str]) -> Cut:
    """Put ``lines`` at the end of a text that says nothing yet."""
    end = len(page.text)
    return Cut(end, end, joined(page, ["", *lines] if page.is_open else [*lines, ""]))


def inserted_between(parent: Spot, index: int, text: str) -> Cut:
    """Put ``text`` before the entry at ``index`` between brackets, or behind the last."""
    if not parent.entries:
        return Cut(parent.start + 1, parent.start + 1, text)
    if index < len(parent.entries):
        place = parent.entries[index].start
        return Cut(place, place, f"{text}, ")
    place = parent.entries[-1].end
    return Cut(place, place, f", {text}")


def _without_between(page: Page, parent: Spot, index: int) -> Cut:
    """Take an entry from between brackets, with one comma, and with its line if it has one."""
    entries = parent.entries
    start, end = entries[index].start, entries[index].end
    text = page.text
    if index + 1 < len(entries) and COMMA_AND_SPACE.fullmatch(text, end, entries[index + 1].start):
        return Cut(start, entries[index + 1].start)
    if index and COMMA_AND_SPACE.fullmatch(text, entries[index - 1].end, start):
        return Cut(entries[index - 1].end, end)
    last = page.end_of_line(end)
    if begins_its_line(page, start) and REST_OF_LINE.fullmatch(text, end, last):
        return whole_lines(page, start, last)
    comma = COMMA.match(text, end)
    return Cut(start, comma.end() if comma else end)


def whole_lines(page: Page, start: int, end: int) -> Cut:
    """Return the lines from one place to another; if the text then ends openly, it did before."""
    first, last = page.line_of(start), page.line_of(end)
    if last + 1 < len(page.starts):
        return Cut(page.starts[first], page.starts[last + 1])
    return Cut(page.ends[first - 1] if first else 0, end)


def begins_its_line(page: Page, place: int) -> bool:
    """Say whether only space stands before ``place`` in its line."""
    return not page.text[page.starts[page.line_of(place)] : place].strip(BLANK)


def _remark_behind_dashes(page: Page, line: int) -> int:
    """Return the column of a remark that stands where an item might begin, -1 if there is none."""
    if line < 0 or line in page.within:
        return -1
    found = DASHES.match(page.text, page.starts[line], page.ends[line])
    return found.end() - page.starts[line] if found else -1


def gap_of(page: Page, entry: Entry) -> str:
    """Return the spaces behind the dash of a neighbour."""
    gap = page.text[entry.start + 1 : entry.value.start]
    return gap if gap and not gap.strip(" ") else " "


def indented(lines: Sequence[str], column: int) -> list[str]:
    """Return ``lines`` with the first as far in as the others are already."""
    return [" " * column + lines[0], *lines[1:]]


def joined(page: Page, lines: Sequence[str]) -> str:
    """Return ``lines`` with the line ends of the page between them."""
    return page.line_end.join(lines)
