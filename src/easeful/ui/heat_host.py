"""Heat among the other pages: where it is seen, and what a session does meanwhile.

Rule 1: a session that runs beside heat stands still while heat needs an answer.
Rule 2: every other page says that heat is on, and for how long.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from easeful.core.coaching import ENGLISH, manner_for
from easeful.core.heat_phase import Phase
from easeful.core.heat_ports import HeatLog
from easeful.core.heat_reasons import reasons_of, time_words, until_words
from easeful.core.heat_words import PACKS
from easeful.core.pack import Pack
from easeful.core.plan import Thermal
from easeful.core.ports import Speaker
from easeful.core.routine import Routine
from easeful.core.session import Verb
from easeful.core.start import StartRequest
from easeful.core.words import _, minutes_of, ngettext
from easeful.ui.beside_heat import BesideHeat
from easeful.ui.heat_choosing import saved, wish_of
from easeful.ui.heat_known import HeatKnown
from easeful.ui.heat_way import HeatWay, Then
from easeful.ui.routes import Route
from easeful.ui.stage import Stage
from easeful.ui.widgets.heat_strip import HeatStrip

BREATHING: Final = "breathing-5"
STRETCH: Final = "post-heat-stretch-8"
"""Routines that are offered instead of heat, and after it."""

ROUTINE_FIRST: Final = _("First finish the routine, or stop it. Then heat.")
AT_HEAT: Final = frozenset({Route.HEAT, Route.HEAT_ALONE})
DONE_BY_HEAT: Final = {Then.GO_ON: Verb.GO_ON, Then.SKIP: Verb.SKIP, Then.STOP: Verb.STOP}


class HeatHost(QObject):
    """``start`` carries a ``StartRequest``, ``go`` a route; ``changed`` that words are new.

    ``remind`` carries a time.
    """

    start = Signal(object)
    go = Signal(object)
    changed = Signal()
    remind = Signal(object)

    def __init__(
        self,
        stage: Stage,
        known: HeatKnown,
        speaker: Speaker,
        log: HeatLog,
        make_way: Callable[[], HeatWay],
    ) -> None:
        """Build the pages of heat by ``make_way`` when they are first needed, not before."""
        super().__init__()
        self._stage = stage
        self._known = known
        self._speaker = speaker
        self._log = log
        self._make_way = make_way
        self.beside = BesideHeat(stage)
        self._is_off_asked = False
        self._words = ""
        self._way: HeatWay | None = None
        self.strip = HeatStrip()
        stage.window.add_bar(self.strip)

    @property
    def way(self) -> HeatWay:
        """Return the way through heat."""
        if self._way is None:
            self._way = self._make_way()
            self._connect(self._way)
        return self._way

    @property
    def is_on(self) -> bool:
        """Say whether a pad may be on."""
        return self._way is not None and self._way.watching.is_on

    @property
    def is_under_way(self) -> bool:
        """Say whether heat has something to ask or to say before other things."""
        return self._way is not None and self._way.is_under_way

    def refusal_of(self, routine: Routine | None) -> str:
        """Return what heat has against starting ``routine`` now, or ""."""
        return "" if self._way is None else self._way.refusal_of(routine)

    def start_heat(self) -> None:
        """Lead to the start of what was chosen last, or show what is on; not in a session."""
        if self.beside.is_seen and not self.is_under_way:
            self._stage.tell(ROUTINE_FIRST)
        else:
            self.way.start()

    def open(self) -> None:
        """Show heat as it stands."""
        self.way.open()

    def take_up(self) -> bool:
        """Go on watching what was on when the app ended; say whether there was anything."""
        if self._log.find_open() is None:
            return False
        self._stage.window.come_forward()
        return self.way.take_up()

    def possible_from(self) -> datetime | None:
        """Return from when on heat as chosen last may start, ``None`` where no time heals it."""
        return self._known.next_from(wish_of(saved(self._stage.room.memory)))

    def come_to_step(self, step: Thermal) -> None:
        """Lead through a step of heat once the session has told everyone that it waits."""
        QTimer.singleShot(0, self, lambda: self.way.start_step(step))

    def words(self) -> str:
        """Return how long heat still lasts, in words; "" if none is on."""
        run = None if self._way is None else self._way.watching.run
        if run is None or not self.is_on:
            return ""
        if run.guard.alarm is not None:
            return _("Heat: take it off") if run.guard.plan.pack.warms else _("Cold: take it off")
        minutes = minutes_of(run.guard.left(self._stage.room.clock.now()))
        warm = ngettext("Heat: {n} min left", "Heat: {n} min left", minutes)
        cold = ngettext("Cold: {n} min left", "Cold: {n} min left", minutes)
        return (warm if run.guard.plan.pack.warms else cold).format(n=minutes)

    def refresh(self) -> None:
        """Show how heat stands, wherever that is shown."""
        words = self.words()
        self.strip.show_left("" if self._stage.route in AT_HEAT else words)
        if words != self._words:
            self._words = words
            self.refresh_card()
            self.changed.emit()

    def refresh_card(self) -> None:
        """Show how heat stands on Today."""
        words, run = self.words(), None if self._way is None else self._way.watching.run
        if words and run is not None:
            title = PACKS[run.guard.plan.pack]
            self._stage.pages.today.show_heat(title, (words,), _("Open"))
            return
        choice = saved(self._stage.room.memory)
        what = ngettext(
            "{n} minute, then I tell you: enough.",
            "{n} minutes, then I tell you: enough.",
            choice.minutes,
        )
        if choice.pack is not Pack.BATH:
            what = ngettext(
                "{n} minute, then I tell you to take it off.",
                "{n} minutes, then I tell you to take it off.",
                choice.minutes,
            )
        start = _("Start heat") if choice.pack.warms else _("Start cold")
        lines = (what.format(n=choice.minutes), *self._last_words(), *self._when_words())
        self._stage.pages.today.show_heat(PACKS[choice.pack], lines, start)

    def _last_words(self) -> tuple[str, ...]:
        ended, now = self._known.last_ended(), self._known.now()
        if ended is None:
            return ()
        local = ended.astimezone(now.tzinfo)
        days = (now.date() - local.date()) // timedelta(days=1)
        if days == 0:
            return (_("Last used today, {time}.").format(time=time_words(local)),)
        if days == 1:
            return (_("Last used yesterday, {time}.").format(time=time_words(local)),)
        form = ngettext("Last used {n} day ago.", "Last used {n} days ago.", days)
        return (form.format(n=days),)

    def _when_words(self) -> tuple[str, ...]:
        """Return from when on it is possible, nothing where it is possible now."""
        refused = self._known.refusal_of(wish_of(saved(self._stage.room.memory)))
        if refused is None:
            return ()
        if refused.until is None:
            return reasons_of(refused)[:1]
        return (f"{until_words(refused.until, self._known.now())}.",)

    def _show(self, route: Route) -> None:
        if self._stage.is_over and not self.is_under_way:
            return  # no pad is on, and none may be put on any more
        if not self.way.waits:
            self.beside.stand_still()
        self._stage.show(Route.HEAT_ALONE if self.beside.is_behind else route, self.way.page)
        self.refresh()

    def _open_from_strip(self) -> None:
        """Show how it stands; in a session it can only be to take it off."""
        if self.beside.is_seen:
            self.way.watching.ask_off()
        else:
            self.way.open()

    def _mind_off_question(self) -> None:
        """Go back to the session once it was said that the pad is still on."""
        was_asked, self._is_off_asked = self._is_off_asked, not self.way.page.on.shows_view
        run = self.way.watching.run
        if was_asked and not self._is_off_asked and run is not None and run.guard.phase is Phase.ON:
            self._return_to_session()

    def _fall_silent(self) -> None:
        """Let nothing else be heard, and no dialog lie over the question or the alarm."""
        self._stage.room.audition.stop()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()
        if not self.way.waits:
            self.beside.stand_still()

    def _return_to_session(self) -> None:
        """Go on with the breathing that heat interrupted."""
        if self.beside.is_behind and self.way.watching.is_on:
            self.beside.come_back(may_run=True)
            self.refresh()

    def _end(self, then: Then) -> None:
        session = self._stage.pages.session
        if then in DONE_BY_HEAT:
            self._stage.show(Route.SESSION, session)
            session.go_on_after_heat(DONE_BY_HEAT[then])
        elif self.beside.is_behind:
            self.beside.come_back(may_run=False)
        elif not self.beside.is_seen:
            self.go.emit(Route.TODAY)
        self.refresh()
        self.refresh_card()
        if then not in {Then.ELSEWHERE, *DONE_BY_HEAT} and self.take_up():
            return  # more than one record was open
        if then is Then.BREATHE:
            self.start.emit(StartRequest(BREATHING, None))
        elif then is Then.STRETCH:
            self.start.emit(StartRequest(STRETCH, None))

    def _say(self, words: str) -> None:
        self._speaker.prepare(manner_for(ENGLISH, self._stage.room.memory.settings))
        self._speaker.say(words)

    def _connect(self, way: HeatWay) -> None:
        self.strip.open_wanted.connect(self._open_from_strip)
        way.page.on.changed.connect(self._mind_off_question)
        way.shown.connect(self._show)
        way.over.connect(self._end)
        way.said.connect(self._say)
        way.told.connect(self._stage.tell)
        way.remind.connect(self.remind)
        way.watching.needed.connect(self._fall_silent)
        way.watching.unwritten.connect(self._stage.tell)
        way.watching.changed.connect(self.refresh)
        way.watching.answered.connect(self._return_to_session)
