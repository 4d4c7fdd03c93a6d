"""One frame of an exercise, as a command wants it drawn. Knows no Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from easeful.adapters.settings_file import SettingsFile
from easeful.core.appearance import Appearance
from easeful.core.exercise import Exercise
from easeful.core.settings import Theme
from easeful.figure.motion import Motion, Phase
from easeful.figure.pose import Pose
from easeful.lookup import exercise_of
from easeful.places import Places

THEMES: Final = (Theme.LIGHT.value, Theme.DARK.value, Theme.NIGHT.value)
SHARE: Final = re.compile(r"[01]|[01]?\.[0-9]{1,9}")
SIZE: Final = re.compile(r"([1-9][0-9]{0,4})x([1-9][0-9]{0,4})")
SMALLEST: Final = 16
LARGEST: Final = 8192
"""Pixels of a side."""

USUAL_SIZE: Final = (960, 720)
PNG: Final = b"\x89PNG\r\n\x1a\n"
"""How every PNG file begins."""


@dataclass(frozen=True, slots=True)
class FrameWanted:
    """A moment of a motion (without one its best), and the picture that it becomes."""

    motion: Motion
    at: tuple[Phase, float] | None
    size: tuple[int, int]
    theme: Theme
    person: Appearance
    path: Path

    @property
    def pose(self) -> Pose:
        """Return the pose of the moment."""
        return self.motion.picture if self.at is None else self.motion.pose(*self.at)


@dataclass(frozen=True, slots=True)
class Asked:
    """What stood on the command line; ``at`` and ``size`` as they were written, if they were."""

    exercise: str
    at: str | None
    size: str | None
    theme: str
    path: Path


@dataclass(frozen=True, slots=True)
class Refused:
    """Why there is no frame. ``is_there``: what was named is, but cannot be drawn."""

    lines: tuple[str, ...]
    is_there: bool = False


def frame_for(asked: Asked, places: Places) -> FrameWanted | Refused:
    """Return the frame that was asked for, or why there is none."""
    share = None if asked.at is None else share_of(asked.at)
    size = USUAL_SIZE if asked.size is None else size_of(asked.size)
    if asked.at is not None and share is None:
        return Refused((f'"{asked.at}" is no share of a repeat; write a number from 0 to 1',))
    if size is None:
        return Refused((f'"{asked.size}" is no size; write one such as 960x720',))
    wrong = why_not_there(asked.path)
    if wrong:
        return Refused((wrong,))
    found = exercise_of(asked.exercise, places)
    if found.problems:
        return Refused(tuple(map(str, found.problems)), is_there=True)
    exercise = found.exercise
    if exercise is None:
        near = get_close_matches(asked.exercise, found.others, n=1)
        hint = f'; did you mean "{near[0]}"?' if near else ""
        return Refused((f'there is no exercise "{asked.exercise}"{hint}',))
    if exercise.motion is None:
        return Refused((f'"{asked.exercise}" has no motion that could be drawn',), is_there=True)
    at = None if share is None else moment_of(exercise, share)
    person = SettingsFile(places.settings, only_reads=True).load().person
    return FrameWanted(exercise.motion, at, size, Theme(asked.theme), person, asked.path)


def share_of(text: str) -> float | None:
    """Return a share from 0 to 1."""
    share = float(text) if SHARE.fullmatch(text) else 2.0
    return share if share <= 1 else None


def moment_of(exercise: Exercise, share: float) -> tuple[Phase, float]:
    """Return the phase, and the share of it, at ``share`` of one whole repeat.

    A repeat is in, hold and out, as long as the ordinary dose has them.
    """
    pace = exercise.pace
    lengths = ((Phase.IN, pace.into), (Phase.HOLD, exercise.ordinary.hold), (Phase.OUT, pace.out))
    left = share * sum(seconds for _phase, seconds in lengths)
    found = (Phase.REST, 0.0)
    for phase, seconds in lengths:
        if seconds and left >= 0:
            found = (phase, min(1.0, left / seconds))
        left -= seconds
    return found


def size_of(text: str) -> tuple[int, int] | None:
    """Return the width and height of a size such as 960x720, if it is one that can be drawn."""
    found = SIZE.fullmatch(text)
    if found is None:
        return None
    width, height = int(found[1]), int(found[2])
    sides = (width, height)
    return sides if min(sides) >= SMALLEST and max(sides) <= LARGEST else None


def why_not_there(path: Path) -> str:
    """Say in words why no picture can be written to ``path``, "" if one can.

    A picture that is there is replaced; anything else that is there is left alone.
    """
    if path.suffix.lower() != ".png":
        return f'"{path.name}" is no name for a picture; write NAME.png'
    if not path.parent.is_dir():
        return f'there is no folder "{path.parent}"'
    if path.is_dir():
        return f'"{path}" is a folder'
    try:
        with path.open("rb") as file:
            begins = file.read(len(PNG))
    except OSError:
        return ""
    return "" if begins in {b"", PNG} else f'"{path}" is there already, and is no PNG picture'
