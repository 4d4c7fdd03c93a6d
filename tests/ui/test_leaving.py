"""Esc leads back as Back does, and loses nothing."""

import pytest
from house import House
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from scoring_fakes import entries_of

from easeful.core.diary import HelpTold, PaperKey
from easeful.ui.routes import Route


def seen(house: House, wish: str) -> QWidget:
    """Lead to a page of the journal."""
    wishes = house.app.today_asks._wishes  # noqa: SLF001 (no other door)
    getattr(wishes, wish).emit()
    house.settle()
    return house.page


@pytest.mark.parametrize(
    ("wish", "home"),
    [
        ("how_am_i", Route.TODAY),
        ("report", Route.JOURNAL),
        ("visit", Route.JOURNAL),
        ("news", Route.TODAY),
    ],
)
def test_esc_leads_back(house: House, wish: str, home: Route) -> None:
    seen(house, wish)
    assert not house.is_on(home)
    house.key(Qt.Key.Key_Escape)
    assert house.is_on(home)


def test_esc_keeps_the_sentence(house: House) -> None:
    page = seen(house, "how_am_i")
    house.click("Add a sentence")
    QTest.keyClicks(page.findChildren(QPlainTextEdit)[0], "Rain")
    house.key(Qt.Key.Key_Escape)
    assert house.is_on(Route.TODAY)
    assert [each.words for each in entries_of(house.diary)] == ["Rain"]


def test_esc_keeps_what_the_doctor_is_asked(house: House) -> None:
    page = seen(house, "report")
    box = page.findChildren(QPlainTextEdit)[0]
    box.setFocus()
    QTest.keyClicks(box, "Sleep")
    house.key(Qt.Key.Key_Escape)
    assert house.is_on(Route.JOURNAL)
    assert "Sleep" in house.diary.papers().values()
    assert set(house.diary.papers()) <= set(PaperKey)


def test_esc_answers_nothing_of_the_signs(house: House) -> None:
    seen(house, "news")
    house.key(Qt.Key.Key_Escape)
    assert not [each for each in house.diary.facts if isinstance(each, HelpTold)]


def test_esc_leaves_what_to_do_as_well(house: House) -> None:
    seen(house, "news")
    house.click("Yes, one")
    house.key(Qt.Key.Key_Escape)
    assert house.is_on(Route.TODAY)
