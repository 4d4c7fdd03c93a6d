"""Leads through "My data": backup, restore, and deleting everything.

Rule 1: nothing changes before she has seen what will, and said so.
Rule 2: nothing is put back or deleted while a pad may be on; nor deleted while heat still rests
(``core.data_rest`` says what stays known).
Rule 3: files that the app uses are replaced when it has let go of them (``home_settling``), so
after a yes all that is left is to close it.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from easeful.core.data_rest import HEAT_IS_ON, rest_words, rests_until
from easeful.core.heat_joined import lasting_patterns
from easeful.core.heat_verdict import Limits
from easeful.core.words import _
from easeful.library.backup import Made, backup_name, left_out_words, make_backup
from easeful.library.backup_look import Found, drop, look
from easeful.library.cleared_files import led_to, led_words
from easeful.library.clearing import clear, left_words, promise_clearing
from easeful.library.home_names import JOURNAL
from easeful.library.package_refused import Refused
from easeful.library.restoring import kept_names, promise
from easeful.ui.data_doors import DataDoors
from easeful.ui.pages.data_page import DataPage
from easeful.ui.routes import Route
from easeful.ui.stage import Stage
from easeful.ui.wishes import Wishes

PATIENCE: Final = 1.0
"""Seconds that what was just told may take to be on the disk before it is copied."""

KB: Final = 1024.0

NOT_IN_IT: Final = _("What you told last could not be written down yet, and is not in it.")
STAYS: Final = _("One thing stays known: a skin pattern was found, and heat stays off it.")


class DataWay(QObject):
    """``leave`` asks for the end of the app, ``over`` tells that nothing may begin any more."""

    leave = Signal()
    over = Signal()

    def __init__(self, stage: Stage, wishes: Wishes, doors: DataDoors) -> None:
        """Show nothing before it is wished for."""
        super().__init__()
        self._stage, self._wishes, self._doors = stage, wishes, doors
        self.page = DataPage(doors.home)
        self._under_way = ""
        self._connect()

    def open(self) -> None:
        """Show where her data lie, and what can be done with them, or what is being done."""
        if self._under_way:  # an errand may still unpack what would be taken away here
            self._wait(self._under_way)
        else:
            drop(self._doors.home)
            self.page.show_home()
        self._stage.show(Route.DATA, self.page)

    def _connect(self) -> None:
        page, home = self.page, self.page.home
        home.folder_wanted.connect(self._wishes.folder)
        home.backup_wanted.connect(self._ask_where)
        home.restore_wanted.connect(self._ask_which)
        home.delete_wanted.connect(self._ask_delete)
        home.back_wanted.connect(partial(self._wishes.go.emit, Route.SETTINGS))
        page.restore_accepted.connect(self._restore)
        page.restore_declined.connect(self._decline)
        page.delete_accepted.connect(self._delete)
        page.leave_wanted.connect(self.leave)

    def _ask_where(self) -> None:
        name = backup_name(self._stage.room.clock.now().wall)
        self._doors.where(self._stage.window, name, self._back_up)

    def _back_up(self, path: Path) -> None:
        lacks = "" if self._stage.room.diary.settle(PATIENCE) else NOT_IN_IT
        self._wait(_("Your backup is being made."))
        now, doors = self._stage.room.clock.now().wall, self._doors
        doors.errand(
            partial(make_backup, doors.home, path, now, doors.care), partial(self._tell_made, lacks)
        )

    def _tell_made(self, lacks: str, made: Made | Refused) -> None:
        self._under_way = ""
        words = made.reason if isinstance(made, Refused) else made_words(made, lacks)
        self.page.show_home(words)
        if self._stage.route is not Route.DATA:
            self._stage.tell(words)

    def _ask_which(self) -> None:
        refusal = self._heat_refusal()
        if refusal:
            self.page.show_home(refusal)
        else:
            self._doors.which(self._stage.window, self._look)

    def _look(self, path: Path) -> None:
        self._wait(_("Looking at what is in it."))
        doors = self._doors
        doors.errand(
            partial(look, path, doors.home, doors.care), partial(self._show_found, path.name)
        )

    def _show_found(self, name: str, found: Found | Refused) -> None:
        self._under_way = ""
        if isinstance(found, Refused):
            self.page.show_home(f"{found.reason} {_('Nothing was changed.')}")
        else:
            self.page.ask_restore(name, found, self._kept_lines(found))

    def _kept_lines(self, found: Found) -> tuple[str, ...]:
        kept = kept_names(self._doors.home, self._stage.room.clock.now().wall.date())
        lines = []
        if JOURNAL in kept:
            words = _("Your journal of now is kept as {name}.")
            lines.append(words.format(name=kept[JOURNAL]))
            lines.append(_("What you told for heat, and its rest, stays known."))
        if len(kept) > (JOURNAL in kept):
            lines.append(_("Your settings and reminders of now are kept too."))
        if found.routines or found.exercises:
            lines.append(_("Routines and exercises are added; none of yours is replaced."))
        lines.append(_("Then Easeful closes, and you open it again."))
        return tuple(lines)

    def _restore(self) -> None:
        refusal = self._heat_refusal()
        refused = None if refusal else promise(self._doors.home, self._today())
        if refusal or refused is not None:
            drop(self._doors.home)
            self.page.show_home(refusal or (refused.reason if refused else ""))
            return
        self._end(
            _("Your backup is ready"), _("Easeful closes now. Open it again, and it is there.")
        )

    def _decline(self) -> None:
        drop(self._doors.home)
        self.page.show_home()

    def _ask_delete(self) -> None:
        refusal = self._rest_refusal()
        if refusal:
            self.page.show_home(refusal)
        else:
            self.page.ask_delete(self._stays())

    def _delete(self, own_too: object) -> None:
        refusal = self._rest_refusal() or promise_clearing(
            self._doors.home, own_too=own_too is True
        )
        if refusal:
            self.page.show_home(refusal)
            return
        self._stage.end(self.page)  # from here on nothing may begin, whatever else fails
        doors, stays, now = self._doors, self._stays(), self._stage.room.clock.now().wall
        troubles = [take_back() for take_back in doors.takes_back]
        doors.release()
        led = led_to(doors.home, own_too=own_too is True)
        left = clear(doors.home, doors.care, now, own_too=own_too is True)
        lies_on = (left_words(left) if left else "", led_words(led) if led else "")
        words = (*lies_on, stays, *troubles)
        self._end(_("Everything is deleted"), _("Easeful closes now."), *words)

    def _end(self, title: str, *words: str) -> None:
        """Leave nothing to do but to close the app: what is told now would not be kept."""
        self.page.show_over(title, words)
        self._stage.end(self.page)
        self.over.emit()

    def _wait(self, words: str) -> None:
        self._under_way = words
        self.page.show_home(words)
        self.page.home.show_busy(busy=True)

    def _heat_refusal(self) -> str:
        """Return why a pad keeps this from being done, or ""."""
        doors = self._doors
        is_on = doors.heat_waits() or doors.heat.log.find_open() is not None
        return HEAT_IS_ON if is_on else ""

    def _rest_refusal(self) -> str:
        now = self._stage.room.clock.now().wall
        settings = self._stage.room.memory.settings
        limits = Limits(timedelta(minutes=settings.heat_gap), settings.night)
        until = rests_until(self._doors.heat.memory.past(now), limits, now)
        return self._heat_refusal() or ("" if until is None else rest_words(until, now))

    def _stays(self) -> str:
        """Return what no delete takes away, or ""."""
        now = self._stage.room.clock.now().wall
        return STAYS if lasting_patterns(self._doors.heat.memory.past(now)) else ""

    def _today(self) -> date:
        return self._stage.room.clock.now().wall.date()


def made_words(made: Made, lacks: str = "") -> str:
    """Say where a backup is, how large, and what is not in it."""
    words = _("Saved: {name} in {folder}, {size}.").format(
        name=made.path.name, folder=made.path.parent, size=size_words(made.size)
    )
    return " ".join(filter(None, (words, left_out_words(made), lacks)))


def size_words(size: int) -> str:
    """Return a size as people read it."""
    if size < KB * KB:
        return _("{n} KB").format(n=max(1, round(size / KB)))
    return _("{n} MB").format(n=f"{size / KB / KB:.1f}")
