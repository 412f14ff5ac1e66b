"""Word left by people whom the home does not know yet: who answers, by when, what came of it."""

from messages.buttons import (
    CloseInquiry,
    Inquiries,
    InquiryCard,
    NextDay,
    People,
    PersonCard,
    TakeInquiry,
    Undo,
    WelcomeInquiry,
)
from messages.said import Choice, Said
from messages.view import View, lines, rows, screen
from messages.words import Html, escaped
from storage import acts, inquiries, people
from storage.records import Inquiry
from volunteering import inquiring

PAGE = 8
DAYS = ((1, "button-next-tomorrow"), (2, "button-next-two-days"), (7, "button-next-week"))


@screen
def inquiry_list(view: View, skip: int = 0, act: int = 0) -> Said | None:
    """Who waits for an answer: name, whose, by when. `act`: what was closed just now, with Undo."""
    if view.reader is None or not inquiring.leads(view.reader):
        return None
    found = inquiring.to_answer(view.tx, view.reader)
    page = found[skip : skip + PAGE]
    done = acts.by_id(view.tx, act) if act else None
    undo = view.choice(Undo(act), "button-undo") if done is not None and done.undone_at is None else None
    closed = view.say("inquiry-closed") if undo else None
    if not page:
        return Said(lines(closed, view.say("inquiries-nothing")), rows(undo, view.choice(People(), "menu-people")))
    buttons = [view.choice(InquiryCard(each.id), "button-invite", name=each.first_name) for each in page]
    more = view.choice(Inquiries(skip + PAGE), "button-more") if len(found) > skip + PAGE else None
    text = lines(closed, view.say("inquiries"), *(f"• {_line(view, each)}" for each in page))
    return Said(text, rows(undo, *buttons, more, view.choice(People(), "menu-people")), protected=True)


@screen
def inquiry_card(view: View, inquiry: int) -> Said | None:
    """One word left, and what can be done about it."""
    found = inquiries.by_id(view.tx, inquiry)
    if found is None or view.reader is None or not inquiring.leads(view.reader):
        return None
    back = view.choice(Inquiries(), "button-inquiries")
    if found.answered_at is not None:
        return Said(view.say("inquiry-answered", name=found.first_name), rows(back))
    text = lines(
        f"<b>{escaped(found.first_name)}</b>",
        view.say("inquiry-since", day=view.day(view.rules.local(found.received_at).date())),
        _whose(view, found),
        view.say("phone-line", phone=found.phone) if found.phone else None,
    )
    write = Choice(view.label("word-left-link", name=found.first_name), url=f"tg://user?id={found.chat_id}")
    return Said(
        text,
        rows(
            write,
            view.choice(TakeInquiry(found.id), "button-take-inquiry") if found.owner_id != view.reader.id else None,
            *(view.choice(NextDay(found.id, days), key) for days, key in DAYS),
            view.choice(CloseInquiry(found.id, "spoken"), "button-spoken"),
            view.choice(CloseInquiry(found.id, "not_now"), "button-not-now"),
            view.choice(WelcomeInquiry(found.id), "button-welcome"),
            back,
        ),
        protected=True,
    )


def _line(view: View, inquiry: Inquiry) -> str:
    return f"{escaped(inquiry.first_name)}: {_whose(view, inquiry)}"


def _whose(view: View, inquiry: Inquiry) -> Html:
    owner = people.by_id(view.tx, inquiry.owner_id or 0)
    name = owner.name if owner else view.label("nobody-yet")
    day = inquiry.next_on or view.rules.local(inquiry.received_at).date()
    return view.say("inquiry-whose", name=name, day=view.day(day))


@screen
def welcome_name(view: View, inquiry: int) -> Said | None:
    """What is the full name of the one who becomes a volunteer?"""
    found = inquiries.by_id(view.tx, inquiry)
    return None if found is None else Said(view.say("welcome-name", name=found.first_name))


@screen
def welcome_ward(view: View, inquiry: int) -> Said | None:
    """Where does the new volunteer belong?"""
    if view.reader is None:
        return None
    units = inquiring.units_for(view.tx, view.reader)
    buttons = [view.choice(WelcomeInquiry(inquiry, unit.id), "button-invite", name=unit.name) for unit in units]
    return Said(view.say("new-ward"), rows(*buttons))


@screen
def inquiry_welcomed(view: View, person: int) -> Said | None:
    """The new volunteer has their link."""
    found = people.by_id(view.tx, person)
    if found is None:
        return None
    card = view.choice(PersonCard(found.id), "button-person", name=found.name)
    return Said(view.say("inquiry-welcomed", name=found.name), rows(card), protected=True)


@screen
def inquiry_is_yours(view: View, inquiry: int) -> Said | None:
    """To a coordinator: this one is yours to answer now."""
    found = inquiries.by_id(view.tx, inquiry)
    if found is None or found.answered_at is not None or view.reader is None or found.owner_id != view.reader.id:
        return None
    return inquiry_card(view, inquiry)


@screen
def somebody_answers(view: View, inquiry: int) -> Said | None:
    """To the one who left word: who gets in touch, and when."""
    found = inquiries.by_id(view.tx, inquiry)
    owner = people.by_id(view.tx, found.owner_id or 0) if found else None
    if found is None or owner is None or found.answered_at is not None or found.next_on is None:
        return None
    return Said(view.say("somebody-answers", owner=owner.name, day=view.day(found.next_on)))


@screen
def link_for_you(view: View, person: int, actor: int, code: str) -> Said | None:
    """To the one who left word and is a volunteer now: the door, as a button."""
    found, who = people.by_id(view.tx, person), people.by_id(view.tx, actor)
    if found is None or who is None or found.chat_id is not None:
        return None
    link = f"https://t.me/{view.bot_username}?start={code}"
    said = view.say("link-for-you", name=found.name.split()[0], actor=who.name)
    return Said(said, rows(Choice(view.label("button-come-in"), url=link)), protected=True)
