"""Several people or dates at once, for others: asked once with everything on it, said how it stands, with one Undo."""

from collections.abc import Sequence

from messages.buttons import Cancel, CancelFor, Mine, SignUp, SignUpFor, Tick, Today, Undo
from messages.buttons.button import Button
from messages.buttons.several import CameForAll, CancelForAll, SignUpForAll, fits, packed, packed_pairs
from messages.said import Choice, Said
from messages.screens.people import standing_of
from messages.view import View, lines, rows, screen
from storage import activities, acts, people, signups
from storage.records import ActivityDate, Person, SignupState
from volunteering import access, several
from volunteering.first_names import first_name

MOST_LINES = 8
BOTH = 2
MOST_ALONE = 3  # other ways under what was done


def button_for(pairs: list[list[int]], *, cancels: bool) -> CancelForAll | SignUpForAll | None:
    """The button that does all of it; None where there is more of it than is shown, or than a press can carry."""
    kind = CancelForAll if cancels else SignUpForAll
    button = kind(packed_pairs((person, date) for person, date in pairs))
    return button if len(pairs) <= MOST_LINES and fits(button) else None


def _found(view: View, pairs: list[list[int]]) -> list[tuple[Person, ActivityDate]]:
    """People and dates of the reader's own house."""
    both = ((people.by_id(view.tx, person), activities.by_id(view.tx, date)) for person, date in pairs)
    return [
        (person, date)
        for person, date in both
        if person is not None
        and date is not None
        and view.reader is not None
        and access.works_at(view.reader, date.site_id)
    ]


def _cut(view: View, told: Sequence[str]) -> list[str]:
    rest = len(told) - MOST_LINES
    named = [f"• {each}" for each in told[:MOST_LINES]]
    return [*named, view.say("and-others", count=rest)] if rest > 0 else named


@screen
def which_several(view: View, pairs: list[list[int]], cancels: bool) -> Said | None:
    """Are all of these meant? One button does all of it, exactly as it is shown; the others are for one alone."""
    found = [(person, date) for person, date in _found(view, pairs) if date.ends_at > view.now]
    ids = [[person.id, date.id] for person, date in found]
    every = button_for(ids, cancels=cancels) if found else None
    if every is None:
        return None
    wait = set() if cancels else _who_wait(view, found)
    told = [
        view.say("several-line", name=person.name, **view.about(date))
        + (f" ({view.say('waiting-mark')})" if (person.id, date.id) in wait else "")
        for person, date in found
    ]
    kind, label = (CancelFor, "button-cancel-for") if cancels else (SignUpFor, "button-sign-up-for")
    one_person = len({person.id for person, _ in found}) == 1
    alone = [
        view.choice(
            kind(person.id, date.id),
            label,
            what=view.short(date) if one_person else f"{first_name(person.name)}, {view.short(date)}",
        )
        for person, date in found
    ]
    question = view.say("several-cancel" if cancels else "several-sign-up")
    ways = rows(_all_of_them(view, every, len(found)), *alone)
    return Said(lines(question, *_cut(view, told)), ways, protected=True)


def _who_wait(view: View, found: Sequence[tuple[Person, ActivityDate]]) -> set[tuple[int, int]]:
    """Who of these would stand on a waiting list: they are put down one after the other, as they are named."""
    waiting: set[tuple[int, int]] = set()
    for date in {date.id: date for _, date in found}.values():
        expected = signups.expected(view.tx, [date.id]).get(date.id, [])
        coming = [each.person_id for each in expected if each.state is SignupState.COMING]
        for person, other in found:
            if other.id != date.id or person.id in coming:
                continue
            if date.places is not None and len(coming) >= date.places:
                waiting.add((person.id, date.id))
            else:
                coming.append(person.id)
    return waiting


@screen
def several_stand(view: View, pairs: list[list[int]], act: int = 0) -> Said | None:
    """How each of them stands now, after all of it was done or taken back; with Undo where there is one."""
    found = _found(view, pairs)
    if not found:
        return None
    cancelled = _cancels(view, act)
    told = []
    for person, date in found:
        standing = standing_of(view, person, date)
        standing = "cancelled" if cancelled and standing in {"off", "begun"} else standing
        told.append(view.say("stands-for", name=person.name, standing=standing, **view.about(date)))
    hear = view.say("several-hear") if act else None
    undo = view.choice(Undo(act), "button-undo") if act else None
    return Said(lines(*_cut(view, told), hear), rows(undo, view.choice(Today(), "button-today")), protected=True)


@screen
def which_came(view: View, pairs: list[list[int]]) -> Said | None:
    """Have all of these come? One button ticks all of them; the others are for one of them alone."""
    found = _found(view, pairs)
    if not found:
        return None
    date = found[0][1]
    every = CameForAll(packed(person.id for person, _ in found), date.id, 1)
    told = [view.say("several-line", name=person.name, **view.about(date)) for person, _ in found]
    alone = [view.choice(Tick(date.id, person.id, 1), "button-arrived", name=person.name) for person, _ in found]
    ways = rows(
        _all_of_them(view, every, len(found)) if fits(every) else None,
        *(alone if len(found) <= MOST_ALONE else []),
        view.choice(Today(), "button-today"),
    )
    return Said(lines(view.say("several-came"), *_cut(view, told)), ways, protected=True)


@screen
def several_came(view: View, people_ids: list[int], date: int, act: int = 0) -> Said | None:
    """They have come; with the way back from what this press has ticked."""
    undo = view.choice(Undo(act), "button-undo") if act else None
    return _each_of(view, people_ids, date, "arrival-noted", head=None, undo=undo)


@screen
def several_not_come(view: View, people_ids: list[int], date: int) -> Said | None:
    """They are not ticked after all."""
    return _each_of(view, people_ids, date, "several-line", head=view.say("several-not-come"), undo=None)


def _each_of(
    view: View, people_ids: list[int], date_id: int, key: str, *, head: str | None, undo: Choice | None
) -> Said | None:
    found = _found(view, [[person, date_id] for person in people_ids])
    if not found:
        return None
    told = [view.say(key, name=person.name, **view.about(date)) for person, date in found]
    return Said(lines(head, *_cut(view, told)), rows(undo, view.choice(Today(), "button-today")), protected=True)


def _cancels(view: View, act: int) -> bool:
    """Whether people were taken off lists by this act."""
    done = acts.by_id(view.tx, act) if act else None
    return any(part.verb != "sign_up" for part in several.parts_of(view.tx, done))


@screen
def several_for_you(view: View, actor: int, dates: list[int]) -> Said | None:
    """To somebody for whom several dates were changed by the house: how they stand now, in one message."""
    who, reader = people.by_id(view.tx, actor), view.reader
    if who is None or reader is None:
        return None
    own = [activities.by_id(view.tx, each) for each in dates]
    held = [each for each in own if each is not None and each.called_off_at is None and each.ends_at > view.now]
    if not held:
        return None
    told = [view.say("several-yours", standing=standing_of(view, reader, each), **view.about(each)) for each in held]
    ways = [_other_way(view, reader, each) for each in held[:MOST_ALONE]]
    return Said(
        lines(view.say("several-for-you", actor=who.name), *_cut(view, told)),
        rows(*ways, view.choice(Mine(), "button-mine")),
    )


def _other_way(view: View, reader: Person, date: ActivityDate) -> Choice | None:
    """Off the list again, or on it: what the house has done for somebody is theirs to change."""
    if date.starts_at <= view.now:
        return None
    if standing_of(view, reader, date) in {"coming", "waiting"}:
        return view.choice(Cancel(date.id), "button-cannot", what=view.short(date))
    return view.choice(SignUp(date.id), "button-sign-up", what=view.short(date))


def _all_of_them(view: View, every: Button, count: int) -> Choice:
    return view.choice(every, "button-both") if count == BOTH else view.choice(every, "button-several", count=count)
