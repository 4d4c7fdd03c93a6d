"""A session bus of a test's own, and dunst on it: a real notification server. It needs a display.

    with NoticeServer() as server:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", server.address)
        ...
        server.press("Start")

On the bus that everybody shares, the first note would start whatever server is installed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
from sound_server import program, wait_until

SERVICE: Final = "org.freedesktop.Notifications"
PATH: Final = "/org/freedesktop/Notifications"
CONTROL: Final = DBusAddress(PATH, SERVICE, "org.dunstproject.cmd0")
PROPERTIES: Final = DBusAddress(PATH, SERVICE, "org.freedesktop.DBus.Properties")

BUS: Final = """<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

DUNST: Final = """[global]
    dmenu = {folder}/choose
    history_length = 20
    markup = full
[urgent]
    msg_urgency = critical
    set_category = urgent
"""
"""What is urgent bears that category in the history, which does not tell the urgency."""

CHOOSE: Final = """#!/bin/sh
exec grep --fixed-strings --file={folder}/choice
"""


class NoticeServer:
    """The bus, and the server on it; each can be ended and started by itself."""

    def __init__(self) -> None:
        """Make its folder; nothing runs yet."""
        self._folder = Path(tempfile.mkdtemp(prefix="easeful-notes-"))
        self.address = f"unix:path={self._folder}/bus"
        self._bus: subprocess.Popen[bytes] | None = None
        self._dunst: subprocess.Popen[bytes] | None = None
        for name, text in (("bus.conf", BUS), ("dunstrc", DUNST), ("choose", CHOOSE)):
            (self._folder / name).write_text(text.format(folder=self._folder))
        (self._folder / "choose").chmod(0o700)

    def __enter__(self) -> Self:
        try:
            self.start_bus()
            self.start()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._end()

    def start_bus(self) -> None:
        """Start the bus and return when programs may connect."""
        self._bus = self._run("dbus-daemon", f"--config-file={self._folder}/bus.conf", "--nofork")
        wait_until(self._takes_calls)

    def start(self) -> None:
        """Start dunst and return when it shows notes."""
        self._dunst = self._run("dunst", "-conf", f"{self._folder}/dunstrc")
        wait_until(self._is_there)

    def kill(self) -> None:
        """End dunst as a crash would."""
        _end(self._dunst)

    def kill_bus(self) -> None:
        """End the bus as a crash would."""
        _end(self._bus)
        (self._folder / "bus").unlink(missing_ok=True)

    def freeze(self) -> None:
        """Let dunst hang: it keeps its name on the bus and answers nobody."""
        assert self._dunst is not None
        os.kill(self._dunst.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        assert self._dunst is not None
        os.kill(self._dunst.pid, signal.SIGCONT)

    def freeze_bus(self) -> None:
        """Let the bus hang; it is killed in the end, and cannot be thawed."""
        assert self._bus is not None
        os.kill(self._bus.pid, signal.SIGSTOP)

    @property
    def count(self) -> int:
        """Return how many notes are on the screen."""
        said = self._ask(PROPERTIES, "Get", "ss", "org.dunstproject.cmd0", "displayedLength")
        return int(said[0][1])

    def press(self, words: str) -> None:
        """Press the button with these words."""
        (self._folder / "choice").write_text(f"{words}\n")
        self._ask(CONTROL, "ContextMenuCall")

    def press_note(self) -> None:
        """Press the note itself, none of its buttons."""
        self._ask(CONTROL, "NotificationAction", "u", 0)

    def clear(self) -> list[Mapping[str, Any]]:
        """Close what is on the screen and return all notes that are not there any more."""
        self._ask(CONTROL, "NotificationCloseAll")
        wait_until(lambda: self.count == 0)
        (notes,) = self._ask(CONTROL, "NotificationListHistory")
        return [{name: value for name, (_type, value) in note.items()} for note in notes]

    def _end(self) -> None:
        self.kill()
        self.kill_bus()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _takes_calls(self) -> bool:
        try:
            open_dbus_connection(self.address).close()
        except OSError:  # not there yet, or it does not listen yet
            return False
        return True

    def _is_there(self) -> bool:
        assert self._dunst is not None
        assert self._dunst.poll() is None, "dunst ended at once"
        with open_dbus_connection(self.address) as line:
            bus = DBusAddress("/org/freedesktop/DBus", *2 * ["org.freedesktop.DBus"])
            has_owner = new_method_call(bus, "NameHasOwner", "s", (SERVICE,))
            return bool(line.send_and_get_reply(has_owner, timeout=1).body[0])

    def _ask(self, where: DBusAddress, method: str, form: str = "", *words: object) -> Any:  # noqa: ANN401 (whatever dunst says)
        with open_dbus_connection(self.address) as line:
            call = new_method_call(where, method, form or None, words)
            reply = line.send_and_get_reply(call, timeout=5)
            assert reply.header.message_type.name == "method_return", reply.body
            return reply.body

    def _run(self, name: str, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [program(name), *words],
            env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": self.address},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def _end(process: subprocess.Popen[bytes] | None) -> None:
    if process is not None:
        process.kill()
        process.wait()
