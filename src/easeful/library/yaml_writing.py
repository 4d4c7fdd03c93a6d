"""How a value is written in YAML, so that our own reader reads it back.

What may stand without quotes is not known here: the reader is asked. So ``20:00`` and ``yes``,
which are words to it, stay without, as people write them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from easeful.library.plain_text import NOT_FOR_PEOPLE, SPACES, not_for_people
from easeful.library.yaml_places import BLOCK_TEXT, EditRefusedError
from easeful.library.yaml_tree import Field, Fields, Items, Text, read_tree

Plain: TypeAlias = "str | Sequence[Plain] | Mapping[str, Plain]"
"""A value to be written: a text, a list or fields."""

STEP: Final = 2
"""Spaces by which something new stands further in."""

ESCAPES: Final = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    | {chr(each): f"\\u{each:04X}" for each in SPACES}
)


def needs_lines(value: Plain) -> bool:
    """Say whether ``value`` is written in lines of its own: fields, and lists that have fields."""
    if isinstance(value, str):
        return False
    if isinstance(value, Mapping):
        return bool(value)
    return any(needs_lines(each) for each in value)


def on_one_line(value: Plain, style: str = "", *, between: bool = False) -> str:
    """Return ``value`` on one line; ``style`` is the quote to use, ``between`` if in brackets."""
    if isinstance(value, str):
        return _text(value, style, between=between)
    if isinstance(value, Mapping):
        fields = (
            f"{key_of(key)}: {on_one_line(each, between=True)}" for key, each in value.items()
        )
        return f"{{{', '.join(fields)}}}"
    items = (on_one_line(each, between=True) for each in value)
    return f"[{', '.join(items)}]"


def in_lines(value: Plain, column: int) -> list[str]:
    """Return the lines of ``value``, which stands at ``column``; the first is not yet indented."""
    if isinstance(value, Mapping) and value:
        each = (field_lines(key, part, column) for key, part in value.items())
    elif not isinstance(value, str | Mapping) and needs_lines(value):
        each = (item_lines(part, column, " ") for part in value)
    else:
        return text_lines(value, column)
    first, *rest = [line for lines in each for line in (" " * column + lines[0], *lines[1:])]
    return [first[column:], *rest]


def field_lines(key: str, value: Plain, column: int) -> list[str]:
    """Return the lines of a field whose key stands at ``column``; the first is not indented."""
    below = column + STEP
    lines = in_lines(value, below)
    if needs_lines(value):
        return [f"{key_of(key)}:", " " * below + lines[0], *lines[1:]]
    return [f"{key_of(key)}: {lines[0]}", *lines[1:]]


def item_lines(value: Plain, column: int, gap: str) -> list[str]:
    """Return the lines of an item whose dash stands at ``column``; the first is not indented."""
    first, *rest = in_lines(value, column + 1 + len(gap))
    return [f"-{gap}{first}", *rest]


def text_lines(value: Plain, column: int, style: str = "") -> list[str]:
    """Return a value that is no list of fields: on one line, or a text of several as a block."""
    if isinstance(value, str) and "\n" in value and style not in {"'", '"'}:
        block = _block(value, column)
        if block:
            return block
    return [on_one_line(value, "" if style in BLOCK_TEXT else style)]


def key_of(key: str) -> str:
    """Return a key as it is written."""
    return _text(key, "", between=True)


def _text(text: str, style: str, *, between: bool) -> str:
    """Return a text on one line, without quotes if it may be and ``style`` has none."""
    odd = NOT_FOR_PEOPLE.search(text)
    if odd is not None:
        raise EditRefusedError(f"This cannot be saved: {not_for_people(odd.group())}.")
    double = f'"{text.translate(ESCAPES)}"'
    single = "'" + text.replace("'", "''") + "'"
    awkward = '"' in text or "\\" in text
    choices = {"'": (single,), '"': ()}.get(style, (text, single) if awkward else (text,))
    return next((each for each in choices if _reads(each, text, between=between)), double)


def _reads(written: str, text: str, *, between: bool) -> bool:
    """Say whether our reader reads ``text`` where this is ``written``, as item and as field."""
    if "\n" in written or "\r" in written:
        return False
    lines = f"- {written}\n- k: {written}\n"
    around = f"[{written}, {{k: {written}}}]" if between else lines
    tree, problems = read_tree("", around.encode())
    if problems:
        return False
    match tree:
        case Items(items=(Text() as item, Fields(fields=(Field(value=Text() as value),)))):
            return all(each.text == text and not _is_nothing(each) for each in (item, value))
        case _:
            return False


def _is_nothing(node: Text) -> bool:
    return node.plain and node.empty


def _block(text: str, column: int) -> list[str]:
    """Return the lines of a text after ``|``; none if it has what does not show there."""
    lines = text.split("\n")
    is_odd = NOT_FOR_PEOPLE.search(text) or any(ord(sign) in SPACES for sign in text)
    is_hidden = "\t" in text or "\r" in text or any(line and not line.strip() for line in lines)
    if is_odd or is_hidden or not lines[0] or lines[0][0] == " " or text.endswith("\n\n"):
        return []
    head = "|-" if lines[-1] else "|"
    if not lines[-1]:
        lines.pop()
    return [head, *(" " * column + line if line else "" for line in lines)]
