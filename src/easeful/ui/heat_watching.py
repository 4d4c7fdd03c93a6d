"""Heat while a pad is on: the guard's events as screens, and the answers as its verbs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from easeful.core.heat import HeatPlan, Skin
from easeful.core.heat_events import (
    AlarmRang,
    CheckAnswered,
    CheckAsked,
    CheckLouder,
    ChecksOften,
    HeatBegan,
    HeatEvent,
    HeatTakenUp,
    PadOff,
    SkinLineDue,
    SkinTold,
    StillOn,
)
from easeful.core.heat_glance import glance
from easeful.core.heat_marks import CHECK_OFTEN
from easeful.core.heat_phase import WATCHED, HeatVerb, Phase
from easeful.core.heat_reasons import time_words
from easeful.core.pack import Pack
from easeful.core.ports import Moment
from easeful.core.words import _
from easeful.ui.heat_attention import AWAKE, OFF, HeatAttention
from easeful.ui.heat_run import Hearers, HeatRun, HeatRuns
from easeful.ui.pages.heat import HeatPage

SKIN_VERBS: Final[Mapping[Skin, HeatVerb]] = MappingProxyType(
    {Skin.FINE: HeatVerb.FINE, Skin.RED: HeatVerb.RED, Skin.BURNT: HeatVerb.BURNT}
)
NOTE_VERBS: Final[Mapping[str, HeatVerb]] = MappingProxyType(
    {AWAKE.id: HeatVerb.AWAKE, OFF: HeatVerb.PAD_OFF}
)
"""What the buttons of a note on the desktop do."""


class HeatWatching(QObject):
    """``shown`` carries a screen, ``told`` the ``Skin``; ``changed`` comes each second.

    ``asked`` and ``answered``: whether somebody is awake. ``elsewhere``: another process has it.
    ``needed`` comes before anything is heard of a question or an alarm: others must fall silent.
    ``unwritten`` says why it could not be written down.
    """

    shown = Signal(object)
    told = Signal(object)
    changed = Signal()
    asked = Signal()
    answered = Signal()
    elsewhere = Signal()
    needed = Signal()
    unwritten = Signal(object)

    def __init__(self, page: HeatPage, runs: HeatRuns, attention: HeatAttention) -> None:
        super().__init__()
        self._page = page
        self._runs = runs
        self._attention = attention
        self._run: HeatRun | None = None
        self._often = False
        self._began = ""
        self._hearers = Hearers(self._make_way, self._hear, self._gone)
        attention.unheard.connect(self._show_unheard)
        self._connect()

    @property
    def run(self) -> HeatRun | None:
        """Return heat that is under way, until the skin was told."""
        return self._run

    @property
    def is_on(self) -> bool:
        """Say whether a pad may be on."""
        return self._run is not None and self._run.guard.phase in WATCHED

    def begin(self, plan: HeatPlan) -> None:
        """Watch a pad that has just been put on."""
        self._began = ""
        self._start(self._runs.make(plan, self._hearers))
        complaint = self._runs.doors.log.complaint
        if complaint:
            self.unwritten.emit(complaint)

    def take_up(self) -> bool:
        """Go on watching what was on when the app ended; say whether there was anything."""
        found = self._runs.doors.log.find_open()
        if found is None:
            return False
        began = time_words(found.record.began)
        self._began = _("It has been on since {time}.").format(time=began)
        self._start(self._runs.take_up(found, self._hearers))
        return True

    def do(self, verb: HeatVerb) -> None:
        """Carry out ``verb``, if it may be."""
        if self._run is not None:
            self._run.driver.do(verb)

    def press(self) -> None:
        """Take the button of a headset or a clicker: it answers whether somebody is awake."""
        self.do(HeatVerb.AWAKE)

    def show(self) -> None:
        """Show heat as it stands."""
        if self._run is None:
            return
        match self._run.guard.phase:
            case Phase.ALARM:
                self.shown.emit(self._page.alarm)
            case Phase.OFF | Phase.OVER:
                self.shown.emit(self._page.after)
            case Phase.READY | Phase.ON | Phase.ASKING:
                self.shown.emit(self._page.taken_up if self._began else self._page.on)

    def ask_off(self) -> None:
        """Ask whether the pad is off; whether she is awake is asked before that."""
        self.show()
        if self._run is not None and self._run.guard.phase is Phase.ON:
            self._page.on.ask_off()

    def forget(self) -> None:
        """Let go of what is over."""
        if self._run is not None:
            self._run.driver.deleteLater()
            self._run = None
            self.changed.emit()

    def _start(self, run: HeatRun) -> None:
        self._run = run
        self._often = run.guard.plan.check_every <= CHECK_OFTEN
        self._attention.follow(run.guard.plan, self._take_note)
        run.driver.happened.connect(self._attention.hear)
        run.driver.ticked.connect(self._tick)
        run.driver.do(HeatVerb.BEGIN)

    def _hear(self, event: HeatEvent) -> None:
        match event:
            case HeatBegan():
                self.shown.emit(self._page.on)
            case HeatTakenUp():
                self.shown.emit(self._page.taken_up if self._began else self._page.on)
            case CheckAsked():
                self.asked.emit()
                self.show()
            case CheckAnswered():
                self._began = ""
                self.show()
                self.answered.emit()
            case ChecksOften():
                self._often = True
            case AlarmRang():
                self._show_alarm(event, no_sound=False)
            case PadOff():
                self._page.after.ask(self._pack())
                self.shown.emit(self._page.after)
            case SkinTold():
                self.told.emit(event.skin)
            case StillOn() | SkinLineDue() | CheckLouder():
                pass
        self.changed.emit()

    def _make_way(self, event: HeatEvent) -> None:
        if isinstance(event, CheckAsked | AlarmRang):
            self.needed.emit()

    def _show_alarm(self, alarm: AlarmRang, *, no_sound: bool) -> None:
        if self._run is None:
            return
        page = self._page
        if alarm.number == 1 or no_sound:
            page.alarm.show_alarm(self._run.guard.plan.pack, alarm.why, no_sound=no_sound)
        if alarm.number == 1 or no_sound or not page.alarm.isVisible():
            self.shown.emit(page.alarm)

    def _pack(self) -> Pack:
        return Pack.PAD if self._run is None else self._run.guard.plan.pack

    def _show_unheard(self) -> None:
        why = None if self._run is None else self._run.guard.alarm
        if why is not None:
            self._show_alarm(AlarmRang(why, 0), no_sound=True)

    def _tick(self, now: Moment) -> None:
        run = self._run
        if run is None or run.guard.phase not in {Phase.ON, Phase.ASKING}:
            return
        seen = glance(run.guard, now, often=self._often)
        if self._began:
            self._page.taken_up.show_taken_up(self._began, seen.pack, seen.answer_left)
        else:
            self._page.on.show_on(seen)
        self.changed.emit()

    def _take_note(self, answer: str) -> None:
        verb = NOTE_VERBS.get(answer)
        if verb is not None:
            self.do(verb)

    def _take_back(self) -> None:
        """Watch on after a slip; who says so is awake."""
        self.do(HeatVerb.STILL_ON)
        self.do(HeatVerb.AWAKE)

    def _take_skin(self, skin: Skin) -> None:
        self.do(SKIN_VERBS[skin])

    def _gone(self) -> None:
        """Let go of a record that was closed or taken over in another process."""
        run = self._run
        if run is None:
            return
        found = self._runs.doors.log.find_open()
        if found is None or found.record.id != run.logbook.record:
            self.do(HeatVerb.PAD_OFF)
            return
        run.drop()
        self._attention.rest()
        self._run = None
        self.changed.emit()
        self.elsewhere.emit()

    def _connect(self) -> None:
        page = self._page
        page.awake.connect(lambda: self.do(HeatVerb.AWAKE))
        page.taken_up.still_on.connect(lambda: self.do(HeatVerb.AWAKE))
        page.on.often.connect(lambda: self.do(HeatVerb.OFTEN))
        for screen in (page.on, page.taken_up, page.alarm):
            screen.pad_off.connect(lambda: self.do(HeatVerb.PAD_OFF))
        page.after.skin.connect(self._take_skin)
        page.after.still_on.connect(self._take_back)
