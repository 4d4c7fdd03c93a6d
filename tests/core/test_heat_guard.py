"""The heat guard by example; ``test_heat_stories`` has its laws, ``test_heat_rules`` the ids."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from math import inf, nan
from zoneinfo import ZoneInfo

import pytest
from fakes import at

from easeful.core.heat import Alarm, HeatPlan, Pack, Skin
from easeful.core.heat_events import (
    AlarmRang,
    CheckAnswered,
    CheckAsked,
    CheckLouder,
    ChecksOften,
    HeatBegan,
    HeatEvent,
    HeatTakenUp,
    Louder,
    PadOff,
    SkinLineDue,
    SkinTold,
    StillOn,
)
from easeful.core.heat_guard import CAPS, LOOK, HeatGuard
from easeful.core.heat_phase import ALLOWED, HeatNotAllowedError, HeatVerb, Phase
from easeful.core.ports import Moment

PAD = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)
"""A quarter of an hour on the back, asked every 5 minutes."""

VOICE, LOUD = CheckLouder(Louder.VOICE), CheckLouder(Louder.LOUD)


def begun(plan: HeatPlan = PAD, on_seconds: float = 0.0) -> HeatGuard:
    guard = HeatGuard(plan, on_seconds)
    guard.do(HeatVerb.BEGIN, at(0))
    return guard


def spoken(events: Sequence[HeatEvent]) -> list[HeatEvent]:
    return [event for event in events if not isinstance(event, StillOn)]


def watched(guard: HeatGuard, until: float, since: float = 0.0) -> list[tuple[float, HeatEvent]]:
    """Look each second from ``since`` to ``until``; return what was said, and when."""
    seconds = [since + each for each in range(1, int(until - since) + 1)]
    return [(each, event) for each in seconds for event in spoken(guard.advance(at(each)))]


def answered(guard: HeatGuard, *times: float) -> None:
    """Answer the question at each of ``times``, after looks without a gap."""
    last = 0.0
    for time in times:
        watched(guard, time, last)
        guard.do(HeatVerb.AWAKE, at(time))
        last = time


def test_nothing_is_watched_before_it_begins() -> None:
    guard = HeatGuard(PAD)
    assert guard.advance(at(5000)) == ()
    assert guard.next_mark(at(5000)) is None
    assert guard.phase is Phase.READY


def test_the_pad_begins_when_she_says_that_it_is_on() -> None:
    guard = HeatGuard(PAD)
    assert guard.do(HeatVerb.BEGIN, at(600)) == (HeatBegan(PAD),)
    assert guard.on_for(at(610)) == 10
    assert guard.left(at(610)) == 890


def test_the_question_gets_louder_and_then_the_alarm_goes_off() -> None:
    assert watched(begun(), 345) == [
        (180, SkinLineDue()),
        (300, CheckAsked()),
        (315, VOICE),
        (330, LOUD),
        (345, AlarmRang(Alarm.NO_ANSWER, 1)),
    ]


def test_an_answer_ends_the_question_and_the_next_comes_five_minutes_later() -> None:
    guard = begun()
    watched(guard, 310)
    assert spoken(guard.do(HeatVerb.AWAKE, at(310))) == [CheckAnswered(late=False)]
    assert watched(guard, 620, 310) == [(610, CheckAsked())]


def test_after_a_late_answer_the_question_comes_every_three_minutes() -> None:
    guard = begun()
    watched(guard, 315)
    assert spoken(guard.do(HeatVerb.AWAKE, at(315))) == [CheckAnswered(late=True)]
    assert watched(guard, 500, 315) == [(495, CheckAsked())]
    guard.do(HeatVerb.AWAKE, at(500))
    assert watched(guard, 690, 500) == [(680, CheckAsked())]


def test_at_her_wish_the_question_comes_every_three_minutes_from_now_on() -> None:
    guard = begun()
    assert spoken(guard.do(HeatVerb.OFTEN, at(10))) == [ChecksOften()]
    assert (190, CheckAsked()) in watched(guard, 200, 10)


def test_her_wish_for_more_questions_puts_none_off() -> None:
    guard = begun()
    watched(guard, 290)
    guard.do(HeatVerb.OFTEN, at(290))
    assert watched(guard, 310, 290) == [(300, CheckAsked())]
    guard.do(HeatVerb.OFTEN, at(310))
    assert watched(guard, 345, 310)[-1] == (345, AlarmRang(Alarm.NO_ANSWER, 1))


def test_at_the_end_the_alarm_comes_and_no_question_with_it() -> None:
    guard = begun()
    answered(guard, 300, 600)
    assert watched(guard, 900, 600) == [(900, AlarmRang(Alarm.TIME, 1))]
    assert guard.alarm is Alarm.TIME


def test_a_question_under_way_does_not_put_off_the_end() -> None:
    guard = begun(replace(PAD, seconds=320.0))
    watched(guard, 310)
    assert guard.answer_left(at(310)) == 10
    assert watched(guard, 320, 310)[-1] == (320, AlarmRang(Alarm.TIME, 1))


def test_the_alarm_rings_every_20_seconds_and_then_each_minute() -> None:
    guard = begun(replace(PAD, seconds=60.0))
    rings = [
        (when, event.number) for when, event in watched(guard, 4000) if isinstance(event, AlarmRang)
    ]
    assert rings[:3] == [(60, 1), (80, 2), (100, 3)]
    assert rings[29:32] == [(640, 30), (700, 31), (760, 32)]
    assert rings[-1] == (2440.0, 60)
    assert guard.allowed == {HeatVerb.PAD_OFF}


def test_the_alarm_leaves_nothing_to_press_but_that_it_is_off() -> None:
    guard = begun()
    guard.advance(at(900))
    assert guard.allowed == {HeatVerb.PAD_OFF}
    with pytest.raises(HeatNotAllowedError):
        guard.do(HeatVerb.AWAKE, at(901))
    assert guard.do(HeatVerb.PAD_OFF, at(930))[-1] == PadOff(930, Alarm.TIME)
    assert guard.advance(at(5000)) == ()
    assert guard.do(HeatVerb.FINE, at(5000)) == (SkinTold(Skin.FINE),)
    assert guard.allowed == frozenset()


def test_the_pad_may_come_off_before_its_time() -> None:
    guard = begun()
    assert spoken(guard.do(HeatVerb.PAD_OFF, at(100.5))) == [PadOff(100.5, None)]
    assert guard.on_for(at(900)) == 100.5


def test_an_alarm_that_fell_into_a_sleep_comes_at_the_first_look() -> None:
    guard = begun()
    watched(guard, 240)
    assert spoken(guard.advance(at(1860))) == [AlarmRang(Alarm.TIME, 1)]


def test_rings_that_fell_into_a_sleep_are_neither_lost_nor_made_up_for() -> None:
    guard = begun()
    guard.advance(at(900))
    assert spoken(guard.advance(at(9000))) == [AlarmRang(Alarm.TIME, 2)]
    assert watched(guard, 9021, 9000) == [(9020, AlarmRang(Alarm.TIME, 3))]


def test_a_question_that_fell_into_a_sleep_is_asked_anew() -> None:
    guard = begun()
    watched(guard, 295)
    assert spoken(guard.advance(at(800))) == [CheckAsked()]
    assert guard.answer_left(at(800)) == 45
    assert watched(guard, 845, 800)[-1] == (845, AlarmRang(Alarm.NO_ANSWER, 1))


def test_a_question_under_way_when_the_machine_fell_asleep_is_asked_anew() -> None:
    guard = begun()
    watched(guard, 331)
    assert spoken(guard.advance(at(700))) == [CheckAsked()]
    assert spoken(guard.do(HeatVerb.AWAKE, at(705))) == [CheckAnswered(late=False)]


def test_a_short_sleep_before_the_question_changes_nothing() -> None:
    guard = begun()
    watched(guard, 200)
    assert spoken(guard.advance(at(260))) == []
    assert watched(guard, 301, 260) == [(300, CheckAsked())]


def test_after_a_sleep_the_record_is_looked_at_before_anything_rings() -> None:
    first, then = begun().advance(at(2000))
    assert first == StillOn(2000)
    assert then == AlarmRang(Alarm.TIME, 1)


def test_a_clock_that_goes_back_is_written_down_at_once() -> None:
    guard = begun()
    guard.advance(at(3))
    turned = replace(at(4), wall=at(4).wall - timedelta(hours=1))
    assert guard.advance(turned) == (StillOn(4),)


def test_the_record_is_refreshed_every_ten_seconds_in_the_alarm_too() -> None:
    guard = begun(replace(PAD, seconds=60.0))
    seen = [
        each
        for each in range(1, 101)
        if any(isinstance(event, StillOn) for event in guard.advance(at(each)))
    ]
    assert seen == [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]


def test_a_pad_that_is_taken_up_is_asked_about_at_once_and_then_often() -> None:
    guard = HeatGuard(PAD, 400)
    plan = replace(PAD, check_every=180.0)
    assert guard.do(HeatVerb.BEGIN, at(0)) == (HeatTakenUp(plan, 400), CheckAsked())
    guard.do(HeatVerb.AWAKE, at(5))
    assert (185, CheckAsked()) in watched(guard, 190, 5)
    assert guard.left(at(190)) == 310


@pytest.mark.parametrize("on_seconds", [900, 1e9, inf, nan, -1])
def test_a_pad_that_is_taken_up_too_late_is_alarmed_about_at_once(on_seconds: float) -> None:
    events = HeatGuard(PAD, on_seconds).do(HeatVerb.BEGIN, at(0))
    assert [type(event) for event in events] == [HeatTakenUp, AlarmRang]


@pytest.mark.parametrize("pack", Pack)
@pytest.mark.parametrize("seconds", [nan, inf, -inf, -1.0, 1e9, 1200.5])
def test_no_number_gets_past_the_cap(pack: Pack, seconds: float) -> None:
    guard = begun(HeatPlan(pack, "", seconds, 300.0))
    assert guard.seconds == guard.plan.seconds == CAPS[pack]
    assert guard.advance(at(CAPS[pack]))[-1] == AlarmRang(Alarm.TIME, 1)


@pytest.mark.parametrize(
    ("every", "asked"),
    [(nan, 300), (inf, 300), (1e9, 300), (181, 300), (180, 180), (1, 180), (0, 180), (-5, 180)],
)
def test_the_question_comes_every_three_or_five_minutes_whatever_is_planned(
    every: float, asked: int
) -> None:
    guard = begun(replace(PAD, check_every=every))
    assert (asked, CheckAsked()) in watched(guard, 310)
    assert guard.plan.check_every == asked


def test_between_two_looks_the_clock_that_says_more_is_right() -> None:
    slept = Moment(0, at(1000).wall)
    assert slept.since(at(0)) == 1000
    set_back = Moment(1000, at(-9000).wall)
    assert set_back.since(at(0)) == 1000
    assert at(0).since(at(1000)) == 0


def test_a_change_of_zone_or_to_summer_time_is_no_time_at_all() -> None:
    zone = ZoneInfo("Europe/Berlin")
    before = Moment(0, at(0).wall.astimezone(zone).replace(month=3, day=29, hour=1, minute=59))
    after = Moment(60, before.wall.replace(hour=3, minute=0))
    assert after.since(before) == 60
    assert Moment(5, at(5).wall.astimezone(zone)).since(at(0)) == 5


def test_a_clock_set_back_around_a_sleep_does_not_put_the_end_off() -> None:
    """The shortest story that two separate deadlines lose."""
    guard = begun(replace(PAD, seconds=1200.0))
    back = timedelta(seconds=2)
    guard.advance(Moment(0.5, at(0.5).wall - back))
    assert AlarmRang(Alarm.TIME, 1) in guard.advance(Moment(0.5, at(1201.5).wall - back))


def test_somebody_looks_twice_a_second_for_as_long_as_the_pad_may_be_on() -> None:
    guard = begun()
    assert guard.next_mark(at(0)) == LOOK
    assert guard.next_mark(at(9.75)) == 0.25
    guard.advance(at(9000))
    assert guard.next_mark(at(9000)) == LOOK
    guard.do(HeatVerb.PAD_OFF, at(9000))
    assert guard.next_mark(at(9000)) is None


def test_the_alarm_of_a_second_process_is_an_alarm_like_any_other() -> None:
    guard = begun()
    assert spoken(guard.do(HeatVerb.ALARM, at(100))) == [AlarmRang(Alarm.UNWATCHED, 1)]
    assert watched(guard, 121, 100) == [(120, AlarmRang(Alarm.UNWATCHED, 2))]


def test_a_press_that_comes_too_late_is_void_but_what_time_did_is_told() -> None:
    guard = begun()
    watched(guard, 344)
    events = guard.do(HeatVerb.AWAKE, at(345))
    assert spoken(events) == [AlarmRang(Alarm.NO_ANSWER, 1)]
    assert guard.phase is Phase.ALARM


@pytest.mark.parametrize("phase", Phase)
def test_the_end_of_the_pad_can_always_be_said_while_it_may_be_on(phase: Phase) -> None:
    may_be_on = phase in {Phase.ON, Phase.ASKING, Phase.ALARM}
    assert (HeatVerb.PAD_OFF in ALLOWED[phase]) is may_be_on


def test_a_slip_on_off_can_be_taken_back_and_its_time_counts() -> None:
    guard = begun()
    guard.do(HeatVerb.PAD_OFF, at(10))
    events = spoken(guard.do(HeatVerb.STILL_ON, at(160)))
    assert events == [HeatTakenUp(guard.plan, 160), CheckAsked()]
    guard.do(HeatVerb.AWAKE, at(161))
    assert guard.left(at(161)) == 900 - 161


def test_taken_back_past_the_end_the_alarm_comes_at_once() -> None:
    guard = begun()
    guard.do(HeatVerb.PAD_OFF, at(10))
    assert AlarmRang(Alarm.TIME, 1) in guard.do(HeatVerb.STILL_ON, at(901))
