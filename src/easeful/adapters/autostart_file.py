"""A small file, written as a whole or not at all, and taken away."""

from __future__ import annotations

from pathlib import Path

from easeful.core.words import _


def written(path: Path, text: str | bytes) -> str:
    """Write ``text``; return "" or, in words, why that was not possible."""
    data = text.encode(errors="surrogateescape") if isinstance(text, str) else text
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        place = path.resolve()  # a link stays one
        beside = place.with_name(f".{place.name}.new")
        beside.write_bytes(data)
        beside.replace(place)
    except OSError as error:
        return _("{path} could not be written: {why}").format(path=path, why=error.strerror)
    return ""


def taken_away(path: Path) -> str:
    """Take a file away; return "" or, in words, why that was not possible."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        return _("{path} could not be removed: {why}").format(path=path, why=error.strerror)
    return ""
