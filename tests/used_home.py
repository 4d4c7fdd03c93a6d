"""A home that has been used before: what is shipped has been read, and is remembered.

The first start of a home reads some eighty files. Most tests are about something else.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from easeful.library.shelf import Shelf
from easeful.library.shelf_cache import ShelfCache
from easeful.places import find_places

MEMORY: Final = Path("cache", "shelf.db")


def read_what_is_shipped(home: Path) -> None:
    """Read it as a start does, where nothing of it is remembered yet."""
    places = find_places({"EASEFUL_HOME": str(home)})
    cache = ShelfCache.open(places.cache / MEMORY.name)
    for _file in Shelf(places.shelf, cache).refresh():
        pass
    cache.close()


def be_used_before(home: Path) -> None:
    """Have the home remember what is shipped, as if it had been read there."""
    path = home / MEMORY
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_memory())


@cache
def _memory() -> bytes:
    with TemporaryDirectory(prefix="easeful-used-") as folder:
        read_what_is_shipped(Path(folder))
        return (Path(folder) / MEMORY).read_bytes()
