"""The bot dies at a boundary of every act of three days, one death after the other; and nobody who reads can tell.

Of the boundaries (each commit and each call, before and after it) a seeded sample: two for each act. All of them:
`make soak ARGS=--every-boundary`.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from soak.every_boundary import Home, at_random, held_against, home_in, without_a_word
from soak.one_day import ACTS

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = 11


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    with without_a_word():
        yield


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return home_in(tmp_path_factory.mktemp("home"))


async def test_after_a_death_in_every_act_all_stands_as_if_nobody_had_died(home: Home) -> None:
    chance = random.Random(SEED)
    calm = await home.course()
    for _ in range(2):
        found = held_against(calm, await home.course(at_random(calm, chance)))
        assert found.faults == []
        assert found.deaths >= 0.9 * len(ACTS)  # an act may come to a boundary fewer than it did before
