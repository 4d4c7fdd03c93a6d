"""The journal of a process that is killed: what it reported as written is there, always."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom
from threading import Event
from typing import Final

import journal_writer
import pytest
from fakes import A_MORNING, at

from easeful.adapters.diary import DiaryFile
from easeful.adapters.journal import Journal
from easeful.adapters.journal_opening import mend, stamp_of

ROOT: Final = Path(__file__).parents[2]
CHANCE: Final = SystemRandom()


@dataclass(frozen=True, slots=True)
class Report:
    """One line of what a writer reported."""

    what: str
    record: int
    seen: int


class Writers:
    """Starts processes that write, and kills them."""

    def __init__(self, server: subprocess.Popen[str], folder: Path) -> None:
        self._server = server
        self._folder = folder
        self._started = 0

    def start(self, path: Path, times: str = "", owner: str = "") -> tuple[int, Path]:
        """Start one and return its process and its reports."""
        self._started += 1
        reports = self._folder / f"reports-{self._started}"
        owner = owner or f"w{self._started}"
        return int(self._ask(f"{path}\t{owner}\t{reports}\t{times}")), reports

    def wait(self) -> None:
        """Return when all have ended."""
        self._ask("")

    def kill_in(self, seconds: float, process: int) -> None:
        """Let it write for ``seconds`` and kill it."""
        Event().wait(seconds)
        os.kill(process, signal.SIGKILL)
        self.wait()

    def _ask(self, line: str) -> str:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(f"{line}\n")
        self._server.stdin.flush()
        return self._server.stdout.readline()


@pytest.fixture
def writers(tmp_path: Path) -> Iterator[Writers]:
    with subprocess.Popen(
        [sys.executable, journal_writer.__file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])},
    ) as server:
        yield Writers(server, tmp_path)
        assert server.stdin is not None
        server.stdin.close()


def read(reports: Path) -> list[Report]:
    if not reports.exists():
        return []
    lines = [line.split() for line in reports.read_text().splitlines()]
    return [Report(what, int(record), int(seen)) for what, record, seen in lines]


def complaints(journal: Journal, reports: list[Report]) -> list[str]:
    """Return what is wrong with a journal whose only open record is its last writer's."""
    found, past = journal.find_open(), journal.memory.past(A_MORNING)
    open_id = found.record.id if found else None
    records = {record.id: record for record in past.records}
    wrong = [f"complains: {journal.complaint}"] if journal.complaint else []
    wrong += [f"{each}: not in the file" for each in reports if each.record not in records]
    wrong += [f"{each}" for each in reports if each.what in {"lost", "complained"}]
    for each in reports:
        record = records.get(each.record)
        if record is None:
            continue
        if each.what == "ended" and record.ended is None:
            wrong.append(f"{each}: came back")
        if record.on_seconds < each.seen:
            wrong.append(f"{each}: but only {record.on_seconds}")
    last = reports[-1] if reports else None
    if last is not None and last.what in {"begun", "seen"} and open_id != last.record:
        wrong.append(f"{last}: but open is {open_id}")
    return wrong


@pytest.mark.parametrize("kills", [50, pytest.param(500, marks=pytest.mark.long)])
def test_a_record_that_was_begun_is_never_lost_and_one_that_was_ended_stays_ended(
    writers: Writers, tmp_path: Path, kills: int
) -> None:
    path = tmp_path / "journal.db"
    began = time.perf_counter()
    writers.start(path, "1")
    writers.wait()
    once = time.perf_counter() - began  # a disk may take a hundred times as long as another
    kept_open = Journal.open(path, "watcher", "boot")
    reported = 0
    for _kill in range(kills):
        process, file = writers.start(path)
        writers.kill_in(CHANCE.uniform(0.1, 1.5) * once, process)
        reports = read(file)
        reported += len(reports)
        fresh = Journal.open(path, "next", "boot")
        assert not complaints(fresh, reports)
        found = fresh.find_open()
        if found is not None:
            fresh.end(found.record.id, 60.0, found.seen)
        fresh.close()
        if CHANCE.random() < 0.5:  # with nobody left, the last to close tidies the file
            kept_open.find_open()
        else:
            kept_open.close()
    kept_open.close()
    assert reported > kills


def test_a_file_whose_making_was_cut_short_is_made_all_the_same(
    writers: Writers, tmp_path: Path
) -> None:
    for number in range(30):
        path = tmp_path / f"journal-{number}.db"
        process, file = writers.start(path)
        writers.kill_in(CHANCE.uniform(0.0, 0.012), process)
        fresh = Journal.open(path, "next", "boot")
        assert not complaints(fresh, read(file))
        assert fresh.begin(journal_writer.PLAN, at(0))
        fresh.close()


def test_processes_that_make_and_write_the_file_at_once_lose_nothing(
    writers: Writers, tmp_path: Path
) -> None:
    for number in range(4):
        path = tmp_path / f"journal-{number}.db"
        files = [writers.start(path, "4")[1] for _each in range(3)]
        writers.wait()
        journal = Journal.open(path, "next", "boot")
        for file in files:
            reports = read(file)
            assert [each.what for each in reports].count("ended") == 4
            assert not complaints(journal, reports)
        assert len(journal.memory.past(A_MORNING).records) == 12
        assert journal.find_open() is None
        journal.close()


@pytest.mark.parametrize("kills", [10, pytest.param(200, marks=pytest.mark.long)])
def test_what_the_diary_said_is_on_the_disk_is_there_after_every_kill(
    writers: Writers, tmp_path: Path, kills: int
) -> None:
    path = tmp_path / "journal.db"
    reported: dict[str, int] = {}
    for _kill in range(kills):
        process, file = writers.start(path, owner="diary")
        writers.kill_in(CHANCE.uniform(0.01, 0.3), process)
        if file.exists():
            for line in file.read_text().splitlines():
                session, step = line.split()
                reported[session] = int(step)
        with closing(sqlite3.connect(path)) as other:
            assert other.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        with closing(DiaryFile(path, lambda call: call())) as diary:
            records = diary.records(None, None)
            assert diary.complaint == ""
        found = {each.id: each.step for each in records.sessions}
        entries = {each.id for each in records.entries}
        for told, last in reported.items():
            assert found[told] >= last
            assert f"{told}-{last}" in entries
    assert reported


def test_a_journal_that_is_set_aside_under_those_who_write_loses_nothing(
    writers: Writers, tmp_path: Path
) -> None:
    path = tmp_path / "journal.db"
    files = [writers.start(path, "40")[1] for _each in range(2)]
    diary_process, diary_file = writers.start(path, owner="diary")
    for _turn in range(8):
        Event().wait(CHANCE.uniform(0.05, 0.2))
        stands = stamp_of(path)
        if stands is not None:
            mend(path, stands)

    os.kill(diary_process, signal.SIGKILL)
    writers.wait()
    journal = Journal.open(path, "next", "boot")
    for file in files:
        assert not [each for each in read(file) if each.what == "lost"]
        assert not complaints(journal, [each for each in read(file) if each.what != "complained"])
    journal.close()
    with closing(DiaryFile(path, lambda call: call())) as diary:
        found = {each.id: each.step for each in diary.records(None, None).sessions}
    for line in diary_file.read_text().splitlines():
        session, step = line.split()
        assert found[session] >= int(step)
