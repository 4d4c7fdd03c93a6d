"""What asks for scores, for tests: with a diary that ends with the test."""

from diary_fakes import MemoryDiary
from fakes import FakeClock

from easeful.core.diary import Entry
from easeful.core.scoring import Scoring
from easeful.core.settings import Settings

ASKED = Settings(finished_a_session=True)
ALL_ASKED = Settings(
    finished_a_session=True, also_noted=frozenset({"fatigue", "stiffness", "mood"})
)


def scoring_of(
    diary: MemoryDiary | None = None,
    settings: Settings = Settings(),  # noqa: B008 (frozen)
    clock: FakeClock | None = None,
) -> Scoring:
    """Return what asks for what ``settings`` want; before the first session that is nothing."""
    clock = clock or FakeClock()
    return Scoring(diary or MemoryDiary(), lambda: settings, lambda: clock.now().wall)


def entries_of(diary: MemoryDiary) -> list[Entry]:
    """Return what was told."""
    return [each for each in diary.facts if isinstance(each, Entry)]
