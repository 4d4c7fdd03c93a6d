"""The settings file on good and on bad disks."""

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fakes import MemorySettings

from easeful.adapters.settings_file import SettingsFile
from easeful.core.ports import SettingsStore
from easeful.core.settings import Settings, Theme

DARK = Settings(theme=Theme.DARK)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "settings.yaml"


@contextmanager
def a_full_disk() -> Iterator[None]:
    """Let no file grow past 16 bytes, as root too; Python ignores the signal for it."""
    assert signal.getsignal(signal.SIGXFSZ) is signal.SIG_IGN
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


@pytest.mark.parametrize("kind", ["file", "memory"])
def test_every_store_gives_back_what_it_was_given(kind: str, path: Path) -> None:
    store: SettingsStore = SettingsFile(path) if kind == "file" else MemorySettings()
    assert store.load() == Settings()
    assert store.save(DARK) == ""
    assert store.load() == DARK
    assert store.complaint == ""


def test_the_next_start_finds_them(path: Path) -> None:
    SettingsFile(path).save(DARK)
    assert SettingsFile(path).load() == DARK


def test_saving_the_same_leaves_the_file_alone(path: Path) -> None:
    SettingsFile(path).save(DARK)
    before = path.stat().st_mtime_ns
    store = SettingsFile(path)
    store.save(store.load())
    assert path.stat().st_mtime_ns == before


def test_a_full_disk_is_said_in_words_and_leaves_the_old_file(path: Path) -> None:
    store = SettingsFile(path)
    store.save(DARK)
    with a_full_disk():
        trouble = store.save(Settings(theme=Theme.NIGHT))
    assert trouble == "Your settings could not be saved: the disk is full."
    assert SettingsFile(path).load() == DARK
    assert [each.name for each in path.parent.iterdir()] == ["settings.yaml"]


def test_after_a_full_disk_saving_is_tried_again(path: Path) -> None:
    store = SettingsFile(path)
    with a_full_disk():
        store.save(DARK)
    assert store.save(DARK) == ""
    assert SettingsFile(path).load() == DARK


def test_a_folder_in_its_place_is_said_in_words(path: Path) -> None:
    path.mkdir(parents=True)
    store = SettingsFile(path)
    assert store.load() == Settings()
    assert store.complaint == "Your settings cannot be read: there is a folder in its place."
    assert store.save(DARK) == ("Your settings could not be saved: there is a folder in its place.")


def test_a_file_in_place_of_the_home_is_said_in_words(path: Path) -> None:
    path.parent.write_text("not a folder")
    store = SettingsFile(path)
    assert store.load() == Settings()
    assert store.save(DARK).startswith("Your settings could not be saved: ")


@pytest.mark.parametrize("broken", [b"theme: [", b"\x00\xff", b"a" * 300_000, b"theme: purple"])
def test_a_broken_file_is_kept_beside_and_said_once(path: Path, broken: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(broken)
    store = SettingsFile(path)
    assert store.load() == Settings()
    assert store.complaint.endswith("Your file is kept as settings.broken-1.yaml.")
    assert (path.parent / "settings.broken-1.yaml").read_bytes() == broken
    later = SettingsFile(path)
    assert later.load() == Settings()
    assert later.complaint == ""


def test_a_second_broken_file_does_not_hide_the_first(path: Path) -> None:
    path.parent.mkdir()
    for text in ("theme: purple", "theme: pink"):
        path.write_text(text)
        SettingsFile(path).load()
    kept = [each.read_text() for each in sorted(path.parent.iterdir())]
    assert kept == ["theme: purple", "theme: pink"]
