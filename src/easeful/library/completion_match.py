"""Which of many offers a person may mean by what she has typed so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from unicodedata import combining, normalize

SPLIT: Final = re.compile(r"[^\w]+|_")
LONG_ENOUGH: Final = 3
"""Letters of one word among several by which something may be found on its own."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to write, and what it is: the name of an id, or what a key is for."""

    text: str
    about: str


def matching(word: str, offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Return the offers that ``word`` may mean, the likeliest first and else in their order.

    Each word of it begins a word of an id or of its name; or else at least one of them does.
    """
    typed = _words(word)
    if not typed:
        return tuple(offers)
    ranked = [(rank, each) for each in offers if (rank := _rank(word, typed, each)) is not None]
    if not ranked:
        long = [each for each in typed if len(each) >= LONG_ENOUGH]
        return tuple(each for each in offers if any(_begins(one, _all_words(each)) for one in long))
    return tuple(each for _rank_of_it, each in sorted(ranked, key=lambda pair: pair[0]))


def _rank(word: str, typed: tuple[str, ...], offer: Offer) -> int | None:
    """Return how well an offer fits, 0 best; ``None`` if not at all."""
    if offer.text.casefold().removeprefix("- ").startswith(word.casefold()):
        return 0
    if all(_begins(each, _words(offer.text)) for each in typed):
        return 1
    return 2 if all(_begins(each, _all_words(offer)) for each in typed) else None


def _begins(typed: str, words: tuple[str, ...]) -> bool:
    return any(each.startswith(typed) for each in words)


def _all_words(offer: Offer) -> tuple[str, ...]:
    is_key = offer.text.endswith(": ")  # what it is for is no name to find it by
    return _words(offer.text) if is_key else (*_words(offer.text), *_words(offer.about))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text, without accents and apostrophes."""
    bare = "".join(each for each in normalize("NFKD", text.casefold()) if not combining(each))
    return tuple(filter(None, SPLIT.split(bare.replace("'", "").replace("’", ""))))
