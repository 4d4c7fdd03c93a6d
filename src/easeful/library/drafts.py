"""Texts that are being edited and not saved yet, kept against a crash or a power cut.

Rule 1: a draft is there wholly, with what it was based on, or as it was before. So the two are
files of their own whose names say that they belong together; the draft itself comes last.
Rule 2: nothing here raises; what cannot be is said in a sentence.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from easeful.core.words import _
from easeful.library.edited_file import save_edited
from easeful.library.own_names import stem_of
from easeful.library.yaml_places import EditRefusedError

DRAFT: Final = ".draft"
"""Not ``.yaml``: a draft may be full of mistakes, and nobody wants to hear of them elsewhere."""

BASE: Final = ".base"
LETTERS: Final = 12
"""Of a fingerprint in a name; enough that no two ever meet."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was not saved, what it was based on, and when it was kept."""

    base: bytes
    data: bytes
    when: datetime


class Drafts:
    """The drafts of all routines. Two of one name in different folders do not share one."""

    def __init__(self, folder: Path) -> None:
        """Keep drafts in ``folder``, which is made with the first."""
        self._folder = folder

    def keep(self, path: Path, base: bytes, data: bytes) -> str:
        """Keep what the file at ``path`` is to become; return "" or why that cannot be.

        ``base`` is the file as it was when editing began, nothing for a new one.
        """
        draft = self._folder / f"{_stem(path)}.{_print_of(base)}{DRAFT}"
        try:
            _write(draft.with_suffix(BASE), base)
            _write(draft, data)
        except EditRefusedError as error:
            reason = str(error).partition(": ")[2]
            return _("Your draft could not be kept: {reason}").format(reason=reason)
        except (OSError, ValueError) as error:
            reason = (getattr(error, "strerror", None) or str(error)).lower()
            return _("Your draft could not be kept: {reason}.").format(reason=reason)
        self._clear(path, draft.stem)
        return ""

    def find(self, path: Path) -> Draft | None:
        """Return the draft of the file at ``path`` that was kept last."""
        found = (_read(each) for each in self._of(path, DRAFT))
        whole = [each for each in found if each is not None]
        return max(whole, key=lambda each: each.when, default=None)

    def drop(self, path: Path) -> None:
        """Forget the draft of the file at ``path``, which was saved or is not wanted."""
        self._clear(path, "")

    def _clear(self, path: Path, but: str) -> None:
        """Take away what is kept for a file, drafts first, ``but`` one; halves of a crash too."""
        for ending in (DRAFT, BASE, ""):
            for each in self._of(path, ending):
                if not but or each.stem != but:
                    with suppress(OSError):
                        each.unlink()

    def _of(self, path: Path, ending: str) -> list[Path]:
        """Return the files of one draft with this ending; without one, those half written."""
        start = _stem(path) if ending else f".{_stem(path)}"
        try:
            return [
                each
                for each in self._folder.iterdir()
                if each.name.startswith(f"{start}.") and each.name.endswith(ending)
            ]
        except OSError:
            return []


def _stem(path: Path) -> str:
    """Return what the names of a draft begin with: people read the first, the app the second."""
    whole = str(path.absolute()).encode(errors="surrogatepass")
    return f"{stem_of(path.stem)}.{_print_of(whole)}"


def _print_of(data: bytes) -> str:
    return sha256(data).hexdigest()[:LETTERS]


def _write(path: Path, data: bytes) -> None:
    """Write a file wholly; one of nothing too, which is a text that was cleared."""
    try:
        before = path.read_bytes()
    except FileNotFoundError:
        before = b""
    save_edited(path, before, data)
    if not data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def _read(draft: Path) -> Draft | None:
    """Return a draft if what it was based on is there as it was."""
    try:
        base, data = draft.with_suffix(BASE).read_bytes(), draft.read_bytes()
        when = datetime.fromtimestamp(draft.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return None
    is_whole = draft.name.removesuffix(DRAFT).endswith(_print_of(base))
    return Draft(base, data, when) if is_whole else None
