"""Shows a session to the desktop as music is shown, and lets media keys work it.

Rule 1: no key cuts a session short. A cushion presses a headset's button as easily as a finger:
stop pauses, and next does nothing in the last step.
Rule 2: the media keys are ours only while a session or heat is under way; otherwise they belong
to music.
Rule 3: heat comes first: while it borrows the keys, any of them may be an answer to its question.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from easeful.core.events import (
    CueDue,
    EasierTaken,
    Event,
    Finished,
    LineRepeated,
    Paused,
    Resumed,
    Started,
    StepEntered,
    Waiting,
)
from easeful.core.now_playing import MediaKey, NowPlaying
from easeful.core.ports import Clock, MediaKeys
from easeful.core.session import Session, State, Verb

GOES_ON: Final = (Verb.RESUME, Verb.GO_ON)

WISHES: Final[Mapping[MediaKey, tuple[Verb, ...]]] = MappingProxyType(
    {
        MediaKey.PLAY_PAUSE: (Verb.PAUSE, *GOES_ON),
        MediaKey.PLAY: GOES_ON,
        MediaKey.PAUSE: (Verb.PAUSE,),
        MediaKey.STOP: (Verb.PAUSE,),
        MediaKey.NEXT: (Verb.SKIP,),
        MediaKey.PREVIOUS: (Verb.BACK,),
        MediaKey.RAISE: (),
    }
)
"""The verbs for a key; the first that is allowed is done."""


def verb_for(key: MediaKey, session: Session) -> Verb | None:
    """Return what ``key`` does to ``session`` as it stands, ``None`` for nothing."""
    if key is MediaKey.NEXT and not _may_skip(session):
        return None
    return next((verb for verb in WISHES[key] if verb in session.allowed), None)


def now_playing(session: Session, routine: str) -> NowPlaying:
    """Return what to show of ``session``, a run of ``routine``."""
    timeline = session.timeline
    return NowPlaying(
        routine=routine,
        step=timeline.plan[session.step].name,
        number=session.step + 1,
        seconds=timeline.seconds,
        is_running=session.state is State.RUNNING,
        may_skip=_may_skip(session),
    )


class Remote:
    """Listens to sessions, one after the other, for the media keys."""

    def __init__(self, keys: MediaKeys, clock: Clock, come_forward: Callable[[], None]) -> None:
        """Show nothing yet; ``come_forward`` is to bring the window to the front."""
        self._keys = keys
        self._clock = clock
        self._come_forward = come_forward
        self._session: Session | None = None
        self._routine = ""
        self._do: Callable[[Verb], None] = _do_nothing
        self._borrowed: Callable[[], None] | None = None
        keys.listen(self.obey, self.position)

    def follow(self, session: Session, routine: str, do: Callable[[Verb], None]) -> None:
        """Be the remote of ``session``, a run of ``routine`` worked by ``do``, until it ends."""
        self._session, self._routine, self._do = session, routine, do

    def borrow(self, playing: NowPlaying, press: Callable[[], None]) -> None:
        """Show ``playing`` in place of any session, and hand each key to ``press``, for now."""
        self._borrowed = press
        self._keys.show(playing, jumped=False)

    def give_back(self) -> None:
        """Be the session's remote again, or nobody's."""
        self._borrowed = None
        if self._session is None:
            self._keys.release()
        else:
            self._show(jumped=True)

    def hear(self, event: Event) -> None:
        """Show what changes for the desktop."""
        match event:
            case Started() | Resumed() | Waiting():
                self._show(jumped=False)
            case StepEntered() | Paused():
                # By a key, or in a clock that jumped; said once too often it does no harm.
                self._show(jumped=True)
            case Finished():
                self._session, self._do = None, _do_nothing
                if self._borrowed is None:
                    self._keys.release()
            case CueDue() | EasierTaken() | LineRepeated():
                pass

    def obey(self, key: MediaKey) -> None:
        """Do what ``key`` means now."""
        if key is MediaKey.RAISE:
            self._come_forward()
            return
        if self._borrowed is not None:
            self._borrowed()
            return
        verb = None if self._session is None else verb_for(key, self._session)
        if verb is not None:
            self._do(verb)

    def position(self) -> float:
        """Return how many seconds of the session are done."""
        if self._session is None or self._borrowed is not None:
            return 0.0
        return self._session.position(self._clock.now())

    def _show(self, *, jumped: bool) -> None:
        if self._session is not None and self._borrowed is None:
            self._keys.show(now_playing(self._session, self._routine), jumped=jumped)


def _may_skip(session: Session) -> bool:
    """Say whether a step is left to skip to: past the last one a session is over."""
    return session.step + 1 < len(session.timeline.plan)


def _do_nothing(_verb: Verb) -> None:
    """Stand in for a session that is not there."""
