"""100,000 files that went wrong: each is read or refused, none takes long. For ``make long``."""

from random import Random
from time import process_time

import pytest
from mutations import mutated
from reading_laws import look_at_exercise, look_at_routine
from shipped import catalogue

FILES = 100_000
PARTS = 20
MOST_SECONDS = 0.5
"""For reading a file twice as a routine and twice as an exercise, and planning it three times."""


@pytest.mark.long
@pytest.mark.parametrize("part", range(PARTS))
def test_each_of_very_many_files_with_slips_is_read_or_refused(part: int) -> None:
    random = Random(part)  # noqa: S311 (no secret)
    catalogue()
    read, longest = 0, 0.0
    for _file in range(FILES // PARTS):
        data = mutated(random).encode("utf-8", "surrogatepass")
        began = process_time()
        read += look_at_routine(data) is not None
        look_at_exercise(data)
        longest = max(longest, process_time() - began)

    assert longest < MOST_SECONDS
    assert 0 < read < FILES // PARTS
