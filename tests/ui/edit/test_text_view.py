"""The text view types, marks, mends and finds, and keeps every byte that nobody touched."""

from collections.abc import Callable

import pytest
from looks import look_in
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QFontInfo, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from text_desk import Desk, MakeDesk

from easeful.core.settings import TEXT_SIZES, Theme
from easeful.library.completion import Known
from easeful.library.problem import Problem
from easeful.ui.edit.code_box import letters
from easeful.ui.edit.completion_list import CompletionList
from easeful.ui.edit.find_bar import FindBar
from easeful.ui.edit.problem_strip import ProblemStrip
from easeful.ui.edit.text_menu import text_menu
from easeful.ui.widgets.text import Text

TEXT = """\
name: My back
steps:
  - do: childs-posse
    hold: 60 s
  - do: cat-cow
    secnds: 4
"""
POSSE = Problem(
    "a.yaml",
    3,
    9,
    'there is no exercise "childs-posse"; did you mean "childs-pose"?',
    "childs-posse",
    "childs-pose",
)
SECNDS = Problem("a.yaml", 6, 5, 'unknown key "secnds"', "secnds", "")


def strip_of(desk: Desk) -> ProblemStrip:
    strip = desk.view.findChild(ProblemStrip)
    assert strip is not None
    return strip


def list_of(desk: Desk) -> CompletionList:
    found = desk.view.findChild(CompletionList)
    assert found is not None
    return found


def button(widget: QWidget, name: str) -> QPushButton:
    found = [each for each in widget.findChildren(QPushButton) if each.accessibleName() == name]
    assert len(found) == 1
    return found[0]


def said(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(Text)]


# Typing


def test_a_routine_is_typed_with_few_keys(make_desk: MakeDesk) -> None:
    desk = make_desk("")
    desk.view.show_known(Known({}, {}, ()))
    desk.type("name: A\nsteps:\ndo: cat-cow\nrepeat: 8\n\nrest: 30 s\n\n\n")
    assert desk.text == "name: A\nsteps:\n  - do: cat-cow\n    repeat: 8\n  - rest: 30 s\n"


def test_who_types_the_dashes_herself_gets_each_once(make_desk: MakeDesk) -> None:
    desk = make_desk("")
    desk.view.show_known(Known({}, {}, ()))
    desk.type("name: A\nsteps:\n  - do: cat-cow\nrepeat: 8\n\n- rest: 30 s\n\n\n")
    assert desk.text == "name: A\nsteps:\n  - do: cat-cow\n    repeat: 8\n  - rest: 30 s\n"


def test_a_tab_is_two_spaces_and_never_a_tab(make_desk: MakeDesk) -> None:
    desk = make_desk("a\nb\n")
    desk.key(Qt.Key.Key_Tab)
    assert desk.text == "  a\nb\n"
    desk.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.text == "a\nb\n"
    desk.box.selectAll()
    desk.key(Qt.Key.Key_Tab)
    assert desk.text == "  a\n  b\n"
    desk.control(Qt.Key.Key_Z)
    assert desk.text == "a\nb\n"


def test_backspace_takes_back_a_tab(make_desk: MakeDesk) -> None:
    desk = make_desk("    ab")
    desk.stand(0, 4)
    desk.key(Qt.Key.Key_Backspace)
    assert desk.line == "  |ab"
    desk.key(Qt.Key.Key_End)
    desk.key(Qt.Key.Key_Backspace)
    assert desk.line == "  a|"


def test_the_remark_key_is_one_step(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.stand(2, 0)
    cursor = desk.box.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Down, QTextCursor.MoveMode.KeepAnchor, 2)
    desk.box.setTextCursor(cursor)
    desk.control(Qt.Key.Key_Slash)
    assert "  # - do: childs-posse\n  #   hold: 60 s\n  - do: cat-cow\n" in desk.text
    desk.control(Qt.Key.Key_Z)
    assert desk.text == TEXT
    assert not desk.manuscript.can_undo


def test_undo_goes_back_to_the_beginning_and_forth_again(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.stand(3, 4)
    desk.type("go on ")
    typed = desk.text
    while desk.manuscript.can_undo:
        desk.control(Qt.Key.Key_Z)
    assert desk.text == TEXT
    assert desk.box.textCursor().blockNumber() == 3
    while desk.manuscript.can_redo:
        desk.control(Qt.Key.Key_Y)
    assert desk.text == typed


def test_what_is_pasted_is_plain_and_as_the_file_can_have_it(make_desk: MakeDesk) -> None:
    desk = make_desk("")
    mime = QMimeData()
    mime.setHtml("<b>no</b>")
    mime.setText("a\u2028b\r\nc\rd\x07\ufffce")
    desk.box.insertFromMimeData(mime)
    assert desk.text == "a\nb\nc\nde"


def test_files_are_not_typed(make_desk: MakeDesk) -> None:
    desk = make_desk("")
    mime = QMimeData()
    mime.setUrls([QUrl("file:///tmp/a.jpg")])
    desk.box.insertFromMimeData(mime)
    assert desk.text == ""


def test_shift_and_enter_make_an_ordinary_line(make_desk: MakeDesk) -> None:
    desk = make_desk("ab")
    desk.stand(0, 1)
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.text == "a\nb"


def test_an_emoji_before_the_cursor_confuses_nothing(make_desk: MakeDesk) -> None:
    desk = make_desk("say: 👩 walk")
    desk.stand(0, 7)
    desk.key(Qt.Key.Key_Return)
    assert desk.text == "say: 👩\nwalk"


# The way out


@pytest.fixture
def neighbour(qtbot: QtBot) -> Callable[[Desk], QLineEdit]:
    def make(desk: Desk) -> QLineEdit:
        line = QLineEdit(desk.view)
        line.show()
        QWidget.setTabOrder(desk.box, line)
        return line

    return make


def test_control_and_tab_leave(make_desk: MakeDesk, neighbour: Callable[[Desk], QLineEdit]) -> None:
    desk = make_desk("a")
    line = neighbour(desk)
    desk.control(Qt.Key.Key_Tab)
    assert line.hasFocus()
    assert desk.text == "a"


def test_esc_and_then_tab_leave(
    make_desk: MakeDesk, neighbour: Callable[[Desk], QLineEdit]
) -> None:
    desk = make_desk("a")
    line = neighbour(desk)
    desk.key(Qt.Key.Key_Escape)
    desk.type("b")
    desk.key(Qt.Key.Key_Tab)
    assert desk.text == "b a"
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Tab)
    assert line.hasFocus()


def test_a_screen_reader_hears_what_it_is_and_the_way_out(make_desk: MakeDesk) -> None:
    desk = make_desk("a")
    assert desk.box.accessibleName() == "Text of the routine"
    assert "Esc and then Tab" in desk.box.accessibleDescription()


# Mistakes


def test_all_is_well(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.view.show_problems([POSSE])
    high = strip_of(desk).height()
    desk.view.show_problems([])
    assert strip_of(desk).words == "No mistakes."
    assert strip_of(desk).height() == high


def test_a_long_sentence_is_smaller_and_never_cut(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    words = "this is a long sentence about a mistake that somebody has made " * 2
    desk.view.show_problems([POSSE, Problem("a.yaml", 4, 5, words)])
    desk.view.go_to(4)
    QTest.qWait(0)
    shown = next(
        each for each in strip_of(desk).findChildren(Text) if each.text() == strip_of(desk).words
    )
    assert shown.heightForWidth(shown.width()) <= shown.height()
    assert strip_of(desk).rect().contains(shown.geometry())


def test_the_nearest_mistake_is_said(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.view.show_problems([SECNDS, POSSE])
    desk.view.go_to(1)
    assert strip_of(desk).words == 'There is no exercise "childs-posse".'
    desk.view.go_to(5)
    assert strip_of(desk).words == 'Unknown key "secnds".'


def test_the_correction_is_one_click_and_one_step(make_desk: MakeDesk, qtbot: QtBot) -> None:
    desk = make_desk(TEXT)
    desk.view.show_problems([POSSE, SECNDS])
    with qtbot.waitSignal(desk.view.fix_wanted) as heard:
        button(strip_of(desk), "Change to childs-pose").click()
    assert heard.args == [POSSE]
    assert desk.text == TEXT.replace("childs-posse", "childs-pose")
    assert desk.line == "  - do: childs-pose|"
    assert desk.box.hasFocus()
    desk.control(Qt.Key.Key_Z)
    assert desk.text == TEXT
    assert not desk.manuscript.can_undo


def test_a_mistake_moves_with_its_words(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.view.show_problems([POSSE])
    desk.stand(0, 0)
    desk.type("# new\n")
    button(strip_of(desk), "Change to childs-pose").click()
    assert "  - do: childs-pose\n" in desk.text


def test_what_is_no_longer_wrong_is_not_corrected(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.view.show_problems([POSSE])
    mended = TEXT.replace("childs-posse", "cat-cow")
    desk.manuscript.take(mended.encode())
    strip_of(desk).fix_wanted.emit()
    assert desk.text == mended


def test_f8_goes_from_mistake_to_mistake(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.view.show_problems([POSSE, SECNDS])
    desk.key(Qt.Key.Key_F8)
    assert desk.line == "  - do: |childs-posse"
    desk.key(Qt.Key.Key_F8)
    assert desk.line == "    |secnds: 4"
    desk.key(Qt.Key.Key_F8)
    assert desk.line == "  - do: |childs-posse"
    desk.key(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert desk.line == "    |secnds: 4"


def test_the_arrows_go_too_and_count(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.view.show_problems([POSSE, SECNDS])
    button(strip_of(desk), "The next mistake").click()
    assert desk.line == "    |secnds: 4"
    assert "2 of 2" in said(strip_of(desk))
    desk.view.show_problems([SECNDS])
    assert button(strip_of(desk), "The next mistake").isHidden()


def test_control_and_period_correct_what_the_cursor_is_in(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.view.show_problems([POSSE, SECNDS])
    desk.stand(3, 0)
    desk.control(Qt.Key.Key_Period)
    assert desk.text == TEXT
    desk.stand(2, 12)
    desk.control(Qt.Key.Key_Period)
    assert "childs-pose\n" in desk.text


def test_the_menu_offers_the_correction_and_our_undo(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.view.show_problems([POSSE])
    desk.stand(2, 12)
    menu = text_menu(desk.box, desk.manuscript, "childs-pose")
    change, undo = menu.actions()[0], menu.actions()[2]
    assert (change.text(), undo.text()) == ("Change to childs-pose", "Undo")
    assert not undo.isEnabled()
    change.trigger()
    assert "childs-pose\n" in desk.text
    assert text_menu(desk.box, desk.manuscript, "").actions()[0].isEnabled()
    text_menu(desk.box, desk.manuscript, "").actions()[0].trigger()
    assert desk.text == TEXT


def test_a_mistake_far_below_the_text_is_on_its_last_line(make_desk: MakeDesk) -> None:
    desk = make_desk("a\nb")
    desk.view.show_problems([Problem("a.yaml", 99, 99, "something")])
    desk.key(Qt.Key.Key_F8)
    assert desk.line == "|b"


# Going about


def test_it_says_which_line_the_cursor_comes_to(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    lines: list[int] = []
    desk.view.line_entered.connect(lines.append)
    desk.view.go_to(4)
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Down)
    assert lines == [4, 5]
    assert desk.view.cursor_line == 5
    desk.view.go_to(99)
    assert desk.view.cursor_line == 7
    desk.view.go_to(-1)
    assert desk.view.cursor_line == 1


def test_it_goes_to_where_the_words_begin(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    desk.view.go_to(4)
    assert desk.line == "    |hold: 60 s"


# Completion


def test_ids_are_offered_from_the_first_letter(make_desk: MakeDesk) -> None:
    desk = make_desk("steps:\n  - do: ")
    desk.stand(1, 8)
    assert list_of(desk).offers == ()
    desk.type("c")
    assert [offer.text for offer in list_of(desk).offers][:2] == ["cat-cow", "childs-pose"]
    desk.key(Qt.Key.Key_Tab)
    assert desk.line == "  - do: cat-cow|"
    assert list_of(desk).offers == ()


def test_an_arrow_and_enter_take_another(make_desk: MakeDesk) -> None:
    desk = make_desk("steps:\n  - do: ")
    desk.stand(1, 8)
    desk.type("c")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    assert desk.line == "  - do: childs-pose|"


def test_enter_alone_makes_a_new_line(make_desk: MakeDesk) -> None:
    desk = make_desk("steps:\n  - do: ")
    desk.stand(1, 8)
    desk.type("c\n")
    assert desk.text == "steps:\n  - do: c\n    "
    assert list_of(desk).offers == ()


def test_esc_puts_the_list_away_and_stays(make_desk: MakeDesk) -> None:
    desk = make_desk("steps:\n  - do: ")
    desk.stand(1, 8)
    desk.type("c")
    desk.key(Qt.Key.Key_Escape)
    assert list_of(desk).offers == ()
    desk.key(Qt.Key.Key_Tab)
    assert desk.box.hasFocus()
    assert desk.line == "  - do: c |"


def test_a_click_takes_a_row(make_desk: MakeDesk) -> None:
    desk = make_desk("steps:\n  - do: ")
    desk.stand(1, 8)
    desk.control(Qt.Key.Key_Space)
    offers = list_of(desk).offers
    QTest.mouseClick(list_of(desk), Qt.MouseButton.LeftButton, pos=QPoint(40, 6 + 44 + 10))
    assert desk.line == f"  - do: {offers[1].text}|"
    assert desk.box.hasFocus()


def test_the_list_goes_when_the_cursor_does(make_desk: MakeDesk) -> None:
    desk = make_desk("steps:\n  - do: ")
    desk.stand(1, 8)
    desk.type("c")
    desk.stand(0, 0)
    assert list_of(desk).offers == ()


def test_nothing_is_offered_where_it_is_written_already(make_desk: MakeDesk) -> None:
    desk = make_desk("steps:\n  - do: pelvic-til")
    desk.stand(1, 18)
    desk.type("t")
    assert list_of(desk).offers == ()


def test_the_list_lies_within_the_view(make_desk: MakeDesk) -> None:
    desk = make_desk("steps:\n" + "  - do: \n" * 40)
    for line in (1, 30, 40):
        desk.stand(line, 8)
        desk.control(Qt.Key.Key_Space)
        assert list_of(desk).offers
        assert desk.view.rect().contains(list_of(desk).geometry())


# Finding


def bar_of(desk: Desk) -> FindBar:
    bar = desk.view.findChild(FindBar)
    assert bar is not None
    return bar


def test_control_and_f_find_and_esc_goes_back(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXT)
    high = desk.box.height()
    desk.control(Qt.Key.Key_F)
    field = bar_of(desk).findChild(QLineEdit)
    assert field is not None
    assert field.hasFocus()
    assert desk.box.height() == high
    QTest.keyClicks(field, "DO")
    assert desk.box.textCursor().selectedText() == "do"
    assert desk.view.cursor_line == 3
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.view.cursor_line == 5
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.view.cursor_line == 3
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.view.cursor_line == 5
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert desk.box.hasFocus()
    assert bar_of(desk).isHidden()


def test_it_counts_what_it_finds(make_desk: MakeDesk) -> None:
    desk = make_desk("İİ 👩 say\nSAY 👩 say\n")
    desk.control(Qt.Key.Key_F)
    field = bar_of(desk).findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "say")
    assert "1 of 3" in said(bar_of(desk))
    button(bar_of(desk), "Find the one before").click()
    assert desk.line == "SAY 👩 say|"
    assert desk.box.textCursor().selectedText() == "say"
    button(bar_of(desk), "Find the next one").click()
    assert desk.line == "İİ 👩 say|"
    assert desk.box.textCursor().selectedText() == "say"


def test_what_is_selected_is_looked_for(make_desk: MakeDesk) -> None:
    desk = make_desk("one two one")
    cursor = desk.box.textCursor()
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    desk.box.setTextCursor(cursor)
    desk.control(Qt.Key.Key_F)
    assert bar_of(desk).words == "one"
    desk.key(Qt.Key.Key_F3)
    assert desk.box.textCursor().selectionStart() == 8


# How it looks


@pytest.mark.parametrize("zoom", TEXT_SIZES)
def test_letters_have_one_width_and_are_never_small(zoom: int, qapp: QApplication) -> None:
    info = QFontInfo(letters(look_in(Theme.LIGHT, zoom=zoom)))
    assert info.fixedPitch()
    assert info.pixelSize() >= 14


def test_a_long_line_goes_on_under_its_own_beginning(make_desk: MakeDesk) -> None:
    desk = make_desk("steps:\n  - say: " + "word " * 40)
    rows = desk.manuscript.document.findBlockByNumber(1).layout()
    letter = desk.box.fontMetrics().horizontalAdvance("0")
    assert rows.lineCount() > 2
    assert rows.lineAt(1).x() - rows.lineAt(0).x() == pytest.approx(6 * letter, abs=2)


def test_a_line_takes_its_shape_as_it_is_typed(make_desk: MakeDesk) -> None:
    desk = make_desk("")
    desk.type("    a")
    form = desk.box.textCursor().block().blockFormat()
    letter = desk.box.fontMetrics().horizontalAdvance("0")
    assert form.leftMargin() == pytest.approx(6 * letter, abs=4)
    assert form.textIndent() == -form.leftMargin()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.NIGHT])
def test_a_mistake_is_marked_in_the_warm_tone(make_desk: MakeDesk, theme: Theme) -> None:
    look = look_in(theme)
    desk = make_desk(TEXT, look)
    viewport = desk.box.viewport()
    before = _count(viewport, look.palette.code.mark)
    desk.view.show_problems([POSSE])
    assert before == 0
    assert _count(viewport, look.palette.code.mark) > 20
    assert _count(viewport, look.palette.warning_soft) > 100


def _count(widget: QWidget, colour: str) -> int:
    image = widget.grab().toImage()
    wide, high = image.width(), image.height()
    places = ((x, y) for x in range(wide) for y in range(high))
    return sum(image.pixelColor(x, y).name().upper() == colour for x, y in places)


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("width", [420, 900])
def test_the_buttons_of_the_strip_are_never_cut(make_desk: MakeDesk, zoom: int, width: int) -> None:
    desk = make_desk(TEXT, look_in(Theme.LIGHT, zoom=zoom))
    desk.view.resize(width, 700)
    desk.view.show_problems([POSSE, SECNDS])
    QTest.qWait(0)
    for each in strip_of(desk).findChildren(QPushButton):
        if each.isVisible():
            assert each.width() >= each.sizeHint().width()
            assert strip_of(desk).rect().contains(each.geometry())


def test_colours_count_an_emoji_as_qt_does(make_desk: MakeDesk) -> None:
    desk = make_desk("say: 👩 walk # slow")
    formats = desk.manuscript.document.firstBlock().layout().formats()
    quiet = look_in(Theme.LIGHT).palette.code.quiet
    assert [(each.start, each.length) for each in formats] == [(0, 4), (12, 7)]
    assert formats[1].format.foreground().color().name().upper() == quiet


def test_colours_follow_what_is_typed(make_desk: MakeDesk) -> None:
    desk = make_desk("say |\n  hold: 8")
    second = desk.manuscript.document.findBlockByNumber(1).layout()
    assert len(second.formats()) == 2
    desk.stand(0, 3)
    desk.type(":")
    assert second.formats() == []
