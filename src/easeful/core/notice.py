"""A note on the desktop: what it says, and the buttons it has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """A button: ``id`` comes back when it is pressed."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A note. One with the same ``key`` takes its place; an ``urgent`` one stays until answered."""

    key: str
    title: str
    body: str = ""
    answers: tuple[Answer, ...] = ()
    urgent: bool = False


OPEN = "open"
"""The answer of somebody who pressed the note itself, not one of its buttons."""
