"""One file with everything that a person has in Easeful, for her to keep elsewhere.

Rule 1: it is there whole, or not at all; and it is closed to others, as the home is.
Rule 2: what cannot be read is named, and the rest is kept.
Rule 3: what is kept can be restored: what a restore would refuse is not taken in.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from easeful import __version__
from easeful.core.words import _
from easeful.library.home_care import CareError, HomeCare
from easeful.library.home_names import (
    ABOUT,
    ASIDE,
    BESIDE,
    DRAFTS,
    JOURNAL,
    LARGEST_ALL,
    LARGEST_JOURNAL,
    LARGEST_OF,
    MOST,
    OWN,
    REMINDERS,
    SETTINGS,
    files_in,
    kind_of,
    listed,
)
from easeful.library.package_refused import Refused, RefusedError
from easeful.library.package_writing import reason_of

FORMAT: Final = 1
USUAL: Final = r"Easeful [0-9]{4}-[0-9]{2}-[0-9]{2}[^/]*\.zip"
"""Names that a backup is given."""

PRIVATE: Final = 0o600
A_FILE: Final = (0o100000 | PRIVATE) << 16
FIRST: Final = 1980
LAST: Final = 2107
"""Years that a zip file can name."""

TAKEN_IN: Final = 1024 * 1024
"""Bytes that are read at once."""

LEFT_BEHIND: Final = 24 * 60 * 60.0
"""Seconds after which nobody writes a backup any more."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made: where, how large, and the files that could not be kept in it."""

    path: Path
    size: int
    left_out: tuple[str, ...]


def backup_name(now: datetime) -> str:
    """Return the name that a backup is given."""
    return f"Easeful {now.date().isoformat()}"


def make_backup(home: Path, to: Path, now: datetime, care: HomeCare) -> Made | Refused:
    """Write everything into a file at ``to``, in place of what may be there."""
    half = to.with_name(f".{to.name}.{os.getpid()}")
    _sweep(to, now)
    try:
        writing = _Writing(home, half.with_name(f"{half.name}.journal"))
        with open(half, "wb", opener=_opened_private) as file:
            with ZipFile(file, "w", ZIP_DEFLATED) as archive:
                writing.put_all(archive, now, care)
            file.flush()
            os.fsync(file.fileno())
        half.replace(to)
        return Made(to, to.stat().st_size, tuple(writing.left_out))
    except (OSError, ValueError) as error:
        why = reason_of(error) if isinstance(error, OSError) else str(error)
        words = _("The backup could not be written: {why}.")
        return Refused(words.format(why=why))
    finally:
        with suppress(OSError):
            half.unlink()


def left_out_words(made: Made) -> str:
    """Return in one sentence what is not in a backup; "" if all is."""
    if not made.left_out:
        return ""
    return _("Not in it, because it cannot be read: {names}.").format(names=listed(made.left_out))


def _sweep(to: Path, now: datetime) -> None:
    """Take away what a backup left that was killed: it is all of hers, and hidden."""
    half = rf"\.({re.escape(to.name)}|{USUAL})\.(?P<process>[0-9]+)(\.journal{BESIDE})?"
    with suppress(OSError):
        for each in to.parent.iterdir():
            found = re.fullmatch(half, each.name)
            if found is None or not (each.is_file() or each.is_symlink()):
                continue
            age = now.timestamp() - each.lstat().st_mtime
            if age > LEFT_BEHIND or not _is_another(int(found["process"])):
                each.unlink()


def _is_another(process: int) -> bool:
    """Say whether it is another process that may be running, and writing its backup."""
    if process == os.getpid():
        return False
    if sys.platform == "win32":  # there to ask is to end it
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # it is there, and not ours to ask
    return True


@dataclass(slots=True)
class _Writing:
    """Puts one file after the other into the archive; ``copy`` is where the journal's copy goes."""

    home: Path
    copy: Path
    left_out: list[str] = field(default_factory=list)
    _size: int = 0

    def put_all(self, archive: ZipFile, now: datetime, care: HomeCare) -> None:
        about = {"format": FORMAT, "made": now.isoformat(), "made_by": __version__}
        archive.writestr(_member(ABOUT, now), json.dumps(about, indent=2) + "\n")
        self._put_journal(archive, now, care)
        for number, name in enumerate(self._names()):
            if number >= MOST - 2:
                self.left_out.append(name)
            else:
                self._put(archive, name, now)

    def _names(self) -> Iterator[str]:
        """Yield the names of all other files."""
        yield from (each for each in (SETTINGS, REMINDERS) if os.path.lexists(self.home / each))
        for folder in (*OWN, DRAFTS):
            yield from map(str, files_in(self.home, folder))

    def _put_journal(self, archive: ZipFile, now: datetime, care: HomeCare) -> None:
        """Copy the journal beside the backup first, where there must be room anyway."""
        if not any(os.path.lexists(self.home / each) for each in (JOURNAL, ASIDE)):
            return
        try:
            if not care.copy(self.home / JOURNAL, self.copy, rescue=True):
                self.left_out.append(_("parts of {name}").format(name=JOURNAL))
            with self.copy.open("rb") as source:
                size = os.fstat(source.fileno()).st_size
                if size > LARGEST_JOURNAL:
                    self.left_out.append(JOURNAL)
                    return
                self._size += size
                with archive.open(_member(JOURNAL, now), "w", force_zip64=True) as member:
                    while taken := source.read(TAKEN_IN):
                        member.write(taken)
        except CareError as error:
            self.left_out.append(f"{JOURNAL} ({error})")
        finally:
            with suppress(OSError):
                self.copy.unlink()

    def _put(self, archive: ZipFile, name: str, now: datetime) -> None:
        try:
            most = min(LARGEST_OF[kind_of(name)], LARGEST_ALL - self._size)
            with (self.home / name).open("rb") as source:
                data = source.read(most + 1)
        except (OSError, RefusedError):
            self.left_out.append(name)
            return
        if len(data) > most:
            self.left_out.append(name)
            return
        self._size += len(data)
        archive.writestr(_member(name, now), data)


def _member(name: str, now: datetime) -> ZipInfo:
    info = ZipInfo(name, (min(max(FIRST, now.year), LAST), *now.timetuple()[1:6]))
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = A_FILE
    return info


def _opened_private(name: str, flags: int) -> int:
    return os.open(name, flags, PRIVATE)
