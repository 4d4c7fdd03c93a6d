"""Mistakes in files, said to a person: each with its place, all of a file at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

LONGEST_QUOTE: Final = 80
"""Characters of a wrong value that are repeated in a problem."""

ALIKE: Final = 0.7
"""From here on a word is taken for another one that was misspelt; 1 is the same word."""

FEWEST_SWAPPED: Final = 3
"""Letters of a word that may be taken for another one with the same letters: "fro" for "for"."""

NOT_SHOWN: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that would do something to a terminal."""

MOST_SHOWN: Final = 100
"""Problems of one file; beyond them only their number is of use."""

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


class Problem(NamedTuple):
    """One mistake: where it is, and in words what is wrong and what to do.

    ``wrong`` is what to correct, exactly as it stands in the file, and ``right`` what to write in
    its place; both are "" where no correction is certain enough to be offered.
    A named tuple: they are sorted by their place, and there may be very many.
    """

    path: str
    line: int
    column: int
    words: str
    wrong: str = ""
    right: str = ""

    def __str__(self) -> str:
        """Return the form that editors can jump to."""
        return f"{self.path}:{self.line}:{self.column}: {self.words}"


class Mistake(NamedTuple):
    """What there is to say about a mistake, as ``Report.note`` takes it."""

    words: str
    wrong: str = ""
    right: str = ""


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

    def note(self, at: Place, words: str, wrong: str = "", right: str = "") -> None:
        """Remember one mistake; ``right`` is what to write for ``wrong``, if that is certain."""
        if not right:
            wrong = ""
        self._noted.append(Problem(self.path, at.line, at.column, words, wrong, right))

    def nearest(self, wrong: str, choices: Iterable[str]) -> str:
        """Return the choice that ``wrong`` was probably meant to be, or ""."""
        if self._guesses >= MOST_GUESSES or len(wrong) > LONGEST_QUOTE:
            return ""
        self._guesses += 1
        plain = {_plain(choice): choice for choice in choices}
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

        word = _plain(wrong)
        close = get_close_matches(word, plain, n=1, cutoff=ALIKE)
        letters = sorted(word) if len(word) >= FEWEST_SWAPPED else []
        swapped = [each for each in plain if sorted(each) == letters]
        return next((plain[each] for each in (*close, *swapped)), "")


def quoted(text: str) -> str:
    """Return what a person wrote in double quotes, on one line, cut if it is very long."""
    shown = text[:LONGEST_QUOTE] + ("…" if len(text) > LONGEST_QUOTE else "")
    if not shown.isprintable():
        shown = "".join(map(_shown, shown))
    return f'"{shown}"'


def in_quotes(text: str) -> str:
    """Return a text on one line as YAML takes it whatever is in it, "" for none."""
    if ('"' in text or "\\" in text) and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' if text else ""


def together(reading: Iterable[Problem], report: Report) -> tuple[Problem, ...]:
    """Return the problems of reading a text and those of what it says, by their place.

    What could not be read as it stood is not judged again.
    """
    places = {(each.line, each.column) for each in reading}
    if not places:
        return report.problems
    judged = (each for each in report.problems if (each.line, each.column) not in places)
    return tuple(sorted((*reading, *judged)))


def shortened(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return at most a hundred problems, and a last one that counts the others."""
    if len(problems) <= MOST_SHOWN:
        return problems
    more = f"and {len(problems) - MOST_SHOWN} more"
    return (*problems[:MOST_SHOWN], problems[MOST_SHOWN]._replace(words=more))


def did_you_mean(guess: str) -> str:
    """Return the end of a problem that names the right spelling, "" without a ``guess``."""
    return f"; did you mean {quoted(guess)}?" if guess else ""


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    return character if character.isprintable() else NOT_SHOWN


def listed(words: Iterable[str]) -> str:
    """Return words as a choice: ``floor, bed or any``."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def _plain(word: str) -> str:
    """Return a spelling in which slips of case, underscores and spaces do not count."""
    return word.strip().lower().replace("_", "-").replace(" ", "-").replace("'", "")
