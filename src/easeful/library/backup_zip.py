"""A backup as a zip file, read without trust (``package_zip`` does so for what is small).

Rule 1: names, kinds and sizes are looked at before anything is unpacked.
Rule 2: no file becomes larger than the list says, and the list may not say too much.
Rule 3: any bytes whatever end in files or in ``RefusedError``.
"""

from __future__ import annotations

import os
import shutil
import stat
import struct
import zlib
from pathlib import Path
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from easeful.core.words import _
from easeful.library.home_names import ABOUT, LARGEST_ALL, LARGEST_OF, MOST, kind_of
from easeful.library.package_names import MIB
from easeful.library.package_refused import RefusedError
from easeful.library.package_writing import reason_of
from easeful.library.package_zip import FOLDER_OR_LABEL, LOCAL_SIGN
from easeful.library.problem import quoted

NO_BACKUP: Final = _("This is no backup that Easeful has made.")
DAMAGED: Final = _("This backup is damaged: it was cut short, or changed.")
TOO_LARGE: Final = _("This file is larger than any backup that Easeful makes.")

LOCKED: Final = 1 | 1 << 6 | 1 << 13
TIGHTEST: Final = 200
LOOSE: Final = 16 * MIB
"""So many times may a file shrink that is larger than this: pages of a journal may be empty."""

SPARE: Final = 64 * MIB
"""Bytes that must stay free on the disk."""

AT_ONCE: Final = MIB
FAULTS: Final = (
    *(BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError),
    *(ValueError, KeyError, IndexError, OverflowError, MemoryError),
)
"""What ``zipfile`` raises for bytes that are no zip file of ours."""


def unpack(source: Path, to: Path) -> tuple[str, ...]:
    """Unpack a backup into the new folder ``to``; return the names of its files.

    Raise ``RefusedError`` if anything in it should not be there; ``to`` may be left half full.
    """
    try:
        with source.open("rb") as file:
            _look_at_file(file)
            with ZipFile(file) as archive:
                members = archive.infolist()
                _look_at(members)
                _look_for_room(to.parent, sum(each.file_size for each in members))
                to.mkdir(mode=0o700)
                for member in members:
                    _take_out(archive, member, to)
    except FAULTS as error:
        raise RefusedError(DAMAGED) from error
    except OSError as error:
        words = _("The backup cannot be opened: {why}.")
        raise RefusedError(words.format(why=reason_of(error))) from error
    return tuple(each.filename for each in members)


def _look_at_file(file: IO[bytes]) -> None:
    about = os.fstat(file.fileno())
    if not stat.S_ISREG(about.st_mode):
        raise RefusedError(NO_BACKUP)
    if about.st_size > LARGEST_ALL:
        raise RefusedError(TOO_LARGE)
    if file.read(len(LOCAL_SIGN)) != LOCAL_SIGN:
        raise RefusedError(NO_BACKUP)
    file.seek(0)


def _look_at(members: list[ZipInfo]) -> None:
    if not any(each.filename == ABOUT for each in members):
        raise RefusedError(NO_BACKUP)
    if len(members) > MOST:
        raise RefusedError(_("There are more than {count} files in it.").format(count=MOST))
    if len({each.filename for each in members}) < len(members):
        raise RefusedError(_("There are two files of one name in it."))
    for each in members:
        _look_at_member(each)
    if sum(each.file_size for each in members) > LARGEST_ALL:
        raise RefusedError(TOO_LARGE)


def _look_at_member(member: ZipInfo) -> None:
    """Raise ``RefusedError`` unless it is a plain file with a name of ours, and not too large."""
    name = quoted(member.filename)
    if member.orig_filename != member.filename:  # it was cut at a zero, or had another slash
        words = _("{name} in it is not a name that Easeful writes.")
        raise RefusedError(words.format(name=name))
    kind = kind_of(member.filename)
    kept_as = stat.S_IFMT(member.external_attr >> 16)
    if kept_as not in (0, stat.S_IFREG) or member.external_attr & FOLDER_OR_LABEL:
        words = _("{name} in it is a link or a folder, not a file.")
        raise RefusedError(words.format(name=name))
    if member.flag_bits & LOCKED or member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        words = _("{name} in it is packed in a way that Easeful does not know.")
        raise RefusedError(words.format(name=name))
    if member.file_size > LARGEST_OF[kind]:
        raise RefusedError(_("{name} in it is too large.").format(name=name))
    if member.file_size > max(LOOSE, member.compress_size * TIGHTEST):
        raise RefusedError(_("{name} in it is packed too tightly.").format(name=name))


def _look_for_room(folder: Path, size: int) -> None:
    if shutil.disk_usage(folder).free < size + SPARE:
        raise RefusedError(_("There is not enough room on the disk to restore this backup."))


def _take_out(archive: ZipFile, member: ZipInfo, to: Path) -> None:
    """Write one file, no longer than the list says: ``zipfile`` stops there, and checks its sum."""
    path = to / member.filename
    path.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as source, open(path, "xb", opener=_opened_private) as file:
        left = member.file_size
        while taken := source.read(AT_ONCE):
            left -= len(taken)
            file.write(taken)
        if left:
            raise RefusedError(DAMAGED)
        file.flush()
        os.fsync(file.fileno())


def _opened_private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
