"""What ships, listened to on every kind of day and at every speed of the voice."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hearing import Sitting
from shipped import ROUTINES, catalogue, routine

from easeful.core.announcement import SENTENCE_END
from easeful.core.body import Phase
from easeful.core.coaching import coaching_for
from easeful.core.day import Day
from easeful.core.events import CueDue
from easeful.core.plan import Repeats
from easeful.core.planner import Planner
from easeful.core.prompts import Score
from easeful.core.saying import Rank
from easeful.core.settings import SPEEDS, Settings, Talk
from easeful.core.speech_length import estimated_seconds

by_stem = pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)

COMING_BACK_UNSAID = {("desk-break", "seated-cat-cow")}
"""Steps of so few and so quick repeats that the words for coming back find no room on some day."""


def heard(path: Path, speed: int, day: Day) -> Sitting | None:
    """Return a whole session that was listened to, ``None`` if nothing of it is left that day."""
    read = routine(path.read_bytes())
    plan = Planner(catalogue(), day).plan(read)
    if not plan:
        return None
    sitting = Sitting(plan, coaching_for(read, Settings()), partial(estimated_seconds, speed=speed))
    sitting.play()
    return sitting


def sittings(path: Path, *speeds: int) -> Iterator[Sitting]:
    for day in Day:
        for speed in speeds:
            sitting = heard(path, speed, day)
            if sitting is not None:
                yield sitting


@by_stem
def test_every_line_and_all_that_must_be_heard_is_said(path: Path) -> None:
    for sitting in sittings(path, *SPEEDS):
        score = Score(sitting.session.timeline, Talk.FULL)
        for told in sitting.told:
            if not isinstance(told.event, CueDue):
                continue
            index = score.index(told.event.mark)
            prompt = None if index is None else score.prompt(index)
            words = [each.words for each in told.heard if each.words]
            if prompt is None or prompt.saying.rank < Rank.LINE:
                continue
            fullest = prompt.saying.wordings[:1]
            assert bool(words) == bool(fullest), fullest
            assert prompt.saying.rank is not Rank.LINE or words == list(fullest)


@by_stem
def test_each_way_into_a_movement_is_said_in_full_at_least_once(path: Path) -> None:
    for sitting in sittings(path, Settings().voice_speed):
        assert not list(unsaid(sitting, Phase.IN))


@by_stem
def test_each_way_back_is_said_in_full_but_where_repeats_are_few_and_quick(path: Path) -> None:
    found = {
        (path.stem, name)
        for sitting in sittings(path, Settings().voice_speed)
        for name in unsaid(sitting, Phase.OUT)
    }
    assert found == {each for each in COMING_BACK_UNSAID if each[0] == path.stem}


def unsaid(sitting: Sitting, phase: Phase) -> Iterator[str]:
    """Go through the exercises of which some sentence for ``phase`` is never heard."""
    for index, step in enumerate(sitting.plan):
        said = {
            sentence
            for told in sitting.told
            if isinstance(told.event, CueDue) and told.event.mark.step == index
            for each in told.heard
            for sentence in SENTENCE_END.split(each.words)
        }
        cues = step.body.cues if isinstance(step.body, Repeats) else ()
        for cue in cues:
            sentences = set(SENTENCE_END.split(cue.say)) if cue.at is phase and cue.say else set()
            if sentences - said:
                yield step.exercise or step.name


@by_stem
@pytest.mark.parametrize("talk", Talk)
def test_with_any_amount_of_talk_each_step_is_told(path: Path, talk: Talk) -> None:
    read = routine(path.read_bytes())
    plan = Planner(catalogue(), Day.ORDINARY).plan(read)
    sitting = Sitting(plan, coaching_for(read, Settings(talk=talk)))
    sitting.play()

    heard_in = {
        told.event.mark.step
        for told in sitting.told
        if isinstance(told.event, CueDue) and any(each.words for each in told.heard)
    }
    assert heard_in == set(range(len(plan)))
