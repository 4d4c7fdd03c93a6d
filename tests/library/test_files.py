"""Finding and reading files, whatever lies in a folder."""

import os
from pathlib import Path

import pytest

from easeful.library.files import files_at, is_there, read_bytes, yaml_files
from easeful.library.plain_text import LARGEST
from easeful.library.problem import Problem


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_yaml_files_are_found_in_folders_in_the_order_of_their_names(tmp_path: Path) -> None:
    fill(tmp_path, "b.yaml", "a/z.yml", "a/b/c.yaml", "c.YAML", "d.txt", "yaml", "e.yaml~", "a.yml")

    found = [str(path.relative_to(tmp_path)) for path in yaml_files(tmp_path)]

    assert found == ["a/b/c.yaml", "a/z.yml", "a.yml", "b.yaml"]


def test_what_begins_with_a_dot_is_not_for_us(tmp_path: Path) -> None:
    fill(tmp_path, ".hidden.yaml", ".git/config.yaml", "seen.yaml", ".#lock.yaml")

    assert [path.name for path in yaml_files(tmp_path)] == ["seen.yaml"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, "real/a.yaml")
    (tmp_path / "real" / "loop").symlink_to(tmp_path)
    (tmp_path / "linked.yaml").symlink_to(tmp_path / "real" / "a.yaml")

    assert [path.name for path in yaml_files(tmp_path)] == ["a.yaml"]


def test_a_folder_named_like_a_file_is_shown_to_whoever_looks(tmp_path: Path) -> None:
    fill(tmp_path, "folder.yaml/inside.yaml")

    assert list(yaml_files(tmp_path)) == [tmp_path / "folder.yaml"]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert list(yaml_files(tmp_path / "nowhere")) == []


def test_folders_may_be_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _level in range(1200):
        Path("d").mkdir()
        os.chdir("d")
    Path("deep.yaml").touch()

    found = list(yaml_files(tmp_path))

    Path("deep.yaml").unlink()
    for _level in range(1200):  # what clears the folder of the test away cannot go so deep
        os.chdir("..")
        Path("d").rmdir()
    assert [path.name for path in found] == ["deep.yaml"]


def test_a_file_is_named_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "routines/a.yaml", "routines/more/b.yaml")
    monkeypatch.chdir(tmp_path)

    assert list(files_at("./routines/a.yaml")) == ["./routines/a.yaml"]
    assert list(files_at("routines/../routines/a.yaml")) == ["routines/../routines/a.yaml"]
    assert list(files_at("routines/")) == ["routines/a.yaml", "routines/more/b.yaml"]
    assert list(files_at(".")) == ["./routines/a.yaml", "./routines/more/b.yaml"]


@pytest.mark.parametrize("name", ["", "nowhere", "a" * 300, "a\0b", "seen.yaml/below"])
def test_what_is_not_there_is_not_there_whatever_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    fill(tmp_path, "seen.yaml")
    monkeypatch.chdir(tmp_path)

    assert not is_there(name)
    assert is_there("seen.yaml")


def test_a_link_that_leads_nowhere_is_there_and_cannot_be_read(tmp_path: Path) -> None:
    link = tmp_path / "a.yaml"
    link.symlink_to("nowhere")

    assert is_there(str(link))
    assert read_bytes(link) == Problem(str(link), 1, 1, "this file is not there any more")


def test_a_file_is_read_but_not_more_of_it_than_a_routine_may_have(tmp_path: Path) -> None:
    small, large = tmp_path / "small.yaml", tmp_path / "large.yaml"
    small.write_bytes(b"name: x")
    large.write_bytes(b"x" * (LARGEST + 1000))

    assert read_bytes(small) == b"name: x"
    assert read_bytes(large) == b"x" * (LARGEST + 1)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    words = "this is not a file; move it elsewhere"

    assert read_bytes(tmp_path) == Problem(str(tmp_path), 1, 1, words)


def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)

    assert isinstance(read_bytes(pipe, "as given"), Problem)
    assert str(read_bytes(pipe, "as given")).startswith("as given:1:1: ")


def test_what_the_system_says_of_an_unreadable_file_is_passed_on(tmp_path: Path) -> None:
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)

    problem = read_bytes(loop)

    assert isinstance(problem, Problem)
    assert problem.words == "this file cannot be read (Too many levels of symbolic links)"
