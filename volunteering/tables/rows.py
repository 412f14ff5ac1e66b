"""From cells to typed rows. A row with a fault in it is named and left out; the others are still looked at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from volunteering.recurrence import Rhythm, Span
from volunteering.tables.faults import Fault, FaultCode
from volunteering.tables.reading import RawTable
from volunteering.tables.schema import TABLES
from volunteering.tables.values import Refused


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit and the site it belongs to."""

    row: int
    site: str
    unit: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody the home knows. What the table leaves empty is None."""

    row: int
    name: str
    role: str
    unit: str
    language: str | None
    phone: str | None
    channel: str
    organisation: str | None
    started_on: date | None
    pledge_on: date | None
    newsletter: bool
    named: bool


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A period of the activity plan; both days are included."""

    row: int
    name: str
    site: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """A title on a unit with its rhythm. `spans` are its dates, worked out by `checks`; empty before."""

    row: int
    title: str
    unit: str
    rhythm: Rhythm
    place: str | None
    wanted: int | None
    places: int | None
    ready: str | None
    kind: str
    organisation: str | None
    head_count: int | None
    training: str | None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift on a unit, in local clock times; an end that is not after the start is on the next day."""

    row: int
    unit: str
    day: date
    kind: str
    starts: time
    ends: time
    culture_contact: str | None
    starts_at: datetime | None = None
    ends_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SignupRow:
    """Somebody's sign-up for one local date; `checks` fills in `time` where there is only one."""

    row: int
    title: str
    unit: str
    day: date
    name: str
    time: time | None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A row whose cells were read. `values` holds what could be read; `whole` says whether that is all of it."""

    number: int
    values: Mapping[str, Any]  # what the columns of `schema` read; the typed rows are made from it here
    whole: bool


def parse(name: str, table: RawTable, faults: list[Fault]) -> Iterator[Parsed]:
    """Reads the cells of a table, and adds what is wrong with them to `faults`."""
    columns = TABLES[name]
    for raw in table.rows:
        values: dict[str, object] = {}
        whole = True
        for column in columns:
            cell = raw.cells.get(column.name)
            found = column.read(cell) if cell is not None else None
            if found is None and column.required:
                found = Refused(FaultCode.MISSING_VALUE)
            if isinstance(found, Refused):
                faults.append(Fault(table.place, raw.number, column.name, found.code, found.values))
                whole = False
            elif found is not None:
                values[column.name] = found
        yield Parsed(raw.number, values, whole)


def unit(parsed: Parsed) -> UnitRow:
    """A row of `units`."""
    return UnitRow(parsed.number, parsed.values["site"], parsed.values["unit"])


def person(parsed: Parsed) -> PersonRow:
    """A row of `people`. Nobody gets a newsletter or is named to others without a yes."""
    get = parsed.values.get
    return PersonRow(
        row=parsed.number,
        name=parsed.values["name"],
        role=parsed.values["role"],
        unit=parsed.values["unit"],
        language=get("language"),
        phone=get("phone"),
        channel=get("channel", "telegram"),
        organisation=get("organisation"),
        started_on=get("started_on"),
        pledge_on=get("pledge_on"),
        newsletter=get("newsletter", False),
        named=get("named", False),
    )


def plan(parsed: Parsed) -> PlanRow:
    """A row of `plans`."""
    values = parsed.values
    return PlanRow(parsed.number, values["name"], values["site"], values["from"], values["until"])


def activity(parsed: Parsed) -> ActivityRow:
    """A row of `activities`."""
    get = parsed.values.get
    rhythm = Rhythm(
        starts=parsed.values["starts"],
        ends=parsed.values["ends"],
        repeats=get("repeats", ""),
        dates=get("dates", ()),
        left_out=get("except", ()),
        until=get("until"),
    )
    return ActivityRow(
        row=parsed.number,
        title=parsed.values["title"],
        unit=parsed.values["unit"],
        rhythm=rhythm,
        place=get("place"),
        wanted=get("wanted"),
        places=get("places"),
        ready=get("ready"),
        kind=get("kind", "group"),
        organisation=get("organisation"),
        head_count=get("head_count"),
        training=get("training"),
    )


def shift(parsed: Parsed) -> ShiftRow:
    """A row of `shifts`."""
    values = parsed.values
    return ShiftRow(
        row=parsed.number,
        unit=values["unit"],
        day=values["date"],
        kind=values["shift"],
        starts=values["starts"],
        ends=values["ends"],
        culture_contact=values.get("culture_contact"),
    )


def signup(parsed: Parsed) -> SignupRow:
    """A row of `signups`."""
    values = parsed.values
    return SignupRow(parsed.number, values["title"], values["unit"], values["date"], values["name"], values.get("time"))
