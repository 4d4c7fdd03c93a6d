"""The command line says first that a pad may be on, whatever it was asked for."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from easeful.adapters.boot import boot_id
from easeful.adapters.clock import SystemClock
from easeful.adapters.journal import Journal
from easeful.core.heat import HeatPlan
from easeful.core.pack import Pack
from easeful.core.ports import Moment

PLAN = HeatPlan(Pack.PAD, "low-back", 900, 300)


def begun(home: Path, ago: float) -> Journal:
    """Return a journal in which a pad was put on ``ago`` seconds ago, and nobody saw it since."""
    now = SystemClock().now()
    journal = Journal.open(home / "journal.db", "window", boot_id())
    assert journal.begin(PLAN, Moment(now.steady - ago, now.wall - timedelta(seconds=ago)))
    return journal


def said(home: Path, *words: str) -> str:
    """Return what a command says on standard error; its data must not be disturbed."""
    environment = {**os.environ, "EASEFUL_HOME": str(home)}
    command = (sys.executable, "-m", "easeful", *words)
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert ran.returncode == 0
    assert "pad" not in ran.stdout.lower().replace("heat pad", "")
    return ran.stderr


@pytest.mark.parametrize("words", [("list",), ("show", "breathe-belly")])
def test_past_the_cap_it_says_what_must_be_done(tmp_path: Path, words: tuple[str, ...]) -> None:
    begun(tmp_path, 1300).close()
    assert "Take the pad off and switch it off." in said(tmp_path, *words)


def test_before_the_cap_it_asks(tmp_path: Path) -> None:
    begun(tmp_path, 120).close()
    assert "Is the pad off?" in said(tmp_path, "list")


def test_while_a_window_watches_it_leaves_that_to_the_window(tmp_path: Path) -> None:
    journal = begun(tmp_path, 120)
    journal.see(1, 120, SystemClock().now())
    journal.close()
    assert said(tmp_path, "list") == ""


def test_once_the_pad_is_off_there_is_nothing_to_say(tmp_path: Path) -> None:
    journal = begun(tmp_path, 1300)
    journal.end(1, 1300, SystemClock().now())
    journal.close()
    assert said(tmp_path, "list") == ""


def test_a_home_without_a_journal_gets_none(tmp_path: Path) -> None:
    assert said(tmp_path, "list") == ""
    assert not (tmp_path / "journal.db").exists()


def test_of_a_damaged_journal_nothing_is_mended_by_a_command(tmp_path: Path) -> None:
    begun(tmp_path, 1300).close()
    path = tmp_path / "journal.db"
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
    broken = bytearray(path.read_bytes())
    broken[100:108] = bytes(8)  # the head of the first page: nothing finds its tables
    path.write_bytes(broken)
    said(tmp_path, "list")

    assert path.read_bytes() == broken
    assert [each.name for each in tmp_path.iterdir() if "journal" in each.name] == ["journal.db"]
