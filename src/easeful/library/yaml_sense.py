"""What a YAML text says, apart from how it is written: to know what an edit must result in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from easeful.library.yaml_places import EditRefusedError
from easeful.library.yaml_tree import DEEPEST, Items, Node, Text
from easeful.library.yaml_writing import Plain

KeyPath: TypeAlias = Sequence[str | int]
"""The way to a value: keys and the numbers of items, such as ``("reminders", 2, "at")``."""

Sense: TypeAlias = "str | tuple[Sense, ...] | Pairs | None"
"""A text, nothing, a list or fields."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Fields in the order of the file."""

    pairs: tuple[tuple[str, Sense], ...]

    def __bool__(self) -> bool:
        return bool(self.pairs)


def said(node: Node | None) -> Sense:
    """Return what a tree says."""
    if node is None:
        return None
    if isinstance(node, Text):
        return None if node.plain and node.empty else node.text
    if isinstance(node, Items):
        return tuple(said(each) for each in node.items)
    return Pairs(tuple((field.key.text, said(field.value)) for field in node.fields))


def meant(value: Plain, depth: int = 1) -> Sense:
    """Return what a value says that is to be written."""
    if isinstance(value, str):
        return value
    if depth > DEEPEST:
        raise EditRefusedError("This cannot be saved: it is nested deeper than 16 levels.")
    if isinstance(value, Mapping):
        return Pairs(tuple((key, meant(each, depth + 1)) for key, each in value.items()))
    return tuple(meant(each, depth + 1) for each in value)


def changed(sense: Sense, path: KeyPath, change: Callable[[Sense], Sense]) -> Sense:
    """Return ``sense`` with the part at ``path`` changed; the way to it exists."""
    if not path:
        return change(sense)
    part, rest = path[0], path[1:]
    if isinstance(sense, Pairs):
        pairs = (
            (key, changed(old, rest, change) if key == part else old) for key, old in sense.pairs
        )
        return Pairs(tuple(pairs))
    items = sense if isinstance(sense, tuple) else ()
    return tuple(
        changed(old, rest, change) if number == part else old for number, old in enumerate(items)
    )


def less(old: Sense, index: int, nothing: Sense) -> Sense:
    """Return a list or fields without one entry, ``nothing`` if it was the only one."""
    if isinstance(old, Pairs):
        pairs = (*old.pairs[:index], *old.pairs[index + 1 :])
        return Pairs(pairs) if pairs else nothing
    items = _items(old)
    return (*items[:index], *items[index + 1 :]) or nothing


def more(old: Sense, index: int, item: Sense) -> Sense:
    """Return a list with one item more."""
    items = _items(old)
    return (*items[:index], item, *items[index:])


def with_field(old: Sense, key: str, value: Sense) -> Sense:
    """Return fields with one more at their end."""
    pairs = old.pairs if isinstance(old, Pairs) else ()
    return Pairs((*pairs, (key, value)))


def reordered(old: Sense, frm: int, to: int) -> Sense:
    """Return a list with one item elsewhere."""
    items = list(_items(old))
    items.insert(to, items.pop(frm))
    return tuple(items)


def without_last_break(sense: Sense) -> Sense:
    """Return the same without one line end at the ends of texts."""
    if isinstance(sense, str):
        return sense.removesuffix("\n")
    if isinstance(sense, Pairs):
        return Pairs(tuple((key, without_last_break(each)) for key, each in sense.pairs))
    return tuple(map(without_last_break, sense)) if isinstance(sense, tuple) else sense


def _items(sense: Sense) -> tuple[Sense, ...]:
    return sense if isinstance(sense, tuple) else ()
