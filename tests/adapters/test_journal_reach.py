"""A journal out of SQLite's reach, behind a link, or broken unseen: what can be read of it is."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from threading import Event
from typing import Final

import pytest
from damaged import BEGAN, HEATS, PAGE, PLAN, Held, fill, words_of
from fakes import at
from home_samples import CARE, NOW

from easeful.adapters import diary_worker, journal_looking
from easeful.adapters.diary import DiaryFile
from easeful.adapters.diary_worker import DiaryWorker
from easeful.adapters.journal import Journal
from easeful.adapters.journal_ahead import has_ahead
from easeful.adapters.journal_file import JournalFile
from easeful.adapters.journal_glimpse import open_heat_in
from easeful.adapters.journal_in_memory import copy_at
from easeful.adapters.journal_lock import PATIENT as ALONE
from easeful.adapters.journal_memory import TELL_CREAM
from easeful.adapters.journal_opening import Patience
from easeful.adapters.journal_use import HEAT
from easeful.core.diary import Entry, Records, Told
from easeful.journal_wanted import read_journal
from easeful.library.backup import Made, make_backup
from easeful.library.backup_look import Found, look
from easeful.library.home_care import CareError

INDEX_LEAF: Final = 0x0A
LAST: Final = Entry("last", BEGAN, Told.NOW, 3, words="only written ahead")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    return fill(tmp_path_factory.mktemp("held") / "journal.db")


@pytest.fixture
def path(tmp_path: Path, held: Held) -> Path:
    """Return a journal in a home of its own."""
    place = tmp_path / "home" / "journal.db"
    place.parent.mkdir()
    place.write_bytes(held.data)
    return place


@contextmanager
def diary_at(path: Path) -> Iterator[DiaryFile]:
    with closing(DiaryFile(path, lambda call: call())) as diary:
        yield diary


def records_at(path: Path) -> Records:
    with diary_at(path) as diary:
        return diary.records(None, None)


def keep_last(diary: DiaryFile) -> None:
    diary.keep(LAST)
    assert diary.settle(30)


def out_of_reach(path: Path) -> None:
    """Let SQLite make no file beside it, as in a folder that is closed, and also for root."""
    shared = path.with_name(f"{path.name}-shm")
    shared.symlink_to(shared)
    with pytest.raises(sqlite3.OperationalError):  # noqa: SIM117 (the one raises, not the other)
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
            file.execute("SELECT * FROM session")


def crashed(path: Path) -> Path:
    """Return a copy of a journal that nobody tidied, as it comes from another machine."""
    place = path.parent.parent / "crashed" / path.name
    place.parent.mkdir()
    with diary_at(path) as diary:
        keep_last(diary)
        for ending in ("", "-wal"):
            there = place.with_name(f"{place.name}{ending}")
            there.write_bytes(path.with_name(f"{path.name}{ending}").read_bytes())
    assert b"only written ahead" not in place.read_bytes()
    return place


# Out of reach


def test_what_was_only_written_ahead_is_read_where_no_file_can_be_made(path: Path) -> None:
    place = crashed(path)
    before = records_at(path)
    out_of_reach(place)

    with diary_at(place) as diary:
        assert diary.records(None, None) == before
        assert LAST in diary.records(None, None).entries
    records, _papers = read_journal(place, None, None)
    assert LAST in records.entries


def test_what_was_written_ahead_and_cut_off_costs_only_itself(path: Path, held: Held) -> None:
    place = crashed(path)
    out_of_reach(place)
    ahead = place.with_name(f"{place.name}-wal")
    ahead.write_bytes(ahead.read_bytes()[:-100])
    with closing(copy_at(place)) as copy:
        words = {each for (each,) in copy.execute("SELECT words FROM entry")}
    assert set(held.words) <= words


def test_a_backup_of_a_journal_out_of_reach_has_all_of_it(path: Path, tmp_path: Path) -> None:
    before = records_at(path)
    out_of_reach(path)
    made = make_backup(path.parent, tmp_path / "b.zip", NOW, CARE)
    assert isinstance(made, Made)
    assert made.left_out == ()
    found = look(made.path, tmp_path / "other", CARE)
    assert isinstance(found, Found)
    assert found.journal is not None
    assert found.journal.sessions == len(before.sessions)
    assert found.journal.entries == len(before.entries)


def test_a_backup_says_so_where_what_was_written_ahead_cannot_be_read(
    path: Path, tmp_path: Path
) -> None:
    before = records_at(path)
    place = crashed(path)
    ahead = place.with_name(f"{place.name}-wal")
    ahead.unlink()
    ahead.mkdir()  # nobody can read that as a file, not even root
    (ahead / "something").touch()
    assert has_ahead(place)
    made = make_backup(place.parent, tmp_path / "b.zip", NOW, CARE)
    assert isinstance(made, Made)
    assert made.left_out == ("parts of journal.db",)
    found = look(made.path, tmp_path / "other", CARE)
    assert isinstance(found, Found)
    assert found.journal is not None
    assert found.journal.sessions == len(before.sessions)
    assert found.journal.entries == len(before.entries)


def test_a_restore_takes_no_copy_of_a_journal_out_of_reach(path: Path, tmp_path: Path) -> None:
    """What heat knows must come along whole, so there it waits."""
    out_of_reach(path)
    with pytest.raises(CareError):
        CARE.copy(path, tmp_path / "copy.db")


# Behind a link


def test_behind_a_link_is_read_what_was_written_last(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "linked" / "journal.db"
    link.parent.mkdir()
    link.symlink_to(path)
    with closing(Journal.open(path, "window", "boot")) as journal:
        journal.end(journal.begin(PLAN, at(0)), 60.0, at(60))
        for record in iter(journal.find_open, None):
            journal.end(record.record.id, 1.0, at(70))
    with (
        diary_at(path) as diary,
        closing(Journal.open(path, "window", "boot")) as journal,
    ):
        keep_last(diary)
        on = journal.begin(PLAN, at(100))
        records, _papers = read_journal(link, None, None)
        found = open_heat_in(link)
    assert LAST in records.entries
    assert found is not None
    assert found.record.id == on


# Broken unseen


def test_of_a_damaged_journal_the_backup_has_what_can_be_read(
    path: Path, held: Held, tmp_path: Path
) -> None:
    page = held.page_of(words_of(200))
    lost = sum(held.page_of(each) == page for each in held.words)
    path.write_bytes(held.data[: page * PAGE] + bytes(PAGE) + held.data[(page + 1) * PAGE :])
    made = make_backup(path.parent, tmp_path / "b.zip", NOW, CARE)
    assert isinstance(made, Made)
    assert made.left_out == ("parts of journal.db",)
    found = look(made.path, tmp_path / "other", CARE)
    assert isinstance(found, Found), found
    assert found.journal is not None
    assert found.journal.entries >= len(held.words) - lost
    assert found.journal.heats == HEATS


def spoil_index(path: Path, text: str) -> None:
    """Have an index say another year for one time than the table does."""
    data = path.read_bytes()
    pages = [data[start : start + PAGE] for start in range(0, len(data), PAGE)]
    number = next(
        at for at, page in enumerate(pages) if page[0] == INDEX_LEAF and text.encode() in page
    )
    pages[number] = pages[number].replace(text.encode(), f"1{text[1:]}".encode())
    path.write_bytes(b"".join(pages))


def test_a_damaged_index_is_noticed_and_the_session_is_there_again(path: Path) -> None:
    first = records_at(path).sessions[0]
    span: tuple[date, date] = (first.began.date(), first.began.date())
    spoil_index(path, first.began.isoformat())
    with diary_at(path) as diary:
        assert first not in diary.records(*span).sessions, "so the test can fail"

    file = JournalFile(path)
    assert file.look()
    file.close()
    with diary_at(path) as diary:
        assert first in diary.records(*span).sessions
    assert list(path.parent.glob("journal-damaged-*.db"))


def test_who_wants_the_file_does_not_wait_for_a_look_through_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_looking, "OFTEN", 1)
    before = path.read_bytes()
    file = JournalFile(path)
    assert not file.look(lambda: True)
    assert file.look(lambda: False)
    assert file.read("SELECT count(*) FROM entry") != [(0,)]
    file.close()
    assert path.read_bytes() == before
    assert not list(path.parent.glob("journal-damaged-*.db"))


def broken_off(file: JournalFile) -> bool:
    return not file.look(lambda: True)


def refused(file: JournalFile) -> bool:
    return file.write(TELL_CREAM, (None, None)) is None


@pytest.mark.parametrize("fails", [broken_off, refused])
def test_what_waited_is_written_once_whatever_fails_after_it(
    fails: Callable[[JournalFile], bool], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_looking, "OFTEN", 1)
    file = JournalFile(path, HEAT._replace(patience=Patience(0.0, ALONE)))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        file.keep(TELL_CREAM, ("hip", NOW.isoformat()))
        other.execute("ROLLBACK")
    assert len(file.waiting) == 1
    assert fails(file)
    assert file.waiting == ()
    assert file.keep_all()
    assert file.read("SELECT count(*) FROM cream WHERE area = 'hip'") == [(1,)]
    file.close()


def test_a_look_that_was_broken_off_is_made_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diary_worker, "QUIET", 0.0)
    answers = iter((False, True))
    again = Event()

    class Looked(JournalFile):
        def look(self, _is_wanted: object = None) -> bool:
            answer = next(answers)
            if answer:
                again.set()
            return answer

    with closing(DiaryFile(path, lambda call: call())) as diary:
        worker = DiaryWorker(Looked(path), lambda call: call(), diary._worker._waiting)  # noqa: SLF001
        worker.tell(lambda _words: None)
        assert again.wait(30)
        worker.leave()
        assert worker.join(30)
