"""Where an answer goes: in the place of the message that was pressed, or below it.

A list is a place to walk about in: it changes under the finger. A confirmation stays, with its Undo, and so does a
piece of news: whoever goes on from there gets a new message (handbook of every app for older people: nothing that was
said disappears).
"""

from messages import buttons as b
from messages.buttons import Button
from messages.screens import (
    calling,
    coming,
    contact,
    coordinating,
    days,
    groups,
    inquiring,
    joining,
    meeting,
    membership,
    on_the_way,
    people,
    reporting,
    settings,
    signing,
)

LISTS = {
    screen.kind
    for screen in (
        coming.day_overview,
        coming.overview_again,
        coming.week_overview,
        signing.what_is_on,
        signing.mine,
        signing.cannot_come,
        contact.own_shifts,
        contact.colleagues,
        calling.call_list,
        inquiring.inquiry_card,
        inquiring.inquiry_list,
        membership.change_person,
        membership.choose_language_for,
        membership.choose_roles,
        membership.choose_ward,
        membership.new_role,
        membership.new_ward,
        people.cancel_what,
        people.people_found,
        people.people_menu,
        people.person_card,
        people.sign_up_what,
        coordinating.gaps,
        coordinating.invite_list,
        joining.language_choice,
        groups.group_card,
        groups.heads_asked,
        days.away_choice,
        days.rather_choice,
        days.series_days,
        days.series_list,
        meeting.came_found,
        meeting.came_to_what,
        meeting.came_who,
        meeting.greet_which,
        meeting.greet_whom,
        on_the_way.here_which,
        on_the_way.late_choice,
        on_the_way.my_contact,
        reporting.daily_report,
        settings.settings,
        settings.reminder_choice,
        settings.break_choice,
    )
}
WAYS_ON: tuple[type[Button], ...] = (
    b.Today,
    b.Day,
    b.Week,
    b.WhatIsOn,
    b.Mine,
    b.CannotCome,
    b.Shifts,
    b.Calls,
    b.CancelWhat,
    b.ChangePerson,
    b.Inquiries,
    b.InquiryCard,
    b.People,
    b.PersonCard,
    b.SignUpWhat,
    b.Gaps,
    b.Invite,
    b.Talk,
    b.Language,
    b.AwayWhen,
    b.Greet,
    b.GreetThem,
    b.Late,
    b.Group,
    b.Calendar,
    b.Idea,
    b.MyContact,
    b.Rather,
    b.Report,
    b.Series,
    b.SeriesList,
    b.SomebodyCame,
    b.Settings,
    b.ChooseReminder,
    b.ChooseBreak,
)
# What these confirm stays; a tap on a list that was there a moment ago is answered below.
CONFIRMATIONS = {
    screen.kind
    for screen in (
        signing.signed_up,
        signing.waitlisted,
        signing.signed_up_for_many,
        signing.cancelled,
        signing.left_waiting_list,
        signing.declined,
        contact.shift_taken,
        contact.colleague_asked,
        membership.person_added,
        membership.place_changed,
        people.stands_for,
        days.signed_up_for_days,
        days.cancelled_many,
        days.signed_up_for_days,
        days.swapped,
        groups.heads_set,
        meeting.came_noted,
        meeting.greeting_sent,
        meeting.guests_noted,
        meeting.not_today_noted,
        on_the_way.here_told,
        on_the_way.late_told,
        settings.break_taken,
    )
}
FROM_A_LIST: tuple[type[Button], ...] = (
    b.Cancel,
    b.SignUp,
    b.TakeShift,
    b.HandOver,
    b.AskColleague,
    b.Tick,
    b.Thank,
    b.CameUnannounced,
    b.GuestsCame,
    b.NotToday,
    b.SendGreeting,
    b.EndBreak,
    b.Away,
    b.ImHere,
    b.SignUpFor,
    b.CancelFor,
    b.SetRole,
    b.SetWard,
)


def goes_in_place(button: Button, shown: str | None) -> bool:
    """Whether the answer to this press goes in the place of a message that shows this kind (None: nobody knows)."""
    if isinstance(button, WAYS_ON):
        return shown in LISTS
    return not (shown in CONFIRMATIONS and isinstance(button, FROM_A_LIST))
