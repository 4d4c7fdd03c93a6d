"""Packages for tests: those that Easeful makes, and zip files that lie in every way."""

import stat
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from struct import pack as struct_pack
from typing import Final, TypedDict, Unpack

from shipped import PLACES, catalogue, poses

from easeful.core.plan import Catalogue
from easeful.library.catalogue import _read, _settled
from easeful.library.files import yaml_files
from easeful.library.package import Contents, Refused, open_package, pack, take_in
from easeful.library.shelf_places import ShelfPlaces

MANIFEST: Final = b'{"format": 1, "made_by": "0.1.0", "routine": "routines/my-back.yaml"}'
ROUTINE: Final = b"""\
name: My back   # from the sheet
steps:
  - do: towel-stretch
    sides: both
  - {do: cat-cow, repeat: 4}
  - rounds: 2
    steps:
      - move: "Press up"
        repeat: 10
        picture: pictures/sheet.png
"""
STRETCH: Final = b"""\
name: Towel stretch
sides: both
dose:
  ordinary: {hold: 20 s}
  flare: {instead: softer}   # on bad days
easier: {do: softer}
"""
SOFTER: Final = b"name: Softer\ndose:\n  ordinary: {hold: 10 s}\n"


def png(wide: int = 3, high: int = 2, more: bytes = b"") -> bytes:
    """Return a PNG that says it is so large; ``more`` stands behind its end."""

    def part(name: bytes, data: bytes) -> bytes:
        return (
            struct_pack(">L", len(data)) + name + data + struct_pack(">L", zlib.crc32(name + data))
        )

    head = part(b"IHDR", struct_pack(">LLBBBBB", wide, high, 8, 0, 0, 0, 0))
    rows = part(b"IDAT", zlib.compress(b"\0" * 12))
    return b"\x89PNG\r\n\x1a\n" + head + rows + part(b"IEND", b"") + more


MEMBERS: Final[Mapping[str, bytes]] = {
    "easeful.json": MANIFEST,
    "routines/my-back.yaml": ROUTINE,
    "exercises/softer.yaml": SOFTER,
    "exercises/towel-stretch.yaml": STRETCH,
    "pictures/sheet.png": png(),
}


@dataclass(frozen=True)
class Part:
    """A member of a zip file, and what the file says of it."""

    name: bytes
    data: bytes
    flags: int = 1 << 11
    method: int = 0
    attributes: int = (stat.S_IFREG | 0o644) << 16
    size: int | None = None
    raw: bytes | None = None
    local_name: bytes | None = None

    def bytes_in_file(self) -> bytes:
        """Return the data as they stand in the file."""
        if self.raw is not None:
            return self.raw
        return deflated(self.data) if self.method == 8 else self.data


def deflated(data: bytes) -> bytes:
    packing = zlib.compressobj(1, zlib.DEFLATED, -15)
    return packing.compress(data) + packing.flush()


def parts(changes: Mapping[str, bytes | None] | None = None, **same: bytes) -> list[Part]:
    """Return the members of a good package, some changed, added or (``None``) left out."""
    members = {**MEMBERS, **(changes or {}), **same}
    return [Part(name.encode(), data) for name, data in members.items() if data is not None]


class Told(TypedDict, total=False):
    """What a file may say of a member."""

    flags: int
    method: int
    attributes: int
    size: int
    raw: bytes
    local_name: bytes


def changed(name: str, **fields: Unpack[Told]) -> bytes:
    """Return a package with one member of which the file says something else."""
    found = [replace(each, **fields) if each.name == name.encode() else each for each in parts()]
    return raw_zip(found)


def raw_zip(members: Sequence[Part], before: bytes = b"", behind: bytes = b"") -> bytes:
    """Return a zip file that says of its members what they say of themselves."""
    body, listed = before, b""
    for each in members:
        data, begin = each.bytes_in_file(), len(body)
        size = len(each.data) if each.size is None else each.size
        told = struct_pack("<LLL", zlib.crc32(each.data), len(data), size)
        name = each.name if each.local_name is None else each.local_name
        head = struct_pack("<HHHHH", 20, each.flags, each.method, 0, 33)
        body += b"PK\3\4" + head + told + struct_pack("<HH", len(name), 0) + name + data
        listed += b"PK\1\2" + struct_pack("<H", 3 << 8 | 20) + head + told
        listed += struct_pack("<HHHHHLL", len(each.name), 0, 0, 0, 0, each.attributes, begin)
        listed += each.name
    count = len(members)
    end = struct_pack("<HHHHLLH", 0, 0, count, count, len(listed), len(body), 0)
    return body + listed + b"PK\5\6" + end + behind


def places_with(home: Path) -> ShelfPlaces:
    """Return what is shipped, and this home."""
    return ShelfPlaces(PLACES.assets, PLACES.routines, home)


def known_in(home: Path) -> Catalogue:
    """Return the shipped exercises and those of this home, as ``catalogue_of`` reads them."""
    shipped = catalogue()
    reads = {path: _read(path, poses(), look=False) for path in yaml_files(home / "exercises")}
    own, _problems = _settled(reads, shipped.exercises)
    return Catalogue({**shipped.exercises, **own}, shipped.groups, shipped.ways)


def fill(home: Path, files: Mapping[str, bytes] | None = None) -> Path:
    """Write files into a home: those of the good package, unless others are given."""
    members = {name: data for name, data in MEMBERS.items() if "/" in name}
    for name, data in (members if files is None else files).items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return home


def packed(home: Path, routine: str = "my-back") -> bytes:
    """Return one of the home's routines as a package."""
    path = home / "routines" / f"{routine}.yaml"
    data = pack(path, places_with(home), known_in(home))
    assert isinstance(data, bytes), data
    return data


def opened(source: bytes | Path, home: Path) -> Contents:
    """Return what is in a package, seen from this home."""
    contents = open_package(source, places_with(home), known_in(home))
    assert isinstance(contents, Contents), contents
    return contents


def taken(source: bytes, home: Path) -> list[str]:
    """Take a package in, and return what was written, by its place in the home."""
    result = take_in(opened(source, home))
    assert not isinstance(result, Refused), result
    return [each.relative_to(home).as_posix() for each in result.written]


def why_not(source: bytes | Path, home: Path) -> str:
    """Return why a package is refused."""
    refused = open_package(source, places_with(home), known_in(home))
    assert isinstance(refused, Refused), refused
    return refused.reason


def tree(root: Path) -> dict[str, bytes | None]:
    """Return all that is under a folder: the content of each file, ``None`` for a folder."""
    return {
        each.relative_to(root).as_posix(): each.read_bytes() if each.is_file() else None
        for each in sorted(root.rglob("*"))
    }
