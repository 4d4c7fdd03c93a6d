"""Where a routine is done, in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from easeful.core.body import Place
from easeful.core.words import _

IN_PLACES: Final[Mapping[Place, str]] = MappingProxyType(
    {
        Place.FLOOR: _("on the floor"),
        Place.BED: _("in bed"),
        Place.CHAIR: _("on a chair"),
        Place.STANDING: _("standing"),
        Place.ANY: _("anywhere"),
    }
)
