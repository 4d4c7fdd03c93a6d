"""Measures Easeful beside its floors, in one run, and prints a table.

Floors and method: a bare PySide6 window, PyYAML's C loader alone, and the kernel's own counts.
Quote the ratios; the absolute figures are this machine's.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from sound_server import SoundServer
from ten_years import write_ten_years

from bench.measure import ROUNDS, Figure, amount, probe, ratio, start_to_paint, watched

SHIPPED = Path(__file__).parents[2] / "routines"
SETTINGS = "seen_emergency_lines: 2026-01-01\n"
STILL = "name: Still\nsteps:\n  - rest: 2:30\n  - rest: 160 min\n"
MOVES = "name: Moves\nsteps:\n  - {do: cat-cow, repeat: 20}\n"
BREATH = "name: Breath\nsteps:\n  - {breathe: 4-6, for: 60 min}\n"
SHORT = "name: Short\nsteps:\n  - {breathe: 2-2, cycles: 3}\n  - rest: 5 s\n"
REMINDERS = """reminders:
  - {remind: heat, at: [3:00, 15:00]}
  - {remind: posture, every: 45 min, from: 0:01, to: 23:59, days: mon-fri}
  - {remind: water, every: 60 min, from: 0:02, to: 23:59, days: mon-fri}
  - {remind: routine, routine: low-back-10, at: 4:00}
"""
SHORT_SECONDS = 60.0
"""The session, its last words, and the dispatcher's leave."""

WATCHED = 30.0
IDLE = 60.0
ARMED = 140.0
"""Seconds that hold at least one look at the clock."""

FILES = 5_000
CUES = 120
SOUNDS = 100
SPOKEN = 40
MIB = 1024 * 1024


def main() -> int:
    """Print every figure as it comes; return 1 if a goal was missed."""
    with TemporaryDirectory(prefix="easeful-bench-") as folder:
        print(f"{'':<52} {'Easeful':>12} {'floor':>12} {'result':>9} {'goal':>9}")
        met = True
        for figure in figures(Path(folder)):
            print(figure, flush=True)
            met = met and figure.met
    return 0 if met else 1


def figures(folder: Path) -> Iterator[Figure]:
    """Yield every figure, or those of the groups that were named."""
    groups = (
        starting,
        running,
        moving,
        loading,
        making,
        cues,
        sound,
        afterwards,
        reminding,
        journal,
    )
    for group in groups:
        if not sys.argv[1:] or group.__name__ in sys.argv[1:]:
            yield from group(folder)


def home_with(folder: Path, name: str, routines: dict[str, str]) -> Path:
    """Make a home in which Easeful was started before."""
    home = folder / name
    (home / "routines").mkdir(parents=True)
    (home / "settings.yaml").write_text(SETTINGS)
    for stem, text in routines.items():
        (home / "routines" / f"{stem}.yaml").write_text(text)
    probe("loop_gap", home=home)
    return home


def copies(count: int) -> dict[str, str]:
    """Return ``count`` routines, made from the shipped ones."""
    texts = [path.read_text() for path in sorted(SHIPPED.glob("*.yaml"))]
    return {f"mine-{index}": texts[index % len(texts)] for index in range(count)}


def starting(folder: Path) -> Iterator[Figure]:
    """Yield what a start costs."""
    home = home_with(folder, "few", {})
    many = home_with(folder, "many", copies(10_000))
    floors, ours, crowded = [], [], []
    for _round in range(ROUNDS):
        floors.append(start_to_paint("bare_window", home=home))
        ours.append(start_to_paint("app_window", "leave", home=home))
        crowded.append(start_to_paint("app_window", "leave", home=many))
    floor_ms = [ms for ms, _kib in floors]
    yield ratio("start to first paint", [ms for ms, _kib in ours], floor_ms, 1.9, "ms")
    crowded_ms = [ms for ms, _kib in crowded]
    yield ratio("the same with 10,000 own files", crowded_ms, floor_ms, 2.2, "ms")
    bare, easeful = [], []
    for _round in range(ROUNDS):
        bare.append(resident("bare_window", "stay", home=home))
        easeful.append(resident("app_window", "idle", home=home))
    yield ratio("resident memory", easeful, bare, 1.8, "MiB")


def resident(name: str, *arguments: str, home: Path) -> float:
    """Return the resident MiB of a probe that has settled."""
    return watched(name, *arguments, home=home, settle=2, seconds=0.1).resident / MIB


def running(folder: Path) -> Iterator[Figure]:
    """Yield what a session, and doing nothing, take of the processor."""
    home = home_with(folder, "running", {"still": STILL, "breath": BREATH})
    for what, words, goal in (
        ("still", ["still"], 0.2),
        ("hidden", ["still", "hidden"], 0.03),
        ("with the breathing circle", ["breath"], 10.0),
    ):
        usage = watched("app_window", *words, home=home, settle=6, seconds=WATCHED)
        yield amount(f"processor of a session, {what}", usage.processor / WATCHED * 100, goal, "%")
    usage = watched("app_window", "idle", home=home, settle=6, seconds=IDLE)
    yield amount("wake-ups when idle, a second", usage.wakeups / IDLE, 0.05, "")
    yield amount("processor when idle, a minute", usage.processor * 1000 * 60 / IDLE, 5, "ms")


def moving(folder: Path) -> Iterator[Figure]:
    """Yield what the moving figure takes, how often it is painted unseen, and what cards cost."""
    home = home_with(folder, "moving", {"moves": MOVES})
    for smooth, words, goal in (("30", [], 10.0), ("60", ["sixty"], 20.0)):
        usage = watched("app_window", "moves", *words, home=home, settle=14, seconds=WATCHED)
        what = f"processor, the figure at {smooth} a second"
        yield amount(what, usage.processor / WATCHED * 100, goal, "%")
    counts = probe("figure_paints", "moves", home=home).split()
    seen, *unseen = map(int, counts)
    yield Figure("paints of a figure that moves, in 4 s", f"{seen}", "", "", "> 40", seen > 40)
    for what, paints in zip(("paused", "minimised", "hidden"), unseen, strict=True):
        yield amount(f"the same {what}", paints, 0, "")
    half, slowest, painted = map(float, probe("cards", home=home).split())
    yield amount("a card painted", painted, 3, "ms")
    yield amount("its picture made once, half of them", half, 10, "ms")
    yield amount("its picture made once, the slowest", slowest, 16, "ms")


def loading(folder: Path) -> Iterator[Figure]:
    """Yield what reading files costs."""
    files = folder / "files"
    files.mkdir()
    for stem, text in copies(1000).items():
        (files / f"{stem}.yaml").write_text(text)
    rows = [line.split() for line in probe("loading", str(files), home=folder).splitlines()]
    ours, floor = [float(row[0]) for row in rows], [float(row[1]) for row in rows]
    yield ratio("load and check 1,000 files", ours, floor, 1.5, "s")
    thousand = folder / "thousand"
    (thousand / "routines").mkdir(parents=True)
    (thousand / "settings.yaml").write_text(SETTINGS)
    for stem, text in copies(1000).items():
        (thousand / "routines" / f"{stem}.yaml").write_text(text)
    gap, _whole = map(float, probe("loop_gap", home=thousand).split())
    yield amount("longest gap of the window meanwhile", gap, 50, "ms")


def making(folder: Path) -> Iterator[Figure]:
    """Yield how soon the editor answers, and how soon a folder of 5,000 files can be used."""
    home = home_with(folder, "typing", {})
    rows = [tuple(map(float, row.split())) for row in probe("typing", home=home).splitlines()]
    keys = ("a letter", "a mistake or its end", "plus or minus on a card")
    for what, (half, most, longest) in zip(keys, rows, strict=True):
        yield amount(f"{what}, half of them", half, 100, "ms")
        yield amount(f"{what}, 95 of 100", most, 100, "ms")
        yield amount(f"{what}, longest gap of the window", longest, 50, "ms")
    home = home_with(folder, "folder", {})
    for stem, text in copies(FILES).items():
        (home / "routines" / f"{stem}.yaml").write_text(text)
    yield from opening("new", probe("folder", home=home))
    opened, changed = probe("folder", "change", home=home).splitlines()
    yield from opening("known", opened)
    taken, longest, read = map(float, changed.split())
    yield amount("one is saved: it is in the list", taken, 1000, "ms")
    yield amount("longest gap of the window meanwhile", longest, 50, "ms")
    yield amount("files read for it", read, 1, "")


def opening(what: str, printed: str) -> Iterator[Figure]:
    """Yield how a folder of many files opens."""
    usable, told, done, longest = map(float, printed.split())
    yield amount(f"5,000 {what} files: the list can be used", usable, 500, "ms")
    yield amount("how far it has come is said", told, 1000, "ms")
    yield amount("all are read", done, 2000, "ms")
    yield amount("longest gap of the window meanwhile", longest, 50, "ms")


def cues(folder: Path) -> Iterator[Figure]:
    """Yield how late cues come with every core busy, and after a stall."""
    half, most, last, after, twice = map(float, probe("cues", str(CUES), home=folder).split())
    yield amount("lateness of cues, half of them", half, 3, "ms")
    yield amount("lateness of cues, 99 of 100", most, 20, "ms")
    yield amount("drift at the end", last, 20, "ms")
    yield amount("the next cue after a stall of 3.4 s", after, 20, "ms")
    yield amount("cues told twice", twice, 0, "")


def sound(folder: Path) -> Iterator[Figure]:
    """Yield how soon chimes come, and what they take."""
    figures = map(float, probe("sound", str(SOUNDS), home=folder).split())
    taken, most_taken, heard, most_heard, gap, floor, silent, kept, threads = figures
    yield amount("cue to the output, half of them", taken, 20, "ms")
    yield amount("cue to the output, 99 of 100", most_taken, 60, "ms")
    yield amount("cue to the recording, half of them", heard, 30, "ms")
    yield amount("cue to the recording, 99 of 100", most_heard, 60, "ms")
    yield amount(f"longest gap of the window as chimes begin ({floor:.0f} without)", gap, 20, "ms")
    yield amount("processor, output awake and silent", silent, 0.05, "%")
    yield amount("memory that a second session leaves", kept / 1024, 1, "MiB")
    yield amount("threads that a session leaves", threads, 0, "")
    dispatcher, espeak, floor = map(float, probe("speech", str(SPOKEN), home=folder).split())
    yield amount(
        f"longest gap as the dispatcher speaks ({floor:.0f} without)", dispatcher, 20, "ms"
    )
    yield amount(f"longest gap as espeak-ng speaks ({floor:.0f} without)", espeak, 20, "ms")


def afterwards(folder: Path) -> Iterator[Figure]:
    """Yield what Easeful takes once a session with voice and chimes is over."""
    home = home_with(folder, "afterwards", {"short": SHORT})
    with SoundServer() as server:
        os.environ.update(server.environment)
        usage = watched("app_window", "short", home=home, settle=SHORT_SECONDS, seconds=IDLE)
    yield amount("wake-ups after a session, a second", usage.wakeups / IDLE, 0.05, "")
    yield amount("processor after a session, a minute", usage.processor * 1000, 5, "ms")


def reminding(folder: Path) -> Iterator[Figure]:
    """Yield what waiting for reminders takes while the window is out of sight."""
    home = home_with(folder, "reminding", {})
    (home / "reminders.yaml").write_text(REMINDERS)
    usage = watched("app_window", "idle", "hidden", home=home, settle=8, seconds=ARMED)
    minutes = ARMED / 60
    yield amount(
        "wake-ups with reminders, window hidden, a second", usage.wakeups / ARMED, 0.05, ""
    )
    yield amount("processor the same, a minute", usage.processor * 1000 / minutes, 5, "ms")


def journal(folder: Path) -> Iterator[Figure]:
    """Yield what a journal of ten years costs."""
    home = home_with(folder, "journal", {})
    write_ten_years(home / "journal.db")
    figures = map(float, probe("journal", home=home).split())
    opening_ms, recent, weeks, every, check, commit, gap, floor = figures
    yield amount("ten years: the journal opened", opening_ms, 20, "ms")
    yield amount("ten years: what Today needs", recent, 20, "ms")
    yield amount("ten years: six weeks", weeks, 20, "ms")
    yield amount("ten years: all", every, 250, "ms")
    yield amount("ten years: looked through for damage", check, 100, "ms")
    yield amount("ten years: a fact kept and on the disk", commit, 50, "ms")
    yield amount(f"longest gap of the window meanwhile ({floor:.0f} without)", gap, 50, "ms")
    lately = home_with(folder, "looking-back", {})
    write_ten_years(lately / "journal.db", last=date.today())  # noqa: DTZ011 - as the window has it
    yield from looking_back(lately)


def looking_back(home: Path) -> Iterator[Figure]:
    """Yield how soon the pages over ten years are seen, and what memory they leave."""
    shown = (
        ("the Journal page opened", 300),
        ("and opened again", 300),
        ("six weeks, chosen first", 300),
        ("six weeks", 100),
        ("six months, chosen first", 300),
        ("six months", 100),
        ("all, chosen first", 300),
        ("all", 100),
        ("a point read with the pointer", 16),
        ("the slowest", 50),
        ("a point read with the keys", 16),
        ("the slowest", 50),
        ("the page for the doctor", 500),
        ("the same of all years", 500),
    )
    figures = [float(each) for each in probe("looking_back", home=home).split()]
    *times, gap, before, opened, left = figures
    for (what, goal), each in zip(shown, times, strict=True):
        yield amount(f"ten years: {what}", each, goal, "ms")
    yield amount("longest gap of the window while years are read ahead", gap, 50, "ms")
    yield amount("memory that the Journal page takes", opened - before, 20, "MiB")
    yield amount("memory that both pages leave", left - before, 40, "MiB")


if __name__ == "__main__":
    sys.exit(main())
