"""Who belongs to the home, as what, where, how they are reached: chosen by buttons, shown, taken back."""

from messages import languages, words
from messages.buttons import (
    AddAs,
    AddAt,
    AskPhone,
    ChooseLanguageFor,
    ChooseRoles,
    ChooseWard,
    InviteOne,
    LeavingOf,
    Likings,
    NewLink,
    People,
    PersonCard,
    ReachBy,
    RemovePerson,
    SetLanguageFor,
    SetRole,
    SetWard,
    Undo,
)
from messages.menus import commands, keyboard
from messages.said import Choice, Said
from messages.screens.people import found_person, reached, roles_line
from messages.view import View, lines, rows, screen
from messages.words import Html, escaped
from storage import dialogs, people
from storage.records import Person, RoleName
from volunteering import access, membership
from volunteering.first_names import first_name

NAMELESS = "…"
ROLES = (RoleName.VOLUNTEER, RoleName.STAFF, RoleName.COORDINATOR, RoleName.SITE_CONTACT)


@screen
def change_person(view: View, person: int) -> Said | None:
    """What is to be changed about somebody?"""
    found = found_person(view, person)
    if found is None:
        return None
    joined = reached(found) in {"joined", "blocked"}
    return Said(
        view.say("change-person", name=found.name),
        rows(
            view.choice(ChooseRoles(found.id), "button-change-role"),
            view.choice(ChooseWard(found.id), "button-change-ward"),
            view.choice(AskPhone(found.id), "button-change-phone"),
            view.choice(ChooseLanguageFor(found.id), "button-change-language"),
            view.choice(Likings(found.id), "button-likings") if found.has(RoleName.VOLUNTEER) else None,
            view.choice(NewLink(found.id), "button-new-link") if joined else None,
            view.choice(ReachBy(found.id, "phone"), "button-by-phone") if reached(found) == "not_joined" else None,
            view.choice(ReachBy(found.id, "telegram"), "button-by-telegram") if reached(found) == "phone" else None,
            view.choice(LeavingOf(found.id), "button-leaving"),
            _card(view, found),
        ),
        protected=True,
    )


@screen
def choose_roles(view: View, person: int) -> Said | None:
    """What somebody is to the home: a button for each role, to give it or to take it."""
    found = found_person(view, person)
    if found is None:
        return None
    buttons = [_role(view, found, role) for role in ROLES]
    return Said(
        lines(f"<b>{escaped(found.name)}</b>", roles_line(view, found), view.say("roles-how")),
        rows(*buttons, _card(view, found)),
        protected=True,
    )


def _role(view: View, person: Person, role: RoleName) -> Choice:
    has = person.has(role)
    name = view.label("role-name", role=str(role))
    return view.choice(
        SetRole(person.id, str(role), 0 if has else 1), "button-not" if has else "button-also", what=name
    )


@screen
def choose_ward(view: View, person: int) -> Said | None:
    """Where somebody belongs."""
    found = found_person(view, person)
    if found is None or view.reader is None:
        return None
    units = [unit for unit in people.units(view.tx) if access.coordinates(view.reader, unit.site_id)]
    buttons = [
        view.choice(SetWard(found.id, unit.id), "button-invite", name=unit.name)
        for unit in units
        if set(found.unit_ids) != {unit.id}
    ]
    return Said(
        lines(roles_line(view, found), view.say("ward-where", name=found.name)),
        rows(*buttons, _card(view, found)),
        protected=True,
    )


@screen
def choose_language_for(view: View, person: int) -> Said | None:
    """Which language is spoken with somebody."""
    found = found_person(view, person)
    if found is None:
        return None
    buttons = [
        Choice(words.label(each, "language-name"), SetLanguageFor(found.id, each).pack())
        for each in languages.LANGUAGES
    ]
    return Said(view.say("language-for", name=found.name), rows(*buttons, _card(view, found)), protected=True)


@screen
def ask_phone(view: View, person: int) -> Said | None:
    """Under which number?"""
    found = found_person(view, person)
    return None if found is None else Said(view.say("ask-phone", name=found.name), rows(_card(view, found)))


@screen
def not_a_phone(view: View, person: int) -> Said | None:
    """That could not be rung."""
    found = found_person(view, person)
    return None if found is None else Said(view.say("not-a-phone"), rows(_card(view, found)))


@screen
def place_changed(
    view: View, person: int, act: int, shifts: int = 0, dates: int = 0, inquiries: int = 0
) -> Said | None:
    """What somebody is from now on, and what became free with it; with Undo."""
    found = found_person(view, person)
    if found is None:
        return None
    freed = lines(
        view.say("freed-shifts", count=shifts) if shifts else None,
        view.say("freed-dates", count=dates) if dates else None,
        view.say("handed-inquiries", count=inquiries) if inquiries else None,
    )
    return Said(
        lines(f"<b>{escaped(found.name)}</b>", roles_line(view, found), freed),
        rows(view.choice(Undo(act), "button-undo"), _card(view, found)),
        protected=True,
    )


@screen
def nobody_else_answers(view: View, person: int) -> Said | None:
    """The only coordinator: another first."""
    found = found_person(view, person)
    if found is None:
        return None
    return Said(view.say("nobody-else-answers", name=found.name), rows(_card(view, found)), protected=True)


@screen
def no_role_left(view: View, person: int) -> Said | None:
    """The only role: another first, or goodbye."""
    found = found_person(view, person)
    if found is None:
        return None
    return Said(
        view.say("no-role-left", name=found.name),
        rows(view.choice(ChooseRoles(found.id), "button-change-role")),
        protected=True,
    )


def _card(view: View, person: Person) -> Choice:
    return view.choice(PersonCard(person.id), "button-person", name=person.name)


@screen
def new_name(view: View) -> Said | None:
    """What is the name of somebody new?"""
    return Said(view.say("new-name"))


@screen
def not_a_name(view: View) -> Said | None:
    """That is no name that could stand on a list."""
    return Said(view.say("not-a-name"))


@screen
def name_is_there(view: View, person: int) -> Said | None:
    """Somebody of this name is there already."""
    found = people.by_id(view.tx, person)
    return None if found is None else Said(view.say("name-is-there", name=found.name), protected=True)


@screen
def new_role(view: View) -> Said | None:
    """What is somebody new to the home?"""
    buttons = [
        view.choice(AddAs(str(role)), "button-invite", name=view.label("role-name", role=str(role))) for role in ROLES
    ]
    return Said(view.say("new-role", name=_new_name(view)), rows(*buttons), protected=True)


@screen
def new_ward(view: View, role: str) -> Said | None:
    """Where does somebody new belong?"""
    if view.reader is None or role not in set(RoleName):
        return None
    units = [unit for unit in people.units(view.tx) if access.coordinates(view.reader, unit.site_id)]
    buttons = [view.choice(AddAt(role, unit.id), "button-invite", name=unit.name) for unit in units]
    name = _new_name(view)
    heading = None if name == NAMELESS else f"<b>{escaped(name)}</b>"
    return Said(lines(heading, view.say("new-ward")), rows(*buttons), protected=True)


def _new_name(view: View) -> str:
    """The name that is being put together; it stands in the open question alone."""
    asked = dialogs.get(view.tx, view.reader.chat_id) if view.reader and view.reader.chat_id else None
    return str(asked.data.get("name") or NAMELESS) if asked else NAMELESS


@screen
def person_added(view: View, person: int, act: int) -> Said | None:
    """Somebody new is known to the home; their link is one tap away."""
    found = found_person(view, person)
    if found is None:
        return None
    return Said(
        lines(
            view.say("person-added", name=found.name),
            roles_line(view, found),
            view.say("phone-line", phone=found.phone) if found.phone else None,
        ),
        rows(
            view.choice(InviteOne(found.id), "menu-invite") if found.chat_id is None else None,
            view.choice(AskPhone(found.id), "button-change-phone"),
            _card(view, found),
            view.choice(Undo(act), "button-undo"),
        ),
        protected=True,
    )


@screen
def not_added(view: View) -> Said | None:
    """Adding somebody is taken back."""
    return Said(view.say("not-added"))


@screen
def leaving_of(view: View, person: int) -> Said | None:
    """What hangs on somebody and would be handed over; and the button that says goodbye."""
    found = found_person(view, person)
    if found is None:
        return None
    holds = membership.owned(view.tx, found, view.now)
    return Said(
        lines(
            view.say("leaving-of", name=found.name),
            view.say("owns-dates", count=len(holds.dates)) if holds.dates else None,
            view.say("owns-shifts", count=len(holds.shifts)) if holds.shifts else None,
            view.say("owns-inquiries", count=len(holds.inquiries)) if holds.inquiries else None,
            view.say("owns-people", name=found.name, count=len(holds.turn_to_them)) if holds.turn_to_them else None,
            view.say("leaving-undo"),
        ),
        rows(view.choice(RemovePerson(found.id), "button-remove", name=found.name), _card(view, found)),
        protected=True,
    )


@screen
def person_removed(view: View, person: int, act: int, dates: int, shifts: int) -> Said | None:
    """Somebody is no longer with us: what became free, and Undo for as long as there is a way back."""
    found = people.removed_by_id(view.tx, person)
    if found is None:
        return None
    text = lines(
        view.say("person-removed", name=found.name),
        view.say("freed-shifts", count=shifts) if shifts else None,
        view.say("freed-dates", count=dates) if dates else None,
        view.say("leaving-undo"),
    )
    return Said(text, rows(view.choice(Undo(act), "button-undo"), view.choice(People(), "menu-people")), protected=True)


@screen
def your_place_changed(view: View, actor: int) -> Said | None:
    """To somebody whose role or ward was changed: what they are now, with the keys that go with it."""
    who = people.by_id(view.tx, actor)
    if who is None or view.reader is None or not view.reader.roles:
        return None
    said = lines(view.say("your-place-changed", actor=who.name), roles_line(view, view.reader))
    return Said(said, keys=keyboard(view), commands=commands(view))


@screen
def has_joined(view: View, person: int) -> Said | None:
    """To the coordinator who gave the link: it has been opened."""
    found = found_person(view, person)
    if found is None or found.chat_id is None:
        return None
    return Said(view.say("has-joined", name=found.name), rows(_card(view, found)), protected=True)


@screen
def moved_to_new_phone(view: View, person: int) -> Said | None:
    """To the chat that somebody used before: they are in another one now. Nothing else from inside the house."""
    found = people.by_id(view.tx, person)
    if found is None:
        return None
    first = Html(escaped(first_name(found.name)))
    return Said(view.say("moved-to-new-phone", name=first, coordinator=view.coordinator(found.site_ids[0])), keys=())
