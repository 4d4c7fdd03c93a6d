"""Easeful is killed while a pad is on: the watcher is heard, and the next start asks."""

import os
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from random import Random
from threading import Event

import pytest
from real_ear import ALARM, steady
from real_home import Home, end_all, plain_settings, processes_of
from real_life import ASKS, BEGIN, DONE, END, LEAVE, PRESSED, live
from real_scene import ASKED, BUSY, FINE, OFF, pad_is_on
from sound_server import wait_until

WATCHER = 3.0
"""Seconds after a crash in which the watcher must be heard."""

LONGEST = 3.0
"""Seconds of a life after its press; most are far shorter, as most is written then."""

DOES_SOMETHING = 0.95
IS_PRESSED = 0.85
"""Shares of the lives that are killed with a wish on its way, and of these after the press."""

AT_ONCE = 3
"""Stories under way at the same time; each mostly waits."""

PATIENCE = 60.0


@pytest.mark.desktop
@pytest.mark.first
def test_a_window_that_is_killed_is_heard_and_the_next_start_asks(tmp_path: Path) -> None:
    with pad_is_on(tmp_path) as scene:
        home, easeful, ear = scene.home, scene.easeful, scene.ear
        (watcher,) = home.watchers()
        ear.wait(1.0)
        killed = steady()
        easeful.kill()
        heard = ear.next_sound(since=killed - 0.5, within=0.5 + WATCHER + BUSY)
        assert killed < heard < killed + WATCHER
        assert ear.likeness(heard) > ALARM
        easeful.start()
        easeful.wait_for(ASKED)
        wait_until(lambda: watcher not in home.watchers())
        assert watcher not in scene.players()
        assert home.is_on()
        easeful.click(OFF)
        wait_until(lambda: not home.is_on())
        easeful.click(FINE)
        easeful.wait_for("Heat is over")
        easeful.quit()
        wait_until(lambda: not processes_of(home.path))


@pytest.mark.first
@pytest.mark.parametrize("kills", [50, pytest.param(500, marks=pytest.mark.long)])
def test_no_kill_loses_a_pad_that_is_on_or_asks_about_one_that_is_off(
    kills: int, template: Home, tmp_path: Path
) -> None:
    def told(seed: int) -> int:
        path = tmp_path / str(seed)
        shutil.copytree(template.path, path)
        return story(Home(path), Random(seed))  # noqa: S311 (a dice, no key)

    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            assert sum(pool.map(told, range(kills // 2))) >= kills
        wait_until(lambda: not processes_of(tmp_path), PATIENCE)
    finally:
        end_all(tmp_path)


def story(home: Home, chance: Random) -> int:
    """Put a pad on and take it off, killed on the way; return how often.

    Who has seen that it is on is asked by the next start; who has seen that it is off is not.
    """
    kills, known = 0, {False}
    while True:
        is_on = home.is_on()
        assert is_on in known
        life = Life(home)
        assert life.asks == is_on
        if home.records() and not is_on:
            life.leave()
            return kills
        said = life.kill_on_the_way(END if is_on else BEGIN, chance)
        kills += 1
        known = {not is_on} if DONE in said else {is_on, not is_on} if PRESSED in said else {is_on}


@pytest.fixture
def template(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return a home in which heat has been used before; and prepare for lives."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # for what is forked from
    home = Home(tmp_path_factory.mktemp("template"))
    home.prepare(replace(plain_settings(), voice=0))
    home.tell_what_heat_asks()
    return home


class Life:
    """One life of Easeful in a home. All are forked from one process that has imported it."""

    def __init__(self, home: Home) -> None:
        context = get_context("forkserver")
        context.set_forkserver_preload(["real_life"])
        # One for each way: a pipe for both would lose what was said last.
        its_ear, self._mouth = context.Pipe(duplex=False)
        self._ear, its_mouth = context.Pipe(duplex=False)
        words = (str(home.path), its_ear, its_mouth)
        self._process = context.Process(target=live, args=words, daemon=True)
        self._process.start()
        its_ear.close()
        its_mouth.close()
        self.asks = self._hear() == ASKS

    def kill_on_the_way(self, word: str, chance: Random) -> list[str]:
        """Let it do something, kill it before, meanwhile or after, and return what it had said."""
        said = []
        if chance.random() < DOES_SOMETHING:
            self._mouth.send(word)
            if chance.random() < IS_PRESSED:
                said.append(self._hear())
        Event().wait(LONGEST * chance.random() ** 4)
        self._process.kill()
        self._process.join()
        return [*said, *self._rest()]

    def leave(self) -> None:
        self._mouth.send(LEAVE)
        self._process.join(PATIENCE)
        assert self._process.exitcode == 0

    def _hear(self) -> str:
        assert self._ear.poll(PATIENCE), "it says nothing"
        return str(self._ear.recv())

    def _rest(self) -> Iterator[str]:
        with suppress(EOFError):
            while True:
                yield self._hear()
