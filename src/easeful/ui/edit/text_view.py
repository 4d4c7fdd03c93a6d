"""A routine as text: its lines with numbers and colours, and under them one mistake at a time.

Everything that changes the text is one step that can be undone. Nothing is changed unasked.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from easeful.library.completion import Known
from easeful.library.problem import Problem
from easeful.library.spans import Fix, fix_of
from easeful.ui.announce import announce
from easeful.ui.edit.code_box import CodeBox
from easeful.ui.edit.code_card import CodeCard
from easeful.ui.edit.completing import Completing
from easeful.ui.edit.find_bar import FindBar
from easeful.ui.edit.line_numbers import LineNumbers
from easeful.ui.edit.manuscript import Manuscript
from easeful.ui.edit.marks import Marks
from easeful.ui.edit.places import units
from easeful.ui.edit.problem_strip import ProblemStrip
from easeful.ui.edit.text_menu import text_menu
from easeful.ui.edit.text_search import TextSearch
from easeful.ui.edit.typing_keys import toggle_remark
from easeful.ui.edit.wishes import Wish
from easeful.ui.theme import Look


class TextView(QWidget):
    """``line_entered`` carries the line (from 1) that the cursor came to.

    ``fix_wanted`` carries a ``Problem`` whose correction was just taken.
    """

    line_entered = Signal(int)
    fix_wanted = Signal(object)

    def __init__(self, manuscript: Manuscript) -> None:
        super().__init__()
        self._manuscript = manuscript
        self._marks = Marks(manuscript.document)
        self.box = CodeBox(manuscript, self._marks)
        self._numbers = LineNumbers(self.box, self._marks)
        self._strip, self._bar = ProblemStrip(), FindBar()
        self._card = CodeCard(self._numbers, self.box)
        self._under = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._search = TextSearch(manuscript, self.box, self._bar)
        self._completing = Completing(manuscript, self.box, self)
        self._shown: int | None = None
        self._line = 1
        self._lay_out()
        self._connect()

    @property
    def cursor_line(self) -> int:
        """Return the line of the cursor, from 1."""
        return self.box.textCursor().blockNumber() + 1

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Show these mistakes in place of those before."""
        self._marks.show(problems)
        self._show_nearest()
        self.box.viewport().update()
        self._numbers.update()

    def show_known(self, known: Known) -> None:
        """Offer what is known while she types."""
        self._completing.show_known(known)

    def go_to(self, line: int) -> None:
        """Put the cursor where the words of a line (from 1) begin, and show it."""
        last = self._manuscript.document.blockCount()
        block = self._manuscript.document.findBlockByNumber(max(1, min(line, last)) - 1)
        text = block.text()
        indent = len(text) - len(text.lstrip())
        self._go(block.position() + units(text[:indent]))

    def set_look(self, look: Look) -> None:
        """Take on lengths that grow with the text."""
        self._column.setSpacing(look.space(12))

    def _lay_out(self) -> None:
        self._under.addWidget(self._strip)
        self._under.addWidget(self._bar)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._card, 1)
        self._column.addWidget(self._under)
        self.setFocusProxy(self.box)

    def _connect(self) -> None:
        self.box.wished.connect(self._do)
        self.box.menu_wanted.connect(self._show_menu)
        self.box.cursorPositionChanged.connect(self._follow)
        self._strip.fix_wanted.connect(self._fix_shown)
        self._strip.step_wanted.connect(self._step)
        self._bar.closed.connect(self._close_search)
        self._manuscript.stepped.connect(self._go)

    def _do(self, wish: Wish) -> None:
        match wish:
            case Wish.UNDO:
                self._manuscript.undo()
            case Wish.REDO:
                self._manuscript.redo()
            case Wish.FIND:
                self._under.setCurrentWidget(self._bar)
                self._search.open()
            case Wish.FIND_NEXT:
                self._search.step(1)
            case Wish.FIND_PREVIOUS:
                self._search.step(-1)
            case Wish.COMPLETE:
                self._completing.ask()
            case Wish.FIX:
                self._fix_here()
            case Wish.NEXT_PROBLEM:
                self._jump(1)
            case Wish.PREVIOUS_PROBLEM:
                self._jump(-1)
            case Wish.REMARK:
                toggle_remark(self.box.textCursor())
            case Wish.LEAVE | Wish.LEAVE_BACK:
                pass

    def _go(self, position: int) -> None:
        cursor = self.box.textCursor()
        cursor.setPosition(position)
        self.box.setTextCursor(cursor)
        self.box.ensureCursorVisible()

    def _follow(self) -> None:
        if self.cursor_line != self._line:
            self._line = self.cursor_line
            self.line_entered.emit(self._line)
        self._show_nearest()

    def _show_nearest(self) -> None:
        self._show(self._marks.nearest(self.box.textCursor().position()))

    def _show(self, index: int | None) -> None:
        self._shown = index
        if index is None:
            self._strip.show_none()
            return
        mark = self._marks[index]
        self._strip.show_problem(mark.problem, mark.line, can_fix=self._fix_of(index) is not None)
        self._strip.show_count(index, len(self._marks))

    def _step(self, by: int) -> None:
        """Go to the mistake after, or before, the one that is shown."""
        if self._shown is not None:
            self._go_to_mark(self._marks.next_to(self._shown, by))

    def _jump(self, by: int) -> None:
        """Go to the next mistake, or to the only one if the cursor is elsewhere."""
        here = self._marks.at(self.box.textCursor().position())
        if here is None and self._shown is not None:
            self._go_to_mark(self._shown)
        else:
            self._step(by)

    def _go_to_mark(self, index: int) -> None:
        self._go(self._marks[index].place.selectionStart())
        self._show(index)
        announce(self, self._strip.words)

    def _fix_of(self, index: int) -> Fix | None:
        """Return the correction as the text is now; it may have moved since it was read."""
        mark = self._marks[index]
        return fix_of(self._manuscript.lines, mark.problem._replace(line=mark.line))

    def _fix_here(self) -> None:
        index = self._marks.at(self.box.textCursor().position())
        if index is not None:
            self._show(index)
            self._fix_shown()

    def _fix_shown(self) -> None:
        fix = None if self._shown is None else self._fix_of(self._shown)
        if fix is None or self._shown is None:
            return
        problem = self._marks[self._shown].problem
        block = self._manuscript.document.findBlockByNumber(fix.line - 1)
        cursor = QTextCursor(block)
        for at, mode in (
            (fix.start, QTextCursor.MoveMode.MoveAnchor),
            (fix.end, QTextCursor.MoveMode.KeepAnchor),
        ):
            cursor.setPosition(block.position() + units(block.text()[:at]), mode)
        cursor.insertText(fix.text)
        self._go(cursor.position())
        self.box.setFocus()
        self.fix_wanted.emit(problem)

    def _show_menu(self, place: QPoint) -> None:
        point = self.box.viewport().mapFromGlobal(place)
        index = self._marks.at(self.box.cursorForPosition(point).position())
        if index is not None:
            self._go_to_mark(index)
        can_fix = index is not None and self._fix_of(index) is not None
        right = self._marks[index].problem.right if index is not None and can_fix else ""
        menu = text_menu(self.box, self._manuscript, right)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _close_search(self) -> None:
        self._search.close()
        self._under.setCurrentWidget(self._strip)
        self.box.setFocus()
