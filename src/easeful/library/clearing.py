"""Deletes everything that Easeful keeps about a person, and only what Easeful has made.

Rule 1: files are known by their names; whatever else lies in a folder stays, and the folder too.
Rule 2: what she wrote stays unless she says so.
Rule 3: it is promised first, in one stroke; whatever ends the app, the next start goes on with it.
Rule 4: while a pad may be on, the journal stays: somebody must be asked. While heat rests it stays
as well; and a pattern of the skin that was found stays known after it (``core.data_rest``).
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from easeful.core.data_rest import rests_until
from easeful.core.heat_joined import Patterns, lasting_patterns
from easeful.core.heat_verdict import Limits
from easeful.core.words import _
from easeful.library.cleared_files import OF_THE_JOURNAL, cleared_files, files_of
from easeful.library.home_care import BrokenError, CareError, HomeCare
from easeful.library.home_names import (
    ANEW,
    ASIDE,
    CACHE,
    JOURNAL,
    LOG,
    OURS_IN,
    OWN,
    listed,
)
from easeful.library.home_waits import DELETE, HALF, RESTORE
from easeful.library.package_writing import reason_of
from easeful.library.settled import settle_names, write_settled

OWN_TOO: Final = "own_too"
FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
SHELF: Final = "shelf.db"
"""What was understood of the routines; a start without it reads them anew."""

LATER: Final = _("Everything else is deleted when heat is off and Easeful starts again.")
RESTED: Final = _("Everything else is deleted when heat has rested and Easeful starts again.")


def promise_clearing(home: Path, *, own_too: bool) -> str:
    """Say that everything is to go; return "" or, in words, why that cannot be."""
    try:
        try:
            _promise(home, own_too=own_too)
        except OSError as error:
            if error.errno not in FULL:
                raise
            _make_room(home)
            _promise(home, own_too=own_too)
    except OSError as error:
        return _("Nothing was deleted: {why}.").format(why=reason_of(error))
    return ""


def _promise(home: Path, *, own_too: bool) -> None:
    half = home / f".{DELETE}.{os.getpid()}"
    try:
        home.mkdir(parents=True, exist_ok=True)
        write_settled(half, json.dumps({OWN_TOO: own_too}).encode())
        half.replace(home / DELETE)
        settle_names(home)
    except OSError:
        with suppress(OSError):
            half.unlink()
        raise


def _make_room(home: Path) -> None:
    """Empty the log, which whoever has it open would keep, and forget what is read anew."""
    if not (home / LOG).is_symlink():
        with suppress(OSError):
            os.truncate(home / LOG, 0)
    for each in files_of(home / CACHE):
        if each.name == SHELF:
            _is_gone(each)


def finish_clearing(home: Path, care: HomeCare, limits: Limits, now: datetime) -> str:
    """Delete what was promised; return "" or, in one sentence, what could not be deleted.

    Heat may have been used since it was promised, so that is asked again.
    """
    marker = home / DELETE
    if not marker.exists():
        return ""
    try:
        waits = _waits(home / JOURNAL, care, limits, now)
    except CareError as error:
        return left_words([f"{JOURNAL} ({error})"])
    if waits:
        return waits
    left = clear(home, care, now, own_too=_own_too(marker))
    if left:
        return left_words(left)
    with suppress(OSError):
        marker.unlink()
        home.rmdir()  # only if nobody else keeps anything there
    return ""


def clear(home: Path, care: HomeCare, now: datetime, *, own_too: bool) -> tuple[str, ...]:
    """Delete all files of ours, and folders that are empty then; return names of what is left.

    The journal comes last: on a full disk what must stay known needs the room of what went.
    """
    left = [each.name for each in cleared_files(home, own_too=own_too) if not _is_gone(each)]
    for folder in (RESTORE, HALF):
        with suppress(OSError):
            shutil.rmtree(home / folder)
        if (home / folder).exists():
            left.append(folder)
    left += _clear_journal(home, care, now)
    for name in (*OURS_IN, *(OWN if own_too else ())):
        _remove_empty(home / name)
    return tuple(left)


def _waits(journal: Path, care: HomeCare, limits: Limits, now: datetime) -> str:
    """Return why heat keeps the journal from being deleted, or ""."""
    try:
        if not journal.exists():
            return ""
        if care.has_open_heat(journal):
            return LATER
        return "" if rests_until(care.past(journal, now), limits, now) is None else RESTED
    except BrokenError:
        return ""  # nobody can read whether a pad is on, so nobody could be asked either


def _clear_journal(home: Path, care: HomeCare, now: datetime) -> list[str]:
    """Delete the journal, or change it for one that knows only what must stay known."""
    if (home / ASIDE).exists():
        return [ASIDE]  # what must stay known may be in there: first it is mended
    try:
        stays = _stays(home / JOURNAL, care, now)
        if not stays:
            every = (home / each for each in OF_THE_JOURNAL)
            return [each.name for each in every if not _is_gone(each)]
        care.anew(home / ANEW, stays)
        care.release(home / JOURNAL)
        (home / ANEW).replace(home / JOURNAL)
    except CareError as error:
        return [f"{JOURNAL} ({error})"]
    except OSError:
        return [JOURNAL]
    return []


def _stays(journal: Path, care: HomeCare, now: datetime) -> Patterns:
    try:
        return lasting_patterns(care.past(journal, now)) if journal.exists() else {}
    except BrokenError:
        return {}


def left_words(left: Iterable[str]) -> str:
    """Say what could not be deleted."""
    return _("These could not be deleted: {names}.").format(names=listed(left))


def _is_gone(path: Path) -> bool:
    try:
        path.unlink()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _remove_empty(folder: Path) -> None:
    """Remove a folder and those in it as far as nothing is left there."""
    if folder.is_symlink() or not folder.is_dir():
        return
    with suppress(OSError):
        for each in folder.iterdir():
            _remove_empty(each)
        folder.rmdir()


def _own_too(marker: Path) -> bool:
    """Return what she said of what she wrote; where that cannot be read, it stays."""
    try:
        told = json.loads(marker.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(told, dict) and told.get(OWN_TOO) is True
