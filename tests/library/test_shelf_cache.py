"""What is remembered of files, also where nothing can be written down."""

import resource
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.summary import Adapted, GettingUp, Summary
from easeful.library.problem import Problem
from easeful.library.shelf_cache import LAYOUT, Remembered, ShelfCache

BACK = Path("/home/ana/routines/back.yaml")
NECK = Path("/shipped/neck.yaml")
SUMMARY = Summary(
    id="neck",
    name="Neck – 首",
    about="For the neck.",
    when="Twice a day.",
    places=(Place.CHAIR, Place.BED),
    needs=("neck", "desk"),
    seconds={Day.FLARE: 100.0, Day.SORE: 150.5, Day.ORDINARY: 200.25},
    steps=7,
    first_steps=("Chin tuck", "Turning"),
    getting_up=GettingUp(1, 0),
    has_holds=True,
    has_heat=False,
    own=False,
    path=NECK,
    picture='[[0.1,"right"],"–首"]',
    adapted=((Day.SORE, Adapted("Without Neck", "1 step")), (Day.FLARE, Adapted(empty=True))),
)
SHIPPED = Remembered(NECK, own=False, stamp="1-2", summary=SUMMARY)
PROBLEM = Problem(str(BACK), 3, 5, 'there is no exercise "x"')
GOOD = Remembered(
    BACK,
    own=True,
    stamp="3-4",
    summary=replace(SUMMARY, id="back", own=True, path=BACK),
    good=b"name: x",
)
BAD = Remembered(BACK, own=True, stamp="5-6", summary=None, problems=(PROBLEM,))


@pytest.fixture(params=["a file", "no file"])
def cache(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ShelfCache]:
    """Yield a cache in a file, and one that only keeps the same promises until it is closed."""
    opened = ShelfCache.open(tmp_path / "deep" / "shelf.db" if request.param == "a file" else None)
    yield opened
    opened.close()


def reopened(path: Path, cache: ShelfCache) -> ShelfCache:
    cache.close()
    return ShelfCache.open(path)


def test_what_was_put_in_comes_out_again(cache: ShelfCache) -> None:
    cache.put([SHIPPED, BAD])

    assert cache.get(NECK) == SHIPPED
    assert cache.get(BACK) == BAD
    assert cache.get(Path("/shipped/other.yaml")) is None


def test_only_the_shipped_ones_are_asked_for_at_once(cache: ShelfCache) -> None:
    cache.put([SHIPPED, GOOD])

    assert cache.shipped() == (SHIPPED,)


def test_the_last_good_text_stays_when_a_file_goes_bad(cache: ShelfCache) -> None:
    cache.put([GOOD])
    cache.put([BAD])

    assert cache.last_good(BACK) == b"name: x"
    assert cache.last_good(NECK) is None


def test_a_later_good_text_takes_its_place(cache: ShelfCache) -> None:
    cache.put([GOOD])
    cache.put([replace(GOOD, good=b"name: y")])

    assert cache.last_good(BACK) == b"name: y"


def test_files_that_are_gone_are_forgotten(cache: ShelfCache) -> None:
    cache.put([SHIPPED, GOOD])
    cache.forget_all_but([NECK])

    assert cache.get(NECK) == SHIPPED
    assert cache.get(BACK) is None
    assert cache.last_good(BACK) is None


def test_a_file_may_have_any_name(cache: ShelfCache) -> None:
    path = Path("/home/ana/routines/\udcff \n'\"\x1b[31m.yaml")
    odd = replace(BAD, path=path, problems=(PROBLEM._replace(path=str(path)),))
    cache.put([odd])

    assert cache.get(path) == odd
    cache.forget_all_but([path])
    assert cache.get(path) == odd


def test_it_is_all_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "shelf.db"
    cache = ShelfCache.open(path)
    cache.put([SHIPPED, GOOD])
    cache = reopened(path, cache)

    assert cache.get(NECK) == SHIPPED
    assert cache.last_good(BACK) == b"name: x"
    cache.close()


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_file_is_made_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "shelf.db"
    path.write_bytes(content)
    cache = ShelfCache.open(path)
    cache.put([SHIPPED])
    cache = reopened(path, cache)

    assert cache.get(NECK) == SHIPPED
    cache.close()


def test_a_file_that_breaks_while_it_is_open_is_made_anew_next_time(tmp_path: Path) -> None:
    path = tmp_path / "shelf.db"
    cache = ShelfCache.open(path)
    cache.put([replace(SHIPPED, path=Path(f"/shipped/{each}.yaml")) for each in range(500)])
    cache = reopened(path, cache)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xee" * (len(content) - 4096))

    assert cache.get(NECK) is None
    cache.put([SHIPPED])
    assert cache.get(NECK) == SHIPPED
    cache = reopened(path, cache)
    cache.put([SHIPPED])
    cache = reopened(path, cache)
    assert cache.get(NECK) == SHIPPED
    cache.close()


def test_a_file_of_another_layout_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "shelf.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE file (thing TEXT)")
    other.execute(f"PRAGMA user_version = {LAYOUT + 1}")
    other.close()
    cache = ShelfCache.open(path)
    cache.put([SHIPPED])

    assert cache.get(NECK) == SHIPPED
    cache.close()


@pytest.mark.parametrize("in_the_way", ["shelf.db", "."])
def test_where_no_file_can_be_it_remembers_until_the_end(tmp_path: Path, in_the_way: str) -> None:
    folder = tmp_path / "cache"
    if in_the_way == ".":
        folder.touch()
    else:
        (folder / in_the_way).mkdir(parents=True)
    cache = ShelfCache.open(folder / "shelf.db")
    cache.put([SHIPPED, GOOD])

    assert cache.get(NECK) == SHIPPED
    assert cache.last_good(BACK) == b"name: x"
    cache.close()


@pytest.fixture
def full_disk() -> Iterator[None]:
    """Let no file grow, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_is_no_hindrance_at_the_start(tmp_path: Path, full_disk: None) -> None:
    cache = ShelfCache.open(tmp_path / "shelf.db")
    cache.put([SHIPPED, GOOD])

    assert cache.get(NECK) == SHIPPED
    assert cache.last_good(BACK) == b"name: x"
    cache.close()


def test_a_disk_that_fills_up_loses_nothing(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    cache = ShelfCache.open(tmp_path / "shelf.db")
    cache.put([GOOD])
    request.getfixturevalue("full_disk")

    cache.put([SHIPPED, BAD])

    assert cache.get(NECK) == SHIPPED
    assert cache.get(BACK) == BAD
    assert cache.last_good(BACK) == b"name: x"
    cache.forget_all_but([BACK])
    assert cache.get(NECK) is None
    cache.close()


def test_one_that_another_program_holds_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "shelf.db"
    cache = ShelfCache.open(path)
    cache.put([GOOD])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    cache.put([BAD])
    second = ShelfCache.open(path)
    second.put([BAD])
    second.close()
    other.execute("ROLLBACK")
    other.close()

    assert cache.get(BACK) == replace(GOOD, good=None)
    assert cache.last_good(BACK) == b"name: x"
    cache.close()
