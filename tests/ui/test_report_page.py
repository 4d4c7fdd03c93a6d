"""The page for the doctor and the checklist, as she uses them."""

import csv
import json
import stat
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from house import House
from looks import look_in
from printed import packed, printed
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from easeful.core.day import Day
from easeful.core.diary import DayTold, Ended, Entry, Paper, PaperKey, SessionRecord, Slept, Told
from easeful.core.settings import TEXT_SIZES, Theme
from easeful.core.visit import QUESTIONS
from easeful.ui.pages.journal_looking import CANNOT_READ
from easeful.ui.pages.report_days import stepped
from easeful.ui.pages.report_page import ReportPage
from easeful.ui.pages.report_parts import BackRow
from easeful.ui.pages.report_preview import PagePreview
from easeful.ui.pages.sheet import Sheet
from easeful.ui.pages.visit_page import FULL, VisitPage
from easeful.ui.printed import printing
from easeful.ui.printed.job import Job
from easeful.ui.routes import Route
from easeful.ui.widgets.press import OncePress
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.tick import Tick


@pytest.fixture
def report(house: House) -> ReportPage:
    page = ReportPage(house.app.stage.room)
    show(house, Route.REPORT, page)
    return page


@pytest.fixture
def visit(house: House) -> VisitPage:
    page = VisitPage(house.app.stage.room)
    show(house, Route.VISIT, page)
    return page


def show(house: House, route: Route, page: ReportPage | VisitPage) -> None:
    house.app.window.resize(1280, 800)
    house.app.window.show_page(route, page)
    page.arrive()
    house.settle()


def today(house: House) -> date:
    return house.clock.now().wall.date()


def tell_pain(house: House, day: date, pain: int) -> None:
    moment = house.clock.now().wall
    told = moment + timedelta(days=(day - moment.date()).days)
    house.diary.keep(Entry(f"e{day}", told, Told.NOW, pain=pain))


def press(house: House, page: QWidget, words: str) -> None:
    button = next(each for each in page.findChildren(QAbstractButton) if each.text() == words)
    for once in page.findChildren(OncePress):
        once._rest.stop()  # noqa: SLF001 (its timer runs in real time)
    house.clock.pass_seconds(0.5)
    button.click()
    house.settle()


def text_of(page: ReportPage) -> str:
    return page.findChildren(PagePreview)[0].accessibleDescription()


def box(page: ReportPage, name: str) -> QPlainTextEdit:
    return next(each for each in page.findChildren(QPlainTextEdit) if each.accessibleName() == name)


def said(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(Text) if each.isVisible()]


def test_what_she_types_is_kept_and_stands_on_the_page(house: House, report: ReportPage) -> None:
    QTest.keyClicks(box(report, "Second question"), "May I swim?")
    box(report, "Medicines and supplements").setPlainText("One\nTwo 5 mg")
    report.hide()
    house.settle()

    assert house.diary.papers() == {
        PaperKey.QUESTION_2: "May I swim?",
        PaperKey.MEDICINES: "One\nTwo 5 mg",
    }
    assert "May I swim?" in text_of(report)
    again = ReportPage(house.app.stage.room)
    show(house, Route.REPORT, again)
    assert box(again, "Second question").toPlainText() == "May I swim?"
    assert "Two 5 mg" in text_of(again)


def test_nothing_is_kept_where_nothing_was_typed(house: House, report: ReportPage) -> None:
    report.hide()
    house.settle()

    assert house.diary.facts == []


def test_a_span_is_chosen(house: House, report: ReportPage) -> None:
    house.diary.keep(DayTold(today(house), Day.FLARE))
    tell_pain(house, today(house) - timedelta(days=60), 7)
    report.arrive()
    assert "Lowest" not in text_of(report)
    assert "7, told once" not in text_of(report)

    press(house, report, "All")
    first = text_of(report)
    press(house, report, "6 months")

    assert "Flare days:" in first
    assert "7, told once." in first, "no session is needed for what she told to be hers"


def test_at_the_first_midnight_no_session_is_torn(house: House, report: ReportPage) -> None:
    first = today(house) - timedelta(days=41)
    midnight = house.clock.now().wall.replace(
        year=first.year, month=first.month, day=first.day, hour=0, minute=0, second=0
    )
    for began in (midnight + timedelta(minutes=1), midnight - timedelta(hours=9)):
        record = SessionRecord(
            f"s{began}", "low", "Low back", Day.ORDINARY, began, 540, 9, moves=True
        )
        house.diary.keep(
            record._replace(seconds=540, ended=began + timedelta(minutes=9), how=Ended.WHOLE)
        )
    house.diary.keep(Entry("b", midnight - timedelta(minutes=2), Told.BEFORE, pain=8, mood=2))
    house.diary.keep(Entry("a", midnight + timedelta(minutes=20), Told.AFTER, pain=2))
    report.arrive()
    press(house, report, "Table (CSV)")
    with (house.dialog.folder / f"{house.dialog.names[0]}.csv").open(encoding="utf-8-sig") as file:
        (row,) = csv.DictReader(file)

    assert (row["Date"], row["Pain before or now"], row["Pain after"]) == (str(first), "8", "2")
    assert "In one session pain was lower afterwards." in text_of(report)
    assert "Sessions: 1" in text_of(report)
    assert not any(each.isVisible() for each in report.findChildren(Tick)), "told the day before"


def test_months_of_her_own_are_chosen(house: House, report: ReportPage) -> None:
    press(house, report, "From … to")
    month = today(house).replace(day=1)
    steps = {
        each.accessibleName(): each
        for each in report.findChildren(QAbstractButton)
        if "a month" in each.accessibleName()
    }

    assert [each.isVisible() for each in steps.values()] == [True] * 4
    assert f"From: a month later, now {month:%B} {month.year}" in steps
    assert not steps[f"To: a month later, now {month:%B} {month.year}"].isEnabled()


@pytest.mark.parametrize(
    ("month", "by", "found"),
    [
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 5, 1), -17, date(2024, 12, 1)),
    ],
)
def test_months_follow_each_other(month: date, by: int, found: date) -> None:
    assert stepped(month, by) == found


def test_the_page_is_saved_as_it_is_shown(house: House, report: ReportPage) -> None:
    QTest.keyClicks(box(report, "First question"), "Why now?")
    press(house, report, "Letter")
    press(house, report, "Save as PDF")
    (name,) = house.dialog.names
    data = (house.dialog.folder / f"{name}.pdf").read_bytes()
    page = printed(data).pages[0]

    assert name.startswith("For my doctor, ")
    assert (round(page.width), round(page.height)) == (612, 792)
    assert packed("1.Why now?") in page.text
    assert any(words.startswith(f"Saved: {name}.pdf in") for words in said(report))


@pytest.mark.parametrize("button", ["Save as PDF", "Table (CSV)", "Data (JSON)"])
def test_what_is_saved_only_she_may_read(house: House, report: ReportPage, button: str) -> None:
    press(house, report, button)
    names = {f"{house.dialog.names[0]}{ending}" for ending in (".pdf", ".csv", ".json")}
    (saved,) = (each for each in house.dialog.folder.iterdir() if each.name in names)
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    saved.chmod(0o644)
    press(house, report, button)
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600


def test_table_and_data_are_saved(house: House, report: ReportPage) -> None:
    house.diary.keep(Slept(today(house), 4, 7.5))
    house.diary.keep(Paper(PaperKey.NAME, "Åsa"))
    report.arrive()
    press(house, report, "Table (CSV)")
    press(house, report, "Data (JSON)")
    table, data = (house.dialog.folder / f"{name}{end}" for name, end in _both(house))

    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["What"] for row in rows] == ["sleep", "for my doctor"]
    found = json.loads(data.read_text(encoding="utf-8"))
    assert found["nights"] == {today(house).isoformat(): {"hours": 7.5, "refreshed": 4}}


def _both(house: House) -> Iterator[tuple[str, str]]:
    return zip(house.dialog.names, (".csv", ".json"), strict=True)


def test_a_folder_that_takes_nothing_is_said(
    house: House, report: ReportPage, tmp_path: Path
) -> None:
    house.dialog.folder = tmp_path / "gone"
    press(house, report, "Data (JSON)")

    assert any("could not be saved" in words for words in said(report))


def test_a_closed_dialog_saves_nothing(house: House, report: ReportPage) -> None:
    house.dialog.is_closed = True
    before = sorted(house.dialog.folder.rglob("*"))
    press(house, report, "Save as PDF")

    assert sorted(house.dialog.folder.rglob("*")) == before


def test_printing_prints_the_page_that_is_shown(
    house: House, report: ReportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs: list[Job] = []
    take: Callable[..., None] = lambda job, _paper, _parent: jobs.append(job)  # noqa: E731
    monkeypatch.setattr(printing, "print_job", take)
    QTest.keyClicks(box(report, "First question"), "Why?")
    press(house, report, "Print")

    assert [job.title.startswith("For my doctor") for job in jobs] == [True]
    assert house.diary.papers() == {PaperKey.QUESTION_1: "Why?"}


def test_the_preview_is_the_very_page(house: House, report: ReportPage) -> None:
    preview = report.findChildren(PagePreview)[0]
    empty = preview.grab().toImage()
    for back in range(30):
        tell_pain(house, today(house) - timedelta(days=back), back % 10)
    house.diary.keep(Paper(PaperKey.QUESTION_1, "Why?"))
    report.arrive()
    house.settle()
    full = preview.grab().toImage()

    assert empty != full
    assert dark(full) > 200
    assert abs(preview.height() / preview.width() - 297 / 210) < 0.01


def dark(image: QImage) -> int:
    """Return how many dots are as dark as letters."""
    dots = (
        image.pixelColor(x, y).lightness()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    return sum(dot < 90 for dot in dots)


def test_tab_reaches_everything_once_and_the_preview_last(house: House, report: ReportPage) -> None:
    report.findChildren(QRadioButton)[0].setFocus()
    reached: list[QWidget] = []
    for _step in range(30):
        reached.append(house.focus())
        QTest.keyClick(house.focus(), Qt.Key.Key_Tab)
    order = [each for n, each in enumerate(reached) if each not in reached[:n]]
    names = [each.accessibleName() for each in order if report.isAncestorOf(each)]

    assert names == [
        "6 weeks",
        "Print",
        "Save as PDF",
        "Table (CSV)",
        "Data (JSON)",
        "First question",
        "Second question",
        "Third question",
        "Medicines and supplements",
        "My name",
        "A4",
        "The page as it is printed",
        "Back",
        "Before the visit",
    ]


def test_the_ways_on_are_asked_for(house: House, report: ReportPage, visit: VisitPage) -> None:
    wishes: list[str] = []
    report.back_wanted.connect(lambda: wishes.append("back"))
    report.visit_wanted.connect(lambda: wishes.append("visit"))
    visit.report_wanted.connect(lambda: wishes.append("report"))
    press(house, report, "Back")
    press(house, report, "Before the visit")
    press(house, visit, "Page for my doctor")

    assert wishes == ["back", "visit", "report"]


def tick(page: VisitPage, question: str) -> Tick:
    return next(each for each in page.findChildren(Tick) if each.text() == question)


def test_a_ticked_question_takes_the_first_free_place(house: House, visit: VisitPage) -> None:
    house.diary.keep(Paper(PaperKey.QUESTION_1, "Mine"))
    press(house, visit, QUESTIONS.lines[2])
    press(house, visit, QUESTIONS.lines[0])

    assert house.diary.papers() == {
        PaperKey.QUESTION_1: "Mine",
        PaperKey.QUESTION_2: QUESTIONS.lines[2],
        PaperKey.QUESTION_3: QUESTIONS.lines[0],
    }
    press(house, visit, QUESTIONS.lines[1])
    assert not tick(visit, QUESTIONS.lines[1]).isChecked()
    assert FULL in said(visit)
    press(house, visit, QUESTIONS.lines[2])
    assert house.diary.papers()[PaperKey.QUESTION_2] == ""
    assert FULL not in said(visit)


def test_the_checklist_shows_what_was_taken(house: House, visit: VisitPage) -> None:
    house.diary.keep(Paper(PaperKey.QUESTION_3, QUESTIONS.lines[4]))
    visit.arrive()

    taken = [each.text() for each in visit.findChildren(Tick) if each.isChecked()]
    assert taken == [QUESTIONS.lines[4]]


def test_the_checklist_is_saved(house: House, visit: VisitPage) -> None:
    press(house, visit, "Save as PDF")
    data = (house.dialog.folder / "Before the visit.pdf").read_bytes()

    assert packed(QUESTIONS.lines[0]) in printed(data).text


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
def test_the_page_ends_where_the_paper_does(
    house: House, report: ReportPage, size: tuple[int, int]
) -> None:
    house.app.window.resize(*size)
    house.settle()
    preview, sheet = report.findChildren(PagePreview)[0], report.findChildren(Sheet)[0]
    content = sheet.widget()
    assert content is not None
    end = preview.mapTo(content, preview.rect().bottomLeft()).y()
    assert end < content.height() < end + 40


@pytest.mark.parametrize("route", [Route.REPORT, Route.VISIT])
def test_the_way_back_is_seen_without_scrolling(
    house: House, report: ReportPage, visit: VisitPage, route: Route
) -> None:
    show(house, route, report if route is Route.REPORT else visit)
    house.app.window.resize(960, 640)
    house.settle()
    back = house.button("Back")
    assert back.visibleRegion().boundingRect() == back.rect()


def test_mood_is_on_the_page_only_where_she_says_so(house: House, report: ReportPage) -> None:
    day = today(house)
    mood = next(each for each in report.findChildren(Tick) if each.text().startswith("Mood"))
    assert not mood.isVisible(), "none was told"

    told = Entry("m", house.clock.now().wall, Told.NOW, pain=3, mood=2, words="A low day.")
    house.diary.keep(told)
    tell_pain(house, day - timedelta(days=3), 5)
    report.arrive()
    house.settle()
    (preview,) = report.findChildren(PagePreview)

    assert mood.isVisible()
    assert "Mood" not in preview.accessibleDescription()
    mood.click()
    assert "Mood (10 very good): 2, told once." in preview.accessibleDescription()
    mood.click()
    assert "Mood" not in preview.accessibleDescription()
    assert "A low day." not in preview.accessibleDescription()


def test_what_cannot_be_read_is_not_printed_empty(house: House) -> None:
    house.diary.is_hung = True
    page = ReportPage(house.app.stage.room)
    show(house, Route.REPORT, page)
    texts = [each.text() for each in page.findChildren(Text) if each.isVisible()]
    assert CANNOT_READ in texts
    buttons = [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert "Print" not in buttons
    house.diary.is_hung = False
    page.arrive()
    house.settle()
    texts = [each.text() for each in page.findChildren(Text) if each.isVisible()]
    assert CANNOT_READ not in texts
    buttons = [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert "Print" in buttons


@pytest.mark.parametrize("route", [Route.REPORT, Route.VISIT])
@pytest.mark.parametrize("zoom", TEXT_SIZES)
def test_the_way_back_takes_one_row(house: House, qtbot: QtBot, route: Route, zoom: int) -> None:
    room = house.app.stage.room
    page = ReportPage(room) if route is Route.REPORT else VisitPage(room)
    show(house, route, page)
    house.app.window.resize(960, 640)
    look = look_in(Theme.LIGHT, zoom=zoom)
    house.app.window.take_look(look)
    house.app.window.set_look(look)
    (row,) = page.findChildren(BackRow)
    back, on = row.findChildren(QAbstractButton)
    qtbot.waitUntil(lambda: row.width() < 900 and row.height() < page.height() / 4)
    assert back.y() == on.y()
    assert on.geometry().right() < row.width()
    narrow = back.width()
    house.app.window.resize(1800, 640)
    house.settle()
    qtbot.waitUntil(lambda: back.width() == back.sizeHint().width())
    assert back.width() > narrow or zoom < TEXT_SIZES[-1]
