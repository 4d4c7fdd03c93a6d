"""A session as a media player on the session bus (MPRIS 2.2), by QtDBus.

Rule 1: the connection is Qt's own, and stays open. Closing one that has an object of Python on it
blocks the window for good, if anything else is asked of the bus just then: Qt's D-Bus thread waits
for the interpreter, which waits for it (seen with PySide6 6.11.3).
Rule 2: keys are handed on by the event loop. One may end the session, and with it the player that
is still answering.

The specification has types that Python lacks. QtDBus gives a property its type by declaration,
but inside the metadata it writes a length below 2^31 µs (35 min) as a 32-bit number, which GNOME,
KDE and playerctl read as well.
"""

# The names are those of the specification, which also says what they mean.
# ruff: noqa: N802

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import ClassInfo, Property, QMetaType, QObject, Qt, Signal, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusArgument,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
)

from easeful.core.now_playing import MediaKey, NowPlaying

NAME: Final = "org.mpris.MediaPlayer2.easeful"
PATH: Final = "/org/mpris/MediaPlayer2"
PLAYER: Final = "org.mpris.MediaPlayer2.Player"
MICROSECONDS: Final = 1_000_000


def join(
    playing: NowPlaying, asked: Callable[[MediaKey], None], position: Callable[[], float]
) -> Player | None:
    """Return a player on the bus that shows ``playing``, ``None`` if there is no bus."""
    player = Player(playing, asked, position)
    if player.is_on_the_bus:
        return player
    player.close()
    return None


class Player(QObject):
    """What stands on the bus; ``pressed`` carries the keys."""

    pressed = Signal(object)

    def __init__(
        self, playing: NowPlaying, asked: Callable[[MediaKey], None], position: Callable[[], float]
    ) -> None:
        """Join the bus, if there is one, and show ``playing`` from the first look on."""
        super().__init__()
        self.shown = _properties(playing)
        self._asked = asked
        self._position = position
        self._application = _Application(self)
        self._playback = _Playback(self)
        self.pressed.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)
        self._bus = QDBusConnection.sessionBus()
        self._name = self._stand_on_the_bus() if self._bus.isConnected() else ""

    @property
    def is_on_the_bus(self) -> bool:
        """Say whether anybody can see this player."""
        return bool(self._name)

    def show(self, playing: NowPlaying, *, jumped: bool) -> None:
        """Tell everybody what has changed, and where we are if we ``jumped`` there."""
        before, self.shown = self.shown, _properties(playing)
        changed = {name: value for name, value in self.shown.items() if before[name] != value}
        if changed:
            self._tell(changed)
        if jumped:
            self._playback.Seeked.emit(self.microseconds())

    def close(self) -> None:
        """Leave the bus."""
        if self._name:
            self._bus.unregisterService(self._name)
            self._bus.unregisterObject(PATH)
        self._name = ""
        self.deleteLater()

    def microseconds(self) -> int:
        """Return how much of the session is done."""
        return int(self._position() * MICROSECONDS)

    def _hand_on(self, key: MediaKey) -> None:
        if self.is_on_the_bus:
            self._asked(key)

    def _stand_on_the_bus(self) -> str:
        """Take a name and return it, "" if there is none to be had.

        The name comes last: whoever sees it come finds everything in its place.
        """
        self._bus.registerObject(PATH, self, QDBusConnection.RegisterOption.ExportAdaptors)
        names = (NAME, f"{NAME}.instance{os.getpid()}")
        name = next((name for name in names if self._bus.registerService(name)), "")
        if name:
            # Where there are several players, the last one heard often gets the keys.
            self._tell(self.shown)
        else:
            self._bus.unregisterObject(PATH)
        return name

    def _tell(self, changed: dict[str, object]) -> None:
        """Send the standard signal, which QtDBus leaves to us."""
        message = QDBusMessage.createSignal(
            PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged"
        )
        message.setArguments([PLAYER, changed, _no_names()])
        self._bus.send(message)


def _properties(playing: NowPlaying) -> dict[str, object]:
    """Return the properties that change, as the specification calls them."""
    return {
        "PlaybackStatus": "Playing" if playing.is_running else "Paused",
        "CanGoNext": playing.may_skip,
        "Metadata": {
            "mpris:trackid": QDBusObjectPath(f"/easeful/step/{playing.number}"),
            "mpris:length": int(playing.seconds * MICROSECONDS),
            "xesam:title": playing.step,
            "xesam:album": playing.routine,
            "xesam:artist": ["Easeful"],
            "xesam:trackNumber": playing.number,
        },
    }


def _no_names() -> QDBusArgument:
    """Return an empty list of strings; an empty Python list would be one of anything."""
    names = QDBusArgument()
    names.beginArray(QMetaType(QMetaType.Type.QString.value))
    names.endArray()
    return names


# PySide6's stubs know of no type by name and of no class info, but so it is done.
def _property(kind: str, read: Callable[[_Playback], object]) -> Property:
    return Property(kind, read)  # type: ignore[arg-type]


def _always(kind: str, value: object) -> Property:
    return _property(kind, lambda _self: value)


def _shown(kind: str, name: str) -> Property:
    return _property(kind, lambda self: self.player.shown[name])


@ClassInfo({"D-Bus Interface": "org.mpris.MediaPlayer2"})  # type: ignore[call-arg]
class _Application(QDBusAbstractAdaptor):  # type: ignore[operator]
    """Says who we are. ``DesktopEntry`` leads the desktop to our name and icon."""

    CanQuit = _always("bool", value=False)
    CanRaise = _always("bool", value=True)
    HasTrackList = _always("bool", value=False)
    Identity = _always("QString", "Easeful")
    DesktopEntry = _always("QString", "easeful")
    SupportedUriSchemes = _always("QStringList", [])
    SupportedMimeTypes = _always("QStringList", [])

    def __init__(self, player: Player) -> None:
        super().__init__(player)
        self.player: Player = player

    @Slot()
    def Raise(self) -> None:
        self.player.pressed.emit(MediaKey.RAISE)

    @Slot()
    def Quit(self) -> None:
        """Stay, as ``CanQuit`` says."""


@ClassInfo({"D-Bus Interface": PLAYER})  # type: ignore[call-arg]
class _Playback(QDBusAbstractAdaptor):  # type: ignore[operator]
    """Says what plays, and hears the keys."""

    Seeked = Signal("qlonglong", arguments=["Position"])  # type: ignore[arg-type]

    Rate = _always("double", 1.0)
    MinimumRate = _always("double", 1.0)
    MaximumRate = _always("double", 1.0)
    Volume = _always("double", 1.0)
    CanGoPrevious = _always("bool", value=True)
    CanPlay = _always("bool", value=True)
    CanPause = _always("bool", value=True)
    CanSeek = _always("bool", value=False)
    CanControl = _always("bool", value=True)
    CanGoNext = _shown("bool", "CanGoNext")
    PlaybackStatus = _shown("QString", "PlaybackStatus")
    Metadata = _shown("QVariantMap", "Metadata")
    Position = _property("qlonglong", lambda self: self.player.microseconds())

    def __init__(self, player: Player) -> None:
        super().__init__(player)
        self.player: Player = player

    @Slot()
    def PlayPause(self) -> None:
        self.player.pressed.emit(MediaKey.PLAY_PAUSE)

    @Slot()
    def Play(self) -> None:
        self.player.pressed.emit(MediaKey.PLAY)

    @Slot()
    def Pause(self) -> None:
        self.player.pressed.emit(MediaKey.PAUSE)

    @Slot()
    def Stop(self) -> None:
        self.player.pressed.emit(MediaKey.STOP)

    @Slot()
    def Next(self) -> None:
        self.player.pressed.emit(MediaKey.NEXT)

    @Slot()
    def Previous(self) -> None:
        self.player.pressed.emit(MediaKey.PREVIOUS)

    @Slot("qlonglong")
    def Seek(self, Offset: int) -> None:  # noqa: N803 (the specification's name)
        """Stay, as ``CanSeek`` says."""

    @Slot(QDBusObjectPath, "qlonglong")
    def SetPosition(self, TrackId: QDBusObjectPath, Position: int) -> None:  # noqa: N803
        """Stay, as ``CanSeek`` says."""

    @Slot(str)
    def OpenUri(self, Uri: str) -> None:  # noqa: N803
        """Open nothing, as there is nothing in ``SupportedUriSchemes``."""
