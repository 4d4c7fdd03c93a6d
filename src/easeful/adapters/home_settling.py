"""Does what waits in a home, when nobody uses its files: a restore, or to delete everything."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from easeful.adapters.home_care import FileCare
from easeful.adapters.journal_faults import FAULTS, reason
from easeful.adapters.journal_lock import alone
from easeful.adapters.journal_opening import is_there, opened
from easeful.core.words import _
from easeful.library.clearing import finish_clearing
from easeful.library.home_names import JOURNAL
from easeful.library.home_waits import something_waits
from easeful.library.restoring import finish


def settle_home(home: Path, now: datetime) -> str:
    """Do what waits; return "" or, in words, what has to wait longer.

    Called by the one window of this home, before anything is read and after all is let go of.
    """
    if not something_waits(home):
        return ""
    care = FileCare()
    try:
        _mend(home / JOURNAL)
        with alone(home):
            return finish_clearing(home, care) or finish(home, care, now)
    except OSError as error:
        return _("Your files cannot be reached: {why}.").format(why=reason(error))


def _mend(journal: Path) -> None:
    """Have a damaged journal set aside, and what can be saved of it: a pad may be on in there."""
    if is_there(journal):
        with suppress(*FAULTS):
            opened(journal).connection.close()
