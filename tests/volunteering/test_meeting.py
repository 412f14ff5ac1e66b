"""Meeting volunteers on the ward: who may, what is noted, and what can be taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from storage import care, signups
from storage import groups as chats
from storage.records import SignupState
from volunteering import arriving, cancelling, greeting, meeting, undoing, visiting, ward_groups

if TYPE_CHECKING:
    from tests.volunteering.conftest import SmallHome


def test_a_volunteer_notes_nothing_about_others(home: SmallHome) -> None:
    birthe, ole = home.person("Birthe Juhl"), home.person("Ole Damgaard")
    date = home.date(hours=1)
    for outcome in (
        meeting.came_unannounced(home.tx, birthe, date, ole.id, home.now, home.rules),
        meeting.guests_came(home.tx, birthe, date, 1, home.now, home.rules),
        meeting.thank(home.tx, birthe, date, ole.id, thanked=True, now=home.now),
    ):
        assert isinstance(outcome, meeting.NotForYou)
    assert isinstance(visiting.not_today(home.tx, birthe, date, home.now, home.rules), visiting.NotForYou)
    assert isinstance(greeting.greet(home.tx, birthe, ole.id, 1, home.now, home.rules), greeting.NotForYou)
    assert home.tx.value("SELECT count(*) FROM act") == 0


def test_staff_who_came_along_are_not_put_on_the_volunteers_list(home: SmallHome) -> None:
    lone, mads = home.person("Lone Bak", "staff"), home.person("Mads Krogh", "staff")
    date = home.date(hours=1)
    outcome = meeting.came_unannounced(home.tx, lone, date, mads.id, home.now, home.rules)
    assert isinstance(outcome, meeting.NotForYou)


def test_whoever_is_here_is_on_the_list_though_it_is_full(home: SmallHome) -> None:
    lone = home.person("Lone Bak", "staff")
    first, second = home.person("Birthe Juhl"), home.person("Ole Damgaard")
    date = home.date(hours=1, places=1)
    for person in (first, second):
        assert isinstance(meeting.came_unannounced(home.tx, lone, date, person.id, home.now, home.rules), meeting.Came)
    assert signups.count(home.tx, date, SignupState.COMING) == 2


def test_taken_back_everybody_stands_as_before(home: SmallHome) -> None:
    lone = home.person("Lone Bak", "staff")
    never, cancelled = home.person("Birthe Juhl"), home.person("Ole Damgaard")
    date = home.date(hours=30)
    signups.put(home.tx, date, cancelled.id, SignupState.COMING, home.now)
    cancelling.cancel(home.tx, cancelled, date, home.now, home.rules)
    home.now += timedelta(hours=29)
    for person, before in ((never, None), (cancelled, "cancelled")):
        came = meeting.came_unannounced(home.tx, lone, date, person.id, home.now, home.rules)
        assert isinstance(came, meeting.Came)
        assert isinstance(undoing.undo(home.tx, lone, came.act, home.now, home.rules), undoing.AsItWas)
        assert home.state(date, person) == before
        assert not signups.has_arrived(home.tx, date, person.id)
        again = undoing.undo(home.tx, lone, came.act, home.now, home.rules)
        assert isinstance(again, undoing.NothingToUndo)


def test_thanked_is_of_somebody_who_arrived_and_goes_with_the_arrival(home: SmallHome) -> None:
    lone, birthe = home.person("Lone Bak", "staff"), home.person("Birthe Juhl")
    date = home.date(hours=-1)
    signups.put(home.tx, date, birthe.id, SignupState.COMING, home.now)
    assert isinstance(meeting.thank(home.tx, lone, date, birthe.id, thanked=True, now=home.now), meeting.NotForYou)
    arriving.tick(home.tx, lone, date, birthe.id, arrived=True, now=home.now, rules=home.rules)
    thanked = meeting.thank(home.tx, lone, date, birthe.id, thanked=True, now=home.now)
    assert isinstance(thanked, meeting.Thanked)
    assert thanked.changed
    assert care.thanked(home.tx, date, birthe.id)
    arriving.tick(home.tx, lone, date, birthe.id, arrived=False, now=home.now, rules=home.rules)
    assert not care.thanked(home.tx, date, birthe.id)


def test_only_a_visit_of_today_or_tomorrow_can_be_put_off_so(home: SmallHome) -> None:
    lone = home.person("Lone Bak", "staff")
    bingo, far = home.date("Bingo", hours=1), home.date("Besøg", hours=72, kind="one_to_one")
    over = home.date("Besøg", hours=-3, kind="one_to_one")
    for date in (bingo, far, over):
        outcome = visiting.not_today(home.tx, lone, date, home.now, home.rules)
        assert isinstance(outcome, visiting.TooFarOff)
    tomorrow = home.date("Besøg", hours=24, kind="one_to_one")
    assert isinstance(visiting.not_today(home.tx, lone, tomorrow, home.now, home.rules), visiting.NotToday)
    assert isinstance(visiting.not_today(home.tx, lone, tomorrow, home.now, home.rules), visiting.OffAlready)


def test_a_name_is_found_with_a_typing_error_and_never_by_a_letter_of_another(home: SmallHome) -> None:
    people = [home.person(name) for name in ("Kirsten Vad", "Åse Bråten", "Odd Lie")]
    found = {written: [each.name for each in meeting.found_by_name(people, written)] for written in WRITTEN}
    assert found == WRITTEN


WRITTEN = {
    "kirstn": ["Kirsten Vad"],
    "bråtn": ["Åse Bråten"],
    "ODD LIE": ["Odd Lie"],
    "vad": ["Kirsten Vad"],
    "xyz": [],
    "": [],
}


def test_a_group_is_spoken_for_by_a_coordinator_of_its_own_site(home: SmallHome) -> None:
    inge, lone = home.person("Inge Holm", "coordinator"), home.person("Lone Bak", "staff")
    unit = home.tx.value("SELECT id FROM unit WHERE name = 'Caféen'")
    chat = chats.meet(home.tx, -100, "Personalet")
    assert isinstance(ward_groups.bind(home.tx, lone, chat.id, unit, "nb", home.now), ward_groups.NotForYou)
    bound = ward_groups.bind(home.tx, inge, chat.id, unit, "nb", home.now)
    assert isinstance(bound, ward_groups.Bound)
    assert not bound.group.names
    ward_groups.name(home.tx, inge, chat.id, names=True, now=home.now)
    ward_groups.free(home.tx, inge, chat.id, home.now)
    again = ward_groups.bind(home.tx, inge, chat.id, unit, "nb", home.now)
    assert isinstance(again, ward_groups.Bound)
    assert not again.group.names  # bound anew, it begins without names
    assert isinstance(ward_groups.bind(home.tx, inge, 999, unit, "nb", home.now), ward_groups.Gone)
