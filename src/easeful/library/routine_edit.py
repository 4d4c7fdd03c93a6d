"""What the cards change in the text of a routine; every byte that is not meant stays.

Each returns the new text, or raises ``EditRefusedError`` with a sentence for a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from easeful.library.dose_writing import in_seconds, step_up
from easeful.library.step_fields import BESIDE
from easeful.library.steps_field import STEPS, steps_of
from easeful.library.yaml_edit import insert_item, move_item, remove, set_value
from easeful.library.yaml_finding import GONE, found_at
from easeful.library.yaml_places import LIST, MAPPING, EditRefusedError
from easeful.library.yaml_placing import read_page
from easeful.library.yaml_rows import copy_below, insert_below, insert_field, put_braces, take_out
from easeful.library.yaml_sense import KeyPath
from easeful.library.yaml_writing import Plain

__all__ = [
    "EditRefusedError",
    "add_step",
    "in_seconds",
    "move_step",
    "remove_step",
    "repeat_step",
    "set_field",
    "set_top",
    "step_up",
]

TOP_ORDER: Final = (
    *("format", "name", "about", "when", "place", "need", "by", "language", "day", STEPS),
)
STEP_ORDER: Final = (
    *BESIDE,
    *("name", "position", "for", "cycles", "sets", "repeat", "hold", "in", "out", "between"),
    *("let_go", "sides", "area", "with", "say", "stop", "note", "picture", "ready", "wait"),
    *("flare", STEPS),
)
"""The order in which people write the fields of a step."""


def add_step(data: bytes, after: KeyPath | None, fields: Mapping[str, Plain]) -> bytes:
    """Return the text with a new step below the one at ``after``, or as the last of all."""
    ordered = {key: fields[key] for key in sorted(fields, key=_rank)}
    if after is not None:
        above, index = _split(after)
        return insert_below(data, above, index, ordered)
    field = steps_of(read_page(data).tree)
    above = (field.key.text if field else STEPS,)
    count = _count(data, above)
    if count:
        return insert_below(data, above, count - 1, ordered)
    return insert_item(data, above, 0, ordered)


def remove_step(data: bytes, path: KeyPath) -> bytes:
    """Return the text without a step and the remarks that are its own."""
    return take_out(data, *_split(path))


def move_step(data: bytes, path: KeyPath, by: int) -> bytes:
    """Return the text with a step further up or down in its list, at most to its end."""
    above, index = _split(path)
    last = _count(data, above) - 1
    return move_item(data, above, index, max(0, min(index + by, last)))


def repeat_step(data: bytes, path: KeyPath) -> bytes:
    """Return the text with a step once more right below, as it is written."""
    return copy_below(data, *_split(path))


def set_field(data: bytes, path: KeyPath, key: str, value: str | Sequence[str] | None) -> bytes:
    """Return the text with a field of a step changed, added where it belongs, or removed.

    ``path`` may lead into the step too: ``("steps", 2, "flare")`` for the dose of a flare day,
    which begins with its first field and goes with its last.
    """
    return _without(data, path, key) if value is None else _with(data, path, key, value)


def set_top(data: bytes, key: str, value: str | Sequence[str] | None) -> bytes:
    """Return the text with a field of the routine itself changed, added or removed."""
    return set_field(data, (), key, value)


def _with(data: bytes, path: KeyPath, key: str, value: Plain) -> bytes:
    page = read_page(data)
    found = found_at(page, path)
    if found is None:
        return _with(data, path[:-1], str(path[-1]), {key: value})
    is_mapping = found.spot is not None and found.spot.kind == MAPPING and bool(found.sense)
    if not is_mapping and path and isinstance(path[-1], str):
        return put_braces(data, path, {key: value})
    if found.sense is None:
        return set_value(data, path, {key: value})
    if found.spot is None or not is_mapping:
        raise EditRefusedError(GONE)
    if any(entry.key == key for entry in found.spot.entries):
        return set_value(data, (*path, key), value, page)
    return insert_field(data, path, key, value, STEP_ORDER if path else TOP_ORDER)


def _without(data: bytes, path: KeyPath, key: str) -> bytes:
    found = found_at(read_page(data), path)
    if found is None or found.spot is None or found.spot.kind != MAPPING:
        return data
    keys = [entry.key for entry in found.spot.entries]
    if key not in keys:
        return data
    is_within = bool(path) and isinstance(path[-1], str)
    return remove(data, path if is_within and len(keys) == 1 else (*path, key))


def _split(path: KeyPath) -> tuple[KeyPath, int]:
    """Return the way to the list of a step, and which of its items the step is."""
    if not path or not isinstance(path[-1], int):
        raise EditRefusedError(GONE)
    return path[:-1], path[-1]


def _count(data: bytes, path: KeyPath) -> int:
    """Return how many steps a list has, 0 if it is not there or no list."""
    found = found_at(read_page(data), path)
    spot = found.spot if found else None
    return len(spot.entries) if spot is not None and spot.kind == LIST else 0


def _rank(key: str) -> int:
    return STEP_ORDER.index(key) if key in STEP_ORDER else len(STEP_ORDER)
