"""Reads each setting from the text that a person may have written for it.

What is out of limits is brought to the nearest value that is not; what cannot be understood raises
``ValueError``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from types import MappingProxyType
from typing import Final

from easeful.core.appearance import Clothes, HairColour, Skin
from easeful.core.body import Side
from easeful.core.day import Day
from easeful.core.pack import Pack
from easeful.core.profile_words import LINES
from easeful.core.settings import (
    COLD_MINUTES,
    DISTANCES,
    GROWTHS,
    HEAT_GAPS,
    HEAT_MINUTES,
    LATERS,
    NOTED,
    SPEEDS,
    TEXT_SIZES,
    VOLUMES,
    EditAs,
    Talk,
    Theme,
)
from easeful.figure.hair import Hair

FEWEST_PIXELS: Final = 1.0
MOST_PIXELS: Final = 40.0
SMALLEST_WINDOW: Final = 320
LARGEST_WINDOW: Final = 20_000


def _yes(text: str) -> bool:
    words = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
    if text.lower() not in words:
        raise ValueError(text)
    return words[text.lower()]


def _nearest(choices: tuple[float, ...]) -> Callable[[str], float]:
    def read_number(text: str) -> float:
        number = _number(text)
        return min(choices, key=lambda choice: abs(choice - number))

    return read_number


def _number(text: str) -> float:
    number = float(text)
    if number != number or number in {float("inf"), float("-inf")}:  # noqa: PLR0124 (not a number)
        raise ValueError(text)
    return number


def _pixels(text: str) -> float:
    return min(max(_number(text), FEWEST_PIXELS), MOST_PIXELS)


def _position(text: str) -> int:
    return min(max(int(text), -LARGEST_WINDOW), LARGEST_WINDOW)


def _time(text: str) -> time:
    hour, _colon, minute = text.partition(":")
    return time(int(hour), int(minute))


def _length(text: str) -> int:
    return min(max(int(text), SMALLEST_WINDOW), LARGEST_WINDOW)


class PartlyReadError(ValueError):
    """Some of a list could be read: ``value`` is that, ``wrong`` the first word that could not."""

    def __init__(self, value: frozenset[str], wrong: str) -> None:
        super().__init__(wrong)
        self.value = value
        self.wrong = wrong


def _words(text: str) -> frozenset[str]:
    """Return the words of a list, one a line, or of a line with commas that a person wrote."""
    words = text.split("\n") if "\n" in text else text.split(",")
    return frozenset(word.strip() for word in words if word.strip())


def _flags(text: str) -> frozenset[str]:
    """Return what was told of the body; a slip in one word must not lose the others."""
    words = _words(text)
    return _known(words, frozenset(LINES))


def _noted(text: str) -> frozenset[str]:
    """Return what is noted beside pain."""
    return _known(_words(text), frozenset(NOTED))


def _known(words: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    unknown = sorted(words - known)
    if unknown:
        raise PartlyReadError(words & known, unknown[0])
    return words


def _growth(text: str) -> int:
    least, most = GROWTHS
    return min(max(int(text), least), most)


READERS: Final[Mapping[str, Callable[[str], object]]] = MappingProxyType(
    {
        "theme": Theme,
        "text_size": _nearest(TEXT_SIZES),
        "less_motion": _yes,
        "distance": _nearest(DISTANCES),
        "pixels_per_mm": _pixels,
        "first_side": Side,
        "breath_holds": _yes,
        "skin": Skin,
        "hair": Hair,
        "hair_colour": HairColour,
        "clothes": Clothes,
        "talk": Talk,
        "voice": _nearest(VOLUMES),
        "voice_speed": _nearest(SPEEDS),
        "voice_name": str,
        "sounds": _nearest(VOLUMES),
        "breath_tones": _nearest(VOLUMES),
        "count_aloud": _yes,
        "no_voice_told": _yes,
        "heat_pack": Pack,
        "heat_area": str,
        "heat_minutes": _nearest(HEAT_MINUTES),
        "cold_minutes": _nearest(COLD_MINUTES),
        "heat_gap": _nearest(HEAT_GAPS),
        "heat_often": _yes,
        "night_from": _time,
        "night_to": _time,
        "later": _nearest(LATERS),
        "asked_to_start_with_computer": _yes,
        "stays_for_reminders": _yes,
        "seen_emergency_lines": date.fromisoformat,
        "last_routine": str,
        "edit_as": EditAs,
        "body": _flags,
        "pregnant_late": _yes,
        "not_for_me": _words,
        "easier": _words,
        "growth": _growth,
        "finished_a_session": _yes,
        "asks_scores": _yes,
        "also_noted": _noted,
        "help_put_off": date.fromisoformat,
        "growth_put_off": date.fromisoformat,
        "payback_put_off": date.fromisoformat,
        "sleep_put_off": date.fromisoformat,
        "offered_body": _yes,
        "day": Day,
        "day_on": date.fromisoformat,
        "window_x": _position,
        "window_y": _position,
        "window_width": _length,
        "window_height": _length,
        "window_maximised": _yes,
    }
)
