"""An organisation's group: how many come, one date or all that follow. And what those on duty hear on the day."""

from messages import times
from messages.buttons import Cancel, Group, GroupAway, GroupComes, Mine, SetHeads, Undo, WriteHeads
from messages.said import Choice, Said
from messages.view import View, lines, rows, screen
from messages.words import escaped
from storage import activities, acts, people
from storage.records import ActivityDate
from volunteering import access, groups
from volunteering.own_list import Own

STEPS = (-5, -1, 1, 5)


def own_way(view: View, own: Own, *, changes: bool) -> Choice:
    """The button for one of the own dates: a group is opened where it can be changed, all else is given up."""
    if own.is_group and changes:
        return view.choice(Group(own.date.id), "button-group", what=view.short(own.date))
    key = "button-leave-line" if own.waiting else "button-cannot"
    return view.choice(Cancel(own.date.id), key, what=view.short(own.date))


@screen
def group_card(view: View, date: int) -> Said | None:
    """The own group on one date: how many come, and the ways to change it."""
    found = _own(view, date)
    if found is None or view.reader is None:
        return None
    text = lines(
        f"<b>{escaped(found.title)}</b>",
        times.capital(view.when(found)),
        view.say("overview-place", place=view.place(found)),
        how_many(view, found),
    )
    if found.group_cancelled_at is not None:
        return Said(text, rows(view.choice(GroupComes(date), "button-group-comes"), view.choice(Mine(), "button-mine")))
    later = len(groups.following(view.tx, view.reader, found, view.now)) - 1
    heads = found.head_count
    return Said(
        text,
        (
            _steps(view, found),
            *rows(
                view.choice(WriteHeads(date), "button-write-heads"),
                view.choice(SetHeads(date, heads, 1), "button-heads-following", count=later)
                if heads and later
                else None,
                view.choice(Cancel(date), "button-cannot", what=view.short(found)),
                view.choice(GroupAway(date), "button-group-away", count=later + 1) if later else None,
                view.choice(Mine(), "button-mine"),
            ),
        ),
    )


def _own(view: View, date: int) -> ActivityDate | None:
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not access.brings(view.reader, found):
        return None
    return found


def how_many(view: View, date: ActivityDate) -> str:
    """How many of a group come, as its contact has said."""
    if date.group_cancelled_at is not None:
        return view.say("group-not-coming")
    return view.say("group-heads", count=date.head_count) if date.head_count else view.say("group-heads-unknown")


def _steps(view: View, date: ActivityDate) -> tuple[Choice, ...]:
    """Four small buttons beside one another: fewer and more. Each names the number it makes."""
    now = date.head_count or 0
    wanted = [(step, now + step) for step in STEPS if 1 <= now + step <= groups.MOST]
    return tuple(
        view.choice(SetHeads(date.id, heads), "button-fewer" if step < 0 else "button-more-heads", count=abs(step))
        for step, heads in wanted
    )


@screen
def heads_asked(view: View, date: int) -> Said | None:
    """How many come? To be written as a number."""
    found = _own(view, date)
    if found is None:
        return None
    return Said(view.say("heads-asked", **view.about(found)), rows(view.choice(Group(date), "button-back-to-group")))


@screen
def heads_set(view: View, act: int, heads: int) -> Said | None:
    """So many come on several dates, with one Undo."""
    done = acts.by_id(view.tx, act)
    ids = [each.activity_date_id for each in done.changes if each.activity_date_id is not None] if done else []
    dates = [each for each in (activities.by_id(view.tx, date_id) for date_id in ids) if each is not None]
    if not dates:
        return None
    dates.sort(key=lambda each: each.starts_at)
    text = view.say(
        "heads-set",
        name=view.name,
        heads=heads,
        activity=dates[0].title,
        count=len(dates),
        first=view.when(dates[0]),
        last=view.when(dates[-1]),
    )
    return Said(text, rows(view.choice(Undo(act), "button-undo"), view.choice(Mine(), "button-mine")))


@screen
def which_heads(view: View, dates: list[int], heads: int) -> Said | None:
    """So many come: to which of these? Asked where what was written fits several."""
    found = [each for each in (_own(view, date) for date in dates) if each is not None]
    if not found:
        return None
    ways = [view.choice(SetHeads(each.id, heads), "button-so-many", what=view.short(each)) for each in found]
    return Said(view.say("which-heads", heads=heads), rows(*ways))


@screen
def group_heads(view: View, date: int) -> Said | None:
    """To those on duty, on the day: how many come now. Dropped when the group does not come any more."""
    found = activities.by_id(view.tx, date)
    if found is None or view.reader is None or not access.works_at(view.reader, found.site_id):
        return None
    if found.group_cancelled_at is not None or found.organisation is None or not found.head_count:
        return None
    return Said(
        view.say("group-heads-news", organisation=found.organisation, count=found.head_count, **view.about(found)),
        protected=True,
    )


@screen
def group_away(view: View, act: int, person: int) -> Said | None:
    """To the coordinators: a whole group cannot come several times, in one message. Dropped when it was taken back."""
    return _several(view, "group-away", act, person, cancelled=True)


@screen
def group_back(view: View, act: int, person: int) -> Said | None:
    """To those who heard that a group cannot come several times: it does."""
    return _several(view, "group-back", act, person, cancelled=False)


def _several(view: View, key: str, act: int, person: int, *, cancelled: bool) -> Said | None:
    said = times_of_a_group(view, key, act, person, cancelled=cancelled)
    return None if said is None else Said(said, protected=True)


def times_of_a_group(view: View, key: str, act: int, person: int, *, cancelled: bool) -> str | None:
    """A line that names a group, how often, and the first and the last of the dates that one act was about."""
    done, who = acts.by_id(view.tx, act), people.by_id(view.tx, person)
    if done is None or who is None or view.reader is None:
        return None
    dates = [activities.by_id(view.tx, each.activity_date_id or 0) for each in done.changes]
    found = [
        each
        for each in dates
        if each is not None
        and access.works_at(view.reader, each.site_id)
        and access.brings(who, each)
        and (each.group_cancelled_at is not None) == cancelled
    ]
    if not found:
        return None
    found.sort(key=lambda each: each.starts_at)
    return view.say(
        key,
        name=who.organisation or who.name,
        activity=found[0].title,
        count=len(found),
        first=view.when(found[0]),
        last=view.when(found[-1]),
    )
