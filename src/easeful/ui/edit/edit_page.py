"""A routine of her own while it is changed: as cards or as text, with what it means beside it.

Rule 1: both views are of one text; what is undone is undone in both.
Rule 2: nothing is ever lost: how the text stands to its file is always said, in a few words.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.core.settings import EditAs
from easeful.library.completion import Known
from easeful.library.outline import Outline
from easeful.library.problem import Problem
from easeful.library.understanding import Understanding
from easeful.library.yaml_edit import KeyPath
from easeful.ui.edit.card_view import CardView
from easeful.ui.edit.conflict import Conflict
from easeful.ui.edit.edit_foot import EditFoot
from easeful.ui.edit.edit_head import EditHead
from easeful.ui.edit.editing import Editing
from easeful.ui.edit.facts import facts_of, loose_problems
from easeful.ui.edit.preview_column import PreviewColumn
from easeful.ui.edit.room import RoomFor, Views, room_for
from easeful.ui.edit.stock import Stock
from easeful.ui.edit.text_view import TextView
from easeful.ui.pages.sheet import LEAST_MARGIN, MARGIN, WIDEST, side_margin
from easeful.ui.theme import Look


class EditPage(QWidget):
    """``try_wanted`` carries the path of the step to begin at or ``None``; ``view_chosen`` a view.

    ``editor_wanted`` carries the path of the file.
    """

    back_wanted = Signal()
    try_wanted = Signal(object)
    editor_wanted = Signal(object)
    view_chosen = Signal(object)

    def __init__(self, editing: Editing, stock: Stock, cards: CardView, view: EditAs) -> None:
        super().__init__()
        self.editing, self._stock, self._cards = editing, stock, cards
        self._look: Look | None = None
        self._view = view
        self._unseen: dict[QWidget, Understanding] = {}
        self._conflict = Conflict()
        self._head, self._foot = EditHead(), EditFoot()
        self._text = TextView(editing.manuscript)
        self._preview = PreviewColumn()
        self._stack = Views()
        self._lay_out()
        self._connect()
        self._show_view(view)

    @property
    def title(self) -> str:
        """Return what the window is called now."""
        return self._head.name or self.editing.path.name

    def arrive(self) -> None:
        """Show the routine as it is, ready for the first change."""
        self.editing.begin()
        self.editing.saver.look()
        self._show_standing()
        self._foot.show_undo(self.editing.manuscript)
        self._take_focus()

    def leave(self) -> None:
        """Keep everything before another page is shown, what was typed last as well."""
        self._cards.flush()
        self.editing.begin()
        self.editing.saver.leave()

    def show_stock(self, stock: Stock, known: Known) -> None:
        """Take what there is to write with now; ``known`` is completed while she types."""
        self._stock = stock
        self._cards.show_stock(stock)
        self._text.show_known(known)

    def go_to(self, path: KeyPath) -> None:
        """Stand at a step, as one comes back from trying it."""
        found = self.editing.understanding
        row = None if found is None else found.row_at(path)
        if row is None:
            return
        if self._view is EditAs.TEXT:
            self._text.go_to(row.first_line)
        else:
            self._cards.go_to_line(row.first_line)

    def go_to_line(self, line: int) -> None:
        """Show a line of the text."""
        if self._view is not EditAs.TEXT:
            self._cards.flush()
            self._show_view(EditAs.TEXT)
        self._text.go_to(line)
        self._take_focus()

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._look = look
        self._column.setSpacing(look.space(14))
        self._middle.setSpacing(look.space(22))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text the room that it needs."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._stack.addWidget(self._cards)
        self._stack.addWidget(self._text)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._stack, 11)
        self._middle.addWidget(self._preview, 9)
        self._column = QVBoxLayout(self)
        for part in (self._conflict, self._head):
            self._column.addWidget(part)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self._foot)

    def _connect(self) -> None:
        editing, manuscript = self.editing, self.editing.manuscript
        editing.read.connect(self._show_outline)
        editing.understood.connect(self._show_understanding)
        editing.refused.connect(self._cards.show_refused)
        editing.saver.changed.connect(self._show_standing)
        manuscript.changed.connect(self._show_undo)
        self._cards.wanted.connect(editing.do)
        self._cards.covered.connect(self._fit)
        self._cards.try_wanted.connect(self.try_wanted)
        self._cards.text_wanted.connect(self.go_to_line)
        self._cards.undo_wanted.connect(manuscript.undo)
        self._text.fix_wanted.connect(self._look_at_once)
        self._text.line_entered.connect(self._preview.show_line)
        self._preview.try_wanted.connect(self.try_wanted)
        self._preview.line_wanted.connect(self.go_to_line)
        self._head.done.connect(self.back_wanted)
        self._head.view_chosen.connect(self._choose_view)
        self._foot.undo_wanted.connect(manuscript.undo)
        self._foot.redo_wanted.connect(manuscript.redo)
        self._foot.save_wanted.connect(editing.saver.save)
        self._foot.editor_wanted.connect(self._ask_for_editor)
        self._foot.try_wanted.connect(partial(self.try_wanted.emit, None))
        self._conflict.mine.connect(editing.saver.keep_mine)
        self._conflict.theirs.connect(editing.take_theirs)
        self._conflict.both.connect(editing.keep_both)
        self._conflict.let_go.connect(editing.saver.let_go)
        self._conflict.let_go.connect(self.back_wanted)
        keys = QKeySequence.StandardKey
        acts = {
            keys.Undo: manuscript.undo,
            keys.Redo: manuscript.redo,
            keys.Save: editing.saver.save,
        }
        for key, act in acts.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show_outline(self, outline: Outline) -> None:
        self._head.show_name(outline.name or self.editing.path.name)
        self._text.show_problems(outline.problems)

    def _show_understanding(self, found: Understanding) -> None:
        """Show what the text means; one that cannot be read at all leaves what was seen."""
        if found.outline.rows or not loose_problems(found.outline):
            self._unseen = {self._preview: found, self._cards: found}
            self._show_seen()
        self._foot.show_understanding(found)

    def _show_seen(self) -> None:
        """Bring what is seen up to date; what is not follows when it comes: no key waits for it."""
        if self._view is EditAs.CARDS:
            found = self._unseen.pop(self._cards, None)
            if found is not None:
                self._cards.show_outline(found.outline, found.sections, found.previews)
        elif not self._preview.isHidden():
            found = self._unseen.pop(self._preview, None)
            if found is not None:
                facts = facts_of(found.outline, found.sections, found.previews, self._stock)
                self._preview.show_facts(facts)

    def _show_standing(self) -> None:
        saver = self.editing.saver
        self._head.show_standing(saver)
        self._foot.show_standing(saver)
        self._conflict.show_standing(saver)
        self._fit()

    def _show_undo(self) -> None:
        self._foot.show_undo(self.editing.manuscript)

    def _choose_view(self, view: EditAs) -> None:
        self._cards.flush()
        to_text = view is EditAs.TEXT
        line = self._cards.open_line if to_text else self._text.cursor_line
        self._show_view(view)
        self.view_chosen.emit(view)
        if line is not None:
            (self._text.go_to if to_text else self._cards.go_to_line)(line)
        self._take_focus()

    def _show_view(self, view: EditAs) -> None:
        self._view = view
        self._head.show_view(view)
        self._stack.setCurrentWidget(self._cards if view is EditAs.CARDS else self._text)
        self._fit()

    def _take_focus(self) -> None:
        if self._view is EditAs.TEXT:
            self._text.box.setFocus()
        else:
            self._cards.arrive()

    def _look_at_once(self, _fixed: Problem) -> None:
        """Show what came of a correction without waiting for a pause."""
        self.editing.begin()

    def _ask_for_editor(self) -> None:
        self.leave()
        self.editor_wanted.emit(self.editing.path)

    def _fit(self) -> None:
        """Give what is written the room that it needs."""
        if self._look is None:
            return
        room = room_for(self.width(), self._look)
        self._preview.setVisible(self._view is EditAs.TEXT and room is RoomFor.ALL)
        self._show_seen()
        self._head.fit(room, self._view)
        self._foot.fit(room, self._view)
        covered = self._view is EditAs.CARDS and self._cards.is_covered
        asked = room is RoomFor.LITTLE and bool(self._conflict.words)
        self._stack.setMinimumHeight(1 if asked else 0)  # the question is never cut
        for part in (self._head, self._foot):
            part.setVisible(not (covered or asked))
        margin = self._look.space(MARGIN)
        side = side_margin(self.width(), margin, self._look.px(WIDEST))
        above = LEAST_MARGIN if room is RoomFor.LITTLE else min(side, margin)
        self._column.setContentsMargins(side, above, side, LEAST_MARGIN)
