"""Laws of pacing and asking over whole years of different people, lived day by day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta, timezone
from itertools import pairwise

import pytest
from a_year import BEGAN, Life, Lived, OneDay, a_year, asked
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easeful.core.asks import AfterDay, AnySigns, LittleMore, Refreshed, TellBody
from easeful.core.day import Day
from easeful.core.diary import Payback, StopReason
from easeful.core.lately import TOO_MUCH
from easeful.core.profile import EFFORT_CRASHES, LADDER
from easeful.core.reminder_words import DAY_NAMES

WORSE = Payback.WORSE
Habits = Callable[[int], OneDay]

WEIGHING = ("good", "great", "well done", "bravo", "streak", "miss", "should", "must", "fail", "!")
CLAIMS = ("heal", "cure", "treat", "recover", "improve", "stronger")
GENTLE_AFTER = {
    "A gentle start after some days off.": (7, 20),
    "A gentle start after some weeks off, small again as at first.": (21, 10_000),
}


def every(days: int, at: int, special: OneDay, usual: OneDay | None = None) -> Habits:
    """Return habits with something ``special`` on one of so many ``days``."""
    return lambda number: special if number % days == at else usual or OneDay()


def boom_and_bust(number: int) -> OneDay:
    """Three big days, a flare day, two in bed, three days of a little."""
    at = number % 9
    if at < 3:
        return OneDay(sessions=4)
    if at < 6:
        return OneDay(sessions=0, payback=WORSE, chosen=Day.FLARE if at == 3 else None)
    return OneDay()


def away(days: int) -> Habits:
    return lambda number: OneDay(opens=not 30 <= number % 60 < 30 + days)


def on_the_move(number: int) -> OneDay:
    hours = (-11, 0, 13, 5, -8, 9)[number // 3 % 6]
    return OneDay(zone=timezone(timedelta(hours=hours)))


NOT_NOW = OneDay(payback=None, signs=None, more=False, refreshed=None)

YEARS = 182


@pytest.mark.parametrize(
    ("habits", "growth"),
    [
        pytest.param(lambda _: OneDay(), 200, id="steady"),
        pytest.param(every(7, 6, OneDay(sessions=0)), 200, id="steady, one day off"),
        pytest.param(boom_and_bust, 100, id="boom and bust"),
        pytest.param(every(10, 0, OneDay(chosen=Day.FLARE, payback=WORSE)), 100, id="flares"),
        pytest.param(every(10, 9, OneDay(chosen=Day.FLARE)), 110, id="flares, a little later"),
        pytest.param(every(45, 44, OneDay(chosen=Day.FLARE)), 200, id="a flare now and then"),
        pytest.param(every(1, 0, OneDay(share=0.6, why=StopReason.TIRED)), 100, id="tired early"),
        pytest.param(every(1, 0, OneDay(share=0.6, why=StopReason.ENOUGH)), 100, id="enough early"),
        pytest.param(every(3, 0, OneDay(share=0.6)), 200, id="one in three cut short"),
        pytest.param(every(1, 0, OneDay(easier=1)), 100, id="presses Easier"),
        pytest.param(every(1, 0, OneDay(chosen=Day.SORE)), 100, id="sore every day"),
        pytest.param(every(3, 0, OneDay(payback=WORSE)), 100, id="often worse"),
        pytest.param(every(1, 0, OneDay(payback=WORSE)), 100, id="always worse"),
        pytest.param(every(1, 0, OneDay(payback=None)), 100, id="tells nothing of days after"),
        pytest.param(every(1, 0, OneDay(starts_past=True)), 100, id="answers nothing"),
        pytest.param(every(1, 0, OneDay(moves=False)), 100, id="only rest"),
        pytest.param(every(3, 0, OneDay(), OneDay(sessions=0)), 100, id="twice a week"),
        pytest.param(away(3), 200, id="away for 3 days"),
        pytest.param(away(10), 200, id="away for 10 days"),
        pytest.param(away(30), 133, id="away for 30 days"),
        pytest.param(on_the_move, 200, id="through time zones"),
    ],
)
def test_half_a_year_of_hers_leads_to_so_much(habits: Habits, growth: int) -> None:
    life = a_year(habits, YEARS)
    assert max(each.growth for each in life.days) == growth
    hold_every_law(life)


@pytest.mark.parametrize("habits", [boom_and_bust, every(1, 0, OneDay()), away(30)])
def test_for_who_crashes_after_effort_nothing_ever_grows(habits: Habits) -> None:
    life = a_year(habits, YEARS, body=frozenset({EFFORT_CRASHES}))
    assert {each.growth for each in life.days} == {100}
    assert {each.day for each in life.days} == {None}
    assert not asked(life, LittleMore)


def test_who_answers_nothing_is_asked_little() -> None:
    life = a_year(lambda _: OneDay(starts_past=True), YEARS, offered_body=True)
    weeks = YEARS / 7
    assert len(asked(life, AfterDay)) <= 5 + weeks + 1
    assert len(asked(life, AnySigns)) <= weeks
    assert max(len(each.asked) for each in life.days) == 1


def test_who_says_not_now_is_asked_as_little() -> None:
    life = a_year(lambda _: NOT_NOW, YEARS)
    assert len(asked(life, AfterDay)) <= 5 + YEARS / 7 + 1
    assert len(asked(life, TellBody)) == 1


def test_who_is_always_worse_is_asked_about_the_signs_once_a_week_at_most() -> None:
    life = a_year(lambda _: OneDay(payback=WORSE), YEARS)
    days = asked(life, AnySigns)
    assert len(days) > 20
    assert all((after - before).days >= 7 for before, after in pairwise(days))


def test_a_clock_that_was_wrong_for_some_days_holds_nothing_up_for_ever() -> None:
    years = timedelta(days=4000)
    far = OneDay(clock=years, payback=None, signs=None, more=False)
    life = a_year(lambda number: far if number in range(28, 36) else OneDay(), YEARS)
    since = [each for each in life.days if each.on >= BEGAN + timedelta(days=36)]
    assert any(isinstance(ask, AnySigns) for each in since[:40] for ask in each.asked)
    assert since[-1].growth > 100


# Whatever she does

one_day = st.builds(
    OneDay,
    sessions=st.sampled_from([0, 1, 1, 1, 1, 2]),
    share=st.sampled_from([0.02, 0.4, 0.6, 1.0, 1.0, 1.0, 1.0]),
    why=st.none() | st.sampled_from(StopReason),
    easier=st.sampled_from([0, 0, 0, 0, 0, 0, 1]),
    moves=st.sampled_from([True] * 8 + [False]),
    chosen=st.sampled_from([None] * 12 + [Day.ORDINARY, Day.SORE, Day.FLARE]),
    payback=st.sampled_from([*Payback, Payback.SAME, Payback.SETTLED, Payback.SAME, None]),
    more=st.booleans(),
    starts_past=st.sampled_from([False] * 5 + [True]),
    opens=st.sampled_from([True] * 8 + [False]),
)
kinds_of_people = st.lists(one_day, min_size=1, max_size=21)
gaps = st.dictionaries(st.integers(0, 80), st.integers(1, 30), max_size=2)


def habits_of(days: list[OneDay], gaps: dict[int, int]) -> Habits:
    """Return habits that come again, and times away from them."""

    def habits(number: int) -> OneDay:
        if any(begin <= number < begin + length for begin, length in gaps.items()):
            return OneDay(opens=False)
        return days[number % len(days)]

    return habits


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(days=kinds_of_people, gaps=gaps, sleeps=st.booleans())
def test_whatever_she_does_the_laws_hold(
    *, days: list[OneDay], gaps: dict[int, int], sleeps: bool
) -> None:
    hold_every_law(a_year(habits_of(days, gaps), 84, **noting(sleeps=sleeps)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    past=st.lists(one_day, min_size=1, max_size=21),
    starts=st.lists(st.booleans(), min_size=14, max_size=28),
)
def test_no_proposal_feeds_itself(past: list[OneDay], starts: list[bool]) -> None:
    """Weeks of who tells nothing, and presses Start on some days or on all."""

    def habits(number: int) -> OneDay:
        if number < len(past):
            return past[number]
        later = number - len(past)
        if later < len(starts):
            return replace(NOT_NOW, sessions=int(starts[later]))
        return NOT_NOW

    life = a_year(habits, len(past) + len(starts) + 14)
    since = [each for each in life.days if (each.on - BEGAN).days >= len(past)]
    for lived in since[3:]:
        assert lived.did is not Day.FLARE
    for lived in since[5:]:
        assert lived.day is None or lived.day.reason in GENTLE_AFTER
    for lived in since[len(starts) + 1 :]:
        assert lived.did is Day.ORDINARY


@pytest.mark.long
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(days=kinds_of_people, gaps=gaps, sleeps=st.booleans())
def test_of_whole_years_they_hold_too(
    *, days: list[OneDay], gaps: dict[int, int], sleeps: bool
) -> None:
    hold_every_law(a_year(habits_of(days, gaps), 365, **noting(sleeps=sleeps)))


def noting(*, sleeps: bool) -> dict[str, frozenset[str]]:
    return {"also_noted": frozenset({"sleep"} if sleeps else ())}


def hold_every_law(life: Life) -> None:
    """Hold every law that knows no exception, day by day."""
    known = {each.on: each for each in life.days}
    for lived in life.days:
        before = [known[on] for on in days_before(lived.on, 7) if on in known]
        hold_the_reason(lived, known)
        if lived.more is not None:
            hold_a_little_more(lived, before, life)
        kinds = [type(ask) for ask in lived.asked]
        assert len(set(kinds)) == len(kinds), "nothing is asked twice on one day"
        others = [kind for kind in kinds if kind is not Refreshed and kind is not AfterDay]
        assert len(others) <= 3
    for kind in (LittleMore, AnySigns):
        assert all((after - on).days >= 7 for on, after in pairwise(asked(life, kind)))
    for low, high in pairwise(life.days):
        assert high.growth <= low.growth * 1.1, "a week's step is one rung"
        assert high.growth in LADDER


def hold_the_reason(lived: Lived, known: dict[date, Lived]) -> None:
    """Hold that the line under the days is true, short, and weighs nothing."""
    if lived.day is None:
        return
    said = lived.day.reason
    hold_the_words(said)
    assert lived.day.day is not Day.ORDINARY
    if "flare day" in said:
        yesterday, earlier = days_before(lived.on, 2)
        named = {"yesterday": yesterday, DAY_NAMES[earlier.weekday()]: earlier}
        (on,) = (on for name, on in named.items() if name in said)
        assert known[on].did is Day.FLARE
    if said in GENTLE_AFTER:
        least, most = GENTLE_AFTER[said]
        begun_on = [on for on, each in known.items() if on < lived.on and begun(each)]
        moved = [on for on in begun_on if known[on].habits.moves]
        first = min(on for on, each in known.items() if each.habits.sessions)
        assert least <= (lived.on - max(moved or begun_on, default=first)).days <= most
    if "twice" in said:
        assert lived.day.day is Day.FLARE


def hold_a_little_more(lived: Lived, before: list[Lived], life: Life) -> None:
    """Hold that a week was full, told of, and without anything that speaks against more."""
    (ask,) = (each for each in lived.asked if isinstance(each, LittleMore))
    hold_the_words(ask.growth.reason)
    week = life.diary.records(lived.on - timedelta(days=6), lived.on - timedelta(days=1))
    moved = [each for each in week.sessions if each.moves and each.seconds >= 30]
    assert ask.growth.reason.startswith(f"{len(moved)} sessions with movement in 7 days,")
    assert len([each for each in moved if each.seconds * 2 >= each.total]) >= 4
    assert (lived.on - life.days[0].on).days >= 14
    assert not {each.why for each in week.sessions} & TOO_MUCH
    assert not any(each.easier for each in week.sessions)
    assert Day.FLARE not in [each.did for each in before[:6] if each.habits.sessions]
    assert Day.FLARE not in [each.habits.chosen for each in before[:6]]
    assert week.afters
    assert WORSE not in week.afters.values()


def hold_the_words(said: str) -> None:
    assert len(said.split()) <= 12
    assert said.count(".") == 1
    assert not any(each in said.lower() for each in (*WEIGHING, *CLAIMS))


def begun(lived: Lived) -> bool:
    return bool(lived.habits.sessions) and lived.habits.share >= 0.05


def days_before(on: date, count: int) -> list[date]:
    return [on - timedelta(days=back) for back in range(1, count + 1)]
