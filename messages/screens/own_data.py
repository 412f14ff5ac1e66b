"""One's own data: what is kept and for how long, as a file, a name corrected, who sees it, leaving and coming back."""

from datetime import datetime

from messages import times
from messages.buttons import (
    ComeBack,
    CorrectName,
    DeleteMe,
    Gaps,
    KnowAboutMe,
    Menu,
    ReallyDelete,
    Settings,
    Undo,
    WhoSees,
)
from messages.menus import keyboard
from messages.own_data import own_file
from messages.said import File, Said
from messages.screens.news import who_is_left
from messages.view import View, lines, rows, screen
from storage import activities, acts, people, shifts
from storage.records import Person, RoleName, SignupState
from volunteering import access, telling


def how_long(view: View) -> str:
    """How long what is kept, from the numbers in force."""
    kept = view.rules.kept
    return view.say("privacy-how-long", months=kept.signups_months, days=kept.contacts_days, hours=kept.handled_hours)


@screen
def privacy(view: View, inquiry: int = 0) -> Said | None:
    """What is kept, why, how long, who sees it, whom to ask (Telegram's terms for bot developers ask for /privacy)."""
    months = view.rules.kept.inquiries_months
    if view.reader is None:
        if not inquiry:
            return Said(view.say("privacy-stranger", months=months))
        buttons = rows(view.choice(KnowAboutMe(), "button-know-about-me"), view.choice(DeleteMe(), "button-delete-me"))
        return Said(view.say("privacy-word-left", months=months), buttons)
    leads = telling.coordinators(view.tx, view.reader.site_ids[0]) if view.reader.site_ids else []
    whom = view.say("privacy-ask-you" if view.answers_alone else "privacy-ask", coordinator=view.coordinator())
    text = lines(
        view.say("privacy-known"),
        how_long(view),
        view.say("privacy-who"),
        whom if leads else None,
    )
    return Said(
        text,
        rows(
            view.choice(KnowAboutMe(), "button-know-about-me"),
            view.choice(CorrectName(), "button-correct-name"),
            view.choice(WhoSees(), "button-who-sees"),
            view.choice(DeleteMe(), "button-delete-me"),
        ),
    )


@screen
def about_me(view: View, inquiry: int = 0) -> Said | None:
    """Everything the store has about the reader, as a file that they can read and keep."""
    content = own_file(view, how_long(view), inquiry)
    name = f"{view.label('about-me-name')}.txt".replace(" ", "-")
    # With a mark at its beginning, so that every phone and old computer reads ø and å as they are.
    return Said(view.say("about-me"), file=File(name, content.encode("utf-8-sig")))


@screen
def who_sees(view: View) -> Said | None:
    """Who sees the reader's name, as it stands now."""
    reader = view.reader
    if reader is None or not reader.roles:
        return None
    site = reader.roles[0]
    volunteer = reader.has(RoleName.VOLUNTEER)
    text = lines(
        view.say("who-sees-house", site=site.site),
        view.say("who-sees-named" if reader.named else "who-sees-not-named") if volunteer else None,
        view.say("who-sees-lead") if access.coordinates(reader, site.site_id) else None,
        view.say("who-sees-contact") if access.works_at(reader, site.site_id) else None,
        view.say("who-sees-nobody-else"),
    )
    return Said(text, rows(view.choice(Settings(), "menu-settings") if volunteer else None))


@screen
def own_name_ask(view: View) -> Said | None:
    """How is your name written?"""
    return Said(view.say("own-name-ask"))


@screen
def own_name_set(view: View, act: int) -> Said | None:
    """The name is corrected, with Undo."""
    if view.reader is None:
        return None
    return Said(view.say("own-name-set", name=view.reader.name), rows(view.choice(Undo(act), "button-undo")))


@screen
def own_name_same(view: View) -> Said | None:
    """It is written so already."""
    return None if view.reader is None else Said(view.say("own-name-same", name=view.reader.name))


@screen
def own_name_before(view: View) -> Said | None:
    """The correction is taken back."""
    return None if view.reader is None else Said(view.say("own-name-before", name=view.reader.name))


@screen
def own_name_not_free(view: View) -> Said | None:
    """Somebody could not be told from another by it. Whose name it is, nobody hears."""
    return Said(view.say("own-name-not-free", coordinator=view.coordinator()))


@screen
def own_name_unclear(view: View) -> Said | None:
    """That was no name; the question stands."""
    return Said(view.say("own-name-unclear"))


@screen
def name_corrected(view: View, person: int, act: int) -> Said | None:
    """To the coordinators: somebody's name is written differently. Dropped when it was taken back."""
    who, done = people.by_id(view.tx, person), acts.by_id(view.tx, act)
    if who is None or done is None or done.undone_at is not None or not _leads(view, who):
        return None
    old = done.changes[0].before if done.changes else None
    return None if old is None else Said(view.say("name-corrected", name=who.name, old=old), protected=True)


def _leads(view: View, who: Person) -> bool:
    return view.reader is not None and any(access.coordinates(view.reader, site) for site in who.site_ids)


@screen
def delete_ask(view: View, inquiry: int = 0) -> Said | None:
    """What it means to be deleted; one press does it. One of the two things that the bot asks about first."""
    stay = view.choice(Menu(), "button-stay") if view.reader else None
    buttons = rows(view.choice(ReallyDelete(), "button-really-delete"), stay)
    if view.reader is None:
        return Said(view.say("stranger-delete-ask"), buttons) if inquiry else None
    waiting = [SignupState.COMING, SignupState.WAITING]
    dates = activities.of_person(view.tx, view.reader.id, view.now, waiting)
    text = lines(
        view.say("delete-ask", hours=view.rules.kept.leaving_hours),
        view.say("delete-ask-dates", count=len(dates)) if dates else None,
    )
    return Said(text, buttons)


@screen
def delete_only_one(view: View, site: str) -> Said | None:
    """Nobody else answers for the site: hand over first."""
    return Said(view.say("delete-only-one", site=site), rows(view.choice(Menu(), "button-stay")))


@screen
def has_deleted(view: View, act: int, until: str, *, again: bool = False) -> Said | None:
    """To somebody who has left: until when there is a way back."""
    when = times.capital(times.when(view.language, view.rules.local(datetime.fromisoformat(until)), view.today))
    return Said(
        view.say("is-leaving" if again else "has-deleted", when=when),
        rows(view.choice(ComeBack(act), "button-come-back")),
    )


@screen
def come_back(view: View, coming: int, waiting: int) -> Said | None:
    """To somebody who is one of us again."""
    if view.reader is None:
        return None
    text = lines(
        view.say("come-back", name=view.name),
        view.say("come-back-coming", count=coming) if coming else None,
        view.say("come-back-waiting", count=waiting) if waiting else None,
    )
    return Said(text, keys=keyboard(view))


@screen
def stranger_forgotten(view: View) -> Said | None:
    """To somebody unknown who left word: it is gone."""
    return Said(view.say("stranger-forgotten"))


@screen
def has_left(view: View, person: int, act: int) -> Said | None:
    """To the coordinators: somebody has left; never why. Dropped when they are back, or forgotten by now."""
    who, done = people.removed_by_id(view.tx, person), acts.by_id(view.tx, act)
    if who is None or done is None or not _leads(view, who):
        return None
    found = [shifts.by_id(view.tx, change.shift_id) for change in done.changes if change.shift_id is not None]
    empty = [shift for shift in found if shift and shift.culture_contact_id is None and shift.ends_at > view.now]
    text = lines(view.say("has-left", name=who.name), view.say("has-left-shifts", count=len(empty)) if empty else None)
    return Said(text, rows(view.choice(Gaps(), "menu-gaps") if empty else None), protected=True)


@screen
def is_back(view: View, person: int) -> Said | None:
    """To the coordinators who heard that somebody has left: they are with us again."""
    who = people.by_id(view.tx, person)
    return None if who is None or not _leads(view, who) else Said(view.say("is-back", name=who.name), protected=True)


@screen
def one_fewer(view: View, date: int, act: int) -> Said | None:
    """To those on duty: one volunteer fewer on a date, since somebody has left; who is left. Without a name."""
    found, done = activities.by_id(view.tx, date), acts.by_id(view.tx, act)
    if found is None or done is None or view.reader is None or not access.works_at(view.reader, found.site_id):
        return None
    if done.undone_at is not None or found.called_off_at is not None:
        return None
    return Said(lines(view.say("one-fewer", **view.about(found)), who_is_left(view, found)), protected=True)
