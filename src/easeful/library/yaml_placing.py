"""Finds where everything stands in a YAML text, from what the parser says of it.

Only what ``yaml_tree`` reads without a problem has places; all else is refused in words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import Final, Protocol

import yaml

from easeful.library.plain_text import plain_text
from easeful.library.problem import Report
from easeful.library.yaml_places import (
    BLANK,
    BLOCK_TEXT,
    LIST,
    MAPPING,
    TEXT,
    EditRefusedError,
    Entry,
    Page,
    Spot,
)
from easeful.library.yaml_tree import LOADER, read_tree

BREAK: Final = re.compile(r"\r\n?|\n")
COLON: Final = re.compile(f"[{BLANK}]*:")


class Place(Protocol):
    """A mark of the parser; line and column count from 0."""

    @property
    def line(self) -> int:
        """Return the line."""
        ...

    @property
    def column(self) -> int:
        """Return the column, in characters."""
        ...


def read_page(data: bytes) -> Page:
    """Return the places of ``data``; raise ``EditRefusedError`` for what nobody can read."""
    tree, problems = read_tree("", data)
    plain = plain_text(data, Report(""))
    if problems or plain is None:
        first = problems[0]
        raise EditRefusedError(f"The file was not changed. Line {first.line}: {first.words}.")
    text = data.removeprefix(BOM_UTF8).decode()
    breaks = [(each.start(), each.end()) for each in BREAK.finditer(text)]
    starts = (0, *(end for _start, end in breaks))
    ends = (*(start for start, _end in breaks), len(text))
    placer = _Placer(text, starts, ends, _dashes(plain))
    root = placer.root(plain)
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    return Page(mark, text, tree, root, starts, ends, frozenset(placer.within))


def _dashes(plain: str) -> Iterator[Place]:
    """Return the places of the dashes of lists, in order; the events do not tell them."""
    loader = LOADER(plain)
    found = []
    try:
        while not isinstance(token := loader.get_token(), yaml.StreamEndToken):
            if isinstance(token, yaml.BlockEntryToken):
                found.append(token.start_mark)
            elif isinstance(token, yaml.KeyToken) and token.start_mark.index < token.end_mark.index:
                line = token.start_mark.line + 1
                words = f'Line {line}: a key with "?" before it cannot be changed here.'
                raise EditRefusedError(f"The file was not changed. {words}")
    finally:
        loader.dispose()
    return iter(found)


class _Placer:
    """Turns the events of the parser into places in the text."""

    def __init__(
        self,
        text: str,
        starts: tuple[int, ...],
        ends: tuple[int, ...],
        dashes: Iterator[Place],
    ) -> None:
        self.within: set[int] = set()
        self._text = text
        self._starts = starts
        self._ends = ends
        self._dashes = dashes
        self._events: Iterator[yaml.Event] = iter(())

    def root(self, plain: str) -> Spot | None:
        """Return the value of the whole text."""
        self._events = yaml.parse(plain, LOADER)
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                return self._spot(event)
        return None

    def _spot(self, event: yaml.Event) -> Spot:
        start, end = self._place(event.start_mark), self._place(event.end_mark)
        if isinstance(event, yaml.ScalarEvent):
            return self._text_spot(event.style or "", start, end)
        kind = LIST if isinstance(event, yaml.SequenceStartEvent) else MAPPING
        style = "[{"[kind == MAPPING] if getattr(event, "flow_style", False) else ""
        entries = []
        while not isinstance(event := next(self._events), yaml.CollectionEndEvent):
            entries.append(self._item(event, style) if kind == LIST else self._field(event))
        if style:
            end = self._place(event.end_mark)
            self._cover(start, end)
        else:
            end = entries[-1].end
        return Spot(kind, start, end, style, tuple(entries))

    def _text_spot(self, style: str, start: int, end: int) -> Spot:
        if style in BLOCK_TEXT:
            end = self._end_of_block_text(start, end)
        self._cover(start, end)
        return Spot(TEXT, start, end, style)

    def _end_of_block_text(self, start: int, end: int) -> int:
        """Return the end of its last line; empty lines below are of it only if it keeps them."""
        first, last = self._line(start), self._line(end)
        if end == self._starts[last] and last > first:
            last -= 1
        if "+" not in self._text[start : start + 3]:
            while last > first and not self._words(last).strip(BLANK):
                last -= 1
        return self._ends[last]

    def _item(self, event: yaml.Event, style: str) -> Entry:
        if style:
            value = self._spot(event)
            return Entry(value.start, None, None, value)
        dash = self._place(next(self._dashes))
        return Entry(dash, dash + 1, None, _behind(dash + 1, self._spot(event)))

    def _field(self, event: yaml.Event) -> Entry:
        key = self._spot(event)
        value = self._spot(next(self._events))
        colon = COLON.match(self._text, key.end)
        name = event.value if isinstance(event, yaml.ScalarEvent) else None
        after = colon.end() if colon else None
        return Entry(key.start, after, name, value if after is None else _behind(after, value))

    def _place(self, mark: Place | None) -> int:
        if mark is None:  # no event of a text is without
            return 0
        line = min(mark.line, len(self._starts) - 1)
        return min(self._starts[line] + mark.column, self._ends[line])

    def _line(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1

    def _words(self, line: int) -> str:
        return self._text[self._starts[line] : self._ends[line]]

    def _cover(self, start: int, end: int) -> None:
        self.within.update(range(self._line(start) + 1, self._line(end) + 1))


def _behind(after: int, value: Spot) -> Spot:
    """Return the value; one of which nothing is written stands right behind its colon."""
    nothing = value.kind == TEXT and value.start == value.end
    return value._replace(start=after, end=after) if nothing else value
