"""The journal as a person has it: a session that a crash cuts off, a score, the page, a way back.

The window, the keys, the desktop's dialogs and the file on the disk are all real.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from real_easeful import PATIENCE, Easeful, asked, hand
from real_home import Home, plain_settings
from sound_server import wait_until

from easeful.adapters.clock import SystemClock
from easeful.adapters.diary import DiaryFile
from easeful.core.diary import Ended, Records, SessionRecord, Told

pytestmark = [pytest.mark.desktop]

MINE: Final = "my-mornings"
NAME: Final = "My mornings"
MOVEMENTS: Final = ("Pelvic tilt", "Knee rolls", "Gentle bridge", "Settle")
HERS: Final = f"""\
format: 1
name: {NAME}
steps:
  - do: pelvic-tilt
    repeat: 8
  - do: knee-rolls
    repeat: 8
  - do: bridge
    repeat: 8
  - rest: 2 min
    name: Settle
"""
FIRST_START: Final = "None of these is new"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Return a home with a routine of her own, which is proposed: it is ten in the morning.

    She wants no sound: a word that there is none would move what is about to be clicked.
    """
    home = Home(tmp_path / "hers")
    home.path.mkdir()
    settings = replace(
        plain_settings(),
        night_from=time(22),
        night_to=time(6),
        voice=0,
        sounds=0,
        breath_tones=0,
        finished_a_session=True,
        offered_body=True,
        help_put_off=date(2999, 1, 1),
        last_routine=MINE,
    )
    home.prepare(settings)
    own = home.path / "routines" / f"{MINE}.yaml"
    own.parent.mkdir()
    own.write_text(HERS, encoding="utf-8")
    now = SystemClock().now().wall
    home.clock.shift(wall=(now.replace(hour=10, minute=0) - now).total_seconds())
    return home


@pytest.fixture
def easeful(home: Home, tmp_path: Path) -> Iterator[Easeful]:
    """Return the window, for somebody who has no folders of any kind."""
    desk = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    with Easeful(home, desk) as easeful:
        yield easeful


def test_a_crash_a_score_the_page_for_the_doctor_and_the_way_back(
    easeful: Easeful, home: Home, tmp_path: Path
) -> None:
    page, backup = tmp_path / "page.pdf", tmp_path / "backup.zip"
    session = she_begins_and_the_power_fails(easeful, home)
    she_carries_on_to_the_end(easeful, home, session)
    home.clock.pass_seconds(3600.0)
    she_tells_how_she_is(easeful, home, 5)
    she_takes_the_page_along(easeful, page)
    she_makes_a_backup_and_goes_back_to_it(easeful, home, backup)
    she_deletes_everything(easeful, home)


def she_begins_and_the_power_fails(easeful: Easeful, home: Home) -> SessionRecord:
    easeful.click(f"Start {NAME}")
    for name in MOVEMENTS[1:3]:
        easeful.click("Skip")
        easeful.wait_for(name)
    wait_until(lambda: [each.step for each in kept(home).sessions] == [2])
    easeful.kill()
    (session,) = kept(home).sessions
    assert session.how is None
    return session


def she_carries_on_to_the_end(easeful: Easeful, home: Home, session: SessionRecord) -> None:
    easeful.start()
    easeful.click("Carry on at step 3")
    easeful.wait_for(MOVEMENTS[2])
    easeful.click("Skip")
    easeful.wait_for(MOVEMENTS[3])
    easeful.click("Skip")
    easeful.click("3")
    easeful.click("Back to Today")
    wait_until(lambda: scores(home, Told.AFTER) == [3])
    (whole,) = kept(home).sessions
    assert (whole.id, whole.began, whole.how) == (session.id, session.began, Ended.WHOLE)
    assert whole.seconds > session.seconds


def she_tells_how_she_is(easeful: Easeful, home: Home, pain: int) -> None:
    easeful.click("Journal")
    easeful.click("How am I now?")
    easeful.click(str(pain))
    easeful.click("Done")
    easeful.wait_for("How am I now?")
    wait_until(lambda: pain in scores(home, Told.NOW))


def she_takes_the_page_along(easeful: Easeful, page: Path) -> None:
    easeful.click("Page for my doctor")
    easeful.click("Save as PDF")
    tell_the_dialog("Save the page for my doctor", page)
    wait_until(lambda: page.exists() and page.stat().st_size > 0)
    (words,) = words_of(page)
    assert NAME in words


def she_makes_a_backup_and_goes_back_to_it(easeful: Easeful, home: Home, backup: Path) -> None:
    open_her_data(easeful)
    easeful.click("Make a backup")
    tell_the_dialog("Backup", backup)
    easeful.wait_for("Choose a backup")
    assert backup.exists()
    before = kept(home)
    she_tells_how_she_is(easeful, home, 9)
    open_her_data(easeful)
    easeful.click("Choose a backup")
    tell_the_dialog("Backup", backup)
    easeful.click("Restore it")
    close(easeful)
    easeful.start()
    easeful.click("Journal")
    easeful.turn_down_to(NAME)
    assert kept(home) == before


def she_deletes_everything(easeful: Easeful, home: Home) -> None:
    open_her_data(easeful)
    easeful.click("Delete everything")
    easeful.click("I want everything deleted")
    easeful.click("Delete everything")
    close(easeful)
    assert not list(home.path.glob("journal*"))
    easeful.start()
    easeful.click(FIRST_START)
    easeful.click("Routines")
    easeful.wait_for(NAME)
    assert kept(home) == Records()
    assert (home.path / "routines" / f"{MINE}.yaml").read_text(encoding="utf-8") == HERS


def open_her_data(easeful: Easeful) -> None:
    easeful.click("Settings")
    easeful.turn_down_to("My data")
    easeful.click("My data")


def close(easeful: Easeful) -> None:
    easeful.click("Close Easeful")
    easeful.wait_for_the_end()


def tell_the_dialog(called: str, path: Path) -> None:
    """Type into the dialog whose field has the focus; keys that come later would be lost."""
    wait_until(lambda: title().startswith(called), PATIENCE)
    window = title()
    hand("type", "--delay", "10", "--", f"{path}")
    hand("key", "Return")
    wait_until(lambda: title() != window, PATIENCE)


def title() -> str:
    """Return what the window is called that has the keys."""
    return asked("getactivewindow", "getwindowname")


def kept(home: Home) -> Records:
    """Return what is on the disk, as another program reads it."""
    with closing(DiaryFile(home.path / "journal.db", lambda call: call())) as diary:
        return diary.records(None, None)


def scores(home: Home, when: Told) -> list[int | None]:
    return [each.pain for each in kept(home).entries if each.when is when]


def words_of(page: Path) -> list[str]:
    """Return the words of each page of a file."""
    with closing(pdfium.PdfDocument(page)) as document:
        return [each.get_textpage().get_text_range() for each in document]
