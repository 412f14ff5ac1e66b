"""How fast we may speak: never faster than Telegram bears, and an answer never waits for a letter."""

from hypothesis import given
from hypothesis import strategies as st

from line.pace import FEWEST, MOST, SEEN_BEFORE, Pace, Window
from storage.outbox import ANSWERS, LETTERS, PROMPTS

KARI, GROUP = 1001, -1001


def test_the_bot_says_no_more_than_its_rate_over_a_minute() -> None:
    pace, said = Pace(25, now=0.0), 0
    for tenth in range(600):
        room = pace.room(tenth / 10)
        for _ in range(room):
            pace.draw(KARI + said, tenth / 10)
            said += 1

    assert said == 25 * 60 + 5 - 3  # the rate, the burst at the beginning, what the last tenth has not filled yet


def test_three_answers_at_once_then_one_a_second() -> None:
    pace = Pace(25, now=0.0)
    for _ in range(3):
        assert KARI not in pace.busy_chats(ANSWERS, 0.0)
        pace.draw(KARI, 0.0)

    assert KARI in pace.busy_chats(ANSWERS, 0.9)
    assert KARI not in pace.busy_chats(ANSWERS, 1.0)


def test_prompts_and_letters_leave_the_burst_to_answers() -> None:
    pace = Pace(25, now=0.0)
    pace.draw(KARI, 0.0)

    assert KARI in pace.busy_chats(PROMPTS, 0.5)
    assert KARI in pace.busy_chats(LETTERS, 0.5)
    assert KARI not in pace.busy_chats(ANSWERS, 0.5)
    assert KARI not in pace.busy_chats(PROMPTS, 1.0)


def test_a_group_hears_no_more_than_twenty_in_any_minute() -> None:
    pace, said = Pace(25, now=0.0), []
    for tenth in range(6000):
        if pace.may_go(ANSWERS, GROUP, tenth / 10):
            pace.draw(GROUP, tenth / 10)
            said.append(tenth / 10)

    assert 18 <= max(sum(1 for at in said if begin <= at < begin + 60) for begin in said) <= 20
    assert len(said) >= 170


def test_chats_that_have_been_quiet_are_forgotten() -> None:
    pace = Pace(1000, now=0.0)
    for chat in range(500):
        pace.draw(chat, 0.0)

    assert pace.busy_chats(PROMPTS, 1.0) == set()
    assert pace._chats == {}


def test_while_the_bot_itself_must_wait_busy_chats_make_it_wait_no_longer() -> None:
    pace = Pace(25, now=0.0)
    for chat in range(5):
        pace.draw(chat, 0.0)

    assert pace.room(0.0) == 0
    assert pace.seconds_to_next(0.0) == 1 / 25


@given(st.integers(min_value=1, max_value=40), st.floats(min_value=1, max_value=30))
def test_the_wait_it_names_is_long_enough_and_not_longer(many: int, rate: float) -> None:
    pace = Pace(rate, now=0.0)
    pace.draw(KARI, 0.0, many)
    wait = pace.seconds_to_next(0.0)

    assert pace.room(wait + 0.001) >= 1 or wait == 0.0
    assert pace.room(0.0) >= 1 or wait > 0


def seen(rate: float, seconds: float) -> Window:
    """A window that has seen so many messages of this delay that it believes it."""
    window = Window(rate)
    for _ in range(SEEN_BEFORE):
        window.saw(seconds, 0.0)
    return window


def test_a_slow_bot_has_eight_under_way_at_most_however_slow_telegram_is() -> None:
    assert Window(25).size == FEWEST == 8
    assert seen(25, 0.3).size == 8


def test_the_first_messages_which_are_slow_make_no_window_large() -> None:
    window = Window(1000)
    for _ in range(8):
        window.saw(0.4, 0.0)
    assert window.size == FEWEST

    for _ in range(SEEN_BEFORE):
        window.saw(0.05, 0.0)
    assert window.size == 46


def test_the_window_is_rate_times_delay_and_our_own_work_makes_it_no_larger() -> None:
    assert seen(1000, 0.05).size == 46
    assert seen(1000, 0.054).size == 49


def test_a_full_window_that_makes_messages_slow_does_not_make_itself_larger() -> None:
    window = seen(1000, 0.05)
    for number in range(1000):
        window.saw(0.05 if number % 50 == 0 else 0.09, number * 0.06)

        assert window.size == 46


def test_a_telegram_that_has_become_slower_is_believed_after_ten_seconds() -> None:
    window = seen(1000, 0.02)
    window.saw(0.08, 4.9)
    assert window.size == FEWEST + 10

    window.saw(0.08, 5.1)
    assert window.size == FEWEST + 10

    window.saw(0.08, 10.2)
    assert window.size == 73


def test_no_letter_and_no_prompt_takes_the_last_places_of_answers() -> None:
    rooms = Window(25).rooms(under_way=5)

    assert rooms == {ANSWERS: 3, PROMPTS: 1, LETTERS: 0}


@given(st.floats(min_value=1, max_value=100_000), st.lists(st.floats(min_value=0.001, max_value=60), max_size=60))
def test_never_more_than_one_window_is_under_way(rate: float, delays: list[float]) -> None:
    window = Window(rate)
    for number, seconds in enumerate(delays):
        window.saw(seconds, number / 3)

    assert FEWEST <= window.size <= MOST
    assert all(room <= window.size - 7 for room in window.rooms(under_way=7).values())
