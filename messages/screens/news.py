"""What somebody hears who did not ask. Each looks again, when it is said, whether it is still true."""

from messages.buttons import AnswerHandover, Calls, Day, Shifts, Today
from messages.said import Choice, Said
from messages.screens.contact import clash
from messages.view import View, lines, rows, screen
from storage import activities, invitations, people, shifts, signups
from storage.records import ActivityDate, Person, SignupState
from volunteering import access, overview


def _found(view: View, date: int, person: int) -> tuple[ActivityDate, Person] | None:
    """The date and the volunteer, for a reader whose role may read their name; else None."""
    found, who = activities.by_id(view.tx, date), people.by_id(view.tx, person)
    if found is None or who is None or view.reader is None or not access.works_at(view.reader, found.site_id):
        return None
    return found, who


def _comes(view: View, date: ActivityDate, who: Person) -> bool:
    if access.brings(who, date):
        return date.group_cancelled_at is None
    signup = signups.of(view.tx, date.id, who.id)
    return signup is not None and signup.state is SignupState.COMING


def _name(date: ActivityDate, who: Person) -> str:
    return date.organisation or who.name if access.brings(who, date) else who.name


def _see_the_day(view: View, date: ActivityDate) -> Choice:
    day = view.rules.local(date.starts_at).date()
    if day == view.today:
        return view.choice(Today(0), "menu-today")
    return view.choice(Day(day.toordinal()), "button-see-day", day=view.day(day))


@screen
def late_cancellation(view: View, date: int, person: int) -> Said | None:
    """To those on duty: somebody cannot come, who is left. Never a reason. Dropped when it was taken back."""
    pair = _found(view, date, person)
    if pair is None or _comes(view, *pair):
        return None
    found, who = pair
    said = lines(view.say("late-cancellation", name=_name(found, who), **view.about(found)), who_is_left(view, found))
    return Said(said, rows(_see_the_day(view, found)), protected=True)


def who_is_left(view: View, date: ActivityDate) -> str:
    """Who is still to come when somebody cannot: volunteers by name, and the group that an organisation brings."""
    left = overview.happening(view.tx, date, view.reader).guests
    brought = date.organisation if date.group_cancelled_at is None else None
    group = ""
    if brought and date.head_count:
        group = view.say("late-cancellation-group-heads", organisation=brought, count=date.head_count)
    elif brought:
        group = view.say("late-cancellation-group", organisation=brought)
    if left:
        names = view.names([guest.name for guest in left])
        return " ".join(filter(None, (view.say("late-cancellation-left", count=len(left), names=names), group)))
    return group or view.say("late-cancellation-none")


@screen
def coming_after_all(view: View, date: int, person: int) -> Said | None:
    """To those who heard of a cancellation: it is taken back."""
    return _comes_news(view, date, person, "coming-after-all")


@screen
def coming_instead(view: View, date: int, person: int) -> Said | None:
    """To those who heard of a cancellation: who has taken the place."""
    return _comes_news(view, date, person, "coming-instead")


def _comes_news(view: View, date: int, person: int, key: str) -> Said | None:
    pair = _found(view, date, person)
    if pair is None or not _comes(view, *pair):
        return None
    found, who = pair
    said = view.say(key, name=_name(found, who), **view.about(found))
    return Said(said, rows(_see_the_day(view, found)), protected=True)


@screen
def handover_asked(view: View, handover: int) -> Said | None:
    """To a colleague: would you take this shift? Dropped when it has been settled."""
    asked = shifts.handover(view.tx, handover)
    shift = shifts.by_id(view.tx, asked.shift_id) if asked else None
    asker = people.by_id(view.tx, asked.asked_by) if asked else None
    if asked is None or shift is None or asker is None or asked.state != "asked":
        return None
    in_return = shifts.by_id(view.tx, asked.return_shift_id) if asked.return_shift_id is not None else None
    if in_return is not None:
        said = lines(
            view.say("swap-asked", name=view.name, asker=asker.name),
            view.say("swap-yours", shift=view.shift(shift)),
            view.say("swap-theirs", asker=asker.name, shift=view.shift(in_return)),
        )
    else:
        asked_for = view.say("handover-asked", name=view.name, asker=asker.name, shift=view.shift(shift))
        said = lines(asked_for, clash(view, shift))
    return Said(
        said,
        rows(
            view.choice(AnswerHandover(handover, 1), "button-yes-shift"),
            view.choice(AnswerHandover(handover, 0), "button-no-shift"),
        ),
    )


@screen
def handover_accepted(view: View, handover: int) -> Said | None:
    """To the one who asked: the colleague takes the shift."""
    return _handover_news(view, handover, "handover-accepted")


@screen
def handover_declined(view: View, handover: int) -> Said | None:
    """To the one who asked: not this time; the shift is still theirs."""
    return _handover_news(view, handover, "handover-declined")


def _handover_news(view: View, handover: int, key: str) -> Said | None:
    asked = shifts.handover(view.tx, handover)
    shift = shifts.by_id(view.tx, asked.shift_id) if asked else None
    colleague = people.by_id(view.tx, asked.asked_of) if asked else None
    if shift is None or colleague is None:
        return None
    said = view.say(key, colleague=colleague.name, shift=view.shift(shift))
    return Said(said, rows(view.choice(Shifts(), "button-shifts")))


@screen
def talk_wanted(view: View, person: int) -> Said | None:
    """To the coordinator: somebody would like to talk. Not about what."""
    who = people.by_id(view.tx, person)
    if who is None:
        return None
    list_ = view.choice(Calls(), "button-calls")
    if who.phone:
        return Said(view.say("talk-wanted-phone", name=who.name, phone=who.phone), rows(list_), protected=True)
    ways = (*_write_to(view, who.name, who.chat_id), *rows(list_))
    return Said(view.say("talk-wanted", name=who.name), ways, protected=True)


@screen
def word_left(view: View, inquiry: int) -> Said | None:
    """To the coordinators: somebody unknown has left word, and who answers (practice 40: an owner at once)."""
    found = invitations.inquiry(view.tx, inquiry)
    if found is None:
        return None
    said = (
        view.say("word-left-with-phone", name=found.first_name, phone=found.phone)
        if found.phone
        else view.say("word-left", name=found.first_name)
    )
    own = view.reader is not None and view.reader.id == found.owner_id
    text = lines(said, view.say("word-left-owner") if own else None)
    return Said(text, _write_to(view, found.first_name, found.chat_id), protected=True)


def _write_to(view: View, name: str, chat_id: int | None) -> tuple[tuple[Choice, ...], ...]:
    """A button that opens a conversation with the person; Telegram shows it only where their settings allow it."""
    if chat_id is None:
        return ()
    return rows(Choice(view.label("word-left-link", name=name), url=f"tg://user?id={chat_id}"))
