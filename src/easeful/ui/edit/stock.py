"""What the cards know beside the text: exercises, the notes of her profile, where pictures lie."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from easeful.core.plan import Catalogue
from easeful.figure.pose import Pose


def nothing(_asked: str) -> str:
    """Return nothing, for who knows nothing."""
    return ""


@dataclass(frozen=True, slots=True)
class Stock:
    """``own`` and ``left_out`` are ids of exercises: hers, and those that her profile leaves out.

    ``note_for`` says, for an id, what her profile makes of it; ``picture_at`` where a picture that
    a routine names lies; each "" for none.
    """

    catalogue: Catalogue
    own: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    note_for: Callable[[str], str] = nothing
    picture_at: Callable[[str], str] = nothing

    @property
    def poses(self) -> Mapping[str, Pose]:
        """Return bodies at rest."""
        return self.catalogue.ways.poses

    def exercise_name(self, exercise: str) -> str:
        """Return what an exercise is called; its id where it is not known."""
        known = self.catalogue.exercises.get(exercise)
        return known.name if known else exercise

    def group_name(self, group: str) -> str:
        """Return what a muscle group is called."""
        known = self.catalogue.groups.get(group)
        return known.name if known else group
