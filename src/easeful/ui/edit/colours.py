"""Colours the text as it is typed, line by line: only a line that has changed is looked at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from easeful.ui.edit.line_syntax import Part, tokens_of
from easeful.ui.edit.places import units
from easeful.ui.palette import Palette


class Colours(QSyntaxHighlighter):
    """Gives keys, ids, numbers, dashes and remarks their colours."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: Mapping[Part, QTextCharFormat] = {}

    def show_in(self, palette: Palette) -> None:
        """Use the colours of a theme from now on."""
        code = palette.code
        self._formats = {
            Part.KEY: _format(code.key),
            Part.KNOWN: _format(code.known),
            Part.NUMBER: _format(code.number),
            Part.QUIET: _format(code.quiet),
        }
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Colour one line."""
        tokens, state = tokens_of(text, self.previousBlockState())
        self.setCurrentBlockState(state)
        for start, end, part in tokens:
            if part in self._formats:
                begin = units(text[:start])
                self.setFormat(begin, units(text[start:end]), self._formats[part])


def _format(colour: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(colour))
    return form
