"""Leads through reminders: asks where she sees it, and sees to what is answered.

Rule 1: a reminder only asks. It comes as a note on the desktop and as a bar in the window; where
nobody shows notes, the icon in the tray says it, and without a tray the window shows itself.
Rule 2: nothing takes the focus from what she does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Final, Never

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.core.desktop_ports import TrayIcon
from easeful.core.events import Event, Finished, Started
from easeful.core.notice import OPEN, Answer, Notice
from easeful.core.reminder import About, Reminder
from easeful.core.reminder_words import DAY_NAMES, short_words, words
from easeful.core.reminders import LONGEST_NAP, Asked, Missed
from easeful.core.start import StartRequest
from easeful.core.words import _
from easeful.ui.desk import Desk
from easeful.ui.driver import Driver
from easeful.ui.reminding import ListRead, Reminding
from easeful.ui.stage import Stage
from easeful.ui.widgets.banner import Banner

KEY: Final = "reminder"
START: Final = Answer("start", _("Start"))
DONE: Final = Answer("done", _("Done"))
NOT_TODAY: Final = Answer("not-today", _("Not today"))
LATER: Final = "later"
STARTS: Final = frozenset({About.HEAT, About.ROUTINE})
"""What can be started here; the others are done away from the computer."""


class ReminderWay(QObject):
    """``start`` carries a ``StartRequest``; ``heat`` asks for heat, ``opened`` for the window.

    ``changed`` tells that what comes next is new.
    """

    start = Signal(object)
    heat = Signal()
    opened = Signal()
    changed = Signal()

    def __init__(self, reminding: Reminding, stage: Stage, desk: Desk, tray: TrayIcon) -> None:
        super().__init__()
        self._tray = tray
        self._stage = stage
        self._desk = desk
        self._clock = stage.room.clock
        self.reminding = reminding
        self.banner = Banner()
        self._asked: tuple[Reminder, ...] = ()
        self._asked_on: date | None = None
        self._shown: tuple[str, tuple[Answer, ...]] = ("", ())
        self._told: tuple[str, bool] | None = None
        self._driver: Driver[Never] = Driver(
            self.reminding, self._clock, _never, longest=LONGEST_NAP
        )
        self._driver.setParent(stage.window)  # there is nothing to wake for without it
        self._driver.happened.connect(self._hear)
        self._driver.ticked.connect(self._see_to_rest)
        self.banner.answered.connect(self._take)
        stage.window.add_bar(self.banner)
        stage.window.returned.connect(self.look)

    @property
    def is_armed(self) -> bool:
        """Say whether there is anything to be reminded of."""
        return self.reminding.reminders.next_mark(self._clock.now()) is not None

    @property
    def is_paused(self) -> bool:
        """Say whether reminders rest for today."""
        return self.reminding.reminders.memory.paused_on == self._today()

    def look(self) -> None:
        """Look at the clock now: something else may stand otherwise."""
        self._driver.look()
        self.changed.emit()

    def next_words(self) -> str:
        """Return what comes next and when, "" if nothing."""
        coming = self.reminding.reminders.next(self._clock.now())
        if coming is None:
            return ""
        reminder, at = coming
        what = short_words(reminder, self._name_of(reminder))
        return _("{what} {when}").format(what=what, when=self.when(at))

    def name_of(self, reminder: Reminder) -> str:
        """Return what a reminder is called in a list."""
        return short_words(reminder, self._name_of(reminder))

    def once(self, about: About, at: datetime, say: str = "") -> None:
        """Ask a single time, in the words of ``say`` if there are any."""
        self.reminding.reminders.once(about, at, say)
        self._save()

    def pause(self, paused: bool) -> None:  # noqa: FBT001 (what a signal brings)
        """Rest for today, or go on."""
        reminders = self.reminding.reminders
        if paused:
            reminders.pause_today(self._clock.now())
            self._put_away()
        else:
            reminders.go_on_today()
        self._save()

    def mind_session(self, event: Event) -> None:
        """Ask nothing while a session is under way, and again what has no answer afterwards."""
        if isinstance(event, Started):
            self._put_aside()
        elif isinstance(event, Finished):
            done = self._stage.room.memory.settings.last_routine
            self._asked = tuple(each for each in self._asked if each.routine != done or not done)
            QTimer.singleShot(0, self, self.look)  # the next page is seen by then

    def reword(self) -> None:
        """Ask in other words what is asked: a name or a length may be new."""
        if self.banner.words and (self._said(), self._answers()) != self._shown:
            self._ask(())
        self.changed.emit()

    def close(self) -> None:
        """Keep what should survive."""
        self._desk.withdraw(KEY)
        self.reminding.save()

    def _hear(self, event: object) -> None:
        match event:
            case Asked(reminder=reminder):
                self._ask((reminder,))
            case Missed(reminders=reminders):
                self._ask(reminders)
            case ListRead():
                """The page and the tray show it."""
            case _:
                raise TypeError(event)
        self.changed.emit()

    def _see_to_rest(self, _now: object) -> None:
        """Keep what is asked out of sight or in it, and tell when what comes next is new."""
        is_busy = self.reminding.reminders.standing.in_session
        self._let_go_of_what_is_over()
        if is_busy and self.banner.words:
            self._put_aside()
        elif self._asked and not (is_busy or self.banner.words):
            self._ask(())
        words = self.next_words(), self.is_paused
        if words != self._told:
            self._told = words
            self.changed.emit()

    def _let_go_of_what_is_over(self) -> None:
        """Ask no more what yesterday asked, and what is done, gone, or not possible by now."""
        reminders, now = self.reminding.reminders, self._clock.now()
        still = tuple(each for each in self._asked if reminders.still_asks(each, now))
        if self._asked_on != self._today():
            still = ()
        if still != self._asked:
            self._put_away()
            self._asked = still

    def _ask(self, reminders: tuple[Reminder, ...]) -> None:
        """Ask about these; what was asked before and has no answer yet is asked with them."""
        self._asked = tuple(dict.fromkeys((*self._asked, *reminders)))
        self._asked_on = self._today()
        self._shown = said, answers = self._said(), self._answers()
        self.banner.show_ask(said, answers)
        self._desk.show(Notice(KEY, said, "", answers), self._take_note, self._say_elsewhere)

    def _said(self) -> str:
        if len(self._asked) == 1:
            reminder = self._asked[0]
            return words(reminder, self._name_of(reminder))
        names = ", ".join(self.name_of(each) for each in self._asked)
        return _("While you were away: {names}").format(names=names)

    def _answers(self) -> tuple[Answer, ...]:
        later = Answer(LATER, _("In {n} min").format(n=self._stage.room.memory.settings.later))
        if len(self._asked) > 1:
            return (DONE, later, NOT_TODAY)
        first = START if self._asked[0].about in STARTS else DONE
        return (first, later, NOT_TODAY)

    def _say_elsewhere(self) -> None:
        """Say it at the icon in the tray; without a tray show the window, without the focus."""
        window = self._stage.window
        if not self._asked or (window.isActiveWindow() and not window.isMinimized()):
            return
        if not self._tray.say(_("Easeful"), self._said()):
            window.show_quietly()

    def _take_note(self, answer: str) -> None:
        if answer == OPEN:
            self.opened.emit()
            return
        self._take(answer)

    def _take(self, answer: str) -> None:
        """See to an answer, from the note or from the bar."""
        asked, self._asked = self._asked, ()
        self._put_away()
        reminders, now = self.reminding.reminders, self._clock.now()
        for each in asked:
            if answer == LATER:
                reminders.later(each, self._stage.room.memory.settings.later, now)
            elif answer == NOT_TODAY.id:
                reminders.not_today(each, now)
            else:
                reminders.answered(each)
        self._save()
        if answer == START.id and asked:
            self._start(asked[0])

    def _start(self, reminder: Reminder) -> None:
        self.opened.emit()
        if reminder.about is About.HEAT:
            self.heat.emit()
        elif reminder.about is About.ROUTINE:
            self.start.emit(StartRequest(reminder.routine, None))

    def _put_away(self) -> None:
        self._asked = ()
        self._put_aside()

    def _put_aside(self) -> None:
        self.banner.take_away()
        self._desk.withdraw(KEY)

    def _save(self) -> None:
        self.reminding.save()
        self.look()

    def _name_of(self, reminder: Reminder) -> str:
        names: Mapping[str, str] = MappingProxyType(
            {each.id: each.name for each in self._stage.room.shelf.summaries}
        )
        return names.get(reminder.routine, reminder.routine)

    def when(self, at: datetime) -> str:
        """Return a moment as people say it: "at 20:00", "on Monday at 8:00"."""
        time = f"{at.hour}:{at.minute:02}"
        if at.date() == self._today():
            return _("at {time}").format(time=time)
        return _("on {day} at {time}").format(day=DAY_NAMES[at.weekday()], time=time)

    def _today(self) -> date:
        return self._clock.now().wall.date()


def _never(_now: object) -> None:
    """Return that no number on a screen changes."""
