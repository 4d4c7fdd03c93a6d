"""Finds what an edit of a YAML text is about, and looks at what became of the text after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from easeful.library import yaml_cuts
from easeful.library.yaml_cuts import Cut
from easeful.library.yaml_places import (
    LIST,
    MAPPING,
    EditRefusedError,
    Entry,
    Page,
    Spot,
)
from easeful.library.yaml_sense import KeyPath, Pairs, Sense, said, without_last_break
from easeful.library.yaml_tree import read_tree

GONE: Final = "What you want to change is not in the file any more."
NOT_SAFE: Final = "This cannot be changed here without changing more; change the file by hand."


class Found(NamedTuple):
    """A value, its place and its entry, ``between`` if that stands between brackets."""

    spot: Spot | None
    sense: Sense
    entry: Entry | None = None
    between: bool = False


def checked(page: Page, cuts: Sequence[Cut], expected: Sense) -> bytes:
    """Return the text after ``cuts`` if it says what is expected."""
    after = page.mark + yaml_cuts.cut(page.text, cuts).encode()
    tree, problems = read_tree("", after)
    result = said(tree)
    if page.is_open:  # a text in lines ends in a line end or not, as its file does
        result, expected = without_last_break(result), without_last_break(expected)
    if problems or result != expected:
        raise EditRefusedError(NOT_SAFE)
    return after


def found_at(page: Page, path: KeyPath) -> Found | None:
    """Return the value at ``path``; ``None`` if only its last key is missing."""
    found = Found(page.root, said(page.tree))
    for step, part in enumerate(path, start=1):
        index = _index(found, part)
        if index is None and step == len(path):
            return None
        if index is None or found.spot is None:
            raise EditRefusedError(GONE)
        entry = found.spot.entries[index]
        sense = found.sense
        inner = sense.pairs[index][1] if isinstance(sense, Pairs) else (sense or ())[index]
        between = found.between or not found.spot.in_lines
        found = Found(entry.value, inner, entry, between)
    return found


def _index(found: Found, part: str | int) -> int | None:
    """Return which entry ``part`` names, ``None`` for a key that is not there yet."""
    spot = found.spot
    if isinstance(part, int):
        if spot is None or spot.kind != LIST or not 0 <= part < len(spot.entries):
            raise EditRefusedError(GONE)
        return part
    if spot is None or found.sense is None:
        return None
    if spot.kind != MAPPING:
        raise EditRefusedError(GONE)
    same = [index for index, each in enumerate(spot.entries) if each.key == part]
    if len(same) > 1:
        raise EditRefusedError(f'The file was not changed: "{part}" is given twice. Delete one.')
    return same[0] if same else None


def list_at(found: Found | None, index: int, beyond: int = 0) -> Spot:
    """Return the list that was found, which has an item at ``index``, or ends there."""
    spot = found.spot if found else None
    if spot is None or spot.kind != LIST or not 0 <= index < len(spot.entries) + beyond:
        raise EditRefusedError(GONE)
    return spot
