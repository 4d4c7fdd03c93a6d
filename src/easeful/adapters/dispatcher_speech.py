"""One sentence after the other on a line to the speech dispatcher.

The dispatcher is asked first (SPEAK), and given the words when it asks for them: words that came
unasked would be taken for commands. Nothing here relies on its saying that a sentence has ended.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from easeful.adapters import ssip
from easeful.adapters.dispatcher_line import DispatcherLine
from easeful.adapters.speech_engine import LATEST_MS, Sentence

log = logging.getLogger(__name__)

FAR_TOO_LONG: Final = 3.0
"""A sentence that takes so many times longer than reckoned has ended without a word of it."""


class DispatcherSpeech(QObject):
    """Begins each sentence at its time, and knows whether one is under way."""

    took = Signal(str, float)
    """A sentence was said, and took so many seconds."""

    unheard = Signal()
    """The dispatcher does not answer any more."""

    def __init__(self, line: DispatcherLine, seconds: Callable[[str], float]) -> None:
        """Speak over ``line``; ``seconds`` reckons how long a sentence takes."""
        super().__init__(line)
        self._line = line
        self._seconds = seconds
        self._waiting: Sentence | None = None
        self._current: Sentence | None = None
        self._id = ""
        self._asked = False
        self._given: deque[Sentence | None] = deque()
        self._since = QElapsedTimer()
        self._is_resting = False
        self._is_held = False
        self._due = self._timer(self._begin)
        self._too_late = self._timer(self._leave_unsaid)
        self._over = self._timer(self._end)
        line.opened.connect(self._forget_line)
        line.heard.connect(self._hear)
        line.lost.connect(self._lose)

    @property
    def is_speaking(self) -> bool:
        """Say whether a sentence is under way or waits."""
        return self._waiting is not None or self._current is not None

    def say(self, sentence: Sentence) -> None:
        """Begin ``sentence`` at its time, in place of what is being said then."""
        self._is_resting = False
        self._waiting = sentence
        self._due.start(round(sentence.wait * 1000))
        self._line.open()

    def hush(self) -> None:
        """End what is being said, and forget what waits."""
        if self._current is not None:
            self._line.send(ssip.CANCEL)
        self._due.stop()
        self._waiting = None
        self._end()

    def hold(self) -> None:
        """Begin nothing before ``go_on``."""
        self._is_held = True

    def go_on(self) -> None:
        """Begin what is due, now that the dispatcher knows how."""
        self._is_held = False
        if self._waiting is not None and not self._due.isActive():
            self._begin()

    def rest(self) -> None:
        """Hang up once nothing is being said any more; the next sentence opens another line."""
        self._is_resting = True
        if not self.is_speaking:
            self._line.close()

    def leave(self) -> Sentence | None:
        """Forget everything; return what was not begun."""
        unsaid = self._waiting
        if unsaid is None and not self._since.isValid():
            unsaid = self._current
        self._forget_line()
        self._due.stop()
        self._waiting = None
        self._end()
        return unsaid

    def _begin(self) -> None:
        """Ask to be heard. ``_waiting`` stays until the dispatcher asks for the words."""
        if self._waiting is None:
            return
        if self._waiting.is_late:
            self._waiting = None
            self._end()
            return
        self._too_late.start(self._waiting.too_late.remainingTime())
        self._line.open()
        if self._line.is_open and not self._asked and not self._is_held:
            self._asked = True
            self._line.send(ssip.SPEAK)

    def _hear(self, reply: ssip.Reply) -> None:
        match reply.code:
            case ssip.ASKS_FOR_TEXT:
                self._give()
            case ssip.QUEUED if self._given:
                given = self._given.popleft()
                if given is not None and given is self._current:
                    self._id = reply.lines[0]
            case ssip.BEGUN if self._is_current(reply):
                self._too_late.stop()
                self._since.start()
            case ssip.ENDED | ssip.CANCELLED if self._is_current(reply):
                self._told_end(reply)
            case _:
                pass

    def _is_current(self, reply: ssip.Reply) -> bool:
        """Say whether this is told of the sentence under way.

        The news that it has begun may overtake the answer that gives its number.
        """
        if self._current is None:
            return False
        if not self._id and reply.code == ssip.BEGUN and len(self._given) == 1:
            self._id = reply.lines[0]
        return self._id == reply.lines[0]

    def _give(self) -> None:
        """Give the words, those of the last sentence if there was another since; or none."""
        self._asked = False
        sentence = None if self._due.isActive() else self._waiting
        self._given.append(sentence)
        self._line.send(ssip.message(sentence.text if sentence else ""))
        if sentence is not None:
            self._waiting, self._current = None, sentence
            self._id = ""
            self._since.invalidate()
            longest = FAR_TOO_LONG * self._seconds(sentence.text)
            self._over.start(round(longest * 1000) + LATEST_MS)

    def _told_end(self, reply: ssip.Reply) -> None:
        if reply.code == ssip.ENDED and self._current is not None and self._since.isValid():
            self.took.emit(self._current.text, self._since.elapsed() / 1000)
        self._end()

    def _leave_unsaid(self) -> None:
        """Forget it: another program spoke for too long, or the dispatcher hangs."""
        if self._line.is_open and (self._asked or self._given):
            log.info("The speech dispatcher does not answer")
            self.unheard.emit()
        elif self._current is not None:
            self._line.send(ssip.CANCEL)
            self._end()
        else:
            self._waiting = None
            self._end()

    def _end(self) -> None:
        """No sentence is under way any more."""
        self._current = None
        self._over.stop()
        if self._waiting is None or self._due.isActive():
            self._too_late.stop()
        if self._is_resting and not self.is_speaking:
            self._line.close()

    def _lose(self) -> None:
        """Say over another line what was not begun when the dispatcher died."""
        self._forget_line()
        if self._waiting is None and not self._since.isValid():
            self._waiting, self._current = self._current, None
        self._end()
        self.go_on()

    def _forget_line(self) -> None:
        self._asked = False
        self._given.clear()
        self._id = ""

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(then)
        return timer
