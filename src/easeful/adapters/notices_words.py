"""What is said about notes: wishes on their way to the desktop, and its words on their way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from easeful.core.notice import Notice


class Show:
    """The wish for a note, until it is shown; ``lost`` is called, once, if it is not in time."""

    def __init__(self, notice: Notice, lost: Callable[[], None], until: float) -> None:
        """Take until ``until``, by the steady clock."""
        self.notice = notice
        self.until = until
        self.is_lost = False
        self._lost = lost

    def lose(self) -> None:
        """Say that nobody shows the note."""
        if not self.is_lost:
            self.is_lost = True
            self._lost()


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The wish to have a note taken away."""

    key: str


@dataclass(frozen=True, slots=True)
class Leave:
    """The wish to hear of nothing any more."""


Wish: TypeAlias = Show | Withdraw | Leave


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to call ``serial``; ``None`` for a refusal."""

    serial: int
    value: object | None


@dataclass(frozen=True, slots=True)
class Pressed:
    """Somebody pressed a button of a note."""

    id: int
    answer: str


@dataclass(frozen=True, slots=True)
class Closed:
    """A note is gone."""

    id: int


@dataclass(frozen=True, slots=True)
class Changed:
    """Another program shows notes from now on, or none."""


Word: TypeAlias = Reply | Pressed | Closed | Changed
