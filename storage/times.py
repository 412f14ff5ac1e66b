"""Times as the store keeps them: one text format in UTC, with milliseconds, that sorts as time goes.

Days are local dates of the home, '2026-11-25'.
"""

from datetime import UTC, date, datetime


def to_text(moment: datetime) -> str:
    """An aware time as the store keeps it, '2026-11-25T12:50:00.000Z'. Raises ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone is nobody's time")
    return f"{moment.astimezone(UTC).isoformat(timespec='milliseconds')[:-6]}Z"  # without its +00:00


def from_text(text: str) -> datetime:
    """The aware UTC time that the store's text stands for."""
    return datetime.fromisoformat(text)


def moment_or_none(text: str | None) -> datetime | None:
    """As `from_text`, for a column that may be empty."""
    return None if text is None else datetime.fromisoformat(text)


def text_or_none(moment: datetime | None) -> str | None:
    """As `to_text`, for a column that may be empty."""
    return None if moment is None else to_text(moment)


def day_or_none(text: str | None) -> date | None:
    """The local date in a column that may be empty."""
    return None if text is None else date.fromisoformat(text)
