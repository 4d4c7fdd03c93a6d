"""Changes lists and fields of a YAML file where a person would have changed them.

``yaml_edit`` says what a file is to say; here is said where. A new item stands right below the one
that it comes after, set apart by an empty line if that one is; a new field stands where such
fields usually stand. The two rules of ``yaml_edit`` hold here too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from easeful.library.yaml_cuts import (
    Cut,
    begins_its_line,
    below,
    gap_of,
    indented,
    inserted_between,
    joined,
    owned,
    whole_lines,
)
from easeful.library.yaml_edit import insert_item, remove
from easeful.library.yaml_finding import GONE, checked, found_at, list_at
from easeful.library.yaml_places import BLANK, MAPPING, EditRefusedError, Page, Spot
from easeful.library.yaml_placing import read_page
from easeful.library.yaml_rewriting import replaced
from easeful.library.yaml_sense import KeyPath, Pairs, Sense, changed, less, meant, more, said
from easeful.library.yaml_writing import (
    Plain,
    field_lines,
    item_lines,
    key_of,
    needs_lines,
    on_one_line,
)


def insert_below(data: bytes, path: KeyPath, index: int, value: Plain) -> bytes:
    """Return the file with a new item right below the one at ``index`` of the list at ``path``."""
    page = read_page(data)
    spot = list_at(found_at(page, path), index)
    if not spot.in_lines:
        return insert_item(data, path, index + 1, value)
    entry = spot.entries[index]
    column = page.column_of(entry.start)
    lines = indented(item_lines(value, column, gap_of(page, entry)), column)
    cut = below(page, entry, [*_space(page, spot, index), *lines])
    sense = meant(value)
    expected = changed(said(page.tree), path, lambda old: more(old, index + 1, sense))
    return checked(page, [cut], expected)


def copy_below(data: bytes, path: KeyPath, index: int) -> bytes:
    """Return the file with the item at ``index`` once more right below, as it is written.

    The remarks in its lines are copied with it, those above and below it are not.
    """
    page = read_page(data)
    found = found_at(page, path)
    spot = list_at(found, index)
    entry = spot.entries[index]
    if spot.in_lines:
        indent = " " * page.column_of(entry.start)
        written = indent + page.text[entry.start : page.end_of_line(entry.end)]
        cut = below(page, entry, [*_space(page, spot, index), written])
    else:
        cut = inserted_between(spot, index + 1, page.text[entry.start : entry.end])
    items = found.sense if found is not None and isinstance(found.sense, tuple) else ()
    expected = changed(said(page.tree), path, lambda old: more(old, index + 1, items[index]))
    return checked(page, [cut], expected)


def take_out(data: bytes, path: KeyPath, index: int) -> bytes:
    """Return the file without an item and what it owns.

    Where an empty line stood above it and below it, one of the two goes too.
    """
    page = read_page(data)
    spot = list_at(found_at(page, path), index)
    cut = _with_space_above(page, spot, index)
    if cut is not None:
        expected = changed(said(page.tree), path, lambda old: less(old, index, None))
        try:
            return checked(page, [cut], expected)
        except EditRefusedError:  # the empty line is the end of a text
            pass
    return remove(data, (*path, index))


def insert_field(data: bytes, path: KeyPath, key: str, value: Plain, order: Sequence[str]) -> bytes:
    """Return the file with a new field in the mapping at ``path``.

    It stands below all of those that ``order`` has before it, above all others if there are none.
    """
    page = read_page(data)
    found = found_at(page, path)
    spot = found.spot if found else None
    if spot is None or spot.kind != MAPPING or not spot.entries:
        raise EditRefusedError(GONE)
    index = _place_of(key, [entry.key or "" for entry in spot.entries], order)
    if spot.in_lines and not index and not begins_its_line(page, spot.start):
        index = 1
    cut = _new_field(page, spot, index, key, value)
    sense = meant(value)
    expected = changed(said(page.tree), path, lambda old: _with(old, index, key, sense))
    return checked(page, [cut], expected)


def put_braces(data: bytes, path: KeyPath, value: Mapping[str, Plain]) -> bytes:
    """Return the file with a few fields in braces where one word stands, or nothing yet."""
    page = read_page(data)
    found = found_at(page, path)
    if found is None or found.entry is None:
        raise EditRefusedError(GONE)
    cuts = replaced(page, found.entry, value, between=True)
    sense = meant(value)
    return checked(page, cuts, changed(said(page.tree), path, lambda _old: sense))


def _new_field(page: Page, spot: Spot, index: int, key: str, value: Plain) -> Cut:
    if not spot.in_lines:
        text = f"{key_of(key)}: {on_one_line(value, between=True)}"
        return inserted_between(spot, index, text)
    start = spot.entries[0].start
    column = page.column_of(start)
    lines = indented(_field_lines(key, value, column), column)
    if index:
        return below(page, spot.entries[index - 1], lines)
    place = page.starts[page.line_of(start)]
    return Cut(place, place, joined(page, [*lines, ""]))


def _place_of(key: str, keys: Sequence[str], order: Sequence[str]) -> int:
    """Return before which of ``keys`` a new one stands."""
    ranks = {each: rank for rank, each in enumerate(order)}
    own = ranks.get(key, len(ranks))
    before = [index for index, each in enumerate(keys) if ranks.get(each, own) < own]
    return before[-1] + 1 if before else 0


def _field_lines(key: str, value: Plain, column: int) -> list[str]:
    """Return the lines of a field; a few fields in it stand in braces, as people write them."""
    if isinstance(value, Mapping) and not any(map(needs_lines, value.values())):
        return [f"{key_of(key)}: {on_one_line(value)}"]
    return field_lines(key, value, column)


def _with(old: Sense, index: int, key: str, sense: Sense) -> Sense:
    pairs = old.pairs if isinstance(old, Pairs) else ()
    return Pairs((*pairs[:index], (key, sense), *pairs[index:]))


def _space(page: Page, spot: Spot, index: int) -> list[str]:
    """Return the empty line that sets an item apart, if those around it are."""
    pairs = [(upper, upper + 1) for upper in (index - 1, index)]
    here = [pair for pair in pairs if pair[0] >= 0 and pair[1] < len(spot.entries)]
    return [""] if here and all(_are_apart(page, spot, *pair) for pair in here) else []


def _are_apart(page: Page, spot: Spot, upper: int, lower: int) -> bool:
    below_upper = page.line_of(owned(page, spot.entries[upper])[1]) + 1
    return below_upper < page.line_of(owned(page, spot.entries[lower])[0]) and _is_empty(
        page, below_upper
    )


def _is_empty(page: Page, line: int) -> bool:
    return not page.text[page.starts[line] : page.ends[line]].strip(BLANK)


def _with_space_above(page: Page, spot: Spot, index: int) -> Cut | None:
    """Return the lines of an item and the empty one above, ``None`` if that is wanted still."""
    start, end = owned(page, spot.entries[index])
    first, last = page.line_of(start), page.line_of(end)
    if not spot.in_lines or not begins_its_line(page, start) or not first:
        return None
    is_last = last + 1 == len(page.starts)
    if _is_empty(page, first - 1) and (is_last or _is_empty(page, last + 1)):
        return whole_lines(page, page.starts[first - 1], end)
    return None
