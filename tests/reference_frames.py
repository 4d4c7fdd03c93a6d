"""Small pictures of the figure as it was last accepted, so that a change in drawing is seen.

What a look cannot see passes: other Qt versions may round an edge differently. A limb that is 3 %
wider does not pass. ``make figures ARGS=--accept`` takes the pictures of today.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np
from figure_sheets import Glowing, Picture, of_motion
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from shipped import catalogue

from easeful.core.body import Position
from easeful.core.neutral import at_rest
from easeful.figure.camera import Camera
from easeful.figure.motion import Phase
from easeful.figure.pose import Side
from easeful.figure.shape import Tint
from easeful.figure.ways import way_between
from easeful.ui.figure_palette import FigurePalette
from easeful.ui.palette import DARK

ACCEPTED: Final = Path(__file__).parent / "figure_references"
FOUND: Final = Path(__file__).parents[1] / "build" / "figures" / "references"
SIZE: Final = QSize(320, 240)
CARD: Final = QSize(96, 72)

SEEN: Final = 8
"""A pixel in which a colour is off by more, of 255, differs."""

MOST_PIXELS: Final = 0.0008
"""The share of the pixels that may differ."""

MOST_MEAN: Final = 0.08
"""How far all colours may be off on the average, of 255."""

HOW: Final = "If the change is meant: make figures ARGS=--accept"

Pixels = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Difference:
    """How much two pictures differ: the share of their pixels, and the mean of all colours."""

    pixels: float
    mean: float

    @property
    def is_seen(self) -> bool:
        """Say whether it is more than other rounding."""
        return self.pixels > MOST_PIXELS or self.mean > MOST_MEAN

    def __str__(self) -> str:
        """Return it in words."""
        return (
            f"{self.pixels:.2%} of the pixels differ ({MOST_PIXELS:.2%} may), "
            f"colours by {self.mean:.2f} of 255 on the average ({MOST_MEAN} may)"
        )


def _exercise(name: str, phase: Phase, share: float, side: Side = Side.RIGHT) -> Picture:
    motion = catalogue().exercises[name].motion
    if motion is None:
        raise AssertionError(name)
    motion = motion.on(side)
    return of_motion(motion, motion.pose(phase, share))


def _resting(position: Position, glow: Glowing) -> Picture:
    motion = at_rest(position, catalogue().ways.poses)
    return replace(of_motion(motion, motion.start), glow=glow)


def _whole(yaw: float) -> Picture:
    return Picture(catalogue().ways.poses["standing"], camera=Camera(yaw, 6))


def _hands() -> Picture:
    return replace(_exercise("hand-opening", Phase.REST, 0), opened=0.6)


def _dark() -> Picture:
    return replace(_exercise("hamstring-strap", Phase.IN, 1), colours=FigurePalette(DARK))


def _on_the_way() -> Picture:
    book = catalogue().ways
    way = way_between(book.poses["standing"], book.poses["back"], "standing", "back", book)
    return Picture(way.pose(0.35))


FRAMES: Final[Mapping[str, Callable[[], Picture]]] = MappingProxyType(
    {
        "cat-cow": lambda: _exercise("cat-cow", Phase.REST, 0),
        "cat-cow-in": lambda: _exercise("cat-cow", Phase.IN, 1),
        "cat-cow-out": lambda: _exercise("cat-cow", Phase.OUT, 1),
        "childs-pose": lambda: _exercise("childs-pose", Phase.HOLD, 1),
        "bridge": lambda: _exercise("bridge", Phase.IN, 1),
        "knee-rolls": lambda: _exercise("knee-rolls", Phase.IN, 1),
        "seated-turn-left": lambda: _exercise("seated-turn", Phase.IN, 1, Side.LEFT),
        "side-bend": lambda: _exercise("side-bend", Phase.IN, 1),
        "hands": _hands,
        "glow": lambda: _resting(Position.BACK, Glowing(("right-thigh", "belly"))),
        "pad": lambda: _resting(Position.CHAIR, Glowing(("knee-right",), Tint.PAD, pad=True)),
        "dark": _dark,
        "card": lambda: _exercise("half-kneeling-hip-stretch", Phase.IN, 1),
        "front": lambda: _whole(-90),
        "behind": lambda: _whole(90),
        "on-the-way": _on_the_way,
    }
)


def rendered(name: str) -> QImage:
    """Return a frame as it is drawn today."""
    return FRAMES[name]().image(CARD if name == "card" else SIZE)


def compared(name: str, image: QImage) -> str:
    """Say how a frame differs from the accepted one, and where to look; nothing if it does not."""
    known = QImage(str(ACCEPTED / f"{name}.png"))
    if known.isNull():
        return f"there is no accepted picture of {name} yet. {HOW}"
    if known.size() != image.size():
        return f"the accepted picture of {name} has another size. {HOW}"
    difference = difference_of(pixels_of(known), pixels_of(image))
    if not difference.is_seen:
        return ""
    FOUND.mkdir(parents=True, exist_ok=True)
    image.save(str(FOUND / f"{name}.png"))
    return f"{name}: {difference}; the new picture is {FOUND / f'{name}.png'}. {HOW}"


def difference_of(a: Pixels, b: Pixels) -> Difference:
    """Return how much two pictures of one size differ."""
    off = np.abs(a - b)
    return Difference(float((off.max(axis=2) > SEEN).mean()), float(off.mean()))


def pixels_of(image: QImage) -> Pixels:
    """Return red, green and blue of each pixel."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    wide = image.width()
    return rows[:, : wide * 3].reshape(image.height(), wide, 3).astype(np.int16)


def accept() -> list[Path]:
    """Take the frames of today, and return the paths of those that are new or look different."""
    ACCEPTED.mkdir(exist_ok=True)
    for old in ACCEPTED.glob("*.png"):
        if old.stem not in FRAMES:
            old.unlink()
    changed = []
    for name in FRAMES:
        image = rendered(name)
        if compared(name, image):
            image.save(str(ACCEPTED / f"{name}.png"))
            changed.append(ACCEPTED / f"{name}.png")
    return changed
