"""A date for somebody's own calendar: RFC 5545, as few lines as every calendar understands.

Times are UTC, so no time zone has to be described. The UID stays the same for a date, and the sequence grows with time,
so that a file fetched again takes the place of the older one. Nobody's name is in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

FOLD_AT = 75  # octets of one line, without its end (RFC 5545, 3.1)
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing in a calendar.

    Attributes:
        uid: what makes it this one and no other, for ever.
        starts: when it begins, aware.
        ends: when it ends, aware.
        title: what it is.
        place: where it is.
        about: a line on what to do when it does not suit.
    """

    uid: str
    starts: datetime
    ends: datetime
    title: str
    place: str
    about: str


def calendar_file(events: Sequence[Event], now: datetime) -> bytes:
    """The file: UTF-8, lines ended as the standard has it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kulturkontakt//kulturkontakt//EN", "METHOD:PUBLISH"]
    for event in events:
        lines += _event(event, now)
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _event(event: Event, now: datetime) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(event.uid)}",
        f"DTSTAMP:{_moment(now)}",
        f"SEQUENCE:{max(0, int((now - _EPOCH).total_seconds() // 60))}",
        f"DTSTART:{_moment(event.starts)}",
        f"DTEND:{_moment(event.ends)}",
        f"SUMMARY:{_escaped(event.title)}",
        f"LOCATION:{_escaped(event.place)}",
        f"DESCRIPTION:{_escaped(event.about)}",
        "END:VEVENT",
    ]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    """Text as a value: backslash, semicolon and comma with a backslash before them, no ends of lines."""
    for special in "\\;,":
        text = text.replace(special, f"\\{special}")
    return " ".join(text.split())


def _folded(line: str) -> Iterator[bytes]:
    """A line in parts of at most 75 octets, each after the first behind a space; no letter is cut in two."""
    part = b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > FOLD_AT:
            yield part
            part = b" "
        part += octets
    yield part
