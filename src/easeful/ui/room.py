"""What pages work with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from easeful.core.day import Day
from easeful.core.desktop_ports import FileType
from easeful.core.diary_ports import Diary
from easeful.core.pacing import day_for, growth_now, told_by_session
from easeful.core.ports import Clock, Editor, Voices
from easeful.core.scoring import Scoring
from easeful.core.settings import DayChosen
from easeful.library.shelf import Shelf
from easeful.ui.audition import Audition
from easeful.ui.file_dialogs import Dialogs
from easeful.ui.memory import Memory
from easeful.ui.recorder import Recorder


@dataclass(frozen=True, slots=True)
class Room:
    """``own_routines`` is the person's folder.

    ``dialogs`` ask her where a file is to go, or which one she means.
    """

    shelf: Shelf
    memory: Memory
    clock: Clock
    editor: Editor
    own_routines: Path
    audition: Audition
    voices: Voices
    recorder: Recorder
    dialogs: Dialogs
    file_type: FileType | None
    diary: Diary
    scoring: Scoring

    def day(self) -> Day:
        """Return the kind of day that she chose for today, else the one that is proposed."""
        settings, today = self.memory.settings, self.clock.now().wall.date()
        proposed = day_for(self.diary.recent(today), settings, today)
        return settings.day_on(today) if proposed is None else proposed.day

    def begin_small_again(self) -> None:
        """Let doses begin as written after weeks off; the reason stands under the days."""
        settings, today = self.memory.settings, self.clock.now().wall.date()
        growth = growth_now(self.diary.recent(today), settings, today)
        self.memory.keep(replace(settings, growth=growth))

    def keep_flare_day(self, on: date | None = None) -> None:
        """Know a flare day that was proposed as one: she did it so, or tells what brought it.

        ``on`` is when she began, ``None`` for today: a session may end after midnight.
        """
        settings, today = self.memory.settings, self.clock.now().wall.date()
        told = told_by_session(self.diary.recent(on or today), settings, on or today)
        if told is None:
            return
        if told.on == today:
            self.memory.keep(replace(settings, day_chosen=DayChosen(told.day, told.on)))
        self.diary.keep(told)
