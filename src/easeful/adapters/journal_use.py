"""Who uses the journal's file, how long each waits for it, and what is said where it cannot be."""

from __future__ import annotations

from typing import Final, NamedTuple

from easeful.adapters.journal_opening import PATIENT, Patience
from easeful.adapters.journal_schema import FOR_HEAT
from easeful.core.words import _


class Use(NamedTuple):
    """Who uses the file: the version that it needs, and what is said where it cannot.

    ``patience`` is how long what is written may take; who reads waits for the right answer.
    """

    version: int
    unopened: str
    unwritten: str
    newer: str = ""
    patience: Patience = PATIENT


UNOPENED: Final = _("Your journal cannot be opened: {reason}, so this heat is not written down.")
UNWRITTEN: Final = _("Your journal cannot be written: {reason}, so this heat is not written down.")
HEAT: Final = Use(FOR_HEAT, UNOPENED, UNWRITTEN)

HEAT_IN_WINDOW: Final = HEAT._replace(patience=Patience(0.2, 0.2))
"""The window does not stand still for it: what cannot be written at once waits."""
