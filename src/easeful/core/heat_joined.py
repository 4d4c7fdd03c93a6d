"""Two memories of one body become one, as when a backup takes the place of what is there.

``before`` is what was known until now. Rule: where both know something, the stricter counts, so
that no rest ends earlier and no answer about health allows more than it did ``before``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from easeful.core.heat_gates import DAY
from easeful.core.heat_health import Health
from easeful.core.heat_pattern import has_pattern, same_area
from easeful.core.heat_verdict import Past

Patterns = Mapping[str, tuple[datetime, bool]]

NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for a look at the skin that does not count."""


def joined_health(before: Health, restored: Health, now: datetime) -> Health:
    """Return the answers that count from now on.

    What was told last here; with what the other ticked as well where that seems to be told later,
    for one of the two clocks may have been wrong. A clinician's yes must hold in both.
    """
    if restored.told < before.told:
        return before
    refused = (before.conditions - before.agreed) | (restored.conditions - restored.agreed)
    return Health(
        conditions=before.conditions | restored.conditions,
        agreed=(before.agreed | restored.agreed) - refused,
        told=before.told if before.is_old(now) else restored.told,
    )


def joined_creams(before: Past, restored: Past, now: datetime) -> Mapping[str, datetime]:
    """Return the creams that are to be told anew, by area: those that lock longer."""
    return {
        area: told
        for area, told in before.creams.items()
        if area not in restored.creams
        or (_locks(told, now) and not (_locks(restored.creams[area], now, told)))
    }


def joined_patterns(before: Past, restored: Past) -> Patterns:
    """Return the looks at the skin that are to be told anew, by area.

    Those of ``before``, but for a pattern that was found later; and where the other has a look that
    would unlock skin on which a pattern was known, one that counts for nothing.
    """
    known = restored.patterns
    anew = {
        area: look
        for area, look in before.patterns.items()
        if known.get(area) != look and not _is_found_later(known.get(area), look)
    }
    both = replace(restored, patterns={**known, **anew})
    for area in both.patterns:
        if has_pattern(area, before) and not has_pattern(area, both):
            anew[area] = (NEVER, False)
    return anew


def lasting_patterns(past: Past) -> Patterns:
    """Return the patterns that no time heals, and looks that have shown a part of them well."""
    found = [area for area, (_when, there) in past.patterns.items() if there]
    return {
        area: look
        for area, look in past.patterns.items()
        if any(same_area(area, other) for other in found)
    }


def _locks(told: datetime, now: datetime, least: datetime | None = None) -> bool:
    """Say whether a cream told then locks heat now, and no shorter than one told at ``least``."""
    return now - DAY < told <= now + DAY and (least is None or told >= least)


def _is_found_later(look: tuple[datetime, bool] | None, than: tuple[datetime, bool]) -> bool:
    return look is not None and look[1] and look[0] > than[0]
