"""The clock that can be moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from simulator.clock import MovableClock

NOON = datetime(2026, 12, 3, 12, tzinfo=UTC)


class Real:
    """Stands for the time that really passes."""

    def __init__(self) -> None:
        self.now = datetime(2020, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def test_it_runs_on_with_its_source_from_its_own_start() -> None:
    real = Real()
    clock = MovableClock(real, NOON)

    real.now += timedelta(minutes=5)

    assert clock.now() == NOON + timedelta(minutes=5)


def test_without_a_start_it_is_its_source() -> None:
    real = Real()

    assert MovableClock(real).now() == real.now


def test_it_can_be_moved_on_and_begun_again() -> None:
    real = Real()
    clock = MovableClock(real, NOON)

    assert clock.advance(timedelta(hours=20)) == NOON + timedelta(hours=20)
    real.now += timedelta(minutes=5)
    clock.reset()

    assert clock.now() == NOON


def test_it_never_goes_back() -> None:
    clock = MovableClock(Real(), NOON)

    with pytest.raises(ValueError, match="only forward"):
        clock.advance(timedelta(seconds=-1))


def test_a_time_without_zone_is_no_time() -> None:
    with pytest.raises(ValueError, match="aware"):
        MovableClock(Real(), datetime(2026, 12, 3))  # noqa: DTZ001 - it is the refusal that is tested
