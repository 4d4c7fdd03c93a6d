"""The whole app, built as ``main`` builds it: one session from the press to the closing page."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from house import House, build_house
from PySide6.QtWidgets import QApplication

from easeful.core.settings import Settings
from easeful.ui.routes import Route


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    house = build_house(qapp, tmp_path, Settings(seen_emergency_lines=date(2026, 3, 1)))
    house.begin()
    yield house
    house.app.reader.finish()
    house.settle()


def test_one_press_leads_through_a_session_to_its_calm_end(house: House) -> None:
    proposed = house.app.stage.pages.today._proposal._summary  # noqa: SLF001
    assert proposed is not None
    house.click("Start")
    assert house.is_awake()
    seconds = proposed.seconds[house.app.stage.day()]
    house.pass_seconds(seconds - 1)
    assert house.is_on(Route.SESSION)
    house.pass_seconds(2)
    assert house.is_on(Route.CLOSING)
    assert not house.is_awake()
    assert house.store.load().last_routine == proposed.id
    house.click("Back to Today")
    assert house.is_on(Route.TODAY)
    house.app.window.close()
