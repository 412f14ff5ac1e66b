"""The rota of culture contacts: whose turn it is and why, accepted at once or changed one by one."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from messages import times
from messages.buttons import (
    AskSwap,
    ChangeContact,
    HandOver,
    Rota,
    RotaOf,
    RotaShifts,
    SetContact,
    SetRota,
    Shifts,
    ShowRota,
    SwapWith,
    Undo,
)
from messages.said import Choice, Said
from messages.screens.contact import clash, clash_of
from messages.screens.planning import MOST_LINES, own_site, to_plan
from messages.view import View, lines, rows, screen
from messages.words import escaped
from storage import acts, people, shifts
from storage import rota as stored
from storage.records import Person, Shift, Unit
from volunteering import access, handing_over
from volunteering.planning import closing, putting_up, rota_set
from volunteering.planning.rota import Needed, Pattern, Proposal, propose

PAGE = 8
AHEAD = timedelta(days=62)


def _unit(view: View, unit_id: int) -> Unit | None:
    return closing.coordinated_unit(view.tx, view.reader, unit_id) if view.reader is not None else None


@screen
def rota_wards(view: View) -> Said | None:
    """The rota of which ward?"""
    units = putting_up.units_of(view.tx, view.reader) if view.reader is not None else []
    if not units:
        return None
    buttons = [view.choice(RotaOf(unit.id), "button-unit", unit=unit.name) for unit in units]
    return Said(view.say("rota-wards"), rows(*buttons, to_plan(view)))


@screen
def rota_days(view: View, unit: int) -> Said | None:
    """For which days?"""
    found = _unit(view, unit)
    if found is None:
        return None
    today = view.today
    monday = today - timedelta(days=today.weekday())
    month = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
    after = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    spans = (
        (today, monday + timedelta(days=6), "button-rota-this-week"),
        (monday + timedelta(days=7), monday + timedelta(days=13), "button-rota-next-week"),
        (today, month - timedelta(days=1), "button-rota-rest-of-month"),
        (month, after - timedelta(days=1), "button-rota-next-month"),
    )
    buttons = [
        Choice(view.label(key), ShowRota(unit, first.toordinal(), last.toordinal(), Pattern.AS_LAST.value).pack())
        for first, last, key in spans
    ]
    others = view.choice(Rota(), "button-other-ward")
    return Said(view.say("rota-days", unit=found.name), rows(*buttons, others, to_plan(view)))


@screen
def rota_shown(view: View, unit: int, first: int, last: int, pattern: str, skip: int = 0) -> Said | None:
    """What is missing in these days and whose turn it is, ten lines at a time; everybody is accepted with one tap."""
    found = _unit(view, unit)
    if found is None:
        return None
    days = date.fromordinal(first), date.fromordinal(last)
    seen = propose(view.tx, found, *days, now=view.now, rules=view.rules, pattern=Pattern(pattern))
    heading = view.say("rota", unit=found.name, first=view.day(days[0]), last=view.day(days[1]))
    change = view.choice(RotaShifts(unit, first), "button-change-one") if seen.filled else None
    if not seen.proposals and not seen.filled:
        return Said(
            lines(heading, view.say("rota-no-pattern")), rows(*_patterns(view, unit, first, last), to_plan(view))
        )
    if not seen.proposals:
        said = view.say("rota-full", count=len(seen.filled))
        return Said(lines(heading, said), rows(change, to_plan(view)), protected=True)
    page = seen.proposals[skip : skip + MOST_LINES]
    fill = SetRota(unit, first, last, pattern, 1)
    accept = view.choice(fill, "button-accept-all") if any(each.person for each in seen.proposals) else None
    empty = view.choice(SetRota(unit, first, last, pattern, 0), "button-only-shifts") if seen.new else None
    turn = ShowRota(unit, first, last, pattern, skip + MOST_LINES)
    more = view.choice(turn, "button-more") if len(seen.proposals) > skip + MOST_LINES else None
    text = lines(heading, *(f"• {_proposal(view, each)}" for each in page))
    return Said(text, rows(accept, more, empty, change, to_plan(view)), protected=True)


def _patterns(view: View, unit: int, first: int, last: int) -> Iterable[Choice]:
    for pattern, key in (
        (Pattern.DAYS, "button-pattern-days"),
        (Pattern.DAYS_AND_EVENINGS, "button-pattern-evenings"),
        (Pattern.WEEKDAYS_AND_WEEKEND, "button-pattern-weekend"),
    ):
        yield Choice(view.label(key), ShowRota(unit, first, last, pattern.value).pack())


def _proposal(view: View, proposal: Proposal) -> str:
    """A shift, who is proposed, and why."""
    shift = _needed(view, proposal.needed)
    if proposal.person is None or proposal.reason is None:
        return view.say("rota-nobody-free", shift=shift)
    last = "" if proposal.last is None else times.short_day(view.language, proposal.last, view.today)
    why = view.say("rota-reason", reason=str(proposal.reason), count=proposal.count, day=last)
    return view.say("rota-line", shift=shift, name=proposal.person.name, why=why)


def _needed(view: View, needed: Needed | Shift) -> str:
    day = times.short_day(view.language, needed.day, view.today)
    return f"{day} {view.label('shift-kind', kind=needed.kind)}"


@screen
def rota_stands(view: View, unit: int, act: int, new: int, given: int, empty: int) -> Said | None:
    """The rota is set up, with Undo and the way to change one shift."""
    found = _unit(view, unit)
    done = rota_set.changes_of(acts.by_id(view.tx, act))
    shift = shifts.by_id(view.tx, done[0].shift_id) if done else None
    if found is None or shift is None:
        return None
    text = lines(
        view.say("rota-set", unit=found.name, count=given) if given else view.say("rota-set-nobody", unit=found.name),
        view.say("rota-new", count=new) if new else None,
        view.say("rota-empty", count=empty) if empty else None,
    )
    change = view.choice(RotaShifts(unit, shift.day.toordinal()), "button-change-one")
    return Said(text, rows(view.choice(Undo(act), "button-undo"), change, view.choice(Rota(), "button-other-ward")))


@screen
def rota_nothing(view: View) -> Said | None:
    """Every shift has somebody."""
    return None if own_site(view) is None else Said(view.say("rota-nothing"), rows(to_plan(view)))


@screen
def rota_shifts(view: View, unit: int, first: int, skip: int = 0) -> Said | None:
    """Which shift gets somebody else?"""
    found = _unit(view, unit)
    if found is None:
        return None
    start = max(view.rules.start_of(date.fromordinal(first)), view.rules.start_of(view.today))
    coming = [each for each in stored.of_unit(view.tx, unit, start, start + AHEAD) if each.ends_at > view.now]
    page = coming[skip : skip + PAGE]
    if not page:
        return Said(view.say("rota-no-shifts", unit=found.name), rows(to_plan(view)))
    buttons = [
        view.choice(
            ChangeContact(each.id),
            "button-shift",
            what=f"{_needed(view, each)}: {each.culture_contact or view.label('nobody-yet')}",
        )
        for each in page
    ]
    more = view.choice(RotaShifts(unit, first, skip + PAGE), "button-more") if len(coming) > skip + PAGE else None
    return Said(view.say("rota-shifts", unit=found.name), rows(*buttons, more, to_plan(view)), protected=True)


@screen
def who_takes(view: View, shift: int, skip: int = 0) -> Said | None:
    """Who takes this shift? Those whose turn it is come first."""
    found = shifts.by_id(view.tx, shift)
    if found is None or view.reader is None or not access.coordinates(view.reader, found.site_id):
        return None
    others = rota_set.candidates(view.tx, found, view.rules)
    page = others[skip : skip + PAGE]
    buttons = [view.choice(SetContact(shift, each.id), "button-invite", name=each.name) for each in page]
    more = view.choice(ChangeContact(shift, skip + PAGE), "button-more") if len(others) > skip + PAGE else None
    nobody = view.choice(SetContact(shift, 0), "button-nobody") if found.culture_contact_id is not None else None
    back = view.choice(RotaShifts(found.unit_id, found.day.toordinal()), "button-back")
    contact = found.culture_contact or view.label("nobody-yet")
    said = view.say("who-takes", shift=view.shift(found), contact=contact)
    return Said(said, rows(*buttons, more, nobody, back), protected=True)


@screen
def contact_set(view: View, shift: int, act: int) -> Said | None:
    """The shift has somebody else, or nobody, with Undo."""
    found = shifts.by_id(view.tx, shift)
    if found is None:
        return None
    contact = found.culture_contact
    said = (
        view.say("contact-set", contact=contact, shift=view.shift(found))
        if contact
        else view.say("contact-set-nobody", shift=view.shift(found))
    )
    more = view.choice(RotaShifts(found.unit_id, found.day.toordinal()), "button-change-more")
    return Said(lines(said, clash_of(view, found)), rows(view.choice(Undo(act), "button-undo"), more, to_plan(view)))


@screen
def rota_as_before(view: View) -> Said | None:
    """The rota is as it was."""
    return Said(view.say("rota-as-before"), rows(view.choice(Rota(), "button-rota"), to_plan(view)))


# What culture contacts hear


@screen
def shifts_given(view: View, act: int) -> Said | None:
    """You are culture contact on these shifts. Dropped when it was changed since."""
    own = view.reader.id if view.reader else 0
    mine = [each for each in _shifts(view, act) if each.culture_contact_id == own]
    return _told(view, mine, ("shifts-given", "shifts-given-many", "shifts-given-else"))


@screen
def shifts_taken_back(view: View, act: int) -> Said | None:
    """These shifts are no longer yours. Dropped when they are again."""
    own = view.reader.id if view.reader else 0
    had = {each.shift_id for each in rota_set.changes_of(acts.by_id(view.tx, act)) if own in {each.before, each.after}}
    lost = [each for each in _shifts(view, act) if each.id in had and each.culture_contact_id != own]
    return _told(view, lost, ("shifts-taken-back", "shifts-taken-back-many", "shifts-taken-back-else"))


def _shifts(view: View, act: int) -> list[Shift]:
    found = [shifts.by_id(view.tx, each.shift_id) for each in rota_set.changes_of(acts.by_id(view.tx, act))]
    return sorted((each for each in found if each and each.ends_at > view.now), key=lambda each: each.starts_at)


def _told(view: View, own: Sequence[Shift], keys: tuple[str, str, str]) -> Said | None:
    if not own:
        return None
    ways = rows(view.choice(Shifts(), "button-shifts"))
    if len(own) == 1:
        text = view.say(keys[0], name=view.name, shift=view.shift(own[0]))
        return Said(lines(text, clash(view, own[0]) if own[0].culture_contact_id == view.reader_id else None), ways)
    told = [f"• {escaped(view.shift(each))}" for each in own]
    return Said(lines(view.say(keys[1], name=view.name), *told, view.say(keys[2])), ways)


# Swaps


@screen
def swap_for(view: View, shift: int, colleague: int) -> Said | None:
    """A plain question to the colleague, or a swap: for which of theirs?"""
    found = shifts.by_id(view.tx, shift)
    if found is None or view.reader is None or not access.may_be_culture_contact(view.reader, found):
        return None
    back = view.choice(HandOver(shift), "button-back")
    other = people.by_id(view.tx, colleague) if colleague else None
    if other is None:
        return _swap_with(view, view.reader, found, back)
    theirs = handing_over.offered_in_return(view.tx, view.reader, other, found, view.now)[:PAGE]
    buttons = [view.choice(AskSwap(shift, each.id), "button-shift", what=_with_unit(view, each)) for each in theirs]
    if not buttons:
        return Said(view.say("swap-nothing", colleague=other.name), rows(back))
    return Said(view.say("swap-for", colleague=other.name, shift=view.shift(found)), rows(*buttons, back))


def _swap_with(view: View, reader: Person, shift: Shift, back: Choice) -> Said:
    """The colleagues who have something to swap."""
    others = [
        each
        for each in handing_over.colleagues(view.tx, reader, shift)
        if handing_over.offered_in_return(view.tx, reader, each, shift, view.now)
    ]
    if not others:
        return Said(view.say("swap-nobody"), rows(back))
    buttons = [view.choice(SwapWith(shift.id, each.id), "button-invite", name=each.name) for each in others[:PAGE]]
    return Said(view.say("swap-with", shift=view.shift(shift)), rows(*buttons, back))


def _with_unit(view: View, shift: Shift) -> str:
    return f"{_needed(view, shift)}, {shift.unit}"
