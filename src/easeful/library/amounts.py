"""Readers of amounts: counts, lengths of time and breathing patterns.

Like those of ``fields``, they note what is wrong at its place and return ``None``.
"""

from __future__ import annotations

import re
from typing import Final

from easeful.core.breath import NAMED_PATTERNS, PHASES_OF_NUMBERS, Pattern, pattern_of
from easeful.library.as_said import count_meant, length_meant
from easeful.library.fields import scalar_of
from easeful.library.problem import Report, quoted
from easeful.library.yaml_tree import Field

WHOLE: Final = re.compile(r"0|[1-9][0-9]{0,8}")
SECONDS: Final = re.compile(r"(?P<s>0|[1-9][0-9]{0,5})(?:\s*(?:s|sec|seconds?))?")
CLOCK: Final = re.compile(r"(?P<m>0|[1-9][0-9]{0,3}):(?P<s>[0-5][0-9])")
MINUTES: Final = re.compile(
    r"(?P<m>[1-9][0-9]{0,3})\s*(?:min|minutes?)(?:\s+(?P<s>[1-5]?[0-9])\s*(?:s|sec|seconds?))?"
)
PART_OF_A_BREATH: Final = re.compile(r"(?:0|[1-9][0-9]{0,5})(?:\.[05])?")
SHORTEST_PART: Final = 1
LONGEST_PART: Final = 20
SECONDS_A_MINUTE: Final = 60


def whole_of(
    field: Field, report: Report, least: int, most: int, *, in_sets: bool = False
) -> int | None:
    """Return a whole number between ``least`` and ``most``; ``in_sets``: sets may stand below."""
    text = scalar_of(field, report)
    if text is None:
        return None
    if WHOLE.fullmatch(text) is None:
        meant = count_meant(text)
        count, _line, sets = meant.partition("\n")
        is_right = count and least <= int(count) <= most and (in_sets or not sets)
        words = f"{quoted(text)} is no whole number such as 8"
        report.note(field.value, words, text, meant if is_right else "")
        return None
    if not least <= int(text) <= most:
        report.note(field.value, f"write a number from {least} to {most}, not {quoted(text)}")
        return None
    return int(text)


def seconds_of(field: Field, report: Report, least: int = 0) -> int | None:
    """Return a length of time in seconds, at least ``least``."""
    text = scalar_of(field, report)
    if text is None:
        return None
    seconds = read_seconds(text)
    if seconds is None:
        words = f"{quoted(text)} is no length of time; write 45 s, 1:30 or 2 min"
        report.note(field.value, words, text, length_meant(text))
        return None
    if seconds < least:
        report.note(field.value, f"{quoted(text)} is too short; write {least} s or more")
        return None
    return seconds


def read_seconds(text: str) -> int | None:
    """Return the seconds of ``45``, ``45 s``, ``1:30``, ``2 min`` or ``1 min 30 s``."""
    for form in (SECONDS, CLOCK, MINUTES):
        found = form.fullmatch(text)
        if found is not None:
            parts = found.groupdict(default="0")
            return int(parts.get("m", "0")) * SECONDS_A_MINUTE + int(parts["s"])
    return None


def pattern_in(field: Field, report: Report) -> Pattern | None:
    """Return a breathing pattern: a name, or two to four numbers."""
    text = scalar_of(field, report)
    if text is None:
        return None
    if text in NAMED_PATTERNS:
        return NAMED_PATTERNS[text]
    parts = [part.strip() for part in text.split("-", max(PHASES_OF_NUMBERS))]
    if len(parts) in PHASES_OF_NUMBERS and all(map(PART_OF_A_BREATH.fullmatch, parts)):
        numbers = [float(part) for part in parts]
        if all(SHORTEST_PART <= number <= LONGEST_PART for number in numbers):
            return pattern_of(*numbers)
        report.note(field.value, f"each part of a breath lasts 1 to 20 s, not {quoted(text)}")
        return None
    guess = report.nearest(text, (name for name in NAMED_PATTERNS if name[0].isalpha()))
    right = f"did you mean {quoted(guess)}?" if guess else "write 4-6, 4-7-8 or belly"
    report.note(field.value, f"{quoted(text)} is no breathing pattern; {right}", text, guess)
    return None
