"""Heat while none is on: what was chosen last, whether it may start, and its few settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from easeful.core.heat_choice import FIRST_AREA, HeatChoice
from easeful.core.heat_choice import known as as_it_may_be
from easeful.core.heat_reasons import reasons_of, until_words
from easeful.core.heat_verdict import Wish
from easeful.core.words import SECONDS_A_MINUTE
from easeful.ui.heat_known import HeatKnown
from easeful.ui.memory import Memory
from easeful.ui.pages.heat import HeatPage
from easeful.ui.pages.setting_rows import SettingRows


class HeatChoosing(QObject):
    """``shown`` carries a screen, ``wanted`` a ``Wish``, ``remind`` a time."""

    shown = Signal(object)
    wanted = Signal(object)
    remind = Signal(object)
    answers_wanted = Signal()

    def __init__(self, page: HeatPage, known: HeatKnown, memory: Memory) -> None:
        super().__init__()
        self._page = page
        self._known = known
        self._memory = memory
        self._rows = SettingRows(memory, page.settings.rows)
        page.choose.start_wanted.connect(self._want)
        page.choose.choice_changed.connect(self._keep)
        page.choose.remind_wanted.connect(self._remind)
        page.choose.answers_wanted.connect(self.answers_wanted)
        page.choose.settings_wanted.connect(self._show_settings)
        page.settings.back.connect(self.show)

    def show(self) -> None:
        """Show what was chosen last."""
        self._page.choose.show_choice(saved(self._memory))
        self._show_lock()
        self.shown.emit(self._page.choose)

    def _show_lock(self) -> None:
        """Say why it may not start now, if that is so."""
        refused = self._known.refusal_of(wish_of(saved(self._memory)))
        if refused is None:
            self._page.choose.show_lock("", "", may_remind=False)
            return
        until = refused.until
        words = "" if until is None else until_words(until, self._known.now())
        reasons = " ".join(reasons_of(refused))
        self._page.choose.show_lock(reasons, words, may_remind=until is not None)

    def _want(self, choice: HeatChoice) -> None:
        self._keep(choice)
        self.wanted.emit(wish_of(choice))

    def _keep(self, choice: HeatChoice) -> None:
        settings = self._memory.settings
        area = choice.area or settings.heat_area
        settings = replace(settings, heat_pack=choice.pack, heat_area=area)
        if choice.pack.warms:
            settings = replace(settings, heat_minutes=choice.minutes)
        else:
            settings = replace(settings, cold_minutes=choice.minutes)
        self._memory.keep(settings)
        self._show_lock()

    def _remind(self) -> None:
        refused = self._known.refusal_of(wish_of(saved(self._memory)))
        if refused is not None and refused.until is not None:
            self.remind.emit(refused.until)

    def _show_settings(self) -> None:
        self._rows.show(self._memory.settings)
        self.shown.emit(self._page.settings)


def saved(memory: Memory) -> HeatChoice:
    """Return what was chosen last, as it may be shown."""
    settings = memory.settings
    warm = settings.heat_pack.warms
    minutes = settings.heat_minutes if warm else settings.cold_minutes
    return as_it_may_be(HeatChoice(settings.heat_pack, settings.heat_area or FIRST_AREA, minutes))


def wish_of(choice: HeatChoice) -> Wish:
    """Return what a choice wishes for."""
    return Wish(choice.pack, choice.area, float(choice.minutes * SECONDS_A_MINUTE))
