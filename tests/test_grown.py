"""What she agreed to add is hers: it shows in no command, on no sheet, and in nothing shared."""

from dataclasses import replace
from pathlib import Path

import pytest
from shipped import PLACES

from easeful.adapters.settings_file import SettingsFile
from easeful.cli import run
from easeful.core.day import Day
from easeful.core.profile import AS_WRITTEN
from easeful.core.settings import Settings
from easeful.core.sheet import Paper
from easeful.places import Places
from easeful.sharing import export_routine
from easeful.sheet_wanted import SheetAsked, SheetWanted, sheet_for

GROWTHS = (AS_WRITTEN, 146, 200)
WRITTEN = "name: My back\nsteps:\n  - {do: cat-cow, repeat: 5}\n  - {do: bridge, repeat: 6}\n"


def at_home(folder: Path, growth: int) -> Places:
    """Return a home in which doses have grown so far."""
    places = replace(PLACES, home=folder / f"{growth}")
    (places.home / "routines").mkdir(parents=True)
    (places.home / "routines" / "my-back.yaml").write_text(WRITTEN, encoding="utf-8")
    SettingsFile(places.settings).save(Settings(growth=growth))
    assert SettingsFile(places.settings, only_reads=True).load().growth == growth
    return places


@pytest.mark.parametrize("routine", ["my-back", "low-back-10"])
@pytest.mark.parametrize("day", Day)
def test_a_printed_sheet_has_what_is_written(tmp_path: Path, routine: str, day: Day) -> None:
    sheets = []
    for growth in GROWTHS:
        asked = SheetAsked(routine, day, Paper.A4, tmp_path / "a.pdf")
        found = sheet_for(asked, at_home(tmp_path, growth))
        assert isinstance(found, SheetWanted)
        sheets.append(repr(found.content))
    assert len(set(sheets)) == 1
    assert "as you agreed" not in sheets[0]


@pytest.mark.parametrize("words", [["show", "my-back"], ["show", "low-back-10", "--json"]])
def test_show_prints_what_is_written(
    tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    said = []
    for growth in GROWTHS:
        assert run(words, at_home(tmp_path, growth)) == 0
        said.append(capsys.readouterr().out)
    assert said[0]
    assert len(set(said)) == 1


def test_check_says_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for growth in GROWTHS:
        places = at_home(tmp_path, growth)
        assert run(["check", str(places.home / "routines" / "my-back.yaml")], places) == 0
        assert capsys.readouterr().out == ""


@pytest.mark.parametrize("routine", ["my-back", "low-back-10"])
def test_what_is_shared_is_byte_for_byte_the_same(tmp_path: Path, routine: str) -> None:
    shared = set()
    for growth in GROWTHS:
        file = tmp_path / f"{growth}.easeful"
        export_routine(routine, file, at_home(tmp_path, growth), replace=False)
        shared.add(file.read_bytes())
    assert len(shared) == 1
