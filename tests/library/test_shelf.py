"""The shelf: everything good that is there, all problems, and the last good version of a file."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from easeful.core.day import Day
from easeful.core.routine import Do, Rest
from easeful.library.shelf import Shelf
from easeful.library.shelf_cache import ShelfCache
from easeful.library.shelf_places import ShelfPlaces

GROUPS = "groups: {jaw: {name: Jaw, tense: Press., release: Hang.}}\n"
NOD = "name: Nod\ndose: {ordinary: {hold: 5}}\n"
REST = "name: Rest\nsteps:\n  - rest: 60 s\n"
NODDING = "name: Nodding\nsteps:\n  - do: nod\n"
POSES = "poses: {up: {hands: {at: [0, 0.8, 0.2]}, feet: {at: [0, 0.08, 0.1]}}}\n"
BROKEN = "name: Rest\nsteps:\n  - rest: soon\n"


@dataclass
class Home:
    """A small installation in a folder of its own; ``open`` starts the app once more."""

    folder: Path

    @property
    def places(self) -> ShelfPlaces:
        return ShelfPlaces(
            assets=self.folder / "shipped",
            routines=self.folder / "shipped" / "routines",
            home=self.folder / "home",
        )

    @property
    def cache(self) -> Path:
        return self.folder / "home" / "cache" / "shelf.db"

    def write(self, name: str, text: str) -> Path:
        """Write a file, newer than whatever was there."""
        path = self.folder / name
        before = path.stat().st_mtime_ns if path.exists() else 0
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        later = max(before + 1_000_000, path.stat().st_mtime_ns)
        os.utime(path, ns=(later, later))
        return path

    def open(self, cache: Path | None = None) -> Shelf:
        shelf = Shelf(self.places, ShelfCache.open(cache or self.cache))
        shelf.refresh_all()
        return shelf


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path)
    made.write("shipped/groups.yaml", GROUPS)
    made.write("shipped/poses.yaml", POSES)
    made.write("shipped/ways.yaml", "ways: []\n")
    made.write("shipped/exercises/nod.yaml", NOD)
    made.write("shipped/routines/rest.yaml", REST)
    made.write("shipped/routines/nodding.yaml", NODDING)
    return made


def ids(shelf: Shelf) -> list[str]:
    return [each.id for each in shelf.summaries]


def said(shelf: Shelf) -> dict[str, list[str]]:
    """Return the words of all problems by the name of their file."""
    return {each.path.name: [one.words for one in each.problems] for each in shelf.problems}


def test_routines_come_by_name_whatever_the_case(home: Home) -> None:
    home.write("home/routines/a.yaml", REST.replace("Rest", "émile"))
    home.write("home/routines/b.yaml", REST.replace("Rest", "abc"))
    home.write("home/routines/c/d.yml", REST.replace("Rest", "Zoë"))

    assert [each.name for each in home.open().summaries] == [
        "abc",
        "Nodding",
        "Rest",
        "Zoë",
        "émile",
    ]


def test_a_summary_says_what_the_list_needs(home: Home) -> None:
    (nodding, rest) = home.open().summaries

    assert (rest.id, rest.name, rest.own, rest.stale) == ("rest", "Rest", False, False)
    assert rest.seconds == {Day.FLARE: 60, Day.SORE: 60, Day.ORDINARY: 60}
    assert nodding.first_steps == ("Nod",)


def test_an_own_routine_takes_the_place_of_a_shipped_one(home: Home) -> None:
    path = home.write("home/routines/rest.yml", REST.replace("60 s", "5 s"))
    shelf = home.open()

    (own,) = [each for each in shelf.summaries if each.id == "rest"]
    assert (own.own, own.path, own.minutes(Day.ORDINARY)) == (True, path, 1)
    assert ids(shelf) == ["nodding", "rest"]


def test_an_own_routine_with_mistakes_leaves_the_shipped_one_in_place(home: Home) -> None:
    home.write("home/routines/rest.yaml", BROKEN)
    shelf = home.open()

    assert [each.own for each in shelf.summaries] == [False, False]
    assert said(shelf) == {"rest.yaml": ['"soon" is no length of time; write 45 s, 1:30 or 2 min']}


def test_one_bad_file_hides_no_other(home: Home) -> None:
    home.write("home/routines/bad.yaml", BROKEN)
    home.write("home/routines/worse.yaml", "[" * 1000)
    home.write("home/routines/good.yaml", NODDING)
    (home.folder / "home/routines/binary.yaml").write_bytes(bytes(range(256)))
    (home.folder / "home/routines/folder.yaml").mkdir()
    os.mkfifo(home.folder / "home/routines/pipe.yaml")
    (home.folder / "home/routines/linked.yaml").symlink_to(home.folder / "nowhere")
    home.write("home/exercises/bad.yaml", "name: x\n")
    shelf = home.open()

    assert set(ids(shelf)) == {"rest", "nodding", "good"}
    assert {path.path.name for path in shelf.problems} == {
        *("bad.yaml", "worse.yaml", "binary.yaml", "folder.yaml", "pipe.yaml")
    }


def test_two_own_files_with_one_stem_are_a_problem_of_the_second(home: Home) -> None:
    home.write("home/routines/a.yaml", REST.replace("Rest", "First"))
    home.write("home/routines/a.yml", REST.replace("Rest", "Second"))
    home.write("home/routines/b/a.yaml", REST.replace("Rest", "Third"))
    shelf = home.open()

    assert [each.name for each in shelf.summaries if each.own] == ["First"]
    assert sorted(
        f"{each.path.relative_to(home.folder)}: {one.words}"
        for each in shelf.problems
        for one in each.problems
    ) == [
        'home/routines/a.yml: "a" is the name of a.yaml too; rename one',
        'home/routines/b/a.yaml: "a" is the name of a.yaml too; rename one',
    ]


def test_a_file_may_have_any_name(home: Home) -> None:
    name = os.fsdecode(b"home/routines/\xff'\x1b.yaml")
    home.write(name, REST)
    home.write(os.fsdecode(b"home/exercises/\xfe.yaml"), NOD)
    shelf = home.open()

    assert Path(name).stem in ids(shelf)
    assert home.open().problems == ()


def test_very_many_problems_of_a_file_are_counted(home: Home) -> None:
    home.write("home/routines/many.yaml", REST + "  -\n" * 137)
    home.write("home/exercises/many.yaml", NOD + "".join(f"k{each}: 1\n" for each in range(120)))
    shelf = home.open()

    assert [each.problems[-1].words for each in shelf.problems] == ["and 20 more", "and 37 more"]


def test_the_last_good_version_stays_and_says_so(home: Home) -> None:
    home.write("home/routines/mine.yaml", REST)
    shelf = home.open()
    home.write("home/routines/mine.yaml", BROKEN)
    shelf.refresh_all()

    (mine,) = [each for each in shelf.summaries if each.own]
    routine = shelf.routine("mine")
    assert mine.stale
    assert mine.seconds[Day.ORDINARY] == 60
    assert routine is not None
    assert isinstance(routine.steps[0], Rest)
    assert list(said(shelf)) == ["mine.yaml"]


def test_the_last_good_version_stays_across_restarts(home: Home) -> None:
    home.write("home/routines/mine.yaml", NODDING)
    home.open()
    home.write("home/routines/mine.yaml", BROKEN)
    for _start in range(3):
        shelf = home.open()

        assert [each.stale for each in shelf.summaries if each.own] == [True]
        assert shelf.routine("mine") is not None


def test_the_last_good_version_is_the_last_one(home: Home) -> None:
    home.write("home/routines/mine.yaml", NODDING)
    home.open()
    home.write("home/routines/mine.yaml", REST)
    home.open()
    home.write("home/routines/mine.yaml", BROKEN)

    routine = home.open().routine("mine")

    assert routine is not None
    assert routine.name == "Rest"


def test_a_mended_file_is_no_longer_stale(home: Home) -> None:
    home.write("home/routines/mine.yaml", REST)
    home.open()
    home.write("home/routines/mine.yaml", BROKEN)
    home.open()
    home.write("home/routines/mine.yaml", NODDING)
    shelf = home.open()

    assert [(each.name, each.stale) for each in shelf.summaries if each.own] == [("Nodding", False)]
    assert shelf.problems == ()


def test_the_last_good_version_takes_the_place_of_a_shipped_routine_too(home: Home) -> None:
    home.write("home/routines/rest.yaml", NODDING)
    home.open()
    home.write("home/routines/rest.yaml", BROKEN)

    assert [each.name for each in home.open().summaries] == ["Nodding", "Nodding"]


def test_without_the_cache_there_is_no_last_good_version_but_all_else(home: Home) -> None:
    home.write("home/routines/mine.yaml", REST)
    home.open()
    home.write("home/routines/mine.yaml", BROKEN)
    for path in home.cache.parent.iterdir():
        path.unlink()
    shelf = home.open()

    assert ids(shelf) == ["nodding", "rest"]
    assert list(said(shelf)) == ["mine.yaml"]


def test_a_file_that_is_deleted_is_forgotten_with_its_last_good_version(home: Home) -> None:
    path = home.write("home/routines/mine.yaml", REST)
    home.open()
    path.unlink()

    assert ids(home.open()) == ["nodding", "rest"]
    home.write("home/routines/mine.yaml", BROKEN)
    assert ids(home.open()) == ["nodding", "rest"]


def test_a_routine_is_read_as_it_is_now_not_as_it_was(home: Home) -> None:
    home.write("home/routines/mine.yaml", REST)
    shelf = home.open()
    home.write("home/routines/mine.yaml", NODDING)

    routine = shelf.routine("mine")

    assert routine is not None
    assert routine.steps == (Do("nod"),)


def test_a_routine_whose_file_is_gone_since_is_its_last_good_version(home: Home) -> None:
    path = home.write("home/routines/mine.yaml", REST)
    shelf = home.open()
    path.unlink()

    assert shelf.routine("mine") is not None
    assert shelf.routine("nowhere") is None


@pytest.mark.parametrize(
    "change",
    [
        lambda home: home.write("shipped/exercises/nod.yaml", NOD.replace("5", "500")),
        lambda home: home.write("home/exercises/nod.yaml", NOD.replace("5", "500")),
        lambda home: (
            home.write("shipped/groups.yaml", GROUPS + "#\n")
            and home.write("home/exercises/nod.yml", NOD.replace("5", "500"))
        ),
    ],
)
def test_a_changed_exercise_changes_the_routines_that_name_it(
    home: Home, change: Callable[[Home], object]
) -> None:
    before = {each.id: each.seconds[Day.ORDINARY] for each in home.open().summaries}
    change(home)

    after = {each.id: each.seconds[Day.ORDINARY] for each in home.open().summaries}

    assert after == {"rest": before["rest"], "nodding": before["nodding"] + 495}


def test_a_changed_pose_is_seen_by_the_routines_of_exercises_that_name_it(home: Home) -> None:
    home.write("home/exercises/shrug.yaml", f"{NOD}motion: {{start: up}}\n")
    home.write("home/routines/mine.yaml", NODDING.replace("nod", "shrug"))
    assert "mine" in ids(home.open())
    home.write("shipped/poses.yaml", POSES.replace("up", "down"))

    assert "mine.yaml" in said(home.open())


def test_a_routine_whose_exercise_is_gone_needs_a_look(home: Home) -> None:
    home.write("home/exercises/shrug.yaml", NOD)
    home.write("home/routines/mine.yaml", NODDING.replace("nod", "shrug"))
    assert "mine" in ids(home.open())
    (home.folder / "home/exercises/shrug.yaml").unlink()
    shelf = home.open()

    assert ids(shelf) == ["nodding", "rest"]
    assert said(shelf) == {"mine.yaml": ['there is no exercise "shrug"']}


def test_what_did_not_change_is_not_read_again(home: Home) -> None:
    path = home.write("home/routines/mine.yaml", REST)
    home.open()
    stamp = path.stat()
    path.write_text(REST.replace("60 s", "61 s"), encoding="utf-8")
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))

    (mine,) = [each for each in home.open().summaries if each.own]

    assert mine.seconds[Day.ORDINARY] == 60


def test_shipped_routines_are_known_at_once_the_second_time(home: Home) -> None:
    home.write("home/routines/mine.yaml", REST)
    first = Shelf(home.places, ShelfCache.open(home.cache))
    first.load_shipped()
    home.open()
    second = Shelf(home.places, ShelfCache.open(home.cache))
    second.load_shipped()

    assert ids(first) == []
    assert ids(second) == ["nodding", "rest"]


def test_looking_at_the_disk_is_cut_into_small_turns(home: Home) -> None:
    for each in range(120):
        home.write(f"home/routines/r{each}.yaml", REST)
    shelf = Shelf(home.places, ShelfCache.open(home.cache))

    turns = sum(1 for _turn in shelf.refresh())

    assert turns >= 120
    assert len(shelf.summaries) == 122


def test_what_was_known_stays_until_the_look_is_over(home: Home) -> None:
    shelf = home.open()
    home.write("home/routines/mine.yaml", REST)
    looking = shelf.refresh()
    next(looking)

    assert ids(shelf) == ["nodding", "rest"]
    for _turn in looking:
        """Go on."""
    assert sorted(ids(shelf)) == ["mine", "nodding", "rest"]


@pytest.mark.parametrize("spoil", ["broken", "directory", "file in place of its folder"])
def test_a_spoilt_cache_hides_nothing(home: Home, spoil: str) -> None:
    if spoil == "broken":
        home.write("home/cache/shelf.db", "no database\n" * 1000)
    elif spoil == "directory":
        home.cache.mkdir(parents=True)
    else:
        home.write("home/cache", "")

    shelf = home.open()
    home.write("home/routines/mine.yaml", REST)
    shelf.refresh_all()
    home.write("home/routines/mine.yaml", BROKEN)
    shelf.refresh_all()

    assert sorted(ids(shelf)) == ["mine", "nodding", "rest"]
    assert [each.stale for each in shelf.summaries if each.own] == [True]


def test_no_file_of_a_person_is_ever_touched(home: Home) -> None:
    for name, text in {"a.yaml": REST, "b.yaml": BROKEN, "a.yml": NODDING}.items():
        home.write(f"home/routines/{name}", text)
    before = _all_of(home.folder / "home" / "routines")

    home.open()
    home.open().refresh_all()

    assert _all_of(home.folder / "home" / "routines") == before


def _all_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.iterdir())
    }


def test_a_home_that_does_not_exist_is_no_hindrance(home: Home) -> None:
    shelf = Shelf(home.places, ShelfCache.open(None))
    shelf.refresh_all()

    assert ids(shelf) == ["nodding", "rest"]
    assert not (home.folder / "home").exists()


def again(shelf: Shelf, *paths: Path) -> None:
    for _turn in shelf.refresh_files(paths):
        """Go on."""


def seconds(shelf: Shelf) -> dict[str, float]:
    return {each.id: each.seconds[Day.ORDINARY] for each in shelf.summaries if each.own}


def test_changing_one_file_reads_that_one_again_and_no_other(home: Home) -> None:
    mine = home.write("home/routines/mine.yaml", REST)
    other = home.write("home/routines/other.yaml", REST)
    shelf = home.open()
    home.write("home/routines/mine.yaml", REST.replace("60 s", "90 s"))
    home.write("home/routines/other.yaml", REST.replace("60 s", "30 s"))

    again(shelf, mine)
    assert seconds(shelf) == {"mine": 90, "other": 60}
    again(shelf, other)
    assert seconds(shelf) == {"mine": 90, "other": 30}


def test_files_that_come_and_go_are_known_without_a_whole_look(home: Home) -> None:
    mine = home.write("home/routines/mine.yaml", REST)
    shelf = home.open()
    second = home.write("home/routines/second.yaml", REST)
    again(shelf, second)
    assert sorted(seconds(shelf)) == ["mine", "second"]
    mine.unlink()
    again(shelf, mine)
    assert sorted(seconds(shelf)) == ["second"]
    assert ids(home.open()) == ids(shelf)


def test_a_twin_that_comes_later_is_the_same_problem_as_in_a_whole_look(home: Home) -> None:
    shelf = home.open()
    for name in ("b/mine.yaml", "a/mine.yaml"):
        again(shelf, home.write(f"home/routines/{name}", REST))
    assert said(shelf) == said(home.open())
    assert [each.path for each in shelf.problems] == [home.folder / "home/routines/b/mine.yaml"]


def test_a_changed_exercise_is_seen_by_all_that_name_it(home: Home) -> None:
    shrug = home.write("home/exercises/shrug.yaml", NOD)
    home.write("home/routines/mine.yaml", NODDING.replace("nod", "shrug"))
    shelf = home.open()
    before = seconds(shelf)["mine"]
    home.write("home/exercises/shrug.yaml", NOD.replace("hold: 5", "hold: 9"))

    again(shelf, shrug)

    assert seconds(shelf)["mine"] == before + 4


def test_a_broken_and_a_mended_file_are_told_as_they_are(home: Home) -> None:
    mine = home.write("home/routines/mine.yaml", REST)
    shelf = home.open()
    home.write("home/routines/mine.yaml", BROKEN)
    again(shelf, mine)
    assert list(said(shelf)) == ["mine.yaml"]
    assert [each.stale for each in shelf.summaries if each.own] == [True]
    home.write("home/routines/mine.yaml", REST)
    again(shelf, mine)
    assert said(shelf) == {}


def test_a_long_look_says_how_far_it_has_come_and_shows_what_it_has_found(home: Home) -> None:
    for each in range(1100):
        home.write(f"home/routines/r{each:04}.yaml", REST)
    shelf = Shelf(home.places, ShelfCache.open(home.cache))
    shown = [
        (progress.done, progress.of, len(shelf.summaries))
        for progress in shelf.refresh()
        if progress is not None and progress.known is not None
    ]

    assert shown == [(499, 1102, 500), (999, 1102, 1000)]
    assert len(shelf.summaries) == 1102
