"""Joins Today with the journal: what is known of the day, and the one thing that may be asked.

Rule 1: one place, one thing. The score before a start waits until what is asked was answered or
put off, for it can still be told before Start.
Rule 2: Start skips it: what she starts past is not asked again on that day, and not for a week
what "Not now" would put off for a week.
Rule 3: how the body was on the day after steers what is proposed: until she leaves Today, one press
changes what was just told of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from easeful.core.asks import (
    AfterDay,
    AnySigns,
    Ask,
    CarryOn,
    LittleMore,
    Refreshed,
    TellBody,
    awaits_doctor,
    gives_way,
    has_moved_enough,
    next_ask,
)
from easeful.core.day import Day
from easeful.core.diary import (
    DayAfter,
    DayTold,
    Ended,
    HelpTold,
    News,
    Payback,
    Recent,
    SessionRecord,
)
from easeful.core.pacing import day_for, minutes_for
from easeful.core.settings import Settings
from easeful.ui.announce import announce
from easeful.ui.pages.before_scores import BeforeScores
from easeful.ui.pages.today import TodayPage
from easeful.ui.pages.today_ask import let_rest, noted_strip, strip_of
from easeful.ui.pages.today_known import Known
from easeful.ui.pages.today_night import NightCard
from easeful.ui.room import Room
from easeful.ui.wishes import Wishes


class TodayAsks(QObject):
    """Has one thing asked whenever Today is seen, and keeps the answers."""

    def __init__(self, room: Room, today: Callable[[], TodayPage], wishes: Wishes) -> None:
        """``today`` gives the page, which may not be there yet."""
        super().__init__()
        self._room, self._today, self._wishes = room, today, wishes
        self._page: TodayPage | None = None
        self._ask: Ask | None = None
        self._part: QWidget | None = None
        self._noted: DayAfter | None = None
        self._again: AfterDay | None = None
        self._passed: tuple[date, frozenset[type[Ask]]] = (date.min, frozenset())
        wishes.today.connect(self._arrive)
        wishes.start.connect(self._pass_by)

    def _arrive(self) -> None:
        """Look at Today anew; what was told before stays told."""
        self._noted = self._again = None
        self.refresh()
        self._show_noted()

    def refresh(self) -> None:
        """Show what is known, and ask what there is to ask."""
        now = self._now()
        today, scoring = now.date(), self._room.scoring
        recent = self._room.diary.recent(today)
        scoring.recall(recent.records)
        self._room.begin_small_again()
        settings = self._room.memory.settings
        self._page_of_today().take(_known(recent, settings, today))
        ask = self._again or next_ask(recent, settings, now, self._passed_on(today))
        if ask is None or (scoring.asks_before and gives_way(ask, recent, today)):
            self._ask_for_scores()
        elif ask != self._ask:
            self._put(self._part_of(ask), ask)

    def _page_of_today(self) -> TodayPage:
        page = self._today()
        if page is not self._page:
            self._page = page
            page.day_told.connect(self._keep_day)
        return page

    def _ask_for_scores(self) -> None:
        scoring = self._room.scoring
        if not scoring.asks_before:
            self._put(None)
        elif isinstance(self._part, BeforeScores):
            self._part.ask()
        else:
            scores = BeforeScores(scoring)
            scores.told_by_keys.connect(self._page_of_today().return_to_start)
            self._put(scores)

    def _put(self, part: QWidget | None, ask: Ask | None = None) -> None:
        if part is not self._part:
            self._page_of_today().show_under_start(part)
        self._part, self._ask = part, ask

    def _part_of(self, ask: Ask) -> QWidget:
        """Return what asks it."""
        match ask:
            case Refreshed():
                night = NightCard(ask)
                night.told.connect(self._room.diary.keep)
                night.put_off.connect(self._put_night_off)
                night.done.connect(self._go_on)
                return night
            case CarryOn() | AfterDay() | AnySigns() | LittleMore() | TellBody():
                strip = strip_of(ask, again=ask is self._again)
                strip.answered.connect(self._take)
                return strip

    def _take(self, answer: object) -> None:
        """Keep an answer; it may lead elsewhere."""
        match self._ask:
            case CarryOn(session) if answer:
                self._wishes.carry_on.emit(session)
                return
            case AnySigns() if answer:
                self._wishes.news.emit()
                return
            case TellBody():
                self._change(offered_body=True)  # never again, whatever the answer is
                if answer:
                    self._page_of_today().body_wanted.emit()
                    return
            case CarryOn(session):
                self._room.diary.keep(_left(session))
            case AfterDay() as ask:
                self._keep_after(ask, answer)
            case AnySigns():
                self._keep_signs(is_put_off=answer is None)
            case LittleMore(growth):
                self._keep_growth(growth.growth if answer else None)
            case Refreshed() | None:
                """It keeps its answers itself."""
        self._go_on()

    def _go_on(self) -> None:
        """Ask what is next, in the same place; a doubled tap is not an answer to that."""
        self.refresh()
        self._show_noted()
        if self._part is not None:
            let_rest(self._part)
            announce(self._part, self._part.accessibleName())

    def _keep_after(self, ask: AfterDay, answer: object) -> None:
        if isinstance(answer, Payback):
            self._noted = DayAfter(ask.on, answer)
            self._room.diary.keep(self._noted)
        elif ask is not self._again:
            self._change(payback_put_off=self._now().date())
        self._again = None

    def _show_noted(self) -> None:
        """Say what was told of the day after, below what is asked now."""
        strip = None
        if self._noted is not None and self._again is None:
            strip = noted_strip(self._noted.payback)
            strip.answered.connect(self._ask_again)
            let_rest(strip)
        self._page_of_today().show_noted(strip)

    def _ask_again(self) -> None:
        """Let her tell it anew."""
        if self._noted is not None:
            days = self._now().date() - self._noted.on
            self._again = AfterDay(self._noted.on, is_yesterday=days == timedelta(days=1))
            self._go_on()

    def _keep_signs(self, *, is_put_off: bool) -> None:
        today = self._now().date()
        if is_put_off:
            self._change(help_put_off=today)
        else:
            self._room.diary.keep(HelpTold(today, News.NO))

    def _keep_growth(self, growth: int | None) -> None:
        self._change(growth_put_off=self._now().date())
        if growth is not None:
            self._change(growth=growth)

    def _put_night_off(self) -> None:
        self._change(sleep_put_off=self._now().date())
        self._go_on()

    def _keep_day(self, day: Day) -> None:
        self._room.diary.keep(DayTold(self._now().date(), day))
        if isinstance(self._ask, LittleMore):  # only an ordinary day may ask for more
            self._go_on()

    def _pass_by(self) -> None:
        """Know that she has started past what was asked; to carry on is no longer possible then."""
        if self._ask is not None and not isinstance(self._ask, CarryOn):
            today = self._now().date()
            self._passed = today, self._passed_on(today) | {type(self._ask)}
            if isinstance(self._ask, AnySigns):
                self._change(help_put_off=today)
            elif isinstance(self._ask, LittleMore):
                self._change(growth_put_off=today)

    def _passed_on(self, today: date) -> frozenset[type[Ask]]:
        on, passed = self._passed
        return passed if on == today else frozenset()

    def _change(self, **told: Any) -> None:  # noqa: ANN401 - the fields of settings
        memory = self._room.memory
        memory.keep(replace(memory.settings, **told))

    def _now(self) -> datetime:
        return self._room.clock.now().wall


def _known(recent: Recent, settings: Settings, today: date) -> Known:
    """Return what Today shows of what is known."""
    proposed, minutes = day_for(recent, settings, today), minutes_for(recent, settings, today)
    enough, awaits = has_moved_enough(recent, today), awaits_doctor(recent.records, today)
    known = Known(today, enough=enough, minutes=minutes, awaits_doctor=awaits)
    if proposed is None:
        return known
    return replace(known, day=proposed.day, why=proposed.reason)


def _left(session: SessionRecord) -> SessionRecord:
    """Return a session that was cut off as one that she has stopped."""
    ended = session.ended or session.began + timedelta(seconds=session.seconds)
    return session._replace(how=Ended.STOPPED, ended=ended)
