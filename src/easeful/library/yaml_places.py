"""Where everything stands in a YAML text that a person wrote, to the character.

They count in the text as it lies on the disk, with its own line ends.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final, NamedTuple

from easeful.library.yaml_tree import Node

BLOCK_TEXT: Final = frozenset("|>")
BLANK: Final = " \t\xa0\u202f\x85\u2028\u2029"
"""All that is space within a line, for us and for ``plain_text``."""

TEXT, LIST, MAPPING = "text", "list", "mapping"


class EditRefusedError(Exception):
    """Why a file was left as it was, as sentences for a person."""


class Spot(NamedTuple):
    """A value, from its first character to its last; a remark behind it is not of it.

    ``style`` is the first sign of a text (``' " | >``, "" without), and of what stands between
    brackets; a list or mapping that is written in lines has none.
    """

    kind: str
    start: int
    end: int
    style: str
    entries: tuple[Entry, ...] = ()

    @property
    def in_lines(self) -> bool:
        """Say whether this is a list or mapping with a line for each entry."""
        return self.kind != TEXT and not self.style


class Entry(NamedTuple):
    """An item or a field; it starts at its dash or key, or between brackets at itself.

    ``after`` is the place behind the dash or colon, ``None`` if there is neither.
    """

    start: int
    after: int | None
    key: str | None
    value: Spot

    @property
    def end(self) -> int:
        """Return where its last character ends."""
        return max(self.value.end, self.after or 0)


@dataclass(frozen=True, slots=True)
class Page:
    """A text with the places in it; ``root`` is ``None`` if it says nothing."""

    mark: bytes
    text: str
    tree: Node | None
    root: Spot | None
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    within: frozenset[int]
    """Lines that begin inside a text or between brackets."""

    @property
    def line_end(self) -> str:
        """Return how lines end here."""
        return self.text[self.ends[0] : self.starts[1]] if len(self.starts) > 1 else "\n"

    @property
    def is_open(self) -> bool:
        """Say whether the last line has no end."""
        return self.ends[-1] > self.starts[-1]

    def line_of(self, place: int) -> int:
        """Return the number of the line, from 0."""
        return bisect_right(self.starts, place) - 1

    def column_of(self, place: int) -> int:
        """Return the column, from 0."""
        return place - self.starts[self.line_of(place)]

    def end_of_line(self, place: int) -> int:
        """Return where the line of ``place`` ends."""
        return self.ends[self.line_of(place)]

    def remark_on(self, line: int) -> int:
        """Return the column of the remark that is all of this line, -1 if it is no such line."""
        if not 0 <= line < len(self.starts) or line in self.within:
            return -1
        words = self.text[self.starts[line] : self.ends[line]]
        bare = words.lstrip(BLANK)
        return len(words) - len(bare) if bare.startswith("#") else -1
