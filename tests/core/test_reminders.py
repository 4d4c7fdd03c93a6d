"""What is asked, and when: ordinary days, sleep, sessions, nights, travel and daylight saving."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Never
from zoneinfo import ZoneInfo

import pytest

from easeful.core.night import Night
from easeful.core.ports import Machine, Moment
from easeful.core.remembered import DAYS_KEPT, Remembered
from easeful.core.reminder import WEEKEND, WORKDAYS, About, Reminder, Weekday, times_of
from easeful.core.reminder_words import short_words, times_in_words, words
from easeful.core.reminders import LONGEST_NAP, Asked, Event, Missed, Reminders, Standing

MONDAY = date(2026, 3, 2)
BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
TOKYO = ZoneInfo("Asia/Tokyo")

HEAT = Reminder(About.HEAT, at=(time(20),))
BEDTIME = Reminder(About.BEDTIME, at=(time(22),))
BACK = Reminder(About.ROUTINE, at=(time(8), time(19, 30)), routine="low-back")
WATER = Reminder(About.WATER, every=60, begin=time(9), end=time(17))
CALL = Reminder(About.OTHER, days=WORKDAYS, at=(time(10),), say="Ring the physiotherapist.")


def on(clock: str, day: date = MONDAY, zone: tzinfo = UTC) -> datetime:
    """Return a moment of the week that the tests live in: ``on("20:00")``."""
    return datetime.combine(day, time.fromisoformat(clock), tzinfo=zone)


def moment(clock: str, day: date = MONDAY, zone: tzinfo = UTC) -> Moment:
    return Moment(0.0, on(clock, day, zone))


def machine(*reminders: Reminder, standing: Standing = Standing(), seen: str = "6:30") -> Reminders:  # noqa: B008 (frozen)
    """Return reminders that were last looked at on Monday morning."""
    made = Reminders(reminders, Remembered(), standing)
    made.advance(moment(seen.rjust(5, "0")))
    return made


def looks(begin: datetime, end: datetime, every: float = 60.0) -> Iterator[Moment]:
    """Yield the moments of looking, in the zone of ``begin``, as real time passes."""
    passed, now = timedelta(), begin.astimezone(UTC)
    while now + passed <= end:
        yield Moment(0.0, (now + passed).astimezone(begin.tzinfo))
        passed += timedelta(seconds=every)


def lived(
    made: Reminders, begin: datetime, end: datetime, every: float = 60.0
) -> Sequence[tuple[str, str]]:
    """Return when something was told, and what: A for asked or M for missed, and the kinds."""
    return [
        (f"{now.wall:%a %H:%M}", _in_short(event))
        for now in looks(begin, end, every)
        for event in made.advance(now)
    ]


def _in_short(event: Event) -> str:
    match event:
        case Asked(reminder=reminder):
            return f"A {reminder.about}"
        case Missed(reminders=reminders):
            return f"M {' '.join(each.about for each in reminders)}"


# An ordinary day


def test_a_reminder_asks_at_its_time() -> None:
    made = machine(HEAT, seen="19:58")

    assert made.advance(moment("19:59")) == ()
    assert made.advance(moment("20:00")) == (Asked(HEAT, on("20:00")),)
    assert made.advance(moment("20:01")) == ()


def test_a_day_with_all_kinds() -> None:
    made = machine(HEAT, BACK, WATER, CALL, BEDTIME)

    assert lived(made, on("06:30"), on("23:59")) == [
        ("Mon 08:00", "A routine"),
        ("Mon 09:00", "A water"),
        ("Mon 10:00", "A water"),
        ("Mon 10:00", "A other"),
        *((f"Mon {hour}:00", "A water") for hour in range(11, 18)),
        ("Mon 19:30", "A routine"),
        ("Mon 20:00", "A heat"),
        ("Mon 22:00", "A bedtime"),
    ]


def test_it_asks_on_its_days_only() -> None:
    made = machine(CALL)
    told = lived(made, on("06:30"), on("06:30") + timedelta(days=7), every=120)

    assert told == [(f"{day} 10:00", "A other") for day in ("Mon", "Tue", "Wed", "Thu", "Fri")]


def test_one_that_is_off_is_silent() -> None:
    made = machine(replace(HEAT, is_on=False))

    assert lived(made, on("19:00"), on("21:00")) == []
    assert made.next(moment("19:00")) is None
    assert made.next_mark(moment("19:00")) is None


def test_the_first_look_ever_finds_nothing_missed() -> None:
    made = Reminders([HEAT], Remembered(), Standing())

    assert made.advance(moment("21:00")) == ()


def test_two_that_say_the_same_ask_once() -> None:
    made = machine(HEAT, HEAT, seen="19:58")

    assert made.advance(moment("20:00")) == (Asked(HEAT, on("20:00")),)


def test_midnight_is_a_time_like_others() -> None:
    early, late = replace(HEAT, at=(time(0),)), replace(HEAT, at=(time(23, 59),))
    made = machine(early, late, seen="23:58")
    tuesday = MONDAY + timedelta(days=1)

    assert made.advance(moment("00:01", tuesday)) == (
        Asked(late, on("23:59")),
        Asked(early, on("00:00", tuesday)),
    )


def test_it_is_a_machine_without_verbs() -> None:
    made: Machine[Never] = machine(HEAT)

    assert made.allowed == frozenset()


# Sleep, and an app that was off


def test_what_was_missed_comes_as_one_note() -> None:
    made = machine(BACK, CALL, HEAT)

    assert made.advance(moment("20:30")) == (Missed((CALL, BACK, HEAT)),)
    assert made.advance(moment("20:31")) == ()


def test_a_single_one_that_was_missed_is_a_note_too() -> None:
    assert machine(HEAT).advance(moment("20:01")) == (Missed((HEAT,)),)


def test_a_late_look_of_some_minutes_is_no_sleep() -> None:
    assert machine(HEAT, seen="19:56").advance(moment("20:01")) == (Asked(HEAT, on("20:00")),)
    assert machine(HEAT, seen="19:55").advance(moment("20:01")) == (Missed((HEAT,)),)


def test_missed_water_is_not_made_up_for() -> None:
    made = machine(WATER)

    assert made.advance(moment("12:00")) == ()
    assert made.advance(moment("12:02")) == ()
    assert made.next(moment("12:02")) == (WATER, on("13:00"))


def test_what_belongs_to_yesterday_is_not_asked_today() -> None:
    made = machine(HEAT, BACK)

    assert made.advance(moment("09:00", MONDAY + timedelta(days=1))) == (Missed((BACK,)),)


def test_a_later_that_was_slept_through_is_missed() -> None:
    made = machine(HEAT, seen="20:00")
    made.later(HEAT, 30, moment("20:00"))

    assert made.advance(moment("21:00")) == (Missed((HEAT,)),)


def test_the_app_that_was_off_tells_the_same() -> None:
    before = machine(CALL, HEAT)
    after = Reminders([CALL, HEAT], before.memory, Standing())

    assert after.advance(moment("21:00")) == (Missed((CALL, HEAT)),)


def test_a_new_reminder_is_not_due_for_earlier_times() -> None:
    made = machine(HEAT)
    made.replace([HEAT, CALL])

    assert made.advance(moment("12:00")) == ()
    assert made.advance(moment("12:02")) == ()
    tuesday = MONDAY + timedelta(days=1)
    assert made.next(moment("12:02")) == (HEAT, on("20:00"))
    assert lived(made, on("09:00", tuesday), on("11:00", tuesday))[-1:] == [
        ("Tue 10:00", "A other")
    ]


def test_a_new_reminder_asks_from_the_next_minute_on() -> None:
    made = machine(seen="19:58")
    made.replace([HEAT])

    assert made.advance(moment("19:59")) == ()
    assert made.advance(moment("20:00")) == (Asked(HEAT, on("20:00")),)


def test_one_that_was_taken_away_asks_no_more() -> None:
    made = machine(HEAT, seen="19:58")
    made.later(HEAT, 10, moment("19:58"))
    made.replace([CALL])

    assert lived(made, on("19:58"), on("21:00")) == []


def test_a_file_that_cannot_be_read_for_a_moment_loses_no_later() -> None:
    made = machine(HEAT, seen="20:00")
    made.later(HEAT, 10, moment("20:00"))
    made.replace([])
    made.advance(moment("20:01"))
    made.replace([HEAT])

    assert lived(made, on("20:02"), on("20:30")) == [("Mon 20:10", "A heat")]


# What a person answers


def test_later_asks_again() -> None:
    made = machine(HEAT, seen="19:59")
    made.advance(moment("20:00"))
    made.later(HEAT, 15, moment("20:00"))

    assert made.next(moment("20:00")) == (HEAT, on("20:15"))
    assert lived(made, on("20:01"), on("21:00")) == [("Mon 20:15", "A heat")]


def test_the_last_later_counts() -> None:
    made = machine(HEAT, seen="20:00")
    made.later(HEAT, 15, moment("20:00"))
    made.later(HEAT, 30, moment("20:01"))

    assert lived(made, on("20:01"), on("21:00")) == [("Mon 20:31", "A heat")]


def test_its_own_time_takes_the_place_of_a_later() -> None:
    made = machine(BACK, seen="19:00")
    made.later(BACK, 40, moment("19:00"))

    assert lived(made, on("19:01"), on("20:00")) == [("Mon 19:30", "A routine")]


def test_answered_ends_a_later() -> None:
    made = machine(HEAT, seen="20:00")
    made.later(HEAT, 15, moment("20:00"))
    made.answered(HEAT)

    assert lived(made, on("20:01"), on("21:00")) == []


def test_not_today_is_silent_until_tomorrow() -> None:
    made = machine(BACK)
    made.later(BACK, 15, moment("07:00"))
    made.not_today(BACK, moment("07:00"))

    assert made.next(moment("07:00")) == (BACK, on("08:00", MONDAY + timedelta(days=1)))
    assert lived(made, on("07:00"), on("23:59") + timedelta(hours=9)) == [
        ("Tue 08:00", "A routine")
    ]


def test_not_today_silences_no_other() -> None:
    made = machine(HEAT, BACK)
    made.not_today(BACK, moment("07:00"))
    made.not_today(CALL, moment("07:00"))

    assert lived(made, on("07:00"), on("23:00")) == [("Mon 20:00", "A heat")]


def test_who_was_silent_yesterday_is_forgotten() -> None:
    made = machine(HEAT, BACK)
    made.not_today(BACK, moment("07:00"))
    tuesday = MONDAY + timedelta(days=1)
    made.not_today(HEAT, moment("07:00", tuesday))

    assert made.memory.not_today == ((HEAT, tuesday),)


def test_a_pause_lasts_for_today() -> None:
    made = machine(HEAT, BACK)
    made.pause_today(moment("07:00"))

    assert made.next(moment("07:00")) == (BACK, on("08:00", MONDAY + timedelta(days=1)))
    assert lived(made, on("07:00"), on("08:30") + timedelta(days=1)) == [("Tue 08:00", "A routine")]


def test_a_pause_that_ends_makes_up_for_nothing() -> None:
    made = machine(HEAT, BACK)
    made.pause_today(moment("07:00"))
    assert lived(made, on("07:00"), on("12:00")) == []
    made.go_on_today()

    assert lived(made, on("12:01"), on("23:00")) == [
        ("Mon 19:30", "A routine"),
        ("Mon 20:00", "A heat"),
    ]


def test_a_single_time_is_asked_and_forgotten() -> None:
    made = machine()
    made.once(About.HEAT, on("12:20"), "Heat is possible again.")
    once = Reminder(About.HEAT, days=frozenset(), say="Heat is possible again.")

    assert made.next(moment("11:00")) == (once, on("12:20"))
    made.advance(moment("12:18"))
    assert made.advance(moment("12:20")) == (Asked(once, on("12:20")),)
    assert made.next(moment("12:20")) is None
    assert made.next_mark(moment("12:20")) is None


def test_a_single_time_may_be_asked_later_and_dropped_for_good() -> None:
    made = machine(seen="12:20")
    once = Reminder(About.HEAT, days=frozenset())
    made.later(once, 30, moment("12:20"))
    assert lived(made, on("12:20"), on("13:00")) == [("Mon 12:50", "A heat")]
    made.later(once, 30, moment("13:00"))
    made.not_today(once, moment("13:00"))
    assert lived(made, on("13:00"), on("14:00")) == []

    made.once(About.HEAT, on("15:00"))
    assert lived(made, on("14:00"), on("16:00")) == [("Mon 15:00", "A heat")]


# Sessions, the gap after heat, the night


def test_nothing_is_asked_in_a_session_and_it_is_made_up_for() -> None:
    made = machine(HEAT, seen="19:50")
    made.standing = Standing(in_session=True)
    assert lived(made, on("19:50"), on("20:20")) == []
    assert made.next(moment("20:20")) == (HEAT, on("20:00", MONDAY + timedelta(days=1)))

    made.standing = Standing()
    assert made.advance(moment("20:21")) == (Asked(HEAT, on("20:00")),)
    assert made.advance(moment("20:22")) == ()


def test_several_that_fell_into_a_session_are_one_note() -> None:
    made = machine(WATER, CALL, seen="08:30")
    made.standing = Standing(in_session=True)
    lived(made, on("08:30"), on("11:10"))

    assert made.memory.kept == ((CALL, on("10:00")), (WATER, on("11:00")))
    made.standing = Standing()
    assert made.advance(moment("11:11")) == (Missed((CALL, WATER)),)


def test_what_waits_for_the_end_of_a_session_survives_a_crash() -> None:
    made = machine(HEAT, seen="19:59")
    made.standing = Standing(in_session=True)
    made.advance(moment("20:00"))
    after = Reminders([HEAT], made.memory, Standing())

    assert after.advance(moment("20:02")) == (Asked(HEAT, on("20:00")),)


def test_a_session_past_midnight_drops_what_was_due_before() -> None:
    made = machine(BEDTIME, seen="21:59")
    made.standing = Standing(in_session=True)
    tuesday = MONDAY + timedelta(days=1)
    lived(made, on("21:59"), on("00:05", tuesday))

    made.standing = Standing()
    assert made.advance(moment("00:06", tuesday)) == ()


def test_what_was_silenced_in_the_session_is_not_made_up_for() -> None:
    made = machine(HEAT, seen="19:59")
    made.standing = Standing(in_session=True)
    made.advance(moment("20:00"))
    made.pause_today(moment("20:01"))

    made.standing = Standing()
    assert made.advance(moment("20:02")) == ()
    made.go_on_today()
    assert made.advance(moment("20:03")) == ()


def test_what_was_answered_in_the_session_is_not_made_up_for() -> None:
    made = machine(HEAT, seen="19:59")
    made.standing = Standing(in_session=True)
    made.advance(moment("20:00"))
    made.answered(HEAT)

    made.standing = Standing()
    assert made.advance(moment("20:02")) == ()


def test_heat_is_dropped_inside_its_gap_and_others_are_not() -> None:
    gap = Standing(heat_possible_from=on("20:10"))
    made = machine(HEAT, BACK, standing=gap, seen="19:00")

    assert lived(made, on("19:00"), on("21:00")) == [("Mon 19:30", "A routine")]


def test_heat_that_is_possible_from_now_on_is_asked() -> None:
    made = machine(HEAT, standing=Standing(heat_possible_from=on("20:00")), seen="19:59")

    assert made.advance(moment("20:01")) == (Asked(HEAT, on("20:00")),)


def test_heat_in_the_session_itself_drops_the_reminder_for_it() -> None:
    made = machine(HEAT, seen="19:59")
    made.standing = Standing(in_session=True)
    made.advance(moment("20:00"))

    made.standing = Standing(heat_possible_from=on("22:15"))
    assert made.advance(moment("20:15")) == ()


def test_next_looks_past_the_gap() -> None:
    made = machine(HEAT, standing=Standing(heat_possible_from=on("21:00")))

    assert made.next(moment("12:00")) == (HEAT, on("20:00", MONDAY + timedelta(days=1)))


def test_repeating_ones_are_quiet_at_night_and_timed_ones_are_not() -> None:
    late = replace(WATER, begin=time(20), end=time(23))
    made = machine(late, BEDTIME)

    assert lived(made, on("19:30"), on("23:59")) == [
        ("Mon 20:00", "A water"),
        ("Mon 21:00", "A water"),
        ("Mon 22:00", "A bedtime"),
    ]
    tuesday = MONDAY + timedelta(days=1)
    assert made.next(moment("23:00")) == (late, on("20:00", tuesday))


def test_the_night_may_be_moved() -> None:
    late = replace(WATER, begin=time(20), end=time(23))
    made = machine(late, standing=Standing(night=Night(time(23), time(8))), seen="21:30")

    assert lived(made, on("21:30"), on("23:59")) == [("Mon 22:00", "A water")]


def test_heat_every_few_hours_keeps_both_the_gap_and_the_night() -> None:
    often = Reminder(About.HEAT, every=180, begin=time(6), end=time(23))
    made = machine(often, standing=Standing(heat_possible_from=on("10:00")), seen="05:30")

    assert [when for when, _what in lived(made, on("05:30"), on("23:59"))] == [
        "Mon 12:00",
        "Mon 15:00",
        "Mon 18:00",
        "Mon 21:00",
    ]


# The next one


def test_next_is_the_earliest_of_all() -> None:
    made = machine(HEAT, BACK, CALL)

    assert made.next(moment("08:00")) == (CALL, on("10:00"))
    assert made.next(moment("19:59")) == (HEAT, on("20:00"))


@pytest.mark.parametrize("day", Weekday)
def test_next_looks_a_week_ahead(day: Weekday) -> None:
    weekly = replace(HEAT, days=frozenset({day}))
    made = machine(weekly)
    coming = made.next(moment("20:00"))

    assert coming is not None
    assert coming[0] == weekly
    assert coming[1] == on("20:00", MONDAY + timedelta(days=day or 7))


def test_the_next_look_is_when_something_is_due_but_never_far() -> None:
    made = machine(HEAT)

    assert made.next_mark(moment("12:00")) == LONGEST_NAP
    assert made.next_mark(moment("19:59")) == 60.0
    assert made.next_mark(moment("20:00")) == LONGEST_NAP


def test_there_is_nothing_to_look_for_without_reminders() -> None:
    made = machine()
    assert made.next_mark(moment("12:00")) is None
    made.later(HEAT, 1, moment("12:00"))
    assert made.next_mark(moment("12:00")) == LONGEST_NAP


def test_what_waits_for_the_end_of_a_session_is_looked_for() -> None:
    made = machine(seen="19:58")
    made.once(About.HEAT, on("20:00"))
    made.standing = Standing(in_session=True)
    made.advance(moment("20:00"))

    assert made.next_mark(moment("20:00")) == LONGEST_NAP


# Clocks that are set, daylight saving, travel


def test_a_clock_that_is_set_back_asks_nothing_twice() -> None:
    made = machine(HEAT, seen="19:59")
    assert lived(made, on("19:59"), on("20:30")) == [("Mon 20:00", "A heat")]

    assert made.next(moment("19:00")) == (HEAT, on("20:00", MONDAY + timedelta(days=1)))
    assert lived(made, on("19:00"), on("21:00")) == []


def test_a_clock_that_was_years_ahead_is_no_lasting_harm() -> None:
    made = machine(HEAT, BACK, seen="12:00")
    far = datetime(2031, 5, 6, 12, tzinfo=UTC)
    assert made.advance(Moment(0.0, far)) == (Missed((BACK,)),)

    assert lived(made, on("12:01"), on("21:00")) == [
        ("Mon 19:30", "A routine"),
        ("Mon 20:00", "A heat"),
    ]


def test_a_clock_that_was_years_ahead_makes_nothing_be_asked_twice() -> None:
    made = machine(HEAT, seen="19:59")
    made.advance(moment("20:00"))
    made.advance(Moment(0.0, datetime(2031, 5, 6, 12, tzinfo=UTC)))

    assert lived(made, on("19:50"), on("20:30")) == []


def test_the_times_of_a_week_are_remembered_and_no_more() -> None:
    made = machine(HEAT)
    lived(made, on("06:30"), on("06:30") + timedelta(days=30), every=120)

    last = [MONDAY + timedelta(days=29 - each) for each in reversed(range(DAYS_KEPT))]
    assert [at.date() for _reminder, at in made.memory.passed] == last


def test_a_day_that_comes_back_is_the_last_to_be_forgotten() -> None:
    days = [MONDAY + timedelta(days=each) for each in (0, *range(10, 9 + DAYS_KEPT), 0, 90)]
    memory = Remembered()
    for day in days:
        memory = memory.passing(((HEAT, datetime.combine(day, time(20))),))

    assert MONDAY in {at.date() for _reminder, at in memory.passed}
    assert len(memory.passed) == DAYS_KEPT


SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def night(day: date, *reminders: Reminder) -> Sequence[tuple[str, str]]:
    """Return what is told in Berlin on a night when the clocks change."""
    made = Reminders(reminders, Remembered(), Standing(night=Night(time(12), time(18))))
    return lived(made, on("00:30", day, BERLIN), on("06:00", day, BERLIN))


def test_a_time_that_the_clocks_jump_over_is_asked_when_they_have() -> None:
    assert night(SPRING, replace(HEAT, at=(time(2, 30),))) == [("Sun 03:00", "A heat")]


def test_several_that_the_clocks_jump_over_are_one_note() -> None:
    jumped = [replace(each, at=(time(2, 10 + 5 * k),)) for k, each in enumerate((HEAT, BEDTIME))]

    assert night(SPRING, *jumped) == [("Sun 03:00", "M heat bedtime")]


def test_repeating_ones_skip_the_hour_that_is_not() -> None:
    often = Reminder(About.POSTURE, every=20, begin=time(1, 10), end=time(4))

    assert [when for when, _what in night(SPRING, often)] == [
        *("Sun 01:10", "Sun 01:30", "Sun 01:50"),
        *("Sun 03:10", "Sun 03:30", "Sun 03:50"),
    ]


def test_an_hour_that_comes_twice_asks_once() -> None:
    often = Reminder(About.POSTURE, every=20, begin=time(1, 50), end=time(3, 30))

    assert night(AUTUMN, replace(HEAT, at=(time(2, 30),))) == [("Sun 02:30", "A heat")]
    assert [when for when, _what in night(AUTUMN, often)] == [
        *("Sun 01:50", "Sun 02:10", "Sun 02:30", "Sun 02:50", "Sun 03:10", "Sun 03:30"),
    ]


def test_later_counts_real_minutes_over_the_change() -> None:
    made = Reminders([HEAT], Remembered(), Standing())
    made.later(HEAT, 30, Moment(0.0, on("01:45", SPRING, BERLIN)))
    told = lived(made, on("01:45", SPRING, BERLIN), on("04:00", SPRING, BERLIN))

    assert told == [("Sun 03:15", "A heat")]


def test_the_minute_before_clocks_jump_over_midnight_is_not_lost() -> None:
    cairo, eve = ZoneInfo("Africa/Cairo"), date(2026, 4, 23)
    made = Reminders([replace(HEAT, at=(time(23, 59),))], Remembered(), Standing())
    told = lived(made, on("23:58", eve, cairo), on("01:10", eve + timedelta(days=1), cairo), 120)

    assert told == [("Fri 01:00", "A heat")]


def test_travel_to_the_west_asks_nothing_twice() -> None:
    made = machine(HEAT, CALL, BEDTIME)
    assert lived(made, on("09:30", zone=BERLIN), on("21:00", zone=BERLIN)) == [
        ("Mon 10:00", "A other"),
        ("Mon 20:00", "A heat"),
    ]

    assert lived(made, on("15:01", zone=NEW_YORK), on("23:00", zone=NEW_YORK)) == [
        ("Mon 22:00", "A bedtime")
    ]


def test_travel_to_the_east_is_one_note() -> None:
    made = machine(replace(CALL, at=(time(12),)), replace(BACK, at=(time(14),)), WATER, HEAT)
    lived(made, on("09:30", zone=BERLIN), on("10:00", zone=BERLIN))

    assert lived(made, on("18:01", zone=TOKYO), on("21:00", zone=TOKYO)) == [
        ("Mon 18:01", "M other routine"),
        ("Mon 20:00", "A heat"),
    ]


def test_travel_to_the_east_over_one_time_just_asks() -> None:
    made = machine(replace(CALL, at=(time(12),)))
    lived(made, on("09:30", zone=BERLIN), on("10:00", zone=BERLIN))

    assert lived(made, on("18:01", zone=TOKYO), on("21:00", zone=TOKYO)) == [
        ("Mon 18:01", "A other")
    ]


# Words


@pytest.mark.parametrize(
    ("reminder", "asks", "is_about", "when"),
    [
        (HEAT, "Time for your heat pad?", "heat pad", "20:00"),
        (BACK, "Time for Low back?", "Low back", "8:00 and 19:30"),
        (WATER, "A glass of water?", "water", "every 60 min from 9:00 to 17:00"),
        (CALL, CALL.say, "Ring the physiotherapist", "10:00 · Monday to Friday"),
        (
            replace(BEDTIME, days=WEEKEND),
            "Getting ready for bed?",
            "bedtime",
            "22:00 · Saturday and Sunday",
        ),
        (
            Reminder(About.POSTURE, every=120, begin=time(9), end=time(17, 5)),
            "How are you sitting? Move a little if you like.",
            "how you sit",
            "every 2 h from 9:00 to 17:05",
        ),
        (
            Reminder(
                About.OTHER,
                frozenset({Weekday.FRIDAY, Weekday.MONDAY, Weekday.TUESDAY}),
                at=(time(7), time(0, 5), time(12)),
            ),
            "You wanted to be reminded.",
            "reminder",
            "0:05, 7:00 and 12:00 · Monday, Tuesday and Friday",
        ),
        (
            replace(HEAT, days=frozenset(list(Weekday)[:3])),
            None,
            None,
            "20:00 · Monday to Wednesday",
        ),
        (replace(WATER, every=130), None, None, "every 130 min from 9:00 to 17:00"),
        (replace(HEAT, days=frozenset({Weekday.SUNDAY})), None, None, "20:00 · Sunday"),
        (Reminder(About.WATER, days=frozenset()), None, None, ""),
    ],
)
def test_the_words(reminder: Reminder, asks: str | None, is_about: str | None, when: str) -> None:
    assert asks is None or words(reminder, "Low back") == asks
    assert is_about is None or short_words(reminder, "Low back") == is_about
    assert times_in_words(reminder) == when


def test_a_routine_without_a_name_has_words_too() -> None:
    assert words(BACK) == "Time for your routine?"
    assert short_words(BACK) == "routine"


def test_the_times_of_a_repeating_one_include_both_ends() -> None:
    often = Reminder(About.WATER, every=45, begin=time(9, 10), end=time(10, 40))

    assert times_of(often) == (time(9, 10), time(9, 55), time(10, 40))
