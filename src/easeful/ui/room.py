"""What pages work with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from easeful.core.day import Day
from easeful.core.desktop_ports import FileType
from easeful.core.diary_ports import Diary
from easeful.core.pacing import day_for, growth_now, told_by_start
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

    def keep_flare_day(self) -> None:
        """Know a flare day that was proposed as one: she starts so, or tells what brought it."""
        settings, today = self.memory.settings, self.clock.now().wall.date()
        told = told_by_start(self.diary.recent(today), settings, today)
        if told is not None:
            self.memory.keep(replace(settings, day_chosen=DayChosen(told.day, told.on)))
            self.diary.keep(told)
