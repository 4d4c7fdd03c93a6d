"""Mistakes in files, said to a person: each with its place, all of a file at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, Protocol

LONGEST_QUOTE: Final = 80
"""Characters of a wrong value that are repeated in a problem."""

MOST_GUESSES: Final = 50
"""Looking for the nearest spelling is slow, and a hostile file may be all mistakes."""


class Place(Protocol):
    """Anything that stands somewhere in a file; line and column count from 1."""

    @property
    def line(self) -> int:
        """Return the line."""
        ...

    @property
    def column(self) -> int:
        """Return the column, in characters."""
        ...


@dataclass(frozen=True, slots=True)
class At:
    """A bare place."""

    line: int
    column: int


TOP: Final = At(1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where it is, and in words what is wrong and what to do."""

    path: str
    line: int
    column: int
    words: str

    def __str__(self) -> str:
        """Return the form that editors can jump to."""
        return f"{self.path}:{self.line}:{self.column}: {self.words}"


class Report:
    """Collects the problems of one file."""

    def __init__(self, path: str) -> None:
        """Have nothing to say about ``path`` yet."""
        self.path = path
        self._noted: list[Problem] = []
        self._guesses = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return all problems by their place in the file."""
        return tuple(sorted(self._noted))

    @property
    def count(self) -> int:
        """Return how many problems were noted so far."""
        return len(self._noted)

    def note(self, at: Place, words: str) -> None:
        """Remember one mistake."""
        self._noted.append(Problem(self.path, at.line, at.column, words))

    def nearest(self, wrong: str, choices: Iterable[str]) -> str:
        """Return the choice that ``wrong`` was probably meant to be, or ""."""
        if self._guesses >= MOST_GUESSES or len(wrong) > LONGEST_QUOTE:
            return ""
        self._guesses += 1
        plain = {_plain(choice): choice for choice in choices}
        found = get_close_matches(_plain(wrong), plain, n=1, cutoff=0.7)
        return plain[found[0]] if found else ""


def quoted(text: str) -> str:
    """Return what a person wrote in double quotes, cut if it is very long."""
    flat = " ".join(text.split())
    return f'"{flat}"' if len(flat) <= LONGEST_QUOTE else f'"{flat[:LONGEST_QUOTE]}…"'


def listed(words: Iterable[str]) -> str:
    """Return words as a choice: ``floor, bed or any``."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def _plain(word: str) -> str:
    """Return a spelling in which slips of case, underscores and spaces do not count."""
    return word.strip().lower().replace("_", "-").replace(" ", "-").replace("'", "")
