"""Reads and writes the lines of a desktop entry, as the desktops agreed on them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from typing import Final

GROUP: Final = "[Desktop Entry]"
UNESCAPED: Final = {"s": " ", "n": "\n", "t": "\t", "r": "\r"}
RESERVED: Final = frozenset(" \t\n\"'\\><~|&;$*?#()`=")
"""A word of ``Exec`` that has one of these stands in quotes."""


def exec_line(command: Sequence[str]) -> str:
    """Return a command as the value of ``Exec``."""
    return escaped(" ".join(_quoted(word) for word in command))


def escaped(value: str) -> str:
    """Return a value as the file holds it: escaped once more, after any quoting."""
    for sign, name in (("\\", "\\\\"), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        value = value.replace(sign, name)
    return f"\\s{value[1:]}" if value.startswith(" ") else value


def has_program(line: str) -> bool:
    """Say whether the first word of ``Exec`` names a program that is there."""
    plain = re.sub(r"\\(.)", lambda sign: UNESCAPED.get(sign[1], sign[1]), line, flags=re.DOTALL)
    first = re.match(r'"((?:\\.|[^"\\])*)"|(\S+)', plain.strip(), flags=re.DOTALL)
    if first is None:
        return False
    word = first[2] or re.sub(r"\\(.)", r"\1", first[1], flags=re.DOTALL)
    return shutil.which(word.replace("%%", "%")) is not None


def value_of(text: str, key: str) -> str:
    """Return the value of a key, "" for none; of several the last one holds."""
    lines = text.split("\n")
    pairs = [lines[at].partition("=") for at in _entry(lines)]
    return next((value.strip() for name, _is, value in reversed(pairs) if name.strip() == key), "")


def with_value(text: str, key: str, value: str) -> str:
    """Return the text with another value, and everything else as it was."""
    lines = text.split("\n")
    entry = _entry(lines)
    places = [at for at in entry if lines[at].partition("=")[0].strip() == key]
    for at in places:
        lines[at] = f"{key}={value}"
    if not places:
        lines.insert(entry.start, f"{key}={value}")
    return "\n".join(lines)


def is_entry(text: str) -> bool:
    """Say whether ``text`` is a desktop entry at all."""
    return bool(_entry(text.split("\n")))


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if word and RESERVED.isdisjoint(word):
        return word
    for sign in '\\"`$':
        word = word.replace(sign, f"\\{sign}")
    return f'"{word}"'


def _entry(lines: Sequence[str]) -> range:
    """Return which lines belong to the entry itself; other groups may follow."""
    plain = [line.strip() for line in lines]
    if GROUP not in plain:
        return range(0)
    begin = plain.index(GROUP) + 1
    others = (at for at, line in enumerate(plain) if at >= begin and line.startswith("["))
    return range(begin, next(others, len(plain)))
