"""The journal's file: made, moved on, misread, and of no use; heat goes on all the same."""

import math
import os
import resource
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Self

import pytest
from fakes import A_MORNING, at
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easeful.adapters.boot import boot_id
from easeful.adapters.journal import Journal
from easeful.adapters.journal_lock import alone
from easeful.adapters.journal_schema import MIGRATIONS
from easeful.adapters.journal_use import HEAT_IN_WINDOW
from easeful.core.heat import Alarm, HeatPlan, HeatRecord, Pack, Skin
from easeful.core.heat_guard import CAP, HeatGuard
from easeful.core.heat_health import Condition, Health
from easeful.core.heat_phase import HeatVerb, Phase
from easeful.core.heat_verdict import Past

PLAN: Final = HeatPlan(Pack.PAD, "low-back", 900.0, 300.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@contextmanager
def journal_at(path: Path, owner: str = "window") -> Iterator[Journal]:
    journal = Journal.open(path, owner, "boot")
    yield journal
    journal.close()


def changed(path: Path, *orders: str) -> None:
    """Change the file by another hand."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for order in orders:
            file.execute(order)


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as file:
        return int(file.execute("PRAGMA user_version").fetchone()[0])


def test_nothing_is_made_before_something_is_written(path: Path) -> None:
    with journal_at(path) as journal:
        assert journal.find_open() is None
        assert journal.memory.past(A_MORNING) == Past()
        assert not path.exists()
        journal.begin(PLAN, at(0))
    assert path.exists()


def test_a_new_file_is_strict_written_ahead_and_of_this_version(path: Path) -> None:
    with journal_at(path) as journal:
        journal.begin(PLAN, at(0))
        with closing(sqlite3.connect(path)) as file:
            assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
            tables = file.execute("SELECT sql FROM sqlite_master WHERE type = 'table'").fetchall()
    assert len(tables) == 13
    assert all(sql.rstrip().endswith("STRICT") for (sql,) in tables)
    assert version(path) == len(MIGRATIONS)


def test_every_commit_waits_for_the_disk(path: Path) -> None:
    with journal_at(path) as journal:
        journal.begin(PLAN, at(0))
        connection = journal._file._ready()  # noqa: SLF001 (it holds for one connection only)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_file_that_was_closed_is_opened_again(path: Path) -> None:
    with journal_at(path) as journal:
        record = journal.begin(PLAN, at(0))
        journal.close()
        assert journal.see(record, 10.0, at(10))


def test_an_empty_file_becomes_a_journal(path: Path) -> None:
    path.touch()
    with journal_at(path) as journal:
        assert journal.find_open() is None
        assert journal.begin(PLAN, at(0))
    assert version(path) == len(MIGRATIONS)


@pytest.mark.parametrize("seconds", [math.inf, -math.inf, math.nan, -1.0, 1e300])
def test_numbers_that_are_none_never_cost_a_record(path: Path, seconds: float) -> None:
    with journal_at(path) as journal:
        record = journal.begin(replace(PLAN, seconds=seconds, check_every=seconds), at(0))
        assert record
        assert journal.see(record, seconds, at(1))
        found = journal.find_open()
        assert found is not None
        assert found.record.on_seconds >= CAP
        guard, same = HeatGuard(found.record.plan), HeatGuard(replace(PLAN, seconds=seconds))
        assert guard.seconds == same.seconds
        journal.end(record, seconds, at(2))
        assert journal.find_open() is None
        assert journal.complaint == ""


@given(every=st.floats())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_questions_come_after_a_restart_as_often_as_before(tmp_path: Path, every: float) -> None:
    plan = replace(PLAN, check_every=every)
    with journal_at(tmp_path / "journal.db") as journal:
        record = journal.begin(plan, at(0))
        found = journal.find_open()
        journal.end(record, 0.0, at(0))
    assert found is not None
    before, after = HeatGuard(plan), HeatGuard(found.record.plan)
    for guard in (before, after):
        guard.do(HeatVerb.BEGIN, at(0))
        for second in range(0, 200, 10):
            guard.advance(at(second))
    assert before.phase is after.phase


@pytest.mark.parametrize(
    "change",
    [
        "pack = 'lava', skin = 'odd', alarm = 'odd'",
        "began = 'yesterday'",
        "seen_wall = 'yesterday'",
        "began = '2026-03-02T08:00:00'",
        "area = char(0), on_seconds = 1e300",
    ],
)
def test_the_question_is_asked_of_an_open_record_that_is_not_understood(
    path: Path, change: str
) -> None:
    with journal_at(path) as journal:
        record = journal.begin(replace(PLAN, seconds=600.0), at(0))
        changed(path, f"UPDATE heat SET {change}")  # noqa: S608 (the words are above)
        found = journal.find_open()
        assert found is not None
        assert found.record.id == record
        assert found.record.plan.seconds <= CAP
        assert found.record.began.utcoffset() is not None
        assert [each.ended for each in journal.memory.past(A_MORNING).records] == [None]
        guard = HeatGuard(found.record.plan, found.seconds_on(at(5), "boot"))
        guard.do(HeatVerb.BEGIN, at(5))
        assert guard.phase in {Phase.ASKING, Phase.ALARM}
        journal.end(record, 5.0, at(5))
        assert journal.find_open() is None


def test_an_unknown_pack_is_watched_as_a_pad(path: Path) -> None:
    with journal_at(path) as journal:
        journal.begin(PLAN, at(0))
        changed(path, "UPDATE heat SET pack = 'lava'")
        found = journal.find_open()
    assert found is not None
    assert (found.record.plan.pack, found.record.plan.area) == (Pack.PAD, "")
    assert found.record.plan.seconds == CAP


def test_a_closed_record_that_is_not_understood_counts_as_warm_and_as_cold(path: Path) -> None:
    with journal_at(path) as journal:
        for pack in ("pad", "lava", "cold"):
            record = journal.begin(PLAN, at(0))
            journal.end(record, 60.0, at(60))
            changed(path, f"UPDATE heat SET pack = '{pack}' WHERE id = {record}")  # noqa: S608
        past = journal.memory.past(A_MORNING)
    packs = [(record.plan.pack, record.plan.seconds > 0) for record in past.records]
    unknown = [(Pack.PAD, False), (Pack.COLD, False)]
    assert packs == [(Pack.PAD, True), *unknown, (Pack.COLD, True)]


def test_an_unknown_condition_means_that_health_is_asked_again(path: Path) -> None:
    with journal_at(path) as journal:
        journal.memory.tell_health(Health(frozenset({Condition.NUMB}), frozenset(), A_MORNING))
        changed(path, "UPDATE heat_health SET conditions = 'numb made-of-glass'")
        assert journal.memory.health() is None
        changed(path, "UPDATE heat_health SET conditions = 'numb', agreed = 'made-of-glass'")
        assert journal.memory.health() is not None
        changed(path, "UPDATE heat_health SET told = 'once'")
        assert journal.memory.health() is None


def test_what_is_told_is_never_overwritten(path: Path) -> None:
    with journal_at(path) as journal:
        for _again in range(2):
            journal.memory.tell_health(Health(frozenset(), frozenset(), A_MORNING))
            journal.memory.tell_cream("neck", A_MORNING)
            journal.memory.tell_pattern("neck", A_MORNING, found=False)
            journal.memory.tell_alarm_heard(A_MORNING, "")
    with closing(sqlite3.connect(path)) as file:
        for table in ("heat_health", "cream", "pattern", "alarm_heard"):
            count = file.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
            assert count == (2,)


def test_who_watches_goes_on_when_the_file_was_replaced_by_an_older_one(path: Path) -> None:
    with journal_at(path) as journal:
        record = journal.begin(PLAN, at(0))
        changed(path, "DELETE FROM heat")
        assert journal.see(record, 10.0, at(10))


# Files that cannot be used.


def from_the_future(path: Path) -> None:
    with journal_at(path) as journal:
        journal.end(journal.begin(PLAN, at(0)), 60.0, at(60))
    changed(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")


def of_another_program(path: Path) -> None:
    changed(path, "CREATE TABLE bookmark (id INTEGER)")


UNUSABLE: Final = pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (from_the_future, "a newer Easeful wrote it"),
        (of_another_program, "another program wrote it"),
        (Path.mkdir, "there is a folder in its place"),
    ],
)
Spoil = Callable[[Path], None]


@UNUSABLE
def test_a_file_that_cannot_be_used_is_left_alone_and_said_so(
    path: Path, spoil: Spoil, why: str
) -> None:
    spoil(path)
    before = {each: each.is_file() and each.read_bytes() for each in path.parent.iterdir()}
    with journal_at(path) as journal:
        assert journal.find_open() is None
        known = journal.memory.past(A_MORNING).records
        assert len(known) == (spoil is from_the_future)
        assert journal.memory.health() is None
        record = journal.begin(PLAN, at(100))
        assert journal.see(record, 10.0, at(110))
        journal.end(record, 10.0, at(110))
        assert journal.find_open() is None
        (found,) = journal.memory.past(A_MORNING).records[len(known) :]
        assert (found.began, found.ended) == (at(100).wall, at(110).wall)
        assert journal.complaint == (
            f"Your journal cannot be opened: {why}, so this heat is not written down."
        )
    after = {each: each.is_file() and each.read_bytes() for each in path.parent.iterdir()}
    assert after == before


@UNUSABLE
def test_what_was_told_is_known_while_the_program_runs(path: Path, spoil: Spoil, why: str) -> None:
    spoil(path)
    told = Health(frozenset({Condition.NUMB}), frozenset(), A_MORNING)
    with journal_at(path) as journal:
        journal.memory.tell_health(told)
        assert journal.memory.health() == told
        assert why in journal.complaint


def test_a_newer_file_that_was_not_tidied_is_left_alone_too(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "source.db", isolation_level=None)) as source:
        source.execute("PRAGMA journal_mode = WAL")
        source.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        source.execute("CREATE TABLE later (id INTEGER)")
        for ending in ("", "-wal"):
            copy = (tmp_path / f"source.db{ending}").read_bytes()
            path.with_name(f"{path.name}{ending}").write_bytes(copy)
    before = {each: each.read_bytes() for each in tmp_path.glob("journal.db*")}
    with journal_at(path) as journal:
        assert journal.find_open() is None
        journal.end(journal.begin(PLAN, at(0)), 1.0, at(1))
    assert {each: each.read_bytes() for each in tmp_path.glob("journal.db*")} == before


def test_heat_of_a_newer_file_counts_also_what_was_only_written_ahead(path: Path) -> None:
    with journal_at(path) as journal:
        first = journal.begin(PLAN, at(0))
        journal.end(first, 60.0, at(60))
        journal.memory.tell_cream("neck", A_MORNING)
        changed(path, "ALTER TABLE heat ADD COLUMN warmth TEXT", "CREATE TABLE later (id INTEGER)")
        changed(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        second = journal.begin(PLAN, at(100))
        assert path.with_name("journal.db-wal").stat().st_size
        before = {each: each.read_bytes() for each in path.parent.glob("*[!m]")}
        with journal_at(path, "older") as older:
            found = older.find_open()
            assert found is not None
            assert found.record.id == second
            past = older.memory.past(A_MORNING)
            assert [each.id for each in past.records] == [first, second]
            assert past.creams == {"neck": A_MORNING}
            older.end(second, 10.0, at(110))
            assert older.find_open() is None
        assert {each: each.read_bytes() for each in path.parent.glob("*[!m]")} == before


def test_a_file_that_can_be_used_again_is_used_again(path: Path) -> None:
    path.mkdir()
    with journal_at(path) as journal:
        journal.memory.tell_cream("neck", A_MORNING)
        first = journal.begin(PLAN, at(0))
        assert journal.complaint
        path.rmdir()
        second = journal.begin(PLAN, at(10))
        assert second > 0
        assert journal.complaint == ""
    with journal_at(path) as again:
        past = again.memory.past(A_MORNING)
        assert past.creams == {"neck": A_MORNING}
        assert [each.id for each in past.records] == [first, second]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("no folder")
    with journal_at(tmp_path / "home" / "journal.db") as journal:
        assert journal.find_open() is None
        journal.end(journal.begin(PLAN, at(0)), 1.0, at(1))
        assert "there is a file in place of its folder" in journal.complaint
        assert journal.find_open() is None


def test_a_folder_that_takes_no_file_is_said() -> None:
    with journal_at(Path("/proc/self/journal.db")) as journal:
        journal.begin(PLAN, at(0))
        assert "its folder is closed to writing" in journal.complaint


@contextmanager
def nobody() -> Iterator[Path]:
    """Give up the rights of root, who may write anywhere; the folder is one of nobody's."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        if os.getuid() != 0:
            yield folder
            return
        os.chown(folder, 65534, 65534)
        os.setresuid(65534, 65534, 0)
        try:
            yield folder
        finally:
            os.setresuid(0, 0, 0)


@pytest.mark.parametrize("closed", ["journal.db", "."])
def test_what_is_closed_to_writing_is_read_all_the_same(closed: str) -> None:
    with nobody() as folder:
        path = folder / "journal.db"
        with journal_at(path) as journal:
            record = journal.begin(PLAN, at(0))
        (folder / closed).chmod(0o555)
        with journal_at(path) as journal:
            found = journal.find_open()
            assert found is not None
            assert found.record.id == record
            assert "closed to writing, so this heat is not written down." in journal.complaint
            assert journal.see(record, 10.0, at(10))
            journal.end(record, 10.0, at(10))
            assert journal.find_open() is None
            another = journal.begin(PLAN, at(20))
            found = journal.find_open()
            assert found is not None
            assert found.record.id == another > record
        (folder / closed).chmod(0o700)


def test_what_another_has_just_written_into_a_closed_file_is_read() -> None:
    with nobody() as folder, journal_at(folder / "journal.db") as writer:
        record = writer.begin(PLAN, at(0))
        (folder / "journal.db").chmod(0o444)
        with journal_at(folder / "journal.db") as journal:
            found = journal.find_open()
            assert journal.complaint
    assert found is not None
    assert found.record.id == record


@contextmanager
def full_disk() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_on_a_full_disk_the_open_record_is_still_found(path: Path) -> None:
    with journal_at(path) as journal:
        record = journal.begin(PLAN, at(0))
    with journal_at(path) as later, full_disk():
        found = later.find_open()
        assert found is not None
        assert found.record.id == record
        assert later.complaint


def test_what_a_full_disk_did_not_take_is_known_and_written_later(path: Path) -> None:
    with journal_at(path) as journal:
        record = journal.begin(PLAN, at(0))
        with full_disk():
            assert journal.see(record, 10.0, at(10))
            another = journal.begin(PLAN, at(10))
            assert journal.see(another, 1.0, at(11))
            journal.end(another, 5.0, at(15))
            journal.ring(record, Alarm.TIME)
            journal.end(record, 900.0, at(900))
            assert "full" in journal.complaint
            assert journal.find_open() is None
            assert journal.memory.past(A_MORNING).records[0].alarm is Alarm.TIME
        journal.tell_skin(record, Skin.FINE)
        assert journal.complaint == ""
    with journal_at(path) as again:
        found, short = again.memory.past(A_MORNING).records
    assert (short.id, short.on_seconds, short.ended) == (another, 5.0, at(15).wall)
    assert found == HeatRecord(record, PLAN, at(0).wall, 900.0, at(900).wall, Alarm.TIME, Skin.FINE)


def test_a_disk_that_is_full_from_the_first_leaves_a_file_that_can_be_used_later(
    path: Path,
) -> None:
    with journal_at(path) as journal:
        with full_disk():
            first = journal.begin(PLAN, at(0))
            found = journal.find_open()
            assert found is not None
            assert found.record.id == first
        assert journal.begin(PLAN, at(1)) > first
        assert len(journal.memory.past(A_MORNING).records) == 2


def test_a_file_that_is_held_for_long_is_said_and_written_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.adapters.journal_opening.PATIENCE", 0.05)
    with journal_at(path) as journal:
        record = journal.begin(PLAN, at(0))
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            journal.end(record, 60.0, at(60))
            assert "another program holds it" in journal.complaint
            assert journal.find_open() is None
            other.execute("ROLLBACK")
        assert journal.find_open() is None
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT count(ended) FROM heat").fetchone() == (1,)


class Holder:
    """Another that writes, for as long as it is told to."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Self:
        self._file = sqlite3.connect(self.path, isolation_level=None)
        self._file.execute("BEGIN IMMEDIATE")
        return self

    def __exit__(self, *_raised: object) -> None:
        self._file.close()


def quickly(call: Callable[[], object]) -> bool:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began < 1.0


def test_the_window_does_not_stand_still_for_another_that_writes(path: Path) -> None:
    with closing(Journal.open(path, "window", "boot", HEAT_IN_WINDOW)) as journal:
        journal.find_open()
        journal.end(journal.begin(PLAN, at(0)), 1.0, at(1))
        with Holder(path):
            assert quickly(lambda: journal.begin(PLAN, at(10)))
            found = journal.find_open()
            assert found is not None
            on = found.record.id
            assert quickly(lambda: journal.see(on, 10.0, at(20)))
            assert quickly(lambda: journal.end(on, 20.0, at(30)))
            assert journal.complaint
        assert journal.find_open() is None
        assert journal.complaint == ""
    with journal_at(path) as again:
        _first, second = again.memory.past(A_MORNING).records
        assert (second.id, second.began, second.on_seconds) == (on, at(10).wall, 20.0)
        assert second.ended == at(30).wall


def test_the_window_does_not_stand_still_for_another_that_mends(path: Path) -> None:
    with closing(Journal.open(path, "window", "boot", HEAT_IN_WINDOW)) as journal:
        record = journal.begin(PLAN, at(0))
        journal.close()
        with alone(path.parent):
            assert quickly(lambda: journal.see(record, 10.0, at(10)))
            assert quickly(lambda: journal.begin(PLAN, at(20)))
        assert journal.see(record, 30.0, at(30))
        assert [each.on_seconds for each in journal.memory.past(A_MORNING).records] == [30.0, 0.0]


def test_no_two_threads_open_it_at_once_where_no_folder_can_be_locked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.adapters.journal_lock.sys.platform", "win32")
    with alone(path.parent), ThreadPoolExecutor(1) as pool:
        second = pool.submit(lambda: alone(path.parent, 0.05).__enter__()).exception()
    assert "another program holds it" in str(second)
    with alone(path.parent, 0.05):
        pass


def test_a_row_whose_page_is_lost_is_written_again(path: Path) -> None:
    with journal_at(path) as journal:
        record = journal.begin(PLAN, at(0))
        changed(path, "DELETE FROM heat")
        assert journal.see(record, 10.0, at(10))
        found = journal.find_open()
        assert found is not None
        assert (found.record.id, found.record.began) == (record, at(0).wall)
        assert found.record.on_seconds == 10.0
        changed(path, "DELETE FROM heat")
        journal.end(record, 20.0, at(20))
        (ended,) = journal.memory.past(A_MORNING).records
        assert (ended.id, ended.on_seconds, ended.ended) == (record, 20.0, at(20).wall)


def test_a_row_that_was_taken_up_is_written_again_too(path: Path) -> None:
    with journal_at(path) as first:
        record = first.begin(PLAN, at(0))
    with journal_at(path, "next") as journal:
        journal.find_open()
        journal.take_up(record)
        changed(path, "DELETE FROM heat")
        journal.end(record, 20.0, at(20))
        (ended,) = journal.memory.past(A_MORNING).records
        assert (ended.id, ended.began, ended.ended) == (record, at(0).wall, at(20).wall)


def test_words_that_no_file_takes_hold_up_nothing(path: Path) -> None:
    with journal_at(path) as journal:
        journal.memory.tell_alarm_heard(A_MORNING, "\udcff")
        assert journal.complaint
        assert journal.begin(PLAN, at(0))
        assert journal.complaint == ""


def test_a_run_of_the_machine_has_an_id_that_stays() -> None:
    assert sys.platform == "linux"
    assert boot_id() == boot_id() == Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    assert os.linesep not in boot_id()
