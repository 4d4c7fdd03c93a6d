"""What was told of a body, in the whole app: told once, kept, seen in all places, and heard."""

from datetime import date

import pytest
from house import House, MakeHouse
from PySide6.QtCore import Qt

from easeful.core.day import Day
from easeful.core.exercise import PROFILE_FLAGS
from easeful.core.settings import Settings
from easeful.ui.pages.look import LookPage
from easeful.ui.pages.step_list import StepRow
from easeful.ui.routes import Route
from easeful.ui.run import Opening
from easeful.ui.widgets.routine_card import RoutineCard
from easeful.ui.widgets.text import Text

SEEN = date(2026, 3, 1)
OFFER = "Sore knees, pregnant, dizzy? Say so once, and movements adapt."
ASK = "Something not for you?"


def told(make_house: MakeHouse, *flags: str, not_for_me: tuple[str, ...] = ()) -> House:
    body, marked = frozenset(flags), frozenset(not_for_me)
    house = make_house(Settings(seen_emergency_lines=SEEN, body=body, not_for_me=marked))
    house.begin()
    return house


def texts(house: House) -> list[str]:
    return [each.text() for each in house.page.findChildren(Text) if each.isVisible()]


def looking(house: House, routine: str = "low-back-10") -> House:
    house.app.stage.pages.today.look_wanted.emit(house.summary(routine))
    house.settle()
    return house


def rows(house: House) -> list[list[str]]:
    found = [each for each in house.page.findChildren(StepRow) if each.isVisible()]
    return [[text.text() for text in row.findChildren(Text)] for row in found]


def press(house: House, name: str) -> None:
    buttons = (each for each in house.buttons() if each.isVisible())
    button = next(each for each in buttons if each.accessibleName() == name)
    button.setFocus()
    house.key(Qt.Key.Key_Return)


def test_it_is_told_in_the_settings_and_changes_the_list_at_once(house: House) -> None:
    before = house.summary("low-back-10")
    house.click("Settings")
    house.button("My body").click()
    house.settle()
    assert house.is_on(Route.BODY)
    house.button("High blood pressure, not yet under control").click()
    house.settle()
    house.app.reader.finish()
    after = house.summary("low-back-10")
    assert after.adapted_on(Day.ORDINARY).line
    assert after.seconds != before.seconds
    house.click("Back")
    assert house.is_on(Route.SETTINGS)


def test_the_look_says_it_before_the_start(make_house: MakeHouse) -> None:
    house = looking(told(make_house, not_for_me=("pelvic-tilt", "knee-rolls")))
    assert "Adapted to you: without Pelvic tilt and Knee rolls." in texts(house)
    assert [row for row in rows(house) if "Left out, as you wished." in row]


def test_cards_and_the_proposal_say_it(make_house: MakeHouse) -> None:
    house = told(make_house, "high_bp_uncontrolled")
    names = [each.accessibleName() for each in house.page.findChildren(RoutineCard)]
    assert any("high blood pressure" in name for name in names)


@pytest.mark.parametrize("routine", ["low-back-10", "seed-classics-10", "neck-shoulder-5"])
def test_start_is_one_press_whatever_was_told(make_house: MakeHouse, routine: str) -> None:
    house = told(make_house, *(set(PROFILE_FLAGS) - {"pregnant"}))
    house.app.stage.pages.today.start_wanted.emit(house.summary(routine))
    house.settle()
    assert house.is_on(Route.SESSION)


def test_from_today_one_press_starts_with_everything_told(make_house: MakeHouse) -> None:
    house = told(make_house, *PROFILE_FLAGS)
    house.key(Qt.Key.Key_Return)
    assert house.is_on(Route.SESSION)


def test_the_session_begins_with_what_is_different(make_house: MakeHouse) -> None:
    house = told(make_house, not_for_me=("pelvic-tilt",))
    house.start("low-back-10")
    opening = "Adapted to you: without Pelvic tilt."
    assert opening in texts(house)
    house.pass_seconds(3)
    assert house.speaker.texts[0].startswith(opening)
    planned = house.run().session.timeline.plan
    assert "pelvic-tilt" not in {step.exercise for step in planned}
    house.pass_seconds(40)
    assert opening not in texts(house)


def test_the_minutes_of_the_list_are_those_of_the_session(make_house: MakeHouse) -> None:
    house = told(make_house, "knee_trouble", "pem_or_mecfs", not_for_me=("pelvic-tilt",))
    for each in house.app.stage.room.shelf.summaries:
        run = house.app.runs.make(each, Opening(Day.SORE))
        if run is not None:
            assert run.session.timeline.seconds == each.seconds[Day.SORE], each.id


def test_in_the_look_an_exercise_is_marked_and_used_again(house: House) -> None:
    looking(house)
    page = house.page
    assert isinstance(page, LookPage)
    steps = len(rows(house))
    assert not any(each.text() == "Not for me" and each.isVisible() for each in house.buttons())
    house.click(ASK)
    press(house, "Not for me: Pelvic tilt")
    assert house.page is page
    assert house.store.load().not_for_me == {"pelvic-tilt"}
    assert len(rows(house)) == steps
    assert "Adapted to you: without Pelvic tilt." in texts(house)
    assert house.focus().accessibleName() == "Use Pelvic tilt again"
    house.key(Qt.Key.Key_Return)
    assert house.store.load().not_for_me == frozenset()
    assert house.focus().accessibleName() == "Not for me: Pelvic tilt"
    assert not any(text.startswith("Adapted to you") for text in texts(house))


def test_a_mark_leaves_the_page_where_it_was(house: House) -> None:
    looking(house).click(ASK)
    page = house.page
    assert isinstance(page, LookPage)
    page._question.scroll_to(700)  # noqa: SLF001 (what is seen has no other door)
    press(house, "Not for me: Knee rolls")
    assert page._question.at == 700  # noqa: SLF001
    house.key(Qt.Key.Key_Return)
    assert page._question.at == 700  # noqa: SLF001


def test_where_nothing_is_left_it_is_said_and_can_be_taken_back(make_house: MakeHouse) -> None:
    house = make_house(
        Settings(seen_emergency_lines=SEEN, not_for_me=frozenset({"shoulder-rolls"}))
    )
    own = house.app.stage.room.own_routines
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text("name: Mine\nsteps:\n  - do: shoulder-rolls\n")
    house.begin()
    assert house.summary("mine").adapted_on(Day.ORDINARY).empty
    looking(house, "mine")
    assert "Nothing of it is left on an ordinary day." in texts(house)
    press(house, "Use Shoulder rolls again")
    assert house.store.load().not_for_me == frozenset()
    assert "Nothing of it is left on an ordinary day." not in texts(house)


def test_it_is_offered_once_after_the_first_whole_session(house: House) -> None:
    assert OFFER not in texts(house)
    house.start("calm-now-2")
    house.session.stop()
    house.settle()
    house.click("Back to Today")
    assert OFFER not in texts(house)
    house.start("calm-now-2")
    house.pass_seconds(house.run().session.timeline.seconds + 5)
    house.click("Back to Today")
    assert OFFER in texts(house)
    assert house.focus() is house.button("Start")
    house.click("Not now")
    assert OFFER not in texts(house)
    assert house.focus() is house.button("Start")
    house.click("Routines")
    house.click("Today")
    assert OFFER not in texts(house)
    assert house.store.load().offered_body


def test_who_has_told_already_is_not_offered_it(make_house: MakeHouse) -> None:
    body = frozenset({"knee_trouble"})
    house = make_house(Settings(seen_emergency_lines=SEEN, finished_a_session=True, body=body))
    house.begin()
    assert OFFER not in texts(house)


def test_the_offer_leads_there_and_does_not_come_again(make_house: MakeHouse) -> None:
    house = make_house(Settings(seen_emergency_lines=SEEN, finished_a_session=True))
    house.begin()
    house.click("My body")
    assert house.is_on(Route.BODY)
    house.click("Today")
    assert OFFER not in texts(house)


def test_effort_crashes_keep_every_day_small_and_say_so(make_house: MakeHouse) -> None:
    house = told(make_house, "pem_or_mecfs")
    assert "As small as a flare day, every day, as you asked." in texts(house)
    each = house.summary("low-back-10")
    assert len(set(each.seconds.values())) == 1


def test_advice_stays_on_the_screen_through_its_step(make_house: MakeHouse) -> None:
    house = told(make_house, "knee_trouble")
    house.start("low-back-10")
    plan = house.run().session.timeline.plan
    advised = next(index for index, step in enumerate(plan) if step.advice)
    extent = house.run().session.timeline.extents[advised]
    house.pass_seconds((extent.begin + extent.end) / 2)
    assert any(plan[advised].advice in text for text in texts(house))
