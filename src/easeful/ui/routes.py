"""The pages that one may be on."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from easeful.core.words import _


class Route(Enum):
    """One page."""

    FIRST_START = auto()
    TODAY = auto()
    ROUTINES = auto()
    LOOK = auto()
    HOLDS = auto()
    SESSION = auto()
    CLOSING = auto()
    PROBLEMS = auto()
    HELP = auto()
    SETTINGS = auto()
    BODY = auto()
    HEAT = auto()
    HEAT_ALONE = auto()
    REMINDERS = auto()
    QUESTION = auto()
    EDIT = auto()
    NEW_ROUTINE = auto()
    IMPORT = auto()
    JOURNAL = auto()
    NOW = auto()
    REPORT = auto()
    VISIT = auto()
    DATA = auto()
    NEWS = auto()


IN_RAIL: Final = (
    (Route.TODAY, _("Today"), "today"),
    (Route.ROUTINES, _("Routines"), "routines"),
    (Route.HEAT, _("Heat"), "heat"),
    (Route.JOURNAL, _("Journal"), "journal"),
    (Route.REMINDERS, _("Reminders"), "reminders"),
)
AT_BOTTOM: Final = (
    (Route.HELP, _("When to get help"), "help"),
    (Route.SETTINGS, _("Settings"), "settings"),
)
"""What can always be reached: its name and its icon."""

SHORT: Final[Mapping[Route, str]] = MappingProxyType({Route.HELP: _("Help")})
"""Shorter names for a narrow window."""

BELONGS_TO: Final[Mapping[Route, Route]] = MappingProxyType(
    {
        Route.LOOK: Route.ROUTINES,
        Route.PROBLEMS: Route.ROUTINES,
        Route.EDIT: Route.ROUTINES,
        Route.NEW_ROUTINE: Route.ROUTINES,
        Route.IMPORT: Route.ROUTINES,
        Route.BODY: Route.SETTINGS,
        Route.DATA: Route.SETTINGS,
        Route.NOW: Route.JOURNAL,
        Route.REPORT: Route.JOURNAL,
        Route.VISIT: Route.JOURNAL,
        Route.NEWS: Route.HELP,
    }
)
"""Pages without a place of their own in the rail."""

MADE_ANEW: Final = frozenset({Route.LOOK, Route.IMPORT})
"""Pages that are made for each visit, and go when it is over."""

ALONE: Final = frozenset(
    {Route.FIRST_START, Route.HOLDS, Route.SESSION, Route.CLOSING, Route.HEAT_ALONE, Route.QUESTION}
)
"""Pages beside which nothing else is offered (content, UX-09)."""
