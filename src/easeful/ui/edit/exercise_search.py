"""Which exercises the picker shows, and in which order. Pure: no widget here.

A word may be misspelt: who is foggy finds "pelvik tlit".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Final

from easeful.core.body import Place, Position
from easeful.core.exercise import Exercise
from easeful.core.words import _
from easeful.ui.edit.stock import Stock

ANY: Final = ""
AREAS: Final[Sequence[tuple[str, str]]] = (
    (ANY, _("Everything")),
    ("neck", _("Neck and shoulders")),
    ("upper", _("Upper back")),
    ("lower", _("Low back")),
    ("legs", _("Hips and legs")),
    ("hands", _("Hands")),
)
AREA_WORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "neck": frozenset({"neck", "shoulder", "shoulders", "skull"}),
        "upper": frozenset({"upper", "middle", "ribs", "chest", "spine", "blades", "whole"}),
        "lower": frozenset({"lower", "pelvis", "waist", "belly", "spine", "whole"}),
        "legs": frozenset(
            {"hip", "hips", "thigh", "calf", "calves", "legs", "buttock", "buttocks"}
        ),
        "hands": frozenset({"hand", "hands", "forearms"}),
    }
)
POSTURES: Final[Sequence[tuple[str, str]]] = (
    (ANY, _("Any position")),
    ("lying", _("Lying")),
    ("kneeling", _("Kneeling")),
    ("sitting", _("Sitting")),
    ("standing", _("Standing")),
)
IN_POSTURE: Final[Mapping[str, frozenset[Position]]] = MappingProxyType(
    {
        "lying": frozenset({Position.BACK, Position.SIDE, Position.FRONT}),
        "kneeling": frozenset(
            {Position.HANDS_AND_KNEES, Position.HALF_KNEELING, Position.KNEELING}
        ),
        "sitting": frozenset({Position.CHAIR, Position.SITTING_FLOOR, Position.BED_EDGE}),
        "standing": frozenset({Position.STANDING}),
    }
)
ALIKE: Final = 0.74
"""How alike a misspelt word must be."""

SHORT: Final = 3
"""Words as short as this are not guessed at."""

GUESSED: Final = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; what is empty does not matter."""

    words: str = ""
    area: str = ANY
    posture: str = ANY
    place: Place | None = None


def found(stock: Stock, wanted: Wanted) -> tuple[Exercise, ...]:
    """Return what fits: the best first, her own before others, what she leaves out last."""
    fit = [each for each in stock.catalogue.exercises.values() if _fits(each, wanted)]
    scored = ((_score(each, wanted.words), each) for each in fit)
    ranked = [
        (each.id in stock.left_out, score, each.id not in stock.own, each.name.casefold(), each)
        for score, each in scored
        if score is not None
    ]
    return tuple(rank[-1] for rank in sorted(ranked, key=lambda rank: rank[:-1]))


def _fits(exercise: Exercise, wanted: Wanted) -> bool:
    area, usual = _words(exercise.area), exercise.positions[:1]
    return (
        (wanted.area == ANY or not AREA_WORDS[wanted.area].isdisjoint(area))
        and (wanted.posture == ANY or not IN_POSTURE[wanted.posture].isdisjoint(usual))
        and (wanted.place is None or not {wanted.place, Place.ANY}.isdisjoint(exercise.places))
    )


def _score(exercise: Exercise, typed: str) -> int | None:
    """Return how far down the list it belongs; ``None``: not what is looked for."""
    name = f"{exercise.name} {exercise.id}".casefold()
    about = f"{exercise.area} {' '.join(exercise.positions)}".casefold()
    more = f"{exercise.start} {exercise.feel} {' '.join(cue.say for cue in exercise.cues)}"
    texts = (name, about, more.casefold())
    scores = [_score_of(word, texts) for word in typed.casefold().split()]
    known = [score for score in scores if score is not None]
    return max(known, default=0) if len(known) == len(scores) else None


def _score_of(word: str, texts: Sequence[str]) -> int | None:
    """Return in which text a word stands; misspelt it is worth less than any."""
    found_in = next((score for score, text in enumerate(texts) if word in text), None)
    if found_in is None and _is_nearly(word, _words(" ".join(texts[:2]))):
        return GUESSED
    return found_in


def _is_nearly(word: str, known: Iterable[str]) -> bool:
    if len(word) <= SHORT:
        return False
    return any(SequenceMatcher(None, word, each).ratio() >= ALIKE for each in known)


def _words(text: str) -> list[str]:
    return "".join(each if each.isalnum() else " " for each in text.casefold()).split()
