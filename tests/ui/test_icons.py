"""Every icon is one of the family, fits its square, and is drawn once."""

import re
from pathlib import Path

import pytest
from looks import ASSETS
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from easeful.ui.icons import Icons

FOLDER = ASSETS / "icons"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg") if path.stem != "easeful")
FRAME = 'width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor"'
ROUND = 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'


def seen(image: QImage) -> set[tuple[int, int]]:
    """Return the dots that are not empty."""
    dots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {(x, y) for x, y in dots if image.pixelColor(x, y).alpha() > 0}


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_one_of_the_family(name: str) -> None:
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert f"{FRAME} {ROUND}" in drawing
    assert not re.search(r"#[0-9A-Fa-f]{3}", drawing)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_seen_and_not_cut(qapp: QApplication, name: str) -> None:
    dots = seen(Icons(FOLDER).pixmap(name, "#1F5130", 48).toImage())
    assert len(dots) > 40
    assert dots.isdisjoint({(x, y) for x in (0, 47) for y in range(48)})
    assert dots.isdisjoint({(x, y) for x in range(48) for y in (0, 47)})


def test_an_icon_has_the_colour_that_is_asked_for(qapp: QApplication) -> None:
    image = Icons(FOLDER).pixmap("stop", "#8C1D18", 24).toImage()
    assert image.pixelColor(12, 12) == QColor("#8C1D18")


def test_a_fine_screen_gets_a_fine_icon(qapp: QApplication) -> None:
    pixmap = Icons(FOLDER).pixmap("start", "#1F5130", 24, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (48, 2.0)


def test_an_icon_is_drawn_once(qapp: QApplication) -> None:
    icons = Icons(FOLDER)
    first = icons.pixmap("start", "#1F5130", 24)
    assert icons.pixmap("start", "#1F5130", 24).cacheKey() == first.cacheKey()


def test_a_missing_icon_is_an_empty_place(qapp: QApplication, tmp_path: Path) -> None:
    assert seen(Icons(tmp_path).pixmap("start", "#1F5130", 24).toImage()) == set()


def test_the_application_has_an_icon_in_four_sizes(qapp: QApplication) -> None:
    sizes = Icons(FOLDER).application().availableSizes()
    assert sorted(size.width() for size in sizes) == [16, 32, 64, 256]
