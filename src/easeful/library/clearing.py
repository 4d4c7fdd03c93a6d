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
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from easeful.core.data_rest import rests_until
from easeful.core.heat_joined import Patterns, lasting_patterns
from easeful.core.heat_verdict import Limits
from easeful.core.words import _
from easeful.library.files import ENDINGS
from easeful.library.home_care import BrokenError, CareError, HomeCare
from easeful.library.home_names import (
    ANEW,
    ASIDE,
    BESIDE_A_JOURNAL,
    CACHE,
    JOURNAL,
    LOG,
    OURS,
    OURS_IN,
    OWN,
    files_in,
    listed,
)
from easeful.library.home_waits import DELETE, HALF, RESTORE
from easeful.library.own_routine import READ_ME
from easeful.library.package_writing import reason_of
from easeful.library.settled import settle_names, write_settled
from easeful.library.step_kinds import PICTURES

OWN_TOO: Final = "own_too"
FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
SHELF: Final = "shelf.db"
"""What was understood of the routines; a start without it reads them anew."""

READ_ME_NAME: Final = "README.txt"
LATER: Final = _("Everything else is deleted when heat is off and Easeful starts again.")
RESTED: Final = _("Everything else is deleted when heat has rested and Easeful starts again.")

OF_THE_JOURNAL: Final = (JOURNAL, *(f"{JOURNAL}{each}" for each in BESIDE_A_JOURNAL), ASIDE)


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
    for each in _in(home / CACHE):
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
    left = [each.name for each in _files(home, own_too=own_too) if not _is_gone(each)]
    for folder in (RESTORE, HALF):
        with suppress(OSError):
            shutil.rmtree(home / folder)
        if (home / folder).exists():
            left.append(folder)
    left += _clear_journal(home, care, now)
    for name in (*OURS_IN, *(OWN if own_too else ())):
        _remove_empty(home / name)
    return tuple(left)


def led_to(home: Path, *, own_too: bool) -> tuple[Path, ...]:
    """Return what links among the files of ours lead to: it is not ours, so it will stay."""
    folders = (home / name for name in OURS_IN)
    every = (home / JOURNAL, *_files(home, own_too=own_too), *folders)
    return tuple(each.resolve() for each in every if each.is_symlink() and each.exists())


def led_words(paths: Iterable[Path]) -> str:
    """Say that it is still there, and where: after the link is gone nobody could find it."""
    words = _("Still there, as your Easeful folder only had a link to it: {names}.")
    return words.format(names=listed(map(str, paths)))


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


def _files(home: Path, *, own_too: bool) -> Iterator[Path]:
    """Yield what is ours but the journal; links themselves, never what they lead to."""
    for each in sorted(_in(home)):
        if OURS.fullmatch(each.name) and each.name not in OF_THE_JOURNAL:
            yield each
    for name, ours in OURS_IN.items():
        if not (home / name).is_symlink():
            yield from (each for each in _in(home / name) if ours.fullmatch(each.name))
    if own_too:
        for name in OWN:
            yield from (home / each for each in files_in(home, name) if _is_own(home / each))


def _in(folder: Path) -> list[Path]:
    """Return the files of a folder, not the folders in it."""
    try:
        return [each for each in folder.iterdir() if each.is_symlink() or each.is_file()]
    except OSError:
        return []


def _is_own(path: Path) -> bool:
    """Say whether a file is one of those that the shelf reads or shows, or our own word on them."""
    if path.name == READ_ME_NAME:
        with suppress(OSError):
            return path.read_bytes() == READ_ME.encode()
    return path.suffix.lower() in (*ENDINGS, *PICTURES)


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
    for each in folder.iterdir():
        _remove_empty(each)
    with suppress(OSError):
        folder.rmdir()


def _own_too(marker: Path) -> bool:
    """Return what she said of what she wrote; where that cannot be read, it stays."""
    try:
        told = json.loads(marker.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(told, dict) and told.get(OWN_TOO) is True
