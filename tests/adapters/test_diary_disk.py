"""The diary on a disk that is slow, full, closed, or holds what a newer Easeful wrote."""

import json
import os
import resource
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, get_ident
from typing import Final

import pytest
from fakes import A_MORNING, at
from hypothesis import given, settings
from hypothesis import strategies as st

from easeful.adapters.diary import DiaryFile
from easeful.adapters.diary_reading import read_recent
from easeful.adapters.diary_waiting import Waiting
from easeful.adapters.journal import Journal
from easeful.adapters.journal_file import JournalFile
from easeful.adapters.journal_orders import Order
from easeful.adapters.journal_rows import Row
from easeful.adapters.journal_schema import MIGRATIONS
from easeful.core.day import Day
from easeful.core.diary import (
    DayAfter,
    DayTold,
    Entry,
    Fact,
    HelpTold,
    News,
    Paper,
    PaperKey,
    Payback,
    Recent,
    Records,
    SessionRecord,
    Slept,
    Told,
)
from easeful.core.heat import HeatPlan, Pack

TODAY: Final = A_MORNING.date()
ENTRY: Final = Entry("e", A_MORNING, Told.NOW, 4)
SESSION: Final = SessionRecord("s", "neck", "Neck", Day.SORE, A_MORNING, 600.0, 9, moves=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Today wait for the disk as long as a busy machine takes."""
    monkeypatch.setattr("easeful.adapters.diary.AT_ONCE", 30.0)


@contextmanager
def diary_at(
    path: Path, post: Callable[[Callable[[], None]], None] | None = None
) -> Iterator[DiaryFile]:
    with closing(DiaryFile(path, post or (lambda call: call()))) as diary:
        yield diary


@contextmanager
def full_disk() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def changed(path: Path, *orders: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for order in orders:
            file.execute(order)


def is_stuck(diary: DiaryFile) -> bool:
    """Say whether it was tried to write all, and could not be."""
    for _look in range(200):
        if diary.settle(0.05):
            return False
        if diary.complaint:
            return True
    return False


def test_a_question_makes_no_file(path: Path) -> None:
    with diary_at(path) as diary:
        diary.tell(print)
        diary.recent(TODAY)
        diary.recent(date.min)
        diary.records(None, None)
        diary.papers()
    assert not path.exists()


def test_a_question_without_a_file_is_no_mistake(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with diary_at(path) as diary:
        diary.recent(TODAY)
        diary.records(None, None)
        diary.papers()
        assert diary.settle(30)
    assert caplog.records == []


def test_on_a_full_disk_it_is_said_and_known_and_written_later(path: Path) -> None:
    said: list[str] = []
    with diary_at(path) as diary:
        diary.tell(said.append)
        diary.keep(SESSION)
        assert diary.settle(30)
        with full_disk():
            for step in range(5):
                diary.keep(SESSION._replace(step=step))
            diary.keep(ENTRY)
            assert is_stuck(diary)
            (words,) = said
            assert words == diary.complaint
            assert words.startswith("Your journal cannot be written: the disk is full")
            assert ", so what you tell me waits until it can be." in words
            assert words.endswith(" It waits only as long as Easeful is open.")  # nothing takes it
            assert diary.records(None, None).sessions == (SESSION._replace(step=4),)
            assert diary.recent(TODAY).records.entries == (ENTRY,)
            diary.forget("e")
            assert diary.records(None, None).entries == ()
        assert diary.settle(30)
        assert diary.complaint == ""
    with diary_at(path) as diary:
        assert diary.records(None, None).sessions == (SESSION._replace(step=4),)
        assert diary.records(None, None).entries == ()


def test_it_tries_again_by_itself(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("easeful.adapters.diary_worker.AGAIN", 0.05)
    path.mkdir()
    with diary_at(path) as diary:
        diary.keep(ENTRY)
        assert is_stuck(diary)
        assert "there is a folder in its place" in diary.complaint
        path.rmdir()
        for _look in range(100):
            if diary.complaint:
                Event().wait(0.05)
        assert diary.complaint == ""
        with closing(sqlite3.connect(path)) as file:
            assert file.execute("SELECT count(*) FROM entry").fetchone() == (1,)


def test_at_the_end_it_tries_once_more(path: Path) -> None:
    path.mkdir()
    with diary_at(path) as diary:
        diary.keep(ENTRY)
        assert is_stuck(diary)
        path.rmdir()
    with diary_at(path) as diary:
        assert diary.records(None, None).entries == (ENTRY,)


def test_what_was_kept_just_before_the_end_is_written(path: Path) -> None:
    with diary_at(path) as diary:
        diary.keep(ENTRY)
    with diary_at(path) as diary:
        assert diary.records(None, None).entries == (ENTRY,)


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


def test_closed_to_writing_in_the_middle_it_is_said_and_written_later() -> None:
    with nobody() as folder:
        path = folder / "journal.db"
        with diary_at(path) as diary:
            diary.keep(SESSION)
            assert diary.settle(30)
        path.chmod(0o444)
        with diary_at(path) as diary:
            diary.keep(ENTRY)
            assert is_stuck(diary)
            assert "it is closed to writing" in diary.complaint
            records = diary.records(None, None)
            assert (records.sessions, records.entries) == ((SESSION,), (ENTRY,))
            path.chmod(0o600)
            assert diary.settle(30)
            assert diary.complaint == ""


def test_of_a_newer_file_nothing_is_touched_and_all_waits(path: Path) -> None:
    with diary_at(path) as diary:
        diary.keep(SESSION)
        assert diary.settle(30)
    changed(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    with diary_at(path) as diary:
        diary.keep(ENTRY)
        assert is_stuck(diary)
        assert diary.complaint == (
            "Your journal is from a newer Easeful and is left alone. "
            "What you tell me now is not kept."
        )
        records = diary.records(None, None)
        assert (records.sessions, records.entries) == ((SESSION,), (ENTRY,))
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_complaints_are_told_by_way_of_the_window(path: Path) -> None:
    path.mkdir()
    posted: list[Callable[[], None]] = []
    said: list[tuple[str, int]] = []
    with diary_at(path, posted.append) as diary:
        diary.tell(lambda words: said.append((words, get_ident())))
        diary.keep(ENTRY)
        assert is_stuck(diary)
        diary.keep(ENTRY)
        diary.records(None, None)
        assert not said
        for call in posted:
            call()
        assert said == [(diary.complaint, get_ident())]
        path.rmdir()


def test_a_slow_disk_holds_nobody_up_and_what_was_told_is_known(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free, began = Event(), Event()

    def slow(file: JournalFile, today: object) -> Recent:
        began.set()
        free.wait(10)
        return read_recent(file, TODAY)

    with diary_at(path) as diary:
        diary.keep(SESSION)
        assert diary.recent(TODAY).records.sessions == (SESSION,)
        diary.keep(ENTRY)
        assert diary.settle(30)  # or the question may overtake the order, and find nothing new
        monkeypatch.setattr("easeful.adapters.diary_reading.read_recent", slow)
        recent = diary.recent(TODAY)
        assert began.wait(5)
        assert (recent.records.sessions, recent.records.entries) == ((SESSION,), (ENTRY,))
        assert recent.first == TODAY
        diary.forget("e")
        assert diary.recent(TODAY).records.entries == ()
        free.set()
        assert diary.settle(30)
        assert diary.recent(TODAY).records.entries == ()


def test_what_is_recent_is_read_again_only_after_a_change_by_anybody(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[date] = []

    def counted(file: JournalFile, today: date) -> Recent:
        read.append(today)
        return read_recent(file, today)

    monkeypatch.setattr("easeful.adapters.diary_reading.read_recent", counted)
    monkeypatch.setattr("easeful.adapters.diary.AT_ONCE", 30.0)

    def pains(diary: DiaryFile, today: date = TODAY) -> list[int | None]:
        return [each.pain for each in diary.recent(today).records.entries]

    with diary_at(path) as diary:
        diary.keep(ENTRY)
        assert diary.settle(30)
        assert (pains(diary), pains(diary)) == ([4], [4])
        assert len(read) == 1
        diary.keep(ENTRY._replace(pain=5))
        assert diary.settle(30)  # or the question may overtake the order, and find nothing new
        assert (pains(diary), pains(diary)) == ([5], [5])
        assert len(read) == 2
        changed(path, "UPDATE entry SET pain = 6")
        assert (pains(diary), pains(diary)) == ([6], [6])
        assert len(read) == 3
        assert pains(diary, TODAY + timedelta(days=100)) == []
        assert pains(diary) == [6]
        path.unlink()
        assert pains(diary) == []
        diary.keep(ENTRY)
        assert pains(diary) == [4]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE session SET began = 'yesterday'",
        "UPDATE session SET day = 'windy'",
        "UPDATE session SET began = '2026-03-02T08:00:00'",
    ],
)
def test_a_row_that_is_not_understood_is_left_out(path: Path, change: str) -> None:
    with diary_at(path) as diary:
        diary.keep(SESSION)
        diary.keep(ENTRY)
    changed(path, change)
    with diary_at(path) as diary:
        assert diary.records(None, None).sessions == ()
        assert diary.records(None, None).entries == (ENTRY,)
        diary.recent(TODAY)
        assert diary.complaint == ""


def test_a_word_that_is_not_known_counts_as_not_told(path: Path) -> None:
    with diary_at(path) as diary:
        diary.keep(SESSION)
        diary.keep(ENTRY)
        for fact in (DayTold(TODAY, Day.SORE), Slept(TODAY, 5), Paper(PaperKey.NAME, "A")):
            diary.keep(fact)
    changed(
        path,
        "UPDATE session SET how = 'sang', why = 'bored', ended = 'soon'",
        "UPDATE entry SET triggers = 'stress moonlight'",
        "UPDATE day SET kind = 'windy'",
        "UPDATE sleep SET on_day = 'once'",
        "UPDATE paper SET key = 'shoe-size'",
    )
    with diary_at(path) as diary:
        records = diary.records(None, None)
        assert records.sessions == (SESSION,)
        assert [each.value for each in records.entries[0].triggers] == ["stress"]
        assert (records.days, records.nights, diary.papers()) == ({}, {}, {})


@given(total=st.floats(), words=st.text())
@settings(max_examples=15)
def test_no_number_and_no_letter_costs_a_fact(
    tmp_path_factory: pytest.TempPathFactory, total: float, words: str
) -> None:
    path = tmp_path_factory.mktemp("odd") / "journal.db"
    with diary_at(path) as diary:
        diary.keep(SESSION._replace(total=total, seconds=total, name=words + "\udcff"))
        diary.keep(ENTRY._replace(words=words + "\ud800", areas=("neck",)))
        assert diary.settle(30)
        assert len(diary.records(None, None).sessions) == 1
        assert len(diary.records(None, None).entries) == 1


def test_heat_and_the_diary_write_into_one_file_at_once(path: Path) -> None:
    plan = HeatPlan(Pack.PAD, "neck", 900.0, 300.0)
    with closing(Journal.open(path, "window", "boot")) as journal, diary_at(path) as diary:
        for number in range(60):
            diary.keep(Entry(f"e{number}", A_MORNING, Told.NOW, 3))
            record = journal.begin(plan, at(number))
            assert record
            journal.end(record, 1.0, at(number))
        assert journal.complaint == ""
        assert diary.settle(30)
        records = diary.records(None, None)
    assert (len(records.entries), len(records.heats)) == (60, 60)


def test_a_file_that_was_deleted_is_made_anew(path: Path) -> None:
    with closing(Journal.open(path, "window", "boot")) as journal, diary_at(path) as diary:
        diary.keep(SESSION)
        journal.find_open()
        assert diary.settle(30)
        for each in list(path.parent.iterdir()):
            each.unlink()
        assert diary.records(None, None).sessions == ()
        diary.keep(ENTRY)
        assert journal.begin(HeatPlan(Pack.PAD, "", 60.0, 0.0), at(0)) == 1
        assert diary.records(None, None).entries == (ENTRY,)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Be another that writes, and does not end."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def test_a_write_that_does_not_end_holds_up_no_page(path: Path) -> None:
    with diary_at(path) as diary:
        diary.keep(SESSION)
        diary.keep(Paper(PaperKey.NAME, "A"))
        assert diary.settle(30)
        with held(path):
            diary.keep(ENTRY)
            diary.keep(SESSION._replace(step=3))
            began = time.perf_counter()
            records = diary.records(None, None)
            assert diary.papers() == {PaperKey.NAME: "A"}
            assert time.perf_counter() - began < 2.9  # with patience it would be longer
            assert records == Records(sessions=(SESSION._replace(step=3),), entries=(ENTRY,))
            diary.keep(Paper(PaperKey.NAME, "B"))
            assert diary.papers() == {PaperKey.NAME: "B"}
            diary.forget("e")
            day = TODAY + timedelta(days=1)
            assert diary.records(day, day) == Records()
            assert diary.records(TODAY, TODAY).entries == ()
        assert diary.settle(30)
        assert diary.papers() == {PaperKey.NAME: "B"}


def test_a_disk_that_does_not_answer_is_not_an_empty_life(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = Event()
    with diary_at(path) as diary:
        diary.keep(SESSION)
        assert diary.settle(30)
    read = JournalFile.read

    def hang(file: JournalFile, query: str, values: tuple[str, ...] = ()) -> list[Row]:
        free.wait(20)
        return read(file, query, values)

    monkeypatch.setattr(JournalFile, "read", hang)
    diary = DiaryFile(path, lambda call: call())
    diary.keep(ENTRY)
    began = time.perf_counter()
    records = diary.records(None, None)
    assert time.perf_counter() - began < 4.0
    assert not records.is_known
    assert diary.papers() == {}
    began = time.perf_counter()
    diary.close()
    assert time.perf_counter() - began < 3.5
    diary.keep(ENTRY)
    assert not diary.records(None, None).is_known  # nobody begins a second thread with the file
    free.set()


def test_what_cannot_be_read_at_all_is_not_known(path: Path) -> None:
    path.mkdir()
    with diary_at(path) as diary:
        diary.keep(ENTRY)
        records = diary.records(None, None)
        assert (records.is_known, records.entries) == (False, (ENTRY,))
        path.rmdir()
        assert diary.settle(30)
        assert diary.records(None, None).is_known


ALL: Final[tuple[Fact, ...]] = (
    SESSION._replace(step=2),
    ENTRY,
    DayTold(TODAY, Day.SORE),
    DayAfter(TODAY, Payback.WORSE),
    Slept(TODAY, 5, 7.5),
    HelpTold(TODAY, News.NO),
    Paper(PaperKey.NAME, "Ü \x00\n首"),
)


def all_is_there(diary: DiaryFile) -> None:
    records = diary.records(None, None)
    assert (records.sessions, records.entries) == (ALL[:1], ALL[1:2])
    assert (records.days, records.afters) == ({TODAY: Day.SORE}, {TODAY: Payback.WORSE})
    assert (records.nights, records.helps) == ({TODAY: ALL[4]}, {TODAY: News.NO})
    assert diary.papers() == {PaperKey.NAME: "Ü \x00\n首"}
    assert diary.recent(TODAY).records.entries == (ENTRY,)


def tell_all(diary: DiaryFile) -> None:
    diary.keep(SESSION)
    diary.keep(ENTRY._replace(id="wrong"))
    for fact in ALL:
        diary.keep(fact)
    diary.forget("wrong")


@pytest.mark.usefixtures("patient")
def test_what_waits_outlives_the_end_and_is_written_later(path: Path) -> None:
    path.mkdir()
    waiting = path.with_name("journal-waiting.json")
    with diary_at(path) as diary:
        tell_all(diary)
        assert is_stuck(diary)
        assert diary.complaint.endswith(" waits until it can be.")
        assert waiting.stat().st_mode & 0o777 == 0o600
    with diary_at(path) as diary:  # still not
        diary.tell(lambda _words: None)
        assert is_stuck(diary)
        records = diary.records(None, None)
        assert (records.sessions, records.entries) == (ALL[:1], ALL[1:2])
        assert diary.papers() == {PaperKey.NAME: "Ü \x00\n首"}
    path.rmdir()
    with diary_at(path) as diary:
        diary.papers()
        assert diary.settle(30)
        all_is_there(diary)
    assert not waiting.exists()
    with diary_at(path) as diary:
        all_is_there(diary)


def test_what_an_earlier_run_left_is_found_also_by_who_asked_too_early(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.mkdir()
    with diary_at(path) as diary:
        diary.keep(Paper(PaperKey.NAME, "A"))
        assert is_stuck(diary)
    path.rmdir()
    known, load = Event(), Waiting.load

    def slow(waiting: Waiting) -> tuple[Order, ...]:
        known.wait(30)
        return load(waiting)

    monkeypatch.setattr(Waiting, "load", slow)
    with diary_at(path) as diary:
        assert diary.papers() == {}
        known.set()
        assert diary.settle(30)
        assert diary.papers() == {PaperKey.NAME: "A"}


@pytest.mark.usefixtures("patient")
def test_a_home_that_takes_nothing_has_it_kept_elsewhere(path: Path, tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "cache" / "easeful"
    home.write_text("no folder")
    path = home / "journal.db"
    kept = Waiting(path, [tmp_path / "home" / "in it", elsewhere])
    with closing(DiaryFile(path, lambda call: call(), kept)) as diary:
        tell_all(diary)
        assert is_stuck(diary)
        assert diary.complaint.endswith(" waits until it can be.")
    (file,) = elsewhere.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    home.unlink()
    with closing(DiaryFile(path, lambda call: call(), kept)) as diary:
        diary.papers()
        assert diary.settle(30)
        all_is_there(diary)
    assert not list(elsewhere.iterdir())


@pytest.mark.usefixtures("patient")
def test_what_is_told_just_before_the_end_waits_too_while_another_writes(path: Path) -> None:
    with diary_at(path) as diary:
        diary.keep(SESSION)
        assert diary.settle(30)
    with held(path):
        diary = DiaryFile(path, lambda call: call())
        tell_all(diary)
        began = time.perf_counter()
        diary.close()
        assert time.perf_counter() - began < 3.5
        assert path.with_name("journal-waiting.json").exists()
    with diary_at(path) as diary:
        diary.papers()
        assert diary.settle(30)
        all_is_there(diary)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "null",
        '[1, [], [2], ["entry", 1], ["heat", 1], {}]',
        '[["forget", [1]], ["day", "yesterday", "windy"]]',
        "[" * 100_000,
        "\udcff",
    ],
)
def test_what_waits_and_is_no_fact_hinders_nothing(path: Path, words: str) -> None:
    waiting = path.with_name("journal-waiting.json")
    waiting.write_bytes(words.encode("utf-8", "surrogateescape"))
    with diary_at(path) as diary:
        diary.keep(ENTRY)
        assert diary.settle(30)
        assert diary.complaint == ""
        assert diary.records(None, None) == Records(entries=(ENTRY,))


@pytest.mark.parametrize(
    "row",
    [
        ["session", "id", "r", "n", "ordinary", 5, 600, 8, 1, 7, 600, None, None, None, 0],
        ["entry", "e", "2026-11-22T09:00:00+01:00", "before", 5, None, None, None, "w", 5, ""],
        ["day", 5, "sore"],
        ["sleep", "2026-11-22", 5, float("inf")],
        ["day", "9999-12-31", "sore"],
    ],
)
def test_a_number_in_place_of_words_is_no_fact_while_nothing_can_be_written(
    path: Path, row: list[object]
) -> None:
    path.mkdir()
    waiting = path.with_name("journal-waiting.json")
    waiting.write_text(json.dumps([row, ["paper", "name", "Åsa"]]))
    waiting.chmod(0o600)
    with diary_at(path) as diary:
        diary.settle(0.0)
        diary.recent(TODAY)
        records = diary.records(None, None)
        assert (records.days, records.nights) == ({}, {})
        assert diary.papers() == {PaperKey.NAME: "Åsa"}
        assert diary.recent(TODAY).records.sessions == ()


def test_what_others_may_have_written_is_not_taken(path: Path) -> None:
    waiting = path.with_name("journal-waiting.json")
    waiting.write_text('[["paper", "name", "Mallory"]]')
    waiting.chmod(0o666)
    with diary_at(path) as diary:
        diary.keep(ENTRY)
        assert diary.settle(30)
        assert diary.papers() == {}
    waiting.chmod(0o600)
    with diary_at(path) as diary:
        diary.records(None, None)
        assert diary.settle(30)
        assert diary.papers() == {PaperKey.NAME: "Mallory"}
