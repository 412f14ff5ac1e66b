"""How fast we may speak: never faster than Telegram bears, and an answer never waits for a letter."""

from hypothesis import given
from hypothesis import strategies as st

from line.pace import Pace
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


def test_a_group_hears_twenty_a_minute() -> None:
    pace, said = Pace(25, now=0.0), 0
    for second in range(600):
        if GROUP not in pace.busy_chats(ANSWERS, float(second)):
            pace.draw(GROUP, float(second))
            said += 1

    assert 200 <= said <= 203


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
