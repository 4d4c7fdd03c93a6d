"""The forms of texts in files, as regular expressions that every JSON Schema reader knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from easeful.library.amounts import SECONDS_A_MINUTE

UNIT: Final = r"(?:\s*(?:s|sec|seconds?))?"
MINUTES: Final = r"\s*(?:min|minutes?)"
MORE_SECONDS: Final = r"(?:\s+[1-5]?[0-9]\s*(?:s|sec|seconds?))?"
MOST_SECONDS: Final = 999_999
MOST_MINUTES: Final = 9_999
HALF: Final = r"(?:\.[05])?"
NAMED_PARTS: Final = re.compile(r"\(\?P<\w+>")


def whole(form: str) -> str:
    """Return a form that a text must have from its first to its last letter."""
    return rf"^\s*(?:{form})\s*$"


def one_of(words: Iterable[str]) -> str:
    """Return the form of some words."""
    return "|".join(map(re.escape, words)).replace(r"\-", "-").replace(r"\ ", " ")


def plain(form: re.Pattern[str]) -> str:
    """Return one of our forms without the names of its parts, which not all know."""
    return NAMED_PARTS.sub("(?:", form.pattern)


def listed(word: str, least: int, most: int) -> str:
    """Return the form of words with commas between them."""
    return whole(rf"[\s,]*(?:{word})(?:\s*,[\s,]*(?:{word})){{{least - 1},{most - 1}}}[\s,]*")


def digits(least: int, most: int) -> str:
    """Return the form of the whole numbers from ``least`` to ``most``."""
    forms = []
    for length in range(len(str(least)), len(str(most)) + 1):
        low = max(least, 10 ** (length - 1) if length > 1 else 0)
        high = min(most, 10**length - 1)
        forms.append(_between(str(low), str(high)))
    return "|".join(forms)


def _between(low: str, high: str) -> str:
    """Return the form of the numbers between two of the same length."""
    if not low:
        return ""
    if set(low) == {"0"} and set(high) == {"9"}:
        return "[0-9]" + (f"{{{len(low)}}}" if len(low) > 1 else "")
    if low[0] == high[0]:
        rest = _between(low[1:], high[1:])
        return low[0] + (f"(?:{rest})" if "|" in rest else rest)
    return "|".join(_firsts(low, high))


def _firsts(low: str, high: str) -> Iterable[str]:
    """Yield a form for each run of first digits with the same rest."""
    rest = len(low) - 1
    first, last = int(low[0]), int(high[0])
    if rest and set(low[1:]) != {"0"}:
        yield _between(low, low[0] + "9" * rest)
        first += 1
    cut = bool(rest) and set(high[1:]) != {"9"}
    end = last - 1 if cut else last
    if first <= end:
        digit = f"[{first}-{end}]" if first < end else str(first)
        yield digit + _between("0" * rest, "9" * rest)
    if cut:
        yield _between(high[0] + "0" * rest, high)


def seconds(least: int, most: int | None) -> str:
    """Return the form of a length of time; limits over a minute are whole minutes."""
    last = MOST_SECONDS if most is None else most
    first_minute = -(-least // SECONDS_A_MINUTE)
    last_minute = MOST_MINUTES if most is None else most // SECONDS_A_MINUTE - 1
    minutes = digits(max(first_minute, 1), last_minute)
    forms = [
        f"(?:{digits(least, last)}){UNIT}",
        f"(?:{minutes}):[0-5][0-9]",
        f"(?:{minutes}){MINUTES}{MORE_SECONDS}",
    ]
    if least < SECONDS_A_MINUTE:
        forms.append(f"0:(?:{_between(f'{least:02}', '59')})")
    if most is not None:
        forms += [f"{last_minute + 1}:00", f"{last_minute + 1}{MINUTES}(?:\\s+0\\s*s)?"]
    return whole("|".join(forms))


def breathing(names: Iterable[str], counts: Iterable[int], shortest: int, longest: int) -> str:
    """Return the form of a breathing pattern."""
    part = rf"\s*(?:(?:{digits(shortest, longest - 1)}){HALF}|{longest}(?:\.0)?)\s*"
    rows = [rf"{part}(?:-{part}){{{count - 1}}}" for count in counts]
    return whole("|".join([one_of(names), *rows]))


def picture(endings: Iterable[str]) -> str:
    """Return the form of a picture's name: beside the file or in pictures/, in any case."""
    ends = (
        "".join(
            f"[{letter}{letter.upper()}]" if letter.isalpha() else rf"\{letter}" for letter in each
        )
        for each in endings
    )
    return whole(rf"(?:pictures/)?[^/\\:]*(?:{'|'.join(ends)})")
