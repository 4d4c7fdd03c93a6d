"""The list of routines, the look at one, and files that need a look."""

from datetime import date

import pytest
from house import House, MakeHouse
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from easeful.core.settings import Settings
from easeful.ui.pages.look import LookPage
from easeful.ui.routes import Route
from easeful.ui.widgets.routine_card import RoutineCard
from easeful.ui.widgets.text import Text

SEEN = date(2026, 1, 1)
BROKEN = """\
name: My back
steps:
  - do: childs-posse
  - move: Press up.
    hold: 45 heartbeats
"""
GOOD = "name: My back\nsteps:\n  - move: Press up.\n    hold: 45 s\n"


def cards_on(house: House) -> list[RoutineCard]:
    cards = [each for each in house.page.findChildren(RoutineCard) if each.isVisible()]
    return sorted(cards, key=lambda each: (each.y(), each.x()))


def words_on(house: House) -> str:
    return "\n".join(each.text() for each in house.page.findChildren(Text) if each.isVisible())


@pytest.fixture
def listed(house: House) -> House:
    house.click("Routines")
    return house


def test_all_that_is_shipped_is_there(listed: House) -> None:
    assert len(cards_on(listed)) == len(listed.app.stage.room.shelf.summaries)


def test_typing_finds_at_once(listed: House) -> None:
    QTest.keyClicks(listed.focus(), "neck should")
    listed.settle()
    assert cards_on(listed)[0].accessibleName().startswith("Neck and shoulders")
    assert 0 < len(cards_on(listed)) < 8
    QTest.keyClicks(listed.focus(), " xyz")
    listed.settle()
    assert not cards_on(listed)
    assert "Nothing fits. Try fewer words." in words_on(listed)


def test_needs_and_the_other_filters_narrow_it_together(listed: House) -> None:
    everything = len(cards_on(listed))
    listed.click("Breathing")
    breathing = len(cards_on(listed))
    listed.click("Where and how long")
    listed.click("Up to 5 min")
    short = len(cards_on(listed))
    listed.click("Floor")
    assert everything > breathing >= short > len(cards_on(listed))


def test_filters_that_are_put_away_hide_nothing(listed: House) -> None:
    everything = len(cards_on(listed))
    listed.click("Where and how long")
    listed.click("Standing")
    assert len(cards_on(listed)) < everything
    listed.click("Anywhere, any length")
    assert len(cards_on(listed)) == everything


def test_thousands_of_routines_are_shown_a_few_at_a_time(make_house: MakeHouse) -> None:
    house = make_house()
    own = house.app.stage.room.own_routines
    own.mkdir(parents=True)
    for number in range(60):
        (own / f"mine-{number}.yaml").write_text(GOOD)
    house.begin()
    house.click("Routines")
    assert len(cards_on(house)) == 48
    house.click("Show more")
    assert len(cards_on(house)) > 60


class TestLook:
    def test_it_shows_steps_props_getting_up_and_cautions(self, listed: House) -> None:
        listed.app.stage.pages.routines.look_wanted.emit(listed.summary("low-back-10"))
        listed.settle()
        words = words_on(listed)
        assert "One knee to chest\n" in words
        assert "2 times, 8 s each, each side" in words
        assert "You get down once and up once." in words
        assert "flat pillow" in words
        assert "10 minutes on an ordinary day" in words
        assert "Stop if your groin pinches or a leg tingles." in words

    def test_it_is_for_the_kind_of_day(self, listed: House) -> None:
        listed.click("Today")
        listed.click("Sore day")
        listed.click("Look first")
        assert "on a sore day" in words_on(listed)

    def test_start_has_the_focus(self, listed: House) -> None:
        QTest.mouseClick(cards_on(listed)[0], Qt.MouseButton.LeftButton)
        listed.settle()
        assert listed.focus() is listed.button("Start")

    def test_pages_that_were_left_do_not_pile_up(self, listed: House) -> None:
        for _again in range(5):
            QTest.mouseClick(cards_on(listed)[0], Qt.MouseButton.LeftButton)
            listed.settle()
            listed.click("Back")
        assert not listed.app.window.findChildren(LookPage)


class TestHolds:
    def test_holds_are_asked_for_once(self, house: House) -> None:
        house.start("breathe-box")
        assert house.is_on(Route.HOLDS)
        assert house.focus() is house.button("Not for me")
        house.click("Start with holds")
        assert house.is_on(Route.SESSION)
        assert house.store.load().breath_holds
        house.session.stop()
        house.start("breathe-4-7-8")
        assert house.is_on(Route.SESSION)

    def test_not_for_me_leads_back_and_changes_nothing(self, house: House) -> None:
        house.start("breathe-box")
        house.click("Not for me")
        assert house.is_on(Route.TODAY)
        assert not house.store.load().breath_holds

    def test_who_said_yes_in_the_settings_is_not_asked(self, make_house: MakeHouse) -> None:
        house = make_house(Settings(seen_emergency_lines=SEEN, breath_holds=True))
        house.begin()
        house.start("breathe-box")
        assert house.is_on(Route.SESSION)


class TestProblems:
    @pytest.fixture
    def broken(self, make_house: MakeHouse) -> House:
        house = make_house()
        own = house.app.stage.room.own_routines
        own.mkdir(parents=True)
        (own / "my-back.yaml").write_text(BROKEN)
        (own / "neck.yaml").write_text("name: [Neck")
        house.begin()
        house.click("Routines")
        return house

    def test_a_quiet_line_leads_to_them(self, broken: House) -> None:
        broken.click("2 files need a look")
        words = words_on(broken)
        assert "my-back.yaml" in words
        assert 'Line 3, column 9: there is no exercise "childs-posse"' in words
        assert "Line 5, column 11: " in words

    def test_a_file_opens_in_the_person_s_own_editor(self, broken: House) -> None:
        broken.click("2 files need a look")
        broken.click("Open in my editor")
        assert [each.name for each in broken.editor.opened] == ["my-back.yaml"]

    def test_where_no_program_opens_it_its_place_is_said(self, broken: House) -> None:
        broken.editor.knows_a_program = False
        broken.click("2 files need a look")
        broken.click("Open in my editor")
        assert "my-back.yaml" in broken.app.window.notice.words

    def test_a_mended_file_is_good_after_another_look(self, broken: House) -> None:
        broken.click("2 files need a look")
        own = broken.app.stage.room.own_routines
        (own / "my-back.yaml").write_text(GOOD)
        (own / "neck.yaml").unlink()
        broken.click("Look again")
        broken.app.reader.finish()
        broken.settle()
        assert "All files are good." in words_on(broken)
        broken.click("Back")
        assert "My back" in cards_on(broken)[0].accessibleName()

    def test_without_problems_there_is_no_line(self, listed: House) -> None:
        assert not [each for each in listed.buttons() if "look" in each.text() and each.isVisible()]
