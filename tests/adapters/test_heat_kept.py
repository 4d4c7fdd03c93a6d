"""Laws: no restore and no delete lets heat start earlier than it might have without."""

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from home_samples import NOW
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from easeful.adapters.heat_merging import COLUMNS, known_in
from easeful.adapters.home_care import FileCare
from easeful.adapters.home_settling import settle_home
from easeful.adapters.journal_memory import TELL_CREAM, TELL_HEALTH, TELL_PATTERN
from easeful.adapters.journal_rows import time_text
from easeful.core.heat import Pack
from easeful.core.heat_gates import possible_from
from easeful.core.heat_health import Condition, Health, Outcome, outcome
from easeful.core.heat_verdict import Limits, Past, Wish
from easeful.library.clearing import finish_clearing, promise_clearing
from easeful.library.home_names import JOURNAL

CARE: Final = FileCare()
AREAS: Final = ("", "neck", "hip", "hip-left", "hip-right")
CONDITIONS: Final = tuple(each.value for each in (Condition.NUMB, Condition.HEART, Condition.MS))
HEAT: Final = f"INSERT INTO heat ({COLUMNS}) VALUES ({', '.join('?' * 13)})"  # noqa: S608
HEALTHY: Final = Health(frozenset(), frozenset(), NOW)

Values = tuple[str | float | int | None, ...]


@dataclass(frozen=True)
class Told:
    """What is in a journal: rows of each table, and the values of each row."""

    heats: Sequence[Values] = ()
    creams: Sequence[Values] = ()
    patterns: Sequence[Values] = ()
    healths: Sequence[Values] = ()


def times() -> st.SearchStrategy[datetime]:
    """Draw times around now, and some of a clock that was wrong."""
    hours = st.integers(-30 * 60, 50 * 60).map(lambda each: timedelta(minutes=each))
    wrong = st.sampled_from((timedelta(days=400), timedelta(days=-400)))
    return st.one_of(hours, hours, hours, wrong).map(lambda each: NOW - each)


AREA: Final = st.sampled_from(AREAS)
TIME: Final = times().map(time_text)
SEVERAL: Final = st.lists(st.sampled_from(CONDITIONS), unique=True).map(" ".join)


@st.composite
def heats(draw: st.DrawFn, *, may_be_on: bool) -> Values:
    """Draw a record; what tells it from others is drawn from a few, so that both may have it."""
    began = NOW - timedelta(hours=draw(st.integers(0, 26)), seconds=1)
    pack, area = draw(st.sampled_from(list(Pack))).value, draw(AREA)
    least = timedelta(minutes=draw(st.integers(1, 300)))
    ended = time_text(began + least)
    end = draw(st.sampled_from((ended, ended, ended, "soon", None)))
    if end is None and not may_be_on:
        end = ended
    skin = draw(st.sampled_from((None, "fine", "red", "burnt")))
    row = (pack, area, 900.0, 300.0, time_text(began), 900.0, 0.0, time_text(began), "boot")
    return (*row, draw(st.sampled_from("ab")), None, end, skin)


def once(rows: Sequence[Values]) -> Sequence[Values]:
    """Leave one record of each beginning, pack and area, as it is in a life."""
    return tuple({(row[0], row[1], row[4]): row for row in rows}.values())


@st.composite
def journals(draw: st.DrawFn, *, may_be_on: bool = False) -> Told:
    """Draw a journal."""
    return Told(
        heats=once(draw(st.lists(heats(may_be_on=may_be_on), max_size=9))),
        creams=draw(st.lists(st.tuples(AREA, TIME), max_size=3)),
        patterns=draw(st.lists(st.tuples(AREA, TIME, st.integers(0, 1)), max_size=4)),
        healths=draw(st.lists(st.tuples(TIME, SEVERAL, SEVERAL), max_size=2)),
    )


@st.composite
def both(draw: st.DrawFn) -> tuple[Told, Told]:
    """Draw a journal and a backup, which may know some of the same records otherwise."""
    before, backup = draw(journals()), draw(journals(may_be_on=True))
    ends = st.sampled_from((None, time_text(NOW - timedelta(hours=20)), time_text(NOW)))
    skins = st.sampled_from((None, "fine", "red", "burnt"))
    shared = [(*row[:11], draw(ends), draw(skins)) for row in before.heats if draw(st.booleans())]
    return before, replace(backup, heats=once((*backup.heats, *shared)))


def written(told: Told, path: Path) -> Path:
    """Write a journal with these rows."""
    CARE.anew(path, {})
    with closing(sqlite3.connect(path)) as file, file:
        file.executemany(HEAT, told.heats)
        file.executemany(TELL_CREAM, told.creams)
        file.executemany(TELL_PATTERN, told.patterns)
        file.executemany(TELL_HEALTH, told.healths)
    return path


def known(path: Path) -> tuple[Past, Health | None]:
    with closing(sqlite3.connect(path)) as file:
        found = known_in(file, NOW)
    return found.past, found.health


@contextmanager
def a_folder() -> Iterator[Path]:
    """Lend a folder, which may be gone afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        yield Path(name)


def starts(past: Past, limits: Limits) -> dict[Wish, datetime | None]:
    """Return from when on each pack may be put on each area, for whom nothing is a danger."""
    wishes = [Wish(pack, area, 900.0) for pack, area in product(Pack, AREAS)]
    return {each: possible_from(each, HEALTHY, past, limits, NOW) for each in wishes}


def earlier(before: Past, after: Past, limits: Limits = Limits()) -> list[Wish]:  # noqa: B008
    """Return what may start earlier than before."""
    then = starts(after, limits)
    return [
        wish
        for wish, start in starts(before, limits).items()
        if then[wish] is not None and (start is None or then[wish] < start)  # type: ignore[operator]
    ]


def meanings(health: Health) -> list[int]:
    """Return what it means for each pack and area, from nothing to a plain no."""
    order = list(Outcome)
    return [
        max(
            (
                order.index(Outcome.CARE)
                if (found := outcome(each, pack, area)) is Outcome.ASK and each in health.agreed
                else order.index(found)
                for each in health.conditions
            ),
            default=0,
        )
        for pack, area in product(Pack, AREAS)
    ]


def is_laxer(after: Health | None, before: Health | None) -> bool:
    """Say whether health allows more; ``None`` is asked about before any heat."""
    if after is None:
        return False
    if before is None or (before.is_old(NOW) and not after.is_old(NOW)):
        return True
    pairs = zip(meanings(after), meanings(before), strict=True)
    return any(then < now for then, now in pairs)


def check_merge(before: Told, backup: Told) -> None:
    with a_folder() as folder:
        old, new = written(before, folder / "old.db"), written(backup, folder / "new.db")
        past, health = known(old)
        CARE.merge(old, new, NOW)
        then, healthy = known(new)
        assert earlier(past, then) == []
        if before.healths:
            assert not is_laxer(healthy, health)
        CARE.merge(old, new, NOW)
        assert known(new) == (then, healthy)


@given(both())
def test_after_a_restore_no_gate_opens_earlier(told: tuple[Told, Told]) -> None:
    check_merge(*told)


@pytest.mark.long
@settings(max_examples=3000)
@given(both())
def test_after_any_restore_no_gate_opens_earlier(told: tuple[Told, Told]) -> None:
    check_merge(*told)


@given(journals(may_be_on=True), st.sampled_from((60, 120, 180)))
def test_after_a_delete_no_gate_opens_earlier(told: Told, gap: int) -> None:
    limits = Limits(timedelta(minutes=gap))
    with a_folder() as home:
        journal = written(told, home / JOURNAL)
        past, _health = known(journal)
        promise_clearing(home, own_too=True)
        waits = finish_clearing(home, CARE, limits, NOW) != ""
        then, health = known(journal) if journal.exists() else (Past(), None)
        assert earlier(past, then, limits) == []
        assert waits or (then.records == () and then.creams == {} and health is None)


@given(journals(), st.integers(1, 30))
def test_whoever_waits_as_long_as_it_says_can_delete(told: Told, more: int) -> None:
    later = NOW + timedelta(days=3 + more)
    assume(all(str(row[1]) < time_text(NOW) for row in told.creams))
    with a_folder() as home:
        (home / "settings.yaml").write_text("heat_gap: 180\n")
        journal = written(told, home / JOURNAL)
        promise_clearing(home, own_too=True)
        assert settle_home(home, later) == ""
        found = any(there for _when, there in known_patterns(told).values())
        assert journal.exists() == found


def known_patterns(told: Told) -> dict[object, tuple[object, object]]:
    return {area: (asked, found) for area, asked, found in told.patterns}
