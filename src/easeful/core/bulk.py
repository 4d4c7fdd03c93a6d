"""Makes many things at once without a look for garbage in between: nothing of it is garbage yet.

Python looks through all there is whenever many things were made, which takes as long again.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def in_bulk() -> Iterator[None]:
    """Look for no garbage until the end of the block."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
