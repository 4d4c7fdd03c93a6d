"""The menu of the right mouse button: what keys do, for hands that prefer the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from easeful.core.words import _
from easeful.ui.edit.code_box import CodeBox
from easeful.ui.edit.manuscript import Manuscript
from easeful.ui.edit.wishes import Wish


def text_menu(box: CodeBox, manuscript: Manuscript, fix: str) -> QMenu:
    """Return the menu; ``fix`` is the right spelling where one is offered, else ""."""
    menu = QMenu(box)
    has_words = box.textCursor().hasSelection()

    def add(words: str, act: Callable[[], None], *, can: bool = True) -> None:
        action = QAction(words, menu)
        action.triggered.connect(act)
        action.setEnabled(can)
        menu.addAction(action)

    if fix:
        add(_("Change to {word}").format(word=fix), lambda: box.wished.emit(Wish.FIX))
        menu.addSeparator()
    add(_("Undo"), manuscript.undo, can=manuscript.can_undo)
    add(_("Redo"), manuscript.redo, can=manuscript.can_redo)
    menu.addSeparator()
    add(_("Cut"), box.cut, can=has_words)
    add(_("Copy"), box.copy, can=has_words)
    add(_("Paste"), box.paste, can=box.canPaste())
    add(_("Select all"), box.selectAll)
    menu.addSeparator()
    add(_("Find"), lambda: box.wished.emit(Wish.FIND))
    return menu
