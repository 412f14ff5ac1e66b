"""The coordinator's people: somebody found, their card, and what can be done for them from there."""

from datetime import timedelta

from messages.buttons import (
    AddPerson,
    Calls,
    CameFor,
    Cancel,
    CancelFor,
    CancelWhat,
    ChangePerson,
    Inquiries,
    Invite,
    InviteOne,
    People,
    PersonCard,
    SignUp,
    SignUpFor,
    SignUpWhat,
    Today,
    Undo,
)
from messages.said import Choice, Said
from messages.screens.likings import likes_line, speaks_line
from messages.view import View, lines, rows, screen
from messages.words import Html, escaped
from storage import activities, inquiries, people, preferences, shifts, signups
from storage.records import ActivityDate, Person, SignupState
from volunteering import access, behalf, calling, own_list

PAGE = 8
ON_THE_CARD = 5  # dates; the rest stands behind «Av …»
SHIFTS_AHEAD = timedelta(days=62)  # a rota is set up a month ahead at most


def found_person(view: View, person: int) -> Person | None:
    """The person, for a reader who coordinates a site of theirs."""
    return None if view.reader is None else behalf.person_of(view.tx, view.reader, person)


@screen
def people_menu(view: View) -> Said | None:
    """Write a name; or whom to ring, who waits for an answer, whom to invite."""
    if view.reader is None or not any(access.coordinates(view.reader, site) for site in view.reader.site_ids):
        return None
    ring = len(calling.to_ring(view.tx, view.reader, view.now, view.rules))
    word = len(inquiries.waiting(view.tx))
    return Said(
        view.say("people"),
        rows(
            view.choice(Calls(), "button-calls-count", count=ring) if ring else None,
            view.choice(Inquiries(), "button-inquiries-count", count=word) if word else None,
            view.choice(Invite(), "menu-invite"),
            view.choice(AddPerson(), "button-add-person"),
        ),
    )


@screen
def people_found(view: View, people_ids: list[int]) -> Said | None:
    """Several whom the written name may mean, a button each."""
    found = [person for each in people_ids if (person := found_person(view, each)) is not None]
    if not found:
        return nobody_found(view)
    buttons = [view.choice(PersonCard(each.id), "button-invite", name=each.name) for each in found[:PAGE]]
    more = view.say("people-more") if len(found) > PAGE else None
    return Said(lines(view.say("people-found"), more), rows(*buttons), protected=True)


@screen
def nobody_found(view: View) -> Said | None:
    """Nobody of this name: written differently, or somebody new."""
    return Said(view.say("people-nobody"), rows(view.choice(AddPerson(), "button-add-person")))


@screen
def person_card(view: View, person: int, act: int = 0) -> Said | None:
    """One person: what they are, how they are reached, what they are down for. `act`: what was just changed."""
    found = found_person(view, person)
    if found is None:
        return None
    own = own_list.own_dates(view.tx, found, view.now)
    dates = [
        f"• {escaped(each.date.title)}, {view.when(each.date)}"
        + (f" ({view.say('waiting-mark')})" if each.waiting else "")
        for each in own[:ON_THE_CARD]
    ]
    rest = view.say("card-more", count=len(own) - ON_THE_CARD) if len(own) > ON_THE_CARD else None
    on_duty = _on_duty(view, found)
    text = lines(
        view.say("card-changed") if act else None,
        f"<b>{escaped(found.name)}</b>",
        roles_line(view, found),
        view.say("phone-line", phone=found.phone) if found.phone else view.say("calls-no-number"),
        view.say("card-reached", reached=reached(found)),
        _contact_person(view, found),
        likes_line(view, found),
        speaks_line(view, found),
        view.say("card-down-for") if dates else None if on_duty else view.say("card-down-for-nothing"),
        *dates,
        rest,
        *on_duty,
    )
    return Said(text, rows(_undo(view, act), *_for_them(view, found, bool(own))), protected=True)


def _on_duty(view: View, person: Person) -> list[str]:
    """The shifts on which somebody is culture contact, where they are."""
    ahead = shifts.of_contact(view.tx, person.id, view.now, view.now + SHIFTS_AHEAD)
    said = [f"• {view.shift(each)}" for each in ahead[:ON_THE_CARD]]
    more = view.say("card-more", count=len(ahead) - ON_THE_CARD) if len(ahead) > ON_THE_CARD else None
    return [view.say("card-on-duty"), *said, *([more] if more else [])] if said else []


def _undo(view: View, act: int) -> Choice | None:
    return view.choice(Undo(act), "button-undo") if act else None


def reached(person: Person) -> str:
    """How somebody is reached, as a word of the texts."""
    if person.channel == "phone" and person.chat_id is None:
        return "phone"
    if person.chat_id is None:
        return "not_joined"
    return "blocked" if person.unreachable_since is not None else "joined"


def roles_line(view: View, person: Person) -> Html:
    """What somebody is, and where."""
    named = dict.fromkeys(str(view.say("role-name", role=str(role.name))) for role in person.roles)
    units = dict.fromkeys(role.unit for role in person.roles)
    return view.say("card-roles", roles=Html(", ".join(named)), units=", ".join(units))


def _contact_person(view: View, person: Person) -> Html | None:
    contact = people.by_id(view.tx, preferences.contact_person(view.tx, person.id) or 0)
    return None if contact is None else view.say("card-contact-person", name=contact.name)


def _for_them(view: View, person: Person, has_dates: bool) -> list[Choice | None]:
    site = person.site_ids[0]
    today = _todays(view, person)
    return [
        view.choice(SignUpWhat(person.id), "button-sign-up-what") if access.volunteers_at(person, site) else None,
        view.choice(CancelWhat(person.id), "button-cancel-what") if has_dates else None,
        *(_came(view, person, date, arrived=arrived) for date, arrived in today),
        view.choice(InviteOne(person.id), "menu-invite") if reached(person) in {"not_joined", "phone"} else None,
        view.choice(ChangePerson(person.id), "button-change-person"),
        view.choice(People(), "menu-people"),
    ]


def _todays(view: View, person: Person) -> list[tuple[ActivityDate, bool]]:
    """What the person is down for today, with whether they have come."""
    found = []
    for date in activities.of_person(view.tx, person.id, view.rules.start_of(view.today), [SignupState.COMING]):
        if view.rules.local(date.starts_at).date() == view.today and date.called_off_at is None:
            expected = signups.expected(view.tx, [date.id]).get(date.id, [])
            found.append((date, any(e.person_id == person.id and e.arrived_at is not None for e in expected)))
    return found


def _came(view: View, person: Person, date: ActivityDate, *, arrived: bool) -> Choice:
    key = "button-came-not" if arrived else "button-came"
    return view.choice(CameFor(person.id, date.id, 0 if arrived else 1), key, what=date.title)


@screen
def sign_up_what(view: View, person: int, skip: int = 0) -> Said | None:
    """For what is this person to be signed up? The coming weeks, a button for each date."""
    found = found_person(view, person)
    if found is None:
        return None
    site = next((each for each in found.site_ids if view.reader and access.coordinates(view.reader, each)), 0)
    coming = [
        each
        for each in own_list.what_is_on(view.tx, found, site, view.now, view.rules)
        if each.own is None and access.may_sign_up(found, each.date)
    ]
    if not coming:
        return Said(view.say("sign-up-what-nothing", name=found.name), rows(_card(view, found)))
    buttons = [
        view.choice(
            SignUpFor(found.id, each.date.id),
            "button-sign-up-for" if each.has_room else "button-wait",
            what=view.short(each.date),
        )
        for each in coming[skip : skip + PAGE]
    ]
    more = view.choice(SignUpWhat(found.id, skip + PAGE), "button-more") if len(coming) > skip + PAGE else None
    back = view.choice(SignUpWhat(found.id, max(0, skip - PAGE)), "button-previous") if skip else None
    return Said(view.say("sign-up-what", name=found.name), rows(*buttons, more, back, _card(view, found)))


@screen
def cancel_what(view: View, person: int, skip: int = 0) -> Said | None:
    """What can this person not come to?"""
    found = found_person(view, person)
    if found is None:
        return None
    own = own_list.own_dates(view.tx, found, view.now)
    if not own:
        return Said(view.say("cancel-what-nothing", name=found.name), rows(_card(view, found)))
    buttons = [
        view.choice(CancelFor(found.id, each.date.id), "button-cancel-for", what=view.short(each.date))
        for each in own[skip : skip + PAGE]
    ]
    more = view.choice(CancelWhat(found.id, skip + PAGE), "button-more") if len(own) > skip + PAGE else None
    back = view.choice(CancelWhat(found.id, max(0, skip - PAGE)), "button-previous") if skip else None
    return Said(view.say("cancel-what", name=found.name), rows(*buttons, more, back, _card(view, found)))


def _card(view: View, person: Person) -> Choice:
    return view.choice(PersonCard(person.id), "button-person", name=person.name)


@screen
def stands_for(view: View, person: int, date: int, act: int = 0, already: bool = False) -> Said | None:
    """How somebody stands with a date, after something was done for them, or was not: `already`, it was so before."""
    on = activities.by_id(view.tx, date)
    coordinated = found_person(view, person)
    found = coordinated or _met_here(view, person, on)
    if found is None or on is None:
        return None
    standing = standing_of(view, found, on)
    if already and standing == "coming":
        standing = "already"
    elif act and standing in {"off", "begun"}:
        standing = "cancelled"
    text = view.say(
        "stands-for",
        name=found.name,
        standing=standing,
        **view.about(on),
    )
    hears = view.say("stands-for-hears", name=found.name) if act and reached(found) == "joined" else None
    return Said(
        lines(text, hears),
        rows(
            _undo(view, act),
            view.choice(SignUpWhat(found.id), "button-sign-up-what") if coordinated else None,
            _card(view, found) if coordinated else view.choice(Today(), "button-today"),
        ),
        protected=True,
    )


def _met_here(view: View, person: int, date: ActivityDate | None) -> Person | None:
    """Somebody on the list of a date, for a reader who works where it is held."""
    if date is None or view.reader is None or not access.works_at(view.reader, date.site_id):
        return None
    signup = signups.of(view.tx, date.id, person)
    return people.by_id(view.tx, person) if signup is not None else None


def standing_of(view: View, person: Person, date: ActivityDate) -> str:
    """How somebody stands with a date, in the word that the texts tell apart."""
    if date.called_off_at is not None:
        return "called_off"
    if access.brings(person, date):
        return "off" if date.group_cancelled_at is not None else "coming"
    signup = signups.of(view.tx, date.id, person.id)
    if signup is None or signup.state is SignupState.CANCELLED:
        return "begun" if date.starts_at <= view.now else "off"
    return "coming" if signup.state is SignupState.COMING else "waiting"


@screen
def signed_up_for_you(view: View, date: int, actor: int) -> Said | None:
    """To somebody whom the coordinator has put down: what for, and a way to say no. Dropped when it is not so."""
    on, who = activities.by_id(view.tx, date), people.by_id(view.tx, actor)
    if on is None or who is None or view.reader is None or on.called_off_at is not None:
        return None
    standing = standing_of(view, view.reader, on)
    if standing not in {"coming", "waiting"}:
        return None
    said = view.say("signed-up-for-you", actor=who.name, standing=standing, **view.about(on))
    return Said(lines(said, view.say("moved-up-else")), rows(view.choice(Cancel(date), "button-cannot-short")))


@screen
def cancelled_for_you(view: View, date: int, actor: int, undone: int = 0) -> Said | None:
    """To somebody for whom the coordinator has cancelled: dropped when they stand on the list again.

    `undone`: they had been put down a moment before, and that is taken back.
    """
    on, who = activities.by_id(view.tx, date), people.by_id(view.tx, actor)
    if on is None or who is None or view.reader is None or on.called_off_at is not None:
        return None
    if standing_of(view, view.reader, on) in {"coming", "waiting"}:
        return None
    return Said(
        view.say("put-down-undone" if undone else "cancelled-for-you", actor=who.name, **view.about(on)),
        rows(view.choice(SignUp(date), "button-yes-place") if on.starts_at > view.now else None),
    )
