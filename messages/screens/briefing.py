"""What the bot says to the culture contact by itself: the briefing, what changes, and who is not ticked yet."""

from dataclasses import replace

from messages import times
from messages.buttons import Shifts, TickAtTheEnd, Today
from messages.said import Choice, Said
from messages.view import View, lines, rows, screen
from messages.words import Html, escaped
from storage import activities, people, prompts, shifts, signups
from storage.records import Shift, SignupState
from volunteering import access
from volunteering import briefing as briefed
from volunteering.arriving import GROUP
from volunteering.briefing import Seen
from volunteering.overview import Happening


def _own(view: View, shift_id: int) -> Shift | None:
    shift = shifts.by_id(view.tx, shift_id)
    if shift is None or view.reader is None or shift.culture_contact_id != view.reader.id:
        return None
    return shift


@screen
def briefing(view: View, shift: int) -> Said | None:
    """At the start of a shift: who comes, first times marked, what to set out; also when nobody comes."""
    return _briefing(view, shift, edition=0)


@screen
def briefing_again(view: View, shift: int, edition: int = 0) -> Said | None:
    """The briefing put right, in the place of this edition; the same however often it has to be put into words."""
    return _briefing(view, shift, edition=edition + 1)


def _key(view: View, shift_id: int) -> str:
    return f"{prompts.OURS}briefing:{view.reader.id if view.reader else 0}:{shift_id}"


def _briefing(view: View, shift_id: int, *, edition: int) -> Said | None:
    shift = _own(view, shift_id)
    if shift is None or view.reader is None or shift.ends_at <= view.now:
        return None
    seen = briefed.seen(view.tx, shift_id, edition=edition)
    if seen is not None:  # what is said now is what later changes are held against, in the transaction that says it
        if edition:
            seen = _without_those_to_be_named(view, seen, shift_id)
        prompts.note_said(view.tx, _key(view, shift_id), view.reader.id, shift.ends_at, seen=seen.text())
    found = briefed.happenings(view.tx, shift, view.reader)
    opening = view.say("briefing", kind=shift.kind, name=view.name, unit=shift.unit)
    somebody = [each for each in found if _anybody(each)]
    nobody = [each for each in found if not _anybody(each)]
    text = lines(
        opening,
        view.say("briefing-coming") if somebody else view.say("briefing-nobody"),
        *(_line(view, each) for each in somebody),
        _without(view, nobody, also=bool(somebody)) if nobody else None,
        _ready(view, found) if somebody else None,
        view.say("briefing-welcome") if somebody else None,
    )
    buttons = rows(view.choice(Today(0), "menu-today"), view.choice(Shifts(), "button-shifts"))
    return Said(text, buttons, protected=True)


def _without_those_to_be_named(view: View, seen: Seen, shift_id: int) -> Seen:
    """What has been seen, without those who came onto the list while the edit waited: their line is still to come."""
    reader = view.reader.id if view.reader else 0
    said = prompts.last_said(view.tx, _key(view, shift_id))
    before = briefed.seen_from(said[1]) if said is not None and said[1] is not None else seen
    keys = {
        f"{prompts.OURS}comes_too:{reader}:{shift_id}:{before.edition}:{date}:{person}": (date, person)
        for date, person in seen.expected - before.expected
    }
    lines_of = prompts.standing(view.tx, list(keys))
    unnamed = {one for key, one in keys.items() if key not in lines_of or lines_of[key].error == prompts.VOID}
    return replace(seen, expected=seen.expected - unnamed)


def _anybody(happening: Happening) -> bool:
    return bool(happening.guests) or (happening.group is not None and not happening.group.cancelled)


def _without(view: View, nobody: list[Happening], *, also: bool) -> str:
    """What nobody is down for, apart from those who come, so that "nobody" never stands over a list of people."""
    heading = view.say("briefing-also" if also else "briefing-planned")
    return lines(heading, *(view.say("briefing-line-nobody", **_about(view, each)) for each in nobody))


def _about(view: View, happening: Happening) -> dict[str, str]:
    date = happening.date
    clock = times.clock(view.language, view.rules.local(date.starts_at))
    return {"clock": clock, "activity": date.title, "place": date.place or date.unit}


def _line(view: View, happening: Happening) -> str:
    names = [
        escaped(guest.name) + (f" ({view.say('new-today')})" if guest.first_time else "") for guest in happening.guests
    ]
    group = happening.group
    if group is not None and not group.cancelled:
        heads = view.say("group-with-heads", organisation=group.organisation, heads=group.heads or 0)
        names.append(heads if group.heads else escaped(group.organisation))
    return view.say("briefing-line", names=Html(", ".join(names)), **_about(view, happening))


def _ready(view: View, found: list[Happening]) -> str | None:
    ready = list(dict.fromkeys(each.date.ready for each in found if each.date.ready))
    return view.say("overview-ready", ready=Html("; ".join(escaped(each) for each in ready))) if ready else None


@screen
def comes_too(view: View, date: int, person: int) -> Said | None:
    """One line during the shift: somebody comes who was not on the list. Dropped when it was said in another way."""
    found, who = activities.by_id(view.tx, date), people.by_id(view.tx, person)
    if found is None or who is None or view.reader is None or not access.works_at(view.reader, found.site_id):
        return None
    signup = signups.of(view.tx, date, person)
    if signup is None or signup.state is not SignupState.COMING or found.called_off_at is not None:
        return None
    if signups.has_arrived(view.tx, date, person):
        return None  # whoever is here has been seen
    if prompts.told_of(view.tx, view.reader.id, signup.since, ("coming_instead", "coming_after_all")):
        return None
    said = view.say("comes-too", name=who.name, **view.about(found))
    return Said(said, rows(view.choice(Today(0), "menu-today")), protected=True)


@screen
def not_ticked(view: View, shift: int) -> Said | None:
    """At the end of the shift: who has not been noted as arrived, one tap each."""
    found = _own(view, shift)
    if found is None or view.reader is None:
        return None
    missing = briefed.not_ticked(view.tx, found, view.reader)
    choices = [choice for each in missing for choice in _ticks(view, shift, each)]
    return Said(view.say("not-ticked", name=view.name), rows(*choices), protected=True) if choices else None


@screen
def all_ticked(view: View, shift: int) -> Said | None:
    """Nobody is left to be ticked."""
    found = shifts.by_id(view.tx, shift)
    return None if found is None else Said(view.say("all-ticked", name=view.name, unit=found.unit))


def _ticks(view: View, shift: int, happening: Happening) -> list[Choice]:
    date = happening.date
    here = [
        view.choice(TickAtTheEnd(shift, date.id, guest.person_id), "button-arrived", name=guest.name)
        for guest in happening.guests
        if not guest.arrived
    ]
    group = happening.group
    if group is not None and not group.cancelled and not group.arrived:
        here.append(view.choice(TickAtTheEnd(shift, date.id, GROUP), "button-arrived", name=group.organisation))
    return here
