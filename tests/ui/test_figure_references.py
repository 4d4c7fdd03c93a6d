"""The figure looks as it was last accepted; a change in drawing is made on purpose, or not."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
import reference_frames
from PySide6.QtWidgets import QApplication
from reference_frames import FRAMES, compared, difference_of, pixels_of, rendered

from easeful.figure import body, flesh

LIMBS = ("THIGH", "SHIN", "UPPER_ARM", "SLEEVE", "FOREARM")


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_looks_as_it_was_accepted(qapp: QApplication, name: str) -> None:
    assert compared(name, rendered(name)) == ""


@contextmanager
def wider(limb: str, share: float) -> Iterator[None]:
    """Draw a limb wider by ``share``."""
    profile = getattr(flesh, limb)
    thick = tuple((place, radius * (1 + share), ahead) for place, radius, ahead in profile)
    with pytest.MonkeyPatch.context() as patch:
        for module in (flesh, body):
            if getattr(module, limb, None) is profile:
                patch.setattr(module, limb, thick)
        yield


@pytest.mark.parametrize("limb", LIMBS)
def test_a_limb_that_is_three_percent_wider_is_seen(qapp: QApplication, limb: str) -> None:
    names = ("cat-cow", "knee-rolls", "on-the-way")
    before = [pixels_of(rendered(name)) for name in names]
    with wider(limb, 0.03):
        after = [pixels_of(rendered(name)) for name in names]
    assert any(difference_of(a, b).is_seen for a, b in zip(before, after, strict=True))


def test_other_rounding_of_an_edge_is_not_seen(qapp: QApplication) -> None:
    before = pixels_of(rendered("cat-cow"))
    edges = np.abs(np.diff(before, axis=1, prepend=0)).max(axis=2, keepdims=True) > 20
    other = before + edges * 2
    assert not difference_of(before, other.astype(np.int16)).is_seen


def test_what_has_changed_is_named_and_shown(
    qapp: QApplication, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reference_frames, "FOUND", tmp_path)
    image = rendered("bridge")
    image.invertPixels()
    words = compared("bridge", image)
    assert words.startswith("bridge: ")
    assert f"{tmp_path}" in words
    assert "make figures ARGS=--accept" in words
