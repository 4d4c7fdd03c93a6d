"""What the parts of a line are, by looks alone: it works on text that is full of mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final, NamedTuple


class Part(Enum):
    """What a stretch of a line is; the rest is just words."""

    KEY = auto()
    KNOWN = auto()
    NUMBER = auto()
    QUIET = auto()


class Token(NamedTuple):
    """A part of a line: characters ``start`` to ``end``, counted from 0."""

    start: int
    end: int
    part: Part


NO_BLOCK: Final = -1
"""The state between lines, unless a ``|`` or ``>`` makes all that is indented deeper words."""

IDS: Final = frozenset({"do", "instead", "easier", "tense", "release"})
"""Keys whose value is the id of something in the library."""

HEAD: Final = re.compile(r"\s*((?:-(?:\s+|$))*)")
KEY: Final = re.compile(r"""([^\s:'"#\[\]{},][^:#'"\[\]{},]*):(?=\s|$)""")
QUOTED: Final = re.compile(r""" *(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")""")
REMARK: Final = re.compile(r"\s#.*")
AMOUNT: Final = re.compile(r"\d+(?:[.:]\d+)?(?:-\d+(?:\.\d+)?)*(?:\s*(?:s|sec|seconds?|min\w*))?")
AMOUNTS: Final = re.compile(rf"{AMOUNT.pattern}(?:\s+{AMOUNT.pattern})*$")
IN_BRACKETS: Final = re.compile(rf"([\w-]+):(?=\s)|(?<![\w-]){AMOUNT.pattern}(?![\w-])")
BLOCK: Final = re.compile(r"[|>][-+\d]*$")


def tokens_of(line: str, state: int = NO_BLOCK) -> tuple[list[Token], int]:
    """Return the parts of a line after lines that left ``state``, and the state it leaves."""
    indent = len(line) - len(line.lstrip())
    if state != NO_BLOCK and (indent > state or not line.strip()):
        return [], state
    head = HEAD.match(line)
    start = head.end() if head else 0
    tokens = [Token(*head.span(1), Part.QUIET)] if head and head.group(1) else []
    if line[start : start + 1] == "#":
        return [*tokens, Token(start, len(line), Part.QUIET)], NO_BLOCK
    remark = _remark_in(line, start)
    end = remark if remark >= 0 else len(line)
    tokens += _said(line, start, end)
    if remark >= 0:
        tokens.append(Token(end, len(line), Part.QUIET))
    opens_block = BLOCK.match(line[:end].rpartition(":")[2].strip())
    return tokens, indent if opens_block else NO_BLOCK


def _remark_in(line: str, start: int) -> int:
    """Return where the remark of a line begins, -1 if it has none; a quoted value has none."""
    key = KEY.match(line, start)
    quoted = QUOTED.match(line, key.end() if key else start)
    found = REMARK.search(line, quoted.end() if quoted else start)
    return found.start() if found else -1


def _said(line: str, start: int, end: int) -> Iterator[Token]:
    """Yield the parts of ``key: value``, or of a value alone."""
    key = KEY.match(line, start, end)
    name = ""
    if key:
        name = key.group(1).strip()
        yield Token(start, key.end(), Part.KEY)
        start = key.end()
    value = line[start:end].strip()
    start = line.find(value, start) if value else end
    if value[:1] in {"{", "["}:
        for found in IN_BRACKETS.finditer(line, start, end):
            yield Token(*found.span(), Part.KEY if found.group(1) else Part.NUMBER)
    elif AMOUNTS.match(value):
        yield Token(start, start + len(value), Part.NUMBER)
    elif name in IDS and value:
        yield Token(start, start + len(value), Part.KNOWN)
