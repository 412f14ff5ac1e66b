"""Asking others for a date on which help is missing: the question, its answers, and what it brought."""

from messages.buttons import AskingReport, AskOthers, Cancel, Gaps, HelpNo, HelpYes, Mine, PersonCard, WhatIsOn
from messages.said import Choice, Said
from messages.view import View, lines, rows, screen
from messages.words import Html, escaped
from storage import activities, asking, people, signups
from storage.asking import Asking
from storage.records import ActivityDate, Person, SignupState
from volunteering import access
from volunteering import asking as calls


def _of(view: View, asking_id: int) -> tuple[Asking, ActivityDate] | None:
    call = asking.by_id(view.tx, asking_id)
    date = activities.by_id(view.tx, call.activity_date_id) if call else None
    return None if call is None or date is None else (call, date)


@screen
def help_wanted(view: View, asking: int) -> Said | None:
    """Would you like to help out? Dropped when enough come, or the reader has said something meanwhile."""
    found = _of(view, asking)
    if found is None or view.reader is None or not calls.still_missing(view.tx, found[1], view.now):
        return None
    if signups.of(view.tx, found[1].id, view.reader.id) is not None:
        return None
    text = lines(
        view.say("help-wanted", name=view.name, **view.about(found[1])),
        view.say("reminder-place", place=view.place(found[1])),
        view.say("help-wanted-else"),
    )
    return Said(
        text, rows(view.choice(HelpYes(asking), "button-help-yes"), view.choice(HelpNo(asking), "button-help-no"))
    )


@screen
def help_yes(view: View, date: int) -> Said | None:
    """The first yes: on the list."""
    found = activities.by_id(view.tx, date)
    if found is None:
        return None
    text = lines(
        view.say("help-yes", name=view.name, **view.about(found)),
        view.say("reminder-place", place=view.place(found)),
    )
    return Said(text, rows(view.choice(Cancel(date), "button-cannot-short"), view.choice(Mine(), "button-mine")))


@screen
def help_no(view: View, date: int) -> Said | None:
    """A no, heard."""
    return _thanks(view, date, "help-no")


@screen
def help_enough(view: View, date: int) -> Said | None:
    """A yes after enough had said so."""
    return _thanks(view, date, "help-enough")


def _thanks(view: View, date: int, key: str) -> Said | None:
    found = activities.by_id(view.tx, date)
    if found is None:
        return None
    return Said(view.say(key, name=view.name, **view.about(found)), rows(view.choice(WhatIsOn(), "button-what-is-on")))


@screen
def help_settled(view: View, asking: int) -> Said | None:
    """In the place of the question: others have said yes, thanks all the same."""
    found = _of(view, asking)
    return None if found is None else _thanks(view, found[1].id, "help-enough")


@screen
def others_asked(view: View, asking: int) -> Said | None:
    """To the coordinator: who is asked, who has answered, what it brought."""
    found = _of(view, asking)
    if found is None or view.reader is None or not access.coordinates(view.reader, found[1].site_id):
        return None
    call, date = found
    everybody = calls.answers(view.tx, call)
    came = [each.name for each in everybody if each.answer == "yes" and _comes(view, date, each.person_id)]
    late = [each.name for each in everybody if each.answer == "yes" and not _comes(view, date, each.person_id)]
    no = [each.name for each in everybody if each.answer == "no"]
    silent = [each.name for each in everybody if each.answer is None]
    missing = calls.still_missing(view.tx, date, view.now)
    ring = calls.whom_to_ring(view.tx, date, view.now, view.rules) if missing else []
    text = lines(
        view.say("others-asked", count=len(everybody), **view.about(date)),
        view.say("asked-come", names=view.names(came)) if came else None,
        view.say("asked-would-have", names=view.names(late)) if late else None,
        view.say("asked-no", names=view.names(no)) if no else None,
        view.say("asked-silent", names=view.names(silent)) if silent else None,
        view.say("overview-wanted", count=missing) if missing else view.say("asked-enough"),
        _could_be_rung(view, ring),
    )
    again = view.choice(AskOthers(date.id), "button-ask-others", what=view.short(date)) if missing else None
    report = view.choice(AskingReport(call.id), "button-look-again")
    return Said(text, rows(report, again, *_cards(view, ring), view.choice(Gaps(), "menu-gaps")), protected=True)


def _could_be_rung(view: View, ring: list[Person]) -> str | None:
    """Who is not in the chat and fits as well: whoever has no Telegram is forgotten by nobody."""
    named = [Html(f"{escaped(each.name)} ({escaped(each.phone or '')})") for each in ring]
    return view.say("asked-by-phone", names=view.names(named)) if named else None


def _cards(view: View, ring: list[Person]) -> list[Choice]:
    return [view.choice(PersonCard(each.id), "button-person", name=each.name) for each in ring]


def _comes(view: View, date: ActivityDate, person_id: int) -> bool:
    signup = signups.of(view.tx, date.id, person_id)
    return signup is not None and signup.state is SignupState.COMING


@screen
def nobody_to_ask(view: View, date: int) -> Said | None:
    """To the coordinator: nobody fits who has not been asked lately; who could be rung."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not access.coordinates(view.reader, found.site_id):
        return None
    ring = calls.whom_to_ring(view.tx, found, view.now, view.rules)
    text = lines(view.say("nobody-to-ask", **view.about(found)), _could_be_rung(view, ring))
    return Said(text, rows(*_cards(view, ring), view.choice(Gaps(), "menu-gaps")), protected=bool(ring))


@screen
def enough_come(view: View, date: int) -> Said | None:
    """To the coordinator: nobody needs to be asked."""
    found = activities.by_id(view.tx, date)
    return None if found is None else Said(view.say("enough-come", **view.about(found)), _back(view))


def _back(view: View) -> tuple[tuple[Choice, ...], ...]:
    return rows(view.choice(Gaps(), "menu-gaps"))


@screen
def help_found(view: View, asking: int, person: int) -> Said | None:
    """To the coordinator: somebody has said yes. Dropped when they have cancelled since."""
    found, who = _of(view, asking), people.by_id(view.tx, person)
    if found is None or who is None or view.reader is None or not access.coordinates(view.reader, found[1].site_id):
        return None
    if not _comes(view, found[1], person):
        return None
    said = view.say("help-found", name=who.name, **view.about(found[1]))
    return Said(said, rows(view.choice(AskingReport(asking), "button-who-was-asked")), protected=True)
