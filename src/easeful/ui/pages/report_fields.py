"""What she types for her doctor: three questions, her medicines, her name. Kept as she types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from easeful.core.diary import Paper, PaperKey
from easeful.core.diary_ports import Diary
from easeful.core.words import _
from easeful.ui.pages.sheet import Together, fill
from easeful.ui.theme import Look, Role
from easeful.ui.widgets.text import Text, Tone
from easeful.ui.widgets.typed import TypedLine, TypedText

LONGEST: Final = 2000
"""Characters that are kept of one field; no page has room for more."""

ASKED: Final = (
    (PaperKey.QUESTION_1, _("First question")),
    (PaperKey.QUESTION_2, _("Second question")),
    (PaperKey.QUESTION_3, _("Third question")),
)


class ReportFields(QWidget):
    """``changed`` says that something else stands on the page now. Nothing must be typed."""

    changed = Signal()

    def __init__(self, diary: Diary) -> None:
        super().__init__()
        self._diary = diary
        self._texts = {key: TypedText(name, 3) for key, name in ASKED}
        self._texts[PaperKey.MEDICINES] = TypedText(_("Medicines and supplements"), 4)
        self._name = TypedLine(_("My name"), _("If you like"))
        for key, text in self._texts.items():
            text.told.connect(partial(self._keep, key))
        self._name.told.connect(partial(self._keep, PaperKey.NAME))
        questions = Together(
            Text(_("My three questions"), Role.HEADING),
            *(self._texts[key] for key, _name in ASKED),
        )
        medicines = Together(
            Text(_("Medicines and supplements"), Role.HEADING),
            Text(_("One on each line"), Role.BODY, Tone.QUIET),
            self._texts[PaperKey.MEDICINES],
        )
        name = Together(Text(_("My name"), Role.HEADING), self._name)
        self._column = fill(self, questions, medicines, name)
        self._column.addStretch(1)

    def show_papers(self, papers: Mapping[PaperKey, str]) -> None:
        """Show what she wrote earlier."""
        hints = dict(ASKED)
        for key, text in self._texts.items():
            text.show_words(papers.get(key, ""), hints.get(key, ""))
        self._name.show_words(papers.get(PaperKey.NAME, ""), _("If you like"))

    def flush(self) -> None:
        """Keep at once what was typed."""
        for text in self._texts.values():
            text.flush()
        self._name.flush()

    def set_look(self, look: Look) -> None:
        """Take on the distance between the parts."""
        self._column.setSpacing(look.space(18))

    def _keep(self, key: PaperKey, words: str) -> None:
        if self._diary.papers().get(key, "") != words[:LONGEST]:
            self._diary.keep(Paper(key, words[:LONGEST]))
            self.changed.emit()
