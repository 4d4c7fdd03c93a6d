"""Every door to the machine, on one page.

No Qt type, and no exception that a caller must know: an adapter that fails falls silent and logs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Protocol, TypeVar

from easeful.core.settings import Settings

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of both clocks: ``steady`` in seconds, counting sleep; ``wall`` with its zone."""

    steady: float
    wall: datetime


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> Moment:
        """Return both clocks, read at once."""
        ...


class Machine(Protocol[V]):
    """Anything that runs in time: verbs and time in, events out."""

    @property
    def allowed(self) -> frozenset[V]:
        """Return the verbs that may be done now."""
        ...

    def advance(self, now: Moment) -> Sequence[object]:
        """Let time pass and return what happened, in order."""
        ...

    def do(self, verb: V, now: Moment) -> Sequence[object]:
        """Carry out ``verb`` and return what happened, time's own events first."""
        ...

    def next_mark(self, now: Moment) -> float | None:
        """Return the seconds until the next event that time will cause, ``None`` for never."""
        ...


class WakeLock(Protocol):
    """Keeps the screen from going dark."""

    def hold(self, reason: str) -> None:
        """Keep the screen awake from now on; holding twice is holding once."""
        ...

    def release(self) -> None:
        """Let the screen sleep again; without a hold this does nothing."""
        ...


class SettingsStore(Protocol):
    """Keeps the settings."""

    def load(self) -> Settings:
        """Return the settings as they were saved, defaults where there are none."""
        ...

    def save(self, settings: Settings) -> str:
        """Write the settings; return "" or, in words, why that was not possible."""
        ...

    @property
    def complaint(self) -> str:
        """Say in words what was wrong with the file that was loaded; "" if nothing."""
        ...


class Editor(Protocol):
    """Opens a file in the program that the person uses for it."""

    def open(self, path: PurePath) -> bool:
        """Open ``path`` and return at once; say whether there was a program for it."""
        ...
