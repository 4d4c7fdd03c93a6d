"""The one thread that the diary's file belongs to, and what the window's thread sees of it."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Condition, Event, Thread
from typing import Any, Final, Generic, TypeVar

from easeful.adapters.diary_orders import Order
from easeful.adapters.journal_faults import FAULTS
from easeful.adapters.journal_file import JournalFile
from easeful.core.words import _

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")

AGAIN: Final = 4.0
"""Seconds after which is tried again what could not be written."""

QUIET: Final = 3.0
"""Seconds without a question before the file is looked through; nobody waits then."""

GOODBYE: Final = 5.0
"""Seconds that the last facts have to be written when the app closes."""

MENDED: Final = _(
    "Your journal was damaged. {saved} entries could be saved and are here; "
    "the damaged file is kept as {kept}."
)
NOTES: Final = "SELECT id, kept, saved FROM mended ORDER BY id"
FORGET_NOTE: Final = "DELETE FROM mended WHERE id = ?"


@dataclass(slots=True)
class Question(Generic[Answer]):
    """Something to be read, and whether it was."""

    read: Callable[[JournalFile], Answer]
    answer: Answer | None = None
    answered: Event = field(default_factory=Event)


class DiaryWorker:
    """Writes orders and answers questions in their order, in a thread that starts with them."""

    def __init__(self, file: JournalFile, post: Callable[[Callable[[], None]], None]) -> None:
        """Work on ``file``, which nobody else may use; ``post`` reaches the window's thread."""
        self._file = file
        self._post = post
        self._changed = Condition()
        self._tasks: deque[Order | Question[Any]] = deque()
        self._unwritten = 0
        self._thread: Thread | None = None
        self._is_closing = False
        self._is_pressed = False
        self._is_looked_through = False
        self._complaint = ""
        self._listener: Callable[[str], None] | None = None

    @property
    def complaint(self) -> str:
        """Say in words why nothing can be written down; "" if it can."""
        return self._complaint

    def write(self, order: Order) -> None:
        """Have ``order`` carried out, and return at once."""
        with self._changed:
            self._unwritten += 1
            self._put(order)

    def ask(self, read: Callable[[JournalFile], Answer], seconds: float) -> Answer | None:
        """Return what is read after all that was written; ``None`` if that takes too long."""
        question = Question(read)
        with self._changed:
            self._put(question)
        question.answered.wait(seconds)
        return question.answer

    def settle(self, seconds: float) -> bool:
        """Wait until all orders are carried out, ``seconds`` at most; say whether they are."""
        with self._changed:
            self._is_pressed = True
            self._changed.notify_all()
            return self._changed.wait_for(lambda: not self._unwritten, seconds)

    def tell(self, listener: Callable[[str], None]) -> None:
        """Hand what is to be said to ``listener``, in the window's thread.

        What was there to be said before counts too, so the file is opened now, behind the window.
        """
        with self._changed:
            self._listener = listener
            self._put(Question(lambda _file: None))
        if self._complaint:
            self._say(self._complaint)

    def close(self) -> None:
        """Try once more to write what waits, and end the thread; a later verb starts another."""
        with self._changed:
            thread, self._thread = self._thread, None
            self._is_closing = thread is not None
            self._changed.notify_all()
        if thread is not None:
            thread.join(GOODBYE)

    def _put(self, task: Order | Question[Any]) -> None:
        self._tasks.append(task)
        if self._thread is None:
            self._is_closing = False
            self._thread = Thread(target=self._work, name="diary", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _work(self) -> None:
        while self._turn():
            pass
        self._write([])
        self._file.close()

    def _turn(self) -> bool:
        """Do what there is to do; say whether there may be more."""
        with self._changed:
            self._wait()
            orders = self._taken_orders()
            question = self._tasks.popleft() if self._tasks and not orders else None
            is_over = self._is_closing and not orders and question is None
            is_idle = not orders and question is None and not self._file.waiting
            self._is_pressed = False
        if is_over:
            return False
        if isinstance(question, Question):
            self._answer(question)
        elif is_idle:
            self._look_through()
        else:
            self._write(orders)
        self._safely(self._say_what_was_mended)
        return True

    def _wait(self) -> None:
        """Wait for something to do: a task, another try, or a look through a file at rest."""
        seconds = AGAIN if self._file.waiting else None if self._is_looked_through else QUIET
        self._changed.wait_for(
            lambda: self._tasks or self._is_closing or (self._is_pressed and self._unwritten),
            seconds,
        )

    def _taken_orders(self) -> list[Order]:
        taken: list[Order] = []
        while self._tasks:
            first = self._tasks[0]
            if isinstance(first, Question):
                break
            taken.append(first)
            self._tasks.popleft()
        return taken

    def _write(self, orders: list[Order]) -> None:
        self._safely(lambda: self._file.keep_all(orders))
        with self._changed:
            waiting = sum(1 for task in self._tasks if not isinstance(task, Question))
            self._unwritten = waiting + len(self._file.waiting)
            self._changed.notify_all()
        self._hear_complaint()

    def _answer(self, question: Question[Any]) -> None:
        self._safely(lambda: self._read(question))
        question.answered.set()
        self._hear_complaint()

    def _read(self, question: Question[Any]) -> None:
        question.answer = question.read(self._file)

    def _look_through(self) -> None:
        self._is_looked_through = True
        self._safely(self._file.look)

    def _say_what_was_mended(self) -> None:
        """Say once that a damaged file was set aside, whoever of us set it aside."""
        if self._listener is None or self._file.complaint:
            return
        for number, kept, saved in self._file.read(NOTES):
            self._file.keep(FORGET_NOTE, (number,))
            self._say(MENDED.format(kept=kept, saved=saved))

    def _hear_complaint(self) -> None:
        complaint, before = self._file.complaint, self._complaint
        self._complaint = complaint
        if complaint and complaint != before:
            self._say(complaint)

    def _say(self, words: str) -> None:
        listener = self._listener
        if listener is not None:
            self._post(lambda: listener(words))

    def _safely(self, call: Callable[[], object]) -> None:
        try:
            call()
        except FAULTS:
            log.warning("The diary cannot use its file")
        except Exception:
            log.exception("The diary has made a mistake")
