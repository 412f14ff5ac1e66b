"""A ward's group chat: whose it is, and whether volunteers are named there.

A coordinator says so; nobody else can. Without names is the default (handbook 1.4), and stays it until a coordinator
has decided otherwise for this group.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import acts, groups, overviews, people
from storage.groups import Group
from storage.records import Person, Unit
from storage.tx import Tx
from volunteering import access, culture_contact

STILL_NEAR = timedelta(minutes=10)  # so long today's message is brought up to date rather than posted anew


@dataclass(frozen=True, slots=True)
class Bound:
    """The group is this ward's; whether it became so just now."""

    group: Group
    changed: bool


@dataclass(frozen=True, slots=True)
class Named:
    """Whether volunteers are named in the group stands as wanted."""

    group: Group


@dataclass(frozen=True, slots=True)
class Freed:
    """The group is no ward's any more."""

    group: Group


@dataclass(frozen=True, slots=True)
class Gone:
    """The bot is not in that group any more; nothing was changed."""


@dataclass(frozen=True, slots=True)
class NotForYou:
    """The person coordinates no site of it; nothing was changed."""


def may_bind(person: Person) -> bool:
    """Whether the person coordinates a site at all."""
    return any(access.coordinates(person, site_id) for site_id in person.site_ids)


def may_see(tx: Tx, person: Person, group_id: int) -> bool:
    """Whether the person may look at this group: their own site's, or one that is nobody's yet."""
    group = groups.by_id(tx, group_id)
    return may_bind(person) and (group is None or _is_free_or_theirs(person, group))


def units_for(tx: Tx, person: Person) -> list[Unit]:
    """The wards that the person may bind a group to."""
    return [each for each in people.units(tx) if access.coordinates(person, each.site_id)]


def of_reader(tx: Tx, person: Person) -> list[Group]:
    """The groups of the wards that the person coordinates."""
    sites = [site_id for site_id in person.site_ids if access.coordinates(person, site_id)]
    return [group for site_id in sites for group in groups.of_site(tx, site_id)]


def bind(tx: Tx, person: Person, group_id: int, unit_id: int, language: str, now: datetime) -> Bound | Gone | NotForYou:
    """Say which ward's a group is. Volunteers are not named there, whatever was before."""
    group = groups.by_id(tx, group_id)
    if group is None:
        return Gone()
    unit = next((each for each in units_for(tx, person) if each.id == unit_id), None)
    if unit is None or not _is_free_or_theirs(person, group):
        return NotForYou()
    if group.unit_id == unit.id:
        return Bound(group, changed=False)
    groups.bind(tx, group.id, unit.id, person.id, language)
    overviews.end(tx, group.chat_id)
    _note(tx, person, "bind_group", group.unit_id, unit.id, now)
    return Bound(groups.by_id(tx, group_id) or group, changed=True)


def name(tx: Tx, person: Person, group_id: int, *, names: bool, now: datetime) -> Named | Gone | NotForYou:
    """Decide whether volunteers are named in a group, by their first names."""
    group = groups.by_id(tx, group_id)
    if group is None or group.site_id is None:
        return Gone()
    if not access.coordinates(person, group.site_id):
        return NotForYou()
    if group.names is not names:
        groups.set_names(tx, group.id, names=names)
        _note(tx, person, "name_in_group", int(group.names), int(names), now)
        overviews.refresh(tx, group.chat_id, now)
    return Named(groups.by_id(tx, group_id) or group)


def free(tx: Tx, person: Person, group_id: int, now: datetime) -> Freed | Gone | NotForYou:
    """The group is no ward's any more: nothing is said there."""
    group = groups.by_id(tx, group_id)
    if group is None:
        return Gone()
    if not may_bind(person) or not _is_free_or_theirs(person, group):
        return NotForYou()
    if group.unit_id is not None:
        groups.bind(tx, group.id, None, None, None)
        overviews.end(tx, group.chat_id)
        _note(tx, person, "free_group", group.unit_id, None, now)
    return Freed(groups.by_id(tx, group_id) or group)


def moved(tx: Tx, old_chat: int, new_chat: int) -> None:
    """The group has grown and has another number; its messages have other numbers, too."""
    groups.moved(tx, old_chat, new_chat)
    overviews.end(tx, old_chat)


def left(tx: Tx, chat_id: int) -> None:
    """The bot was put out of the group: whose it was is forgotten."""
    groups.left(tx, chat_id)
    overviews.end(tx, chat_id)


def contact_now(tx: Tx, group: Group, now: datetime) -> str | None:
    """Who is culture contact on the group's ward, by name; None: nobody is on the rota."""
    shift = culture_contact.shift_at(tx, group.unit_id or 0, now)
    return None if shift is None else shift.culture_contact


def _is_free_or_theirs(person: Person, group: Group) -> bool:
    return group.site_id is None or access.coordinates(person, group.site_id)


def _note(tx: Tx, person: Person, verb: str, before: int | None, after: int | None, now: datetime) -> None:
    act = acts.begin(tx, person.id, verb, now)
    acts.note(tx, act, before=None if before is None else str(before), after=None if after is None else str(after))
