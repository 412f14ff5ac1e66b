"""A ward's group chat: who is coming, without volunteers' names unless the home wants them; and whose it is."""

from datetime import date

from messages.buttons import BindGroup, BindHere, ChooseUnit, FreeGroup, NameInGroup, SeeGroup, Shifts, WardGroups
from messages.said import Said
from messages.screens.coming import clocks_of, heading_of
from messages.view import View, lines, rows, screen
from messages.words import Html, escaped
from storage import groups
from storage.groups import Group
from volunteering import overview, ward_groups
from volunteering.access import Naming
from volunteering.first_names import first_name, told_apart
from volunteering.overview import Happening

MOST_UNITS = 40
FULL_PAGE = 3500  # characters; a group gets no second page


@screen
def group_overview(view: View, group: int, day: int) -> Said | None:
    """In a group: who is coming to the ward. Dropped when the group is no ward's any more."""
    found = groups.by_id(view.tx, group)
    return None if found is None else overview_for(view, found, date.fromordinal(day))


def overview_for(view: View, group: Group, day: date) -> Said | None:
    """Who is coming to the group's ward on one day. It has no buttons: in a group anybody could press them."""
    if group.unit_id is None or group.site_id is None or group.unit is None:
        return None
    naming = Naming.FULL if group.names else Naming.NONE
    seen = overview.who_is_coming(
        view.tx,
        group.site_id,
        day,
        day,
        reader=None,
        now=view.now,
        rules=view.rules,
        naming=naming,
        unit_id=group.unit_id,
    )
    heading = f"<b>{view.say('group-heading', day=heading_of(view, day, 1), unit=group.unit)}</b>"
    blocks = [_block(view, each) for each in seen.happenings] or [view.say("overview-nothing")]
    contact = _contact(view, group) if day == view.today else ""
    parts = [heading]
    for block in blocks:
        if sum(map(len, parts)) + len(block) > FULL_PAGE:
            break
        parts.append(block)
    return Said("\n\n".join(part for part in [*parts, contact] if part), protected=group.names)


def _block(view: View, happening: Happening) -> str:
    found = happening.date
    title = f"<b>{view.say('span-time', **clocks_of(view, happening))} {escaped(found.title)}</b>"
    if found.called_off_at is not None:
        return lines(title, view.say("overview-called-off"))
    return lines(
        title,
        view.say("overview-place", place=view.place(found)),
        _who(view, happening),
        view.say("overview-wanted", count=happening.still_wanted)
        if happening.still_wanted and found.starts_at > view.now
        else None,
        view.say("overview-ready", ready=found.ready) if found.ready else None,
    )


def _who(view: View, happening: Happening) -> str:
    """How many come; first names only where the home has decided so."""
    group = happening.group if happening.group is not None and not happening.group.cancelled else None
    names = [escaped(each) for each in told_apart([guest.name for guest in happening.guests])]
    if names:
        names += [escaped(group.organisation)] if group else []
        return view.say("overview-coming", names=Html(", ".join(names)))
    heads = happening.coming + ((group.heads or 1) if group else 0)
    return view.say("overview-coming-count", count=heads) if heads else view.say("overview-nobody")


def _contact(view: View, group: Group) -> str:
    """Who is culture contact now: one of the staff, by the first name; never a number, which a group would keep."""
    name = ward_groups.contact_now(view.tx, group, view.now)
    return view.say("group-contact", name=first_name(name)) if name else view.say("group-contact-nobody")


@screen
def group_unknown(view: View) -> Said | None:
    """In a group that is no ward's: once, and then nothing more."""
    return Said(view.say("group-unknown"), rows(view.choice(BindHere(), "button-bind-here")))


@screen
def group_hello(view: View, group: int) -> Said | None:
    """In a group that has become a ward's: what can be asked there."""
    found = groups.by_id(view.tx, group)
    return None if found is None or found.unit is None else Said(view.say("group-hello", unit=found.unit))


@screen
def group_elsewhere(view: View, group: int) -> Said | None:
    """In a group, when something else is asked: that belongs in a chat with the bot alone."""
    found = groups.by_id(view.tx, group)
    if found is None or found.unit is None:
        return None
    return Said(view.say("group-elsewhere", link=f"https://t.me/{view.bot_username}"))


@screen
def ward_groups_list(view: View) -> Said | None:
    """To a coordinator: the groups of the wards, and how another comes in."""
    if view.reader is None or not ward_groups.may_bind(view.reader):
        return None
    found = ward_groups.of_reader(view.tx, view.reader)
    buttons = [view.choice(SeeGroup(each.id), "button-name", name=f"{each.unit}: {each.title}") for each in found]
    said = lines(view.say("groups") if found else view.say("groups-none"), view.say("groups-how"))
    return Said(said, rows(*buttons[:MOST_UNITS], view.choice(Shifts(), "button-shifts")))


@screen
def group_which_unit(view: View, group: int) -> Said | None:
    """To a coordinator: which ward's is this group?"""
    found = groups.by_id(view.tx, group)
    if view.reader is None:
        return None
    if found is None:
        return _gone(view)
    buttons = [
        view.choice(BindGroup(found.id, each.id), "button-name", name=each.name)
        for each in ward_groups.units_for(view.tx, view.reader)
    ]
    said = lines(view.say("group-which-unit", name=found.title), view.say("group-staff-only"))
    return Said(said, rows(*buttons[:MOST_UNITS]))


@screen
def group_bound(view: View, group: int) -> Said | None:
    """To a coordinator: whose the group is, whether volunteers are named there, and how to change either."""
    found = groups.by_id(view.tx, group)
    if found is None or found.unit is None:
        return _gone(view)
    naming = (
        view.choice(NameInGroup(group, 0), "button-group-no-names")
        if found.names
        else view.choice(NameInGroup(group, 1), "button-group-names")
    )
    key = "group-bound-names" if found.names else "group-bound"
    return Said(
        view.say(key, name=found.title, unit=found.unit),
        rows(
            naming,
            view.choice(ChooseUnit(group), "button-group-other"),
            view.choice(FreeGroup(group), "button-group-free"),
            view.choice(WardGroups(), "button-groups"),
        ),
    )


@screen
def group_freed(view: View, group: int) -> Said | None:
    """To a coordinator: the group is no ward's any more."""
    found = groups.by_id(view.tx, group)
    if found is None:
        return _gone(view)
    return Said(
        view.say("group-freed", name=found.title),
        rows(view.choice(ChooseUnit(group), "button-group-again"), view.choice(WardGroups(), "button-groups")),
    )


def _gone(view: View) -> Said:
    return Said(view.say("group-gone"), rows(view.choice(WardGroups(), "button-groups")))
