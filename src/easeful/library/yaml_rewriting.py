"""Which characters of a YAML text change where one value is written in the place of another.

A remark behind the old value stays behind the new one, as far from it as it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from easeful.library.yaml_cuts import Cut, begins_its_line, indented, joined, owned
from easeful.library.yaml_places import BLANK, BLOCK_TEXT, TEXT, EditRefusedError, Entry, Page, Spot
from easeful.library.yaml_writing import STEP, Plain, in_lines, needs_lines, on_one_line, text_lines

BLOCK_HEAD: Final = re.compile(r"[|>][-+0-9]*")


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
        first, *rest = ["", *indented(in_lines(value, column), column)]
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
            first, *rest = ["", *indented(in_lines(value, column), column)]
        else:
            first, *rest = in_lines(value, page.column_of(old.start))
    else:
        style = old.style if old.kind == TEXT else ""
        first, *rest = text_lines(value, _column_of_text(page, entry, old), style)
    return [head._replace(text=first), tail._replace(text=joined(page, ["", *rest]))]


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
    above = page.line_of(first) - begins_its_line(page, first)
    return Cut(page.ends[above], page.end_of_line(entry.value.end))


def _in_place(entry: Entry, text: str) -> Cut:
    old = entry.value
    if old.start == old.end and entry.after is not None:
        return Cut(entry.after, entry.after, f" {text}")
    return Cut(old.start, old.end, text)


def _below(page: Page, place: int, lines: Sequence[str]) -> Cut:
    end = page.end_of_line(place)
    return Cut(end, end, joined(page, ["", *lines]))
