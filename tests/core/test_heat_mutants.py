"""The proof proves something: with any rule of heat broken, a story of ``test_heat_stories`` fails.

Each slip is made in a copy of the package, and the stories are told in a process of their own.
"""

import os
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from subprocess import CompletedProcess, run

import pytest
from heat_mutations import FAST, MUTATIONS, Mutation

TESTS = Path(__file__).parents[1]
SOURCE = TESTS.parent / "src" / "easeful"

TELL = """
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
import easeful
from test_heat_stories import Story

print(easeful.__file__, flush=True)
as_ever = settings(
    max_examples=6000,
    stateful_step_count=40,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
run_state_machine_as_test(Story, settings=as_ever)
"""


def copied(folder: Path) -> Path:
    """Copy the core, and the figure under it, and return where its package is."""
    package = folder / "easeful"
    for part in ("core", "figure"):
        copytree(SOURCE / part, package / part, ignore=ignore_patterns("__pycache__"))
    (package / "__init__.py").write_text("", encoding="utf-8")
    return package


def tell(folder: Path, stories: str = TELL) -> CompletedProcess[str]:
    paths = os.pathsep.join(map(str, (folder, TESTS, TESTS / "core")))
    return run(
        [sys.executable, "-c", stories],
        env={**os.environ, "PYTHONPATH": paths},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=1200,
    )


def is_found(mutation: Mutation, folder: Path) -> bool:
    path = copied(folder) / "core" / mutation.file
    text = path.read_text(encoding="utf-8")
    assert text.count(mutation.good) == 1, "the table is older than the code"
    path.write_text(text.replace(mutation.good, mutation.bad), encoding="utf-8")
    told = tell(folder)
    assert told.stdout.startswith(str(folder)), told.stderr
    return told.returncode != 0 and "Failing test case" in told.stderr


def mutations(*, fast: bool) -> list[object]:
    return [
        pytest.param(mutation, id=mutation.name)
        for mutation in MUTATIONS
        if (mutation.name in FAST) is fast
    ]


def test_a_copy_without_a_slip_is_sound(tmp_path: Path) -> None:
    copied(tmp_path)
    told = tell(tmp_path, TELL.replace("6000", "100"))
    assert told.stdout.startswith(str(tmp_path))
    assert told.returncode == 0, told.stderr


@pytest.mark.parametrize("mutation", mutations(fast=True))
def test_a_broken_rule_is_found(mutation: Mutation, tmp_path: Path) -> None:
    assert is_found(mutation, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("mutation", mutations(fast=False))
def test_every_broken_rule_is_found(mutation: Mutation, tmp_path: Path) -> None:
    assert is_found(mutation, tmp_path)
