"""From the bytes of a file to plain text with the lines and columns that editors count."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import Final

from easeful.library.problem import TOP, At, Report

LARGEST: Final = 256 * 1024
"""Bytes that a file may have."""

NOT_FOR_PEOPLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Characters that YAML does not allow; a byte order mark inside the text is one here."""

BLANK_LINE: Final = re.compile("^[ \t]+$", re.MULTILINE)
SPACES: Final = str.maketrans("\xa0\u202f\x85\u2028\u2029", "     ")
"""What word processors leave where a space was meant; the last three are line breaks for YAML
but not for most editors.
"""


def plain_text(data: bytes, report: Report) -> str | None:
    """Return the text; note why there is none that a person could have written."""
    if len(data) > LARGEST:
        report.note(TOP, "the file is larger than 256 KiB; a routine is much smaller")
        return None
    try:
        text = data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        good = _lines_ended_alike(error.object[: error.start].decode())
        report.note(_place_in(good, len(good)), "this is not plain text; save the file as UTF-8")
        return None
    text = _lines_ended_alike(text)
    odd = NOT_FOR_PEOPLE.search(text)
    if odd is not None:
        report.note(_place_in(text, odd.start()), not_for_people(odd.group()))
        return None
    return text


def _lines_ended_alike(text: str) -> str:
    """Return the text with the line breaks that editors count, and with ordinary spaces.

    Columns stay as they are. A tab that nobody can see is no tab.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in text:
        text = BLANK_LINE.sub("", text)
    return text if text.isascii() else text.translate(SPACES)


def not_for_people(character: str) -> str:
    """Return the words about a character that no text file has."""
    code = f"U+{ord(character):04X}"
    return f'there is a character here that no text file has ("{code}"); delete it'


def _place_in(text: str, index: int) -> At:
    line = text.count("\n", 0, index)
    return At(line + 1, index - (text.rfind("\n", 0, index) + 1) + 1)
