"""What is not true before a start: one sentence for each, and what may be done instead.

Rule: saying so is never a dead end. A bare refusal teaches people to press “All true”.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from easeful.core.heat import Pack
from easeful.core.heat_words import NOT_TO_SLEEP
from easeful.core.words import _


class Excuse(StrEnum):
    """What is not true."""

    CREAM = "cream"
    PATCH = "patch"
    WOUND = "wound"
    NUMB = "numb"
    DROWSY = "drowsy"
    COVER = "cover"
    CLOTH = "cloth"
    HOT = "hot"
    REHEATED = "reheated"
    LYING = "lying"
    ALONE = "alone"
    SLEEP = "sleep"


class Instead(StrEnum):
    """What may be done then."""

    PUT_RIGHT = "put-right"
    ELSEWHERE = "elsewhere"
    REST = "rest"


_ALWAYS: Final = (Excuse.DROWSY, Excuse.SLEEP)
OFFERED: Final[Mapping[Pack, tuple[Excuse, ...]]] = MappingProxyType(
    {
        Pack.PAD: (
            Excuse.CREAM,
            Excuse.WOUND,
            Excuse.COVER,
            Excuse.HOT,
            Excuse.LYING,
            *_ALWAYS,
        ),
        Pack.DAMP: (
            Excuse.CREAM,
            Excuse.WOUND,
            Excuse.COVER,
            Excuse.HOT,
            Excuse.LYING,
            *_ALWAYS,
        ),
        Pack.WRAP: (
            Excuse.CREAM,
            Excuse.WOUND,
            Excuse.CLOTH,
            Excuse.REHEATED,
            Excuse.LYING,
            *_ALWAYS,
        ),
        Pack.BATH: (Excuse.PATCH, Excuse.HOT, Excuse.ALONE, *_ALWAYS),
        Pack.COLD: (Excuse.WOUND, Excuse.NUMB, Excuse.CLOTH, Excuse.LYING, *_ALWAYS),
    }
)
"""What may be said of each, in the order of the five sentences."""

EXCUSES: Final[Mapping[Excuse, str]] = MappingProxyType(
    {
        Excuse.CREAM: _("Cream, gel or a patch is there"),
        Excuse.PATCH: _("I wear a medicine patch"),
        Excuse.WOUND: _("A wound, rash or fresh sprain is there"),
        Excuse.NUMB: _("It is numb there"),
        Excuse.DROWSY: _("Drowsy, alcohol, a tablet, or fever"),
        Excuse.COVER: _("No cover or cloth, or damaged"),
        Excuse.CLOTH: _("No cloth between"),
        Excuse.HOT: _("It is too hot"),
        Excuse.REHEATED: _("Too hot, or heated twice"),
        Excuse.LYING: _("I lie on it"),
        Excuse.ALONE: _("I need help, or cannot hear it"),
        Excuse.SLEEP: _("I want to sleep"),
    }
)
ANSWERS: Final[Mapping[Excuse, str]] = MappingProxyType(
    {
        Excuse.CREAM: _("Heat on cream or a patch can burn. Not there for 24 hours."),
        Excuse.PATCH: _("Warmth can make a patch give more than its dose. No warm bath with it."),
        Excuse.WOUND: _("Not on a wound, a rash or a fresh sprain. Let it heal first."),
        Excuse.NUMB: _("Numb skin cannot warn you. Wait until it feels normal."),
        Excuse.DROWSY: _(
            "Not now. After alcohol or a tablet wait 8 hours; with fever until it is gone."
        ),
        Excuse.COVER: _("Put its cover on, and a cloth between. If it is damaged, do not use it."),
        Excuse.CLOTH: _("Put a cloth between."),
        Excuse.HOT: _("Turn it down, and wait until it feels warm."),
        Excuse.REHEATED: _("Let it cool until it feels warm. Two hours before heating it again."),
        Excuse.LYING: _("Put it on top of you. For the back, lie on your front or side."),
        Excuse.ALONE: _("Then not today."),
        Excuse.SLEEP: NOT_TO_SLEEP,
    }
)
INSTEADS: Final[Mapping[Excuse, Instead]] = MappingProxyType(
    {
        Excuse.CREAM: Instead.ELSEWHERE,
        Excuse.PATCH: Instead.REST,
        Excuse.WOUND: Instead.ELSEWHERE,
        Excuse.NUMB: Instead.ELSEWHERE,
        Excuse.DROWSY: Instead.REST,
        Excuse.COVER: Instead.PUT_RIGHT,
        Excuse.CLOTH: Instead.PUT_RIGHT,
        Excuse.HOT: Instead.PUT_RIGHT,
        Excuse.REHEATED: Instead.PUT_RIGHT,
        Excuse.LYING: Instead.PUT_RIGHT,
        Excuse.ALONE: Instead.REST,
        Excuse.SLEEP: Instead.REST,
    }
)
REST_INSTEAD: Final = _("A warm drink, slow breathing or a blanket may help you too.")
ANSWERS_COLD: Final[Mapping[Excuse, str]] = MappingProxyType(
    {
        Excuse.CLOTH: _("Put a damp cloth between."),
        Excuse.SLEEP: _("Not with cold on: it can harm the skin while you sleep."),
    }
)


def answer_to(excuse: Excuse, pack: Pack) -> str:
    """Return the sentence for ``excuse`` where ``pack`` was wanted."""
    said = ANSWERS[excuse]
    return said if pack.warms else ANSWERS_COLD.get(excuse, said)
