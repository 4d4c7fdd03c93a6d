"""Mistakes of ours: written down, and one sentence for the person."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from easeful.adapters.troubles import LARGEST_LOG, Troubles


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    log = logging.getLogger("easeful")
    before = list(log.handlers)
    yield tmp_path / "easeful.log"
    for handler in set(log.handlers) - set(before):
        log.removeHandler(handler)
        handler.close()
    log.propagate = True


def caught(troubles: Troubles) -> None:
    try:
        raise ValueError("the secret detail")  # noqa: TRY301 (a mistake to be caught)
    except ValueError as error:
        troubles.catch(type(error), error, error.__traceback__)


def test_the_person_hears_one_sentence_and_the_log_has_where_but_no_words(path: Path) -> None:
    troubles, said = Troubles(path), list[str]()
    troubles.say = said.append
    caught(troubles)
    assert said == ["Something went wrong inside Easeful. You can go on; nothing was lost."]
    assert "ValueError" in path.read_text()
    assert "test_troubles.py" in path.read_text()
    assert "the secret detail" not in path.read_text()


def test_without_trouble_there_is_no_log(path: Path) -> None:
    Troubles(path)
    assert not path.exists()


def test_a_log_that_cannot_be_written_is_no_trouble_of_its_own(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.mkdir()
    caught(Troubles(path))
    assert capsys.readouterr().err == ""


def test_a_large_log_is_begun_anew(path: Path) -> None:
    path.write_text("x" * (LARGEST_LOG + 1))
    caught(Troubles(path))
    assert path.stat().st_size < LARGEST_LOG


@pytest.mark.parametrize("display", [None, ":4711"])
def test_without_a_screen_one_sentence_says_so(tmp_path: Path, display: str | None) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    environment |= {"EASEFUL_HOME": str(tmp_path)} | ({"DISPLAY": display} if display else {})
    done = subprocess.run(
        [sys.executable, "-m", "easeful"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("Easeful cannot open a window here")
