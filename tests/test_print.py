"""``easeful print`` as a person calls it: the sheet, and what is said if there is none."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from printed import packed, printed
from shipped import PLACES

from easeful.adapters.clock import SystemClock
from easeful.core.day import Day
from easeful.core.sheet import Paper
from easeful.frame_wanted import Refused
from easeful.places import Places
from easeful.sheet_wanted import SheetAsked, SheetWanted, sheet_for

SOURCE = Path(__file__).parents[1] / "src"
MINE = "name: My back\nsteps:\n  - {move: Lean back., repeat: 8, picture: lean.png}\n"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Return places with a home of one's own, in which there is a routine with a picture."""
    home = tmp_path / "home"
    (home / "routines").mkdir(parents=True)
    (home / "pictures").mkdir()
    (home / "routines" / "my-back.yaml").write_text(MINE, encoding="utf-8")
    (home / "routines" / "bad.yaml").write_text("name: Bad\nsteps: 9\n", encoding="utf-8")
    (home / "pictures" / "lean.png").write_bytes(b"a picture")
    return replace(PLACES, home=home)


def asked(places: Places, name: str, file: str = "a.pdf") -> SheetAsked:
    return SheetAsked(name, Day.ORDINARY, Paper.A4, places.home.parent / file)


def wanted(places: Places, name: str) -> SheetWanted:
    found = sheet_for(asked(places, name), places)
    assert isinstance(found, SheetWanted), found
    return found


def refused(places: Places, ask: SheetAsked) -> Refused:
    found = sheet_for(ask, places)
    assert isinstance(found, Refused)
    return found


def run(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    surroundings = {
        **os.environ,
        "EASEFUL_HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(SOURCE),
    }
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        surroundings.pop(name, None)
    return subprocess.run(
        [sys.executable, "-m", "easeful", "print", *arguments],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        check=False,
        timeout=60,
        text=True,
    )


def test_a_sheet_is_written_without_a_screen(tmp_path: Path) -> None:
    done = run(tmp_path, "low-back-10", "back.pdf", "--day", "flare", "--paper", "letter")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    found = printed((tmp_path / "back.pdf").read_bytes())
    assert (found.pages[0].width, found.pages[0].height) == (612, 792)
    assert packed("for a flare day") in found.text
    today = SystemClock().now().wall.date()
    assert any(packed(f"Printed on {each.day} {each:%B %Y}") in found.text for each in [today])


def test_a_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    (tmp_path / "back.pdf").write_text("mine", encoding="utf-8")

    left = run(tmp_path, "breathe-box", "back.pdf")
    kept = (tmp_path / "back.pdf").read_text(encoding="utf-8")
    done = run(tmp_path, "breathe-box", "back.pdf", "--replace")

    assert left.returncode == 2
    assert "is there already; name another file, or add --replace" in left.stderr
    assert kept == "mine"
    assert done.returncode == 0
    assert (tmp_path / "back.pdf").read_bytes().startswith(b"%PDF-")


def test_the_picture_of_an_own_routine_is_found(places: Places) -> None:
    (step,) = wanted(places, "my-back").content.steps
    path = places.home / "routines" / "my-back.yaml"
    (same,) = wanted(places, str(path)).content.steps

    assert step.picture == same.picture
    assert Path(step.picture).samefile(places.home / "pictures" / "lean.png")


def test_the_day_decides_and_the_date_is_that_of_today(places: Places) -> None:
    flare = replace(asked(places, "low-back-10"), day=Day.FLARE)
    found = sheet_for(flare, places)
    assert isinstance(found, SheetWanted)

    assert found.content.facts.endswith("for a flare day")
    assert found.content.printed.endswith(str(date.today().year))  # noqa: DTZ011 (that of the wall)


@pytest.mark.parametrize(
    ("name", "file", "words"),
    [
        ("low-bck", "a.pdf", 'there is no routine "low-bck"; did you mean "low-back-10"?'),
        ("zzz", "a.pdf", 'there is no routine "zzz"; "easeful list" names them all'),
        ("low-back-10", "a.txt", '"a.txt" is no name for a printed sheet; write NAME.pdf'),
    ],
)
def test_it_says_why_there_is_no_sheet(places: Places, name: str, file: str, words: str) -> None:
    found = refused(places, asked(places, name, file))

    assert found == Refused((words,))


def test_it_says_which_folder_is_not_there(places: Places) -> None:
    here = places.home.parent
    gone = refused(places, asked(places, "low-back-10", "gone/a.pdf"))
    (here / "folder.pdf").mkdir()
    folder = refused(places, asked(places, "low-back-10", "folder.pdf"))

    assert gone.lines == (f'there is no folder "{here / "gone"}"',)
    assert folder.lines == (f'"{here / "folder.pdf"}" is a folder',)


def test_mistakes_are_told_with_their_places(places: Places) -> None:
    found = refused(places, asked(places, "bad"))

    assert found.is_there
    assert "bad.yaml:2:8: " in found.lines[0]
