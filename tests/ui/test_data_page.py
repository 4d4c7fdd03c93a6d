""" "My data": nothing changes before she has seen what will, and heat comes first."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from fake_doors import fake_heat
from home_samples import CARE, ROUTINE, back_up, fill_home, memory_of, past_of, sessions_in
from house import House
from PySide6.QtCore import Qt

from easeful.adapters.home_settling import settle_home
from easeful.core.heat import HeatPlan, Pack, Skin
from easeful.core.heat_pattern import has_pattern
from easeful.core.ports import Moment
from easeful.library.home_waits import something_waits
from easeful.ui.data_doors import DataDoors
from easeful.ui.data_way import DataWay, size_words
from easeful.ui.pages.data_questions import DeleteQuestion
from easeful.ui.routes import Route
from easeful.ui.widgets.text import Text
from easeful.ui.widgets.tick import Tick
from easeful.ui.wishes import Wishes

T = TypeVar("T")
PLAN = HeatPlan(Pack.PAD, "neck", 900.0, 300.0)
KEPT = "journal-before-restore-2026-03-02.db"


@dataclass
class Desk:
    """The page in the app, and what a test does at it."""

    house: House
    home: Path
    source: Path
    way: DataWay
    wishes: Wishes
    done: list[str] = field(default_factory=list)
    waits: bool = False

    def open(self) -> None:
        self.wishes.data.emit()
        self.house.settle()

    def texts(self) -> list[str]:
        return [each.text() for each in self.way.page.findChildren(Text) if each.isVisible()]

    def press(self, *words: str) -> None:
        for each in words:
            self.house.click(each)

    def tick(self, words: str) -> None:
        found = (each for each in self.way.page.findChildren(Tick) if each.text() == words)
        next(found).setChecked(True)

    def warm(self, minutes_ago: float, *, skin: Skin = Skin.FINE, is_on: bool = False) -> None:
        """Write a time of heat that ended so long ago."""
        now = self.house.clock.now()
        began = Moment(0.0, now.wall - timedelta(minutes=minutes_ago + 15))
        log = self.way._doors.heat.log  # noqa: SLF001 (no other door leads to it)
        record = log.begin(PLAN, began)
        if not is_on:
            log.end(record, 900.0, Moment(900.0, began.wall + timedelta(minutes=15)))
            log.tell_skin(record, skin)


@pytest.fixture
def desk(house: House, tmp_path: Path) -> Desk:
    home = fill_home(tmp_path / "hers", "one", "two")
    source = back_up(home, tmp_path / "old.zip")
    desk: Desk
    wishes = Wishes()

    def turned_off() -> str:
        desk.done.append("desktop")
        return ""

    doors = DataDoors(
        home=home,
        care=CARE,
        where=lambda _parent, name, take: take(tmp_path / f"{name}.zip"),
        which=lambda _parent, take: take(source),
        errand=at_once,
        heat=fake_heat(house.heat),
        heat_waits=lambda: desk.waits,
        release=lambda: desk.done.append("released"),
        takes_back=(turned_off,),
    )
    way = DataWay(house.app.stage, wishes, doors)
    wishes.data.connect(way.open)
    way.leave.connect(lambda: desk.done.append("left"))
    desk = Desk(house, home, source, way, wishes)
    desk.open()
    return desk


def at_once(work: Callable[[], T], then: Callable[[T], None]) -> None:
    then(work())


def test_it_says_where_her_data_are(desk: Desk) -> None:
    assert desk.house.is_on(Route.DATA)
    assert {"My data", "Everything stays on this computer.", str(desk.home)} <= set(desk.texts())
    assert desk.house.focus() is desk.house.button("Make a backup")


def test_the_folder_and_the_way_back_are_wished_for(desk: Desk) -> None:
    heard: list[object] = []
    desk.wishes.folder.connect(lambda: heard.append("folder"))
    desk.wishes.go.connect(heard.append)
    desk.press("Open the folder", "Back")
    assert heard == ["folder", Route.SETTINGS]


def test_a_backup_is_made_and_its_place_and_size_are_said(desk: Desk, tmp_path: Path) -> None:
    desk.press("Make a backup")
    assert (tmp_path / "Easeful 2026-03-02.zip").is_file()
    said = next(each for each in desk.texts() if each.startswith("Saved: "))
    assert said.startswith(f"Saved: Easeful 2026-03-02.zip in {tmp_path}, ")
    assert desk.house.focus() is desk.house.button("Make a backup")


def test_what_is_not_written_down_yet_is_said_not_to_be_in_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.house.diary, "settle", lambda _seconds: False)
    desk.press("Make a backup")
    said = next(each for each in desk.texts() if each.startswith("Saved: "))
    assert said.endswith("What you told last could not be written down yet, and is not in it.")


def test_who_comes_back_while_a_backup_is_looked_at_does_not_disturb_it(desk: Desk) -> None:
    waiting: list[Callable[[], object]] = []

    def later(work: Callable[[], T], then: Callable[[T], None]) -> None:
        waiting.append(lambda: then(work()))

    desk.way._doors = replace(desk.way._doors, errand=later)  # noqa: SLF001
    desk.press("Choose a backup")
    half = desk.home / "restore.half"
    half.mkdir()
    desk.press("Back")
    desk.open()
    assert half.exists()
    assert "Looking at what is in it." in desk.texts()
    assert not desk.house.button("Choose a backup").isEnabled()
    waiting.pop()()
    desk.house.settle()
    assert "Restore this backup?" in desk.texts()
    desk.open()
    assert not half.exists()
    assert desk.house.button("Choose a backup").isEnabled()


def test_what_could_not_be_read_is_said_too(desk: Desk) -> None:
    (desk.home / "routines" / "a:b.yaml").write_bytes(ROUTINE)
    desk.press("Make a backup")
    assert any(
        "Not in it, because it cannot be read: routines/a:b.yaml." in t for t in desk.texts()
    )


def test_a_backup_is_looked_at_before_anything_changes(desk: Desk) -> None:
    desk.press("Choose a backup")
    shown = desk.texts()
    assert "Restore this backup?" in shown
    assert "Made on 22 November 2026, 9:30." in shown
    assert "2 sessions" in shown
    assert "2 routines of yours, 1 exercise" in shown
    assert "Settings and reminders" in shown
    assert f"Your journal of now is kept as {KEPT}." in shown
    assert not (desk.home / KEPT).exists()
    desk.press("Back")
    assert "My data" in desk.texts()
    assert not something_waits(desk.home)


def test_after_a_yes_all_that_is_left_is_to_close_easeful(desk: Desk) -> None:
    desk.press("Choose a backup", "Restore it")
    assert desk.house.is_on(Route.QUESTION)
    assert "Your backup is ready" in desk.texts()
    assert something_waits(desk.home)
    assert desk.house.focus() is desk.house.button("Close Easeful")
    desk.house.key(Qt.Key.Key_Return)
    assert desk.done == ["left"]
    assert settle_home(desk.home, desk.house.clock.now().wall) == ""
    assert (desk.home / KEPT).exists()
    assert sessions_in(desk.home / "journal.db") == {"one", "two"}


def test_what_is_no_backup_is_refused_in_a_sentence(desk: Desk) -> None:
    desk.source.write_bytes(b"no zip")
    desk.press("Choose a backup")
    assert "This is no backup that Easeful has made. Nothing was changed." in desk.texts()


@pytest.mark.parametrize("words", ["Choose a backup", "Delete everything"])
def test_while_a_pad_may_be_on_nothing_is_put_back_or_deleted(desk: Desk, words: str) -> None:
    desk.warm(0, is_on=True)
    desk.press(words)
    assert "Heat is on, or waits for your answer. First see to that." in desk.texts()
    assert not something_waits(desk.home)


def test_a_pad_that_went_on_meanwhile_stops_it_as_well(desk: Desk) -> None:
    desk.press("Choose a backup")
    desk.waits = True
    desk.press("Restore it")
    assert "Heat is on, or waits for your answer. First see to that." in desk.texts()
    assert not something_waits(desk.home)


@pytest.mark.parametrize(
    ("ago", "skin", "until"),
    [(60, Skin.FINE, "from 9:00 on"), (119, Skin.RED, "from 8:01 on")],
)
def test_while_heat_rests_nothing_is_deleted(desk: Desk, ago: int, skin: Skin, until: str) -> None:
    desk.warm(ago, skin=skin)
    desk.press("Delete everything")
    assert any(until in each for each in desk.texts())


def test_after_a_burn_the_journal_is_needed_for_a_day(desk: Desk) -> None:
    desk.warm(5 * 60, skin=Skin.BURNT)
    desk.press("Delete everything")
    assert any("tomorrow from 3:00 on" in each for each in desk.texts())


def test_what_heat_waits_for_is_not_deleted(desk: Desk) -> None:
    for hours in (20, 14, 8, 3):
        desk.warm(hours * 60)
    desk.press("Delete everything")
    assert any("from 11:45 on" in each for each in desk.texts())
    assert not something_waits(desk.home)


def test_the_gap_that_she_has_chosen_counts(desk: Desk) -> None:
    memory = desk.house.app.stage.room.memory
    memory.keep(replace(memory.settings, heat_gap=180))
    desk.warm(121)
    desk.press("Delete everything")
    assert any("from 8:59 on" in each for each in desk.texts())


def test_a_pattern_of_the_skin_stays_known_and_it_says_so(desk: Desk) -> None:
    words = "One thing stays known: a skin pattern was found, and heat stays off it."
    now = desk.house.clock.now().wall
    desk.way._doors.heat.memory.tell_pattern("hip", now, found=True)  # noqa: SLF001
    with memory_of(desk.home / "journal.db") as memory:
        memory.tell_pattern("hip", now, found=True)
    desk.press("Delete everything")
    assert words in desk.texts()
    desk.tick("I want everything deleted")
    desk.press("Delete everything")
    assert words in desk.texts()
    assert sessions_in(desk.home / "journal.db") == set()
    assert has_pattern("hip", past_of(desk.home / "journal.db"))


def test_after_its_rest_it_is_only_asked(desk: Desk) -> None:
    desk.warm(121)
    desk.press("Delete everything")
    assert "Delete everything?" in desk.texts()
    assert desk.house.focus() is desk.house.button("Back")


def test_it_takes_a_tick_and_a_button(desk: Desk) -> None:
    desk.press("Delete everything")
    button = desk.house.button("Delete everything")
    assert not button.isEnabled()
    desk.tick("Delete these too")
    assert not button.isEnabled()
    desk.tick("I want everything deleted")
    assert button.isEnabled()
    desk.press("Back")
    desk.press("Delete everything")
    question = desk.way.page.findChildren(DeleteQuestion)[-1]
    assert not any(each.isChecked() for each in question.findChildren(Tick))


@pytest.mark.parametrize("own_too", [False, True])
def test_everything_goes_and_easeful_closes(desk: Desk, own_too: bool) -> None:  # noqa: FBT001
    (desk.home / "letter.odt").write_text("hers")
    desk.press("Delete everything")
    if own_too:
        desk.tick("Delete these too")
    desk.tick("I want everything deleted")
    desk.press("Delete everything")
    assert desk.house.is_on(Route.QUESTION)
    assert "Everything is deleted" in desk.texts()
    assert not (desk.home / "journal.db").exists()
    (desk.home / "settings.yaml").write_text("theme: dark\n")  # as the app does when it closes
    desk.press("Close Easeful")
    assert desk.done == ["desktop", "released", "left"]
    assert settle_home(desk.home, desk.house.clock.now().wall) == ""
    own = set() if own_too else {"routines", "exercises", "pictures"}
    assert {each.name for each in desk.home.iterdir()} == {"letter.odt", *own}


def test_what_cannot_be_deleted_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 (as Path has it)
        if path.name == "reminders.yaml":
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok)

    desk.press("Delete everything")
    desk.tick("I want everything deleted")
    monkeypatch.setattr(Path, "unlink", held)
    desk.press("Delete everything")
    assert "These could not be deleted: reminders.yaml." in desk.texts()


def test_where_a_link_led_is_said(desk: Desk, tmp_path: Path) -> None:
    there = tmp_path / "sync.db"
    (desk.home / "journal.db").rename(there)
    (desk.home / "journal.db").symlink_to(there)
    desk.press("Delete everything")
    desk.tick("I want everything deleted")
    desk.press("Delete everything")
    words = f"Still there, as your Easeful folder only had a link to it: {there}."
    assert words in desk.texts()
    assert there.exists()


def test_sizes_are_read_at_a_glance() -> None:
    sizes = (1, 300_000, 7_400_000)
    assert [size_words(each) for each in sizes] == ["1 KB", "293 KB", "7.1 MB"]
