"""Whether a sign is new: three answers, each kept; what to do is said calmly, and nothing locks."""

from datetime import date

import pytest
from fakes import A_MORNING
from house import House
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from easeful.core.diary import HelpTold, News
from easeful.core.emergency import DOCTOR_LINES, EMERGENCY_LINES, EMERGENCY_STEPS
from easeful.ui.pages.news_page import NewsPage
from easeful.ui.routes import Route
from easeful.ui.widgets.text import Text

TODAY: date = A_MORNING.date()


@pytest.fixture
def done() -> list[bool]:
    return []


@pytest.fixture
def page(house: House, done: list[bool], monkeypatch: pytest.MonkeyPatch) -> NewsPage:
    monkeypatch.setattr("easeful.ui.widgets.press.REST_MS", 60_000)  # no slow machine outlasts it
    page = NewsPage(house.diary, house.clock)
    page.done.connect(lambda: done.append(True))
    house.app.stage.show(Route.NEWS, page)
    house.settle()
    return page


def words_on(page: NewsPage) -> set[str]:
    return {each.text() for each in page.findChildren(Text) if each.isVisible()}


def helps(house: House) -> list[HelpTold]:
    return [each for each in house.diary.facts if isinstance(each, HelpTold)]


def test_it_shows_the_signs(page: NewsPage) -> None:
    assert words_on(page) >= set(EMERGENCY_LINES)


def test_none_is_kept_and_leads_back(house: House, page: NewsPage, done: list[bool]) -> None:
    assert page.isVisible()
    house.click("No, none")
    assert helps(house) == [HelpTold(TODAY, News.NO)]
    assert done == [True]


@pytest.mark.parametrize(("words", "news"), [("Not sure", News.NOT_SURE), ("Yes, one", News.YES)])
def test_doubt_is_kept_and_what_to_do_is_said(
    house: House, page: NewsPage, done: list[bool], words: str, news: News
) -> None:
    house.click(words)
    assert helps(house) == [HelpTold(TODAY, news)]
    assert words_on(page) >= {*EMERGENCY_STEPS, *DOCTOR_LINES}
    assert done == []
    assert house.button("Today").isEnabled()
    house.click("Back to Today")
    assert done == [True]


def test_the_list_can_be_read_again(house: House, page: NewsPage) -> None:
    house.click("Not sure")
    house.click("Back to the list")
    assert words_on(page) >= set(EMERGENCY_LINES)
    house.click("No, none")
    assert helps(house) == [HelpTold(TODAY, News.NO)]


def test_it_may_be_left_without_an_answer(house: House, page: NewsPage, done: list[bool]) -> None:
    assert page.isVisible()
    house.click("Not now")
    assert helps(house) == []
    assert done == [True]


def test_the_press_that_led_here_answers_nothing(house: House, page: NewsPage) -> None:
    assert page.isVisible()
    QTest.keyClick(house.focus(), Qt.Key.Key_Return)
    assert helps(house) == []
    house.key(Qt.Key.Key_Return)
    assert helps(house) == [HelpTold(TODAY, News.NO)]
