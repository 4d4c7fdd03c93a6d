"""The journal's page as values: points, weeks, days, what was done, and sentences."""

from datetime import date, timedelta

import numpy as np
import pytest
from diary_samples import NEW_YORK, entry, heat, on, records, session
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.counting import NO_PROOF
from easeful.core.day import Day
from easeful.core.diary import Entry, Measure, Payback, Records, Slept, StopReason, Told, Trigger
from easeful.core.overview import Overview, overview
from easeful.core.overview_rows import Row, RowKind
from easeful.core.pack import Pack
from easeful.core.report_words import PAYBACKS

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 15)
SPAN = FIRST, LAST
TODAY = LAST
BEFORE, AFTER, NOW = Told.BEFORE, Told.AFTER, Told.NOW
SPANS = st.tuples(st.dates(date(2026, 3, 18), date(2026, 4, 1)), st.integers(0, 10)).map(
    lambda drawn: (drawn[0], drawn[0] + timedelta(days=drawn[1]))
)


def seen(*things: object, **others: object) -> Overview:
    """Return the overview of sessions, heat and entries, told apart by their kinds."""
    entries = tuple(each for each in things if isinstance(each, Entry))
    sessions = tuple(each for each in things if hasattr(each, "routine"))
    heats = tuple(each for each in things if hasattr(each, "plan"))
    return overview(Records(sessions, entries, heats, **others), SPAN, TODAY)  # type: ignore[arg-type]


def rows_of(found: Overview) -> list[Row]:
    return [row for day in found.done for row in day.rows]


RESET = session(on("3-3 8:05"), 9)
SIX, FOUR = entry(on("3-3 8:03"), BEFORE, 6), entry(on("3-3 8:20"), AFTER, 4)


# Points


def test_a_point_is_read_in_one_sentence() -> None:
    (point,) = seen(RESET, SIX, FOUR).points
    assert (point.when, point.before, point.after) == (RESET.began, 6, 4)
    assert (point.names, point.minutes) == (("Low back reset",), 9)
    assert point.words == "Tue 3 Mar, 8:05: Low back reset, 9 minutes. Pain 6 before, 4 after."


@pytest.mark.parametrize(
    ("told", "words"),
    [(SIX, "Pain 6 before."), (FOUR, "Pain 4 after.")],
)
def test_a_point_with_one_score_says_which(told: Entry, words: str) -> None:
    (point,) = seen(RESET, told).points
    assert point.words.endswith(f"9 minutes. {words}")


def test_heat_and_stretch_are_one_point_in_their_order() -> None:
    pad = heat(on("3-3 7:45"))
    (point,) = seen(RESET, pad, FOUR).points
    assert point.names == ("Heat pad, low back", "Low back reset")
    assert point.words == (
        "Tue 3 Mar, 7:45: Heat pad, low back, 15 minutes, then Low back reset, 9 minutes. "
        "Pain 4 after."
    )


def test_pain_told_by_itself_is_a_point_of_one_value() -> None:
    (point,) = seen(entry(on("3-4 21:30"), NOW, 0)).points
    assert (point.before, point.after, point.whole, point.minutes) == (0, None, None, 0)
    assert point.words == "Wed 4 Mar, 21:30: Pain 0."


def test_a_session_without_scores_is_no_point() -> None:
    assert seen(RESET, entry(on("3-3 8:03"), BEFORE, fatigue=6)).points == ()


def test_another_year_is_said() -> None:
    found = overview(Records((RESET,), (SIX,)), SPAN, date(2027, 1, 1))
    assert found.points[0].words.startswith("Tue 3 Mar 2026, 8:05: ")


def test_points_stand_in_the_order_of_moments() -> None:
    late = entry(on("3-3 3:00", NEW_YORK), NOW, 5)
    early = entry(on("3-3 8:55"), NOW, 3)
    assert [point.before for point in seen(late, early).points] == [3, 5]


# Days


def test_a_day_is_read_with_what_was_done_and_how_it_was() -> None:
    calm = session(on("3-3 20:00"), 5, moves=False)
    pads = heat(on("3-3 12:00"), 15), heat(on("3-3 15:00"), 10, Pack.COLD)
    days = seen(RESET, session(on("3-3 9:00"), 5), calm, *pads, days={date(2026, 3, 3): Day.SORE})
    day = days.days[1]
    assert (day.sessions, day.moved, day.calm, day.heat, day.cold) == (3, 840, 300, 900, 600)
    assert day.words == (
        "Tue 3 Mar: 14 minutes, 5 minutes of calm, 15 minutes of heat, 10 minutes of cold, "
        "a sore day"
    )


def test_of_an_empty_day_nothing_is_said_that_could_blame() -> None:
    assert seen().days[0].words == "Mon 2 Mar: nothing noted"


def test_a_session_over_midnight_counts_on_the_day_on_which_it_was_begun() -> None:
    found = seen(session(on("3-3 23:55"), 10))
    assert [day.moved for day in found.days[1:3]] == [600, 0]


def test_the_day_is_that_of_the_place() -> None:
    found = seen(session(on("3-3 23:55", NEW_YORK), 10))
    assert found.days[1].moved == 600


def test_a_session_that_was_stopped_or_cut_off_counts_for_what_was_done() -> None:
    stopped = session(on("3-3 8:00"), seconds=40.0, why=StopReason.TIRED)
    crashed = session(on("3-4 8:00"), seconds=90.0, ended=None, how=None)
    found = seen(stopped, crashed)
    assert [day.moved for day in found.days[1:3]] == [40, 90]
    assert found.sentences.moved == "You moved on 2 of the last 14 days."


# Sentences


def test_days_with_movement_are_counted_of_all_for_those_who_were_there() -> None:
    past = overview(Records((RESET, session(on("3-5 8:00")))), SPAN, date(2026, 4, 1))
    assert past.sentences.moved == "You moved on 2 of 14 days."


def test_whoever_began_later_is_not_told_of_the_days_before() -> None:
    late = session(on("3-9 8:00")), session(on("3-11 8:00"))
    assert seen(*late).sentences.moved == "You moved on 2 days."
    assert seen(RESET).sentences.moved == "You moved on 1 day."


def test_a_few_seconds_are_no_movement() -> None:
    barely, just = (session(on(f"3-{day} 8:00"), minutes) for day, minutes in ((3, 0.49), (4, 0.5)))
    assert seen(barely).sentences.moved == ""
    assert seen(barely, just).sentences.moved == "You moved on 1 day."


def test_calm_is_no_movement_and_no_movement_is_not_mentioned() -> None:
    assert seen(session(on("3-3 8:00"), moves=False)).sentences.moved == ""


def test_the_count_never_stands_without_its_caution() -> None:
    told = seen(RESET, SIX, FOUR).sentences
    assert told.counted == "In one session pain was lower afterwards."
    assert told.no_proof == NO_PROOF
    assert seen(RESET, SIX).sentences[:2] == ("", "")


def test_the_trend_needs_four_weeks() -> None:
    scores = [entry(on("3-2 9:00") + timedelta(weeks=n), NOW, 8 - 2 * n) for n in range(4)]
    span = FIRST, FIRST + timedelta(days=27)
    assert overview(Records((), tuple(scores[:3])), span, span[1]).sentences.trend == ""
    assert overview(Records((), tuple(scores)), span, span[1]).sentences.trend == (
        "By weekly medians pain was 7 in the first weeks, 3 in the last."
    )


# What was done


def test_a_whole_is_one_row_with_all_that_was_told_of_it() -> None:
    before = entry(on("3-3 8:03"), BEFORE, 6, stiffness=7, areas=("low-back", "hip-left"))
    after = entry(on("3-3 8:20"), AFTER, 4, stiffness=5, words="Hip still sore.")
    (row,) = rows_of(seen(RESET, before, after))
    assert (row.kind, row.title, row.length) == (RowKind.WHOLE, "Low back reset", "9 minutes")
    assert [each.short for each in row.scores] == ["Pain 6 → 4", "Stiffness 7 → 5"]
    assert row.words == (
        "8:05: Low back reset, 9 minutes. Pain 6 before, 4 after. Stiffness 7 before, 5 after. "
        "Where it hurt: Low back, Left hip. “Hip still sore.”"
    )


def test_why_a_session_ended_early_is_said_only_if_she_told() -> None:
    told, untold = session(RESET.began, why=StopReason.DIZZY), session(RESET.began, how=None)
    assert rows_of(seen(told))[0].notes == ("Ended early: dizzy",)
    assert rows_of(seen(untold))[0].notes == ()


def test_a_session_that_was_hardly_begun_is_less_than_a_minute() -> None:
    assert rows_of(seen(session(RESET.began, 0.2)))[0].length == "less than a minute"


def test_what_was_told_by_itself_is_a_row() -> None:
    told = entry(on("3-3 8:00"), NOW, 5, mood=7, triggers=(Trigger.WEATHER, Trigger.STRESS))
    assert [row.words for row in rows_of(seen(told))] == [
        "8:00: How it was. Pain 5. Mood 7. Perhaps: stress, weather."
    ]


def test_an_entry_that_tells_nothing_has_no_row() -> None:
    found = seen(entry(on("3-3 8:00"), NOW, words="  "))
    assert (found.done, found.is_empty) == ((), True)


def test_the_triggers_of_a_flare_stand_with_the_day_and_only_there() -> None:
    told = entry(on("3-3 8:00"), NOW, 8, triggers=(Trigger.STRESS,))
    rows = rows_of(seen(told, days={date(2026, 3, 3): Day.FLARE}))
    assert [row.words for row in rows] == [
        "A flare day. Perhaps: stress.",
        "8:00: How it was. Pain 8.",
    ]


def test_a_day_is_told_from_its_newest_to_the_night_before_it() -> None:
    day = date(2026, 3, 3)
    found = seen(
        RESET,
        session(on("3-3 18:00"), name="Evening"),
        days={day: Day.SORE},
        afters={day: Payback.SETTLED},
        nights={day: Slept(day, 4, 6.5)},
    )
    assert found.done[0].title == "Tue 3 Mar"
    assert [row.words for row in rows_of(found)] == [
        "A sore day.",
        f"The day after: {PAYBACKS[Payback.SETTLED]}.",
        "18:00: Evening, 10 minutes.",
        "8:05: Low back reset, 9 minutes.",
        "Slept 6.5 h, refreshed 4 of 10.",
    ]


def test_an_ordinary_day_and_an_empty_night_have_no_row() -> None:
    day = date(2026, 3, 3)
    assert rows_of(seen(days={day: Day.ORDINARY}, nights={day: Slept(day)})) == []


def test_a_day_of_which_there_is_nothing_to_say_is_not_there() -> None:
    day = date(2026, 3, 3)
    assert seen(days={day: Day.ORDINARY}, nights={day: Slept(day)}).done == ()


def test_a_day_begins_with_the_newest_day() -> None:
    found = seen(RESET, session(on("3-9 8:00")), nights={LAST: Slept(LAST, 3)})
    assert [day.on for day in found.done] == [LAST, date(2026, 3, 9), date(2026, 3, 3)]


# Laws


@given(records(), SPANS)
def test_nothing_outside_the_span_is_counted(known: Records, span: tuple[date, date]) -> None:
    first, last = span
    found = overview(known, span, last)
    inside = [each for each in known.sessions if first <= each.began.date() <= last]
    assert sum(day.sessions for day in found.days) == len(inside)
    assert [day.on for day in found.days] == [
        first + timedelta(days=n) for n in range((last - first).days + 1)
    ]
    assert all(first <= point.when.date() <= last for point in found.points)
    assert all(first <= day.on <= last for day in found.done)


@given(records(), SPANS)
def test_every_whole_and_every_entry_alone_is_in_one_row(
    known: Records, span: tuple[date, date]
) -> None:
    found = overview(known, span, span[1])
    done = [each for day in found.done for each in day.done]
    telling = [each for each in found.alone if _tells(each)]
    assert len(done) == len(found.wholes) + len(telling)
    assert set(map(id, done)) == set(map(id, (*found.wholes, *telling)))
    assert len(rows_of(found)) == sum(len(day.kinds) for day in found.done)


@given(records(), SPANS)
def test_there_is_a_point_for_every_pain_that_was_told(
    known: Records, span: tuple[date, date]
) -> None:
    found = overview(known, span, span[1])
    scores = [each for point in found.points for each in (point.before, point.after)]
    told = [each for whole in found.wholes for each in (whole.before, whole.after) if each]
    pains = [each.pain for each in (*told, *found.alone) if each.pain is not None]
    assert sorted(each for each in scores if each is not None) == sorted(pains)
    moments = [point.when for point in found.points]
    assert moments == sorted(moments)


@given(records(), SPANS)
def test_weekly_numbers_are_those_of_numpy(known: Records, span: tuple[date, date]) -> None:
    first, last = span
    for measure, weeks in overview(known, span, last).weeks.items():
        for week in weeks:
            days = max(first, week.monday), min(last, week.monday + timedelta(days=6))
            scores = [
                each.score(measure)
                for each in known.entries
                if each.when is not AFTER and days[0] <= each.told.date() <= days[1]
            ]
            told = [score for score in scores if score is not None]
            assert week.count == len(told)
            assert week.median == (np.median(told) if told else None)


@given(records(), SPANS)
def test_everything_has_words_and_none_of_them_judges(
    known: Records, span: tuple[date, date]
) -> None:
    found = overview(known, span, span[1])
    words = [point.words for point in found.points]
    words += [day.words for day in found.days]
    words += [row.words for row in rows_of(found)]
    assert all(words)
    said = " ".join([*words, *found.sentences]).lower()
    assert not any(each in said for each in ("only ", "miss", "failed", "great", "none"))


@given(records())
def test_pain_has_weeks_always_and_another_measure_once_it_was_told(known: Records) -> None:
    weeks = overview(known, (date(2026, 1, 1), date(2026, 12, 31)), TODAY).weeks
    assert Measure.PAIN in weeks
    assert Measure.STIFFNESS not in weeks
    told = any(each.mood is not None and each.when is not AFTER for each in known.entries)
    assert Measure.MOOD in weeks or not told


def _tells(each: Entry) -> bool:
    scores = [each.score(measure) for measure in Measure]
    return bool(each.words or each.areas or each.triggers) or scores != [None] * len(scores)
