"""Changes a YAML file that a person wrote, and only the characters that are meant.

Rule 1: remarks, empty lines, order, quotes and line ends stay as they were written. Which lines
go or move with an item is said in ``yaml_cuts``.
Rule 2: the result is read again; if it says anything but what was meant, nothing is changed.
Rule 3: any bytes whatever end in a result or in ``EditRefusedError``, a sentence for a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from easeful.library.yaml_placing import read_page
from easeful.library.yaml_rewriting import replaced
from easeful.library.yaml_sense import (
    KeyPath,
    Pairs,
    Sense,
    changed,
    less,
    meant,
    more,
    reordered,
    said,
    with_field,
    without_last_break,
)
from easeful.library.yaml_tree import read_tree
from easeful.library.yaml_writing import (
    Plain,
    field_lines,
    in_lines,
    key_of,
    needs_lines,
    on_one_line,
)

__all__ = [
    "EditRefusedError",
    "KeyPath",
    "Plain",
    "insert_item",
    "move_item",
    "remove",
    "set_value",
]

GONE: Final = "What you want to change is not in the file any more."
NOT_SAFE: Final = "This cannot be changed here without changing more; change the file by hand."


class Found(NamedTuple):
    """A value, its place and its entry, ``between`` if that stands between brackets."""

    spot: Spot | None
    sense: Sense
    entry: Entry | None = None
    between: bool = False


def set_value(data: bytes, path: KeyPath, value: Plain) -> bytes:
    """Return the file with ``value`` at ``path``; a field that is not there yet is added.

    Of a list or of fields only what differs is written anew.
    """
    sense = meant(value)
    page = read_page(data)
    found = _found(page, path)
    if found is None:
        return _added(data, page, path, value)
    if found.sense == sense:
        return data
    if isinstance(value, Mapping) and value and isinstance(found.sense, Pairs) and found.sense:
        return _fields_set(data, path, value, found.sense)
    if isinstance(found.sense, tuple) and found.sense and isinstance(sense, tuple) and sense:
        return _list_set(data, path, value, found.sense)
    if found.entry is None:
        return _begun(page, found, value)
    cuts = replaced(page, found.entry, value, between=found.between)
    return _checked(page, cuts, changed(said(page.tree), path, lambda _old: sense))


def remove(data: bytes, path: KeyPath) -> bytes:
    """Return the file without the field or item at ``path``, and without what that owns.

    Nothing is left of a list in lines without its last item: ``key:``, which reads as empty.
    """
    page = read_page(data)
    parent = _found(page, path[:-1])
    found = _found(page, path) if path else None
    if parent is None or parent.spot is None or found is None or found.entry is None:
        raise EditRefusedError(GONE)
    index = parent.spot.entries.index(found.entry)
    empty: Sense = () if parent.spot.kind == LIST else Pairs(())
    nothing = None if parent.spot.in_lines else empty
    cuts = yaml_cuts.without(page, parent.spot, index)
    expected = changed(said(page.tree), path[:-1], lambda old: less(old, index, nothing))
    return _checked(page, cuts, expected)


def insert_item(data: bytes, path: KeyPath, index: int, value: Plain) -> bytes:
    """Return the file with a new item before the one at ``index``, or behind the last.

    A list that is empty or missing begins with it, and so does an empty file.
    """
    sense = meant(value)
    page = read_page(data)
    found = _found(page, path)
    if index == 0 and (found is None or _begins_anew(page, found, value)):
        return set_value(data, path, (value,))
    spot = _list_at(found, index, 1)
    cuts = yaml_cuts.inserted(page, spot, index, value)
    expected = changed(said(page.tree), path, lambda old: more(old, index, sense))
    return _checked(page, cuts, expected)


def move_item(data: bytes, path: KeyPath, frm: int, to: int) -> bytes:
    """Return the file with the item at ``frm`` in the place ``to``, with all that it owns."""
    page = read_page(data)
    found = _found(page, path)
    spot = _list_at(found, frm)
    _list_at(found, to)
    cuts = yaml_cuts.moved(page, spot, frm, to)
    expected = changed(said(page.tree), path, lambda old: reordered(old, frm, to))
    return _checked(page, cuts, expected)


def _checked(page: Page, cuts: Sequence[Cut], expected: Sense) -> bytes:
    """Return the text after ``cuts`` if it says what is expected."""
    after = page.mark + yaml_cuts.cut(page.text, cuts).encode()
    tree, problems = read_tree("", after)
    result = said(tree)
    if page.is_open:  # a text in lines ends in a line end or not, as its file does
        result, expected = without_last_break(result), without_last_break(expected)
    if problems or result != expected:
        raise EditRefusedError(NOT_SAFE)
    return after


def _found(page: Page, path: KeyPath) -> Found | None:
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


def _list_at(found: Found | None, index: int, beyond: int = 0) -> Spot:
    """Return the list that was found, which has an item at ``index``, or ends there."""
    spot = found.spot if found else None
    if spot is None or spot.kind != LIST or not 0 <= index < len(spot.entries) + beyond:
        raise EditRefusedError(GONE)
    return spot


def _begins_anew(page: Page, found: Found, value: Plain) -> bool:
    """Say whether a list is to be written from nothing: the brackets of an empty one go."""
    if found.sense is None or found.spot is None:
        return True
    empty = not page.text[found.spot.start + 1 : found.spot.end - 1].strip()
    is_free = found.entry is not None and not found.between
    return found.sense == () and empty and is_free and needs_lines(value)


def _added(data: bytes, page: Page, path: KeyPath, value: Plain) -> bytes:
    """Add a field, whose last key is not there yet."""
    key, above = str(path[-1]), path[:-1]
    parent = _found(page, above)
    if parent is None:
        raise EditRefusedError(GONE)
    if parent.spot is None or parent.sense is None:
        return set_value(data, above, {key: value})
    if parent.between or not parent.spot.in_lines:
        lines = [f"{key_of(key)}: {on_one_line(value, between=True)}"]
    else:
        lines = field_lines(key, value, page.column_of(parent.spot.entries[0].start))
    cuts = [yaml_cuts.appended(page, parent.spot, lines)]
    sense = meant(value)
    expected = changed(said(page.tree), above, lambda old: with_field(old, key, sense))
    return _checked(page, cuts, expected)


def _begun(page: Page, root: Found, value: Plain) -> bytes:
    """Write the first thing that a file says."""
    if root.sense is not None:
        raise EditRefusedError(NOT_SAFE)
    return _checked(page, [yaml_cuts.at_the_end(page, in_lines(value, 0))], meant(value))


def _fields_set(data: bytes, path: KeyPath, value: Mapping[str, Plain], old: Pairs) -> bytes:
    for key, each in value.items():
        data = set_value(data, (*path, key), each)
    for key, _each in old.pairs:
        if key not in value:
            data = remove(data, (*path, key))
    return data


def _list_set(data: bytes, path: KeyPath, value: Plain, old: tuple[Sense, ...]) -> bytes:
    """Write the items that differ; those at the beginning and end that do not stay."""
    items = tuple(value)
    new = tuple(meant(each) for each in items)
    short = min(len(old), len(new))
    first = next((n for n in range(short) if old[n] != new[n]), short)
    same = next((n for n in range(short - first) if old[-1 - n] != new[-1 - n]), short - first)
    both = short - same
    for index in range(first, both):
        data = set_value(data, (*path, index), items[index])
    for index in range(both, len(new) - same):
        data = insert_item(data, path, index, items[index])
    for _gone in range(both, len(old) - same):
        data = remove(data, (*path, both))
    return data
