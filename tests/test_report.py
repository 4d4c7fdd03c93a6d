"""The page for the doctor, read back from its PDF: one page, nothing cut, nothing over another."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printed import Printed, ink_of, overlaps, packed, printed
from PySide6.QtCore import QObject
from report_samples import PAPERS, TODAY, records_of
from shipped import PLACES

from easeful.core.diary import Entry, PaperKey, Records
from easeful.core.report import FOOTER, Report, report_of
from easeful.core.sheet import Paper
from easeful.core.visit import PARTS
from easeful.core.weeks import Week
from easeful.ui.printed.design import SIZES
from easeful.ui.printed.job import pdf_of_job
from easeful.ui.printed.report_chart import MOST_MARKS, Chart, grouped
from easeful.ui.printed.report_layout import job_of_report, laid_out
from easeful.ui.printed.type import know_fonts
from easeful.ui.printed.visit_layout import job_of_visit

MARGIN = 15 / 25.4 * 72
"""15 mm."""

SLACK = 1.5
"""Points by which a letter may lean out of its place."""

LETTERS = st.sampled_from("abcdefghiklmnoprstuvwxyzÄÖÜäöüßÉñ0123456789 .,;:!?()-–“”%+=@µ🌷🙂ЖяΩλ…")
WORDS = st.text(LETTERS, max_size=60) | st.text(LETTERS, min_size=60, max_size=700)
LISTS = st.lists(st.text(LETTERS, max_size=90), max_size=90).map("\n".join)
TYPED = st.fixed_dictionaries(
    {},
    optional={key: LISTS if key is PaperKey.MEDICINES else WORDS for key in PaperKey},
)


@pytest.fixture(autouse=True)
def _fonts(qapp: QObject) -> None:
    know_fonts(PLACES.assets / "fonts")


def report(records: Records, papers: dict[PaperKey, str], days: int = 42) -> Report:
    return report_of(records, papers, (TODAY - timedelta(days=days - 1), TODAY), TODAY)


def pdf(found: Report, paper: Paper = Paper.A4) -> bytes:
    return pdf_of_job(job_of_report(found), paper)


def check(data: bytes, paper: Paper) -> Printed:
    """Return what is on the paper; it must be one page with nothing over another or cut off."""
    found = printed(data)
    assert len(found.pages) == 1
    (page,) = found.pages
    size = SIZES[paper]
    assert (page.width, page.height) == pytest.approx((size.width(), size.height()), abs=1)
    assert page.fonts_inside
    for piece in page.pieces:
        assert piece.left > MARGIN - SLACK, piece
        assert piece.right < page.width - MARGIN + SLACK, piece
        assert piece.top < page.height - MARGIN + SLACK, piece
        assert piece.bottom > MARGIN - SLACK, piece
    assert overlaps(page.pieces) == []
    assert min(page.sizes) >= 8.5
    return found


@pytest.mark.parametrize(
    ("days", "share", "paper"),
    [
        (42, 0.1, Paper.A4),
        (42, 1, Paper.A4),
        (42, 1, Paper.LETTER),
        (182, 1, Paper.LETTER),
        (365, 0.5, Paper.A4),
        (3650, 1, Paper.LETTER),
    ],
)
def test_any_span_is_one_page(days: int, share: float, paper: Paper) -> None:
    found = check(pdf(report(records_of(days, share), PAPERS, days), paper), paper)

    assert packed(FOOTER) in found.text
    for words in PAPERS.values():
        assert all(packed(line) in found.text for line in words.splitlines())


def test_an_empty_journal_gives_a_page_to_write_on() -> None:
    found = check(pdf(report(Records(), {})), Paper.A4)

    assert packed("Nothing was written down in these days.") in found.text
    assert packed("My questions1.2.3.Notes from the visit") in found.text


@given(TYPED, st.sampled_from(Paper), st.sampled_from((0, 20, 400)))
@settings(max_examples=12, deadline=None)
def test_whatever_she_types_it_is_one_page(
    papers: dict[PaperKey, str], paper: Paper, days: int
) -> None:
    check(pdf(report(records_of(days), papers, max(1, days)), paper), paper)


@pytest.mark.long
@given(TYPED, st.sampled_from(Paper), st.integers(0, 800), st.floats(0, 1))
@settings(max_examples=600, deadline=None)
def test_whatever_she_types_and_does_it_is_one_page(
    papers: dict[PaperKey, str], paper: Paper, days: int, share: float
) -> None:
    check(pdf(report(records_of(days, share), papers, max(1, days)), paper), paper)


def test_her_own_words_are_whole_where_a_page_has_room_for_them() -> None:
    long = " ".join(f"word{n}" for n in range(110))
    many = "\n".join(f"Medicine {n} {n * 5} mg, mornings and evenings" for n in range(30))
    papers = {PaperKey.QUESTION_2: long, PaperKey.MEDICINES: many}
    found = check(pdf(report(records_of(42), papers)), Paper.A4)

    assert packed(long) in found.text
    assert packed(many.splitlines()[-1]) in found.text


def test_what_has_no_room_is_counted() -> None:
    many = "\n".join(f"Medicine number {n}, {n} mg in the morning" for n in range(150))
    found = check(pdf(report(records_of(42), {PaperKey.MEDICINES: many})), Paper.A4)
    shown = found.text.count("Medicinenumber")

    assert packed(f"… and {150 - shown} more, see the table") in found.text
    assert 9 < shown < 150


def test_type_is_small_only_where_it_must_be() -> None:
    sparse = laid_out(report(records_of(4), PAPERS), Paper.A4).design
    dense = printed(pdf(report(records_of(3650), PAPERS, 3650))).pages[0].sizes

    assert sparse.body == 11
    assert min(dense) >= 9


def test_words_that_no_font_has_are_left_out() -> None:
    papers = {PaperKey.NAME: "A\0b\ud800\u2028c\x1bd", PaperKey.QUESTION_1: "\ud83d\n\tWhy?"}
    found = check(pdf(report(Records(), papers)), Paper.A4)

    assert packed("Abcd") in found.text
    assert "1.Why?" in found.text


def test_a_grey_printer_shows_the_chart() -> None:
    records = records_of(42)
    unscored = [
        Entry(each.id, each.told, each.when, fatigue=each.fatigue) for each in records.entries
    ]
    with_chart = ink_of(pdf(report(records, {})))
    without = ink_of(pdf(report(Records(records.sessions, tuple(unscored)), {})))

    assert sum(with_chart) < sum(without), "there is more ink"
    assert with_chart != without


def test_a_date_stands_where_its_week_begins() -> None:
    records = Records(entries=records_of(42).entries)
    (page,) = check(pdf(report(records, {})), Paper.A4).pages
    zeros = (each for each in page.pieces if packed(each.text) == "0")
    scale = next(each for each in zeros if each.left < MARGIN + 20)
    under = [each for each in page.pieces if 10 < scale.bottom - each.bottom < 30]
    first, second, third = (
        next(each.left for each in under if packed(each.text) == day) for day in ("12", "19", "26")
    )

    assert first < MARGIN + 12, "at the left end of the chart, under its first Monday"
    assert third - second == pytest.approx(second - first, abs=3)


def test_a_week_of_few_scores_has_another_mark() -> None:
    monday = date(2026, 11, 2)
    weeks = [Week(monday + timedelta(weeks=n), count, 5, 5, 5) for n, count in enumerate((3, 2))]

    assert Chart((weeks[0],), (), 500, 100).marks == ("dot", "bar")
    assert Chart(tuple(weeks), (), 500, 100).marks == ("dot", "few", "bar")
    assert Chart(tuple(weeks * 50), (), 500, 100).marks == ("line", "bar")
    assert Chart(tuple(weeks), (monday,) * 81, 500, 100).marks == ("dot", "few", "bar", "stroke")


@given(st.lists(st.integers(0, 10) | st.none(), max_size=700))
def test_many_weeks_run_together_and_none_is_lost(medians: list[int | None]) -> None:
    begin = date(2010, 1, 4)
    weeks = [
        Week(begin + timedelta(weeks=n), 1 if score is not None else 0, score, score, score)
        for n, score in enumerate(medians)
    ]
    marks, every = grouped(weeks)

    assert len(marks) <= MOST_MARKS
    assert sum(mark.count for mark in marks) == sum(week.count for week in weeks)
    assert [mark.monday for mark in marks] == [week.monday for week in weeks[::every]]
    lows = [mark.low for mark in marks if mark.low is not None]
    assert min(lows, default=None) == min((s for s in medians if s is not None), default=None)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_checklist_is_one_page(paper: Paper) -> None:
    found = check(pdf_of_job(job_of_visit(), paper), paper)

    for part in PARTS:
        assert all(packed(line) in found.text for line in (part.heading, *part.lines))
