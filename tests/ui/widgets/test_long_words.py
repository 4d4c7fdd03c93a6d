"""Words without end are broken where they are shown; words that people use are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.ui.widgets.long_words import BREAK, PIECE, breakable

ACCENT = "\N{COMBINING ACUTE ACCENT}"


@pytest.mark.parametrize("words", ["", "physiotherapist", "hydroxychloroquine", "Left hip. " * 9])
def test_words_that_people_use_stay_whole(words: str) -> None:
    assert breakable(words) == words


@given(st.text())
def test_nothing_else_is_changed(words: str) -> None:
    plain = words.replace(BREAK, "")
    assert breakable(plain).replace(BREAK, "") == plain


@given(st.text("ab\n ", max_size=90))
def test_no_piece_is_long(words: str) -> None:
    pieces = [piece for run in breakable(words).split() for piece in run.split(BREAK)]
    assert all(len(piece) < PIECE + 7 for piece in pieces)


def test_an_accent_stays_with_its_letter() -> None:
    assert BREAK + ACCENT not in breakable(("a" + ACCENT) * 40)
    assert BREAK in breakable(("a" + ACCENT) * 40)
