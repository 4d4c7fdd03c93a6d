"""A request that a second start hands over comes through as it was."""

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.day import Day
from easeful.core.start import OpenRequest, StartRequest, read, written

REQUESTS = st.one_of(
    st.builds(StartRequest, st.text(), st.none() | st.sampled_from(Day)),
    st.builds(OpenRequest, st.text(min_size=1).map(lambda name: PurePath("/home") / name)),
)


@given(REQUESTS)
def test_a_request_is_one_line_and_reads_the_same(request_: StartRequest | OpenRequest) -> None:
    line = written(request_)
    assert "\n" not in line
    assert read(line) == request_


@pytest.mark.parametrize("line", ["", "low-back-10 flare", "[1]", "{}", '{"start": 1}', "null"])
def test_what_is_no_request_asks_for_nothing(line: str) -> None:
    assert read(line) is None


def test_no_request_is_an_empty_line() -> None:
    assert written(None) == ""
