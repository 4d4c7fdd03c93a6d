"""Changes a YAML file that a person wrote, and only the characters that are meant.

Rule 1: remarks, empty lines, order, quotes and line ends stay as they were written. Which lines
go or move with an item is said in ``yaml_cuts``.
Rule 2: the result is read again; if it says anything but what was meant, nothing is changed.
Rule 3: any bytes whatever end in a result or in ``EditRefusedError``, a sentence for a person.
"""

from __future__ import annotations

from collections.abc import Mapping

from easeful.library import yaml_cuts
from easeful.library.yaml_finding import GONE, NOT_SAFE, Found, checked, found_at, list_at
from easeful.library.yaml_places import (
    LIST,
    EditRefusedError,
    Page,
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
)
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


def set_value(data: bytes, path: KeyPath, value: Plain, read: Page | None = None) -> bytes:
    """Return the file with ``value`` at ``path``; a field that is not there yet is added.

    Of a list or of fields only what differs is written anew. ``read`` is the page of ``data``, if
    it is known: a long one takes a while to read.
    """
    sense = meant(value)
    page = read or read_page(data)
    found = found_at(page, path)
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
    return checked(page, cuts, changed(said(page.tree), path, lambda _old: sense))


def remove(data: bytes, path: KeyPath) -> bytes:
    """Return the file without the field or item at ``path``, and without what that owns.

    Nothing is left of a list in lines without its last item: ``key:``, which reads as empty.
    """
    page = read_page(data)
    parent = found_at(page, path[:-1])
    found = found_at(page, path) if path else None
    if parent is None or parent.spot is None or found is None or found.entry is None:
        raise EditRefusedError(GONE)
    index = parent.spot.entries.index(found.entry)
    empty: Sense = () if parent.spot.kind == LIST else Pairs(())
    nothing = None if parent.spot.in_lines else empty
    cuts = yaml_cuts.without(page, parent.spot, index)
    expected = changed(said(page.tree), path[:-1], lambda old: less(old, index, nothing))
    return checked(page, cuts, expected)


def insert_item(data: bytes, path: KeyPath, index: int, value: Plain) -> bytes:
    """Return the file with a new item before the one at ``index``, or behind the last.

    A list that is empty or missing begins with it, and so does an empty file.
    """
    sense = meant(value)
    page = read_page(data)
    found = found_at(page, path)
    if index == 0 and (found is None or _begins_anew(page, found, value)):
        return set_value(data, path, (value,))
    spot = list_at(found, index, 1)
    cuts = yaml_cuts.inserted(page, spot, index, value)
    expected = changed(said(page.tree), path, lambda old: more(old, index, sense))
    return checked(page, cuts, expected)


def move_item(data: bytes, path: KeyPath, frm: int, to: int) -> bytes:
    """Return the file with the item at ``frm`` in the place ``to``, with all that it owns."""
    page = read_page(data)
    found = found_at(page, path)
    spot = list_at(found, frm)
    list_at(found, to)
    cuts = yaml_cuts.moved(page, spot, frm, to)
    expected = changed(said(page.tree), path, lambda old: reordered(old, frm, to))
    return checked(page, cuts, expected)


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
    parent = found_at(page, above)
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
    return checked(page, cuts, expected)


def _begun(page: Page, root: Found, value: Plain) -> bytes:
    """Write the first thing that a file says."""
    if root.sense is not None:
        raise EditRefusedError(NOT_SAFE)
    return checked(page, [yaml_cuts.at_the_end(page, in_lines(value, 0))], meant(value))


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
