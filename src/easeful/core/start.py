"""What one may ask the window to begin with, from the command line or a second start."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import PurePath

from easeful.core.day import Day


@dataclass(frozen=True, slots=True)
class StartRequest:
    """Start the routine of this id; ``day`` is ``None`` for the one chosen for today."""

    routine: str
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """Show what is in the file at ``path``, which somebody sent her."""

    path: PurePath


Request = StartRequest | OpenRequest


def written(request: Request | None) -> str:
    """Return a request as one line, for the window that is open already; "" for none."""
    match request:
        case None:
            return ""
        case StartRequest(routine, day):
            return json.dumps({"start": routine, "day": day})
        case OpenRequest(path):
            return json.dumps({"open": str(path)})


def read(line: str) -> Request | None:
    """Return the request that ``line`` says, ``None`` if it says none."""
    try:
        said = json.loads(line)
    except ValueError:
        return None
    if not isinstance(said, dict):
        return None
    if isinstance(said.get("open"), str):
        return OpenRequest(PurePath(said["open"]))
    if isinstance(said.get("start"), str):
        day = said.get("day")
        return StartRequest(said["start"], Day(day) if day in set(Day) else None)
    return None
