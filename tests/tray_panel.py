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
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
from sound_server import program

WATCHER: Final = "org.kde.StatusNotifierWatcher"
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


def _serve(folder: Path) -> None:
    with open_dbus_connection() as line:
        line.send(message_bus.RequestName(WATCHER))
        while True:
            message = line.receive()
            if message.header.message_type is MessageType.method_call:
                line.send(_reply(message, folder))


def _reply(call: Message, folder: Path) -> Message:
    fields: Any = call.header.fields
    match fields[HeaderFields.member]:
        case "RegisterStatusNotifierItem":
            (folder / fields[HeaderFields.sender]).touch()
            return new_method_return(call)
        case "Get":
            return new_method_return(call, "v", (("b", True),))
        case "Introspect":
            return new_method_return(call, "s", (SPOKEN,))
        case _:
            return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
