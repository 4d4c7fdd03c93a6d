"""The whole app with heat, from the press on Today to the skin afterwards, with fakes at each door.

Sessions with heat in them, or beside it, are in ``test_heat_sessions``.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from heat_house import (
    A_LATER_DAY,
    ALL_TRUE,
    FINE,
    IS_OFF,
    Estate,
    SlowOutputs,
    alarms,
    go,
    go_to_question,
    go_until,
    guard_of,
    holds,
    look,
    notice_sound,
    offers,
    on_for,
    page,
    phase,
    press_page,
    record,
    ring,
    run_of,
    says,
    sees,
    sees_alarm,
    start_heat,
    stay_awake_until,
)
from house import House
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from easeful.core.heat import Alarm, HeatPlan, Pack, Skin
from easeful.core.heat_phase import Phase
from easeful.core.now_playing import MediaKey
from easeful.core.settings import Settings
from easeful.core.sound_output import Hearing, SoundOutput
from easeful.core.start import StartRequest
from easeful.ui.routes import Route

MINUTE = 60
DAY = 86400
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
HeadsetKey = MediaKey
MakeEstate = Callable[..., Estate]


@pytest.fixture
def make_estate(qapp: QApplication, tmp_path: Path) -> Iterator[MakeEstate]:
    made: list[Estate] = []

    def make(settings: Settings = A_LATER_DAY, *, told: bool = True, hour: int = 8) -> Estate:
        wall = datetime(2026, 3, 2, hour, tzinfo=UTC)
        made.append(Estate(qapp, tmp_path, settings, wall, told=told))
        return made[-1]

    yield make
    for estate in made:
        estate.close()


@pytest.fixture
def estate(make_estate: MakeEstate) -> Estate:
    return make_estate()


@pytest.fixture
def house(estate: Estate) -> House:
    """Return the app on an ordinary day: health was told, the alarm was heard."""
    return estate.open()


@pytest.fixture
def heated(house: House) -> House:
    """Return the app with a pad on."""
    start_heat(house)
    return house


@pytest.fixture
def ringing(heated: House) -> House:
    """Return the app with an alarm."""
    ring(heated)
    assert sees_alarm(heated)
    return heated


class TestTheFirstHeat:
    @pytest.fixture
    def first(self, make_estate: MakeEstate) -> House:
        return make_estate(told=False).open()

    def test_health_then_the_alarm_then_five_sentences_then_it_is_on(self, first: House) -> None:
        """And what was told on the way is remembered."""
        first.click("Start heat")
        assert sees(first, page(first).health)
        first.click("None of these")
        assert sees(first, page(first).sound)
        first.click("Play the alarm")
        assert len(alarms(first)) == 1
        first.click("I hear it")
        assert sees(first, page(first).before)
        assert says(first, "It is set to low or medium.")
        assert not first.heat.entries
        first.click(ALL_TRUE)
        assert sees(first, page(first).on)
        assert phase(first) is Phase.ON
        assert first.heat.healths[-1].conditions == frozenset()
        assert first.heat.heard[-1][1] == "speakers"

    def test_without_hearing_the_alarm_one_goes_on_only_by_saying_so(self, first: House) -> None:
        first.click("Start heat")
        first.click("None of these")
        first.click("Play the alarm")
        assert not offers(first, "Go on without sound")
        first.click("I hear nothing")
        first.click("Go on without sound")
        assert sees(first, page(first).before)
        assert not first.heat.heard, "the next heat asks again"

    def test_an_opioid_patch_blocks_with_its_reason(self, first: House) -> None:
        first.click("Start heat")
        first.click("A pain patch with fentanyl or buprenorphine")
        first.click("Go on")
        assert says(first, "Heat can make a pain patch give two to three times its dose.")
        assert not offers(first, "My doctor said yes")
        first.click("Back to Today")
        first.click("Start heat")
        assert sees(first, page(first).why)

    def test_what_must_be_asked_first_opens_with_a_doctor_s_yes(self, first: House) -> None:
        first.click("Start heat")
        first.click("Diabetes")
        first.click("Go on")
        assert says(first, "Ask your doctor or pharmacist first")
        first.click("My doctor said yes")
        first.click("Play the alarm")
        first.click("I hear it")
        assert says(first, "With diabetes the skin may feel less.")
        first.click(ALL_TRUE)
        assert guard_of(first).plan.check_every == 180

    def test_giving_up_starts_nothing(self, first: House) -> None:
        first.click("Start heat")
        first.click("Back")
        assert first.is_on(Route.TODAY)
        assert not first.heat.entries
        assert not first.heat.healths


class TestBeforeAStart:
    def test_health_is_asked_again_after_180_days(self, estate: Estate, house: House) -> None:
        house.clock.pass_seconds(179 * DAY)
        estate.heat.heard.append((house.clock.now().wall, "speakers"))
        house.click("Start heat")
        assert sees(house, page(house).before)
        house.clock.pass_seconds(DAY)
        house.app.heat.start_heat()
        house.settle()
        assert sees(house, page(house).health)

    def test_the_alarm_is_heard_again_after_7_days(self, house: House) -> None:
        house.clock.pass_seconds(7 * DAY)
        house.click("Start heat")
        assert sees(house, page(house).sound)

    def test_and_on_another_output(self, house: House) -> None:
        house.outputs.output = SoundOutput(Hearing.FINE, "headphones")
        house.click("Start heat")
        assert sees(house, page(house).sound)
        house.click("Play the alarm")
        house.click("I hear it")
        assert house.heat.heard[-1][1] == "headphones"

    def test_what_nobody_would_hear_is_said_before(self, house: House) -> None:
        for hearing, words in (
            (Hearing.MUTED, "The sound of this computer is off."),
            (Hearing.NO_DEVICE, "This computer has no sound now."),
        ):
            house.outputs.output = SoundOutput(hearing, "speakers")
            house.app.heat.start_heat()
            assert sees(house, page(house).before)
            assert says(house, words)

    def test_cream_closes_that_area_for_a_day_and_no_other(self, house: House) -> None:
        house.click("Start heat")
        house.click("Something is not true")
        house.click("Cream, gel or a patch is there")
        assert not house.heat.creams, "a slip of the finger closes nothing"
        house.click("Choose another place")
        assert says(house, "Possible again tomorrow at 8:01.")
        assert not offers(house, "Start")
        house.click("Neck")
        house.click("Start")
        assert sees(house, page(house).before)
        house.clock.pass_seconds(DAY)
        house.app.heat.open()
        house.click("Low back")
        assert offers(house, "Start")

    def test_what_can_be_put_right_leads_back_to_the_sentences(self, house: House) -> None:
        house.click("Start heat")
        house.click("Something is not true")
        house.click("I lie on it")
        house.click("I have put it right")
        house.click(ALL_TRUE)
        assert phase(house) is Phase.ON

    def test_who_wants_to_sleep_gets_breathing(self, house: House) -> None:
        house.click("Start heat")
        house.click("Something is not true")
        house.click("I want to sleep")
        house.click("Slow breathing")
        assert house.is_on(Route.SESSION)
        assert house.store.load().last_routine == "breathing-5"
        assert not house.heat.entries

    def test_at_night_one_sentence_warns_and_questions_come_every_3_minutes(
        self, make_estate: MakeEstate
    ) -> None:
        house = make_estate(hour=22).open()
        house.click("Start heat")
        assert says(house, "At night one drifts off easily: I ask every 3 minutes.")
        house.click(ALL_TRUE)
        go_until(house, 180)
        assert phase(house) is Phase.ASKING

    def test_time_that_went_by_at_the_sentences_is_looked_at_again(self, house: House) -> None:
        house.click("Start heat")
        other = house.heat
        other.creams["low-back"] = house.clock.now().wall
        house.click(ALL_TRUE)
        assert sees(house, page(house).why)
        assert not house.heat.entries

    def test_an_output_that_answers_late_undoes_nothing(self, estate: Estate) -> None:
        """Two wishes, two answers: the second came when the pad was on, and ended the watch."""
        estate.outputs = slow = SlowOutputs()
        house = estate.open()
        house.click("Start heat")
        house.app.tray.open_heat()
        slow.answer()
        house.click(ALL_TRUE)
        slow.answer()
        house.settle()
        assert phase(house) is Phase.ON
        assert sees(house, page(house).on)

    def test_health_answers_are_changed_and_lead_back_to_the_choice(self, house: House) -> None:
        house.click("Heat")
        house.click("My health answers")
        house.click("Diabetes")
        house.click("Go on")
        assert len(house.heat.healths) == 2
        assert sees(house, page(house).choose)
        house.click("My health answers")
        house.click("Back")
        assert sees(house, page(house).choose)


class TestWhatHoldsWhileItIsOn:
    def test_it_is_written_down_before_the_screen_says_so(self, house: House) -> None:
        seen: list[tuple[object, bool]] = []
        watching = house.app.heat.way.watching
        watching.shown.connect(lambda screen: seen.append((screen, house.heat.is_open(1))))
        start_heat(house)
        assert seen[0] == (page(house).on, True)

    def test_watcher_lock_and_keys_are_there_from_the_start(self, heated: House) -> None:
        ((number, plan, on_seconds),) = heated.watch.begun
        assert heated.heat.is_open(number)
        assert plan == guard_of(heated).plan
        assert on_seconds == 0
        assert heated.heat_lock.held
        playing = heated.keys.shown[-1]
        assert playing is not None
        assert playing.routine == "Heat pad"

    def test_they_stay_through_questions_and_alarm_and_go_with_the_pad(self, heated: House) -> None:
        for seconds in (100, 320, 345, 2000):
            go_until(heated, seconds)
            assert holds(heated) == (True, True, True)
        heated.click(IS_OFF)
        assert holds(heated) == (False, False, False)
        assert heated.keys.shown[-1] is not None, "a key must not go elsewhere while skin is asked"
        heated.click(FINE)
        heated.click("Back to Today")
        assert heated.keys.shown[-1:] == [None]
        assert record(heated).skin is Skin.FINE
        assert record(heated).alarm is Alarm.NO_ANSWER

    def test_the_watcher_hears_each_second_how_it_stands(self, heated: House) -> None:
        before = len(heated.watch.beats)
        go(heated, 20)
        assert len(heated.watch.beats) - before >= 20
        phases = [phase for phase, _on in heated.watch.beats]
        assert set(phases) == {Phase.ON}
        ring(heated)
        assert [phase for phase, _on in heated.watch.beats][-1] is Phase.ALARM

    def test_the_record_is_refreshed_every_10_seconds(self, heated: House) -> None:
        go_until(heated, 101)
        assert record(heated).on_seconds >= 90

    def test_after_the_whole_time_it_says_so(self, heated: House) -> None:
        stay_awake_until(heated, 899)
        assert not alarms(heated)
        stay_awake_until(heated, 900)
        assert sees_alarm(heated)
        assert says(heated, "Take the pad off and switch it off")
        assert says(heated, "The time is over.")
        assert record(heated).alarm is Alarm.TIME

    def test_sleep_is_refused_with_the_reason(self, heated: House) -> None:
        heated.click("I am going to sleep now")
        assert says(heated, "Not with heat on: pads burn sleepers, on low settings too.")
        assert says(heated, "warm drink")
        heated.click("I stay awake")
        assert phase(heated) is Phase.ON

    def test_space_pauses_nothing_and_says_so(self, heated: House) -> None:
        heated.key(Qt.Key.Key_Space)
        assert says(heated, "Heat cannot be paused.")
        assert phase(heated) is Phase.ON


def by_key(house: House) -> None:
    house.key(Qt.Key.Key_A)


def by_headset(house: House) -> None:
    house.clock.pass_seconds(1)
    house.keys.press(HeadsetKey.PLAY_PAUSE)


def by_button(house: House) -> None:
    house.click("I’m awake")


class TestTheQuestion:
    def test_it_comes_every_5_minutes(self, heated: House) -> None:
        for _twice in range(2):
            begun = on_for(heated)
            go_until(heated, begun + 299.5)
            assert phase(heated) is Phase.ON
            go_until(heated, begun + 300)
            assert phase(heated) is Phase.ASKING
            assert says(heated, "Are you awake?")
            heated.key(Qt.Key.Key_A)

    def test_each_of_these_answers(self, make_estate: MakeEstate) -> None:
        house = make_estate(replace(A_LATER_DAY, heat_often=True)).open()
        start_heat(house)
        for answer in (by_key, press_page, by_headset, by_button):
            go_to_question(house)
            assert phase(house) is Phase.ASKING
            answer(house)
            house.settle()
            assert phase(house) is Phase.ON, answer
        assert not alarms(house)

    def test_behind_another_window_a_note_asks_and_answers(self, heated: House) -> None:
        other = QWidget()
        other.show()
        other.activateWindow()
        heated.settle()
        go_until(heated, 300)
        assert heated.notices.seen["heat"].title == "Are you awake?"
        heated.notices.press("heat", "awake")
        assert phase(heated) is Phase.ON
        other.deleteLater()

    def test_before_her_eyes_no_note_is_needed(self, heated: House) -> None:
        assert heated.app.window.isActiveWindow()
        go_until(heated, 310)
        assert not heated.notices.shown

    def test_from_another_page_the_question_comes_to_the_front(self, heated: House) -> None:
        heated.click("Settings")
        go_until(heated, 300)
        assert sees(heated, page(heated).on)
        assert says(heated, "Are you awake?")

    def test_an_arm_on_the_keyboard_is_no_answer(self, heated: House) -> None:
        focus = heated.focus()
        QTest.keyPress(focus, Qt.Key.Key_B)
        go_until(heated, 302)
        for _again in range(30):
            held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, NO_MODIFIER, "b", autorep=True)
            heated.qt.sendEvent(heated.focus(), held)
            go(heated, 1)
        assert phase(heated) is Phase.ASKING
        QTest.keyRelease(heated.focus(), Qt.Key.Key_B)

    def test_after_a_late_answer_it_comes_every_3_minutes(self, heated: House) -> None:
        go_until(heated, 317)
        heated.key(Qt.Key.Key_A)
        assert phase(heated) is Phase.ON
        go_until(heated, 317 + 179)
        assert phase(heated) is Phase.ON
        go_until(heated, 317 + 181)
        assert phase(heated) is Phase.ASKING

    def test_and_so_at_her_wish(self, heated: House) -> None:
        heated.click("Ask me more often")
        assert not offers(heated, "Ask me more often")
        go_until(heated, 182)
        assert phase(heated) is Phase.ASKING

    def test_it_grows_louder(self, heated: House) -> None:
        go_until(heated, 301)
        assert heated.chimes.names == ["check"]
        go_until(heated, 316)
        assert heated.speaker.texts[-1] == "Are you awake? Any key or button will do."
        go_until(heated, 331)
        assert len(alarms(heated)) == 1

    def test_she_may_say_off_in_place_of_an_answer(self, heated: House) -> None:
        go_until(heated, 310)
        heated.click(IS_OFF)
        assert not heated.heat.is_open(1)


def press(key: Qt.Key) -> Callable[[House], None]:
    return lambda house: house.key(key)


def headset(house: House) -> None:
    for key in MediaKey:
        house.keys.press(key)


def try_to_quit(house: House) -> None:
    house.app.background.quit()
    house.settle()


def minimise(house: House) -> None:
    house.app.window.showMinimized()
    house.settle()


def hide(house: House) -> None:
    house.app.window.hide()
    house.settle()


def start_another(house: House) -> None:
    house.app.way.come_forward(StartRequest("breathing-5", None))
    house.settle()


def go_to_today(house: House) -> None:
    house.app.way._go(Route.TODAY)  # noqa: SLF001 (no rail leads there)
    house.settle()


def ask_the_tray(house: House) -> None:
    house.app.tray.open_heat()
    house.app.tray.start_last()
    house.settle()


def ask_to_close(house: House) -> None:
    house.app.window.close()
    house.app.window.close()
    house.settle()


def answer_a_note_of_before(house: House) -> None:
    house.notices.press("heat", "awake")
    house.notices.press("heat", "open")


KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_S, Qt.Key.Key_Right, Qt.Key.Key_A, Qt.Key.Key_Q)
TRIED = (
    *(press(key) for key in KEYS),
    press_page,
    headset,
    try_to_quit,
    minimise,
    hide,
    start_another,
    go_to_today,
    ask_the_tray,
    ask_to_close,
    answer_a_note_of_before,
)


class TestTheAlarm:
    def test_no_answer_for_45_s_brings_it_to_everywhere(self, heated: House) -> None:
        go_until(heated, 344)
        assert phase(heated) is Phase.ASKING
        ring(heated)
        assert sees_alarm(heated)
        assert heated.app.window.isFullScreen()
        assert says(heated, "You did not answer.")
        note = heated.notices.seen["heat"]
        assert note.urgent
        assert note.title == "Take the pad off and switch it off"
        now = heated.clock.now().steady
        assert alarms(heated)[-1] == now

    def test_nothing_ends_it_but_the_answer(self, ringing: House) -> None:
        """One house for all of it: each is tried, then the next ring must be seen and heard."""
        for tried in TRIED:
            before = len(alarms(ringing))
            tried(ringing)
            assert phase(ringing) is Phase.ALARM, tried
            go(ringing, 21)
            assert sees_alarm(ringing), tried
            assert len(alarms(ringing)) > before, tried
        assert not ringing.app.stage.pages.session.runs
        assert ringing.heat.is_open(1)
        ringing.click(IS_OFF)
        assert not ringing.heat.is_open(1)
        assert not ringing.app.window.isFullScreen()

    def test_it_repeats_every_20_s_for_10_minutes_then_every_minute_for_30(
        self, ringing: House
    ) -> None:
        first = alarms(ringing)[-1]
        go(ringing, 45 * MINUTE)
        rung = [at for at in alarms(ringing) if at >= first]
        pauses = [after - before for before, after in pairwise(rung)]
        assert pauses[:29] == [20.0] * 29
        assert pauses[29:] == [60.0] * 30
        assert sees_alarm(ringing)

    def test_the_note_s_button_ends_it(self, ringing: House) -> None:
        ringing.notices.press("heat", "off")
        ringing.settle()
        assert not ringing.heat.is_open(1)
        assert says(ringing, "How does the skin look?")

    def test_the_note_itself_brings_the_window_forward(self, ringing: House) -> None:
        ringing.app.window.showMinimized()
        ringing.notices.press("heat", "open")
        assert sees_alarm(ringing)

    def test_enter_meant_for_the_question_does_not_end_it(self, heated: House) -> None:
        ring(heated)
        heated.key(Qt.Key.Key_Return)
        assert phase(heated) is Phase.ALARM
        go(heated, 2)
        heated.key(Qt.Key.Key_Return)
        assert not heated.heat.is_open(1)

    def test_where_playback_reports_silence_screen_and_note_say_so(self, ringing: House) -> None:
        ringing.chimes.is_silent = True
        notice_sound(ringing)
        assert says(ringing, "You may not hear the alarm.")
        assert "You may not hear the alarm." in ringing.notices.seen["heat"].body
        assert sees_alarm(ringing)

    def test_and_where_the_output_is_muted(self, ringing: House) -> None:
        ringing.outputs.output = SoundOutput(Hearing.MUTED, "speakers")
        notice_sound(ringing)
        assert says(ringing, "You may not hear the alarm.")
        assert "You may not hear the alarm." in ringing.notices.seen["heat"].body

    def test_what_is_heard_is_not_said_to_be_silent(self, ringing: House) -> None:
        notice_sound(ringing)
        assert not says(ringing, "You may not hear the alarm.")
        assert "not hear" not in ringing.notices.seen["heat"].body

    def test_sound_that_is_off_in_settings_mutes_it_not(self, make_estate: MakeEstate) -> None:
        house = make_estate(replace(A_LATER_DAY, sounds=0, voice=0)).open()
        start_heat(house)
        ring(house)
        assert len(alarms(house)) == 2
        assert house.speaker.texts[-1] == "Take the pad off and switch it off."
        assert house.speaker.manners[-1].volume == 100

    def test_a_sleep_of_the_machine_past_the_end_rings_at_the_first_look(
        self, heated: House
    ) -> None:
        heated.clock.pass_seconds(2 * 3600)
        look(heated)
        heated.settle()
        assert sees_alarm(heated)
        assert alarms(heated) == [heated.clock.now().steady]


class ShuttingDown:
    """Stands in for the application while the computer shuts down: no test can make it do so."""

    def isSavingSession(self) -> bool:  # noqa: N802 - Qt's name
        return True


class TestClosing:
    def test_while_a_pad_is_on_it_asks_first(self, heated: House) -> None:
        heated.click("Settings")
        assert not heated.app.window.close()
        assert heated.app.window.isVisible()
        assert says(heated, "Is the pad off?")
        heated.click("It is still on")
        assert sees(heated, page(heated).on)
        assert phase(heated) is Phase.ON

    @pytest.mark.parametrize("leave", ["close", "quit"])
    def test_a_second_time_it_only_gets_out_of_the_way(self, heated: House, leave: str) -> None:
        for _twice in range(2):
            if leave == "close":
                heated.app.window.close()
            else:
                heated.app.background.quit()
        assert heated.app.window.isMinimized()
        assert heated.watch.is_watching
        go_until(heated, 331)
        assert not heated.app.window.isMinimized(), "the loud question is seen again"
        ring(heated)
        assert sees_alarm(heated)

    def test_asked_whether_she_is_awake_that_question_stays(self, heated: House) -> None:
        go_until(heated, 305)
        heated.app.window.close()
        heated.app.window.close()
        assert not heated.app.window.isMinimized()
        assert says(heated, "Are you awake?")
        heated.key(Qt.Key.Key_A)
        assert phase(heated) is Phase.ON

    def test_the_end_of_the_computer_s_session_is_not_held_up(self, heated: House) -> None:
        heated.app.background._app = ShuttingDown()  # type: ignore[assignment] # noqa: SLF001
        assert heated.app.window.close()
        assert heated.heat.is_open(1)
        assert heated.watch.is_watching

    def test_when_it_is_off_the_window_closes(self, heated: House) -> None:
        heated.app.window.close()
        heated.click(IS_OFF)
        heated.click(FINE)
        heated.click("Back to Today")
        assert heated.app.window.close()


WATER = "format: 1\nreminders:\n  - remind: water\n    at: 20:00\n"


class TestClosingWithReminders:
    @pytest.fixture
    def armed(self, make_estate: MakeEstate, tmp_path: Path) -> House:
        (tmp_path / "reminders.yaml").write_text(WATER)
        house = make_estate().open()
        assert house.app.reminders.way.is_armed
        return house

    def test_it_is_asked_once_whether_to_stay(self, armed: House) -> None:
        assert not armed.app.window.close()
        assert armed.is_on(Route.QUESTION)
        armed.click("Stay out of sight")
        assert armed.store.load().stays_for_reminders
        assert armed.app.window.isMinimized()
        armed.app.window.come_forward()
        assert not armed.app.window.close()
        assert armed.is_on(Route.TODAY)
        assert armed.app.window.isMinimized()

    def test_with_a_tray_it_hides(self, armed: House) -> None:
        armed.tray.exists = True
        armed.app.tray.refresh()
        armed.app.window.close()
        armed.click("Stay out of sight")
        assert not armed.app.window.isVisible()

    def test_who_says_quit_quits(self, armed: House) -> None:
        armed.app.window.close()
        armed.click("Quit")
        assert not armed.app.window.isVisible()
        assert armed.store.load().stays_for_reminders is False

    def test_ctrl_q_quits_whatever_reminders_there_are(self, armed: House) -> None:
        QTest.keyClick(armed.focus(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        assert not armed.app.window.isVisible()
        assert armed.store.load().stays_for_reminders is None


class TestAfterAKill:
    @pytest.fixture
    def killed(self, estate: Estate) -> Estate:
        house = estate.open()
        start_heat(house)
        go_until(house, 100)
        estate.kill()
        estate.clock.pass_seconds(60)
        return estate

    def test_the_app_opens_on_the_question(self, killed: Estate) -> None:
        house = killed.open()
        assert sees(house, page(house).taken_up)
        assert says(house, "It has been on since 8:00.")
        assert says(house, "Is the pad off?")
        assert house.watch.is_watching
        assert house.heat_lock.held
        assert house.watch.begun[0][0] == 1

    def test_what_is_left_of_the_time_is_taken_up(self, killed: Estate) -> None:
        house = killed.open()
        assert 155 <= guard_of(house).on_for(house.clock.now()) <= 165
        house.click("It is still on")
        assert sees(house, page(house).on)
        stay_awake_until(house, 899)
        assert not alarms(house)
        stay_awake_until(house, 900)
        assert sees_alarm(house)

    def test_no_answer_is_an_answer_here_too(self, killed: Estate) -> None:
        house = killed.open()
        go(house, 46)
        assert sees_alarm(house)

    def test_off_closes_what_the_killed_one_opened(self, killed: Estate) -> None:
        house = killed.open()
        house.click(IS_OFF)
        assert not house.heat.is_open(1)
        house.click(FINE)
        assert record(house).skin is Skin.FINE

    def test_past_its_time_the_alarm_comes_at_once(self, killed: Estate) -> None:
        killed.clock.pass_seconds(3600)
        house = killed.open()
        assert sees_alarm(house)
        assert alarms(house)

    @pytest.mark.parametrize("shift", [-3600, 0])
    def test_so_it_does_after_another_start_of_the_machine(
        self, killed: Estate, shift: float
    ) -> None:
        killed.clock.pass_seconds(shift)
        assert sees_alarm(killed.open("another boot"))

    def test_an_alarm_goes_on(self, estate: Estate) -> None:
        house = estate.open()
        start_heat(house)
        ring(house)
        estate.kill()
        assert sees_alarm(estate.open())

    def test_killed_again_and_again_the_question_always_comes(self, killed: Estate) -> None:
        for _again in range(5):
            house = killed.open()
            assert sees(house, page(house).taken_up)
            go(house, 3)
            killed.kill()
        assert len(killed.heat.entries) == 1

    def test_nothing_starts_beside_it(self, killed: Estate) -> None:
        killed.open()
        killed.kill()
        house = killed.build()
        house.app.begin(StartRequest("breathing-5", None))
        house.app.window.show()
        house.app.reader.read()
        house.app.reader.finish()
        house.settle()
        assert sees(house, page(house).taken_up)
        assert phase(house) is Phase.ASKING
        assert not house.app.stage.pages.session.runs


class TestAnotherProcess:
    def test_who_takes_it_up_lets_the_first_go(self, estate: Estate) -> None:
        first = estate.open()
        start_heat(first)
        go_until(first, 100)
        second = estate.open()
        go(first, 11)
        assert first.app.heat.way.watching.run is None
        assert says(first, "Heat is watched in another window of Easeful now.")
        assert not first.watch.is_watching
        assert not first.heat_lock.held
        assert second.watch.is_watching
        assert first.heat.is_open(1)
        go(second, 40)
        assert sees_alarm(second)
        assert not alarms(first)

    def test_the_first_does_not_ring_when_it_wakes_past_the_end(self, estate: Estate) -> None:
        first = estate.open()
        start_heat(first)
        go_until(first, 100)
        second = estate.open()
        estate.clock.pass_seconds(3600)
        look(first)
        first.settle()
        assert not alarms(first)
        assert not first.notices.seen
        assert not first.app.window.isFullScreen()
        assert first.app.heat.way.watching.run is None
        look(second)
        second.settle()
        assert sees_alarm(second)

    def test_a_record_that_was_closed_elsewhere_leads_to_the_skin(
        self, estate: Estate, heated: House
    ) -> None:
        go_until(heated, 100)
        estate.log("watcher").end(1, 100, heated.clock.now())
        go(heated, 11)
        assert says(heated, "How does the skin look?")
        assert not heated.watch.is_watching
        heated.click(FINE)
        assert record(heated).skin is Skin.FINE


class TestAfterwards:
    @pytest.fixture
    def off(self, heated: House) -> House:
        go_until(heated, 120)
        heated.click(IS_OFF)
        return heated

    def test_stretching_is_offered_when_the_skin_is_fine(self, off: House) -> None:
        off.click(FINE)
        off.click("Stretch a little")
        assert off.is_on(Route.SESSION)
        assert off.store.load().last_routine == "post-heat-stretch-8"

    def test_and_only_then(self, off: House) -> None:
        off.click("Red or patchy")
        assert says(off, "Leave it off today.")
        assert not offers(off, "Stretch a little")

    def test_a_burn_gets_first_aid_and_a_day_without(self, off: House) -> None:
        off.click("Blistered, white, numb or painful")
        assert says(off, "Hold it under cool running water for 20 minutes.")
        off.click("Done")
        assert not offers(off, "Stretch a little")
        off.click("Back to Today")
        off.clock.pass_seconds(23 * 3600)
        off.click("Start heat")
        assert says(off, "After a burn the skin needs a day without heat or cold.")

    def test_it_says_from_when_on_it_is_possible_and_reminds_then(self, off: House) -> None:
        off.click(FINE)
        assert says(off, "Possible again at 10:03.")
        off.click("Remind me then")
        assert says(off, "I will remind you at 10:03.")
        assert off.app.reminders.way.is_armed
        way = off.app.reminders.way
        off.clock.pass_seconds(7190)
        way.look()
        assert not off.notices.seen
        off.clock.pass_seconds(120)
        way.look()
        assert off.notices.seen["reminder"].title == "Time for your heat pad?"
        off.notices.press("reminder", "start")
        off.settle()
        assert sees(off, page(off).before)

    def test_inside_the_gap_the_page_says_when_and_offers_a_reminder(self, off: House) -> None:
        off.click(FINE)
        off.click("Back to Today")
        off.click("Heat")
        assert says(off, "Possible again at 10:03.")
        assert not offers(off, "Start")
        off.click("Remind me then")
        assert off.app.reminders.way.is_armed


class FlashedUp(QObject):
    """Notes each window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


class TestElsewhereInTheWindow:
    def test_no_other_window_flashes_up(self, qapp: QApplication, house: House) -> None:
        flashed = FlashedUp()
        qapp.installEventFilter(flashed)
        start_heat(house)
        house.click(IS_OFF)
        qapp.removeEventFilter(flashed)
        assert not flashed.seen

    def test_today_says_what_is_offered(self, house: House) -> None:
        assert says(house, "15 minutes, then I tell you to take it off.")
        assert offers(house, "Start heat")

    def test_and_when_it_was_used_and_is_possible_again(self, heated: House) -> None:
        go_until(heated, 120)
        heated.click(IS_OFF)
        heated.click(FINE)
        heated.click("Back to Today")
        assert says(heated, "Last used today, 8:02.")
        assert says(heated, "Possible again at 10:03.")
        assert not says(heated, "min left")

    def test_what_stands_for_heat_that_was_lost_is_no_use_that_she_made(self, house: House) -> None:
        log = house.app.heat._log  # noqa: SLF001 (no other door leads to it)
        now = house.clock.now()
        log.end(log.begin(HeatPlan(Pack.PAD, "", 0.0, 0.0), now), 0.0, now)
        house.app.heat.refresh_card()
        assert not says(house, "Last used")
        assert says(house, "Possible again at 10:00.")

    def test_while_on_card_and_strip_say_how_long(self, heated: House) -> None:
        go_until(heated, 60)
        heated.click("Today")
        assert says(heated, "Heat: 14 min left")
        assert not offers(heated, "Start heat")
        go_until(heated, 130)
        assert says(heated, "Heat: 13 min left")
        heated.click("Settings")
        assert says(heated, "Heat: 13 min left")
        heated.click("Open")
        assert sees(heated, page(heated).on)
        assert not says(heated, "min left"), "the ring says it there"

    def test_the_tray_s_menu_says_it_too(self, heated: House) -> None:
        go_until(heated, 60)
        assert heated.tray.menus[-1].heat == "Heat: 14 min left"
        ring(heated)
        assert heated.tray.menus[-1].heat == "Heat: take it off"
        heated.click(IS_OFF)
        heated.click(FINE)
        assert heated.tray.menus[-1].heat == ""

    def test_without_reminders_and_heat_there_is_no_icon(self, house: House) -> None:
        assert not house.tray.menus

    def test_the_tray_leads_to_the_start_and_to_what_is_on(self, house: House) -> None:
        house.app.tray.open_heat()
        house.settle()
        house.click(ALL_TRUE)
        house.click("Today")
        house.app.tray.open_heat()
        assert sees(house, page(house).on)
        assert len(house.heat.entries) == 1


class TestWhatIsChosen:
    def test_pack_area_and_length_are_remembered(self, estate: Estate, house: House) -> None:
        house.click("Heat")
        house.click("Warm bag or wrap")
        house.click("Shoulder")
        house.click("Left")
        house.click("10 min")
        estate.kill()
        again = estate.open()
        assert says(again, "10 minutes, then I tell you to take it off.")
        again.click("Start heat")
        assert says(again, "Warm bag or wrap · Left shoulder · 10 minutes")
        again.click("All true, it is on")
        plan = guard_of(again).plan
        assert (plan.pack, plan.area, plan.seconds) == (Pack.WRAP, "shoulder-left", 600)

    @pytest.mark.parametrize(
        ("pack", "minutes", "cap"),
        [(Pack.PAD, 45, 1200), (Pack.DAMP, 10**9, 900), (Pack.COLD, -5, 900)],
    )
    def test_whatever_the_settings_say_the_cap_holds(
        self, make_estate: MakeEstate, pack: Pack, minutes: int, cap: float
    ) -> None:
        settings = replace(A_LATER_DAY, heat_pack=pack, heat_minutes=minutes, cold_minutes=minutes)
        house = make_estate(settings).open()
        house.app.heat.start_heat()
        house.settle()
        page(house).before.all_true.emit()
        assert 60 <= guard_of(house).seconds <= cap
        assert record(house).plan.seconds <= cap

    def test_the_first_cold_is_short(self, house: House) -> None:
        house.click("Heat")
        house.click("Cold pack")
        house.click("Start")
        house.click("All true, the pack is on")
        assert guard_of(house).seconds == 180

    def test_nothing_of_one_time_is_left_for_the_next(self, heated: House) -> None:
        run = run_of(heated)
        heated.click(IS_OFF)
        heated.click(FINE)
        heated.click("Back to Today")
        heated.clock.pass_seconds(timedelta(hours=3).total_seconds())
        start_heat(heated)
        assert run_of(heated) is not run
        assert heated.watch.begun[-1][0] == 2
