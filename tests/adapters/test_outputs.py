"""What is handed to an output, piece by piece. ``test_player.py`` plays it for real."""

from array import array
from collections.abc import Sequence

from fakes import FakeClock
from hypothesis import given
from hypothesis import strategies as st

from easeful.adapters.outputs import FADE, LATEST, Feed, scaled
from easeful.core.sound import Sound

RATE = 1000
FADE_LENGTH = int(FADE * RATE)
LOUD = 20000


def steady(count: int) -> Sound:
    """Return a sound that is loud from its first sample to its last."""
    return Sound(RATE, array("h", [LOUD] * count))


def take(feed: Feed, counts: Sequence[int]) -> list[int]:
    """Return what the feed hands out, silence left out."""
    return [sample for count in counts for sample in feed.take(count)]


@given(
    st.lists(st.integers(-32768, 32767), min_size=1),
    st.floats(0.01, 3.0),
    st.lists(st.integers(1, 40)),
)
def test_the_size_of_the_pieces_makes_no_difference(
    samples: list[int], gain: float, counts: list[int]
) -> None:
    sound = Sound(RATE, array("h", samples))
    in_pieces = take(Feed(sound, gain, FakeClock()), [*counts, len(samples)])
    assert in_pieces == list(scaled(sound.samples, gain))


@given(st.lists(st.integers(1, 60)), st.lists(st.integers(1, 60)))
def test_a_fade_goes_down_to_silence_in_small_steps(before: list[int], after: list[int]) -> None:
    feed = Feed(steady(10_000), 1.0, FakeClock())
    heard = take(feed, [1, *before])
    feed.fading.set()
    heard += take(feed, [*after, 1000, 1000])
    assert len(heard) == 1 + sum(before) + FADE_LENGTH
    steps = [one - next_one for one, next_one in zip(heard, [*heard[1:], 0], strict=True)]
    assert min(steps) >= 0
    assert max(steps) <= LOUD * 1.6 / FADE_LENGTH + 1
    assert feed.ended.is_set()


def test_a_fade_shortly_before_the_end_makes_a_sound_no_longer() -> None:
    feed = Feed(steady(100), 1.0, FakeClock())
    heard = take(feed, [90])
    feed.fading.set()
    assert len(heard + take(feed, [90])) == 100
    assert feed.ended.is_set()


def test_what_fades_before_it_begins_is_not_heard() -> None:
    feed = Feed(steady(100), 1.0, FakeClock())
    feed.fading.set()
    assert take(feed, [50]) == []
    assert feed.ended.is_set()


def test_what_cannot_begin_in_time_is_not_heard() -> None:
    clock = FakeClock()
    feed = Feed(steady(100), 1.0, clock, after=1.0)
    clock.pass_seconds(1.0 + LATEST + 0.01)
    assert take(feed, [50]) == []
    assert feed.ended.is_set()


def test_what_began_in_time_goes_on_to_its_end() -> None:
    clock = FakeClock()
    feed = Feed(steady(100), 1.0, clock, after=1.0)
    clock.pass_seconds(1.0 + LATEST)
    heard = take(feed, [50])
    clock.pass_seconds(10.0)
    assert len(heard + take(feed, [50])) == 100


def test_only_what_was_taken_counts_as_taken() -> None:
    clock = FakeClock()
    feed = Feed(steady(100), 1.0, clock)
    assert feed.taken_at < 0
    clock.pass_seconds(1.0)
    feed.take(100)
    clock.pass_seconds(1.0)
    feed.take(100)
    assert feed.taken_at == 1.0


def test_what_is_too_loud_stays_at_the_loudest() -> None:
    assert list(scaled(array("h", [20000, -20000, 10000]), 2.0)) == [32767, -32768, 20000]
