"""What would become of the files of a package, said to a person."""

from __future__ import annotations

from collections.abc import Iterable

from easeful.core.words import _
from easeful.library.package import Contents
from easeful.library.package_fates import Fate, Incoming
from easeful.library.package_names import Kind


def comes_along(contents: Contents) -> tuple[str, ...]:
    """Say which exercises and pictures come with the routine."""
    new = (each for each in contents.files[1:] if each.fate is not Fate.SAME)
    return tuple(_called(contents, each) for each in new)


def is_kept(contents: Contents) -> tuple[str, ...]:
    """Say which of her files stay beside others of the same name, and how those are called now."""
    words = _("The {old} you have stays as it is; the new one becomes {new}.")
    return tuple(
        words.format(old=each.member.file, new=each.path.name)
        for each in contents.files
        if each.fate is Fate.RENAMED
    )


def is_there(contents: Contents) -> tuple[str, ...]:
    """Say what she has already."""
    same = _of_fate(contents.files, Fate.SAME)
    return tuple(_called(contents, each) for each in same)


def _called(contents: Contents, file: Incoming) -> str:
    title = contents.title(file)
    match file.member.kind:
        case Kind.ROUTINE:
            return _("The routine “{title}”").format(title=title)
        case Kind.EXERCISE:
            return _("The exercise “{title}”").format(title=title)
        case Kind.PICTURE:
            size = size_of(len(file.data))
            return _("The picture {title} ({size})").format(title=title, size=size)


def size_of(count: int) -> str:
    """Return so many bytes as people read them."""
    kib = max(1, round(count / 1024))
    return f"{kib} KB" if kib < 1024 else f"{kib / 1024:.1f} MB"  # noqa: PLR2004 (bytes)


def _of_fate(files: Iterable[Incoming], fate: Fate) -> Iterable[Incoming]:
    return (each for each in files if each.fate is fate)
