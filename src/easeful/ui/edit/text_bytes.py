"""Between the bytes of a file and the lines of a text box: nothing is lost, nothing made alike.

A byte order mark, each line's own end and every blank come back as they were. What a text box
would change by itself is refused beforehand, so that a file is never damaged by being looked at.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from easeful.core.words import _
from easeful.library.plain_text import LARGEST, NOT_FOR_PEOPLE

CHANGED_BY_THE_BOX: Final = re.compile(
    "\r|[\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\ufdd0\ufdd1\N{OBJECT REPLACEMENT CHARACTER}]"
)
"""What Qt's text document takes for a line break, a frame or a picture."""

LINE_BREAK: Final = re.compile("\r?\n")


class CannotShowError(Exception):
    """A file that a text box would change; says in a sentence why, and what to do."""


class Line(NamedTuple):
    """One line as it stands in the file; the last one of a file has no ``end``."""

    text: str
    end: str


class Written(NamedTuple):
    """A whole file: its byte order mark, if any, and at least one line."""

    mark: bytes
    lines: tuple[Line, ...]


def parted(data: bytes) -> Written:
    """Return the lines of a file; raise ``CannotShowError`` if a text box would change it."""
    if len(data) > LARGEST:
        raise CannotShowError(_("This file is too large to be edited here."))
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    try:
        text = data.removeprefix(mark).decode()
    except UnicodeDecodeError as error:
        words = _("This file is not plain text. Save it as UTF-8 in another editor.")
        raise CannotShowError(words) from error
    ends = LINE_BREAK.findall(text)
    lines = tuple(map(Line, LINE_BREAK.split(text), (*ends, "")))
    for number, line in enumerate(lines, 1):
        if CHANGED_BY_THE_BOX.search(line.text) or NOT_FOR_PEOPLE.search(line.text):
            raise CannotShowError(_odd(number))
    return Written(mark, lines)


def joined(mark: bytes, lines: Sequence[Line]) -> bytes:
    """Return the bytes of a file. Half a character, which no file can have, becomes ``?``."""
    text = "".join(line.text + line.end for line in lines)
    return mark + text.encode(errors="replace")


def usual_end(lines: Sequence[Line]) -> str:
    """Return how most lines end; a new line ends like them."""
    counted = Counter(line.end for line in lines if line.end)
    return max(counted, key=counted.__getitem__, default="\n")


def for_the_box(text: str) -> str:
    """Return ``text`` from elsewhere, such as the clipboard, without what no file may have."""
    text = re.sub("\r\n?|[\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\x85\x0b\x0c]", "\n", text)
    return NOT_FOR_PEOPLE.sub("", CHANGED_BY_THE_BOX.sub("", text))


def tame(text: str) -> str:
    """Return a line of the box with blanks for what got in there and no file may have."""
    return CHANGED_BY_THE_BOX.sub(" ", NOT_FOR_PEOPLE.sub(" ", text))


def _odd(line: int) -> str:
    words = _("Line {line} has a character that no text file has. Open it in another editor.")
    return words.format(line=line)
