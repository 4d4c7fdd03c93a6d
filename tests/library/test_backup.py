"""Backup, restore, deleting everything: what is in the file, and what becomes of each of hers."""

import errno
import json
import os
import sqlite3
import stat
import zipfile
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Final, NoReturn

import pytest
from home_samples import (
    CARE,
    NOW,
    ROUTINE,
    back_up,
    files_of,
    fill_home,
    keep_sessions,
    looked,
    memory_of,
    past_of,
    sessions_in,
    warm,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from easeful.adapters.home_care import FileCare
from easeful.adapters.settings_text import read
from easeful.core.heat_joined import Patterns
from easeful.core.heat_pattern import has_pattern
from easeful.core.heat_verdict import Limits
from easeful.core.settings import Settings, Theme
from easeful.library.backup import Made, backup_name, left_out_words, make_backup
from easeful.library.backup_look import Found, look
from easeful.library.cleared_files import led_to, led_words
from easeful.library.clearing import finish_clearing, promise_clearing
from easeful.library.home_names import is_plain, kind_of
from easeful.library.home_waits import HALF, RESTORE, something_waits
from easeful.library.own_files import make_folder
from easeful.library.own_restored import place_for
from easeful.library.package_refused import Refused, RefusedError
from easeful.library.restoring import finish, kept_names, promise
from easeful.library.settled import write_settled
from easeful.library.shelf_places import ShelfPlaces

TODAY = NOW.date()
LONG_AGO: Final = (NOW - timedelta(days=2)).timestamp()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return fill_home(tmp_path / "home", "one", "two")


@pytest.fixture
def backup(home: Path, tmp_path: Path) -> Path:
    return back_up(home, tmp_path / "Easeful.zip")


def restore(source: Path, home: Path) -> None:
    looked(source, home)
    assert promise(home, TODAY) is None
    assert finish(home, CARE, NOW) == ""
    assert not something_waits(home)


# Backup


def test_everything_she_has_is_in_it(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        assert archive.testzip() is None
        names = set(archive.namelist())
        about = json.loads(archive.read("backup.json"))
    assert names == {
        *("backup.json", "journal.db", "settings.yaml", "reminders.yaml"),
        *("routines/my-back.yaml", "routines/sub/deep.yaml", "exercises/towel.yaml"),
        *("pictures/sheet.png",),
        "drafts/my-back.aaaaaaaaaaaa.bbbbbbbbbbbb.draft",
        "drafts/my-back.aaaaaaaaaaaa.bbbbbbbbbbbb.base",
    }
    assert about["format"] == 1
    assert about["made"] == NOW.isoformat()


def test_it_is_closed_to_others_and_nothing_is_left_beside_it(backup: Path) -> None:
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert sorted(each.name for each in backup.parent.iterdir()) == ["Easeful.zip", "home"]


def test_it_is_named_by_the_day() -> None:
    assert backup_name(NOW) == "Easeful 2026-11-22"


def test_what_cannot_be_read_is_named_and_the_rest_is_kept(home: Path, tmp_path: Path) -> None:
    (home / "journal.db").write_bytes(b"no journal at all, but long enough to be one" * 100)
    (home / "journal.db-wal").unlink(missing_ok=True)
    (home / "routines" / "a:b.yaml").write_bytes(ROUTINE)
    (home / "reminders.yaml").unlink()
    (home / "reminders.yaml").mkdir()
    made = make_backup(home, tmp_path / "b.zip", NOW, CARE)
    assert isinstance(made, Made)
    assert made.left_out == (
        *("journal.db (the file is broken)", "reminders.yaml", "routines/a:b.yaml"),
    )
    assert left_out_words(made).startswith("Not in it, because it cannot be read: journal.db")
    assert "routines/my-back.yaml" in zipfile.ZipFile(made.path).namelist()


def test_what_a_killed_one_left_is_taken_away_by_the_next(home: Path, tmp_path: Path) -> None:
    left = (
        ".Easeful 2026-11-21.zip.4711",
        ".Easeful 2026-11-21 (2).zip.4711.journal",
        ".b.zip.12",
        ".b.zip.12.journal-journal",
    )
    hers = (".b.zip", ".b.zip.old", "Easeful 2026-11-20.zip", ".c.zip.12", ".Easeful.zip.12")
    for name in (*left, *hers):
        (tmp_path / name).write_bytes(b"all of hers")
        os.utime(tmp_path / name, (LONG_AGO, LONG_AGO))
    (tmp_path / ".b.zip.13").mkdir()
    back_up(home, tmp_path / "b.zip")
    there = {each.name for each in tmp_path.iterdir()}
    assert there == {*hers, ".b.zip.13", "b.zip", "home"}


def test_what_another_easeful_is_writing_is_not_taken_away(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign, living, gone, none = 11, 12, 13, 10**30

    def look_for(process: int, _signal: int) -> None:
        if process == foreign:
            raise PermissionError
        if process == gone:
            raise ProcessLookupError
        if process == none:
            raise OverflowError

    monkeypatch.setattr(os, "kill", look_for)
    for process in (foreign, living, gone, none, os.getpid()):
        half = tmp_path / f".Easeful 2026-11-22 (2).zip.{process}"
        half.write_bytes(b"half of hers")
        os.utime(half, (NOW.timestamp(), NOW.timestamp()))
    back_up(home, tmp_path / "b.zip")
    left = {int(each.suffix[1:]) for each in tmp_path.glob(".Easeful*")}
    assert left == {foreign, living}


@pytest.mark.parametrize("year", [1, 9999])
def test_a_clock_that_is_far_wrong_hinders_no_backup(home: Path, tmp_path: Path, year: int) -> None:
    made = make_backup(home, tmp_path / "b.zip", NOW.replace(year=year), CARE)
    assert isinstance(made, Made), made
    with zipfile.ZipFile(made.path) as archive:
        assert archive.testzip() is None


def test_a_journal_that_is_being_mended_is_in_it(home: Path, tmp_path: Path) -> None:
    (home / "journal.db").rename(home / "journal-aside.db")
    made = make_backup(home, tmp_path / "b.zip", NOW, CARE)
    assert isinstance(made, Made)
    assert made.left_out == ("parts of journal.db",)
    found = looked(made.path, tmp_path / "other")
    assert found.journal is not None
    assert found.journal.sessions == 2


def test_where_it_cannot_be_written_nothing_is_left(home: Path, tmp_path: Path) -> None:
    refused = make_backup(home, tmp_path / "none" / "b.zip", NOW, CARE)
    assert isinstance(refused, Refused)
    assert refused.reason.startswith("The backup could not be written: ")
    (tmp_path / "b.zip").mkdir()
    assert isinstance(make_backup(home, tmp_path / "b.zip", NOW, CARE), Refused)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["b.zip", "home"]


def test_links_and_hidden_files_are_not_followed(home: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("secret")
    (home / "routines" / "link.yaml").symlink_to(secret)
    (home / "routines" / ".hidden.yaml").write_text("hidden")
    with zipfile.ZipFile(back_up(home, tmp_path / "b.zip")) as archive:
        assert not {"routines/link.yaml", "routines/.hidden.yaml"} & set(archive.namelist())


# Looking


def test_a_look_counts_and_changes_nothing(backup: Path, home: Path) -> None:
    before = files_of(home)
    found = looked(backup, home)
    assert (found.made, found.routines, found.exercises) == (NOW, 2, 1)
    assert found.journal is not None
    assert (found.journal.sessions, found.journal.entries) == (2, 0)
    assert found.has_settings
    assert found.has_reminders
    assert {n: d for n, d in files_of(home).items() if not n.startswith(HALF)} == before


def zipped(files: dict[str, bytes], change: Callable[[zipfile.ZipInfo], None]) -> bytes:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            change(info)
            archive.writestr(info, data)
    return whole.getvalue()


def unchanged(_info: zipfile.ZipInfo) -> None:
    """Leave it as it is."""


def linked(info: zipfile.ZipInfo) -> None:
    if info.filename.startswith("routines/"):
        info.create_system = 3
        info.external_attr = (stat.S_IFLNK | 0o777) << 16


ABOUT = {"backup.json": json.dumps({"format": 1, "made": NOW.isoformat()}).encode()}
BAD_NAMES = (
    *("../x.yaml", "/etc/passwd", "routines/../../x.yaml", "~/x", "C:/x.yaml", "routines\\..\\x"),
    *("journal.db-wal", "cache/shelf.db", "routines/.x.yaml", "routines/con.yaml", "easeful.log"),
    *("routines/", "routines//x.yaml", "routines/a:b.yaml", "drafts/x.yaml", "drafts/a/x.draft"),
    *("restore/journal.db", "routines/" + "a/" * 9 + "x.yaml", "other/x.yaml", "routines"),
)


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_name_that_is_not_ours_is_refused(name: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(zipped({**ABOUT, name: b"x"}, unchanged))
    refused = look(bad, tmp_path / "home", CARE)
    assert isinstance(refused, Refused)
    assert list((tmp_path / "home").iterdir()) == []
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bad.zip", "home"]


def no_backup() -> bytes:
    return zipped({"a.txt": b"x"}, unchanged)


def newer() -> bytes:
    return zipped({"backup.json": b'{"format": 2, "made": "2026-11-22T09:30:00+00:00"}'}, unchanged)


def no_date() -> bytes:
    return zipped({"backup.json": b'{"format": 1, "made": "soon"}'}, unchanged)


def bomb() -> bytes:
    return zipped({**ABOUT, "routines/x.yaml": bytes(40 * 1024 * 1024)}, unchanged)


def too_large() -> bytes:
    return zipped({**ABOUT, "settings.yaml": bytes(300 * 1024)}, unchanged)


def link() -> bytes:
    return zipped({**ABOUT, "routines/x.yaml": b"/etc/passwd"}, linked)


def cut() -> bytes:
    return zipped({**ABOUT, "routines/x.yaml": b"x" * 99}, unchanged)[:-40]


def lying() -> bytes:
    """Return one whose list says that a file is smaller than it is."""
    data = bytearray(zipped({**ABOUT, "routines/x.yaml": b"x" * 99}, unchanged))
    data[data.rindex(b"PK\1\2") + 24] -= 9
    return bytes(data)


def no_journal() -> bytes:
    return zipped({**ABOUT, "journal.db": b"SQLite format 3\0" + b"x" * 5000}, unchanged)


def empty_journal() -> bytes:
    return zipped({**ABOUT, "journal.db": b""}, unchanged)


REFUSED = (
    (lambda: b"", "This is no backup that Easeful has made."),
    (lambda: b"PK\3\4", "This backup is damaged: it was cut short, or changed."),
    (no_backup, "This is no backup that Easeful has made."),
    (newer, "This backup is from a newer Easeful. Update Easeful to restore it."),
    (no_date, "This backup is damaged: it was cut short, or changed."),
    (bomb, '"routines/x.yaml" in it is packed too tightly.'),
    (too_large, '"settings.yaml" in it is too large.'),
    (link, '"routines/x.yaml" in it is a link or a folder, not a file.'),
    (cut, "This backup is damaged: it was cut short, or changed."),
    (lying, "This backup is damaged: it was cut short, or changed."),
    (no_journal, "The journal in it cannot be used: the file is broken."),
    (empty_journal, "The journal in it cannot be used: it is no journal of Easeful's."),
)


@pytest.mark.parametrize(("make", "words"), REFUSED)
def test_what_is_no_good_backup_is_refused_in_a_sentence(
    make: Callable[[], bytes], words: str, home: Path, tmp_path: Path
) -> None:
    before = files_of(home)
    bad = tmp_path / "bad.zip"
    bad.write_bytes(make())
    refused = look(bad, home, CARE)
    assert isinstance(refused, Refused)
    assert refused.reason == words
    assert files_of(home) == before
    assert isinstance(promise(home, TODAY), Refused)
    assert not something_waits(home)


@pytest.mark.parametrize("name", ["there is none.zip", ""])
def test_what_is_not_there_or_no_file_is_refused(name: str, tmp_path: Path) -> None:
    assert isinstance(look(tmp_path / name, tmp_path / "home", CARE), Refused)


def test_a_newer_journal_is_refused(home: Path, tmp_path: Path) -> None:
    with sqlite3.connect(home / "journal.db") as file:
        file.execute("PRAGMA user_version = 99")
    file.close()
    refused = look(back_up(home, tmp_path / "b.zip"), tmp_path / "other", CARE)
    assert isinstance(refused, Refused)
    assert refused.reason == "The journal in it cannot be used: a newer Easeful wrote it."


@settings(max_examples=30)
@given(st.data())
def test_any_change_of_a_byte_ends_in_a_backup_or_in_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("changed")
    good = zipped(
        {**ABOUT, "routines/x.yaml": ROUTINE, "settings.yaml": b"text_size: 130"}, unchanged
    )
    changed = bytearray(good)
    for at in data.draw(st.lists(st.integers(0, len(good) - 1), min_size=1, max_size=6)):
        changed[at] = data.draw(st.integers(0, 255))
    (folder / "b.zip").write_bytes(changed)
    found = look(folder / "b.zip", folder / "home", CARE)
    assert isinstance(found, Found | Refused)
    outside = {each.name for each in folder.iterdir()}
    assert outside == {"b.zip", "home"}
    assert {each.name for each in (folder / "home").iterdir()} <= {HALF}


@given(st.text(min_size=1, max_size=30))
def test_a_name_that_is_taken_leads_nowhere_else(text: str) -> None:
    try:
        kind_of(f"routines/{text}")
    except RefusedError:
        return
    path = Path("/home/routines") / text
    assert Path(os.path.normpath(path)) == path
    assert all(map(is_plain, text.split("/")))


# Restore


def test_what_was_is_back_and_what_is_now_is_kept(backup: Path, home: Path) -> None:
    keep_sessions(home / "journal.db", "three")
    (home / "settings.yaml").write_text("theme: night\n")
    (home / "reminders.yaml").write_text("reminders: []\n")
    restore(backup, home)
    assert sessions_in(home / "journal.db") == {"one", "two"}
    assert sessions_in(home / "journal-before-restore-2026-11-22.db") == {"one", "two", "three"}
    files = files_of(home)
    assert files["settings-before-restore-2026-11-22.yaml"] == b"theme: night\n"
    assert files["reminders-before-restore-2026-11-22.yaml"] == b"reminders: []\n"
    assert b"remind: heat" in files["reminders.yaml"]
    assert b"theme: night" not in files["settings.yaml"]


def test_a_second_restore_of_a_day_keeps_under_another_name(backup: Path, home: Path) -> None:
    restore(backup, home)
    restore(backup, home)
    assert (home / "journal-before-restore-2026-11-22-2.db").exists()


def test_into_an_empty_home_all_comes_back(backup: Path, home: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    restore(backup, other)
    assert sessions_in(other / "journal.db") == {"one", "two"}
    lost = {"cache/reminders.json", "easeful.log", "schemas/routine.json"}
    assert files_of(other) == {n: d for n, d in files_of(home).items() if n not in lost}


def test_what_she_wrote_is_never_replaced(backup: Path, home: Path) -> None:
    changed = ROUTINE + b"# mine\n"
    (home / "routines/my-back.yaml").write_bytes(changed)
    (home / "exercises/towel.yaml").unlink()
    (home / "pictures/sheet.png").write_bytes(b"other")
    restore(backup, home)
    files = files_of(home)
    assert files["routines/my-back.yaml"] == changed
    assert files["routines/my-back-2.yaml"] == ROUTINE
    assert files["exercises/towel.yaml"] == b"name: Towel\n"
    assert files["pictures/sheet.png"] == b"other"
    assert files["pictures/sheet-2.png"].startswith(b"\x89PNG")
    restore(backup, home)
    names = {each for each in files_of(home) if "-before-restore-" not in each}
    assert names == {each for each in files if "-before-restore-" not in each}


def test_a_text_of_the_same_stem_is_in_its_way(tmp_path: Path) -> None:
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "Back.yml").write_bytes(b"other")
    place = place_for(tmp_path, PurePosixPath("routines/back.yaml"), ROUTINE)
    assert place == tmp_path / "routines" / "back-2.yaml"


def test_a_draft_of_now_counts(backup: Path, home: Path) -> None:
    draft = home / "drafts/my-back.aaaaaaaaaaaa.bbbbbbbbbbbb.draft"
    draft.write_bytes(b"newer")
    restore(backup, home)
    assert draft.read_bytes() == b"newer"
    assert len(list((home / "drafts").iterdir())) == 2


def test_what_the_body_was_said_not_to_bear_stays_said(tmp_path: Path) -> None:
    then = Settings(theme=Theme.DARK, body=frozenset({"knee_trouble"}))
    now = Settings(body=frozenset({"pregnant"}), pregnant_late=True, not_for_me=frozenset({"cat"}))
    source = back_up(fill_home(tmp_path / "then", settings=then), tmp_path / "b.zip")
    home = fill_home(tmp_path / "now", settings=now)
    restore(source, home)
    told = read("settings.yaml", (home / "settings.yaml").read_bytes()).settings
    assert told.theme is Theme.DARK
    assert told.body == {"pregnant", "knee_trouble"}
    assert told.not_for_me == {"cat"}
    assert told.pregnant_late


def test_a_look_that_is_not_wanted_leaves_nothing_at_the_next_start(
    backup: Path, home: Path
) -> None:
    before = files_of(home)
    looked(backup, home)
    assert something_waits(home)
    assert finish(home, CARE, NOW) == ""
    assert files_of(home) == before
    assert sessions_in(home / "journal.db") == {"one", "two"}


def test_while_a_pad_may_be_on_it_waits(backup: Path, home: Path) -> None:
    looked(backup, home)
    promise(home, TODAY)
    keep_sessions(home / "journal.db", "three")
    warm(home / "journal.db", NOW, minutes=None)
    assert "heat is off" in finish(home, CARE, NOW)
    assert sessions_in(home / "journal.db") == {"one", "two", "three"}
    assert (home / RESTORE).is_dir()


def test_while_one_backup_waits_no_other_is_promised(backup: Path, home: Path) -> None:
    looked(backup, home)
    assert promise(home, TODAY) is None
    looked(backup, home)
    refused = promise(home, TODAY)
    assert isinstance(refused, Refused)
    assert refused.reason.startswith("Another backup is being restored.")
    assert finish(home, CARE, NOW) == ""
    assert not something_waits(home)


def test_the_names_of_what_is_kept_are_said_before(backup: Path, home: Path) -> None:
    looked(backup, home)
    kept = kept_names(home, TODAY)
    assert kept["journal.db"] == "journal-before-restore-2026-11-22.db"
    (home / "journal-before-restore-2026-11-22.db").touch()
    assert kept_names(home, TODAY)["journal.db"] == "journal-before-restore-2026-11-22-2.db"


# Deleting


def shipped() -> ShelfPlaces:
    root = Path(__file__).parents[2]
    return ShelfPlaces(root / "assets", root / "routines", root)


def clear(home: Path, *, own_too: bool) -> None:
    assert promise_clearing(home, own_too=own_too) == ""
    assert something_waits(home)
    assert finish_clearing(home, CARE, Limits(), NOW) == ""
    assert not something_waits(home)


def test_what_she_wrote_is_spared(home: Path, backup: Path) -> None:
    restore(backup, home)  # so that kept copies are there
    (home / "settings.broken-1.yaml").write_text("x")
    (home / "journal-damaged-2026-01-02.db").write_text("x")
    (home / "journal-before-2.db").write_text("x")
    clear(home, own_too=False)
    left = {str(each.relative_to(home)) for each in home.rglob("*") if each.is_file()}
    assert left == {
        *("routines/my-back.yaml", "routines/sub/deep.yaml", "exercises/towel.yaml"),
        "pictures/sheet.png",
    }
    assert {each.name for each in home.iterdir()} == {"routines", "exercises", "pictures"}


def test_with_the_second_box_the_whole_home_goes(home: Path) -> None:
    places = shipped()
    make_folder(ShelfPlaces(places.assets, places.routines, home), {"exercise": "{}"})
    clear(home, own_too=True)
    assert not home.exists()


def test_a_foreign_file_stays_and_its_folder_too(home: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "deep").mkdir(parents=True)
    (elsewhere / "photo.png").write_text("hers")
    foreign = ("letter.odt", "routines/notes.odt", "cache/mine.db", "drafts/x.txt", "journal.txt")
    for each in foreign:
        (home / each).write_text("hers")
    (home / "routines" / "all").symlink_to(elsewhere)
    clear(home, own_too=True)
    assert {n for n in files_of(home) if not n.startswith("routines/all")} == set(foreign)
    assert (elsewhere / "photo.png").read_text() == "hers"
    assert (elsewhere / "deep").is_dir()


def test_what_links_led_to_stays_and_it_is_known_where(home: Path, tmp_path: Path) -> None:
    there = tmp_path / "sync"
    there.mkdir()
    for name in ("journal.db", "settings.yaml", "drafts"):
        (home / name).rename(there / name)
        (home / name).symlink_to(there / name)
    (home / "reminders.yaml").unlink()
    (home / "reminders.yaml").symlink_to(tmp_path / "nowhere")
    led = led_to(home, own_too=False)
    assert {each.name for each in led} == {"journal.db", "settings.yaml", "drafts"}
    assert led_words(led[:1]) == (
        f"Still there, as your Easeful folder only had a link to it: {there / 'journal.db'}."
    )
    clear(home, own_too=False)
    assert all(each.exists() for each in led)
    assert sessions_in(there / "journal.db") == {"one", "two"}


def test_what_a_link_leads_to_is_named_where_it_cannot_be_asked(home: Path) -> None:
    """As behind a network that is gone, or in a folder of somebody else's."""
    far = "/mnt/" + "a" * 300  # no system takes so long a name
    for name in ("reminders.yaml", "drafts"):
        (home / name).rename(home / f"{name}.old")
        (home / name).symlink_to(far)
    assert led_to(home, own_too=False) == (Path(far), Path(far))
    clear(home, own_too=False)
    assert not (home / "reminders.yaml").is_symlink()


def test_without_links_nothing_is_said_of_any(home: Path) -> None:
    assert led_to(home, own_too=True) == ()


WRITES: Final = "easeful.library.clearing.write_settled"


def no_room(*_arguments: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_on_a_full_disk_the_log_and_what_is_read_anew_make_room(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, shelf = home / "easeful.log", home / "cache" / "shelf.db"
    shelf.write_bytes(b"...")

    def full(path: Path, data: bytes) -> None:
        if log.stat().st_size or shelf.exists():
            no_room()
        write_settled(path, data)

    monkeypatch.setattr(WRITES, full)
    assert promise_clearing(home, own_too=False) == ""
    assert something_waits(home)
    assert (home / "cache" / "reminders.json").exists()


def test_no_room_is_made_of_what_a_link_leads_to(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "easeful.log").unlink()
    (tmp_path / "all.log").write_text("hers")
    (home / "easeful.log").symlink_to(tmp_path / "all.log")
    monkeypatch.setattr(WRITES, no_room)
    assert promise_clearing(home, own_too=False) == "Nothing was deleted: the disk is full."
    assert (tmp_path / "all.log").read_text() == "hers"


def test_where_no_room_can_be_made_it_says_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WRITES, no_room)
    assert promise_clearing(home, own_too=False) == "Nothing was deleted: the disk is full."
    assert not something_waits(home)


def test_the_room_of_what_goes_is_there_for_what_stays_known(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with memory_of(home / "journal.db") as memory:
        memory.tell_pattern("hip", NOW, found=True)
    anew, left = FileCare.anew, list[str]()

    def note(care: FileCare, journal: Path, patterns: Patterns) -> None:
        left.extend(files_of(home))
        anew(care, journal, patterns)

    monkeypatch.setattr(FileCare, "anew", note)
    promise_clearing(home, own_too=True)
    assert finish_clearing(home, CARE, Limits(), NOW) == ""
    assert set(left) <= {"journal.db", "journal.db-shm", "journal.db-wal", "delete.json"}
    assert has_pattern("hip", past_of(home / "journal.db"))


def test_while_a_pad_may_be_on_the_journal_stays(home: Path) -> None:
    promise_clearing(home, own_too=True)
    warm(home / "journal.db", NOW, minutes=None)
    before = files_of(home)
    assert "heat is off" in finish_clearing(home, CARE, Limits(), NOW)
    assert files_of(home) == before


def test_what_cannot_be_deleted_is_named_and_tried_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 (as Path has it)
        if path.name == "settings.yaml":
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok)

    promise_clearing(home, own_too=False)
    monkeypatch.setattr(Path, "unlink", held)
    assert (
        finish_clearing(home, CARE, Limits(), NOW) == "These could not be deleted: settings.yaml."
    )
    monkeypatch.undo()
    assert something_waits(home)
    assert not (home / "journal.db").exists()
    assert finish_clearing(home, CARE, Limits(), NOW) == ""
    assert not (home / "settings.yaml").exists()
