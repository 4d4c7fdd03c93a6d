"""What is not true: each has a sentence, a way on, and its place."""

import pytest

from easeful.core.heat import Pack
from easeful.core.heat_excuses import (
    ANSWERS,
    EXCUSES,
    INSTEADS,
    OFFERED,
    Excuse,
    answer_to,
)

LONGEST = 80


@pytest.mark.parametrize("excuse", Excuse)
def test_each_has_words_an_answer_and_a_way_on(excuse: Excuse) -> None:
    assert EXCUSES[excuse]
    assert ANSWERS[excuse].endswith(".")
    assert len(ANSWERS[excuse]) <= LONGEST
    assert excuse in INSTEADS
    assert any(excuse in offered for offered in OFFERED.values())


@pytest.mark.parametrize("pack", Pack)
def test_drowsiness_and_sleep_can_always_be_told(pack: Pack) -> None:
    assert {Excuse.DROWSY, Excuse.SLEEP} <= set(OFFERED[pack])


@pytest.mark.parametrize("excuse", OFFERED[Pack.COLD])
def test_about_cold_no_heat_is_spoken_of(excuse: Excuse) -> None:
    said = answer_to(excuse, Pack.COLD).lower()
    assert "heat" not in said
    assert "burn" not in said


def test_heat_is_never_put_on_cream() -> None:
    assert Excuse.CREAM in OFFERED[Pack.PAD]
    assert "24 hours" in answer_to(Excuse.CREAM, Pack.PAD)
