"""Text on a page: sized by its role, coloured by its tone, and never read as markup."""

import pytest
from looks import Show, look_in
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtWidgets import QApplication

from easeful.core.settings import Theme
from easeful.ui.palette import PALETTES
from easeful.ui.theme import DARK, Role, apply
from easeful.ui.widgets.card import Card, CardTone
from easeful.ui.widgets.text import Text, Tone


def test_text_grows_with_the_zoom(show: Show) -> None:
    text = Text("Round your back", Role.LEAD)
    show(text, look_in(Theme.LIGHT, zoom=200))
    assert text.font().pointSizeF() == 36.0


@pytest.mark.parametrize("theme", PALETTES)
def test_text_changes_its_colour_with_the_theme(show: Show, theme: Theme) -> None:
    text = Text("2 files need a look", tone=Tone.WARNING)
    show(text, look_in(theme))
    colour = text.palette().color(QPalette.ColorRole.WindowText).name().upper()
    assert colour == PALETTES[theme].warning


def test_text_made_before_the_theme_changed_and_shown_after_it_has_the_new_one(
    show: Show, qapp: QApplication
) -> None:
    apply(qapp, look_in(Theme.LIGHT))
    text = Text("2 files need a look", Role.LEAD, Tone.WARNING)
    show(text, look_in(Theme.DARK, zoom=200))
    assert text.font().pointSizeF() == 36.0
    assert text.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.warning)


def test_what_looks_like_markup_is_shown_as_it_is(show: Show) -> None:
    text = Text("<h1>knees & <b>back</b></h1>")
    show(text)
    heard = QAccessible.queryAccessibleInterface(text)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "<h1>knees & <b>back</b></h1>"


@pytest.mark.parametrize("tone", CardTone)
def test_a_card_keeps_its_content_from_the_edge(show: Show, tone: CardTone) -> None:
    card = Card(tone)
    show(card, look_in(Theme.DARK))
    margins = card.contentsMargins()
    assert min(margins.left(), margins.top(), margins.right(), margins.bottom()) >= 16
