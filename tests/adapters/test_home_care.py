"""The journal's file in backup and restore: whole copies, what heat must know, and crashes."""

import errno
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

from easeful.adapters import journal_aside
from easeful.adapters.diary import DiaryFile
from easeful.adapters.home_settling import settle_home
from easeful.adapters.journal import Journal
from easeful.adapters.journal_aside import aside_of
from easeful.adapters.journal_opening import opened
from easeful.adapters.log_file import write_log
from easeful.adapters.reminder_memory import ReminderMemory
from easeful.adapters.settings_file import SettingsFile
from easeful.adapters.settings_text import read, written
from easeful.core.day import Day
from easeful.core.diary import DayTold, Paper, PaperKey
from easeful.core.heat import Skin
from easeful.core.heat_gates import may_start
from easeful.core.heat_health import Condition, Health
from easeful.core.heat_pattern import has_pattern
from easeful.core.heat_verdict import Allowed, Limits, Refused, Why, Wish
from easeful.core.ports import Moment
from easeful.core.remembered import Remembered
from easeful.core.reminder import About, Reminder
from easeful.core.settings import DayChosen, Settings
from easeful.library.clearing import clear, promise_clearing
from easeful.library.drafts import Drafts
from easeful.library.home_care import BrokenError, CareError
from easeful.library.home_names import JOURNAL
from easeful.library.home_waits import RESTORE, something_waits
from easeful.library.own_files import make_folder
from easeful.library.reminder_book import ReminderBook
from easeful.library.restoring import promise
from easeful.places import find_places

HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
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


def test_a_burn_that_was_told_after_the_backup_stays_told(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    warm(journal, NOW - 3 * HOUR)
    source = back_up(home, tmp_path / "b.zip")
    log = Journal.open(journal, "w", "boot")
    log.tell_skin(1, Skin.BURNT)
    log.close()
    before = asked(journal)
    assert isinstance(before, Refused)
    assert before.why is Why.BURN
    restored(source, home)
    assert asked(journal) == before
    assert len(past_of(journal).records) == 1


@pytest.mark.parametrize("then", [Skin.FINE, Skin.RED])
def test_a_burn_that_was_thought_fine_when_the_backup_was_made_stays_told(
    then: Skin, home: Path, journal: Path, tmp_path: Path
) -> None:
    warm(journal, NOW - 3 * HOUR)
    log = Journal.open(journal, "w", "boot")
    log.tell_skin(1, then)
    source = back_up(home, tmp_path / "b.zip")
    log.tell_skin(1, Skin.BURNT)
    log.close()
    restored(source, home)
    assert [each.skin for each in past_of(journal).records] == [Skin.BURNT]


def test_a_better_skin_of_now_does_not_hide_a_burn_of_then(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    warm(journal, NOW - 3 * HOUR)
    log = Journal.open(journal, "w", "boot")
    log.tell_skin(1, Skin.BURNT)
    source = back_up(home, tmp_path / "b.zip")
    log.tell_skin(1, Skin.FINE)
    log.close()
    restored(source, home)
    assert [each.skin for each in past_of(journal).records] == [Skin.BURNT]


def test_a_pad_that_another_window_took_up_is_one_pad(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    log = Journal.open(journal, "one", "boot")
    record = log.begin(PLAN, Moment(1.0, NOW - 5 * HOUR))
    source = back_up(home, tmp_path / "b.zip")
    log.close()
    other = Journal.open(journal, "another", "boot")
    other.take_up(record)
    other.end(record, 900.0, Moment(901.0, NOW - 4 * HOUR))
    other.close()
    restored(source, home)
    assert [each.ended for each in past_of(journal).records] == [NOW - 4 * HOUR]


def test_what_was_told_last_counts_though_a_clock_was_ahead(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    agreed, told = frozenset({Condition.HEART}), frozenset({Condition.NUMB})
    with memory_of(journal) as memory:
        memory.tell_health(Health(agreed, agreed, NOW + 400 * 24 * HOUR))
    source = back_up(home, tmp_path / "b.zip")
    with memory_of(journal) as memory:
        memory.tell_health(Health(told, frozenset(), NOW))
    restored(source, home)
    health = health_of(journal)
    assert health is not None
    assert health.conditions == told | agreed
    assert health.is_old(NOW)  # and so it is asked again


def test_answers_that_cannot_be_read_here_are_asked_for_again(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    with memory_of(journal) as memory:
        memory.tell_health(Health(frozenset(), frozenset(), NOW - 9 * HOUR))
    source = back_up(home, tmp_path / "b.zip")
    with closing(sqlite3.connect(journal)) as file, file:
        file.execute(
            "INSERT INTO heat_health (told, conditions, agreed) VALUES (?, 'of-tomorrow', '')",
            (NOW.isoformat(),),
        )
    assert health_of(journal) is None
    restored(source, home)
    assert health_of(journal) is None


def test_a_part_that_was_looked_at_elsewhere_does_not_unlock_what_was_found_here(
    tmp_path: Path,
) -> None:
    home, other = fill_home(tmp_path / "one"), fill_home(tmp_path / "other")
    with memory_of(other / JOURNAL) as memory:
        memory.tell_pattern("hip-left", NOW - HOUR, found=False)
    source = back_up(other, tmp_path / "b.zip")
    with memory_of(home / JOURNAL) as memory:
        memory.tell_pattern("hip", NOW - 9 * HOUR, found=True)
    restored(source, home)
    past = past_of(home / JOURNAL)
    assert has_pattern("hip-left", past)
    with memory_of(home / JOURNAL) as memory:
        memory.tell_pattern("hip", NOW, found=False)
    assert not has_pattern("hip-left", past_of(home / JOURNAL))


def test_a_restore_is_no_reason_to_do_more(tmp_path: Path) -> None:
    then = Settings(
        growth=160, easier=frozenset({"cat-cow"}), heat_gap=60, growth_put_off=TODAY - DAY
    )
    now = Settings(
        growth=110,
        easier=frozenset({"bridge"}),
        heat_gap=180,
        heat_often=True,
        day_chosen=DayChosen(Day.FLARE, TODAY),
        help_put_off=TODAY,
        growth_put_off=TODAY,
    )
    text = CARE.cautious(written(now).encode(), written(then).encode())
    found = read("settings.yaml", text).settings
    assert found.growth == 110
    assert found.easier == {"cat-cow", "bridge"}
    assert (found.heat_gap, found.heat_often) == (180, True)
    assert found.day_on(TODAY) is Day.FLARE
    assert (found.help_put_off, found.growth_put_off) == (TODAY, TODAY)
    back = read("s", CARE.cautious(written(then).encode(), written(now).encode())).settings
    assert (back.growth, back.heat_gap, back.day_on(TODAY)) == (110, 180, Day.FLARE)
    assert (back.help_put_off, back.growth_put_off) == (TODAY, TODAY - DAY)


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


# While heat rests, or nobody knows yet


def test_heat_that_was_used_since_keeps_the_journal_until_it_has_rested(
    home: Path, journal: Path
) -> None:
    promise_clearing(home, own_too=False)
    warm(journal, NOW - 5 * timedelta(minutes=1), minutes=None)
    assert "heat is off" in settle_home(home, NOW)
    log = Journal.open(journal, "w", "boot")
    log.end(1, 900.0, Moment(901.0, NOW))
    log.tell_skin(1, Skin.BURNT)
    log.close()
    assert settle_home(home, NOW + 23 * HOUR) == (
        "Everything else is deleted when heat has rested and Easeful starts again."
    )
    assert len(past_of(journal).records) == 1
    assert settle_home(home, NOW + 24 * HOUR) == ""
    assert not journal.exists()


@pytest.mark.parametrize(("minutes", "hours"), [(60, 2), (120, 2), (180, 3)])
def test_it_rests_as_long_as_she_has_chosen(
    minutes: int, hours: int, home: Path, journal: Path
) -> None:
    (home / "settings.yaml").write_text(f"heat_gap: {minutes}\n")
    promise_clearing(home, own_too=False)
    warm(journal, NOW, minutes=0)
    assert "has rested" in settle_home(home, NOW + hours * HOUR - timedelta(seconds=1))
    assert settle_home(home, NOW + hours * HOUR) == ""


@pytest.mark.parametrize("what", ["restore", "delete"])
def test_a_journal_that_cannot_be_mended_yet_keeps_all_waiting(
    what: str, home: Path, journal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = back_up(home, tmp_path / "b.zip")
    warm(journal, NOW, minutes=None)
    CARE.release(journal)
    if what == "restore":
        looked(source, home)
        promise(home, TODAY)
    else:
        promise_clearing(home, own_too=True)
    journal.rename(aside_of(journal))  # as far as it came when the disk was full

    def full(*_arguments: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(journal_aside, "save_into", full)
    assert settle_home(home, NOW) == (
        "Your journal was damaged and is not mended yet: the disk is full. "
        "What you asked for is done after that, when Easeful starts again."
    )
    assert aside_of(journal).exists()
    assert something_waits(home)
    monkeypatch.undo()
    assert "heat is off" in settle_home(home, NOW)
    assert CARE.has_open_heat(journal)


def test_a_pattern_of_the_skin_is_all_that_outlives_a_delete(home: Path, journal: Path) -> None:
    with memory_of(journal) as memory:
        memory.tell_pattern("hip", NOW - 9 * HOUR, found=True)
        memory.tell_pattern("hip-left", NOW - HOUR, found=False)
        memory.tell_pattern("neck", NOW - HOUR, found=False)
        memory.tell_health(no_heat())
    warm(journal, NOW - 9 * HOUR)
    promise_clearing(home, own_too=True)
    assert settle_home(home, NOW) == ""
    assert [each.name for each in home.iterdir()] == [JOURNAL]
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600
    past = past_of(journal)
    assert past.patterns == {"hip": (NOW - 9 * HOUR, True), "hip-left": (NOW - HOUR, False)}
    assert (past.records, past.creams, health_of(journal)) == ((), {}, None)
    assert sessions_in(journal) == set()


def test_what_lay_beside_the_old_journal_does_not_come_back_into_the_new(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    with memory_of(journal) as memory:
        memory.tell_pattern("hip", NOW - 9 * HOUR, found=True)
    connection = opened(journal).connection
    connection.execute("INSERT INTO cream (area, told) VALUES ('neck', '2020-01-01T00:00:00Z')")
    killed = tmp_path / "killed"
    shutil.copytree(home, killed)
    connection.close()
    assert (killed / "journal.db-wal").stat().st_size > 0
    assert clear(killed, CARE, NOW, own_too=True) == ()
    assert [each.name for each in killed.iterdir()] == [JOURNAL]
    with closing(sqlite3.connect(killed / JOURNAL)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert file.execute("SELECT count(*) FROM cream").fetchone() == (0,)
    assert has_pattern("hip", past_of(killed / JOURNAL))


def test_a_journal_that_another_program_holds_is_not_changed_for_a_new_one(
    home: Path, journal: Path
) -> None:
    with memory_of(journal) as memory:
        memory.tell_pattern("hip", NOW - 9 * HOUR, found=True)
    with closing(opened(journal).connection) as held:
        held.execute("BEGIN")
        held.execute("SELECT * FROM session").fetchall()
        assert clear(home, CARE, NOW, own_too=True) == ("journal.db (another program holds it)",)
    assert sessions_in(journal) == {"one"}


def test_of_a_journal_that_is_not_mended_nothing_is_deleted(home: Path, journal: Path) -> None:
    CARE.release(journal)
    journal.rename(aside_of(journal))
    assert clear(home, CARE, NOW, own_too=True) == (aside_of(journal).name,)
    assert aside_of(journal).exists()


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


def test_killed_while_everything_is_deleted_a_pattern_stays_known(
    home: Path, journal: Path, tmp_path: Path
) -> None:
    with memory_of(journal) as memory:
        memory.tell_pattern("hip", NOW - 9 * HOUR, found=True)
    CARE.release(journal)
    promise_clearing(home, own_too=True)
    ready = tmp_path / "ready"
    shutil.copytree(home, ready)
    number = 0
    for number in range(1, MOMENTS):
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(ready, home)
        was_killed = killed_at(number, home, lambda: settle_home(home, NOW))
        assert settle_home(home, NOW) == ""
        assert [each.name for each in home.iterdir()] == [JOURNAL]
        assert has_pattern("hip", past_of(journal))
        if not was_killed:
            break
    assert 10 < number < MOMENTS - 1


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
