"""A line to the session bus, by jeepney, as far as notes need it.

QtDBus cannot send the types that ``Notify`` wants, and the watcher has no Qt.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from socket import socket
from typing import Final, cast

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    Parser,
    message_bus,
    new_method_call,
)
from jeepney.bus import get_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import prep_socket  # type: ignore[import-untyped]

from easeful.adapters.notices_words import Changed, Closed, Pressed, Reply, Word

log = logging.getLogger(__name__)

SERVICE: Final = "org.freedesktop.Notifications"
NOTES: Final = DBusAddress("/org/freedesktop/Notifications", SERVICE, SERVICE)
GREETING: Final = 1.0
"""Seconds that the bus has to greet us, or to take what we send; it needs one thousandth."""

PIECE: Final = 65536


class Line:
    """An open line to the session bus."""

    def __init__(self) -> None:
        """Open it and listen for what happens to notes; raise ``OSError``, in words, if none."""
        try:
            self.socket: socket = prep_socket(get_bus(_address()), timeout=GREETING)
        except (ValueError, RuntimeError, StopIteration) as error:
            raise OSError(f"no session bus: {error}") from error
        self.socket.settimeout(GREETING)
        self._parser = Parser()
        self._serial = 0
        owner = MatchRule(type="signal", member="NameOwnerChanged", interface=message_bus.interface)
        owner.add_arg_condition(0, SERVICE)
        self._send(message_bus.Hello())
        self._send(message_bus.AddMatch(owner))
        self._send(
            message_bus.AddMatch(MatchRule(type="signal", sender=SERVICE, interface=SERVICE))
        )

    def call(self, method: str, form: str, *arguments: object) -> int:
        """Call the program that shows notes and return the serial of the call."""
        return self._send(new_method_call(NOTES, method, form or None, arguments))

    def read(self) -> list[Word]:
        """Return what has come; raise ``OSError`` if the bus is gone."""
        data = self.socket.recv(PIECE)
        if not data:
            raise OSError("the session bus has hung up")
        words = (_word(message) for message in self._parser.feed(data))
        return [word for word in words if word is not None]

    def close(self) -> None:
        """Hang up."""
        self.socket.close()

    def _send(self, message: Message) -> int:
        self._serial += 1
        self.socket.sendall(message.serialise(serial=self._serial))
        return self._serial


def _address() -> str:
    """Return where the session bus is: as the session says, else where systemd puts it."""
    said = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    usual = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nowhere", "bus")
    if not said and not usual.exists():
        raise OSError("no session bus is named")
    return said or f"unix:path={usual}"


def _word(message: Message) -> Word | None:
    fields, body = message.header.fields, message.body
    match message.header.message_type, fields.get(HeaderFields.member):
        case MessageType.method_return, _:
            return Reply(fields[HeaderFields.reply_serial], body[0] if body else None)
        case MessageType.error, _:
            log.info("The bus answers: %s %s", fields.get(HeaderFields.error_name), body)
            return Reply(fields[HeaderFields.reply_serial], None)
        case MessageType.signal, "ActionInvoked":
            return Pressed(cast("int", body[0]), cast("str", body[1]))
        case MessageType.signal, "NotificationClosed":
            return Closed(cast("int", body[0]))
        case MessageType.signal, "NameOwnerChanged":
            return Changed()
        case _:
            return None
