"""The journal's file in backup and restore: whole copies, what heat must know, and crashes."""

import logging
import os
import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import time, timedelta
from pathlib import Path
from typing import Final

import pytest
from home_samples import (
    CARE,
    NOW,
    PLAN,
    back_up,
    fill_home,
    health_of,
    keep_sessions,
    looked,
    memory_of,
    past_of,
    sessions_in,
    warm,
)
from used_home import read_what_is_shipped

from easeful.adapters.diary import DiaryFile
from easeful.adapters.home_settling import settle_home
from easeful.adapters.journal import Journal
from easeful.adapters.journal_opening import opened
from easeful.adapters.log_file import write_log
from easeful.adapters.reminder_memory import ReminderMemory
from easeful.adapters.settings_file import SettingsFile
from easeful.core.day import Day
from easeful.core.diary import DayTold, Paper, PaperKey
from easeful.core.heat import Skin
from easeful.core.heat_gates import may_start
from easeful.core.heat_health import Condition, Health
from easeful.core.heat_verdict import Allowed, Limits, Refused, Why, Wish
from easeful.core.ports import Moment
from easeful.core.remembered import Remembered
from easeful.core.reminder import About, Reminder
from easeful.core.settings import Settings
from easeful.library.clearing import promise_clearing
from easeful.library.drafts import Drafts
from easeful.library.home_care import BrokenError, CareError
from easeful.library.home_names import JOURNAL
from easeful.library.home_waits import RESTORE, something_waits
from easeful.library.own_files import make_folder
from easeful.library.reminder_book import ReminderBook
from easeful.library.restoring import promise
from easeful.places import find_places

HOUR: Final = timedelta(hours=1)
MOMENTS: Final = 400
"""More than there are moments at which a restore can be killed."""

TODAY: Final = NOW.date()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return fill_home(tmp_path / "home", "one")


@pytest.fixture
def journal(home: Path) -> Path:
    return home / JOURNAL


def restored(source: Path, home: Path) -> None:
    """Restore, with all that the app does for it."""
    looked(source, home)
    assert promise(home, TODAY) is None
    assert settle_home(home, NOW) == ""


def no_heat() -> Health:
    return Health(frozenset(), frozenset(), NOW - 40 * 24 * HOUR)


def asked(journal: Path) -> Allowed | Refused:
    """Ask the gates whether heat may start now."""
    wish = Wish(PLAN.pack, PLAN.area, PLAN.seconds)
    return may_start(wish, health_of(journal) or no_heat(), past_of(journal), Limits(), NOW)


# A copy


def test_a_copy_of_a_journal_in_use_has_what_was_just_written(
    journal: Path, tmp_path: Path
) -> None:
    connection = opened(journal).connection
    keep_sessions(journal, "two")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM session")
    CARE.copy(journal, tmp_path / "copy.db")
    connection.execute("ROLLBACK")
    connection.close()
    assert sessions_in(tmp_path / "copy.db") == {"one", "two"}
    assert [each.name for each in tmp_path.iterdir() if "copy" in each.name] == ["copy.db"]
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600


def test_what_is_no_journal_is_broken_for_good(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"no database at all" * 99)
    with pytest.raises(BrokenError):
        CARE.copy(tmp_path / "x.db", tmp_path / "copy.db")
    with pytest.raises(BrokenError):
        CARE.look(tmp_path / "x.db")


def test_a_page_that_is_damaged_is_seen(journal: Path) -> None:
    keep_sessions(journal, *map(str, range(400)))
    CARE.release(journal)
    data = bytearray(journal.read_bytes())
    for at in range(8 * 4096, len(data) - 4096, 4096):
        data[at : at + 64] = os.urandom(64)
    journal.write_bytes(data)
    with pytest.raises(BrokenError):
        CARE.look(journal)


def test_the_tables_of_another_program_are_no_journal(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x.db")) as file:
        file.execute("CREATE TABLE heat (id)")
        file.execute("CREATE TRIGGER t AFTER INSERT ON heat BEGIN DELETE FROM heat; END")
        file.execute("PRAGMA user_version = 1")
    with pytest.raises(BrokenError):
        CARE.look(tmp_path / "x.db")


def test_a_journal_that_is_in_use_is_not_released(journal: Path) -> None:
    connection = opened(journal).connection
    connection.execute("BEGIN")
    connection.execute("SELECT * FROM session").fetchall()
    with pytest.raises(CareError):
        CARE.release(journal)
    connection.close()
    CARE.release(journal)
    assert not journal.with_name("journal.db-wal").exists()


# What heat must know


def test_no_restore_shortens_a_gap(home: Path, journal: Path, tmp_path: Path) -> None:
    source = back_up(home, tmp_path / "b.zip")
    assert isinstance(asked(journal), Allowed)
    warm(journal, NOW - HOUR)
    before = asked(journal)
    assert isinstance(before, Refused)
    assert before.why is Why.GAP
    restored(source, home)
    assert asked(journal) == before


def test_no_restore_makes_the_limit_of_a_day_larger(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    warm(journal, NOW - 20 * HOUR)
    source = back_up(home, tmp_path / "b.zip")
    for hours in (16, 12, 8):
        warm(journal, NOW - hours * HOUR)
    before = asked(journal)
    assert isinstance(before, Refused)
    assert before.why is Why.LIMIT_AREA
    restored(source, home)
    assert asked(journal) == before
    assert len(past_of(journal).records) == 4


def test_a_condition_that_was_told_later_does_not_vanish(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    with memory_of(journal) as memory:
        memory.tell_health(Health(frozenset(), frozenset(), NOW - 9 * HOUR))
    source = back_up(home, tmp_path / "b.zip")
    condition = next(iter(Condition))
    newest = Health(frozenset({condition}), frozenset(), NOW - 3 * HOUR)
    with memory_of(journal) as memory:
        memory.tell_health(newest)
    restored(source, home)
    assert health_of(journal) == newest


def test_an_answer_that_the_backup_has_newer_counts(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    newest = Health(frozenset({next(iter(Condition))}), frozenset(), NOW - HOUR)
    with memory_of(journal) as memory:
        memory.tell_health(newest)
    source = back_up(home, tmp_path / "b.zip")
    other = fill_home(tmp_path / "other")
    with memory_of(other / JOURNAL) as memory:
        memory.tell_health(Health(frozenset(), frozenset(), NOW - 5 * HOUR))
    restored(source, other)
    assert health_of(other / JOURNAL) == newest


def test_creams_and_patterns_come_along(home: Path, journal: Path, tmp_path: Path) -> None:
    with memory_of(journal) as memory:
        memory.tell_pattern("low-back", NOW - 9 * HOUR, found=False)
        memory.tell_cream("neck", NOW - 30 * HOUR)
    source = back_up(home, tmp_path / "b.zip")
    with memory_of(journal) as memory:
        memory.tell_pattern("low-back", NOW - 2 * HOUR, found=True)
        memory.tell_cream("neck", NOW - 2 * HOUR)
    past = past_of(journal)
    restored(source, home)
    now = past_of(journal)
    assert (now.creams, now.patterns) == (past.creams, past.patterns)


def test_a_burn_comes_along(home: Path, journal: Path, tmp_path: Path) -> None:
    source = back_up(home, tmp_path / "b.zip")
    warm(journal, NOW - 12 * HOUR)
    log = Journal.open(journal, "w", "boot")
    log.tell_skin(1, Skin.BURNT)
    log.close()
    restored(source, home)
    refused = asked(journal)
    assert isinstance(refused, Refused)
    assert refused.why is Why.BURN


def test_a_pad_that_was_on_when_the_backup_was_made_is_off_as_it_was_said(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    log = Journal.open(journal, "w", "boot")
    record = log.begin(PLAN, Moment(1.0, NOW - 5 * HOUR))
    source = back_up(home, tmp_path / "b.zip")
    log.end(record, 900.0, Moment(901.0, NOW - 4 * HOUR))
    log.close()
    restored(source, home)
    assert [each.ended for each in past_of(journal).records] == [NOW - 4 * HOUR]


def test_a_pad_that_only_the_backup_knows_is_asked_about(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    warm(journal, NOW - 5 * HOUR, minutes=None)
    source = back_up(home, tmp_path / "b.zip")
    other = fill_home(tmp_path / "other")
    restored(source, other)
    assert CARE.has_open_heat(other / JOURNAL)


def test_an_older_journal_is_brought_up_to_date(home: Path, tmp_path: Path) -> None:
    old = Path(__file__).parent / "old" / "journal-1.db"
    then = fill_home(tmp_path / "then")
    (then / JOURNAL).unlink()
    for ending in ("-wal", "-shm"):
        (then / f"{JOURNAL}{ending}").unlink(missing_ok=True)
    shutil.copy(old, then / JOURNAL)
    heats = looked(back_up(then, tmp_path / "b.zip"), home).journal
    assert heats is not None
    assert heats.heats > 0
    assert promise(home, TODAY) is None
    assert settle_home(home, NOW) == ""
    assert sessions_in(home / JOURNAL) == set()


def test_a_damaged_journal_of_now_is_kept_as_it_lies(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    source = back_up(home, tmp_path / "b.zip")
    broken = b"broken beyond all hope" * 999
    journal.write_bytes(broken)
    restored(source, home)
    assert sessions_in(journal) == {"one"}
    kept = next(home.glob("journal-damaged-*.db"))
    assert kept.read_bytes() == broken


def test_of_a_damaged_journal_heat_is_saved_first(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    source = back_up(home, tmp_path / "b.zip")
    warm(journal, NOW - HOUR)
    keep_sessions(journal, *map(str, range(400)))
    CARE.release(journal)
    data = bytearray(journal.read_bytes())
    with closing(sqlite3.connect(journal)) as file:
        root = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'session'").fetchone()
    data[(root[0] - 1) * 4096 : root[0] * 4096] = os.urandom(4096)
    data[40:60] = bytes(20)
    journal.write_bytes(data)
    restored(source, home)
    assert sessions_in(journal) == {"one"}
    assert isinstance(asked(journal), Refused)


def test_a_journal_that_is_in_use_is_restored_later(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    looked(back_up(home, tmp_path / "b.zip"), home)
    promise(home, TODAY)
    keep_sessions(journal, "two")
    connection = opened(journal).connection
    connection.execute("BEGIN")
    connection.execute("SELECT * FROM session").fetchall()
    assert settle_home(home, NOW) == (
        "Your backup is not restored yet: another program holds it. "
        "Easeful tries it again when it starts."
    )
    connection.close()
    assert sessions_in(journal) == {"one", "two"}
    warm(journal, NOW - HOUR)  # the app went on meanwhile
    assert settle_home(home, NOW) == ""
    assert sessions_in(journal) == {"one"}
    assert isinstance(asked(journal), Refused)
    assert sessions_in(home / "journal-before-restore-2026-11-22.db") == {"one", "two"}


def test_nothing_to_do_is_nothing_done(tmp_path: Path) -> None:
    assert not something_waits(tmp_path / "none")
    assert settle_home(tmp_path, NOW) == ""


# A real home, made by the parts of the app


def used_for_real(home: Path) -> None:
    """Let the app's own parts write all that they ever write."""
    places = find_places({"EASEFUL_HOME": str(home)})
    make_folder(places.shelf, {"routine": "{}", "exercise": "{}"})
    store = SettingsFile(places.settings)
    store.load()
    store.save(Settings(text_size=130))
    places.settings.write_text("text_size: [")
    SettingsFile(places.settings).load()  # sets the broken one aside
    store.save(Settings(text_size=150))
    ReminderBook(home / "reminders.yaml").add(Reminder(About.HEAT, at=(time(9),)))
    ReminderMemory(places.cache / "reminders.json").save(Remembered(seen=NOW))
    drafts = Drafts(home / "drafts")
    drafts.keep(places.shelf.own_routines / "x.yaml", b"name: x\n", b"name: y\n")
    read_what_is_shipped(home)
    write_log(home / "easeful.log", "test")
    logging.getLogger("easeful").error("a line")
    for handler in list(logging.getLogger("easeful").handlers):
        logging.getLogger("easeful").removeHandler(handler)
        handler.close()
    diary = DiaryFile(places.journal, lambda call: call())
    diary.keep(DayTold(TODAY, Day.SORE))
    diary.keep(Paper(PaperKey.NAME, "Ann"))
    assert diary.settle(10)
    diary.close()
    warm(places.journal, NOW - 9 * HOUR)
    (home / JOURNAL).rename(home / "old")
    (home / JOURNAL).write_bytes(b"damaged" * 999)
    opened(home / JOURNAL).connection.close()  # sets the damaged one aside
    (home / "old").rename(home / JOURNAL)


def test_of_a_home_in_real_use_nothing_is_left(tmp_path: Path) -> None:
    home = tmp_path / "home"
    used_for_real(home)
    restored(back_up(home, tmp_path / "b.zip"), home)
    names = {str(each.relative_to(home)) for each in home.rglob("*") if each.is_file()}
    assert len(names) > 15, names
    promise_clearing(home, own_too=True)
    assert settle_home(home, NOW) == ""
    assert not home.exists(), list(home.rglob("*"))


def test_a_backup_of_a_home_in_real_use_brings_all_back(tmp_path: Path) -> None:
    used_for_real(tmp_path / "home")
    other = tmp_path / "other"
    restored(back_up(tmp_path / "home", tmp_path / "b.zip"), other)
    assert SettingsFile(other / "settings.yaml").load().text_size == 150
    book = ReminderBook(other / "reminders.yaml")
    book.read()
    assert [each.reminder.about for each in book.reminders] == [About.HEAT]
    diary = DiaryFile(other / JOURNAL, lambda call: call())
    assert diary.records(None, None).days == {TODAY: Day.SORE}
    assert diary.papers()[PaperKey.NAME] == "Ann"
    assert len(diary.records(None, None).heats) == 1
    diary.close()
    assert len(list((other / "drafts").glob("*.draft"))) == 1


def test_all_that_is_told_is_closed_to_others_again(home: Path, tmp_path: Path) -> None:
    source = back_up(home, tmp_path / "b.zip")
    for each in (home / "drafts").iterdir():
        each.unlink()
    restored(source, home)
    told = ("journal*", "settings*", "reminders*", "drafts/*")
    found = [path for pattern in told for path in home.glob(pattern)]
    assert len(found) == 8
    assert {each.name for each in found if each.stat().st_mode & 0o077} == set()


# Crashes


def killed_at(number: int, home: Path, work: Callable[[], object]) -> bool:
    """Do ``work`` in a process that ends at its so manyth touch of a file; say whether it did."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    touched = 0

    def die(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal touched
        named = any(str(home) in str(each) for each in arguments)
        if named and event.startswith(("os.", "open", "sqlite3.connect", "shutil.")):
            touched += 1
            if touched == number:
                os._exit(9)

    sys.addaudithook(die)
    try:
        work()
    except BaseException:  # noqa: BLE001 (the parent must not go on twice)
        os._exit(1)
    os._exit(0)


def whole_state(home: Path) -> str:
    """Say which journal stands there: the old one or the new one, and nothing else."""
    found = sessions_in(home / JOURNAL)
    return {frozenset({"one"}): "new", frozenset({"one", "two"}): "old"}[frozenset(found)]


@pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.long)])
def test_killed_at_any_moment_it_is_the_old_or_the_new_and_goes_on(
    every: int, home: Path, journal: Path, tmp_path: Path
) -> None:
    source = back_up(home, tmp_path / "b.zip")
    keep_sessions(journal, "two")
    warm(journal, NOW - HOUR)
    (home / "settings.yaml").write_text("theme: night\n")
    (home / "routines/my-back.yaml").write_text("name: Other\nsteps:\n  - rest: 2 min\n")
    (home / "exercises/towel.yaml").unlink()
    looked(source, home)
    assert promise(home, TODAY) is None
    ready = tmp_path / "ready"
    shutil.copytree(home, ready)
    seen: list[str] = []
    number = 0
    for number in range(1, MOMENTS, every):
        shutil.rmtree(home)
        shutil.copytree(ready, home)
        was_killed = killed_at(number, home, lambda: settle_home(home, NOW))
        seen.append(whole_state(home))
        assert settle_home(home, NOW) == ""
        check_restored(home)
        if not was_killed:
            break
    assert 40 < number < MOMENTS - every
    assert seen == sorted(seen, reverse=True)  # the old, and from one moment on the new
    assert set(seen) == {"old", "new"}


def check_restored(home: Path) -> None:
    """Look at all that must be there after it, however often it was begun."""
    assert whole_state(home) == "new"
    assert sessions_in(home / "journal-before-restore-2026-11-22.db") == {"one", "two"}
    assert (home / "settings-before-restore-2026-11-22.yaml").read_text() == "theme: night\n"
    assert "theme: night" not in (home / "settings.yaml").read_text()
    assert (home / "exercises/towel.yaml").exists()
    routines = sorted(each.name for each in (home / "routines").glob("*.yaml"))
    assert routines == ["my-back-2.yaml", "my-back.yaml"]
    assert len(past_of(home / JOURNAL).records) == 1
    assert not (home / RESTORE).exists()
    assert not something_waits(home)


def test_killed_while_a_backup_is_looked_at_nothing_has_changed(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    source = back_up(home, tmp_path / "b.zip")
    keep_sessions(journal, "two")
    for number in range(1, MOMENTS):
        if not killed_at(number, home, lambda: looked(source, home)):
            break
        assert settle_home(home, NOW) == ""
        assert not something_waits(home)
        assert whole_state(home) == "old"


def test_killed_while_a_backup_is_made_there_is_none_or_the_one_before(
    home: Path, tmp_path: Path
) -> None:
    target = back_up(home, tmp_path / "b.zip")
    before = target.read_bytes()
    for number in range(1, MOMENTS):
        if not killed_at(number, tmp_path, lambda: back_up(home, target)):
            break
        assert target.read_bytes() == before
    assert looked(target, home).routines == 2


def test_killed_while_everything_is_deleted_the_next_start_goes_on(
    home: Path, tmp_path: Path
) -> None:
    promise_clearing(home, own_too=True)
    ready = tmp_path / "ready"
    shutil.copytree(home, ready)
    for number in range(1, MOMENTS):
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(ready, home)
        was_killed = killed_at(number, home, lambda: settle_home(home, NOW))
        if home.exists():
            assert settle_home(home, NOW) == ""
        assert not home.exists() or not list(home.iterdir())
        if not was_killed:
            break
