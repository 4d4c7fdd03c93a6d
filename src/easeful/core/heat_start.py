"""What stands between a wish for heat and its start, in the order in which it is asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

from easeful.core.heat_gates import alarm_must_be_heard, may_start
from easeful.core.heat_health import Condition, Health
from easeful.core.heat_marks import CHECK_OFTEN
from easeful.core.heat_verdict import Allowed, Limits, Past, Refused, Wish
from easeful.core.sound_output import Hearing, SoundOutput


class Asked(Enum):
    """What is to be asked or shown before heat may start and no verdict says."""

    HEALTH = auto()
    PATTERN = auto()
    ALARM = auto()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known when a wish is looked at. ``heard``: when and on what the alarm was."""

    health: Health | None
    past: Past
    limits: Limits
    heard: tuple[datetime, str] | None
    output: SoundOutput
    often: bool = False


def what_next(wish: Wish, known: Known, now: datetime) -> Asked | Refused | Allowed:
    """Return what comes before ``wish`` may start; ``Allowed`` if nothing but the sentences do."""
    if known.health is None or known.health.is_old(now):
        return Asked.HEALTH
    verdict = may_start(wish, known.health, known.past, known.limits, now)
    if isinstance(verdict, Refused):
        return verdict
    if verdict.asks_pattern:
        return Asked.PATTERN
    heard, heard_on = known.heard or (None, "")
    if alarm_must_be_heard(heard, heard_on, known.output.name, now):
        return Asked.ALARM
    return _often(verdict) if known.often else verdict


def answers_of(ticked: frozenset[Condition], before: Health | None, now: datetime) -> Health:
    """Return the answers of ``now``.

    A doctor's yes holds on for what is still ticked, but no longer than it would have.
    """
    holds_on = before is not None and not before.is_old(now)
    kept = before.agreed & ticked if before and holds_on else frozenset[Condition]()
    return Health(ticked, kept, before.told if before and kept else now)


def with_yes(health: Health, conditions: tuple[Condition, ...]) -> Health:
    """Return ``health`` with a doctor's yes to ``conditions``."""
    return replace(health, agreed=health.agreed | frozenset(conditions))


def can_be_heard(output: SoundOutput) -> bool:
    """Say whether nothing is known against hearing an alarm on ``output``."""
    return output.hearing in {Hearing.FINE, Hearing.UNKNOWN}


def _often(verdict: Allowed) -> Allowed:
    return replace(verdict, plan=replace(verdict.plan, check_every=CHECK_OFTEN))
