"""The call list: name, number, and what to say, in the very words that others read."""

import re
from dataclasses import replace

from messages.buttons import Calls, Rung, Undo
from messages.said import Choice, Said
from messages.view import SCREENS, View, lines, rows, screen
from messages.words import Html, escaped
from storage import acts, people
from storage.calls import Call
from storage.records import ActivityDate, Person
from volunteering import access, breaks, calling
from volunteering.calling import ToRing

_BUTTONS = re.compile(r"\b(?:knapp?e[nr]\w*|button\w*)\b", re.IGNORECASE)
PAGE = 5  # people at a time: what is said to each takes up to four lines


@screen
def call_list(view: View, skip: int = 0, act: int = 0) -> Said | None:
    """Whom to ring and what to say. `act`: what was noted just now, with Undo."""
    if view.reader is None or not any(access.coordinates(view.reader, site) for site in view.reader.site_ids):
        return None
    found = _still_true(view, view.reader)
    page = found[skip : skip + PAGE]
    noted, undo = _noted(view, act)
    if not page and skip:
        return call_list(view, 0, act)
    if not page:
        return Said(lines(noted, view.say("calls-nobody")), rows(undo), protected=bool(noted))
    blocks = [_block(view, ring, texts) for ring, texts in page]
    buttons = [_rung(view, ring, skip) for ring, _ in page]
    more = view.choice(Calls(skip + PAGE), "button-more") if len(found) > skip + PAGE else None
    back = view.choice(Calls(max(0, skip - PAGE)), "button-previous") if skip else None
    text = "\n\n".join([*([noted] if noted else []), view.say("calls", count=len(found)), *blocks])
    return Said(text, rows(undo, *buttons, more, back), protected=True)


@screen
def to_ring(view: View) -> Said | None:
    """To the coordinator: somebody is to be rung soon, and about what, the most urgent first. Nobody left: dropped."""
    if view.reader is None:
        return None
    found = [ring for ring, _ in _still_true(view, view.reader) if ring.not_reached]
    if not found:
        return None
    names = view.names([ring.person.name for ring in found[:PAGE]])
    about = [(date, ring.person) for ring in found for date in _dates(view, ring)]
    about.sort(key=lambda each: (each[0].starts_at, each[0].id))
    told = [view.say("to-ring-about", name=person.name, **view.about(date)) for date, person in about[:PAGE]]
    more = view.say("and-others", count=len(about) - PAGE) if len(about) > PAGE else None
    return Said(
        lines(view.say("to-ring", names=names, count=len(found)), *(f"• {each}" for each in told), more),
        rows(view.choice(Calls(), "button-calls")),
        protected=True,
    )


def _dates(view: View, ring: ToRing) -> list[ActivityDate]:
    """What lies ahead of what is to be said to somebody, each once."""
    dates = {date.id: date for call in ring.calls for date in calling.dates_of(view.tx, call)}
    return [date for date in dates.values() if date.ends_at > view.now]


def words_for(view: View, person: Person, call: Call) -> Html | None:
    """What to say on the telephone, in the language of whoever rings; None when it is no longer true.

    A line that speaks of buttons is left out: there are none to be heard.
    """
    known = SCREENS.get(call.kind)
    said = known(replace(view, reader=person), **call.about) if known else None
    if said is None:
        return None
    spoken = [line for line in said.text.split("\n") if not _BUTTONS.search(line)]
    return Html("\n".join(spoken) or said.text)


def _still_true(view: View, reader: Person) -> list[tuple[ToRing, list[Html]]]:
    found = []
    for ring in calling.to_ring(view.tx, reader, view.now, view.rules):
        texts = [text for call in ring.calls if (text := words_for(view, ring.person, call)) is not None]
        if texts:
            found.append((ring, texts))
    return found


def _block(view: View, ring: ToRing, texts: list[Html]) -> str:
    person = ring.person
    number = view.say("phone-line", phone=person.phone) if person.phone else view.say("calls-no-number")
    leaves = any(call.kind == calling.FAREWELL_TALK for call in ring.calls)  # thanks are worth a call
    away = view.say("calls-on-a-break") if not leaves and breaks.on_a_break(view.tx, person, view.now) else None
    return lines(f"<b>{escaped(person.name)}</b>, {number}", away, *dict.fromkeys(texts))


def _rung(view: View, ring: ToRing, skip: int) -> Choice:
    last = max(call.id for call in ring.calls)
    return view.choice(Rung(ring.person.id, last, skip), "button-rung", name=ring.person.name)


def _noted(view: View, act: int) -> tuple[Html | None, Choice | None]:
    done = acts.by_id(view.tx, act) if act else None
    person = people.by_id(view.tx, done.changes[0].person_id or 0) if done and done.changes else None
    if done is None or person is None or done.undone_at is not None:
        return None, None
    return view.say("calls-rung", name=person.name), view.choice(Undo(done.id), "button-undo")
