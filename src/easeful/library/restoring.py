"""Lets a backup take the place of what is there, in two steps, so that no crash leaves half.

Rule 1: ``promise`` gives the unpacked backup its final name, in one stroke: before it nothing has
changed, and after it everything will. ``finish`` does that when nobody uses the files: as the app
ends, or if it could not, when it next starts.
Rule 2: each step of ``finish`` uses up its part of the backup by renaming it, so it can be done
again from the beginning at any time.
Rule 3: nothing is lost: what is replaced is kept under another name first, and what she wrote is
never replaced.
Rule 4: what heat must know of the last weeks comes along, so no gap becomes shorter; and while a
pad may be on nothing happens.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final

from easeful.core.words import _
from easeful.library.backup_look import drop, json_at
from easeful.library.home_care import BrokenError, CareError, HomeCare
from easeful.library.home_names import (
    BESIDE_A_JOURNAL,
    DRAFTS,
    JOURNAL,
    OWN,
    REMINDERS,
    SETTINGS,
    files_in,
    free_name,
)
from easeful.library.home_waits import HALF, RESTORE
from easeful.library.own_restored import place_for
from easeful.library.package_refused import Refused, RefusedError
from easeful.library.package_writing import reason_of, write_all
from easeful.library.settled import settle_names, write_settled

KEPT_AS: Final[Mapping[str, str]] = {
    JOURNAL: "journal-before-restore-{on}{{n}}.db",
    SETTINGS: "settings-before-restore-{on}{{n}}.yaml",
    REMINDERS: "reminders-before-restore-{on}{{n}}.yaml",
}
KEPT: Final = "kept.json"
OLD: Final = "old-"
"""Before the name of a file that is about to be kept."""

WAITS: Final = _("Another backup is being restored. Close Easeful and open it again first.")
LATER: Final = _("Your backup is restored when heat is off and Easeful starts again.")
FAILED: Final = _("Your backup is not restored yet: {why}. Easeful tries it again when it starts.")


def kept_names(home: Path, on: date) -> dict[str, str]:
    """Return under which name each file is kept that is there, and would be replaced."""
    half = home / HALF
    return {
        name: free_name(home, pattern.format(on=on.isoformat()))
        for name, pattern in KEPT_AS.items()
        if (half / name).exists() and os.path.lexists(home / name)
    }


def promise(home: Path, on: date) -> Refused | None:
    """Say that what ``look`` has unpacked is wanted; return why if that cannot be."""
    half = home / HALF
    if (home / RESTORE).exists():
        return Refused(WAITS)
    try:
        write_settled(half / KEPT, json.dumps(kept_names(home, on)).encode())
        settle_names(half)
        half.rename(home / RESTORE)
        settle_names(home)
    except OSError as error:
        words = _("Nothing was restored: {why}.")
        return Refused(words.format(why=reason_of(error)))
    return None


def finish(home: Path, care: HomeCare, now: datetime) -> str:
    """Do what was promised; return "" or, in words, why it has to wait."""
    drop(home)
    staged = home / RESTORE
    if not staged.is_dir():
        return ""
    try:
        kept = _kept(staged)
        if _may_be_on(home / JOURNAL, care):
            return LATER
        if (staged / JOURNAL).exists():
            _restore_journal(home, kept.get(JOURNAL, ""), care, now)
        for name in (SETTINGS, REMINDERS):
            if (staged / name).exists():
                _restore_text(home, name, kept.get(name, ""), care)
        for folder in (*OWN, DRAFTS):
            _restore_own(home, folder)
        shutil.rmtree(staged)
    except (OSError, CareError, RefusedError) as error:
        why = reason_of(error) if isinstance(error, OSError) else str(error).rstrip(".")
        return FAILED.format(why=why)
    return ""


def _may_be_on(journal: Path, care: HomeCare) -> bool:
    """Say whether a pad may be on; a journal that nobody can read is no reason to wait."""
    try:
        return journal.exists() and care.has_open_heat(journal)
    except BrokenError:
        return False


def _kept(staged: Path) -> Mapping[str, str]:
    """Return the names that were promised; there are none once all but the folder is gone."""
    if not (staged / KEPT).exists():
        return {}
    return {name: str(kept) for name, kept in json_at(staged / KEPT).items() if name in KEPT_AS}


def _restore_journal(home: Path, kept: str, care: HomeCare, now: datetime) -> None:
    """While the staged one is there, the one in the home is still the old one."""
    staged, journal = home / RESTORE / JOURNAL, home / JOURNAL
    if journal.exists():
        kept = kept or free_name(home, "journal-before-restore{n}.db")
        old = home / RESTORE / f"{OLD}{JOURNAL}"
        if _is_copied(journal, old, care):
            care.merge(old, staged, now)
            care.release(journal)
        elif (wal := home / f"{JOURNAL}-wal").exists():
            shutil.copyfile(wal, home / f"{kept}-wal")
        old.replace(home / kept)
    care.release(staged)
    for ending in BESIDE_A_JOURNAL:  # whatever lies there belongs to another file
        (home / f"{JOURNAL}{ending}").unlink(missing_ok=True)
    staged.replace(journal)
    settle_names(home)


def _is_copied(journal: Path, old: Path, care: HomeCare) -> bool:
    """Copy the journal of now; say whether it can be read. A broken one is kept as it lies."""
    old.unlink(missing_ok=True)
    try:
        care.copy(journal, old)
    except BrokenError:
        shutil.copyfile(journal, old)
        return False
    return True


def _restore_text(home: Path, name: str, kept: str, care: HomeCare) -> None:
    staged, there = home / RESTORE / name, home / name
    if there.exists():
        kept = kept or free_name(home, f"{Path(name).stem}-before-restore{{n}}.yaml")
        old = home / RESTORE / f"{OLD}{name}"
        write_settled(old, there.read_bytes())
        if name == SETTINGS:
            restored = staged.read_bytes()
            cautious = care.cautious(there.read_bytes(), restored)
            if cautious != restored:
                half = staged.with_name(f"{name}.half")
                write_settled(half, cautious)
                half.replace(staged)
        old.replace(home / kept)
    staged.replace(there)
    settle_names(home)


def _restore_own(home: Path, folder: str) -> None:
    """Add what is missing; what differs gets a free name; what is there already is left."""
    staged = home / RESTORE
    for name in files_in(staged, folder):
        data = (staged / name).read_bytes()
        place = place_for(home, name, data)
        if place is not None:
            write_all({place: data})
            if folder == DRAFTS:
                place.chmod(0o600)
        (staged / name).unlink()
