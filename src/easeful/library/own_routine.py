"""The texts that a person's own routines begin with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from easeful.library.routine_edit import set_top
from easeful.library.yaml_placing import read_page
from easeful.library.yaml_writing import Plain, in_lines

SCHEMA_LINE: Final = "# yaml-language-server: $schema=../schemas/routine.json"
"""Tells other editors what may stand in the file."""


def own_version(data: bytes, name: str) -> bytes:
    """Return a routine's text under another name; all else stays, remarks and author too.

    Raises ``EditRefusedError`` for a text whose name cannot be changed.
    """
    page = read_page(set_top(data, "name", name))
    text = page.text
    if not text.startswith(SCHEMA_LINE):
        text = f"{SCHEMA_LINE}{page.line_end}{text}"
    return page.mark + text.encode()


def new_routine(name: str, place: str | Sequence[str], exercises: Sequence[str]) -> bytes:
    """Return the text of a new routine that does these exercises, by their ids."""
    fields: dict[str, Plain] = {"name": name, "place": place}
    if exercises:
        fields["steps"] = [{"do": each} for each in exercises]
    lines = [SCHEMA_LINE, *in_lines(fields, 0), *([] if exercises else ["steps:"])]
    return "".join(f"{line}\n" for line in lines).encode()


FIRST: Final = f"""\
{SCHEMA_LINE}
# This routine is yours: change it, or delete it. Deleted, it does not come back.
# What stands behind a "#" is a remark. The spaces before a line count.
name: My first routine
about: Five easy steps, lying down.
place: [floor, bed]

steps:
  # breathe: seconds in, seconds out.  for: how long, such as 45 s, 1:30 or 2 min.
  - breathe: 4-6
    for: 1 min

  # do: an exercise of the app.  repeat: how often.
  - do: pelvic-tilt
    repeat: 6

  # hold: how long you stay.  sides: left, right, both or alternate.
  - do: knee-to-chest
    hold: 10 s
    sides: both

  # move: an exercise from your own sheet, in its words.
  - move: Slide one heel slowly away and back, then the other.
    position: back
    repeat: 5
    sides: alternate

  # say: what the voice says instead of its own words.
  - rest: 1 min
    say: Rest. Let the floor hold you.
"""
"""A short routine that explains itself."""

READ_ME: Final = """\
Your own exercises, one file each, such as heel-slide.yaml.
You need none for the words of a sheet: write them into a routine, with "move".
A file here looks like this:

name: Heel slide
position: back
place: floor
dose: {ordinary: {repeat: 5}}
pace: {in: 3 s, out: 3 s}
start: Lie on your back with your knees bent.
cues:
  - {at: in, say: Slide one heel slowly away.}
  - {at: out, say: And slowly back.}
"""
"""Explains the folder of exercises; no file of the app's ends in .txt."""
