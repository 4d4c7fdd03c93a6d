"""Trays for tests: ``trayer`` for the old kind, and a service that stands for the new kind.

    python tests/tray_panel.py FOLDER

Run as a program it is a StatusNotifierWatcher; each item that it was told of is a file in FOLDER.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
from sound_server import program

WATCHER: Final = "org.kde.StatusNotifierWatcher"
PAUSE: Final = 0.2
SPOKEN: Final = f"""<node><interface name="{WATCHER}">
  <method name="RegisterStatusNotifierItem"><arg direction="in" type="s"/></method>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
</interface></node>"""


class Panel:
    """A tray that runs while it is entered."""

    def __init__(self, *command: str) -> None:
        """Run nothing yet; without a command it is ``trayer``."""
        edge = ("--edge", "top", "--align", "right", "--widthtype", "request")
        self._command = command or (program("trayer"), *edge)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()


def new_panel(folder: Path) -> Panel:
    """Return a panel of the new kind."""
    return Panel(sys.executable, __file__, str(folder))


class _Watcher:
    """As at a login: the service is there first, the panel itself a while after the first ask."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._has_panel = self._is_asked = False
        self._line = open_dbus_connection()

    def work(self) -> None:
        self._line.send(message_bus.RequestName(WATCHER))
        while True:
            try:
                message = self._line.receive(timeout=PAUSE if self._is_asked else None)
            except TimeoutError:
                self._have_a_panel()
                continue
            if message.header.message_type is MessageType.method_call:
                self._line.send(self._reply(message))

    def _reply(self, call: Message) -> Message:
        fields: Any = call.header.fields
        match fields[HeaderFields.member]:
            case "RegisterStatusNotifierItem":
                (self._folder / fields[HeaderFields.sender]).touch()
                return new_method_return(call)
            case "Get":
                self._is_asked = not self._has_panel
                return new_method_return(call, "v", (("b", self._has_panel),))
            case "Introspect":
                return new_method_return(call, "s", (SPOKEN,))
            case _:
                return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")

    def _have_a_panel(self) -> None:
        self._is_asked, self._has_panel = False, True
        here = DBusAddress("/StatusNotifierWatcher", interface=WATCHER)
        self._line.send(new_signal(here, "StatusNotifierHostRegistered"))


if __name__ == "__main__":
    _Watcher(Path(sys.argv[1])).work()
