"""The machine's clocks."""

from easeful.adapters.clock import SystemClock


def test_the_steady_clock_never_goes_back() -> None:
    clock = SystemClock()
    readings = [clock.now().steady for _again in range(100)]
    assert readings == sorted(readings)


def test_the_wall_clock_knows_its_zone() -> None:
    assert SystemClock().now().wall.utcoffset() is not None
