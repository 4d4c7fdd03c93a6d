"""What the list of routines says about one routine, small enough to be kept in a cache."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.words import minutes_of


@dataclass(frozen=True, slots=True)
class GettingUp:
    """How often the person must get down, and up again, over a whole routine."""

    down: int
    up: int


@dataclass(frozen=True, slots=True)
class Adapted:
    """How many steps are not as written on one kind of day, in words of two lengths.

    ``empty``: nothing of the routine is left then.
    """

    line: str = ""
    count: str = ""
    empty: bool = False


AS_WRITTEN: Final = Adapted()


@dataclass(frozen=True, slots=True)
class Summary:
    """A routine in the list, as it is for one person. ``seconds`` are those of each kind of day.

    ``stale``: the file has problems now, and this is its last good version. ``picture`` is that of
    its card as text, for ``core.still``; nothing has to be known of bodies to keep it. ``adapted``
    has the days on which something is not as written.
    """

    id: str
    name: str
    about: str
    when: str
    places: tuple[Place, ...]
    needs: tuple[str, ...]
    seconds: Mapping[Day, float]
    steps: int
    first_steps: tuple[str, ...]
    getting_up: GettingUp
    has_holds: bool
    has_heat: bool
    own: bool
    path: PurePath
    stale: bool = False
    picture: str = ""
    adapted: tuple[tuple[Day, Adapted], ...] = ()

    def minutes(self, day: Day) -> int:
        """Return the length on ``day`` in whole minutes."""
        return minutes_of(self.seconds[day])

    def adapted_on(self, day: Day) -> Adapted:
        """Return what is not as written on ``day``."""
        return dict(self.adapted).get(day, AS_WRITTEN) if self.adapted else AS_WRITTEN
