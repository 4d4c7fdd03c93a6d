"""A routine of her own as a person makes it: typed, broken, mended, tried, sent on, printed.

The window, the keys, the other program that saves the same file, the desktop's dialogs and the
home of the one who gets the routine are all real.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from real_easeful import Easeful, asked, hand
from real_home import Home, plain_settings
from sound_server import wait_until

pytestmark = [pytest.mark.desktop]

STEPS: Final = """\
do: knee-to-chest
hold: 10 s
sides: both

rest: 20 s"""
"""As she types it: Enter keeps lines under each other, and a second one begins the next step."""

WRITTEN: Final = """\
  - do: knee-to-chest
    hold: 10 s
    sides: both
  - rest: 20 s"""

TITLE: Final = "My knees \N{EN DASH} Easeful"
RIGHT, WRONG = "both", "boht"
CORRECTION: Final = "Change to both"
SAVE_AS_FRIEND = """
import sys
from pathlib import Path
path = Path(sys.argv[1])
path.write_text(path.read_text(encoding="utf-8").replace("20 s", "1 min"), encoding="utf-8")
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return fresh_home(tmp_path / "hers")


@pytest.fixture
def easeful(home: Home, tmp_path: Path) -> Iterator[Easeful]:
    with Easeful(home, desk_of(tmp_path)) as easeful:
        yield easeful


def fresh_home(path: Path) -> Home:
    path.mkdir()
    home = Home(path)
    home.prepare(plain_settings())
    return home


def desk_of(path: Path) -> dict[str, str]:
    """Return where a dialog begins, for somebody who has no folders of any kind."""
    return {"HOME": str(path), "XDG_CONFIG_HOME": str(path / "config")}


def test_from_an_empty_page_to_the_paper_and_to_a_friend(
    easeful: Easeful, home: Home, tmp_path: Path
) -> None:
    mine = home.path / "routines" / "my-knees.yaml"
    package, paper = tmp_path / "knees.easeful", tmp_path / "knees.pdf"
    she_makes_a_new_routine(easeful, mine)
    she_types_it_and_breaks_it_and_clicks_the_correction(easeful, mine)
    she_tries_it_and_comes_back(easeful)
    another_program_saves_while_she_types(easeful, mine)
    she_sends_it_and_prints_it(easeful, package, paper)
    easeful.quit()
    a_friend_opens_it_in_an_empty_home(package, mine, tmp_path)


def she_makes_a_new_routine(easeful: Easeful, mine: Path) -> None:
    easeful.click("Routines")
    easeful.click("New routine")
    easeful.wait_for("Step 1 of 3")
    write("My knees\n")
    easeful.click("In bed")
    easeful.click("Next")
    easeful.click("Ankle pumps")
    easeful.click("Make it")
    easeful.wait_for("Saved")
    wait_until(lambda: title() == TITLE)
    assert "- do: ankle-pumps" in text_of(mine)


def she_types_it_and_breaks_it_and_clicks_the_correction(easeful: Easeful, mine: Path) -> None:
    easeful.click("Text")
    hand("key", "ctrl+End", "BackSpace")
    write(f"\n\n{STEPS.replace(RIGHT, WRONG)}")
    easeful.wait_for(CORRECTION)
    assert "knee-to-chest" not in text_of(mine), "what has mistakes waits as a draft"
    easeful.click(CORRECTION)
    wait_until(lambda: WRITTEN in text_of(mine))


def she_tries_it_and_comes_back(easeful: Easeful) -> None:
    easeful.click("Try it")
    easeful.wait_for("Pause")
    easeful.click("Stop")
    easeful.wait_for("Try it")


def another_program_saves_while_she_types(easeful: Easeful, mine: Path) -> None:
    """What she types has a mistake, so that it surely waits as a draft when the other saves."""
    hand("key", "ctrl+End")
    write("\nsay: Rset.\nwat: yes")
    easeful.wait_for("Change to wait")
    subprocess.run([sys.executable, "-c", SAVE_AS_FRIEND, str(mine)], check=True)
    easeful.wait_for("Keep mine")
    assert easeful.shows("Take the other")
    easeful.click("Keep both")
    easeful.click("Change to wait")
    beside = mine.with_name("my-knees-2.yaml")
    wait_until(lambda: "    wait: yes" in text_of(beside))
    assert "rest: 1 min" in text_of(mine)
    assert "rest: 20 s\n    say: Rset.\n" in text_of(beside)
    easeful.click("Done")


def she_sends_it_and_prints_it(easeful: Easeful, package: Path, paper: Path) -> None:
    easeful.wait_for("My knees (2)")
    easeful.click("My knees")
    for words, file in (("Share", package), ("Save as PDF", paper)):
        easeful.click(words)
        name_the_file(words, file)
    assert paper.read_bytes().startswith(b"%PDF")


def a_friend_opens_it_in_an_empty_home(package: Path, mine: Path, path: Path) -> None:
    home = fresh_home(path / "friends")
    got = home.path / "routines" / mine.name
    with Easeful(home, desk_of(path), ("open", str(package))) as easeful:
        easeful.wait_for("Add to my routines")
        assert not got.exists()
        easeful.click("Add to my routines")
        wait_until(got.exists)
        easeful.wait_for("Start")
        assert got.read_bytes() == mine.read_bytes()
        easeful.click("Routines")
        easeful.wait_for("My knees")


def name_the_file(words: str, path: Path) -> None:
    """Type into the dialog of that title, whose field has the focus, where a file is to go.

    Keys that come before the window is used again would be lost with the dialog.
    """
    wait_until(lambda: title().startswith(words))
    write(f"{path}\n")
    wait_until(lambda: path.exists() and path.stat().st_size > 0)
    wait_until(lambda: title() == TITLE)


def title() -> str:
    """Return what the window is called that has the keys."""
    return asked("getactivewindow", "getwindowname")


def write(text: str) -> None:
    """Type with real keys; what is only in the clipboard would not be typing."""
    for number, line in enumerate(text.split("\n")):
        if number:
            hand("key", "Return")
        if line:
            hand("type", "--delay", "10", "--", line)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
