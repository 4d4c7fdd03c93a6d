"""The columns of the table, in plain words and in their order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from easeful.core.diary import PaperKey
from easeful.core.words import _

COLUMNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "date": _("Date"),
        "time": _("Time"),
        "kind": _("What"),
        "name": _("Name"),
        "minutes": _("Minutes"),
        "day": _("Kind of day"),
        "pain_now": _("Pain before or now"),
        "pain_after": _("Pain after"),
        "fatigue_now": _("Fatigue before or now"),
        "fatigue_after": _("Fatigue after"),
        "stiffness_now": _("Stiffness before or now"),
        "stiffness_after": _("Stiffness after"),
        "mood_now": _("Mood before or now"),
        "mood_after": _("Mood after"),
        "note_now": _("Note before or now"),
        "note_after": _("Note after"),
        "areas": _("Where it hurt"),
        "triggers": _("Suspected"),
        "ended": _("How it ended"),
        "why": _("Why it was stopped"),
        "steps": _("Steps"),
        "easier": _("Easier ones taken"),
        "heat_area": _("Where heat or cold was"),
        "skin": _("Skin afterwards"),
        "alarm": _("Alarm"),
        "hours": _("Hours of sleep"),
        "refreshed": _("Refreshed, 0 to 10"),
    }
)
"""What a row calls a cell, and what stands above it."""

PAPERS: Final[Mapping[PaperKey, str]] = MappingProxyType(
    {
        PaperKey.NAME: _("My name"),
        PaperKey.MEDICINES: _("Medicines and supplements"),
        PaperKey.QUESTION_1: _("First question"),
        PaperKey.QUESTION_2: _("Second question"),
        PaperKey.QUESTION_3: _("Third question"),
    }
)
