"""Which exercises and pictures a file names, and the same file naming them otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final, NamedTuple

from easeful.core.words import _
from easeful.library.package_names import Kind
from easeful.library.package_refused import RefusedError
from easeful.library.yaml_cuts import Cut, cut
from easeful.library.yaml_places import EditRefusedError, Entry, Page
from easeful.library.yaml_placing import read_page
from easeful.library.yaml_rewriting import replaced
from easeful.library.yaml_sense import Sense, changed, said
from easeful.library.yaml_tree import Fields, Items, Node, Text, read_tree

Way = tuple[str | int, ...]
"""Where something stands: keys and the numbers of items."""

Named = tuple[Kind, str]
"""An exercise by its id, or a picture by its bare file name."""

NOT_CHANGED: Final = _("A name in it is taken, and could not be changed everywhere.")


class Reference(NamedTuple):
    """One place that names something; ``written`` as the app reads it."""

    path: Way
    named: Named
    written: str


def references_in(kind: Kind, data: bytes) -> tuple[Reference, ...]:
    """Return all that the file names, in its order; of a file with mistakes, what can be seen."""
    tree, _problems = read_tree("", data)
    found = _in_steps(tree, ()) if kind is Kind.ROUTINE else _in_exercise(tree)
    return tuple(found)


def renamed(kind: Kind, data: bytes, names: Mapping[Named, str]) -> bytes:
    """Return the file with other names where ``names`` says so; every other byte stays.

    All at once, as ``yaml_edit`` does one: 500 steps, one after the other, would take a minute.
    """
    wanted = {
        each.path: each.written.removesuffix(each.named[1]) + names[each.named]
        for each in references_in(kind, data)
        if each.named in names
    }
    if not wanted:
        return data
    try:
        return _rewritten(read_page(data), wanted)
    except EditRefusedError:
        raise RefusedError(NOT_CHANGED) from None


def _rewritten(page: Page, wanted: Mapping[Way, str]) -> bytes:
    cuts: list[Cut] = []
    expected = said(page.tree)
    for path, name in wanted.items():
        entry, between = _entry_at(page, path)
        cuts += replaced(page, entry, name, between=between)
        expected = changed(expected, path, partial(_instead, name))
    after = page.mark + cut(page.text, cuts).encode()
    tree, problems = read_tree("", after)
    if problems or said(tree) != expected:
        raise RefusedError(NOT_CHANGED)
    return after


def _instead(name: str, _old: Sense) -> Sense:
    return name


def _entry_at(page: Page, path: Way) -> tuple[Entry, bool]:
    """Return the entry at ``path``, which is there, and whether it stands between brackets."""
    spot, between, found = page.root, False, None
    for part in path:
        entries = spot.entries if spot else ()
        same = (each for n, each in enumerate(entries) if part in (n, each.key))
        found = next(same, None)
        if spot is None or found is None:
            raise RefusedError(NOT_CHANGED)
        between = between or not spot.in_lines
        spot = found.value
    if found is None:
        raise RefusedError(NOT_CHANGED)
    return found, between


def _in_steps(node: Node | None, path: Way) -> Iterator[Reference]:
    steps = _value(node, "steps")
    for n, step in enumerate(steps.items if isinstance(steps, Items) else ()):
        here = (*path, "steps", n)
        exercise, picture = _word(step, "do"), _word(step, "picture")
        if exercise:
            yield Reference((*here, "do"), (Kind.EXERCISE, exercise), exercise)
        if picture:
            bare = picture.rpartition("/")[2]
            yield Reference((*here, "picture"), (Kind.PICTURE, bare), picture)
        yield from _in_steps(step, here)


def _in_exercise(node: Node | None) -> Iterator[Reference]:
    for path in (("dose", "flare", "instead"), ("easier", "do")):
        inner = node
        for key in path[:-1]:
            inner = _value(inner, key)
        word = _word(inner, path[-1])
        if word:
            yield Reference(path, (Kind.EXERCISE, word), word)


def _value(node: Node | None, key: str) -> Node | None:
    fields = node.fields if isinstance(node, Fields) else ()
    return next((each.value for each in fields if each.key.text == key), None)


def _word(node: Node | None, key: str) -> str:
    """Return a text as ``fields.text_of`` reads it."""
    value = _value(node, key)
    if not isinstance(value, Text) or value.empty:
        return ""
    return " ".join(value.text.split())
