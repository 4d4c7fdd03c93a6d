"""My body: what movements should adapt to. Nothing here has to be told, and all can be taken back.

Rule 1: what is ticked is kept at once; there is nothing to confirm.
Rule 2: what is told stays in the settings on this computer, and in no record of sessions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.profile import AS_WRITTEN, EFFORT_CRASHES, PREGNANT
from easeful.core.profile_words import GROUPS, LINES, TOLD, WEEK_16
from easeful.core.words import _
from easeful.ui.memory import Memory
from easeful.ui.pages.not_for_me import NotForMe
from easeful.ui.pages.setting_rows import line_of
from easeful.ui.pages.sheet import Sheet, Together, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.buttons import quiet_button
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.tick import Tick

NAMES_UNKNOWN: Final[Mapping[str, str]] = {}
INDENT: Final = 28


class ProfilePage(QWidget):
    """``back_wanted`` leads back to the settings. ``names_of`` gives exercises by their ids."""

    title = _("My body")
    back_wanted = Signal()

    def __init__(self, memory: Memory, names_of: Callable[[], Mapping[str, str]]) -> None:
        super().__init__()
        self._memory, self._names_of = memory, names_of
        self._ticks = {flag: Tick(words) for flag, words in LINES.items()}
        self._late = Tick(WEEK_16)
        self._more = {
            flag: Indented(Text(words, Role.BODY, Tone.QUIET)) for flag, words in TOLD.items()
        }
        self._more[PREGNANT] = Indented(self._late)
        self._not_for_me = NotForMe()
        self._marks = Together(
            Text(_("Not for me"), Role.HEADING, Tone.ACCENT),
            Text(_("These are replaced by something easier, or left out."), Role.BODY, Tone.QUIET),
            self._not_for_me,
        )
        self._back = quiet_button(_("Back"), "chevron-left")
        self._lay_out()
        for tick in (*self._ticks.values(), self._late):
            tick.clicked.connect(self._keep)
        self._not_for_me.taken_back.connect(self._use_again)
        self._back.clicked.connect(self.back_wanted)

    def arrive(self) -> None:
        """Show what was told."""
        settings = self._memory.settings
        for flag, tick in self._ticks.items():
            tick.setChecked(flag in settings.body)
        self._late.setChecked(settings.pregnant_late)
        self._show_more()
        names = self._names_of() if settings.not_for_me else NAMES_UNKNOWN
        marked = {each: names.get(each, each) for each in sorted(settings.not_for_me)}
        self._not_for_me.show_exercises(marked)
        self._marks.setVisible(bool(marked))
        next(iter(self._ticks.values())).setFocus()

    def _show_more(self) -> None:
        """Show what belongs to the lines that are ticked."""
        for flag, more in self._more.items():
            more.show_part(wanted=self._ticks[flag].isChecked())

    def _keep(self) -> None:
        self._show_more()
        told = frozenset(flag for flag, tick in self._ticks.items() if tick.isChecked())
        late = self._late.isChecked() and PREGNANT in told
        self._late.setChecked(late)
        settings = replace(self._memory.settings, body=told, pregnant_late=late)
        if EFFORT_CRASHES in told:
            settings = replace(settings, growth=AS_WRITTEN)  # for good (PACE-09)
        self._memory.keep(settings)

    def _use_again(self, exercise: str) -> None:
        settings = self._memory.settings
        self._memory.keep(replace(settings, not_for_me=settings.not_for_me - {exercise}))

    def _lay_out(self) -> None:
        sheet = Sheet(860, gap=32)
        about = _(
            "Tick what is so, if you like. Movements that do not suit are replaced, left out, or "
            "come with a hint. It stays on this computer."
        )
        sheet.add(Together(Text(self.title, Role.TITLE), Text(about, Role.BODY, Tone.QUIET)))
        for heading, flags in GROUPS.items():
            sheet.add(self._group(heading, flags))
        sheet.add(self._marks)
        sheet.add(line_of(self._back))
        sheet.add_space()
        fill(self, sheet)

    def _group(self, heading: str, flags: tuple[str, ...]) -> Together:
        parts: list[QWidget] = [Text(heading, Role.HEADING, Tone.ACCENT)]
        for flag in flags:
            parts.append(self._ticks[flag])
            if flag in self._more:
                parts.append(self._more[flag])
        return Together(*parts)


class Indented(QWidget):
    """Sets what belongs to the line above a little further in."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        self._part = part
        self._column = fill(self, part)

    def show_part(self, *, wanted: bool) -> None:
        """Show it, or leave no gap for it."""
        self._part.setVisible(wanted)
        self.setVisible(wanted)

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setContentsMargins(look.space(INDENT), 0, 0, 0)
