"""A printed sheet, as a command wants it. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from easeful.adapters.clock import SystemClock
from easeful.adapters.settings_file import SettingsFile
from easeful.core.day import Day
from easeful.core.planner import Planner
from easeful.core.profile import AS_WRITTEN
from easeful.core.sheet import Paper, SheetContent, illustrated, sheet_of
from easeful.frame_wanted import Refused
from easeful.library.files import is_there
from easeful.library.pictures import pictures_of
from easeful.lookup import Found, in_file, on_shelf
from easeful.places import Places

PAPERS: Final = tuple(paper.value for paper in Paper)
ENDINGS: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class SheetAsked:
    """What stood on the command line."""

    routine: str
    day: Day
    paper: Paper
    path: Path
    replace: bool = False


@dataclass(frozen=True, slots=True)
class SheetWanted:
    """What is to be printed, and where to. ``fonts`` is the folder of the shipped font.

    ``stale``: the file has mistakes, so that this is its last good version.
    """

    content: SheetContent
    paper: Paper
    path: Path
    fonts: Path
    stale: bool = False


def sheet_for(asked: SheetAsked, places: Places) -> SheetWanted | Refused:
    """Return the sheet that was asked for, or why there is none."""
    path = Path(asked.routine)
    is_file = is_there(asked.routine) and path.is_file()
    found = in_file(path, asked.routine, places) if is_file else on_shelf(asked.routine, places)
    if found.routine is None:
        return _no_routine(asked.routine, found)
    wrong = why_not_there(asked.path, replace=asked.replace)
    if wrong:
        return Refused((wrong,))
    settings = SettingsFile(places.settings, only_reads=True).load()
    # On paper stands what is written: doses grow by the week, and the sheet may be another's.
    profile = replace(settings.profile, growth=AS_WRITTEN)
    plan = Planner(found.catalogue, asked.day, settings.first_side, profile).plan(found.routine)
    if not plan:
        return Refused((f'nothing of "{asked.routine}" is left on such a day',), is_there=True)
    printed_on = SystemClock().now().wall.date()
    file = path if is_file else _file_of(asked.routine, places)
    pictures = pictures_of(file, (step.picture for step in plan))
    bodies = found.catalogue.ways.poses
    content = sheet_of(found.routine, plan, asked.day, printed_on)
    content = illustrated(content, bodies, pictures, settings.person)
    fonts = places.assets / "fonts"
    return SheetWanted(content, asked.paper, asked.path, fonts, bool(found.problems))


def why_not_there(path: Path, *, replace: bool) -> str:
    """Say in words why no sheet can be written to ``path``, "" if one can."""
    if path.suffix.lower() != ".pdf":
        return f'"{path.name}" is no name for a printed sheet; write NAME.pdf'
    if not path.parent.is_dir():
        return f'there is no folder "{path.parent}"'
    if path.is_dir():
        return f'"{path}" is a folder'
    if path.exists() and not replace:
        return f'"{path}" is there already; name another file, or add --replace'
    return ""


def _no_routine(name: str, found: Found) -> Refused:
    if found.problems:
        return Refused(tuple(map(str, found.problems)), is_there=True)
    near = get_close_matches(name, found.others, n=1)
    hint = f'; did you mean "{near[0]}"?' if near else '; "easeful list" names them all'
    return Refused((f'there is no routine "{name}"{hint}',))


def _file_of(name: str, places: Places) -> Path:
    """Return the file of a routine on the shelf, the person's own before the shipped one."""
    folders = (places.shelf.own_routines, places.routines)
    files = [folder / f"{name}{ending}" for folder in folders for ending in ENDINGS]
    return next((each for each in files if each.is_file()), files[-1])
