"""Questions about what somebody has asked of the bot for themself: reminders, a break, being named, newsletters."""

from datetime import datetime

from storage.records import Preference, Reminder
from storage.times import moment_or_none, text_or_none, to_text
from storage.tx import Tx

_USUAL = Preference(Reminder.USUAL, None, None)


def of(tx: Tx, person_id: int) -> Preference:
    """What this person has asked for; the usual where they have asked for nothing."""
    row = tx.one("SELECT reminder, paused_since, pause_until FROM preference WHERE person_id = ?", person_id)
    return _USUAL if row is None else Preference(Reminder(row[0]), moment_or_none(row[1]), moment_or_none(row[2]))


def set_reminder(tx: Tx, person_id: int, reminder: Reminder) -> None:
    """When this person would like to be reminded, from now on."""
    tx.run(
        "INSERT INTO preference (person_id, reminder) VALUES (?, ?)"
        " ON CONFLICT (person_id) DO UPDATE SET reminder = excluded.reminder",
        person_id,
        reminder,
    )


def set_break(tx: Tx, person_id: int, since: datetime | None, until: datetime | None) -> None:
    """The person takes a break from a moment on, until another (None: until they say so); no break without `since`."""
    tx.run(
        "INSERT INTO preference (person_id, paused_since, pause_until) VALUES (?, ?, ?) ON CONFLICT (person_id)"
        " DO UPDATE SET paused_since = excluded.paused_since, pause_until = excluded.pause_until",
        person_id,
        None if since is None else to_text(since),
        text_or_none(until if since is not None else None),
    )


def set_named(tx: Tx, person_id: int, *, named: bool) -> None:
    """Whether other volunteers may see the person's first name."""
    tx.run("UPDATE person SET named = ? WHERE id = ?", int(named), person_id)


def set_newsletter(tx: Tx, person_id: int, *, wanted: bool) -> None:
    """Whether the person would like the newsletter."""
    tx.run("UPDATE person SET newsletter = ? WHERE id = ?", int(wanted), person_id)


def contact_person(tx: Tx, person_id: int) -> int | None:
    """Who of the house is this person's own contact; None: nobody is set."""
    contact: int | None = tx.value("SELECT contact_person_id FROM person WHERE id = ?", person_id)
    return contact


def set_contact_person(tx: Tx, person_id: int, contact_id: int | None) -> None:
    """Who of the house is this person's own contact from now on."""
    tx.run("UPDATE person SET contact_person_id = ? WHERE id = ?", contact_id, person_id)


def those_who_turn_to(tx: Tx, contact_id: int) -> list[int]:
    """Whose own contact this is; asked when a contact leaves, so that nobody is left without."""
    rows = tx.all("SELECT id FROM person WHERE contact_person_id = ? AND removed_at IS NULL ORDER BY id", contact_id)
    return [row[0] for row in rows]
