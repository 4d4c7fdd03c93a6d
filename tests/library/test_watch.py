"""Watching files: what was written or came since the last look."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from easeful.library import watch


class Meanwhile:
    """Stands for the wait between two looks: does one thing after the other in it."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self._steps = iter(steps)

    def wait(self, _seconds: float) -> None:
        next(self._steps)()


def seen(
    monkeypatch: pytest.MonkeyPatch, given: list[str], *steps: Callable[[], object]
) -> Iterator[tuple[str, ...]]:
    monkeypatch.setattr(watch, "Event", lambda: Meanwhile(*steps))
    return watch.changes(given)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.yaml", "b.yaml"):
        Path(name).touch()
    return tmp_path


def test_what_was_written_is_told_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = seen(
        monkeypatch,
        ["."],
        lambda: os.utime("a.yaml", ns=(1, 1)),
        lambda: None,
        lambda: Path("b.yaml").write_text("x", encoding="utf-8"),
    )

    assert [next(looks), next(looks)] == [("./a.yaml",), ("./b.yaml",)]


def test_a_file_in_the_place_of_another_is_told_though_it_is_as_old_and_as_large(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("new").write_text("ab", encoding="utf-8")
    Path("a.yaml").write_text("xy", encoding="utf-8")
    for name in ("new", "a.yaml"):
        os.utime(name, ns=(1, 1))
    looks = seen(monkeypatch, ["a.yaml"], lambda: Path("new").replace("a.yaml"))

    assert next(looks) == ("a.yaml",)


def test_what_came_is_told_and_what_went_is_not(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = seen(
        monkeypatch,
        ["a.yaml", "deep", "later.yaml"],
        lambda: Path("a.yaml").unlink(),
        lambda: Path("deep").mkdir(),
        lambda: Path("deep/c.yaml").touch(),
        lambda: [Path(name).write_text("x", encoding="utf-8") for name in ("later.yaml", "a.yaml")],
    )

    assert [next(looks), next(looks)] == [("deep/c.yaml",), ("a.yaml", "later.yaml")]
