"""The one thread that the diary's file belongs to, and what the window's thread sees of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from threading import Condition, Thread
from typing import Any, Final

from easeful.adapters.diary_question import Answer, Question, safely
from easeful.adapters.diary_voice import DiaryVoice
from easeful.adapters.diary_waiting import Waiting
from easeful.adapters.journal_file import JournalFile
from easeful.adapters.journal_orders import Order

AGAIN: Final = 4.0
"""Seconds after which is tried again what could not be written."""

QUIET: Final = 3.0
"""Seconds without a question before the file is looked through; nobody waits then."""


class DiaryWorker:
    """Answers questions, then writes orders, in a thread that starts with them.

    A question waits for no order but the one that is being carried out.
    """

    def __init__(
        self,
        file: JournalFile,
        post: Callable[[Callable[[], None]], None],
        waiting: Waiting | None = None,
    ) -> None:
        """Work on ``file``, which nobody else may use; ``post`` reaches the window's thread.

        ``waiting`` keeps what cannot be written; who has none only reads.
        """
        self._file = file
        self._voice = DiaryVoice(file, post)
        self._waiting = waiting
        self._changed = Condition()
        self._questions: deque[Question[Any]] = deque()
        self._orders: deque[Order] = deque()
        self._told = self._unwritten = 0
        self._left: tuple[Order, ...] = ()
        self._thread: Thread | None = None
        self._is_closing = False
        self._is_lost = False
        self._is_pressed = False
        self._is_looked_through = waiting is None
        self._is_left_known = waiting is None
        self._is_kept = False
        self._is_stuck = False

    @property
    def complaint(self) -> str:
        """Say in words why nothing can be written down; "" if it can."""
        return self._voice.complaint

    @property
    def written(self) -> int:
        """Say how many orders of those told are on the disk: the first ones."""
        return self._told - self._unwritten

    @property
    def left(self) -> tuple[Order, ...]:
        """Return what was left by an earlier run of the program, and is not yet on the disk."""
        return self._left

    @property
    def is_stuck(self) -> bool:
        """Say whether something could not be written, so that it is tried before each question."""
        return self._is_stuck

    def write(self, order: Order) -> None:
        """Have ``order`` carried out, and return at once."""
        with self._changed:
            self._told += 1
            self._unwritten += 1
            self._orders.append(order)
            self._start()

    def ask(
        self, read: Callable[[JournalFile], Answer], seconds: float, soon: float | None = None
    ) -> Answer | None:
        """Return what is read; ``None`` if it takes longer, or is not begun ``soon``."""
        question = Question(read)
        self._put(question)
        if soon is not None and not question.begun.wait(soon):
            question.is_dropped = True
            return None
        question.answered.wait(seconds)
        return question.answer

    def settle(self, seconds: float) -> bool:
        """Wait until all orders are carried out, ``seconds`` at most; say whether they are."""
        with self._changed:
            self._is_pressed = True
            self._changed.notify_all()
            return self._changed.wait_for(self._is_settled, seconds)

    def tell(self, listener: Callable[[str], None]) -> None:
        """Hand what is to be said to ``listener``, in the window's thread.

        What was there to be said before counts too, so the file is opened now, behind the window.
        """
        with self._changed:
            self._voice.listener = listener
        self._put(Question(lambda _file: None))
        if self._voice.complaint:
            self._voice.say(self._voice.complaint)

    def leave(self) -> None:
        """Have what waits tried once more, and the thread end."""
        with self._changed:
            self._is_closing = self._thread is not None
            self._changed.notify_all()

    def join(self, seconds: float) -> bool:
        """Wait for the end of the thread; a later verb starts another.

        But none if this one has not ended, and ``False`` is returned: the file is still its own.
        """
        if self._thread is not None:
            self._thread.join(max(seconds, 0.0))
            self._is_lost = self._thread.is_alive()
        if not self._is_lost:
            self._thread = None
        return not self._is_lost

    def _put(self, question: Question[Any]) -> None:
        with self._changed:
            self._questions.append(question)
            self._start()
            if self._is_lost:
                question.begun.set()
                question.answered.set()

    def _start(self) -> None:
        if self._thread is None:
            self._is_closing = False
            self._thread = Thread(target=self._work, name="diary", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _work(self) -> None:
        safely(self._take_left)
        while self._turn():
            pass
        if self._file.waiting:
            self._write([])
        self._file.close()

    def _take_left(self) -> None:
        """Write what an earlier run of the program could not."""
        try:
            if self._waiting is not None and not self._is_left_known:
                self._left = self._waiting.load()
                self._is_kept = bool(self._left)
                self._write(list(self._left))
        finally:
            with self._changed:
                self._is_left_known = True
                self._changed.notify_all()

    def _turn(self) -> bool:
        """Do what there is to do; say whether there may be more."""
        with self._changed:
            self._wait()
            question = self._questions.popleft() if self._questions else None
            orders = [] if question is not None else list(self._orders)
            if orders:
                self._orders.clear()
            is_over = self._is_closing and not orders and question is None
            is_idle = not orders and question is None and not self._file.waiting
            self._is_pressed = self._is_pressed and question is not None
        if is_over:
            return False
        if question is not None:
            self._answer(question)
            if self._is_stuck:
                self._note_written()
        elif is_idle:
            self._look_through()
        else:
            self._write(orders)
        safely(self._voice.say_what_was_mended)
        self._voice.hear(is_kept=self._is_kept)
        return True

    def _wait(self) -> None:
        """Wait for something to do: a task, another try, or a look through a file at rest."""
        seconds = AGAIN if self._file.waiting else None if self._is_looked_through else QUIET
        self._changed.wait_for(self._is_wanted, seconds)

    def _is_wanted(self) -> bool:
        is_pressed = self._is_pressed and not self._is_settled()
        return bool(self._questions or self._orders) or self._is_closing or is_pressed

    def _write(self, orders: list[Order]) -> None:
        if self._is_kept:  # or what is written now would be undone by what waits, after a crash
            self._keep_waiting((*self._file.waiting, *orders))
        safely(lambda: self._file.keep_all(orders))
        waits = self._file.waiting
        if waits and not self._is_kept:
            self._keep_waiting(waits)
        self._note_written()
        self._voice.hear(is_kept=self._is_kept)

    def _is_settled(self) -> bool:
        is_left_known = self._is_left_known or self._thread is None
        return is_left_known and not self._unwritten and not self._is_stuck

    def _note_written(self) -> None:
        """Note how far it is on the disk; a question too may have had it written."""
        waits = self._file.waiting
        if not waits:
            self._forget_waiting()
        with self._changed:
            if not waits:
                self._left = ()
                self._unwritten = len(self._orders)
            self._is_stuck = bool(waits)
            self._changed.notify_all()

    def _keep_waiting(self, orders: Sequence[Order]) -> None:
        """Keep what cannot be written for the next start; for a newer file that is not promised."""
        if self._waiting is not None and not self._file.is_left_alone:
            self._is_kept = self._waiting.keep(orders)

    def _forget_waiting(self) -> None:
        if self._waiting is not None and self._is_kept:
            self._waiting.forget()
        self._is_kept = False

    def _answer(self, question: Question[Any]) -> None:
        question.put_to(self._file)
        self._voice.hear(is_kept=self._is_kept)

    def _look_through(self) -> None:
        self._is_looked_through = True
        safely(self._look)

    def _look(self) -> None:
        """Look through the file, or later if somebody wants it: ten years take a while."""
        self._is_looked_through = self._file.look(self._is_wanted)
