"""The manuscript keeps every byte that nobody touched, and everything can be undone."""

from codecs import BOM_UTF8

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from easeful.ui.edit.manuscript import CannotShowError, Manuscript

pytestmark = pytest.mark.usefixtures("qapp")

LETTERS = st.sampled_from(
    [*"ab -:#'\"", "\t", "\xa0", "\u202f", "é", "\u0301", "\u200d", "👩", "\u05d0", "\x85"]
)
ENDS = st.sampled_from(["\n", "\n", "\r\n"])
LINES = st.lists(st.text(LETTERS, max_size=6), min_size=1, max_size=8)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Draw a file as any editor may have left it."""
    lines = draw(LINES)
    text = "".join(line + draw(ENDS) for line in lines[:-1]) + lines[-1]
    return (BOM_UTF8 if draw(st.booleans()) else b"") + text.encode()


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def typed(manuscript: Manuscript, start: int, end: int, text: str) -> None:
    """Replace characters ``start`` to ``end`` as a hand does that selects and types."""
    whole = "\n".join(manuscript.lines)
    cursor = QTextCursor(manuscript.document)
    cursor.setPosition(units(whole[:start]))
    cursor.setPosition(units(whole[:end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)


def shown(manuscript: Manuscript) -> list[str]:
    document = manuscript.document
    return [document.findBlockByNumber(n).text() for n in range(document.blockCount())]


@given(files())
def test_what_nobody_touches_stays_as_it_is(data: bytes) -> None:
    manuscript = Manuscript(data)
    assert manuscript.data == data
    assert list(manuscript.lines) == shown(manuscript)
    assert not manuscript.can_undo


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfea\x00",
        "a\u2028b".encode(),
        "a\u2029".encode(),
        "\ufdd0".encode(),
        "\ufffc".encode(),
        b"a\rb",
        b"a\x00",
        b"a\r\r\n",
        b"\x1b[0m",
        BOM_UTF8 + BOM_UTF8,
        b"a" * (256 * 1024 + 1),
    ],
)
def test_what_a_text_box_would_change_is_refused(data: bytes) -> None:
    with pytest.raises(CannotShowError, match=r"\.$"):
        Manuscript(data)


@given(files(), st.data())
def test_one_edit_changes_only_its_own_characters(data: bytes, draw: st.DataObject) -> None:
    manuscript = Manuscript(data)
    whole = "\n".join(manuscript.lines)
    start = draw.draw(st.integers(0, len(whole)))
    end = draw.draw(st.integers(start, len(whole)))
    new = draw.draw(st.text(LETTERS | st.just("\n"), max_size=4))
    text = data.removeprefix(BOM_UTF8).decode()
    typed(manuscript, start, end, new)
    head, tail = _without_ends_shortened(text, start, end)
    got = manuscript.data.removeprefix(BOM_UTF8).decode()
    assert got.startswith(head)
    assert got.endswith(tail)
    assert got[len(head) : len(got) - len(tail)].replace("\r\n", "\n") == new
    assert manuscript.data.startswith(BOM_UTF8) == data.startswith(BOM_UTF8)


def _without_ends_shortened(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what lies before and after two places that count each line end as one."""
    places = [0]
    for character in text.replace("\r\n", "\n"):
        at = places[-1]
        places.append(at + (2 if character == "\n" and text[at] == "\r" else 1))
    return text[: places[start]], text[places[end] :]


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["type", "twice", "take", "undo", "redo"]),
        st.integers(0, 60),
        st.integers(0, 8),
        st.text(LETTERS | st.just("\n"), max_size=3),
        files(),
    ),
    max_size=12,
)


@given(files(), EDITS)
def test_every_step_back_is_the_very_bytes(
    data: bytes, edits: list[tuple[str, int, int, str, bytes]]
) -> None:
    manuscript = Manuscript(data)
    for what, at, wide, text, other in edits:
        long = len("\n".join(manuscript.lines))
        match what:
            case "type":
                typed(manuscript, min(at, long), min(at + wide, long), text)
            case "twice":
                cursor = QTextCursor(manuscript.document)
                cursor.beginEditBlock()
                for place in (at, at // 2):
                    cursor.setPosition(units("\n".join(manuscript.lines)[:place]))
                    cursor.insertText(text)
                cursor.endEditBlock()
            case "take":
                manuscript.take(other)
                assert manuscript.data == other
            case "undo":
                manuscript.undo()
            case _:
                manuscript.redo()
        assert list(manuscript.lines) == shown(manuscript)
    last = manuscript.data
    steps = 0
    while manuscript.can_undo:
        manuscript.undo()
        steps += 1
    assert (manuscript.data, shown(manuscript)) == (data, list(Manuscript(data).lines))
    for _step in range(steps):
        manuscript.redo()
    assert manuscript.data == last


@given(files(), files())
def test_taking_is_one_step(data: bytes, other: bytes) -> None:
    manuscript = Manuscript(data)
    manuscript.take(other)
    assert manuscript.data == other
    assert manuscript.can_undo == (data != other)
    manuscript.undo()
    assert manuscript.data == data
    assert not manuscript.can_undo


def test_taking_what_cannot_be_shown_changes_nothing() -> None:
    manuscript = Manuscript(b"name: A\n")
    with pytest.raises(CannotShowError):
        manuscript.take(b"\x00")
    assert manuscript.data == b"name: A\n"
    assert not manuscript.can_undo


def test_a_cursor_stays_with_its_line() -> None:
    manuscript = Manuscript(b"one\ntwo\nthree\nfour\n")
    cursor = QTextCursor(manuscript.document)
    cursor.setPosition(manuscript.document.findBlockByNumber(2).position() + 2)
    manuscript.take(b"zero\none\nthree\nfive\n")
    assert cursor.block().text() == "three"
    assert cursor.positionInBlock() == 2
    manuscript.undo()
    assert cursor.block().text() == "three"


def test_letters_of_one_word_are_one_step() -> None:
    manuscript = Manuscript(b"")
    for at, letter in enumerate("two words"):
        typed(manuscript, at, at, letter)
    manuscript.undo()
    assert manuscript.data == b"two "
    manuscript.undo()
    assert manuscript.data == b""
    manuscript.redo()
    assert manuscript.data == b"two "


def test_what_is_typed_after_taking_is_a_step_of_its_own() -> None:
    manuscript = Manuscript(b"")
    manuscript.take(b"a")
    typed(manuscript, 1, 1, "b")
    manuscript.undo()
    assert manuscript.data == b"a"


def test_it_tells_once_of_each_change(qtbot: QtBot) -> None:
    manuscript = Manuscript(b"a\nb\n")
    heard: list[bytes] = []
    manuscript.changed.connect(lambda: heard.append(manuscript.data))
    typed(manuscript, 0, 0, "x")
    manuscript.take(b"y\nz\n")
    manuscript.take(b"y\nz\n")
    manuscript.undo()
    manuscript.redo()
    assert heard == [b"xa\nb\n", b"y\nz\n", b"xa\nb\n", b"y\nz\n"]


def test_a_new_line_ends_as_most_do() -> None:
    manuscript = Manuscript(b"a\r\nb\r\nc\n")
    typed(manuscript, 0, 0, "\n")
    assert manuscript.data == b"\r\na\r\nb\r\nc\n"
    typed(manuscript, 7, 7, "d\n")
    assert manuscript.data == b"\r\na\r\nb\r\nc\nd\r\n"


def test_a_mended_stretch_of_lines_keeps_their_ends() -> None:
    manuscript = Manuscript(b"a\r\nb\nc\r\nd")
    cursor = QTextCursor(manuscript.document)
    cursor.beginEditBlock()
    for line in range(3):
        cursor.setPosition(manuscript.document.findBlockByNumber(line).position())
        cursor.insertText("# ")
    cursor.endEditBlock()
    assert manuscript.data == b"# a\r\n# b\n# c\r\nd"
    manuscript.undo()
    assert manuscript.data == b"a\r\nb\nc\r\nd"


def test_two_places_at_once_leave_what_lies_between_them_alone() -> None:
    manuscript = Manuscript(b"a\r\nb\nc\r\nd\ne")
    cursor = QTextCursor(manuscript.document)
    cursor.beginEditBlock()
    cursor.setPosition(8)
    cursor.insertText("x\n")
    cursor.setPosition(2)
    cursor.deletePreviousChar()
    cursor.insertText("y\nz")
    cursor.endEditBlock()
    assert manuscript.data == b"ay\r\nzb\nc\r\nd\nx\r\ne"


def test_a_line_that_is_dragged_elsewhere_changes_no_other() -> None:
    manuscript = Manuscript(b"a\r\nb\nc\r\nd\ne\n")
    cursor = QTextCursor(manuscript.document)
    cursor.beginEditBlock()
    cursor.setPosition(8)
    cursor.insertText("a\n")
    cursor.setPosition(0)
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.endEditBlock()
    assert manuscript.data in {b"b\nc\r\nd\na\ne\n", b"b\nc\r\nd\na\r\ne\n"}


def test_a_thousand_lines_are_indented_at_once() -> None:
    manuscript = Manuscript(b"a\r\nb\n" * 600)
    cursor = QTextCursor(manuscript.document)
    cursor.beginEditBlock()
    for line in range(1200):
        cursor.setPosition(manuscript.document.findBlockByNumber(line).position())
        cursor.insertText("  ")
    cursor.endEditBlock()
    assert manuscript.data == b"  a\r\n  b\n" * 600
    manuscript.take(b"c\n" + b"d\r\n" * 1500)
    manuscript.undo()
    assert manuscript.data == b"  a\r\n  b\n" * 600


def test_what_no_file_may_have_never_gets_into_the_data() -> None:
    manuscript = Manuscript(b"ab")
    typed(manuscript, 1, 1, "\u2028\x07")
    assert manuscript.data == b"a  b"
    assert Manuscript(manuscript.data).data == b"a  b"
