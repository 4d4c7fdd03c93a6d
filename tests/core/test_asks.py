"""What Today asks: one thing, in its order, never twice, and nothing before a first session."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import inf
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.asks import (
    AfterDay,
    AnySigns,
    Ask,
    CarryOn,
    LittleMore,
    Refreshed,
    TellBody,
    gives_way,
    has_moved_enough,
    next_ask,
)
from easeful.core.day import Day
from easeful.core.diary import (
    Ended,
    News,
    Payback,
    Recent,
    Records,
    SessionRecord,
    Slept,
)
from easeful.core.pacing import minutes_for
from easeful.core.settings import Settings
from easeful.ui.pages.today_known import AT_FIRST

NOW: Final = datetime(2026, 3, 12, 8, 30, tzinfo=UTC)
TODAY: Final = NOW.date()
QUIET: Final = Settings(
    seen_emergency_lines=TODAY - timedelta(days=3), finished_a_session=True, offered_body=True
)
"""Nothing is asked of who has these settings and no records."""


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def session(days: float, **more: object) -> SessionRecord:
    began = NOW - timedelta(days=days)
    whole = SessionRecord(
        id=f"{began:%d-%H-%M}",
        routine="low-back-10",
        name="Low back reset",
        day=Day.ORDINARY,
        began=began,
        total=600.0,
        steps=9,
        moves=True,
        step=8,
        seconds=600.0,
        ended=began + timedelta(minutes=10),
        how=Ended.WHOLE,
    )
    return whole._replace(**more)  # type: ignore[arg-type] # its own fields


def cut_off(days: float, **more: object) -> SessionRecord:
    usual: dict[str, object] = {"how": None, "ended": None, "step": 3, "seconds": 100.0}
    return session(days, **(usual | more))


def recent(*sessions: SessionRecord, first: int = 0, **records: object) -> Recent:
    every = Records(sessions=sessions, **records)  # type: ignore[arg-type] # its own fields
    return Recent(every, ago(first) if first else None)


def asked(known: Recent, settings: Settings = QUIET, now: datetime = NOW) -> Ask | None:
    return next_ask(known, settings, now)


def worse(*days: int) -> Mapping[date, Payback]:
    return {ago(each): Payback.WORSE for each in days}


def test_nothing_is_asked_when_there_is_nothing() -> None:
    assert asked(recent()) is None


@pytest.mark.parametrize(
    "known",
    [
        recent(session(1)),
        recent(afters=worse(3, 2, 1)),
        recent(nights={}),
    ],
)
def test_nothing_is_asked_before_a_first_session(known: Recent) -> None:
    told = replace(QUIET, also_noted=frozenset({"sleep"}), offered_body=False)
    told = replace(told, seen_emergency_lines=ago(90), finished_a_session=False)
    assert asked(known, told) is None


@pytest.mark.parametrize("how", [None, Ended.CLOSED])
def test_what_was_cut_off_may_go_on_even_the_very_first_time(how: Ended | None) -> None:
    left = cut_off(0.1, how=how)
    assert asked(recent(left), Settings()) == CarryOn(left)


@pytest.mark.parametrize(
    "sessions",
    [
        (cut_off(1.1),),
        (cut_off(-0.1),),
        (cut_off(0.2), session(0.1)),
        (cut_off(0.1, how=Ended.STOPPED),),
        (cut_off(0.1, step=0, seconds=29.0),),
    ],
    ids=["a day ago", "not yet", "not the newest", "stopped by her", "hardly begun"],
)
def test_other_sessions_do_not_go_on(sessions: tuple[SessionRecord, ...]) -> None:
    assert not isinstance(asked(recent(*sessions)), CarryOn)


@pytest.mark.parametrize("more", [{"step": 1, "seconds": 5.0}, {"step": 0, "seconds": 30.0}])
def test_a_step_or_half_a_minute_is_enough_to_go_on(more: dict[str, object]) -> None:
    assert isinstance(asked(recent(cut_off(0.1, **more))), CarryOn)


@pytest.mark.parametrize("back", [1, 2, 3])
def test_the_body_is_asked_about_after_a_day_with_movement(back: int) -> None:
    assert asked(recent(session(back))) == AfterDay(ago(back), is_yesterday=back == 1)


@pytest.mark.parametrize(
    "known",
    [
        recent(session(4)),
        recent(session(1, moves=False)),
        recent(session(1, seconds=20.0, how=Ended.STOPPED)),
        recent(session(1), afters={ago(1): Payback.SAME}),
        recent(session(2), session(1), afters={ago(1): Payback.SAME}),
        recent(session(1), session(0.05)),
    ],
    ids=["long ago", "no movement", "hardly any", "told", "only the last day", "moved since"],
)
def test_the_body_is_not_asked_about(known: Recent) -> None:
    assert asked(known) is None


@pytest.mark.parametrize(
    ("untold", "is_asked"),
    [
        ((1, 2, 3, 4, 5), True),
        ((1, 2, 3, 4, 5, 6), False),  # Wednesday, and Tuesday of the same week was not told either
        ((1, 4, 5, 6, 7, 8), True),  # the first of its week
        ((1, 2, 3, 5, 6, 7, 8, 30), False),
    ],
)
def test_who_tells_nothing_for_long_is_asked_about_one_day_of_a_week(
    untold: tuple[int, ...], *, is_asked: bool
) -> None:
    known = recent(*(session(each) for each in sorted(untold, reverse=True)))
    assert (asked(known) == AfterDay(ago(1), is_yesterday=True)) is is_asked
    told = replace(known, records=replace(known.records, afters={ago(2): Payback.SAME}))
    assert asked(told) == AfterDay(ago(1), is_yesterday=True)


@pytest.mark.parametrize("cut", [True, False])
@pytest.mark.parametrize(
    ("began", "minutes", "now", "on"),
    [
        (-2, 4, "00:02", None),  # it ended with this minute
        (-2, 4, "08:30", None),  # it ended today: nobody has slept over it
        (-30, 4, "00:02", None),
        (-30, 4, "04:59", None),
        (-30, 4, "05:00", 1),
        (-14 * 60, 4, "04:59", None),
        (-14 * 60, 4, "05:00", 1),
    ],
)
def test_the_body_is_asked_about_on_the_next_morning_not_at_midnight(
    *, began: int, minutes: int, now: str, on: int | None, cut: bool
) -> None:
    midnight = NOW.replace(hour=0, minute=0)
    begin = midnight + timedelta(minutes=began)
    seconds = minutes * 60.0
    ended = None if cut else begin + timedelta(seconds=seconds)
    record = session(1)._replace(
        began=begin, ended=ended, seconds=seconds, how=None if cut else Ended.WHOLE
    )
    hour, minute = map(int, now.split(":"))
    found = next_ask(recent(record), QUIET, NOW.replace(hour=hour, minute=minute), [CarryOn])
    assert found == (None if on is None else AfterDay(ago(on), is_yesterday=True))


def test_what_was_carried_on_this_morning_is_not_asked_about_today() -> None:
    carried_on = session(0.6, ended=NOW - timedelta(minutes=5))
    assert asked(recent(session(1.6), carried_on)) is None
    assert asked(recent(carried_on), now=NOW + timedelta(days=1)) == AfterDay(
        ago(1), is_yesterday=False
    )


def test_who_wants_no_questions_is_not_asked_about_the_day_after() -> None:
    assert asked(recent(session(1)), replace(QUIET, asks_scores=False)) is None


def test_not_now_holds_for_the_day() -> None:
    known = recent(session(1))
    assert asked(known, replace(QUIET, payback_put_off=TODAY)) is None
    assert asked(known, replace(QUIET, payback_put_off=ago(1))) is not None


@pytest.mark.parametrize(
    ("seen", "told", "due"),
    [
        (29, None, False),
        (30, None, True),
        (200, 29, False),
        (200, 30, True),
        (1, 40, True),
        (-1, None, False),
        (-4000, None, True),  # a clock that was wrong
    ],
)
def test_the_signs_are_asked_about_once_a_month(seen: int, told: int | None, *, due: bool) -> None:
    helps = {} if told is None else {ago(told): News.NO}
    found = asked(recent(helps=helps), replace(QUIET, seen_emergency_lines=ago(seen)))
    assert (found == AnySigns()) is due


@pytest.mark.parametrize(("put_off", "due"), [(0, False), (6, False), (7, True), (-400, True)])
def test_the_signs_can_be_put_off_for_a_week(put_off: int, *, due: bool) -> None:
    settings = replace(QUIET, seen_emergency_lines=ago(40), help_put_off=ago(put_off))
    assert (asked(recent(), settings) == AnySigns()) is due


@pytest.mark.parametrize(
    ("afters", "told", "due"),
    [
        (worse(9, 7, 5), None, True),
        (worse(7, 5), None, False),
        ({**worse(9, 7, 5), ago(4): Payback.SETTLED}, None, False),
        ({**worse(9, 7, 5), ago(8): Payback.SAME}, None, False),
        (worse(9, 7, 5), 4, False),
        (worse(9, 7, 5), 6, False),
        (worse(3, 2, 1), 6, False),  # the answer is not a week old
        (worse(3, 2, 1), 7, True),
        (worse(15, 14, 9, 7, 5), 10, True),
    ],
)
def test_three_bad_days_after_ask_about_the_signs_at_once(
    afters: Mapping[date, Payback], told: int | None, *, due: bool
) -> None:
    helps = {} if told is None else {ago(told): News.NO}
    assert (asked(recent(afters=afters, helps=helps)) == AnySigns()) is due


def weeks_of_practice() -> Recent:
    sessions = tuple(session(each) for each in (20, 14, 8, 6, 5, 4, 3, 2, 1))
    return recent(*sessions, first=20, afters={ago(1): Payback.SAME})


def test_a_little_more_is_asked_as_pacing_proposes() -> None:
    found = asked(weeks_of_practice())
    assert isinstance(found, LittleMore)
    assert found.growth.growth > QUIET.growth
    assert asked(weeks_of_practice(), replace(QUIET, growth_put_off=TODAY)) is None


@pytest.mark.parametrize(
    ("hour", "due"), [(4, False), (5, True), (11, True), (12, False), (22, False)]
)
def test_the_night_is_asked_about_in_the_morning(hour: int, *, due: bool) -> None:
    wanted = replace(QUIET, also_noted=frozenset({"sleep"}))
    found = asked(recent(), wanted, NOW.replace(hour=hour))
    assert (found == Refreshed(TODAY, 7.0)) is due


def test_the_night_is_asked_about_once_and_only_if_wanted() -> None:
    wanted = replace(QUIET, also_noted=frozenset({"sleep"}))
    told = recent(nights={TODAY: Slept(TODAY, 4)})
    assert asked(recent()) is None
    assert asked(told, wanted) is None
    assert asked(recent(), replace(wanted, sleep_put_off=TODAY)) is None


def test_hours_begin_where_they_were_told_last() -> None:
    nights = {ago(1): Slept(ago(1), 5), ago(2): Slept(ago(2), 5, 6.5), ago(3): Slept(ago(3), 5, 9)}
    wanted = replace(QUIET, also_noted=frozenset({"sleep"}))
    assert asked(recent(nights=nights), wanted) == Refreshed(TODAY, 6.5)


@pytest.mark.parametrize(
    ("settings", "due"),
    [
        (replace(QUIET, offered_body=False), True),
        (QUIET, False),
        (replace(QUIET, offered_body=False, body=frozenset({"knee_trouble"})), False),
    ],
)
def test_the_body_may_be_told_of_once(settings: Settings, *, due: bool) -> None:
    assert (asked(recent(), settings) == TellBody()) is due


def test_the_offer_gives_way_to_scores_after_the_first_day() -> None:
    assert not gives_way(TellBody(), recent(), TODAY)
    assert not gives_way(TellBody(), Recent(first=TODAY), TODAY)
    assert gives_way(TellBody(), recent(first=1), TODAY)
    assert not gives_way(AnySigns(), recent(first=1), TODAY)


def everything() -> tuple[Recent, Settings]:
    """Return all reasons to ask at once."""
    known = weeks_of_practice()
    left = cut_off(0.05, moves=False)
    told = {ago(2): Payback.SAME}
    records = replace(known.records, sessions=(*known.records.sessions, left), afters=told)
    settings = replace(QUIET, also_noted=frozenset({"sleep"}), offered_body=False)
    return replace(known, records=records), replace(settings, seen_emergency_lines=ago(50))


def test_the_order() -> None:
    known, settings = everything()
    passed: list[type[Ask]] = []
    while (found := next_ask(known, settings, NOW, passed)) is not None:
        passed.append(type(found))
    assert passed == [CarryOn, AfterDay, AnySigns, LittleMore, Refreshed, TellBody]


KINDS: Final = (CarryOn, AfterDay, AnySigns, LittleMore, Refreshed, TellBody)


@given(passed=st.sets(st.sampled_from(KINDS)))
def test_what_she_started_past_is_not_asked_but_what_is_left(passed: set[type[Ask]]) -> None:
    known, settings = everything()
    found = next_ask(known, settings, NOW, passed)
    left = [each for each in KINDS if each not in passed]
    assert (type(found) if found is not None else None) is (left[0] if left else None)


@pytest.mark.parametrize(
    ("sessions", "enough"),
    [
        ((session(0.05),), True),
        ((session(0.05, how=Ended.STOPPED),), False),
        ((session(0.05, moves=False),), False),
        ((session(0.05, day=Day.SORE),), False),
        ((session(1),), False),
    ],
)
def test_a_whole_session_on_an_ordinary_day_is_enough(
    sessions: tuple[SessionRecord, ...], *, enough: bool
) -> None:
    assert has_moved_enough(recent(*sessions), TODAY) is enough


def test_the_first_paint_proposes_as_pacing_does() -> None:
    for done, minutes in ((False, AT_FIRST), (True, inf)):
        assert minutes_for(recent(), replace(QUIET, finished_a_session=done), TODAY) == minutes
