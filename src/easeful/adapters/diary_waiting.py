"""Keeps what cannot be written into the journal now in a small file, so that no end costs it.

It stands beside the journal or, where that takes nothing either, where this machine keeps what is
passing. It holds words of hers: only she may read it, and it is gone once the journal has it.
"""

from __future__ import annotations

import json
import logging
import os
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from math import isfinite
from operator import itemgetter
from pathlib import Path
from threading import get_ident
from typing import Any, Final

from easeful.adapters.diary_changes import Forgotten
from easeful.adapters.diary_orders import NAMES
from easeful.adapters.diary_rows import (
    afters_of,
    days_of,
    entries_of,
    helps_of,
    nights_of,
    papers_of,
    sessions_of,
)
from easeful.adapters.journal_orders import Order
from easeful.adapters.private import OWNER_ONLY, make_private
from easeful.core.diary import DayAfter, DayTold, Fact, HelpTold, Paper

log = logging.getLogger(__name__)

ORDERS: Final = {name: order for order, name in NAMES.items()}
OF_ENTRIES: Final = {"entry", "forget"}
LARGEST: Final = 64 * 1024 * 1024
FLAGS: Final = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0)


class Waiting:
    """The file of one journal."""

    def __init__(self, journal: Path, elsewhere: Iterable[Path] = ()) -> None:
        """``elsewhere`` are folders for a home that takes nothing. Nothing is opened yet."""
        mark = sha256(str(journal.absolute()).encode("utf-8", "replace")).hexdigest()[:16]
        self._beside = journal.with_name(f"{journal.stem}-waiting.json")
        self._elsewhere = tuple(each / f"easeful-waiting-{mark}.json" for each in elsewhere)

    def keep(self, orders: Sequence[Order], *, elsewhere_first: bool = False) -> bool:
        """Keep ``orders`` in place of those before; say whether that could be done."""
        text = json.dumps([[NAMES[order], *values] for order, values in _last_ones(orders)])
        places = (self._beside, *self._elsewhere)
        if elsewhere_first:
            places = (*self._elsewhere, self._beside)
        for place in places:
            with suppress(OSError):
                _write(place, text)
                _remove(each for each in places if each != place)
                return True
        log.warning("What waits for the journal cannot be kept")
        return False

    def load(self) -> tuple[Order, ...]:
        """Return what waits since an earlier time, the oldest first."""
        found = [each for place in self._places if (each := _read(place)) is not None]
        found.sort(key=itemgetter(0))
        return tuple(order for _time, orders in found for order in orders)

    def forget(self) -> None:
        """Keep nothing: it is in the journal, or not wanted any more."""
        _remove(self._places)

    @property
    def _places(self) -> tuple[Path, ...]:
        return self._beside, *self._elsewhere


def changes_in(orders: Iterable[Order]) -> Iterable[Fact | Forgotten]:
    """Return what ``orders`` write, as far as it is understood."""
    for order, values in orders:
        # They come from a file: a row that holds what cannot be in it is not understood.
        with suppress(TypeError, ValueError, AttributeError, OverflowError):
            yield from tuple(_changes(NAMES.get(order, ""), values))


def _changes(name: str, row: Sequence[Any]) -> Iterable[Fact | Forgotten]:
    rows = [tuple(row)]
    match name:
        case "session":
            yield from sessions_of(rows)
        case "entry":
            yield from entries_of(rows)
        case "forget":
            yield Forgotten(str(row[0]))
        case "day":
            yield from (DayTold(on, day) for on, day in days_of(rows).items())
        case "day_after":
            yield from (DayAfter(on, payback) for on, payback in afters_of(rows).items())
        case "sleep":
            yield from nights_of(rows).values()
        case "help":
            yield from (HelpTold(on, news) for on, news in helps_of(rows).items())
        case "paper":
            yield from (Paper(key, words) for key, words in papers_of(rows).items())
        case _:
            return


def _last_ones(orders: Sequence[Order]) -> Iterable[Order]:
    """Return of each fact only what was told last."""
    last: dict[tuple[str, object], Order] = {}
    for order in orders:
        name = NAMES.get(order[0])
        if name is not None:
            key = ("entry" if name in OF_ENTRIES else name, order[1][0])
            last.pop(key, None)
            last[key] = order
    return last.values()


def _write(place: Path, text: str) -> None:
    """Write a private file, whole or not at all; raise ``OSError``."""
    if not place.parent.is_dir():
        make_private(place.parent)
    half = place.with_name(f".{place.name}.{os.getpid()}{get_ident()}")
    try:
        with os.fdopen(os.open(half, FLAGS, OWNER_ONLY), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        half.replace(place)
    except OSError:
        with suppress(OSError):
            half.unlink()
        raise


def _read(place: Path) -> tuple[float, tuple[Order, ...]] | None:
    """Return when it was written, and what stands in it; ``None`` for a file that is not hers."""
    try:
        found = place.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST or _is_of_others(found):
            return None
        rows = json.loads(place.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(rows, list):
        return None
    return found.st_mtime, tuple(order for row in rows if (order := _order(row)) is not None)


def _is_of_others(found: os.stat_result) -> bool:
    return hasattr(os, "getuid") and (
        found.st_uid != os.getuid() or bool(found.st_mode & (stat.S_IWGRP | stat.S_IWOTH))
    )


def _order(row: object) -> Order | None:
    if not isinstance(row, list) or not row or not isinstance(row[0], str):
        return None
    name, *values = row
    order = ORDERS.get(name)
    if order is None or order.count("?") != len(values):
        return None
    if not all(each is None or isinstance(each, str | int | float) for each in values):
        return None
    if any(isinstance(each, float) and not isfinite(each) for each in values):
        return None
    return order, tuple(values)


def _remove(places: Iterable[Path]) -> None:
    for place in places:
        with suppress(OSError):
            place.unlink()
