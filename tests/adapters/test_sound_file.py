"""Sound files: whole or not there."""

from __future__ import annotations

import os
import stat
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from easeful.adapters.sound_file import missing_encoder, read_sound, write_sound
from easeful.core.sound import Sound

SOUND = array("h", [0, 1, -1, 32767, -32768, 258])


def blocks() -> Iterator[array[int]]:
    yield SOUND[:2]
    yield SOUND[2:]


def a_second() -> Iterator[array[int]]:
    yield array("h", bytes(2 * 22050))


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def program(folder: Path, name: str, script: str) -> None:
    """Put a program of our own where it is found first."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "session.wav"
    write_sound(path, 22050, blocks())
    assert read_sound(path) == Sound(22050, SOUND)
    assert path.read_bytes()[-2:] == b"\x02\x01"  # the low byte first
    assert names(tmp_path) == {"session.wav"}


def test_another_kind_of_wav_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "stereo.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 2, 22050, 0, "NONE", ""))
    with pytest.raises(wave.Error, match=r"stereo\.wav is not mono"):
        read_sound(path)


def test_a_file_has_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    def watched() -> Iterator[array[int]]:
        yield SOUND
        assert names(tmp_path) == {"session.wav", ".session.wav.easeful"}
        assert path.read_bytes() == b"old"

    path = tmp_path / "session.wav"
    path.write_bytes(b"old")
    write_sound(path, 22050, watched())
    assert names(tmp_path) == {"session.wav"}


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_nothing_is_left_of_half_a_file(tmp_path: Path, error: type[BaseException]) -> None:
    def torn() -> Iterator[array[int]]:
        yield SOUND
        raise error

    with pytest.raises(error):
        write_sound(tmp_path / "session.wav", 22050, torn())
    assert names(tmp_path) == set()


@pytest.mark.parametrize(("suffix", "magic"), [(".ogg", b"OggS"), (".mp3", b"\xff"), (".MP3", b"")])
def test_other_forms_are_written_by_their_encoders(
    tmp_path: Path, suffix: str, magic: bytes
) -> None:
    path = tmp_path / f"session{suffix}"
    assert not missing_encoder(path)
    write_sound(path, 22050, a_second())
    assert path.read_bytes().startswith((magic, b"ID3"))
    assert names(tmp_path) == {path.name}


@pytest.mark.parametrize(
    ("name", "encoder"), [("s.ogg", "oggenc"), ("s.mp3", "lame"), ("s.wav", "")]
)
def test_it_is_known_which_encoder_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, encoder: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert missing_encoder(tmp_path / name) == encoder


def test_another_encoder_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "ffmpeg", 'for to; do :; done; echo whole > "$to"')
    monkeypatch.setenv("PATH", os.pathsep.join([str(tmp_path), ""]))
    write_sound(tmp_path / "session.ogg", 22050, a_second())
    assert (tmp_path / "session.ogg").read_text() == "whole\n"


@pytest.mark.parametrize("script", ["exit 3", 'for to; do :; done; echo half > "$to"; exit 1'])
def test_an_encoder_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    programs, folder = tmp_path / "programs", tmp_path / "folder"
    programs.mkdir()
    folder.mkdir()
    program(programs, "lame", script)
    monkeypatch.setenv("PATH", str(programs))
    with pytest.raises(OSError, match="lame could not write the file"):
        write_sound(folder / "session.mp3", 22050, a_second())
    assert names(folder) == set()
