"""The printed sheet, read back from its PDF: nothing lost, nothing cut, nothing over another."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from fakes import FakeEditor
from hypothesis import given, settings
from hypothesis import strategies as st
from printed import Printed, ink_of, overlaps, packed, printed, sheet_from, sheet_of_text
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shipped import HANDOUTS, PLACES, ROUTINES

from easeful.core.day import Day
from easeful.core.sheet import Paper, SheetContent
from easeful.ui.pages.print_part import PrintPart
from easeful.ui.printed.job import pdf_of_job
from easeful.ui.printed.pages import laid_out
from easeful.ui.printed.printing import paint_job_on, print_sheet
from easeful.ui.printed.sheet_file import job_of, write_sheet
from easeful.ui.printed.type import Run, Style, know_fonts, written

ALL = (*ROUTINES, *HANDOUTS)
TWELVE = (
    "cat-cow",
    "childs-pose",
    "pelvic-tilt",
    "knee-to-chest",
    "knee-rolls",
    "figure-four",
    "hamstring-strap",
    "bridge",
    "sphinx",
    "thread-the-needle",
    "open-book",
    "shoulder-rolls",
)
SOME = [*((path, Paper.A4) for path in ALL), *((path, Paper.LETTER) for path in ALL[::4])]
MARGIN = 15 / 25.4 * 72
"""15 mm."""

SMALLEST = 11.5
FOOT = 10.0
"""The size of the lines that only say where a sheet comes from."""

LONG = (
    f"name: {'Very long name ' * 25}\nabout: {'word ' * 390}\nsteps:\n"
    f"  - talk: {'much to say ' * 160}\n    for: 5 min\n"
    f"  - move: {'do this and that ' * 110}\n    repeat: 3\n    name: {'longname ' * 60}\n"
    f"    stop: {'stop ' * 390}\n"
    f"  - imagine: {'and so on ' * 190}\n    for: 4 min\n"
)
WORDY = (
    "name: Für müde Rücken und größere Donaudampfschifffahrtsgesellschaftskapitänsrehabilitation\n"
    "by: Physiotherapie Grünwald, Frau Käßmüller\nsteps:\n"
    "  - move: Rückenmuskelentspannungsübungswiederholungsanleitungsbeschreibungssammlung\n"
    "    repeat: 3\n  - do: cat-cow\n  - talk: Спина. Πλάτη.\n    for: 9\n"
)


@pytest.fixture(autouse=True)
def _fonts(qapp: QObject) -> None:
    know_fonts(PLACES.assets / "fonts")


def pdf_of(content: SheetContent, paper: Paper) -> bytes:
    return pdf_of_job(job_of(content), paper)


@cache
def of_file(path: Path, paper: Paper, day: Day = Day.ORDINARY) -> tuple[SheetContent, Printed]:
    content = sheet_from(path, day)
    return content, printed(pdf_of(content, paper))


def of_text(text: str, paper: Paper = Paper.A4, folder: Path = Path()) -> Printed:
    return printed(pdf_of(sheet_of_text(text, folder), paper))


def check(found: Printed) -> None:
    """Look that everything is on the paper, apart, and large enough to be read."""
    for page in found.pages:
        for piece in page.pieces:
            assert piece.left >= MARGIN - 1, piece
            assert piece.right <= page.width - MARGIN + 1, piece
            assert piece.bottom >= MARGIN - 1, piece
            assert piece.top <= page.height - MARGIN + 1, piece
        assert overlaps(page.pieces) == []
        assert page.fonts_inside
        assert min(page.sizes) >= FOOT - 0.1
        assert all(size >= SMALLEST - 0.1 for size in page.sizes - {FOOT})


@pytest.mark.parametrize(("path", "paper"), SOME, ids=str)
def test_every_routine_is_a_sheet_of_one_or_two_pages(path: Path, paper: Paper) -> None:
    is_whole(path, paper)


@pytest.mark.long
@pytest.mark.parametrize("day", list(Day))
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_so_it_is_on_each_day_and_paper(path: Path, paper: Paper, day: Day) -> None:
    is_whole(path, paper, day)


def is_whole(path: Path, paper: Paper, day: Day = Day.ORDINARY) -> None:
    """Look that nothing of what leads or warns is left out, and that it is on two pages."""
    content, found = of_file(path, paper, day)
    check(found)
    assert len(found.pages) <= 2
    for step in content.steps:
        for words in (step.name, step.dose, step.stop, step.note, *step.rounds):
            assert packed(words) in found.text
        for row in step.rows:
            assert packed(row.name) in found.text
    for words in ("Stop and rest if you feel", "Call your emergency number", "treats no illness"):
        assert found.text.count(packed(words)) == 1


@pytest.mark.parametrize("path", ALL[::9], ids=lambda path: path.stem)
@pytest.mark.parametrize("day", [Day.FLARE, Day.SORE])
def test_a_sheet_for_a_sore_or_a_flare_day_says_so(path: Path, day: Day) -> None:
    is_whole(path, Paper.A4, day)
    _content, found = of_file(path, Paper.A4, day)

    assert f"fora{day.value}day" in found.text


@pytest.mark.parametrize("path", ALL[::9], ids=lambda path: path.stem)
def test_a_file_is_small_and_says_nothing_of_this_machine(path: Path) -> None:
    data = pdf_of(sheet_from(path), Paper.A4)
    facts = printed(data).facts

    assert data.startswith(b"%PDF-")
    assert len(data) < 2_500_000
    assert facts["Title"] == sheet_from(path).title
    assert facts["Author"] == (sheet_from(path).by or "Easeful")
    assert facts["Creator"] == "Easeful"
    for word in (os.environ.get("USER", "") or "nobody", str(Path.home()), os.uname().nodename):
        assert len(word) < 5 or word.encode() not in data


@pytest.mark.parametrize("paper", list(Paper))
def test_twelve_exercises_with_figures_fit_on_two_pages(paper: Paper) -> None:
    found = of_text(
        "name: Twelve\nsteps:\n" + "".join(f"  - do: {name}\n" for name in TWELVE), paper
    )

    check(found)
    assert len(found.pages) == 2


@pytest.mark.parametrize("paper", list(Paper))
def test_forty_muscle_groups_are_a_table_of_two_pages(paper: Paper) -> None:
    groups = ", ".join(["right-hand", "left-hand", "jaw", "neck", "belly"] * 8)
    found = of_text(f"name: Forty\nsteps:\n  - tense: [{groups}]\n", paper)

    check(found)
    assert len(found.pages) <= 2
    assert found.text.count("Righthand") == 8


def test_what_is_too_much_for_two_pages_gets_more_and_they_are_numbered() -> None:
    steps = "".join(f"  - do: {name}\n" for name in TWELVE * 2)
    found = of_text(f"name: Many\nsteps:\n{steps}")

    check(found)
    many = len(found.pages)
    assert 3 <= many <= 5
    for n, page in enumerate(found.pages, start=1):
        assert f"Page{n}of{many}" in page.text


def test_one_exercise_is_large_and_all_is_said() -> None:
    content = sheet_of_text("name: One\nsteps:\n  - do: cat-cow\n")
    found = printed(pdf_of(content, Paper.A4))

    (page,) = found.pages
    check(found)
    assert {14.0, 16.0} <= page.sizes
    (step,) = content.steps
    for words in (step.start, *step.lines, step.feel, step.stop):
        assert packed(words) in found.text


@pytest.mark.parametrize("text", [LONG, WORDY], ids=["long", "wordy"])
@pytest.mark.parametrize("paper", list(Paper))
def test_no_text_is_too_long(text: str, paper: Paper) -> None:
    content = sheet_of_text(text)
    found = printed(pdf_of(content, paper))

    check(found)
    assert packed(content.title) in found.text
    for step in content.steps:
        for words in (step.name, step.start, step.stop, *step.lines):
            assert packed(words)[:40] in found.text


def test_letters_of_other_tongues_are_text_too() -> None:
    found = of_text(WORDY)

    for words in ("FürmüdeRückenundgrößere", "FrauKäßmüller", "Спина.Πλάτη."):
        assert words in found.text


def test_four_weeks_can_be_ticked_and_pain_written_down() -> None:
    for path in ALL[:2]:
        _content, found = of_file(path, Paper.A4)
        for words in ("Week1", "Week4", "Painbefore", "Anemptyboxisfine"):
            assert words in found.pages[-1].text


def test_a_photograph_takes_the_place_of_the_figure(tmp_path: Path) -> None:
    picture = QImage(1600, 900, QImage.Format.Format_RGB32)
    picture.fill(QColor("#000000"))
    assert picture.save(str(tmp_path / "sheet.png"))
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n nothing of a picture")
    form = "name: Mine\nsteps:\n  - move: Lean back.\n    position: chair\n    for: 20\n"

    plain = ink_of(pdf_of(sheet_of_text(form), Paper.A4))
    photo, broken = (
        ink_of(pdf_of(sheet_of_text(f"{form}    picture: {name}\n", tmp_path), Paper.A4))
        for name in ("sheet.png", "broken.png")
    )

    dark = [sum(each < 40 for each in page) for page in (plain, photo)]
    assert dark[1] > dark[0] + 5000
    assert broken == plain


def test_the_figures_are_told_apart_in_grey() -> None:
    page = ink_of(pdf_of(sheet_of_text("name: One\nsteps:\n  - do: cat-cow\n"), Paper.A4))

    seen = {each // 16 for each in page}
    assert len(seen) >= 10


def test_a_larger_design_is_taken_where_there_is_room() -> None:
    few = laid_out(sheet_of_text("name: Few\nsteps:\n  - do: cat-cow\n"), Paper.A4)
    steps = "".join(f"  - do: {name}\n" for name in TWELVE)
    many = laid_out(sheet_of_text(f"name: Many\nsteps:\n{steps}"), Paper.A4)

    assert few.design.figure > many.design.figure
    assert few.design.body > many.design.body == SMALLEST


@settings(max_examples=25)
@given(st.text(max_size=300), st.integers(30, 500))
def test_a_paragraph_keeps_each_letter_and_its_room(text: str, width: int) -> None:
    paragraph = written(Run(text), Style(12), width)

    assert "".join(paragraph.pieces()) == " ".join(text.split())
    assert paragraph.wide <= width + 0.5


def test_a_sheet_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    content = sheet_of_text("name: One\nsteps:\n  - do: cat-cow\n")
    (tmp_path / "there.pdf").write_text("mine", encoding="utf-8")

    assert write_sheet(tmp_path / "there.pdf", content, Paper.A4) == ""
    reason = write_sheet(tmp_path / "gone" / "a.pdf", content, Paper.A4)

    assert (tmp_path / "there.pdf").read_bytes().startswith(b"%PDF-")
    assert reason.startswith("“a.pdf” cannot be written: ")
    assert [each.name for each in tmp_path.iterdir()] == ["there.pdf"]


def test_a_printer_gets_the_same_sheet_on_its_own_paper(tmp_path: Path) -> None:
    content = sheet_of_text("name: One\nsteps:\n  - do: cat-cow\n")
    for name, size in (("a5", QPageSize.PageSizeId.A5), ("legal", QPageSize.PageSizeId.Legal)):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(tmp_path / f"{name}.pdf"))
        printer.setPageSize(QPageSize(size))

        assert paint_job_on(printer, job_of(content))

        found = printed((tmp_path / f"{name}.pdf").read_bytes())
        (page,) = found.pages
        assert page.width == pytest.approx(QPageSize(size).sizePoints().width(), abs=1)
        assert overlaps(page.pieces) == []
        assert packed("Come onto hands and knees") in found.text
        assert all(0 < piece.left < piece.right < page.width for piece in page.pieces)


def test_the_dialog_of_the_desktop_prints_what_is_accepted(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = print_sheet(sheet_of_text("name: One\nsteps:\n  - do: cat-cow\n"), parent)
    printer = dialog.printer()
    assert printer.docName() == "One"
    printer.setOutputFileName(str(tmp_path / "one.pdf"))

    dialog.accepted.emit(printer)

    assert packed("Cat-cow") in printed((tmp_path / "one.pdf").read_bytes()).text
    dialog.close()


def test_print_part_saves_and_leads_to_the_folder(qtbot: QtBot, tmp_path: Path) -> None:
    content = sheet_of_text("name: One\nsteps:\n  - do: cat-cow\n")
    names: list[str] = []
    editor = FakeEditor()

    def ask(_parent: QWidget, name: str, take: Callable[[Path], None]) -> None:
        names.append(name)
        take(tmp_path / "one.pdf")

    part = PrintPart(lambda: content, ask, editor)
    qtbot.addWidget(part)
    part.show()
    buttons = {each.text(): each for each in part.findChildren(QAbstractButton)}
    assert not buttons["Open the folder"].isVisible()

    buttons["Save as PDF"].click()
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF-")
    said = [each.text() for each in part.findChildren(QLabel)]
    assert said == [f"Saved: one.pdf in {tmp_path.name}"]
    buttons["Open the folder"].click()

    assert names == ["One"]
    assert editor.opened == [tmp_path]


def test_print_part_says_why_nothing_was_saved(qtbot: QtBot, tmp_path: Path) -> None:
    content = sheet_of_text("name: One\nsteps:\n  - do: cat-cow\n")
    gone = tmp_path / "gone" / "one.pdf"
    part = PrintPart(lambda: content, lambda _parent, _name, take: take(gone), FakeEditor())
    qtbot.addWidget(part)
    part.show()
    buttons = {each.text(): each for each in part.findChildren(QAbstractButton)}

    buttons["Save as PDF"].click()

    (words,) = part.findChildren(QLabel)
    assert words.text().startswith("“one.pdf” cannot be written: ")
    assert not buttons["Open the folder"].isVisible()
