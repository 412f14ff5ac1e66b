"""Somebody is brought back: what is theirs again, and what has gone to others meanwhile."""

from messages.buttons import Mine, Shifts
from messages.said import Said
from messages.view import View, lines, rows, screen
from storage import acts, people
from storage.records import Person
from volunteering import access, meanwhile
from volunteering.meanwhile import Meanwhile


def _gone(view: View, who: Person, act: int) -> Meanwhile:
    done = acts.by_id(view.tx, act) if act else None
    return Meanwhile((), ()) if done is None else meanwhile.of(view.tx, who, done, view.now)


@screen
def brought_back(view: View, person: int, act: int = 0) -> Said | None:
    """To the coordinator who removed somebody and has taken it back: who has got what of theirs meanwhile."""
    who = people.by_id(view.tx, person)
    if who is None or view.reader is None or not access.coordinates_person(view.reader, who):
        return None
    found = _gone(view, who, act)
    places = [
        view.say("gone-place-to", names=view.names([other.name for other in each.to]), **view.about(each.date))
        if each.to
        else view.say("gone-place-full", **view.about(each.date))
        for each in found.places
    ]
    told = [view.say("gone-shift", contact=each.culture_contact or "", shift=view.shift(each)) for each in found.shifts]
    text = lines(
        view.say("come-back-here", name=who.name),
        *places,
        *told,
        view.say("gone-waits", name=who.name) if places else None,
    )
    return Said(text, protected=bool(places or told))


@screen
def gone_meanwhile(view: View, act: int) -> Said | None:
    """To whoever was brought back: what is another's now. Never who has the place. Dropped when it is theirs again."""
    if view.reader is None:
        return None
    found = _gone(view, view.reader, act)
    if found.nothing:
        return None
    text = lines(
        view.say("gone-hello", name=view.name),
        *(view.say("gone-place-yours", **view.about(each.date)) for each in found.places),
        *(view.say("gone-shift", contact=each.culture_contact or "", shift=view.shift(each)) for each in found.shifts),
        view.say("gone-if-free") if found.places else None,
    )
    ways = rows(
        view.choice(Mine(), "button-mine") if found.places else None,
        view.choice(Shifts(), "button-shifts") if found.shifts else None,
    )
    return Said(text, ways)
