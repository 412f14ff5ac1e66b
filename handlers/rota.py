"""The coordinator sets up the rota of culture contacts; colleagues swap shifts with each other."""

from datetime import date

from handlers.planning import coordinates
from handlers.turn import Turn, pressed, undone
from messages.buttons import (
    AskSwap,
    ChangeContact,
    Rota,
    RotaOf,
    RotaShifts,
    SetContact,
    SetRota,
    ShowRota,
    SwapWith,
)
from messages.screens import contact, joining
from messages.screens import rota as screens
from storage import shifts
from storage.records import Person
from volunteering import access, handing_over
from volunteering.culture_contact import ShiftIsOver
from volunteering.handing_over import Asked, NotYourShift
from volunteering.planning import closing, putting_up, rota_set
from volunteering.planning.rota import Pattern
from volunteering.planning.rota_set import ContactSet, NothingToSet, RotaAsBefore, RotaSet, ShiftOver

MOST_DAYS = 62


@pressed(Rota)
def rota(turn: Turn, person: Person, _button: Rota) -> None:
    """The rota: of which ward? Where there is only one, of that one."""
    if not coordinates(turn, person):
        return
    units = putting_up.units_of(turn.tx, person)
    if len(units) == 1:
        turn.answer(screens.rota_days.about(unit=units[0].id))
    else:
        turn.answer(screens.rota_wards.about())


@pressed(RotaOf)
def rota_of(turn: Turn, person: Person, button: RotaOf) -> None:
    """The rota of this ward: for which days?"""
    if _own(turn, person, button.unit):
        turn.answer(screens.rota_days.about(unit=button.unit))


@pressed(ShowRota)
def show(turn: Turn, person: Person, button: ShowRota) -> None:
    """What is missing, and whose turn it is."""
    if _own(turn, person, button.unit) and _sound(turn, button):
        about = {"unit": button.unit, "first": button.first, "last": button.last, "pattern": button.pattern}
        turn.answer(screens.rota_shown.about(**about, skip=button.skip))  # type: ignore[arg-type]  # as the button has them


@pressed(SetRota)
def set_up(turn: Turn, person: Person, button: SetRota) -> None:
    """Set it up: done at once, with Undo."""
    if not _sound(turn, button):
        return
    outcome = rota_set.set_up(
        turn.tx,
        person,
        button.unit,
        date.fromordinal(button.first),
        date.fromordinal(button.last),
        pattern=Pattern(button.pattern),
        fill=bool(button.fill),
        now=turn.now,
        rules=turn.rules,
    )
    match outcome:
        case RotaSet(act, unit, new, given, empty):
            turn.answer(screens.rota_stands.about(unit=unit, act=act, new=new, given=given, empty=empty))
        case NothingToSet():
            turn.answer(screens.rota_nothing.about())
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


def _sound(turn: Turn, button: ShowRota | SetRota) -> bool:
    """Whether a button's days and pattern are some that we once drew."""
    near = 1 <= button.first <= button.last <= min(button.first + MOST_DAYS, date.max.toordinal() - 366)
    if near and button.pattern in set(Pattern):
        return True
    turn.answer(joining.old_button.about(), anew=True)
    return False


@pressed(RotaShifts)
def which_shift(turn: Turn, person: Person, button: RotaShifts) -> None:
    """Which shift gets somebody else?"""
    if _own(turn, person, button.unit):
        first = min(max(button.first, turn.rules.today(turn.now).toordinal()), date.max.toordinal() - 366)
        turn.answer(screens.rota_shifts.about(unit=button.unit, first=first, skip=button.skip))


@pressed(ChangeContact)
def who_takes(turn: Turn, person: Person, button: ChangeContact) -> None:
    """Who takes this shift?"""
    shift = shifts.by_id(turn.tx, button.shift)
    if shift is None or not access.coordinates(person, shift.site_id):
        turn.answer(joining.not_for_you.about(), anew=True)
    elif shift.ends_at <= turn.now:
        turn.answer(contact.shift_over.about(shift=shift.id))
    else:
        turn.answer(screens.who_takes.about(shift=shift.id, skip=button.skip))


@pressed(SetContact)
def set_contact(turn: Turn, person: Person, button: SetContact) -> None:
    """This person takes the shift."""
    match rota_set.set_contact(turn.tx, person, button.shift, button.person, turn.now, turn.rules):
        case ContactSet(shift, act):
            turn.answer(screens.contact_set.about(shift=shift.id, act=act))
        case ShiftOver():
            turn.answer(joining.old_button.about(), anew=True)
        case _:
            turn.answer(joining.not_for_you.about(), anew=True)


@undone(RotaAsBefore)
def rota_as_before(turn: Turn, _act: int, _outcome: RotaAsBefore) -> None:
    """The rota is as it was."""
    turn.answer(screens.rota_as_before.about())


@pressed(SwapWith)
def swap_with(turn: Turn, person: Person, button: SwapWith) -> None:
    """For which of the colleague's shifts?"""
    shift = shifts.by_id(turn.tx, button.shift)
    if shift is None or not access.may_be_culture_contact(person, shift):
        turn.answer(joining.not_for_you.about(), anew=True)
    elif shift.culture_contact_id != person.id:
        turn.answer(contact.shift_has_somebody.about(shift=shift.id))
    else:
        turn.answer(screens.swap_for.about(shift=shift.id, colleague=button.colleague))


@pressed(AskSwap)
def ask_swap(turn: Turn, person: Person, button: AskSwap) -> None:
    """Ask the colleague: mine for yours. Nothing changes before the yes."""
    theirs = shifts.by_id(turn.tx, button.in_return)
    colleague = theirs.culture_contact_id if theirs is not None else None
    outcome = handing_over.ask(
        turn.tx, person, button.shift, colleague or 0, turn.now, turn.rules, return_shift_id=button.in_return
    )
    match outcome:
        case Asked(shift, other, again):
            turn.answer(contact.colleague_asked.about(shift=shift.id, colleague=other.id, again=again))
        case NotYourShift(shift):
            turn.answer(contact.shift_has_somebody.about(shift=shift.id))
        case ShiftIsOver(shift):
            turn.answer(contact.shift_over.about(shift=shift.id))
        case _:
            turn.answer(joining.old_button.about(), anew=True)


def _own(turn: Turn, person: Person, unit: int) -> bool:
    if closing.coordinated_unit(turn.tx, person, unit) is not None:
        return True
    turn.answer(joining.not_for_you.about(), anew=True)
    return False
