"""What the store already holds, as far as new tables may name it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

ActivityKey = tuple[str, str]
"""The keys (`storage.names.name_key`) of a title and its unit."""


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit and its site, as they are spelt."""

    name: str
    site: str


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody's full name as it is spelt, and their roles."""

    name: str
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class KnownActivity:
    """A title as it is spelt, and when it is held: local days, and the clock times planned for each."""

    title: str
    held: Mapping[date, frozenset[time]]


@dataclass(frozen=True, slots=True)
class Known:
    """What the store holds. All names are looked up under their key (`storage.names.name_key`).

    Attributes:
        units: Units by name.
        people: People by full name.
        plan_ends: The last day of the last plan, by the site's name.
        activities: Activities by title and unit.
    """

    units: Mapping[str, KnownUnit] = field(default_factory=dict)
    people: Mapping[str, KnownPerson] = field(default_factory=dict)
    plan_ends: Mapping[str, date] = field(default_factory=dict)
    activities: Mapping[ActivityKey, KnownActivity] = field(default_factory=dict)
