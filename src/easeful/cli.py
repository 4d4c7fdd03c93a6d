"""The command line. Data go to standard output, words about them to standard error.

Nothing here imports Qt. Exit codes: 0 all is well, 1 the files have problems, 2 wrong usage or
no such thing.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from io import TextIOWrapper
from pathlib import Path
from typing import Final, TypeVar

from easeful.arguments import parser
from easeful.checking import check_and_tell
from easeful.core.day import Day
from easeful.core.sheet import Paper
from easeful.core.start import OpenRequest, Request, StartRequest
from easeful.core.summarise import timeline_of
from easeful.frame_wanted import Asked, FrameWanted, Refused, frame_for
from easeful.heat_news import tell_of_heat
from easeful.library.files import is_there
from easeful.listing import print_list
from easeful.lookup import Found, in_file, on_shelf, schema_of
from easeful.places import Places
from easeful.sheet_wanted import SheetAsked, SheetWanted, sheet_for
from easeful.timetable import data_of, lines_of

Wanted = TypeVar("Wanted", FrameWanted, SheetWanted)

WELL: Final = 0
PROBLEMS: Final = 1
NO_SUCH_THING: Final = 2


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """The command wants the window; ``start`` is what to start in it.

    ``hidden``: the computer has started it, so it stays out of sight until it is needed.
    """

    start: Request | None = None
    hidden: bool = False


Wish = int | OpenWindow | FrameWanted | SheetWanted
"""What becomes of a command: its exit code, or what needs Qt and is done elsewhere."""


def run(arguments: Sequence[str], places: Places) -> Wish:
    """Carry out a command: return its exit code, or the wish for what needs Qt."""
    command = parser().parse_args(arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="surrogateescape")  # a file may have any name
    if command.command is not None:
        tell_of_heat(places)
    try:
        wish = _carry_out(command, places)
        sys.stdout.flush()
    except OSError as error:
        return _cannot_write(error)
    return wish


def _carry_out(command: argparse.Namespace, places: Places) -> Wish:
    if command.command == "check":
        return _check(command.paths, places, watch=command.watch)
    if command.command == "list":
        return print_list(places, as_json=command.json)
    if command.command == "show":
        return _show(command.routine, _day(command.day), places, as_json=command.json)
    if command.command == "figure":
        return _figure(command, places)
    if command.command == "print":
        return _print(command, places)
    if command.command == "record":
        return _record(command, places)
    if command.command == "schema":
        print(schema_of(command.kind, places), end="")
        return WELL
    if command.command in {"export", "import"}:
        return _share(command, places)
    if command.command == "journal":
        return _journal(command, places)
    if command.command == "open":
        return _open(command.file)
    if command.command == "start":
        return _start(command.routine, _day(command.day), places)
    return OpenWindow(hidden=command.in_background)


def _day(word: str | None) -> Day | None:
    return None if word is None else Day(word)


def _check(paths: Sequence[str], places: Places, *, watch: bool) -> int:
    missing = [path for path in paths if not is_there(path)]
    for path in missing:
        _say(f'there is no file or folder "{path}"{_nearest_file(Path(path))}')
    if missing:
        return NO_SUCH_THING
    return WELL if check_and_tell(paths, places.shelf, watch=watch) else PROBLEMS


def _show(name: str, day: Day | None, places: Places, *, as_json: bool) -> int:
    path, day = Path(name), day or Day.ORDINARY
    found = in_file(path, name, places) if is_there(name) and path.is_file() else None
    found = found or on_shelf(name, places)
    if found.routine is None:
        return _no_routine(name, found)
    if found.problems:
        _say(f'"{name}" has mistakes, so this is the last good one')
    timeline = timeline_of(found.routine, found.catalogue, day)
    if as_json:
        print(json.dumps(data_of(found.routine, day, timeline), ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines_of(timeline)))
    return WELL


def _figure(command: argparse.Namespace, places: Places) -> int | FrameWanted:
    asked = Asked(command.exercise, command.at, command.size, command.theme, command.png)
    return _told(frame_for(asked, places))


def _print(command: argparse.Namespace, places: Places) -> int | SheetWanted:
    day, paper = Day(command.day), Paper(command.paper)
    asked = SheetAsked(command.routine, day, paper, command.file, replace=command.replace)
    return _told(sheet_for(asked, places))


def _told(wish: Wanted | Refused) -> int | Wanted:
    """Return what is wanted, or say why it cannot be."""
    if not isinstance(wish, Refused):
        return wish
    for line in wish.lines:
        _say(line)
    return PROBLEMS if wish.is_there else NO_SUCH_THING


def _record(command: argparse.Namespace, places: Places) -> int:
    # Not at the top: the other commands need neither sound nor signals.
    from easeful.record import (  # noqa: PLC0415
        CannotRecordError,
        PerCents,
        ProgressLine,
        StoppedError,
        Wanted,
        record,
        why_not_there,
    )

    found = on_shelf(command.routine, places)
    if found.routine is None:
        return _no_routine(command.routine, found)
    if found.problems:
        _say(f'"{command.routine}" has mistakes, so this is the last good one')
    wrong = why_not_there(command.file, replace=command.replace)
    if wrong:
        _say(wrong)
        return NO_SUCH_THING
    day = _day(command.day) or Day.ORDINARY
    wanted = Wanted(found.routine, found.catalogue, day, command.file)
    try:
        record(wanted, places, PerCents() if command.progress else ProgressLine())
    except CannotRecordError as reason:
        _say(str(reason))
        return PROBLEMS
    except (StoppedError, KeyboardInterrupt):
        _say("stopped; nothing was written")
        return PROBLEMS
    return WELL


def _start(name: str, day: Day | None, places: Places) -> int | OpenWindow:
    found = on_shelf(name, places)
    return OpenWindow(StartRequest(name, day)) if found.routine else _no_routine(name, found)


def _share(command: argparse.Namespace, places: Places) -> int:
    # Not at the top: the other commands need nothing of packages.
    from easeful.sharing import share  # noqa: PLC0415

    answer = share(command, places)
    for path in answer.paths:
        print(path)
    for words in answer.words:
        _say(words)
    return answer.code


def _journal(command: argparse.Namespace, places: Places) -> int:
    # Not at the top: the other commands read no journal.
    from easeful.journal_wanted import JournalAsked, write_journal  # noqa: PLC0415

    asked = JournalAsked(
        command.csv, command.json, command.first, command.last, replace=command.replace
    )
    answer = write_journal(asked, places.journal)
    if answer.words:
        _say(answer.words)
    return answer.code


def _open(path: Path) -> int | OpenWindow:
    if not is_there(str(path)):
        _say(f'there is no file "{path}"{_nearest_file(path)}')
        return NO_SUCH_THING
    return OpenWindow(OpenRequest(path.absolute()))


def _no_routine(name: str, found: Found) -> int:
    for problem in found.problems:
        _say(str(problem))
    if found.problems:
        return PROBLEMS
    near = get_close_matches(name, found.others, n=1)
    hint = f'; did you mean "{near[0]}"?' if near else '; "easeful list" names them all'
    _say(f'there is no routine "{name}"{hint}')
    return NO_SUCH_THING


def _nearest_file(path: Path) -> str:
    try:
        names = [each.name for each in path.parent.iterdir()]
    except OSError:
        return ""
    near = get_close_matches(path.name, names, n=1)
    return f'; did you mean "{path.with_name(near[0])}"?' if near else ""


def _cannot_write(error: OSError) -> int:
    """Say why no more can be printed, unless it is that a reader such as ``head`` has enough."""
    if not isinstance(error, BrokenPipeError):
        _say(f"cannot write: {error.strerror}")
    # What is left in the buffer would fail once more, at the very end and with a traceback.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PROBLEMS


def _say(words: str) -> None:
    print(words, file=sys.stderr)
