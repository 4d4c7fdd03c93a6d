"""Does what waits in a home, when nobody uses its files: a restore, or to delete everything."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from easeful.adapters.home_care import FileCare
from easeful.adapters.journal_aside import aside_of
from easeful.adapters.journal_faults import FAULTS, reason
from easeful.adapters.journal_lock import alone
from easeful.adapters.journal_opening import is_there, opened
from easeful.adapters.settings_text import read
from easeful.core.heat_verdict import Limits
from easeful.core.words import _
from easeful.library.clearing import finish_clearing
from easeful.library.home_names import JOURNAL, SETTINGS
from easeful.library.home_waits import something_waits
from easeful.library.restoring import finish

NOT_MENDED: Final = _(
    "Your journal was damaged and is not mended yet: {why}. "
    "What you asked for is done after that, when Easeful starts again."
)


def settle_home(home: Path, now: datetime) -> str:
    """Do what waits; return "" or, in words, what has to wait longer.

    Called by the one window of this home, before anything is read and after all is let go of.
    """
    if not something_waits(home):
        return ""
    care = FileCare()
    try:
        trouble = _mend(home / JOURNAL)
        if trouble:
            return NOT_MENDED.format(why=trouble)
        with alone(home):
            cleared = finish_clearing(home, care, _limits(home / SETTINGS), now)
            return cleared or finish(home, care, now)
    except OSError as error:
        return _("Your files cannot be reached: {why}.").format(why=reason(error))


def _mend(journal: Path) -> str:
    """Have a damaged journal set aside, and what can be saved of it: a pad may be on in there.

    Return why that is not done, if it is half done: then nobody knows yet what is in there.
    """
    why = ""
    if is_there(journal):
        try:
            opened(journal).connection.close()
        except FAULTS as error:
            why = reason(error)
    return why if aside_of(journal).exists() else ""


def _limits(settings: Path) -> Limits:
    """Return the gap that she has chosen; the usual one where nothing can be read."""
    with suppress(OSError):
        chosen = read(SETTINGS, settings.read_bytes()).settings
        return Limits(timedelta(minutes=chosen.heat_gap), chosen.night)
    return Limits()
