"""Renders the figure in every exercise, view, colour and way to contact sheets, for a look.

python tests/figures.py [SHEET...]   every sheet, or these; "readme" makes the README's pictures
python tests/figures.py --accept     takes the small pictures of today as what the figure looks like
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from figure_looks import SMALL, breath, glow, hands, motions, pads, palettes, things, views
from figure_readme import write_readme_pictures
from figure_sheets import Picture, Sheet, of_motion, sheets_of
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from reference_frames import accept
from shipped import catalogue

from easeful.core.body import Position, Sides
from easeful.figure.motion import Motion, Phase
from easeful.figure.pose import Pose, Side
from easeful.figure.ways import way_between

FOLDER: Final = Path(__file__).parents[1] / "build" / "figures"
STRIP: Final = 8


def main(names: list[str]) -> int:
    """Write what was asked for, or every sheet; print where."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    _app = QGuiApplication([])
    if "--accept" in names:
        for path in accept():
            print(path)
        return 0
    for name in names or [each for each in SHEETS if each != "readme"]:
        for sheet in SHEETS[name]():
            print(sheet if isinstance(sheet, Path) else sheet.save(FOLDER))
    return 0


def exercises() -> list[Sheet]:
    """Return start, middle and end of every exercise, and the end of the left side."""
    rows = []
    for name, motion in motions():
        moments = {
            "start": motion.start,
            "half in": motion.pose(Phase.IN, 0.5),
            "in": motion.pose(Phase.IN, 1),
            "hold": motion.pose(Phase.HOLD, 1),
            "half out": motion.pose(Phase.OUT, 0.5),
            "out": motion.pose(Phase.OUT, 1),
        }
        pictures = [of_motion(motion, pose, words) for words, pose in moments.items()]
        if motion.hands:
            opened = (0.0, 0.5, 1.0, 1.0, 0.5, 0.0)
            pictures = [replace(p, opened=k) for p, k in zip(pictures, opened, strict=True)]
        if catalogue().exercises[name].sides is not Sides.NONE:
            left = motion.on(Side.LEFT)
            pictures.append(of_motion(left, left.pose(Phase.HOLD, 1), "left"))
        rows.append((name, pictures))
    return sheets_of("exercises", rows, 5)


def between() -> list[Sheet]:
    """Return a strip of frames of each exercise, all the way in and out."""
    rows = []
    for name, motion in motions():
        strip = []
        for n in range(STRIP):
            done = 2 * n / (STRIP - 1)
            phase, share = (Phase.IN, done) if done <= 1 else (Phase.OUT, done - 1)
            picture = of_motion(motion, motion.pose(phase, share))
            opened = share if phase is Phase.IN else 1 - share
            strip.append(replace(picture, opened=opened) if motion.hands else picture)
        rows.append((name, strip))
    return sheets_of("between", rows, 8, SMALL)


def ways() -> list[Sheet]:
    """Return a strip of every way from one position to another."""
    book = catalogue().ways
    sheets = []
    for start in Position:
        rows = []
        for end in Position:
            if start is not end:
                a, b = book.poses[start.value], book.poses[end.value]
                way = way_between(a, b, start.value, end.value, book)
                words = f"{start.value} to {end.value}, {way.seconds:.1f} s"
                rows.append((words, strip_of([way.pose(n / 11) for n in range(12)])))
        sheets += sheets_of(f"ways-{start.value}", rows, 9, SMALL)
    return sheets


def strip_of(poses: list[Pose]) -> list[Picture]:
    """Return poses in one frame that holds them all."""
    whole = of_motion(Motion(poses[0], into=tuple(poses[1:])), poses[0])
    return [replace(whole, pose=pose) for pose in poses]


def cards() -> list[Sheet]:
    """Return every exercise as small as on a card."""
    cells = [of_motion(motion, motion.picture) for _name, motion in motions()]
    rows: list[tuple[str, Sequence[Picture]]]
    rows = [("", cells[n : n + 10]) for n in range(0, len(cells), 10)]
    return [Sheet("cards", QSize(98, 74), rows)]


SHEETS: Final[Mapping[str, Callable[[], list[Sheet] | list[Path]]]] = MappingProxyType(
    {
        "exercises": exercises,
        "between": between,
        "ways": ways,
        "views": views,
        "things": things,
        "palettes": palettes,
        "hands": hands,
        "glow": glow,
        "pads": pads,
        "breath": breath,
        "cards": cards,
        "readme": write_readme_pictures,
    }
)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
