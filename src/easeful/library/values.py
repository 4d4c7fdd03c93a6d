"""What a key of a file may be given, as data: the kinds of values, and tables of keys.

The readers take their limits and choices from the tables, and so do completion and the JSON
Schema; nothing about a key is written down a second time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from easeful.library.fields import MOST_WORDS

One_co = TypeVar("One_co", bound=StrEnum, covariant=True)


class Whole(NamedTuple):
    """A whole number; as ``whole_of`` takes it."""

    least: int
    most: int


class Seconds(NamedTuple):
    """A length of time in seconds."""

    least: int = 0
    most: int | None = None


class Number(NamedTuple):
    """A number; without ``least`` it may be as far below nought. As ``number_of`` takes it."""

    most: float
    least: float | None = None


class Numbers(NamedTuple):
    """A list of as many numbers as one of ``counts``; as ``numbers_of`` takes it."""

    counts: tuple[int, ...]
    most: float
    least: float | None = None


class Choice(NamedTuple, Generic[One_co]):
    """One word of some; ``what`` names it in a problem. As ``choice_of`` takes it."""

    choices: type[One_co]
    what: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """One word of some that have no type of their own."""

    words: tuple[str, ...]
    what: str


@dataclass(frozen=True, slots=True)
class Several:
    """One or several of a choice, as a list or with commas; ``alone`` is a word for itself."""

    of: Choice[StrEnum] | OneOf | Id | OneText
    alone: str = ""
    least: int = 1
    most: int = MOST_WORDS


@dataclass(frozen=True, slots=True)
class OneText:
    """A text in a person's own words, on one line; some may be left ``empty``."""

    empty: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """A text of several lines, or a list of texts."""


@dataclass(frozen=True, slots=True)
class Id:
    """The id of something that stands in files of its own: an exercise, a muscle group, a pose."""

    what: str


@dataclass(frozen=True, slots=True)
class Form:
    """A text of a certain form."""

    form: re.Pattern[str]
    example: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The name of a picture, with one of ``endings``."""

    endings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Breathing:
    """A breathing pattern: one of ``names``, or as many numbers as one of ``counts``."""

    names: tuple[str, ...]
    counts: tuple[int, ...]
    shortest: int
    longest: int


@dataclass(frozen=True, slots=True)
class Way:
    """A direction: some of ``words``, or numbers."""

    words: tuple[str, ...]
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Under:
    """Fields under a key; ``needs`` are those that must be there."""

    keys: Table
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flags:
    """Flags of a profile, each by itself or with a condition or an advice."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list."""

    of: Value
    most: int
    least: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """Fields with names that the person gives: not those of ``taken``, or only ``names``."""

    of: Value
    most: int
    taken: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """One of several kinds of values."""

    of: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """A list of steps. Those of rounds have no heat and no cold."""

    most: int
    in_rounds: bool = False


@dataclass(frozen=True, slots=True)
class FlareDose:
    """What becomes of a step on a flare day: ``skip``, or the doses that its kind may have."""

    skip: str


class Key(NamedTuple):
    """What a key takes, and in a sentence what it is for."""

    takes: Value
    about: str


Simple: TypeAlias = Whole | Seconds | Number | Numbers | OneText | Lines | Form | Picture | Way
Words: TypeAlias = Choice[StrEnum] | OneOf | Several | Id | Breathing | Flags
Value: TypeAlias = Simple | Words | Under | ListOf | Named | Either | Steps | FlareDose
Table: TypeAlias = Mapping[str, Key]
