"""Who may see and do what. Every such decision stands here, and is asked when a button is pressed.

The version without names is the default (handbook 1.4: staff have the overview with the volunteers, residents one
without). Names of volunteers are for those whose role needs them; a volunteer sees the first names of those who have
agreed to it.
"""

from enum import Enum, auto

from storage.records import ActivityDate, Person, RoleName, Shift

_HOUSE = (RoleName.STAFF, RoleName.COORDINATOR, RoleName.SITE_CONTACT)


class Naming(Enum):
    """How volunteers are named to a reader."""

    FULL = auto()
    AGREED_FIRST_NAMES = auto()
    NONE = auto()


def naming_for(reader: Person | None, site_id: int) -> Naming:
    """How this reader sees volunteers' names on this site; None is a reader whom the home does not know."""
    if reader is None or site_id not in reader.site_ids:
        return Naming.NONE
    if works_at(reader, site_id):
        return Naming.FULL
    return Naming.AGREED_FIRST_NAMES


def works_at(person: Person, site_id: int) -> bool:
    """Whether the person is staff, coordinator or site contact of this site."""
    return any(role.name in _HOUSE and role.site_id == site_id for role in person.roles)


def coordinates(person: Person, site_id: int) -> bool:
    """Whether the person is coordinator, or the site's own contact for volunteers."""
    leads = (RoleName.COORDINATOR, RoleName.SITE_CONTACT)
    return any(role.name in leads and role.site_id == site_id for role in person.roles)


def coordinates_person(reader: Person, person: Person) -> bool:
    """Whether the reader coordinates a site that the person belongs to: may see their number, act on their behalf."""
    return any(coordinates(reader, site_id) for site_id in person.site_ids)


def volunteers_at(person: Person, site_id: int) -> bool:
    """Whether the person is a volunteer of this site, alone or with an organisation."""
    own = (RoleName.VOLUNTEER, RoleName.ORGANISATION_CONTACT)
    return any(role.name in own and role.site_id == site_id for role in person.roles)


def may_sign_up(person: Person, date: ActivityDate) -> bool:
    """Whether the person may put themself down for this date."""
    return any(role.name is RoleName.VOLUNTEER and role.site_id == date.site_id for role in person.roles)


def may_tick(person: Person, date: ActivityDate) -> bool:
    """Whether the person may note who has arrived."""
    return works_at(person, date.site_id)


def may_be_culture_contact(person: Person, shift: Shift) -> bool:
    """Whether the person may take this shift: the culture contact is always one of the staff (handbook 1.3)."""
    return works_at(person, shift.site_id)


def brings(person: Person, date: ActivityDate) -> bool:
    """Whether the person speaks for the organisation that brings this activity."""
    return (
        date.organisation is not None
        and person.organisation == date.organisation
        and person.has(RoleName.ORGANISATION_CONTACT)
    )
