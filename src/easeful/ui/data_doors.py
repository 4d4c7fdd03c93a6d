"""What "My data" needs of the machine and of the rest of the app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Protocol, TypeVar

from easeful.core.words import _
from easeful.library.home_care import HomeCare
from easeful.ui.file_dialogs import AskFile, AskWhich, Kind, Place, ask_where, ask_which
from easeful.ui.heat_run import HeatDoors

T = TypeVar("T")

BACKUP: Final = Kind(_("Backup"), _("Backups"), (".zip",), Place.DocumentsLocation)
WHERE: Final[AskFile] = partial(ask_where, BACKUP)
WHICH: Final[AskWhich] = partial(ask_which, BACKUP)


class Errand(Protocol):
    """Does what takes a while, and tells it in the window's thread."""

    def __call__(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Return at once; call ``then`` with what ``work`` returns, later."""
        ...


@dataclass(frozen=True, slots=True)
class DataDoors:
    """``release`` lets go of the journal; ``takes_back`` are what the desktop was told of us.

    ``heat_waits`` says whether heat has something to ask or to say.
    """

    home: Path
    care: HomeCare
    where: AskFile
    which: AskWhich
    errand: Errand
    heat: HeatDoors
    heat_waits: Callable[[], bool]
    release: Callable[[], None]
    takes_back: tuple[Callable[[], str], ...] = ()
