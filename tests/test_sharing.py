"""``easeful export`` and ``easeful import``: what they answer, and what they write."""

from pathlib import Path

import pytest
from package_samples import MEMBERS, ROUTINE, fill, tree

from easeful.places import Places, find_places
from easeful.sharing import Answer, export_routine, import_package


def places_of(home: Path) -> Places:
    return find_places({"EASEFUL_HOME": str(home)})


@pytest.fixture
def hers(tmp_path: Path) -> Path:
    return fill(tmp_path / "hers")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "my-back.easeful"


def exported(name: str, file: Path, hers: Path, *, replace: bool = False) -> Answer:
    return export_routine(name, file, places_of(hers), replace=replace)


def imported(file: Path, home: Path, *, dry_run: bool = False) -> Answer:
    return import_package(file, places_of(home), dry_run=dry_run)


def test_a_routine_goes_out_and_comes_in(hers: Path, file: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert exported("my-back", file, hers) == Answer(0, (file,))
    answer = imported(file, home)
    assert answer.code == 0
    assert answer.paths == tuple(home / name for name in MEMBERS if "/" in name)
    assert answer.words[0] == "“My back”: 4 steps, 3 min"
    assert [each.name for each in answer.paths if not each.is_file()] == []


def test_a_file_may_be_named(hers: Path, file: Path, tmp_path: Path) -> None:
    elsewhere = fill(tmp_path / "elsewhere")
    path = elsewhere / "routines" / "my-back.yaml"
    assert exported(str(path), file, tmp_path / "empty") == Answer(0, (file,))


def test_a_shipped_routine_may_be_named(file: Path, tmp_path: Path) -> None:
    assert exported("low-back-10", file, tmp_path / "empty") == Answer(0, (file,))
    answer = imported(file, tmp_path / "empty")
    assert answer.paths == ()
    assert answer.words[1:] == ("you have this already: The routine “Low back reset”",)


def test_a_dry_run_writes_nothing(hers: Path, file: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    exported("my-back", file, hers)
    answer = imported(file, home, dry_run=True)
    assert answer.paths == tuple(home / name for name in MEMBERS if "/" in name)
    assert answer.words[-1] == "nothing was written"
    assert not [name for name in tree(tmp_path) if name.startswith("home/routines")]


def test_what_is_kept_is_said(hers: Path, file: Path, tmp_path: Path) -> None:
    exported("my-back", file, hers)
    home = fill(tmp_path / "home", {"routines/my-back.yaml": b"name: x\nsteps:\n  - rest: 9 s\n"})
    words = "The my-back.yaml you have stays as it is; the new one becomes my-back-2.yaml."
    assert words in imported(file, home).words


def test_a_file_that_is_there_is_kept(hers: Path, file: Path) -> None:
    file.write_bytes(b"mine")
    assert exported("my-back", file, hers).code == 2
    assert file.read_bytes() == b"mine"
    assert exported("my-back", file, hers, replace=True) == Answer(0, (file,))
    assert file.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("x.zip", "is no name for a package; write NAME.easeful"),
        ("no-folder/x.easeful", "there is no folder"),
        ("folder.easeful", "is a folder"),
    ],
)
def test_a_wrong_place_is_said(name: str, words: str, hers: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.easeful").mkdir()
    answer = exported("my-back", tmp_path / name, hers)
    assert (answer.code, answer.paths) == (2, ())
    assert words in answer.words[0]


def test_a_routine_that_is_not_there_is_guessed(hers: Path, file: Path) -> None:
    answer = exported("my-bakc", file, hers)
    assert answer == Answer(2, words=('there is no routine "my-bakc"; did you mean "my-back"?',))


def test_a_routine_with_mistakes_is_answered_with_its_place(hers: Path, file: Path) -> None:
    fill(hers, {"routines/my-back.yaml": ROUTINE.replace(b"cat-cow", b"cat-cov")})
    answer = exported("my-back", file, hers)
    assert answer.code == 1
    assert answer.words[0].startswith("my-back.yaml:5:10: ")
    assert not file.exists()


def test_what_is_no_package_is_answered(file: Path, tmp_path: Path) -> None:
    assert imported(file, tmp_path / "home").code == 2
    file.write_bytes(b"hello")
    answer = imported(file, tmp_path / "home")
    assert answer == Answer(1, words=("This is no file that Easeful has made.",))


def test_a_disk_that_does_not_take_it_is_answered(
    hers: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(_half: Path, path: Path) -> None:
        path.mkdir()
        raise PermissionError

    monkeypatch.setattr("os.link", no_link)
    answer = exported("my-back", file, hers)
    assert answer == Answer(1, words=("There is a my-back.easeful already.",))
    assert [each.name for each in file.parent.iterdir() if each.name.startswith(".")] == []
