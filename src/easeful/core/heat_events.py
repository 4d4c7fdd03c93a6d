"""The facts that the heat guard reports: frozen, one closed union."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from easeful.core.heat import Alarm, HeatPlan, Skin


class Louder(Enum):
    """How an unanswered question is asked again."""

    VOICE = auto()
    LOUD = auto()


@dataclass(frozen=True, slots=True)
class HeatBegan:
    """The pad is on, and watched from now on."""

    plan: HeatPlan


@dataclass(frozen=True, slots=True)
class HeatTakenUp:
    """The pad was on when the app ended, and is watched again."""

    plan: HeatPlan
    on_seconds: float


@dataclass(frozen=True, slots=True)
class StillOn:
    """The pad has been on for so many seconds; told often enough to be written down."""

    on_seconds: float


@dataclass(frozen=True, slots=True)
class SkinLineDue:
    """It is time to say what the skin should look like."""


@dataclass(frozen=True, slots=True)
class CheckAsked:
    """Whether somebody is awake is asked."""


@dataclass(frozen=True, slots=True)
class CheckLouder:
    """The question has not been answered yet."""

    how: Louder


@dataclass(frozen=True, slots=True)
class CheckAnswered:
    """Somebody is awake; ``late`` if the soft tone was not enough."""

    late: bool


@dataclass(frozen=True, slots=True)
class ChecksOften:
    """From now on the question comes more often."""


@dataclass(frozen=True, slots=True)
class AlarmRang:
    """The pad must come off now; ``number`` counts from 1."""

    why: Alarm
    number: int


@dataclass(frozen=True, slots=True)
class PadOff:
    """The pad is off; ``alarm`` is ``None`` if it came off before any alarm."""

    on_seconds: float
    alarm: Alarm | None


@dataclass(frozen=True, slots=True)
class SkinTold:
    """How the skin looks; the last word."""

    skin: Skin


HeatEvent = (
    HeatBegan
    | HeatTakenUp
    | StillOn
    | SkinLineDue
    | CheckAsked
    | CheckLouder
    | CheckAnswered
    | ChecksOften
    | AlarmRang
    | PadOff
    | SkinTold
)
