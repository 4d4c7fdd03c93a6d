"""What a file may name that stands in files of its own: for completion, and as examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from easeful.core.plan import Catalogue
from easeful.library.step_values import EXERCISE, GROUP
from easeful.library.values import Id

NONE: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Known:
    """Exercises and muscle groups, id to name, the file names of pictures, and poses."""

    exercises: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    pictures: Sequence[str] = ()

    def of(self, kind: Id) -> Mapping[str, str]:
        """Return the ids of one kind, each with its name."""
        return {EXERCISE: self.exercises, GROUP: self.groups}.get(kind, NONE)


NOTHING_KNOWN: Final = Known()


def known_in(catalogue: Catalogue, pictures: Sequence[str] = ()) -> Known:
    """Return what a catalogue names."""
    exercises = {each.id: each.name for each in catalogue.exercises.values()}
    groups = {each.id: each.name for each in catalogue.groups.values()}
    return Known(exercises, groups, pictures)
