"""The whole app, for tests of its pages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from house import House, MakeHouse, build_house
from PySide6.QtWidgets import QApplication
from used_home import be_used_before

from easeful.core.settings import Settings

SEEN = date(2026, 3, 1)


@pytest.fixture
def make_house(qapp: QApplication, tmp_path: Path) -> Iterator[MakeHouse]:
    made: list[House] = []

    def make(settings: Settings | None = None, *, is_used: bool = True) -> House:
        settings = settings or Settings(seen_emergency_lines=SEEN)
        if is_used:
            be_used_before(tmp_path)
        made.append(build_house(qapp, tmp_path, settings))
        return made[-1]

    yield make
    for house in made:
        house.app.reader.finish()
        house.app.window.close()
        house.app.reader.finish()  # closing may remember what was too much, and read anew
        house.app.window.deleteLater()
        house.settle()


@pytest.fixture
def house(make_house: MakeHouse) -> House:
    """Return the app on a later day, on Today, with all that is shipped."""
    house = make_house()
    house.begin()
    return house


@pytest.fixture
def fresh(make_house: MakeHouse) -> House:
    """Return the app as it is when it is started for the first time."""
    house = make_house(Settings(), is_used=False)
    house.begin()
    return house
