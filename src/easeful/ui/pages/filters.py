"""Which routines the list shows: some words, a place, a length and a need, all at once.

Pure: no widget here. What a routine is good for comes in many words; they are gathered into a few.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.summary import Summary
from easeful.core.words import _

ANY: Final = ""

PLACES: Final[Sequence[tuple[Place | None, str]]] = (
    (None, _("Anywhere")),
    (Place.BED, _("Bed")),
    (Place.CHAIR, _("Chair")),
    (Place.FLOOR, _("Floor")),
    (Place.STANDING, _("Standing")),
)
LENGTHS: Final[Sequence[tuple[int | None, str]]] = (
    (None, _("Any length")),
    (5, _("Up to 5 min")),
    (10, _("Up to 10 min")),
)
NEEDS: Final[Sequence[tuple[str, str]]] = (
    (ANY, _("Everything")),
    ("neck", _("Neck and shoulders")),
    ("back", _("Back")),
    ("legs", _("Hips and legs")),
    ("whole", _("Whole body")),
    ("breath", _("Breathing")),
    ("calm", _("Calm and sleep")),
    ("flare", _("Flare days")),
)
NEEDS_IN_FILES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "neck": frozenset({"neck", "shoulders", "desk", "hands", "posture"}),
        "back": frozenset({"low-back", "upper-back", "after-heat", "posture"}),
        "legs": frozenset({"hips", "legs"}),
        "whole": frozenset({"whole-body", "stiff-morning"}),
        "breath": frozenset({"breathing"}),
        "calm": frozenset({"calm", "relax", "sleep", "stress"}),
        "flare": frozenset({"flare", "tired"}),
    }
)

ORDER: Final[Mapping[str, int]] = MappingProxyType(
    {
        word: index
        for index, words in reversed(list(enumerate(NEEDS_IN_FILES.values())))
        for word in words
    }
)
"""Where the first need with each of these words stands in the row of needs."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What a person looks for; what is empty does not matter."""

    words: str = ""
    place: Place | None = None
    longest: int | None = None
    need: str = ANY

    def lets_through(self, summary: Summary, day: Day) -> bool:
        """Say whether ``summary`` is one of those."""
        return (
            self._fits_place(summary)
            and (self.longest is None or summary.minutes(day) <= self.longest)
            and (self.need == ANY or not NEEDS_IN_FILES[self.need].isdisjoint(summary.needs))
            and self._has_words(summary)
        )

    def names(self, summary: Summary) -> bool:
        """Say whether the words stand in the name itself."""
        if not self.words:
            return True
        name = summary.name.casefold()
        return all(word in name for word in self.words.casefold().split())

    def _fits_place(self, summary: Summary) -> bool:
        return self.place is None or not {self.place, Place.ANY}.isdisjoint(summary.places)

    def _has_words(self, summary: Summary) -> bool:
        if not self.words:
            return True
        said = (summary.name, summary.about, summary.when, *summary.needs, *summary.places)
        text = " ".join(said).casefold()
        return all(word in text for word in self.words.casefold().split())


def filtered(summaries: Sequence[Summary], wanted: Filter, day: Day) -> tuple[Summary, ...]:
    """Return those that ``wanted`` lets through.

    Those whose name has the words come first, own ones before others, then by need and length;
    those of which nothing is left for her come last, for nothing is hidden.
    """
    found = [each for each in summaries if wanted.lets_through(each, day)]
    found.sort(
        key=lambda each: (
            each.adapted_on(day).empty,
            not wanted.names(each),
            not each.own,
            _first_need(each),
            each.minutes(day),
            each.name,
        )
    )
    return tuple(found)


def _first_need(summary: Summary) -> int:
    """Return where the need that a routine names first stands in the row of needs."""
    return ORDER.get(next(iter(summary.needs), ANY), len(NEEDS_IN_FILES))
