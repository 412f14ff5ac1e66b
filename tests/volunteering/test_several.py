"""Several people, or several dates, at once: as it was for each of them, and as it was again when it is taken back."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from messages.compose import composer
from storage import outbox
from volunteering import several, signing_up, undoing
from volunteering.planning import changing
from volunteering.several import DoneForSeveral, Pair, SeveralAsBefore

if TYPE_CHECKING:
    from storage.records import Person
    from tests.volunteering.conftest import SmallHome


def heard(home: SmallHome, reader: Person, now: datetime) -> list[str]:
    """What somebody is told by this moment."""
    compose, said = composer(home.rules, "a_bot"), []
    while rows := outbox.claim(
        home.tx, lane=1, now=now, limit=1, owner="a", lease_until=now + timedelta(minutes=5), held_since=None
    ):
        words = compose(home.tx, rows[0], now)
        outbox.settle(home.tx, rows[0].id, "a", "sent" if words else "dropped", now, message_id=1)
        if words is not None and rows[0].person_id == reader.id:
            said.append(words.text)
    return said


@pytest.mark.parametrize("names", [("Anna Vad", "Birthe Juhl"), ("Ole Vad", "Birthe Juhl")])
def test_one_who_comes_and_one_who_waits_are_taken_off_and_stand_as_before_after_undo(
    home: SmallHome, names: tuple[str, str]
) -> None:
    inge = home.person("Inge Holm", "coordinator")
    comes, waits = (home.person(name) for name in names)
    date = home.date(hours=24 * 10, places=1)
    for who in (comes, waits):
        signing_up.sign_up(home.tx, who, date, home.now, home.rules)
    wanted = [Pair(comes.id, date), Pair(waits.id, date)]
    done = several.cancel_all(home.tx, inge, wanted, home.now, home.rules)
    assert isinstance(done, DoneForSeveral)
    assert (home.state(date, comes), home.state(date, waits)) == ("cancelled", "cancelled")
    assert "moved_up" not in home.told(waits)  # nobody gives her a place and takes it in the same breath
    back = undoing.undo(home.tx, inge, done.act, home.now + timedelta(seconds=5), home.rules)
    assert isinstance(back, SeveralAsBefore)
    assert (home.state(date, comes), home.state(date, waits)) == ("coming", "waiting")


def test_whoever_is_concerned_by_one_date_hears_of_it_as_ever(home: SmallHome) -> None:
    inge, anna, ole = home.person("Inge Holm", "coordinator"), home.person("Anna Vad"), home.person("Ole Vad")
    first, second = home.date("Bingo", hours=24 * 10), home.date("Sang", hours=24 * 11)
    wanted = [Pair(anna.id, first), Pair(ole.id, first), Pair(ole.id, second)]
    done = several.sign_up_all(home.tx, inge, wanted, home.now, home.rules)
    assert isinstance(done, DoneForSeveral)
    assert home.told(anna) == ["signed_up_for_you"]
    assert home.told(ole) == ["several_for_you"]
    undoing.undo(home.tx, inge, done.act, home.now + timedelta(seconds=5), home.rules)
    assert home.told(anna) == home.told(ole) == []  # nobody had heard of it


def test_after_undo_they_hear_of_those_dates_alone_that_were_taken_back(home: SmallHome) -> None:
    inge, ole = home.person("Inge Holm", "coordinator"), home.person("Ole Vad", language="da")
    dates = [home.date(title, hours=24 * 10 + hour) for hour, title in enumerate(("Bingo", "Sang", "Dans"))]
    for each in dates:
        signing_up.sign_up(home.tx, ole, each, home.now, home.rules)
    done = several.cancel_all(home.tx, inge, [Pair(ole.id, each) for each in dates], home.now, home.rules)
    assert isinstance(done, DoneForSeveral)
    (said,) = heard(home, ole, home.now)
    assert all(title in said for title in ("Bingo", "Sang", "Dans"))
    signing_up.sign_up(home.tx, ole, dates[1], home.now + timedelta(minutes=1), home.rules)  # he can, after all
    undoing.undo(home.tx, inge, done.act, home.now + timedelta(minutes=2), home.rules)
    (said,) = heard(home, ole, home.now + timedelta(minutes=3))
    assert "Bingo" in said
    assert "Dans" in said
    assert "Sang" not in said


def test_put_down_in_the_night_for_dates_that_change_he_hears_once_how_they_stand(home: SmallHome) -> None:
    inge, ole = home.person("Inge Holm", "coordinator"), home.person("Ole Vad", language="da")
    bingo, song = home.date("Bingo", hours=24 * 10), home.date("Sang", hours=24 * 11)
    night = home.now + timedelta(hours=10)
    several.sign_up_all(home.tx, inge, [Pair(ole.id, bingo), Pair(ole.id, song)], night, home.rules)
    later = datetime.combine(home.found(bingo).day, time(15))
    changing.move(home.tx, inge, bingo, later, rest=False, now=night, rules=home.rules)
    changing.call_off(home.tx, inge, song, rest=False, now=night, rules=home.rules)
    (said,) = heard(home, ole, home.now + timedelta(hours=21))
    assert "Bingo, lørdag den 5. december kl. 15.00" in said
    assert "Sang" not in said
