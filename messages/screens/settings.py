"""The settings: how somebody would like to have it. Everything can be changed back with one tap."""

from datetime import date, timedelta

from messages import words
from messages.buttons import (
    ChooseBreak,
    ChooseReminder,
    EndBreak,
    Goodbye,
    Language,
    Likings,
    Mine,
    MyContact,
    Privacy,
    SetNamed,
    SetNewsletter,
    SetReminder,
    Settings,
    StopLetters,
    TakeBreak,
)
from messages.said import Choice, Said
from messages.screens.days import away_button, own_dates_within, waiting_within
from messages.view import View, lines, rows, screen
from storage.records import Person, Preference, Reminder, RoleName
from volunteering import breaks, farewell, preferences

BREAKS = (14, 28, 56)  # days on offer; any other day can be written

REMINDERS = {
    Reminder.USUAL: "button-reminder-usual",
    Reminder.EARLIER: "button-reminder-earlier",
    Reminder.LATER: "button-reminder-later",
    Reminder.NONE: "button-reminder-none",
}


@screen
def settings(view: View) -> Said | None:
    """How the reader has it now, with a button to change each thing."""
    reader = view.reader
    if reader is None:
        return None
    wish = preferences.of(view.tx, reader)
    here_to_help = breaks.may_take_a_break(reader)
    text = lines(
        view.say("settings"),
        view.say("settings-language", spoken=words.label(view.language, "language-name")),
        view.say("settings-reminder", reminder=view.say(f"reminder-{wish.reminder}")) if here_to_help else None,
        view.say("settings-named" if reader.named else "settings-not-named") if _may_be_named(reader) else None,
        view.say("settings-newsletter" if reader.newsletter else "settings-no-newsletter"),
        _break_line(view, wish) if _is_on_a_break(view) else None,
    )
    return Said(
        text,
        rows(
            view.choice(Language(), "menu-language"),
            view.choice(ChooseReminder(), "button-reminder") if here_to_help else None,
            view.choice(SetNamed(int(not reader.named)), "button-hide-name" if reader.named else "button-show-name")
            if _may_be_named(reader)
            else None,
            view.choice(
                SetNewsletter(int(not reader.newsletter)),
                "button-no-newsletter" if reader.newsletter else "button-newsletter",
            ),
            view.choice(Likings(), "button-likings") if _may_be_named(reader) else None,
            _break_button(view) if here_to_help else None,
            view.choice(MyContact(), "button-my-contact") if here_to_help else None,
            view.choice(Privacy(), "button-privacy"),
        ),
    )


def _may_be_named(reader: Person) -> bool:
    return reader.has(RoleName.VOLUNTEER)


def _is_on_a_break(view: View) -> bool:
    return view.reader is not None and breaks.on_a_break(view.tx, view.reader, view.now)


def _break_button(view: View) -> Choice:
    if _is_on_a_break(view):
        return view.choice(EndBreak(), "button-break-over")
    return view.choice(ChooseBreak(), "button-break")


def _break_line(view: View, wish: Preference) -> str:
    if wish.pause_until is None:
        return view.say("settings-break-open")
    return view.say("settings-break", day=view.day(view.rules.local(wish.pause_until).date()))


@screen
def reminder_choice(view: View) -> Said | None:
    """When would you like to be reminded?"""
    buttons = [view.choice(SetReminder(each.value), key) for each, key in REMINDERS.items()]
    return Said(view.say("reminder-choice"), rows(*buttons, view.choice(Settings(), "menu-settings")))


@screen
def break_choice(view: View) -> Said | None:
    """Until when? No reason is asked."""
    days = [view.today + timedelta(days=each) for each in BREAKS]
    buttons = [view.choice(TakeBreak(day.toordinal()), "button-break-until", day=view.day(day)) for day in days]
    return Said(
        view.say("break-choice"),
        rows(
            *buttons,
            view.choice(TakeBreak(0), "button-break-open"),
            view.choice(Goodbye(), "button-stop-for-good") if _may_say_goodbye(view) else None,
            view.choice(Settings(), "menu-settings"),
        ),
    )


@screen
def stop_which(view: View) -> Said | None:
    """Only "stop" was written: reminders, newsletters, or everything? Nothing is changed by the question."""
    reader = view.reader
    if reader is None:
        return None
    ways = rows(
        view.choice(ChooseReminder(), "button-stop-reminders"),
        view.choice(StopLetters(0), "button-letter-no-more") if reader.newsletter else None,
        view.choice(TakeBreak(0), "button-stop-everything"),
        view.choice(Goodbye(), "button-stop-for-good") if _may_say_goodbye(view) else None,
    )
    return Said(view.say("stop-which", name=view.name), ways)


def _may_say_goodbye(view: View) -> bool:
    return view.reader is not None and farewell.may_say_goodbye(view.reader)


@screen
def break_taken(view: View, until: int) -> Said | None:
    """A break without a reason, and what the bot does meanwhile."""
    said = (
        view.say("break-taken", name=view.name, day=view.day(date.fromordinal(until)))
        if until
        else view.say("break-taken-open", name=view.name)
    )
    last = date.fromordinal(until) - timedelta(days=1) if until else None
    own, waiting = own_dates_within(view, view.today, last), waiting_within(view, view.today, last)
    ways = rows(
        away_button(view, view.today, last, own) if own else None,
        view.choice(EndBreak(), "button-break-over"),
        view.choice(Mine(), "button-mine"),
    )
    stands = view.say("break-own", count=own - waiting) if own > waiting else None
    waits = view.say("break-own-waiting", count=waiting) if waiting else None
    return Said(lines(said, view.say("break-answers"), stands, waits), ways)


@screen
def break_over(view: View) -> Said | None:
    """Welcome back."""
    ways = rows(view.choice(Mine(), "button-mine"), view.choice(Settings(), "menu-settings"))
    return Said(view.say("break-over", name=view.name), ways)


@screen
def no_break(view: View) -> Said | None:
    """There is no break that could end: reminders come as ever."""
    ways = rows(view.choice(Mine(), "button-mine"), view.choice(Settings(), "menu-settings"))
    return Said(view.say("no-break", name=view.name), ways)
