"""Old journals are brought up to date, and a copy is kept of each before."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from errno import ENOSPC
from pathlib import Path
from threading import Thread
from typing import Final

import pytest
from fakes import A_MORNING, at

from easeful.adapters.diary import DiaryFile
from easeful.adapters.journal import Journal
from easeful.adapters.journal_copies import keep_copy
from easeful.adapters.journal_schema import MIGRATIONS
from easeful.core.diary import Entry, Told
from easeful.core.heat import HeatPlan, Pack

KEEPS: Final = "easeful.adapters.journal_opening.keep_copy"
OLD: Final = Path(__file__).parent / "old"
VERSIONS: Final = range(1, len(MIGRATIONS) + 1)
PLAN: Final = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)
TOLD: Final = Entry("e", A_MORNING, Told.NOW, 4, words="so it was")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return put(1, tmp_path)


def put(version: int, folder: Path) -> Path:
    place = folder / "journal.db"
    place.write_bytes((OLD / f"journal-{version}.db").read_bytes())
    return place


@contextmanager
def diary_at(path: Path) -> Iterator[DiaryFile]:
    with closing(DiaryFile(path, lambda call: call())) as diary:
        yield diary


@contextmanager
def journal_at(path: Path) -> Iterator[Journal]:
    with closing(Journal.open(path, "window", "boot")) as journal:
        yield journal


def version_at(path: Path) -> int:
    with closing(sqlite3.connect(path)) as file:
        return int(file.execute("PRAGMA user_version").fetchone()[0])


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as file:
        return list(file.iterdump())


def rows(path: Path) -> set[str]:
    return {line for line in dump(path) if line.startswith("INSERT")}


def copies_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if "before" in each.name)


def test_there_is_a_real_old_file_of_every_version() -> None:
    versions = [version_at(OLD / f"journal-{each}.db") for each in VERSIONS]
    assert versions == list(VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("heat_first", [True, False])
def test_every_old_file_is_brought_up_to_date_with_all_its_rows(
    tmp_path: Path, version: int, *, heat_first: bool
) -> None:
    path = put(version, tmp_path)
    before = rows(path)
    assert len(before) > 5
    with journal_at(path) as journal, diary_at(path) as diary:
        if heat_first:
            journal.find_open()
        records = diary.records(None, None)
        found = journal.find_open()
        assert found is not None
        assert found.record.id == 6
        assert len(records.heats) == 5
        health = journal.memory.health()
        assert health is not None
        assert journal.complaint == diary.complaint == ""
    assert version_at(path) == len(MIGRATIONS)
    assert rows(path) == before
    kept = {} if version == len(MIGRATIONS) else {f"journal-before-{version + 1}.db"}
    assert set(copies_in(tmp_path)) == set(kept)


def test_the_copy_is_the_old_file_and_nobody_elses(path: Path) -> None:
    before = dump(path)
    with journal_at(path) as journal:
        journal.end(6, 60.0, at(60))
    copy = path.with_name("journal-before-2.db")
    assert dump(copy) == before
    assert version_at(copy) == 1
    assert copy.stat().st_mode & 0o777 == 0o600
    assert rows(path) != rows(copy)
    assert {each.name for each in path.parent.iterdir()} == {path.name, copy.name}


def test_what_was_only_written_ahead_is_in_the_copy(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("INSERT INTO cream (area, told) VALUES ('hands', '2026-03-02')")
        assert path.with_name("journal.db-wal").stat().st_size
        with journal_at(path) as journal:
            journal.find_open()
    assert any("'hands'" in line for line in dump(path.with_name("journal-before-2.db")))


def test_a_copy_that_is_there_is_never_overwritten(path: Path) -> None:
    there = path.with_name("journal-before-2.db")
    there.write_text("mine")
    with journal_at(path) as journal:
        journal.find_open()
    assert there.read_text() == "mine"
    assert copies_in(path.parent) == ["journal-before-2-2.db", "journal-before-2.db"]


def test_of_a_file_with_nothing_in_it_no_copy_is_kept(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for table in ("heat", "heat_health", "alarm_heard", "cream", "pattern"):
            file.execute(f"DELETE FROM {table}")  # noqa: S608 (the names are above)
    with journal_at(path) as journal:
        assert journal.begin(PLAN, at(0))
    assert copies_in(path.parent) == []
    assert version_at(path) == len(MIGRATIONS)


def test_many_who_open_it_at_once_keep_one_copy(path: Path) -> None:
    def read() -> None:
        with journal_at(path) as journal:
            found.append(journal.find_open() is not None)

    found: list[bool] = []
    threads = [Thread(target=read) for _each in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 8
    assert copies_in(path.parent) == ["journal-before-2.db"]


def no_room(path: Path, version: int) -> None:
    raise OSError(ENOSPC, "No space left on device")


def half_a_copy(path: Path, version: int) -> None:
    path.with_name(".journal-before.part").mkdir(exist_ok=True)
    keep_copy(path, version)


def test_where_no_copy_can_be_kept_heat_goes_on_and_the_diary_waits(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(path)
    monkeypatch.setattr(KEEPS, no_room)
    said: list[str] = []
    with journal_at(path) as journal, diary_at(path) as diary:
        diary.tell(said.append)
        diary.keep(TOLD)
        assert diary.records(None, None).entries == (TOLD,)
        assert not diary.settle(0.1)
        words = "Your journal is from an older Easeful and no copy of it can be kept: "
        assert diary.complaint == f"{words}the disk is full."
        assert said == [diary.complaint]
        assert dump(path) == before
        record = journal.begin(PLAN, at(0))
        assert record == 7
        assert journal.see(record, 10.0, at(10))
        journal.end(record, 60.0, at(60))
        assert journal.complaint == ""
        assert len(diary.records(None, None).heats) == 6
        assert version_at(path) == 1
        monkeypatch.setattr(KEEPS, keep_copy)
        assert diary.settle(30)
        assert diary.complaint == ""
        assert version_at(path) == len(MIGRATIONS)
        assert journal.begin(PLAN, at(100)) == 8
    with diary_at(path) as diary:
        assert diary.records(None, None).entries == (TOLD,)
    assert copies_in(path.parent) == ["journal-before-2.db"]


def test_a_copy_that_fails_half_way_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KEEPS, half_a_copy)
    with diary_at(path) as diary:
        diary.keep(TOLD)
        while not diary.settle(0.05) and not diary.complaint:
            """A slow machine has not tried it yet."""
        assert "no copy of it can be kept: there is a folder in its place." in diary.complaint
    assert version_at(path) == 1
    assert copies_in(path.parent) == [".journal-before.part"]
