"""``easeful journal`` as a person calls it: the files, and what is said if there are none."""

import csv
import json
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from report_samples import PAPERS, TODAY, records_of

from easeful.adapters.diary import DiaryFile
from easeful.core.diary import DayAfter, DayTold, Entry, Fact, HelpTold, Paper, Records, Told
from easeful.core.report_data import data_of
from easeful.core.report_table import table_of
from easeful.journal_wanted import Answer, JournalAsked, read_journal, write_journal

SOURCE = Path(__file__).parents[1] / "src"
OLD = Path(__file__).parent / "adapters" / "old" / "journal-1.db"
STRANGE = """
INSERT INTO session VALUES (?, 'r', 'n', 'ordinary', ?, 600, 8, 1, 7, 600, ?, 'whole', NULL, 0)
"""
SAMPLE = replace(records_of(30), heats=())


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a journal of a month."""
    path = tmp_path_factory.mktemp("home") / "journal.db"
    diary = DiaryFile(path, lambda call: call())
    facts: list[Fact] = [*SAMPLE.sessions, *SAMPLE.entries, *SAMPLE.nights.values()]
    for fact in facts:
        diary.keep(fact)
    for on, day in SAMPLE.days.items():
        diary.keep(DayTold(on, day))
    for on, after in SAMPLE.afters.items():
        diary.keep(DayAfter(on, after))
    for on, news in SAMPLE.helps.items():
        diary.keep(HelpTold(on, news))
    for key, words in PAPERS.items():
        diary.keep(Paper(key, words))
    assert diary.settle(60)
    diary.close()
    return path


@pytest.fixture
def home(written: Path, tmp_path: Path) -> Path:
    """Return a home with that journal."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "journal.db").write_bytes(written.read_bytes())
    return folder


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "EASEFUL_HOME": str(home), "PYTHONPATH": str(SOURCE)}
    return subprocess.run(
        [sys.executable, "-m", "easeful", "journal", *arguments],
        cwd=home.parent,
        env=surroundings,
        capture_output=True,
        check=False,
        timeout=60,
        text=True,
    )


def ask(home: Path, **asked: object) -> Answer:
    csv_file = asked.pop("csv", home.parent / "a.csv")
    return write_journal(JournalAsked(csv=csv_file, **asked), home / "journal.db")  # type: ignore[arg-type]


def test_table_and_data_are_written_in_one_go(home: Path) -> None:
    before = (home / "journal.db").read_bytes()
    done = run(home, "--csv", "a.csv", "--json", "a.json")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (home.parent / "a.csv").read_bytes() == table_of(SAMPLE, PAPERS)
    assert (home.parent / "a.json").read_bytes() == data_of(SAMPLE, PAPERS)
    assert (home / "journal.db").read_bytes() == before, "it is only read"
    assert sorted(each.name for each in home.iterdir() if "journal" in each.name) == ["journal.db"]


def test_a_span_can_be_asked_for(home: Path) -> None:
    day = TODAY.replace(day=10)
    done = run(home, "--json", "a.json", "--from", "2026-11-10", "--to", "2026-11-10")
    data = json.loads((home.parent / "a.json").read_text(encoding="utf-8"))

    assert done.returncode == 0
    assert [each["began"][:10] for each in data["sessions"]] == [day.isoformat()]
    assert list(data["nights"]) == [day.isoformat()]


def test_a_session_at_midnight_is_not_torn(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    path = tmp_path / "home" / "journal.db"
    diary = DiaryFile(path, lambda call: call())
    began = datetime(2026, 11, 20, 23, 50, tzinfo=UTC)
    first = SAMPLE.sessions[0]
    ended = began + timedelta(minutes=10)
    diary.keep(first._replace(began=began, seconds=600.0, ended=ended))
    diary.keep(Entry("b", began - timedelta(minutes=1), Told.BEFORE, 7))
    diary.keep(Entry("a", ended + timedelta(minutes=1), Told.AFTER, 3))
    assert diary.settle(30)
    diary.close()
    records, _papers = read_journal(path, None, began.date())
    assert (len(records.sessions), [each.pain for each in records.entries]) == (1, [7, 3])
    records, _papers = read_journal(path, ended.date(), date.max)
    assert (records.sessions, records.entries) == ((), ())


def test_a_file_is_replaced_only_when_asked(home: Path) -> None:
    (home.parent / "a.csv").write_text("mine", encoding="utf-8")
    left = run(home, "--csv", "a.csv")
    kept = (home.parent / "a.csv").read_text(encoding="utf-8")
    done = run(home, "--csv", "a.csv", "--replace")

    assert left.returncode == 2
    assert left.stderr == '"a.csv" is there already; name another file, or add --replace\n'
    assert kept == "mine"
    assert done.returncode == 0
    with (home.parent / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) > 60


def test_what_is_written_only_she_may_read(home: Path) -> None:
    known = home.parent / "a.csv"
    known.write_text("an older one", encoding="utf-8")
    known.chmod(0o644)
    done = run(home, "--csv", "a.csv", "--json", "new.json", "--replace")

    assert done.returncode == 0, done.stderr
    assert stat.S_IMODE(known.stat().st_mode) == 0o600
    assert stat.S_IMODE((home.parent / "new.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "name",
    ["journal.db", "./journal.db", "journal.db-wal", "settings.yaml", "journal-waiting.json"],
)
def test_no_file_of_easefuls_own_is_replaced(home: Path, name: str) -> None:
    before = (home / "journal.db").read_bytes()
    (home / "settings.yaml").write_text("theme: dark\n", encoding="utf-8")
    answer = ask(home, csv=home.parent / "home" / name, replace=True)

    assert answer.code == 2
    assert answer.words.endswith("is a file that Easeful itself needs; name another")
    assert (home / "journal.db").read_bytes() == before
    assert (home / "settings.yaml").read_text(encoding="utf-8") == "theme: dark\n"


def test_nor_by_way_of_a_link(home: Path) -> None:
    (home.parent / "a.csv").symlink_to(home / "journal.db")
    assert ask(home, replace=True).code == 2
    other = home.parent / "sync"
    other.mkdir()
    (home / "journal.db").rename(other / "journal.db")
    (home / "journal.db").symlink_to(other / "journal.db")
    assert ask(home, csv=other / "journal.db", replace=True).code == 2
    assert ask(home, csv=other / "table.csv").code == 0


def test_a_day_at_the_end_of_all_calendars_costs_only_itself(home: Path) -> None:
    with closing(sqlite3.connect(home / "journal.db", isolation_level=None)) as file:
        for each in ("0001-01-01T00:00:00+02:00", "9999-12-31T23:59:59-05:00"):
            values = (each, each, each)
            file.execute(STRANGE, values)
            file.execute("INSERT OR REPLACE INTO day VALUES (?, 'sore')", (each[:10],))
    done = run(home, "--json", "a.json")
    data = json.loads((home.parent / "a.json").read_text(encoding="utf-8"))

    assert (done.returncode, done.stderr) == (0, "")
    assert len(data["sessions"]) == len(SAMPLE.sessions)
    assert len(data["days"]) == len(SAMPLE.days)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "say what to write: --csv FILE.csv, --json FILE.json, or both"),
        (("--csv", "a", "--json", "a"), '"a" cannot be both'),
        (("--csv", "gone/a.csv"), 'there is no folder "gone"'),
        (("--csv", "home"), '"home" is a folder'),
        (
            ("--csv", "a.csv", "--from", "2026-11-02", "--to", "2026-11-01"),
            "2026-11-01 is before 2026-11-02",
        ),
    ],
)
def test_wrong_usage_is_said(home: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run(home, *arguments)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{words}\n")


def test_what_is_no_day_is_said(home: Path) -> None:
    done = run(home, "--csv", "a.csv", "--from", "yesterday")

    assert done.returncode == 2
    assert '"yesterday" is no day; write 2026-11-22' in done.stderr


def test_without_a_journal_none_is_made(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    answer = ask(tmp_path / "home")

    assert answer == Answer(2, f'there is no journal yet in "{tmp_path / "home"}"')
    assert list((tmp_path / "home").iterdir()) == []
    assert not (tmp_path / "a.csv").exists()


def test_a_newer_journal_is_left_alone(home: Path) -> None:
    with closing(sqlite3.connect(home / "journal.db")) as file:
        file.execute("PRAGMA user_version = 99")
    before = (home / "journal.db").read_bytes()

    assert ask(home) == Answer(1, "the journal cannot be read: a newer Easeful wrote it")
    assert (home / "journal.db").read_bytes() == before


@pytest.mark.parametrize("damage", [b"no journal at all", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_journal_is_left_to_the_window(home: Path, damage: bytes) -> None:
    (home / "journal.db").write_bytes(damage)
    answer = ask(home)

    assert answer.code == 1
    assert answer.words == (
        "the journal is damaged; open Easeful, which saves what can be read of it"
    )
    assert (home / "journal.db").read_bytes() == damage
    assert not (home.parent / "a.csv").exists()


@pytest.mark.parametrize("case", ["damaged", "newer", "older", "a folder"])
def test_a_command_changes_nothing_in_her_folder(home: Path, case: str) -> None:
    path = home / "journal.db"
    if case == "damaged":
        path.write_bytes(b"no journal at all")
    elif case == "a folder":
        path.unlink()
        path.mkdir()
    else:
        path.unlink()
        path.write_bytes(OLD.read_bytes())
    if case == "newer":
        with closing(sqlite3.connect(path)) as file:
            file.execute("PRAGMA user_version = 99")
    before = {each.name: each.is_file() and each.read_bytes() for each in home.iterdir()}
    still_on = (
        "It has been on since 8:00. Take the pad off and switch it off. Open Easeful to answer.\n"
    )
    said = {
        "damaged": "the journal is damaged; open Easeful, which saves what can be read of it\n",
        "newer": still_on + "the journal cannot be read: a newer Easeful wrote it\n",
        "older": still_on,
        "a folder": "the journal cannot be read: there is a folder in its place\n",
    }[case]

    assert run(home, "--csv", "a.csv").stderr == said
    assert {each.name: each.is_file() and each.read_bytes() for each in home.iterdir()} == before


def test_a_page_in_the_middle_may_be_damaged(home: Path) -> None:
    data = bytearray((home / "journal.db").read_bytes())
    data[4096 * 3 : 4096 * 6] = b"\xa5" * (4096 * 3)
    (home / "journal.db").write_bytes(data)

    assert ask(home).code == 1


def test_an_older_journal_is_read(home: Path) -> None:
    (home / "journal.db").unlink()
    with closing(sqlite3.connect(home / "journal.db")) as file:
        from easeful.adapters.journal_schema import HEAT  # noqa: PLC0415 (the first version)

        for order in HEAT:
            file.execute(order)
        file.execute("PRAGMA user_version = 1")
        file.commit()

    assert ask(home) == Answer(0)
    assert (home.parent / "a.csv").read_bytes() == table_of(Records(), {})
    with closing(sqlite3.connect(home / "journal.db")) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (1,)


def test_what_a_window_has_just_written_is_there(home: Path) -> None:
    diary = DiaryFile(home / "journal.db", lambda call: call())
    night = next(iter(SAMPLE.nights.values()))
    diary.keep(replace(night, on=date(2026, 12, 24)))
    assert diary.settle(30)

    assert ask(home) == Answer(0)
    assert b"2026-12-24" in (home.parent / "a.csv").read_bytes()
    diary.close()
