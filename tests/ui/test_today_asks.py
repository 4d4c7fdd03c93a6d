"""Today asks one thing at a time, under Start; Start skips it, and what is told is kept."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

import pytest
from asking_scenes import now
from fakes import A_MORNING
from house import House, MakeHouse
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from easeful.core.day import Day
from easeful.core.diary import (
    DayAfter,
    DayTold,
    Ended,
    Entry,
    Fact,
    HelpTold,
    News,
    Payback,
    SessionRecord,
    Slept,
    Trigger,
)
from easeful.core.emergency import LEAVE_MOVEMENTS
from easeful.core.lately import BARELY
from easeful.core.report_numbers import triggers
from easeful.core.settings import DayChosen, Settings
from easeful.core.start import StartRequest
from easeful.ui.pages.proposal import Proposal
from easeful.ui.pages.sheet import Sheet
from easeful.ui.pages.today import TodayPage
from easeful.ui.routes import Route
from easeful.ui.widgets.number import Number
from easeful.ui.widgets.text import Text

TODAY: Final = A_MORNING.date()
YESTERDAY: Final = TODAY - timedelta(days=1)
QUIET: Final = Settings(
    seen_emergency_lines=TODAY - timedelta(days=3),
    finished_a_session=True,
    offered_body=True,
    asks_scores=False,
)
ASKS_SCORES: Final = replace(QUIET, asks_scores=True)
WANTS_SLEEP: Final = replace(QUIET, also_noted=frozenset({"sleep"}))
BODY: Final = "Compared with usual, how is your body after yesterday?"


def session(days: float = 1.0, **more: object) -> SessionRecord:
    began = A_MORNING - timedelta(days=days)
    ended = began + timedelta(minutes=10)
    whole = SessionRecord(
        f"{days}",
        "low-back-10",
        "Low back reset",
        Day.ORDINARY,
        began,
        600.0,
        9,
        moves=True,
        step=8,
        seconds=600.0,
        ended=ended,
        how=Ended.WHOLE,
    )
    return whole._replace(**more)  # type: ignore[arg-type] # its own fields


WEEKS: Final = tuple(session(each) for each in (20, 14, 8, 6, 5, 4, 3, 2, 1))
CUT_OFF: Final = session(0.1, how=None, ended=None, step=3, seconds=120.0)


@pytest.fixture
def at_home(make_house: MakeHouse) -> "AtHome":
    return AtHome(make_house)


class AtHome:
    """Opens the app with some facts in the journal."""

    def __init__(self, make_house: MakeHouse) -> None:
        self._make_house = make_house

    def open(self, *facts: Fact, settings: Settings = QUIET) -> House:
        house = self._make_house(settings)
        for fact in facts:
            house.diary.keep(fact)
        house.begin()
        return house


def words_on(house: House) -> list[str]:
    seen = (each for each in house.page.findChildren(Text) if each.isVisible())
    return [each.text().replace("\N{NO-BREAK SPACE}", " ") for each in seen]


def numbers_on(house: House) -> list[Number]:
    return [each for each in house.page.findChildren(Number) if each.isVisible()]


def has(house: House, words: str) -> bool:
    return any(each.isVisible() and each.text() == words for each in house.buttons())


def press(house: House, button: QAbstractButton) -> None:
    """Press as a hand does: through the window, at a place."""
    house.settle()
    window = house.app.window.windowHandle()
    place = button.mapTo(house.app.window, button.rect().center())
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(place))
    house.settle()


def show_all(house: House) -> None:
    house.app.window.resize(760, 1400)
    house.settle()


def test_with_nothing_to_ask_nothing_stands_there(at_home: AtHome) -> None:
    house = at_home.open()
    assert not has(house, "Not now")
    assert numbers_on(house) == []


def test_start_keeps_the_focus_and_its_place(at_home: AtHome) -> None:
    bare = at_home.open()
    place = bare.button("Start").mapTo(bare.app.window, QPoint(0, 0))
    house = at_home.open(session(), settings=ASKS_SCORES)
    for words in (BODY, "Pain now?"):
        assert words in words_on(house)
        assert house.focus() is house.button("Start")
        start = house.button("Start")
        assert start.mapTo(house.app.window, QPoint(0, 0)).x() == place.x()
        assert start.visibleRegion().boundingRect() == start.rect()
        if has(house, "The same"):
            house.click("The same")


@pytest.mark.parametrize(
    ("words", "payback"),
    [
        ("The same", Payback.SAME),
        ("A bit more, settled", Payback.SETTLED),
        ("Still worse", Payback.WORSE),
    ],
)
def test_the_day_after_is_kept_and_not_asked_again(
    at_home: AtHome, words: str, payback: Payback
) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    house.click(words)
    assert DayAfter(YESTERDAY, payback) in house.diary.facts
    assert BODY not in words_on(house)
    house.click("Routines")
    house.click("Today")
    assert BODY not in words_on(house)


def test_not_now_keeps_nothing_but_the_day(at_home: AtHome) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    house.click("Not now")
    assert BODY not in words_on(house)
    assert house.store.load().payback_put_off == TODAY
    assert not [each for each in house.diary.facts if isinstance(each, DayAfter)]


def test_still_worse_makes_today_sore_at_once(at_home: AtHome) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    assert house.button("Ordinary day").isChecked()
    house.click("Still worse")
    assert house.button("Sore day").isChecked()
    assert "Sore today, as it was still worse after the last time." in words_on(house)


def test_a_longer_time_ago_the_weekday_is_said(at_home: AtHome) -> None:
    house = at_home.open(session(2), settings=ASKS_SCORES)
    weekday = (TODAY - timedelta(days=2)).strftime("%A")
    assert f"Compared with usual, how is your body after {weekday}?" in words_on(house)


def test_one_thing_at_a_time(at_home: AtHome) -> None:
    both = replace(ASKS_SCORES, also_noted=frozenset({"sleep"}))
    house = at_home.open(session(), settings=both)
    seen: list[tuple[bool, ...]] = []
    for answer in ("The same", "Not now", ""):
        said = words_on(house)
        asked = (BODY, "How refreshed are you this morning?", "Pain now?")
        seen.append(tuple(each in said for each in asked))
        if answer:
            house.click(answer)
    assert seen == [(True, False, False), (False, True, False), (False, False, True)]


def test_start_skips_what_is_asked_as_not_now_does(at_home: AtHome) -> None:
    house = at_home.open(settings=replace(QUIET, seen_emergency_lines=TODAY - timedelta(days=60)))
    asked = "Is one of the warning signs new, or getting worse?"
    assert asked in words_on(house)
    house.click("Start")
    house.session.stop()
    house.settle()
    house.click("Back to Today")
    for _day in range(7):
        assert asked not in words_on(house)
        house.clock.pass_seconds(24 * 3600)
        house.app.stage.pages.today.arrive()
    assert asked in words_on(house)


def test_start_skips_a_little_more_for_a_week(at_home: AtHome) -> None:
    house = at_home.open(*WEEKS, DayAfter(YESTERDAY, Payback.SAME))
    assert has(house, "Yes, a little more")
    house.click("Start")
    assert house.store.load().growth_put_off == TODAY
    assert house.store.load().growth == QUIET.growth


def test_a_score_before_is_told_by_one_tap(at_home: AtHome) -> None:
    house = at_home.open(settings=ASKS_SCORES)
    numbers_on(house)[6].click()
    house.settle()
    (entry,) = [each for each in house.diary.facts if isinstance(each, Entry)]
    assert entry.pain == 6
    assert "Pain 6" in words_on(house)
    house.click("Routines")
    house.click("Today")
    assert "Pain 6" in words_on(house)


def test_a_fresh_home_is_asked_nothing(fresh: House) -> None:
    fresh.click("None of these is new")
    assert numbers_on(fresh) == []
    assert not has(fresh, "Not now")
    assert fresh.focus() is fresh.button("Start")


def test_it_may_be_carried_on(at_home: AtHome) -> None:
    house = at_home.open(CUT_OFF)
    wanted: list[object] = []
    house.app.today_asks._wishes.carry_on.connect(wanted.append)  # noqa: SLF001 (no other door)
    assert "You were at step 4 of 9 in Low back reset." in words_on(house)
    assert house.focus() is house.button("Start")
    house.click("Carry on at step 4")
    assert wanted == [CUT_OFF]


def test_left_it_counts_as_stopped(at_home: AtHome) -> None:
    house = at_home.open(CUT_OFF)
    house.click("Leave it")
    ended = CUT_OFF.began + timedelta(seconds=120)
    assert CUT_OFF._replace(how=Ended.STOPPED, ended=ended) in house.diary.facts
    assert not has(house, "Leave it")


def test_the_signs_are_shown_or_answered(at_home: AtHome) -> None:
    due = replace(QUIET, seen_emergency_lines=TODAY - timedelta(days=31))
    house = at_home.open(settings=due)
    wanted: list[bool] = []
    wishes = house.app.today_asks._wishes  # noqa: SLF001 (no other door)
    wishes.news.connect(lambda: wanted.append(True))
    house.click("Show them")
    assert wanted == [True]
    house.app.stage.window.route_chosen.emit(Route.TODAY)
    house.settle()
    house.click("Nothing new")
    assert HelpTold(TODAY, News.NO) in house.diary.facts
    assert not has(house, "Nothing new")


@pytest.mark.parametrize(
    ("words", "more"), [("Yes, a little more", True), ("Stay as it is", False)]
)
def test_a_little_more_is_taken_or_left(at_home: AtHome, words: str, *, more: bool) -> None:
    house = at_home.open(*WEEKS, DayAfter(YESTERDAY, Payback.SAME))
    house.click(words)
    kept = house.store.load()
    assert (kept.growth > QUIET.growth) is more
    assert kept.growth_put_off == TODAY
    assert not has(house, words)


def test_more_is_not_asked_once_the_day_is_not_ordinary(at_home: AtHome) -> None:
    house = at_home.open(*WEEKS, DayAfter(YESTERDAY, Payback.SAME))
    assert has(house, "Yes, a little more")
    house.click("Sore day")
    assert not has(house, "Yes, a little more")


def test_the_night_is_one_tap_and_the_hours_if_she_likes(at_home: AtHome) -> None:
    house = at_home.open(settings=WANTS_SLEEP)
    numbers_on(house)[4].click()
    house.settle()
    assert Slept(TODAY, 4) in house.diary.facts
    more = next(e for e in house.buttons() if e.accessibleName() == "Half an hour more, now 7 h")
    more.click()
    more.click()
    more.click()
    assert "8 ½ h" in words_on(house)
    house.click("Done")
    assert Slept(TODAY, 4, 8.5) in house.diary.facts
    assert "About how many hours did you sleep?" not in words_on(house)


def test_a_wrong_number_of_the_night_can_be_changed(at_home: AtHome) -> None:
    house = at_home.open(settings=WANTS_SLEEP)
    numbers_on(house)[4].click()
    house.settle()
    house.click("Change 4")
    numbers_on(house)[5].click()
    house.settle()
    house.click("Not now")
    assert [each for each in house.diary.facts if isinstance(each, Slept)] == [Slept(TODAY, 5)]
    assert not has(house, "Not now")


def test_a_kind_of_day_is_proposed_with_its_reason_and_one_press_changes_it(
    at_home: AtHome,
) -> None:
    house = at_home.open(DayTold(YESTERDAY, Day.FLARE))
    assert house.button("Sore day").isChecked()
    assert "Sore today, as yesterday was a flare day." in words_on(house)
    house.click("Ordinary day")
    assert "Everything as it was planned." in words_on(house)
    assert house.store.load().day_chosen == DayChosen(Day.ORDINARY, TODAY)
    assert DayTold(TODAY, Day.ORDINARY) in house.diary.facts


WORSE_TWICE: Final[tuple[Fact, ...]] = (
    *(session(each) for each in (5, 3)),
    *(DayAfter(TODAY - timedelta(days=each), Payback.WORSE) for each in (5, 3)),
)


def days_told(house: House) -> list[DayTold]:
    return [each for each in house.diary.facts if isinstance(each, DayTold)]


def begin_and_stop(house: House, seconds: float) -> None:
    house.start("low-back-10")
    house.pass_seconds(seconds)
    house.session.stop()
    house.settle()


def test_a_session_makes_a_proposed_flare_day_one_that_the_doctor_reads_of(
    at_home: AtHome,
) -> None:
    house = at_home.open(*WORSE_TWICE)
    assert house.button("Flare day").isChecked()
    begin_and_stop(house, BARELY + 2)
    assert days_told(house) == [DayTold(TODAY, Day.FLARE)]
    assert house.store.load().day_chosen == DayChosen(Day.FLARE, TODAY)
    house.click("Back to Today")
    assert house.button("Flare day").isChecked()
    assert house.app.stage.day() is Day.FLARE
    house.click("Ordinary day")
    assert house.diary.recent(TODAY).records.days == {TODAY: Day.ORDINARY}


def test_a_start_by_mistake_tells_nothing_of_the_day(at_home: AtHome) -> None:
    house = at_home.open(*WORSE_TWICE)
    begin_and_stop(house, 4)
    assert not days_told(house)
    assert house.store.load().day_chosen is None
    house.click("Back to Today")
    assert house.button("Flare day").isChecked()
    assert house.app.stage.day() is Day.FLARE
    begin_and_stop(house, BARELY + 2)
    assert days_told(house) == [DayTold(TODAY, Day.FLARE)]


@pytest.mark.parametrize(("seconds", "is_told"), [(4, False), (BARELY + 2, True)])
def test_who_closes_the_window_meanwhile_went_along_too(
    at_home: AtHome, seconds: float, *, is_told: bool
) -> None:
    house = at_home.open(*WORSE_TWICE)
    house.start("low-back-10")
    house.pass_seconds(seconds)
    house.app.window.close()
    house.settle()
    assert bool(days_told(house)) == is_told


def test_what_was_cut_off_and_carried_on_was_gone_along_with(at_home: AtHome) -> None:
    house = at_home.open(*WORSE_TWICE, CUT_OFF._replace(day=Day.FLARE))
    house.click("Carry on at step 4")
    assert house.is_on(Route.SESSION)
    house.session.stop()
    house.settle()
    assert days_told(house) == [DayTold(TODAY, Day.FLARE)]


def test_past_midnight_it_is_the_day_of_the_start_that_is_told(at_home: AtHome) -> None:
    house = at_home.open(*WORSE_TWICE)
    midnight = datetime.combine(TODAY + timedelta(days=1), time(), A_MORNING.tzinfo)
    house.clock.pass_seconds((midnight - house.clock.now().wall).total_seconds() - 10)
    begin_and_stop(house, BARELY + 2)
    assert house.clock.now().wall > midnight
    assert days_told(house) == [DayTold(TODAY, Day.FLARE)]
    assert house.store.load().day_chosen is None


def test_what_may_have_brought_it_makes_it_one_too(at_home: AtHome) -> None:
    house = at_home.open(*WORSE_TWICE)
    now(house)
    house.click("Stress")
    records = house.diary.recent(TODAY).records
    assert records.days == {TODAY: Day.FLARE}
    assert triggers(records) == {TODAY: (Trigger.STRESS,)}


@pytest.mark.parametrize("facts", [(DayTold(YESTERDAY, Day.FLARE),), ()])
def test_no_other_day_is_told_by_a_session(at_home: AtHome, facts: tuple[Fact, ...]) -> None:
    house = at_home.open(session(), *facts)
    begin_and_stop(house, BARELY + 2)
    assert days_told(house) == list(facts)
    assert house.store.load().day_chosen is None


def test_a_start_on_a_day_that_was_asked_for_tells_nothing_of_today(at_home: AtHome) -> None:
    house = at_home.open(*WORSE_TWICE)
    house.app.way.come_forward(StartRequest("low-back-10", Day.ORDINARY))
    assert house.is_on(Route.SESSION)
    house.pass_seconds(BARELY + 2)
    house.session.stop()
    house.settle()
    assert not days_told(house)


def test_the_body_is_not_asked_about_minutes_after_midnight(at_home: AtHome) -> None:
    late = session()._replace(
        began=A_MORNING.replace(hour=23, minute=40) - timedelta(days=1),
        ended=A_MORNING.replace(hour=23, minute=50) - timedelta(days=1),
    )
    house = at_home.open(late, settings=ASKS_SCORES)
    assert BODY in words_on(house)
    house.clock.pass_seconds(-7.9 * 3600)  # back to six minutes past midnight
    house.app.stage.pages.today.arrive()
    assert BODY not in words_on(house)


def test_what_is_proposed_is_what_start_does(at_home: AtHome) -> None:
    house = at_home.open(DayTold(YESTERDAY, Day.FLARE))
    assert house.app.stage.day() is Day.SORE
    house.click("Flare day")
    assert house.app.stage.day() is Day.FLARE


def test_a_new_day_is_looked_at_anew(at_home: AtHome) -> None:
    house = at_home.open(DayTold(TODAY, Day.FLARE), settings=QUIET)
    house.clock.pass_seconds(24 * 3600)
    house.app.window.returned.emit()
    assert house.button("Sore day").isChecked()


def test_todays_part_is_done_without_a_gate(at_home: AtHome) -> None:
    house = at_home.open(session(0.05))
    assert "You have done today's part. More is not better." in words_on(house)
    assert house.button("Start").isEnabled()
    house.click("Sore day")
    assert "A quarter less of everything." in words_on(house)


def test_after_weeks_off_doses_begin_as_written(at_home: AtHome) -> None:
    house = at_home.open(session(40), settings=replace(QUIET, growth=121))
    assert house.store.load().growth == 100


def test_after_weeks_off_they_do_so_too_where_today_was_not_seen(at_home: AtHome) -> None:
    house = at_home.open(session(1), settings=replace(QUIET, growth=121))
    house.click("Routines")
    house.clock.pass_seconds(30 * 24 * 3600)
    assert house.store.load().growth == 121
    house.app.way.come_forward(StartRequest("low-back-10"))
    assert house.is_on(Route.SESSION)
    assert house.store.load().growth == 100


def test_an_answer_by_keys_leads_back_to_start_which_rests(
    at_home: AtHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.ui.widgets.press.REST_MS", 60_000)  # the machine may be slow
    house = at_home.open(session(), settings=ASKS_SCORES)
    house.button("The same").setFocus()
    house.key(Qt.Key.Key_Return)
    assert house.focus() is house.button("Start")
    QTest.keyClick(house.focus(), Qt.Key.Key_Return)
    house.settle()
    assert house.is_on(Route.TODAY)
    house.key(Qt.Key.Key_Return)
    assert house.is_on(Route.SESSION)


def test_the_mouse_leaves_the_focus_on_start(at_home: AtHome) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    show_all(house)
    answer, window = house.button("The same"), house.app.window.windowHandle()
    place = answer.mapTo(house.app.window, answer.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=place)
    assert house.focus() is house.button("Start")
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=place)
    house.settle()
    assert DayAfter(YESTERDAY, Payback.SAME) in house.diary.facts
    assert house.focus() is house.button("Start")


def test_a_doubled_tap_does_not_answer_the_next_question(
    at_home: AtHome, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.ui.pages.today_ask.REST_MS", 1500)  # the machine may be slow
    house = at_home.open(session(), settings=ASKS_SCORES)
    show_all(house)
    house.click("The same")
    press(house, numbers_on(house)[3])
    assert not [each for each in house.diary.facts if isinstance(each, Entry)]
    qtbot.wait(2000)
    press(house, numbers_on(house)[3])
    (entry,) = [each for each in house.diary.facts if isinstance(each, Entry)]
    assert entry.pain == 3


def test_tab_goes_from_the_proposal_to_what_is_asked(at_home: AtHome) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    said: list[str] = []
    for _stop in range(6):
        house.key(Qt.Key.Key_Tab)
        focus = house.focus()
        assert isinstance(focus, QAbstractButton)
        said.append(focus.text())
    assert said[:5] == ["Look first", "The same", "A bit more, settled", "Still worse", "Not now"]
    assert said[5] == "Start heat"
    house.click("Not now")
    house.button("Start").setFocus()
    house.key(Qt.Key.Key_Tab)
    house.key(Qt.Key.Key_Tab)
    assert house.focus() in numbers_on(house)
    house.key(Qt.Key.Key_Tab)
    assert house.focus() is house.button("Start heat")


def test_tab_goes_to_change_right_after_the_proposal(at_home: AtHome) -> None:
    house = at_home.open(settings=ASKS_SCORES)
    numbers_on(house)[6].click()
    house.settle()
    for stop in ("Look first", "Change", "Start heat"):
        house.key(Qt.Key.Key_Tab)
        assert house.focus() is house.button(stop)


@pytest.mark.parametrize("size", [(960, 640), (1280, 800), (1280, 1000), (1900, 1040)])
def test_start_does_not_move_when_an_answer_goes(at_home: AtHome, size: tuple[int, int]) -> None:
    house = at_home.open(settings=replace(ASKS_SCORES, also_noted=frozenset({"sleep"})))
    house.app.window.resize(*size)
    places = set()
    for words in ("Not now", ""):
        house.settle()
        places.add(house.button("Start").mapTo(house.app.window, QPoint(0, 0)).toTuple())
        if words:
            house.click(words)
    house.app.today_asks._put(None)  # noqa: SLF001 (no other door)
    house.settle()
    places.add(house.button("Start").mapTo(house.app.window, QPoint(0, 0)).toTuple())
    assert len(places) == 1


@pytest.mark.parametrize("size", [(960, 640), (1280, 800)])
def test_start_and_the_numbers_are_seen_without_scrolling(
    at_home: AtHome, size: tuple[int, int]
) -> None:
    house = at_home.open(settings=ASKS_SCORES)
    house.app.window.resize(*size)
    house.settle()
    for each in (house.button("Start"), *numbers_on(house)):
        assert each.visibleRegion().boundingRect() == each.rect()


def test_the_look_asks_too_until_it_is_told(at_home: AtHome) -> None:
    house = at_home.open(settings=ASKS_SCORES)
    house.click("Look first")
    assert "Pain now?" in words_on(house)
    assert house.focus() is house.button("Start")
    numbers_on(house)[2].click()
    house.settle()
    house.click("Back")
    assert "Pain 2" in words_on(house)
    house.click("Look first")
    assert "Pain now?" not in words_on(house)
    assert "Pain 2" not in words_on(house)


def test_the_proposal_names_only_what_fits_on_a_line(at_home: AtHome) -> None:
    house = at_home.open()
    first = house.page.findChildren(Proposal)[0]._first  # noqa: SLF001 (no other door)
    for width in range(680, 1400, 90):
        house.app.window.resize(width, 800)
        house.settle()
        assert first.text()
        assert first.height() < 2 * first.fontMetrics().height()


@pytest.mark.parametrize("news", [News.YES, News.NOT_SURE])
def test_what_waits_for_a_doctor_is_not_planned(at_home: AtHome, news: News) -> None:
    house = at_home.open(HelpTold(TODAY, news))
    assert LEAVE_MOVEMENTS in words_on(house)
    assert "Everything as it was planned." not in words_on(house)
    house.click("Sore day")
    assert LEAVE_MOVEMENTS in words_on(house)
    assert house.button("Start").isEnabled()


@pytest.mark.parametrize("told", [HelpTold(TODAY, News.NO), HelpTold(YESTERDAY, News.YES)])
def test_no_sign_or_none_today_leaves_the_plan(at_home: AtHome, told: HelpTold) -> None:
    house = at_home.open(told)
    assert "Everything as it was planned." in words_on(house)


def test_nothing_grows_while_a_doctor_is_waited_for(at_home: AtHome) -> None:
    house = at_home.open(*WEEKS, DayAfter(YESTERDAY, Payback.SAME), HelpTold(TODAY, News.YES))
    assert not has(house, "Yes, a little more")


def afters(house: House) -> list[Fact]:
    return [each for each in house.diary.facts if isinstance(each, DayAfter)]


def test_a_wrong_tap_on_the_day_after_can_be_changed(at_home: AtHome) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    house.click("Still worse")
    assert "Noted: still worse." in words_on(house)
    assert "Pain now?" in words_on(house)
    house.click("Change")
    assert BODY in words_on(house)
    assert "Noted: still worse." not in words_on(house)
    house.click("The same")
    assert afters(house) == [DayAfter(YESTERDAY, Payback.SAME)]
    assert house.button("Ordinary day").isChecked()
    assert "Noted: the same as usual." in words_on(house)


def test_what_is_not_changed_stays(at_home: AtHome) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    house.click("Still worse")
    house.click("Change")
    house.click("Keep")
    assert afters(house) == [DayAfter(YESTERDAY, Payback.WORSE)]
    assert house.store.load().payback_put_off is None
    assert "Noted: still worse." in words_on(house)
    assert "Pain now?" in words_on(house)


def test_what_was_noted_is_said_until_she_leaves(at_home: AtHome) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    house.click("Still worse")
    assert has(house, "Change")
    house.click("Routines")
    house.click("Today")
    assert not has(house, "Change")
    house = at_home.open(session(2), settings=ASKS_SCORES)
    house.click("Not now")
    assert not has(house, "Change")


@pytest.mark.parametrize("size", [(960, 640), (1280, 800)])
def test_what_was_noted_leaves_start_and_the_numbers_where_they_are(
    at_home: AtHome, size: tuple[int, int]
) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    house.app.window.resize(*size)
    house.settle()
    place = house.button("Start").mapTo(house.app.window, QPoint(0, 0))
    house.click("The same")
    assert house.button("Start").mapTo(house.app.window, QPoint(0, 0)) == place
    for each in (*numbers_on(house), house.button("Change")):
        assert each.visibleRegion().boundingRect() == each.rect()


def test_what_was_noted_is_there_in_any_width_and_whatever_is_asked(at_home: AtHome) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    house.click("Still worse")
    for wide in (960, 1280, 960):
        house.app.window.resize(wide, 640)
        house.settle()
        assert sum(each.text() == "Change" and each.isVisible() for each in house.buttons()) == 1
        assert "Noted: still worse." in words_on(house)
    page = house.page
    assert isinstance(page, TodayPage)
    page.show_under_start(None)
    house.settle()
    assert not numbers_on(house)
    house.click("Change")
    assert BODY in words_on(house)


@pytest.mark.parametrize("wide", [960, 1280])
def test_tab_goes_on_to_what_was_noted(at_home: AtHome, wide: int) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    house.app.window.resize(wide, 800)
    house.settle()
    house.click("Still worse")
    for stop in ("Look first", "", "Change", "Start heat"):
        house.key(Qt.Key.Key_Tab)
        if stop:
            assert house.focus() is house.button(stop)


def test_the_last_score_by_keys_leads_back_to_start_which_rests(at_home: AtHome) -> None:
    house = at_home.open(settings=replace(ASKS_SCORES, also_noted=frozenset({"stiffness"})))
    for _stop in range(2):
        house.key(Qt.Key.Key_Tab)
    house.key(Qt.Key.Key_6)
    assert house.focus() in numbers_on(house)
    house.key(Qt.Key.Key_7)
    assert house.focus() is house.button("Start")
    QTest.keyClick(house.focus(), Qt.Key.Key_Return)
    house.settle()
    assert house.is_on(Route.TODAY)


def test_the_last_score_by_mouse_leaves_the_focus(at_home: AtHome) -> None:
    house = at_home.open(settings=ASKS_SCORES)
    house.button("Ordinary day").setFocus()
    numbers_on(house)[6].click()
    house.settle()
    assert house.focus() is house.button("Ordinary day")


def test_today_comes_back_from_its_top(at_home: AtHome) -> None:
    house = at_home.open(session(), settings=ASKS_SCORES)
    house.app.window.resize(960, 640)
    house.settle()
    bar = house.page.findChildren(Sheet)[0].verticalScrollBar()
    place = house.button("Start").mapTo(house.app.window, QPoint(0, 0))
    bar.setValue(bar.maximum())
    house.click("Routines")
    house.click("Today")
    assert bar.value() == 0
    assert house.button("Start").mapTo(house.app.window, QPoint(0, 0)) == place
