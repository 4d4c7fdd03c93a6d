"""What was typed and not saved is kept: wholly, with what it was based on."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import SystemRandom
from threading import Event

import draft_writer
import pytest
from draft_writer import base_of, data_of
from hypothesis import given
from hypothesis import strategies as st

from easeful.library.drafts import Draft, Drafts

ROOT = Path(__file__).parents[2]
CHANCE = SystemRandom()
BACK = Path("/home/mia/routines/my-back.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "drafts"


def text_of(draft: Draft | None) -> tuple[bytes, bytes] | None:
    return None if draft is None else (draft.base, draft.data)


def left_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_draft_is_found_with_what_it_was_based_on(folder: Path) -> None:
    assert Drafts(folder).keep(BACK, b"name: x\n", b"name: y\n") == ""

    found = Drafts(folder).find(BACK)

    assert text_of(found) == (b"name: x\n", b"name: y\n")
    assert found is not None
    assert abs((datetime.now(UTC) - found.when).total_seconds()) < 60  # noqa: TID251 (the disk's clock)


def test_only_the_last_one_is_kept(folder: Path) -> None:
    drafts = Drafts(folder)
    for number in range(4):
        drafts.keep(BACK, b"base %d" % (number // 2), b"draft %d" % number)

    assert text_of(drafts.find(BACK)) == (b"base 1", b"draft 3")
    assert len(left_in(folder)) == 2


def test_a_dropped_draft_leaves_nothing(folder: Path) -> None:
    drafts = Drafts(folder)
    drafts.keep(BACK, b"x", b"y")
    (folder / f".{left_in(folder)[0]}.123").touch()  # half written, when something crashed

    drafts.drop(BACK)

    assert drafts.find(BACK) is None
    assert left_in(folder) == []


def test_routines_of_one_name_in_two_folders_do_not_share_a_draft(folder: Path) -> None:
    drafts = Drafts(folder)
    other = Path("/home/mia/old/my-back.yaml")
    drafts.keep(BACK, b"a", b"b")
    drafts.keep(other, b"c", b"d")

    drafts.drop(other)

    assert text_of(drafts.find(BACK)) == (b"a", b"b")


def test_people_can_tell_whose_draft_it_is(folder: Path) -> None:
    Drafts(folder).keep(BACK, b"a", b"b")

    assert all(name.startswith("my-back.") for name in left_in(folder))


def test_a_cleared_text_is_a_draft_too(folder: Path) -> None:
    drafts = Drafts(folder)
    drafts.keep(BACK, b"", b"")
    assert text_of(drafts.find(BACK)) == (b"", b"")

    drafts.keep(BACK, b"", b"x")
    drafts.keep(BACK, b"", b"")

    assert text_of(drafts.find(BACK)) == (b"", b"")


def test_a_draft_whose_base_is_gone_or_changed_is_none(folder: Path) -> None:
    drafts = Drafts(folder)
    drafts.keep(BACK, b"a", b"b")
    base = next(folder.glob("*.base"))
    base.write_bytes(b"something else")
    assert drafts.find(BACK) is None

    base.unlink()

    assert drafts.find(BACK) is None
    assert drafts.keep(BACK, b"a", b"c") == ""
    assert text_of(drafts.find(BACK)) == (b"a", b"c")


def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file")
    drafts = Drafts(tmp_path / "drafts")

    assert drafts.keep(BACK, b"a", b"b").startswith("Your draft could not be kept: ")
    assert drafts.find(BACK) is None
    drafts.drop(BACK)


@given(
    st.text(st.characters(exclude_categories=()), max_size=300),
    st.binary(max_size=20),
    st.binary(max_size=20),
)
def test_a_draft_of_any_file_can_be_kept(
    tmp_path_factory: pytest.TempPathFactory, name: str, base: bytes, data: bytes
) -> None:
    drafts = Drafts(tmp_path_factory.mktemp("drafts"))
    path = Path("/home") / name

    assert drafts.keep(path, base, data) == ""
    assert text_of(drafts.find(path)) == (base, data)


@pytest.mark.parametrize("kills", [10, pytest.param(150, marks=pytest.mark.long)])
def test_a_process_that_is_killed_loses_no_draft_that_it_had_kept(folder: Path, kills: int) -> None:
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])
    }
    for _kill in range(kills):
        with subprocess.Popen(
            [sys.executable, draft_writer.__file__, folder, BACK],
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        ) as writer:
            assert writer.stdout is not None
            last = int(writer.stdout.readline())
            Event().wait(CHANCE.uniform(0, 0.05))
            writer.send_signal(signal.SIGKILL)
            last = max([last, *map(int, writer.stdout.read().split())])

        found = text_of(Drafts(folder).find(BACK))

        assert found in [(base_of(each), data_of(each)) for each in (last, last + 1)]
    assert len([name for name in left_in(folder) if not name.startswith(".")]) <= 5
