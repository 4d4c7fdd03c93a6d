"""Where in a file the cursor stands, from lines and indentation: the file is being typed.

A tree cannot say it, because a text with a half of a word in it has none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final

from easeful.library.typed_line import (
    Bracket,
    LineParts,
    indent_of,
    is_in_remark,
    open_brackets,
    parts_of,
    without_remark,
)

BLOCK_TEXT: Final = ("|", ">")
BRACKETS: Final = ("[", "{")
QUOTES: Final = ("'", '"')
NOT_OURS: Final = ("#", "---", "...")


@dataclass(frozen=True, slots=True)
class Level:
    """A key or, without one, an item of a list that the cursor is inside of."""

    line: int
    column: int
    key: str = ""
    value: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)

    def holds(self, column: int, *, is_item: bool) -> bool:
        """Say whether what begins in this column is inside; a list may stand right below a key."""
        is_list = is_item and bool(self.key) and not self.value
        return self.column < column or (is_list and self.column == column)


@dataclass(frozen=True, slots=True)
class TypedPlace:
    """Where the cursor stands: in what, and the word before it.

    ``fields`` are those beside it; ``items`` those of its list. ``is_value``: a colon has gone
    before, so it can be no key; ``is_key``: it can be nothing else.
    """

    levels: tuple[Level, ...]
    word: str
    fields: Mapping[str, str]
    items: tuple[str, ...] = ()
    is_value: bool = False
    is_key: bool = False


def place_at(lines: Sequence[str], line: int, column: int) -> TypedPlace | None:
    """Return where the cursor stands; ``None`` in a remark or in the middle of a text."""
    before = lines[line][:column]
    if is_in_remark(before):
        return None
    parts = parts_of(before)
    above = _above(lines, line, parts)
    if above is None:
        return None
    if above and above[-1].value:
        return _in_brackets(lines, above, f"{above[-1].value}\n{before}")
    levels = [*above, *(Level(line, dash) for dash in parts.dashes)]
    if parts.key:
        if before.endswith(":"):
            return None
        return _in_value(lines, [*levels, Level(line, parts.column, parts.key)], parts.rest)
    if levels and parts.rest.startswith(BRACKETS):
        return _in_brackets(lines, levels, parts.rest)
    around = levels[-1] if levels else None
    return TypedPlace(_known(lines, levels), parts.rest, _fields_in(lines, around, line))


def top_keys(lines: Sequence[str]) -> frozenset[str]:
    """Return the keys that stand furthest left."""
    return frozenset(_fields_in(lines, None, -1))


def _above(lines: Sequence[str], line: int, parts: LineParts) -> list[Level] | None:
    """Return what a line is inside of, the last with a value if that has open brackets.

    ``None`` if the line goes on with a text.
    """
    levels: list[Level] = []
    column, is_item = parts.indent, bool(parts.dashes)
    for number in range(line - 1, -1, -1):
        indent, text = indent_of(lines[number]), lines[number]
        if indent > column or not text.strip() or text.startswith(NOT_OURS, indent):
            continue
        here = [each for each in _levels_of(number, text) if each.holds(column, is_item=is_item)]
        if not here:
            continue
        last = here[-1]
        if last.value.startswith(BRACKETS):
            value = "\n".join([last.value, *map(without_remark, lines[number + 1 : line])])
            if open_brackets(value)[0]:
                levels, here = [], [*here[:-1], replace(last, value=value)]
        elif last.value:
            return None
        levels[:0] = here
        column, is_item = here[0].column, not here[0].key
    return levels


def _levels_of(number: int, text: str) -> list[Level]:
    """Return the items and the key that begin on a line."""
    parts = parts_of(text)
    value = without_remark(parts.rest)
    items = [Level(number, dash) for dash in parts.dashes]
    if parts.key:
        return [*items, Level(number, parts.column, parts.key, value)]
    return [*items[:-1], *(replace(each, value=value) for each in items[-1:])]


def _known(lines: Sequence[str], levels: Sequence[Level]) -> tuple[Level, ...]:
    """Return the levels, each item with the fields that it has."""
    return tuple(
        each if each.key or each.fields else replace(each, fields=_fields_in(lines, each, -1))
        for each in levels
    )


def _fields_in(lines: Sequence[str], around: Level | None, but: int) -> dict[str, str]:
    """Return the fields right inside a level, those of line ``but`` left out.

    They are the ones furthest left.
    """
    found: list[LineParts] = []
    start = 0 if around is None else around.line + bool(around.key)
    column: int | None = None
    for number in range(start, len(lines)):
        text, indent = lines[number], indent_of(lines[number])
        is_first = around is not None and number == around.line
        if not text.strip() or text.startswith(NOT_OURS, indent):
            continue
        if column is not None and indent > column:
            continue
        parts = parts_of(text)
        if around and not is_first and not around.holds(indent, is_item=bool(parts.dashes)):
            break
        if parts.key and number != but and (is_first or not parts.dashes):
            found.append(parts)
            column = parts.column if column is None else min(column, parts.column)
    return {each.key: without_remark(each.rest) for each in found if each.column == column}


def _in_value(lines: Sequence[str], levels: list[Level], rest: str) -> TypedPlace | None:
    if rest.startswith(BLOCK_TEXT):
        return None
    if rest.startswith(BRACKETS):
        return _in_brackets(lines, levels, rest)
    word = _typed(rest)
    if word is None:
        return None
    *items, word = word.split(",")
    named = tuple(each.strip() for each in items)
    return TypedPlace(_known(lines, levels), word.lstrip(), {}, named, is_value=True)


def _in_brackets(lines: Sequence[str], levels: list[Level], text: str) -> TypedPlace | None:
    """Return where the cursor stands in a value that begins with a bracket."""
    stack, rest = open_brackets(text)
    word = _typed(rest.lstrip())
    if not stack or word is None:
        return None
    if stack[0].opens == "{" and not levels[-1].key:
        levels = [*levels[:-1], replace(levels[-1], fields=stack[0].fields)]
    last = stack[-1]
    inner = chain.from_iterable(map(_levels_in, stack, [*stack[1:], None]))
    return TypedPlace(
        (*_known(lines, levels), *inner),
        word,
        last.fields,
        tuple(last.items),
        is_value=bool(last.key),
        is_key=last.opens == "{" and not last.key,
    )


def _levels_in(bracket: Bracket, inside: Bracket | None) -> list[Level]:
    """Return an open list as its item, with the fields in it, and an open key as what it is."""
    fields = inside.fields if inside is not None else bracket.fields
    item = [Level(0, 0, fields=fields)] if bracket.opens == "[" else []
    return [*item, *([Level(0, 0, bracket.key)] if bracket.key else [])]


def _typed(text: str) -> str | None:
    """Return a word without the quote that it begins with; ``None`` behind the last quote."""
    if not text.startswith(QUOTES):
        return text
    return None if text[0] in text[1:] else text[1:]
