"""A zip file, read without trust and written without a trace of where it was made.

Rule 1: the file is nothing but its members, one behind the other, and their list: no gap, nothing
before, after or twice.
Rule 2: sizes are counted while unpacking, never believed; what is too large is not unpacked whole.
Rule 3: any bytes whatever end in members or in ``RefusedError``.
"""

from __future__ import annotations

import stat
import zlib
from collections.abc import Mapping
from io import BytesIO
from struct import Struct
from typing import Final, NamedTuple
from zipfile import ZipFile, ZipInfo

from easeful.core.words import _
from easeful.library.package_names import LARGEST_ALL, MIB, MOST_MEMBERS
from easeful.library.package_refused import RefusedError
from easeful.library.problem import quoted

LARGEST_PACKED: Final = LARGEST_ALL + MIB
"""Bytes of a package; what is in it may be as large as that unpacked, and has names beside."""

END: Final = Struct("<4s4H2LH")
LISTED: Final = Struct("<4s6H3L5H2L")
LOCAL: Final = Struct("<4s5H3L2H")
END_SIGN, LISTED_SIGN, LOCAL_SIGN = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"

LOCKED: Final = 1 | 1 << 6 | 1 << 13
SIZES_BEHIND, PATCHED, UNICODE = 1 << 3, 1 << 5, 1 << 11
"""Bits of the flags: needs a password; sizes stand behind the data; holds only a difference; names
are UTF-8."""

STORED, DEFLATED = 0, 8
BEHIND: Final = (12, 16)
"""Bytes that stand behind the data of a member if its sizes do."""

TIGHTEST: Final = 100
"""So many times may a member shrink, unless it is small; nothing that belongs here does."""

FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
A_FILE: Final = (stat.S_IFREG | 0o644) << 16
FOLDER_OR_LABEL: Final = 0x18

NO_PACKAGE: Final = _("This is no file that Easeful has made.")
DAMAGED: Final = _("This file is damaged: it was cut short, or changed on its way to you.")


class Listed(NamedTuple):
    """A member as the list at the end has it."""

    name: str
    raw_name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    begin: int


class Archive:
    """The members of a zip file, by name; each is unpacked when it is read."""

    def __init__(self, data: bytes) -> None:
        if len(data) > LARGEST_PACKED:
            raise RefusedError(_("This file is larger than any that Easeful makes."))
        if not data.startswith(LOCAL_SIGN):
            raise RefusedError(NO_PACKAGE)
        self._data = data
        self._left = LARGEST_ALL
        members = _listed_in(data)
        self._members = {each.name: each for each in members}
        if len(self._members) < len(members):
            raise RefusedError(_("There are two files of one name in it."))
        self._begins = _begins_of(data, members)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names in their order."""
        return tuple(self._members)

    def read(self, name: str, largest: int) -> bytes:
        """Return a member that has ``largest`` bytes at most."""
        member, begin = self._members[name], self._begins[name]
        raw = self._data[begin : begin + member.packed]
        most = min(largest, self._left)
        if member.method == DEFLATED:
            tight = max(MIB, member.packed * TIGHTEST)
            raw = _inflated(raw, min(most, tight))
            if len(raw) > tight:
                raise RefusedError(
                    _("{name} in it is packed too tightly.").format(name=quoted(name))
                )
        if len(raw) > most:
            raise RefusedError(_("{name} in it is too large.").format(name=quoted(name)))
        if len(raw) != member.size or zlib.crc32(raw) != member.crc:
            raise RefusedError(DAMAGED)
        self._left -= len(raw)
        return raw


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip file of ``files``: the same bytes wherever and whenever it is made.

    Nothing is pressed together: two computers would not do it alike, and pictures are already.
    """
    whole = BytesIO()
    with ZipFile(whole, "w") as archive:
        for name, data in files.items():
            info = ZipInfo(name, FIRST_DAY)
            info.create_system = 3
            info.external_attr = A_FILE
            archive.writestr(info, data)
    return whole.getvalue()


def _listed_in(data: bytes) -> list[Listed]:
    """Return what the list at the end of the file says."""
    at = len(data) - END.size
    if at < 0 or not data.startswith(END_SIGN, at):
        raise RefusedError(DAMAGED)
    _sign, disk, first_disk, here, count, size, begin, _remark = END.unpack_from(data, at)
    if disk or first_disk or here != count or begin + size != at:
        raise RefusedError(DAMAGED)
    if count > MOST_MEMBERS:
        words = _("There are more than {count} files in it.")
        raise RefusedError(words.format(count=MOST_MEMBERS))
    members: list[Listed] = []
    place = begin
    for _each in range(count):
        if place + LISTED.size > at or not data.startswith(LISTED_SIGN, place):
            raise RefusedError(DAMAGED)
        fields = LISTED.unpack_from(data, place)
        name_size, extra_size, remark_size = fields[10:13]
        raw_name = data[place + LISTED.size : place + LISTED.size + name_size]
        members.append(_member(raw_name, fields))
        place += LISTED.size + name_size + extra_size + remark_size
    if place != at:
        raise RefusedError(DAMAGED)
    return members


def _member(raw_name: bytes, fields: tuple[int, ...]) -> Listed:
    """Return one member of the list, if it is a plain file that can be read."""
    flags, method, crc, packed, size = fields[3], fields[4], *fields[7:10]
    attributes, begin = fields[15:17]
    try:
        name = raw_name.decode("utf-8" if flags & UNICODE else "ascii")
    except UnicodeDecodeError:
        raise RefusedError(_("A name in it cannot be read.")) from None
    if flags & LOCKED:
        raise RefusedError(_("{name} in it needs a password.").format(name=quoted(name)))
    if method not in (STORED, DEFLATED) or flags & PATCHED:
        words = _("{name} in it is packed in a way that Easeful does not know.")
        raise RefusedError(words.format(name=quoted(name)))
    if stat.S_IFMT(attributes >> 16) not in (0, stat.S_IFREG) or attributes & FOLDER_OR_LABEL:
        words = _("{name} in it is a link or a folder, not a file.")
        raise RefusedError(words.format(name=quoted(name)))
    if method == STORED and packed != size:
        raise RefusedError(DAMAGED)
    return Listed(name, raw_name, flags, method, crc, packed, size, begin)


def _begins_of(data: bytes, members: list[Listed]) -> dict[str, int]:
    """Return where the bytes of each member begin; see that nothing else is in the file."""
    begins: dict[str, int] = {}
    place, loose = 0, False
    for member in sorted(members, key=lambda each: each.begin):
        gap = member.begin - place
        if gap and not (loose and gap in BEHIND):
            raise RefusedError(DAMAGED)
        begins[member.name] = place = _begin_of(data, member)
        place += member.packed
        loose = bool(member.flags & SIZES_BEHIND)
    gap = END.unpack_from(data, len(data) - END.size)[6] - place
    if gap and not (loose and gap in BEHIND):
        raise RefusedError(DAMAGED)
    return begins


def _begin_of(data: bytes, member: Listed) -> int:
    """Return where the bytes of one member begin; its own head must agree with the list."""
    if not data.startswith(LOCAL_SIGN, member.begin) or member.begin + LOCAL.size > len(data):
        raise RefusedError(DAMAGED)
    fields = LOCAL.unpack_from(data, member.begin)
    flags, method, crc, packed, size = fields[2], fields[3], *fields[6:9]
    name_size, extra_size = map(int, fields[9:])
    begin = member.begin + LOCAL.size
    name = data[begin : begin + name_size]
    sizes = (crc, packed, size)
    told = (member.crc, member.packed, member.size)
    if sizes != told and not (flags & SIZES_BEHIND and not any(sizes)):
        raise RefusedError(DAMAGED)
    if (name, flags, method) != (member.raw_name, member.flags, member.method):
        raise RefusedError(DAMAGED)
    return begin + name_size + extra_size


def _inflated(raw: bytes, most: int) -> bytes:
    """Return the bytes unpacked, at most one more than ``most``."""
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = unpacking.decompress(raw, most + 1)
    except zlib.error:
        raise RefusedError(DAMAGED) from None
    if len(data) <= most and (not unpacking.eof or unpacking.unused_data):
        raise RefusedError(DAMAGED)
    return data
