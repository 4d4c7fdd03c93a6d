"""What media keys do to a session, and what the desktop is shown of it."""

from dataclasses import replace

import pytest
from fakes import FakeClock, FakeMediaKeys
from samples import held, still

from easeful.core.now_playing import MediaKey, NowPlaying
from easeful.core.plan import PlannedStep
from easeful.core.remote import Remote, now_playing, verb_for
from easeful.core.routine import Wait
from easeful.core.session import Session, State, Verb

TILT, REST, BRIDGE = held(12, "Tilt"), still(5), held(25, "Bridge")
PLAN = (TILT, REST, BRIDGE)
"""Get ready to 8, tilt to 20, rest to 25, get ready to 33, bridge to 58."""

WAITS = replace(TILT, wait=Wait.YES)
EASY = replace(BRIDGE, easier=still(9, "Lie still"))

P, R, G, S, B = Verb.PAUSE, Verb.RESUME, Verb.GO_ON, Verb.SKIP, Verb.BACK


class Scene:
    """A session of some steps, its remote, and keys to press."""

    def __init__(self, *plan: PlannedStep) -> None:
        self.clock = FakeClock()
        self.keys = FakeMediaKeys()
        self.session = Session(plan or PLAN)
        self.raised = 0
        self.remote = Remote(self.keys, self.clock, self._come_forward)
        self.remote.follow(self.session, "My back", self.do)

    def do(self, verb: Verb) -> None:
        for event in self.session.do(verb, self.clock.now()):
            self.remote.hear(event)

    def pass_seconds(self, seconds: float) -> None:
        for event in self.session.advance(self.clock.pass_seconds(seconds)):
            self.remote.hear(event)

    @property
    def shown(self) -> NowPlaying:
        shown = self.keys.shown[-1]
        assert shown is not None
        return shown

    def _come_forward(self) -> None:
        self.raised += 1


@pytest.fixture
def scene() -> Scene:
    scene = Scene()
    scene.do(Verb.START)
    return scene


def session_in(state: State) -> Session:
    """Return a session of three steps, in its first one, or at its end."""
    scene = Scene(WAITS if state is State.WAITING else TILT, REST, BRIDGE)
    ways: dict[State, tuple[Verb, ...]] = {
        State.READY: (),
        State.RUNNING: (Verb.START,),
        State.WAITING: (Verb.START,),
        State.PAUSED: (Verb.START, Verb.PAUSE),
        State.OVER: (Verb.START, Verb.STOP),
    }
    for verb in ways[state]:
        scene.do(verb)
    if state is State.WAITING:
        scene.pass_seconds(8)
    assert scene.session.state is state
    return scene.session


@pytest.mark.parametrize(
    ("key", "running", "waiting", "paused"),
    [
        (MediaKey.PLAY_PAUSE, P, G, R),
        (MediaKey.PLAY, None, G, R),
        (MediaKey.PAUSE, P, None, None),
        (MediaKey.STOP, P, None, None),
        (MediaKey.NEXT, S, S, S),
        (MediaKey.PREVIOUS, B, B, B),
        (MediaKey.RAISE, None, None, None),
    ],
)
def test_what_a_key_means(
    key: MediaKey, running: Verb | None, waiting: Verb | None, paused: Verb | None
) -> None:
    states = (State.RUNNING, State.WAITING, State.PAUSED)
    assert [verb_for(key, session_in(state)) for state in states] == [running, waiting, paused]


@pytest.mark.parametrize("key", MediaKey)
@pytest.mark.parametrize("state", [State.READY, State.OVER])
def test_before_and_after_a_session_no_key_means_anything(key: MediaKey, state: State) -> None:
    assert verb_for(key, session_in(state)) is None


@pytest.mark.parametrize("key", MediaKey)
@pytest.mark.parametrize("state", [State.RUNNING, State.WAITING, State.PAUSED])
def test_no_key_cuts_a_session_short_even_in_its_last_step(key: MediaKey, state: State) -> None:
    scene = Scene(replace(TILT, wait=Wait.YES) if state is State.WAITING else TILT)
    scene.do(Verb.START)
    scene.pass_seconds(8)
    if state is State.PAUSED:
        scene.do(Verb.PAUSE)
    assert scene.session.state is state
    scene.keys.press(key)
    assert scene.session.state is not State.OVER


def test_nothing_is_shown_before_a_session_starts() -> None:
    assert not Scene().keys.shown


def test_a_session_is_shown_like_music(scene: Scene) -> None:
    assert scene.shown == NowPlaying(
        routine="My back", step="Tilt", number=1, seconds=58, is_running=True, may_skip=True
    )


def test_the_next_step_is_shown_when_its_time_comes(scene: Scene) -> None:
    scene.pass_seconds(14)
    scene.pass_seconds(6)
    assert (scene.shown.step, scene.shown.number) == ("Rest", 2)


def test_from_the_last_step_there_is_nothing_to_skip_to(scene: Scene) -> None:
    scene.do(Verb.SKIP)
    assert scene.shown.may_skip
    scene.do(Verb.SKIP)
    assert not scene.shown.may_skip


def test_the_play_key_pauses_and_goes_on(scene: Scene) -> None:
    scene.keys.press(MediaKey.PLAY_PAUSE)
    assert not scene.shown.is_running
    scene.keys.press(MediaKey.PLAY_PAUSE)
    assert scene.shown.is_running


def test_who_waits_for_her_is_shown_as_paused() -> None:
    scene = Scene(WAITS, REST)
    scene.do(Verb.START)
    scene.pass_seconds(8)
    assert not scene.shown.is_running
    scene.keys.press(MediaKey.PLAY)
    assert scene.shown.is_running


def test_an_easier_exercise_is_shown_in_place_of_the_hard_one() -> None:
    scene = Scene(EASY, REST)
    scene.do(Verb.START)
    scene.do(Verb.EASIER)
    assert (scene.shown.step, scene.shown.seconds) == ("Lie still", 14)


def test_a_cue_and_a_line_said_again_change_nothing_that_is_shown(scene: Scene) -> None:
    before = len(scene.keys.shown)
    scene.pass_seconds(9)
    scene.do(Verb.REPEAT_LINE)
    assert len(scene.keys.shown) == before


@pytest.mark.parametrize("key", [MediaKey.NEXT, MediaKey.PREVIOUS])
def test_a_jump_is_told(scene: Scene, key: MediaKey) -> None:
    scene.pass_seconds(9)
    before = scene.keys.jumps
    scene.keys.press(key)
    assert scene.keys.jumps == before + 1


def test_after_a_night_the_position_is_told_anew(scene: Scene) -> None:
    before = scene.keys.jumps
    scene.pass_seconds(30_000)
    assert not scene.shown.is_running
    assert scene.keys.jumps == before + 1


def test_the_position_is_that_of_the_moment_it_is_asked_for(scene: Scene) -> None:
    scene.clock.pass_seconds(2.5)
    assert scene.keys.position() == 2.5


def test_the_keys_are_let_go_when_the_session_ends(scene: Scene) -> None:
    scene.do(Verb.STOP)
    assert scene.keys.shown[-1] is None


def test_after_the_end_keys_do_nothing(scene: Scene) -> None:
    scene.pass_seconds(9)
    scene.do(Verb.STOP)
    scene.keys.press(MediaKey.PLAY)
    assert scene.keys.position() == 0
    assert scene.keys.shown[-1] is None


def test_the_next_session_has_the_same_remote(scene: Scene) -> None:
    scene.do(Verb.STOP)
    scene.session = Session((REST,))
    scene.remote.follow(scene.session, "My rest", scene.do)
    scene.do(Verb.START)
    assert scene.shown == now_playing(scene.session, "My rest")


def test_the_window_comes_forward_when_asked(scene: Scene) -> None:
    scene.keys.press(MediaKey.RAISE)
    assert scene.raised == 1


HEAT = NowPlaying("Heat pad", "Low back", 1, 900, is_running=True, may_skip=False)


class Presses:
    """Counts the keys that were pressed while heat has them."""

    def __init__(self) -> None:
        self.count = 0

    def press(self) -> None:
        self.count += 1


@pytest.mark.parametrize("key", [key for key in MediaKey if key is not MediaKey.RAISE])
def test_while_heat_has_the_keys_each_is_an_answer_and_none_reaches_the_session(
    scene: Scene, key: MediaKey
) -> None:
    presses = Presses()
    scene.remote.borrow(HEAT, presses.press)
    scene.remote.obey(key)
    assert (presses.count, scene.session.state, scene.shown) == (1, State.RUNNING, HEAT)


def test_what_a_session_does_meanwhile_is_not_shown(scene: Scene) -> None:
    scene.remote.borrow(HEAT, Presses().press)
    scene.do(Verb.PAUSE)
    assert scene.shown == HEAT


def test_afterwards_the_session_has_its_keys_again(scene: Scene) -> None:
    presses = Presses()
    scene.remote.borrow(HEAT, presses.press)
    scene.remote.give_back()
    scene.remote.obey(MediaKey.PAUSE)
    assert (presses.count, scene.session.state) == (0, State.PAUSED)
    assert scene.shown.routine == "My back"


def test_a_session_that_ends_leaves_the_keys_to_heat(scene: Scene) -> None:
    scene.remote.borrow(HEAT, Presses().press)
    scene.do(Verb.STOP)
    assert scene.shown == HEAT
    scene.remote.give_back()
    assert scene.keys.shown[-1] is None
