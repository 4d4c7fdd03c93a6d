"""Where a span of days ends no whole is torn, and the page says what the journal says."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from diary_lives import A_DAY, CUTS, FIRST, LAST, LIVES
from diary_samples import entry, heat, on, session
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.diary import Measure, Records, Told
from easeful.core.overview import overview
from easeful.core.report import report_of
from easeful.core.report_part import part_of, whole_part_of, wider
from easeful.core.report_table import rows_of

THIRD, FOURTH, FIFTH = (date(2026, 3, day) for day in (3, 4, 5))
NIGHTS = Records(
    (session(on("3-3 23:50"), 15), session(on("3-5 0:01"), 15)),
    (
        entry(on("3-3 23:48"), Told.BEFORE, 7),
        entry(on("3-4 0:06"), Told.AFTER, 3),
        entry(on("3-4 23:58"), Told.BEFORE, 8),
        entry(on("3-5 0:20"), Told.AFTER, 2),
    ),
    (heat(on("3-4 0:10")),),
)
"""Two sessions at midnight, each with a score on the other side of it; after the first is heat."""


def said(records: Records, span: tuple[date, date]) -> list[str]:
    """Return what the page counts of pain before and after, and of days with movement."""
    wanted = ("Pain before and after", "What was done")
    sections = {each.heading: each.lines for each in report_of(records, {}, span, LAST).sections}
    pain, done = (sections.get(name, ()) for name in wanted)
    days = [line.words for line in done if line.lead == "Days with movement"]
    return [line.words for line in pain[:1]] + [day for day in days if day != "0"]


@pytest.mark.parametrize(
    ("day", "scores"), [(THIRD, ("7", "3")), (FOURTH, None), (FIFTH, ("8", "2"))]
)
def test_a_session_at_midnight_keeps_both_of_its_scores(
    day: date, scores: tuple[str, str] | None
) -> None:
    rows = rows_of(whole_part_of(NIGHTS, (day, day)), {})
    found = [(str(row["pain_now"]), str(row["pain_after"])) for row in rows if "pain_now" in row]
    assert found == ([] if scores is None else [scores])
    expected = [] if scores is None else ["In one session pain was lower afterwards.", "1"]
    assert said(NIGHTS, (day, day)) == expected


def test_a_whole_is_in_one_part_with_all_that_belongs_to_it() -> None:
    found = whole_part_of(NIGHTS, (THIRD, THIRD))
    assert (len(found.sessions), len(found.entries), len(found.heats)) == (1, 2, 1)
    assert whole_part_of(NIGHTS, (FOURTH, FOURTH)) == Records()


@given(LIVES, CUTS)
def test_everything_is_in_one_part(known: Records, days: list[date]) -> None:
    edges = [FIRST, *days, LAST + A_DAY]
    parts = [whole_part_of(known, (one, other - A_DAY)) for one, other in pairwise(edges)]
    for kind in ("sessions", "entries", "heats"):
        found = Counter(each.id for part in parts for each in getattr(part, kind))
        assert found == Counter(each.id for each in getattr(known, kind))
    for kind in ("days", "afters"):
        joined: dict[date, object] = {}
        for part in parts:
            joined |= getattr(part, kind)
        assert joined == getattr(known, kind)


@given(LIVES, st.dates(FIRST, LAST), st.dates(FIRST, LAST))
def test_the_page_counts_what_the_journal_counts(known: Records, one: date, other: date) -> None:
    span = min(one, other), max(one, other)
    first, last = wider(*span)
    assert first is not None
    assert last is not None
    read = part_of(known, (first, last))
    journal = overview(read, span, LAST)
    moved = sum(day.moved >= 30 for day in journal.days)
    expected = [journal.sentences.counted] if journal.sentences.counted else []
    assert said(read, span) == [*expected, *([str(moved)] if moved else [])]
    assert report_of(read, {}, span, LAST).weeks == journal.weeks[Measure.PAIN]


def test_there_is_no_day_beyond_the_last_one() -> None:
    assert wider(None, None) == (None, None)
    assert wider(date.min, date.max) == (date.min, date.max)
    assert wider(FIRST, LAST) == (FIRST - timedelta(days=1), LAST + timedelta(days=1))
