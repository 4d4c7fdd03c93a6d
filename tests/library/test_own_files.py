"""A person's own folder, and the texts that her routines begin with."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import EXERCISES, HANDOUTS, PLACES, ROUTINES, catalogue, poses, routine

from easeful.core.body import Place
from easeful.core.day import Day
from easeful.core.length import plan_seconds
from easeful.core.planner import Planner
from easeful.library.check import Checker
from easeful.library.exercise_file import read_exercise
from easeful.library.own_files import free_path, make_folder, new_routine, own_version, stem_of
from easeful.library.own_routine import FIRST, READ_ME, SCHEMA_LINE
from easeful.library.shelf_places import ShelfPlaces
from easeful.library.yaml_edit import EditRefusedError

SCHEMAS = {"routine": '{"a": 1}\n', "exercise": "{}\n"}


def places(home: Path) -> ShelfPlaces:
    return ShelfPlaces(Path("assets"), Path("routines"), home)


def left_in(home: Path) -> dict[str, str]:
    return {
        str(each.relative_to(home)): each.read_text() for each in home.rglob("*") if each.is_file()
    }


def test_the_folder_is_made_with_an_example_and_what_other_editors_want(tmp_path: Path) -> None:
    home = tmp_path / "easeful"

    assert make_folder(places(home), SCHEMAS) == ""

    assert left_in(home) == {
        "routines/my-first-routine.yaml": FIRST,
        "exercises/README.txt": READ_ME,
        "schemas/routine.json": SCHEMAS["routine"],
        "schemas/exercise.json": SCHEMAS["exercise"],
    }
    assert (home / "pictures").is_dir()


def test_what_she_deleted_or_changed_stays_so(tmp_path: Path) -> None:
    make_folder(places(tmp_path), SCHEMAS)
    (tmp_path / "routines" / "my-first-routine.yaml").unlink()
    (tmp_path / "exercises" / "README.txt").write_text("mine")

    assert make_folder(places(tmp_path), SCHEMAS) == ""

    assert list((tmp_path / "routines").iterdir()) == []
    assert (tmp_path / "exercises" / "README.txt").read_text() == "mine"


def test_a_folder_that_she_had_before_gets_no_example(tmp_path: Path) -> None:
    (tmp_path / "routines").mkdir()

    make_folder(places(tmp_path), SCHEMAS)

    assert list((tmp_path / "routines").iterdir()) == []


def test_the_schemas_are_ours(tmp_path: Path) -> None:
    make_folder(places(tmp_path), SCHEMAS)
    (tmp_path / "schemas" / "routine.json").write_text("old")
    (tmp_path / "schemas" / "exercise.json").unlink()

    make_folder(places(tmp_path), SCHEMAS)

    assert (tmp_path / "schemas" / "routine.json").read_text() == SCHEMAS["routine"]
    assert (tmp_path / "schemas" / "exercise.json").exists()


def test_a_folder_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    (tmp_path / "easeful").write_text("a file")

    assert make_folder(places(tmp_path / "easeful"), SCHEMAS) == (
        "Your folder cannot be made: not a directory."
    )


def test_the_example_is_short_good_for_floor_and_bed_and_explains_itself() -> None:
    found = routine(FIRST)

    assert FIRST.startswith(SCHEMA_LINE)
    assert found.places == (Place.FLOOR, Place.BED)
    assert len(found.steps) == 5
    assert all(plan_seconds(Planner(catalogue(), day).plan(found)) < 360 for day in Day)
    for key in ("breathe", "for", "do", "repeat", "hold", "sides", "move", "say"):
        assert f"{key}: " in "".join(line for line in FIRST.split("\n") if "#" in line)


def test_the_exercise_in_the_read_me_can_be_read() -> None:
    text = READ_ME[READ_ME.index("name: ") :]

    found = read_exercise("heel-slide.yaml", text.encode(), poses())

    assert found.problems == ()


def test_nothing_in_the_new_folder_is_a_mistake(tmp_path: Path) -> None:
    make_folder(places(tmp_path), SCHEMAS)

    found = Checker(ShelfPlaces(PLACES.assets, PLACES.routines, tmp_path)).check([str(tmp_path)])

    assert [(Path(each.shown).name, each.problems) for each in found] == [
        ("my-first-routine.yaml", ())
    ]


@pytest.mark.parametrize("path", [*ROUTINES, *HANDOUTS], ids=lambda path: path.stem)
def test_an_own_version_is_the_same_text_under_another_name(path: Path) -> None:
    before = path.read_bytes()

    after = own_version(before, "Low back: mine")

    old, new = before.decode().split("\n"), after.decode().split("\n")
    assert new[0] == SCHEMA_LINE
    kept = new if old[0] == SCHEMA_LINE else new[1:]
    changed = [(was, now) for was, now in zip(old, kept, strict=True) if was != now]
    assert changed == [(f"name: {routine(before).name}", 'name: "Low back: mine"')]
    assert routine(after).steps == routine(before).steps
    assert own_version(after, "Low back: mine") == after


def test_an_own_version_keeps_mark_and_line_ends() -> None:
    before = b"\xef\xbb\xbfname: x # remark\r\nsteps: [{do: bridge}]\r\n"

    assert own_version(before, "y") == (
        b"\xef\xbb\xbf" + SCHEMA_LINE.encode() + b"\r\nname: y # remark\r\n"
        b"steps: [{do: bridge}]\r\n"
    )


def test_a_text_that_cannot_be_read_has_no_own_version() -> None:
    with pytest.raises(EditRefusedError, match="Line 1"):
        own_version(b"\tname: x", "y")


def test_a_new_routine_is_a_tidy_text() -> None:
    text = new_routine("My back: mine", "bed", ("bridge", "cat-cow"))

    assert text.decode() == (
        f"{SCHEMA_LINE}\n"
        'name: "My back: mine"\nplace: bed\nsteps:\n  - do: bridge\n  - do: cat-cow\n'
    )
    assert routine(text).name == "My back: mine"


def test_a_new_routine_may_begin_without_steps() -> None:
    assert new_routine("x", ("floor", "bed"), ()).decode() == (
        f"{SCHEMA_LINE}\nname: x\nplace: [floor, bed]\nsteps:\n"
    )


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30))
def test_a_new_routine_has_the_name_that_was_given(name: str) -> None:
    try:
        text = new_routine(name, "floor", [EXERCISES[0].stem])
    except EditRefusedError:
        return
    if name.strip():
        assert routine(text).name == " ".join(name.split())


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("My lower back", "my-lower-back"),
        ("Ruth's sheet, week 3!", "ruths-sheet-week-3"),
        ("Für den Rücken", "fur-den-rucken"),
        ("Straße", "strasse"),
        ("腰の体操", "腰の体操"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("  ", "my-routine"),
        ("!!!", "my-routine"),
        ("CON", "my-con"),
        ("a" * 300, "a" * 48),
    ],
)
def test_a_name_becomes_a_stem(name: str, stem: str) -> None:
    assert stem_of(name) == stem


@given(st.text())
def test_any_name_becomes_a_stem_that_every_disk_takes(name: str) -> None:
    stem = stem_of(name)

    assert stem
    assert all(each.isalnum() or each == "-" for each in stem)
    assert not stem.startswith("-")
    assert len(stem.encode()) < 240
    assert stem_of(stem) == stem


def test_a_path_is_free_if_neither_she_nor_the_app_has_one_of_that_name(tmp_path: Path) -> None:
    assert free_path(tmp_path / "none", "back") == tmp_path / "none" / "back.yaml"
    (tmp_path / "Back.yml").touch()
    (tmp_path / "back-3.yaml").touch()

    assert free_path(tmp_path, "back").name == "back-2.yaml"
    assert free_path(tmp_path, "back", ["back-2"]).name == "back-4.yaml"
    assert free_path(tmp_path, "low-back", ["low-back"]).name == "low-back-2.yaml"
