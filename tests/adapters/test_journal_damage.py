"""A damaged journal is set aside, what can be read is saved, and the app goes on."""

import os
import re
import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Final

import pytest
from damaged import BEGAN, HEATS, PAGE, PLAN, Held, fill
from fakes import A_MORNING, at
from hypothesis import given, settings
from hypothesis import strategies as st

from easeful.adapters import journal_aside
from easeful.adapters.diary import DiaryFile
from easeful.adapters.home_care import FileCare
from easeful.adapters.journal import Journal
from easeful.adapters.journal_opening import mend, stamp_of
from easeful.core.diary import Entry, Told
from easeful.core.heat import HeatRecord, Pack
from easeful.core.heat_gates import possible_from
from easeful.core.heat_health import Health
from easeful.core.heat_verdict import Limits, Past, Wish

KEPT: Final = re.compile(r"journal-damaged-\d{4}-\d\d-\d\d(-\d+)?\.db")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    return fill(tmp_path_factory.mktemp("held") / "journal.db")


@pytest.fixture
def path(tmp_path: Path, held: Held) -> Path:
    place = tmp_path / "journal.db"
    place.write_bytes(held.data)
    return place


@contextmanager
def journal_at(path: Path, owner: str = "window") -> Iterator[Journal]:
    with closing(Journal.open(path, owner, "boot")) as journal:
        yield journal


@contextmanager
def diary_at(path: Path, said: list[str] | None = None) -> Iterator[DiaryFile]:
    with closing(DiaryFile(path, lambda call: call())) as diary:
        if said is not None:
            diary.tell(said.append)
        yield diary


def kept_in(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if KEPT.fullmatch(each.name))


def soundness(path: Path) -> str:
    with closing(sqlite3.connect(path)) as file:
        return str(file.execute("PRAGMA integrity_check").fetchone()[0])


def spoil(path: Path, page: int, byte: int = 0xAA) -> None:
    with path.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(bytes([byte]) * PAGE)


def a_text(path: Path) -> None:
    path.write_text("Dear diary, my back hurts.\n" * 400)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def no_first_page(path: Path) -> None:
    spoil(path, 0)


def absurd_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 1179603532")


def version_forgotten(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 0")


SPOILS: Final = pytest.mark.parametrize(
    "spoiled", [a_text, cut_off, no_first_page, absurd_version, version_forgotten]
)


@SPOILS
def test_a_damaged_file_is_kept_as_it_was_and_heat_goes_on(
    path: Path, spoiled: Callable[[Path], None]
) -> None:
    spoiled(path)
    before = path.read_bytes()
    with journal_at(path) as journal:
        record = journal.begin(PLAN, at(0))
        assert record
        assert journal.see(record, 10.0, at(10))
        assert journal.complaint == ""
    (kept,) = kept_in(path.parent)
    assert kept.read_bytes() == before
    assert soundness(path) == "ok"
    assert {each.name for each in path.parent.iterdir()} == {path.name, kept.name}
    assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {0o600}


@pytest.mark.parametrize("spoiled", [no_first_page, absurd_version, version_forgotten])
def test_everything_is_there_again_though_nothing_says_where_it_stood(
    path: Path, held: Held, spoiled: Callable[[Path], None]
) -> None:
    with diary_at(path) as diary:
        before = diary.records(None, None)
        papers = diary.papers()
    with journal_at(path) as journal:
        past = journal.memory.past(A_MORNING)
        heard = journal.memory.alarm_heard()
    spoiled(path)
    with diary_at(path) as diary:
        assert diary.records(None, None) == before
        assert diary.papers() == papers
    with journal_at(path, "watcher") as journal:
        found_past = journal.memory.past(A_MORNING)
        assert replace(found_past, records=told_of(found_past)) == past
        assert past != Past()
        assert journal.memory.alarm_heard() == heard
        found = journal.find_open()
        assert found is not None
        assert found.record.id == held.open_heat


def told_of(past: Past) -> tuple[HeatRecord, ...]:
    """Return the records that do not only stand for lost ones."""
    return tuple(each for each in past.records if each.plan.seconds > 0)


def place_of(path: Path, table: str) -> int:
    """Return the first page of a table, from 0."""
    with closing(sqlite3.connect(path)) as file:
        query = "SELECT rootpage - 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        return int(file.execute(query, (table,)).fetchone()[0])


def no_entries(path: Path) -> None:
    spoil(path, place_of(path, "entry"))


def rests(path: Path, now: datetime, pack: Pack = Pack.PAD) -> datetime | None:
    """Return from when on a pack may be put on, for whom nothing is a danger."""
    with journal_at(path) as journal:
        past = journal.memory.past(now)
    over = tuple(each for each in past.records if each.ended is not None)
    healthy = Health(frozenset(), frozenset(), now)
    wish = Wish(pack, "neck", 900.0)
    return possible_from(wish, healthy, replace(past, records=over, patterns={}), Limits(), now)


def last_written(path: Path, when: datetime) -> None:
    os.utime(path, (when.timestamp(), when.timestamp()))


@pytest.mark.parametrize("byte", [0xAA, 0x00, 0xFF])
@pytest.mark.parametrize("pack", [Pack.PAD, Pack.COLD])
def test_where_heat_was_lost_heat_and_cold_rest_as_if_they_had_just_ended(
    path: Path, pack: Pack, byte: int
) -> None:
    now = BEGAN + timedelta(days=3)
    spoil(path, place_of(path, "heat"), byte)
    last_written(path, now - timedelta(minutes=15))
    assert rests(path, now, pack) == now + timedelta(minutes=105)
    assert rests(path, now + timedelta(minutes=105), pack) == now + timedelta(minutes=105)


@pytest.mark.parametrize("ages", [0, 1_800_000_000])
def test_what_stands_for_lost_heat_never_takes_the_number_of_a_pad_that_is_on(
    tmp_path: Path, ages: int
) -> None:
    path = tmp_path / "journal.db"
    with journal_at(path) as window:
        record = window.begin(PLAN, at(0))
        window.close()
        with closing(sqlite3.connect(path)) as file:
            file.execute("PRAGMA journal_mode = DELETE")
        spoil(path, place_of(path, "heat"))
        os.utime(path, (ages, ages))
        assert window.see(record, 10.0, at(10))
        found = window.find_open()
        assert found is not None
        assert (found.record.id, found.record.plan) == (record, PLAN)
        window.end(record, 20.0, at(20))
        following = window.begin(PLAN, at(8000))
        assert following > record
        found = window.find_open()
        assert found is not None
        assert found.record.id == following
    assert kept_in(tmp_path)


def test_where_the_file_says_no_more_where_heat_stood_heat_rests(path: Path) -> None:
    now = BEGAN + timedelta(days=3)
    no_first_page(path)
    last_written(path, now)
    assert rests(path, now) == now + timedelta(hours=2)


def test_what_stands_for_lost_heat_is_no_heat_that_she_reads_of(path: Path) -> None:
    now = BEGAN + timedelta(days=3)
    spoil(path, place_of(path, "heat"))
    last_written(path, now)
    with journal_at(path) as journal:
        journal.find_open()
        past = journal.memory.past(now)
    assert {each.plan.pack for each in past.records} == {Pack.PAD, Pack.COLD}
    assert not past.had_cold  # the first cold is a short one
    with diary_at(path) as diary:
        assert diary.records(None, None).heats == ()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
    assert FileCare().look(path).heats == 0


@pytest.mark.parametrize(
    ("at_byte", "spoiled"),
    [(8, b"\xff\xff"), (3, b"\x00\x00")],  # where the first row stands; how many there are
)
def test_where_a_page_lost_some_rows_of_heat_or_all_heat_rests(
    path: Path, at_byte: int, spoiled: bytes
) -> None:
    now = BEGAN + timedelta(days=3)
    with path.open("r+b") as file:
        file.seek(place_of(path, "heat") * PAGE + at_byte)
        file.write(spoiled)
    no_entries(path)
    last_written(path, now)
    with diary_at(path) as diary:
        diary.records(None, None)
    assert kept_in(path.parent)
    assert rests(path, now) == now + timedelta(hours=2)


def test_the_first_day_of_all_is_not_that_of_lost_heat(tmp_path: Path) -> None:
    path, now = tmp_path / "journal.db", BEGAN
    with journal_at(path) as journal:
        journal.end(journal.begin(PLAN, at(0)), 60.0, at(60))
    spoil(path, place_of(path, "heat"))
    last_written(path, now)
    with diary_at(path) as diary:
        recent = diary.recent(now.date())
        assert diary.records(None, None).heats == ()
        assert (recent.first, recent.ever) == (None, None)
    assert len(kept_in(tmp_path)) == 1


def test_where_heat_is_whole_nothing_stands_for_it(path: Path) -> None:
    now = BEGAN + timedelta(days=3)
    with journal_at(path) as journal:
        before = journal.memory.past(now)
    no_entries(path)
    last_written(path, now)
    with diary_at(path) as diary:
        diary.records(None, None)
    assert kept_in(path.parent)
    with journal_at(path) as journal:
        assert journal.memory.past(now) == before


def test_who_never_had_heat_is_not_told_to_wait(tmp_path: Path) -> None:
    path, now = tmp_path / "journal.db", BEGAN
    with diary_at(path) as diary:
        diary.keep(Entry("e", BEGAN, Told.NOW, 3))
        assert diary.settle(30)
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
    spoil(path, place_of(path, "entry"))
    last_written(path, now)
    with diary_at(path) as diary:
        diary.records(None, None)
    assert rests(path, now) == now
    assert kept_in(tmp_path)


def test_what_was_saved_is_said_once_with_the_name_of_what_was_kept(path: Path) -> None:
    no_first_page(path)
    with journal_at(path) as journal:  # whoever comes first
        journal.find_open()
    said: list[str] = []
    with diary_at(path, said) as diary:
        diary.records(None, None)
        diary.papers()
        assert diary.complaint == ""
    (kept,) = kept_in(path.parent)
    (sentence,) = said
    assert sentence.startswith("Your journal was damaged. ")
    assert kept.name in sentence
    count = re.search(r"(\d+) entries could be saved", sentence)
    assert count is not None
    assert int(count[1]) > 500
    with diary_at(path, said) as diary:
        diary.papers()
    assert len(said) == 1


def test_a_file_that_was_emptied_gives_what_was_written_ahead(path: Path) -> None:
    with journal_at(path) as journal:
        record = journal.begin(PLAN, at(0))
        ahead = path.with_name("journal.db-wal").read_bytes()
    path.write_bytes(b"")
    path.with_name("journal.db-wal").write_bytes(ahead)
    with journal_at(path) as journal:
        found = journal.find_open()
    assert found is not None
    assert found.record.id == record


def test_what_was_only_written_ahead_is_saved_too(path: Path) -> None:
    with journal_at(path) as journal:
        record = journal.begin(PLAN, at(0))
        spoil(path, 0)
        with journal_at(path, "next") as other:
            found = other.find_open()
    assert found is not None
    assert found.record.id == record
    assert soundness(path) == "ok"
    (kept,) = kept_in(path.parent)
    assert kept.with_name(f"{kept.name}-wal").stat().st_size
    assert not path.with_name("journal.db-wal").exists()


def test_damage_that_no_question_meets_is_found_while_nobody_waits(
    path: Path, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.adapters.diary_worker.QUIET", 0.05)
    spoil(path, held.page_of(held.words[200]))
    said: list[str] = []
    with diary_at(path, said) as diary:
        diary.papers()
        for _look in range(100):
            if not said:
                Event().wait(0.1)
    assert said
    assert kept_in(path.parent)
    assert soundness(path) == "ok"


def test_a_second_damaged_file_of_one_day_does_not_take_the_place_of_the_first(
    path: Path, held: Held
) -> None:
    for _again in range(2):
        path.write_bytes(held.data)
        no_first_page(path)
        with journal_at(path) as journal:
            journal.find_open()
    assert len(kept_in(path.parent)) == 2


def test_who_has_the_damaged_file_open_goes_on_in_the_new_one(path: Path, held: Held) -> None:
    with journal_at(path, "watcher") as watcher, diary_at(path) as diary:
        assert watcher.see(held.open_heat, 1.0, at(1)) is False  # the window's, until taken up
        watcher.take_up(held.open_heat)
        entry = Entry("late", BEGAN, Told.NOW, 3)
        diary.keep(entry)
        assert diary.settle(30)
        spoil(path, 0)
        with journal_at(path, "window") as window:
            window.find_open()
        assert kept_in(path.parent)
        assert watcher.see(held.open_heat, 700.0, at(700))
        assert entry in diary.records(None, None).entries
        watcher.end(held.open_heat, 800.0, at(800))
    with journal_at(path) as window:
        assert window.find_open() is None
        assert len(told_of(window.memory.past(A_MORNING))) == HEATS


def test_two_who_find_it_damaged_at_once_set_it_aside_once(path: Path) -> None:
    with journal_at(path, "one") as one, journal_at(path, "two") as two:
        one.find_open()
        two.find_open()
        damaged = stamp_of(path)
        assert damaged is not None
        mend(path, damaged)
        mend(path, damaged)
        assert one.find_open() == two.find_open()
    assert len(kept_in(path.parent)) == 1


@pytest.mark.parametrize("step", range(8))
def test_a_crash_between_two_steps_costs_nothing(
    path: Path, held: Held, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with diary_at(path) as diary:
        before = diary.records(None, None)
    with closing(Journal.open(path, "window", "boot")) as journal:
        record = journal.begin(PLAN, at(0))
        ahead = path.with_name("journal.db-wal").read_bytes()
    path.write_bytes(b"\xaa" * PAGE + held.data[PAGE:])
    path.with_name("journal.db-wal").write_bytes(ahead)
    rename, done = Path.rename, [0]

    class CrashError(BaseException):
        pass

    def crash(place: Path, target: Path) -> Path:
        if done[0] == step:
            raise CrashError
        done[0] += 1
        return rename(place, target)

    monkeypatch.setattr(Path, "rename", crash)
    with journal_at(path) as journal:
        try:
            journal.find_open()
        except CrashError:
            assert step < 7
    monkeypatch.setattr(Path, "rename", rename)
    with journal_at(path) as journal:
        found = journal.find_open()
        assert found is not None
        assert found.record.id == record
    with diary_at(path) as diary:
        assert diary.records(None, None).entries == before.entries
    assert not journal_aside.aside_of(path).exists()
    assert kept_in(path.parent)


@contextmanager
def full_disk() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_where_there_is_no_room_to_mend_it_what_can_be_read_is_known_all_the_same(
    path: Path, held: Held
) -> None:
    no_first_page(path)
    with journal_at(path) as journal:
        with full_disk():
            found = journal.find_open()
            assert found is not None
            assert found.record.id == held.open_heat
            assert "the disk is full" in journal.complaint
            journal.end(held.open_heat, 60.0, at(60))
            assert journal.find_open() is None
        assert journal.find_open() is None
        assert journal.complaint == ""
    assert soundness(path) == "ok"


Damage = tuple[int, bytes]
PIECES: Final = st.lists(
    st.tuples(st.integers(0, 200), st.sampled_from([b"\xaa", b"\x00", b"\xff", b"\x0d\x00\x05"])),
    min_size=1,
    max_size=6,
)


LENGTHS: Final = st.one_of(st.none(), st.floats(0, 1))


@given(pieces=PIECES, length=LENGTHS)
@settings(max_examples=10)
def test_whatever_is_damaged_the_rows_of_whole_pages_are_saved(
    held: Held, pieces: list[Damage], length: float | None
) -> None:
    is_saved_as_far_as_it_is_whole(held, pieces, length)


@pytest.mark.long
@given(pieces=PIECES, length=LENGTHS)
@settings(max_examples=500)
def test_the_same_of_many_more_damaged_files(
    held: Held, pieces: list[Damage], length: float | None
) -> None:
    is_saved_as_far_as_it_is_whole(held, pieces, length)


def is_saved_as_far_as_it_is_whole(held: Held, pieces: list[Damage], length: float | None) -> None:
    data = bytearray(held.data)
    pages = len(data) // PAGE
    for page, byte in pieces:
        start = page % pages * PAGE
        data[start : start + PAGE] = (byte * PAGE)[:PAGE]
    if length is not None:
        del data[int(len(data) * length) :]
    hit = {page % pages for page, _byte in pieces} | set(range(len(data) // PAGE, pages))
    whole = {words for words in held.words if held.page_of(words) not in hit}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.db"
        path.write_bytes(data)
        told = Entry("after", BEGAN, Told.NOW, 3, words="after it")
        with journal_at(path) as journal, diary_at(path) as diary:
            journal.find_open()
            diary.keep(told)
            diary.records(None, None)
            diary._worker.ask(lambda file: file.look(), 5)  # noqa: SLF001 (it comes by itself)
            records = diary.records(None, None)
            assert diary.settle(30)
            assert told in records.entries
            assert whole <= {each.words for each in records.entries}
            assert journal.begin(PLAN, at(0))
            assert journal.complaint == diary.complaint == ""
        assert soundness(path) == "ok"
