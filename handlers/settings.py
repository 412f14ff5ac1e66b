"""The settings: reminders, being named, newsletters, a break. Language is in `joining`."""

from datetime import date

from handlers.turn import Turn, pressed
from messages.buttons import (
    ChooseBreak,
    ChooseReminder,
    EndBreak,
    SetNamed,
    SetNewsletter,
    SetReminder,
    Settings,
    TakeBreak,
)
from messages.screens import settings as screens
from storage.records import Person, Reminder, RoleName
from volunteering import breaks, calling, preferences, waiting_list
from volunteering.preferences import BreakTaken


@pressed(Settings)
def settings(turn: Turn, _person: Person, _button: Settings) -> None:
    """How do I have it?"""
    turn.answer(screens.settings.about())


@pressed(ChooseReminder)
def choose_reminder(turn: Turn, _person: Person, _button: ChooseReminder) -> None:
    """When would I like to be reminded?"""
    turn.answer(screens.reminder_choice.about())


@pressed(SetReminder)
def set_reminder(turn: Turn, person: Person, button: SetReminder) -> None:
    """Remind me at this time."""
    if button.reminder in set(Reminder):
        preferences.set_reminder(turn.tx, person, Reminder(button.reminder))
    turn.answer(screens.settings.about())


@pressed(SetNamed)
def set_named(turn: Turn, person: Person, button: SetNamed) -> None:
    """Other volunteers may see my first name, or may not."""
    if person.has(RoleName.VOLUNTEER):
        preferences.set_named(turn.tx, person, named=bool(button.named))
    turn.answer(screens.settings.about())


@pressed(SetNewsletter)
def set_newsletter(turn: Turn, person: Person, button: SetNewsletter) -> None:
    """I would like the newsletter, or not."""
    preferences.set_newsletter(turn.tx, person, wanted=bool(button.wanted))
    turn.answer(screens.settings.about())


@pressed(ChooseBreak)
def choose_break(turn: Turn, _person: Person, _button: ChooseBreak) -> None:
    """I would like to take a break: until when?"""
    turn.answer(screens.break_choice.about())


@pressed(TakeBreak)
def take_a_break(turn: Turn, person: Person, button: TakeBreak) -> None:
    """I take a break."""
    until = date.fromordinal(button.until) if 0 < button.until <= date.max.toordinal() else None
    if until is None and button.until:
        turn.answer(screens.break_choice.about())
        return
    outcome = preferences.take_a_break(turn.tx, person, until, turn.now, turn.rules)
    if isinstance(outcome, BreakTaken):
        turn.answer(screens.break_taken.about(until=button.until))
    else:
        turn.answer(screens.settings.about())


def a_break(turn: Turn, person: Person, until: date | None) -> None:
    """A break in words: until that day, until the day that was said before, or else until they say so."""
    if until is None and breaks.on_a_break(turn.tx, person, turn.now):
        until = breaks.until(turn.tx, person, turn.rules)
    take_a_break(turn, person, TakeBreak(until.toordinal() if until else 0))


@pressed(EndBreak)
def end_break(turn: Turn, person: Person, _button: EndBreak) -> None:
    """I am back."""
    preferences.end_break(turn.tx, person, turn.now)
    calling.reached_again(turn.tx, person, turn.now, turn.rules)
    waiting_list.move_up_after_a_break(turn.tx, person, turn.now, turn.rules)
    turn.answer(screens.break_over.about())
