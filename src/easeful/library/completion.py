"""What may be written where the cursor stands: keys, and words that a key takes.

From the tables that the readers read with, so that what is offered is what is understood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from easeful.library.completion_match import Offer, matching
from easeful.library.completion_values import WholeFile, inside, keys_at, words_at
from easeful.library.exercise_values import WHOLE_EXERCISE
from easeful.library.known import NOTHING_KNOWN, Known
from easeful.library.routine_values import ROUTINE
from easeful.library.typed_place import TypedPlace, place_at, top_keys

__all__ = ["NOTHING_KNOWN", "Completion", "Known", "Offer", "complete"]

ONLY_OF_EXERCISES: Final = WHOLE_EXERCISE.keys.keys() - ROUTINE.keys.keys()
INNER_LETTERS: Final = "-_"
"""They belong to a word, and so does a letter; within a word nothing is offered."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What may stand at ``start`` (from 0) of the line, instead of what is typed from there."""

    start: int
    offers: tuple[Offer, ...]


def complete(
    lines: Sequence[str], line: int, column: int, known: Known, *, exercise: bool = False
) -> Completion | None:
    """Return what fits at the cursor (line and column from 0); ``None`` if nothing does.

    ``exercise``: the file is one, even if it is still empty.
    """
    behind = lines[line][column : column + 1]
    if behind.isalnum() or (behind and behind in INNER_LETTERS):
        return None
    place = place_at(lines, line, column)
    if place is None:
        return None
    is_exercise = exercise or _is_exercise(lines)
    offers = _offers(place, WHOLE_EXERCISE if is_exercise else ROUTINE, known)
    found = matching(place.word, offers)
    if not found or any(each.text == place.word for each in found):
        return None
    if lines[line][column:].startswith(":"):
        found = tuple(Offer(each.text.removesuffix(": "), each.about) for each in found)
    return Completion(column - len(place.word), found)


def _is_exercise(lines: Sequence[str]) -> bool:
    keys = top_keys(lines)
    return "steps" not in keys and not keys.isdisjoint(ONLY_OF_EXERCISES)


def _offers(place: TypedPlace, whole: WholeFile, known: Known) -> tuple[Offer, ...]:
    value = inside(whole, place.levels)
    if value is None:
        return ()
    words = tuple(each for each in words_at(value, known) if each.text not in place.items)
    if place.is_value:
        return words
    if place.is_key or place.fields:
        words = ()
    said = {f"{each.text}: " for each in words}
    return (*words, *(key for key in keys_at(value, place.fields) if key.text not in said))
