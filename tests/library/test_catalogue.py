"""Exercises of several folders become one catalogue; a bad one is left out and hides no other."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from easeful.library.catalogue import CatalogueRead, catalogue_of, reading_catalogue
from easeful.library.shelf_places import ShelfPlaces

GOOD = "name: {name}\ndose: {{ordinary: {{hold: 5}}}}\n"
STANDING = """\
poses:
  standing:
    pelvis: [0, 0.89, 0]
    hands: {at: [0.05, 0.8, 0.2]}
    feet: {at: [-0.01, 0.075, 0.095], flat: yes}
"""
WAYS = "ways: []\n"
GROUPS = "groups: {jaw: {name: Jaw, tense: Press., release: Hang.}}\n"


def exercise(name: str = "Nod", instead: str = "", easier: str = "") -> str:
    """Return the text of an exercise."""
    flare = f", flare: {{instead: {instead}}}" if instead else ""
    lines = [f"name: {name}", f"dose: {{ordinary: {{hold: 5}}{flare}}}"]
    return "\n".join([*lines, f"easier: {{do: {easier}}}"] if easier else lines) + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"groups": GROUPS, "poses": STANDING, "ways": WAYS}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    for name in ("shipped", "own"):
        (tmp_path / name).mkdir()
    return tmp_path


def catalogue(folder: Path, files: Mapping[str, str]) -> CatalogueRead:
    """Write files into ``shipped`` and ``own``, and read both."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return catalogue_of(places(folder), (folder / "shipped", folder / "own"))


def places(folder: Path) -> ShelfPlaces:
    """Return places in which nothing but the files that all share is looked for."""
    return ShelfPlaces(folder, folder / "routines", folder / "home")


def said(folder: Path, read: CatalogueRead) -> list[str]:
    """Return all problems, with the paths as they are in the folder."""
    problems = (str(each) for found in read.problems.values() for each in found)
    return sorted(problem.removeprefix(f"{folder}/") for problem in problems)


def test_exercises_of_all_folders_are_found_by_their_stems(folder: Path) -> None:
    found = catalogue(folder, {"shipped/nod.yaml": exercise(), "own/shrug.yml": exercise()})

    assert found.problems == {}
    assert set(found.catalogue.exercises) == {"nod", "shrug"}
    assert set(found.catalogue.groups) == {"jaw"}


def test_an_own_exercise_takes_the_place_of_a_shipped_one(folder: Path) -> None:
    files = {"shipped/nod.yaml": exercise("Shipped"), "own/nod.yml": exercise("Own")}

    assert catalogue(folder, files).catalogue.exercises["nod"].name == "Own"


def test_an_own_exercise_with_mistakes_leaves_the_shipped_one_in_place(folder: Path) -> None:
    files = {"shipped/nod.yaml": exercise("Shipped"), "own/nod.yaml": "name: Own\n"}
    found = catalogue(folder, files)

    assert found.catalogue.exercises["nod"].name == "Shipped"
    assert said(folder, found) == ['own/nod.yaml:1:1: "dose" is missing']


def test_an_exercise_may_name_one_of_another_folder(folder: Path) -> None:
    files = {
        "shipped/nod.yaml": exercise(easier="shrug"),
        "shipped/shrug.yaml": exercise(),
        "own/sway.yaml": exercise(instead="nod"),
    }

    assert catalogue(folder, files).problems == {}


def test_an_exercise_that_names_a_broken_one_is_broken_and_so_on(folder: Path) -> None:
    files = {
        "own/a.yaml": exercise(easier="b"),
        "own/b.yaml": exercise(instead="c"),
        "own/c.yaml": exercise(easier="d"),
        "own/d.yaml": "name: D\n",
        "own/fine.yaml": exercise(),
    }
    found = catalogue(folder, files)

    assert set(found.catalogue.exercises) == {"fine"}
    assert said(folder, found) == [
        'own/a.yaml:3:14: the exercise "b" has mistakes of its own',
        'own/b.yaml:2:46: the exercise "c" has mistakes of its own',
        'own/c.yaml:3:14: the exercise "d" has mistakes of its own',
        'own/d.yaml:1:1: "dose" is missing',
    ]


def test_all_mistakes_of_an_exercise_come_at_once_wrong_ids_too(folder: Path) -> None:
    found = catalogue(folder, {"own/nod.yaml": exercise(easier="shrgu") + "mood: 1\n"})

    assert said(folder, found) == [
        'own/nod.yaml:3:14: there is no exercise "shrgu"',
        'own/nod.yaml:4:1: unknown key "mood"',
    ]


@pytest.mark.parametrize("length", [1, 2, 3, 16])
def test_exercises_that_stand_in_for_each_other_for_ever_are_refused(
    folder: Path, length: int
) -> None:
    files = {
        f"own/x{each}.yaml": exercise(instead=f"x{(each + 1) % length}") for each in range(length)
    }
    files["own/before.yaml"] = exercise(instead="x0")
    found = catalogue(folder, files)

    rings = {
        f"x{each}": [f'"x{(each + 1) % length}" leads back to this exercise on a flare day']
        for each in range(length)
    }
    assert not found.catalogue.exercises
    assert {
        path.stem: [each.words for each in noted] for path, noted in found.problems.items()
    } == {
        "before": ['the exercise "x0" has mistakes of its own'],
        **rings,
    }


def test_an_own_exercise_that_closes_a_ring_with_shipped_ones_is_the_one_at_fault(
    folder: Path,
) -> None:
    files = {
        "shipped/cat.yaml": exercise("Shipped", instead="seated-cat"),
        "shipped/seated-cat.yaml": exercise("Shipped"),
        "own/seated-cat.yaml": exercise("Own", instead="cat"),
    }
    found = catalogue(folder, files)

    assert {each.name for each in found.catalogue.exercises.values()} == {"Shipped"}
    assert set(found.catalogue.exercises) == {"cat", "seated-cat"}
    assert said(folder, found) == [
        'own/seated-cat.yaml:2:46: "cat" leads back to this exercise on a flare day'
    ]


def test_a_row_of_stand_ins_has_an_end(folder: Path) -> None:
    names = [f"x{each:02}" for each in range(30)]
    files = {
        f"own/{name}.yaml": exercise(instead=then)
        for name, then in zip(names, [*names[1:], ""], strict=True)
    }
    found = catalogue(folder, files)

    assert sorted(found.catalogue.exercises) == names[-17:]


def test_exercises_may_be_easier_than_each_other(folder: Path) -> None:
    files = {"own/a.yaml": exercise(easier="b"), "own/b.yaml": exercise(easier="a")}

    assert catalogue(folder, files).problems == {}


def test_two_files_with_one_id_are_a_problem_of_the_second(folder: Path) -> None:
    files = {"own/nod.yaml": exercise("First"), "own/nod.yml": exercise("Second")}
    found = catalogue(folder, files)

    assert found.catalogue.exercises["nod"].name == "First"
    assert said(folder, found) == ['own/nod.yml:1:1: "nod" is the name of nod.yaml too; rename one']


def test_a_file_that_cannot_be_read_hides_no_other(folder: Path) -> None:
    (folder / "own" / "dir.yaml").mkdir()
    found = catalogue(folder, {"own/nod.yaml": exercise()})

    assert set(found.catalogue.exercises) == {"nod"}
    assert said(folder, found) == ["own/dir.yaml:1:1: this is not a file; move it elsewhere"]


def test_missing_folders_are_empty_and_missing_shared_files_a_problem(tmp_path: Path) -> None:
    found = catalogue_of(places(tmp_path), (tmp_path / "nowhere",))

    assert not found.catalogue.exercises
    assert said(tmp_path, found) == [
        "groups.yaml:1:1: this file is not there any more",
        "poses.yaml:1:1: this file is not there any more",
    ]


def test_reading_takes_a_turn_for_each_file(folder: Path) -> None:
    for each in range(7):
        (folder / "own" / f"x{each}.yaml").write_text(exercise(), encoding="utf-8")

    turns = sum(1 for _turn in reading_catalogue(places(folder), (folder / "own",)))

    assert turns == 7 + 2  # poses before them, ways after


def test_an_own_exercise_moves_through_shipped_poses_and_its_own(folder: Path) -> None:
    motion = (
        "pace: {in: 2 s, out: 2 s}\nmotion:\n  poses:\n"
        "    bowed: {from: standing, bend: [0, 5, 20, 30, 40, 45]}\n"
        "  start: standing\n  in: bowed\n"
    )
    found = catalogue(folder, {"own/bow.yaml": exercise("Bow") + motion})

    assert found.problems == {}
    bow = found.catalogue.exercises["bow"].motion
    assert bow is not None
    assert bow.held.pelvis == bow.start.pelvis
    assert bow.held.trunk != bow.start.trunk


def test_a_pose_with_mistakes_is_told_of_where_it_stands(folder: Path) -> None:
    wrong = STANDING.replace("0.89", "0.89 m")
    found = catalogue(folder, {"poses.yaml": wrong, "own/nod.yaml": exercise()})

    assert set(found.catalogue.exercises) == {"nod"}
    assert said(folder, found) == ['poses.yaml:3:17: "0.89 m" is no number such as 0.45']


def test_an_own_exercise_that_no_body_can_do_is_left_out(folder: Path) -> None:
    far = "motion:\n  start: {from: standing, pelvis: [0, 1.3]}\n"
    found = catalogue(folder, {"own/nod.yaml": exercise(), "own/far.yaml": exercise() + far})

    assert set(found.catalogue.exercises) == {"nod"}
    assert [words.partition(" reach")[0] for words in said(folder, found)] == [
        "own/far.yaml:4:35: the right foot cannot",
        "own/far.yaml:4:35: the right hand cannot",
    ]
