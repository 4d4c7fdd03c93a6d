"""May heat or cold start: what is asked, what is known of earlier times, and the two answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from easeful.core.heat import HeatPlan, HeatRecord, Pack
from easeful.core.heat_health import Condition
from easeful.core.night import Night


class Why(StrEnum):
    """Why heat may not start. The value is the rule's id."""

    ALREADY_ON = "HEAT-19"
    HEALTH = "3.3"
    BURN = "HEAT-17"
    CREAM = "HEAT-22"
    PATTERN = "HEAT-28"
    GAP = "HEAT-05"
    GAP_ELSEWHERE = "HEAT-06"
    GAP_TURN = "COLD-09"
    LIMIT_AREA = "HEAT-07 area"
    LIMIT_ALL = "HEAT-07 all"


@dataclass(frozen=True, slots=True)
class Limits:
    """What the person may choose, within limits: the gap on one area, and when night is."""

    gap: timedelta = timedelta(hours=2)
    night: Night = field(default_factory=Night)


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of earlier times.

    ``records`` of the last 28 days at least, in any order; ``creams`` by area, when each was told;
    ``patterns`` by area: when it was asked about, and whether there was one.
    """

    records: tuple[HeatRecord, ...] = ()
    creams: Mapping[str, datetime] = field(default_factory=dict)
    patterns: Mapping[str, tuple[datetime, bool]] = field(default_factory=dict)
    had_cold: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted. Seconds."""

    pack: Pack
    area: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Allowed:
    """It may start as ``plan`` says; ``care`` are conditions to be mindful of."""

    plan: HeatPlan
    care: tuple[Condition, ...] = ()
    at_night: bool = False
    asks_pattern: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """It may not: ``until`` when, ``None`` if no time heals it.

    ``conditions`` are those to blame; ``may_agree`` if a clinician's yes would open it.
    """

    why: Why
    until: datetime | None = None
    conditions: tuple[Condition, ...] = ()
    may_agree: bool = False


Verdict = Allowed | Refused
