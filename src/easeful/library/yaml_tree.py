"""YAML text to a small tree whose every node knows its place.

Rule 1: the parser's events are read one by one, so that a hostile text is refused at once:
``compose`` and ``load`` of PyYAML can be made to expand, to recurse and to crash.
Rule 2: scalars stay the text that was written; what ``no`` or ``1:30`` mean is for the reader
of a field to say.
Rule 3: any bytes whatever end in a tree or in problems.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import yaml

from easeful.library.plain_text import NOT_FOR_PEOPLE, not_for_people, plain_text
from easeful.library.problem import TOP, At, Problem, Report, quoted
from easeful.library.yaml_slips import UNREADABLE, Slip, explain, mended

DEEPEST: Final = 16
MOST_NODES: Final = 10_000
MOST_SLIPS: Final = 10
MOST_MENDED: Final = 32 * 1024
"""A text with a colon out of place is mended and read on, so that all mistakes come at once;
but not more characters than these are read again, because a hostile text may be all slips.
"""

YAML_TAGS: Final = "tag:yaml.org,2002:"
"""What the parser makes of ``!!``."""

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Text(NamedTuple):
    """A scalar as it was written; ``plain`` if without quotes.

    The nodes are named tuples because there are many: a frozen dataclass takes twice as long.
    """

    text: str
    line: int
    column: int
    plain: bool = True

    @property
    def empty(self) -> bool:
        """Say whether nothing was written."""
        return not self.text.strip() or (self.plain and self.text == "~")


class Items(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Field(NamedTuple):
    """One ``key: value``."""

    key: Text
    value: Node


class Fields(NamedTuple):
    """A mapping, its fields in the order of the file; a key may still stand twice."""

    fields: tuple[Field, ...]
    line: int
    column: int


Node = Text | Items | Fields


class _RefusedError(Exception):
    """Reading ends here; the problem is noted."""


def read_tree(path: str, data: bytes) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of ``data`` and the problems of reading it; ``path`` goes into those.

    The tree is ``None`` if the text cannot be read to its end. An empty file has no tree.
    """
    report = Report(path)
    text = plain_text(data, report)
    tree = None if text is None else _tree_of(text, report)
    return tree, report.problems


def _tree_of(text: str, report: Report) -> Node | None:
    """Build the tree of a text, mending one slip after the other."""
    tries = min(MOST_SLIPS, 1 + MOST_MENDED // (len(text) + 1))
    slips: list[Slip] = []
    tree, slip = _tried(text, report)
    while slip is not None:
        if slips and slips[-1].at.line == slip.at.line:  # quotes were no help
            slips[-1] = Slip(slips[-1].at, UNREADABLE)
            break
        slips.append(slip)
        meant = mended(text, slip)
        if meant is None or len(slips) == tries:
            break
        text = meant
        tree, slip = _tried(text, report)
    for each in slips:
        report.note(each.at, *each.mistake)
    return tree


def _tried(text: str, report: Report) -> tuple[Node | None, Slip | None]:
    try:
        return _build(text, report), None
    except _RefusedError:
        return None, None
    except yaml.MarkedYAMLError as error:
        return None, explain(text, error)


def _build(text: str, report: Report) -> Node | None:
    """Read the first document; refuse a second one at its ``---``."""
    loader = LOADER(text)
    try:
        tree, documents = None, 0
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    words = 'a second document starts here; keep one to a file and delete "---"'
                    report.note(_at(event), words)
                    break
                tree = _Builder(loader.get_event, report).node(loader.get_event(), 1)
        return tree
    finally:
        loader.dispose()


class _Builder:
    """Builds nodes from events, within limits."""

    def __init__(self, next_event: Callable[[], yaml.Event], report: Report) -> None:
        self._next = next_event
        self._report = report
        self._nodes = 0

    def node(self, event: yaml.Event, depth: int) -> Node:
        """Return the node that ``event`` opens."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise self._refused(event, "the file has more than 10,000 values; make it smaller")
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._refuse_properties(event, event.anchor, event.tag)
            mark = event.start_mark
            line, column = (mark.line, mark.column) if mark else (0, 0)
            odd = event.style == '"' and NOT_FOR_PEOPLE.search(event.value)
            if odd:
                raise self._refused(event, not_for_people(odd.group()))
            return Text(event.value, line + 1, column + 1, not event.style)
        if isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            self._refuse_properties(event, event.anchor, event.tag)
            if depth > DEEPEST:
                raise self._refused(event, "this is nested deeper than 16 levels")
            is_list = isinstance(event, yaml.SequenceStartEvent)
            return self._items(event, depth) if is_list else self._fields(event, depth)
        anchor = event.anchor if isinstance(event, yaml.AliasEvent) else ""
        raise self._refused(event, _not_used(f"*{anchor}", "alias"))

    def _items(self, start: yaml.Event, depth: int) -> Items:
        items = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        at = _at(start)
        return Items(tuple(items), at.line, at.column)

    def _fields(self, start: yaml.Event, depth: int) -> Fields:
        fields = []
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            if not isinstance(key, Text):
                raise self._refused(event, "a key must be one word, not a list")
            if key.text == "<<" and key.plain:
                raise self._refused(event, '"<<" (a merge key) is not used here; delete it')
            fields.append(Field(key, self.node(self._next(), depth + 1)))
        at = _at(start)
        return Fields(tuple(fields), at.line, at.column)

    def _refuse_properties(self, event: yaml.Event, anchor: str | None, tag: str | None) -> None:
        if anchor is not None:
            raise self._refused(event, _not_used(f"&{anchor}", "anchor"))
        if tag is not None:
            raise self._refused(event, _not_used(tag.replace(YAML_TAGS, "!!"), "tag"))

    def _refused(self, event: yaml.Event, words: str) -> _RefusedError:
        self._report.note(_at(event), words)
        return _RefusedError()


def _not_used(written: str, what: str) -> str:
    return f"{quoted(written)} is a YAML {what}, which is not used here; put quotes round it"


def _at(event: yaml.Event) -> At:
    mark = event.start_mark
    return TOP if mark is None else At(mark.line + 1, mark.column + 1)
