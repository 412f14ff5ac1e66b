"""Slowing somebody down: nobody who means well is let go, and whoever is let go is told once."""

from hypothesis import given
from hypothesis import strategies as st

from line.slowing import AT_ONCE, MANY, PER_SECOND, Slowing, Weight

KARI, OLA = 1001, 1002


def weighed(slowing: Slowing, person: int, *times: float) -> list[Weight]:
    return [slowing.weigh(person, at, stamped=True)[0] for at in times]


def test_so_many_at_once_are_taken_and_of_the_rest_one_is_told() -> None:
    found = weighed(Slowing(), KARI, *[0.0] * (AT_ONCE + 3))

    assert found == [Weight.TAKE] * AT_ONCE + [Weight.LET_GO_AND_TELL, Weight.LET_GO, Weight.LET_GO]


def test_everybody_has_a_bucket_of_their_own() -> None:
    slowing = Slowing()
    weighed(slowing, KARI, *[0.0] * 500)

    assert weighed(slowing, OLA, 0.0) == [Weight.TAKE]


def test_presses_and_messages_have_clocks_of_their_own() -> None:
    """A press has no stamp of Telegram's; a clock of ours that is an hour fast must not cost anybody a message."""
    slowing = Slowing()
    slowing.weigh(KARI, 3600.0, stamped=False)
    found = [slowing.weigh(KARI, float(second), stamped=True)[0] for second in range(AT_ONCE * 3)]

    assert set(found) == {Weight.TAKE}


def test_they_are_told_again_only_when_they_have_been_quiet() -> None:
    slowing = Slowing()
    weighed(slowing, KARI, *[0.0] * (AT_ONCE + 1))
    soon = weighed(slowing, KARI, *[1.0] * 4)
    later = weighed(slowing, KARI, *[1.0 + AT_ONCE / PER_SECOND] * (AT_ONCE + 1))

    assert Weight.LET_GO_AND_TELL not in soon
    assert later.count(Weight.LET_GO_AND_TELL) == 1


def test_what_could_not_be_kept_is_not_counted() -> None:
    slowing = Slowing(at_once=2)
    for _ in range(10):
        weight, take_back = slowing.weigh(KARI, 0.0, stamped=True)
        assert weight is Weight.TAKE
        take_back()
    weighed(slowing, KARI, 0.0, 0.0)
    weight, take_back = slowing.weigh(KARI, 0.0, stamped=True)
    assert weight is Weight.LET_GO_AND_TELL
    take_back()

    assert weighed(slowing, KARI, 0.0, 0.0) == [Weight.LET_GO_AND_TELL, Weight.LET_GO]


def test_full_buckets_are_forgotten() -> None:
    slowing = Slowing()
    for person in range(MANY * 3):
        slowing.weigh(person, person * 10.0, stamped=True)

    assert len(slowing._levels) <= MANY


@given(gaps=st.lists(st.floats(min_value=1 / PER_SECOND, max_value=1e6), max_size=300))
def test_nobody_who_sends_no_faster_than_they_may_is_ever_let_go(gaps: list[float]) -> None:
    slowing, at, times = Slowing(), 0.0, []
    for gap in gaps:
        at += gap
        times.append(at)

    assert set(weighed(slowing, KARI, *times)) <= {Weight.TAKE}


@given(times=st.lists(st.floats(min_value=0, max_value=1000), max_size=400))
def test_never_more_than_the_bucket_and_what_flowed_in_whatever_the_order_of_the_stamps(times: list[float]) -> None:
    taken = weighed(Slowing(), KARI, *times).count(Weight.TAKE)

    assert taken <= AT_ONCE + PER_SECOND * (max(times, default=0) - min(times, default=0)) + 1
