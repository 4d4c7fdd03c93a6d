"""A journal of ten years, as the diary reads and writes it behind the window.

Prints milliseconds: until it is open, until Today knows what it needs, six weeks, all, a look
through the file, a fact until it is on the disk (medians), the longest gap of the window while
facts are kept one after the other and Today asks between them, and the same without them.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median

from PySide6.QtWidgets import QApplication
from ten_years import LAST

from bench.loop_watch import LoopWatch
from bench.opened import until
from easeful.adapters.diary import DIARY, DiaryFile
from easeful.adapters.diary_reading import read_recent, read_records
from easeful.adapters.journal_file import JournalFile
from easeful.adapters.qt_post import QtPost
from easeful.core.diary import Entry, Told
from easeful.places import find_places

ROUNDS = 9
KEPT = 60
BETWEEN = 0.03


def taken(call: Callable[[], object]) -> float:
    """Return how long ``call`` takes, half of the times."""
    times = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        call()
        times.append(time.perf_counter() - began)
    return 1000 * median(times)


def entry(number: int) -> Entry:
    return Entry(f"bench-{number}", datetime(2026, 3, 2, 8, tzinfo=UTC), Told.NOW, number % 11)


app = QApplication([])
path = find_places(os.environ).journal
file = JournalFile(path, DIARY)


def opened() -> None:
    file.close()
    file.read("SELECT 1")


gc.freeze()
figures = [
    taken(opened),
    taken(lambda: read_recent(file, LAST)),
    taken(lambda: read_records(file, LAST - timedelta(days=42), LAST)),
    taken(lambda: read_records(file, None, None)),
    taken(file.look),
]
file.close()

post = QtPost()
diary = DiaryFile(path, post.post)
diary.recent(LAST)
times: list[float] = []
watch = LoopWatch()


def rest(seconds: float) -> None:
    end = time.perf_counter() + seconds
    until(app, lambda: time.perf_counter() > end)


rest(1)
watch.begin()
rest(KEPT * BETWEEN)
floor = watch.end()
watch.begin()
for number in range(KEPT):
    diary.keep(entry(number))
    diary.recent(LAST)
    rest(BETWEEN)
gap = watch.end()
for number in range(KEPT):
    began = time.perf_counter()
    diary.keep(entry(number))
    diary.settle(5)
    times.append(time.perf_counter() - began)
diary.close()
print(*figures, 1000 * median(times), gap, floor)
