"""What may be chosen before heat or cold: where, and for how many minutes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from easeful.core.heat import Pack
from easeful.core.heat_guard import CAPS
from easeful.core.heat_words import AREAS
from easeful.core.words import SECONDS_A_MINUTE, _

MINUTES: Final = (5, 10, 15, 20)
USUAL: Final = 15
USUAL_COLD: Final = 10
"""Minutes (HEAT-01, COLD-01)."""

FIRST_AREA: Final = "low-back"
"""Where nothing was chosen before: the back is why most people come."""

COMMON: Final = ("neck", "shoulder", "upper-back", "low-back", "belly", "hip", "thigh", "knee")
OTHERS: Final = ("calf", "foot", "elbow", "hand")
"""Areas by name; the second row is shown only when it is asked for."""

LEFT: Final = "left"
RIGHT: Final = "right"
BOTH: Final = ""
SIDES: Final = ((LEFT, _("Left")), (RIGHT, _("Right")), (BOTH, _("Both")))


@dataclass(frozen=True, slots=True)
class HeatChoice:
    """What was chosen. ``area`` is "" for a bath, which has none."""

    pack: Pack = Pack.PAD
    area: str = FIRST_AREA
    minutes: int = USUAL


def minutes_for(pack: Pack) -> tuple[int, ...]:
    """Return the lengths that ``pack`` may have: none above its cap."""
    return tuple(each for each in MINUTES if each * SECONDS_A_MINUTE <= CAPS[pack])


def known(choice: HeatChoice) -> HeatChoice:
    """Return ``choice`` as it may be shown, whatever a file of settings said."""
    area = choice.area if choice.area in AREAS else FIRST_AREA
    offered = minutes_for(choice.pack)
    nearest = min(offered, key=lambda each: (abs(each - choice.minutes), each))
    return replace(choice, area="" if choice.pack is Pack.BATH else area, minutes=nearest)


def part_of(area: str) -> str:
    """Return the part of the body without its side: "shoulder" of "shoulder-left"."""
    return area.removesuffix(f"-{LEFT}").removesuffix(f"-{RIGHT}")


def side_of(area: str) -> str:
    """Return the side of ``area``: ``LEFT``, ``RIGHT`` or ``BOTH``."""
    return area[len(part_of(area)) + 1 :]


def area_of(part: str, side: str) -> str:
    """Return the area that is a part of the body on one side or on both."""
    return f"{part}-{side}" if side and has_sides(part) else part


def has_sides(part: str) -> bool:
    """Say whether there are two of them."""
    return f"{part}-{LEFT}" in AREAS
