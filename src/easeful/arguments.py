"""The commands and their arguments, as they are written at a shell."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from easeful import __version__
from easeful.core.day import Day
from easeful.frame_wanted import THEMES
from easeful.library.schema import KINDS
from easeful.sheet_wanted import PAPERS


def parser() -> argparse.ArgumentParser:
    """Return what reads the arguments of all commands."""
    whole = argparse.ArgumentParser(
        prog="easeful",
        description="Gentle guided routines for sore backs. Without a command, opens the window.",
    )
    whole.add_argument("--version", action="version", version=f"easeful {__version__}")
    whole.add_argument("--in-background", action="store_true", help="open it out of sight")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    days = [day.value for day in Day]
    check = commands.add_parser("check", help="look for mistakes in routine and exercise files")
    check.add_argument("paths", nargs="+", metavar="PATH")
    check.add_argument("--watch", action="store_true", help="go on, and check what changes")
    listing = commands.add_parser("list", help="list all routines")
    listing.add_argument("--json", action="store_true")
    show = commands.add_parser("show", help="print the timetable that a session follows")
    show.add_argument("routine", metavar="ROUTINE_OR_FILE")
    show.add_argument("--day", choices=days, default=None)
    show.add_argument("--json", action="store_true")
    figure = commands.add_parser("figure", help="draw one frame of an exercise")
    figure.add_argument("exercise", metavar="EXERCISE")
    figure.add_argument("--at", metavar="0..1", help="when in one whole repeat (its best moment)")
    figure.add_argument("--size", metavar="WxH", help="in pixels (960x720)")
    figure.add_argument("--theme", choices=THEMES, default=THEMES[0])
    figure.add_argument("--png", metavar="FILE", type=Path, required=True)
    record = commands.add_parser("record", help="write the guided session as a sound file")
    record.add_argument("routine", metavar="ROUTINE")
    record.add_argument("file", metavar="FILE.wav", type=Path, help="or .ogg, or .mp3")
    record.add_argument("--day", choices=days, default=None)
    record.add_argument("--replace", action="store_true", help="replace a file of this name")
    record.add_argument("--progress", action="store_true", help="print per cents, one a line")
    schema = commands.add_parser("schema", help="print the JSON Schema of a format")
    schema.add_argument("kind", choices=KINDS)
    export = commands.add_parser("export", help="write a routine and what it needs as one file")
    export.add_argument("routine", metavar="ROUTINE")
    export.add_argument("file", metavar="FILE.easeful", type=Path)
    export.add_argument("--replace", action="store_true", help="replace a file of this name")
    taking = commands.add_parser("import", help="add a routine that somebody sent you")
    taking.add_argument("file", metavar="FILE.easeful", type=Path)
    taking.add_argument("--dry-run", action="store_true", help="only say what would be written")
    opening = commands.add_parser("open", help="open the window and show what is in a file")
    opening.add_argument("file", metavar="FILE.easeful", type=Path)
    paper = commands.add_parser("print", help="write a routine as a printed sheet (PDF)")
    paper.add_argument("routine", metavar="ROUTINE", help="its id, or a file")
    paper.add_argument("file", metavar="FILE.pdf", type=Path)
    paper.add_argument("--day", choices=days, default=Day.ORDINARY.value)
    paper.add_argument("--paper", choices=PAPERS, default=PAPERS[0])
    paper.add_argument("--replace", action="store_true", help="replace a file of this name")
    _add_journal(commands.add_parser("journal", help="write the journal as a table or as data"))
    start = commands.add_parser("start", help="open the window and start a routine")
    start.add_argument("routine", metavar="ROUTINE")
    start.add_argument("--day", choices=days, default=None)
    return whole


def _add_journal(journal: argparse.ArgumentParser) -> None:
    journal.add_argument("--csv", metavar="FILE.csv", type=Path, help="a table, one row for each")
    journal.add_argument("--json", metavar="FILE.json", type=Path, help="the same for programs")
    journal.add_argument("--from", dest="first", metavar="YYYY-MM-DD", type=_day, help="first day")
    journal.add_argument("--to", dest="last", metavar="YYYY-MM-DD", type=_day, help="last day")
    journal.add_argument("--replace", action="store_true", help="replace a file of this name")


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{words}" is no day; write 2026-11-22') from None
