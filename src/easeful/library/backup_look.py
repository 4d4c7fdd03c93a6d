"""What is in a backup, before anything of hers is touched: unpacked beside, looked at, counted."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from easeful.core.words import _
from easeful.library.backup import FORMAT
from easeful.library.backup_zip import DAMAGED, NO_BACKUP, unpack
from easeful.library.files import ENDINGS
from easeful.library.home_care import CareError, HomeCare, JournalFacts
from easeful.library.home_names import ABOUT, JOURNAL, REMINDERS, SETTINGS
from easeful.library.home_waits import HALF
from easeful.library.package_refused import Refused, RefusedError
from easeful.library.package_writing import reason_of

UPDATE: Final = _("This backup is from a newer Easeful. Update Easeful to restore it.")


@dataclass(frozen=True, slots=True)
class Found:
    """A backup that may be restored; ``routines`` and so on are how many she had written.

    ``journal`` is ``None`` if there is none in it.
    """

    made: datetime
    journal: JournalFacts | None
    routines: int
    exercises: int
    has_settings: bool
    has_reminders: bool


def look(source: Path, home: Path, care: HomeCare) -> Found | Refused:
    """Unpack the backup at ``source`` beside what is there, and return what is in it.

    ``drop`` takes it away again; so does the next look, and the next start.
    """
    half = home / HALF
    try:
        drop(home)
        home.mkdir(parents=True, exist_ok=True)
        names = unpack(source, half)
        found = _found(half, names, care)
    except CareError as error:
        found = Refused(_("The journal in it cannot be used: {why}.").format(why=error))
    except RefusedError as error:
        found = error.refused
    except OSError as error:
        words = _("The backup cannot be opened: {why}.")
        found = Refused(words.format(why=reason_of(error)))
    if isinstance(found, Refused):
        drop(home)
    return found


def drop(home: Path) -> None:
    """Take away what was unpacked and is not wanted."""
    with suppress(OSError):
        shutil.rmtree(home / HALF)


def _found(half: Path, names: tuple[str, ...], care: HomeCare) -> Found | Refused:
    made = _made(json_at(half / ABOUT))
    (half / ABOUT).unlink()
    facts = care.look(half / JOURNAL) if JOURNAL in names else None
    return Found(
        made=made,
        journal=facts,
        routines=_count(names, "routines/"),
        exercises=_count(names, "exercises/"),
        has_settings=SETTINGS in names,
        has_reminders=REMINDERS in names,
    )


def _made(about: Mapping[str, object]) -> datetime:
    """Return when a backup was made; refuse what is none, and one that is newer."""
    number = about.get("format")
    if type(number) is not int or number < 1:
        raise RefusedError(NO_BACKUP)
    if number > FORMAT:
        raise RefusedError(UPDATE)
    try:
        made = datetime.fromisoformat(str(about.get("made")))
    except ValueError:
        raise RefusedError(DAMAGED) from None
    if made.utcoffset() is None:
        raise RefusedError(DAMAGED)
    return made


def json_at(path: Path) -> Mapping[str, object]:
    """Return the object in a small file; raise ``RefusedError`` if there is none."""
    try:
        about = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        raise RefusedError(NO_BACKUP) from None
    if not isinstance(about, dict):
        raise RefusedError(NO_BACKUP)
    return about


def _count(names: tuple[str, ...], folder: str) -> int:
    return sum(each.startswith(folder) and each.lower().endswith(ENDINGS) for each in names)
