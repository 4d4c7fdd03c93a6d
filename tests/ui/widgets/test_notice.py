"""The sentence over the page: what must be read is not lost behind another."""

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from easeful.ui.widgets import notice as module
from easeful.ui.widgets.notice import Notice

MENDED = "Your journal was damaged."
OTHER = "Nothing can be heard."


def made(qtbot: QtBot) -> Notice:
    notice = Notice()
    qtbot.addWidget(notice)
    return notice


def close(notice: Notice) -> None:
    notice.findChildren(QAbstractButton)[0].click()


def test_what_must_be_read_comes_back_from_behind_another_sentence(qtbot: QtBot) -> None:
    notice = made(qtbot)
    notice.say(MENDED, surely=True)
    notice.say(OTHER)
    assert notice.words == OTHER
    close(notice)
    assert notice.words == MENDED
    close(notice)
    assert notice.words == ""


def test_it_comes_back_after_a_session_that_began_too_soon_to_read_it(qtbot: QtBot) -> None:
    notice = made(qtbot)
    notice.say(MENDED, surely=True)
    notice.put_away()
    assert notice.words == ""
    notice.bring_back()
    assert notice.words == MENDED
    close(notice)
    notice.bring_back()
    assert notice.words == ""


def test_what_is_said_again_is_said_once(qtbot: QtBot) -> None:
    notice = made(qtbot)
    for words in (MENDED, OTHER, MENDED, OTHER, MENDED):
        notice.say(words, surely=words == MENDED)
    close(notice)
    assert notice.words == ""


def test_any_other_sentence_gives_way_for_good(qtbot: QtBot) -> None:
    notice = made(qtbot)
    notice.say(OTHER)
    notice.say(MENDED)
    notice.put_away()
    notice.bring_back()
    assert notice.words == ""


def test_what_has_stood_long_enough_is_read(
    qtbot: QtBot,
) -> None:
    notice = made(qtbot)
    assert module.READ_MS <= 8000, "or she would be told the same again and again"
    notice.say(MENDED, surely=True)
    notice._reading.setInterval(1)  # noqa: SLF001
    qtbot.waitUntil(lambda: not notice._reading.isActive())  # noqa: SLF001
    notice.say(OTHER)
    close(notice)
    assert notice.words == ""
