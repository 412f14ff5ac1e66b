"""What the store hands out: frozen values, made from rows at once. Times are aware UTC, days are local dates."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class RoleName(StrEnum):
    """What somebody is to the home. `staff` take turns as culture contact; it is no role of its own."""

    VOLUNTEER = "volunteer"
    STAFF = "staff"
    COORDINATOR = "coordinator"
    SITE_CONTACT = "site_contact"
    ORGANISATION_CONTACT = "organisation_contact"


class SignupState(StrEnum):
    """How a sign-up stands."""

    COMING = "coming"
    WAITING = "waiting"
    CANCELLED = "cancelled"


class Reminder(StrEnum):
    """When somebody would like to be reminded of a date they are signed up for."""

    USUAL = "usual"
    EARLIER = "earlier"
    LATER = "later"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Unit:
    """A ward, or another place of the home that has its own plan and its own culture contact."""

    id: int
    name: str
    site_id: int
    site: str


@dataclass(frozen=True, slots=True)
class Role:
    """One role on one unit."""

    name: RoleName
    unit_id: int
    unit: str
    site_id: int
    site: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the home knows. `language` is what was chosen, None when nothing was."""

    id: int
    name: str
    language: str | None
    app_language: str | None
    phone: str | None
    channel: str
    organisation: str | None
    started_on: date | None
    newsletter: bool
    named: bool
    chat_id: int | None
    unreachable_since: datetime | None
    roles: tuple[Role, ...]

    def has(self, *names: RoleName) -> bool:
        """Whether the person has one of these roles anywhere."""
        return any(role.name in names for role in self.roles)

    @property
    def site_ids(self) -> tuple[int, ...]:
        """The sites the person belongs to, their own first."""
        return tuple(dict.fromkeys(role.site_id for role in self.roles))

    @property
    def unit_ids(self) -> tuple[int, ...]:
        """The units the person belongs to."""
        return tuple(dict.fromkeys(role.unit_id for role in self.roles))


@dataclass(frozen=True, slots=True)
class Preference:
    """What somebody has asked of the bot for themself.

    Attributes:
        reminder: when to remind them of a date.
        paused_since: since when they take a break; None: they do not.
        pause_until: when the break ends; None with `paused_since`: when they say so.
    """

    reminder: Reminder
    paused_since: datetime | None
    pause_until: datetime | None


@dataclass(frozen=True, slots=True)
class ActivityDate:
    """One date of an activity, with what its series says of it."""

    id: int
    activity_id: int
    title: str
    unit_id: int
    unit: str
    site_id: int
    day: date
    starts_at: datetime
    ends_at: datetime
    place: str | None
    kind: str
    wanted: int | None
    places: int | None
    ready: str | None
    organisation: str | None
    head_count: int | None
    training: str | None
    called_off_at: datetime | None
    group_cancelled_at: datetime | None
    group_arrived_at: datetime | None


@dataclass(frozen=True, slots=True)
class Signup:
    """One person's sign-up for one date. `queue` orders the waiting list, lowest first."""

    id: int
    activity_date_id: int
    person_id: int
    state: SignupState
    since: datetime
    queue: int | None


@dataclass(frozen=True, slots=True)
class Expected:
    """A signed-up person as a list shows them."""

    activity_date_id: int
    person_id: int
    name: str
    named: bool
    started_on: date | None
    state: SignupState
    queue: int | None
    arrived_at: datetime | None


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift on a unit, with its culture contact where one is set."""

    id: int
    unit_id: int
    unit: str
    site_id: int
    day: date
    kind: str
    starts_at: datetime
    ends_at: datetime
    culture_contact_id: int | None
    culture_contact: str | None


@dataclass(frozen=True, slots=True)
class Handover:
    """A question to a colleague: would you take this shift, perhaps for one of yours (`return_shift_id`)?"""

    id: int
    shift_id: int
    asked_by: int
    asked_of: int
    state: str
    return_shift_id: int | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A personal link; only the hash of its code is kept. `rebinds`: it moves who has joined to a new phone."""

    id: int
    person_id: int
    used_at: datetime | None
    used_by: int | None
    invited_by: int | None = None
    rebinds: bool = False


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Somebody unknown who left word. `next_on`: the day on which the owner gets in touch, or looks again."""

    id: int
    chat_id: int
    first_name: str
    language: str
    phone: str | None
    received_at: datetime
    owner_id: int | None
    next_on: date | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What one act did to one thing: its state before and after, as words of the store."""

    act_id: int
    person_id: int | None
    activity_date_id: int | None
    shift_id: int | None
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did at once, and whether it was taken back. `for_id`: for whom, where it was somebody else."""

    id: int
    at: datetime
    actor_id: int | None
    verb: str
    undone_at: datetime | None
    changes: tuple[Change, ...]
    for_id: int | None = None


@dataclass(frozen=True, slots=True)
class InboxRow:
    """An update as Telegram sent it, until it is handled."""

    update_id: int
    chat_id: int | None
    received_at: datetime
    body: str
    attempts: int


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """Something to be said. `about` holds ids and small facts for the words, never a text; `note` what failed."""

    id: int
    key: str
    lane: int
    chat_id: int
    person_id: int | None
    language: str | None
    kind: str
    about: dict[str, object]
    edits: int | None
    created_at: datetime
    due_at: datetime
    worth_until: datetime | None
    attempts: int
    note: str | None = None
    cause: str | None = None
