"""Hands a routine on, and takes one in: ``easeful export`` and ``easeful import``.

Rule 1: no file that is there is replaced, unless the person said ``--replace`` of her own export.
Rule 2: what was written stands in ``paths``, for the standard output; ``words`` are about it.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from easeful.core.day import Day
from easeful.core.plan import Catalogue
from easeful.core.words import _, ngettext
from easeful.library.check import Checker
from easeful.library.files import is_there
from easeful.library.package import (
    ENDING,
    Contents,
    Fate,
    Refused,
    open_package,
    pack,
    take_in,
)
from easeful.library.package_words import comes_along, is_kept
from easeful.library.package_words import is_there as had_already
from easeful.library.package_writing import save_package
from easeful.lookup import open_shelf
from easeful.places import Places

WELL: Final = 0
REFUSED: Final = 1
NO_SUCH_THING: Final = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a command: its exit code, the files that were written, words about it."""

    code: int
    paths: tuple[Path, ...] = ()
    words: tuple[str, ...] = ()


def share(command: Namespace, places: Places) -> Answer:
    """Carry out ``easeful export`` or ``easeful import`` as ``arguments`` has read it."""
    if command.command == "export":
        return export_routine(command.routine, command.file, places, replace=command.replace)
    return import_package(command.file, places, dry_run=command.dry_run)


def export_routine(name: str, file: Path, places: Places, *, replace: bool) -> Answer:
    """Write the routine ``name``, an id or a file, as a package."""
    wrong = _why_not_there(file, replace=replace)
    if wrong:
        return Answer(NO_SUCH_THING, words=(wrong,))
    found = _found(name, places)
    if isinstance(found, Answer):
        return found
    path, catalogue = found
    data = pack(path, places.shelf, catalogue)
    if isinstance(data, Refused):
        return _refused(data)
    failed = save_package(file, data, replace=replace)
    if failed:
        return Answer(REFUSED, words=(failed,))
    return Answer(WELL, (file,))


def import_package(file: Path, places: Places, *, dry_run: bool) -> Answer:
    """Take in the package ``file``; ``dry_run``: only say what would be written."""
    if not is_there(str(file)):
        return Answer(NO_SUCH_THING, words=(f'there is no file "{file}"',))
    catalogue = open_shelf(places).catalogue
    contents = open_package(file, places.shelf, catalogue)
    if isinstance(contents, Refused):
        return _refused(contents)
    words = _about(contents)
    if dry_run:
        new = (each.path for each in contents.files if each.fate is not Fate.SAME)
        return Answer(WELL, tuple(new), (*words, _("nothing was written")))
    taken = take_in(contents)
    if isinstance(taken, Refused):
        return _refused(taken)
    return Answer(WELL, taken.written, words)


def _found(name: str, places: Places) -> tuple[Path, Catalogue] | Answer:
    """Return where the routine is, and the exercises that it may name."""
    path = Path(name)
    if is_there(name) and path.is_file():
        return path, Checker(places.shelf).catalogue_for(path)
    shelf = open_shelf(places)
    files = {each.id: Path(each.path) for each in shelf.summaries}
    broken = {each.path.stem: each.path for each in shelf.problems}
    if name in files or name in broken:
        return files.get(name) or broken[name], shelf.catalogue
    near = get_close_matches(name, files, n=1)
    hint = f'; did you mean "{near[0]}"?' if near else '; "easeful list" names them all'
    return Answer(NO_SUCH_THING, words=(f'there is no routine "{name}"{hint}',))


def _why_not_there(file: Path, *, replace: bool) -> str:
    """Say in words why no package can be written to ``file``, "" if one can."""
    if file.suffix.lower() != ENDING:
        return f'"{file.name}" is no name for a package; write NAME{ENDING}'
    if not file.parent.is_dir():
        return f'there is no folder "{file.parent}"'
    if file.is_dir():
        return f'"{file}" is a folder'
    if is_there(str(file)) and not replace:
        return f'"{file}" is there already; name another file, or add --replace'
    return ""


def _about(contents: Contents) -> tuple[str, ...]:
    """Return what is in the package, and what becomes of it."""
    count, minutes = contents.summary.steps, contents.summary.minutes(Day.ORDINARY)
    steps = ngettext("{count} step", "{count} steps", count).format(count=count)
    facts = f"“{contents.routine.name}”: {steps}, {minutes} min"
    return (facts, *_listed(_("new"), comes_along(contents)), *is_kept(contents), *_had(contents))


def _had(contents: Contents) -> tuple[str, ...]:
    return _listed(_("you have this already"), had_already(contents))


def _listed(head: str, lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{head}: {line}" for line in lines)


def _refused(refused: Refused) -> Answer:
    """Return the reason, and each problem of the files in it where that is the reason."""
    problems = tuple(map(str, refused.problems))
    return Answer(REFUSED, words=problems or (refused.reason,))
