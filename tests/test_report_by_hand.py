"""Every number on the page for the doctor, counted again from the rows of the journal's file.

By another hand: SQL for the rows, numpy for the numbers, and nothing of what Easeful counts with.
The page is read back from its PDF.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from printed import packed, printed
from PySide6.QtCore import QObject
from shipped import PLACES
from ten_years import write_ten_years

from easeful.core.report import Report, report_of
from easeful.core.sheet import Paper
from easeful.journal_wanted import read_journal
from easeful.ui.printed.job import pdf_of_job
from easeful.ui.printed.report_layout import job_of_report
from easeful.ui.printed.type import know_fonts

LAST = date(2026, 3, 1)
"""A Sunday, so that the weeks are whole ones."""

DAYS = 182
FIRST = LAST - timedelta(days=DAYS - 1)
WEEKS = DAYS // 7
SPAN = f"BETWEEN '{FIRST}' AND '{LAST}T99'"
AREAS = {"low-back": "Low back", "neck": "Neck", "knee-left": "Left knee", "hip-right": "Right hip"}

Rows = Sequence[tuple[Any, ...]]

CHANGES = (
    "UPDATE heat SET skin = 'red' WHERE id = 205",
    "UPDATE heat SET alarm = 'no-answer' WHERE id IN (203, 230, 5)",
    "UPDATE heat SET on_seconds = 1140, pack = 'cold' WHERE id IN (206, 219)",
    "UPDATE help SET news = 'yes' WHERE on_day = '2026-01-01'",
    "UPDATE help SET news = 'not-sure' WHERE on_day = '2025-11-01'",
    "UPDATE session SET easier = 2 WHERE abs(seconds) < 200",
    "UPDATE session SET day = 'flare' WHERE total < 400",
    "UPDATE sleep SET hours = NULL WHERE on_day LIKE '%3'",
    "UPDATE entry SET mood = NULL WHERE told LIKE '2025-1%'",
    "UPDATE entry SET stiffness = 4 WHERE told LIKE '2026-02-0%' AND about = 'before'",
    "DELETE FROM entry WHERE told LIKE '%5+01:00'",
    "DELETE FROM day WHERE on_day LIKE '%7'",
)
"""What makes it a life with gaps. Each must change something."""


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("by_hand") / "journal.db"
    write_ten_years(path, days=230, sessions=500, heats=230, last=LAST + timedelta(days=10))
    with closing(sqlite3.connect(path)) as file:
        for order in CHANGES:
            assert file.execute(order).rowcount, order
        file.commit()
    return path


@pytest.fixture(scope="module")
def made(journal: Path) -> Report:
    records, papers = read_journal(journal, None, None)
    return report_of(records, papers, (FIRST, LAST), LAST)


@pytest.fixture
def page(made: Report, qapp: QObject) -> str:
    assert qapp is not None
    know_fonts(PLACES.assets / "fonts")
    return printed(pdf_of_job(job_of_report(made), Paper.A4)).text


def rows(journal: Path, query: str) -> Rows:
    with closing(sqlite3.connect(journal)) as file:
        return file.execute(query).fetchall()


def said(number: float) -> str:
    return f"{np.floor(number * 10 + 0.5) / 10:g}"


def word(by: float) -> str:
    return "about the same" if abs(by) < 1 else "lower" if by < 0 else "higher"


def shown(day: str) -> str:
    return f"{date.fromisoformat(day):%-d %b %Y}"


def scores(journal: Path, measure: str) -> list[tuple[date, int]]:
    query = f"SELECT told, {measure} FROM entry WHERE told {SPAN} AND about != 'after'"  # noqa: S608
    return [
        (date.fromisoformat(told[:10]), score)
        for told, score in rows(journal, query)
        if score is not None
    ]


def by_week(told: list[tuple[date, int]]) -> list[list[int]]:
    return [[s for day, s in told if (day - FIRST).days // 7 == n] for n in range(WEEKS)]


def test_the_days_with_anything(journal: Path, page: str) -> None:
    days = {
        day[:10]
        for table, column in (
            ("session", "began"),
            ("entry", "told"),
            ("heat", "began"),
            ("day", "on_day"),
            ("day_after", "on_day"),
            ("sleep", "on_day"),
            ("help", "on_day"),
        )
        for (day,) in rows(journal, f"SELECT {column} FROM {table} WHERE {column} {SPAN}")  # noqa: S608
    }
    words = f"{shown(str(FIRST))} to {shown(str(LAST))}. Something was written down on "
    assert packed(f"{words}{len(days)} days of {DAYS}.") in page


@pytest.mark.parametrize(
    ("measure", "lead"),
    [
        ("pain", "Pain (10 worst)"),
        ("fatigue", "Fatigue (10 worn out)"),
        ("stiffness", "Stiffness (10 very stiff)"),
        ("mood", "Mood (10 very good)"),
    ],
)
def test_what_changed(journal: Path, page: str, measure: str, lead: str) -> None:
    told = scores(journal, measure)
    values = [score for _day, score in told]
    weeks = [np.median(week) for week in by_week(told) if week]
    low, high, count = min(values), max(values), len(values)
    if len(weeks) < 4:
        assert measure == "stiffness"
        assert low == high
        assert packed(f"{lead}: always {low}, {count} scores.") in page
        return
    side = min(4, len(weeks) // 2)
    first, last = np.median(weeks[:side]), np.median(weeks[-side:])
    gaps = " with scores" if len(weeks) < WEEKS else ""
    words = f"{said(first)} in the first {side} weeks{gaps}, {said(last)} in the last {side}: "
    reach = f"{word(float(last - first))}. From {low} to {high}, {count} scores."
    assert bool(gaps) == (measure == "mood")
    assert packed(f"{lead}: {words}{reach}") in page


def test_the_chart(journal: Path, made: Report) -> None:
    weeks = by_week(scores(journal, "pain"))
    assert len(made.weeks) == WEEKS
    for week, values in zip(made.weeks, weeks, strict=True):
        assert (week.count, week.low, week.high) == (len(values), min(values), max(values))
        assert week.median == np.median(values)
    flares = rows(journal, f"SELECT on_day FROM day WHERE kind = 'flare' AND on_day {SPAN}")  # noqa: S608
    assert {day.isoformat() for day in made.flares} == {day for (day,) in flares}


def pairs(journal: Path) -> Iterator[tuple[str, int, int]]:
    """Yield the name of a session with pain before and after; no two of them are near in time."""
    began = rows(journal, f"SELECT began, seconds, name FROM session WHERE began {SPAN}")  # noqa: S608
    starts = [datetime.fromisoformat(row[0]) for row in began]
    ends = [at + timedelta(seconds=row[1]) for at, row in zip(starts, began, strict=True)]
    heats = [
        datetime.fromisoformat(at)
        for (at,) in rows(journal, f"SELECT began FROM heat WHERE began {SPAN}")  # noqa: S608
    ]
    order = sorted(range(len(starts)), key=starts.__getitem__)
    assert all(starts[b] - ends[a] > timedelta(minutes=30) for a, b in pairwise(order))
    assert all(abs(heat - at) > timedelta(hours=2) for heat in heats for at in starts)
    query = f"SELECT told, pain, about FROM entry WHERE told {SPAN} AND pain NOT NULL"  # noqa: S608
    told = [(datetime.fromisoformat(at), pain, about) for at, pain, about in rows(journal, query)]
    for begin, end, row in zip(starts, ends, began, strict=True):
        before = [
            p
            for t, p, a in told
            if a == "before" and timedelta(0) <= begin - t <= timedelta(hours=1)
        ]
        after = [
            p
            for t, p, a in told
            if a == "after" and timedelta(0) <= t - end <= timedelta(minutes=30)
        ]
        if before and after:
            yield row[2], before[-1], after[0]


def test_before_and_after(journal: Path, page: str) -> None:
    found = list(pairs(journal))
    signs = Counter(int(np.sign(after - before)) for _name, before, after in found)
    words = f"In {signs[-1]} of {len(found)} sessions pain was lower afterwards, "
    assert packed(f"{words}in {signs[0]} the same, in {signs[1]} higher.") in page
    for name in {name for name, _before, _after in found}:
        changes = [after - before for each, before, after in found if each == name]
        mean = float(np.mean(changes))
        size = f"{said(abs(mean))} {word(mean)} on average" if abs(mean) >= 1 else word(mean)
        assert packed(f"{name}: {size}, {len(changes)} times") in page


def test_what_was_done(journal: Path, page: str) -> None:
    query = f"SELECT began, name, moves, seconds, how, day, easier FROM session WHERE began {SPAN}"  # noqa: S608
    found = rows(journal, query)
    moving = sum(row[3] for row in found if row[2]) / 60 / WEEKS
    resting = sum(row[3] for row in found if not row[2]) / 60 / WEEKS
    days = {row[0][:10] for row in found if row[2]}
    levels = Counter(row[5] for row in found)
    names = Counter(row[1] for row in found)
    mostly = sorted(names.items(), key=lambda each: (-each[1], each[0]))
    easier = sum(row[6] for row in found)
    for line in (
        f"Sessions: {len(found)}Days with movement: {len(days)}",
        f"Average week: movement {round(moving)} min, relaxation {round(resting)} min",
        f"Level: flare {levels['flare']}, ordinary {levels['ordinary']}; ",
        f"easier ones taken {easier}Mostly: ",
        ", ".join(f"{name} {count}" for name, count in mostly),
        f"Stopped early: {sum(row[4] == 'stopped' for row in found)} (",
    ):
        assert packed(line) in page


def test_the_reasons_for_stopping(journal: Path, page: str) -> None:
    query = f"SELECT why, count(*) FROM session WHERE how = 'stopped' AND began {SPAN} GROUP BY why"  # noqa: S608
    counts: dict[str, int] = dict(rows(journal, query))
    order = ("pain", "tired", "dizzy", "too-much", "skin", "interrupted", "enough")
    said = {"too-much": "too much", "enough": "enough for that day"}
    words = ", ".join(f"{said.get(why, why)} {counts[why]}" for why in order if why in counts)
    assert packed(f"({words})") in page


def test_days_after_flares_and_places(journal: Path, page: str) -> None:
    query = f"SELECT payback, count(*) FROM day_after WHERE on_day {SPAN} GROUP BY payback"  # noqa: S608
    after: dict[str, int] = dict(rows(journal, query))
    words = f"the same {after['same']}, more but settled {after['settled']}, still worse "
    assert packed(f"Compared with usual: {words}{after['worse']}") in page
    query = f"SELECT on_day FROM day WHERE kind = 'flare' AND on_day {SPAN}"  # noqa: S608
    flares = {day for (day,) in rows(journal, query)}
    query = f"SELECT told FROM entry WHERE triggers LIKE '%stress%' AND told {SPAN}"  # noqa: S608
    stress = {told[:10] for (told,) in rows(journal, query)}
    assert stress - flares, "told on other days too, which are not counted here"
    assert packed(f"In all: {len(flares)} daysSuspected: stress {len(stress & flares)}") in page
    areas = rows(journal, f"SELECT areas FROM entry WHERE told {SPAN} AND areas != ''")  # noqa: S608
    for area, count in Counter(each for (each,) in areas).items():
        assert packed(f"{AREAS.get(area, area)} {count}") in page


def test_sleep(journal: Path, page: str) -> None:
    for column, lead in (("hours", "Hours"), ("refreshed", "Refreshed, 0 to 10")):
        query = f"SELECT {column} FROM sleep WHERE on_day {SPAN} AND {column} NOT NULL"  # noqa: S608
        values = [value for (value,) in rows(journal, query)]
        assert packed(f"{lead}: median {said(float(np.median(values)))}, {len(values)} ") in page


def test_heat(journal: Path, page: str) -> None:
    query = f"SELECT began, pack, on_seconds, skin, alarm FROM heat WHERE began {SPAN}"  # noqa: S608
    found = rows(journal, query)
    cold = sum(row[1] == "cold" for row in found)
    assert cold
    minutes: Counter[str] = Counter()
    for row in found:
        minutes[row[0][:10]] += row[2]
    most = max(minutes.values())
    longest = max(day for day, seconds in minutes.items() if seconds == most)
    unanswered = sum(row[4] in {"no-answer", "unwatched"} for row in found)
    (red,) = (shown(row[0][:10]) for row in found if row[3] == "red")
    for line in (
        f"Times: heat {len(found) - cold}, cold {cold}Where: Low back {len(found)}",
        f"Most on one day: {round(most / 60)} min, {shown(longest)}Skin red or patchy: {red}",
        f"Alarms without an answer: {unanswered}",
    ):
        assert packed(line) in page


def test_the_answers_about_signs(journal: Path, page: str) -> None:
    query = f"SELECT news, on_day FROM help WHERE on_day {SPAN} ORDER BY on_day DESC"  # noqa: S608
    days: dict[str, list[str]] = {}
    for news, day in rows(journal, query):
        days.setdefault(news, []).append(shown(day))
    words = f"Yes: {', '.join(days['yes'])}. Not sure: {', '.join(days['not-sure'])}. Nothing new: "
    none = days["no"]
    listed = f"{len(none)} times, last on {none[0]}" if len(none) > 4 else ", ".join(none)
    assert packed(f"New or worse warning signs{words}{listed}.") in page
    assert page.index("Newor") < page.index("Pain,week")
