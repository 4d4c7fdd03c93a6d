"""Sound files: WAV by ourselves, Ogg and MP3 where an encoder is installed.

A file is written under another name first, so that what bears its own name is always whole.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import wave
from array import array
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Final

from easeful.core.sound import Sound

UNFINISHED: Final = ".{name}.easeful"
"""How a file is called while it is being written: hidden, and by a name that nobody else gives."""

WAV: Final = ".wav"

ENCODERS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = MappingProxyType(
    {
        ".ogg": (
            ("oggenc", "--quiet", "--quality", "3", "--output", "{to}", "{wav}"),
            ("ffmpeg", "-loglevel", "error", "-y", "-i", "{wav}", "-f", "ogg", "{to}"),
        ),
        ".mp3": (
            ("lame", "--silent", "--preset", "64", "{wav}", "{to}"),
            ("ffmpeg", "-loglevel", "error", "-y", "-i", "{wav}", "-f", "mp3", "{to}"),
        ),
    }
)
"""Programs that turn a WAV file into another, the usual one of each kind first."""

SUFFIXES: Final = (WAV, *ENCODERS)


def read_sound(path: Path) -> Sound:
    """Return a mono 16-bit WAV file; raise ``OSError`` or ``wave.Error`` for any other."""
    with wave.open(str(path), "rb") as file:
        if (file.getnchannels(), file.getsampwidth()) != (1, 2):
            raise wave.Error(f"{path.name} is not mono with 16 bits")
        samples = _other_way_round(array("h", file.readframes(file.getnframes())))
        return Sound(file.getframerate(), samples)


def missing_encoder(path: Path) -> str:
    """Return the program without which ``path`` cannot be written, "" if nothing is missing."""
    ways = ENCODERS.get(path.suffix.lower(), ())
    return "" if not ways or _encoder(path.suffix.lower()) else ways[0][0]


def write_sound(path: Path, rate: int, blocks: Iterable[array[int]]) -> None:
    """Write mono sound to ``path`` in the form that its suffix names, all of it or nothing.

    Raise ``OSError``, in words, if that is not possible.
    """
    unfinished = path.with_name(UNFINISHED.format(name=path.name))
    try:
        if path.suffix.lower() == WAV:
            _write_wav(unfinished, rate, blocks)
        else:
            with TemporaryDirectory(prefix="easeful-") as folder:
                whole = Path(folder, "session.wav")
                _write_wav(whole, rate, blocks)
                _encode(whole, unfinished, path.suffix.lower())
        unfinished.replace(path)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _write_wav(path: Path, rate: int, blocks: Iterable[array[int]]) -> None:
    # Opened here: where it cannot be, Python's own writer would print a traceback at its end.
    with path.open("wb") as target, wave.open(target, "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        for block in blocks:
            file.writeframesraw(_other_way_round(block).tobytes())


def _encode(wav: Path, to: Path, suffix: str) -> None:
    way = _encoder(suffix)
    if way is None:
        raise OSError(f"there is no program to write {suffix} with")
    command = [word.format(wav=wav, to=to) for word in way]
    done = subprocess.run(  # noqa: S603 (a program of the table above)
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode:
        raise OSError(f"{command[0]} could not write the file")


def _encoder(suffix: str) -> tuple[str, ...] | None:
    return next((way for way in ENCODERS.get(suffix, ()) if shutil.which(way[0])), None)


def _other_way_round(samples: array[int]) -> array[int]:
    """Return samples in the byte order of a WAV file, or back from it: the low byte first."""
    if sys.byteorder == "big":
        samples = samples[:]
        samples.byteswap()
    return samples
