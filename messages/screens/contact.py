"""The culture contact's shifts: seen, taken, handed over."""

from messages import times
from messages.buttons import AskColleague, HandOver, Shifts, SwapWith, TakeShift, Undo, WardGroups, Withdraw
from messages.said import Said
from messages.screens.coming import contact_line
from messages.view import View, lines, rows, screen
from storage import people, shifts
from storage.records import Person, Shift
from volunteering import access, culture_contact, handing_over, ward_groups

PAGE = 8


@screen
def own_shifts(view: View, skip: int = 0) -> Said | None:
    """Who is culture contact now; to staff their own shifts, and the empty ones of their unit, too."""
    if view.reader is None:
        return None
    works_here = any(access.works_at(view.reader, site_id) for site_id in view.reader.site_ids)
    found = culture_contact.shifts_to_show(view.tx, view.reader, view.now)
    page = found[skip : skip + PAGE]
    contacts = [
        culture_contact.contact_at(view.tx, role.unit_id, role.unit, role.site_id, view.now)
        for role in {role.unit_id: role for role in view.reader.roles}.values()
    ]
    now = lines(*(contact_line(view, contact, full=works_here) for contact in contacts))
    if not works_here:
        return Said(now)
    chats = view.choice(WardGroups(), "button-groups") if ward_groups.may_bind(view.reader) else None
    if not page:
        return Said(f"{now}\n\n{_why_nothing(view, view.reader)}", rows(chats))
    own = view.reader.id
    text = lines(
        *(
            _asked(view, shift) or view.say("shifts-line-own", shift=view.shift(shift))
            if shift.culture_contact_id == own
            else view.say("shifts-line-empty", shift=view.shift(shift))
            for shift in page
        )
    )
    buttons = [
        view.choice(HandOver(shift.id), "button-hand-over", what=_short(view, shift))
        if shift.culture_contact_id == own
        else view.choice(TakeShift(shift.id), "button-take-shift", what=_short(view, shift))
        for shift in page
    ]
    more = view.choice(Shifts(skip + PAGE), "button-more") if len(found) > skip + PAGE else None
    return Said(f"{now}\n\n{view.say('shifts')}\n{text}", rows(*buttons, more, chats))


@screen
def cannot_shift(view: View, shifts_ids: list[int], ill: bool = False) -> Said | None:
    """To staff who cannot come: their own shifts then, each to be handed over. Good wishes to whoever is ill."""
    if view.reader is None:
        return None
    found = [shifts.by_id(view.tx, each) for each in shifts_ids]
    own = [each for each in found if each is not None and each.culture_contact_id == view.reader.id]
    text = lines(
        view.say("cannot-shift-ill") if ill else None,
        view.say("cannot-shift") if own else view.say("cannot-shift-none"),
        *(_asked(view, each) or view.say("shifts-line-own", shift=view.shift(each)) for each in own),
    )
    ways = [view.choice(HandOver(each.id), "button-hand-over", what=_short(view, each)) for each in own]
    return Said(text, rows(*ways, None if own else view.choice(Shifts(), "button-shifts")))


def _asked(view: View, shift: Shift) -> str | None:
    """The reader's own shift for which colleagues have been asked and have not answered yet."""
    asked = [people.by_id(view.tx, each.asked_of) for each in shifts.open_handovers(view.tx, shift.id)]
    names = [each.name for each in asked if each is not None]
    return view.say("shifts-line-asked", shift=view.shift(shift), names=view.names(names)) if names else None


def _why_nothing(view: View, reader: Person) -> str:
    """No shift is the reader's and none is empty; or nobody has made a rota, which is something else."""
    without = culture_contact.without_rota(view.tx, reader, view.now)
    if not without:
        return view.say("shifts-nothing")
    if access.coordinates(reader, reader.site_ids[0]):
        return view.say("shifts-no-rota-you", units=view.names(without))
    return view.say("shifts-no-rota", units=view.names(without), coordinator=view.coordinator())


def _short(view: View, shift: Shift) -> str:
    day = times.short_day(view.language, shift.day, view.today)
    return view.label("shift-short", day=day, kind=view.label("shift-kind", kind=shift.kind), unit=shift.unit)


def _about(view: View, shift_id: int, key: str, *, ways: tuple[str, ...] = ()) -> Said | None:
    """One sentence about a shift, with the ways on that make sense."""
    shift = shifts.by_id(view.tx, shift_id)
    if shift is None:
        return None
    said = view.say(
        key,
        name=view.name,
        shift=view.shift(shift),
        contact=shift.culture_contact or view.label("nobody-yet"),
    )
    hand_over = view.choice(HandOver(shift.id), "button-hand-over", what=_short(view, shift))
    take = view.choice(TakeShift(shift.id), "button-take-shift", what=_short(view, shift))
    others = _at_the_same_time(view, shift) if "clash" in ways else []
    return Said(
        lines(said, clash(view, shift) if others else None),
        rows(
            *(view.choice(HandOver(each.id), "button-hand-over", what=_short(view, each)) for each in others),
            hand_over if "hand_over" in ways else None,
            take if "take" in ways else None,
            view.choice(Shifts(), "button-shifts"),
        ),
    )


def _at_the_same_time(view: View, shift: Shift) -> list[Shift]:
    return culture_contact.at_the_same_time(view.tx, view.reader.id if view.reader else None, shift)


def clash(view: View, shift: Shift) -> str | None:
    """That the reader has another shift at the same hours: they may want both, or hand one of them over."""
    others = _at_the_same_time(view, shift)
    return view.say("clash-yours", shift=view.shift(others[0])) if others else None


def clash_of(view: View, shift: Shift) -> str | None:
    """The same about whoever is culture contact on a shift, for whoever sets up the rota."""
    others = culture_contact.at_the_same_time(view.tx, shift.culture_contact_id, shift)
    if not others or shift.culture_contact is None:
        return None
    return view.say("clash-theirs", contact=shift.culture_contact, shift=view.shift(others[0]))


@screen
def shift_taken(view: View, shift: int, act: int) -> Said | None:
    """The shift is the reader's now, with Undo."""
    said = _about(view, shift, "shift-taken", ways=("clash",))
    if said is None:
        return None
    return Said(said.text, (*rows(view.choice(Undo(act), "button-undo")), *said.choices))


@screen
def shift_yours(view: View, shift: int) -> Said | None:
    """The shift is the reader's already."""
    return _about(view, shift, "shift-yours", ways=("hand_over",))


@screen
def shift_has_somebody(view: View, shift: int) -> Said | None:
    """Somebody has the shift."""
    return _about(view, shift, "shift-has-somebody")


@screen
def shift_over(view: View, shift: int) -> Said | None:
    """The shift has ended."""
    return _about(view, shift, "shift-over")


@screen
def shift_given_back(view: View, shift: int) -> Said | None:
    """Taking the shift has been taken back."""
    return _about(view, shift, "shift-given-back", ways=("take",))


@screen
def colleagues(view: View, shift: int, skip: int = 0) -> Said | None:
    """Whom to ask to take the shift."""
    found = shifts.by_id(view.tx, shift)
    if found is None or view.reader is None:
        return None
    others = handing_over.colleagues(view.tx, view.reader, found)
    if not others:
        return Said(view.say("colleagues-nobody"), rows(view.choice(Shifts(), "button-shifts")))
    buttons = [
        view.choice(AskColleague(shift, each.id), "button-invite", name=each.name)
        for each in others[skip : skip + PAGE]
    ]
    more = view.choice(HandOver(shift, skip + PAGE), "button-more") if len(others) > skip + PAGE else None
    swap = view.choice(SwapWith(shift, 0), "button-swap")
    back = view.choice(Shifts(), "button-shifts")
    return Said(view.say("colleagues", shift=view.shift(found)), rows(*buttons, more, swap, back))


@screen
def colleague_asked(view: View, shift: int, colleague: int, again: bool, handover: int = 0) -> Said | None:
    """The colleague has been asked; the shift is the reader's until the yes."""
    found, other = shifts.by_id(view.tx, shift), people.by_id(view.tx, colleague)
    if found is None or other is None:
        return None
    said = view.say("asked-again" if again else "asked", colleague=other.name, shift=view.shift(found))
    withdraw = view.choice(Withdraw(handover), "button-withdraw") if handover else None
    return Said(said, rows(withdraw, view.choice(Shifts(), "button-shifts")))


@screen
def handover_withdrawn(view: View, shift: int, colleague: int) -> Said | None:
    """The colleague is no longer asked; the shift stays the reader's."""
    found, other = shifts.by_id(view.tx, shift), people.by_id(view.tx, colleague)
    if found is None or other is None:
        return None
    said = view.say("handover-withdrawn", colleague=other.name, shift=view.shift(found))
    return Said(said, rows(view.choice(Shifts(), "button-shifts")))


@screen
def handover_yes(view: View, shift: int) -> Said | None:
    """The reader has said yes: the shift is theirs."""
    return _about(view, shift, "handover-yes", ways=("clash",))


@screen
def handover_no(view: View, shift: int) -> Said | None:
    """The reader has said no."""
    return _about(view, shift, "handover-no")


@screen
def no_longer_asked(view: View, shift: int) -> Said | None:
    """It has been settled in the meantime."""
    return _about(view, shift, "no-longer-asked")
