"""One byte of the journal is another: heat does not rest shorter, and no pad is forgotten."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easeful.adapters.home_care import FileCare
from easeful.adapters.journal import Journal
from easeful.adapters.journal_file import JournalFile
from easeful.adapters.journal_glimpse import open_heat_in
from easeful.adapters.journal_schema import migrate
from easeful.core.data_rest import rests_until
from easeful.core.heat import HeatRecord, OpenHeat
from easeful.core.heat_verdict import Limits, Past
from easeful.library.home_care import BrokenError, CareError

NOW: Final = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)
BEGAN: Final = NOW - timedelta(minutes=35)
ENDED: Final = NOW - timedelta(minutes=15)
REST: Final = ENDED + timedelta(hours=2)
WRITTEN: Final = NOW - timedelta(minutes=5)
STANDS_IN: Final = WRITTEN + timedelta(hours=2)
HEATS: Final = 12
PAGE: Final = 4096

HEAT: Final = """
INSERT INTO heat (pack, area, seconds, check_every, began, on_seconds, seen_steady, seen_wall,
                  boot, owner, ended)
VALUES (?, 'neck', 1200, 300, ?, 1200, 5.5, ?, 'bootid', 'owner', ?)
"""


class Data(bytes):
    """A journal's bytes, which nobody wants to read where a test failed."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Say how many."""
        return f"<{len(self)} bytes>"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a journal once it was looked through."""

    past: Past
    on: OpenHeat | None
    rest: datetime | None
    is_said: bool


def journal_of(path: Path, *, is_on: bool, pack: str = "pad") -> bytes:
    """Make a journal with heats of two weeks; the last has ended a while ago, or is on."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA secure_delete = ON")
        migrate(file)
        for ago in range(HEATS - 1, -1, -1):
            began, ended = (each - timedelta(hours=30 * ago) for each in (BEGAN, ENDED))
            end = None if is_on and not ago else ended.isoformat()
            row = (pack, began.isoformat(), ended.isoformat(), end)
            file.execute(HEAT, row)
        file.execute("PRAGMA journal_mode = WAL")  # so that opening it writes nothing
    return Data(path.read_bytes())


def known_of(path: Path, data: bytes) -> Known:
    path.write_bytes(data)
    os.utime(path, (WRITTEN.timestamp(), WRITTEN.timestamp()))
    with closing(JournalFile(path)) as file, closing(Journal.open(path, "me", "boot")) as journal:
        file.look()
        past = journal.memory.past(NOW)
        kept = any(each.name.startswith("journal-damaged-") for each in path.parent.iterdir())
        said = kept or journal.complaint != ""
        return Known(past, journal.find_open(), rests_until(past, Limits(), NOW), said)


def in_memory(data: bytes) -> sqlite3.Connection:
    file = sqlite3.connect(":memory:")
    file.deserialize(of_itself(data))
    return file


def of_itself(data: bytes) -> bytes:
    """Return a journal as it is where nothing is ever written ahead."""
    return data[:18] + b"\x01\x01" + data[20:]


def page_of(data: bytes, table: str) -> int:
    """Return where the first page of a table begins."""
    with closing(in_memory(data)) as file:
        query = "SELECT rootpage - 1 FROM sqlite_master WHERE name = ?"
        return PAGE * int(file.execute(query, (table,)).fetchone()[0])


def changed(data: bytes, place: int, value: int) -> bytes:
    return data[:place] + bytes([value]) + data[place + 1 :]


def in_last(data: bytes, text: bytes) -> int:
    """Return where text stands in the last heat, which lies first on its page."""
    return data.index(text, page_of(data, "heat"))


def in_heats_words(data: bytes, text: bytes) -> int:
    """Return where text stands in what the first page says of heat."""
    return data.index(text, data.index(b"CREATE TABLE heat ("))


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return journal_of(tmp_path_factory.mktemp("ended") / "journal.db", is_on=False)


@pytest.fixture(scope="module")
def on(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return journal_of(tmp_path_factory.mktemp("on") / "journal.db", is_on=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


def test_a_whole_journal_is_known(path: Path, ended: bytes, on: bytes) -> None:
    known = known_of(path, ended)
    assert (known.on, known.rest, known.is_said) == (None, REST, False)
    known = known_of(path, on)
    assert known.on is not None
    assert not known.is_said


# The law.


WHERE: Final = st.tuples(
    st.sampled_from(["heat", "heat", "heat_began", "sqlite_master", "session"]),
    st.floats(0, 1, exclude_max=True),
    st.integers(0, 255),
)


def is_another_time(before: bytes, after: bytes) -> bool:
    """Say whether all that changed is one time into another.

    No law holds there: nothing in the file, nor in what is known of heat, tells it from the truth.
    """
    every = []
    for data in (before, after):
        with closing(in_memory(data)) as file:
            try:
                every.append(file.execute("SELECT ended FROM heat NOT INDEXED").fetchall())
            except (sqlite3.Error, UnicodeDecodeError):
                return False
    others = [(one[0], two[0]) for one, two in zip(*every, strict=False) if one != two]
    return len(others) == 1 and all(map(is_time, others[0]))


def is_time(text: object) -> bool:
    try:
        return datetime.fromisoformat(str(text)).tzinfo is not None
    except ValueError:
        return False


def holds(data: bytes, where: tuple[str, float, int]) -> None:
    """Whatever one byte is: the rest is no shorter, and a pad that is on is known.

    Or the journal was found damaged, that is said, and heat rests as if it had ended when the file
    was last written.
    """
    table, share, value = where
    page = 0 if table == "sqlite_master" else page_of(data, table)
    used = [place for place in range(page, page + PAGE) if data[place] or place < page + 40]
    after = changed(data, used[int(share * len(used))], value)
    if is_another_time(data, after):
        return
    with TemporaryDirectory() as folder:
        before = known_of(Path(folder) / "journal.db", data)
    with TemporaryDirectory() as folder:
        known = known_of(Path(folder) / "journal.db", after)
    if known.on is None and (before.on is not None or known.rest is None or known.rest < REST):
        assert known.is_said
        assert known.rest is not None
        assert known.rest >= STANDS_IN


@given(where=WHERE)
@settings(max_examples=20)
def test_whatever_one_byte_is_heat_rests(ended: bytes, where: tuple[str, float, int]) -> None:
    holds(ended, where)


@given(where=WHERE)
@settings(max_examples=20)
def test_whatever_one_byte_is_no_pad_is_forgotten(on: bytes, where: tuple[str, float, int]) -> None:
    holds(on, where)


@pytest.mark.long
@given(where=WHERE)
@settings(max_examples=1500)
def test_the_same_of_many_more_bytes(
    ended: bytes, on: bytes, where: tuple[str, float, int]
) -> None:
    holds(ended, where)
    holds(on, where)


# What it found, each by itself.


def test_a_beginning_that_nobody_can_read_shortens_no_rest(path: Path, ended: bytes) -> None:
    known = known_of(path, changed(ended, in_last(ended, BEGAN.isoformat().encode()), 0))
    assert known.rest is not None
    assert known.rest >= REST


def test_an_end_that_nobody_can_read_is_when_it_was_last_on(path: Path, ended: bytes) -> None:
    end = in_last(ended, b"owner") + len("owner")
    known = known_of(path, changed(ended, end + 5, ord("x")))
    assert known.rest == REST
    assert not known.is_said


@pytest.mark.parametrize("pack", ["pad", "cold"])
def test_a_pack_that_nobody_can_read_may_have_been_warm_or_cold(tmp_path: Path, pack: str) -> None:
    data = journal_of(tmp_path / "made.db", is_on=False, pack=pack)
    known = known_of(tmp_path / "journal.db", changed(data, in_last(data, pack.encode()), 120))
    assert known.rest == REST


def test_skin_that_nobody_can_read_may_have_been_burnt(path: Path, ended: bytes) -> None:
    path.write_bytes(ended)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE heat SET skin = 'bwrnt' WHERE id = 12")
    assert known_of(path, path.read_bytes()).rest == ENDED + timedelta(days=1)


@pytest.mark.parametrize("count", [8, HEATS - 1])
def test_a_page_that_claims_fewer_heats_is_found_out(path: Path, ended: bytes, count: int) -> None:
    data = changed(ended, page_of(ended, "heat") + 4, count)
    known = known_of(path, data)
    assert known.is_said
    assert known.rest == STANDS_IN


@pytest.mark.parametrize("text", [b"neck", b"bootid"])
def test_text_that_is_none_hides_neither_a_rest_nor_a_pad(
    path: Path, ended: bytes, on: bytes, text: bytes
) -> None:
    known = known_of(path, changed(ended, in_last(ended, text), 0xFF))
    assert known.rest == REST
    assert known.is_said
    with TemporaryDirectory() as folder:
        other = Path(folder) / "journal.db"
        other.write_bytes(changed(on, in_last(on, text), 0xFF))
        assert open_heat_in(other) is not None  # the command looks without mending
        assert FileCare().has_open_heat(other)
        found = known_of(other, other.read_bytes()).on
        assert found is not None
        assert FileCare().has_open_heat(other)


@pytest.mark.parametrize("text", [b"TABLE heat", b"skin TEXT", b"ended TEXT"])
@pytest.mark.parametrize("value", [0xFF, ord("q")])
def test_a_first_page_that_names_things_otherwise_hides_nothing(
    path: Path, ended: bytes, on: bytes, text: bytes, value: int
) -> None:
    known = known_of(path, changed(ended, in_heats_words(ended, text), value))
    assert known.rest is not None
    assert known.rest >= REST
    with TemporaryDirectory() as folder:
        data = changed(on, in_heats_words(on, text), value)
        known = known_of(Path(folder) / "journal.db", data)
    assert known.on is not None


def test_an_end_without_a_word_is_none(path: Path, on: bytes) -> None:
    path.write_bytes(on)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE heat SET ended = '' WHERE id = 12")
    assert known_of(path, path.read_bytes()).on is not None


@pytest.mark.parametrize("is_text", [True, False])
def test_what_can_be_read_in_part_is_no_reason_to_delete_it_unread(
    path: Path, ended: bytes, *, is_text: bool
) -> None:
    name = in_heats_words(ended, b"ended TEXT")
    place, value = (in_last(ended, b"neck"), 0xFF) if is_text else (name, ord("q"))
    path.write_bytes(changed(ended, place, value))
    with pytest.raises(CareError) as raised:
        FileCare().past(path, NOW)
    assert not isinstance(raised.value, BrokenError)
    assert str(raised.value) == "the file is broken"


@contextmanager
def closed_to_writing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("easeful.adapters.journal_file.opened", refuse)
        yield


def test_a_broken_journal_that_is_closed_to_writing_lets_heat_rest(
    path: Path, ended: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    heat = page_of(ended, "heat")
    broken = ended[:heat] + b"\xaa" * PAGE + ended[heat + PAGE :]
    data = of_itself(broken)  # so that reading it leaves nothing beside it
    with closed_to_writing(monkeypatch):
        assert known_of(path, data).rest == STANDS_IN
    assert path.read_bytes() == data


def test_what_only_stands_for_heat_is_counted_when_it_breaks_again(
    path: Path, ended: bytes
) -> None:
    known_of(path, changed(ended, page_of(ended, "heat") + 4, 0))
    again = changed(path.read_bytes(), page_of(path.read_bytes(), "session"), 0xAA)
    records = known_of(path, again).past.records
    assert [each.ended for each in records if is_stand_in(each)] == [WRITTEN, WRITTEN]


def is_stand_in(record: HeatRecord) -> bool:
    return record.plan.seconds == 0
