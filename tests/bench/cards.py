"""What the picture of a card costs: made once behind the first paint, and then painted.

Prints milliseconds: a picture made (half of them, the slowest), a card painted.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from statistics import median

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from easeful.core.settings import Theme
from easeful.core.still import still_of
from easeful.library.catalogue import catalogue_of
from easeful.places import find_places
from easeful.ui.figure_still import still_picture, still_room
from easeful.ui.icons import Icons
from easeful.ui.theme import PALETTES, Look
from easeful.ui.widgets.card_picture import CardPicture, Turns

SIZE = QSize(240, 180)
TIMES = 9


def milliseconds(do: Callable[[], object]) -> float:
    """Return the processor time of the quickest of some times."""
    taken = []
    for _each in range(TIMES):
        began = time.process_time()
        do()
        taken.append(time.process_time() - began)
    return min(taken) * 1000


app = QApplication([])
assets = find_places(os.environ).assets
places = find_places(os.environ).shelf
exercises = catalogue_of(places, (places.exercises,)).catalogue.exercises.values()
stills = [still_of(exercise.motion) for exercise in exercises if exercise.motion]
look = Look(palette=PALETTES[Theme.LIGHT], icons=Icons(assets / "icons"))
made = [milliseconds(partial(still_picture, still, SIZE, 1.0, look)) for still in stills]
owner = QWidget()
owner.resize(SIZE)
owner.show()
card = CardPicture(owner, Turns(owner))
card.set_look(look)
card.show_still(stills[0], still_room(stills[0].motion))
image = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)


def paint() -> None:
    """Paint the card as its widget does."""
    painter = QPainter(image)
    card.paint(painter, QRect(0, 0, SIZE.width(), SIZE.height()), 14)
    painter.end()


paint()
card.make()
print(median(made), max(made), milliseconds(paint))
