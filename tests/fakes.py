"""Stand-ins for the doors of ``core/ports.py``: each keeps the promises that are written there."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePath
from typing import Final

from easeful.core.heat import HeatPlan
from easeful.core.heat_phase import Phase
from easeful.core.notice import Notice
from easeful.core.now_playing import MediaKey, NowPlaying
from easeful.core.ports import Moment
from easeful.core.remembered import Remembered
from easeful.core.settings import Settings
from easeful.core.sound import Chime, Manner, VoiceChoice, Volumes
from easeful.core.sound_output import Hearing, SoundOutput
from easeful.ui.file_dialogs import AskFile, Dialogs

A_MORNING: Final = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def at(seconds: float) -> Moment:
    """Return the moment ``seconds`` after the clocks of a test began."""
    return Moment(seconds, A_MORNING + timedelta(seconds=seconds))


class FakeClock:
    """A clock that stands still until it is told otherwise."""

    def __init__(self, wall: datetime = A_MORNING) -> None:
        self._now = Moment(0.0, wall)

    def now(self) -> Moment:
        return self._now

    def pass_seconds(self, seconds: float) -> Moment:
        """Go on, or back if ``seconds`` are negative, and return the time it is then."""
        wall = self._now.wall + timedelta(seconds=seconds)
        self._now = Moment(self._now.steady + seconds, wall)
        return self._now


class FakeWakeLock:
    """Remembers whether the screen is kept awake, and each reason that it ever was."""

    def __init__(self) -> None:
        self.held = False
        self.reasons: list[str] = []

    def hold(self, reason: str) -> None:
        self.held = True
        self.reasons.append(reason)

    def release(self) -> None:
        self.held = False


class MemorySettings:
    """Keeps the settings in memory, and each version that was ever saved."""

    def __init__(self, settings: Settings = Settings(), complaint: str = "") -> None:  # noqa: B008 (frozen)
        self._settings = settings
        self.complaint = complaint
        self.saved: list[Settings] = []

    def load(self) -> Settings:
        return self._settings

    def save(self, settings: Settings) -> str:
        self._settings = settings
        self.saved.append(settings)
        return ""


class FakeEditor:
    """Remembers which files it was to open."""

    def __init__(self, *, knows_a_program: bool = True) -> None:
        self.knows_a_program = knows_a_program
        self.opened: list[PurePath] = []

    def open(self, path: PurePath) -> bool:
        self.opened.append(path)
        return self.knows_a_program


class FakeFolderWatch:
    """Tells what a test says has changed."""

    def __init__(self) -> None:
        self.folders: tuple[PurePath, ...] = ()
        self.attended: list[bool] = []
        self._tell: Callable[[frozenset[PurePath]], None] | None = None

    def watch(
        self, folders: Iterable[PurePath], tell: Callable[[frozenset[PurePath]], None]
    ) -> None:
        self.folders, self._tell = tuple(folders), tell

    def attend(self, *, wanted: bool) -> None:
        self.attended.append(wanted)

    def change(self, *paths: PurePath) -> None:
        """Tell of ``paths``, if anybody listens."""
        if self._tell is not None:
            self._tell(frozenset(paths))


class FakeSpeaker:
    """Remembers what it was to say. A sentence takes its time by ``clock``, as a voice does.

    ``said`` has the moment (steady seconds) at which each sentence was to begin, and the sentence;
    ``hushed`` the moments of each ``hush``.
    """

    def __init__(self, clock: FakeClock | None = None, *, is_silent: bool = False) -> None:
        self._clock = clock or FakeClock()
        self._end = 0.0
        self.is_silent = is_silent
        self.is_awake = False
        self.manners: list[Manner] = []
        self.said: list[tuple[float, str]] = []
        self.hushed: list[float] = []

    @property
    def texts(self) -> list[str]:
        """Return what was said, without the moments."""
        return [text for _at, text in self.said]

    def prepare(self, manner: Manner) -> None:
        self.manners.append(manner)
        self.is_awake = True

    def say(self, text: str, after: float = 0.0) -> None:
        begin = self._clock.now().steady + after
        self.said.append((begin, text))
        is_off = bool(self.manners) and self.manners[-1].volume == 0
        self._end = 0.0 if self.is_silent or is_off else begin + self.seconds(text)

    def hush(self) -> None:
        self.hushed.append(self._clock.now().steady)
        self._end = 0.0

    def seconds(self, text: str) -> float:
        return 0.06 * len(text) + 0.3

    @property
    def is_speaking(self) -> bool:
        return self._clock.now().steady < self._end

    def rest(self) -> None:
        self.is_awake = False


class FakeChimes:
    """Remembers what was rung and when (steady seconds); what is off is not rung."""

    def __init__(self, clock: FakeClock | None = None, *, is_silent: bool = False) -> None:
        self._clock = clock or FakeClock()
        self.is_silent = is_silent
        self.is_awake = False
        self.volumes: list[Volumes] = []
        self.rung: list[tuple[float, Chime]] = []
        self.hushed: list[float] = []

    @property
    def names(self) -> list[Chime]:
        """Return what was rung, without the moments."""
        return [chime for _at, chime in self.rung]

    def prepare(self, volumes: Volumes) -> None:
        self.volumes.append(volumes)
        self.is_awake = True

    def ring(self, chime: Chime) -> None:
        last = self.volumes[-1] if self.volumes else Volumes(100, 100)
        if last.of(chime):
            self.rung.append((self._clock.now().steady, chime))

    def hush(self) -> None:
        self.hushed.append(self._clock.now().steady)

    @property
    def is_sounding(self) -> bool:
        return self.is_awake and not self.is_silent

    def rest(self) -> None:
        self.is_awake = False


class FakeVoices:
    """Knows these voices, and tells them when ``answer`` is called."""

    def __init__(self, *choices: VoiceChoice) -> None:
        self.choices = choices
        self.asked: list[str] = []
        self._waiting: list[Callable[[Sequence[VoiceChoice]], None]] = []

    def find(self, language: str, tell: Callable[[Sequence[VoiceChoice]], None]) -> None:
        self.asked.append(language)
        self._waiting.append(tell)

    def answer(self) -> None:
        """Tell everyone who has asked."""
        waiting, self._waiting = self._waiting, []
        for tell in waiting:
            tell(self.choices)


class FakeSaveDialog:
    """Chooses a file in ``folder`` at once, or nothing while ``is_closed``; keeps the names.

    ``chosen`` is the file that is meant where one has to be there already.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.is_closed = False
        self.chosen: Path | None = None
        self.names: list[str] = []

    def ask(self, _parent: object, name: str, take: Callable[[Path], None]) -> None:
        self.names.append(name)
        if not self.is_closed:
            take(self.folder / f"{name}.wav")

    def ask_for(self, ending: str) -> AskFile:
        """Return a dialog for files with this ending."""

        def ask(_parent: object, name: str, take: Callable[[Path], None]) -> None:
            self.names.append(name)
            if not self.is_closed:
                take(self.folder / f"{name}{ending}")

        return ask

    def ask_which(self, _parent: object, take: Callable[[Path], None]) -> None:
        if self.chosen is not None:
            take(self.chosen)

    @property
    def dialogs(self) -> Dialogs:
        """Return all dialogs."""
        return Dialogs(
            sound=self.ask,
            sheet=self.ask_for(".pdf"),
            package=self.ask_for(".easeful"),
            which_package=self.ask_which,
            which_picture=self.ask_which,
            report=self.ask_for(".pdf"),
            table=self.ask_for(".csv"),
            data=self.ask_for(".json"),
        )


class FakeMediaKeys:
    """Remembers what was shown, ``None`` for nothing; a test presses its keys."""

    def __init__(self) -> None:
        self.shown: list[NowPlaying | None] = []
        self.jumps = 0
        self.press: Callable[[MediaKey], None] = lambda _key: None
        self.position: Callable[[], float] = lambda: 0.0

    def listen(self, asked: Callable[[MediaKey], None], position: Callable[[], float]) -> None:
        self.press, self.position = asked, position

    def show(self, playing: NowPlaying, *, jumped: bool) -> None:
        self.shown.append(playing)
        self.jumps += jumped

    def release(self) -> None:
        self.shown.append(None)


class FakeNotices:
    """Remembers which notes are seen; a test presses their buttons, or has them lost."""

    def __init__(self, *, is_lost: bool = False) -> None:
        self.is_lost = is_lost
        self.seen: dict[str, Notice] = {}
        self.shown: list[Notice] = []
        self.press: Callable[[str, str], None] = lambda _key, _id: None

    def listen(self, answered: Callable[[str, str], None]) -> None:
        self.press = answered

    def show(self, notice: Notice, lost: Callable[[], None]) -> None:
        self.shown.append(notice)
        if self.is_lost:
            lost()
        else:
            self.seen[notice.key] = notice

    def withdraw(self, key: str) -> None:
        self.seen.pop(key, None)


class FakeOutputs:
    """Sound goes to ``output``, and that is told at once."""

    def __init__(self, output: SoundOutput = SoundOutput(Hearing.FINE, "speakers")) -> None:  # noqa: B008 (frozen)
        self.output = output

    def find(self, tell: Callable[[SoundOutput], None]) -> None:
        tell(self.output)


class FakeHeatWatch:
    """Remembers what it was to watch; ``is_watching`` until the pad is off."""

    def __init__(self) -> None:
        self.begun: list[tuple[int, HeatPlan, float]] = []
        self.beats: list[tuple[Phase, float]] = []
        self.is_watching = False

    def begin(self, record: int, plan: HeatPlan, on_seconds: float) -> None:
        self.begun.append((record, plan, on_seconds))
        self.is_watching = True

    def beat(self, phase: Phase, on_seconds: float) -> None:
        self.beats.append((phase, on_seconds))

    def end(self) -> None:
        self.is_watching = False


class FakeAutostart:
    """Starts with the computer, or does not; ``trouble`` is why it cannot be changed."""

    def __init__(self, trouble: str = "") -> None:
        self.is_on = False
        self.trouble = trouble

    def turn_on(self) -> str:
        self.is_on = not self.trouble
        return self.trouble

    def turn_off(self) -> str:
        self.is_on = False
        return self.trouble


class FakeReminderStore:
    """Keeps in memory what the reminders remember."""

    def __init__(self) -> None:
        self.memory = Remembered()

    def load(self) -> Remembered:
        return self.memory

    def save(self, memory: Remembered) -> None:
        self.memory = memory
