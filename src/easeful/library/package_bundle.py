"""What is in a package, looked at by itself: not yet beside what the person has.

A bundle that came through ``unpacked`` has good names, good pictures and one routine; whether its
texts are without mistakes is seen in ``package_reading``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from easeful import __version__
from easeful.core.words import _
from easeful.library.package_names import (
    LARGEST_MANIFEST,
    LARGEST_OF,
    LARGEST_TEXTS,
    MANIFEST,
    Kind,
    kind_of,
    look_for_twins,
)
from easeful.library.package_pictures import look_at_picture
from easeful.library.package_references import Named, references_in
from easeful.library.package_refused import RefusedError
from easeful.library.package_zip import NO_PACKAGE, Archive, zipped
from easeful.library.problem import quoted

FORMAT: Final = 1
UPDATE: Final = _("This file is from a newer Easeful. Update Easeful to open it.")
MAY_HELP: Final = _("It was made by a newer Easeful, so an update may help.")
LONGEST_VERSION: Final = 40


class Member(NamedTuple):
    """One file; its name is bare, its folder that of its kind."""

    kind: Kind
    file: str

    def __str__(self) -> str:
        """Return its name in the package."""
        return f"{self.kind}/{self.file}"

    @property
    def stem(self) -> str:
        """Return the id that the file gives."""
        return Path(self.file).stem


@dataclass(frozen=True, slots=True)
class Bundle:
    """A routine with what it needs, the routine first; ``made_by`` is a version of Easeful."""

    files: Mapping[Member, bytes]
    made_by: str = __version__

    @property
    def routine(self) -> Member:
        """Return the one routine."""
        return next(iter(self.of(Kind.ROUTINE)))

    @property
    def is_newer(self) -> bool:
        """Say whether a newer Easeful than this one has made it."""
        return _numbers(self.made_by) > _numbers(__version__)

    def of(self, kind: Kind) -> dict[Member, bytes]:
        """Return the files of one kind."""
        return {each: data for each, data in self.files.items() if each.kind is kind}


def packed(bundle: Bundle) -> bytes:
    """Return the bundle as one file."""
    about = {"format": FORMAT, "made_by": bundle.made_by, "routine": str(bundle.routine)}
    manifest = json.dumps(about, ensure_ascii=False, indent=2) + "\n"
    files = {str(member): data for member, data in bundle.files.items()}
    return zipped({MANIFEST: manifest.encode(), **files})


def unpacked(data: bytes) -> Bundle:
    """Return what is in the file; raise ``RefusedError`` if anything in it should not be there."""
    archive = Archive(data)
    if MANIFEST not in archive.names:
        raise RefusedError(NO_PACKAGE)
    about = _about(archive.read(MANIFEST, LARGEST_MANIFEST))
    names = [name for name in archive.names if name != MANIFEST]
    kinds = {name: kind_of(name) for name in names}
    look_for_twins(names)
    routine = about.get("routine")
    if [name for name in names if kinds[name] is Kind.ROUTINE] != [routine]:
        raise RefusedError(_("There is not exactly one routine in it."))
    order = sorted(names, key=lambda name: (name != routine, kinds[name], name))
    files = {
        Member(kinds[name], name.rpartition("/")[2]): archive.read(name, LARGEST_OF[kinds[name]])
        for name in order
    }
    texts = (data for each, data in files.items() if each.kind is not Kind.PICTURE)
    if sum(map(len, texts)) > LARGEST_TEXTS:
        raise RefusedError(_("The texts in it are too large."))
    bundle = Bundle(MappingProxyType(files), _version(about))
    for member, picture in bundle.of(Kind.PICTURE).items():
        look_at_picture(member.file, picture)
    return bundle


def look_for_strangers(bundle: Bundle, shipped: frozenset[str]) -> None:
    """Raise ``RefusedError`` unless all that is named is there or shipped, and nothing else is."""
    ids = {each.stem: each for each in bundle.of(Kind.EXERCISE)}
    named: set[Member] = set()
    for kind, name in _all_references(bundle):
        member = ids.get(name) if kind is Kind.EXERCISE else Member(kind, name)
        if member is None and name in shipped:
            continue
        if member is None or member not in bundle.files:
            words = _("It names {name}, which is not in it.")
            raise RefusedError(words.format(name=quoted(name)))
        named.add(member)
    for member in bundle.files:
        if member.kind is not Kind.ROUTINE and member not in named:
            words = _("{name} is in it, but its routine does not use it.")
            raise RefusedError(words.format(name=quoted(str(member))))


def _all_references(bundle: Bundle) -> Iterator[Named]:
    """Yield what the routine names, then what that names, each file looked at once."""
    ids = {each.stem: each for each in bundle.of(Kind.EXERCISE)}
    waiting, seen = [bundle.routine], {bundle.routine}
    while waiting:
        member = waiting.pop()
        for reference in references_in(member.kind, bundle.files[member]):
            yield reference.named
            kind, name = reference.named
            named = ids.get(name) if kind is Kind.EXERCISE else None
            if named is not None and named not in seen:
                seen.add(named)
                waiting.append(named)


def _about(data: bytes) -> Mapping[str, object]:
    try:
        about = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise RefusedError(NO_PACKAGE) from None
    number = about.get("format") if isinstance(about, dict) else None
    if not isinstance(about, dict) or type(number) is not int or number < 1:
        raise RefusedError(NO_PACKAGE)
    if number > FORMAT:
        raise RefusedError(UPDATE)
    return about


def _version(about: Mapping[str, object]) -> str:
    made_by = about.get("made_by")
    if not isinstance(made_by, str) or len(made_by) > LONGEST_VERSION:
        raise RefusedError(NO_PACKAGE)
    return made_by


def _numbers(version: str) -> list[int]:
    """Return the numbers of a version, as far as there are any."""
    return [int(each) for each in re.findall("[0-9]+", version)]
