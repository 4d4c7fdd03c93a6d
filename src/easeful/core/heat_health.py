"""What a person tells of her health before the first heat, and what follows from it.

The table is section 3.3 of the content and its rules HEAT-10, 23, 31, COLD-05 and COLD-06: for heat
and for cold one of three outcomes, and a caution where no more is needed. Changed: what belongs to
the skin of this day (a wound, a rash, a cream) is one of the five sentences before each heat, as it
comes and goes; “only in a helper's presence” is a plain no, as nobody here can see a helper.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from easeful.core.heat import Pack
from easeful.core.words import _

VALID_FOR: Final = timedelta(days=180)
"""How long answers, and a clinician's yes, hold; a choice of ours (content 3.3)."""


class Outcome(StrEnum):
    """What a condition means: nothing, a word of caution, ask a clinician first, or no."""

    OK = "ok"
    CARE = "care"
    ASK = "ask"
    BLOCK = "block"


class Condition(StrEnum):
    """One line of the list; the value is what is written down."""

    NUMB = "numb"
    OPIOID_PATCH = "opioid-patch"
    OTHER_PATCH = "other-patch"
    DROWSY = "drowsy"
    DIABETES = "diabetes"
    CIRCULATION = "circulation"
    HEART = "heart"
    BLOOD_PRESSURE_HIGH = "blood-pressure-high"
    BLOOD_PRESSURE_LOW = "blood-pressure-low"
    CANCER = "cancer"
    PREGNANT = "pregnant"
    SWELLING = "swelling"
    IMPLANT = "implant"
    SCAR = "scar"
    MS = "ms"
    RAYNAUD = "raynaud"
    OXYGEN = "oxygen"
    ALONE = "alone"
    OVER_65 = "over-65"
    UNDER_16 = "under-16"


CONDITIONS: Final[Mapping[Condition, str]] = MappingProxyType(
    {
        Condition.NUMB: _("Skin that hardly feels hot or cold, nerve damage, numbness"),
        Condition.OPIOID_PATCH: _("A pain patch with fentanyl or buprenorphine"),
        Condition.OTHER_PATCH: _("Another medicine patch"),
        Condition.DROWSY: _("Daily medicine that can make me drowsy"),
        Condition.DIABETES: _("Diabetes"),
        Condition.CIRCULATION: _("Poor circulation, a clot or an inflamed vein in the leg"),
        Condition.HEART: _("Heart failure or another heart disease"),
        Condition.BLOOD_PRESSURE_HIGH: _("High blood pressure"),
        Condition.BLOOD_PRESSURE_LOW: _("Low blood pressure that makes me dizzy"),
        Condition.CANCER: _("Cancer or radiotherapy in the area or near it"),
        Condition.PREGNANT: _("Pregnant"),
        Condition.SWELLING: _("Swelling in the area"),
        Condition.IMPLANT: _("Metal in the body, a pacemaker, stimulator or pump"),
        Condition.SCAR: _("A scar or grafted skin in the area"),
        Condition.MS: _("Multiple sclerosis, or I bear heat badly"),
        Condition.RAYNAUD: _("Raynaud's, vasculitis, a cold allergy, or cold harmed me before"),
        Condition.OXYGEN: _("Oxygen at home"),
        Condition.ALONE: _("I could not take the pad off alone, or I forget it is on"),
        Condition.OVER_65: _("65 or older"),
        Condition.UNDER_16: _("Younger than 16"),
    }
)
"""The list, in the order in which it is shown."""


@dataclass(frozen=True, slots=True)
class Health:
    """What was ticked, for what a clinician said yes, and when both were told."""

    conditions: frozenset[Condition]
    agreed: frozenset[Condition]
    told: datetime

    def is_old(self, now: datetime) -> bool:
        """Say whether it is time to ask again; also where the clock went back behind it."""
        return not timedelta(days=-1) < now - self.told < VALID_FOR


HEAT: Final[Mapping[Condition, Outcome]] = MappingProxyType(
    {
        Condition.NUMB: Outcome.BLOCK,
        Condition.OPIOID_PATCH: Outcome.BLOCK,
        Condition.OTHER_PATCH: Outcome.CARE,
        Condition.DROWSY: Outcome.CARE,
        Condition.DIABETES: Outcome.ASK,
        Condition.CIRCULATION: Outcome.BLOCK,
        Condition.HEART: Outcome.ASK,
        Condition.CANCER: Outcome.ASK,
        Condition.PREGNANT: Outcome.ASK,
        Condition.SWELLING: Outcome.ASK,
        Condition.IMPLANT: Outcome.ASK,
        Condition.SCAR: Outcome.CARE,
        Condition.MS: Outcome.ASK,
        Condition.ALONE: Outcome.BLOCK,
        Condition.UNDER_16: Outcome.BLOCK,
    }
)
COLD: Final[Mapping[Condition, Outcome]] = MappingProxyType(
    {
        Condition.NUMB: Outcome.BLOCK,
        Condition.CIRCULATION: Outcome.BLOCK,
        Condition.RAYNAUD: Outcome.BLOCK,
        Condition.HEART: Outcome.ASK,
        Condition.BLOOD_PRESSURE_HIGH: Outcome.ASK,
        Condition.DIABETES: Outcome.ASK,
        Condition.CANCER: Outcome.ASK,
        Condition.PREGNANT: Outcome.ASK,
        Condition.SCAR: Outcome.CARE,
        Condition.ALONE: Outcome.BLOCK,
        Condition.UNDER_16: Outcome.BLOCK,
    }
)
BATH: Final[Mapping[Condition, Outcome]] = MappingProxyType(
    {Condition.BLOOD_PRESSURE_LOW: Outcome.ASK}
)
ELECTRIC: Final[Mapping[Condition, Outcome]] = MappingProxyType({Condition.OXYGEN: Outcome.BLOCK})
"""What holds for a bath, and for what may have a cord (damp heat too), beside ``HEAT``."""

NEVER_PREGNANT: Final = frozenset({"belly", "low-back", ""})
"""Areas that get no heat in pregnancy, one that was not named included."""

LARGE: Final = frozenset({"upper-back", "low-back", "belly", ""})
"""Areas that are not small (heart failure: small areas only; COLD-06: high blood pressure)."""

HEART_SIDE: Final = frozenset({"shoulder-left", "shoulder", ""})
"""Areas over which a heart disease forbids cold (COLD-06)."""

OFTEN_ASKED: Final = frozenset({Condition.DROWSY, Condition.DIABETES, Condition.OVER_65})
"""Who is asked every 3 minutes whether she is awake."""

SHORTER: Final = frozenset({Condition.DROWSY})
"""Who has 15 minutes at most (HEAT-10)."""

REASONS: Final[Mapping[Condition, str]] = MappingProxyType(
    {
        Condition.NUMB: _("Skin that does not feel well cannot warn you."),
        Condition.OPIOID_PATCH: _("Heat can make a pain patch give two to three times its dose."),
        Condition.OTHER_PATCH: _("Keep the heat away from your medicine patch."),
        Condition.DROWSY: _("Your medicine can make you drowsy: 15 minutes, and I ask more often."),
        Condition.DIABETES: _("With diabetes the skin may feel less."),
        Condition.CIRCULATION: _("Skin with poor circulation is hurt more easily."),
        Condition.HEART: _("Heat and cold are work for the heart."),
        Condition.BLOOD_PRESSURE_HIGH: _("Cold on large areas can raise the blood pressure."),
        Condition.BLOOD_PRESSURE_LOW: _("A warm bath can make you dizzy when you get up."),
        Condition.CANCER: _("Near cancer or radiotherapy a doctor must agree first."),
        Condition.PREGNANT: _(
            "In pregnancy never on belly or low back; elsewhere ask your midwife."
        ),
        Condition.SWELLING: _("Warmth can make a swelling worse."),
        Condition.IMPLANT: _("Never put it over metal, a pacemaker or a pump."),
        Condition.SCAR: _("Not over scars or grafted skin: they feel less."),
        Condition.MS: _("Heat may not suit you."),
        Condition.RAYNAUD: _("Cold can harm you."),
        Condition.OXYGEN: _("No electric pad near oxygen."),
        Condition.ALONE: _("You must be able to take it off by yourself."),
        Condition.UNDER_16: _("Heat and cold here are for people from 16 on."),
    }
)
"""Why, in a sentence."""


def outcome(condition: Condition, pack: Pack, area: str) -> Outcome:
    """Return what ``condition`` means for ``pack`` on ``area``, before any clinician's yes."""
    if not pack.warms:
        return _of_cold(condition, area)
    if condition is Condition.PREGNANT and (area in NEVER_PREGNANT or pack is Pack.BATH):
        return Outcome.BLOCK
    if condition is Condition.HEART and area in LARGE and pack is not Pack.BATH:
        return Outcome.BLOCK
    found = HEAT.get(condition, Outcome.OK)
    if pack is Pack.BATH:
        found = BATH.get(condition, found)
    if pack in {Pack.PAD, Pack.DAMP}:
        found = ELECTRIC.get(condition, found)
    return found


def _of_cold(condition: Condition, area: str) -> Outcome:
    if condition is Condition.HEART and area in HEART_SIDE:
        return Outcome.BLOCK
    if condition is Condition.BLOOD_PRESSURE_HIGH and area not in LARGE:
        return Outcome.OK
    return COLD.get(condition, Outcome.OK)
