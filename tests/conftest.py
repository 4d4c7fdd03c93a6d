"""What holds for every test: no window on the screen, and how many random stories are told."""

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "quick",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", settings.get_profile("quick"), max_examples=5000)
settings.load_profile("long" if "EASEFUL_LONG" in os.environ else "quick")
