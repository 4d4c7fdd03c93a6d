"""The page for the doctor: what it counts, checked against numpy; what it leaves unsaid."""

import csv
import json
import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta, timezone
from io import StringIO
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.counting import NO_PROOF
from easeful.core.day import Day
from easeful.core.diary import (
    Ended,
    Entry,
    Measure,
    News,
    PaperKey,
    Payback,
    Records,
    SessionRecord,
    Slept,
    StopReason,
    Told,
    Trigger,
)
from easeful.core.heat import Alarm, HeatPlan, HeatRecord, Pack, Skin
from easeful.core.report import FOOTER, Report, report_of, text_of
from easeful.core.report_columns import COLUMNS
from easeful.core.report_data import data_of
from easeful.core.report_numbers import amounts, by_routine, changed, in_rows, longest_day
from easeful.core.report_span import ReportSpan, day_count, days_of
from easeful.core.report_table import table_of
from easeful.core.report_told import ASKED as ASKED_ABOUT
from easeful.core.visit import ASKED, QUESTIONS, free_place, place_of
from easeful.core.wholes import wholes_of

TODAY = date(2026, 11, 22)
FIRST = date(2026, 8, 31)
"""A Monday, twelve weeks before."""

SPAN = (FIRST, TODAY)
WORDS_OF_PRAISE_OR_BLAME = re.compile(
    r"\b(well done|great|good|bad|only|missed|failed|should|must|proud|streak|improved?|"
    r"worsened|treats?|cures?|heals?|because)\b",
    re.IGNORECASE,
)


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def entry(day: date, when: Told = Told.NOW, hour: int = 9, **told: object) -> Entry:
    return Entry(f"{day}{when}{hour}", at(day, hour), when, **told)  # type: ignore[arg-type]


def session(day: date, routine: str = "low", hour: int = 9, **told: object) -> SessionRecord:
    began = at(day, hour, 5)
    facts: dict[str, object] = {"ended": began + timedelta(minutes=10), "how": Ended.WHOLE, **told}
    return SessionRecord(
        f"{routine}{day}{hour}",
        routine,
        f"Routine {routine}",
        Day.ORDINARY,
        began,
        600,
        5,
        **{"moves": True, "seconds": 600.0, **facts},  # type: ignore[arg-type]
    )


def heat(day: date, hour: int = 9, seconds: float = 900, **told: object) -> HeatRecord:
    plan = HeatPlan(Pack.PAD, "low-back", 900, 300)
    ended = at(day, hour) + timedelta(seconds=seconds)
    return HeatRecord(1, plan, at(day, hour), seconds, ended, **told)  # type: ignore[arg-type]


def told_before_and_after(changes: list[tuple[int, int]], routine: str = "low") -> Records:
    days = [FIRST + timedelta(days=n) for n in range(len(changes))]
    before = [
        entry(day, Told.BEFORE, 9, pain=a) for day, (a, _b) in zip(days, changes, strict=True)
    ]
    after = [entry(day, Told.AFTER, 10, pain=b) for day, (_a, b) in zip(days, changes, strict=True)]
    entries = sorted((*before, *after), key=lambda each: each.told)
    return Records(tuple(session(day, routine) for day in days), tuple(entries))


def report(records: Records, **papers: str) -> Report:
    keyed = {PaperKey(key.replace("_", "-")): words for key, words in papers.items()}
    return report_of(records, keyed, SPAN, TODAY)


def part(found: Report, heading: str) -> list[str]:
    return next(
        ([line.text for line in each.lines] for each in found.sections if each.heading == heading),
        [],
    )


SCORES = st.lists(
    st.tuples(st.integers(0, 83), st.integers(0, 10), st.sampled_from(Told)),
    min_size=1,
    max_size=80,
)


@given(SCORES)
def test_medians_and_ranges_are_those_of_numpy(scores: list[tuple[int, int, Told]]) -> None:
    entries = tuple(
        Entry(str(n), at(FIRST + timedelta(days=day)), when, pain=score)
        for n, (day, score, when) in enumerate(scores)
    )
    found = changed(Records(entries=entries), Measure.PAIN, SPAN)
    counted = [(day, score) for day, score, when in scores if when is not Told.AFTER]
    if not counted:
        assert found is None
        return
    values = [score for _day, score in counted]
    assert found is not None
    assert (found.low, found.high, found.scores) == (min(values), max(values), len(values))
    assert found.median == np.median(values)
    weeks = [[s for day, s in counted if day // 7 == week] for week in range(12)]
    medians = [np.median(week) for week in weeks if week]
    side = min(4, len(medians) // 2) if len(medians) >= 4 else 0
    assert found.compared == side
    if side:
        assert found.first == np.median(medians[:side])
        assert found.last == np.median(medians[-side:])


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=1, max_size=60))
def test_the_average_of_a_routine_is_that_of_numpy(changes: list[tuple[int, int]]) -> None:
    rows = by_routine(wholes_of(told_before_and_after(changes)))
    if len(changes) < 5:
        assert rows == ()
        return
    ((name, times, change),) = rows
    assert (name, times) == ("Routine low", len(changes))
    assert change == pytest.approx(np.mean([after - before for before, after in changes]))


@given(
    st.lists(st.tuples(st.integers(0, 83), st.floats(0, 7200), st.booleans()), max_size=60),
    st.integers(0, 83),
)
def test_minutes_a_week_are_those_of_all_weeks(
    done: list[tuple[int, float, bool]], last: int
) -> None:
    sessions = [
        session(FIRST + timedelta(days=day), seconds=seconds, moves=moves)
        for day, seconds, moves in done
    ]
    span = (FIRST, FIRST + timedelta(days=last))
    found = amounts(sessions, span)
    weeks = (last + 1) / 7 if last + 1 >= 14 else 1
    assert found.weeks == (weeks if last + 1 >= 14 else 0)
    assert found.moving == pytest.approx(sum(s for _d, s, m in done if m) / 60 / weeks)
    assert found.resting == pytest.approx(sum(s for _d, s, m in done if not m) / 60 / weeks)
    by_day = np.bincount([d for d, _s, m in done if m], [s for _d, s, m in done if m])
    assert found.days_moved == np.count_nonzero(by_day >= 30)
    assert sum(count for _name, count in found.routines) == len(done)


@given(st.sets(st.dates(date(2026, 1, 1), date(2026, 3, 1))))
def test_rows_of_days_hold_each_day_once(days: set[date]) -> None:
    rows = in_rows(days)
    assert [day for row in rows for day in row] == sorted(days)
    assert all(row[-1] - row[0] == timedelta(days=len(row) - 1) for row in rows)
    assert all((b[0] - a[-1]).days > 1 for a, b in pairwise(rows))


def test_nothing_is_said_of_a_change_in_fewer_than_four_weeks() -> None:
    three = [entry(FIRST + timedelta(weeks=n), pain=9 - 2 * n) for n in range(3)]
    four = [*three, entry(FIRST + timedelta(weeks=3), pain=1)]
    assert part(report(Records(entries=tuple(three))), "How it was, 0 to 10 (medians)") == [
        "Pain (10 worst): median 7, from 5 to 9, 3 scores."
    ]
    assert part(report(Records(entries=tuple(four))), "How it was, 0 to 10 (medians)") == [
        (
            "Pain (10 worst): 8 in the first 2 weeks with scores, 3 in the last 2: lower. "
            "From 1 to 9, 4 scores."
        )
    ]


def test_weeks_without_gaps_are_the_first_and_the_last_of_the_span() -> None:
    days = [FIRST + timedelta(weeks=n) for n in range(12)]
    entries = tuple(entry(day, mood=3 + (n >= 8)) for n, day in enumerate(days))
    assert part(report(Records(entries=entries)), "How it was, 0 to 10 (medians)") == [
        (
            "Mood (10 very good): 3 in the first 4 weeks, 4 in the last 4: higher. "
            "From 3 to 4, 12 scores."
        )
    ]


def test_an_empty_week_at_an_end_is_a_gap_unless_the_span_cuts_it() -> None:
    weeks = [entry(FIRST + timedelta(weeks=n, days=1), pain=9 - n) for n in range(1, 5)]
    records = Records(entries=tuple(weeks))
    last = FIRST + timedelta(weeks=5, days=-1)
    whole, cut = (FIRST, last), (FIRST + timedelta(days=1), last)
    found = [changed(records, Measure.PAIN, span) for span in (whole, cut)]
    assert [each is not None and each.gaps for each in found] == [True, False]
    cut = (FIRST + timedelta(weeks=1), last + timedelta(days=6))
    assert [each is not None and each.gaps for each in [changed(records, Measure.PAIN, cut)]] == [
        False
    ]


def test_a_week_with_one_score_has_no_median() -> None:
    scores = [(0, 7), (7, 5), (8, 5), (14, 2), (15, 4)]
    found = report(
        Records(entries=tuple(entry(FIRST + timedelta(days=n), pain=pain) for n, pain in scores))
    )
    assert text_of(found).splitlines()[3:6] == [
        "Week from 31 Aug: 7, told once",
        "Week from 7 Sep: always 5",
        "Week from 14 Sep: median 3, 2 to 4",
    ]


def test_few_scores_are_not_called_a_median() -> None:
    scores = [(1, 4, 4), (2, 4, 4), (2, 4, 6)]
    said = []
    for count, one, other in scores:
        entries = (entry(FIRST, pain=one), entry(TODAY, pain=other))[:count]
        said += part(report(Records(entries=entries)), "How it was, 0 to 10 (medians)")
    assert said == [
        "Pain (10 worst): 4, told once.",
        "Pain (10 worst): always 4, 2 scores.",
        "Pain (10 worst): from 4 to 6, 2 scores.",
    ]


def test_less_than_a_point_is_about_the_same() -> None:
    found = report(told_before_and_after([(6, 5), (6, 5), (6, 5), (6, 5), (6, 6)]))
    assert part(found, "Pain before and after") == [
        "In 4 of 5 sessions pain was lower afterwards, in 1 the same.",
        NO_PROOF,
        "Routine low: about the same, 5 times",
    ]
    found = report(told_before_and_after([(6, 4), (6, 5), (6, 5), (6, 5), (6, 6)]))
    assert part(found, "Pain before and after")[2] == "Routine low: 1 lower on average, 5 times"
    few = report(told_before_and_after([(6, 4), (6, 5), (6, 5), (6, 5)]))
    assert len(part(few, "Pain before and after")) == 2, "of four there is no average"


def test_what_was_done_and_stopped_is_counted() -> None:
    records = Records(
        (
            session(FIRST, "low", how=Ended.STOPPED, why=StopReason.TIRED, seconds=420.0),
            session(TODAY, "low", how=Ended.STOPPED, seconds=420.0, easier=2),
            session(TODAY, "calm", 12, moves=False, seconds=1680.0),
        )
    )
    assert part(report(records), "What was done") == [
        "Sessions: 3",
        "Days with movement: 2",
        "Average week: movement 1 min, relaxation 2 min",
        "Level: ordinary 3; easier ones taken 2",
        "Mostly: Routine low 2, Routine calm 1",
        "Stopped early: 2 (tired 1, not said 1)",
    ]


def test_flares_sleep_heat_and_answers_are_there() -> None:
    days = {date(2026, 10, day): Day.FLARE for day in (3, 4, 5, 20)} | {TODAY: Day.SORE}
    flare = entry(date(2026, 10, 4), triggers=(Trigger.STRESS, Trigger.WEATHER))
    no_flare = entry(date(2026, 10, 9), triggers=(Trigger.STRESS,))
    records = Records(
        entries=(flare, no_flare),
        heats=(heat(FIRST), heat(FIRST, 14, skin=Skin.RED), heat(TODAY, alarm=Alarm.NO_ANSWER)),
        days=days,
        afters={FIRST: Payback.SAME, TODAY: Payback.WORSE},
        nights={FIRST: Slept(FIRST, 3, 6.5), TODAY: Slept(TODAY, 6, None)},
        helps={FIRST: News.NO, TODAY: News.YES},
    )
    found = report(records)
    assert part(found, "Flare days") == [
        "In all: 4 days",
        "Suspected: stress 1, weather 1",
        "20 Oct",
        "3 to 5 Oct: stress, weather",
    ]
    assert part(found, "Sleep") == [
        "Hours: 6.5, 1 night",
        "Refreshed, 0 to 10: median 4.5, 2 nights",
    ]
    assert part(found, "Heat and cold") == [
        "Times: heat 3",
        "Where: Low back 3",
        "Most on one day: 30 min, 31 Aug",
        "Skin red or patchy: 31 Aug",
        "Alarms without an answer: 1",
    ]
    assert part(found, "The day after a session") == [
        "Compared with usual: the same 1, still worse 1"
    ]
    signs = found.sections[0]
    assert (signs.heading, signs.is_first) == ("New or worse warning signs", True)
    assert [line.text for line in signs.lines] == ["Yes: 22 Nov. Nothing new: 31 Aug.", ASKED_ABOUT]
    assert found.flares == tuple(sorted(day for day, kind in days.items() if kind is Day.FLARE))
    assert longest_day(records.heats) == (FIRST, 30.0)


def test_where_nothing_was_new_the_answers_stand_among_the_others() -> None:
    entries = (entry(TODAY, pain=3),)
    found = report(Records(entries=entries, helps={FIRST: News.NO, TODAY: News.NO}))
    assert found.sections[-1].heading == "New or worse warning signs"
    assert part(found, "New or worse warning signs") == ["Nothing new: 22 Nov, 31 Aug"]
    assert not any(each.is_first for each in found.sections)
    unsure = report(Records(entries=entries, helps={FIRST: News.NO, TODAY: News.NOT_SURE}))
    assert unsure.sections[0].is_first


def test_a_span_of_days_says_no_week() -> None:
    span = (TODAY - timedelta(days=12), TODAY)
    found = report_of(Records((session(TODAY), session(TODAY, hour=15))), {}, span, TODAY)
    assert "In all: movement 20 min" in part(found, "What was done")


def test_what_there_never_was_is_not_said_in_minutes() -> None:
    calm = session(TODAY, moves=False, seconds=1680.0)
    said = part(report(Records((calm,))), "What was done")
    assert "Average week: relaxation 2 min" in said
    none = part(report(Records((session(TODAY, seconds=0.0),))), "What was done")
    assert none[:3] == ["Sessions: 1", "Days with movement: 0", "Level: ordinary 1"]
    little = part(report(Records((calm, session(TODAY, hour=15, seconds=150.0)))), "What was done")
    assert "Average week: relaxation 2 min" in little, "of movement it would be 0 minutes"


@pytest.mark.parametrize(("seconds", "days"), [(29.9, 0), (30.0, 1)])
def test_a_few_seconds_are_no_day_with_movement(seconds: float, days: int) -> None:
    assert amounts([session(TODAY, seconds=seconds)], SPAN).days_moved == days


def test_what_she_typed_stands_as_she_typed_it() -> None:
    found = report(Records(), name=" Åsa  Öz ", medicines="One\n\n  Two 5 mg \n", question_2="Why?")
    assert found.name == "Åsa Öz"
    assert found.medicines == ("One", "Two 5 mg")
    assert found.questions == ("", "Why?", "")
    text = text_of(found)
    assert text.index("Why?") < text.index("Two 5 mg") < text.index(FOOTER)


def test_nothing_outside_the_span_is_counted() -> None:
    before, after = FIRST - timedelta(days=1), TODAY + timedelta(days=1)
    records = Records(
        (session(before), session(after)),
        (entry(before, pain=9), entry(after, pain=9)),
        (heat(before), heat(after)),
        {before: Day.FLARE, after: Day.FLARE},
        {before: Payback.WORSE, after: Payback.WORSE},
        {before: Slept(before, 1, 1), after: Slept(after, 1, 1)},
        {before: News.YES, after: News.YES},
    )
    found = report(records)
    assert found.sections == ()
    assert not found.is_charted
    assert found.flares == ()
    assert found.covered == "Nothing was written down in these days."


def test_a_day_counts_once_and_is_that_of_her_own_calendar() -> None:
    far = timezone(timedelta(hours=13))
    late = Entry("a", datetime(2026, 11, 22, 0, 30, tzinfo=far), Told.NOW, pain=4)
    found = report(Records((session(TODAY),), (late, entry(TODAY, pain=5))))
    assert found.covered == "Something was written down on 1 day of 84."


def test_nothing_is_praised_blamed_or_claimed() -> None:
    records = told_before_and_after([(8, 2)] * 40)
    records = Records(
        (*records.sessions, session(TODAY, how=Ended.STOPPED, why=StopReason.PAIN)),
        records.entries,
        (heat(FIRST, skin=Skin.BURNT),),
        {FIRST: Day.FLARE},
        {FIRST: Payback.WORSE},
        {FIRST: Slept(FIRST, 1, 3.0)},
        {FIRST: News.YES},
    )
    text = text_of(report(records)).replace("no proof: people begin when it hurts, and often", "")
    assert WORDS_OF_PRAISE_OR_BLAME.findall(text) == ["only"], "This only counts"


@pytest.mark.parametrize(
    ("span", "days"),
    [
        (ReportSpan.SIX_WEEKS, 42),
        (ReportSpan.THREE_MONTHS, 91),
        (ReportSpan.SIX_MONTHS, 182),
        (ReportSpan.YEAR, 365),
        (ReportSpan.OWN, 42),
    ],
)
def test_a_span_ends_today_and_never_begins_before_she_did(span: ReportSpan, days: int) -> None:
    assert day_count(days_of(span, TODAY, date(2000, 1, 1))) == days
    assert days_of(span, TODAY, TODAY - timedelta(days=5)) == (TODAY - timedelta(days=5), TODAY)
    assert days_of(span, TODAY, None) == (TODAY, TODAY)
    assert days_of(ReportSpan.ALL, TODAY, date(2000, 1, 1)) == (date(2000, 1, 1), TODAY)
    assert days_of(span, TODAY, TODAY + timedelta(days=9)) == (TODAY, TODAY)


def rows(records: Records, **papers: str) -> list[dict[str, str]]:
    keyed = {PaperKey(key.replace("_", "-")): words for key, words in papers.items()}
    data = table_of(records, keyed)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_row_says_what_was_told_before_and_after() -> None:
    (row,) = rows(told_before_and_after([(6, 4)]))
    assert row["Date"] == "2026-08-31"
    assert (row["Pain before or now"], row["Pain after"]) == ("6", "4")
    assert (row["What"], row["Name"], row["Minutes"]) == ("movement", "Routine low", "10.0")


@given(SCORES)
def test_each_score_is_in_the_table_once(scores: list[tuple[int, int, Told]]) -> None:
    entries = tuple(
        Entry(str(n), at(FIRST + timedelta(days=day), 10), when, pain=score)
        for n, (day, score, when) in enumerate(scores)
    )
    days = [FIRST + timedelta(days=day) for day in range(0, 84, 3)]
    sessions, heats = tuple(map(session, days)), tuple(map(heat, days))
    found = rows(Records(sessions, entries, heats))
    cells = [row[name] for row in found for name in ("Pain before or now", "Pain after")]
    assert Counter(int(cell) for cell in cells if cell) == Counter(s for _d, s, _w in scores)
    assert [row["Date"] for row in found] == sorted(row["Date"] for row in found)


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0\r"), min_size=1))
def test_her_words_come_back_from_the_table_and_are_no_formula(words: str) -> None:
    (row,) = rows(Records(entries=(entry(TODAY, words=words),)))
    cell = row["Note before or now"]
    assert cell.replace("'", "") == words.replace("'", "")
    assert cell[:1] not in set("=+-@\t")


def test_only_a_sign_that_would_begin_a_cell_gets_an_apostrophe() -> None:
    said = {
        "slept 3-4 h; better": "slept 3-4 h; better",
        "1+1": "1+1",
        "=1+1": "'=1+1",
        "good;=1+1;yes": "good;'=1+1;yes",
        "one\n-two": "one\n'-two",
    }
    for words, cell in said.items():
        (row,) = rows(Records(entries=(entry(TODAY, words=words),)))
        assert row["Note before or now"] == cell


@given(st.text(";\t\n\"'=+-@a 1", min_size=1), st.sampled_from(",;\t"))
def test_wherever_a_table_is_cut_no_cell_is_a_formula(words: str, cut: str) -> None:
    told = (entry(TODAY, words=words), entry(TODAY, words="after"))
    table = table_of(Records(entries=told), {}).decode("utf-8-sig")
    for row in csv.reader(StringIO(table, newline=""), delimiter=cut):
        assert not any(cell[:1] in set("=+-@") for cell in row if cell), row


def test_every_cell_has_a_column() -> None:
    records = Records(
        (session(TODAY),),
        (entry(TODAY, pain=1, fatigue=2, stiffness=3, mood=4, words="a", areas=("neck",)),),
        (heat(TODAY, 12, skin=Skin.FINE),),
        {TODAY: Day.SORE},
        {TODAY: Payback.SAME},
        {TODAY: Slept(TODAY, 3, 7.5)},
        {TODAY: News.NOT_SURE},
    )
    found = rows(records, medicines="One\nTwo")
    assert len(found) == 8
    assert all(set(row) == set(COLUMNS.values()) for row in found)
    night = next(row for row in found if row["What"] == "sleep")
    assert (night["Hours of sleep"], night["Refreshed, 0 to 10"]) == ("7.5", "3")
    assert found[-1]["Note before or now"] == "One\nTwo"


def test_data_have_numbers_as_numbers_and_words_as_they_are() -> None:
    records = Records(
        (session(TODAY),),
        (entry(TODAY, pain=3, words="=1+1 ä 🌷", triggers=(Trigger.STRESS,)),),
        (heat(TODAY, 12),),
        {TODAY: Day.FLARE},
        {TODAY: Payback.SETTLED},
        {TODAY: Slept(TODAY, None, 7.5)},
        {TODAY: News.NO},
    )
    data = json.loads(data_of(records, {PaperKey.QUESTION_1: "Why?"}))
    (told,) = data["told"]
    assert (told["pain"], told["fatigue"], told["words"]) == (3, None, "=1+1 ä 🌷")
    assert told["triggers"] == ["stress"]
    assert data["sessions"][0]["seconds"] == 600.0
    assert data["sessions"][0]["began"] == "2026-11-22T09:05:00+00:00"
    assert data["heat"][0]["pack"] == "pad"
    assert data["days"] == {"2026-11-22": "flare"}
    assert data["nights"] == {"2026-11-22": {"hours": 7.5, "refreshed": None}}
    assert data["for_my_doctor"] == {"question-1": "Why?"}


def test_a_question_takes_the_first_free_place() -> None:
    first, second, third = ASKED
    papers = {first: "Mine", second: " ", third: QUESTIONS.lines[0]}
    assert free_place(papers) is second
    assert place_of(QUESTIONS.lines[0], papers) is third
    assert place_of(QUESTIONS.lines[1], papers) is None
    assert free_place(dict.fromkeys(ASKED, "full")) is None
