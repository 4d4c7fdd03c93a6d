"""Which characters of a YAML text an edit changes.

What an item or field owns: its lines with the remarks at their ends; the remarks right above it,
without an empty line between, that begin in its column; the remarks right below it that begin
further in. Empty lines and all other remarks are nobody's and stay where they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from easeful.library.yaml_places import BLANK, BLOCK_TEXT, TEXT, EditRefusedError, Entry, Page, Spot
from easeful.library.yaml_writing import (
    STEP,
    Plain,
    in_lines,
    item_lines,
    needs_lines,
    on_one_line,
    text_lines,
)

COMMA: Final = re.compile(r"[ \t]*,")
COMMA_AND_SPACE: Final = re.compile(r"[ \t]*,[ \t]*")
REST_OF_LINE: Final = re.compile(r"[ \t]*,?[ \t]*(#.*)?")
BLOCK_HEAD: Final = re.compile(r"[|>][-+0-9]*")


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
    if _begins_its_line(page, start):
        while page.remark_on(line - 1) == column:
            line -= 1
            start = page.starts[line] + column
    last = page.line_of(entry.end)
    while page.remark_on(last + 1) > column:
        last += 1
    return start, page.ends[last]


def without(page: Page, parent: Spot, index: int) -> list[Cut]:
    """Take one entry out."""
    if not parent.in_lines:
        return [_without_between(page, parent, index)]
    start, end = owned(page, parent.entries[index])
    if _begins_its_line(page, start):
        return [_whole_lines(page, start, end)]
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
        return [_inserted_between(parent, index, on_one_line(value, between=True))]
    column = page.column_of(parent.entries[0].start)
    beside = parent.entries[min(index, len(parent.entries) - 1)]
    lines = item_lines(value, column, _gap(page, beside))
    if index < len(parent.entries):
        place = owned(page, parent.entries[index])[0]
        before = page.text[page.starts[page.line_of(place)] : place]
        indent = " " * column if before.strip(BLANK) else before
        return [Cut(place, place, _joined(page, [*lines, indent]))]
    return [appended(page, parent, lines)]


def appended(page: Page, parent: Spot, lines: Sequence[str]) -> Cut:
    """Put ``lines`` behind the last entry; the first is indented as the entries are."""
    if not parent.in_lines:
        return _inserted_between(parent, len(parent.entries), lines[0])
    column = page.column_of(parent.entries[0].start)
    end = owned(page, parent.entries[-1])[1]
    own = _indented(lines, column)
    if end == len(page.text):
        return Cut(end, end, _joined(page, ["", *own]))
    below = page.starts[page.line_of(end) + 1]
    return Cut(below, below, _joined(page, [*own, ""]))


def at_the_end(page: Page, lines: Sequence[str]) -> Cut:
    """Put ``lines`` at the end of a text that says nothing yet."""
    end = len(page.text)
    return Cut(end, end, _joined(page, ["", *lines] if page.is_open else [*lines, ""]))


def replaced(page: Page, entry: Entry, value: Plain, *, between: bool) -> list[Cut]:
    """Write another value where there is one, or nothing yet."""
    old = entry.value
    if entry.after is None and entry.key is not None:
        raise EditRefusedError(f'"{entry.key}" has no colon; change it by hand.')
    if between:
        text = on_one_line(value, old.style if old.kind == TEXT else "", between=True)
        return [_in_place(entry, text)]
    if old.in_lines and page.line_of(old.start) > page.line_of(entry.after or 0):
        return [_lines_below(page, entry), *_filled(page, entry, value)]
    if old.in_lines:
        old = old._replace(end=page.end_of_line(old.end))
    if old.start == old.end:
        return _filled(page, entry, value)
    return _rewritten(page, entry, old, value)


def _filled(page: Page, entry: Entry, value: Plain) -> list[Cut]:
    """Write a value behind a colon or dash that has none."""
    after = entry.after or 0
    column = page.column_of(entry.start) + STEP
    if needs_lines(value) and entry.key is not None:
        first, *rest = ["", *_indented(in_lines(value, column), column)]
    else:
        lines = in_lines(value, column)
        first, *rest = [f" {lines[0]}", *lines[1:]]
    return [Cut(after, after, first), _below(page, after, rest)]


def _rewritten(page: Page, entry: Entry, old: Spot, value: Plain) -> list[Cut]:
    """Write a value in the place of one that begins in the line of its colon or dash."""
    head, tail = _parts(page, old)
    same_line = page.line_of(old.start) == page.line_of(entry.after or 0)
    if needs_lines(value):
        if entry.key is not None and same_line:
            head = head._replace(start=entry.after or 0)
            column = page.column_of(entry.start) + STEP
            first, *rest = ["", *_indented(in_lines(value, column), column)]
        else:
            first, *rest = in_lines(value, page.column_of(old.start))
    else:
        style = old.style if old.kind == TEXT else ""
        first, *rest = text_lines(value, _column_of_text(page, entry, old), style)
    return [head._replace(text=first), tail._replace(text=_joined(page, ["", *rest]))]


def _parts(page: Page, old: Spot) -> tuple[Cut, Cut]:
    """Return where the first line of a value goes, and where further ones go: below a remark."""
    if old.style in BLOCK_TEXT and old.style:
        head = BLOCK_HEAD.match(page.text, old.start)
        end = page.end_of_line(old.start)
        return Cut(old.start, head.end() if head else end), Cut(end, old.end)
    end = page.end_of_line(old.end)
    return Cut(old.start, old.end), Cut(end, end)


def _column_of_text(page: Page, entry: Entry, old: Spot) -> int:
    """Return where the lines of a text begin: as they did, or a step further in."""
    if old.style in BLOCK_TEXT:
        lines = page.text[page.end_of_line(old.start) : old.end].splitlines()
        line = next((each for each in lines if each.strip(BLANK)), "")
        if line:
            return len(line) - len(line.lstrip(BLANK))
    return page.column_of(entry.start) + STEP


def _lines_below(page: Page, entry: Entry) -> Cut:
    """Return the lines of a list or mapping that begins below its key."""
    first = owned(page, entry.value.entries[0])[0]
    return Cut(page.ends[page.line_of(first) - 1], page.end_of_line(entry.value.end))


def _in_place(entry: Entry, text: str) -> Cut:
    old = entry.value
    if old.start == old.end and entry.after is not None:
        return Cut(entry.after, entry.after, f" {text}")
    return Cut(old.start, old.end, text)


def _inserted_between(parent: Spot, index: int, text: str) -> Cut:
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
    if _begins_its_line(page, start) and REST_OF_LINE.fullmatch(text, end, last):
        return _whole_lines(page, start, last)
    comma = COMMA.match(text, end)
    return Cut(start, comma.end() if comma else end)


def _whole_lines(page: Page, start: int, end: int) -> Cut:
    """Return the lines from one place to another; if the text then ends openly, it did before."""
    first, last = page.line_of(start), page.line_of(end)
    if last + 1 < len(page.starts):
        return Cut(page.starts[first], page.starts[last + 1])
    return Cut(page.ends[first - 1] if first else 0, end)


def _begins_its_line(page: Page, place: int) -> bool:
    return not page.text[page.starts[page.line_of(place)] : place].strip(BLANK)


def _gap(page: Page, entry: Entry) -> str:
    """Return the spaces behind the dash of a neighbour."""
    gap = page.text[entry.start + 1 : entry.value.start]
    return gap if gap and not gap.strip(" ") else " "


def _below(page: Page, place: int, lines: Sequence[str]) -> Cut:
    end = page.end_of_line(place)
    return Cut(end, end, _joined(page, ["", *lines]))


def _indented(lines: Sequence[str], column: int) -> list[str]:
    return [" " * column + lines[0], *lines[1:]]


def _joined(page: Page, lines: Sequence[str]) -> str:
    return page.line_end.join(lines)
