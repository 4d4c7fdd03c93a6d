import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.library.amounts import read_seconds
from easeful.library.dose_writing import in_seconds, step_up


@pytest.mark.parametrize(
    ("written", "by", "after"),
    [
        ("15 s", 5, "20 s"),
        ("15s", 5, "20s"),
        ("15 sec", -5, "10 sec"),
        ("15", 5, "20"),
        ("8", 1, "9"),
        ("8", -1, "7"),
        ("1:30", 5, "1:35"),
        ("1:55", 5, "2:00"),
        ("0:45", 15, "1:00"),
        ("1:00", -5, "0:55"),
        ("2 min", 15, "2 min 15 s"),
        ("2 minutes", 15, "2 minutes 15 seconds"),
        ("2 minutes", -60, "1 minute"),
        ("1 minute", 60, "2 minutes"),
        ("1 second", 1, "2 seconds"),
        ("2 seconds", -1, "1 second"),
        ("1 min 30 s", 30, "2 min"),
        ("1 min  30sec", 5, "1 min  35sec"),
        ("1 min", -15, "45 s"),
        ("55 s", 5, "60 s"),
        ("3 s", -5, "0 s"),
        (" 8 ", 1, "9"),
        ("", 5, ""),
        ("soon", 5, "soon"),
        ("1.5", 5, "1.5"),
    ],
)
def test_a_dose_stays_written_as_it_was(written: str, by: int, after: str) -> None:
    assert step_up(written, by) == after


def test_it_goes_no_further_than_it_may() -> None:
    assert step_up("1", -1, least=1) == "1"
    assert step_up("500", 1, most=500) == "500"
    assert step_up("3 s", -5, least=1) == "1 s"


@given(
    st.sampled_from(
        ("{} s", "{}", "{}s", "{} sec", "{} seconds", "{} second", "{} min", "{} minutes")
    )
    | st.sampled_from(("{}:05", "{}:30", "{} min 5 s", "{} minutes 59 seconds", "{}min 1sec")),
    st.integers(1, 200),
    st.integers(-300, 300),
)
def test_what_was_stepped_is_that_much_more(form: str, number: int, by: int) -> None:
    written = form.format(number)
    now = read_seconds(written)
    assert now is not None

    after = step_up(written, by, least=1)

    assert read_seconds(after) == max(1, now + by)
    if now + by >= 1:
        assert read_seconds(step_up(after, -by, least=1)) == now


@given(st.integers(0, 9999))
def test_a_new_length_is_read_as_meant(seconds: int) -> None:
    assert read_seconds(in_seconds(seconds)) == seconds
