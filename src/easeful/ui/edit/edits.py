"""What may be asked of a routine's text from its cards. Who asks changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from easeful.library.yaml_edit import KeyPath, Plain

Value: TypeAlias = "str | Sequence[str] | None"
"""What a field is to say; ``None`` takes it away."""


@dataclass(frozen=True, slots=True)
class Add:
    """A new step below ``after``; ``None``: at the end."""

    after: KeyPath | None
    fields: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Remove:
    """The step goes."""

    path: KeyPath


@dataclass(frozen=True, slots=True)
class Move:
    """The step goes up (below 0) or down in its own list."""

    path: KeyPath
    by: int


@dataclass(frozen=True, slots=True)
class Copy:
    """The same step once more, right below."""

    path: KeyPath


@dataclass(frozen=True, slots=True)
class SetField:
    """One field of a step."""

    path: KeyPath
    key: str
    value: Value


@dataclass(frozen=True, slots=True)
class SetTop:
    """One field of the routine itself."""

    key: str
    value: Value


@dataclass(frozen=True, slots=True)
class Several:
    """Fields that change together: one wish, so one Undo takes all of it back."""

    fields: tuple[SetField, ...]


Edit = Add | Remove | Move | Copy | SetField | SetTop | Several


def follow(path: KeyPath, edit: Edit) -> KeyPath | None:
    """Return where the row at ``path`` is after ``edit``, ``None`` if it has gone."""
    match edit:
        case Add(after=tuple() as after) | Copy(path=after):
            return _shifted(path, after, 1)
        case Remove(path=gone):
            return None if path[: len(gone)] == gone else _shifted(path, gone, -1)
        case Move():
            return _moved(path, edit)
        case Add() | SetField() | SetTop() | Several():
            return path


def added_at(edit: Add, count: int) -> KeyPath:
    """Return where a new row will stand; ``count`` are the rows of the routine before."""
    return ("steps", count) if edit.after is None else (*edit.after[:-1], _place(edit.after) + 1)


def _place(path: KeyPath) -> int:
    at = path[-1]
    return at if isinstance(at, int) else 0


def _shifted(path: KeyPath, past: KeyPath, by: int) -> KeyPath:
    """Return ``path`` where a row was put in or taken out at ``past``."""
    depth = len(past) - 1
    at = path[depth] if len(path) > depth and path[:depth] == past[:-1] else None
    if not isinstance(at, int) or at <= _place(past):
        return path
    return (*path[:depth], at + by, *path[depth + 1 :])


def _moved(path: KeyPath, move: Move) -> KeyPath:
    depth, start = len(move.path) - 1, _place(move.path)
    end = start + move.by
    at = path[depth] if len(path) > depth and path[:depth] == move.path[:-1] else None
    if not isinstance(at, int):
        return path
    if at == start:
        at = end
    elif start < at <= end:
        at -= 1
    elif end <= at < start:
        at += 1
    return (*path[:depth], at, *path[depth + 1 :])
